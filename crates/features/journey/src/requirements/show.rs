//! One formal requirement: how it stands and why, what proves it, what can be done, and what the method says.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query as Asking},
    response::Response,
};
use perron_guide::Edition;
use perron_method::{
    Section,
    schema::{Nature, Rule},
};
use perron_people::{
    People,
    doors::{OwnVisit, Visit, id_in_address},
    moment,
};
use perron_ui::{Html, Link, Pagination, PostButton, Words};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    comments,
    decisions::{self, model::Decision},
    facts,
    files::Attached,
    methods::Methods,
    model::JourneyId,
    moves,
    own_rules::model::OwnRule,
    pages::{self, Asked},
    place::Place,
    requirements::{
        self, Row, add,
        add::Answers,
        assess, list_path,
        model::{Evidence, NotApplicable, State},
        reads::{self, Read},
        row, store, why,
    },
    ride::{
        Ride, acts, earlier,
        frame::{self, Tabbed},
    },
    subject::{Kind, Subject},
};

/// The route of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/requirements/{rule}", show)
}

/// What can be done about a rule that is broken.
pub struct WayOut {
    /// What it is.
    pub text: Html,
    /// Where it is taken, if it is a move: what a change of route would do, or where one asks for help.
    pub link: Option<Link>,
}

/// Evidence as it is shown, with the button that withdraws it or takes that back.
struct Proof {
    text: String,
    place: String,
    about: String,
    late: bool,
    files: Html,
    button: Option<PostButton>,
}

/// A decision that answers the rule.
struct Answer {
    question: String,
    choice: String,
    about: String,
    href: String,
}

#[derive(Template)]
#[template(path = "requirement.html")]
struct RequirementPage<'a> {
    words: &'a Words,
    frame: Html,
    pages: Pagination,
    row: Row,
    since: String,
    sentence: String,
    /// Why it was held not to be relevant on a route that was left; empty for nothing.
    exemption: String,
    /// Where the routes that were left stand, for a rule of one of them.
    all_earlier: Option<String>,
    /// What the rule says, in the words of the method.
    text: Html,
    /// Whose own rule it is, with its source; empty for one of the method.
    own: String,
    lawyers: bool,
    reads: Vec<Read>,
    ways_out: Vec<WayOut>,
    /// The answers by which it is broken, for whoever may give others.
    answers: Vec<Link>,
    /// Decisions that answer it.
    decisions: Vec<Answer>,
    /// Where one is written down; nothing for whoever may not, and while nothing asks for one.
    decide: Option<String>,
    proves: Vec<Html>,
    evidence: Vec<Proof>,
    withdrawn: Vec<Proof>,
    form: Option<Html>,
    not_applicable: Option<String>,
    applicable: Option<PostButton>,
    whole: Html,
    comments: Html,
}

async fn show(
    own: OwnVisit,
    Extension(methods): Extension<Methods>,
    Path((id, rule)): Path<(String, String)>,
    Asking(asked): Asking<Asked>,
) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::SeeRide).await?;
    let all = ride.requirements();
    let left = requirements::left::one(&ride, &rule);
    let left = left.as_ref();
    let requirement = all.iter().find(|requirement| requirement.rule.id == *rule).or(left.map(|(_, requirement)| requirement));
    let requirement = requirement.ok_or_else(PageError::not_found)?;
    let left = left.map(|(left, _)| left);
    let mut read = visit.read().await?;
    let withdrawn = store::withdrawn(&mut read, id, &rule).await?;
    let decisions: Vec<Answer> =
        decisions::store::of_rule(&mut read, id, &rule).await?.into_iter().map(|decision| answer(visit, id, decision)).collect();
    let subject = Subject::find(&mut read, &own, &place, &ride, (Kind::Requirement.as_str(), &rule)).await?;
    let comments = comments::block(&mut read, &own, &place, &subject).await?;
    let attached = Attached::of(&mut read, &own, &place, Kind::Evidence).await?;
    let files = |one: &Evidence| attached.html(&own, &place, &Subject::evidence(id, one), false);
    drop(read);
    let (words, proves) = (visit.words(), place.may(Act::Prove) && left.is_none());
    let (edition, route) = match left {
        Some(left) => (left.edition(visit)?, left.route),
        None => (ride.edition(visit)?, ride.route()?),
    };
    let text = edition.text.rule(&rule);
    let row = row(visit, &edition, id, requirement);
    let reads = if left.is_some() { Vec::new() } else { reads::of(visit, &edition, &ride, id, requirement.rule) };
    let restore = |one: &Evidence| button(visit, id, one, "restore", "evidence-restore");
    let foreign = requirement.why_not == Some(NotApplicable::ForeignLaw);
    let path = requirements::path(id, &rule);
    let permits = matches!(requirement.state, State::PermissionOpen | State::PermissionClosed);
    let page = frame::page(&own, &place, row.title.clone(), vec![Link::new(list_path(id), visit.word("ride-tab-requirements"))]);
    let standing: Vec<&Evidence> = requirement.evidence.clone();
    let (standing, pages) = pages::cut(standing, asked.number().unwrap_or(1), |page| pages::address(&path, page));
    let body = Html::render(&RequirementPage {
        words,
        pages,
        frame: frame::frame(&own, &place, Some(&ride), &all, Tabbed::Requirements, false)?,
        since: if row.since.is_empty() { String::new() } else { words.with("requirement-since", &[("date", row.since.as_str().into())]) },
        sentence: match left {
            Some(left) => left.note(visit)?,
            None => why::sentence(visit, &ride, requirement, &reads),
        },
        exemption: left.and(requirement.exemption).map(|exemption| why::said(visit, exemption)).unwrap_or_default(),
        all_earlier: left.map(|_| earlier::path(id)),
        text: requirement
            .own
            .map_or_else(|| text.map(|section| edition.inline(&section.body)).unwrap_or_default(), |own| Html::text(&own.told.text)),
        own: requirement.own.map(|own| own_about(visit, &ride, own)).unwrap_or_default(),
        lawyers: requirement.rule.nature == Nature::Legal,
        answers: if requirement.state == State::Broken && left.is_none() && place.may(Act::Prove) {
            answers(visit, &edition, &ride, id, requirement.rule)
        } else {
            Vec::new()
        },
        ways_out: if requirement.state == State::Broken && left.is_none() {
            ways_out(visit, &edition, &place, &ride, requirement.rule)
        } else {
            Vec::new()
        },
        decide: (proves && (requirement.state == State::Broken || !decisions.is_empty()))
            .then(|| format!("{}/new?rule={rule}", decisions::path(id))),
        decisions,
        proves: text.and_then(|section| section.part("evidence")).map(|part| words_of(&edition, part)).unwrap_or_default(),
        evidence: standing
            .into_iter()
            .map(|one| Ok(proof(visit, one, files(one)?, proves.then(|| button(visit, id, one, "withdraw", "evidence-withdraw")))))
            .collect::<Result<_, PageError>>()?,
        withdrawn: withdrawn
            .iter()
            .map(|one| Ok(proof(visit, one, files(one)?, proves.then(|| restore(one)))))
            .collect::<Result<_, PageError>>()?,
        form: proves.then(|| add::form(visit, id, &rule, &Answers::fresh(&own)).render(words)).transpose()?,
        not_applicable: (proves && !foreign && !permits).then(|| format!("{path}/not-applicable")),
        applicable: (proves && requirement.exemption.is_some())
            .then(|| PostButton::new(format!("{path}/applicable"), visit.word("exemption-end"))),
        whole: if requirement.own.is_some() { Html::default() } else { edition.whole_rule(requirement.rule, route)? },
        comments,
        reads,
        row,
    })?;
    visit.page(page, &body)
}

fn answer(visit: &Visit, journey: JourneyId, decision: Decision) -> Answer {
    let date = visit.words().date(decision.told.decided_on);
    let about = match decision.told.decided_by.as_str() {
        "" => date,
        by => visit.words().with("requirement-by", &[("text", date.into()), ("name", by.into())]),
    };
    Answer { href: decisions::path_of(journey, decision.id), question: decision.told.question, choice: decision.told.choice, about }
}

/// Whose own rule it is, where it comes from, and since when.
fn own_about(visit: &Visit, ride: &Ride, own: &OwnRule) -> String {
    let words = visit.words();
    let about = [("source", own.told.source.as_str().into()), ("date", words.date(own.told.as_of).into())];
    let about = words.with("own-rule-about", &about);
    words.with("own-rule-of", &[("organisation", ride.owner.name.as_str().into()), ("about", about.into())])
}

/// The items of a part of the rule's words.
fn words_of(edition: &Edition<'_>, part: &Section) -> Vec<Html> {
    part.items.iter().map(|item| edition.inline(&item.text)).collect()
}

/// The answers by which a rule is broken: with other ones it is not.
fn answers(visit: &Visit, edition: &Edition<'_>, ride: &Ride, journey: JourneyId, rule: &Rule) -> Vec<Link> {
    let decisive = assess::decisive(ride, rule);
    let given = ride.method().facts.iter().filter(|fact| facts::is_given(fact) && decisive.iter().any(|name| fact.id == *name.as_str()));
    let link = |fact: &perron_method::schema::Fact| {
        let label = facts::words::label(edition, fact);
        Link::new(
            facts::path_of(journey, fact),
            visit.words().with("requirement-way-answer", &[("fact", label.trim_end_matches('?').into())]),
        )
    };
    given.map(link).collect()
}

/// What can be done once a rule is broken. Whoever may not change the route reads of it, and is not led to a page that is not theirs.
pub fn ways_out(visit: &Visit, edition: &Edition<'_>, place: &Place, ride: &Ride, rule: &Rule) -> Vec<WayOut> {
    let Some(part) = edition.text.rule(&rule.id).and_then(|section| section.part("ways-out")) else { return Vec::new() };
    let way = |way: &perron_method::schema::WayOut| {
        let words = part.item(&way.id)?;
        let one = way.by_move.as_ref().and_then(|by_move| ride.method().moves.moves.iter().find(|one| one.id == by_move.as_str()));
        Some(WayOut { text: edition.inline(&words.text), link: one.and_then(|one| moves::way_out(visit, place, ride, one)) })
    };
    rule.ways_out.iter().filter_map(way).collect()
}

fn button(visit: &Visit, journey: JourneyId, one: &Evidence, end: &str, key: &str) -> PostButton {
    let path = requirements::path(journey, &one.rule);
    PostButton::new(format!("{path}/evidence/{}/{end}", one.id), visit.word(key))
}

fn proof(visit: &Visit, one: &Evidence, files: Html, button: Option<PostButton>) -> Proof {
    let words = visit.words();
    let about = [
        ("date", words.date(one.dated).into()),
        ("name", visit.called(one.added_by_name.as_deref()).into()),
        ("added", moment::day_in_words(words, one.added_at).into()),
    ];
    Proof {
        text: one.text.clone(),
        place: one.place.clone(),
        about: words.with("evidence-about", &about),
        late: one.dated < moment::day(one.added_at),
        files,
        button,
    }
}

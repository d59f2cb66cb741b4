//! The case in one minute: what a manager wants to know, on one sheet of paper and in plain words.

use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use perron_people::{
    People,
    doors::{OwnVisit, id_in_address},
};
use perron_ui::{Html, Words};
use perron_web::{PageError, Routes};
use time::Date;

use crate::{
    access::Act,
    activities,
    methods::Methods,
    organisations,
    outcome::{self, model::End},
    participants,
    requirements::{assess::Requirement, counts::Counts, model::State},
    ride::{
        acts,
        frame::{self, Tabbed},
        glance::{Glance, NAMED, ahead, missing_now, next_by_origin},
    },
};

/// How many next steps are named.
const STEPS: usize = 5;

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get("/journeys/{id}/minute", show)
}

/// Something that is to be done, with who does it and by when.
struct Step {
    title: String,
    about: String,
}

#[derive(Template)]
#[template(path = "minute.html")]
struct MinuteTemplate<'a> {
    words: &'a Words,
    frame: Html,
    as_of: String,
    challenge: &'a str,
    route: String,
    lead: String,
    reason: String,
    strip: Html,
    kept: String,
    rest: String,
    missing: String,
    named: Vec<String>,
    /// Each under its heading.
    steps: Vec<(String, Vec<Step>)>,
    /// What is said where there are none.
    no_steps: String,
    leads: Vec<String>,
    owner: String,
    end: Option<(String, &'a End)>,
}

async fn show(own: OwnVisit, Extension(methods): Extension<Methods>, Path(id): Path<String>) -> Result<Response, PageError> {
    let (visit, id) = (&own.visit, id_in_address(&id)?);
    let (place, ride) = acts::enter(&own, &methods, id, Act::SeeRide).await?;
    let mut read = visit.read().await?;
    let (requirements, edition, words) = (ride.requirements(), ride.edition(visit)?, visit.words());
    let glance = Glance::of(&mut read, &own, &place, &ride, &requirements).await?;
    let steps = activities::list::next(&mut read, &ride, &place, &own, STEPS).await?;
    let participants = participants::store::of(&mut read, id).await?;
    let owner = organisations::owner_name(&mut read, &place.journey).await?;
    let ended = outcome::notice(&mut read, &own, &place, Some(&ride)).await?;
    drop(read);
    let missing = missing_now(&requirements);
    let sign = edition.sign(ride.route()?);
    let count = |wanted: &dyn Fn(&Requirement<'_>) -> bool| requirements.iter().filter(|requirement| wanted(requirement)).count();
    let (kept, total) = (count(&|one| one.counts() && one.is_kept()), count(&|one| one.counts()));
    let counts = Counts::of(&requirements).sentence(words);
    let named = |requirement: &Requirement<'_>| {
        let title = requirement.title(&edition);
        if requirement.state != State::Broken {
            return title;
        }
        let broken = words.with("minute-broken-rule", &[("rule", title.into())]);
        [Some(broken), ahead(visit, &ride, &edition, requirement)].into_iter().flatten().collect::<Vec<_>>().join(". ")
    };
    let reason = &ride.leg().reason;
    let step = |row: activities::list::Row| {
        let due = |due: Date| if row.late { words.with("minute-step-late", &[("date", words.date(due).into())]) } else { words.date(due) };
        Step {
            about: [row.owner_name, row.due.map(due).unwrap_or_default()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            title: row.title,
        }
    };
    let body = Html::render(&MinuteTemplate {
        words,
        frame: frame::frame(&own, &place, Some(&ride), &requirements, Tabbed::Below("minute", "minute-title"), false)?,
        as_of: words.with("minute-as-of", &[("date", words.date(ride.today).into())]),
        challenge: &place.journey.challenge,
        route: sign.name,
        lead: sign.lead,
        reason: if reason.is_empty() { String::new() } else { words.with("minute-reason", &[("reason", reason.as_str().into())]) },
        strip: glance.journey,
        kept: words.with("minute-kept", &[("kept", kept.into()), ("total", total.into())]),
        rest: glance.rest,
        missing: if missing.len() > NAMED { format!("{counts} {}", words.get("minute-most-important")) } else { counts },
        named: missing.into_iter().take(NAMED).map(named).collect(),
        steps: next_by_origin(visit, &place, &requirements, steps)
            .map(|(heading, rows)| (heading, rows.into_iter().map(step).collect()))
            .collect(),
        no_steps: match ended {
            Some(outcome::Notice { next: Some(next), .. }) => next.label,
            Some(_) => visit.word("ride-next-ended"),
            None => visit.word("minute-next-none"),
        },
        leads: participants::leads(visit, &participants),
        owner,
        end: ride.end.as_ref().map(|end| (outcome::said(visit, end), end)),
    })?;
    visit.page(frame::page(&own, &place, visit.word("minute-title"), Vec::new()), &body)
}

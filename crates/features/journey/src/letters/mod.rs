//! Letters about journeys, written by the act that causes them. Whoever takes part is told what somebody else changed about that, whoever
//! leads one what an invited organisation says, and the administrators of an organisation what concerns it.
//!
//! All but the invitation itself are notices, which stand in the program too. A letter names a journey only to whoever may know of it, or did until then.

mod rules;
mod work;

use perron_db::Query;
use perron_journal::Act;
use perron_kernel::Instant;
use perron_people::{
    People,
    doors::{self, Addressee, Argument, Group, OwnVisit},
    model::{Organisation, OrganisationId, OrganisationRole, PersonId},
};
use time::Date;

use crate::{
    model::{Invitation, Journey, JourneyId, Participant, Role},
    organisations::owner_name,
    participants, paths,
    rules::runs_out_at,
    shared,
};

pub use rules::{Meanwhile, rules_broken, rules_broken_by_days};
pub use work::{CommentNews, activities_given, activity_due, comment, is_told_due};

/// The kinds that ask for something, and the page where whether a result is in use is answered.
const WAITING: &str = "journey-shared-waiting";
const UPTAKE: &str = "journey-uptake";
const UPTAKE_PAGE: &str = "outcome/uptake";

/// What stands in a letter.
enum Filling<'a> {
    /// The same in every language.
    Text(&'a str),
    /// A word of the reader's language.
    Word(String),
    /// A day, as the reader's language writes it.
    Day(Instant),
    /// The same for a day that is no moment.
    On(Date),
    /// A number of things.
    Count(usize),
    /// What is called otherwise in another language.
    Told(Argument),
}

use Filling::{Count, Day, On, Text, Told, Word};

type Fillings<'a> = Vec<(&'static str, Filling<'a>)>;

/// That somebody takes part from now on.
pub async fn added(act: &mut Act, own: &OwnVisit, journey: &Journey, to: &Participant) -> perron_db::Result<()> {
    let fillings = vec![("role", role(to.role)), ("challenge", Text(&journey.challenge))];
    notice(act, own, to.person, "journey-added", Some(journey), about(own, journey, fillings)).await
}

/// That somebody has another role now.
pub async fn role_changed(act: &mut Act, own: &OwnVisit, journey: &Journey, before: &Participant, now: Role) -> perron_db::Result<()> {
    let fillings = vec![("before", role(before.role)), ("role", role(now))];
    notice(act, own, before.person, "journey-role-changed", Some(journey), about(own, journey, fillings)).await
}

/// That somebody leads it now.
pub async fn handed_over(act: &mut Act, own: &OwnVisit, journey: &Journey, to: &Participant) -> perron_db::Result<()> {
    notice(act, own, to.person, "journey-handed-over", Some(journey), about(own, journey, Vec::new())).await
}

/// That somebody takes part no longer.
pub async fn removed(act: &mut Act, own: &OwnVisit, journey: &Journey, person: PersonId) -> perron_db::Result<()> {
    notice(act, own, person, "journey-removed", None, about(own, journey, Vec::new())).await
}

/// The invitation, to those who answer for an organisation. It asks for something, so it leaves also to whoever wants no notices.
pub async fn invited(
    act: &mut Act,
    own: &OwnVisit,
    journey: &Journey,
    invitation: &Invitation,
    to: &Organisation,
) -> perron_db::Result<()> {
    let path = paths::invitation(to.id, invitation.id);
    let owner = owner_name(act, journey).await?;
    let fillings = about(
        own,
        journey,
        vec![
            ("owner", Text(&owner)),
            ("organisation", Text(&to.name)),
            ("part", Word(format!("journey-part-{}", invitation.part))),
            ("date", Day(runs_out_at(invitation.sent_at))),
        ],
    );
    for person in administrators(act, to.id).await? {
        if let Some(to) = Addressee::of(act, &own.visit.people, person).await? {
            let letter = to.letter("journey-invitation", Some(&path), &filled(&to, &fillings));
            act.afterwards(letter);
        }
    }
    Ok(())
}

/// That an invitation was taken back, to those who could have answered it.
pub async fn withdrawn(act: &mut Act, own: &OwnVisit, journey: &Journey, organisation: &Organisation) -> perron_db::Result<()> {
    to_administrators(act, own, journey, "journey-invitation-withdrawn", organisation.id, &organisation.name).await
}

/// What an organisation says to an invitation, to those who lead the journey: `kind` is `accepted` or `declined`.
pub async fn answered(act: &mut Act, own: &OwnVisit, journey: &Journey, organisation: &str, kind: &str) -> perron_db::Result<()> {
    to_leads(act, own, journey, &format!("journey-invitation-{kind}"), ("organisation", organisation)).await
}

/// That somebody has left, to those who lead the journey: how much rested on them, and who has taken it over.
pub async fn participant_left(
    act: &mut Act,
    own: &OwnVisit,
    journey: &Journey,
    one: &Participant,
    rests: usize,
    taker: Option<&str>,
) -> perron_db::Result<()> {
    let rest = if rests == 0 {
        "nothing"
    } else if taker.is_some() {
        "taken-over"
    } else {
        "missing"
    };
    for lead in leads(act, journey.id).await? {
        let more = vec![
            ("organisation", Text(&one.organisation_name)),
            ("rest", Text(rest)),
            ("count", Count(rests)),
            ("taker", Text(taker.unwrap_or_default())),
        ];
        notice(act, own, lead, "journey-participant-left", Some(journey), about(own, journey, more)).await?;
    }
    Ok(())
}

/// That an organisation has ended its own part, to those who lead the journey.
pub async fn organisation_left(act: &mut Act, own: &OwnVisit, journey: &Journey, organisation: &str) -> perron_db::Result<()> {
    to_leads(act, own, journey, "journey-part-left", ("organisation", organisation)).await
}

/// Whether the result is in use, so many months after the end, to those who lead the journey; nobody asks but the time that has gone by.
pub async fn uptake_asked(act: &mut Act, people: &People, journey: &Journey, months: i64) -> perron_db::Result<()> {
    let months = months.to_string();
    for lead in leads(act, journey.id).await? {
        if let Some(to) = Addressee::of_notice_by_nobody(act, people, lead).await? {
            let fillings = vec![("journey", Text(&journey.title)), ("months", Text(&months))];
            let path = paths::below(journey.id, UPTAKE_PAGE);
            act.afterwards(to.notice(UPTAKE, Some(&path), &filled(&to, &fillings)));
        }
    }
    Ok(())
}

/// What became of the case that is told to others, to somebody: `kind` says what.
pub async fn shared(act: &mut Act, own: &OwnVisit, journey: &Journey, person: PersonId, kind: &str, reason: &str) -> perron_db::Result<()> {
    if let Some(to) = Addressee::of_notice(act, own, person).await? {
        let fillings = about(own, journey, vec![("reason", Text(reason))]);
        act.afterwards(to.tell(kind, Some(&shared::path(journey.id)), told(fillings)));
    }
    Ok(())
}

/// That the case that is told to others waits to be read over, to somebody who may.
pub async fn shared_waits(act: &mut Act, own: &OwnVisit, journey: &Journey, person: PersonId) -> perron_db::Result<()> {
    shared(act, own, journey, person, WAITING, "").await
}

/// Nobody is asked any more to read over the case that is told to others: somebody has.
pub async fn shared_read_over(act: &mut Act, journey: JourneyId) -> perron_db::Result<()> {
    doors::notices_answered(act, WAITING, &shared::path(journey)).await
}

/// Nobody is asked any more whether the result is in use: somebody has answered, or the journey goes on.
pub async fn uptake_answered(act: &mut Act, journey: JourneyId) -> perron_db::Result<()> {
    doors::notices_answered(act, UPTAKE, &paths::below(journey, UPTAKE_PAGE)).await
}

/// The same to those who lead the journey.
pub async fn shared_to_leads(act: &mut Act, own: &OwnVisit, journey: &Journey, kind: &str, reason: &str) -> perron_db::Result<()> {
    for lead in leads(act, journey.id).await? {
        shared(act, own, journey, lead, kind, reason).await?;
    }
    Ok(())
}

/// That whoever leads the journey has ended the part of an organisation, to its administrators.
pub async fn ended(act: &mut Act, own: &OwnVisit, journey: &Journey, organisation: (OrganisationId, &str)) -> perron_db::Result<()> {
    to_administrators(act, own, journey, "journey-part-ended", organisation.0, organisation.1).await
}

/// The administrators of an organisation.
pub async fn administrators(query: &mut impl Query, organisation: OrganisationId) -> perron_db::Result<Vec<PersonId>> {
    let members = doors::members_of(query, organisation).await?;
    Ok(members.into_iter().filter(|member| member.role == OrganisationRole::Administrator).map(|member| member.person).collect())
}

async fn to_administrators(
    act: &mut Act,
    own: &OwnVisit,
    journey: &Journey,
    kind: &str,
    organisation: OrganisationId,
    called: &str,
) -> perron_db::Result<()> {
    let owner = owner_name(act, journey).await?;
    for person in administrators(act, organisation).await? {
        let fillings = about(own, journey, vec![("organisation", Text(called)), ("owner", Text(&owner))]);
        notice(act, own, person, kind, None, fillings).await?;
    }
    Ok(())
}

/// Those who lead a journey.
async fn leads(query: &mut impl Query, journey: JourneyId) -> perron_db::Result<Vec<PersonId>> {
    let participants = participants::store::of(query, journey).await?;
    Ok(participants.into_iter().filter(|one| one.role == Role::Lead).map(|one| one.person).collect())
}

async fn to_leads(act: &mut Act, own: &OwnVisit, journey: &Journey, kind: &str, more: (&'static str, &str)) -> perron_db::Result<()> {
    for lead in leads(act, journey.id).await? {
        let fillings = about(own, journey, vec![(more.0, Text(more.1))]);
        notice(act, own, lead, kind, Some(journey), fillings).await?;
    }
    Ok(())
}

async fn notice(
    act: &mut Act,
    own: &OwnVisit,
    person: PersonId,
    kind: &str,
    leads_to: Option<&Journey>,
    fillings: Fillings<'_>,
) -> perron_db::Result<()> {
    if let Some(to) = Addressee::of_notice(act, own, person).await? {
        let path = leads_to.map(|journey| paths::journey(journey.id));
        act.afterwards(to.tell(kind, path.as_deref(), told(fillings)));
    }
    Ok(())
}

/// What every letter says: who did it, and in which journey.
fn about<'a>(own: &'a OwnVisit, journey: &'a Journey, more: Fillings<'a>) -> Fillings<'a> {
    let mut fillings = vec![("name", Text(own.person.name.as_deref().unwrap_or_default())), ("journey", Text(&journey.title))];
    fillings.extend(more);
    fillings
}

fn filled<'a>(to: &Addressee, fillings: &'a Fillings<'a>) -> Vec<(&'static str, perron_ui::Value<'a>)> {
    let value = |filling: &'a Filling<'a>| match filling {
        Text(text) => (*text).into(),
        Word(key) => to.words().get(key).into(),
        Count(count) => (*count).into(),
        Day(moment) => to.words().date(moment.date_time().date()).into(),
        On(day) => to.words().date(*day).into(),
        Told(argument) => argument.said(to.words()),
    };
    fillings.iter().map(|(name, filling)| (*name, value(filling))).collect()
}

/// What stands in a notice is kept as it is, and said in the language in which it is read.
fn told(fillings: Fillings<'_>) -> impl Iterator<Item = (&'static str, Argument)> {
    fillings.into_iter().map(|(name, filling)| {
        let argument = match filling {
            Text(text) => Argument::Text(text.to_owned()),
            Word(key) => Argument::Word(key),
            Day(moment) => Argument::day(moment),
            On(day) => Argument::on(day),
            Told(argument) => argument,
            Count(count) => Argument::Number(i64::try_from(count).unwrap_or(i64::MAX)),
        };
        (name, argument)
    })
}

/// The group of a kind of notices, for which people choose when they are written to. What is not named here is told by the beginning of its
/// name.
pub fn group(kind: &str) -> Option<Group> {
    const BEGINNINGS: [(&str, Group); 10] = [
        ("journey-added", Group::People),
        ("journey-handed-over", Group::People),
        ("journey-invitation", Group::People),
        ("journey-part", Group::People),
        ("journey-removed", Group::People),
        ("journey-role", Group::People),
        ("journey-rule", Group::Rules),
        ("journey-due", Group::Rules),
        ("journey-comment", Group::Comments),
        ("journey-mention", Group::Comments),
    ];
    BEGINNINGS.into_iter().find(|(begins, _)| kind.starts_with(begins)).map(|(_, group)| group)
}

fn role(role: Role) -> Filling<'static> {
    Word(format!("journey-role-{role}"))
}

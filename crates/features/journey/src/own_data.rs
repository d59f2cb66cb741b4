//! What the file with a person's own data holds of journeys: a part for each kind of thing they have done there.

use perron_db::{Read, Result};
use perron_people::model::PersonId;
use serde_json::{Value, json};

use crate::{
    activities, calendar, comments, copy, decisions, facts, files, outcome, own_rules, pause, requirements, ride, shared, store, team, undo,
};

/// The parts of the file, each with its name.
pub async fn parts(read: &mut Read, person: PersonId) -> Result<Vec<(&'static str, Value)>> {
    let mut parts = vec![
        ("journeys", journeys(read, person).await?),
        ("rounds", rounds(read, person).await?),
        ("facts", facts(read, person).await?),
        ("evidence", evidence(read, person).await?),
        ("activities", activities(read, person).await?),
        ("decisions", decisions(read, person).await?),
        ("comments", comments(read, person).await?),
        ("case-files", files(read, person).await?),
        ("undo", undo(read, person).await?),
        ("own-rules", own_rules(read, person).await?),
        ("outcomes", outcomes(read, person).await?),
        ("uptake", uptake(read, person).await?),
        ("cases-for-others", cases_for_others(read, person).await?),
        ("pauses", pauses(read, person).await?),
        ("calendars", calendar::of_person(read, person).await?),
        ("copies", copy::of_person(read, person).await?),
    ];
    parts.extend(team::own_data::parts(read, person).await?);
    Ok(parts)
}

/// Whose journeys they take part in, and as what.
async fn journeys(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = store::of_person(read, person).await?.into_iter().map(|listed| {
        json!({
            "journey": listed.journey,
            "title": listed.title,
            "owner": listed.owner,
            "organisation": listed.organisation,
            "role": listed.role.map(crate::model::Role::as_str),
            "since": listed.since.map(|since| since.to_string()),
        })
    });
    Ok(rows.collect())
}

/// Rounds at stations that they began.
async fn rounds(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = ride::store::of_person(read, person).await?.into_iter().map(|(journey, round)| {
        json!({
            "journey": journey,
            "station": round.station,
            "round": round.round,
            "begun-on": round.begun_on.to_string(),
            "ended-on": round.ended_on.map(|day| day.to_string()),
            "note": round.note,
        })
    });
    Ok(rows.collect())
}

/// What they said to be known.
async fn facts(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = facts::store::of_person(read, person).await?.into_iter().map(|(journey, given)| {
        json!({
            "journey": journey,
            "fact": given.fact,
            "value": given.value.map(|value| value.to_string()),
            "source": given.source,
            "as-of": given.as_of.to_string(),
            "given-at": given.given_at.to_string(),
        })
    });
    Ok(rows.collect())
}

/// Evidence they brought, and what they held not to be relevant.
async fn evidence(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = requirements::store::of_person(read, person).await?.into_iter().map(|one| {
        json!({
            "journey": one.journey,
            "rule": one.rule,
            "text": one.text,
            "place": one.place,
            "dated": one.dated.map(|day| day.to_string()),
            "at": one.at.to_string(),
            "withdrawn-at": one.withdrawn_at.map(|at| at.to_string()),
        })
    });
    Ok(rows.collect())
}

/// Activities that are theirs, or that they added.
async fn activities(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = activities::store::of_person(read, person).await?.into_iter().map(|(journey, activity)| {
        json!({
            "journey": journey,
            "station": activity.told.station,
            "title": activity.told.title,
            "state": activity.told.state.as_str(),
            "reason": activity.told.reason,
            "note": activity.told.note,
        })
    });
    Ok(rows.collect())
}

/// Decisions they recorded.
async fn decisions(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = decisions::store::of_person(read, person).await?.into_iter().map(|(journey, decision)| {
        json!({
            "journey": journey,
            "question": decision.told.question,
            "options": decision.told.options,
            "choice": decision.told.choice,
            "reason": decision.told.reason,
            "decided-by": decision.told.decided_by,
            "decided-on": decision.told.decided_on.to_string(),
            "basis": decision.told.basis,
            "rule": decision.told.rule,
            "recorded-at": decision.recorded_at.to_string(),
            "withdrawn-at": decision.withdrawn_at.map(|at| at.to_string()),
        })
    });
    Ok(rows.collect())
}

/// Comments they wrote.
async fn comments(read: &mut Read, person: PersonId) -> Result<Value> {
    let names = comments::store::names_used_by(read, person).await?;
    let called = |who: PersonId| names.get(&who).cloned().flatten().unwrap_or_default();
    let rows = comments::store::of_person(read, person).await?.into_iter().map(|(journey, comment)| {
        json!({
            "journey": journey,
            "about": comment.kind.as_str(),
            "about-id": comment.subject,
            "text": comments::mention::with_names(&comment.text, called),
            "written-at": comment.written_at.to_string(),
            "changed-at": comment.changed_at.map(|at| at.to_string()),
            "withdrawn-at": comment.withdrawn.map(|withdrawn| withdrawn.at.to_string()),
        })
    });
    Ok(rows.collect())
}

/// Files they brought to a case.
async fn files(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = files::store::of_person(read, person).await?.into_iter().map(|(journey, file)| {
        json!({
            "journey": journey,
            "about": file.kind.as_str(),
            "about-id": file.subject,
            "name": file.name,
            "size": file.size,
            "brought-at": file.brought_at.to_string(),
            "removed-at": file.removed_at.map(|at| at.to_string()),
        })
    });
    Ok(rows.collect())
}

/// What they did that can still be undone.
async fn undo(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = undo::store::of_person(read, person).await?.into_iter().map(|(journey, undo)| {
        json!({ "journey": journey, "act": undo.act, "done-at": undo.done_at.to_string(), "kept-until": undo.until.to_string() })
    });
    Ok(rows.collect())
}

/// Rules they added for an organisation.
async fn own_rules(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = own_rules::store::of_person(read, person).await?.into_iter().map(|one| {
        json!({
            "organisation": one.organisation,
            "rule": one.rule.id.to_string(),
            "title": one.told.title,
            "text": one.told.text,
            "source": one.told.source,
            "said-at": one.said_at.to_string(),
        })
    });
    Ok(rows.collect())
}

/// Pauses they made.
async fn pauses(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = pause::store::of_person(read, person).await?.into_iter();
    Ok(rows.map(|(journey, reason, at)| json!({ "journey": journey, "reason": reason, "paused-at": at.to_string() })).collect())
}

/// Ends of journeys that they told.
async fn outcomes(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = outcome::store::ends_of_person(read, person).await?.into_iter().map(|(journey, end)| {
        json!({
            "journey": journey,
            "outcome": end.outcome.as_str(),
            "ended-on": end.ended_on.to_string(),
            "result": end.result,
            "learned": end.learned,
        })
    });
    Ok(rows.collect())
}

/// What they answered about use.
async fn uptake(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = outcome::store::uptake_of_person(read, person).await?.into_iter().map(|(journey, answer)| {
        json!({
            "journey": journey,
            "in-use": answer.in_use.as_str(),
            "places": answer.places,
            "gives": answer.gives,
            "as-of": answer.as_of.to_string(),
        })
    });
    Ok(rows.collect())
}

/// Texts for others about journeys that they wrote, sent or read over.
async fn cases_for_others(read: &mut Read, person: PersonId) -> Result<Value> {
    let rows = shared::store::of_person(read, person).await?.into_iter().map(|(journey, version)| {
        json!({
            "journey": journey,
            "version": version.number,
            "title": version.told.title,
            "need": version.told.need,
            "done": version.told.done,
            "result": version.told.result,
            "figures": version.told.figures,
            "differently": version.told.differently,
            "state": version.state.as_str(),
            "written-at": version.written_at.to_string(),
            "sent-at": version.sent_at.map(|at| at.to_string()),
            "read-over-at": version.reviewed_at.map(|at| at.to_string()),
            "reason": version.reason,
        })
    });
    Ok(rows.collect())
}

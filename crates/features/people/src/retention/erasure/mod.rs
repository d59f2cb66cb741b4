//! Erasing against the duty to keep: what organisations have to keep about somebody who erases their account, until when and why; and the
//! second step, in which the job erases it.

pub mod store;

use std::collections::{BTreeMap, BTreeSet};

use perron_db::{Query, Result};
use perron_journal::{Act, Entry, Stream, erase_personal_of_entry};
use perron_kernel::Instant;
use serde_json::{Value, json};

use crate::{
    administration,
    model::{OrganisationId, Person, PersonId},
    moment,
    retention::{
        Category, due,
        hold::{Holds, Protection},
        page::period_in_words,
        period, store as rules,
    },
    visit::Visit,
};

/// An erasure that waits in an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Where.
    pub organisation: OrganisationId,
    /// Who was erased.
    pub person: PersonId,
    /// When they asked for it.
    pub asked_at: Instant,
    /// When the period is over; a hold may last longer.
    pub due_at: Instant,
}

/// Something that is erased when it is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A value beside an entry.
    Value {
        /// The entry.
        entry: String,
        /// The name of the value.
        name: String,
    },
    /// An invitation.
    Invitation(String),
}

/// What an organisation keeps about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traces {
    /// Which one.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// Since when its periods run, and how many months they last where the organisation has chosen one.
    pub kept: Vec<(Category, Instant, Option<u32>)>,
    /// Whether a hold stands.
    pub hold: Option<Protection>,
}

impl Traces {
    /// When the last period is over that still runs at a moment, and which one that is.
    pub fn period(&self, now: Instant) -> Option<(Category, u32, Instant)> {
        let ends = self.kept.iter().filter_map(|(category, since, months)| Some((*category, (*months)?, period::end(*since, (*months)?))));
        ends.filter(|(.., end)| *end > now).max_by_key(|(.., end)| *end)
    }

    /// Whether the organisation has to keep it at a moment.
    pub fn must_be_kept(&self, now: Instant) -> bool {
        self.hold.is_some() || self.period(now).is_some()
    }

    /// When the period is over; now when only a hold keeps it.
    pub fn due_at(&self, now: Instant) -> Instant {
        self.period(now).map_or(now, |(.., end)| end)
    }

    /// Until when and why, in words.
    pub fn in_words(&self, visit: &Visit) -> (String, Vec<String>) {
        let (words, now) = (visit.words(), visit.now());
        let until = until_in_words(visit, self.due_at(now), self.hold);
        let said = words.with("erase-keep", &[("organisation", self.name.as_str().into()), ("until", until.into())]);
        let because_of_period = self.period(now).map(|(category, months, _)| {
            let event = words.get(&format!("retention-{category}-event"));
            let values = [("period", period_in_words(words, months).into()), ("event", event.into())];
            words.with("erase-keep-period", &values)
        });
        let because_of_hold = self.hold.map(|_| words.get("erase-keep-hold"));
        (said, because_of_period.into_iter().chain(because_of_hold).collect())
    }

    /// The same for a file that programs read.
    pub fn in_file(&self) -> Value {
        let period = |(category, since, months): &(Category, Instant, Option<u32>)| {
            let until = months.map(|months| period::end(*since, months).to_string());
            json!({ "category": category.as_str(), "months": months, "if_erased_now_kept_until": until })
        };
        json!({
            "organisation": self.organisation,
            "name": self.name,
            "periods": self.kept.iter().map(period).collect::<Vec<_>>(),
            "legal_hold": self.hold.is_some(),
            "legal_hold_until": self.hold.and_then(|hold| hold.until).map(|until| until.to_string()),
        })
    }
}

/// Until when, in words: the day on which the period or the hold is over, whichever is later.
pub fn until_in_words(visit: &Visit, due: Instant, hold: Option<Protection>) -> String {
    let words = visit.words();
    let day = |moment| moment::day_in_words(words, moment);
    match hold {
        None => words.with("erase-until", &[("date", day(due).into())]),
        Some(Protection { until: Some(end) }) => words.with("erase-until", &[("date", day(end.max(due)).into())]),
        Some(Protection { until: None }) if due <= visit.now() => words.get("erase-until-released"),
        Some(Protection { until: None }) => words.with("erase-until-released-and", &[("date", day(due).into())]),
    }
}

/// What organisations keep about somebody. `beside` are those beside whose journals something stands that says who they are.
///
/// # Errors
/// When the database cannot be reached.
pub async fn traces(query: &mut impl Query, person: &Person, beside: &BTreeSet<OrganisationId>, now: Instant) -> Result<Vec<Traces>> {
    let mut found: BTreeMap<OrganisationId, Vec<(Category, Instant)>> = beside.iter().map(|id| (*id, Vec::new())).collect();
    for (organisation, category, since) in store::traces(query, person.id, now).await? {
        found.entry(organisation).or_default().push((category, since));
    }
    let mut all = Vec::new();
    for (organisation, kept) in found {
        let chosen = rules::rules(query, organisation).await?;
        let name = administration::store::organisation_name(query, organisation).await?.unwrap_or_default();
        let hold = Holds::of(query, organisation, now).await?.on(person.id);
        let kept = kept.into_iter().map(|(category, since)| (category, since, chosen.get(&category).copied())).collect();
        all.push(Traces { organisation, name, kept, hold });
    }
    Ok(all)
}

/// Begins to wait in an organisation; the account itself is erased by the caller. `values` are those beside the organisation's journal.
///
/// # Errors
/// When the database cannot be reached.
pub async fn wait(act: &mut Act, person: &Person, traces: &Traces, values: Vec<Part>) -> Result<Waiting> {
    let now = act.now();
    let waiting = Waiting { organisation: traces.organisation, person: person.id, asked_at: now, due_at: traces.due_at(now) };
    store::add(act, &waiting, person.name.as_deref()).await?;
    let mut parts = values;
    if let Some(mail) = &person.mail {
        for (id, was_open) in store::keep_invitations(act, traces.organisation, mail).await? {
            if was_open {
                act.record(Entry::new(Stream::organisation(traces.organisation)).fact("invitation", id.as_str()));
            }
            parts.push(Part::Invitation(id));
        }
    }
    for part in &parts {
        store::add_part(act, traces.organisation, person.id, part).await?;
    }
    Ok(waiting)
}

/// Erases what somebody has written in an organisation: interests of their own, and why they had support access.
///
/// # Errors
/// When the database cannot be reached.
pub async fn erase_written(act: &mut Act, organisation: OrganisationId, person: PersonId) -> Result<()> {
    let declarations = store::empty_declarations(act, organisation, person).await?;
    due::beside(act, organisation, "declaration", &declarations).await?;
    let accesses = store::empty_support(act, organisation, person).await?;
    due::beside(act, organisation, "support-access", &accesses).await
}

/// Finishes erasures of an organisation that have waited long enough and that no hold keeps, so many at most; says how many.
///
/// # Errors
/// When the database cannot be reached.
pub async fn finish_due(act: &mut Act, organisation: OrganisationId, most: usize) -> Result<usize> {
    let now = act.now();
    let holds = Holds::of(act, organisation, now).await?;
    let mut waiting = store::waiting(act, organisation).await?;
    waiting.retain(|one| one.due_at <= now && holds.on(one.person).is_none());
    waiting.truncate(most);
    for one in &waiting {
        for part in store::parts(act, organisation, one.person).await? {
            match part {
                Part::Value { entry, name } => erase_personal_of_entry(act, &entry, &name).await.map(drop)?,
                Part::Invitation(id) => due::store::remove_invitation(act, &id).await?,
            }
        }
        erase_written(act, organisation, one.person).await?;
        rules::forget(act, organisation, one.person).await?;
        store::finish(act, organisation, one.person).await?;
        act.record(Entry::new(Stream::person(one.person)).fact("organisation", organisation.to_string()));
    }
    Ok(waiting.len())
}

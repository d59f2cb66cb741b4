//! What the journal shows of things that bear a mark. That something was done, by whom and when, is for everybody who may read the journal;
//! what the thing is called stands beside the chain, and is for whoever may see the thing.

use perron_db::Query;
use perron_journal::{Entry, Fact, Recorded};

use crate::{
    access::Onlooker,
    confidentiality::{Confidentiality, Mark, store},
    model::OrganisationId,
};

/// The fact with the mark that a thing bore when the entry was made.
pub const FACT: &str = "confidentiality";
/// The fact with the roles that the mark named.
pub const ROLES_FACT: &str = "confidentiality-roles";
/// The facts with the id of a thing that can bear a mark.
const THINGS: [&str; 2] = ["contact", "file"];

impl Confidentiality {
    /// An entry about a thing that bears this mark, with the mark in it. The thing's id is the fact `contact` or `file`, and what it is
    /// called is personal.
    #[must_use]
    pub fn noted(&self, entry: Entry) -> Entry {
        let entry = entry.fact(FACT, self.mark().as_str());
        if self.mark() != Mark::Restricted {
            return entry;
        }
        entry.fact(ROLES_FACT, self.roles().map(str::to_owned).collect::<Vec<_>>())
    }

    /// The mark that stands in an entry; nothing in one without.
    pub fn of_entry(entry: &Recorded) -> Option<Self> {
        let roles = match entry.body.facts.get(ROLES_FACT) {
            Some(Fact::Texts(roles)) => roles.clone(),
            _ => Vec::new(),
        };
        Some(Self::new(text(entry, FACT)?.parse().ok()?, roles))
    }
}

/// What is hidden from a reader of an organisation's journal.
#[derive(Clone, Debug)]
pub struct Veil {
    /// Whose journal it is.
    pub organisation: OrganisationId,
    /// Who reads.
    pub onlooker: Onlooker,
    /// What stands in place of a hidden value.
    pub hidden: String,
}

impl Veil {
    /// Hides every personal value that this reader may not see. The mark that a thing bears now counts as well as the one it bore then: what
    /// was open yesterday and is a trade secret today is hidden, and so is what was a trade secret and is open now.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn over(&self, query: &mut impl Query, entries: &mut [Recorded]) -> perron_db::Result<()> {
        for entry in entries {
            if !is_shown(query, self.organisation, &self.onlooker, entry).await? {
                entry.personal.iter_mut().filter_map(|(_, value)| value.as_mut()).for_each(|value| self.hidden.clone_into(value));
            }
        }
        Ok(())
    }
}

/// Whether somebody may see what stands beside an entry of an organisation's journal, as far as marks say so.
///
/// # Errors
/// When the database cannot be reached.
pub async fn is_shown(
    query: &mut impl Query,
    organisation: OrganisationId,
    onlooker: &Onlooker,
    entry: &Recorded,
) -> perron_db::Result<bool> {
    let thing = THINGS.iter().find_map(|name| text(entry, name));
    let (then, now) = match thing {
        None => return Ok(true),
        Some(thing) => (Confidentiality::of_entry(entry), store::of(query, organisation, thing).await?),
    };
    let brought_it = now.as_ref().is_some_and(|now| now.brought_by == onlooker.person);
    let both = [then, now.map(|now| now.confidentiality)];
    Ok(both.iter().flatten().all(|confidentiality| onlooker.may_see(confidentiality, brought_it)))
}

fn text<'a>(entry: &'a Recorded, name: &str) -> Option<&'a str> {
    if let Some(Fact::Text(text)) = entry.body.facts.get(name) { Some(text) } else { None }
}

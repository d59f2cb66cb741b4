//! What is due in an organisation, category by category, and erasing it. The preview asks the same questions as the job.

pub mod store;

use std::collections::{BTreeMap, BTreeSet};

use perron_db::{Query, Result};
use perron_journal::{Act, Stream, erase_personal_of_entry, personal_with_fact};
use perron_kernel::Instant;

use crate::{
    model::{OrganisationId, PersonId},
    retention::{Category, hold::Holds, period, store as rules},
};

/// Something of a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Names it within its category.
    pub id: String,
    /// The person with an account whom it is about, where there is one.
    pub person: Option<PersonId>,
}

/// What is due at a moment; nothing of what a hold protects. Categories without a period are not in it.
pub async fn all(query: &mut impl Query, organisation: OrganisationId, at: Instant) -> Result<BTreeMap<Category, Vec<Item>>> {
    let holds = Holds::of(query, organisation, at).await?;
    let mut due = BTreeMap::new();
    for (category, months) in rules::rules(query, organisation).await? {
        let mut items = if holds.whole { Vec::new() } else { of(query, organisation, category, period::before(at, months)).await? };
        items.retain(|item| !item.person.is_some_and(|person| holds.people.contains(&person)));
        due.insert(category, items);
    }
    Ok(due)
}

async fn of(query: &mut impl Query, organisation: OrganisationId, category: Category, until: Instant) -> Result<Vec<Item>> {
    match category {
        Category::Invitations => store::invitations(query, organisation, until).await,
        Category::FormerMembers => store::former_members(query, organisation, until).await,
        Category::Contacts => store::contacts(query, organisation, until).await,
        Category::Files => store::files(query, organisation, until).await,
        Category::Declarations => store::declarations(query, organisation, until).await,
        Category::Support => store::support(query, organisation, until).await,
    }
}

/// Erases these: the rows, and what stands beside the entries about them.
pub async fn erase(act: &mut Act, organisation: OrganisationId, category: Category, items: &[Item]) -> Result<()> {
    let mut ids: BTreeSet<String> = items.iter().map(|item| item.id.clone()).collect();
    for item in items {
        match category {
            Category::Invitations => store::remove_invitation(act, &item.id).await?,
            Category::Declarations => store::remove_declaration(act, &item.id).await?,
            Category::Support => store::blank_support(act, &item.id).await?,
            // Their rows are gone since they were removed.
            Category::Contacts | Category::Files => {}
            Category::FormerMembers => {
                let Some(person) = item.person else { continue };
                rules::forget(act, organisation, person).await?;
                ids.extend(store::invitations_of(act, organisation, person).await?);
            }
        }
    }
    let fact = match category {
        // The journal names former members by what stands about them elsewhere; beside it is the address they were invited at.
        Category::Invitations | Category::FormerMembers => "invitation",
        Category::Contacts => "contact",
        Category::Files => "file",
        Category::Declarations => "declaration",
        Category::Support => "support-access",
    };
    beside(act, organisation, fact, &ids).await
}

/// Erases what stands beside the entries of an organisation that have one of these as a fact.
pub async fn beside(act: &mut Act, organisation: OrganisationId, fact: &str, ids: &BTreeSet<String>) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    for standing in personal_with_fact(act, &Stream::organisation(organisation), fact).await? {
        if ids.contains(&standing.fact) {
            erase_personal_of_entry(act, &standing.entry, &standing.name).await?;
        }
    }
    Ok(())
}

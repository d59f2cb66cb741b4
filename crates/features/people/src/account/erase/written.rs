//! What somebody has written where others read it: interests of their own, and why they had support access. The rows stay, so that an
//! organisation still sees that something was declared and that somebody was there; the texts go, also beside the journal.

use std::collections::BTreeSet;

use perron_journal::Act;

use crate::{
    model::{OrganisationId, PersonId},
    retention::erasure,
};

/// Erases it everywhere but in organisations that have to keep it for now.
pub async fn erase(act: &mut Act, person: PersonId, kept: &BTreeSet<OrganisationId>) -> perron_db::Result<()> {
    for organisation in erasure::store::written_in(act, person).await? {
        if !kept.contains(&organisation) {
            erasure::erase_written(act, organisation, person).await?;
        }
    }
    Ok(())
}

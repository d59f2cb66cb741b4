//! The table `platform_retention_rule`, owned by this feature.

use perron_db::{Query, Result, values};
use perron_journal::Act;

/// The one category that belongs to no organisation.
pub const LETTERS: &str = "letters";

/// The period, in months; none for no end.
pub async fn months(query: &mut impl Query) -> Result<Option<u32>> {
    let row = query.row("SELECT months FROM platform_retention_rule WHERE category = $1", values![LETTERS]).await?;
    row.map(|row| row.get("months")).transpose()
}

/// Sets the period, or takes it away.
pub async fn set(act: &mut Act, months: Option<u32>) -> Result<()> {
    let now = act.now();
    let Some(months) = months else {
        return act.execute("DELETE FROM platform_retention_rule WHERE category = $1", values![LETTERS]).await.map(drop);
    };
    let sql = "INSERT INTO platform_retention_rule (category, months, chosen_at) VALUES ($1, $2, $3)
        ON CONFLICT (category) DO UPDATE SET months = $2, chosen_at = $3";
    act.execute(sql, values![LETTERS, months, now]).await.map(drop)
}

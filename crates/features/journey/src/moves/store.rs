//! The table `journey_duty`, owned by this feature.

use perron_db::{Query, Result, values};
use perron_journal::Act;

use crate::{model::JourneyId, moves::duties::Duty};

/// The rules that came along on a journey's legs.
pub async fn duties(query: &mut impl Query, journey: JourneyId) -> Result<Vec<Duty>> {
    let sql = "SELECT leg, method, rule, from_method, from_route FROM journey_duty WHERE journey_id = $1 ORDER BY leg, method, rule";
    let read = |row: &perron_db::Row| {
        Ok(Duty {
            leg: row.get("leg")?,
            method: row.get("method")?,
            rule: row.get("rule")?,
            from_method: row.get("from_method")?,
            from_route: row.get("from_route")?,
        })
    };
    query.rows(sql, values![journey]).await?.iter().map(read).collect()
}

/// Notes a rule that comes along; one that came along before stays as it was noted then.
pub async fn add(act: &mut Act, journey: JourneyId, duty: &Duty) -> Result<()> {
    let sql = "INSERT INTO journey_duty (journey_id, leg, method, rule, from_method, from_route) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (journey_id, method, rule) DO NOTHING";
    let values = values![journey, duty.leg, duty.method.as_str(), duty.rule.as_str(), duty.from_method.as_str(), duty.from_route.as_str()];
    act.execute(sql, values).await.map(drop)
}

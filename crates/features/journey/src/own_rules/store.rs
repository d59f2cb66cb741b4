//! The table `organisation_rule`, owned by this feature. Names of people are read from a table of `people`.

use perron_db::{Error, Query, Result, Row, values};
use perron_journal::Act;
use perron_people::model::{OrganisationId, PersonId};

use crate::{
    own_rules::model::{OwnRule, STRENGTHS, Told, as_rule},
    ride::store::{day, day_or_none},
};

fn read(row: &Row) -> Result<OwnRule> {
    let strength: String = row.get("strength")?;
    let known = STRENGTHS.into_iter().find(|one| one.name() == strength);
    let told = Told {
        title: row.get("title")?,
        text: row.get("text")?,
        strength: known.ok_or_else(|| Error::Column { column: "strength".to_owned(), found: strength })?,
        source: row.get("source")?,
        as_of: day(row, "as_of")?,
        way: row.get("way")?,
        last_day: day_or_none(row, "last_day")?,
    };
    let name: String = row.get("rule")?;
    let rule = as_rule(&name, &told).ok_or_else(|| Error::Column { column: "rule".to_owned(), found: name })?;
    Ok(OwnRule {
        organisation: row.get("organisation_id")?,
        number: row.get("number")?,
        said_by_name: row.get("name")?,
        said_at: row.get("said_at")?,
        rule,
        told,
    })
}

/// The rules of an organisation as they are now, by title; also those that no longer hold.
pub async fn of_organisation(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<OwnRule>> {
    let sql = "SELECT organisation_id, rule, number, title, text, strength, source, as_of, way, last_day, person.name AS name, said_at
        FROM organisation_rule JOIN person ON person.id = said_by
        WHERE organisation_id = $1 AND number = (SELECT MAX(other.number) FROM organisation_rule other
            WHERE other.organisation_id = organisation_rule.organisation_id AND other.rule = organisation_rule.rule)
        ORDER BY title, rule";
    query.rows(sql, values![organisation]).await?.iter().map(read).collect()
}

/// All that was said of one, the newest first.
pub async fn history(query: &mut impl Query, organisation: OrganisationId, rule: &str) -> Result<Vec<OwnRule>> {
    let sql = "SELECT organisation_id, rule, number, title, text, strength, source, as_of, way, last_day, person.name AS name, said_at
        FROM organisation_rule JOIN person ON person.id = said_by WHERE organisation_id = $1 AND rule = $2 ORDER BY number DESC";
    query.rows(sql, values![organisation, rule]).await?.iter().map(read).collect()
}

/// What somebody has said of rules, in whichever organisations, the oldest first: for the file with their own data.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> Result<Vec<OwnRule>> {
    let sql = "SELECT organisation_id, rule, number, title, text, strength, source, as_of, way, last_day, person.name AS name, said_at
        FROM organisation_rule JOIN person ON person.id = said_by WHERE said_by = $1 ORDER BY said_at, rule, number";
    query.rows(sql, values![person]).await?.iter().map(read).collect()
}

/// Says what a rule is from now on.
pub async fn add(act: &mut Act, organisation: OrganisationId, rule: &str, number: i64, told: &Told, by: PersonId) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO organisation_rule (organisation_id, rule, number, title, text, strength, source, as_of, way, last_day, said_by,
            said_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let values = values![
        organisation,
        rule,
        number,
        told.title.as_str(),
        told.text.as_str(),
        told.strength.name(),
        told.source.as_str(),
        told.as_of.to_string(),
        told.way.as_str(),
        told.last_day.map(|day| day.to_string()),
        by,
        now
    ];
    act.execute(sql, values).await.map(drop)
}

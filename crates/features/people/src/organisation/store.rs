//! The tables `organisation` and `membership`, owned by this feature.

use perron_db::{Query, Result, Row, Value, values};
use perron_journal::Act;
use perron_kernel::Instant;

use crate::{
    model::{Organisation, OrganisationId, OrganisationRole, PersonId},
    retention,
    visit::Place,
};

/// Somebody who belongs to an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// What they are called; none when erased.
    pub name: Option<String>,
    /// Their address; none when erased.
    pub mail: Option<String>,
    /// What they are there.
    pub role: OrganisationRole,
    /// Since when they belong to it.
    pub since: Instant,
}

fn read(row: &Row) -> Result<Organisation> {
    let identifier: (Option<String>, Option<String>) = (row.get("identifier_scheme")?, row.get("identifier")?);
    Ok(Organisation {
        id: row.get("id")?,
        name: row.get("name")?,
        kind: row.parse("kind")?,
        country: row.parse("country")?,
        authority_type: row.parse_optional("authority_type")?,
        currency: row.get("currency")?,
        language: row.get("language")?,
        identifier: identifier.0.zip(identifier.1),
        created_at: row.get("created_at")?,
    })
}

fn read_member(row: &Row) -> Result<Member> {
    Ok(Member {
        person: row.get("person_id")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        role: row.parse("role")?,
        since: row.get("since")?,
    })
}

/// An organisation that is not closed, whoever asks: the caller has seen to it that they may.
pub async fn by_id(query: &mut impl Query, id: OrganisationId) -> Result<Option<Organisation>> {
    let sql = "SELECT id, name, kind, country, authority_type, currency, language, identifier_scheme, identifier, created_at
        FROM organisation WHERE id = $1 AND closed_at IS NULL";
    query.row(sql, values![id]).await?.as_ref().map(read).transpose()
}

/// Somebody's place in an organisation, if they belong to it.
pub async fn place_of(query: &mut impl Query, organisation: OrganisationId, person: PersonId) -> Result<Option<Place>> {
    let sql = "SELECT organisation.id AS id, name, kind, country, authority_type, currency, language, identifier_scheme, identifier, created_at, role
        FROM organisation JOIN membership ON membership.organisation_id = organisation.id
        WHERE organisation.id = $1 AND membership.person_id = $2 AND organisation.closed_at IS NULL";
    let row = query.row(sql, values![organisation, person]).await?;
    row.map(|row| Ok(Place { organisation: read(&row)?, role: row.parse("role")?, is_support: false })).transpose()
}

/// The organisations somebody belongs to, by name.
pub async fn places_of(query: &mut impl Query, person: PersonId) -> Result<Vec<Place>> {
    let sql = "SELECT organisation.id AS id, name, kind, country, authority_type, currency, language, identifier_scheme, identifier, created_at, role
        FROM organisation JOIN membership ON membership.organisation_id = organisation.id
        WHERE membership.person_id = $1 AND organisation.closed_at IS NULL ORDER BY name, organisation.id";
    let rows = query.rows(sql, values![person]).await?;
    rows.iter().map(|row| Ok(Place { organisation: read(row)?, role: row.parse("role")?, is_support: false })).collect()
}

/// The organisation that has an identifier.
pub async fn by_identifier(query: &mut impl Query, identifier: &(String, String)) -> Result<Option<OrganisationId>> {
    let sql = "SELECT id FROM organisation WHERE identifier_scheme = $1 AND identifier = $2";
    let row = query.row(sql, values![&identifier.0, &identifier.1]).await?;
    row.map(|row| row.get("id")).transpose()
}

/// The organisation that is called exactly this, when only one is.
pub async fn by_name(query: &mut impl Query, name: &str) -> Result<Option<Organisation>> {
    let sql = "SELECT id, name, kind, country, authority_type, currency, language, identifier_scheme, identifier, created_at
        FROM organisation WHERE name = $1 AND closed_at IS NULL LIMIT 2";
    let rows = query.rows(sql, values![name]).await?;
    if let [row] = rows.as_slice() { read(row).map(Some) } else { Ok(None) }
}

/// Adds an organisation; false when another has the same identifier.
pub async fn add(act: &mut Act, organisation: &Organisation) -> Result<bool> {
    let sql = "INSERT INTO organisation (id, name, kind, country, authority_type, currency, language, identifier_scheme, identifier,
            second_factor_required, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10) ON CONFLICT (identifier_scheme, identifier) DO NOTHING";
    let mut values = written(organisation).to_vec();
    values.push(organisation.created_at.into());
    Ok(act.execute(sql, &values).await? == 1)
}

/// What an organisation is, as its row has it: the id first.
fn written(organisation: &Organisation) -> [Value; 9] {
    let (scheme, identifier) = organisation.identifier.clone().unzip();
    [
        organisation.id.into(),
        (&organisation.name).into(),
        organisation.kind.into(),
        organisation.country.into(),
        organisation.authority_type.into(),
        (&organisation.currency).into(),
        (&organisation.language).into(),
        scheme.into(),
        identifier.into(),
    ]
}

/// Makes others who write to an organisation wait until the act is over.
pub async fn hold(act: &mut Act, organisation: OrganisationId) -> Result<()> {
    act.execute("UPDATE organisation SET name = name WHERE id = $1", values![organisation]).await.map(drop)
}

/// Changes what an organisation is; its id and when it came stay.
///
/// # Errors
/// `Unique` when another has the same identifier.
pub async fn change(act: &mut Act, organisation: &Organisation) -> Result<()> {
    let sql = "UPDATE organisation SET name = $2, kind = $3, country = $4, authority_type = $5, currency = $6, language = $7,
            identifier_scheme = $8, identifier = $9
        WHERE id = $1";
    act.execute(sql, &written(organisation)).await.map(drop)
}

/// Who belongs to an organisation: those who have been there longest first.
pub async fn members_of(query: &mut impl Query, organisation: OrganisationId) -> Result<Vec<Member>> {
    let sql = "SELECT membership.person_id AS person_id, person.name AS name, person.mail AS mail, role, since
        FROM membership JOIN person ON person.id = membership.person_id
        WHERE membership.organisation_id = $1 ORDER BY since, membership.person_id";
    query.rows(sql, values![organisation]).await?.iter().map(read_member).collect()
}

/// One who belongs to it.
pub async fn member(query: &mut impl Query, organisation: OrganisationId, person: PersonId) -> Result<Option<Member>> {
    let sql = "SELECT membership.person_id AS person_id, person.name AS name, person.mail AS mail, role, since
        FROM membership JOIN person ON person.id = membership.person_id
        WHERE membership.organisation_id = $1 AND membership.person_id = $2";
    query.row(sql, values![organisation, person]).await?.as_ref().map(read_member).transpose()
}

/// How many administrators an organisation has.
pub async fn administrators(query: &mut impl Query, organisation: OrganisationId) -> Result<u64> {
    let sql = "SELECT COUNT(*) AS count FROM membership WHERE organisation_id = $1 AND role = $2";
    query.count(sql, values![organisation, OrganisationRole::Administrator]).await
}

/// Makes somebody a member, or changes what they are.
pub async fn set_member(act: &mut Act, organisation: OrganisationId, person: PersonId, role: OrganisationRole) -> Result<()> {
    let now = act.now();
    let sql = "INSERT INTO membership (organisation_id, person_id, role, since) VALUES ($1, $2, $3, $4)
        ON CONFLICT (organisation_id, person_id) DO UPDATE SET role = $3";
    act.execute(sql, values![organisation, person, role, now]).await.map(drop)
}

/// Takes somebody out of an organisation, and notes since when.
pub async fn remove_member(act: &mut Act, organisation: OrganisationId, person: PersonId) -> Result<()> {
    let sql = "DELETE FROM membership WHERE organisation_id = $1 AND person_id = $2";
    act.execute(sql, values![organisation, person]).await?;
    retention::store::note_left(act, organisation, person, false).await
}

//! What is copied, whatever the tables are: each table that speaks of a journey, found in the catalogue of the database, row by row with new ids.

use std::collections::BTreeMap;

use perron_db::{Engine, Query, Result, Value, values};
use perron_journal::Act;

/// How many characters of an id are the journey's own in the ids of its rows; the others are those of the row that is copied.
const OWN: usize = 24;

/// The names of a copy.
pub struct Copied {
    pub journey: String,
    organisation: String,
    person: String,
}

impl Copied {
    pub fn of(journey: u64, organisation: u64) -> Self {
        Self { journey: id(1, journey), organisation: organisation_id(organisation), person: id(3, organisation) }
    }
}

/// The id of a copied organisation.
pub fn organisation_id(number: u64) -> String {
    id(2, number)
}

/// An id that looks like the others and says what it is of.
fn id(kind: u64, number: u64) -> String {
    format!("{:08x}-{:04x}-7000-8{kind:03x}-000000000000", 0x0190_0000 + (number >> 16), number & 0xffff)
}

/// The statements that copy.
pub struct Plan {
    template: String,
    person: String,
    /// The table of journeys first.
    tables: Vec<Table>,
}

struct Table {
    sql: &'static str,
    takes: Vec<Taken>,
}

#[derive(Clone, Copy)]
enum Taken {
    Template,
    Journey,
    Organisation,
    Person,
}

impl Plan {
    /// Reads the catalogue.
    pub async fn read(query: &mut impl Query, engine: Engine, template: &str, person: &str) -> Result<Self> {
        let mut columns: Vec<(String, Vec<String>)> = Vec::new();
        for row in query.rows(catalogue(engine), &[]).await? {
            let (table, column): (String, String) = (row.get("table_name")?, row.get("column_name")?);
            match columns.last_mut().filter(|(last, _)| *last == table) {
                Some((_, columns)) => columns.push(column),
                None => columns.push((table, vec![column])),
            }
        }
        let speaks = |columns: &[String]| columns.iter().any(|column| column == "journey_id");
        let copied = columns.iter().filter(|(table, columns)| table == "journey" || speaks(columns));
        let tables = copied.map(|(table, columns)| Table::of(table, columns)).collect();
        Ok(Self { template: template.to_owned(), person: person.to_owned(), tables })
    }

    /// Who the copied people are made from.
    pub fn person(&self) -> &str {
        &self.person
    }

    /// Copies the person, and makes an organisation to which they belong.
    pub async fn organisation(&self, act: &mut Act, number: u64) -> Result<()> {
        let copy = Copied::of(0, number);
        let sql = "INSERT INTO person
            (id, mail, name, language, theme, notices, password_hash, is_platform_administrator, created_at, erased_at)
            SELECT $1, $2, name, language, theme, notices, password_hash, 0, created_at, NULL FROM person WHERE id = $3";
        act.execute(sql, values![copy.person.as_str(), format!("person{number}@bench.example"), self.person.as_str()]).await?;
        let sql = "INSERT INTO organisation
            (id, name, kind, country, authority_type, currency, language, second_factor_required, created_at)
            SELECT $1, $2, kind, country, authority_type, currency, language, second_factor_required, created_at FROM organisation
            WHERE id = (SELECT organisation_id FROM journey WHERE id = $3)";
        act.execute(sql, values![copy.organisation.as_str(), format!("Organisation {number}"), self.template.as_str()]).await?;
        let sql = "INSERT INTO membership (organisation_id, person_id, role, since)
            SELECT $1, $2, role, since FROM membership WHERE person_id = $3";
        act.execute(sql, values![copy.organisation, copy.person, self.person.as_str()]).await.map(drop)
    }

    /// Copies every row of the journey.
    pub async fn journey(&self, act: &mut Act, copy: &Copied) -> Result<()> {
        for table in &self.tables {
            let value = |taken: &Taken| match taken {
                Taken::Template => Value::from(self.template.as_str()),
                Taken::Journey => Value::from(copy.journey.as_str()),
                Taken::Organisation => Value::from(copy.organisation.as_str()),
                Taken::Person => Value::from(copy.person.as_str()),
            };
            let values: Vec<Value> = table.takes.iter().map(value).collect();
            act.execute(table.sql, &values).await?;
        }
        Ok(())
    }
}

impl Table {
    fn of(table: &str, columns: &[String]) -> Self {
        let mut takes = vec![Taken::Template, Taken::Journey];
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        let mut number_of = |column: &'static str, taken: Taken| {
            *numbers.entry(column).or_insert_with(|| {
                takes.push(taken);
                takes.len()
            })
        };
        let written = columns.iter().map(|column| match column.as_str() {
            "id" if table == "journey" => "$2".to_owned(),
            "id" => format!("substr($2, 1, {OWN}) || substr(id, {})", OWN + 1),
            "journey_id" => "$2".to_owned(),
            "organisation_id" => format!("${}", number_of("organisation_id", Taken::Organisation)),
            "person_id" => format!("${}", number_of("person_id", Taken::Person)),
            other => other.to_owned(),
        });
        let written: Vec<String> = written.collect();
        let key = if table == "journey" { "id" } else { "journey_id" };
        let sql = format!("INSERT INTO {table} ({}) SELECT {} FROM {table} WHERE {key} = $1", columns.join(", "), written.join(", "));
        // A statement lives as long as the program; there are as many as tables.
        Self { sql: sql.leak(), takes }
    }
}

/// Tables in the order in which they were made, so that rows come after those they speak of.
const fn catalogue(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => {
            "SELECT one.name AS table_name, part.name AS column_name FROM sqlite_master AS one JOIN pragma_table_info(one.name) AS part
                WHERE one.type = 'table' ORDER BY one.rowid, part.cid"
        }
        Engine::Postgres => {
            "SELECT CAST(one.relname AS TEXT) AS table_name, CAST(part.attname AS TEXT) AS column_name
                FROM pg_class AS one JOIN pg_attribute AS part ON part.attrelid = one.oid JOIN pg_namespace AS place ON place.oid = one.relnamespace
                WHERE one.relkind = 'r' AND place.nspname = current_schema() AND part.attnum > 0 AND NOT part.attisdropped
                ORDER BY one.oid, part.attnum"
        }
    }
}

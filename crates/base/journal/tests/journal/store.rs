//! All SQL of these tests: a table of their own, what is asked past the program, and what somebody does who has the database's password.

use perron_db::{Query, Row, values};
use perron_journal::{Act, Stream};
use perron_testkit::Installation;

use crate::support::number;

pub async fn make_table(installation: &Installation) {
    installation.tamper("CREATE TABLE thing (id TEXT PRIMARY KEY)", &[]).await;
}

pub async fn add_thing(act: &mut Act, id: &str) -> perron_db::Result<u64> {
    act.execute("INSERT INTO thing (id) VALUES ($1)", values![id]).await
}

pub async fn things(query: &mut impl Query) -> u64 {
    number(query, "SELECT COUNT(*) AS count FROM thing").await
}

pub async fn entries(query: &mut impl Query) -> u64 {
    number(query, "SELECT COUNT(*) AS count FROM journal_entry").await
}

pub async fn works(query: &mut impl Query) -> u64 {
    number(query, "SELECT COUNT(*) AS count FROM outbox").await
}

pub async fn bodies(query: &mut impl Query, stream: &Stream) -> Vec<String> {
    let rows = query.rows("SELECT body FROM journal_entry WHERE stream_id = $1 ORDER BY sequence", values![stream.as_str()]).await;
    rows.unwrap().iter().map(|row| row.get("body").unwrap()).collect()
}

/// State, attempts, payload, last error of all work, in the order in which it was left.
pub async fn work(installation: &Installation) -> Vec<Row> {
    installation.ask("SELECT state, attempts, payload, last_error FROM outbox ORDER BY created_at, id", &[]).await
}

pub async fn last_error(installation: &Installation, job: &str) -> Option<String> {
    installation.ask("SELECT last_error FROM job WHERE name = $1", values![job]).await[0].get("last_error").unwrap()
}

pub async fn personal_left(query: &mut impl Query) -> u64 {
    number(query, "SELECT COUNT(*) AS count FROM journal_personal_value WHERE value IS NOT NULL OR salt IS NOT NULL").await
}

/// What somebody does to a chain who has the database's password.
pub struct Tamperer<'a> {
    pub installation: &'a Installation,
    pub stream: &'a Stream,
}

impl Tamperer<'_> {
    async fn change(&self, sql: &'static str, values: &[perron_db::Value]) {
        assert!(self.installation.tamper(sql, values).await > 0, "{sql}");
    }

    pub async fn body(&self, place: i64) -> String {
        let sql = "SELECT body FROM journal_entry WHERE stream_id = $1 AND sequence = $2";
        self.installation.ask(sql, values![self.stream.as_str(), place]).await[0].get("body").unwrap()
    }

    pub async fn set_body(&self, place: i64, body: &str) {
        let sql = "UPDATE journal_entry SET body = $3 WHERE stream_id = $1 AND sequence = $2";
        self.change(sql, values![self.stream.as_str(), place, body]).await;
    }

    pub async fn set_hash(&self, place: i64, hash: [u8; 32]) {
        let sql = "UPDATE journal_entry SET hash = $3 WHERE stream_id = $1 AND sequence = $2";
        self.change(sql, values![self.stream.as_str(), place, hash]).await;
    }

    pub async fn set_principal(&self, place: i64, principal: &str) {
        let sql = "UPDATE journal_entry SET principal = $3 WHERE stream_id = $1 AND sequence = $2";
        self.change(sql, values![self.stream.as_str(), place, principal]).await;
    }

    pub async fn set_moment(&self, place: i64, moment: i64) {
        let sql = "UPDATE journal_entry SET recorded_at = $3 WHERE stream_id = $1 AND sequence = $2";
        self.change(sql, values![self.stream.as_str(), place, moment]).await;
    }

    pub async fn move_to(&self, place: i64, other: i64) {
        let sql = "UPDATE journal_entry SET sequence = $3 WHERE stream_id = $1 AND sequence = $2";
        self.change(sql, values![self.stream.as_str(), place, other]).await;
    }

    pub async fn set_personal(&self, place: i64, value: &str) {
        let sql = "UPDATE journal_personal_value SET value = $3
            WHERE entry_id = (SELECT id FROM journal_entry WHERE stream_id = $1 AND sequence = $2)";
        self.change(sql, values![self.stream.as_str(), place, value]).await;
    }

    pub async fn add_personal(&self, place: i64) {
        let sql = "INSERT INTO journal_personal_value (entry_id, name, value) SELECT id, 'added', 'value' FROM journal_entry
            WHERE stream_id = $1 AND sequence = $2";
        self.change(sql, values![self.stream.as_str(), place]).await;
    }

    /// Removes the entries between two places.
    pub async fn remove(&self, first: i64, last: i64) {
        let sql = "DELETE FROM journal_personal_value WHERE entry_id IN
            (SELECT id FROM journal_entry WHERE stream_id = $1 AND sequence >= $2 AND sequence <= $3)";
        self.change(sql, values![self.stream.as_str(), first, last]).await;
        let sql = "DELETE FROM journal_entry WHERE stream_id = $1 AND sequence >= $2 AND sequence <= $3";
        self.change(sql, values![self.stream.as_str(), first, last]).await;
    }

    pub async fn set_end(&self, place: i64, head: [u8; 32]) {
        let sql = "UPDATE journal_stream SET sequence = $2, head = $3 WHERE id = $1";
        self.change(sql, values![self.stream.as_str(), place, head]).await;
    }

    pub async fn remove_stream(&self) {
        self.change("DELETE FROM journal_stream WHERE id = $1", values![self.stream.as_str()]).await;
    }

    /// Removes the chain and leaves its entries, which the tables forbid: only for who may change the tables, and only on `PostgreSQL`.
    pub async fn remove_stream_only(&self) {
        self.installation.tamper("ALTER TABLE journal_entry DROP CONSTRAINT journal_entry_stream_id_fkey", &[]).await;
        self.remove_stream().await;
    }
}

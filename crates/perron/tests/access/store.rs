//! The rows of the people who ask, in the tables `organisation`, `person`, `membership` and `session`.

use std::time::Duration;

use perron_db::{Transaction, Value, values};
use perron_kernel::{Clock, Id, SystemClock, SystemRandom, Token};

/// An id that nothing has yet.
pub fn id() -> String {
    Id::<()>::new(SystemClock.now(), &SystemRandom).to_string()
}

async fn put(transaction: &mut Transaction, sql: &'static str, values: &[Value]) {
    assert_eq!(transaction.execute(sql, values).await.expect("a row"), 1);
}

/// An organisation.
pub async fn add_organisation(transaction: &mut Transaction, id: &str) {
    let sql = "INSERT INTO organisation (id, name, kind, country, currency, language, second_factor_required, created_at)
        VALUES ($1, 'Nordby', 'company', 'dk', 'DKK', 'da', 0, $2)";
    put(transaction, sql, values![id, SystemClock.now()]).await;
}

/// Somebody who is signed in, and where they belong: the token of their session.
pub async fn add_person(transaction: &mut Transaction, membership: Option<(&str, &str)>) -> Token {
    let (person, token, now) = (id(), Token::new(&SystemRandom), SystemClock.now());
    let is_platform_administrator = i64::from(membership.is_none());
    let sql = "INSERT INTO person (id, mail, name, language, theme, notices, is_platform_administrator, created_at)
        VALUES ($1, $2, 'Bo Nordby', 'en', 'auto', 'at-once', $3, $4)";
    put(transaction, sql, values![&person, format!("{person}@nordby.example"), is_platform_administrator, now]).await;
    if let Some((organisation, role)) = membership {
        let sql = "INSERT INTO membership (organisation_id, person_id, role, since) VALUES ($1, $2, $3, $4)";
        put(transaction, sql, values![organisation, &person, role, now]).await;
    }
    let sql = "INSERT INTO session (id, person_id, token_hash, method, second_factor, device, created_at, expires_at)
        VALUES ($1, $2, $3, 'password', 0, '', $4, $5)";
    put(transaction, sql, values![id(), &person, token.hash(), now, now.after(Duration::from_hours(1))]).await;
    token
}

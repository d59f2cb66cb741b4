//! The rows of the stage, in the tables `file`, `organisation_logo`, `organisation`, `person`, `membership`, `session`, `contact_point`, `invitation`,
//! `impartiality_declaration`, `legal_hold` and `outbox`.

use std::time::Duration;

use perron_db::{Transaction, Value, values};
use perron_kernel::Token;
use perron_testkit::NOON;

use crate::stage::Place;

async fn put(transaction: &mut Transaction, sql: &'static str, values: &[Value]) {
    assert_eq!(transaction.execute(sql, values).await.expect("a row of the stage"), 1);
}

/// An organisation with its people, a contact and an invitation.
pub async fn add_place(transaction: &mut Transaction, place: &Place) {
    let organisation = "INSERT INTO organisation (id, name, kind, country, currency, language, second_factor_required, created_at)
        VALUES ($1, 'Nordby', 'company', 'dk', 'DKK', 'da', 0, $2)";
    put(transaction, organisation, values![&place.organisation, NOON]).await;
    for (person, role) in [(&place.administrator, "administrator"), (&place.member, "member"), (&place.reader, "reader")] {
        let sql = "INSERT INTO person (id, mail, name, language, theme, notices, is_platform_administrator, created_at)
            VALUES ($1, $2, 'Bo Nordby', 'en', 'auto', 'at-once', 0, $3)";
        put(transaction, sql, values![person, format!("{person}@nordby.example"), NOON]).await;
        let sql = "INSERT INTO membership (organisation_id, person_id, role, since) VALUES ($1, $2, $3, $4)";
        put(transaction, sql, values![&place.organisation, person, role, NOON]).await;
    }
    let contact = "INSERT INTO contact_point (id, organisation_id, kind, name, mail, phone, helps_with)
        VALUES ($1, $2, 'general', 'Front desk', 'desk@nordby.example', '', '')";
    put(transaction, contact, values![&place.contact, &place.organisation]).await;
    let invitation = "INSERT INTO invitation (id, organisation_id, mail, role, invited_by, token_hash, state, created_at, expires_at)
        VALUES ($1, $2, $3, 'reader', $4, $5, 'waiting', $6, $7)";
    let mail = format!("{}@guest.example", place.invitation);
    let expires = NOON.after(Duration::from_hours(24));
    let hash = place.invitation_token.hash();
    put(transaction, invitation, values![&place.invitation, &place.organisation, mail, &place.administrator, hash, NOON, expires]).await;
    let declaration = "INSERT INTO impartiality_declaration
            (id, organisation_id, person_id, has_interest, what, valid_from, valid_until, declared_at)
        VALUES ($1, $2, $3, 0, '', '2026-11-21', '2026-12-31', $4)";
    put(transaction, declaration, values![&place.declaration, &place.organisation, &place.administrator, NOON]).await;
    let file = "INSERT INTO file
            (id, organisation_id, title, note, name, media_type, size, sha256, scanned, brought_by, brought_at)
        VALUES ($1, $2, 'Standard terms', '', 'terms.txt', 'text/plain', 5, '', 'no-scanner', $3, $4)";
    put(transaction, file, values![&place.file, &place.organisation, &place.administrator, NOON]).await;
    let logo = "INSERT INTO organisation_logo (organisation_id, id, media_type, size, sha256) VALUES ($1, $2, 'image/png', 5, '')";
    put(transaction, logo, values![&place.organisation, &place.file]).await;
    for (hold, by_platform) in [(&place.hold, 0), (&place.platform_hold, 1)] {
        let sql =
            "INSERT INTO legal_hold (id, organisation_id, reason, by_platform, placed_by, placed_at) VALUES ($1, $2, 'A case', $3, $4, $5)";
        put(transaction, sql, values![hold, &place.organisation, by_platform, &place.administrator, NOON]).await;
    }
    let letter = "INSERT INTO outbox (id, kind, payload, state, created_at, due_at, attempts, last_error)
        VALUES ($1, 'letter', '{}', 'dead', $2, $2, 12, '')";
    put(transaction, letter, values![&place.dead_letter, NOON]).await;
}

/// Somebody who looks after the platform and belongs to no organisation.
pub async fn add_platform_administrator(transaction: &mut Transaction, person: &str) {
    let sql = "INSERT INTO person (id, mail, name, language, theme, notices, is_platform_administrator, created_at)
        VALUES ($1, $2, 'Ada Nordby', 'en', 'auto', 'at-once', 1, $3)";
    put(transaction, sql, values![person, format!("{person}@nordby.example"), NOON]).await;
}

/// A session of somebody.
pub async fn add_session(transaction: &mut Transaction, id: &str, person: &str, token: &Token) {
    let sql = "INSERT INTO session (id, person_id, token_hash, method, second_factor, device, created_at, expires_at)
        VALUES ($1, $2, $3, 'password', 0, '', $4, $5)";
    put(transaction, sql, values![id, person, token.hash(), NOON, NOON.after(Duration::from_hours(1))]).await;
}

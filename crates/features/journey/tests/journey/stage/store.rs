//! The rows of the stage, in the tables `organisation`, `person`, `membership`, `session`, and those of journeys.

use std::time::Duration;

use perron_db::{Transaction, Value, values};
use perron_kernel::Token;
use perron_testkit::NOON;

use crate::stage::{ROLES, Stage};

async fn put(transaction: &mut Transaction, sql: &'static str, values: &[Value]) {
    assert_eq!(transaction.execute(sql, values).await.expect("a row of the stage"), 1);
}

/// Everything but the sessions.
pub async fn add(transaction: &mut Transaction, stage: &Stage, version: &str) {
    for (organisation, kind) in
        [(&stage.owner, "authority"), (&stage.party, "company"), (&stage.bridge, "facilitator"), (&stage.outside, "authority")]
    {
        let sql = "INSERT INTO organisation (id, name, kind, country, currency, language, second_factor_required, created_at)
            VALUES ($1, $1, $2, 'dk', 'DKK', 'da', 0, $3)";
        put(transaction, sql, values![organisation, kind, NOON]).await;
    }
    let mut members = vec![
        (stage.outside.as_str(), stage.outsider.as_str(), "administrator"),
        (&stage.owner, &stage.reader, "reader"),
        (&stage.owner, &stage.member, "member"),
        (&stage.owner, &stage.administrator, "administrator"),
        (&stage.owner, &stage.lead_elsewhere, "member"),
        (&stage.party, &stage.party_administrator, "administrator"),
    ];
    members.extend(ROLES.iter().zip(&stage.participants).map(|(role, person)| (stage.organisation_of(role), person.as_str(), "member")));
    for (organisation, person, role) in members {
        let sql = "INSERT INTO person (id, mail, name, language, theme, notices, is_platform_administrator, created_at)
            VALUES ($1, $2, 'Bo Nordby', 'en', 'auto', 'at-once', 0, $3)";
        put(transaction, sql, values![person, format!("{person}@nordby.example"), NOON]).await;
        let sql = "INSERT INTO membership (organisation_id, person_id, role, since) VALUES ($1, $2, $3, $4)";
        put(transaction, sql, values![organisation, person, role, NOON]).await;
    }
    for journey in [&stage.journey, &stage.elsewhere] {
        let sql = "INSERT INTO journey (id, organisation_id, title, challenge, language, case_number, case_number_mark, case_number_roles,
                note, note_mark, note_roles, created_at)
            VALUES ($1, $2, 'Calmer nights', 'Residents wake up.', 'en', '', 'internal', '', '', 'internal', '', $3)";
        put(transaction, sql, values![journey, &stage.owner, NOON]).await;
    }
    for (organisation, rule, by) in
        [(&stage.party, "own-here", &stage.party_administrator), (&stage.outside, "own-elsewhere", &stage.outsider)]
    {
        let sql =
            "INSERT INTO organisation_rule (organisation_id, rule, number, title, text, strength, source, as_of, way, said_by, said_at)
            VALUES ($1, $2, 1, 'Ask first', 'Ask the office.', 'must', 'The board', '2026-11-01', '', $3, $4)";
        put(transaction, sql, values![organisation, rule, by, NOON]).await;
    }
    add_rides(transaction, stage, version).await;
    for (journey, decision) in [(&stage.journey, &stage.decision), (&stage.elsewhere, &stage.decision_elsewhere)] {
        let sql = "INSERT INTO journey_decision (id, journey_id, question, options, choice, reason, decided_by, basis, decided_on, station,
                recorded_by, recorded_at)
            VALUES ($1, $2, 'Do we go to tender?', '', 'No', '', '', '', '2026-11-01', '', $3, $4)";
        put(transaction, sql, values![decision, journey, &stage.participants[0], NOON]).await;
    }
    add_shared(transaction, stage).await;
    let parties = [
        (&stage.journey, &stage.owner, "owner"),
        (&stage.journey, &stage.party, "supplier"),
        (&stage.journey, &stage.bridge, "facilitator"),
    ];
    for (journey, organisation, part) in parties.into_iter().chain([(&stage.elsewhere, &stage.owner, "owner")]) {
        let sql = "INSERT INTO journey_organisation (journey_id, organisation_id, part, since) VALUES ($1, $2, $3, $4)";
        put(transaction, sql, values![journey, organisation, part, NOON]).await;
    }
    let mut participants = vec![(&stage.elsewhere, &stage.lead_elsewhere, "lead")];
    participants.extend(ROLES.iter().zip(&stage.participants).map(|(role, person)| (&stage.journey, person, *role)));
    for (journey, person, role) in participants {
        let sql = "INSERT INTO journey_participant (journey_id, person_id, organisation_id, role, since) VALUES ($1, $2, $3, $4, $5)";
        put(transaction, sql, values![journey, person, stage.organisation_of(role), role, NOON]).await;
    }
    let invitations = [
        (&stage.asked, &stage.journey, None, &stage.participants[0]),
        (&stage.asked_elsewhere, &stage.elsewhere, None, &stage.lead_elsewhere),
        (&stage.invited, &stage.elsewhere, Some(stage.party.as_str()), &stage.lead_elsewhere),
        (&stage.invited_outside, &stage.journey, Some(stage.outside.as_str()), &stage.participants[0]),
    ];
    for (invitation, journey, organisation, by) in invitations {
        let sql = "INSERT INTO journey_invitation (id, journey_id, asked_for, organisation_id, part, state, invited_by, created_at)
            VALUES ($1, $2, 'Somebody', $3, 'supplier', 'waiting', $4, $5)";
        put(transaction, sql, values![invitation, journey, organisation, by, NOON]).await;
    }
}

/// Both journeys ride the blue route, have a round at its first station, a piece of evidence, and an activity. The program serves the version of
/// the method that is named, so nothing is read from the row that keeps it.
async fn add_rides(transaction: &mut Transaction, stage: &Stage, version: &str) {
    let sql = "INSERT INTO method_version (id, method, version, files, created_at) VALUES ($1, 'opi-train', '1', $2, $3)
        ON CONFLICT (id) DO NOTHING";
    transaction.execute(sql, values![version, Vec::new(), NOON]).await.expect("a version");
    let lead = &stage.participants[0];
    for (journey, member) in [(&stage.journey, &stage.team_member), (&stage.elsewhere, &stage.team_member_elsewhere)] {
        let sql = "INSERT INTO journey_team_member (id, journey_id, actor, title, person_id, outside_name, outside_organisation,
                outside_contact, note, added_by, added_at)
            VALUES ($1, $2, 'procurement-unit', '', NULL, 'Rie Lund', '', '', '', $3, $4)";
        put(transaction, sql, values![member, journey, lead, NOON]).await;
    }
    // Who did in the journey what can be undone is the one from operations.
    for (undo, journey) in [(&stage.undo, &stage.journey), (&stage.undo_elsewhere, &stage.elsewhere)] {
        let sql = "INSERT INTO journey_undo (id, journey_id, act, done_by, done_at, until, entry, changes)
            VALUES ($1, $2, 'journey.change-activity', $3, $4, $5, 1, '[]')";
        put(transaction, sql, values![undo, journey, &stage.participants[5], NOON, NOON.after(Duration::from_mins(10))]).await;
    }
    for (journey, round, evidence, activity, comment, file) in [
        (&stage.journey, &stage.round, &stage.evidence, &stage.activity, &stage.comment, &stage.file),
        (
            &stage.elsewhere,
            &stage.round_elsewhere,
            &stage.evidence_elsewhere,
            &stage.activity_elsewhere,
            &stage.comment_elsewhere,
            &stage.file_elsewhere,
        ),
    ] {
        let sql = "INSERT INTO journey_leg (journey_id, number, method_version_id, route, reason, begun_by, begun_at)
            VALUES ($1, 1, $2, 'blue', '', $3, $4)";
        put(transaction, sql, values![journey, version, lead, NOON]).await;
        let sql = "INSERT INTO journey_visit (id, journey_id, station, round, begun_on, note, missing, begun_by, created_at)
            VALUES ($1, $2, 'blue-start', 1, '2026-11-01', '', '', $3, $4)";
        put(transaction, sql, values![round, journey, lead, NOON]).await;
        let sql = "INSERT INTO journey_evidence (id, journey_id, rule, text, place, dated, added_by, added_at)
            VALUES ($1, $2, 'agr-detailed-with-reason', 'The agreement', '', '2026-11-01', $3, $4)";
        put(transaction, sql, values![evidence, journey, lead, NOON]).await;
        let sql = "INSERT INTO journey_activity (id, journey_id, station, title, state, reason, note, created_by, created_at)
            VALUES ($1, $2, 'blue-start', 'Ask the night watch', 'not-started', '', '', $3, $4)";
        put(transaction, sql, values![activity, journey, lead, NOON]).await;
        let sql = "INSERT INTO journey_comment (id, journey_id, kind, subject, text, written_by, written_at)
            VALUES ($1, $2, 'activity', $3, 'Ask the night watch', $4, $5)";
        put(transaction, sql, values![comment, journey, activity, &stage.participants[1], NOON]).await;
        let sql = "INSERT INTO journey_file (id, journey_id, organisation_id, kind, subject, name, media_type, size, sha256, scanned, mark,
                roles, brought_by, brought_at)
            VALUES ($1, $2, $3, 'activity', $4, 'terms.txt', 'text/plain', 5, '', 'no-scanner', 'internal', '', $5, $6)";
        put(transaction, sql, values![file, journey, &stage.owner, activity, lead, NOON]).await;
    }
}

/// The journey has ended; what is told of it is public, and a newer version waits to be read over.
async fn add_shared(transaction: &mut Transaction, stage: &Stage) {
    let lead = &stage.participants[0];
    let sql = "INSERT INTO journey_end (journey_id, outcome, ended_on, result, learned, ended_by, ended_at)
        VALUES ($1, 'in-use', '2026-11-02', 'Calm', '', $2, $3)";
    put(transaction, sql, values![&stage.journey, lead, NOON]).await;
    for (number, state) in [(1, "approved"), (2, "waiting")] {
        let sql =
            "INSERT INTO journey_shared_version (journey_id, number, language, title, need, done, result, figures, differently, state,
                written_by, written_at, sent_by, sent_at, reason)
            VALUES ($1, $2, 'en', 'Calmer nights', 'Sleep', 'Asked', 'Calm', '', '', $3, $4, $5, $4, $5, '')";
        put(transaction, sql, values![&stage.journey, i64::from(number), state, lead, NOON]).await;
    }
    let sql = "INSERT INTO journey_shared_page (journey_id, id, number, shown_since) VALUES ($1, $2, 1, $3)";
    put(transaction, sql, values![&stage.journey, &stage.shared, NOON]).await;
}

/// A session of somebody.
pub async fn add_session(transaction: &mut Transaction, id: &str, person: &str, token: &Token) {
    let sql = "INSERT INTO session (id, person_id, token_hash, method, second_factor, device, created_at, expires_at)
        VALUES ($1, $2, $3, 'password', 0, '', $4, $5)";
    put(transaction, sql, values![id, person, token.hash(), NOON, NOON.after(Duration::from_hours(1))]).await;
}

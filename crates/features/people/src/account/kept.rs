//! What is kept about somebody beside their account, for the file with their data: passkeys, identities at providers, what
//! they have declared and written, and that letters did not reach them. Its keys are English in every language, because programs read it.

use perron_db::Query;
use perron_kernel::Instant;
use serde_json::{Value, json};

use crate::{
    account::store::{self, KeptAccess, KeptDeclaration},
    bounce,
    model::Person,
    passkey, provider,
};

/// The parts, each with its key. Of a passkey what it is called and when it was used: never what proves it.
pub async fn parts(query: &mut impl Query, person: &Person) -> perron_db::Result<Vec<(&'static str, Value)>> {
    let moment = |moment: Option<Instant>| moment.map(|moment| moment.to_string());
    let passkey = |passkey: passkey::Passkey| json!({ "name": passkey.name, "created_at": passkey.created_at.to_string(), "last_used_at": moment(passkey.last_used_at) });
    let declaration = |kept: KeptDeclaration| {
        json!({
            "organisation": kept.organisation,
            "has_interest": kept.has_interest,
            "what": kept.what,
            "valid_from": kept.valid_from,
            "valid_until": kept.valid_until,
            "declared_at": kept.declared_at.to_string(),
            "ended_at": moment(kept.ended_at),
        })
    };
    let access = |kept: KeptAccess| {
        json!({
            "organisation": kept.organisation,
            "reason": kept.reason,
            "started_at": kept.started_at.to_string(),
            "ends_at": kept.ends_at.to_string(),
            "ended_at": moment(kept.ended_at),
        })
    };
    let identity = |identity: provider::Identity| {
        json!({
            "provider": identity.provider,
            "issuer": identity.issuer,
            "subject": identity.subject,
            "mail": identity.mail,
            "linked_at": identity.created_at.to_string(),
            "last_used_at": moment(identity.last_used_at),
        })
    };
    let undelivered = match &person.mail {
        Some(mail) => bounce::store::of(query, mail).await?,
        None => None,
    };
    let undelivered = undelivered.map(|bounce| {
        json!({
            "mail": bounce.mail,
            "letter": bounce.letter_kind,
            "status": bounce.reason,
            "permanent": bounce.permanent,
            "noted_at": bounce.noted_at.to_string(),
        })
    });
    Ok(vec![
        ("passkeys", passkey::store::of_person(query, person.id).await?.into_iter().map(passkey).collect()),
        ("identities", provider::store::of_person(query, person.id).await?.into_iter().map(identity).collect()),
        ("declarations", store::declarations(query, person.id).await?.into_iter().map(declaration).collect()),
        ("support_access", store::support_accesses(query, person.id).await?.into_iter().map(access).collect()),
        ("undelivered", json!(undelivered)),
    ])
}

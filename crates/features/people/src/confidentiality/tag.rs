//! A mark as a page shows it, with the macro `tag` of `pages/confidentiality_parts.html`.

use crate::{
    confidentiality::{Confidentiality, Mark},
    visit::Visit,
};

/// A mark as a page shows it.
#[derive(Clone, Debug)]
pub struct Tag {
    /// The state of the tag.
    pub state: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// The mark in words, with the roles it names.
    pub label: String,
}

impl Tag {
    /// The tag of a mark. A role that has no word here is one of another feature, and stands as it is written.
    pub fn of(visit: &Visit, confidentiality: &Confidentiality) -> Self {
        let (state, icon) = match confidentiality.mark() {
            Mark::Open => ("line", "visibility"),
            Mark::Internal => ("info", "groups"),
            Mark::Restricted | Mark::TradeSecret => ("warn", "lock"),
        };
        let mark = visit.word(&format!("confidentiality-{}", confidentiality.mark()));
        let role = |role: &str| {
            let key = format!("role-{role}");
            if visit.words().has(&key) { visit.word(&key) } else { role.to_owned() }
        };
        let roles: Vec<String> = confidentiality.roles().map(role).collect();
        let label = if roles.is_empty() {
            mark
        } else {
            visit.words().with("confidentiality-with-roles", &[("mark", mark.into()), ("roles", roles.join(", ").into())])
        };
        Self { state, icon, label }
    }
}

//! The fields of a form that ask for a mark, and what of an answer can be wrong.

use perron_ui::{Choice, Field, Fields};

use crate::{
    access::Onlooker,
    confidentiality::{Confidentiality, Mark},
    model::OrganisationRole,
    visit::Visit,
};

/// The name of the field for the mark.
pub const FIELD: &str = "confidentiality";
/// The name of the field for the roles that a mark names; a browser sends it once for each.
pub const ROLES_FIELD: &str = "confidentiality_role";

/// The roles that can be named; administrators see everything without it.
const NAMEABLE: [OrganisationRole; 2] = [OrganisationRole::Member, OrganisationRole::Reader];

/// Both fields, with what stands now; without a mark none is chosen.
pub fn fields(visit: &Visit, mark: &str, roles: &[&str]) -> [Field; 2] {
    let choice = |mark: &Mark| {
        let key = format!("confidentiality-{mark}");
        Choice::new(mark.as_str(), visit.word(&key)).hint(visit.word(&format!("{key}-hint")))
    };
    let role = |role: OrganisationRole| Choice::new(role.as_str(), visit.word(&format!("role-{role}")));
    let mut named = Field::checks(ROLES_FIELD, visit.word("confidentiality-roles"), NAMEABLE.into_iter().map(role).collect());
    named.answer(roles);
    [
        Field::radios(FIELD, visit.word("confidentiality"), Mark::ALL.iter().map(choice).collect()).value(mark),
        named.hint(visit.word("confidentiality-roles-hint")).optional(),
    ]
}

/// The mark that was chosen, or what is wrong with it. Nobody gives a mark that would hide the thing from themselves; `brought_it` says
/// whether they bring or brought the thing.
pub fn check(
    visit: &Visit,
    fields: &mut Fields,
    (mark, roles): (&str, &[&str]),
    onlooker: &Onlooker,
    brought_it: bool,
) -> Option<Confidentiality> {
    let Ok(mark) = mark.parse::<Mark>() else {
        fields.fail(FIELD, visit.word("error-confidentiality"));
        return None;
    };
    let named = NAMEABLE.into_iter().map(OrganisationRole::as_str).filter(|role| roles.contains(role));
    let confidentiality = Confidentiality::new(mark, named);
    if !onlooker.may_see(&confidentiality, brought_it) {
        fields.fail(ROLES_FIELD, visit.word("error-confidentiality-roles"));
        return None;
    }
    Some(confidentiality)
}

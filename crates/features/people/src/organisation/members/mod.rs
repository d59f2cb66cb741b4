//! Who belongs to an organisation, as what, and how that changes. An organisation always has an administrator.

mod hand_over;
mod leave;
mod letters;
mod list;
mod refusal;
mod role;

use perron_db::Query;
use perron_journal::{Act, Entry, Stream};
use perron_ui::Choice;
use perron_web::Routes;

use refusal::Refusal;

use crate::{
    model::{OrganisationId, OrganisationRole, PersonId},
    organisation::store::{self, Member},
    paths,
    people::People,
    visit::Visit,
};

/// The routes of the acts on members.
pub fn routes() -> Routes<People> {
    list::routes().and(role::routes()).and(leave::routes()).and(hand_over::routes())
}

/// Whether an organisation would be without an administrator if this member were not one.
pub async fn is_the_last_administrator(query: &mut impl Query, organisation: OrganisationId, member: &Member) -> perron_db::Result<bool> {
    Ok(member.role == OrganisationRole::Administrator && store::administrators(query, organisation).await? == 1)
}

/// Records a change of somebody's place: for the organisation and for the person.
fn record(act: &mut Act, organisation: OrganisationId, person: PersonId, facts: &[(&str, &str)]) {
    let with_facts = |entry: Entry| facts.iter().fold(entry, |entry, (name, value)| entry.fact(name, *value));
    act.record(with_facts(Entry::new(Stream::organisation(organisation)).fact("person", person.to_string())));
    act.record(with_facts(Entry::new(Stream::person(person)).fact("organisation", organisation.to_string())));
}

/// The roles as choices, each with what it may do.
pub fn roles(visit: &Visit) -> Vec<Choice> {
    let choice = |role: &OrganisationRole| {
        Choice::new(role.as_str(), visit.word(&format!("role-{role}"))).hint(visit.word(&format!("role-{role}-hint")))
    };
    OrganisationRole::ALL.iter().map(choice).collect()
}

/// What a member is called on pages.
fn name(visit: &Visit, member: &Member) -> String {
    visit.called(member.name.as_deref())
}

fn path(organisation: OrganisationId) -> String {
    format!("{}/members", paths::organisation(organisation))
}

fn hand_over(organisation: OrganisationId) -> String {
    format!("{}/hand-over", paths::organisation(organisation))
}

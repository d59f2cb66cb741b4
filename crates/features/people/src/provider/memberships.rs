//! Places in organisations that follow from what a provider says, at every sign-in: given, changed and taken away again.
//!
//! Only what came from the same identity is changed. A place that somebody gave by hand, or has changed by hand since, is left alone, and so
//! is an organisation's last administrator.

use perron_db::Query;
use perron_journal::{Act, Entry, Stream};
use perron_web::PageError;
use serde_json::{Map, Value};

use crate::{
    model::{OrganisationId, OrganisationRole, PersonId},
    organisation::{
        members::is_the_last_administrator,
        store::{self as organisations, Member},
    },
    people::People,
    provider::{
        Configured, IdentityId, OrganisationName,
        claims::{Places, stronger},
        store::{self, Given},
    },
};

/// What happens to one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    /// They belong to the organisation from now on.
    Given,
    /// They are something else there.
    Changed,
    /// They no longer belong to it.
    Removed,
    /// It would be changed or taken away, but nobody else is administrator.
    Kept,
    /// It has been given by hand since; only that is noted.
    Released,
}

impl Change {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Changed => "changed",
            Self::Removed => "removed",
            Self::Kept => "kept-last-administrator",
            Self::Released => "released",
        }
    }
}

/// A step of what is to be done.
struct Step {
    organisation: OrganisationId,
    change: Change,
    /// What they are to be; what they are where nothing is given.
    role: OrganisationRole,
    /// The place as it is.
    before: Option<Member>,
}

/// What the rules of a provider give to whoever has these claims. An organisation that is not here (yet) is passed over.
pub async fn places(query: &mut impl Query, provider: &Configured, claims: &Map<String, Value>) -> perron_db::Result<Places> {
    let mut places = Places::new();
    for (name, role) in provider.given(claims) {
        let id = match name {
            OrganisationName::Id(id) => Some(*id),
            OrganisationName::Identifier(scheme, number) => organisations::by_identifier(query, &(scheme.clone(), number.clone())).await?,
        };
        let found = match id {
            Some(id) => organisations::by_id(query, id).await?,
            None => None,
        };
        if let Some(organisation) = found {
            places.entry(organisation.id).and_modify(|known| *known = stronger(*known, role)).or_insert(role);
        } else {
            tracing::warn!(provider = provider.key, organisation = ?name, "a rule names an organisation that is not here");
        }
    }
    Ok(places)
}

/// Whether signing in would change anything that is recorded.
pub async fn would_change(query: &mut impl Query, person: PersonId, identity: IdentityId, places: &Places) -> perron_db::Result<bool> {
    Ok(steps(query, person, identity, places).await?.iter().any(|step| step.change != Change::Released))
}

/// Brings the places that come from an identity to what its claims give, and records every change for the organisation and the person.
pub async fn follow(
    act: &mut Act,
    people: &People,
    (person, identity): (PersonId, IdentityId),
    provider: &str,
    places: &Places,
) -> Result<(), PageError> {
    let mut touched: Vec<OrganisationId> = store::given(act, person).await?.into_iter().map(|given| given.organisation).collect();
    touched.extend(places.keys());
    // Always in one order, so that two acts never wait for each other.
    touched.sort_unstable();
    touched.dedup();
    for organisation in touched {
        organisations::hold(act, organisation).await?;
    }
    for step in steps(act, person, identity, places).await? {
        take(act, person, identity, &step).await?;
        if step.change == Change::Removed {
            for beside in people.beside() {
                beside.member_left(act, step.organisation, person).await?;
            }
        }
        if step.change != Change::Released {
            record(act, person, provider, &step);
        }
    }
    Ok(())
}

async fn steps(query: &mut impl Query, person: PersonId, identity: IdentityId, places: &Places) -> perron_db::Result<Vec<Step>> {
    let given = store::given(query, person).await?;
    let mut steps = Vec::new();
    for (organisation, role) in places {
        let before = organisations::member(query, *organisation, person).await?;
        let own = given.iter().find(|given| given.organisation == *organisation && given.identity == identity);
        let change = match (&before, own) {
            (None, _) => Change::Given,
            (Some(member), Some(own)) if !is_as_given(member, own) => Change::Released,
            (Some(member), Some(_)) if member.role == *role => continue,
            (Some(member), Some(_)) if is_the_last_administrator(query, *organisation, member).await? => Change::Kept,
            (Some(_), Some(_)) => Change::Changed,
            (Some(_), None) => continue,
        };
        steps.push(Step { organisation: *organisation, change, role: *role, before });
    }
    for own in given.iter().filter(|own| own.identity == identity && !places.contains_key(&own.organisation)) {
        let before = organisations::member(query, own.organisation, person).await?;
        let change = match &before {
            Some(member) if is_as_given(member, own) => {
                if is_the_last_administrator(query, own.organisation, member).await? {
                    Change::Kept
                } else {
                    Change::Removed
                }
            }
            _ => Change::Released,
        };
        steps.push(Step { organisation: own.organisation, change, role: own.role, before });
    }
    Ok(steps)
}

/// Whether a place is as the provider gave it: nobody has changed it by hand, or taken it away and given it again.
fn is_as_given(member: &Member, given: &Given) -> bool {
    member.role == given.role && member.since == given.since
}

async fn take(act: &mut Act, person: PersonId, identity: IdentityId, step: &Step) -> perron_db::Result<()> {
    let Step { organisation, change, role, before } = step;
    match change {
        Change::Given | Change::Changed => {
            let since = before.as_ref().map_or_else(|| act.now(), |member| member.since);
            organisations::set_member(act, *organisation, person, *role).await?;
            store::give(act, person, &Given { organisation: *organisation, identity, role: *role, since }).await
        }
        Change::Removed => {
            organisations::remove_member(act, *organisation, person).await?;
            store::forget_given(act, person, *organisation).await
        }
        Change::Released => store::forget_given(act, person, *organisation).await,
        Change::Kept => Ok(()),
    }
}

fn record(act: &mut Act, person: PersonId, provider: &str, step: &Step) {
    let entry = |stream: Stream| {
        let entry = Entry::new(stream).fact("provider", provider).fact("change", step.change.as_str());
        let entry = match step.change {
            Change::Given | Change::Changed => entry.fact("role", step.role.as_str()),
            _ => entry,
        };
        match &step.before {
            Some(member) => entry.fact("role-before", member.role.as_str()),
            None => entry,
        }
    };
    act.record(entry(Stream::organisation(step.organisation)).fact("person", person.to_string()));
    act.record(entry(Stream::person(person)).fact("organisation", step.organisation.to_string()));
}

/// Lets go of what is left of an identity that is being removed: the place of a last administrator, which is theirs from now on.
pub async fn release(act: &mut Act, person: PersonId, identity: IdentityId) -> perron_db::Result<()> {
    for given in store::given(act, person).await?.iter().filter(|given| given.identity == identity) {
        store::forget_given(act, person, given.organisation).await?;
    }
    Ok(())
}

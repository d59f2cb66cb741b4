//! Somebody's place in a journey: what they are there, and the one question whether they may do something.

use perron_db::Query;
use perron_journal::{Act as Doing, Actor, Principal, Stream};
use perron_people::{
    doors::{self, OwnVisit},
    model::{OrganisationId, PersonId},
};
use perron_ui::Link;
use perron_web::PageError;

use crate::{
    access::{self, Act},
    model::{Journey, JourneyId, Kept, Participant, Role},
    organisations, paths,
    pause::Pause,
    side::DECIDE,
    store,
    undo::model::Snapshot,
};

/// Somebody's place in a journey.
#[derive(Clone, Debug)]
pub struct Place {
    /// The journey.
    pub journey: Journey,
    /// What they are there, if they take part.
    pub participant: Option<Participant>,
    /// Whether they are an administrator of the owning organisation.
    pub administers: bool,
    /// Whether the owning organisation demands a second factor.
    pub demands_second_factor: bool,
    /// That the journey rests, if it does.
    pub pause: Option<Pause>,
    /// What stood in the journey when an act in its ride began; nothing where somebody only looks.
    pub before: Option<Snapshot>,
}

impl Place {
    /// Whether they may do this.
    pub fn may(&self, act: Act) -> bool {
        access::may(self.participant.as_ref().map(|participant| participant.role), self.administers, act)
    }

    /// Whether they may see a text of the journey, or would if it bore this mark. `person` is whose place it is.
    pub fn sees(&self, kept: &Kept, person: PersonId) -> bool {
        Self::shows(self.participant.as_ref().map(|participant| participant.role), self.administers, kept, person)
    }

    /// The same for whoever has this role, and administers the owning organisation or does not.
    pub fn shows(role: Option<Role>, administers: bool, kept: &Kept, person: PersonId) -> bool {
        // An administrator who takes part sees what either of them sees.
        let columns = [role.map(Some), administers.then_some(None)];
        columns.into_iter().flatten().any(|column| {
            let sight = access::sight(kept.confidentiality.mark(), column);
            kept.confidentiality.shows(sight, column.map_or("", Role::as_str), kept.brought_by == Some(person))
        })
    }

    /// For which organisation they act.
    pub fn organisation(&self) -> OrganisationId {
        self.participant.as_ref().map_or(self.journey.owner, |participant| participant.organisation)
    }
}

/// Somebody's place in a journey, if they have one. Who takes part for an organisation belongs to it.
pub async fn of(query: &mut impl Query, id: JourneyId, person: PersonId) -> perron_db::Result<Option<Place>> {
    store::place(query, id, person).await
}

/// Whether somebody sees the work of a journey: what may be told to them of it.
pub async fn sees_ride(query: &mut impl Query, id: JourneyId, person: PersonId) -> perron_db::Result<bool> {
    Ok(of(query, id, person).await?.is_some_and(|place| place.may(Act::SeeRide)))
}

/// Whether somebody may do this in a journey, and as what.
///
/// # Errors
/// `NotFound` for whoever has no place in it: they do not learn that it exists. `Forbidden` for whoever has one without the right.
pub async fn enter(own: &OwnVisit, query: &mut impl Query, id: JourneyId, act: Act) -> Result<Place, PageError> {
    let place = of(query, id, own.person.id).await?.ok_or_else(PageError::not_found)?;
    // The pages of a journey lead to the second factor by themselves; what stands elsewhere is refused.
    if place.demands_second_factor && !own.session.second_factor {
        return Err(PageError::not_permitted());
    }
    if place.may(act) { Ok(place) } else { Err(PageError::not_permitted()) }
}

/// What a journey is called, for whoever has a place in it or answers for an organisation that takes part; nothing for everybody else.
///
/// # Errors
/// When the database cannot be reached.
pub async fn title_for(own: &OwnVisit, query: &mut impl Query, id: JourneyId) -> Result<Option<String>, PageError> {
    let Some(journey) = store::by_id(query, id).await? else { return Ok(None) };
    if !own.session.second_factor && doors::demands_second_factor(query, journey.owner).await? {
        return Ok(None);
    }
    let parties = organisations::store::parties(query, id).await?;
    let answers_for = |place: &doors::Place| {
        let takes_part = parties.iter().any(|party| party.organisation == place.organisation.id);
        takes_part && perron_people::access::may(place.role, DECIDE)
    };
    let knows = of(query, id, own.person.id).await?.is_some() || doors::places_of(query, own.person.id).await?.iter().any(answers_for);
    Ok(knows.then_some(journey.title))
}

/// Begins an act in a journey. Others who write to it wait until it is over, and what the person may do is asked again here, because it may
/// have changed since the page was shown. The owning organisation is held first: who belongs to it does not change meanwhile.
///
/// # Errors
/// As [`enter`].
pub async fn begin(own: &OwnVisit, id: JourneyId, act: Act, name: &'static str) -> Result<(Doing, Place), PageError> {
    let place = enter(own, &mut own.visit.read().await?, id, act).await?;
    let on_behalf_of = Some(Stream::organisation(place.organisation()));
    let mut doing = own.visit.people.journal().begin(Actor { principal: Principal::person(own.person.id), on_behalf_of }, name).await?;
    doors::hold_organisation(&mut doing, place.journey.owner).await?;
    store::hold(&mut doing, id).await?;
    let place = enter(own, &mut doing, id, act).await?;
    Ok((doing, place))
}

/// The way to a page of a journey.
pub fn crumbs(own: &OwnVisit, journey: &Journey) -> Vec<Link> {
    vec![Link::new(paths::JOURNEYS, own.visit.word("journeys-title")), Link::new(paths::journey(journey.id), journey.title.clone())]
}

//! An activity in an address: by its own id, or by its station and its name in the method while nobody has touched it.

use perron_db::Query;
use perron_people::doors::{Visit, id_in_address};
use perron_web::PageError;

use crate::{
    activities::{
        model::{Activity, ActivityId, Told},
        path, store, words,
    },
    model::JourneyId,
    paths,
    ride::Ride,
};

/// What an address names.
#[derive(Clone, Debug)]
pub enum Named {
    /// One that stands in the database.
    Touched(ActivityId),
    /// One of the method's: its station and its name there.
    OfMethod(String, String),
}

/// What was found.
pub struct Found {
    /// What stands in the database; nothing of one that nobody has touched.
    pub activity: Option<Activity>,
    /// What the team says of it so far.
    pub told: Told,
    /// What is to be done, in a line.
    pub title: String,
}

impl Named {
    /// Reads an id in an address.
    ///
    /// # Errors
    /// `NotFound` for what is none.
    pub fn by_id(text: &str) -> Result<Self, PageError> {
        Ok(Self::Touched(id_in_address(text)?))
    }

    /// Its page.
    pub fn path(&self, journey: JourneyId) -> String {
        match self {
            Self::Touched(id) => format!("{}/{id}", path(journey)),
            Self::OfMethod(station, item) => paths::below(journey, &format!("stations/{station}/activities/{item}")),
        }
    }

    /// Where it is said to be done or not.
    pub fn toggle_path(&self, journey: JourneyId) -> String {
        format!("{}/toggle", self.path(journey))
    }

    /// Finds it.
    ///
    /// # Errors
    /// `NotFound` when the journey has none such: for one of the method's, when its station is not on the route.
    pub async fn find(&self, query: &mut impl Query, visit: &Visit, journey: JourneyId, ride: &Ride) -> Result<Found, PageError> {
        let activity = match self {
            Self::Touched(id) => Some(store::one(query, journey, *id).await?.ok_or_else(PageError::not_found)?),
            Self::OfMethod(station, item) => {
                ride.station(station).ok_or_else(PageError::not_found)?;
                words::item(&ride.edition(visit)?, station, item).ok_or_else(PageError::not_found)?;
                store::of_item(query, journey, station, item).await?
            }
        };
        let told = match (&activity, self) {
            (Some(activity), _) => activity.told.clone(),
            (None, Self::OfMethod(station, item)) => Told::untouched(station.clone(), Some(item.clone())),
            (None, Self::Touched(_)) => return Err(PageError::not_found()),
        };
        let title = title(visit, ride, &told)?;
        Ok(Found { activity, told, title })
    }
}

/// What is to be done, in a line. A method that the team has left since may not be at hand.
///
/// # Errors
/// As [`Ride::edition`].
pub fn title(visit: &Visit, ride: &Ride, told: &Told) -> Result<String, PageError> {
    let Some(item) = &told.item else { return Ok(told.title.clone()) };
    let known = words::item(&ride.edition(visit)?, &told.station, item).map(words::title);
    Ok(known.unwrap_or_else(|| visit.word("activity-of-other-method")))
}

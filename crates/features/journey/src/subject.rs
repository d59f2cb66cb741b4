//! What a comment or a file is about: an activity, a formal requirement, a piece of evidence, a station or a fact. One address names it for
//! everything that can stand there, so that a new kind of thing is one member here.

use perron_db::Query;
use perron_people::{
    doors::{OwnVisit, Visit, id_in_address},
    written,
};
use perron_ui::Link;
use perron_web::PageError;

use crate::{
    access::Act,
    activities::{self, found::Named, model::ActivityId},
    facts,
    model::JourneyId,
    paths, place,
    place::Place,
    requirements::{self, model::Evidence},
    ride::Ride,
};

/// What stands between the station and the name of an activity of the method that nobody has touched.
pub const OF_STATION: char = ':';

written! {
    /// What kind of thing it is.
    Kind {
        /// An activity.
        Activity = "activity",
        /// A formal requirement.
        Requirement = "requirement",
        /// What proves that one is kept.
        Evidence = "evidence",
        /// A station.
        Station = "station",
        /// A fact.
        Fact = "fact",
    }
}

impl Kind {
    /// Whether people can write about it.
    pub const fn takes_comments(self) -> bool {
        !matches!(self, Self::Evidence)
    }

    /// What somebody must be allowed to do who brings a file to it or removes one; nothing where there are no files.
    pub const fn takes_files(self) -> Option<Act> {
        match self {
            Self::Activity => Some(Act::Work),
            Self::Evidence => Some(Act::Prove),
            Self::Requirement | Self::Station | Self::Fact => None,
        }
    }
}

/// A thing of a journey.
#[derive(Clone, Debug)]
pub struct Subject {
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its id, or its name in the method. An activity of the method that nobody has touched has `STATION:NAME` until somebody does.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its page.
    pub page: String,
}

impl Subject {
    /// The thing that an address names.
    ///
    /// # Errors
    /// `NotFound` when the journey has none such.
    pub async fn find(
        query: &mut impl Query,
        own: &OwnVisit,
        place: &Place,
        ride: &Ride,
        (kind, id): (&str, &str),
    ) -> Result<Self, PageError> {
        let (journey, visit) = (place.journey.id, &own.visit);
        let kind: Kind = kind.parse().map_err(|_| PageError::not_found())?;
        match kind {
            Kind::Activity => activity(query, visit, journey, ride, id).await,
            Kind::Requirement => {
                let binds = ride.rules().iter().any(|rule| rule.id == *id) || ride.own_rules.iter().any(|own| own.rule.id == *id);
                if !binds && ride.left_rule(id).is_none() {
                    return Err(PageError::not_found());
                }
                let title = requirements::title_in(ride, &ride.edition(visit)?, id);
                Ok(Self { kind, id: id.to_owned(), title, page: requirements::path(journey, id) })
            }
            Kind::Evidence => {
                let one = evidence(query, journey, ride, id).await?;
                Ok(Self::evidence(journey, &one))
            }
            Kind::Station => {
                if ride.station(id).is_none() && ride.left_station(id).is_none() {
                    return Err(PageError::not_found());
                }
                let title = ride.station_title(&ride.edition(visit)?, id).ok_or_else(PageError::not_found)?;
                Ok(Self { kind, id: id.to_owned(), title, page: paths::station(journey, id) })
            }
            Kind::Fact => {
                let fact = ride.method().facts.iter().find(|fact| fact.id == *id).ok_or_else(PageError::not_found)?;
                let title = facts::words::label(&ride.edition(visit)?, fact);
                Ok(Self { kind, id: id.to_owned(), title, page: facts::path_of(journey, fact) })
            }
        }
    }

    /// An activity, as its own page knows it.
    pub fn activity(journey: JourneyId, named: &Named, title: &str) -> Self {
        let id = match named {
            Named::Touched(id) => id.to_string(),
            Named::OfMethod(station, item) => format!("{station}{OF_STATION}{item}"),
        };
        Self { kind: Kind::Activity, id, title: title.to_owned(), page: named.path(journey) }
    }

    /// A piece of evidence.
    pub fn evidence(journey: JourneyId, one: &Evidence) -> Self {
        Self { kind: Kind::Evidence, id: one.id.to_string(), title: one.text.clone(), page: requirements::path(journey, &one.rule) }
    }

    /// Where everything about it stands.
    fn path(&self, journey: JourneyId) -> String {
        paths::below(journey, &format!("about/{}/{}", self.kind, self.id))
    }

    /// Where one reads and writes what people say of it.
    pub fn comments(&self, journey: JourneyId) -> String {
        format!("{}/comments", self.path(journey))
    }

    /// Where a file is brought to it.
    pub fn new_file(&self, journey: JourneyId) -> String {
        format!("{}/files/new", self.path(journey))
    }

    /// The way to a page about it.
    pub fn crumbs(&self, own: &OwnVisit, place: &Place) -> Vec<Link> {
        let mut crumbs = place::crumbs(own, &place.journey);
        crumbs.push(Link::new(self.page.clone(), self.title.clone()));
        crumbs
    }
}

/// An activity that somebody has touched has its id from then on, by whatever an older page calls it.
async fn activity(query: &mut impl Query, visit: &Visit, journey: JourneyId, ride: &Ride, id: &str) -> Result<Subject, PageError> {
    let named = match id.split_once(OF_STATION) {
        Some((station, item)) => Named::OfMethod(station.to_owned(), item.to_owned()),
        None => Named::by_id(id)?,
    };
    let found = named.find(query, visit, journey, ride).await?;
    let named = found.activity.as_ref().map_or(named, |activity| Named::Touched(activity.id));
    Ok(Subject::activity(journey, &named, &found.title))
}

/// Evidence that stands, or that was withdrawn: it can come back.
async fn evidence(query: &mut impl Query, journey: JourneyId, ride: &Ride, id: &str) -> Result<Evidence, PageError> {
    let id = id_in_address(id)?;
    if let Some(one) = ride.evidence.iter().find(|one| one.id == id) {
        return Ok(one.clone());
    }
    requirements::store::withdrawn_one(query, journey, id).await?.ok_or_else(PageError::not_found)
}

/// Sees to it that an activity of the method stands in the database before something hangs on it; gives its id.
///
/// # Errors
/// When the database cannot be reached, or the activity is gone.
pub async fn touched(
    act: &mut perron_journal::Act,
    own: &OwnVisit,
    place: &Place,
    ride: &Ride,
    subject: Subject,
) -> Result<Subject, PageError> {
    let Some((station, item)) = subject.id.split_once(OF_STATION).filter(|_| subject.kind == Kind::Activity) else { return Ok(subject) };
    let named = Named::OfMethod(station.to_owned(), item.to_owned());
    let found = named.find(act, &own.visit, place.journey.id, ride).await?;
    let id: ActivityId = activities::keep(act, place, own, found.activity.as_ref(), &found.told).await?;
    Ok(Subject::activity(place.journey.id, &Named::Touched(id), &found.title))
}

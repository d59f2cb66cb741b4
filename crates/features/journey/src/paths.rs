//! The addresses of the feature's pages.

use perron_people::{doors, model::OrganisationId};

use crate::{
    model::{InvitationId, JourneyId},
    ride::model::VisitId,
};

/// One's journeys: where work begins.
pub const JOURNEYS: &str = "/journeys";
/// Beginning a journey.
pub const NEW: &str = "/journeys/new";
/// Taking in a case that was led elsewhere.
pub const IMPORT: &str = "/journeys/import";

/// A journey.
pub fn journey(id: JourneyId) -> String {
    format!("{JOURNEYS}/{id}")
}

/// A page below a journey.
pub fn below(id: JourneyId, page: &str) -> String {
    format!("{JOURNEYS}/{id}/{page}")
}

/// The journeys of an organisation.
pub fn of_organisation(organisation: OrganisationId) -> String {
    format!("{}/journeys", doors::organisation_path(organisation))
}

/// What an organisation does in a journey.
pub fn side(organisation: OrganisationId, journey: JourneyId) -> String {
    format!("{}/{journey}", of_organisation(organisation))
}

/// An invitation to an organisation.
pub fn invitation(organisation: OrganisationId, invitation: InvitationId) -> String {
    format!("{}/journey-invitations/{invitation}", doors::organisation_path(organisation))
}

/// Who takes part in a journey.
pub fn participants(id: JourneyId) -> String {
    below(id, "participants")
}

/// A station of a journey's ride.
pub fn station(id: JourneyId, station: &str) -> String {
    below(id, &format!("stations/{station}"))
}

/// A round at a station.
pub fn round(id: JourneyId, station: &str, round: VisitId) -> String {
    format!("{}/rounds/{round}", self::station(id, station))
}

//! Where on the route requirements stand: the whole route, its stations in their order, topics, and what holds everywhere.

use perron_guide::Edition;
use perron_method::schema::Route;

use crate::requirements::assess::Requirement;

/// Requirements that stand at the same place.
pub struct Group<'r, 'a> {
    /// What names the place in addresses within the page.
    pub id: String,
    /// What it is called.
    pub heading: String,
    /// The requirements, in the order of the method.
    pub requirements: Vec<&'r Requirement<'a>>,
}

/// The names of the places that have no name of their own.
pub struct Called {
    /// The route as a whole.
    pub whole_route: String,
    /// What came along from another route.
    pub along: String,
    /// What stands at no place of the route.
    pub elsewhere: String,
}

/// Each requirement once, at the first place of the route where it stands. Places without one are left out.
pub fn groups<'r, 'a>(edition: &Edition<'_>, route: &Route, called: Called, requirements: Vec<&'r Requirement<'a>>) -> Vec<Group<'r, 'a>> {
    let mut places = vec![(route.id.to_string(), called.whole_route)];
    places.extend(route.stations.iter().map(|station| (station.to_string(), edition.station_title(station))));
    places.extend(
        edition.method.topics.topics.iter().map(|topic| (topic.id.to_string(), edition.front(&format!("topics/{}", topic.id), "title"))),
    );
    let mut left = requirements;
    let mut groups: Vec<_> = places
        .into_iter()
        .map(|(id, heading)| {
            let stands = |requirement: &mut &Requirement<'_>| requirement.rule.at.iter().any(|at| *at == *id);
            let requirements = left.extract_if(.., stands).collect();
            Group { id, heading, requirements }
        })
        .collect();
    let along = left.extract_if(.., |requirement| requirement.along.is_some()).collect();
    groups.push(Group { id: "along".to_owned(), heading: called.along, requirements: along });
    groups.push(Group { id: "elsewhere".to_owned(), heading: called.elsewhere, requirements: left });
    groups.retain(|group| !group.requirements.is_empty());
    groups
}

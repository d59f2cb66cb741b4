//! A way to ride: a method as it is now, and one of its routes. Forms offer every one that there is.

use std::sync::Arc;

use perron_journal::Act;
use perron_people::{doors::Visit, model::PersonId};
use perron_ui::Choice;

use crate::{
    methods::{Methods, Version},
    model::JourneyId,
    ride::{model::Leg, store},
};

/// A method with one of its routes.
pub struct Way {
    /// The method as it is now.
    pub version: Arc<Version>,
    /// The route's id.
    pub route: String,
}

impl Way {
    /// Reads `method/route`; nothing for a way that is not offered.
    pub fn read(methods: &Methods, text: &str) -> Option<Self> {
        let (method, route) = text.split_once('/')?;
        let version = methods.current_of(method)?;
        let offered = version.method().offered_routes().any(|offered| offered.id == *route);
        offered.then(|| Self { version: Arc::clone(version), route: route.to_owned() })
    }

    /// How it is written in forms, addresses and the journal.
    pub fn written(&self) -> String {
        format!("{}/{}", self.version.method().id(), self.route)
    }

    /// Every way there is, as choices: the route, and what it is called in its method.
    pub fn choices(methods: &Methods, visit: &Visit) -> Vec<Choice> {
        let of_version = |version: &Arc<Version>| {
            let Some(edition) = version.edition(visit.language) else { return Vec::new() };
            let method = edition.front("method", "title");
            let choice = |route: &perron_method::schema::Route| {
                let sign = edition.sign(route);
                Choice::new(format!("{}/{}", version.method().id(), route.id), format!("{method}: {}", sign.name)).hint(sign.lead)
            };
            version.method().offered_routes().map(choice).collect()
        };
        methods.current().flat_map(of_version).collect()
    }

    /// Begins a leg on it.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn begin(
        &self,
        act: &mut Act,
        methods: &Methods,
        journey: JourneyId,
        begun_by: PersonId,
        by: (i64, Option<String>, String),
    ) -> perron_db::Result<()> {
        methods.keep(act, &self.version).await?;
        let (number, by_move, reason) = by;
        let leg =
            Leg { number, version: self.version.id.clone(), route: self.route.clone(), by_move, reason, begun_by, begun_at: act.now() };
        store::add_leg(act, journey, &leg).await
    }
}

//! Watching a journey for one page: an event when its journal has grown, a sign of life now and then, and the end when the person has no
//! right to it any more or the server stops.

use std::time::Duration;

use axum::response::sse::Event;
use perron_journal::{Filter, Principal, Stream, last_place, recorded};
use perron_people::doors::OwnVisit;
use perron_web::{PageError, Stopping};
use tokio::sync::broadcast::{Receiver, error::RecvError};

use crate::{
    access::Act,
    live::seat::Seat,
    model::JourneyId,
    participants,
    place::{self, Place},
};

/// How often to look without being told: other nodes tell nothing here. Also how often a sign of life is sent, so that a connection that has
/// been lost is noticed, and how soon somebody who has lost the right is told nothing more.
const LOOK: Duration = Duration::from_secs(5);
/// How long a browser waits before it connects again, in milliseconds.
const AGAIN: Duration = Duration::from_secs(5);

/// What one page listens to.
pub struct Watch {
    own: OwnVisit,
    _seat: Seat,
    stopping: Stopping,
    happened: Receiver<Stream>,
    journey: JourneyId,
    stream: Stream,
    /// The place in the journal that the page knows of.
    known: i64,
    has_begun: bool,
}

impl Watch {
    /// Begins to watch. What happens from now on is not missed.
    pub fn new(own: OwnVisit, seat: Seat, stopping: Stopping, journey: JourneyId, known: i64) -> Self {
        let happened = own.visit.people.journal().listen();
        Self { own, _seat: seat, stopping, happened, journey, stream: Stream::journey(journey), known, has_begun: false }
    }

    /// The next event; nothing when there will be none any more.
    pub async fn next(&mut self) -> Option<Event> {
        if self.has_begun && !self.wait().await {
            return None;
        }
        let is_first = !std::mem::replace(&mut self.has_begun, true);
        match self.look().await {
            Ok(Some(event)) => Some(if is_first { event.retry(AGAIN) } else { event }),
            // Whoever has lost the right learns no more; what failed is tried again by the browser.
            Ok(None) | Err(_) => None,
        }
    }

    /// Until there may be something; false when the server stops.
    async fn wait(&mut self) -> bool {
        let (stopping, happened, stream) = (&mut self.stopping, &mut self.happened, &self.stream);
        let told = async {
            loop {
                match happened.recv().await {
                    Ok(of) if of == *stream => return,
                    Ok(_) => {}
                    Err(RecvError::Lagged(_)) => return,
                    Err(RecvError::Closed) => std::future::pending().await,
                }
            }
        };
        tokio::select! {
            () = stopping.wait() => false,
            () = told => true,
            () = tokio::time::sleep(LOOK) => true,
        }
    }

    /// What there is to tell: a change, or only a sign of life. Nothing for whoever may not see the ride any more.
    async fn look(&mut self) -> Result<Option<Event>, PageError> {
        let mut read = self.own.visit.read().await?;
        if !self.own.lasts(&mut read).await? {
            return Ok(None);
        }
        let place = place::enter(&self.own, &mut read, self.journey, Act::SeeRide).await?;
        let newest = last_place(&mut read, &self.stream).await?;
        if newest <= self.known {
            // A page that says nothing of what it knows knows what is there.
            self.known = newest;
            return Ok(Some(Event::default().comment("")));
        }
        self.known = newest;
        let entry = recorded(&mut read, &self.stream, &Filter::default(), 1).await?.pop();
        let by = entry.and_then(|entry| entry.body.principal.parse().ok());
        let names = participants::store::of(&mut read, self.journey).await?;
        let name = |id: &str| names.iter().find(|one| one.person.to_string() == id).and_then(|one| one.name.clone());
        Ok(Some(Event::default().event("change").id(newest.to_string()).data(self.said(&place, by, name))))
    }

    /// Who changed something, in words.
    fn said(&self, place: &Place, by: Option<Principal>, name: impl Fn(&str) -> Option<String>) -> String {
        let words = self.own.visit.words();
        match by {
            Some(Principal::Person(id)) if id == self.own.person.id.to_string() => words.get("live-changed-by-you"),
            Some(Principal::Person(id)) if place.may(Act::SeeEverybody) => match name(&id) {
                Some(name) => words.with("live-changed-by", &[("name", name.into())]),
                None => words.get("live-changed"),
            },
            _ => words.get("live-changed"),
        }
    }
}

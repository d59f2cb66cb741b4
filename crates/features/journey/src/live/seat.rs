//! How many pages of one person listen at once at one node: a few, so that nobody takes the connections of others.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use perron_people::model::PersonId;

/// The most for one person. Only pages that are looked at listen.
const MOST: usize = 4;

/// Who listens. Copies share everything.
#[derive(Clone, Debug, Default)]
pub struct Seats(Arc<Mutex<HashMap<PersonId, usize>>>);

/// One who listens; free again when it is dropped.
#[derive(Debug)]
pub struct Seat {
    seats: Seats,
    person: PersonId,
}

impl Seats {
    /// A seat, if one is free.
    pub fn take(&self, person: PersonId) -> Option<Seat> {
        let mut taken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = taken.entry(person).or_default();
        if *number >= MOST {
            return None;
        }
        *number += 1;
        Some(Seat { seats: self.clone(), person })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.seats.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(number) = taken.get_mut(&self.person) {
            *number -= 1;
            if *number == 0 {
                taken.remove(&self.person);
            }
        }
    }
}

//! What acts leave to be done: at least once, again after a pause, never by two at a time.

use std::{
    pin::Pin,
    sync::{Arc, Mutex},
    time::Duration,
};

use perron_journal::{Claimed, Entry, Failure, Outgoing, Receiver, Worker};
use perron_kernel::Instant;
use perron_testkit::{NOON, on_both_engines};
use tokio::time::timeout;

use crate::{
    store,
    support::{Place, person},
};

/// How work goes.
#[derive(Clone)]
enum Way {
    Well,
    Badly(Failure),
    /// It never ends, as when the power fails in its midst.
    Endless,
    Panic,
}

/// Does work in a way and remembers what it was given.
#[derive(Clone)]
struct Desk {
    way: Way,
    given: Arc<Mutex<Vec<Claimed>>>,
}

impl Desk {
    fn new(way: Way) -> Self {
        Self { way, given: Arc::default() }
    }

    fn worker(&self, place: &Place) -> Worker {
        Worker::new(place.installation.journal.clone()).receives("test.letter", self.clone())
    }

    fn given(&self) -> Vec<Claimed> {
        self.given.lock().unwrap().clone()
    }
}

impl Receiver for Desk {
    fn receive<'a>(&'a self, work: &'a Claimed) -> Pin<Box<dyn Future<Output = Result<(), Failure>> + Send + 'a>> {
        self.given.lock().unwrap().push(work.clone());
        Box::pin(async {
            tokio::task::yield_now().await;
            match &self.way {
                Way::Well => Ok(()),
                Way::Badly(failure) => Err(failure.clone()),
                Way::Endless => std::future::pending().await,
                Way::Panic => panic!("the receiver of this test panics"),
            }
        })
    }
}

async fn leave(place: &Place, payload: &str, due: Option<Instant>) {
    let mut act = place.begin().await;
    act.record(Entry::new(person(1)));
    let outgoing = Outgoing::new("test.letter", payload);
    act.afterwards(due.map_or(outgoing.clone(), |due| outgoing.due(due)));
    act.commit().await.unwrap();
}

async fn states(place: &Place) -> Vec<(String, i64)> {
    let rows = store::work(&place.installation).await;
    rows.iter().map(|row| (row.get("state").unwrap(), row.get("attempts").unwrap())).collect()
}

fn later() -> Way {
    Way::Badly(Failure::Later("the server is busy".to_owned()))
}

on_both_engines! {
    async fn work_is_done_after_the_act_and_what_it_needed_is_forgotten(place: Place) {
        let desk = Desk::new(Way::Well);
        let worker = desk.worker(&place);
        assert_eq!(worker.round().await.unwrap(), 0);
        leave(&place, "one", None).await;
        leave(&place, "two", Some(NOON.after(Duration::from_secs(90)))).await;
        assert_eq!(worker.round().await.unwrap(), 1);
        assert_eq!(desk.given()[0].payload, "one");
        assert_eq!((desk.given()[0].kind.as_str(), desk.given()[0].created_at), ("test.letter", NOON));
        place.installation.clock.advance(Duration::from_secs(90));
        assert_eq!(worker.round().await.unwrap(), 1);
        assert_eq!(worker.round().await.unwrap(), 0);
        assert_eq!(desk.given()[1].payload, "two");
        for row in store::work(&place.installation).await {
            assert_eq!((row.get::<String>("state").unwrap(), row.get::<Option<String>>("payload").unwrap()), ("done".to_owned(), None));
        }
    }

    async fn what_fails_is_tried_again_with_the_same_id_after_longer_and_longer_pauses(place: Place) {
        let desk = Desk::new(later());
        let worker = desk.worker(&place);
        leave(&place, "one", None).await;
        let mut pauses = Vec::new();
        let mut total = 0;
        assert_eq!(worker.round().await.unwrap(), 1);
        while states(&place).await[0].0 == "waiting" {
            let mut pause = 0;
            while worker.round().await.unwrap() == 0 {
                place.installation.clock.advance(Duration::from_secs(30));
                pause += 30;
            }
            pauses.push(pause);
            total += pause;
        }
        assert_eq!(pauses, [30, 60, 120, 240, 480, 960, 1_920, 3_840, 7_680, 15_360, 21_600]);
        assert!(total > 12 * 60 * 60, "a night without mail is not the end of it");
        assert_eq!(states(&place).await, [("dead".to_owned(), 12)]);
        let given = desk.given();
        assert!(given.iter().all(|work| work.id == given[0].id));
        assert_eq!(given.iter().map(|work| work.attempts).collect::<Vec<_>>(), (1..=12).collect::<Vec<_>>());
        place.installation.clock.advance(Duration::from_hours(1_000));
        assert_eq!(worker.round().await.unwrap(), 0, "what is given up stays so");
        let row = store::work(&place.installation).await.remove(0);
        assert_eq!(row.get::<String>("last_error").unwrap(), "the server is busy");
        assert_eq!(row.get::<Option<String>>("payload").unwrap().as_deref(), Some("one"), "and can still be looked at");
    }

    async fn what_will_never_succeed_is_given_up_at_once(place: Place) {
        let worker = Desk::new(Way::Badly(Failure::Never("no such address".to_owned()))).worker(&place);
        leave(&place, "one", None).await;
        assert_eq!(worker.round().await.unwrap(), 1);
        assert_eq!(states(&place).await, [("dead".to_owned(), 1)]);
    }

    async fn a_receiver_that_panics_does_not_stop_the_others(place: Place) {
        let desk = Desk::new(Way::Panic);
        leave(&place, "one", None).await;
        leave(&place, "two", None).await;
        assert_eq!(desk.worker(&place).round().await.unwrap(), 2);
        assert_eq!(states(&place).await, [("waiting".to_owned(), 1), ("waiting".to_owned(), 1)]);
        place.installation.clock.advance(Duration::from_secs(30));
        assert_eq!(Desk::new(Way::Well).worker(&place).round().await.unwrap(), 2);
    }

    async fn work_that_nobody_here_does_waits_for_somebody_who_does(place: Place) {
        leave(&place, "one", None).await;
        assert_eq!(Worker::new(place.installation.journal.clone()).round().await.unwrap(), 1);
        place.installation.clock.advance(Duration::from_secs(30));
        let desk = Desk::new(Way::Well);
        assert_eq!(desk.worker(&place).round().await.unwrap(), 1);
        assert_eq!(desk.given()[0].attempts, 2);
    }

    async fn two_workers_never_take_the_same_work(place: Place) {
        for number in 0..40 {
            leave(&place, &number.to_string(), None).await;
        }
        let desks = [Desk::new(Way::Well), Desk::new(Way::Well), Desk::new(Way::Well)];
        let rounds = desks.clone().map(|desk| {
            let worker = desk.worker(&place);
            tokio::spawn(async move { worker.round().await.unwrap() })
        });
        let mut done = 0;
        for round in rounds {
            done += round.await.unwrap();
        }
        let mut payloads: Vec<u32> = desks.iter().flat_map(Desk::given).map(|work| work.payload.parse().unwrap()).collect();
        payloads.sort_unstable();
        assert_eq!((done, payloads), (40, (0..40).collect()));
    }

    async fn the_work_of_a_worker_that_crashed_is_taken_again_after_its_term(place: Place) {
        leave(&place, "one", None).await;
        let (crashed, other) = (Desk::new(Way::Endless), Desk::new(Way::Well));
        let worker = crashed.worker(&place);
        timeout(Duration::from_millis(200), worker.round()).await.unwrap_err();
        assert_eq!(crashed.given().len(), 1);
        let helper = other.worker(&place);
        place.installation.clock.advance(Duration::from_secs(119));
        assert_eq!(helper.round().await.unwrap(), 0);
        place.installation.clock.advance(Duration::from_secs(1));
        assert_eq!(helper.round().await.unwrap(), 1);
        assert_eq!((other.given()[0].id, other.given()[0].attempts), (crashed.given()[0].id, 2));
        assert_eq!(states(&place).await, [("done".to_owned(), 2)]);
    }

    async fn a_worker_works_until_it_is_told_to_stop(place: Place) {
        let desk = Desk::new(Way::Well);
        let worker = desk.worker(&place);
        let (bell, stop) = (worker.bell(), Arc::new(tokio::sync::Notify::new()));
        let stopped = stop.clone();
        let work = tokio::spawn(async move { worker.work(stopped.notified()).await });
        leave(&place, "one", None).await;
        bell.notify_one();
        timeout(Duration::from_secs(10), async {
            while states(&place).await[0].0 != "done" {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        }).await.expect("the work is done");
        stop.notify_one();
        timeout(Duration::from_secs(10), work).await.expect("the worker ends").unwrap();
        leave(&place, "two", None).await;
        assert_eq!(desk.given().len(), 1);
    }
}

//! Regular work: by one node at a time, again after its pause, and again after a node that did not finish.

use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use perron_journal::{Regular, Worker};
use perron_testkit::on_both_engines;
use tokio::time::timeout;

use crate::{store, support::Place};

/// Counts how often it was done.
#[derive(Clone, Default)]
struct Sweep {
    done: Arc<AtomicUsize>,
    fails: bool,
    endless: bool,
}

impl Sweep {
    fn worker(&self, place: &Place) -> Worker {
        Worker::new(place.installation.journal.clone()).regularly(self.clone())
    }

    fn done(&self) -> usize {
        self.done.load(Ordering::SeqCst)
    }
}

impl Regular for Sweep {
    fn name(&self) -> &'static str {
        "test.sweep"
    }

    fn pause(&self) -> Duration {
        Duration::from_hours(1)
    }

    fn run(&self) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        Box::pin(async {
            self.done.fetch_add(1, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(20)).await;
            if self.endless {
                std::future::pending::<()>().await;
            }
            if self.fails { Err("the broom is broken".to_owned()) } else { Ok(()) }
        })
    }
}

on_both_engines! {
    async fn regular_work_is_done_by_one_node_and_again_after_its_pause(place: Place) {
        let sweep = Sweep::default();
        let workers = [(); 4].map(|()| Arc::new(sweep.worker(&place)));
        for turn in 1..=3 {
            let rounds = workers.clone().map(|worker| tokio::spawn(async move { worker.round().await.unwrap() }));
            let mut done = 0;
            for round in rounds {
                done += round.await.unwrap();
            }
            assert_eq!((done, sweep.done()), (1, turn));
            place.installation.clock.advance(Duration::from_mins(59));
            assert_eq!(workers[0].round().await.unwrap(), 0);
            place.installation.clock.advance(Duration::from_mins(1));
        }
    }

    async fn regular_work_that_fails_is_noted_and_done_again_after_its_pause(place: Place) {
        let sweep = Sweep { fails: true, ..Sweep::default() };
        let worker = sweep.worker(&place);
        assert_eq!(worker.round().await.unwrap(), 1);
        assert_eq!(store::last_error(&place.installation, "test.sweep").await.as_deref(), Some("the broom is broken"));
        assert_eq!(worker.round().await.unwrap(), 0);
        place.installation.clock.advance(Duration::from_hours(1));
        assert_eq!(Sweep::default().worker(&place).round().await.unwrap(), 1);
        assert_eq!(store::last_error(&place.installation, "test.sweep").await, None);
    }

    async fn regular_work_of_a_node_that_crashed_is_done_by_another_after_its_term(place: Place) {
        let crashed = Sweep { endless: true, ..Sweep::default() }.worker(&place);
        timeout(Duration::from_millis(300), crashed.round()).await.unwrap_err();
        let sweep = Sweep::default();
        let helper = sweep.worker(&place);
        place.installation.clock.advance(Duration::from_secs(599));
        assert_eq!(helper.round().await.unwrap(), 0);
        place.installation.clock.advance(Duration::from_secs(1));
        assert_eq!((helper.round().await.unwrap(), sweep.done()), (1, 1));
    }
}

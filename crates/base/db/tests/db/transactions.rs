//! Statements that happen together or not at all, side by side with others.

use std::time::Duration;

use perron_db::{Database, Error, Query, at_once};
use perron_testkit::on_both_engines;
use tokio::time::{sleep, timeout};

use crate::{store, support::Sample};

/// Long enough for a writer to come through who need not wait.
const A_WHILE: Duration = Duration::from_millis(200);

on_both_engines! {
    async fn what_is_there_already_and_what_refers_to_nothing_are_told_apart(sample: Sample) {
        let mut transaction = sample.database.begin().await.unwrap();
        store::add(&mut transaction, "one", 1_i64.into(), "word".into(), vec![].into()).await.unwrap();
        store::add_part(&mut transaction, "part", "one").await.unwrap();
        transaction.commit().await.unwrap();

        let mut again = sample.database.begin().await.unwrap();
        assert!(matches!(store::add_number(&mut again, "one", 2).await, Err(Error::Unique(_))));
        drop(again);
        let mut twice = sample.database.begin().await.unwrap();
        let answer = store::add(&mut twice, "two", 1_i64.into(), "word".into(), vec![].into()).await;
        assert!(matches!(answer, Err(Error::Unique(_))), "{answer:?}");
        drop(twice);
        let mut to_nothing = sample.database.begin().await.unwrap();
        assert!(matches!(store::add_part(&mut to_nothing, "other", "absent").await, Err(Error::Reference(_))));
        drop(to_nothing);
        let mut needed = sample.database.begin().await.unwrap();
        assert!(matches!(store::remove(&mut needed, "one").await, Err(Error::Reference(_))));
    }

    async fn a_transaction_that_is_dropped_has_not_happened(sample: Sample) {
        let mut transaction = sample.database.begin().await.unwrap();
        store::add_number(&mut transaction, "one", 1).await.unwrap();
        assert_eq!(store::count(&mut transaction).await.unwrap(), 1, "it sees what it has done itself");
        assert_eq!(store::count(&mut sample.database.read().await.unwrap()).await.unwrap(), 0, "others do not");
        drop(transaction);
        let mut transaction = sample.database.begin().await.unwrap();
        assert_eq!(store::count(&mut transaction).await.unwrap(), 0);
        store::add_number(&mut transaction, "two", 1).await.unwrap();
        transaction.commit().await.unwrap();
        assert_eq!(store::all(&mut sample.database.read().await.unwrap()).await.unwrap(), ["two"]);
    }

    async fn questions_that_are_asked_at_once_get_their_own_answers(sample: Sample) {
        let mut transaction = sample.database.begin().await.unwrap();
        store::add_number(&mut transaction, "one", 1).await.unwrap();
        let (count, all) = at_once!(transaction, one => store::count(one), one => store::all(one)).unwrap();
        assert_eq!((count, all), (1, vec!["one".to_owned()]), "in a transaction they see what it has done");
        store::add_number(&mut transaction, "two", 2).await.unwrap();
        transaction.commit().await.unwrap();
        let read = sample.database.read().await.unwrap();
        for _ in 0..20 {
            let (all, inner, count) = at_once!(
                read,
                one => store::all(one),
                one => async { at_once!(one, other => store::count(other), other => store::count(other)) },
                one => store::count(one)
            )
            .unwrap();
            assert_eq!((all, inner, count), (vec!["one".to_owned(), "two".to_owned()], (2, 2), 2));
        }
    }

    async fn one_refused_question_among_several_lets_nothing_of_a_transaction_last(sample: Sample) {
        let mut transaction = sample.database.begin().await.unwrap();
        store::add_number(&mut transaction, "one", 1).await.unwrap();
        let answers = at_once!(transaction, one => store::count(one), one => store::with_too_few_values(one));
        assert!(answers.is_err());
        assert!(transaction.commit().await.is_err());
        assert_eq!(store::count(&mut sample.database.read().await.unwrap()).await.unwrap(), 0);
    }

    async fn a_transaction_whose_task_is_ended_in_its_midst_has_not_happened(sample: Sample) {
        for _ in 0..20 {
            let database = sample.database.clone();
            let task = tokio::spawn(async move {
                let mut transaction = database.begin().await.unwrap();
                store::add_number(&mut transaction, "one", 1).await.unwrap();
                sleep(Duration::from_mins(1)).await;
                transaction.commit().await.unwrap();
            });
            tokio::task::yield_now().await;
            task.abort();
            assert!(task.await.unwrap_err().is_cancelled());
        }
        let mut transaction = timeout(Duration::from_secs(5), sample.database.begin()).await.expect("the writer is free").unwrap();
        store::add_number(&mut transaction, "one", 1).await.unwrap();
        transaction.commit().await.unwrap();
    }

    async fn after_a_refused_statement_nothing_of_the_transaction_lasts(sample: Sample) {
        let mut transaction = sample.database.begin().await.unwrap();
        store::add_number(&mut transaction, "one", 1).await.unwrap();
        store::add_number(&mut transaction, "one", 1).await.unwrap_err();
        assert!(store::add_number(&mut transaction, "two", 2).await.is_err());
        assert!(store::count(&mut transaction).await.is_err());
        assert!(transaction.commit().await.is_err());
        assert_eq!(store::count(&mut sample.database.read().await.unwrap()).await.unwrap(), 0);
    }

    async fn two_writers_of_one_row_wait_for_each_other(sample: Sample) {
        let mut first = sample.database.begin().await.unwrap();
        assert_eq!(store::next(&mut first, "chain").await.unwrap(), 1);
        let database = sample.database.clone();
        let second = tokio::spawn(async move {
            let mut second = database.begin().await.unwrap();
            let place = store::next(&mut second, "chain").await.unwrap();
            second.commit().await.unwrap();
            place
        });
        sleep(A_WHILE).await;
        assert!(!second.is_finished(), "the second waits for the first");
        assert_eq!(store::next(&mut first, "chain").await.unwrap(), 2);
        first.commit().await.unwrap();
        assert_eq!(second.await.unwrap(), 3, "and goes on from where the first ended");
    }

    async fn many_writers_leave_no_place_out(sample: Sample) {
        let writers: Vec<_> = (0..20).map(|_| {
            let database = sample.database.clone();
            tokio::spawn(async move {
                let mut places = Vec::new();
                for _ in 0..5 {
                    let mut transaction = database.begin().await.unwrap();
                    places.push(store::next(&mut transaction, "chain").await.unwrap());
                    transaction.commit().await.unwrap();
                }
                places
            })
        }).collect();
        let mut places = Vec::new();
        for writer in writers {
            places.extend(writer.await.unwrap());
        }
        places.sort_unstable();
        assert_eq!(places, (1..=100).collect::<Vec<i64>>());
    }

    async fn a_snapshot_shows_the_moment_it_was_taken(sample: Sample) {
        let mut snapshot = sample.database.snapshot().await.unwrap();
        let mut transaction = sample.database.begin().await.unwrap();
        store::add_number(&mut transaction, "one", 1).await.unwrap();
        transaction.commit().await.unwrap();
        assert_eq!(store::count(&mut snapshot).await.unwrap(), 0);
        assert_eq!(store::count(&mut sample.database.read().await.unwrap()).await.unwrap(), 1);
        drop(snapshot);
        for _ in 0..20 {
            assert_eq!(store::count(&mut sample.database.read().await.unwrap()).await.unwrap(), 1, "no reader keeps the moment of another");
        }
    }

    async fn what_was_committed_is_there_after_opening_again(sample: Sample) {
        let mut transaction = sample.database.begin().await.unwrap();
        store::add_number(&mut transaction, "one", 1).await.unwrap();
        transaction.commit().await.unwrap();
        drop(sample.database);
        let database = Database::connect(&sample.place.settings).await.unwrap();
        assert_eq!(store::all(&mut database.read().await.unwrap()).await.unwrap(), ["one"]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_of_sqlite_copies_itself_while_others_write() {
    let sample = Sample::on(perron_testkit::TestDatabase::sqlite().await).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.sqlite");
    let database = sample.database.clone();
    let writer = tokio::spawn(async move {
        for number in 0..50 {
            let mut transaction = database.begin().await.unwrap();
            store::add_number(&mut transaction, &format!("{number:03}"), number).await.unwrap();
            store::add_part(&mut transaction, &format!("{number:03}"), &format!("{number:03}")).await.unwrap();
            transaction.commit().await.unwrap();
        }
    });
    sample.database.copy_to(&path).await.unwrap();
    writer.await.unwrap();
    let copy = Database::connect(&perron_db::Settings::Sqlite(path)).await.unwrap();
    let copied = store::all(&mut copy.read().await.unwrap()).await.unwrap();
    let whole: Vec<String> = (0..copied.len()).map(|number| format!("{number:03}")).collect();
    assert_eq!(copied, whole, "a copy is of one moment");
}

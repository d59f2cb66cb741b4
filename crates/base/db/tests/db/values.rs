//! What goes in comes out, of all kinds, and what one engine could not keep is refused by both.

use perron_db::{Error, Value};
use perron_kernel::{Id, Instant, SeededRandom};
use perron_testkit::on_both_engines;

use crate::{store, support::Sample};

/// Only gives its ids a type.
struct Thing;

on_both_engines! {
    async fn values_of_all_kinds_come_back_as_they_went_in(sample: Sample) {
        let numbers = [Value::Null, Value::Integer(0), Value::Integer(-1), Value::Integer(i64::MIN), Value::Integer(i64::MAX)];
        let words = [
            Value::Null,
            Value::from(""),
            Value::from("it's \"quoted\" \\ $1 ?1 %_"),
            Value::from("\u{1f682} \u{e6}\u{f8}\u{e5} \u{1}\n\t"),
            Value::from("x".repeat(100_000)),
        ];
        let bytes = [
            Value::Null,
            Value::from(Vec::new()),
            Value::from(vec![0, 255, b'\\', 0]),
            Value::from([7; 32]),
            Value::from((0..=255).cycle().take(100_000).collect::<Vec<u8>>()),
        ];
        for (place, ((number, words), bytes)) in numbers.into_iter().zip(words).zip(bytes).enumerate() {
            let id = format!("row {place}");
            let mut transaction = sample.database.begin().await.unwrap();
            let added = store::add(&mut transaction, &id, number.clone(), words.clone(), bytes.clone()).await;
            assert_eq!(added.unwrap(), 1);
            transaction.commit().await.unwrap();
            let mut read = sample.database.read().await.unwrap();
            let row = store::one(&mut read, &id).await.unwrap().unwrap();
            assert_eq!(row.get::<Option<i64>>("number").unwrap().map_or(Value::Null, Value::from), number);
            assert_eq!(row.get::<Option<String>>("words").unwrap().map_or(Value::Null, Value::from), words);
            assert_eq!(row.get::<Option<Vec<u8>>>("bytes").unwrap().map_or(Value::Null, Value::from), bytes);
        }
    }

    async fn ids_moments_flags_and_hashes_are_kept_as_values(sample: Sample) {
        let moment = Instant::parse("2026-11-21T08:30:00.123456Z").unwrap();
        let id = Id::<Thing>::new(moment, &SeededRandom::new(1));
        let mut transaction = sample.database.begin().await.unwrap();
        store::add(&mut transaction, "one", moment.into(), id.into(), [9; 32].into()).await.unwrap();
        store::add(&mut transaction, "two", true.into(), None::<&str>.into(), None::<Vec<u8>>.into()).await.unwrap();
        let row = store::one(&mut transaction, "one").await.unwrap().unwrap();
        assert_eq!(row.get::<Instant>("number").unwrap(), moment);
        assert_eq!(row.get::<Id<Thing>>("words").unwrap(), id);
        assert_eq!(row.parse::<Id<Thing>>("words").unwrap(), id);
        assert_eq!(row.get::<[u8; 32]>("bytes").unwrap(), [9; 32]);
        let row = store::one(&mut transaction, "two").await.unwrap().unwrap();
        assert!(row.get::<bool>("number").unwrap());
        assert_eq!(row.parse_optional::<Id<Thing>>("words").unwrap(), None);
    }

    async fn a_column_read_as_another_kind_is_named(sample: Sample) {
        let mut transaction = sample.database.begin().await.unwrap();
        store::add(&mut transaction, "one", (-1_i64).into(), "word".into(), vec![1, 2].into()).await.unwrap();
        let row = store::one(&mut transaction, "one").await.unwrap().unwrap();
        let refused = [
            row.get::<String>("number").map(drop),
            row.get::<u64>("number").map(drop),
            row.get::<i64>("words").map(drop),
            row.parse::<Id<Thing>>("words").map(drop),
            row.get::<[u8; 32]>("bytes").map(drop),
            row.get::<i64>("absent").map(drop),
        ];
        for (answer, name) in refused.into_iter().zip(["number", "number", "words", "words", "bytes", "absent"]) {
            assert!(matches!(&answer, Err(Error::Column { column, .. }) if column == name), "{answer:?}");
        }
    }

    async fn what_only_one_engine_could_keep_is_refused_by_both(sample: Sample) {
        let (nothing, word) = (|| Value::Null, || Value::from("word"));
        let refused = [(nothing(), "zero\0".into(), nothing()), (word(), nothing(), nothing()), (nothing(), nothing(), word())];
        for (number, words, bytes) in refused {
            let mut transaction = sample.database.begin().await.unwrap();
            assert!(store::add(&mut transaction, "one", number, words, bytes).await.is_err());
        }
    }

    async fn a_statement_with_a_wrong_number_of_values_is_refused(sample: Sample) {
        let mut read = sample.database.read().await.unwrap();
        assert!(store::with_too_few_values(&mut read).await.is_err());
        assert!(store::with_too_many_values(&mut read).await.is_err());
        assert!(store::any(&mut read).await.unwrap().is_none(), "and what is asked next is answered");
    }

    async fn a_question_for_one_row_that_finds_two_is_a_fault(sample: Sample) {
        let mut transaction = sample.database.begin().await.unwrap();
        for id in ["one", "two"] {
            store::add_number(&mut transaction, id, 1).await.unwrap();
        }
        assert_eq!(store::count(&mut transaction).await.unwrap(), 2);
        assert!(matches!(store::any(&mut transaction).await, Err(Error::Other(_))));
    }
}

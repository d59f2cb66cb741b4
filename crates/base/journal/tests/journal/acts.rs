//! Acts: rows, entries and work together or not at all; what an entry says and what it never says.

use std::time::Duration;

use perron_journal::{Actor, Body, Entry, Error, Fact, Outgoing, Principal, Stream, erase_personal, verify};
use perron_testkit::{NOON, on_both_engines};

use crate::{
    store,
    support::{Place, person, somebody},
};

on_both_engines! {
    async fn an_act_that_records_nothing_does_not_happen(place: Place) {
        let mut act = place.begin().await;
        store::add_thing(&mut act, "one").await.unwrap();
        act.afterwards(Outgoing::new("test.letter", "to Astrid"));
        assert!(matches!(act.commit().await, Err(Error::Unrecorded("test.act"))));
        assert_eq!(place.counts().await, (0, 0, 0));
    }

    async fn rows_entries_and_work_come_together(place: Place) {
        let mut act = place.begin().await;
        store::add_thing(&mut act, "one").await.unwrap();
        act.record(Entry::new(person(1)).fact("word", "one"));
        act.record(Entry::new(Stream::platform()).fact("word", "one"));
        act.afterwards(Outgoing::new("test.letter", "to Astrid"));
        assert_eq!(place.counts().await, (0, 0, 0), "nobody sees half an act");
        act.commit().await.unwrap();
        assert_eq!(place.counts().await, (1, 2, 1));
        assert!(place.holds().await);
    }

    async fn a_rolled_back_act_sends_nothing(place: Place) {
        let mut act = place.begin().await;
        store::add_thing(&mut act, "one").await.unwrap();
        act.record(Entry::new(person(1)));
        act.afterwards(Outgoing::new("test.letter", "to Astrid"));
        drop(act);
        assert_eq!(place.counts().await, (0, 0, 0));

        let mut act = place.begin().await;
        act.record(Entry::new(person(1)));
        act.afterwards(Outgoing::new("test.letter", "to Astrid"));
        store::add_thing(&mut act, "one").await.unwrap();
        store::add_thing(&mut act, "one").await.unwrap_err();
        assert!(act.commit().await.is_err(), "a refused statement is not passed over");
        assert_eq!(place.counts().await, (0, 0, 0));
        assert!(place.holds().await);
    }

    async fn an_entry_says_who_did_what_when_and_for_whom(place: Place) {
        let organisation: Stream = "organisation:01938b1c-0000-7000-8000-00000000000a".parse().unwrap();
        let actor = Actor { principal: somebody(), on_behalf_of: Some(organisation.clone()) };
        let journal = &place.installation.journal;
        for word in ["first", "second"] {
            let mut act = journal.begin(actor.clone(), "test.say").await.unwrap();
            let texts = vec!["a".to_owned(), "b".to_owned()];
            act.record(Entry::new(organisation.clone()).fact("word", word).fact("yes", true).fact("number", -7).fact("texts", texts));
            act.commit().await.unwrap();
        }
        let bodies = place.bodies(&organisation).await;
        let [first, second] = [0, 1].map(|at| serde_json::from_str::<Body>(&bodies[at]).unwrap());
        assert_eq!((first.act.as_str(), first.principal.as_str()), ("test.say", somebody().to_string().as_str()));
        assert_eq!(first.on_behalf_of.as_deref(), Some(organisation.as_str()));
        assert_eq!((first.recorded.as_str(), first.occurred.as_str()), ("2026-11-21T12:00:00.000000Z", "2026-11-21T12:00:00.000000Z"));
        assert_eq!((first.sequence, first.previous), (1, "0".repeat(64)));
        assert_eq!(first.facts["texts"], Fact::Texts(vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!((&first.facts["yes"], &first.facts["number"]), (&Fact::Flag(true), &Fact::Number(-7)));
        assert_eq!((second.sequence, second.previous), (2, perron_journal::hexadecimal(&perron_journal::hash(&bodies[0]))));
    }

    async fn the_text_of_an_entry_has_one_form(place: Place) {
        place.record(&person(1), "quote \" and \u{1f682}").await;
        let text = place.bodies(&person(1)).await.remove(0);
        let body: Body = serde_json::from_str(&text).unwrap();
        assert_eq!(body.text(), text);
        // Read without knowing the form and written with sorted keys it is the same: keys are in alphabetical order at every depth.
        let any: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(any.to_string(), text);
    }

    async fn what_is_recorded_more_than_a_day_late_says_so(place: Place) {
        let day = Duration::from_hours(24);
        let mut act = place.begin().await;
        act.record(Entry::new(person(1)).occurred(NOON.before(day)));
        act.record(Entry::new(person(1)).occurred(NOON.before(day + Duration::from_micros(1))));
        act.record(Entry::new(person(1)));
        act.commit().await.unwrap();
        let bodies: Vec<Body> = place.bodies(&person(1)).await.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
        assert_eq!(bodies.iter().map(|body| body.late).collect::<Vec<_>>(), [false, true, false]);
        assert_eq!(bodies[1].occurred, "2026-11-20T11:59:59.999999Z");
        assert!(place.holds().await);
    }

    async fn personal_values_never_stand_in_the_text_and_can_be_erased(place: Place) {
        for stream in [person(1), person(2)] {
            let mut act = place.begin().await;
            act.record(Entry::new(stream).fact("word", "hello").personal("name", "Astrid").personal("mail", "astrid@person.example"));
            act.commit().await.unwrap();
        }
        let [first, second] = [place.bodies(&person(1)).await.remove(0), place.bodies(&person(2)).await.remove(0)];
        assert!(!first.contains("Astrid") && !first.contains("astrid@"), "{first}");
        let [first, second] = [first, second].map(|text| serde_json::from_str::<Body>(&text).unwrap());
        assert_ne!(first.personal["name"], second.personal["name"], "the same value has another hash each time");

        let mut act = place.begin().await;
        assert_eq!(erase_personal(&mut act, "name", "Astrid").await.unwrap(), 2);
        assert_eq!(erase_personal(&mut act, "mail", "astrid@person.example").await.unwrap(), 2);
        assert_eq!(erase_personal(&mut act, "name", "Astrid").await.unwrap(), 0);
        act.record(Entry::new(person(1)).fact("erased", true));
        act.commit().await.unwrap();
        assert_eq!(store::personal_left(&mut place.installation.database.read().await.unwrap()).await, 0);
        assert!(place.holds().await, "the chain does not need what was erased");
    }

    async fn acts_on_the_same_streams_never_block_each_other_for_good(place: Place) {
        let streams = [person(1), person(2), Stream::platform()];
        let acts: Vec<_> = (0..24_usize).map(|number| {
            let (journal, streams) = (place.installation.journal.clone(), streams.clone());
            tokio::spawn(async move {
                let mut act = journal.begin(Principal::Job("test".to_owned()), "test.many").await.unwrap();
                // Each begins at another stream, some go round the other way.
                for step in 0..3 {
                    let at = if number % 2 == 0 { number + step } else { number + 3 - step };
                    act.record(Entry::new(streams[at % 3].clone()).fact("number", i64::try_from(number).unwrap()));
                    tokio::task::yield_now().await;
                }
                act.commit().await
            })
        }).collect();
        for act in acts {
            act.await.unwrap().unwrap();
        }
        let report = verify(&place.installation.journal, &[]).await.unwrap();
        assert_eq!((report.streams, report.entries, report.misfits), (3, 72, Vec::new()));
        for stream in streams {
            let bodies = place.bodies(&stream).await;
            let places: Vec<u64> = bodies.iter().map(|text| serde_json::from_str::<Body>(text).unwrap().sequence).collect();
            assert_eq!(places, (1..=24).collect::<Vec<u64>>(), "{stream}");
        }
    }
}

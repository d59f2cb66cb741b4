//! The journal as people read it: filtered, the newest first; and as others take it with them.

use std::time::Duration;

use perron_journal::{Body, Entry, Filter, Principal, acts, erase_personal, export, hash, hexadecimal, recorded};
use perron_testkit::{NOON, on_both_engines};

use crate::support::{Place, person, somebody};

async fn found(place: &Place, filter: Filter, most: u32) -> Vec<u64> {
    let mut read = place.installation.database.read().await.unwrap();
    recorded(&mut read, &person(1), &filter, most).await.unwrap().iter().map(|one| one.body.sequence).collect()
}

on_both_engines! {
    async fn entries_are_found_by_act_by_who_and_by_when(place: Place) {
        let other = Principal::CommandLine("test".to_owned());
        for (principal, name) in [(somebody(), "test.come"), (other.clone(), "test.come"), (somebody(), "test.go"), (somebody(), "a.b")] {
            let mut act = place.installation.journal.begin(principal, name).await.unwrap();
            act.record(Entry::new(person(1)));
            act.commit().await.unwrap();
            place.installation.clock.advance(Duration::from_mins(1));
        }
        place.record(&person(2), "elsewhere").await;
        let minute = |number| NOON.after(Duration::from_mins(number));
        assert_eq!(found(&place, Filter::default(), 10).await, [4, 3, 2, 1]);
        assert_eq!(found(&place, Filter::default(), 3).await, [4, 3, 2]);
        assert_eq!(found(&place, Filter { before: Some(2), ..Filter::default() }, 10).await, [1]);
        assert_eq!(found(&place, Filter { act: Some("test.come".to_owned()), ..Filter::default() }, 10).await, [2, 1]);
        assert_eq!(found(&place, Filter { principal: Some(other), ..Filter::default() }, 10).await, [2]);
        assert_eq!(found(&place, Filter { from: Some(minute(1)), until: Some(minute(3)), ..Filter::default() }, 10).await, [3, 2]);
        let mut read = place.installation.database.read().await.unwrap();
        assert_eq!(acts(&mut read, &person(1)).await.unwrap(), ["a.b", "test.come", "test.go"]);
    }

    async fn a_value_beside_an_entry_is_shown_until_it_is_erased(place: Place) {
        place.record(&person(1), "one").await;
        place.record(&person(1), "two").await;
        let mut act = place.begin().await;
        erase_personal(&mut act, "name", "Astrid one").await.unwrap();
        act.record(Entry::new(person(2)));
        act.commit().await.unwrap();
        let mut read = place.installation.database.read().await.unwrap();
        let shown = recorded(&mut read, &person(1), &Filter::default(), 10).await.unwrap();
        assert_eq!(shown[0].personal, [("name".to_owned(), Some("Astrid two".to_owned()))]);
        assert_eq!(shown[1].personal, [("name".to_owned(), None)]);
        assert_eq!(shown[1].hash, hash(&shown[1].body.text()));
    }

    async fn an_export_is_the_chain_and_nothing_beside_it(place: Place) {
        for word in ["one", "two", "line\nfeed \"quoted\""] {
            place.record(&person(1), word).await;
        }
        place.record(&person(2), "elsewhere").await;
        let mut lines = Vec::new();
        let write = |line: &str| { lines.push(line.to_owned()); Ok(()) };
        assert_eq!(export(&place.installation.journal, &person(1), write).await.unwrap(), 3);
        let mut previous = "0".repeat(64);
        for (line, text) in lines.iter().zip(place.bodies(&person(1)).await) {
            assert!(!line.contains('\n') && !line.contains("Astrid"), "{line}");
            let object: serde_json::Value = serde_json::from_str(line).unwrap();
            assert_eq!((object["body"].as_str(), object.as_object().unwrap().len()), (Some(text.as_str()), 2));
            assert_eq!(object["hash"], hexadecimal(&hash(&text)));
            let body: Body = serde_json::from_str(&text).unwrap();
            assert_eq!(body.previous, previous);
            previous = hexadecimal(&hash(&text));
        }
        let full = export(&place.installation.journal, &person(1), |_| Err(std::io::ErrorKind::StorageFull.into())).await;
        assert!(matches!(full, Err(perron_journal::Error::Unwritten(_))));
    }
}

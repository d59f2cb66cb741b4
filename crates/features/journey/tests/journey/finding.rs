//! Searching one's own cases: what stands in them is found by whoever may see it, and by nobody else; and the case in one minute.

use perron_testkit::on_both_engines;

use crate::support::{World, participant, party, send_oneself, with_a_ride};

on_both_engines! {
    async fn what_stands_in_a_case_is_found_with_its_words_marked(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let activity = [("title", "Call the Øresund office"), ("station", "blue-need"), ("note", "Before the pilot")];
        ada.post_through(&format!("{journey}/activities/new"), &activity).await;
        let evidence = [("text", "Signed by the mayor"), ("place", "Archive 77"), ("dated", "20.11.2026")];
        ada.post_through(&format!("{journey}/requirements/agr-detailed-with-reason/evidence/new"), &evidence).await;
        for (asked, kind, marked) in [
            ("CALMER", "Title", "<mark>Calmer</mark>"),
            ("residents+night", "Challenge", "<mark>Residents</mark>"),
            ("2026-014", "Case number", "<mark>2026-014</mark>"),
            ("watch", "Note", "<mark>watch</mark>"),
            ("%C3%B8resund", "Activity", "<mark>Øresund</mark>"),
            ("pilot", "Note of the activity", "<mark>pilot</mark>"),
            ("archive+mayor", "Evidence", "<mark>Archive</mark>"),
        ] {
            let page = ada.get(&format!("/journeys/search?q={asked}")).await;
            assert!(page.says(kind) && page.body.contains(marked) && page.says("1 place"), "{asked}: {}", page.words());
        }
        let page = ada.get("/journeys/search?q=%3Cb%3Enothing").await;
        assert!(page.says("None of your cases contains") && page.body.contains("&#60;b&#62;nothing"), "{}", page.words());
        assert!(!ada.get("/journeys/search?q=100%25").await.says("1 place"), "a percent sign stands for itself");
        assert!(ada.get("/journeys/search").await.says("Write one or more words."));
        assert!(ada.get("/journeys").await.body.contains("action=\"/journeys/search\""));
    }

    async fn an_answer_is_found_by_what_was_said_and_not_by_how_it_is_kept(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let answer = [("value", "They know sleep"), ("source", "Note 3"), ("as_of", "20.11.2026"), ("confirmed", "yes")];
        ada.post_through(&format!("{journey}/facts/partner_reason"), &answer).await;
        let page = ada.get("/journeys/search?q=sleep").await;
        assert!(page.body.contains("Why did you choose that partner? They know <mark>sleep</mark> (Note 3)"), "{}", page.words());
        let page = ada.get("/journeys/search?q=value").await;
        assert!(page.says("None of your cases contains"), "{}", page.words());
    }

    async fn nobody_finds_what_they_may_not_see(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let activity = [("title", "Ask the secret neighbour"), ("station", "blue-need")];
        ada.post_through(&format!("{journey}/activities/new"), &activity).await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let (mut lunara, place) = party(&world, &mut ada, &journey, "Lunara", "company", "supplier").await;
        send_oneself(&world, &mut lunara, &place, &journey, "Lunara Boss").await;
        let mut rie = world.member(&mut ada, &nordby, "Rie Lund", "member").await;
        for (asked, sees) in [("calmer", [true, true, false]), ("neighbour", [true, false, false]), ("2026-014", [true, false, false])] {
            for (visitor, sees) in [&mut bo, &mut lunara, &mut rie].into_iter().zip(sees) {
                let page = visitor.get(&format!("/journeys/search?q={asked}")).await;
                assert_eq!(page.says("1 place"), sees, "{asked}: {}", page.words());
            }
        }
    }

    async fn the_case_in_one_minute_says_what_a_manager_asks(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        assert!(ada.get(&journey).await.says("See the case in one minute"));
        let id = world.id_of(crate::support::ADA).await;
        let activity = [("title", "Visit the night shift"), ("station", "blue-start"), ("owner", id.as_str()), ("due", "01.12.2026")];
        ada.post_through(&format!("{journey}/activities/new"), &activity).await;
        let late = [("title", "Ask the day shift"), ("station", "blue-start"), ("due", "02.11.2026")];
        ada.post_through(&format!("{journey}/activities/new"), &late).await;
        let page = ada.get(&format!("{journey}/minute")).await;
        let steps = ["Visit the night shift", "1 December 2026", "was due on 2 November 2026"];
        for said in ["Residents wake up", "requirements are in place", "Ada Nordby", "Nordby"].into_iter().chain(steps) {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(!page.says("What came of it"));
        let end = [("outcome", "learned"), ("ended_on", "21.11.2026"), ("result", "We stopped in time."), ("learned", "")];
        ada.post_through(&format!("{journey}/outcome/edit"), &end).await;
        assert!(ada.get(&format!("{journey}/minute")).await.says("We stopped in time."));
    }
}

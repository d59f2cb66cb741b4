//! Routes that a case has left: everything that was done on them can still be opened and read, by the same people, and nothing there can be
//! changed before the route is taken again.

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::support::{World, participant, told, with_a_ride};

const RULE: &str = "red-trial-safety";

/// A case that has left the red route after a round, evidence, a reason and a comment there; its organisation, and the case.
async fn with_a_left_route(world: &World) -> (Visitor, String, String) {
    let (mut ada, nordby, journey) = with_a_ride(world, "opi-train/red").await;
    ada.post_through(&format!("{journey}/stations/red-trial/start"), &[]).await;
    ada.post_through(&format!("{journey}/stations/red-trial/end"), &[("ended", "2026-11-21"), ("note", "Four beds tried")]).await;
    let evidence = [("text", "Signed by the fire officer"), ("place", "Archive 12"), ("dated", "2026-11-20")];
    ada.post_through(&format!("{journey}/requirements/{RULE}/evidence/new"), &evidence).await;
    for about in ["station/red-trial", &format!("requirement/{RULE}")] {
        ada.post_through(&format!("{journey}/about/{about}/comments"), &[("comment", "Nobody slept badly")]).await;
    }
    let page = take(&mut ada, &journey, "opi-train/blue").await;
    assert!(page.contains("You now ride Exploratory OPI"), "{page}");
    (ada, nordby, journey)
}

async fn take(visitor: &mut Visitor, journey: &str, way: &str) -> String {
    let answers = [("way", way), ("move", ""), ("reason", "We develop together now.")];
    visitor.post_through(&format!("{journey}/route"), &answers).await.words()
}

on_both_engines! {
    async fn the_stations_of_a_left_route_stand_below_those_of_the_present_one_with_what_was_done(world: World) {
        let (mut ada, _, journey) = with_a_left_route(&world).await;
        let page = ada.get(&format!("{journey}/stations")).await;
        for said in ["Earlier on the journey", "Reason for the change: We develop together now.", "Formal requirements with evidence or a reason"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        for way in ["stations/red-trial", "stations/red-start", &format!("requirements/{RULE}")] {
            assert!(page.body.contains(&format!("href=\"{journey}/{way}\"")), "{way}: {}", page.body);
        }
        for place in ["", "/minute"] {
            let page = ada.get(&format!("{journey}{place}")).await;
            assert!(page.says("Until 21 November 2026 the case was on Mini OPI."), "{place}: {}", page.words());
            assert!(page.body.contains(&format!("href=\"{journey}/stations#earlier\"")), "{place}");
        }
        assert!(ada.get(&journey).await.says("0 (and 1 on earlier routes)"), "all rounds count");
        take(&mut ada, &journey, "opi-train/red").await;
        let page = ada.get(&format!("{journey}/stations/red-trial")).await;
        assert!(!page.says("Earlier route") && page.says("Take another round"), "it is the present route again: {}", page.words());
    }

    async fn a_station_of_a_left_route_is_read_and_not_ridden(world: World) {
        let (mut ada, _, journey) = with_a_left_route(&world).await;
        let station = format!("{journey}/stations/red-trial");
        let page = ada.get(&station).await;
        for said in ["Earlier route", "This belongs to Mini OPI, which the case left on 21 November 2026.", "Round 1", "Four beds tried", "Nobody slept badly", "How they stood when you left the route"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        for act in ["start", "end"] {
            assert!(!page.body.contains(&format!("{station}/{act}")), "{act}: {}", page.body);
            assert_eq!(ada.post(&format!("{station}/{act}"), &[]).await.status, StatusCode::NOT_FOUND, "{act}");
        }
        assert!(page.body.contains(&format!("href=\"{journey}/requirements/{RULE}\"")), "{}", page.body);
        assert_eq!(ada.get(&format!("{journey}/stations/green-start")).await.status, StatusCode::NOT_FOUND, "nobody was ever on that route");
    }

    async fn a_requirement_of_a_left_route_keeps_its_evidence_and_takes_no_more(world: World) {
        let (mut ada, _, journey) = with_a_left_route(&world).await;
        let rule = format!("{journey}/requirements/{RULE}");
        let page = ada.get(&rule).await;
        for said in ["This belongs to Mini OPI", "Signed by the fire officer", "Archive 12", "Nobody slept badly"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        for act in ["evidence/new", "not-applicable", "withdraw"] {
            assert!(!page.body.contains(&format!("{RULE}/{act}")), "{act}: {}", page.body);
        }
        let more = [("text", "One more"), ("place", ""), ("dated", "2026-11-20")];
        assert_eq!(ada.post(&format!("{rule}/evidence/new"), &more).await.status, StatusCode::NOT_FOUND);
        let listed = ada.get(&format!("{journey}/requirements")).await;
        assert!(!listed.body.contains(RULE), "it is not among those of the present route");
    }

    async fn what_is_found_mentioned_or_said_about_a_left_route_has_its_page(world: World) {
        let (mut ada, _, journey) = with_a_left_route(&world).await;
        for (asked, leads) in [
            ("officer", format!("{journey}/requirements/{RULE}")),
            ("beds", format!("{journey}/stations/red-trial#rounds")),
            ("slept", format!("{journey}/about/station/red-trial/comments#")),
        ] {
            let page = ada.get(&format!("/journeys/search?q={asked}")).await;
            assert!(page.body.contains(&leads), "{asked}: {}", page.body);
        }
        for about in ["station/red-trial", &format!("requirement/{RULE}")] {
            let page = ada.get(&format!("{journey}/about/{about}/comments")).await;
            assert!(page.status.is_success() && page.says("Nobody slept badly"), "{about}: {}", page.words());
        }
    }

    async fn work_that_somebody_has_taken_stays_a_next_step_whatever_route_it_is_from(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/red").await;
        for (title, due) in [("Ask the night watch", "2026-11-01"), ("Some day", "")] {
            let activity = [("title", title), ("station", "red-trial"), ("due", due)];
            ada.post_through(&format!("{journey}/activities/new"), &activity).await;
        }
        take(&mut ada, &journey, "opi-train/blue").await;
        for page in ["", "/minute"] {
            let page = ada.get(&format!("{journey}{page}")).await;
            assert!(page.says("Ask the night watch") && !page.says("Some day"), "{}", page.words());
        }
        let list = ada.get(&format!("{journey}/activities")).await;
        assert!(list.says("Some day") && !list.says("Station on another route"), "its station has its name: {}", list.words());
    }

    async fn whoever_may_not_see_the_ride_sees_nothing_of_a_left_route_either(world: World) {
        let (mut ada, nordby, journey) = with_a_left_route(&world).await;
        let mut watching = participant(&world, &mut ada, &nordby, &journey, "Ole Berg", "observer").await;
        let mut managing = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "manager").await;
        let mut rie = world.member(&mut ada, &nordby, "Rie Lund", "member").await;
        for page in ["stations/red-trial".to_owned(), format!("requirements/{RULE}"), "about/station/red-trial/comments".to_owned()] {
            let page = format!("{journey}/{page}");
            assert_eq!(rie.get(&page).await.status, StatusCode::NOT_FOUND, "{page}");
            assert!(!watching.get(&page).await.status.is_success(), "{page}");
            assert_eq!(managing.get(&page).await.status, StatusCode::OK, "{page}");
        }
    }

    async fn a_change_of_route_is_written_down_in_the_language_of_the_case(world: World) {
        let (mut ada, nordby, _) = with_a_ride(&world, "opi-train/red").await;
        let answers: Vec<_> = told(&nordby).into_iter().filter(|(name, _)| *name != "language").chain([("language", "da"), ("way", "opi-train/red")]).collect();
        let began = ada.post("/journeys/new", &answers).await;
        let journey = began.place().unwrap_or_else(|| panic!("{}", began.words())).to_owned();
        take(&mut ada, &journey, "opi-train/blue").await;
        let page = ada.get(&format!("{journey}/decisions")).await;
        assert!(page.says("Hvilken rute") && page.says("Mini-OPI") && page.says("Eksplorativ OPI"), "{}", page.words());
    }

    async fn a_station_lists_the_moves_that_begin_there(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let page = ada.get(&format!("{journey}/stations/blue-next")).await;
        assert!(page.says("Where you can go from here") && page.says("you have no round under way here"), "the team is not there: {}", page.words());
        ada.post_through(&format!("{journey}/stations/blue-next/start"), &[]).await;
        let page = ada.get(&format!("{journey}/stations/blue-next")).await;
        assert!(page.body.contains("move=t-blue-next-green"), "{}", page.body);
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "manager").await;
        let page = bo.get(&format!("{journey}/stations/blue-next")).await;
        assert!(page.says("Where you can go from here") && !page.body.contains("move="), "who may change no route is led to none");
    }
}

//! Many cases at a glance: only those that the visitor may see, where they are, what holds them up, and the same as a file.

use std::time::Duration;

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::support::{World, participant, told, with_a_ride};

/// Begins another case of the organisation on a route.
async fn another(ada: &mut Visitor, nordby: &str, title: &str, way: &str) -> String {
    let mut answers = told(nordby);
    answers.push(("way", way));
    answers.iter_mut().filter(|(name, _)| *name == "title").for_each(|(_, value)| *value = title);
    let answer = ada.post("/journeys/new", &answers).await;
    answer.place().unwrap_or_else(|| panic!("{}", answer.words())).to_owned()
}

on_both_engines! {
    async fn cases_stand_at_their_stations_and_count_only_for_whoever_may_see_them(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        another(&mut ada, &nordby, "Better air", "opi-train/red").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let mut ole = participant(&world, &mut ada, &nordby, &journey, "Ole Ser", "observer").await;
        let mut rie = world.member(&mut ada, &nordby, "Rie Lund", "reader").await;
        for path in ["/portfolio".to_owned(), format!("{nordby}/portfolio")] {
            let page = ada.get(&path).await;
            assert!(page.says("2 cases") && page.says("Calmer nights") && page.says("Better air"), "{}", page.words());
            let page = bo.get(&path).await;
            assert!(page.says("1 case") && page.says("Calmer nights") && !page.says("Better air"), "{}", page.words());
            for visitor in [&mut ole, &mut rie] {
                let page = visitor.get(&path).await;
                assert!(page.says("There are no cases to show") && !page.says("Calmer nights"), "{}", page.words());
            }
        }
        let mut stranger = world.member(&mut ada, &nordby, "Lea Lov", "member").await;
        stranger.post_through(&format!("{nordby}/leave"), &[]).await;
        assert_eq!(stranger.get(&format!("{nordby}/portfolio")).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_case_is_where_its_visit_is_and_stands_still_after_sixty_days(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let page = ada.post_through(&format!("{journey}/stations/blue-start/start"), &[("begun", "21.11.2026")]).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.words());
        let page = ada.get("/portfolio").await;
        assert!(page.says("0 days") && !page.says("Still for"), "{}", page.words());
        assert!(page.says("One case is at a station") && !page.says("Most cases are at"), "{}", page.words());
        assert!(page.says("1 case under way") && page.body.matches("<g class=\"train\">").count() == 1, "one train on the map: {}", page.body);
        assert!(!page.says("also at") && !page.says("at more than one"), "{}", page.words());
        ada.post_through(&format!("{journey}/stations/blue-need/start"), &[("begun", "20.11.2026")]).await;
        for page in ["/portfolio", "/portfolio/cases.csv"] {
            assert!(ada.get(page).await.body.contains("Start, 0 days; also at Need"), "{page}");
        }
        let page = ada.get("/portfolio").await;
        assert!(page.says("Start 1, ") && page.says(", Need 1, "), "counted where it is, at both: {}", page.words());
        assert!(page.says("One case is at more than one station and counts at each."), "{}", page.words());
        assert_eq!(page.body.matches("<g class=\"train\">").count(), 2, "a train at each: {}", page.body);
        world.installation.clock.advance(Duration::from_hours(24 * 60));
        let mut again = world.visitor();
        again.post("/sign-in", &[("mail", crate::support::ADA), ("password", crate::support::PASSWORD), ("to", "")]).await;
        let page = again.get("/portfolio").await;
        assert!(page.says("60 days") && page.says("Still for 60 days"), "{}", page.words());
    }

    async fn a_paused_case_says_so_and_does_not_stand_still(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        assert!(ada.get("/portfolio?state=paused").await.says("No case fits."));
        ada.post_through(&format!("{journey}/pause"), &[("reason", "We wait for the budget.")]).await;
        world.installation.clock.advance(Duration::from_hours(24 * 61));
        let mut again = world.visitor();
        again.post("/sign-in", &[("mail", crate::support::ADA), ("password", crate::support::PASSWORD), ("to", "")]).await;
        let page = again.get("/portfolio?state=paused").await;
        assert!(page.says("Paused") && page.says("Calmer nights") && !page.says("Still for"), "{}", page.words());
        assert!(again.get("/portfolio?state=still").await.says("No case fits."));
        let file = again.get("/portfolio/cases.csv").await.body;
        assert!(file.contains("Paused") && !file.contains("Still for"), "{file}");
    }

    async fn what_is_broken_is_flagged_and_what_a_left_route_asked_is_not(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let id = journey.rsplit('/').next().expect("an id").to_owned();
        assert!(ada.get("/portfolio").await.says("Not begun"), "that nothing is missing says nothing yet");
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        let shown = ada.get(&journey).await;
        let missing = shown.words().split(" formal requirements that must be met are missing").next().and_then(|said| said.rsplit(' ').next()?.parse::<u64>().ok());
        let missing = missing.unwrap_or_else(|| panic!("a number: {}", shown.words()));
        for page in ["/portfolio", "/journeys", &format!("{journey}/stations")] {
            assert!(ada.get(page).await.says(&format!("{missing} are missing")), "{page}: the same number on every page, {missing}");
        }
        let listed = ada.get(&format!("{journey}/requirements?when=now")).await;
        assert!(listed.says("Needed now"), "{}", listed.words());
        let sql = "UPDATE journey_count SET broken = 1, missing = 0 WHERE journey_id = $1";
        world.installation.tamper(sql, perron_db::values![id.as_str()]).await;
        let page = ada.get("/portfolio?state=broken").await;
        assert!(page.says("1 is broken") && page.says("Show") && page.says("Something is broken"), "{}", page.words());
        assert!(ada.get("/portfolio?state=ended").await.says("No case fits."));
    }

    async fn an_ended_case_shows_its_outcome_and_the_file_has_the_same_cases(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        another(&mut ada, &nordby, "=cmd()", "opi-train/red").await;
        let end = [("outcome", "in-use"), ("ended_on", "21.11.2026"), ("result", "Quiet rooms."), ("learned", "")];
        ada.post_through(&format!("{journey}/outcome/edit"), &end).await;
        let page = ada.get("/portfolio?state=ended").await;
        assert!(page.says("Bought and in use") && !page.says("=cmd()"), "{}", page.words());
        let file = ada.get("/portfolio/cases.csv").await.body;
        assert!(file.contains("\"Calmer nights\"") && file.contains("\"'=cmd()\""), "{file}");
        let file = ada.get(&format!("{nordby}/portfolio/cases.csv?state=ended")).await.body;
        assert!(file.contains("Calmer nights") && !file.contains("cmd"), "{file}");
        assert_eq!(file.lines().count(), 2);
    }

    async fn what_the_figures_leave_out_is_said_and_a_case_that_has_not_begun_is_counted(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/red").await;
        another(&mut ada, &nordby, "Better air", "opi-train/blue").await;
        ada.post_through(&format!("{journey}/stations/red-start/start"), &[]).await;
        let page = ada.get("/portfolio").await;
        assert!(page.says("Not begun: 1.") && !page.says("not counted") && !page.says("At no station now:"), "{}", page.words());
        ada.post_through(&format!("{journey}/stations/red-start/end"), &[("ended", "2026-11-21"), ("note", "")]).await;
        let answers = [("way", "opi-train/blue"), ("move", "t-red-codev-blue"), ("reason", "We develop together now.")];
        ada.post_through(&format!("{journey}/route"), &answers).await;
        let page = ada.get("/portfolio").await;
        assert!(page.says("Not begun: 1.") && page.says("At no station now: 1."), "{}", page.words());
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        let page = ada.get("/portfolio").await;
        assert!(page.says("One visit is not counted because the case later changed route: Start."), "{}", page.words());
        assert!(page.says("An earlier route, not counted"), "{}", page.words());
        let file = ada.get("/portfolio/cases.csv").await.body;
        let row = file.lines().find(|line| line.contains("Calmer nights")).expect("a row");
        assert!(file.contains("Stations of an earlier route") && row.contains("\"Start\""), "{file}");
        let address = world.people.absolute(&journey);
        assert!(address.starts_with("http") && row.ends_with(&format!("\"{address}\"")), "{row}");
    }

    async fn whoever_would_see_nothing_there_is_not_led_there_and_reads_why(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut ole = participant(&world, &mut ada, &nordby, &journey, "Ole Ser", "observer").await;
        for (path, link) in [("/journeys".to_owned(), "/portfolio".to_owned()), (format!("{nordby}/journeys"), format!("{nordby}/portfolio"))] {
            let link = format!("href=\"{link}\"");
            assert!(ada.get(&path).await.body.contains(&link), "{path}");
            let page = ole.get(&path).await;
            assert!(page.says("Calmer nights") && !page.body.contains(&link), "{path}: {}", page.body);
        }
        let page = ole.get("/portfolio").await;
        assert!(page.says("as an observer or from a company") && page.body.contains("href=\"/journeys\" class"), "{}", page.body);
    }
}

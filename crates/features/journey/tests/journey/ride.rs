//! Riding: choosing a way, rounds at stations in any order, driving on with something missing, and changing route with everything kept.

use axum::http::StatusCode;
use perron_db::Value;
use perron_testkit::on_both_engines;

use crate::support::{World, participant, with_a_journey, with_a_ride};

on_both_engines! {
    async fn a_journey_begins_on_a_route_or_chooses_one_later(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        assert!(ada.get(&journey).await.says("You have not chosen a route yet"));
        assert_eq!(ada.get(&format!("{journey}/stations")).await.status, StatusCode::NOT_FOUND, "there is no ride yet");
        let page = ada.post_through(&format!("{journey}/route"), &[("way", "opi-train/red")]).await;
        assert!(page.says("You now ride Mini"), "{}", page.words());
        let form = ada.get("/journeys/new?way=opi-train/green").await;
        assert!(form.body.contains("value=\"opi-train/green\" selected"), "{}", form.body);
        let mut answers = crate::support::told(&nordby);
        answers.push(("way", "opi-train/purple"));
        let wrong = ada.post("/journeys/new", &answers).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("Choose one of the routes in the list"));
        assert_eq!(world.chains("journey.choose-route").await, ["journey"]);
    }

    async fn answers_of_the_entry_test_come_along_from_the_guide(world: World) {
        let (mut ada, nordby, _) = with_a_journey(&world).await;
        let form = ada.get("/journeys/new?way=opi-train/blue&tested=yes-yes-yes-yes-no").await;
        assert!(form.body.contains("value=\"yes-yes-yes-yes-no\""), "{}", form.body);
        for (tested, comes) in [("yes-yes-yes-yes-no", true), ("yes-yes", false), ("yes-yes-yes-yes-perhaps", false)] {
            let mut answers = crate::support::told(&nordby);
            answers.extend([("way", "opi-train/blue"), ("tested", tested)]);
            let journey = ada.post("/journeys/new", &answers).await.place().expect("a journey").to_owned();
            let page = ada.get(&format!("{journey}/facts/test_answers")).await;
            assert_eq!(page.says("The entry test in the guide"), comes, "{tested}: {}", page.words());
        }
    }

    async fn any_station_can_be_begun_in_any_order_and_again(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        assert!(ada.get(&journey).await.says("You are not at a station yet"));
        for station in ["blue-dialogue", "blue-start"] {
            let page = ada.post_through(&format!("{journey}/stations/{station}/start"), &[]).await;
            assert!(page.says("has begun"), "{station}: {}", page.words());
        }
        let page = ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        assert!(page.says("A round is already under way"), "{}", page.words());
        let page = ada.get(&format!("{journey}/stations")).await;
        assert!(page.says("In progress") && page.says("You are here") && page.says("To come"), "{}", page.words());
        let answers = [("ended", "21/11/2026"), ("note", "Nobody sleeps."), ("next", "")];
        ada.post_through(&format!("{journey}/stations/blue-start/end"), &answers).await;
        let page = ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        assert!(page.says("Round 2") && page.says("Round 1") && page.says("Nobody sleeps."), "{}", page.words());
    }

    async fn driving_on_with_something_missing_is_possible_and_remembered(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        let end = format!("{journey}/stations/blue-start/end");
        assert!(ada.get(&end).await.says("You can drive on all the same"));
        let answers = [("ended", "2026-11-21"), ("note", "The manager is on leave."), ("next", "blue-need")];
        let page = ada.post_through(&end, &answers).await;
        assert!(page.says("You have driven from"), "{}", page.words());
        let page = ada.get(&format!("{journey}/stations/blue-start")).await;
        assert!(page.says("Driven on without") && page.says("The manager is on leave."), "{}", page.words());
        assert!(ada.get(&journey).await.says("You are here"));
        assert_eq!(ada.get(&end).await.status, StatusCode::SEE_OTHER, "nothing is left to end");
    }

    async fn an_earlier_day_is_shown_as_recorded_later_and_wrong_days_are_refused_at_their_field(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let start = format!("{journey}/stations/blue-start/start");
        for (day, said) in [("soon", "Write a day"), ("2099-01-01", "Write today or an earlier day"), ("", "Write a day")] {
            let page = ada.post(&start, &[("begun", day)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
            assert!(page.says(said), "{}", page.words());
            assert!(day.is_empty() || page.body.contains(&format!("value=\"{day}\"")), "{}", page.body);
        }
        let page = ada.post_through(&start, &[("begun", "1.10.2026")]).await;
        assert!(page.says("Since 1 October 2026 (recorded"), "{}", page.words());
        let end = format!("{journey}/stations/blue-start/end");
        let page = ada.post(&end, &[("ended", "30.9.2026")]).await;
        assert!(page.says("Write a day that is not before the first day"), "{}", page.words());
    }

    async fn a_round_is_put_right_and_two_who_do_so_at_once_both_see_it(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        let page = ada.get(&format!("{journey}/stations/blue-start")).await;
        let at = page.body.find("/rounds/").expect("a way to change the round");
        let round = format!("{journey}/stations/blue-start{}", page.body[at..].split('"').next().unwrap_or_default());
        let shown = |body: &str| {
            let value = body.split("name=\"shown\"").nth(1).and_then(|rest| rest.split("value=\"").nth(1)).unwrap_or_default();
            value.split('"').next().unwrap_or_default().to_owned()
        };
        let of_both = shown(&bo.get(&round).await.body);
        let answers = |note: &'static str, mark: &str| {
            [("begun", "2026-11-20".to_owned()), ("ended", String::new()), ("note", note.to_owned()), ("shown", mark.to_owned())]
        };
        let sent = answers("First", &of_both);
        let page = ada.post_through(&round, &sent.each_ref().map(|(name, value)| (*name, value.as_str()))).await;
        assert!(page.says("The round is changed") && page.says("First"), "{}", page.words());
        let sent = answers("Second", &of_both);
        let page = bo.post(&round, &sent.each_ref().map(|(name, value)| (*name, value.as_str()))).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("First") && page.says("Second"), "{}", page.words());
        assert!(ada.get(&format!("{journey}/stations/blue-start")).await.says("First"), "nothing is overwritten");
    }

    async fn a_change_of_route_says_what_it_does_and_keeps_everything(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/red").await;
        ada.post_through(&format!("{journey}/stations/red-start/start"), &[]).await;
        let page = ada.get(&format!("{journey}/route")).await;
        assert!(page.says("Moves that begin where you are") && page.says("You ride here"), "{}", page.words());
        let page = ada.get(&format!("{journey}/route?way=opi-train/blue&move=t-red-codev-blue")).await;
        for said in ["What comes along", "1 round at a station", "Formal requirements that are new", "Why do you change?"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let answers = [("way", "opi-train/blue"), ("move", "t-red-codev-blue"), ("reason", "We develop together now.")];
        let page = ada.post_through(&format!("{journey}/route"), &answers).await;
        assert!(page.says("You now ride Exploratory OPI"), "{}", page.words());
        ada.post_through(&format!("{journey}/route"), &[("way", "opi-train/red")]).await;
        let page = ada.get(&format!("{journey}/stations/red-start")).await;
        assert!(page.says("Round 1"), "the round of before is there again: {}", page.words());
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Chose a route") && log.says("We develop together now."), "{}", log.words());
        assert_eq!(ada.get(&format!("{journey}/route?way=opi-train/none")).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_kept_version_of_a_method_is_read_back_when_the_program_serves_another(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let id = world.methods.current_of("opi-train").expect("the method").id.clone();
        let rows = world.installation.ask("SELECT id FROM method_version", &[]).await;
        assert_eq!(rows.len(), 1, "a version is kept once");
        assert_eq!(rows[0].get::<String>("id").expect("its hash"), id);
        let copy = "INSERT INTO method_version (id, method, version, files, created_at)
            SELECT 'older', method, version, files, created_at FROM method_version";
        world.installation.tamper(copy, &[]).await;
        world.installation.tamper("UPDATE journey_leg SET method_version_id = 'older'", &[]).await;
        let page = ada.get(&journey).await;
        assert!(page.says("Exploratory OPI") && page.says("Formal requirements in place"), "{}", page.words());
        world.installation.tamper("UPDATE method_version SET files = $1 WHERE id = 'older'", &[Value::from(vec![1_u8])]).await;
        assert!(ada.get(&journey).await.status.is_success(), "what was read once is not read again");
    }
}

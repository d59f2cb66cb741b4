//! Dates in calendar programs: what is in them, for whom, and for how long.

use std::time::Duration;

use axum::http::{
    StatusCode,
    header::{CACHE_CONTROL, CONTENT_TYPE, ETAG},
};
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{PASSWORD, World, mail_of, participant, with_a_ride};

/// The path of the address that a page shows.
fn address(page: &Answer) -> String {
    let start = page.body.find("/calendar/").and_then(|from| page.body[from..].find(".ics").map(|to| (from, from + to + 4)));
    let (from, to) = start.unwrap_or_else(|| panic!("no address: {}", page.words()));
    page.body[from..to].to_owned()
}

/// Makes an address at a page.
async fn made(visitor: &mut Visitor, page: &str) -> String {
    let made = visitor.post(&format!("{page}/make"), &[]).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.words());
    // The tabs of the page lead to other addresses that begin alike.
    address(&made)
}

/// The events at an address: lines are put together again.
async fn fetched(world: &World, address: &str) -> String {
    let answer = world.visitor().get(address).await;
    assert_eq!((answer.status, &answer.headers[CONTENT_TYPE]), (StatusCode::OK, &"text/calendar; charset=utf-8".parse().unwrap()));
    answer.body.replace("\r\n ", "")
}

/// Adds an activity with a date and an owner.
async fn due(visitor: &mut Visitor, journey: &str, title: &str, day: &str, owner: &str) {
    let answers = [("title", title), ("station", "blue-need"), ("due", day), ("owner", owner)];
    let page = visitor.post_through(&format!("{journey}/activities/new"), &answers).await;
    assert!(page.says(&format!("The activity is added: {title}")), "{}", page.words());
}

on_both_engines! {
    async fn the_calendar_of_a_case_has_what_is_due_and_needs_no_login(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        due(&mut ada, &journey, "Ask the night watch, again", "2027-02-03", "").await;
        let page = ada.get(&format!("{journey}/calendar")).await;
        assert!(page.says("the case Calmer nights") && page.says("Make an address"), "{}", page.words());
        let address = made(&mut ada, &format!("{journey}/calendar")).await;
        let text = fetched(&world, &address).await;
        let said = ["DTSTART;VALUE=DATE:20270203", "SUMMARY;LANGUAGE=en:Ask the night watch\\, again (Calmer nights)", &journey, "X-WR-CALNAME:Calmer nights"];
        for said in said {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 1, "{text}");
        assert!(!ada.get(&format!("{journey}/calendar")).await.body.contains(".ics"), "the address is shown once");
    }

    async fn the_days_on_which_the_use_of_the_result_is_asked_for_stand_there_until_it_is_told(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let (of_ada, of_bo) = (made(&mut ada, "/account/calendar").await, made(&mut bo, "/account/calendar").await);
        let of_case = made(&mut ada, &format!("{journey}/calendar")).await;
        assert!(!fetched(&world, &of_ada).await.contains("Is it in use?"), "the case goes on");
        let end = [("outcome", "bought"), ("ended_on", "2026-05-15"), ("result", "Calmer nights"), ("learned", "")];
        ada.post_through(&format!("{journey}/outcome/edit"), &end).await;
        for address in [&of_ada, &of_case] {
            let text = fetched(&world, address).await;
            assert_eq!(text.matches("Is it in use? (Calmer nights)").count(), 3, "{text}");
            for day in ["20261115", "20270515", "20280515"] {
                assert!(text.contains(&format!("DTSTART;VALUE=DATE:{day}")), "{day}: {text}");
            }
            assert!(text.contains(&format!("{journey}/outcome")), "{text}");
        }
        assert!(!fetched(&world, &of_bo).await.contains("Is it in use?"), "whoever leads the case is asked");
        let answer = [("in_use", "yes"), ("places", "2"), ("gives", ""), ("as_of", "2026-11-20")];
        ada.post_through(&format!("{journey}/outcome/uptake"), &answer).await;
        let text = fetched(&world, &of_ada).await;
        assert_eq!(text.matches("Is it in use?").count(), 2, "the first is answered: {text}");
        ada.post_through(&format!("{journey}/outcome/go-on"), &[]).await;
        assert!(!fetched(&world, &of_ada).await.contains("Is it in use?"));
    }

    async fn an_event_keeps_its_name_when_it_is_moved_and_is_gone_when_it_is_done(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        due(&mut ada, &journey, "Ask the night watch", "2027-02-03", "").await;
        let address = made(&mut ada, &format!("{journey}/calendar")).await;
        let line = |text: &str, name: &str| text.lines().find(|line| line.starts_with(name)).map(str::to_owned).unwrap_or_default();
        let before = fetched(&world, &address).await;
        let first = world.visitor().get(&address).await;
        assert_eq!(first.headers[CACHE_CONTROL], "private, no-cache");
        let tag = first.headers[ETAG].to_str().unwrap().to_owned();
        assert_eq!(world.visitor().knowing(&tag).get(&address).await.status, StatusCode::NOT_MODIFIED, "it is as it was");
        let activity = line(&before, "URL:").split_once("/journeys").map(|(_, rest)| format!("/journeys{rest}")).unwrap();
        world.installation.clock.advance(Duration::from_mins(5));
        let page = ada.get(&activity).await;
        let shown = page.body.split("name=\"shown\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        let answers = [("title", "Ask the night watch"), ("station", "blue-need"), ("state", "in-progress"), ("due", "2027-02-05"), ("shown", shown.as_str())];
        ada.post_through(&activity, &answers).await;
        let after = fetched(&world, &address).await;
        assert!(after.contains("DTSTART;VALUE=DATE:20270205"), "{after}");
        assert_eq!(line(&before, "UID:"), line(&after, "UID:"));
        let number = |text: &str| line(text, "SEQUENCE:").split_once(':').unwrap().1.parse::<u64>().unwrap();
        assert!(number(&after) > number(&before) && line(&after, "LAST-MODIFIED:") != line(&before, "LAST-MODIFIED:"), "{after}");
        assert_eq!(world.visitor().knowing(&tag).get(&address).await.status, StatusCode::OK, "it is another");
        ada.post_through(&format!("{activity}/toggle"), &[("to", "done")]).await;
        assert!(!fetched(&world, &address).await.contains("BEGIN:VEVENT"));
    }

    async fn ones_own_calendar_has_what_one_does_and_all_of_the_cases_one_leads(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let id = world.id_of(&mail_of("Bo Holm")).await;
        due(&mut ada, &journey, "Of Bo", "2027-02-03", &id).await;
        due(&mut ada, &journey, "Of nobody", "2027-02-04", "").await;
        assert!(ada.get("/account").await.body.contains("href=\"/account/calendar\""));
        let (of_ada, of_bo) = (made(&mut ada, "/account/calendar").await, made(&mut bo, "/account/calendar").await);
        let (of_ada, of_bo) = (fetched(&world, &of_ada).await, fetched(&world, &of_bo).await);
        assert!(of_ada.contains("Of Bo") && of_ada.contains("Of nobody"), "{of_ada}");
        assert!(of_bo.contains("Of Bo") && !of_bo.contains("Of nobody"), "{of_bo}");
    }

    async fn another_address_ends_the_one_before_and_it_can_be_withdrawn(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let pages = ["/account/calendar".to_owned(), format!("{journey}/calendar")];
        for page in pages {
            let first = made(&mut ada, &page).await;
            assert!(ada.get(&page).await.says("You have an address, made on 21 November 2026"));
            let second = made(&mut ada, &page).await;
            assert_eq!(world.visitor().get(&first).await.status, StatusCode::NOT_FOUND);
            assert_eq!(world.visitor().get(&second).await.status, StatusCode::OK);
            assert_eq!(world.visitor().get(second.trim_end_matches(".ics")).await.status, StatusCode::NOT_FOUND, "half an address");
            let page = ada.post_through(&format!("{page}/withdraw"), &[]).await;
            assert!(page.says("The address no longer works") && page.says("Make an address"), "{}", page.words());
            assert_eq!(world.visitor().get(&second).await.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(world.chains("journey.make-calendar").await, ["person"; 4]);
    }

    async fn whoever_leaves_a_case_has_its_dates_no_more(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let id = world.id_of(&mail_of("Bo Holm")).await;
        due(&mut ada, &journey, "Of Bo", "2027-02-03", &id).await;
        let (of_case, of_all) = (made(&mut bo, &format!("{journey}/calendar")).await, made(&mut bo, "/account/calendar").await);
        assert!(fetched(&world, &of_case).await.contains("Of Bo"));
        bo.post_through(&format!("{journey}/leave"), &[]).await;
        assert_eq!(world.visitor().get(&of_case).await.status, StatusCode::NOT_FOUND);
        assert!(!fetched(&world, &of_all).await.contains("Of Bo"));
    }

    async fn it_is_in_the_language_of_its_reader_and_goes_with_the_account(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        bo.post("/account/language", &[("language", "da")]).await;
        let address = made(&mut bo, "/account/calendar").await;
        assert!(fetched(&world, &address).await.contains("X-WR-CALNAME:Sager i Perron"));
        let file = bo.post("/account/data/export", &[]).await;
        assert!(file.body.contains("\"calendars\": [") && file.body.contains("made-at"), "{}", file.body);
        bo.post("/account/erase", &[("password", PASSWORD)]).await;
        assert_eq!(world.visitor().get(&address).await.status, StatusCode::NOT_FOUND);
        assert!(world.installation.ask("SELECT id FROM calendar_feed", &[]).await.is_empty());
    }

    async fn a_fact_that_is_a_date_stands_in_the_calendar_of_the_case(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/red").await;
        let answers = [("value", "2027-03-01"), ("source", "The minutes"), ("as_of", "2026-11-21"), ("shown", ""), ("confirmed", "yes")];
        let saved = ada.post(&format!("{journey}/facts/boundary_check_on"), &answers).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
        let address = made(&mut ada, &format!("{journey}/calendar")).await;
        let text = fetched(&world, &address).await;
        assert!(text.contains("DTSTART;VALUE=DATE:20270301") && text.contains("facts/boundary_check_on"), "{text}");
    }
}

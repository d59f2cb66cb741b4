//! Where one is signed in.

use std::time::Duration;

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    kept::{ended_at, entries_of, sessions, set_device},
    letter_box::bo,
    support::{ADA, PASSWORD, World},
};

const PAGE: &str = "/account/sessions";

async fn signed_in(world: &World) -> Visitor {
    let mut visitor = world.visitor();
    visitor.post_through("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
    visitor
}

/// The session that the page offers to end first.
fn first_to_end(body: &str) -> String {
    let start = body.find("name=\"session\" value=\"").expect("a session to end") + "name=\"session\" value=\"".len();
    body[start..].split('"').next().unwrap_or_default().to_owned()
}

on_both_engines! {
    async fn the_list_names_devices_in_words_and_marks_this_one(world: World) {
        let mut ada = world.ada().await;
        signed_in(&world).await;
        for (place, said) in [
            (0, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"),
            (1, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1"),
        ] {
            set_device(&world, sessions(&world).await[place], said).await;
        }
        let page = ada.get(PAGE).await;
        for said in ["Edge on Windows", "Safari on iPhone", "Logged in since 21 November 2026 at 13:00"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert_eq!(page.words().matches("This browser").count(), 1);
    }

    async fn moments_are_those_of_a_clock_on_the_wall_also_in_summer(world: World) {
        world.ada().await;
        let day = 24 * 60;
        // Minutes from noon UTC on 21 November 2026 to the last Sundays of March and October 2027, where the clock is changed at 1:00 UTC.
        let (spring, autumn) = (127 * day - 11 * 60, 344 * day - 11 * 60);
        let mut before = 0;
        for (minutes, said) in [
            (spring - 1, "28 March 2027 at 1:59"),
            (spring, "28 March 2027 at 3:00"),
            (autumn - 1, "31 October 2027 at 2:59"),
            (autumn, "31 October 2027 at 2:00"),
        ] {
            world.installation.clock.advance(Duration::from_mins(minutes - before));
            before = minutes;
            let page = signed_in(&world).await.get(PAGE).await;
            assert!(page.says(&format!("Logged in since {said}")), "{said}: {}", page.words());
        }
    }

    async fn one_session_can_be_ended(world: World) {
        let mut ada = world.ada().await;
        let mut elsewhere = signed_in(&world).await;
        let session = first_to_end(&ada.get(PAGE).await.body);
        let page = ada.post_through("/account/sessions/end", &[("session", &session)]).await;
        assert!(page.says("You have been logged out there"), "{}", page.words());
        assert_eq!(elsewhere.get("/account").await.place(), Some("/sign-in?to=/account"));
        assert_eq!(ada.get("/account").await.status, StatusCode::OK);
        assert_eq!(ada.post("/account/sessions/end", &[("session", &session)]).await.status, StatusCode::NOT_FOUND, "only once");
    }

    async fn all_others_can_be_ended_at_once(world: World) {
        let mut ada = world.ada().await;
        let mut others = [signed_in(&world).await, signed_in(&world).await];
        let page = ada.post_through("/account/sessions/end-others", &[]).await;
        assert!(page.says("You have been logged out everywhere else"), "{}", page.words());
        assert!(!page.says("Log out everywhere else"), "nothing is left to end");
        for other in &mut others {
            assert_eq!(other.get("/account").await.place(), Some("/sign-in?to=/account"));
        }
        assert_eq!(ada.post("/account/sessions/end-others", &[]).await.place(), Some(PAGE), "twice does no harm");
        assert_eq!(entries_of(&world, "people.end-other-sessions").await.len(), 1);
    }

    async fn nobody_ends_the_session_of_somebody_else(world: World) {
        let mut ada = world.ada().await;
        signed_in(&world).await;
        let session = first_to_end(&ada.get(PAGE).await.body);
        let mut bo = bo(&world).await;
        assert_eq!(bo.post("/account/sessions/end", &[("session", &session)]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(bo.post("/account/sessions/end", &[("session", "no session")]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ended_at(&world, &session).await, None);
    }

    async fn a_session_that_soon_runs_out_says_so_and_can_be_extended(world: World) {
        let mut ada = world.ada().await;
        world.installation.clock.advance(Duration::from_hours(13));
        assert!(!ada.get("/account").await.says("You will be logged out at"));
        world.installation.clock.advance(Duration::from_mins(40));
        let page = ada.get("/account/name").await;
        assert!(page.says("You will be logged out at 3:00"), "{}", page.words());
        let back = ada.post("/account/extend-session", &[("return", "/account/name")]).await;
        assert_eq!(back.place(), Some("/account/name"));
        let cookies: Vec<_> = back.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok()).collect();
        assert!(cookies.iter().any(|cookie| cookie.starts_with("perron-session=") && cookie.contains("Max-Age=309600")), "{cookies:?}");
        assert!(ada.get("/account/name").await.says("another 14 hours"));
        world.installation.clock.advance(Duration::from_hours(13));
        assert_eq!(ada.get("/account").await.status, StatusCode::OK);
        world.installation.clock.advance(Duration::from_hours(1));
        assert_eq!(ada.get("/account").await.place(), Some("/sign-in?to=/account"), "and then it ends");
    }

    async fn extending_leads_to_no_other_site_and_revives_nothing(world: World) {
        let mut ada = world.ada().await;
        let answer = ada.post("/account/extend-session", &[("return", "//elsewhere.example/")]).await;
        assert_eq!(answer.place(), Some("/"));
        world.installation.clock.advance(Duration::from_secs(14 * 60 * 60 + 1));
        assert_eq!(ada.post("/account/extend-session", &[]).await.place(), Some("/sign-in?to=/organisations"));
    }

    async fn a_session_lasts_three_days_at_most_and_then_one_signs_in_again(world: World) {
        let mut ada = world.ada().await;
        assert!(ada.get("/account/sessions").await.says("You can stay logged in for at most 72 hours. Then you log in again."));
        for _ in 0..4 {
            world.installation.clock.advance(Duration::from_hours(13));
            ada.post("/account/extend-session", &[]).await;
        }
        // 52 hours have passed; the session lasts until the 66th.
        world.installation.clock.advance(Duration::from_hours(13));
        let answer = ada.post("/account/extend-session", &[]).await;
        let cookies: Vec<_> = answer.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok()).collect();
        assert!(cookies.iter().any(|cookie| cookie.starts_with("perron-session=") && cookie.contains("Max-Age=284400")), "{cookies:?}");
        let page = ada.get("/account/sessions").await;
        assert!(page.says("You stay logged in until 24 November 2026 at 13:00. Then you log in again."), "{}", page.words());
        assert!(!page.says("Stay logged in for longer"), "there is nothing more to be had: {}", page.words());
        let again = ada.post_through("/account/extend-session", &[]).await;
        assert!(again.says("Your login cannot be prolonged any more"), "{}", again.words());
        assert_eq!(entries_of(&world, "people.extend-session").await.len(), 5);
        world.installation.clock.advance(Duration::from_mins(6 * 60 + 45));
        let page = ada.get("/account").await;
        assert!(page.says("You will be logged out at 13:00 and have to log in again") && !page.says("Stay logged in for longer"), "{}", page.words());
        world.installation.clock.advance(Duration::from_mins(15));
        assert_eq!(ada.get("/account").await.place(), Some("/sign-in?to=/account"));
    }
}

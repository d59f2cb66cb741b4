//! Changes that an open page hears of.

use std::time::Duration;

use axum::http::{StatusCode, header::CONTENT_TYPE};
use perron_testkit::{Listening, Visitor, on_both_engines};

use crate::support::{World, mail_of, participant, with_a_ride};

/// Longer than anything here takes, unless it never comes.
const SOON: Duration = Duration::from_secs(20);

/// The place in the journal that a page knows of.
async fn place(visitor: &mut Visitor, page: &str) -> i64 {
    let page = visitor.get(page).await;
    let rest = page.body.split("data-place=\"").nth(1).unwrap_or_else(|| panic!("the page does not listen: {}", page.words()));
    rest.split('"').next().unwrap().parse().expect("a number")
}

/// Listens as a page does that has just been loaded.
async fn listening(visitor: &mut Visitor, journey: &str) -> Listening {
    let place = place(visitor, journey).await;
    let mut listening = visitor.listen(&format!("{journey}/changes?after={place}")).await;
    assert_eq!((listening.status, &listening.headers[CONTENT_TYPE]), (StatusCode::OK, &"text/event-stream".parse().unwrap()));
    assert!(heard(&mut listening).await.expect("a sign of life").contains("retry: 5000"));
    listening
}

/// The next piece that comes; nothing when there will be none.
async fn heard(listening: &mut Listening) -> Option<String> {
    tokio::time::timeout(SOON, listening.next()).await.expect("something comes soon")
}

/// The next change, past signs of life.
async fn change(listening: &mut Listening) -> String {
    loop {
        let piece = heard(listening).await.expect("it goes on");
        if piece.contains("event: change") {
            return piece;
        }
    }
}

async fn work(visitor: &mut Visitor, journey: &str, to: &str) {
    let page = visitor.post(&format!("{journey}/stations/blue-start/activities/a1/toggle"), &[("to", to)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.words());
}

on_both_engines! {
    async fn an_open_page_hears_who_has_changed_something_and_where_the_journal_is_now(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let mut page = listening(&mut ada, &journey).await;
        work(&mut bo, &journey, "done").await;
        let told = change(&mut page).await;
        assert!(told.contains("data: Bo Holm has changed something in this case."), "{told}");
        let now = place(&mut ada, &journey).await;
        assert!(told.contains(&format!("id: {now}\n")), "{told}: {now}");
        let mut own = listening(&mut bo, &journey).await;
        work(&mut bo, &journey, "not-started").await;
        assert!(change(&mut own).await.contains("You have changed something in this case in another window."));
    }

    async fn what_happened_before_the_page_listened_is_told_at_once_and_what_it_knows_is_not(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let before = place(&mut ada, &journey).await;
        work(&mut bo, &journey, "done").await;
        let mut late = ada.listen(&format!("{journey}/changes?after={before}")).await;
        assert!(heard(&mut late).await.unwrap().contains("event: change"));
        let mut fresh = listening(&mut ada, &journey).await;
        assert!(!heard(&mut fresh).await.unwrap().contains("event"), "a sign of life");
    }

    async fn an_act_of_another_node_is_heard_of_too(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut page = listening(&mut ada, &journey).await;
        let id = journey.rsplit('/').next().unwrap().parse::<perron_kernel::Id<()>>().unwrap();
        let (clock, random) = (world.installation.clock.clone(), std::sync::Arc::new(perron_kernel::SystemRandom));
        let other = perron_journal::Journal::new(world.installation.database.clone(), clock, random);
        let mut act = other.begin(perron_journal::Principal::Job("test".to_owned()), "test.note").await.unwrap();
        act.record(perron_journal::Entry::new(perron_journal::Stream::journey(id)));
        act.commit().await.unwrap();
        assert!(change(&mut page).await.contains("Something in this case has changed."));
    }

    async fn it_ends_when_the_right_is_lost_and_when_the_session_is(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let mut page = listening(&mut bo, &journey).await;
        let id = world.id_of(&mail_of("Bo Holm")).await;
        ada.post(&format!("{journey}/participants/{id}/remove"), &[]).await;
        while let Some(piece) = heard(&mut page).await {
            assert!(!piece.contains("event"), "not even that they are gone: {piece}");
        }
        assert_eq!(bo.listen(&format!("{journey}/changes")).await.status, StatusCode::NOT_FOUND);
        let mut page = listening(&mut ada, &journey).await;
        ada.clone().post("/sign-out", &[]).await;
        while heard(&mut page).await.is_some() {}
    }

    async fn nobody_takes_more_than_a_few_connections_and_each_is_free_again(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut pages = Vec::new();
        for _ in 0..4 {
            pages.push(listening(&mut ada, &journey).await);
        }
        let path = format!("{journey}/changes");
        assert_eq!(ada.listen(&path).await.status, StatusCode::NO_CONTENT, "a browser does not ask again");
        pages.pop();
        assert_eq!(ada.listen(&path).await.status, StatusCode::OK);
    }

    async fn a_page_without_a_ride_or_the_right_to_it_does_not_listen(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "observer").await;
        assert!(!bo.get(&journey).await.body.contains("data-changes"));
        let page = ada.get(&format!("{journey}/facts")).await;
        assert!(page.body.contains("data-changes") && page.body.contains("role=\"status\""));
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("connect-src 'self'") && policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{policy}");
    }
}

//! Whoever does an activity is told when somebody gives it to them, and when it is due: once for an activity and a day, however often it is looked.

use std::time::Duration;

use perron_journey::Nightly;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    activities::{change, own_activity},
    support::{ADA, PASSWORD, World, mail_of, participant, with_a_ride},
};

const BO: &str = "bo@nordby.example";

/// The letters to somebody that say this.
async fn said(world: &World, mail: &str, said: &str) -> Vec<String> {
    world.letters_read_by(mail).await.into_iter().filter(|letter| letter.contains(said)).collect()
}

async fn given(world: &World, mail: &str) -> usize {
    said(world, mail, "has given you").await.len()
}

async fn due(world: &World, mail: &str) -> usize {
    said(world, mail, "is due in the case").await.len()
}

async fn a_night(world: &World) {
    Nightly::new(world.people.clone(), world.methods.clone()).apply().await.expect("the journeys can be looked at");
}

/// So many days later, when Ada has logged in again.
async fn later(world: &World, ada: &mut Visitor, days: u64) {
    world.installation.clock.advance(Duration::from_hours(24 * days));
    ada.post_through("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
}

/// Ada's journey with Bo in it as a member: their browsers, the journey, and who Bo is.
async fn with_bo(world: &World) -> (Visitor, Visitor, String, String) {
    let (mut ada, nordby, journey) = with_a_ride(world, "opi-train/blue").await;
    let bo = participant(world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
    (ada, bo, journey, world.id_of(BO).await)
}

on_both_engines! {
    async fn whoever_is_given_an_activity_is_told_once_with_the_day_and_the_way_there(world: World) {
        let (mut ada, mut bo, journey, id) = with_bo(&world).await;
        let address = own_activity(&mut ada, &journey, "Ask the night watch", &[("owner", &id), ("due", "01.12.2026")]).await;
        let letters = said(&world, BO, "has given you").await;
        assert_eq!(letters.len(), 1, "{letters:#?}");
        for said in ["Ada Nordby has given you this activity in the case Calmer nights: Ask the night watch. It is due 1 December 2026.", &address] {
            assert!(letters[0].contains(said), "{said}: {}", letters[0]);
        }
        let answers = [("title", "Ask the night watch"), ("station", "blue-need"), ("state", "in-progress"), ("owner", &id), ("due", "02.12.2026")];
        change(&mut ada, &address, &answers).await;
        assert_eq!(given(&world, BO).await, 1, "it was theirs before");
        let other = own_activity(&mut ada, &journey, "Visit the kitchen", &[]).await;
        let mut answers = vec![("title", "Visit the kitchen"), ("station", "blue-need"), ("state", "not-started"), ("owner", id.as_str())];
        change(&mut bo, &other, &answers).await;
        assert_eq!(given(&world, BO).await, 1, "one knows what one takes oneself");
        answers[3].1 = "";
        change(&mut bo, &other, &answers).await;
        answers[3].1 = &id;
        change(&mut ada, &other, &answers).await;
        let without = said(&world, BO, "Visit the kitchen").await;
        assert!(without.len() == 1 && !without[0].contains("It is due"), "{without:#?}");
        own_activity(&mut ada, &journey, "Call the nurses", &[("owner", &id)]).await;
        let list = bo.get("/account/notices").await;
        assert!(list.says("has given you this activity in the case Calmer nights: Call the nurses."), "{}", list.words());
        assert!(!list.body.contains('\u{27e6}') && !list.says("tells"), "{}", list.words());
    }

    async fn what_is_given_done_or_in_a_list_is_no_news_or_one(world: World) {
        let (mut ada, _, journey, id) = with_bo(&world).await;
        let page = own_activity(&mut ada, &journey, "Call the nurses", &[]).await;
        let answers = [("title", "Call the nurses"), ("station", "blue-need"), ("state", "done"), ("owner", id.as_str())];
        change(&mut ada, &page, &answers).await;
        assert_eq!(given(&world, BO).await, 0, "it is done already");
        let rows = "Activity;Station;Who;By when\nAsk one;blue-need;Bo Holm;2026-11-20\nAsk two;blue-need;Bo Holm;\nAsk three;blue-need;Ada Nordby;\n";
        ada.post_through(&format!("{journey}/activities/from-list"), &[("rows", rows), ("confirmed", "yes")]).await;
        let letters = said(&world, BO, "has given you").await;
        assert_eq!(letters.len(), 1, "{letters:#?}");
        assert!(letters[0].contains("has given you 2 activities in the case Calmer nights: Ask one; Ask two."), "{}", letters[0]);
        let chosen = [("chosen", "blue-start/a1"), ("chosen", "blue-start/a2"), ("owner", id.as_str())];
        ada.post_through(&format!("{journey}/activities/change"), &chosen).await;
        assert_eq!(given(&world, BO).await, 2, "and so it is when several are given that stood there");
        a_night(&world).await;
        assert_eq!(due(&world, BO).await, 0, "the day had come when it was given");
    }

    async fn whoever_takes_over_from_somebody_who_leaves_is_told_what(world: World) {
        let (mut ada, mut bo, journey, id) = with_bo(&world).await;
        own_activity(&mut ada, &journey, "Ask the night watch", &[("owner", &id)]).await;
        let of_ada = world.id_of(ADA).await;
        bo.post_through(&format!("{journey}/leave"), &[("to", &of_ada)]).await;
        assert_eq!(given(&world, ADA).await, 0, "whoever leads is told with the rest");
        assert_eq!(said(&world, ADA, "has taken over what rested on Bo Holm").await.len(), 1);
        ada.post_through(&format!("{journey}/participants/new"), &[("person", &id), ("role", "lead")]).await;
        ada.post_through(&format!("{journey}/participants/{id}/role"), &[("role", "member")]).await;
        own_activity(&mut ada, &journey, "Visit the kitchen", &[]).await;
        ada.post_through(&format!("{journey}/participants/{id}/role"), &[("role", "lead")]).await;
        bo.post_through(&format!("{journey}/participants/{of_ada}/remove"), &[("to", &id)]).await;
        assert_eq!(given(&world, BO).await, 1, "one knows what one takes over oneself");
    }

    async fn on_its_day_it_is_told_once_however_often_it_is_looked(world: World) {
        let (mut ada, mut bo, journey, id) = with_bo(&world).await;
        let address = own_activity(&mut ada, &journey, "Ask the night watch", &[("owner", &id), ("due", "22.11.2026")]).await;
        let own = own_activity(&mut ada, &journey, "Visit the kitchen", &[]).await;
        let of_ada = world.id_of(ADA).await;
        let answers = [("title", "Visit the kitchen"), ("station", "blue-need"), ("state", "in-progress"), ("owner", &of_ada), ("due", "24.11.2026")];
        change(&mut ada, &own, &answers).await;
        a_night(&world).await;
        assert_eq!(due(&world, BO).await, 0, "it is due tomorrow");
        later(&world, &mut ada, 1).await;
        for _ in 0..2 {
            a_night(&world).await;
            let letters = said(&world, BO, "is due in the case").await;
            assert_eq!(letters.len(), 1, "{letters:#?}");
            let text = "Your activity in the case Calmer nights is due 22 November 2026: Ask the night watch.";
            assert!(letters[0].contains(text) && letters[0].contains(&address), "{}", letters[0]);
        }
        // For days nobody looks.
        later(&world, &mut ada, 4).await;
        for _ in 0..2 {
            a_night(&world).await;
            assert_eq!((due(&world, BO).await, due(&world, ADA).await), (1, 1), "what one has taken on oneself is told too");
        }
        let answers = [("title", "Ask the night watch"), ("station", "blue-need"), ("state", "in-progress"), ("owner", &id), ("due", "26.11.2026")];
        change(&mut ada, &address, &answers).await;
        a_night(&world).await;
        a_night(&world).await;
        assert_eq!(due(&world, BO).await, 2, "another day is another notice");
        bo.post_through("/sign-in", &[("mail", BO), ("password", PASSWORD)]).await;
        bo.post("/account/language", &[("language", "da")]).await;
        let list = bo.get("/account/notices").await;
        assert!(list.says("Din aktivitet i sagen Calmer nights har frist 26. november 2026: Ask the night watch."), "{}", list.words());
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Number of activities that are due: 1") && !log.body.contains('\u{27e6}'), "{}", log.words());
    }

    async fn what_is_done_or_not_relevant_long_past_or_of_somebody_who_may_not_see_it_is_not_told(world: World) {
        let (mut ada, _, journey, id) = with_bo(&world).await;
        let day = [("owner", id.as_str()), ("due", "22.11.2026")];
        for (title, state) in [("Call the nurses", "done"), ("Visit the kitchen", "not-relevant")] {
            let address = own_activity(&mut ada, &journey, title, &day).await;
            let answers = [("title", title), ("station", "blue-need"), ("state", state), ("reason", "It was done."), day[0], day[1]];
            change(&mut ada, &address, &answers).await;
        }
        let past = own_activity(&mut ada, &journey, "Read the report", &[]).await;
        let of_ada = world.id_of(ADA).await;
        let answers = [("title", "Read the report"), ("station", "blue-need"), ("state", "in-progress"), ("owner", &of_ada), ("due", "01.11.2026")];
        change(&mut ada, &past, &answers).await;
        later(&world, &mut ada, 1).await;
        a_night(&world).await;
        assert_eq!((due(&world, BO).await, due(&world, ADA).await), (0, 0));
        own_activity(&mut ada, &journey, "Ask the night watch", &[("owner", &id), ("due", "23.11.2026")]).await;
        ada.post_through(&format!("{journey}/participants/{id}/role"), &[("role", "observer")]).await;
        later(&world, &mut ada, 1).await;
        a_night(&world).await;
        assert_eq!(due(&world, BO).await, 0, "an observer does not see the work");
        ada.post_through(&format!("{journey}/participants/{id}/remove"), &[]).await;
        a_night(&world).await;
        assert_eq!(due(&world, BO).await, 0);
    }

    async fn a_case_that_rests_or_has_ended_tells_of_nothing_that_is_due(world: World) {
        let (mut ada, _, journey, id) = with_bo(&world).await;
        own_activity(&mut ada, &journey, "Ask the night watch", &[("owner", &id), ("due", "22.11.2026")]).await;
        own_activity(&mut ada, &journey, "Visit the kitchen", &[("owner", &id), ("due", "23.12.2026")]).await;
        ada.post_through(&format!("{journey}/pause"), &[("reason", "The manager is on leave.")]).await;
        later(&world, &mut ada, 1).await;
        a_night(&world).await;
        assert_eq!(due(&world, BO).await, 0, "reminders stop");
        later(&world, &mut ada, 20).await;
        ada.post_through(&format!("{journey}/go-on"), &[]).await;
        a_night(&world).await;
        assert_eq!(due(&world, BO).await, 1, "however long it has rested, it is told when the case goes on");
        let end = [("outcome", "learned"), ("ended_on", "12.12.2026"), ("result", "We know more."), ("learned", "")];
        ada.post_through(&format!("{journey}/outcome/edit"), &end).await;
        later(&world, &mut ada, 12).await;
        a_night(&world).await;
        assert_eq!(due(&world, BO).await, 1, "the case has ended");
    }

    async fn whoever_wants_no_letters_finds_it_among_their_notices(world: World) {
        let (mut ada, mut bo, journey, id) = with_bo(&world).await;
        bo.post("/account/notices/choose", &[("people", "at-once"), ("rules", "program"), ("comments", "at-once"), ("rest", "at-once")]).await;
        let before = world.letters_to(&mail_of("Bo")).await.len();
        own_activity(&mut ada, &journey, "Ask the night watch", &[("owner", &id), ("due", "22.11.2026")]).await;
        later(&world, &mut ada, 1).await;
        a_night(&world).await;
        a_night(&world).await;
        assert_eq!(world.letters_to(&mail_of("Bo")).await.len(), before);
        bo.post_through("/sign-in", &[("mail", BO), ("password", PASSWORD)]).await;
        let list = bo.get("/account/notices").await;
        assert!(list.says("has given you this activity") && list.words().matches("Your activity in the case").count() == 1, "{}", list.words());
    }
}

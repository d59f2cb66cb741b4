//! Support access: with a reason, for some hours, as a reader, and never behind the organisation's back.

use std::time::Duration;

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    beneath::{self, id_of, recorded},
    support::{ADA, World, add_organisation, invite, join},
};

const BO: &str = "bo@nordby.example";
const REASON: &str = "They asked why the list of contacts is empty";

/// Ada, who looks after the platform; Bo, who administers an organisation of his own; and the path of that organisation.
async fn stage(world: &World) -> (Visitor, Visitor, String) {
    let mut ada = world.ada().await;
    let place = add_organisation(&mut ada, "Nordby Kommune").await;
    let link = invite(world, &mut ada, &place, BO, "member").await;
    let mut bo = join(world, &link, "Bo Holm").await;
    let own = add_organisation(&mut bo, "Holm og Holm").await;
    (ada, bo, own)
}

/// Where a platform administrator asks for access to the organisation with this path.
fn support(organisation: &str) -> String {
    organisation.replace("/organisations/", "/administration/support/")
}

async fn start(ada: &mut Visitor, organisation: &str, hours: &str) {
    let page = ada.post_through(&support(organisation), &[("reason", REASON), ("hours", hours)]).await;
    assert!(page.says("You have access to Holm og Holm"), "{}", page.words());
}

on_both_engines! {
    async fn whoever_has_it_sees_what_a_reader_sees_and_changes_nothing(world: World) {
        let (mut ada, _, own) = stage(&world).await;
        assert_eq!(ada.get(&own).await.status, StatusCode::NOT_FOUND);
        start(&mut ada, &own, "1").await;
        let page = ada.get(&own).await;
        assert!(page.status == StatusCode::OK && page.says("Your role here: Reader"), "{}", page.words());
        assert!(!page.body.contains("/leave\""), "there is nothing to leave");
        for (path, expected) in [("/members", StatusCode::OK), ("/contacts", StatusCode::OK), ("/log", StatusCode::FORBIDDEN), ("/edit", StatusCode::FORBIDDEN), ("/impartiality", StatusCode::FORBIDDEN)] {
            assert_eq!(ada.get(&format!("{own}{path}")).await.status, expected, "{path}");
        }
        for path in ["/edit", "/contacts/new", "/invitations/new", "/leave", "/impartiality/new"] {
            let answer = ada.post(&format!("{own}{path}"), &[("name", "Somebody else's")]).await;
            assert!([StatusCode::NOT_FOUND, StatusCode::FORBIDDEN].contains(&answer.status), "{path}: {}", answer.status);
        }
        beneath::organisation_of(&world, "Holm og Holm").await;
    }

    async fn the_organisation_is_told_in_its_journal_on_its_page_and_by_letter(world: World) {
        let (mut ada, mut bo, own) = stage(&world).await;
        let link = invite(&world, &mut bo, &own, "cleo@holm.example", "member").await;
        join(&world, &link, "Cleo Lund").await;
        let before = world.letters().await.len();
        assert!(!bo.get(&own).await.says("The platform's support can see your pages"));
        start(&mut ada, &own, "4").await;
        let page = bo.get(&own).await;
        let said = format!("Ada Nordby has access as a reader until 21 November 2026 at 17:00. Reason: {REASON}");
        assert!(page.says("The platform's support can see your pages") && page.says(&said), "{}", page.words());
        let log = bo.get(&format!("{own}/log")).await;
        assert!(log.says("Got support access to the organisation") && log.says(&format!("Reason: {REASON}")), "{}", log.words());
        assert_eq!(recorded(&world, "people.start-support").await, ["organisation", "platform"]);
        let letters = world.letters().await;
        assert_eq!(letters.len(), before + 1, "administrators are written to, members are not");
        let letter = letters.iter().find(|letter| letter.contains("Support access to Holm og Holm")).expect("the letter");
        let text = letter.replace("=\r\n", "").replace("=\n", "");
        assert!(letter.contains(BO) && text.contains(REASON), "{text}");
        for body in beneath::bodies(&world).await {
            assert!(!body.contains(REASON), "what may name somebody stands beside the chain");
        }
    }

    async fn without_a_reason_and_a_time_nothing_is_opened_recorded_or_sent(world: World) {
        let (mut ada, _, own) = stage(&world).await;
        let before = world.letters().await.len();
        for (reason, hours, said) in [
            ("", "1", "Write a reason of at least 10 characters"),
            ("  too short ", "1", "Write a reason of at least 10 characters"),
            (REASON, "", "Choose for how long you need access"),
            (REASON, "2", "Choose for how long you need access"),
            (REASON, "99", "Choose for how long you need access"),
        ] {
            let page = ada.post(&support(&own), &[("reason", reason), ("hours", hours)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{reason} {hours}");
            assert!(page.says(said), "{}", page.words());
        }
        let long = "x".repeat(501);
        assert!(ada.post(&support(&own), &[("reason", &long), ("hours", "1")]).await.says("at most 500 characters"));
        assert_eq!(ada.get(&own).await.status, StatusCode::NOT_FOUND);
        assert!(recorded(&world, "people.start-support").await.is_empty());
        assert_eq!(world.letters().await.len(), before);
    }

    async fn it_ends_by_itself(world: World) {
        let (mut ada, mut bo, own) = stage(&world).await;
        start(&mut ada, &own, "4").await;
        world.installation.clock.advance(Duration::from_secs(4 * 60 * 60 - 1));
        assert_eq!(ada.get(&own).await.status, StatusCode::OK);
        world.installation.clock.advance(Duration::from_secs(1));
        assert_eq!(ada.get(&own).await.status, StatusCode::NOT_FOUND);
        assert!(!bo.get(&own).await.says("The platform's support can see your pages"));
        start(&mut ada, &own, "1").await;
    }

    async fn it_can_be_ended_before_its_time(world: World) {
        let (mut ada, mut bo, own) = stage(&world).await;
        start(&mut ada, &own, "24").await;
        let page = ada.get(&support(&own)).await;
        assert!(page.says("You have access until 22 November 2026 at 13:00") && page.says("End the access"), "{}", page.words());
        let end = format!("{}/end", support(&own));
        assert!(ada.post_through(&end, &[]).await.says("Your access to Holm og Holm is ended"));
        assert_eq!(ada.get(&own).await.status, StatusCode::NOT_FOUND);
        assert!(bo.get(&format!("{own}/log")).await.says("Ended their support access"));
        assert!(ada.post_through(&end, &[]).await.says("You had no access"), "a second time there is nothing to end");
        assert_eq!(recorded(&world, "people.end-support").await, ["organisation", "platform"]);
    }

    async fn it_is_not_had_twice_and_not_by_who_belongs_there(world: World) {
        let (mut ada, _, own) = stage(&world).await;
        start(&mut ada, &own, "1").await;
        let again = ada.post(&support(&own), &[("reason", REASON), ("hours", "24")]).await;
        assert!(again.says("You have access already"), "{}", again.words());
        let of_ada = format!("/administration/support/{}", beneath::organisation_of(&world, "Nordby Kommune").await);
        assert!(ada.post(&of_ada, &[("reason", REASON), ("hours", "1")]).await.says("You belong to the organisation already"));
        assert_eq!(recorded(&world, "people.start-support").await.len(), 2);
    }

    async fn it_opens_one_organisation_for_one_administrator_as_long_as_they_are_one(world: World) {
        let (mut ada, mut bo, own) = stage(&world).await;
        let another = add_organisation(&mut bo, "Holm Byg").await;
        let link = invite(&world, &mut bo, &another, "cleo@holm.example", "member").await;
        let mut cleo = join(&world, &link, "Cleo Lund").await;
        ada.post(&format!("/administration/people/{}/make-administrator", id_of(&world, "cleo@holm.example").await), &[]).await;
        start(&mut ada, &own, "4").await;
        assert_eq!(ada.get(&another).await.status, StatusCode::NOT_FOUND);
        assert_eq!(cleo.get(&own).await.status, StatusCode::NOT_FOUND, "the access is Ada's alone");
        cleo.post(&format!("/administration/people/{}/unmake-administrator", id_of(&world, ADA).await), &[]).await;
        assert_eq!(ada.get(&own).await.status, StatusCode::NOT_FOUND);
        let log = bo.get(&format!("{own}/log")).await;
        assert!(log.says("Took the role of platform administrator from somebody"), "the organisation sees the end: {}", log.words());
        cleo.post(&format!("/administration/people/{}/make-administrator", id_of(&world, ADA).await), &[]).await;
        assert_eq!(ada.get(&own).await.status, StatusCode::NOT_FOUND, "what has ended does not begin again");
    }

    async fn nobody_else_can_ask_for_it_and_what_is_closed_cannot_be_opened(world: World) {
        let (mut ada, mut bo, own) = stage(&world).await;
        let of_bo = bo.post(&support(&own), &[("reason", REASON), ("hours", "1")]).await;
        assert_eq!(of_bo.status, StatusCode::NOT_FOUND);
        start(&mut ada, &own, "1").await;
        beneath::close(&world, "Holm og Holm").await;
        assert_eq!(ada.get(&own).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.get(&support(&own)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.get("/administration/support/unknown").await.status, StatusCode::NOT_FOUND);
    }
}

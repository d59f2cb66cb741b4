//! Legal holds: while one stands, nothing it covers is erased; released, the job goes on where it was kept.

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    beneath::{id_of, recorded},
    kept::beside_the_journal,
    letter_box::BO,
    support::{World, add_organisation, invite, join},
    time_passes::{ada_again, again, choose, days, night, organisation_with_member, platform_administrator},
};

const REASON: &str = "Complaint 2026-114 at the board";

/// Places a hold.
async fn place_hold(visitor: &mut Visitor, place: &str, whom: &str, until: &str) {
    let page = visitor.post_through(&format!("{place}/holds/new"), &[("whom", whom), ("reason", REASON), ("until", until)]).await;
    assert!(page.says("The hold stands"), "{}", page.words());
}

/// The address at which the first hold on a page is released.
fn release(page: &str) -> String {
    let end = page.find("/release\"").expect("a hold that can be released");
    let start = page[..end].rfind('"').expect("an address");
    page[start + 1..end + "/release".len()].to_owned()
}

on_both_engines! {
    async fn nothing_of_the_organisation_goes_until_the_hold_is_released(world: World) {
        let (mut ada, _, place) = organisation_with_member(&world).await;
        invite(&world, &mut ada, &place, "kai@nordby.example", "reader").await;
        choose(&mut ada, &place, "invitations", "1", "months").await;
        place_hold(&mut ada, &place, "organisation", "").await;
        days(&world, 100);
        assert_eq!(night(&world).await, 0);
        assert_eq!(beside_the_journal(&world, "kai@nordby.example").await, 1);
        let mut ada = ada_again(&world).await;
        let page = ada.get(&format!("{place}/retention")).await;
        for said in ["The whole organisation", REASON, "Since 21 November 2026, until it is released", "Nothing."] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let release = release(&page.body);
        assert!(ada.get(&release).await.says("Release the hold?"));
        assert_eq!(night(&world).await, 0, "looking releases nothing");
        assert!(ada.post_through(&release, &[]).await.says("The hold is released"));
        assert_eq!(ada.post(&release, &[]).await.status, StatusCode::NOT_FOUND, "it is released once");
        assert_eq!(night(&world).await, 1);
        assert_eq!(beside_the_journal(&world, "kai@nordby.example").await, 0);
        let page = ada.get(&format!("{place}/retention")).await;
        assert!(page.says("Earlier holds") && page.says("From 21 November 2026; released on 1 March 2027"), "{}", page.words());
        assert_eq!(recorded(&world, "people.place-hold").await, ["organisation"]);
        assert_eq!(recorded(&world, "people.release-hold").await, ["organisation"]);
        assert_eq!(beside_the_journal(&world, REASON).await, 1, "the reason stands beside the chain");
    }

    async fn a_hold_on_one_person_keeps_that_one_only(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        let link = invite(&world, &mut ada, &place, "eva@nordby.example", "member").await;
        let mut eva = join(&world, &link, "Eva Holm").await;
        choose(&mut ada, &place, "former-members", "1", "months").await;
        place_hold(&mut ada, &place, &id_of(&world, BO).await, "").await;
        bo.post(&format!("{place}/leave"), &[]).await;
        eva.post(&format!("{place}/leave"), &[]).await;
        days(&world, 40);
        assert_eq!(night(&world).await, 1);
        let mut ada = ada_again(&world).await;
        let page = ada.get(&format!("{place}/log")).await;
        assert!(page.says("Bo Holm") && !page.says("Eva Holm"), "{}", page.words());
        assert!(ada.get(&format!("{place}/retention")).await.says("What concerns Bo Holm"));
        assert_eq!(night(&world).await, 0);
    }

    async fn a_hold_with_a_last_day_ends_by_itself(world: World) {
        let (mut ada, _, place) = organisation_with_member(&world).await;
        choose(&mut ada, &place, "invitations", "1", "months").await;
        place_hold(&mut ada, &place, "organisation", "2027-01-31").await;
        // 31 January 2027 at noon.
        days(&world, 71);
        assert_eq!(night(&world).await, 0);
        days(&world, 1);
        assert_eq!(night(&world).await, 1);
        let page = ada_again(&world).await.get(&format!("{place}/retention")).await;
        assert!(page.says("Earlier holds") && page.says("From 21 November 2026 until and including 31 January 2027"), "{}", page.words());
    }

    async fn a_member_sees_that_a_hold_stands_but_not_why(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        place_hold(&mut ada, &place, "organisation", "").await;
        let page = bo.get(&format!("{place}/retention")).await;
        assert!(page.says("One hold stands") && !page.says(REASON), "{}", page.words());
        assert_eq!(bo.get(&format!("{place}/holds/new")).await.status, StatusCode::FORBIDDEN);
    }

    async fn what_is_missing_or_wrong_is_named(world: World) {
        let (mut ada, _, place) = organisation_with_member(&world).await;
        let long = "x".repeat(501);
        for (whom, reason, until, said) in [
            ("", REASON, "", "Choose what must not be erased"),
            ("somebody", REASON, "", "Choose what must not be erased"),
            ("organisation", "no", "", "Write why, in at least 10 characters"),
            ("organisation", long.as_str(), "", "Write why in at most 500 characters"),
            ("organisation", REASON, "soon", "Write a date like 2026-11-21"),
            ("organisation", REASON, "2026-11-20", "Choose today or a later day"),
        ] {
            let page = ada.post(&format!("{place}/holds/new"), &[("whom", whom), ("reason", reason), ("until", until)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(recorded(&world, "people.place-hold").await.is_empty());
    }

    async fn nobody_of_another_organisation_can_be_held_and_no_hold_of_another_be_released(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        let elsewhere = add_organisation(&mut bo, "Sydby Kommune").await;
        place_hold(&mut ada, &place, "organisation", "").await;
        let hold = release(&ada.get(&format!("{place}/retention")).await.body);
        let id = hold.rsplit('/').nth(1).unwrap().to_owned();
        assert_eq!(bo.post(&hold, &[]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(bo.post(&format!("{elsewhere}/holds/{id}/release"), &[]).await.status, StatusCode::NOT_FOUND);
        let ada_there = id_of(&world, crate::support::ADA).await;
        let page = bo.post(&format!("{elsewhere}/holds/new"), &[("whom", &ada_there), ("reason", REASON), ("until", "")]).await;
        assert!(page.says("Choose what must not be erased"), "{}", page.words());
    }

    async fn the_platform_places_a_hold_that_only_the_platform_releases(world: World) {
        let (mut ada, _, place) = organisation_with_member(&world).await;
        choose(&mut ada, &place, "invitations", "1", "months").await;
        let mut kim = platform_administrator(&world).await;
        let holds = format!("/administration/holds/{}", place.rsplit('/').next().unwrap());
        assert!(kim.get("/administration/organisations").await.body.contains(&holds));
        let page = kim.post(&holds, &[("reason", "short"), ("until", "")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = kim.post_through(&holds, &[("reason", REASON), ("until", "")]).await;
        assert!(page.says("The hold stands") && page.says(REASON), "{}", page.words());
        assert_eq!(recorded(&world, "people.place-hold").await, ["organisation", "platform"]);
        let hold = release(&page.body);
        let id = hold.rsplit('/').nth(1).unwrap().to_owned();
        let page = ada.get(&format!("{place}/retention")).await;
        assert!(page.says("placed by those who run the platform") && page.says(REASON), "{}", page.words());
        assert!(!page.body.contains("/release\""));
        assert_eq!(ada.post(&format!("{place}/holds/{id}/release"), &[]).await.status, StatusCode::NOT_FOUND);
        days(&world, 60);
        assert_eq!(night(&world).await, 0);
        let mut kim = again(&world, "kim@nordby.example").await;
        assert!(kim.post_through(&hold, &[]).await.says("The hold is released"));
        assert_eq!(kim.post(&hold, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(night(&world).await, 1);
    }
}

//! Erasing one's account against the duty to keep: the account ends at once; what an organisation has to keep waits there, and goes.

use perron_testkit::{Visitor, on_both_engines};

use crate::{
    kept::{beside_the_journal, entries_of, everything, id_of, is_erased, rows_of},
    letter_box::{BO, letter},
    support::{PASSWORD, World, add_organisation, invite},
    time_passes::{ada_again, choose, days, night, organisation_with_member},
};

const SHARES: &str = "Shares in Holm og Holm";

async fn declare(visitor: &mut Visitor, place: &str) {
    let answers = [("interest", "yes"), ("what", SHARES), ("from", "2026-11-21"), ("until", "2036-12-31")];
    assert!(visitor.post_through(&format!("{place}/impartiality/new"), &answers).await.says("Your declaration is saved"));
}

async fn hold(visitor: &mut Visitor, place: &str, whom: &str, until: &str) {
    let answers = [("whom", whom), ("reason", "Complaint 2026-114"), ("until", until)];
    assert!(visitor.post_through(&format!("{place}/holds/new"), &answers).await.says("The hold stands"));
}

async fn release(visitor: &mut Visitor, place: &str) {
    let page = visitor.get(&format!("{place}/retention")).await.body;
    let end = page.find("/release\"").expect("a hold that can be released");
    let start = page[..end].rfind('"').expect("an address");
    assert!(visitor.post_through(&page[start + 1..end + "/release".len()], &[]).await.says("The hold is released"));
}

/// Erases one's account; what is said then goes out, so that nothing of it waits in the outbox.
async fn erase(world: &World, visitor: &mut Visitor, said: &str) {
    let page = visitor.post_through("/account/erase", &[("password", PASSWORD)]).await;
    assert!(page.says(said) && page.says("Log in"), "{}", page.words());
    world.letters().await;
}

on_both_engines! {
    async fn where_nothing_has_to_be_kept_all_of_it_goes_at_once(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        declare(&mut bo, &place).await;
        let page = bo.get("/account/erase").await;
        assert!(!page.says("What organisations keep for now"), "{}", page.words());
        erase(&world, &mut bo, "Your account has been erased.").await;
        letter(&world, BO, "This is the last email to you").await;
        let texts = everything(&world).await;
        for gone in ["Bo Holm", BO, SHARES] {
            assert!(!texts.contains(gone), "{gone}");
        }
        assert!(ada.get(&format!("{place}/retention")).await.says("Erasures that wait None."));
        assert_eq!(night(&world).await, 0);
    }

    async fn a_period_keeps_it_in_that_organisation_only_and_the_job_finishes_it(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        let other = add_organisation(&mut ada, "Sydby Kommune").await;
        let link = invite(&world, &mut ada, &other, BO, "member").await;
        bo.post(&link, &[]).await;
        choose(&mut ada, &place, "former-members", "2", "years").await;
        declare(&mut bo, &place).await;
        let page = bo.get("/account/erase").await;
        for said in [
            "What organisations keep for now",
            "Nordby Kommune keeps your name, the address you were invited at and what you declared there until 21 November 2028",
            "the organisation's period is 2 years after the member left",
            "it is erased by itself during the following night",
        ] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(!page.says("Sydby Kommune keeps"));
        let file: serde_json::Value = serde_json::from_str(&bo.post("/account/data/export", &[]).await.body).unwrap();
        let kept = file["kept_by_organisations"].as_array().unwrap();
        let nordby = kept.iter().find(|one| one["name"] == "Nordby Kommune").expect("what Nordby keeps");
        let period = nordby["periods"].as_array().unwrap().iter().find(|period| period["category"] == "former-members").unwrap();
        assert_eq!(period["months"], 24);
        assert_eq!(period["if_erased_now_kept_until"], "2028-11-21T12:00:00.000000Z");
        assert_eq!(nordby["legal_hold"], false);
        assert!(kept.iter().any(|one| one["name"] == "Sydby Kommune"));

        let id = id_of(&world, BO).await;
        let mails = beside_the_journal(&world, BO).await;
        erase(&world, &mut bo, "What organisations still keep about you is erased when their time is over").await;
        letter(&world, BO, "until 21 November 2028").await;
        assert!(is_erased(&world, id).await);
        assert_eq!(rows_of(&world, id).await, 0);
        assert_eq!(world.visitor().post("/sign-in", &[("mail", BO), ("password", PASSWORD)]).await.status, 422);
        assert_eq!(mails, 3, "both organisations' invitations and Bo's own chain");
        assert_eq!(beside_the_journal(&world, BO).await, 1, "in Nordby only");
        assert_eq!(beside_the_journal(&world, SHARES).await, 1, "in Nordby only, no more beside Bo's own chain");
        assert!(ada.get(&format!("{place}/log")).await.says("Bo Holm"));
        assert!(!ada.get(&format!("{other}/log")).await.says("Bo Holm"));
        let page = ada.get(&format!("{place}/retention")).await;
        assert!(page.says("Asked for on 21 November 2026; kept until 21 November 2028"), "{}", page.words());
        assert!(!page.says("Bo Holm") && !page.says(BO), "no more than needed: {}", page.words());
        assert_eq!(night(&world).await, 0);

        days(&world, 730);
        assert_eq!(night(&world).await, 0, "2028 has a day more");
        days(&world, 1);
        let mut ada = ada_again(&world).await;
        assert!(ada.get(&format!("{place}/retention")).await.says("What was kept about one person who has erased their account"));
        assert_eq!(night(&world).await, 1);
        let texts = everything(&world).await;
        for gone in ["Bo Holm", BO, SHARES] {
            assert!(!texts.contains(gone), "{gone}");
        }
        assert!(ada.get(&format!("{place}/retention")).await.says("Erasures that wait None."));
        let page = ada.get(&format!("{place}/log")).await;
        assert!(page.says("A person who was erased") && !page.says("Bo Holm"), "{}", page.words());
        let entries = entries_of(&world, "people.apply-retention").await;
        assert!(entries.iter().any(|(stream, body)| stream.starts_with("organisation:") && body.contains("\"erased-accounts\":1")));
        assert!(entries.iter().any(|(stream, _)| *stream == format!("person:{id}")), "the person's own chain says that it is finished");
        assert_eq!(night(&world).await, 0);
    }

    async fn a_hold_keeps_it_until_it_is_released_and_the_next_night_finishes_it(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        declare(&mut bo, &place).await;
        let id = id_of(&world, BO).await;
        hold(&mut ada, &place, &id.to_string(), "").await;
        let page = bo.get("/account/erase").await;
        assert!(page.says("until a legal hold is released. Why: a legal hold stands there"), "{}", page.words());
        assert!(!page.says("Complaint 2026-114"), "why it stands is not for everybody");
        erase(&world, &mut bo, "is erased when their time is over").await;
        days(&world, 400);
        assert_eq!(night(&world).await, 0);
        let mut ada = ada_again(&world).await;
        assert!(ada.get(&format!("{place}/log")).await.says("Bo Holm"));
        assert!(ada.get(&format!("{place}/impartiality")).await.says(SHARES));
        release(&mut ada, &place).await;
        assert_eq!(night(&world).await, 1);
        let texts = everything(&world).await;
        for gone in ["Bo Holm", BO, SHARES] {
            assert!(!texts.contains(gone), "{gone}");
        }
        assert_eq!(night(&world).await, 0);
    }

    async fn a_hold_on_the_whole_organisation_keeps_what_stands_about_somebody_who_was_only_invited(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        let other = add_organisation(&mut ada, "Sydby Kommune").await;
        invite(&world, &mut ada, &other, BO, "member").await;
        hold(&mut ada, &other, "organisation", "2027-06-30").await;
        assert!(bo.get("/account/erase").await.says("Sydby Kommune keeps your name"));
        erase(&world, &mut bo, "is erased when their time is over").await;
        assert_eq!(beside_the_journal(&world, BO).await, 1);
        assert!(!ada.get(&format!("{other}/invitations")).await.says(BO), "nobody can answer the invitation any more");
        days(&world, 200);
        assert_eq!(night(&world).await, 0);
        days(&world, 30);
        assert_eq!(night(&world).await, 1);
        assert!(!everything(&world).await.contains(BO));
        assert!(!ada_again(&world).await.get(&format!("{place}/log")).await.says("Bo Holm"));
    }

    async fn a_hold_that_comes_while_an_erasure_waits_keeps_it_longer(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        choose(&mut ada, &place, "former-members", "1", "months").await;
        erase(&world, &mut bo, "is erased when their time is over").await;
        hold(&mut ada, &place, "organisation", "").await;
        days(&world, 60);
        assert_eq!(night(&world).await, 0);
        let mut ada = ada_again(&world).await;
        assert!(ada.get(&format!("{place}/retention")).await.says("kept until a legal hold is released"));
        release(&mut ada, &place).await;
        assert_eq!(night(&world).await, 1);
        assert!(!everything(&world).await.contains("Bo Holm"));
    }

    async fn an_erasure_whose_hold_ends_before_the_night_is_among_what_goes_tonight(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        hold(&mut ada, &place, "organisation", "2026-11-23").await;
        erase(&world, &mut bo, "is erased when their time is over").await;
        let line = "What was kept about one person who has erased their account";
        assert!(!ada.get(&format!("{place}/retention")).await.says(line), "it stands for two days more");
        days(&world, 2);
        let mut ada = ada_again(&world).await;
        let page = ada.get(&format!("{place}/retention")).await;
        assert!(page.says(line) && page.says("until and including 23 November 2026"), "{}", page.words());
        assert_eq!(night(&world).await, 0, "at noon it still stands");
        days(&world, 1);
        assert_eq!(night(&world).await, 1);
        assert!(!everything(&world).await.contains("Bo Holm"));
    }

    async fn who_left_before_is_kept_for_what_is_left_of_the_period(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        choose(&mut ada, &place, "former-members", "3", "months").await;
        bo.post(&format!("{place}/leave"), &[]).await;
        days(&world, 61);
        let mut bo = crate::time_passes::again(&world, BO).await;
        assert!(bo.get("/account/erase").await.says("until 21 February 2027"));
        erase(&world, &mut bo, "is erased when their time is over").await;
        days(&world, 31);
        assert_eq!(night(&world).await, 1);
        assert!(!everything(&world).await.contains("Bo Holm"));
    }
}

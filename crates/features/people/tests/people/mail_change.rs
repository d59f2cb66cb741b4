//! Changing one's mail address: the new one has to be theirs, and the old one has to agree.

use std::time::Duration;

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    letter_box::{BO, bo, letter, letters_to, link},
    support::{ADA, PASSWORD, World},
};

const NEW: &str = "ada@sydby.example";
const PROVE: &str = "/account/mail/prove/";
const AGREE: &str = "/account/mail/agree/";

async fn ask(visitor: &mut Visitor, mail: &str) {
    let page = visitor.post_through("/account/mail", &[("mail", mail), ("password", PASSWORD)]).await;
    assert!(page.says("We have written to both addresses"), "{}", page.words());
}

/// The two links: that of the new address and that of the old one.
async fn links(world: &World) -> [String; 2] {
    [link(&letter(world, NEW, PROVE).await, PROVE), link(&letter(world, ADA, AGREE).await, AGREE)]
}

async fn opens(world: &World, mail: &str) -> bool {
    let answer = world.visitor().post("/sign-in", &[("mail", mail), ("password", PASSWORD)]).await;
    answer.status == StatusCode::SEE_OTHER
}

on_both_engines! {
    async fn the_change_happens_when_both_have_confirmed_in_any_order(world: World) {
        let mut ada = world.ada().await;
        ask(&mut ada, NEW).await;
        let [prove, agree] = links(&world).await;
        let mut elsewhere = world.visitor();
        let first = elsewhere.post_through(&agree, &[]).await;
        assert!(first.says("You have agreed to the change"), "{}", first.words());
        assert!(opens(&world, ADA).await && !opens(&world, NEW).await, "until then the old one works");
        let second = ada.post_through(&prove, &[]).await;
        assert!(second.says("Your address is ada@sydby.example from now on"), "{}", second.words());
        assert!(opens(&world, NEW).await && !opens(&world, ADA).await);
        for mail in [ADA, NEW] {
            letter(&world, mail, "You log in with ada@sydby.example from now on").await;
        }
    }

    async fn the_other_order_does_the_same(world: World) {
        let mut ada = world.ada().await;
        ask(&mut ada, NEW).await;
        let [prove, agree] = links(&world).await;
        let first = world.visitor().post_through(&prove, &[]).await;
        assert!(first.says("The new address has been confirmed"), "{}", first.words());
        assert!(!opens(&world, NEW).await);
        world.visitor().post_through(&agree, &[]).await;
        assert!(opens(&world, NEW).await);
        assert!(!ada.get("/account").await.says("Your address is to become"));
    }

    async fn opening_the_links_changes_nothing(world: World) {
        let mut ada = world.ada().await;
        ask(&mut ada, NEW).await;
        for path in links(&world).await {
            for _ in 0..2 {
                assert_eq!(world.visitor().get(&path).await.status, StatusCode::OK);
            }
        }
        assert!(opens(&world, ADA).await);
    }

    async fn the_account_shows_what_is_waiting(world: World) {
        let mut ada = world.ada().await;
        ask(&mut ada, "Ada@Sydby.example").await;
        let page = ada.get("/account").await;
        for said in ["Your address is to become ada@sydby.example", "confirm that it is yours", "agree to the change", "lapses on 22 November 2026 at 13:00"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let [prove, _] = links(&world).await;
        ada.post(&prove, &[]).await;
        assert!(ada.get("/account").await.says("You have confirmed at the new address"));
    }

    async fn an_address_that_somebody_else_has_is_answered_alike_and_told_there_only(world: World) {
        let mut ada = world.ada().await;
        bo(&world).await;
        ask(&mut ada, BO).await;
        let page = ada.get("/account").await;
        assert!(page.says("Your address is to become bo@nordby.example"), "{}", page.words());
        let told = letter(&world, BO, "Somebody has tried to use this address").await;
        assert!(!told.contains(PROVE) && !told.contains("Ada"));
        let agree = link(&letter(&world, ADA, AGREE).await, AGREE);
        let answer = ada.post_through(&agree, &[]).await;
        assert!(answer.says("You have agreed to the change"), "also afterwards nothing gives it away: {}", answer.words());
        assert!(opens(&world, ADA).await && opens(&world, BO).await);
    }

    async fn an_address_that_got_an_account_meanwhile_stays_with_it(world: World) {
        let mut ada = world.ada().await;
        ask(&mut ada, BO).await;
        let prove = link(&letter(&world, BO, PROVE).await, PROVE);
        let agree = link(&letter(&world, ADA, AGREE).await, AGREE);
        bo(&world).await;
        ada.post(&agree, &[]).await;
        let answer = ada.post(&prove, &[]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.says("has another account by now"), "{}", answer.words());
        assert!(opens(&world, ADA).await && opens(&world, BO).await);
    }

    async fn the_change_can_be_cancelled_and_both_links_stop(world: World) {
        let mut ada = world.ada().await;
        ask(&mut ada, NEW).await;
        let [prove, agree] = links(&world).await;
        ada.post(&agree, &[]).await;
        let page = ada.post_through("/account/mail/cancel", &[]).await;
        assert!(page.says("has been cancelled") && !page.says("is to become"), "{}", page.words());
        for path in [prove, agree] {
            assert_eq!(world.visitor().post(&path, &[]).await.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(ada.post("/account/mail/cancel", &[]).await.place(), Some("/account"), "twice does no harm");
        assert!(opens(&world, ADA).await);
    }

    async fn a_second_request_replaces_the_first_with_what_was_confirmed(world: World) {
        let mut ada = world.ada().await;
        ask(&mut ada, NEW).await;
        let [prove, agree] = links(&world).await;
        ada.post(&agree, &[]).await;
        ask(&mut ada, "ada@vestby.example").await;
        assert_eq!(world.visitor().post(&prove, &[]).await.status, StatusCode::NOT_FOUND);
        let page = ada.get("/account").await;
        assert!(page.says("ada@vestby.example") && !page.says("You have agreed"), "agreeing to one address is not agreeing to another");
    }

    async fn after_a_day_the_change_is_off(world: World) {
        let mut ada = world.ada().await;
        ask(&mut ada, NEW).await;
        let [prove, agree] = links(&world).await;
        world.visitor().post(&prove, &[]).await;
        world.installation.clock.advance(Duration::from_hours(24));
        let late = world.visitor().post(&agree, &[]).await;
        assert_eq!(late.status, StatusCode::NOT_FOUND);
        assert!(late.says("The link no longer works"));
        assert!(opens(&world, ADA).await);
    }

    async fn a_link_works_once_and_only_for_its_own_side(world: World) {
        let mut ada = world.ada().await;
        ask(&mut ada, NEW).await;
        let [prove, agree] = links(&world).await;
        let crossed = prove.replace(PROVE, AGREE);
        assert_eq!(world.visitor().post(&crossed, &[]).await.status, StatusCode::NOT_FOUND);
        world.visitor().post(&agree, &[]).await;
        assert_eq!(world.visitor().post(&agree, &[]).await.status, StatusCode::NOT_FOUND);
        assert!(opens(&world, ADA).await);
    }

    async fn wrong_answers_change_nothing_and_send_nothing(world: World) {
        let mut ada = world.ada().await;
        for (mail, password, said) in [
            ("ada", PASSWORD, "Write an email address with @"),
            (ADA, PASSWORD, "Write another address than the one you have now"),
            (NEW, "not the right one", "That is not your password"),
            (NEW, "", "Write the password you have now"),
        ] {
            let page = ada.post("/account/mail", &[("mail", mail), ("password", password)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(world.letters().await.is_empty());
    }

    async fn whoever_has_letters_sent_to_many_addresses_has_to_wait(world: World) {
        let mut ada = world.ada().await;
        for number in 0..5 {
            ask(&mut ada, &format!("ada{number}@sydby.example")).await;
        }
        let page = ada.post("/account/mail", &[("mail", NEW), ("password", PASSWORD)]).await;
        assert!(page.says("too many attempts"), "{}", page.words());
        assert!(letters_to(&world, NEW).await.is_empty());
    }

    async fn a_stranger_who_is_written_to_is_not_told_whose_account_it_is(world: World) {
        let mut ada = world.ada().await;
        ask(&mut ada, NEW).await;
        let letter = letter(&world, NEW, PROVE).await;
        assert!(!letter.contains("Ada Nordby") && !letter.contains(ADA), "{letter}");
    }
}

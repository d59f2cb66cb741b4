//! A new password for somebody who has forgotten theirs.

use std::time::Duration;

use axum::http::StatusCode;
use perron_journal::hexadecimal;
use perron_kernel::Token;
use perron_testkit::on_both_engines;

use crate::{
    kept::{entries_of, everything, forget_attempts_but},
    letter_box::{letter, letters_to, link},
    support::{ADA, PASSWORD, World},
};

const NEW: &str = "otte blå køer i haven";
const PAGE: &str = "/reset-password";

/// Asks for a link and takes it out of the letter.
async fn asked(world: &World) -> String {
    world.visitor().post(PAGE, &[("mail", ADA)]).await;
    link(&letter(world, ADA, "/reset-password/").await, "/reset-password/")
}

on_both_engines! {
    async fn known_and_unknown_addresses_are_answered_alike(world: World) {
        world.ada().await;
        let known = world.visitor().post(PAGE, &[("mail", " ADA@nordby.example ")]).await;
        let unknown = world.visitor().post(PAGE, &[("mail", "eve@nordby.example")]).await;
        assert_eq!((known.status, known.place()), (StatusCode::SEE_OTHER, Some("/sign-in")));
        assert_eq!((unknown.status, unknown.place()), (known.status, known.place()));
        assert_eq!(unknown.headers.get("set-cookie"), known.headers.get("set-cookie"), "the receipt is the same too");
        assert_eq!(letters_to(&world, ADA).await.len(), 1);
        assert!(letters_to(&world, "eve@nordby.example").await.is_empty());
        let page = world.visitor().post_through(PAGE, &[("mail", "eve@nordby.example")]).await;
        assert!(page.says("If the address has an account here"), "{}", page.words());
    }

    async fn an_unknown_address_is_written_down_nowhere(world: World) {
        world.ada().await;
        world.visitor().post(PAGE, &[("mail", "eve@nordby.example")]).await;
        let entries = entries_of(&world, "people.ask-for-reset").await;
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].0, "platform");
        assert!(!everything(&world).await.contains("eve"));
    }

    async fn what_is_no_address_is_refused(world: World) {
        let page = world.visitor().post(PAGE, &[("mail", "ada")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Write an email address with @"));
    }

    async fn the_link_leads_to_a_new_password_and_signs_in(world: World) {
        let mut elsewhere = world.ada().await;
        let path = asked(&world).await;
        let mut ada = world.visitor();
        let page = ada.post_through(&path, &[("password", NEW)]).await;
        assert!(page.says("Your password has been changed"), "{}", page.words());
        assert!(ada.get("/account").await.says("Ada Nordby"), "signed in afterwards");
        assert_eq!(elsewhere.get("/account").await.place(), Some("/sign-in?to=/account"), "all sessions before it have ended");
        letter(&world, ADA, "Your password has just been changed").await;
        let old = world.visitor().post("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn looking_uses_nothing_up_and_acting_does(world: World) {
        world.ada().await;
        let path = asked(&world).await;
        for _ in 0..3 {
            assert_eq!(world.visitor().get(&path).await.status, StatusCode::OK);
        }
        assert_eq!(world.visitor().post(&path, &[("password", NEW)]).await.status, StatusCode::SEE_OTHER);
        let again = world.visitor().post(&path, &[("password", "ni gule katte på muren")]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
        assert!(again.says("The link no longer works") && again.says("Ask for a new link"), "{}", again.words());
        assert_eq!(world.visitor().get(&path).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_weak_password_is_refused_and_the_link_still_works(world: World) {
        world.ada().await;
        let path = asked(&world).await;
        let page = world.visitor().post(&path, &[("password", "adanordby1234")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("harder to guess"), "{}", page.words());
        assert_eq!(world.visitor().post(&path, &[("password", NEW)]).await.status, StatusCode::SEE_OTHER);
    }

    async fn the_link_works_for_one_hour(world: World) {
        world.ada().await;
        let path = asked(&world).await;
        world.installation.clock.advance(Duration::from_mins(59));
        assert_eq!(world.visitor().get(&path).await.status, StatusCode::OK);
        world.installation.clock.advance(Duration::from_mins(1));
        assert_eq!(world.visitor().get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.visitor().post(&path, &[("password", NEW)]).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_new_link_replaces_the_one_before(world: World) {
        world.ada().await;
        let first = asked(&world).await;
        world.visitor().post(PAGE, &[("mail", ADA)]).await;
        assert_eq!(world.visitor().get(&first).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_changed_password_ends_the_links_to_a_new_one(world: World) {
        let mut ada = world.ada().await;
        let path = asked(&world).await;
        ada.post_through("/account/password", &[("own", PASSWORD), ("password", NEW)]).await;
        assert_eq!(world.visitor().get(&path).await.status, StatusCode::NOT_FOUND);
    }

    async fn whoever_asks_often_has_to_wait_known_or_not(world: World) {
        world.ada().await;
        for mail in [ADA, "eve@nordby.example"] {
            for _ in 0..5 {
                assert_eq!(world.visitor().post(PAGE, &[("mail", mail)]).await.status, StatusCode::SEE_OTHER);
            }
            let page = world.visitor().post(PAGE, &[("mail", mail)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{mail}");
            assert!(page.says("too many attempts"), "{}", page.words());
        }
        assert_eq!(letters_to(&world, ADA).await.len(), 5);
    }

    async fn a_letter_box_is_not_filled_from_many_addresses_and_its_newest_link_goes_on_working(world: World) {
        world.ada().await;
        for _ in 0..5 {
            world.visitor().post(PAGE, &[("mail", ADA)]).await;
        }
        // Only what is counted for the account from everywhere is left: whoever asks next has never asked before.
        let of_account = hexadecimal(&Token::hash_of(&format!("reset {ADA}\n0.0.0.0"))[..16]);
        assert_eq!(forget_attempts_but(&world, &of_account).await, 1);
        let answer = world.visitor().post(PAGE, &[("mail", ADA)]).await;
        assert_eq!(answer.place(), Some("/sign-in"), "whoever asks is told the same");
        let letters = letters_to(&world, ADA).await;
        assert_eq!(letters.len(), 5);
        let mut working = 0;
        for letter in letters {
            let answer = world.visitor().get(&link(&letter, "/reset-password/")).await;
            working += usize::from(answer.status == StatusCode::OK);
        }
        assert_eq!(working, 1);
    }
}

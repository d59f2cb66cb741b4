//! Changing one's password.

use axum::http::StatusCode;
use perron_testkit::on_both_engines;

use crate::{
    kept::entries_of,
    letter_box::{letter, letters_to},
    support::{ADA, PASSWORD, World},
};

const NEW: &str = "otte blå køer i haven";

on_both_engines! {
    async fn the_new_password_opens_and_the_old_one_does_not(world: World) {
        let mut ada = world.ada().await;
        let page = ada.post_through("/account/password", &[("own", PASSWORD), ("password", NEW)]).await;
        assert!(page.says("You have been logged out everywhere else"), "{}", page.words());
        assert!(page.says("Changed 21 November 2026"), "{}", page.words());
        let old = world.visitor().post("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
        let new = world.visitor().post("/sign-in", &[("mail", ADA), ("password", NEW)]).await;
        assert_eq!(new.status, StatusCode::SEE_OTHER);
    }

    async fn all_other_sessions_end_and_this_one_goes_on(world: World) {
        let mut ada = world.ada().await;
        let mut elsewhere = world.visitor();
        elsewhere.post_through("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        assert_eq!(elsewhere.get("/account").await.status, StatusCode::OK);
        ada.post_through("/account/password", &[("own", PASSWORD), ("password", NEW)]).await;
        assert_eq!(elsewhere.get("/account").await.place(), Some("/sign-in?to=/account"));
        assert_eq!(ada.get("/account").await.status, StatusCode::OK);
    }

    async fn a_letter_tells_the_owner(world: World) {
        let mut ada = world.ada().await;
        ada.post_through("/account/password", &[("own", PASSWORD), ("password", NEW)]).await;
        let letter = letter(&world, ADA, "Your password has just been changed").await;
        assert!(!letter.contains(NEW));
    }

    async fn without_the_old_password_nothing_changes_and_nothing_is_sent(world: World) {
        let mut ada = world.ada().await;
        let mut elsewhere = world.visitor();
        elsewhere.post_through("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        let wrong = ada.post("/account/password", &[("own", "not the right one"), ("password", NEW)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("That is not your password"), "{}", wrong.words());
        assert!(ada.post("/account/password", &[("password", NEW)]).await.says("Write the password you have now"));
        assert_eq!(elsewhere.get("/account").await.status, StatusCode::OK);
        assert!(letters_to(&world, ADA).await.is_empty());
    }

    async fn the_new_one_is_checked_as_at_the_beginning(world: World) {
        let mut ada = world.ada().await;
        for (new, said) in [
            ("short", "at least 12 characters"),
            ("password1234", "harder to guess"),
            ("adanordby1234", "harder to guess"),
            (PASSWORD, "another password than the one you have now"),
        ] {
            let page = ada.post("/account/password", &[("own", PASSWORD), ("password", new)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.says(said), "{new}: {}", page.words());
        }
    }

    async fn guessing_at_an_open_browser_is_slowed_down_as_signing_in_is(world: World) {
        let mut ada = world.ada().await;
        for _ in 0..5 {
            ada.post("/account/password", &[("own", "not the right one"), ("password", NEW)]).await;
        }
        let page = ada.post("/account/password", &[("own", PASSWORD), ("password", NEW)]).await;
        assert!(page.says("too many attempts"), "{}", page.words());
        assert_eq!(entries_of(&world, "people.fail-to-show-password").await.len(), 5, "the owner can see it");
    }
}

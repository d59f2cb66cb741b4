//! Signing in and out.

use std::time::Duration;

use axum::http::{StatusCode, header::CACHE_CONTROL};
use perron_testkit::on_both_engines;

use crate::support::{ADA, PASSWORD, World};

on_both_engines! {
    async fn who_knows_the_password_gets_in_and_on_to_where_they_wanted(world: World) {
        world.ada().await;
        let mut visitor = world.visitor();
        let answer = visitor.post("/sign-in", &[("mail", " ADA@nordby.example"), ("password", PASSWORD), ("to", "/account?x=1")]).await;
        assert_eq!(answer.place(), Some("/account?x=1"), "the case of an address does not matter");
        let elsewhere = world.visitor().post("/sign-in", &[("mail", ADA), ("password", PASSWORD), ("to", "https://elsewhere.example/")]).await;
        assert_eq!(elsewhere.place(), Some("/"), "nobody is led to another site");
    }

    async fn a_wrong_password_and_an_unknown_address_are_answered_alike(world: World) {
        world.ada().await;
        let wrong = world.visitor().post("/sign-in", &[("mail", ADA), ("password", "another long password")]).await;
        let unknown = world.visitor().post("/sign-in", &[("mail", "eve@nordby.example"), ("password", "another long password")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(unknown.status, wrong.status);
        assert_eq!(unknown.body.replace("eve@", "ada@"), wrong.body);
        assert!(wrong.says("do not belong together"));
    }

    async fn whoever_guesses_has_to_wait_longer_and_longer(world: World) {
        world.ada().await;
        let mut visitor = world.visitor();
        let guess = [("mail", ADA), ("password", "another long password")];
        for _ in 0..5 {
            assert!(visitor.post("/sign-in", &guess).await.says("do not belong together"));
        }
        let right = [("mail", ADA), ("password", PASSWORD)];
        assert!(visitor.post("/sign-in", &right).await.says("too many attempts"), "even the right one has to wait");
        world.installation.clock.advance(Duration::from_secs(3));
        assert_eq!(visitor.post("/sign-in", &right).await.status, StatusCode::SEE_OTHER, "and gets in after the pause");
    }

    async fn signing_out_ends_the_session_itself(world: World) {
        let mut ada = world.ada().await;
        let stolen = ada.clone();
        let answer = ada.post_through("/sign-out", &[]).await;
        assert!(answer.says("You are logged out"), "{}", answer.words());
        let mut stolen = stolen;
        assert_eq!(stolen.post("/sign-out", &[]).await.place(), Some("/sign-in?to=/organisations"), "the cookie opens nothing any more");
    }

    async fn a_session_ends_by_itself(world: World) {
        let mut ada = world.ada().await;
        world.installation.clock.advance(Duration::from_secs(14 * 60 * 60 + 1));
        assert_eq!(ada.post("/sign-out", &[]).await.place(), Some("/sign-in?to=/organisations"));
    }

    async fn pages_for_some_are_kept_by_nobody(world: World) {
        let page = world.visitor().get("/sign-in").await;
        assert_eq!(page.headers.get(CACHE_CONTROL).unwrap(), "no-store");
    }

    async fn each_language_has_its_words(world: World) {
        for (language, said) in [("da", "Log ind"), ("sv", "Logga in"), ("en", "Log in")] {
            assert!(world.visitor().reading(language).get("/sign-in").await.says(said));
        }
    }

    async fn nothing_secret_stands_in_the_journal(world: World) {
        let ada = world.ada().await;
        let secret = ada.cookie("perron-session").expect("ada is signed in").to_owned();
        for row in world.installation.ask("SELECT body FROM journal_entry", &[]).await {
            let body: String = row.get("body").unwrap();
            for hidden in [&secret, PASSWORD, ADA, "Ada Nordby"] {
                assert!(!body.contains(hidden), "{body}");
            }
        }
    }
}

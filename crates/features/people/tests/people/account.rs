//! One's account at a glance, and what is changed there without further ado.

use axum::http::StatusCode;
use perron_testkit::on_both_engines;

use crate::{
    kept::entries_of,
    letter_box::bo,
    support::{ADA, World},
};

on_both_engines! {
    async fn the_account_shows_everything_with_the_way_to_change_it(world: World) {
        let mut ada = world.ada().await;
        let page = ada.get("/account").await;
        for said in ["Ada Nordby", ADA, "English", "Same as my device", "By email at once, one by one", "The same since 21 November 2026", "None yet", "In one browser"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        for part in ["name", "mail", "language", "theme", "notices/choose", "notices", "password", "sessions", "data"] {
            let path = format!("/account/{part}");
            assert!(page.body.contains(&format!("href=\"{path}\"")), "{path}");
            assert_eq!(ada.get(&path).await.status, StatusCode::OK, "{path}");
        }
        assert!(page.body.contains("href=\"/organisations\""));
    }

    async fn a_name_can_be_changed_and_stands_in_the_journal_without_being_in_its_chain(world: World) {
        let mut ada = world.ada().await;
        let page = ada.post_through("/account/name", &[("name", "  Ada   Sydby ")]).await;
        assert!(page.says("Your name has been changed") && page.says("Ada Sydby"), "{}", page.words());
        let entries = entries_of(&world, "people.change-name").await;
        assert_eq!(entries.len(), 1);
        assert!(!entries[0].1.contains("Sydby"));
    }

    async fn an_empty_name_is_refused_and_changes_nothing(world: World) {
        let mut ada = world.ada().await;
        let page = ada.post("/account/name", &[("name", " ")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Write your name"));
        assert!(ada.get("/account").await.says("Ada Nordby"));
    }

    async fn the_page_answers_in_the_language_that_was_chosen(world: World) {
        let mut ada = world.ada().await;
        for (language, said) in [("da", "Siderne er på dansk"), ("sv", "Sidorna är på svenska"), ("en", "The pages are in English")] {
            let page = ada.post_through("/account/language", &[("language", language)]).await;
            assert!(page.says(said), "{}", page.words());
            assert!(page.body.contains(&format!("<html lang=\"{language}\"")));
        }
        let page = ada.post("/account/language", &[("language", "fr")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Choose one of the options"));
    }

    async fn the_look_that_was_chosen_holds_in_every_browser(world: World) {
        let mut ada = world.ada().await;
        let page = ada.post_through("/account/theme", &[("theme", "dark")]).await;
        assert!(page.says("Your choice of appearance has been saved"), "{}", page.words());
        assert!(page.body.contains("data-color-scheme=\"dark\""));
        assert_eq!(ada.post("/account/theme", &[("theme", "pink")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn everybody_changes_only_their_own_account(world: World) {
        let mut ada = world.ada().await;
        let mut bo = bo(&world).await;
        bo.post_through("/account/name", &[("name", "Bo Vestby")]).await;
        bo.post_through("/account/language", &[("language", "sv")]).await;
        let page = ada.get("/account").await;
        assert!(page.says("Ada Nordby") && page.says("Your account"), "{}", page.words());
    }
}

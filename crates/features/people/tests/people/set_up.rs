//! The first start: a link on the console, and behind it the first administrator.

use axum::http::StatusCode;
use perron_testkit::on_both_engines;

use crate::support::{ADA, PASSWORD, World, path};

on_both_engines! {
    async fn whoever_reads_the_console_becomes_the_first_administrator(world: World) {
        let mut ada = world.ada().await;
        let page = ada.get("/account").await;
        assert_ne!(page.status, StatusCode::SEE_OTHER, "ada is signed in");
        let administrators = world.installation.ask("SELECT mail FROM person WHERE is_platform_administrator = 1", &[]).await;
        assert_eq!(administrators.len(), 1);
        assert_eq!(administrators[0].get::<String>("mail").unwrap(), ADA);
    }

    async fn opening_the_link_does_not_use_it_up(world: World) {
        let link = world.people.set_up_link().await.unwrap().unwrap();
        for _ in 0..3 {
            assert_eq!(world.visitor().get(path(&link)).await.status, StatusCode::OK, "mail scanners and people may look");
        }
        let answer = world.visitor().post(path(&link), &[("name", "Ada"), ("mail", ADA), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }

    async fn the_link_works_once(world: World) {
        let link = world.people.set_up_link().await.unwrap().unwrap();
        let answers = [("name", "Ada"), ("mail", ADA), ("password", PASSWORD)];
        assert_eq!(world.visitor().post(path(&link), &answers).await.status, StatusCode::SEE_OTHER);
        assert_eq!(world.visitor().post(path(&link), &answers).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.visitor().get(path(&link)).await.status, StatusCode::NOT_FOUND);
        assert!(world.people.set_up_link().await.unwrap().is_none(), "there is somebody now");
    }

    async fn a_new_start_makes_a_new_link_and_the_old_one_stops(world: World) {
        let old = world.people.set_up_link().await.unwrap().unwrap();
        let new = world.people.set_up_link().await.unwrap().unwrap();
        assert_eq!(world.visitor().get(path(&old)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.visitor().get(path(&new)).await.status, StatusCode::OK);
    }

    async fn a_link_that_nobody_was_given_leads_nowhere(world: World) {
        world.people.set_up_link().await.unwrap();
        assert_eq!(world.visitor().get("/set-up/abc").await.status, StatusCode::NOT_FOUND);
    }

    async fn wrong_answers_are_named_at_their_fields_and_kept(world: World) {
        let link = world.people.set_up_link().await.unwrap().unwrap();
        let mut visitor = world.visitor();
        let page = visitor.post(path(&link), &[("name", " "), ("mail", "ada"), ("password", "hunter2")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        for said in ["Write your name", "Write an email address with @", "Choose a password of at least 12 characters"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(page.body.contains("value=\"ada\""), "what was typed is kept");
        assert!(!page.body.contains("hunter2"), "a password is never shown");
        let common = visitor.post(path(&link), &[("name", "Ada"), ("mail", ADA), ("password", "password1234")]).await;
        assert!(common.says("harder to guess"), "{}", common.words());
        let own = visitor.post(path(&link), &[("name", "Ada Nordby"), ("mail", ADA), ("password", "adanordby1234")]).await;
        assert!(own.says("harder to guess"), "{}", own.words());
    }
}

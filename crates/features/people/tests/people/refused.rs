//! Error pages behind the door: whoever is signed in keeps their menu and their language, whatever they are refused.

use axum::http::StatusCode;
use perron_testkit::on_both_engines;

use crate::support::{World, add_organisation, invite, join};

on_both_engines! {
    async fn whoever_is_refused_keeps_their_menu_and_their_language(world: World) {
        let mut ada = world.ada().await;
        let place = add_organisation(&mut ada, "Nordby").await;
        let link = invite(&world, &mut ada, &place, "bo@nordby.example", "reader").await;
        let mut bo = join(&world, &link, "Bo Holm").await;
        for (path, status, heading) in [
            (format!("{place}/edit"), StatusCode::FORBIDDEN, "You do not have access to that"),
            ("/organisations/none".to_owned(), StatusCode::NOT_FOUND, "Page not found"),
        ] {
            let page = bo.get(&path).await;
            assert_eq!(page.status, status);
            assert!(page.says(heading) && page.says("Bo Holm") && page.body.contains("action=\"/sign-out\""), "{}", page.body);
            assert!(page.body.contains("<a href=\"/organisations\" aria-current=\"page\">"), "{}", page.body);
        }
        world.installation.tamper("UPDATE person SET language = 'sv' WHERE mail = 'bo@nordby.example'", &[]).await;
        let page = bo.get(&format!("{place}/edit")).await;
        assert!(page.body.contains("<html lang=\"sv\"") && !page.says("You do not have access"), "{}", page.body);
        let page = world.visitor().get("/set-up/none").await;
        assert!(page.body.contains("<h1>not-found</h1>"), "strangers get the page of the rest: {}", page.body);
    }
}

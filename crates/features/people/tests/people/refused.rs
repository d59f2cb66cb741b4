//! Error pages behind the door: whoever is signed in keeps their menu and their language, whatever they are refused.

use axum::{Extension, http::StatusCode, response::Html};
use perron_testkit::{Visitor, on_both_engines};
use perron_web::{Application, Astray, Config, Current, Routes, ShownError};

use crate::support::{World, add_organisation, invite, join};

/// The browser of somebody at a site where others than these features answer every other address.
fn at_a_site(world: &World, visitor: &Visitor) -> Visitor {
    let astray = async || (StatusCode::NOT_FOUND, Extension(Astray), Html("<h1>the page of strangers</h1>"));
    let known = async || (StatusCode::NOT_FOUND, Html("<h1>a page of its own</h1>"));
    let outside = Routes::default().get("/{*path}", astray).get("/guide/{page}", known);
    let routes = world.people.before_the_door(outside).and(world.people.routes());
    let error = |error: &ShownError| format!("<!DOCTYPE html><h1>{}</h1>", error.kind.name());
    let mut same = Visitor::new(Current::new(Application::new(&Config::default(), routes, error).expect("the origins are origins")));
    if let Some(session) = visitor.cookie("perron-session") {
        same.set_cookie("perron-session", session);
    }
    same
}

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

    async fn an_address_that_leads_nowhere_and_a_page_one_may_not_see_say_the_same_in_ones_own_language(world: World) {
        let ada = world.ada().await;
        world.installation.tamper("UPDATE person SET language = 'sv'", &[]).await;
        let mut ada = at_a_site(&world, &ada);
        let nowhere = ada.get("/nowhere/at/all").await;
        let unseen = ada.get("/organisations/none").await;
        for page in [&nowhere, &unseen] {
            assert_eq!(page.status, StatusCode::NOT_FOUND);
            assert!(page.body.contains("<html lang=\"sv\"") && page.says("Ada Nordby"), "{}", page.body);
            assert!(page.says("Antingen finns sidan inte eller så har du inte behörighet till den."), "{}", page.words());
            assert!(page.body.contains("<a href=\"/\">Gå till startsidan</a>"), "{}", page.body);
        }
        let main = |page: &str| page[page.find("<main").expect("a main part")..page.find("</main>").expect("its end")].to_owned();
        assert_eq!(main(&nowhere.body), main(&unseen.body), "nobody can tell them apart");
        assert!(ada.get("/guide/nowhere").await.says("a page of its own"), "what knows where it is speaks for itself");
        let mut stranger = at_a_site(&world, &world.visitor());
        assert!(stranger.get("/nowhere/at/all").await.says("the page of strangers"));
    }
}

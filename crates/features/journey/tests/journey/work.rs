//! Where somebody's work is: where they land after logging in, and which entry of the menu is marked.

use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{ADA, PASSWORD, World, mail_of, participant, with_a_journey};

async fn sign_in(world: &World, mail: &str, to: &str) -> Answer {
    world.visitor().post("/sign-in", &[("mail", mail), ("password", PASSWORD), ("to", to)]).await
}

/// The entry of the main menu that is marked on a page.
async fn marked(visitor: &mut Visitor, address: &str) -> String {
    let page = visitor.get(address).await.body;
    let start = page.find("<nav class=\"pn-nav").unwrap_or_else(|| panic!("{address} has a menu"));
    let menu = &page[start..start + page[start..].find("</nav>").expect("it ends")];
    let links: Vec<_> = menu.split("<a href=\"").filter(|link| link.contains("aria-current=\"page\"")).collect();
    assert!(links.len() < 2, "{address}: {links:?}");
    links.first().map(|link| link.split('"').next().unwrap_or_default().to_owned()).unwrap_or_default()
}

on_both_engines! {
    async fn whoever_takes_part_in_a_case_lands_at_the_cases_and_others_at_their_organisations(world: World) {
        let mut ada = world.ada().await;
        assert_eq!(sign_in(&world, ADA, "").await.place(), Some("/organisations"), "who looks after everything but has no case");
        let nordby = crate::support::add_organisation(&mut ada, "Nordby", "authority", "").await;
        let journey = crate::support::begin(&mut ada, &nordby).await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "observer").await;
        world.member(&mut ada, &nordby, "Rie Lund", "reader").await;
        let places = [
            (ADA, "", "/journeys"),
            (&mail_of("Bo"), "", "/journeys"),
            (&mail_of("Rie"), "", "/organisations"),
            (&mail_of("Bo"), "/account", "/account"),
            (&mail_of("Bo"), "https://elsewhere.example/", "/"),
        ];
        for (mail, to, place) in places {
            assert_eq!(sign_in(&world, mail, to).await.place(), Some(place), "{mail} {to}");
        }
        assert_eq!(bo.get("/sign-in").await.place(), Some("/journeys"), "who is logged in already");
        bo.post_through(&format!("{journey}/leave"), &[]).await;
        assert_eq!(sign_in(&world, &mail_of("Bo"), "").await.place(), Some("/organisations"), "nothing is left there");
    }

    async fn the_menu_marks_where_one_is_on_every_page(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        for (address, entry) in [
            ("/journeys", "/journeys"),
            ("/journeys/new", "/journeys"),
            (&journey, "/journeys"),
            (&format!("{journey}/log?act=journey.begin"), "/journeys"),
            ("/organisations", "/organisations"),
            (&nordby, "/organisations"),
            (&format!("{nordby}/journeys"), "/organisations"),
            ("/account", "/account"),
            ("/account/log", "/account"),
            ("/administration", ""),
        ] {
            assert_eq!(marked(&mut ada, address).await, entry, "{address}");
        }
    }
}

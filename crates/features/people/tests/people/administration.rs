//! Looking after the platform: numbers, lists, who is an administrator, and letters that did not get through.

use axum::http::StatusCode;
use perron_testkit::on_both_engines;

use crate::{
    beneath::{self, administrators, dead, give_up, id_of, recorded},
    support::{ADA, PASSWORD, World, add_organisation, invite, join},
};

const BO: &str = "bo@nordby.example";

/// Ada, and Bo who has an account but looks after nothing.
async fn two(world: &World) -> (perron_testkit::Visitor, perron_testkit::Visitor) {
    let mut ada = world.ada().await;
    let place = add_organisation(&mut ada, "Nordby Kommune").await;
    let link = invite(world, &mut ada, &place, BO, "administrator").await;
    let bo = join(world, &link, "Bo Holm").await;
    (ada, bo)
}

on_both_engines! {
    async fn only_platform_administrators_learn_that_it_exists(world: World) {
        let (mut ada, mut bo) = two(&world).await;
        for page in ["", "/people", "/organisations", "/letters", "/bounces"] {
            let address = &format!("/administration{page}");
            assert_eq!(ada.get(address).await.status, StatusCode::OK, "{address}");
            assert_eq!(bo.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
        }
        assert!(ada.get("/account").await.body.contains("href=\"/administration\""), "the menu leads there");
        assert!(!bo.get("/account").await.body.contains("href=\"/administration\""));
    }

    async fn the_overview_counts_people_organisations_and_letters(world: World) {
        let (mut ada, _) = two(&world).await;
        let page = ada.get("/administration").await;
        for said in ["People 2", "Organisations 1", "Emails waiting to be sent 0", "Emails that did not get through 0", "Newest checkpoint None yet"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        beneath::add_checkpoint(&world).await;
        world.visitor().post("/reset-password", &[("mail", BO)]).await;
        let page = ada.get("/administration").await;
        assert!(page.says("Emails waiting to be sent 1") && page.says("Newest checkpoint 21 November 2026 at 13:00"), "{}", page.words());
    }

    async fn organisations_are_found_by_name_or_number_and_stay_closed(world: World) {
        let (mut ada, mut bo) = two(&world).await;
        add_organisation(&mut bo, "Ørsted Åbne Data").await;
        beneath::number(&world, "Nordby Kommune", "25313763").await;
        let all = ada.get("/administration/organisations").await;
        assert!(all.says("Nordby Kommune") && all.says("Ørsted Åbne Data"), "{}", all.words());
        assert!(!all.body.contains("href=\"/organisations/"), "no link leads into an organisation");
        let found = ada.get("/administration/organisations?q=%C3%B8RSTED+%C3%A5bne").await;
        assert!(found.says("Ørsted Åbne Data") && !found.says("Nordby Kommune"), "capitals of all letters count alike: {}", found.words());
        assert!(found.says("Showing the one that fits") && found.body.contains("<a href=\"/administration/organisations\">Show all</a>"));
        for number in ["25313763", "25%2031%2037%2063"] {
            let found = ada.get(&format!("/administration/organisations?q={number}")).await;
            assert!(found.says("Nordby Kommune") && !found.says("Ørsted"), "{number}: {}", found.words());
        }
        assert!(ada.get("/administration/organisations?q=nowhere").await.says("Nothing fits"));
        let id = beneath::organisation_of(&world, "Ørsted Åbne Data").await;
        for page in ["", "/members", "/log"] {
            assert_eq!(ada.get(&format!("/organisations/{id}{page}")).await.status, StatusCode::NOT_FOUND, "{page}");
        }
    }

    async fn a_long_list_has_pages(world: World) {
        let mut ada = world.ada().await;
        beneath::add_sixty_companies(&world).await;
        let first = ada.get("/administration/organisations?q=company").await;
        assert!(first.says("Company 00") && !first.says("Company 50") && first.says("Showing 1 to 50 of 60"), "{}", first.words());
        let second = ada.get("/administration/organisations?q=company&page=2").await;
        assert!(second.says("Company 59") && !second.says("Company 49"), "{}", second.words());
        assert_eq!(ada.get("/administration/organisations?page=99999999999999999999").await.status, StatusCode::OK);
    }

    async fn people_are_found_by_name_or_address(world: World) {
        let (mut ada, _) = two(&world).await;
        for query in ["holm", "BO@", "bo%20holm"] {
            let page = ada.get(&format!("/administration/people?q={query}")).await;
            assert!(page.says(BO) && !page.says(ADA), "{query}: {}", page.words());
        }
        beneath::erase(&world, BO).await;
        assert_eq!(ada.get("/administration/people").await.body.matches("/end-sessions\"").count(), 1, "who was erased is not listed");
    }

    async fn somebody_becomes_a_platform_administrator_and_one_no_more(world: World) {
        let (mut ada, mut bo) = two(&world).await;
        let person = format!("/administration/people/{}", id_of(&world, BO).await);
        let page = ada.post_through(&format!("{person}/make-administrator"), &[("q", "holm")]).await;
        assert!(page.says("Bo Holm is a platform administrator now") && page.says("that fits “holm”"), "{}", page.words());
        assert_eq!(recorded(&world, "people.make-platform-administrator").await, ["person", "platform"]);
        assert_eq!(bo.get("/administration").await.status, StatusCode::OK);
        let again = ada.post_through(&format!("{person}/make-administrator"), &[]).await;
        assert!(again.says("Bo Holm was a platform administrator already"), "{}", again.words());
        assert_eq!(recorded(&world, "people.make-platform-administrator").await.len(), 2, "nothing changed, so nothing is recorded");
        let page = ada.post_through(&format!("{person}/unmake-administrator"), &[]).await;
        assert!(page.says("Bo Holm is no longer a platform administrator"), "{}", page.words());
        assert_eq!(recorded(&world, "people.unmake-platform-administrator").await, ["person", "platform"]);
        assert_eq!(bo.get("/administration").await.status, StatusCode::NOT_FOUND);
        assert!(ada.post_through(&format!("{person}/unmake-administrator"), &[]).await.says("was not a platform administrator"));
    }

    async fn the_last_platform_administrator_stays(world: World) {
        let mut ada = world.ada().await;
        let own = format!("/administration/people/{}/unmake-administrator", id_of(&world, ADA).await);
        let page = ada.post(&own, &[]).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("There has to be a platform administrator"), "{}", page.words());
        assert_eq!(administrators(&world).await, 1);
        assert!(recorded(&world, "people.unmake-platform-administrator").await.is_empty());
    }

    async fn of_two_who_take_the_role_from_each_other_at_once_one_keeps_it(world: World) {
        let (mut ada, mut bo) = two(&world).await;
        let path = |id: String, act: &str| format!("/administration/people/{id}/{act}");
        let (of_ada, of_bo) = (id_of(&world, ADA).await, id_of(&world, BO).await);
        ada.post_through(&path(of_bo.clone(), "make-administrator"), &[]).await;
        let (from_bo, from_ada) = (path(of_bo, "unmake-administrator"), path(of_ada, "unmake-administrator"));
        let (one, other) = tokio::join!(ada.post(&from_bo, &[]), bo.post(&from_ada, &[]));
        assert_eq!(administrators(&world).await, 1, "{} {}", one.status, other.status);
        assert!([one.status, other.status].contains(&StatusCode::NOT_FOUND), "whoever came second is none any more");
    }

    async fn sessions_of_somebody_are_ended_and_one_s_own_session_goes_on(world: World) {
        let (mut ada, mut bo) = two(&world).await;
        let page = ada.post_through(&format!("/administration/people/{}/end-sessions", id_of(&world, BO).await), &[]).await;
        assert!(page.says("The sessions of Bo Holm are ended"), "{}", page.words());
        assert!(bo.get("/account").await.place().is_some_and(|place| place.starts_with("/sign-in")));
        assert_eq!(recorded(&world, "people.end-sessions-of-somebody").await, ["person", "platform"]);
        let mut elsewhere = world.visitor();
        elsewhere.post("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        ada.post(&format!("/administration/people/{}/end-sessions", id_of(&world, ADA).await), &[]).await;
        assert_eq!(ada.get("/administration").await.status, StatusCode::OK);
        assert!(elsewhere.get("/account").await.place().is_some());
        assert_eq!(ada.post("/administration/people/unknown/end-sessions", &[]).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_letter_that_did_not_get_through_is_listed_without_what_stands_in_it_and_tried_again(world: World) {
        let (mut ada, _) = two(&world).await;
        let before = world.letters().await.len();
        assert!(ada.get("/administration/letters").await.says("All emails have been sent"));
        world.visitor().post("/reset-password", &[("mail", BO)]).await;
        assert_eq!(give_up(&world).await, 1);
        let page = ada.get("/administration/letters").await;
        for said in ["Email", "12", "the mail server refuses the address", "21 November 2026 at 13:00"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        for hidden in [BO, "Bo Holm", "reset-password"] {
            assert!(!page.body.contains(hidden), "{hidden}: {}", page.words());
        }
        assert_eq!(world.letters().await.len(), before, "a letter that was given up is not sent by itself");
        let retry = format!("/administration/letters/{}/retry", dead(&world).await);
        assert!(ada.post_through(&retry, &[]).await.says("It is being tried again now"));
        assert_eq!(recorded(&world, "people.retry-letter").await, ["platform"]);
        assert_eq!(world.letters().await.len(), before + 1);
        assert_eq!(ada.post(&retry, &[]).await.status, StatusCode::NOT_FOUND, "it is not there a second time");
    }

    async fn a_letter_is_dropped_only_after_a_question_and_then_for_good(world: World) {
        let (mut ada, _) = two(&world).await;
        let before = world.letters().await.len();
        world.visitor().post("/reset-password", &[("mail", BO)]).await;
        give_up(&world).await;
        let id = dead(&world).await;
        let drop = format!("/administration/letters/{id}/drop");
        let page = ada.get(&drop).await;
        assert!(page.says("Drop the email for good?") && page.says("cannot be undone"), "{}", page.words());
        assert_eq!(dead(&world).await, id, "asking changes nothing");
        assert!(ada.post_through(&drop, &[]).await.says("The email is dropped"));
        assert_eq!(recorded(&world, "people.drop-letter").await, ["platform"]);
        assert_eq!(beneath::letter(&world, &id).await, ("dropped".to_owned(), None));
        assert_eq!(ada.post(&drop, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.post(&format!("/administration/letters/{id}/retry"), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.letters().await.len(), before);
    }
}

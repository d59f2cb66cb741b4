//! Lists that grow: a page shows fifty, the next page the others, and words find what one looks for on all of them.

use perron_testkit::{Visitor, on_both_engines};

use crate::support::{ADA, PASSWORD, World, add_organisation};

/// One more than fits on a page.
const MANY: usize = 51;

/// How often a page says this.
fn times(page: &str, words: &str) -> usize {
    page.matches(words).count()
}

/// An organisation with so many contacts.
async fn with_desks(ada: &mut Visitor) -> String {
    let nordby = add_organisation(ada, "Nordby").await;
    for number in 1..=MANY {
        let (name, mail) = (format!("Desk {number:02}"), format!("desk-{number:02}@nordby.example"));
        let answers =
            [("kind", "general"), ("name", &*name), ("mail", &*mail), ("phone", ""), ("helps_with", ""), ("confidentiality", "open")];
        let answer = ada.post(&format!("{nordby}/contacts/new"), &answers).await;
        assert!(answer.place().is_some(), "{}", answer.words());
    }
    nordby
}

on_both_engines! {
    async fn contacts_have_pages_and_are_found_by_words(world: World) {
        let mut ada = world.ada().await;
        let nordby = with_desks(&mut ada).await;
        let contacts = format!("{nordby}/contacts");
        let first = ada.get(&contacts).await;
        assert_eq!(times(&first.body, "mailto:desk-"), 50);
        assert!(first.body.contains("page=2"), "{}", first.words());
        assert_eq!(times(&ada.get(&format!("{contacts}?page=2")).await.body, "mailto:desk-"), 1);
        let found = ada.get(&format!("{contacts}?q=desk+07")).await;
        assert!(times(&found.body, "mailto:desk-") == 1 && found.says("Desk 07"), "{}", found.words());
        let nothing = ada.get(&format!("{contacts}?q=nobody")).await;
        assert!(nothing.says("Nothing fits") && !nothing.says("There are no contacts here yet"), "{}", nothing.words());
        let overview = ada.get(&nordby).await;
        assert_eq!(times(&overview.body, "mailto:desk-"), 5, "the overview shows a few");
        assert!(overview.says("See all 51 contacts"), "{}", overview.words());
    }

    async fn a_short_list_is_not_searched(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        for list in ["members", "contacts", "invitations"] {
            assert!(!ada.get(&format!("{nordby}/{list}")).await.body.contains("name=\"q\""), "{list}");
        }
        assert!(!ada.get("/organisations").await.body.contains("name=\"q\""));
    }

    async fn invitations_have_pages_and_are_found_by_address(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        for number in 1..=MANY {
            let mail = format!("guest-{number:02}@guest.example");
            let answers = [("mail", &*mail), ("role", "reader"), ("language", "en"), ("message", "")];
            assert!(ada.post(&format!("{nordby}/invitations/new"), &answers).await.place().is_some());
        }
        let invitations = format!("{nordby}/invitations");
        assert_eq!(times(&ada.get(&invitations).await.body, "<h2>guest-"), 50);
        assert_eq!(times(&ada.get(&format!("{invitations}?page=2")).await.body, "<h2>guest-"), 1);
        assert_eq!(times(&ada.get(&format!("{invitations}?q=GUEST-33")).await.body, "<h2>guest-33@"), 1);
    }

    async fn ones_own_organisations_have_pages_and_are_found_by_name(world: World) {
        let mut ada = world.ada().await;
        for number in 1..=MANY {
            add_organisation(&mut ada, &format!("Nordby {number:02}")).await;
        }
        assert!(ada.get("/organisations").await.says("Nordby 51 is added"), "the receipt is told once");
        let first = ada.get("/organisations").await;
        assert!(first.says("Nordby 01") && !first.says("Nordby 51"), "{}", first.words());
        assert!(ada.get("/organisations?page=2").await.says("Nordby 51"));
        let found = ada.get("/organisations?q=nordby+33").await;
        assert!(found.says("Nordby 33") && !found.says("Nordby 34"), "{}", found.words());
    }

    async fn members_are_found_by_name_and_by_address_only_for_whoever_sees_it(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let link = crate::support::invite(&world, &mut ada, &nordby, "secret@guest.example", "reader").await;
        let mut bo = crate::support::join(&world, &link, "Bo Bjerg").await;
        let members = format!("{nordby}/members");
        assert!(ada.get(&format!("{members}?q=bjerg")).await.says("Bo Bjerg"));
        assert!(ada.get(&format!("{members}?q=secret")).await.says("Bo Bjerg"));
        let of_reader = bo.get(&format!("{members}?q=secret")).await;
        assert!(of_reader.says("Nothing fits"), "an address is not guessed by searching: {}", of_reader.words());
        assert!(!bo.get(&format!("{members}?q=ada%40")).await.says("Ada Nordby"));
    }

    async fn sessions_have_pages(world: World) {
        let mut ada = world.ada().await;
        for _ in 0..MANY {
            let answer = world.visitor().post("/sign-in", &[("mail", ADA), ("password", PASSWORD), ("to", "")]).await;
            assert!(answer.place().is_some(), "{}", answer.words());
        }
        let ends = |page: &str| times(page, "action=\"/account/sessions/end\"") + times(page, "action=\"/account/extend-session\"");
        let first = ada.get("/account/sessions").await;
        assert_eq!(ends(&first.body), 50);
        assert_eq!(ends(&ada.get("/account/sessions?page=2").await.body), 2);
    }
}

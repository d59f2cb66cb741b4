//! Contacts of an organisation, and taking back a removal.

use std::time::Duration;

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::store;
use crate::support::{World, add_organisation, invite, join};

const DESK: [(&str, &str); 5] = [
    ("kind", "general"),
    ("name", "Front desk"),
    ("mail", "desk@nordby.example"),
    ("phone", "+45 12 34 56 78"),
    ("helps_with", "Anything"),
];

/// An organisation with one contact: its path, and that of the contact.
async fn with_desk(ada: &mut Visitor) -> (String, String) {
    let nordby = add_organisation(ada, "Nordby").await;
    let contacts = format!("{nordby}/contacts");
    let page = ada.post_through(&format!("{contacts}/new"), &DESK).await;
    assert!(page.says("Front desk is added"), "{}", page.words());
    let begins = format!("{contacts}/");
    let edit = page.body.split('"').find(|part| part.starts_with(&begins) && part.ends_with("/edit")).expect("the way to change it");
    (nordby, edit.trim_end_matches("/edit").to_owned())
}

/// The mark of what a form shows.
async fn mark(visitor: &mut Visitor, form: &str) -> String {
    let body = visitor.get(form).await.body;
    let place = body.find("name=\"shown\" value=\"").expect("the form carries a mark") + 20;
    body[place..].chars().take_while(|sign| *sign != '"').collect()
}

on_both_engines! {
    async fn contacts_are_seen_by_everybody_who_belongs_to_it(world: World) {
        let mut ada = world.ada().await;
        let (nordby, _) = with_desk(&mut ada).await;
        let link = invite(&world, &mut ada, &nordby, "bo@nordby.example", "reader").await;
        let mut bo = join(&world, &link, "Bo").await;
        for page in [nordby.clone(), format!("{nordby}/contacts")] {
            let page = bo.get(&page).await;
            assert!(page.says("Front desk") && page.says("In general: Anything"), "{}", page.words());
            assert!(page.body.contains("tel:+4512345678"), "a phone can dial it");
            assert!(!page.says("Remove Front desk"), "a reader is not offered what a reader may not do");
        }
    }

    async fn wrong_answers_are_named_at_their_fields(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let long = "x".repeat(301);
        let wrong = [("kind", ""), ("name", " "), ("mail", "desk"), ("phone", "call me"), ("helps_with", &*long)];
        let page = ada.post(&format!("{nordby}/contacts/new"), &wrong).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        for said in [
            "Choose when they should be asked",
            "Write the name of a person or an office",
            "Write an email address with @",
            "Write a phone number like",
            "Write at most 300 characters",
        ] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(ada.get(&format!("{nordby}/contacts")).await.says("There are no contacts here yet"));
    }

    async fn a_contact_is_changed_and_two_at_once_choose(world: World) {
        let mut ada = world.ada().await;
        let (nordby, desk) = with_desk(&mut ada).await;
        let edit = format!("{desk}/edit");
        let shown = mark(&mut ada, &edit).await;
        let mut changed = DESK.to_vec();
        changed[0].1 = "emergency-stop";
        changed[1].1 = "Night desk";
        changed.push(("shown", &shown));
        assert!(ada.post_through(&edit, &changed).await.says("Night desk is saved"));
        assert!(ada.get(&nordby).await.says("Emergency stop: Anything"));
        changed[1].1 = "Day desk";
        let conflict = ada.post(&edit, &changed).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT);
        assert!(conflict.says("Night desk") && conflict.says("Day desk"), "{}", conflict.words());
        assert!(ada.get(&nordby).await.says("Night desk"), "nothing is overwritten unseen");
    }

    async fn a_removal_is_taken_back_from_its_receipt(world: World) {
        let mut ada = world.ada().await;
        let (nordby, desk) = with_desk(&mut ada).await;
        let page = ada.post_through(&format!("{desk}/remove"), &[]).await;
        assert!(page.says("Front desk is removed") && page.says("There are no contacts here yet"), "{}", page.words());
        assert!(page.body.contains(&format!("action=\"{desk}/undo\"")), "the receipt takes it back");
        world.installation.clock.advance(Duration::from_mins(9));
        let back = ada.post_through(&format!("{desk}/undo"), &[]).await;
        assert!(back.says("Front desk is back") && back.says("+45 12 34 56 78") && back.says("In general: Anything"), "{}", back.words());
        ada.post_through(&format!("{desk}/undo"), &[]).await;
        assert_eq!(store::count_contacts(&world).await, 1, "twice is once");
        assert_eq!(store::recorded(&world, "people.restore-contact").await.len(), 1);
        assert!(!ada.get(&format!("{nordby}/contacts?removed={}", desk.rsplit('/').next().unwrap())).await.says("is removed"), "it is back");
    }

    async fn after_ten_minutes_a_removal_stands(world: World) {
        let mut ada = world.ada().await;
        let (nordby, desk) = with_desk(&mut ada).await;
        ada.post_through(&format!("{desk}/remove"), &[]).await;
        world.installation.clock.advance(Duration::from_secs(10 * 60 + 1));
        let late = ada.post_through(&format!("{desk}/undo"), &[]).await;
        assert!(late.says("This cannot be undone any more") && late.says("There are no contacts here yet"), "{}", late.words());
        let id = desk.rsplit('/').next().unwrap();
        assert!(!ada.get(&format!("{nordby}/contacts?removed={id}")).await.says("Undo"), "nor is it offered");
    }

    async fn removing_twice_and_changing_what_is_gone_finds_nothing(world: World) {
        let mut ada = world.ada().await;
        let (_, desk) = with_desk(&mut ada).await;
        ada.post_through(&format!("{desk}/remove"), &[]).await;
        assert_eq!(ada.post(&format!("{desk}/remove"), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.post(&format!("{desk}/edit"), &DESK).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.get(&format!("{desk}/edit")).await.status, StatusCode::NOT_FOUND);
    }

    async fn the_journal_keeps_names_and_addresses_beside_the_chain(world: World) {
        let mut ada = world.ada().await;
        with_desk(&mut ada).await;
        let body = &store::recorded(&world, "people.add-contact").await[0].body;
        for hidden in ["Front desk", "desk@nordby.example", "12 34 56 78"] {
            assert!(!body.contains(hidden), "{body}");
        }
    }
}

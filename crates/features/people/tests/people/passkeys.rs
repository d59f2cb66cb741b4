//! Passkeys: adding one, logging in with it, renaming and removing it. The device is a software authenticator.

use std::time::Duration;

use axum::http::{StatusCode, header::CONTENT_SECURITY_POLICY};
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::{
    device::Device,
    support::{ADA, PASSWORD, World, add_organisation, invite, join},
};

/// Begins to add a passkey; the page that speaks to the device, and where its answer goes.
pub async fn begin_to_add(visitor: &mut Visitor, name: &str) -> (Answer, String) {
    begin(visitor, "/account/passkeys/new", &[("name", name)]).await
}

/// Begins a ceremony; the page that speaks to the device, and where its answer goes.
pub async fn begin(visitor: &mut Visitor, path: &str, fields: &[(&str, &str)]) -> (Answer, String) {
    let answer = visitor.post(path, fields).await;
    let place = answer.place().unwrap_or_else(|| panic!("{path}: {}", answer.words())).to_owned();
    (visitor.get(&place).await, place)
}

/// Adds a passkey on a new device.
pub async fn add(visitor: &mut Visitor, name: &str) -> Device {
    let mut device = Device::default();
    let (page, place) = begin_to_add(visitor, name).await;
    let answer = device.make(&page).await.expect("the device makes a passkey");
    let page = visitor.post_through(&place, &[("answer", &answer)]).await;
    assert!(page.says(&format!("The passkey {name} is added")), "{}", page.words());
    device
}

/// Logs in with the passkey of a device; what comes back.
async fn sign_in(visitor: &mut Visitor, device: &mut Device, to: &str) -> Answer {
    let (page, place) = begin(visitor, "/sign-in/passkey", &[("to", to)]).await;
    let answer = device.prove(&page).await.expect("the device has a passkey");
    visitor.post(&place, &[("answer", &answer)]).await
}

/// The address of an act on the first passkey of the list.
async fn first(visitor: &mut Visitor, act: &str) -> String {
    let page = visitor.get("/account/passkeys").await;
    let end = page.body.find(&format!("/{act}\"")).unwrap_or_else(|| panic!("no passkey: {}", page.words()));
    let begin = page.body[..end].rfind('"').expect("the address begins") + 1;
    format!("{}/{act}", &page.body[begin..end])
}

/// Somebody else with an account.
async fn berta(world: &World, ada: &mut Visitor) -> Visitor {
    let organisation = add_organisation(ada, "Nordby Kommune").await;
    let link = invite(world, ada, &organisation, "berta@nordby.example", "member").await;
    join(world, &link, "Berta Holm").await
}

on_both_engines! {
    async fn a_passkey_is_added_and_opens_the_account_alone(world: World) {
        let mut ada = world.ada().await;
        let mut device = add(&mut ada, "My phone").await;
        let list = ada.get("/account/passkeys").await;
        assert!(list.says("My phone") && list.says("Added 21 November 2026.") && list.says("Not used yet."), "{}", list.words());
        world.installation.clock.advance(Duration::from_hours(24));
        let mut elsewhere = world.visitor();
        let answer = sign_in(&mut elsewhere, &mut device, "/account/passkeys").await;
        assert_eq!(answer.place(), Some("/account/passkeys"), "{}", answer.words());
        let list = elsewhere.get("/account/passkeys").await;
        assert!(list.says("Last used 22 November 2026."), "{}", list.words());
        let rows = world.installation.ask("SELECT second_factor FROM session WHERE method = 'passkey'", &[]).await;
        assert_eq!(rows.iter().map(|row| row.get::<i64>("second_factor").unwrap()).collect::<Vec<_>>(), [1], "it is two factors");
    }

    async fn the_person_learns_of_a_new_passkey_by_letter(world: World) {
        let mut ada = world.ada().await;
        assert!(world.letters().await.is_empty());
        add(&mut ada, "My phone").await;
        let letters = world.letters().await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].contains("Subject: You have a new passkey") && letters[0].contains("My phone"), "{}", letters[0]);
    }

    async fn a_name_is_asked_for_and_kept_short(world: World) {
        let mut ada = world.ada().await;
        for (name, said) in [(" ", "Write a name for the passkey"), (&"x".repeat(61) as &str, "at most 60 characters")] {
            let page = ada.post("/account/passkeys/new", &[("name", name)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.says(said), "{}", page.words());
        }
    }

    async fn an_answer_counts_once(world: World) {
        let mut ada = world.ada().await;
        let mut device = add(&mut ada, "My phone").await;
        let mut visitor = world.visitor();
        let (page, place) = begin(&mut visitor, "/sign-in/passkey", &[]).await;
        let answer = device.prove(&page).await.unwrap();
        let mut second = visitor.clone();
        assert_eq!(visitor.post(&place, &[("answer", &answer)]).await.status, StatusCode::SEE_OTHER);
        let replayed = second.post(&place, &[("answer", &answer)]).await;
        assert!(replayed.says("Begin again"), "{}", replayed.words());
        let (_, fresh) = begin(&mut second, "/sign-in/passkey", &[]).await;
        let replayed = second.post(&fresh, &[("answer", &answer)]).await;
        assert!(replayed.says("does not belong to an account here"), "it answers another challenge: {}", replayed.words());
        assert_eq!(second.get("/account").await.status, StatusCode::SEE_OTHER);
    }

    async fn an_answer_to_another_challenge_adds_nothing_and_ends_the_ceremony(world: World) {
        let mut ada = world.ada().await;
        let mut device = Device::default();
        let (page, _) = begin_to_add(&mut ada, "My phone").await;
        let answer = device.make(&page).await.unwrap();
        let (own, other) = begin_to_add(&mut ada, "My laptop").await;
        let refused = ada.post(&other, &[("answer", &answer)]).await;
        assert!(refused.says("could not be accepted"), "{}", refused.words());
        assert!(ada.get("/account/passkeys").await.says("You have no passkey yet"));
        let late = Device::default().make(&own).await.unwrap();
        assert!(ada.post(&other, &[("answer", &late)]).await.says("Begin again"), "nobody tries twice at one challenge");
        assert_eq!(world.letters().await.len(), 0, "what fails sends no letter");
    }

    async fn an_answer_from_the_page_of_another_site_is_refused(world: World) {
        let mut ada = world.ada().await;
        let (page, place) = begin_to_add(&mut ada, "My phone").await;
        let answer = Device::default().make_at("http://localhost:9090", &page).await.unwrap();
        let refused = ada.post(&place, &[("answer", &answer)]).await;
        assert!(refused.says("could not be accepted"), "{}", refused.words());
    }

    async fn what_is_no_answer_is_refused(world: World) {
        let mut ada = world.ada().await;
        for (answer, said) in [("", "Switch JavaScript on"), ("{}", "could not be accepted"), ("hello", "could not be accepted")] {
            let (_, place) = begin_to_add(&mut ada, "My phone").await;
            let page = ada.post(&place, &[("answer", answer)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.says(said), "{}", page.words());
            assert!(page.body.contains("value=\"My phone\""), "the name is kept");
        }
    }

    async fn a_ceremony_expires(world: World) {
        let mut ada = world.ada().await;
        let mut device = Device::default();
        let (page, place) = begin_to_add(&mut ada, "My phone").await;
        let answer = device.make(&page).await.unwrap();
        world.installation.clock.advance(Duration::from_mins(10));
        assert!(ada.post(&place, &[("answer", &answer)]).await.says("Begin again"));
        assert_eq!(ada.get(&place).await.place(), Some("/account/passkeys/new"));
        begin_to_add(&mut ada, "My phone").await;
        assert_eq!(world.installation.ask("SELECT id FROM passkey_ceremony", &[]).await.len(), 1, "what has expired is thrown away");
    }

    async fn a_ceremony_belongs_to_the_browser_that_began_it(world: World) {
        let mut ada = world.ada().await;
        let mut device = add(&mut ada, "My phone").await;
        let mut visitor = world.visitor();
        let (page, place) = begin(&mut visitor, "/sign-in/passkey", &[]).await;
        let answer = device.prove(&page).await.unwrap();
        let mut thief = world.visitor();
        assert!(thief.post(&place, &[("answer", &answer)]).await.says("Begin again"));
        let mut second = world.visitor();
        second.post("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        let (page, place) = begin_to_add(&mut ada, "My laptop").await;
        let answer = Device::default().make(&page).await.unwrap();
        assert!(second.post(&place, &[("answer", &answer)]).await.says("Begin again"), "nor to another session of the same person");
    }

    async fn a_device_makes_no_second_passkey_for_the_same_account(world: World) {
        let mut ada = world.ada().await;
        let mut device = add(&mut ada, "My phone").await;
        let (page, _) = begin_to_add(&mut ada, "My phone again").await;
        assert!(device.make(&page).await.is_err(), "the options name what it has");
    }

    async fn a_passkey_that_was_removed_opens_nothing(world: World) {
        let mut ada = world.ada().await;
        let mut device = add(&mut ada, "My phone").await;
        let mut visitor = world.visitor();
        let (page, place) = begin(&mut visitor, "/sign-in/passkey", &[]).await;
        let answer = device.prove(&page).await.unwrap();
        let remove = first(&mut ada, "remove").await;
        let asked = ada.get(&remove).await;
        assert!(asked.says("Do you want to remove the passkey My phone?"), "{}", asked.words());
        assert!(ada.get("/account/passkeys").await.says("My phone"), "asking removes nothing");
        assert!(ada.post_through(&remove, &[]).await.says("The passkey My phone is removed"));
        assert_eq!(ada.post(&remove, &[]).await.status, StatusCode::NOT_FOUND, "it is gone");
        assert!(visitor.post(&place, &[("answer", &answer)]).await.says("does not belong to an account here"));
    }

    async fn a_passkey_is_renamed_by_its_person_only(world: World) {
        let mut ada = world.ada().await;
        let mut berta = berta(&world, &mut ada).await;
        add(&mut ada, "My phone").await;
        for act in ["rename", "remove"] {
            let path = first(&mut ada, act).await;
            assert_eq!(berta.get(&path).await.status, StatusCode::NOT_FOUND);
            assert_eq!(berta.post(&path, &[("name", "Hers")]).await.status, StatusCode::NOT_FOUND);
        }
        let rename = first(&mut ada, "rename").await;
        assert!(ada.post(&rename, &[("name", "")]).await.says("Write a name for the passkey"));
        assert!(ada.post_through(&rename, &[("name", "Old  phone ")]).await.says("The passkey is now called Old phone."));
        assert!(ada.get("/account/passkeys").await.says("Old phone"));
    }

    async fn the_login_page_offers_passkeys_and_only_it_may_ask_in_the_background(world: World) {
        let page = world.visitor().get("/sign-in").await;
        assert!(page.says("Log in with a passkey") && page.body.contains("autocomplete=\"username webauthn\""));
        let policy = |answer: &Answer| answer.headers[CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        let usual = policy(&world.visitor().get("/reset-password").await);
        assert!(!usual.contains("connect-src"));
        assert_eq!(policy(&page).replace("; connect-src 'self'", ""), usual, "nothing else differs");
    }

    async fn nothing_personal_of_a_passkey_stands_in_the_journal(world: World) {
        let mut ada = world.ada().await;
        let mut device = add(&mut ada, "Adas telefon").await;
        sign_in(&mut world.visitor(), &mut device, "").await;
        let bodies = world.installation.ask("SELECT act, body FROM journal_entry", &[]).await;
        let acts: Vec<String> = bodies.iter().map(|row| row.get("act").unwrap()).collect();
        for act in ["people.add-passkey", "people.sign-in-with-passkey"] {
            assert!(acts.iter().any(|recorded| recorded == act), "{act}: {acts:?}");
        }
        for row in bodies {
            assert!(!row.get::<String>("body").unwrap().contains("Adas telefon"));
        }
    }

    async fn beginning_to_log_in_leaves_no_entry_and_is_slowed_down_when_nobody_ever_ends_it(world: World) {
        let mut ada = world.ada().await;
        let mut device = add(&mut ada, "My phone").await;
        let entries = async || world.installation.ask("SELECT id FROM journal_entry", &[]).await.len();
        let before = entries().await;
        for _ in 0..50 {
            begin(&mut world.visitor(), "/sign-in/passkey", &[]).await;
        }
        assert_eq!(entries().await, before);
        let refused = world.visitor().post("/sign-in/passkey", &[("to", "/account")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("Wait"), "{}", refused.words());
        world.installation.clock.advance(Duration::from_secs(2));
        assert_eq!(sign_in(&mut world.visitor(), &mut device, "").await.place(), Some("/organisations"));
        for _ in 0..49 {
            begin(&mut world.visitor(), "/sign-in/passkey", &[]).await;
        }
        let answer = world.visitor().post("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        assert_eq!(answer.place(), Some("/organisations"), "passwords are not slowed down by it");
        begin(&mut world.visitor(), "/sign-in/passkey", &[]).await;
        begin(&mut world.visitor(), "/sign-in/passkey", &[]).await;
    }
}

//! What is kept about somebody beside their account: it stands in the file with their data, and goes with the account.

use perron_testkit::{Visitor, on_both_engines};
use serde_json::Value;

use crate::{
    kept::{all_look_after_the_platform, beside_the_journal, everything},
    letter_box::BO,
    passkeys::add,
    support::{PASSWORD, World, add_organisation, invite, join},
};

const SHARES: &str = "My sister owns shares in Holm og Holm";
const REASON: &str = "They asked why the list of contacts is empty";

/// Ada's organisation with Bo in it: both browsers, and the path of the organisation.
async fn stage(world: &World) -> (Visitor, Visitor, String) {
    let mut ada = world.ada().await;
    let place = add_organisation(&mut ada, "Nordby Kommune").await;
    let link = invite(world, &mut ada, &place, BO, "member").await;
    let bo = join(world, &link, "Bo Holm").await;
    (ada, bo, place)
}

async fn declare(visitor: &mut Visitor, organisation: &str) {
    let answers = [("interest", "yes"), ("what", SHARES), ("from", "2026-11-21"), ("until", "2026-12-31")];
    assert!(visitor.post_through(&format!("{organisation}/impartiality/new"), &answers).await.says("Your declaration is saved"));
}

async fn file(visitor: &mut Visitor) -> (Value, String) {
    let answer = visitor.post("/account/data/export", &[]).await;
    (serde_json::from_str(&answer.body).expect("a file of JSON"), answer.body)
}

on_both_engines! {
    async fn the_file_names_passkeys_and_never_their_keys(world: World) {
        let (_, mut bo, _) = stage(&world).await;
        let (before, _) = file(&mut bo).await;
        assert_eq!(before["passkeys"].as_array().map(Vec::len), Some(0));
        assert_eq!(before["undelivered"], Value::Null);
        add(&mut bo, "Bos telefon").await;
        let (data, text) = file(&mut bo).await;
        assert_eq!(data["passkeys"][0]["name"], "Bos telefon");
        assert!(data["passkeys"][0]["created_at"].as_str().unwrap().starts_with("2026-11-21T12:00:00"));
        assert_eq!(data["passkeys"][0]["last_used_at"], Value::Null);
        let rows = world.installation.ask("SELECT credential_id, credential FROM passkey", &[]).await;
        for column in ["credential_id", "credential"] {
            let kept: String = rows[0].get(column).unwrap();
            assert!(!text.contains(&kept), "{column}");
        }
    }

    async fn the_file_holds_what_somebody_declared_and_why_they_had_support_access(world: World) {
        let (_, mut bo, place) = stage(&world).await;
        declare(&mut bo, &place).await;
        let (data, _) = file(&mut bo).await;
        assert_eq!(data["declarations"][0]["what"], SHARES);
        assert_eq!(data["declarations"][0]["valid_until"], "2026-12-31");
        assert!(place.ends_with(data["declarations"][0]["organisation"].as_str().unwrap()));
    }

    async fn the_file_says_why_somebody_had_support_access(world: World) {
        let (mut ada, mut bo, _) = stage(&world).await;
        let own = add_organisation(&mut bo, "Holm og Holm").await;
        ada.post(&own.replace("/organisations/", "/administration/support/"), &[("reason", REASON), ("hours", "1")]).await;
        let (data, _) = file(&mut ada).await;
        assert_eq!(data["support_access"][0]["reason"], REASON);
        assert_eq!(data["support_access"][0]["ended_at"], Value::Null);
        assert!(own.ends_with(data["support_access"][0]["organisation"].as_str().unwrap()));
        let (data, _) = file(&mut bo).await;
        assert_eq!(data["support_access"].as_array().map(Vec::len), Some(0), "it is Ada's, not Bo's");
    }

    async fn passkeys_go_with_the_account(world: World) {
        let (_, mut bo, _) = stage(&world).await;
        add(&mut bo, "Bos telefon").await;
        assert_eq!(beside_the_journal(&world, "Bos telefon").await, 1);
        bo.post("/account/erase", &[("password", PASSWORD)]).await;
        assert!(world.installation.ask("SELECT id FROM passkey", &[]).await.is_empty());
        assert_eq!(beside_the_journal(&world, "Bos telefon").await, 0);
    }

    async fn a_declaration_keeps_its_row_without_the_text(world: World) {
        let (mut ada, mut bo, place) = stage(&world).await;
        declare(&mut bo, &place).await;
        assert_eq!(beside_the_journal(&world, SHARES).await, 2, "in the chains of both");
        bo.post("/account/erase", &[("password", PASSWORD)]).await;
        assert!(!everything(&world).await.contains(SHARES));
        let page = ada.get(&format!("{place}/impartiality")).await;
        assert!(page.says("A person who was erased Yes, I have interests of my own Erased with the account"), "{}", page.words());
        assert!(!page.says(SHARES));
    }

    async fn what_somebody_else_declared_in_the_same_words_stays(world: World) {
        let (mut ada, mut bo, place) = stage(&world).await;
        declare(&mut bo, &place).await;
        declare(&mut ada, &place).await;
        bo.post("/account/erase", &[("password", PASSWORD)]).await;
        assert!(ada.get(&format!("{place}/impartiality")).await.says(SHARES));
        assert!(ada.get("/account/log").await.says(SHARES));
    }

    async fn the_reason_of_support_access_goes_and_that_it_was_there_stays(world: World) {
        let (mut ada, mut bo, _) = stage(&world).await;
        let own = add_organisation(&mut bo, "Holm og Holm").await;
        all_look_after_the_platform(&world).await;
        let place = add_organisation(&mut ada, "Adas egen").await;
        let support = place.replace("/organisations/", "/administration/support/");
        assert!(bo.post_through(&support, &[("reason", REASON), ("hours", "1")]).await.says("You have access to Adas egen"));
        let hand = invite(&world, &mut bo, &own, "cleo@nordby.example", "administrator").await;
        join(&world, &hand, "Cleo Lund").await;
        let answer = bo.post("/account/erase", &[("password", PASSWORD)]).await;
        assert_eq!(answer.place(), Some("/sign-in"), "{}", answer.words());
        world.letters().await;
        assert!(!everything(&world).await.contains(REASON));
        let rows = world.installation.ask("SELECT reason FROM support_access", &[]).await;
        assert_eq!(rows.iter().map(|row| row.get::<String>("reason").unwrap()).collect::<Vec<_>>(), [""]);
        assert!(ada.get(&format!("{place}/log")).await.says("Got support access to the organisation"));
    }
}

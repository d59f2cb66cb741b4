//! Places in organisations that follow from what a provider says, and the identities of an account.

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};
use serde_json::{Value, json};

use crate::{
    passkeys,
    provider::{PROVIDERS, Stand},
    support::{ADA, PASSWORD, World, add_organisation, invite, join},
};

/// What the file says: two groups give roles, and one way of being recognised counts as two factors.
fn rules(place: &str) -> String {
    let organisation = place.rsplit('/').next().expect("an id");
    let rule = |claim: &str, value: &str, role: &str| {
        format!("[[provider.membership]]\nclaim = \"{claim}\"\nvalue = \"{value}\"\norganisation = \"{organisation}\"\nrole = \"{role}\"\n")
    };
    let mut text = "trust_mail = true\nsecond_factor = { amr = [\"mfa\"], acr = [\"high\"] }\n".to_owned();
    text.push_str(&rule("groups", "perron-readers", "reader"));
    text.push_str(&rule("/access/perron/roles", "worker", "member"));
    text.push_str(&rule("groups", "perron-administrators", "administrator"));
    text
}

/// Bo in these groups.
fn as_bo(groups: &[&str]) -> Value {
    json!({ "sub": "bo-1", "email": "bo@nordby.example", "email_verified": true, "name": "Bo Holm", "groups": groups })
}

/// Ada with an organisation, and the provider whose groups give places in it.
async fn stand(world: World) -> (Stand, Visitor, String) {
    let mut ada = world.ada().await;
    let place = add_organisation(&mut ada, "Nordby Kommune").await;
    let stand = Stand::on(world, &rules(&place)).await;
    let ada = stand.with(&ada);
    (stand, ada, place)
}

/// The role of everybody in the organisation, by name.
async fn roles(stand: &Stand) -> Vec<(String, String)> {
    let sql = "SELECT name, role FROM membership JOIN person ON person.id = membership.person_id ORDER BY name";
    let rows = stand.world.installation.ask(sql, &[]).await;
    rows.iter().map(|row| (row.get("name").unwrap(), row.get("role").unwrap())).collect()
}

/// The role of Bo, if he has one.
async fn role_of_bo(stand: &Stand) -> Option<String> {
    roles(stand).await.into_iter().find(|(name, _)| name == "Bo Holm").map(|(_, role)| role)
}

on_both_engines! {
    async fn a_group_gives_an_account_and_a_place_changes_it_and_takes_it_away(world: World) {
        let (stand, mut ada, place) = stand(world).await;
        let mut bo = stand.visitor();
        let answer = stand.sign_in(&mut bo, as_bo(&["perron-readers"])).await;
        assert_eq!(answer.place(), Some("/organisations"), "{}", answer.words());
        assert!(bo.get("/organisations").await.says("Nordby Kommune"));
        assert_eq!(role_of_bo(&stand).await.as_deref(), Some("reader"));
        let mut said = as_bo(&["perron-readers"]);
        said["access"] = json!({ "perron": { "roles": ["worker"] } });
        let answer = stand.sign_in(&mut bo, said).await;
        let page = bo.get(answer.place().unwrap()).await;
        assert!(page.says("Your place in your organisations has been brought up to date"), "{}", page.words());
        assert_eq!(role_of_bo(&stand).await.as_deref(), Some("member"), "the stronger of two roles");
        stand.sign_in(&mut bo, as_bo(&[])).await;
        assert_eq!(role_of_bo(&stand).await, None);
        assert_eq!(bo.get(&place).await.status, StatusCode::NOT_FOUND);
        let log = ada.get(&format!("{place}/log")).await;
        for said in ["Change: place given", "Change: role changed", "Change: place taken back", "Role before: Reader", "Login service: nordby"] {
            assert!(log.says(said), "{said}: {}", log.words());
        }
        assert!(bo.get("/account/log").await.says("Change: place taken back"), "one's own journal says so too");
        assert!(log.says("Got an account by a login service") && log.says("Logged in with a login service, which changed places"));
        let before = stand.world.installation.ask("SELECT id FROM journal_entry", &[]).await.len();
        stand.sign_in(&mut stand.visitor(), as_bo(&[])).await;
        let after = stand.world.installation.ask("SELECT id FROM journal_entry", &[]).await.len();
        assert_eq!(after - before, 3, "where nothing changes, only the login is recorded");
    }

    async fn a_place_that_was_given_by_hand_is_left_alone(world: World) {
        let (stand, mut ada, place) = stand(world).await;
        let link = invite(&stand.world, &mut ada, &place, "bo@nordby.example", "member").await;
        let mut bo = stand.with(&join(&stand.world, &link, "Bo Holm").await);
        assert!(stand.link(&mut bo, as_bo(&["perron-administrators"])).await.place() == Some(PROVIDERS));
        assert_eq!(role_of_bo(&stand).await.as_deref(), Some("member"));
        stand.sign_in(&mut stand.visitor(), as_bo(&[])).await;
        assert_eq!(role_of_bo(&stand).await.as_deref(), Some("member"));
    }

    async fn a_place_that_was_changed_by_hand_is_theirs_from_then_on(world: World) {
        let (stand, mut ada, place) = stand(world).await;
        stand.sign_in(&mut stand.visitor(), as_bo(&["perron-readers"])).await;
        let id = crate::kept::id_of(&stand.world, "bo@nordby.example").await;
        ada.post(&format!("{place}/members/{id}/role"), &[("role", "member")]).await;
        stand.sign_in(&mut stand.visitor(), as_bo(&["perron-administrators"])).await;
        stand.sign_in(&mut stand.visitor(), as_bo(&[])).await;
        assert_eq!(role_of_bo(&stand).await.as_deref(), Some("member"));
    }

    async fn the_last_administrator_stays_and_the_journal_says_so(world: World) {
        let (stand, mut ada, place) = stand(world).await;
        stand.sign_in(&mut stand.visitor(), as_bo(&["perron-administrators"])).await;
        ada.post(&format!("{place}/leave"), &[]).await;
        assert_eq!(roles(&stand).await, [("Bo Holm".to_owned(), "administrator".to_owned())]);
        let mut bo = stand.visitor();
        for groups in [&["perron-readers"][..], &[]] {
            stand.sign_in(&mut bo, as_bo(groups)).await;
            assert_eq!(role_of_bo(&stand).await.as_deref(), Some("administrator"));
        }
        assert!(bo.get(&format!("{place}/log")).await.says("Change: kept: the last administrator"));
    }

    async fn the_second_factor_counts_only_when_the_provider_proved_one(world: World) {
        let (stand, mut ada, place) = stand(world).await;
        stand.sign_in(&mut stand.visitor(), as_bo(&["perron-readers"])).await;
        ada.post(&format!("{place}/security"), &[("required", "yes")]).await;
        let with = |name: &str, value: Value| {
            let mut said = as_bo(&["perron-readers"]);
            said[name] = value;
            said
        };
        for (said, proved) in [
            (with("amr", json!(["pwd", "mfa"])), true),
            (with("acr", json!("high")), true),
            (with("amr", json!(["pwd"])), false),
            (with("acr", json!("low")), false),
        ] {
            let mut bo = stand.visitor();
            stand.sign_in(&mut bo, said.clone()).await;
            let page = bo.get(&place).await;
            assert_eq!(page.status == StatusCode::OK, proved, "{said}");
            assert_eq!(page.place().is_some_and(|place| place.starts_with("/second-factor")), !proved, "{said}");
        }
    }

    async fn our_own_second_factor_is_asked_as_after_a_password(world: World) {
        let (stand, mut ada, _) = stand(world).await;
        passkeys::add(&mut ada, "Laptop").await;
        ada.post("/account/security", &[("ask", "yes")]).await;
        let there = json!({ "sub": "ada-1", "email": ADA, "email_verified": true, "groups": [] });
        stand.link(&mut ada, there.clone()).await;
        let mut again = stand.visitor();
        stand.sign_in(&mut again, there.clone()).await;
        assert!(again.get("/account").await.place().is_some_and(|place| place.starts_with("/second-factor")));
        let mut proved = there;
        proved["amr"] = json!(["mfa"]);
        stand.sign_in(&mut again, proved).await;
        assert_eq!(again.get("/account").await.status, StatusCode::OK);
    }

    async fn an_identity_is_linked_shown_and_removed(world: World) {
        let (stand, mut ada, _) = stand(world).await;
        assert!(ada.get("/account/security").await.says("See your login services"));
        assert!(ada.get(PROVIDERS).await.says("No service is linked to your account yet"));
        let there = json!({ "sub": "ada-1", "email": "ada@elsewhere.example" });
        let answer = stand.link(&mut ada, there.clone()).await;
        let page = ada.get(answer.place().unwrap()).await;
        assert!(page.says("Nordby Kommune is now linked") && page.says("ada@elsewhere.example") && page.says("Not used yet"), "{}", page.words());
        assert!(stand.link(&mut ada, there.clone()).await.place() == Some(PROVIDERS));
        assert!(ada.get(PROVIDERS).await.says("was linked to your account already"));
        assert_eq!(stand.sign_in(&mut stand.visitor(), there.clone()).await.place(), Some("/organisations"), "no address is needed any more");
        let page = ada.get(PROVIDERS).await;
        let at = page.body.find("/account/providers/0").expect("a link to remove it");
        let remove: String = page.body[at..].chars().take_while(|sign| *sign != '"').collect();
        assert!(ada.get(&remove).await.says("Do you want to remove Nordby Kommune from your account?"));
        assert!(ada.post_through(&remove, &[]).await.says("Nordby Kommune is removed from your account"));
        assert_eq!(ada.post(&remove, &[]).await.status, StatusCode::NOT_FOUND, "it goes once");
        assert!(stand.sign_in(&mut stand.visitor(), there).await.says("We cannot make an account for you"));
        assert!(ada.post_through(PROVIDERS, &[("provider", "unknown")]).await.says("Choose one of the services"));
    }

    async fn an_identity_belongs_to_one_account_and_to_whoever_is_still_signed_in(world: World) {
        let (stand, mut ada, _) = stand(world).await;
        let mut bo = stand.visitor();
        stand.sign_in(&mut bo, as_bo(&["perron-readers"])).await;
        let page = stand.link(&mut ada, as_bo(&[])).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says("belongs to another account"), "{}", page.words());
        let page = ada.post(PROVIDERS, &[("provider", "nordby")]).await;
        let back = stand.provider.recognises(&crate::provider::onward(&page), json!({ "sub": "ada-1" }));
        ada.post("/sign-out", &[]).await;
        assert!(stand.come_back(&mut ada, &back).await.says("You are no longer logged in"));
        let id: String = stand.world.installation.ask("SELECT id FROM provider_identity", &[]).await[0].get("id").unwrap();
        let mut ada = stand.visitor();
        ada.post("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        assert_eq!(ada.get(&format!("{PROVIDERS}/{id}/remove")).await.status, StatusCode::NOT_FOUND, "it is bo's");
        assert_eq!(ada.post(&format!("{PROVIDERS}/{id}/remove"), &[]).await.status, StatusCode::NOT_FOUND);
    }

    async fn the_only_way_in_stays_and_what_it_gave_goes_with_it(world: World) {
        let (stand, _, place) = stand(world).await;
        let mut bo = stand.visitor();
        stand.sign_in(&mut bo, as_bo(&["perron-readers"])).await;
        let id: String = stand.world.installation.ask("SELECT id FROM provider_identity", &[]).await[0].get("id").unwrap();
        let remove = format!("{PROVIDERS}/{id}/remove");
        assert!(bo.get(&remove).await.says("is your only way in"));
        let refused = bo.post(&remove, &[]).await;
        assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.says("Choose a password"), "{}", refused.words());
        stand.reset(&mut bo, "bo@nordby.example").await;
        let page = bo.get(&remove).await;
        assert!(page.says("You lose it") && page.says("Nordby Kommune"), "{}", page.words());
        assert_eq!(bo.post(&remove, &[]).await.place(), Some(PROVIDERS));
        assert_eq!(bo.get(&place).await.status, StatusCode::NOT_FOUND);
        assert!(stand.world.installation.ask("SELECT role FROM provider_membership", &[]).await.is_empty());
    }

    async fn ones_data_holds_the_identities_and_erasing_takes_them(world: World) {
        let (stand, mut ada, _) = stand(world).await;
        ada.post("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        let mut bo = stand.visitor();
        stand.sign_in(&mut bo, as_bo(&["perron-readers"])).await;
        let data: Value = serde_json::from_str(&bo.post("/account/data/export", &[]).await.body).unwrap();
        assert_eq!(data["identities"][0]["subject"], "bo-1");
        assert_eq!(data["identities"][0]["issuer"], stand.provider.issuer());
        assert_eq!(data["memberships"][0]["role"], "reader");
        stand.reset(&mut bo, "bo@nordby.example").await;
        bo.post_through("/account/erase", &[("password", PASSWORD)]).await;
        for sql in ["SELECT id FROM provider_identity", "SELECT role AS id FROM provider_membership", "SELECT id FROM provider_offer"] {
            assert!(stand.world.installation.ask(sql, &[]).await.is_empty(), "{sql}");
        }
    }
}

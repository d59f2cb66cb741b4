//! Signing in at a provider: who gets in, who gets an account, and what is said to everybody else.

use std::time::Duration;

use axum::http::StatusCode;
use perron_testkit::on_both_engines;
use serde_json::{Value, json};

use crate::{
    letter_box::BO,
    provider::{BEGIN, Key, LATER, RETURN, Stand, onward},
    reports::{UNKNOWN, arrives, message_id, report},
    support::{ADA, PASSWORD, World, add_organisation, invite},
};

const TRUSTED: &str = "trust_mail = true";

/// Bo, as the provider knows them.
fn as_bo() -> Value {
    json!({ "sub": "bo-1", "email": "Bo@Nordby.example", "email_verified": true, "name": "Bo Holm" })
}

/// Somebody with an account and the identity `bo-1`, made by an invitation; the stand, and the path of the organisation.
async fn stand_with_bo(world: World) -> (Stand, String) {
    let mut ada = world.ada().await;
    let place = add_organisation(&mut ada, "Nordby Kommune").await;
    invite(&world, &mut ada, &place, "bo@nordby.example", "member").await;
    let stand = Stand::on(world, TRUSTED).await;
    let answer = stand.sign_in(&mut stand.visitor(), as_bo()).await;
    assert!(answer.place().is_some_and(|place| place.starts_with("/invitations/")), "{}", answer.words());
    (stand, place)
}

on_both_engines! {
    async fn the_login_page_has_a_button_for_every_provider(world: World) {
        assert!(!world.visitor().get("/sign-in").await.says("Log in with Nordby Kommune"));
        let stand = Stand::on(world, "").await;
        let page = stand.visitor().get("/sign-in?to=/account").await;
        assert!(page.says("Log in with Nordby Kommune") && page.body.contains(BEGIN), "{}", page.words());
        assert!(stand.visitor().reading("da").get("/sign-in").await.says("Log ind med Nordby Kommune"));
        assert_eq!(stand.provider.asked("configuration"), 0, "the provider is asked when somebody needs it");
        assert_eq!(stand.visitor().post("/sign-in/provider/unknown", &[]).await.status, StatusCode::NOT_FOUND);
    }

    async fn who_is_known_gets_in_and_on_to_where_they_wanted(world: World) {
        let (stand, _) = stand_with_bo(world).await;
        let mut bo = stand.visitor();
        let address = stand.sent_on(&mut bo, "/account?x=1").await;
        let back = stand.provider.recognises(&address, as_bo());
        assert_eq!(stand.come_back(&mut bo, &back).await.place(), Some("/account?x=1"));
        assert!(bo.get("/account").await.says("Bo Holm"));
        assert!(bo.get("/account/log").await.says("Logged in with: login service"));
        assert!(bo.cookie("perron-provider").is_none(), "what bound the browser is thrown away");
        assert!(stand.world.installation.ask("SELECT state_hash FROM provider_attempt", &[]).await.is_empty());
    }

    async fn who_is_known_and_gets_no_letters_is_told_so(world: World) {
        let (stand, _) = stand_with_bo(world).await;
        stand.world.installation.clock.advance(Duration::from_secs(1));
        stand.world.visitor().post("/reset-password", &[("mail", BO)]).await;
        let id = message_id(&stand.world, BO).await;
        arrives(&stand.world, &report(&id, BO, UNKNOWN)).await;
        let mut bo = stand.visitor();
        let answer = stand.sign_in(&mut bo, as_bo()).await;
        let page = bo.get(answer.place().expect("a way on")).await;
        assert!(page.says("Emails to bo@nordby.example do not arrive. Change the address."), "{}", page.words());
        assert!(page.body.contains("href=\"/account/mail\""));
    }

    async fn coming_back_changes_nothing_by_itself(world: World) {
        let (stand, _) = stand_with_bo(world).await;
        let mut bo = stand.visitor();
        let address = stand.sent_on(&mut bo, "").await;
        let back = stand.provider.recognises(&address, as_bo());
        let before = stand.world.installation.ask("SELECT id FROM journal_entry", &[]).await.len();
        for _ in 0..3 {
            bo.get(&format!("{RETURN}?code={}&state={}", back.code, back.state)).await;
        }
        assert_eq!(stand.world.installation.ask("SELECT id FROM journal_entry", &[]).await.len(), before);
        assert_eq!(stand.provider.asked("token"), 1, "the code has not been shown since the account was made");
        assert_eq!(stand.come_back(&mut bo, &back).await.place(), Some("/organisations"));
    }

    async fn no_secret_is_kept_longer_than_minutes_or_recorded(world: World) {
        let (stand, _) = stand_with_bo(world).await;
        let mut bo = stand.visitor();
        let address = stand.sent_on(&mut bo, "").await;
        let back = stand.provider.recognises(&address, as_bo());
        assert_eq!(stand.world.installation.ask("SELECT state_hash FROM provider_attempt", &[]).await.len(), 1);
        stand.world.installation.clock.advance(Duration::from_mins(11));
        let answer = stand.come_back(&mut bo, &back).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says("This login is no longer valid"), "{}", answer.words());
        stand.sent_on(&mut stand.visitor(), "").await;
        assert_eq!(stand.world.installation.ask("SELECT state_hash FROM provider_attempt", &[]).await.len(), 1, "what has expired is thrown away");
        for row in stand.world.installation.ask("SELECT body FROM journal_entry", &[]).await {
            let body: String = row.get("body").unwrap();
            for hidden in [back.code.as_str(), &back.state, "bo-1", "Bo Holm", "bo@nordby.example"] {
                assert!(!body.contains(hidden), "{hidden} in {body}");
            }
        }
    }

    async fn an_answer_counts_once_and_in_the_browser_that_asked(world: World) {
        let (stand, _) = stand_with_bo(world).await;
        let mut bo = stand.visitor();
        let address = stand.sent_on(&mut bo, "").await;
        let back = stand.provider.recognises(&address, as_bo());
        let stolen = stand.come_back(&mut stand.visitor(), &back).await;
        assert!(stolen.says("You began in another browser"), "{}", stolen.words());
        let mut other = stand.visitor();
        stand.sent_on(&mut other, "").await;
        assert!(stand.come_back(&mut other, &back).await.says("You began in another browser"), "another secret is not this one's");
        assert_eq!(stand.come_back(&mut bo, &back).await.status, StatusCode::SEE_OTHER);
        let again = stand.come_back(&mut bo, &back).await;
        assert!(again.says("This login is no longer valid") && again.body.contains("href=\"/organisations\""), "{}", again.words());
        let mut nobody = stand.visitor();
        stand.sent_on(&mut nobody, "").await;
        let made_up = nobody.post(RETURN, &[("code", "a"), ("state", "b")]).await;
        assert!(made_up.says("This login is no longer valid") && made_up.says("Log in"), "{}", made_up.words());
    }

    async fn who_turns_back_at_the_provider_is_told_so_in_their_language(world: World) {
        let stand = Stand::on(world, TRUSTED).await;
        for (error, said) in [
            ("access_denied", "You cancelled at Nordby Kommune"),
            ("login_required", "Nordby Kommune did not let you in"),
            ("temporarily_unavailable", "Nordby Kommune does not answer"),
            ("unauthorized_client", "The connection to Nordby Kommune does not work"),
        ] {
            let page = stand.visitor().get(&format!("{RETURN}?error={error}&state=x")).await;
            assert!(page.says(said) && page.body.contains("href=\"/sign-in\""), "{error}: {}", page.words());
        }
        assert!(stand.visitor().reading("sv").get(&format!("{RETURN}?error=access_denied")).await.says("Du avbröt hos"));
        assert!(stand.visitor().reading("da").get(&format!("{RETURN}?error=access_denied")).await.says("Du afbrød hos"));
        assert!(stand.visitor().get(RETURN).await.says("This login is no longer valid"));
    }

    async fn what_does_not_hold_lets_nobody_in(world: World) {
        let (stand, _) = stand_with_bo(world).await;
        let now = stand.world.installation.journal.now().microseconds() / 1_000_000;
        for (instead, said) in [
            (json!({ "iss": "https://elsewhere.example" }), "The answer did not come from Nordby Kommune"),
            (json!({ "aud": "somebody-else" }), "could not be accepted"),
            (json!({ "nonce": "another" }), "could not be accepted"),
            (json!({ "exp": now - 600 }), "The clock of Nordby Kommune does not agree with ours"),
            (json!({ "iat": now + 900, "exp": now + 1200 }), "The clock of Nordby Kommune does not agree with ours"),
        ] {
            stand.provider.ways().instead.clone_from(instead.as_object().unwrap());
            let answer = stand.sign_in(&mut stand.visitor(), as_bo()).await;
            assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says(said), "{instead}: {}", answer.words());
        }
        stand.provider.ways().instead.clear();
        for key in [Key::Secret, Key::Missing] {
            stand.provider.ways().key = key;
            let answer = stand.sign_in(&mut stand.visitor(), as_bo()).await;
            assert!(answer.says("could not be accepted"), "{key:?}: {}", answer.words());
        }
        stand.provider.ways().key = Key::Rsa;
        stand.provider.ways().other_subject = Some("bo-2");
        assert!(stand.sign_in(&mut stand.visitor(), as_bo()).await.says("could not be accepted"), "the user info is about somebody else");
        stand.provider.ways().other_subject = None;
        let mut visitor = stand.visitor();
        let address = stand.sent_on(&mut visitor, "").await;
        let back = stand.provider.recognises(&address, as_bo());
        let answer = visitor.post(RETURN, &[("code", &back.code), ("state", &back.state), ("iss", "https://elsewhere.example")]).await;
        assert!(answer.says("The answer did not come from Nordby Kommune"), "{}", answer.words());
        stand.provider.ways().refuses = Some("invalid_grant");
        assert!(stand.sign_in(&mut stand.visitor(), as_bo()).await.says("The connection to Nordby Kommune does not work"));
    }

    async fn a_silent_provider_is_told_and_can_be_asked_again(world: World) {
        let (stand, _) = stand_with_bo(world).await;
        let mut bo = stand.visitor();
        let address = stand.sent_on(&mut bo, "").await;
        let back = stand.provider.recognises(&address, as_bo());
        stand.provider.ways().is_down = true;
        let answer = stand.come_back(&mut bo, &back).await;
        assert!(answer.status == StatusCode::SERVICE_UNAVAILABLE || answer.says("does not"), "{}", answer.words());
        stand.world.installation.clock.advance(LATER);
        let page = stand.visitor().post(BEGIN, &[]).await;
        assert!(page.status == StatusCode::SERVICE_UNAVAILABLE && page.says("Nordby Kommune does not answer"), "{}", page.words());
        assert!(stand.visitor().get("/sign-in").await.says("Password"), "the other ways stay");
        stand.provider.ways().is_down = false;
        stand.world.installation.clock.advance(Duration::from_secs(6));
        assert_eq!(stand.sign_in(&mut stand.visitor(), as_bo()).await.place(), Some("/organisations"));
    }

    async fn a_new_key_is_fetched_when_it_is_used(world: World) {
        let (stand, _) = stand_with_bo(world).await;
        let before = stand.provider.asked("keys");
        stand.sign_in(&mut stand.visitor(), as_bo()).await;
        assert_eq!(stand.provider.asked("keys"), before, "what is known is kept for a while");
        stand.provider.ways().key = Key::Ed25519;
        stand.provider.ways().has_second_key = true;
        assert_eq!(stand.sign_in(&mut stand.visitor(), as_bo()).await.place(), Some("/organisations"));
        assert_eq!(stand.provider.asked("keys"), before + 1);
    }

    async fn whoever_fails_again_and_again_has_to_wait(world: World) {
        let (stand, _) = stand_with_bo(world).await;
        stand.provider.ways().key = Key::Secret;
        let mut last = None;
        for _ in 0..52 {
            last = Some(stand.sign_in(&mut stand.visitor(), as_bo()).await);
        }
        assert!(last.is_some_and(|last| last.says("There have been too many attempts")));
    }

    async fn an_account_that_is_there_is_linked_only_after_the_usual_login(world: World) {
        world.ada().await;
        let stand = Stand::on(world, TRUSTED).await;
        let ada_there = || json!({ "sub": "ada-1", "email": ADA, "email_verified": true });
        let mut ada = stand.visitor();
        let page = stand.sign_in(&mut ada, ada_there()).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("You already have an account here") && page.body.contains("/sign-in?to=/account/providers/offer"), "{}", page.words());
        assert_eq!(ada.get("/account").await.status, StatusCode::SEE_OTHER, "nobody is logged in by it");
        let on = ada.post("/sign-in", &[("mail", ADA), ("password", PASSWORD), ("to", "/account/providers/offer")]).await;
        let ask = ada.get(on.place().unwrap()).await;
        assert!(ask.says("Do you want to link Nordby Kommune to your account?") && ask.says(ADA), "{}", ask.words());
        assert!(stand.world.installation.ask("SELECT id FROM provider_identity", &[]).await.is_empty(), "looking links nothing");
        let page = ada.post_through("/account/providers/offer", &[]).await;
        assert!(page.says("Nordby Kommune is now linked to your account"), "{}", page.words());
        assert!(stand.world.letters().await.iter().any(|letter| letter.contains("A login service is now linked to your account")));
        assert_eq!(stand.sign_in(&mut stand.visitor(), ada_there()).await.place(), Some("/organisations"));
        assert!(ada.post_through("/account/providers/offer", &[]).await.says("It took too long"), "it is taken once");
    }

    async fn an_offer_is_for_one_account_and_one_browser(world: World) {
        let (stand, _) = stand_with_bo(world).await;
        let mut thief = stand.visitor();
        let page = stand.sign_in(&mut thief, json!({ "sub": "thief", "email": ADA, "email_verified": true })).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        let mut ada = stand.visitor();
        ada.post("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        assert_eq!(ada.get("/account/providers/offer").await.place(), Some("/account/providers"), "ada's browser was offered nothing");
        let address = stand.sent_on(&mut thief, "").await;
        let back = stand.provider.recognises(&address, as_bo());
        stand.come_back(&mut thief, &back).await;
        assert_eq!(thief.get("/account/providers/offer").await.place(), Some("/account/providers"), "bo was offered nothing");
    }

    async fn an_address_that_is_not_trusted_tells_and_opens_nothing(world: World) {
        world.ada().await;
        let mut stand = Stand::on(world, "").await;
        let known = stand.sign_in(&mut stand.visitor(), json!({ "sub": "x", "email": ADA, "email_verified": true })).await;
        let unknown = stand.sign_in(&mut stand.visitor(), as_bo()).await;
        assert!(known.says("We cannot make an account for you"), "{}", known.words());
        assert_eq!(known.body, unknown.body, "whether the address has an account is not told");
        stand.say(TRUSTED);
        for said in [json!(false), json!("false"), Value::Null] {
            let page = stand.sign_in(&mut stand.visitor(), json!({ "sub": "x", "email": ADA, "email_verified": said })).await;
            assert!(page.says("We cannot make an account for you"), "{}", page.words());
        }
    }

    async fn who_has_no_place_gets_no_account(world: World) {
        world.ada().await;
        let stand = Stand::on(world, TRUSTED).await;
        let page = stand.sign_in(&mut stand.visitor(), as_bo()).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says("You have no account here yet"), "{}", page.words());
        assert!(page.says("Ask the administrator of your organisation"), "{}", page.words());
        assert_eq!(stand.world.installation.ask("SELECT id FROM person", &[]).await.len(), 1);
    }

    async fn who_is_invited_gets_an_account_and_is_led_to_the_invitation(world: World) {
        let mut ada = world.ada().await;
        let place = add_organisation(&mut ada, "Nordby Kommune").await;
        let link = invite(&world, &mut ada, &place, "bo@nordby.example", "member").await;
        let stand = Stand::on(world, TRUSTED).await;
        stand.provider.ways().in_user_info = true;
        let mut bo = stand.visitor();
        let answer = stand.sign_in(&mut bo, as_bo()).await;
        let invitation = answer.place().unwrap().to_owned();
        let page = bo.get(&invitation).await;
        assert!(page.says("Your account is ready") && page.says("Nordby Kommune"), "{}", page.words());
        assert_eq!(stand.visitor().get(&invitation).await.status, StatusCode::NOT_FOUND, "it is shown to them alone");
        assert_eq!(stand.with(&ada).get(&invitation).await.status, StatusCode::NOT_FOUND);
        assert_eq!(bo.get(&link).await.status, StatusCode::OK, "the letter's link still works");
        assert!(bo.post_through(&invitation, &[]).await.says("Nordby Kommune"));
        assert!(bo.get(&format!("{place}/members")).await.says("Bo Holm"));
    }

    async fn an_account_without_a_password_gets_one_in_the_usual_way(world: World) {
        let (stand, _) = stand_with_bo(world).await;
        assert!(stand.visitor().post("/sign-in", &[("mail", "bo@nordby.example"), ("password", PASSWORD)]).await.says("do not belong together"));
        stand.reset(&mut stand.visitor(), "bo@nordby.example").await;
        assert_eq!(stand.visitor().post("/sign-in", &[("mail", "bo@nordby.example"), ("password", PASSWORD)]).await.status, StatusCode::SEE_OTHER);
    }

    async fn the_page_that_leads_on_says_where_also_without_the_header(world: World) {
        let stand = Stand::on(world, "").await;
        let page = stand.visitor().reading("sv").post(BEGIN, &[]).await;
        assert!(page.says("Gå till Nordby Kommune"), "{}", page.words());
        assert!(onward(&page).contains("redirect_uri=http%3A%2F%2Flocalhost"), "{}", onward(&page));
    }
}

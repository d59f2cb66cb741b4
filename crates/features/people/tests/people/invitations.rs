//! Invitations: the letter, its link, and everybody who may stand before it.

use std::time::Duration;

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::store;
use crate::support::{PASSWORD, World, add_organisation, invite, join};

const BO: &str = "bo@nordby.example";

/// Ada with her organisation.
async fn ada_with_nordby(world: &World) -> (Visitor, String) {
    let mut ada = world.ada().await;
    let nordby = add_organisation(&mut ada, "Nordby").await;
    (ada, nordby)
}

/// The path of the one invitation that waits.
async fn waiting(ada: &mut Visitor, nordby: &str) -> String {
    let page = ada.get(&format!("{nordby}/invitations")).await;
    let resend = page.body.split('"').find(|part| part.ends_with("/resend")).expect("one waits");
    resend.trim_end_matches("/resend").to_owned()
}

fn answers<'a>(mail: &'a str, language: &'a str, message: &'a str) -> [(&'a str, &'a str); 4] {
    [("mail", mail), ("role", "member"), ("language", language), ("message", message)]
}

on_both_engines! {
    async fn who_has_no_account_chooses_name_and_password_and_is_there(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let link = invite(&world, &mut ada, &nordby, "Bo@Nordby.example", "reader").await;
        let mut bo = world.visitor();
        for _ in 0..2 {
            let page = bo.get(&link).await;
            assert!(page.says("You are invited to Nordby") && page.says("Ada Nordby has invited bo@nordby.example"), "{}", page.words());
        }
        let wrong = bo.post(&link, &[("name", ""), ("password", "short")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("Write your name") && wrong.says("at least 12 characters"), "{}", wrong.words());
        let page = bo.post_through(&link, &[("name", "Bo Holm"), ("password", PASSWORD)]).await;
        assert!(page.says("Your account is ready") && page.says("Your role here: Reader"), "{}", page.words());
        let signed_in = world.visitor().post("/sign-in", &[("mail", BO), ("password", PASSWORD)]).await;
        assert_eq!(signed_in.status, StatusCode::SEE_OTHER, "the address and the password let them in again");
        let entries = store::recorded(&world, "people.accept-invitation").await;
        assert!(entries.len() >= 2, "the organisation and the person");
        for entry in entries {
            let body = entry.body;
            assert!(body.contains("\"principal\":\"link:") && !body.contains("Bo Holm") && !body.contains(BO), "{body}");
        }
    }

    async fn the_letter_is_in_the_chosen_language_with_the_message(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        for (language, said) in [("da", "inviterer dig til Nordby"), ("sv", "bjuder in dig till Nordby"), ("en", "invites you to Nordby")] {
            let mail = format!("{language}@nordby.example");
            ada.post_through(&format!("{nordby}/invitations/new"), &answers(&mail, language, "Welcome <b>on board</b>")).await;
            let letters = world.letters().await;
            let letter = letters.iter().find(|letter| letter.contains(&format!("To: {mail}"))).expect("a letter");
            let text = letter.replace("=\r\n", "");
            assert!(text.contains(said), "{text}");
            assert!(text.contains("Welcome") && !text.contains("Welcome <b>on board</b></p>"), "the message is no markup: {text}");
        }
    }

    async fn who_has_an_account_signs_in_comes_back_and_accepts(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let link = invite(&world, &mut ada, &nordby, BO, "reader").await;
        let mut bo = join(&world, &link, "Bo Holm").await;
        let sydby = add_organisation(&mut ada, "Sydby").await;
        world.installation.clock.advance(Duration::from_mins(1));
        let link = invite(&world, &mut ada, &sydby, BO, "member").await;
        let mut elsewhere = world.visitor();
        let led = elsewhere.get(&link).await;
        assert_eq!(led.place(), Some(&*format!("/sign-in?to={link}")));
        let back = elsewhere.post("/sign-in", &[("mail", BO), ("password", PASSWORD), ("to", &link)]).await;
        assert_eq!(back.place(), Some(&*link), "and back");
        let page = bo.get(&link).await;
        assert!(page.says("Accept the invitation") && page.says("Decline the invitation"), "{}", page.words());
        let page = bo.post_through(&link, &[]).await;
        assert!(page.says("You now belong to Sydby") && page.says("Your role here: Member"), "{}", page.words());
    }

    async fn whoever_is_somebody_else_is_told_so(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let link = invite(&world, &mut ada, &nordby, BO, "reader").await;
        for answer in [ada.get(&link).await, ada.post(&link, &[]).await, ada.post(&format!("{link}/decline"), &[]).await] {
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
            assert!(answer.says("The invitation is for another address") && answer.says("ada@nordby.example"), "{}", answer.words());
            assert!(!answer.says(BO), "whom it is for is not told");
        }
        join(&world, &link, "Bo Holm").await;
    }

    async fn declining_makes_no_account(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let link = invite(&world, &mut ada, &nordby, BO, "reader").await;
        let page = world.visitor().post_through(&format!("{link}/decline"), &[]).await;
        assert!(page.says("You have declined Nordby"), "{}", page.words());
        assert_eq!(store::count_people(&world).await, 1);
        let page = world.visitor().get(&link).await;
        assert_eq!(page.status, StatusCode::GONE);
        assert!(ada.get(&format!("{nordby}/invitations")).await.says("No invitations wait"));
        invite(&world, &mut ada, &nordby, BO, "reader").await;
    }

    async fn a_link_that_no_longer_holds_says_why_and_what_to_do(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let used = invite(&world, &mut ada, &nordby, BO, "reader").await;
        join(&world, &used, "Bo Holm").await;
        let withdrawn = invite(&world, &mut ada, &nordby, "cy@nordby.example", "reader").await;
        let invitation = waiting(&mut ada, &nordby).await;
        let page = ada.post_through(&format!("{invitation}/withdraw"), &[]).await;
        assert!(page.says("The invitation to cy@nordby.example is withdrawn"), "{}", page.words());
        let expired = invite(&world, &mut ada, &nordby, "di@nordby.example", "reader").await;
        world.installation.clock.advance(Duration::from_hours(14 * 24));
        for (link, status, said) in [
            (used, StatusCode::GONE, "If you accepted it, log in"),
            (withdrawn, StatusCode::GONE, "The invitation was withdrawn"),
            (expired, StatusCode::GONE, "Ask whoever invited you to send it again"),
            ("/invitations/nothing".to_owned(), StatusCode::NOT_FOUND, "ask for a new invitation"),
        ] {
            let sent = [("name", "Eve"), ("password", PASSWORD)];
            let mut eve = world.visitor();
            for answer in [eve.get(&link).await, eve.post(&link, &sent).await, eve.post(&format!("{link}/decline"), &[]).await] {
                assert_eq!(answer.status, status, "{link}");
                assert!(answer.says(said), "{said}: {}", answer.words());
            }
        }
        assert_eq!(store::count_people(&world).await, 2, "nobody got in");
    }

    async fn an_invitation_lasts_fourteen_days_and_not_longer(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let link = invite(&world, &mut ada, &nordby, BO, "reader").await;
        world.installation.clock.advance(Duration::from_secs(14 * 24 * 60 * 60 - 1));
        assert_eq!(world.visitor().get(&link).await.status, StatusCode::OK);
        world.installation.clock.advance(Duration::from_secs(1));
        assert_eq!(world.visitor().get(&link).await.status, StatusCode::GONE);
    }

    async fn whoever_is_invited_already_is_not_invited_twice_but_again(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let old = invite(&world, &mut ada, &nordby, BO, "reader").await;
        let twice = ada.post(&format!("{nordby}/invitations/new"), &answers("BO@nordby.example", "en", "")).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(twice.says("The address is already invited and has not answered") && twice.says("Send again"), "{}", twice.words());
        assert_eq!(world.letters().await.len(), 1, "no second letter");
        let invitation = waiting(&mut ada, &nordby).await;
        world.installation.clock.advance(Duration::from_mins(1));
        let page = ada.post_through(&format!("{invitation}/resend"), &[("language", "sv"), ("message", "")]).await;
        assert!(page.says("The invitation is sent to bo@nordby.example"), "{}", page.words());
        let new = world.link_to(BO, "/invitations/").await;
        assert_ne!(old, new);
        assert_eq!(world.visitor().get(&old).await.status, StatusCode::NOT_FOUND, "the old link stops");
        join(&world, &new, "Bo Holm").await;
    }

    async fn a_member_is_not_invited(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let link = invite(&world, &mut ada, &nordby, BO, "reader").await;
        join(&world, &link, "Bo Holm").await;
        let page = ada.post(&format!("{nordby}/invitations/new"), &answers(BO, "en", "")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("That address already belongs to a member"), "{}", page.words());
    }

    async fn the_answer_is_the_same_whether_an_address_has_an_account(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let link = invite(&world, &mut ada, &nordby, BO, "reader").await;
        join(&world, &link, "Bo Holm").await;
        let sydby = add_organisation(&mut ada, "Sydby").await;
        let known = ada.post_through(&format!("{sydby}/invitations/new"), &answers(BO, "en", "")).await;
        let invitation = waiting(&mut ada, &sydby).await;
        ada.post_through(&format!("{invitation}/withdraw"), &[]).await;
        let unknown = ada.post_through(&format!("{sydby}/invitations/new"), &answers("xx@nordby.example", "en", "")).await;
        assert_eq!(unknown.words().replace("xx@", "bo@"), known.words());
    }

    async fn wrong_answers_send_no_letter(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let long = "m".repeat(501);
        let wrong = [("mail", "bo"), ("role", "king"), ("language", "xx"), ("message", &*long)];
        let page = ada.post(&format!("{nordby}/invitations/new"), &wrong).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        for said in ["Write an email address with @", "Choose a role", "Choose the language of the email", "at most 500 characters"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(world.letters().await.is_empty());
        let whole = "m".repeat(500);
        let page = ada.post_through(&format!("{nordby}/invitations/new"), &answers(BO, "en", &whole)).await;
        assert!(page.says("The invitation is sent"), "{}", page.words());
    }

    async fn an_invitation_never_takes_a_role_away(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let link = invite(&world, &mut ada, &nordby, BO, "reader").await;
        // Ada has got the invited address in the meantime.
        store::set_mail(&world, BO).await;
        let page = ada.post_through(&link, &[]).await;
        assert!(page.says("Your role here: Administrator"), "{}", page.words());
    }

    async fn two_who_accept_at_once_become_one_member(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let link = invite(&world, &mut ada, &nordby, BO, "reader").await;
        let (mut one, mut other) = (world.visitor(), world.visitor());
        let sent = [("name", "Bo Holm"), ("password", PASSWORD)];
        let (one, other) = tokio::join!(one.post(&link, &sent), other.post(&link, &sent));
        let joined = [&one, &other].iter().filter(|answer| answer.place().is_some_and(|place| place == nordby)).count();
        assert_eq!(joined, 1, "{} {}", one.status, other.status);
        assert_eq!(store::people(&world, BO).await.len(), 1);
    }

    async fn nothing_secret_stands_in_the_journal(world: World) {
        let (mut ada, nordby) = ada_with_nordby(&world).await;
        let link = invite(&world, &mut ada, &nordby, BO, "reader").await;
        join(&world, &link, "Bo Holm").await;
        let token = link.trim_start_matches("/invitations/");
        for body in store::bodies(&world).await {
            for hidden in [token, PASSWORD, BO, "Bo Holm"] {
                assert!(!body.contains(hidden), "{body}");
            }
        }
    }
}

//! Letters that do not arrive: who learns of it, what it changes, and what a false report cannot do.

use std::time::Duration;

use axum::{
    body::Body,
    http::{Request, StatusCode, header::CONTENT_TYPE},
};
use perron_testkit::{Visitor, on_both_engines};
use perron_web::{Application, Config, Current, ShownError};
use tower::ServiceExt;

use crate::{
    kept::{ORGANISATION, belongs, beside_the_journal, entries_of, everything, id_of},
    letter_box::{BO, bo, letter, letters_to, link},
    reports::{FULL, KIND, UNKNOWN, arrives, mailbox, message_id, parts, read, report, report_with, send_to},
    support::{ADA, PASSWORD, World},
};

const BAD: &str = "Emails to bo@nordby.example do not arrive";
const SECRET: &str = "0123456789abcdef01234567";

/// Somebody asks for a new password for Bo, and the letter leaves.
async fn reset_for_bo(world: &World) -> String {
    // Letters of one moment have no order.
    world.installation.clock.advance(Duration::from_secs(1));
    world.visitor().post("/reset-password", &[("mail", BO)]).await;
    message_id(world, BO).await
}

/// Bo, signed in, whose address letters do not reach.
async fn bo_unreached(world: &World, status: &str) -> Visitor {
    let mut bo = bo(world).await;
    let id = reset_for_bo(world).await;
    arrives(world, &report(&id, BO, status)).await;
    assert!(bo.get("/account").await.says(BAD), "{}", bo.get("/account").await.words());
    bo
}

/// How often it was noted that a letter did not arrive.
async fn noted(world: &World) -> usize {
    entries_of(world, "people.note-bounce").await.len()
}

/// The program with a door for reports, and what it says to one.
async fn hand_in(world: &World, secret: Option<&str>, address: &str, kind: &str, body: String) -> StatusCode {
    let people = secret.map_or_else(|| world.people.clone(), |secret| world.people.with_bounce_secret(secret));
    let error = |error: &ShownError| format!("<!DOCTYPE html><h1>{}</h1>", error.kind.name());
    let application = Current::new(Application::new(&Config::default(), people.routes(), error).expect("the origins are origins"));
    let request = Request::post(address).header("host", "localhost").header(CONTENT_TYPE, kind).body(Body::from(body)).expect("a request");
    let Ok(response) = application.oneshot(request).await;
    response.status()
}

on_both_engines! {
    async fn an_address_that_the_server_refuses_is_told_to_its_person_who_still_gets_in(world: World) {
        world.ada().await;
        let mut bo = bo(&world).await;
        world.letters().await;
        world.visitor().post("/reset-password", &[("mail", BO)]).await;
        send_to(&world, "RCPT", "550 5.1.1 No such user").await;
        let page = bo.get("/account").await;
        assert!(page.says(BAD) && page.says("nobody has this address"), "{}", page.words());
        let entries = entries_of(&world, "people.note-bounce").await;
        let id = id_of(&world, BO).await;
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].0, format!("person:{id}"));
        assert!(entries[0].1.contains("\"status\":\"5.1.1\"") && !entries[0].1.contains(BO), "{}", entries[0].1);
        let mut again = world.visitor();
        let page = again.post_through("/sign-in", &[("mail", BO), ("password", PASSWORD)]).await;
        assert!(page.says(&format!("{BAD}. Change the address.")), "{}", page.words());
        assert!(page.body.contains("href=\"/account/mail\""));
        assert!(again.get("/account/log").await.says("Noted that an email did not arrive"));
    }

    async fn a_letter_that_the_server_does_not_like_says_nothing_about_the_address(world: World) {
        world.ada().await;
        let mut bo = bo(&world).await;
        world.visitor().post("/reset-password", &[("mail", BO)]).await;
        send_to(&world, "CONTENT", "554 5.7.1 We take this for spam").await;
        assert!(!bo.get("/account").await.says("do not arrive"));
        assert_eq!(noted(&world).await, 0);
    }

    async fn a_report_in_the_mailbox_is_noted_once_and_marked_as_read(world: World) {
        world.ada().await;
        let mut bo = bo(&world).await;
        let report = report(&reset_for_bo(&world).await, "BO@nordby.example", UNKNOWN);
        let maildir = mailbox(&report);
        read(&world, &maildir).await.unwrap();
        assert!(bo.get("/account").await.says(BAD));
        assert_eq!(std::fs::read_dir(maildir.path().join("cur")).unwrap().count(), 1);
        assert_eq!(arrives(&world, &report).await, 0, "read all the same");
        assert_eq!(noted(&world).await, 1);
    }

    async fn a_mailbox_that_is_not_there_is_said_and_other_mail_is_only_marked(world: World) {
        let maildir = mailbox("From: ada@nordby.example\r\nSubject: Hello\r\n\r\nWhen do we meet?\r\n");
        read(&world, &maildir).await.unwrap();
        assert_eq!(std::fs::read_dir(maildir.path().join("new")).unwrap().count(), 0);
        std::fs::remove_dir_all(maildir.path().join("new")).unwrap();
        assert!(read(&world, &maildir).await.unwrap_err().contains("cannot be read"));
    }

    async fn a_forged_report_changes_nothing(world: World) {
        let mut ada = world.ada().await;
        let mut bo = bo(&world).await;
        let id = reset_for_bo(&world).await;
        arrives(&world, &report("<019aa5f0-0000-7000-8000-00000000000f@perron.example>", BO, UNKNOWN)).await;
        arrives(&world, &report("<nonsense@perron.example>", BO, UNKNOWN)).await;
        arrives(&world, &report(&id, ADA, UNKNOWN)).await;
        assert!(!bo.get("/account").await.says("do not arrive"));
        assert!(!ada.get("/account").await.says("do not arrive"), "Bo's letter says nothing about Ada's address");
        assert_eq!(noted(&world).await, 0);
    }

    async fn a_report_that_comes_too_late_or_says_that_it_takes_longer_changes_nothing(world: World) {
        world.ada().await;
        bo(&world).await;
        let id = reset_for_bo(&world).await;
        arrives(&world, &report_with(&id, BO, "4.4.1", "delayed")).await;
        world.installation.clock.advance(Duration::from_hours(31 * 24));
        arrives(&world, &report(&id, BO, UNKNOWN)).await;
        assert_eq!(noted(&world).await, 0);
    }

    async fn a_letter_to_somebody_who_is_gone_is_nobodys_business(world: World) {
        world.ada().await;
        let mut bo = bo(&world).await;
        world.installation.clock.advance(Duration::from_secs(1));
        bo.post("/account/erase", &[("password", PASSWORD)]).await;
        let id = message_id(&world, BO).await;
        arrives(&world, &report(&id, BO, UNKNOWN)).await;
        assert_eq!(noted(&world).await, 0);
        assert!(!everything(&world).await.contains(BO));
    }

    async fn a_full_mailbox_is_told_and_does_not_outdo_an_unknown_address(world: World) {
        world.ada().await;
        let mut bo = bo_unreached(&world, FULL).await;
        assert!(bo.get("/account").await.says("The mailbox is full"));
        arrives(&world, &report(&reset_for_bo(&world).await, BO, UNKNOWN)).await;
        arrives(&world, &report(&reset_for_bo(&world).await, BO, FULL)).await;
        assert!(bo.get("/account").await.says("nobody has this address"));
        assert_eq!(noted(&world).await, 2);
    }

    async fn the_link_of_a_reset_still_comes_and_shows_that_the_address_is_good(world: World) {
        world.ada().await;
        let mut bo = bo_unreached(&world, UNKNOWN).await;
        let before = letters_to(&world, BO).await.len();
        world.installation.clock.advance(Duration::from_secs(1));
        world.visitor().post("/reset-password", &[("mail", BO)]).await;
        let letters = letters_to(&world, BO).await;
        assert_eq!(letters.len(), before + 1, "who asks for a new password gets the letter");
        let path = link(letters.last().unwrap(), "/reset-password/");
        bo.post(&path, &[("password", PASSWORD)]).await;
        assert!(!bo.get("/account").await.says("do not arrive"));
    }

    async fn mere_notices_do_not_go_to_an_address_that_is_bad_for_good(world: World) {
        let mut ada = world.ada().await;
        belongs(&world, ADA, "administrator").await;
        bo_unreached(&world, UNKNOWN).await;
        belongs(&world, BO, "member").await;
        let role = format!("/organisations/{ORGANISATION}/members/{}/role", id_of(&world, BO).await);
        ada.post(&role, &[("role", "reader")]).await;
        assert!(letters_to(&world, BO).await.iter().all(|letter| !letter.contains("Your role in")));
        assert!(ada.get("/administration/letters").await.says("All emails have been sent"), "it is not given up: nobody is to try again");
        // One that may get through is tried.
        let mut bo = world.visitor();
        bo.post("/sign-in", &[("mail", BO), ("password", PASSWORD)]).await;
        world.installation.clock.advance(Duration::from_secs(1));
        bo.post("/account/mail/try-again", &[]).await;
        arrives(&world, &report(&message_id(&world, BO).await, BO, FULL)).await;
        ada.post(&role, &[("role", "member")]).await;
        letter(&world, BO, "Your role in").await;
    }

    async fn trying_again_sends_a_letter_and_forgets_until_that_fails_too(world: World) {
        world.ada().await;
        let mut bo = bo_unreached(&world, UNKNOWN).await;
        world.installation.clock.advance(Duration::from_secs(1));
        let page = bo.post_through("/account/mail/try-again", &[]).await;
        assert!(page.says("We have written to bo@nordby.example") && !page.says(BAD), "{}", page.words());
        letter(&world, BO, "You asked us to try this address again").await;
        let nothing = bo.post("/account/mail/try-again", &[]).await;
        assert_eq!(nothing.place(), Some("/account"), "there is nothing to try");
        arrives(&world, &report(&message_id(&world, BO).await, BO, UNKNOWN)).await;
        assert!(bo.get("/account").await.says(BAD));
        for _ in 0..4 {
            world.installation.clock.advance(Duration::from_secs(1));
            bo.post("/account/mail/try-again", &[]).await;
            arrives(&world, &report(&message_id(&world, BO).await, BO, UNKNOWN)).await;
        }
        assert!(bo.post_through("/account/mail/try-again", &[]).await.says("You have tried several times"));
    }

    async fn a_proven_new_address_ends_it_and_the_old_one_is_forgotten(world: World) {
        world.ada().await;
        let mut bo = bo_unreached(&world, FULL).await;
        bo.post("/account/mail", &[("mail", "bo@vestby.example"), ("password", PASSWORD)]).await;
        let id = message_id(&world, "bo@vestby.example").await;
        arrives(&world, &report(&id, "bo@vestby.example", UNKNOWN)).await;
        assert!(bo.get("/account").await.says("The email to the new address did not arrive"));
        world.installation.clock.advance(Duration::from_secs(1));
        bo.post("/account/mail", &[("mail", "bo@vestby.example"), ("password", PASSWORD)]).await;
        let newest = |letters: Vec<String>, part: &str| link(letters.iter().rfind(|letter| letter.contains(part)).unwrap(), part);
        let prove = newest(letters_to(&world, "bo@vestby.example").await, "/account/mail/prove/");
        let agree = newest(letters_to(&world, BO).await, "/account/mail/agree/");
        bo.post(&prove, &[]).await;
        bo.post(&agree, &[]).await;
        let page = bo.get("/account").await;
        assert!(page.says("bo@vestby.example") && !page.says("do not arrive"), "{}", page.words());
        let mut ada = world.visitor();
        ada.post("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        assert!(!ada.get("/administration/letters").await.says("Addresses that emails do not reach"));
    }

    async fn administrators_see_which_members_and_invitations_are_not_reached(world: World) {
        let mut ada = world.ada().await;
        let mut bo = bo_unreached(&world, FULL).await;
        belongs(&world, ADA, "administrator").await;
        belongs(&world, BO, "reader").await;
        let of = format!("/organisations/{ORGANISATION}");
        assert!(ada.get(&format!("{of}/members")).await.says("The email could not be delivered: full mailbox"));
        assert!(!bo.get(&format!("{of}/members")).await.says("could not be delivered"), "only for whoever manages members");
        for address in ["/administration/letters", "/administration/bounces", "/administration/bounces?q=nordby"] {
            let page = ada.get(address).await;
            assert!(page.says("Addresses that emails do not reach") && page.says(BO) && page.says("5.2.2"), "{}", page.words());
        }
        assert!(!ada.get("/administration/bounces?q=vestby").await.says(BO));
    }

    async fn an_invitation_that_did_not_arrive_is_sent_to_another_address(world: World) {
        let mut ada = world.ada().await;
        belongs(&world, ADA, "administrator").await;
        let of = format!("/organisations/{ORGANISATION}/invitations");
        let answers = [("mail", "berta@nrdby.example"), ("role", "member"), ("language", "en"), ("message", "")];
        ada.post(&format!("{of}/new"), &answers).await;
        arrives(&world, &report(&message_id(&world, "berta@nrdby.example").await, "berta@nrdby.example", UNKNOWN)).await;
        let page = ada.get(&of).await;
        assert!(page.says("The email could not be delivered: unknown address") && page.says("Send to another address"), "{}", page.words());
        let entries = entries_of(&world, "people.note-bounce").await;
        assert_eq!(entries.iter().map(|(stream, _)| stream.as_str()).collect::<Vec<_>>(), [format!("organisation:{ORGANISATION}")]);
        assert_eq!(beside_the_journal(&world, "berta@nrdby.example").await, 2, "where it is invited, and where it is noted");
        let start = page.body.find(&format!("{of}/0")).map(|at| &page.body[at..]).unwrap();
        let resend = start[..start.find('"').unwrap()].to_owned();
        let language = ("language", "en");
        let wrong = ada.post(&resend, &[("mail", "berta"), language]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let own = ada.post(&resend, &[("mail", ADA), language]).await;
        assert!(own.says("That address already belongs to a member"), "{}", own.words());
        let page = ada.post_through(&resend, &[("mail", "berta@nordby.example"), language]).await;
        assert!(page.says("The invitation is sent to berta@nordby.example") && !page.says("nrdby") && !page.says("could not be delivered"), "{}", page.words());
        letter(&world, "berta@nordby.example", "/invitations/").await;
        assert!(!ada.get("/administration/letters").await.says("berta@nrdby.example"), "the address is nobody's any more");
    }

    async fn an_accepted_invitation_shows_that_the_address_is_good(world: World) {
        let mut ada = world.ada().await;
        belongs(&world, ADA, "administrator").await;
        let of = format!("/organisations/{ORGANISATION}/invitations");
        let answers = [("mail", "berta@nordby.example"), ("role", "member"), ("language", "en"), ("message", "")];
        ada.post(&format!("{of}/new"), &answers).await;
        arrives(&world, &report(&message_id(&world, "berta@nordby.example").await, "berta@nordby.example", FULL)).await;
        assert!(ada.get(&of).await.says("full mailbox"));
        let path = link(&letter(&world, "berta@nordby.example", "/invitations/").await, "/invitations/");
        world.visitor().post(&path, &[("name", "Berta Sydby"), ("password", PASSWORD)]).await;
        assert!(!ada.get(&format!("/organisations/{ORGANISATION}/members")).await.says("could not be delivered"));
    }

    async fn the_door_opens_to_the_secret_only_and_takes_a_message_or_its_parts(world: World) {
        world.ada().await;
        let mut bo = bo(&world).await;
        let id = reset_for_bo(&world).await;
        let address = format!("/bounces/{SECRET}");
        let message = || report(&id, BO, FULL);
        assert_eq!(hand_in(&world, None, &address, "message/rfc822", message()).await, StatusCode::NOT_FOUND);
        let wrong = "/bounces/0123456789abcdef01234568";
        assert_eq!(hand_in(&world, Some(SECRET), wrong, "message/rfc822", message()).await, StatusCode::NOT_FOUND);
        assert!(!bo.get("/account").await.says("do not arrive"));
        assert_eq!(hand_in(&world, Some(SECRET), &address, "message/rfc822", message()).await, StatusCode::NO_CONTENT);
        assert!(bo.get("/account").await.says("The mailbox is full"));
        let parts = parts(&reset_for_bo(&world).await, BO, UNKNOWN, "failed");
        assert_eq!(hand_in(&world, Some(SECRET), &address, KIND, parts).await, StatusCode::NO_CONTENT);
        assert!(bo.get("/account").await.says("nobody has this address"));
        assert_eq!(hand_in(&world, Some(SECRET), &address, "text/plain", "nonsense".to_owned()).await, StatusCode::NO_CONTENT);
        assert_eq!(hand_in(&world, Some(SECRET), &address, "message/rfc822", "x".repeat(300_000)).await, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(noted(&world).await, 2);
    }

    async fn what_is_known_of_an_address_is_ones_own_data_and_goes_with_the_account(world: World) {
        let mut ada = world.ada().await;
        let mut bo = bo_unreached(&world, UNKNOWN).await;
        let file: serde_json::Value = serde_json::from_str(&bo.post("/account/data/export", &[]).await.body).unwrap();
        assert_eq!(file["undelivered"]["status"], UNKNOWN);
        assert_eq!(file["undelivered"]["letter"], "reset");
        assert_eq!(file["undelivered"]["permanent"], true);
        bo.post("/account/erase", &[("password", PASSWORD)]).await;
        world.letters().await;
        assert!(!ada.get("/administration/letters").await.says(BO));
        assert!(!everything(&world).await.contains(BO));
    }
}

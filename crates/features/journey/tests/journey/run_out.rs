//! Invitations of organisations run out after the same time as all invitations, and are sent again.

use std::time::Duration;

use axum::http::StatusCode;
use perron_people::doors::INVITATION_LASTS;
use perron_testkit::{Visitor, on_both_engines};

use crate::support::{ADA, World, add_organisation, mail_of, side, with_a_journey};

const MOMENT: Duration = Duration::from_micros(1);

/// Ada's journey and an invitation of Lunara into it: both browsers, the journey, Lunara, and the id of the invitation.
async fn invited(world: &World) -> (Visitor, Visitor, String, String, String) {
    let (mut ada, _, journey) = with_a_journey(world).await;
    let lunara = add_organisation(&mut ada, "Lunara", "company", "").await;
    let boss = world.member(&mut ada, &lunara, "Luna Dal", "administrator").await;
    ada.post_through(&format!("{journey}/organisations/new"), &[("organisation", "Lunara"), ("part", "supplier")]).await;
    let id = world.waiting_invitation().await;
    (ada, boss, journey, lunara, id)
}

/// Logs in again: the time that passes ends every session.
async fn again(visitor: &mut Visitor, mail: &str) {
    visitor.post_through("/sign-in", &[("mail", mail), ("password", crate::support::PASSWORD)]).await;
}

on_both_engines! {
    async fn it_can_be_answered_until_it_runs_out_and_not_in_that_moment(world: World) {
        let (mut ada, mut luna, journey, lunara, id) = invited(&world).await;
        let path = format!("{lunara}/journey-invitations/{id}");
        assert!(luna.get(&path).await.says("Answer before 5 December 2026"));
        assert!(ada.get(&format!("{journey}/participants")).await.says("Invited 21 November 2026 · Runs out 5 December 2026"));
        world.installation.clock.advance(INVITATION_LASTS.saturating_sub(MOMENT));
        again(&mut luna, &mail_of("Luna")).await;
        assert_eq!(luna.get(&path).await.status, StatusCode::OK, "the last moment");
        assert!(luna.get(&lunara).await.says("The organisation is invited to a case"));
        assert!(luna.get("/journeys").await.says("Lunara is invited to a case"));
        world.installation.clock.advance(MOMENT);
        let answers = [
            luna.get(&path).await,
            luna.post(&format!("{path}/accept"), &[]).await,
            luna.post(&format!("{path}/decline"), &[]).await,
        ];
        for answer in answers {
            assert_eq!(answer.status, StatusCode::GONE);
            assert!(answer.says("The invitation to Calmer nights has run out"), "{}", answer.words());
            assert!(answer.says("Ask Ada Nordby from Nordby to send it again"), "{}", answer.words());
        }
        for list in [lunara.clone(), format!("{lunara}/journeys"), "/journeys".to_owned()] {
            assert!(!luna.get(&list).await.says("is invited to a case"), "{list}");
        }
        assert_eq!(luna.get(&side(&lunara, &journey)).await.status, StatusCode::NOT_FOUND, "nothing was accepted");
        assert!(world.chains("journey.accept-invitation").await.is_empty());
        again(&mut ada, ADA).await;
        assert!(ada.get(&format!("{journey}/participants")).await.says("Ran out 5 December 2026"));
        let twice = ada.post(&format!("{journey}/organisations/new"), &[("organisation", "Lunara"), ("part", "supplier")]).await;
        assert!(twice.says("the invitation has run out. Send it again"), "{}", twice.words());
    }

    async fn it_is_sent_again_for_the_whole_time_with_a_letter_and_an_entry(world: World) {
        let (mut ada, mut luna, journey, lunara, id) = invited(&world).await;
        world.installation.clock.advance(INVITATION_LASTS);
        again(&mut ada, ADA).await;
        let before = world.letters_to(&mail_of("Luna")).await.len();
        let page = ada.post_through(&format!("{journey}/invitations/{id}/resend"), &[]).await;
        assert!(page.says("The invitation to Lunara is saved") && page.says("Runs out 19 December 2026"), "{}", page.words());
        let letters = world.letters_read_by(&mail_of("Luna")).await;
        assert_eq!(letters.len(), before + 1);
        assert!(letters.iter().any(|letter| letter.contains("until 19 December 2026")), "{letters:?}");
        assert_eq!(world.chains("journey.resend-invitation").await, ["journey", "organisation"]);
        assert!(ada.get(&format!("{journey}/log")).await.says("Sent an invitation to an organisation again"));
        world.installation.clock.advance(INVITATION_LASTS.saturating_sub(MOMENT));
        again(&mut luna, &mail_of("Luna")).await;
        let page = luna.post_through(&format!("{lunara}/journey-invitations/{id}/accept"), &[]).await;
        assert!(page.says("The organisation takes part in Calmer nights"), "{}", page.words());
        again(&mut ada, ADA).await;
        assert_eq!(ada.post(&format!("{journey}/invitations/{id}/resend"), &[]).await.status, StatusCode::NOT_FOUND, "it is answered");
    }

    async fn sending_again_finds_an_organisation_that_was_not_here_yet_and_answers_alike(world: World) {
        let (mut ada, _, journey) = with_a_journey(&world).await;
        ada.post_through(&format!("{journey}/organisations/new"), &[("organisation", "Stille"), ("part", "partner")]).await;
        let resend = format!("{journey}/invitations/{}/resend", world.waiting_invitation().await);
        let nowhere = ada.post(&resend, &[]).await;
        let stille = add_organisation(&mut ada, "Stille", "company", "").await;
        let here = ada.post(&resend, &[]).await;
        assert_eq!((here.status, here.place()), (nowhere.status, nowhere.place()));
        assert!(ada.get(&stille).await.says("The organisation is invited to a case"));
        let file = ada.get(&format!("{journey}/log/chain.jsonl")).await.body;
        assert!(!file.contains(stille.rsplit('/').next().unwrap()), "the journal of the case does not tell");
    }

    async fn what_has_run_out_is_withdrawn_without_a_letter(world: World) {
        let (mut ada, _, journey, _, id) = invited(&world).await;
        world.installation.clock.advance(INVITATION_LASTS);
        again(&mut ada, ADA).await;
        let before = world.letters_to(&mail_of("Luna")).await.len();
        assert!(ada.post_through(&format!("{journey}/invitations/{id}/withdraw"), &[]).await.says("is withdrawn"));
        assert_eq!(world.letters_to(&mail_of("Luna")).await.len(), before);
    }
}

//! Organisations that take part: invited without telling who is here, answered and sent for by their administrators, ended by either side.

use axum::http::StatusCode;
use perron_testkit::on_both_engines;

use crate::support::{World, add_organisation, mail_of, participant, party, send_oneself, side, with_a_journey};

on_both_engines! {
    async fn an_organisation_that_is_here_and_one_that_is_not_are_answered_alike(world: World) {
        let (mut ada, _, journey) = with_a_journey(&world).await;
        let lunara = add_organisation(&mut ada, "Lunara", "company", "").await;
        world.member(&mut ada, &lunara, "Luna Dal", "administrator").await;
        let invite = format!("{journey}/organisations/new");
        let here = ada.post(&invite, &[("organisation", "Lunara"), ("part", "supplier")]).await;
        let nowhere = ada.post(&invite, &[("organisation", "Nobody"), ("part", "supplier")]).await;
        assert_eq!((here.status, here.place()), (nowhere.status, nowhere.place()));
        let page = ada.get(&format!("{journey}/participants")).await;
        for said in ["Lunara Company · Invited 21 November 2026", "Nobody Company · Invited 21 November 2026", "Withdraw the invitation to Nobody"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let file = ada.get(&format!("{journey}/log/chain.jsonl")).await.body;
        let lines: Vec<_> = file.lines().filter(|line| line.contains("journey.invite-organisation")).collect();
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| !line.contains(lunara.rsplit('/').next().unwrap())), "the journal does not tell either");
        assert_eq!(world.letters_to("luna@nordby.example").await.len(), 2, "the invitation of the person, and that of the organisation");
    }

    async fn an_organisation_is_found_by_its_number_and_by_a_name_that_only_it_has(world: World) {
        let (mut ada, _, journey) = with_a_journey(&world).await;
        let invite = format!("{journey}/organisations/new");
        let lunara = add_organisation(&mut ada, "Lunara", "company", "29189846").await;
        let _ = add_organisation(&mut ada, "Twin", "company", "").await;
        let _ = add_organisation(&mut ada, "Twin", "company", "").await;
        for (text, waits) in [("Twin", 0), ("lunara", 0), ("DK 29 18 98 46", 1), ("  Lunara ", 2)] {
            assert!(ada.post_through(&invite, &[("organisation", text), ("part", "supplier")]).await.says("is saved"), "{text}");
            let list = ada.get(&format!("{lunara}/journeys")).await;
            assert_eq!(list.body.matches("/journey-invitations/").count(), waits, "{text}");
        }
        let twice = ada.post(&invite, &[("organisation", "Twin"), ("part", "observer")]).await;
        assert!(twice.says("That organisation is invited already"), "{}", twice.words());
        let own = ada.post(&invite, &[("organisation", "13748136"), ("part", "partner")]).await;
        assert!(own.says("That organisation takes part already"), "{}", own.words());
        let empty = ada.post(&invite, &[("organisation", " "), ("part", "owner")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.says("Write the organisation's number or name") && empty.says("Choose what the organisation takes part as"), "{}", empty.words());
    }

    async fn its_administrators_get_a_letter_accept_and_choose_whom_they_send(world: World) {
        let (mut ada, _, journey) = with_a_journey(&world).await;
        let lunara = add_organisation(&mut ada, "Lunara", "company", "").await;
        let mut luna = world.member(&mut ada, &lunara, "Luna Dal", "administrator").await;
        let mut mia = world.member(&mut luna, &lunara, "Mia Dal", "member").await;
        ada.post_through(&format!("{journey}/organisations/new"), &[("organisation", "Lunara"), ("part", "supplier")]).await;
        let link = world.link_to("luna@nordby.example", "/organisations/").await;
        assert_eq!(world.letters_to("mia@nordby.example").await.len(), 1, "a member gets none but her own invitation");
        assert!(luna.get(&lunara).await.says("The organisation is invited to a case"));
        assert!(!mia.get(&lunara).await.says("is invited"));
        assert_eq!(mia.get(&link).await.status, StatusCode::FORBIDDEN);
        let page = luna.get(&link).await;
        for said in ["Invitation to Calmer nights", "Nordby invites Lunara to take part as: Company", "Residents wake up"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let page = luna.post_through(&format!("{link}/accept"), &[]).await;
        assert!(page.says("The organisation takes part in Calmer nights"), "{}", page.words());
        assert_eq!(luna.get(&journey).await.status, StatusCode::NOT_FOUND, "who decides does not take part by that");
        let id = world.id_of("mia@nordby.example").await;
        let page = luna.post_through(&format!("{}/send", side(&lunara, &journey)), &[("person", &id)]).await;
        assert!(page.says("Mia Dal takes part as: From a company"), "{}", page.words());
        assert!(mia.get(&journey).await.says("Your role From a company"));
        assert!(ada.get(&format!("{journey}/participants")).await.says("Mia Dal From a company Lunara"));
        assert_eq!(luna.post(&format!("{link}/accept"), &[]).await.status, StatusCode::NOT_FOUND, "twice finds nothing");
        assert_eq!(world.chains("journey.accept-invitation").await, ["journey", "organisation"]);
        assert_eq!(world.chains("journey.send-participant").await, ["journey", "person"]);
        let page = luna.post_through(&format!("{}/people/{id}/call-back", side(&lunara, &journey)), &[]).await;
        assert!(page.says("Mia Dal no longer takes part"), "{}", page.words());
        assert_eq!(mia.get(&journey).await.status, StatusCode::NOT_FOUND);
    }

    async fn an_invitation_is_declined_or_withdrawn_and_cannot_be_answered_after(world: World) {
        let (mut ada, _, journey) = with_a_journey(&world).await;
        let lunara = add_organisation(&mut ada, "Lunara", "company", "").await;
        let invite = format!("{journey}/organisations/new");
        let fields = [("organisation", "Lunara"), ("part", "supplier")];
        ada.post_through(&invite, &fields).await;
        let first = format!("{lunara}/journey-invitations/{}", world.waiting_invitation().await);
        assert!(ada.post_through(&format!("{first}/decline"), &[]).await.says("You have said no to Calmer nights"));
        assert_eq!(ada.post(&format!("{first}/accept"), &[]).await.status, StatusCode::NOT_FOUND);
        ada.post_through(&invite, &fields).await;
        let id = world.waiting_invitation().await;
        let withdraw = format!("{journey}/invitations/{id}/withdraw");
        assert!(ada.post_through(&withdraw, &[]).await.says("The invitation to Lunara is withdrawn"));
        assert_eq!(ada.post(&withdraw, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.post(&format!("{lunara}/journey-invitations/{id}/accept"), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.chains("journey.withdraw-invitation").await, ["journey", "organisation"]);
    }

    async fn an_organisation_that_leaves_takes_its_people_out_and_the_journal_stays(world: World) {
        let (mut ada, _, journey) = with_a_journey(&world).await;
        let (mut boss, lunara) = party(&world, &mut ada, &journey, "Lunara", "company", "supplier").await;
        send_oneself(&world, &mut boss, &lunara, &journey, "Lunara Boss").await;
        let end = format!("{}/end", side(&lunara, &journey));
        assert!(boss.get(&end).await.says("Should Lunara no longer take part?"));
        assert!(boss.post_through(&end, &[]).await.says("Lunara no longer takes part"));
        assert_eq!(boss.get(&journey).await.status, StatusCode::NOT_FOUND);
        assert_eq!(boss.post(&end, &[]).await.status, StatusCode::NOT_FOUND);
        let page = ada.get(&format!("{journey}/participants")).await;
        assert!(!page.says("Lunara"), "{}", page.words());
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Ended an organisation's part") && log.says("Organisation: Lunara"), "{}", log.words());
        assert_eq!(world.chains("journey.end-part").await, ["journey", "journey", "organisation", "person"]);
    }

    async fn whoever_leads_ends_the_part_of_another_but_never_of_the_owner(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let (mut boss, lunara) = party(&world, &mut ada, &journey, "Lunara", "company", "supplier").await;
        send_oneself(&world, &mut boss, &lunara, &journey, "Lunara Boss").await;
        let end = |place: &str| format!("{journey}{place}/end");
        assert_eq!(ada.get(&end(&nordby)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.post(&end(&nordby), &[]).await.status, StatusCode::NOT_FOUND);
        assert!(ada.get(&end(&lunara)).await.says("Should Lunara no longer take part?"));
        assert!(ada.post_through(&end(&lunara), &[]).await.says("Lunara no longer takes part"));
        assert_eq!(boss.get(&journey).await.status, StatusCode::NOT_FOUND);
        assert!(ada.get(&journey).await.says("Your role Lead"));
    }

    async fn the_roles_of_those_who_are_sent_follow_from_what_the_organisation_is_there_as(world: World) {
        let (mut ada, _, journey) = with_a_journey(&world).await;
        let (mut boss, sydby) = party(&world, &mut ada, &journey, "Sydby", "authority", "partner").await;
        let id = world.id_of(&mail_of("Sydby Boss")).await;
        let send = format!("{}/send", side(&sydby, &journey));
        for role in ["", "lead", "supplier", "facilitator"] {
            assert!(boss.post(&send, &[("person", &id), ("role", role)]).await.says("Choose a role"), "{role}");
        }
        assert!(boss.post_through(&send, &[("person", &id), ("role", "legal")]).await.says("Sydby Boss takes part as: Legal"));
        assert!(boss.get(&journey).await.says("Ask the night watch first."), "a partner sees what is internal");
        assert!(boss.get(&send).await.says("All members of the organisation take part already"));
        let hand_over = ada.post(&format!("{journey}/hand-over"), &[("to", &id)]).await;
        assert!(hand_over.says("There is nobody to hand over to yet"), "the lead stays with the owner: {}", hand_over.words());
    }

    async fn a_person_of_two_organisations_takes_part_for_one_of_them(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let (_, sydby) = party(&world, &mut ada, &journey, "Sydby", "authority", "partner").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let answers = [("mail", "bo@nordby.example"), ("role", "member"), ("language", "en"), ("message", "")];
        ada.post_through(&format!("{sydby}/invitations/new"), &answers).await;
        let link = world.link_to("bo@nordby.example", "/invitations/").await;
        bo.post_through(&link, &[]).await;
        let id = world.id_of("bo@nordby.example").await;
        let page = ada.post(&format!("{}/send", side(&sydby, &journey)), &[("person", &id), ("role", "legal")]).await;
        assert!(page.says("Choose a person from the list"), "{}", page.words());
        bo.post_through(&format!("{sydby}/leave"), &[]).await;
        assert!(bo.get(&journey).await.says("Your role Team member"), "the other organisation does not touch it");
    }
}

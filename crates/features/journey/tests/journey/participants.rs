//! Who takes part: adding, changing a role, letting go, leaving, handing over. A journey always has somebody who leads it.

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::support::{ADA, PASSWORD, World, mail_of, participant, with_a_journey};

/// Ada's journey with Bo in it in a role, and the path of Bo as a participant.
async fn with_bo(world: &World, role: &str) -> (Visitor, Visitor, String, String, String) {
    let (mut ada, nordby, journey) = with_a_journey(world).await;
    let bo = participant(world, &mut ada, &nordby, &journey, "Bo Holm", role).await;
    let one = format!("{journey}/participants/{}", world.id_of("bo@nordby.example").await);
    (ada, bo, nordby, journey, one)
}

on_both_engines! {
    async fn whoever_leads_adds_a_member_of_the_organisation_and_both_journals_tell(world: World) {
        let (mut ada, mut bo, _, journey, _) = with_bo(&world, "legal").await;
        let page = ada.get(&format!("{journey}/participants")).await;
        for said in ["2 participants", "Ada Nordby (you) Lead Nordby", "Bo Holm Legal Nordby", "21 November 2026"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let page = bo.get(&journey).await;
        assert!(page.says("Your role Legal") && !page.says("Change role") && !page.says("Add a participant"), "{}", page.words());
        assert!(bo.get("/journeys").await.says("Calmer nights"));
        assert_eq!(world.chains("journey.add-participant").await, ["journey", "person"]);
    }

    async fn only_somebody_of_the_organisation_is_added_and_once(world: World) {
        let (mut ada, _, nordby, journey, one) = with_bo(&world, "member").await;
        let bo = one.rsplit('/').next().unwrap().to_owned();
        let add = format!("{journey}/participants/new");
        let nobody = ada.get(&add).await;
        assert!(nobody.says("All members of the organisation take part already"), "{}", nobody.words());
        world.member(&mut ada, &nordby, "Rie Lund", "reader").await;
        let rie = world.id_of("rie@nordby.example").await;
        for (person, role, said) in [
            ("", "member", "Choose a person from the list"),
            (bo.as_str(), "member", "Choose a person from the list"),
            ("00000000-0000-7000-8000-000000000000", "member", "Choose a person from the list"),
            (rie.as_str(), "king", "Choose a role"),
            (rie.as_str(), "supplier", "Choose a role"),
        ] {
            let page = ada.post(&add, &[("person", person), ("role", role)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{person} {role}");
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert_eq!(world.chains("journey.add-participant").await.len(), 2, "Bo alone was added");
    }

    async fn a_role_is_changed_within_what_the_organisation_is_there_as(world: World) {
        let (mut ada, mut bo, _, journey, one) = with_bo(&world, "observer").await;
        assert!(!bo.get(&journey).await.says("Ask the night watch first."));
        let page = ada.post_through(&format!("{one}/role"), &[("role", "member")]).await;
        assert!(page.says("Bo Holm now has the role Team member"), "{}", page.words());
        assert!(bo.get(&journey).await.says("Ask the night watch first."));
        assert!(ada.post_through(&format!("{one}/role"), &[("role", "member")]).await.says("There was nothing to change"));
        for role in ["", "supplier", "facilitator"] {
            assert!(ada.post(&format!("{one}/role"), &[("role", role)]).await.says("Choose a role"), "{role}");
        }
        assert_eq!(world.chains("journey.change-role").await, ["journey", "person"]);
    }

    async fn the_last_who_leads_stays(world: World) {
        let (mut ada, _, _, journey, _) = with_bo(&world, "member").await;
        let own = format!("{journey}/participants/{}", world.id_of(ADA).await);
        let role = ada.post(&format!("{own}/role"), &[("role", "member")]).await;
        assert_eq!(role.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(role.says("Let somebody else lead first"), "{}", role.words());
        let answers = [
            ada.get(&format!("{journey}/leave")).await,
            ada.post(&format!("{journey}/leave"), &[]).await,
            ada.post(&format!("{own}/remove"), &[]).await,
        ];
        for answer in answers {
            assert_eq!(answer.status, StatusCode::CONFLICT);
            assert!(answer.says("Nobody else leads it"), "{}", answer.words());
            assert!(answer.body.contains(&format!("{journey}/hand-over")), "and where that is done");
        }
        assert!(ada.get(&journey).await.says("Your role Lead"));
    }

    async fn two_who_lead_and_leave_at_once_do_not_both_get_away(world: World) {
        let (mut ada, mut bo, _, journey, _) = with_bo(&world, "lead").await;
        let leave = format!("{journey}/leave");
        let (ada, bo) = tokio::join!(ada.post(&leave, &[]), bo.post(&leave, &[]));
        let mut statuses = [ada.status, bo.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
    }

    async fn whoever_leaves_or_is_removed_is_asked_about_first_and_sees_it_no_more(world: World) {
        let (mut ada, mut bo, nordby, journey, one) = with_bo(&world, "member").await;
        assert!(bo.get(&format!("{journey}/leave")).await.says("Do you want to leave Calmer nights?"));
        assert!(bo.post_through(&format!("{journey}/leave"), &[]).await.says("You have left Calmer nights"));
        assert_eq!(bo.get(&journey).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.post(&format!("{one}/remove"), &[]).await.status, StatusCode::NOT_FOUND, "nobody is there twice");
        let mut rie = participant(&world, &mut ada, &nordby, &journey, "Rie Lund", "manager").await;
        let one = format!("{journey}/participants/{}", world.id_of("rie@nordby.example").await);
        assert!(ada.get(&format!("{one}/remove")).await.says("Do you want to remove Rie Lund from the case?"));
        assert!(ada.post_through(&format!("{one}/remove"), &[]).await.says("Rie Lund no longer takes part"));
        assert_eq!(rie.get(&journey).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.chains("journey.leave").await, ["journey", "person"]);
        assert_eq!(world.chains("journey.remove-participant").await, ["journey", "person"]);
    }

    async fn the_lead_is_handed_over_in_one_act(world: World) {
        let (mut ada, mut bo, _, journey, one) = with_bo(&world, "operations").await;
        let hand_over = format!("{journey}/hand-over");
        for to in ["", "x", "00000000-0000-7000-8000-000000000000"] {
            assert!(ada.post(&hand_over, &[("to", to)]).await.says("Choose who should lead"), "{to}");
        }
        let page = ada.post_through(&hand_over, &[("to", one.rsplit('/').next().unwrap())]).await;
        assert!(page.says("Bo Holm now leads, and you are a team member"), "{}", page.words());
        assert!(ada.get(&journey).await.says("Your role Team member"));
        assert!(bo.get(&journey).await.says("Your role Lead"));
        assert_eq!(world.chains("journey.hand-over").await, ["journey", "journey", "person", "person"]);
        assert_eq!(ada.post(&hand_over, &[("to", "x")]).await.status, StatusCode::FORBIDDEN);
    }

    async fn there_is_nobody_to_hand_over_to_when_one_is_alone(world: World) {
        let (mut ada, _, journey) = with_a_journey(&world).await;
        assert!(ada.get(&format!("{journey}/hand-over")).await.says("There is nobody to hand over to yet"));
    }

    async fn whoever_leaves_the_organisation_leaves_its_journeys_in_the_same_act(world: World) {
        let (mut ada, mut bo, nordby, journey, _) = with_bo(&world, "member").await;
        bo.post_through(&format!("{nordby}/leave"), &[]).await;
        assert_eq!(bo.get(&journey).await.status, StatusCode::NOT_FOUND);
        assert!(!ada.get(&format!("{journey}/participants")).await.says("Bo Holm"));
        assert_eq!(world.chains("people.leave-organisation").await, ["journey", "organisation", "person", "person"]);
    }

    async fn a_journey_whose_lead_was_let_go_is_led_by_whom_an_administrator_chooses(world: World) {
        let (mut ada, mut bo, nordby, journey, one) = with_bo(&world, "lead").await;
        ada.post_through(&format!("{journey}/leave"), &[]).await;
        assert!(ada.get(&format!("{journey}/participants")).await.says("Bo Holm Lead"), "an administrator sees it without taking part");
        ada.post_through(&format!("{nordby}/members/{}/remove", one.rsplit('/').next().unwrap()), &[]).await;
        assert_eq!(bo.get(&journey).await.status, StatusCode::NOT_FOUND);
        let id = world.id_of(ADA).await;
        let page = ada.post_through(&format!("{journey}/participants/new"), &[("person", &id), ("role", "lead")]).await;
        assert!(page.says("Ada Nordby takes part as: Lead"), "{}", page.words());
    }

    async fn one_who_is_erased_leaves_their_acts_without_their_name(world: World) {
        let (mut ada, mut bo, _, journey, _) = with_bo(&world, "member").await;
        bo.post(&format!("{journey}/edit"), &[("title", "Quiet nights")]).await;
        bo.post_through("/account/erase", &[("password", PASSWORD)]).await;
        let page = ada.get(&format!("{journey}/participants")).await;
        assert!(page.says("One participant") && !page.says("Bo Holm"), "{}", page.words());
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Added a participant") && !log.says("Bo Holm"), "{}", log.words());
        assert!(log.says("Role before: Team member"), "{}", log.words());
    }

    async fn ones_journeys_stand_in_the_file_with_ones_data(world: World) {
        let (_, mut bo, _, journey, _) = with_bo(&world, "procurement").await;
        let file: serde_json::Value = serde_json::from_str(&bo.post("/account/data/export", &[]).await.body).unwrap();
        let own = &file["journeys"][0];
        assert_eq!(own["journey"], journey.rsplit('/').next().unwrap());
        assert_eq!((own["title"].as_str(), own["role"].as_str()), (Some("Calmer nights"), Some("procurement")));
        assert!(!file.to_string().contains("Ask the night watch"), "what the team wrote is not about them");
        assert_eq!(mail_of("Bo Holm"), "bo@nordby.example");
    }
}

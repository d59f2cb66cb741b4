//! Beginning a journey, finding it again, and changing what it is about.

use std::time::Duration;

use axum::http::StatusCode;
use perron_testkit::on_both_engines;

use crate::support::{ADA, PASSWORD, World, add_organisation, begin, participant, told, with_a_journey};

/// What was sent to the form, with one answer another.
fn with<'a>(answers: &[(&'a str, &'a str)], name: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    answers.iter().map(|(of, old)| (*of, if *of == name { value } else { old })).collect()
}

/// The mark of what a form showed.
fn shown(page: &str) -> String {
    let place = page.find("name=\"shown\" value=\"").expect("the form carries what it showed") + 20;
    page[place..].chars().take_while(|sign| *sign != '"').collect()
}

on_both_engines! {
    async fn whoever_begins_a_journey_leads_it_and_three_journals_tell(world: World) {
        let mut ada = world.ada().await;
        let empty = ada.get("/journeys").await;
        assert!(empty.says("You are not in any case yet") && empty.says("Find or add it first"), "{}", empty.words());
        assert!(!empty.body.contains("href=\"/journeys/new\""), "nobody is led to where they cannot begin");
        let nordby = add_organisation(&mut ada, "Nordby", "authority", "").await;
        assert!(ada.get("/journeys").await.body.contains("href=\"/journeys/new\""));
        let page = ada.post_through("/journeys/new", &told(&nordby)).await;
        for said in ["Calmer nights has begun", "Residents wake up too often at night.", "Your role Lead", "2026-014", "Ask the night watch first.", "Participants 1"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert_eq!(world.chains("journey.begin").await, ["journey", "organisation", "person"]);
        let list = ada.get("/journeys").await;
        assert!(list.says("Calmer nights") && list.says("Nordby · Lead"), "{}", list.words());
        let of_organisation = ada.get(&format!("{nordby}/journeys")).await;
        assert!(of_organisation.says("Calmer nights"), "{}", of_organisation.words());
        assert!(ada.get(&nordby).await.body.contains(&format!("href=\"{nordby}/journeys\"")), "the organisation leads there");
        assert!(ada.get("/account").await.body.contains("href=\"/journeys\""), "and so does the menu");
    }

    async fn who_will_see_a_case_is_said_before_it_begins_and_whoever_is_alone_in_it_is_led_to_others(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let form = ada.get("/journeys/new").await;
        assert!(form.says("Only the people you add, the organisations you invite and the administrators of your own organisation can see the case"), "{}", form.words());
        let page = ada.get(&journey).await;
        assert!(page.says("Only one person takes part in the case so far"), "{}", page.words());
        for end in ["participants/new", "organisations/new"] {
            assert!(page.body.contains(&format!("href=\"{journey}/{end}\"")), "{end}");
        }
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        for visitor in [&mut ada, &mut bo] {
            assert!(!visitor.get(&journey).await.says("Only one person takes part"), "there are two now");
        }
    }

    async fn what_is_missing_is_named_and_nothing_is_kept(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby", "authority", "").await;
        let long = "x".repeat(301);
        let wrong = [
            ("organisation", "", "Choose whose case it is"),
            ("title", "  ", "Write a title"),
            ("challenge", "", "Write the challenge in one sentence"),
            ("challenge", &long, "Write the challenge in at most 300 characters"),
            ("language", "no", "Choose a language"),
            ("note_mark", "secret", "Choose who can see it"),
            ("case_number", &long, "Write at most 60 characters"),
            ("classification", &long, "Write at most 60 characters"),
        ];
        for (name, value, said) in wrong {
            let page = ada.post("/journeys/new", &with(&told(&nordby), name, value)).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(page.says(said), "{said}: {}", page.words());
            assert!(page.body.contains("2026-014") || name == "case_number", "what was written stays");
        }
        assert!(world.chains("journey.begin").await.is_empty());
    }

    async fn a_code_of_the_owners_own_classifies_a_case_and_is_changed_found_and_told(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby", "authority", "").await;
        let began = ada.post("/journeys/new", &with(&told(&nordby), "classification", "27.35.08 G01")).await;
        let journey = began.place().unwrap_or_else(|| panic!("{}", began.words())).to_owned();
        assert!(ada.get(&journey).await.says("Classification code 27.35.08 G01"));
        let found = ada.get("/journeys/search?q=27.35.08").await;
        assert!(found.says("Classification code") && found.says("Calmer nights"), "{}", found.words());
        let form = ada.get(&format!("{journey}/edit")).await;
        let mark = shown(&form.body);
        let mut answers = with(&told(&nordby), "classification", "");
        answers.push(("shown", &mark));
        let page = ada.post_through(&format!("{journey}/edit"), &answers).await;
        assert!(!page.says("Classification code"), "{}", page.words());
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Classification code: 27.35.08 G01") && log.says("Changed: Classification code"), "{}", log.words());
    }

    async fn a_challenge_is_kept_when_the_session_ended_before_it_was_sent(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby", "authority", "").await;
        world.installation.clock.advance(Duration::from_hours(15));
        assert_eq!(ada.post("/journeys/new", &told(&nordby)).await.place(), Some("/sign-in?to=/account/unsent"));
        let answers = [("mail", ADA), ("password", PASSWORD), ("to", "/account/unsent")];
        let page = ada.post_through("/sign-in", &answers).await;
        for said in ["Begin a case", "Residents wake up too often at night."] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(world.chains("journey.begin").await.is_empty());
        ada.post_through("/journeys/new", &told(&nordby)).await;
        assert!(ada.get("/account/unsent").await.says("There is nothing here for you to send"));
    }

    async fn a_journey_is_begun_only_for_an_authority_or_a_facilitator_and_not_by_a_reader(world: World) {
        let mut ada = world.ada().await;
        let company = add_organisation(&mut ada, "Lunara", "company", "").await;
        let page = ada.get("/journeys/new").await;
        assert!(page.says("A case begins at an authority or a facilitator"), "{}", page.words());
        let nordby = add_organisation(&mut ada, "Nordby", "authority", "").await;
        assert!(ada.post("/journeys/new", &told(&company)).await.says("Choose whose case it is"));
        let mut reader = world.member(&mut ada, &nordby, "Rie Lund", "reader").await;
        assert!(reader.post("/journeys/new", &told(&nordby)).await.says("A case begins at an authority or a facilitator"));
        let mut member = world.member(&mut ada, &nordby, "Bo Holm", "member").await;
        assert_eq!(member.post("/journeys/new", &told(&nordby)).await.status, StatusCode::SEE_OTHER);
        let bridge = add_organisation(&mut ada, "Bridge", "facilitator", "").await;
        assert_eq!(ada.post("/journeys/new", &told(&bridge)).await.status, StatusCode::SEE_OTHER);
        let foreign = told(&bridge);
        assert!(member.post("/journeys/new", &foreign).await.says("Choose whose case it is"), "not for an organisation of others");
        assert_eq!(world.chains("journey.begin").await.len(), 6);
    }

    async fn the_details_are_changed_and_the_journal_names_what(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let edit = format!("{journey}/edit");
        let mark = shown(&ada.get(&edit).await.body);
        let answers = told(&nordby);
        let mut same = answers.clone();
        same.push(("shown", &mark));
        assert!(ada.post_through(&edit, &same).await.says("There was nothing to change"));
        let page = ada.post_through(&edit, &with(&same, "title", "Quiet nights")).await;
        assert!(page.says("The details of Quiet nights are saved"), "{}", page.words());
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Changed details of the case") && log.says("Title: Quiet nights"), "{}", log.words());
        let long = "x".repeat(121);
        let page = ada.post(&edit, &with(&same, "title", &long)).await;
        assert!(page.says("Write a title of at most 120 characters"), "{}", page.words());
    }

    async fn two_who_change_it_at_once_both_see_it(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let edit = format!("{journey}/edit");
        let mark = shown(&ada.get(&edit).await.body);
        let of_bo = shown(&bo.get(&edit).await.body);
        assert_eq!(mark, of_bo);
        let mut answers = told(&nordby);
        answers.push(("shown", &mark));
        ada.post_through(&edit, &with(&answers, "title", "Quiet nights")).await;
        let page = bo.post(&edit, &with(&answers, "title", "Silent nights")).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("Quiet nights") && page.says("Silent nights"), "{}", page.words());
        assert!(ada.get(&journey).await.says("Quiet nights"), "nothing is overwritten");
        let now = shown(&page.body);
        let page = bo.post_through(&edit, &with(&with(&answers, "title", "Silent nights"), "shown", &now)).await;
        assert!(page.says("The details of Silent nights are saved"), "{}", page.words());
    }

    async fn an_organisation_sees_all_its_journeys_through_its_administrators_only(world: World) {
        let (mut ada, nordby, _) = with_a_journey(&world).await;
        let mut bo = world.member(&mut ada, &nordby, "Bo Holm", "member").await;
        let own = begin(&mut bo, &nordby).await;
        let mut reader = world.member(&mut ada, &nordby, "Rie Lund", "reader").await;
        let links = |body: &str| body.matches("href=\"/journeys/0").count();
        assert_eq!(links(&ada.get(&format!("{nordby}/journeys")).await.body), 2);
        assert_eq!(links(&bo.get(&format!("{nordby}/journeys")).await.body), 1);
        assert!(reader.get(&format!("{nordby}/journeys")).await.says("You are not in any of the organisation's cases"));
        assert_eq!(reader.get(&own).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.get("/journeys").await.body.matches("href=\"/journeys/0").count(), 1, "one's own are those one takes part in");
    }
}

//! Who stands for the actors of a route: people of the case, parties outside, functions of the team's own, and actors that are not needed.

use axum::http::StatusCode;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{ADA, World, begin, mail_of, participant, with_a_ride};

/// What an actor is called in the method.
const BUYERS: &str = "Procurement unit";

/// The mark that a form carries along.
fn shown(page: &Answer) -> String {
    let start = page.body.find("name=\"shown\" value=\"").unwrap_or_else(|| panic!("{}", page.words())) + "name=\"shown\" value=\"".len();
    page.body[start..].split('"').next().unwrap_or_default().to_owned()
}

/// Names somebody and gives where it is changed, when they are the only one.
async fn name(ada: &mut Visitor, journey: &str, answers: &[(&str, &str)]) -> String {
    let page = ada.post_through(&format!("{journey}/team/new"), answers).await;
    assert!(page.says("is named:"), "{}", page.words());
    let rows: Vec<&str> = page.body.split(&format!("href=\"{journey}/team/")).skip(1).collect();
    let mut ids = rows.iter().filter_map(|row| row.split('"').next()).filter(|id| id.len() == 36 && !id.contains(['/', '?']));
    format!("{journey}/team/{}", ids.next().expect("somebody is named"))
}

/// The part of the page about an actor.
fn about<'a>(page: &'a Answer, actor: &str) -> &'a str {
    let start = page.body.find(&format!("id=\"actor-{actor}\"")).unwrap_or_else(|| panic!("{actor}: {}", page.words()));
    page.body[start..].split("<h3>").nth(1).unwrap_or_default()
}

on_both_engines! {
    async fn every_actor_of_the_route_is_asked_for_once_from_where_the_team_is(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let page = ada.get(&format!("{journey}/team")).await;
        assert!(page.says("Who are your actors?") && page.says(BUYERS) && page.says("Nobody named yet"), "{}", page.words());
        assert!(page.says("The unit that knows the municipality’s purchasing agreements"), "who that is, in the words of the method");
        assert_eq!(page.body.matches("id=\"actor-project-lead\"").count(), 1, "once, however many stations need it");
        assert!(about(&page, "project-lead").contains("Also needed at:"));
        let (start, need) = (page.body.find("id=\"at-blue-start\"").expect("the first"), page.body.find("id=\"at-blue-need\"").expect("the second"));
        assert!(start < need);
        ada.post_through(&format!("{journey}/stations/blue-need/start"), &[]).await;
        let page = ada.get(&format!("{journey}/team")).await;
        let (start, need) = (page.body.find("id=\"at-blue-start\"").expect("the first"), page.body.find("id=\"at-blue-need\"").expect("the second"));
        assert!(need < start, "what is needed where the team is comes first");
        assert_eq!(page.body.matches("id=\"actor-project-lead\"").count(), 1);
        let without = begin(&mut ada, &nordby).await;
        assert_eq!(ada.get(&format!("{without}/team")).await.status, StatusCode::NOT_FOUND, "a case without a route has none");
        assert!(!ada.get(&format!("{without}/participants")).await.body.contains(&format!("{without}/team")), "and no link to it");
        assert!(ada.get(&format!("{journey}/participants")).await.body.contains(&format!("{journey}/team")));
    }

    async fn who_is_named_once_counts_at_every_station_and_on_the_overview(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let before = ada.get(&journey).await;
        assert!(before.says("Actors 0 of ") && before.body.contains(&format!("href=\"{journey}/team\"")), "{}", before.words());
        let id = world.id_of(ADA).await;
        name(&mut ada, &journey, &[("actor", "project-lead"), ("person", &id)]).await;
        for station in ["blue-start", "blue-need"] {
            let page = ada.get(&format!("{journey}/stations/{station}")).await;
            assert!(page.says("Project lead : Ada Nordby") || page.says("Project lead: Ada Nordby"), "{station}: {}", page.words());
            assert!(page.says("Nobody named yet"), "the others are missing: {}", page.words());
        }
        assert!(ada.get(&journey).await.says("Actors 1 of "));
        assert!(ada.get(&format!("{journey}/team")).await.says("Ada Nordby · Nordby"));
        assert_eq!(world.chains("journey.add-team-member").await, ["journey"]);
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Named somebody for the team") && log.says("Actor: Project lead") && log.says("Person: Ada Nordby"), "{}", log.words());
    }

    async fn a_party_outside_is_named_with_no_more_than_is_needed_and_the_journal_does_not_tell_how_to_reach_it(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let answers = [
            ("actor", "procurement-unit"),
            ("outside_name", " Rie  Lund "),
            ("outside_organisation", "Vesterby"),
            ("outside_contact", "rie@vesterby.example"),
            ("note", "Ask before noon."),
        ];
        name(&mut ada, &journey, &answers).await;
        let page = ada.get(&format!("{journey}/team")).await;
        assert!(page.says("Rie Lund · Vesterby · rie@vesterby.example") && page.says("Ask before noon."), "{}", page.words());
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Who outside the case: Rie Lund") && !log.says("rie@vesterby.example"), "{}", log.words());
        name(&mut ada, &journey, &[("actor", "own"), ("title", "Night watch"), ("outside_name", "Bo Holm")]).await;
        let page = ada.get(&format!("{journey}/team")).await;
        assert!(page.says("Others with you Bo Holm") && page.says("Night watch"), "{}", page.words());
    }

    async fn what_is_wrong_is_said_at_the_field_and_nothing_is_lost(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let new = format!("{journey}/team/new");
        let id = world.id_of(ADA).await;
        let long = "x".repeat(201);
        for (answers, said) in [
            (vec![("actor", ""), ("outside_name", "Rie Lund")], "Choose from the list who it is about."),
            (vec![("actor", "suppliers-of-nothing"), ("outside_name", "Rie Lund")], "Choose from the list who it is about."),
            (vec![("actor", "own"), ("title", " "), ("outside_name", "Rie Lund")], "Write which function it is."),
            (vec![("actor", "project-lead")], "Choose somebody who takes part, or write a name below."),
            (vec![("actor", "project-lead"), ("person", "nobody")], "Choose a person from the list"),
            (vec![("actor", "project-lead"), ("person", id.as_str()), ("outside_name", "Rie Lund")], "Delete what stands here, or choose nobody above."),
            (vec![("actor", "project-lead"), ("person", id.as_str()), ("outside_contact", "12 34")], "Delete what stands here, or choose nobody above."),
            (vec![("actor", "project-lead"), ("outside_name", "Rie Lund"), ("outside_contact", long.as_str())], "200"),
        ] {
            let mut answers = answers;
            answers.push(("note", "Typed once"));
            let page = ada.post(&new, &answers).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
            assert!(page.says(said) && page.says("Typed once"), "{said}: {}", page.words());
        }
        assert!(world.installation.ask("SELECT id FROM journey_team_member", &[]).await.is_empty());
        name(&mut ada, &journey, &[("actor", "project-lead"), ("person", &id)]).await;
        let page = ada.post(&new, &[("actor", "project-lead"), ("person", &id)]).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says("That is named here already."), "{}", page.words());
    }

    async fn two_who_change_somebody_at_once_both_see_it_and_removed_is_named_again(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "operations").await;
        let one = name(&mut ada, &journey, &[("actor", "procurement-unit"), ("outside_name", "Rie Lund")]).await;
        let mark = shown(&bo.get(&one).await);
        let answers = [("actor", "procurement-unit"), ("outside_name", "Rie Lund"), ("note", "Ada writes"), ("shown", mark.as_str())];
        assert_eq!(ada.post(&one, &answers).await.status, StatusCode::SEE_OTHER);
        let answers = [("actor", "procurement-unit"), ("outside_name", "Rie Lund"), ("note", "Bo writes"), ("shown", mark.as_str())];
        let page = bo.post(&one, &answers).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("Ada writes") && page.says("Bo writes"), "{}", page.words());
        let newer = shown(&page);
        let answers = [("actor", "procurement-unit"), ("outside_name", "Rie Lund"), ("note", "Bo writes"), ("shown", newer.as_str())];
        assert_eq!(bo.post(&one, &answers).await.status, StatusCode::SEE_OTHER);
        assert!(ada.get(&format!("{journey}/team")).await.says("Bo writes"));
        assert!(bo.post_through(&one, &answers).await.says("There was nothing to change"));
        assert!(bo.post_through(&format!("{one}/remove"), &[]).await.says("Rie Lund is removed: Procurement unit"));
        assert_eq!(bo.get(&one).await.status, StatusCode::NOT_FOUND);
        name(&mut bo, &journey, &[("actor", "procurement-unit"), ("outside_name", "Rie Lund")]).await;
        assert_eq!(world.chains("journey.remove-team-member").await, ["journey"]);
    }

    async fn an_actor_that_is_not_needed_says_why_and_can_be_needed_again(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let actor = format!("{journey}/team/actors/procurement-unit");
        let page = ada.post(&format!("{actor}/not-needed"), &[("reason", " ")]).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says("Write why it is not needed."), "{}", page.words());
        let total = |page: &Answer| page.words().split("Actors 0 of ").nth(1).and_then(|rest| rest.split(' ').next()?.parse::<u32>().ok()).expect("a count");
        let before = total(&ada.get(&journey).await);
        let page = ada.post_through(&format!("{actor}/not-needed"), &[("reason", "Nothing is bought.")]).await;
        assert!(page.says("Not needed: Procurement unit") && page.says("Not needed, because: Nothing is bought."), "{}", page.words());
        assert_eq!(total(&ada.get(&journey).await), before - 1, "it is not counted");
        let page = ada.post(&format!("{actor}/not-needed"), &[("reason", "Another reason"), ("shown", "old")]).await;
        assert!(page.status == StatusCode::CONFLICT && page.says("Nothing is bought."), "{}", page.words());
        let page = ada.post_through(&format!("{actor}/needed"), &[]).await;
        assert!(page.says("Needed: Procurement unit") && !page.says("Nothing is bought."), "{}", page.words());
        assert_eq!(total(&ada.get(&journey).await), before);
        assert_eq!(world.chains("journey.actor-not-needed").await, ["journey"]);
        for gone in ["need-of-nothing", "suppliers"] {
            assert_eq!(ada.get(&format!("{journey}/team/actors/{gone}/not-needed")).await.status, StatusCode::NOT_FOUND, "{gone}");
        }
    }

    async fn whoever_leaves_hands_over_what_rests_on_them_and_the_lead_hears_how_much(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let (of_ada, of_bo) = (world.id_of(ADA).await, world.id_of(&mail_of("Bo Holm")).await);
        assert!(!bo.get(&format!("{journey}/leave")).await.says("Who takes it over?"), "nothing rests on Bo yet");
        name(&mut ada, &journey, &[("actor", "project-lead"), ("person", &of_bo)]).await;
        name(&mut ada, &journey, &[("actor", "procurement-unit"), ("person", &of_bo)]).await;
        name(&mut ada, &journey, &[("actor", "procurement-unit"), ("person", &of_ada)]).await;
        ada.post_through(&format!("{journey}/activities/new"), &[("title", "Ask the night watch"), ("station", "blue-start"), ("owner", &of_bo)]).await;
        let leave = format!("{journey}/leave");
        let page = bo.get(&leave).await;
        for said in ["What rests on you", "1 open activity", "Stands for: ", "Project lead", "Procurement unit", "Who takes it over?"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let page = bo.post(&leave, &[("to", &of_bo)]).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says("Choose somebody from the list."), "{}", page.words());
        assert!(bo.post_through(&leave, &[("to", &of_ada)]).await.says("You have left"));
        let page = ada.get(&format!("{journey}/team")).await;
        assert!(about(&page, "project-lead").contains("Ada Nordby") && !page.says("Bo Holm"), "{}", page.words());
        assert_eq!(about(&page, "procurement-unit").matches("<b>Ada Nordby</b>").count(), 1, "nobody stands for the same twice");
        let activities = ada.get(&format!("{journey}/activities")).await;
        assert!(!activities.says("Bo Holm") && activities.says("Ask the night watch"), "{}", activities.words());
        let letters = world.letters_read_by(ADA).await.join("\n");
        assert!(letters.contains("Ada Nordby has taken over what rested on Bo Holm: 3 in all."), "{letters}");
        assert_eq!(world.chains("journey.leave").await, ["journey", "person"]);
        assert!(ada.get(&format!("{journey}/log")).await.says("Taken over by: Ada Nordby"));
    }

    async fn what_nobody_takes_over_is_missing_and_says_whose_it_was(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let of_bo = world.id_of(&mail_of("Bo Holm")).await;
        name(&mut ada, &journey, &[("actor", "project-lead"), ("person", &of_bo)]).await;
        ada.post_through(&format!("{journey}/activities/new"), &[("title", "Ask the night watch"), ("station", "blue-start"), ("owner", &of_bo)]).await;
        assert!(ada.get(&journey).await.says("Actors 1 of "));
        let remove = format!("{journey}/participants/{of_bo}/remove");
        assert!(ada.get(&remove).await.says("What rests on the person"));
        ada.post_through(&remove, &[("to", "")]).await;
        assert!(ada.get(&journey).await.says("Actors 0 of "), "somebody is missing again");
        for page in ["team", "stations/blue-start", "activities"] {
            let page = ada.get(&format!("{journey}/{page}")).await;
            assert!(page.says("Was Bo Holm, who has left the case"), "{}", page.words());
        }
        ada.post_through(&format!("{journey}/participants/new"), &[("person", &of_bo), ("role", "member")]).await;
        assert!(ada.get(&journey).await.says("Actors 1 of "), "and is there again on coming back");
    }

    async fn the_file_of_own_data_tells_for_what_one_stands_and_not_what_others_wrote_of_others(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let of_bo = world.id_of(&mail_of("Bo Holm")).await;
        name(&mut ada, &journey, &[("actor", "project-lead"), ("person", &of_bo)]).await;
        name(&mut ada, &journey, &[("actor", "procurement-unit"), ("outside_name", "Rie Lund")]).await;
        ada.post_through(&format!("{journey}/team/actors/citizens/not-needed"), &[("reason", "Later.")]).await;
        let of_bo = bo.post("/account/data/export", &[]).await.body;
        let of_ada = ada.post("/account/data/export", &[]).await.body;
        assert!(of_bo.contains("project-lead") && !of_bo.contains("Rie Lund") && !of_bo.contains("Later."), "{of_bo}");
        assert!(of_ada.contains("Rie Lund") && of_ada.contains("Later."), "{of_ada}");
    }
}

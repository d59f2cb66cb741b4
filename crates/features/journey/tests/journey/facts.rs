//! Facts of a case: the list, the forms by kind, what an answer does to the rules, and the history.

use std::time::Duration;

use axum::http::StatusCode;
use perron_db::values;
use perron_method::{
    Kind,
    schema::{Fact, Provider},
};
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{World, participant, told, with_a_ride};

/// A day of the stage and the way it is typed.
const DAY: &str = "2026-11-20";

/// Lets a second pass: answers of one moment stand in no order.
fn tick(world: &World) {
    world.installation.clock.advance(Duration::from_secs(1));
}

/// Gives a fact with these answers, and says yes to what it changes.
async fn give(world: &World, visitor: &mut Visitor, address: &str, answers: &[(&str, &str)], shown: &str) -> Answer {
    tick(world);
    let mut answers = answers.to_vec();
    answers.extend([("source", "The minutes"), ("as_of", DAY), ("shown", shown), ("confirmed", "yes")]);
    visitor.post(address, &answers).await
}

/// What the database holds of a fact, the newest first: values and ids.
async fn kept(world: &World, fact: &str) -> Vec<(Option<String>, String)> {
    let sql = "SELECT id, value FROM journey_fact WHERE fact = $1 ORDER BY given_at DESC, id DESC";
    let rows = world.installation.ask(sql, values![fact]).await;
    rows.iter().map(|row| (row.get("value").expect("a value"), row.get("id").expect("an id"))).collect()
}

/// An answer of a kind as a browser sends it, and how it is kept.
fn example(kind: &Kind) -> (Vec<(String, String)>, String) {
    let one = |value: &str, kept: &str| (vec![("value".to_owned(), value.to_owned())], kept.to_owned());
    match kind {
        Kind::YesNo => one("yes", "true"),
        Kind::Count => one("12", "12"),
        Kind::Money => one("1.180", "1180"),
        Kind::Number(_) => one("7.25", "7.25"),
        Kind::Date => one("20.11.2026", "2026-11-20"),
        Kind::Choice(options) => one(&options[1], &format!("\"{}\"", options[1])),
        Kind::Text => one("What we agreed on", "\"What we agreed on\""),
        Kind::List(of) => match &**of {
            Kind::Choice(options) => {
                let pairs = options.iter().take(2).map(|option| ("value".to_owned(), option.clone())).collect();
                (pairs, format!("[\"{}\", \"{}\"]", options[0], options[1]))
            }
            Kind::Record(parts) => {
                let mut pairs = Vec::new();
                let mut kept = Vec::new();
                for (name, kind) in parts {
                    let (typed, written) = example(kind);
                    pairs.extend(typed.into_iter().map(|(_, value)| (format!("entry_0_{name}"), value)));
                    kept.push(format!("{name} = {written}"));
                }
                (pairs, format!("[{{ {} }}]", kept.join(", ")))
            }
            _ => one("First\nSecond", "[\"First\", \"Second\"]"),
        },
        Kind::Record(_) => panic!("no fact is one record"),
    }
}

fn is_given(fact: &Fact) -> bool {
    fact.provider == Provider::Asked
        || (fact.provider == Provider::Later && fact.by.as_deref() == Some("journey") && fact.id != *"station_history")
}

on_both_engines! {
    async fn every_fact_of_every_method_that_a_team_gives_has_a_form_that_keeps_what_was_said(world: World) {
        let (mut ada, nordby, _) = with_a_ride(&world, "opi-train/blue").await;
        let mut walked = 0;
        for version in world.methods.current() {
            let method = version.method();
            let way = format!("{}/{}", method.id(), method.offered_routes().next().expect("a route").id);
            let mut answers = told(&nordby);
            answers.push(("way", &way));
            let journey = ada.post("/journeys/new", &answers).await.place().expect("a journey").to_owned();
            for fact in method.facts.iter().filter(|fact| is_given(fact)) {
                let address = format!("{journey}/facts/{}", fact.id);
                let (pairs, expected) = example(&Kind::of_fact(fact).expect("a kind"));
                let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                let answer = give(&world, &mut ada, &address, &pairs, "").await;
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{way} {}: {}", fact.id, answer.words());
                let (value, id) = kept(&world, &fact.id).await.remove(0);
                let read = |text: &str| text.parse::<toml::Table>().expect("a line of TOML");
                assert_eq!(read(&value.expect("a value")), read(&format!("value = {expected}")), "{way} {}", fact.id);
                // Sent again as it stands in the form, nothing differs.
                let same = give(&world, &mut ada, &address, &pairs, &id).await;
                assert_eq!(same.status, StatusCode::SEE_OTHER, "{way} {}: {}", fact.id, same.words());
                assert_eq!(kept(&world, &fact.id).await[0].1, id, "{way} {}: the same answer is not given twice", fact.id);
                walked += 1;
            }
        }
        assert!(walked > 80, "{walked}");
    }

    async fn the_list_says_what_is_known_and_where_it_is_asked(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let page = ada.get(&format!("{journey}/facts")).await;
        for said in ["Start: 2 facts", "The joint development goal Not known yet", "Facts that come from elsewhere", "All ("] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(!page.says("How many applied to be prequalified?"), "no rule of this route reads it");
        assert!(!page.says("does not follow that yet"), "what nobody can say is not asked for: {}", page.words());
        give(&world, &mut ada, &format!("{journey}/facts/joint_goal"), &[("value", "Calm nights")], "").await;
        let page = ada.get(&format!("{journey}/facts")).await;
        assert!(page.says("The joint development goal Calm nights The minutes 20 November 2026 Ada Nordby"), "{}", page.words());
        let page = ada.get(&format!("{journey}/facts?known=no")).await;
        assert!(!page.says("Calm nights") && page.says("Do you have a project lead?"), "{}", page.words());
    }

    async fn what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        for (fact, value, as_of, said) in [
            ("agreement_signed_on", "soon", DAY, "Write a date like"),
            ("authority_payment", "12,5", DAY, "Write a whole amount"),
            ("authority_payment", "-3", DAY, "Write a whole amount"),
            ("expressions_of_interest", "many", DAY, "Write a whole number"),
            ("dialogue_hours", "1.1.1", DAY, "Write a number"),
            ("agreement_has_purchase", "perhaps", DAY, "Answer yes or no"),
            ("publicity_decision", "shout", DAY, "Choose one of the answers"),
            ("joint_goal", "Calm nights", "2027-01-01", "not in the future"),
        ] {
            let answers = [("value", value), ("as_of", as_of), ("source", "The minutes of spring"), ("shown", "")];
            let page = ada.post(&format!("{journey}/facts/{fact}"), &answers).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fact} {value}");
            assert!(page.says(said) && page.body.contains("The minutes of spring"), "{fact} {value}: {}", page.words());
            assert!(page.body.contains(value) || ["perhaps", "shout"].contains(&value), "{fact} {value}");
            assert!(kept(&world, fact).await.is_empty(), "{fact}");
        }
        for (fact, provided) in [("tender_threshold", "Source"), ("companies", "does not follow that yet"), ("station_history", "way through")] {
            let address = format!("{journey}/facts/{fact}");
            let page = ada.get(&address).await;
            assert!(page.says("Where this fact comes from") && page.says(provided), "{fact}: {}", page.words());
            assert_eq!(give(&world, &mut ada, &address, &[("value", "x")], "").await.status, StatusCode::NOT_FOUND, "{fact}");
        }
    }

    async fn a_case_that_did_not_begin_from_the_entry_test_answers_it_on_the_page_of_the_fact(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let address = format!("{journey}/facts/test_answers");
        let page = ada.get(&address).await;
        assert!(page.says("Comes from your answers in the entry test") && page.body.contains("name=\"value_4\""), "{}", page.words());
        assert!(page.body.contains("value=\"The entry test in the guide\""), "where it is known from is said: {}", page.body);
        let all: Vec<(&str, &str)> = ["value_0", "value_1", "value_2", "value_3", "value_4"].into_iter().map(|name| (name, "yes")).collect();
        let rest = [("source", "The entry test in the guide"), ("as_of", DAY), ("shown", ""), ("confirmed", "yes")];
        let missing = ada.post(&address, &[&all[..4], &rest[..]].concat()).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(missing.says("Answer yes or no") && kept(&world, "test_answers").await.is_empty(), "{}", missing.words());
        let mut manager = participant(&world, &mut ada, &nordby, &journey, "Mia Lund", "manager").await;
        assert!(!manager.get(&address).await.body.contains("name=\"value_0\""), "whoever may not say what is known is not asked");
        assert_eq!(manager.post(&address, &[&all[..], &rest[..]].concat()).await.status, StatusCode::FORBIDDEN);
        let preview = ada.post(&address, &[&all[..], &rest[..3]].concat()).await;
        assert!(preview.says("The answer changes formal requirements") && kept(&world, "test_answers").await.is_empty(), "{}", preview.words());
        let page = ada.post_through(&address, &[&all[..], &rest[..]].concat()).await;
        assert!(page.says("The fact is saved"), "{}", page.words());
        assert_eq!(kept(&world, "test_answers").await.len(), 1);
        let page = ada.get(&address).await;
        assert!(page.body.matches("-1\" checked").count() == 5, "{}", page.body);
    }

    async fn what_an_answer_does_to_the_rules_is_shown_before_it_is_saved(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let address = format!("{journey}/facts/innovation_started_on");
        let answers = [("value", "2026-11-10"), ("source", "The log book"), ("as_of", DAY), ("shown", "")];
        let preview = ada.post(&address, &answers).await;
        assert_eq!(preview.status, StatusCode::OK);
        assert!(preview.says("The answer changes formal requirements") && preview.says("Does not apply yet Not known"), "{}", preview.words());
        assert!(kept(&world, "innovation_started_on").await.is_empty(), "nothing is saved yet");
        let back = ada.post(&address, &[&answers[..], &[("back", "yes")]].concat()).await;
        assert!(back.status == StatusCode::OK && back.body.contains("The log book") && back.body.contains("value=\"2026-11-10\""));
        assert!(kept(&world, "innovation_started_on").await.is_empty(), "the way back saves nothing");
        let page = ada.post_through(&address, &[&answers[..], &[("confirmed", "yes")]].concat()).await;
        assert!(page.says("The fact is saved: When did the development work begin?"), "{}", page.words());
        assert_eq!(world.chains("journey.give-fact").await, ["journey"]);
        let page = ada.get(&address).await;
        assert!(page.says("10 November 2026") && page.says("The log book"), "{}", page.words());
    }

    async fn two_who_answer_at_once_both_see_it(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let address = format!("{journey}/facts/joint_goal");
        give(&world, &mut ada, &address, &[("value", "Calm nights")], "").await;
        let conflict = give(&world, &mut bo, &address, &[("value", "Fewer falls")], "").await;
        assert_eq!(conflict.status, StatusCode::CONFLICT);
        assert!(conflict.says("Calm nights Fewer falls"), "{}", conflict.words());
        assert_eq!(kept(&world, "joint_goal").await.len(), 1, "nothing is overwritten");
        let newest = kept(&world, "joint_goal").await[0].1.clone();
        assert_eq!(give(&world, &mut bo, &address, &[("value", "Fewer falls")], &newest).await.status, StatusCode::SEE_OTHER);
        assert_eq!(kept(&world, "joint_goal").await.len(), 2);
    }

    async fn what_taking_back_and_giving_again_do_to_the_rules_is_shown_before_anything_is_saved(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/red").await;
        let answers = |value| [("value", value)];
        give(&world, &mut ada, &format!("{journey}/facts/weeks_limit"), &answers("8"), "").await;
        let address = format!("{journey}/facts/duration_weeks");
        give(&world, &mut ada, &address, &answers("9"), "").await;
        let first = kept(&world, "duration_weeks").await[0].1.clone();
        let page = ada.post(&format!("{address}/take-back"), &[]).await;
        assert!(page.status.is_success() && page.says("is not known any more then") && page.says("Broken"), "{}", page.words());
        assert_eq!(kept(&world, "duration_weeks").await.len(), 1, "nothing is saved yet");
        tick(&world);
        let page = ada.post_through(&format!("{address}/take-back"), &[("confirmed", "yes")]).await;
        assert!(page.says("The answer is taken back"), "{}", page.words());
        let page = ada.post(&format!("{address}/again"), &[("given", &first)]).await;
        assert!(page.status.is_success() && page.says("The answer changes formal requirements") && page.says("Broken"), "{}", page.words());
        assert_eq!(kept(&world, "duration_weeks").await.len(), 2);
        tick(&world);
        ada.post_through(&format!("{address}/again"), &[("given", &first), ("confirmed", "yes")]).await;
        assert_eq!(kept(&world, "duration_weeks").await.len(), 3);
    }

    async fn an_answer_is_taken_back_and_used_again_and_its_history_stays(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let address = format!("{journey}/facts/joint_goal");
        give(&world, &mut ada, &address, &[("value", "Calm nights")], "").await;
        let first = kept(&world, "joint_goal").await[0].1.clone();
        tick(&world);
        let page = ada.post_through(&format!("{address}/take-back"), &[("confirmed", "yes")]).await;
        assert!(page.says("The answer is taken back") && page.says("Answer Not known yet"), "{}", page.words());
        assert!(page.says("Taken back") && page.says("Calm nights") && page.says("2 answers"), "{}", page.words());
        assert!(ada.post_through(&format!("{address}/take-back"), &[]).await.says("There was nothing to change"));
        tick(&world);
        let page = ada.post_through(&format!("{address}/again"), &[("given", &first), ("confirmed", "yes")]).await;
        assert!(page.says("Answer Calm nights") && page.says("3 answers"), "{}", page.words());
        assert!(ada.post_through(&format!("{address}/again"), &[("given", &first)]).await.says("There was nothing to change"));
        assert_eq!(world.chains("journey.take-back-fact").await, ["journey"]);
        assert_eq!(world.chains("journey.give-fact-again").await, ["journey"]);
    }

    async fn entries_of_a_list_are_added_changed_and_removed(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let address = format!("{journey}/facts/legal_questions");
        let first = [("entry_0_question", "May we?"), ("entry_0_about", "tender-duty"), ("entry_0_answered", "no")];
        let page = give(&world, &mut ada, &address, &first[..2], "").await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says("Fill in this field too"), "{}", page.words());
        assert_eq!(give(&world, &mut ada, &address, &first, "").await.status, StatusCode::SEE_OTHER);
        let page = ada.get(&address).await;
        assert!(page.says("Question: May we?") && page.says("Duty to tender") && page.says("2. Question"), "{}", page.words());
        let second = [("entry_1_question", "And now?"), ("entry_1_about", "other"), ("entry_1_answered", "yes"), ("entry_0_remove", "yes")];
        let newest = kept(&world, "legal_questions").await[0].1.clone();
        give(&world, &mut ada, &address, &[&first[..], &second[..]].concat(), &newest).await;
        let page = ada.get(&format!("{journey}/facts")).await;
        assert!(page.says("And now?") && !page.says("May we?"), "{}", page.words());
    }

    async fn numbers_are_read_as_people_write_them(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        world.installation.tamper("UPDATE person SET language = 'da'", &[]).await;
        for (fact, typed, expected) in [
            ("authority_payment", "1.180", "value = 1180"),
            ("authority_payment", "1 180 000", "value = 1180000"),
            ("authority_payment", "1,180", "value = 1180"),
            ("authority_payment", "1.180,00", "value = 1180"),
            ("dialogue_hours", "1,5", "value = 1.5"),
            ("dialogue_hours", "1.5", "value = 1.5"),
            ("dialogue_hours", "1.500", "value = 1500"),
            ("dialogue_hours", "0,125", "value = 0.125"),
        ] {
            let newest = kept(&world, fact).await.first().map(|(_, id)| id.clone()).unwrap_or_default();
            let before = kept(&world, fact).await.first().and_then(|(value, _)| value.clone());
            let answer = give(&world, &mut ada, &format!("{journey}/facts/{fact}"), &[("value", typed)], &newest).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{typed}: {}", answer.words());
            let value = kept(&world, fact).await[0].0.clone().expect("a value");
            assert_eq!(value.trim(), expected, "{typed}, after {before:?}");
        }
        world.installation.tamper("UPDATE person SET language = 'en'", &[]).await;
        let page = ada.get(&format!("{journey}/facts/dialogue_hours")).await;
        assert!(page.body.contains("value=\"0.125\""), "as it was typed, in the language of the page: {}", page.words());
        assert!(ada.get(&format!("{journey}/facts/authority_payment")).await.says("1,180 Danish kroner"));
    }
}

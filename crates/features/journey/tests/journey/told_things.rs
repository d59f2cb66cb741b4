//! What notices name of a method is said in the language of whoever reads them, whenever they do; and what older notices say stays as it is.

use std::time::Duration;

use perron_db::values;
use perron_journey::Nightly;
use perron_people::Digests;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    activities::change,
    requirements::give,
    support::{ADA, PASSWORD, World, participant, with_a_ride},
};

/// Concerns a case from the day after its development has begun.
const RULE: &str = "blue-innovation-foreground";
const BO: &str = "bo@nordby.example";
const LIST: &str = "/account/notices";

fn rule(world: &World, language: &str) -> String {
    let method = world.methods.current_of("opi-train").expect("the method");
    method.edition(language).expect("the language").text.rule(RULE).expect("its words").title().to_owned()
}

fn station(world: &World, language: &str) -> String {
    world.methods.current_of("opi-train").expect("the method").edition(language).expect("the language").station_title("blue-start")
}

/// The day breaks the rule, and Ada has logged in again.
async fn broken(world: &World, ada: &mut Visitor, journey: &str) {
    give(world, journey, "innovation_started_on", "2026-11-21").await;
    give(world, journey, "knowledge_log", "[]").await;
    let nightly = Nightly::new(world.people.clone(), world.methods.clone());
    nightly.apply().await.expect("the journeys can be looked at");
    world.installation.clock.advance(Duration::from_hours(24));
    assert_eq!(nightly.apply().await.expect("the journeys can be looked at"), 1);
    ada.post("/sign-in", &[("mail", ADA), ("password", PASSWORD), ("to", "")]).await;
}

async fn reads(visitor: &mut Visitor, language: &str) {
    visitor.post("/account/language", &[("language", language)]).await;
}

/// Puts something else into all notices of a kind.
async fn tamper(world: &World, kind: &str, from: &str, to: &str) {
    let sql = "UPDATE person_notice SET arguments = replace(arguments, $2, $3) WHERE kind = $1";
    assert!(world.installation.tamper(sql, values![kind, from, to]).await > 0);
}

on_both_engines! {
    async fn a_broken_rule_is_called_what_its_method_calls_it_in_the_language_one_reads(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        broken(&world, &mut ada, &journey).await;
        assert!(world.letters_read_by(ADA).await.iter().any(|letter| letter.contains(&rule(&world, "en"))), "the letter too");
        for language in ["da", "sv", "en"] {
            reads(&mut ada, language).await;
            let list = ada.get(LIST).await;
            assert!(list.says(&rule(&world, language)), "{language}: {}", list.words());
        }
        reads(&mut ada, "da").await;
        let kind = "journey-rules-broken-by-date";
        let version = &world.methods.current_of("opi-train").expect("the method").id;
        tamper(&world, kind, version, "gone").await;
        assert!(ada.get(LIST).await.says(&rule(&world, "en")), "what nobody knows any more is called what it was");
    }

    async fn the_letter_of_the_day_says_it_in_the_language_of_its_day(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        ada.post("/account/notices/choose", &[("people", "daily"), ("rules", "daily"), ("comments", "daily"), ("rest", "daily")]).await;
        broken(&world, &mut ada, &journey).await;
        reads(&mut ada, "da").await;
        let before = world.letters_read_by(ADA).await.len();
        Digests::new(world.people.clone()).apply().await.expect("it can be written");
        let letters = world.letters_read_by(ADA).await;
        assert_eq!(letters.len(), before + 1);
        assert!(letters.iter().any(|letter| letter.contains(&rule(&world, "da"))), "{letters:#?}");
    }

    async fn a_station_or_an_activity_of_the_method_is_called_so_too_and_what_the_team_has_named_keeps_its_name(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        reads(&mut bo, "sv").await;
        ada.post_through(&format!("{journey}/about/station/blue-start/comments"), &[("comment", "Ask @Bo")]).await;
        let letters = world.letters_read_by(BO).await;
        assert!(letters.iter().any(|letter| letter.contains(&station(&world, "sv"))), "{letters:#?}");
        let id = world.id_of(BO).await;
        let address = format!("{journey}/stations/blue-start/activities/a1");
        change(&mut ada, &address, &[("state", "not-started"), ("owner", &id)]).await;
        let about = ada.get(&format!("{journey}/about/activity/blue-start:a1/comments")).await;
        assert!(about.says("Describe the problem in your own words"), "{}", about.words());
        ada.post_through(&format!("{journey}/about/activity/blue-start:a1/comments"), &[("comment", "@Bo, half a page")]).await;
        let own = [("title", "Ask the night watch"), ("station", "blue-need"), ("owner", id.as_str())];
        ada.post_through(&format!("{journey}/activities/new"), &own).await;
        for language in ["sv", "en", "da"] {
            reads(&mut bo, language).await;
            let list = bo.get(LIST).await;
            let edition = world.methods.current_of("opi-train").expect("the method").edition(language).expect("the language");
            let item = edition.text.item("stations/blue-start", "activities", "a1").expect("its words").text.plain();
            let title: String = item.split(['.', '\u{2013}']).next().unwrap_or_default().to_owned();
            assert!(list.says(&station(&world, language)), "{language}: {}", list.words());
            assert_eq!(list.words().matches(title.trim()).count(), 2, "{language} {title}: {}", list.words());
            assert!(list.says("Ask the night watch"), "{language}: {}", list.words());
        }
    }

    async fn older_notices_say_what_they_said_and_a_long_list_says_how_much_more_there_is(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        ada.post_through(&format!("{journey}/about/station/blue-start/comments"), &[("comment", "Ask @Bo")]).await;
        let older = r#"{"journey":{"text":"Calmer nights"},"subject":{"text":"Afpr\u00f8vning"}}"#;
        world.installation.tamper("UPDATE person_notice SET arguments = $1 WHERE kind = 'journey-mentioned'", values![older]).await;
        let list = bo.get(LIST).await;
        assert!(list.says("mentions you in a comment on \u{201c}Afpr\u{f8}vning\u{201d} in the case Calmer nights"), "{}", list.words());
        let seven: Vec<String> = (1..=7).map(|number| format!(r#"{{"text":"Rule {number}"}}"#)).collect();
        let long = format!(r#"{{"journey":{{"text":"Calmer nights"}},"rules":{{"list":[{}]}}}}"#, seven.join(","));
        let sql = "UPDATE person_notice SET kind = 'journey-rules-broken-by-date', arguments = $1 WHERE kind = 'journey-mentioned'";
        world.installation.tamper(sql, values![long]).await;
        assert!(bo.get(LIST).await.says("no longer met: Rule 1; Rule 2; Rule 3; Rule 4; Rule 5; and 2 more."));
        assert!(bo.post("/account/data/export", &[]).await.body.contains("Rule 7"), "what one is told is one's own data");
    }
}

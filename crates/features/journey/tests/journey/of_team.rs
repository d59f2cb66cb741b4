//! What the pages of people and competences say is not asked again: rules read it. That somebody is not named yet holds against nobody.

use std::time::Duration;

use perron_testkit::{Visitor, on_both_engines};

use crate::support::{ADA, World, participant, with_a_ride};

const LAWYERS: &str = "agr-lawyers-involved";
const GAPS: &str = "gen-get-help-for-gaps";
const COMPETENCES: [&str; 10] = [
    "comp-project-management",
    "comp-need",
    "comp-users",
    "comp-public-private",
    "comp-economy",
    "comp-legal",
    "comp-market",
    "comp-business-case",
    "comp-facilitation",
    "comp-tender",
];

/// How a rule stands, as the table says it.
async fn state(world: &World, rule: &'static str) -> String {
    let rows = world.installation.ask("SELECT state FROM journey_requirement WHERE rule = $1", perron_db::values![rule]).await;
    rows[0].get("state").expect("a state")
}

async fn has(ada: &mut Visitor, journey: &str, competence: &str, answers: &[(&str, &str)]) {
    let address = format!("{journey}/competences/{competence}");
    let form = ada.get(&address).await;
    let mark = form.body.split("name=\"shown\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
    let mut answers = answers.to_vec();
    answers.push(("shown", &mark));
    let page = ada.post_through(&address, &answers).await;
    assert!(page.says("in place"), "{}", page.words());
}

on_both_engines! {
    async fn whoever_is_named_for_an_actor_is_known_to_the_rules_until_they_leave(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "legal").await;
        let me = world.id_of(ADA).await;
        ada.post_through(&format!("{journey}/team/new"), &[("actor", "project-lead"), ("person", &me)]).await;
        assert_eq!(state(&world, LAWYERS).await, "not-known", "that others are named does not say that nobody of the lawyers is there");
        let lawyer = world.id_of(&crate::support::mail_of("Bo Holm")).await;
        ada.post_through(&format!("{journey}/team/new"), &[("actor", "legal"), ("person", &lawyer)]).await;
        assert_eq!(state(&world, LAWYERS).await, "kept-by-facts");
        let why = ada.get(&format!("{journey}/requirements/{LAWYERS}")).await;
        assert!(why.says("Role: Legal · Side: Authority"), "{}", why.words());
        let fact = ada.get(&format!("{journey}/facts/participants")).await;
        assert!(fact.says("Role: Project lead") && fact.says("What you have said about who is with you"), "{}", fact.words());
        let more = [("entry_0_function", "development"), ("entry_0_side", "company"), ("source", ""), ("as_of", "2026-11-20"), ("shown", ""), ("confirmed", "yes")];
        ada.post_through(&format!("{journey}/facts/participants"), &more).await;
        let fact = ada.get(&format!("{journey}/facts/participants")).await;
        assert!(fact.says("Role: Legal") && fact.says("Role: Development"), "what is added stands beside it: {}", fact.words());
        assert_eq!(state(&world, LAWYERS).await, "kept-by-facts");
        world.installation.clock.advance(Duration::from_secs(1));
        ada.post_through(&format!("{journey}/facts/participants/take-back"), &[("confirmed", "yes")]).await;
        bo.post_through(&format!("{journey}/leave"), &[]).await;
        assert_eq!(state(&world, LAWYERS).await, "not-known", "who has left is not there");
    }

    async fn competences_count_against_a_team_only_when_all_of_them_are_answered(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        has(&mut ada, &journey, COMPETENCES[0], &[("cover", "missing")]).await;
        assert_eq!(state(&world, GAPS).await, "not-known");
        for competence in &COMPETENCES[1..] {
            has(&mut ada, &journey, competence, &[("cover", "borrowed"), ("who", "The lawyers of Vesterby")]).await;
        }
        assert_eq!(state(&world, GAPS).await, "broken");
        has(&mut ada, &journey, COMPETENCES[0], &[("cover", "not-needed"), ("reason", "A study")]).await;
        assert_eq!(state(&world, GAPS).await, "open", "what is there is known, whether it is enough is for people");
        let fact = ada.get(&format!("{journey}/facts/competences")).await;
        assert!(fact.says("Not needed") && !fact.says("Do you have it?: Missing"), "{}", fact.words());
    }
}

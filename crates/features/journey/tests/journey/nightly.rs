//! Rules that read what day it is: each night they are looked at again, and whoever leads a case hears what a new day has broken.

use std::time::Duration;

use perron_db::values;
use perron_journey::Nightly;
use perron_testkit::on_both_engines;

use crate::{
    requirements::give,
    support::{ADA, PASSWORD, World, with_a_ride},
};

/// Concerns a case from the day after its development has begun.
const RULE: &str = "blue-innovation-foreground";

async fn state(world: &World) -> String {
    let rows = world.installation.ask("SELECT state FROM journey_requirement WHERE rule = $1", values![RULE]).await;
    rows[0].get("state").expect("a state")
}

on_both_engines! {
    async fn a_new_day_breaks_a_rule_once_and_whoever_leads_hears_of_it(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        give(&world, &journey, "innovation_started_on", "2026-11-21").await;
        give(&world, &journey, "knowledge_log", "[]").await;
        let nightly = Nightly::new(world.people.clone(), world.methods.clone());
        ada.post(&format!("{journey}/requirements/blue-both-invest/applicable"), &[]).await;
        // What was changed past all pages is found on the first night.
        nightly.apply().await.expect("the journeys can be looked at");
        assert_eq!(state(&world).await, "not-applicable");
        let before = world.letters_read_by(ADA).await.len();
        world.installation.clock.advance(Duration::from_hours(24));
        assert_eq!(nightly.apply().await.expect("the journeys can be looked at"), 1);
        assert_eq!(state(&world).await, "broken");
        let letters = world.letters_read_by(ADA).await;
        assert_eq!(letters.len(), before + 1);
        let edition = world.methods.current_of("opi-train").expect("the method").edition("en").expect("English");
        let title = edition.text.rule(RULE).expect("its words").title();
        assert!(letters.iter().any(|letter| letter.contains("A date has passed") && letter.contains(title)), "{letters:?}");
        assert_eq!(nightly.apply().await.expect("the journeys can be looked at"), 0, "a second look finds nothing");
        assert!(world.chains("journey.look-again").await.iter().all(|chain| chain == "journey"));
    }

    async fn what_comes_after_the_end_of_a_case_changes_nothing_in_it_until_it_goes_on(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        give(&world, &journey, "innovation_started_on", "2026-11-21").await;
        give(&world, &journey, "knowledge_log", "[]").await;
        let end = [("outcome", "learned"), ("ended_on", "21.11.2026"), ("result", "We know more."), ("learned", "")];
        ada.post_through(&format!("{journey}/outcome/edit"), &end).await;
        let nightly = Nightly::new(world.people.clone(), world.methods.clone());
        nightly.apply().await.expect("the journeys can be looked at");
        world.installation.clock.advance(Duration::from_hours(24));
        assert_eq!(nightly.apply().await.expect("the journeys can be looked at"), 0);
        assert_eq!(state(&world).await, "not-applicable");
        let mut again = world.visitor();
        again.post("/sign-in", &[("mail", ADA), ("password", PASSWORD), ("to", "")]).await;
        let page = again.get(&format!("{journey}/requirements/{RULE}")).await;
        assert!(page.says("Does not apply yet"), "as it stood when the case ended: {}", page.words());
        again.post_through(&format!("{journey}/outcome/go-on"), &[]).await;
        assert_eq!(state(&world).await, "broken");
    }

    async fn a_journey_that_cannot_be_looked_at_keeps_no_other_from_it(world: World) {
        let (_, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let broken = journey.rsplit('/').next().expect("an id");
        let sql = "UPDATE journey_leg SET route = 'no-route' WHERE journey_id = $1";
        world.installation.tamper(sql, values![broken]).await;
        let nightly = Nightly::new(world.people.clone(), world.methods.clone());
        assert_eq!(nightly.apply().await.expect("it has no rules"), 0);
    }
}

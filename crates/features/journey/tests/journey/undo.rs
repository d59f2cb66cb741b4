//! Undoing: what an act of a ride has changed is put back for ten minutes, by whoever did it or leads the case, and never over what somebody
//! has changed since.

use std::time::Duration;

use axum::http::StatusCode;
use perron_db::values;
use perron_journey::Nightly;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{World, participant, with_a_ride};

/// The address of the button in the receipt of an answer.
fn button(answer: &Answer) -> String {
    let from = answer.body.find("pn-flash").unwrap_or_else(|| panic!("a receipt: {}", answer.words()));
    let flash = answer.body[from..].split("</div>").next().unwrap_or_default();
    let action = flash.split("action=\"").nth(1).unwrap_or_else(|| panic!("a button: {flash}"));
    action.split('"').next().expect("an address").to_owned()
}

async fn give(visitor: &mut Visitor, journey: &str, value: &str) -> Answer {
    let path = format!("{journey}/facts/authority_investment");
    let shown = visitor.get(&path).await;
    let mark = shown.body.split("name=\"shown\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
    let answers =
        [("value", value), ("value_currency", "dkk"), ("source", ""), ("as_of", "2026-11-20"), ("shown", &mark), ("confirmed", "yes")];
    visitor.post_through(&path, &answers).await
}

/// How many rows a question counts.
async fn count(world: &World, sql: &'static str) -> u64 {
    world.installation.ask(sql, &[]).await[0].get("count").expect("a number")
}

on_both_engines! {
    async fn an_activity_that_was_ticked_is_put_back_and_the_journal_names_the_entry(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let done = ada.post_through(&format!("{journey}/stations/blue-start/activities/a1/toggle"), &[("to", "done")]).await;
        assert!(done.says("Done: "), "{}", done.words());
        assert_eq!(count(&world, "SELECT COUNT(*) AS count FROM journey_activity").await, 1);
        let undone = ada.post_through(&button(&done), &[]).await;
        assert!(undone.says("Undone: Changed an activity."), "{}", undone.words());
        assert_eq!(count(&world, "SELECT COUNT(*) AS count FROM journey_activity").await, 0, "nobody has touched it");
        let log = ada.get(&format!("{journey}/log")).await;
        for said in ["Undid something", "What was undone: Changed an activity", "Number of the entry that was undone: 2"] {
            assert!(log.says(said), "{said}: {}", log.words());
        }
        let again = ada.post_through(&button(&undone), &[]).await;
        assert!(again.says("Undone: Undid something."), "{}", again.words());
        assert_eq!(count(&world, "SELECT COUNT(*) AS count FROM journey_activity WHERE state = 'done'").await, 1, "that can be undone too");
        let twice = ada.post_through(&button(&undone), &[]).await;
        assert!(twice.says("It had been undone already"), "{}", twice.words());
    }

    async fn every_kind_of_act_in_a_ride_can_be_undone(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let rule = format!("{journey}/requirements/blue-both-invest");
        let evidence = [("text", "Signed agreement"), ("place", ""), ("dated", "2026-11-20")];
        let own = [("title", "Ask the night watch"), ("station", "blue-start"), ("state", "not-started")];
        let many = [("chosen", "blue-start/a1"), ("chosen", "blue-start/a2"), ("state", "done")];
        let tables = "SELECT (SELECT COUNT(*) FROM journey_activity) + (SELECT COUNT(*) FROM journey_evidence)
            + (SELECT COUNT(*) FROM journey_exemption) + (SELECT COUNT(*) FROM journey_visit) AS count";
        let acts: [(String, &[(&str, &str)]); 5] = [
            (format!("{journey}/activities/new"), &own),
            (format!("{journey}/activities/change"), &many),
            (format!("{rule}/evidence/new"), &evidence),
            (format!("{rule}/not-applicable"), &[("reason", "Only a study")]),
            (format!("{journey}/stations/blue-start/start"), &[]),
        ];
        for (path, answers) in acts {
            assert_eq!(count(&world, tables).await, 0, "{path}");
            let done = ada.post_through(&path, answers).await;
            assert!(count(&world, tables).await > 0, "{path}: {}", done.words());
            let undone = ada.post_through(&button(&done), &[]).await;
            assert!(undone.says("Undone: "), "{path}: {}", undone.words());
        }
        assert_eq!(count(&world, tables).await, 0);
    }

    async fn a_round_that_drove_on_is_back_where_it_was(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let station = format!("{journey}/stations/blue-start");
        ada.post(&format!("{station}/start"), &[]).await;
        let next = ada.get(&format!("{station}/end")).await;
        let next = next.body.split(" selected").next().and_then(|text| text.rsplit("value=\"").next()).unwrap_or_default();
        let next = next.split('"').next().unwrap_or_default().to_owned();
        let driven = ada.post_through(&format!("{station}/end"), &[("ended", "2026-11-21"), ("note", "All is well"), ("next", &next)]).await;
        assert!(driven.says("You have driven from"), "{}", driven.words());
        ada.post_through(&button(&driven), &[]).await;
        assert_eq!(count(&world, "SELECT COUNT(*) AS count FROM journey_visit WHERE ended_on IS NULL AND note = ''").await, 1);
        assert_eq!(count(&world, "SELECT COUNT(*) AS count FROM journey_visit").await, 1);
    }

    async fn evidence_that_was_withdrawn_is_back_and_so_is_what_a_fact_was(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let rule = format!("{journey}/requirements/blue-both-invest");
        ada.post(&format!("{rule}/evidence/new"), &[("text", "Signed agreement"), ("place", ""), ("dated", "2026-11-20")]).await;
        let rows = world.installation.ask("SELECT id FROM journey_evidence", &[]).await;
        let withdraw = format!("{rule}/evidence/{}/withdraw", rows[0].get::<String>("id").unwrap());
        let withdrawn = ada.post_through(&withdraw, &[]).await;
        assert!(withdrawn.says("The evidence was withdrawn."), "{}", withdrawn.words());
        let back = ada.post_through(&button(&withdrawn), &[]).await;
        assert!(back.says("In place by evidence"), "the rules are looked at again: {}", back.words());
        give(&mut ada, &journey, "1").await;
        let second = give(&mut ada, &journey, "2").await;
        assert!(second.says("2"), "{}", second.words());
        let undone = ada.post_through(&button(&second), &[]).await;
        assert!(undone.says("Undone: "), "{}", undone.words());
        let rows = world.installation.ask("SELECT value FROM journey_fact", &[]).await;
        assert_eq!(rows.len(), 1, "the history is as it was");
        let taken = ada.post_through(&format!("{journey}/facts/authority_investment/take-back"), &[("confirmed", "yes")]).await;
        ada.post_through(&button(&taken), &[]).await;
        assert_eq!(count(&world, "SELECT COUNT(*) AS count FROM journey_fact WHERE value IS NULL").await, 0);
    }

    async fn a_change_of_route_is_put_back_with_its_decision_and_what_came_along_unless_the_route_was_changed_again(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/red").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let tables = "SELECT (SELECT COUNT(*) FROM journey_leg) * 10000 + (SELECT COUNT(*) FROM journey_decision) * 1000
            + (SELECT COUNT(*) FROM journey_duty) AS count";
        let moves = format!("{journey}/route");
        let change = [("way", "opi-train/blue"), ("move", "t-red-codev-blue"), ("reason", "The company helps"), ("decided_by", "")];
        let changed = ada.post_through(&moves, &change).await;
        assert!(changed.says("You now ride "), "{}", changed.words());
        let two_legs = count(&world, tables).await;
        assert!(two_legs > 21_000, "a leg, a decision, and duties: {two_legs}");
        assert_eq!(bo.post(&button(&changed), &[]).await.status, StatusCode::FORBIDDEN, "who may not choose a route may not undo it");
        let undone = ada.post_through(&button(&changed), &[]).await;
        assert!(undone.says("Undone: Chose a route."), "{}", undone.words());
        assert_eq!(count(&world, tables).await, 10_000);
        let again = ada.post_through(&button(&undone), &[]).await;
        assert!(again.says("Undone: Undid something."), "{}", again.words());
        assert_eq!(count(&world, tables).await, two_legs, "as it was");
        let back = ada.post_through(&moves, &[("way", "opi-train/green"), ("reason", ""), ("decided_by", "")]).await;
        assert!(back.says("You now ride "), "{}", back.words());
        let refused = ada.post(&button(&again), &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "no leg is taken out from below another");
    }

    async fn a_decision_that_was_recorded_changed_or_withdrawn_is_put_back(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let told = |choice: &'static str| {
            [("question", "Who pays?"), ("choice", choice), ("decided_on", "2026-11-20"), ("options", ""), ("reason", ""), ("basis", "")]
        };
        let recorded = ada.post_through(&format!("{journey}/decisions/new"), &told("The town")).await;
        ada.post_through(&button(&recorded), &[]).await;
        assert_eq!(count(&world, "SELECT COUNT(*) AS count FROM journey_decision").await, 0);
        ada.post(&format!("{journey}/decisions/new"), &told("The town")).await;
        let id: String = world.installation.ask("SELECT id FROM journey_decision", &[]).await[0].get("id").unwrap();
        let withdrawn = ada.post_through(&format!("{journey}/decisions/{id}/withdraw"), &[]).await;
        let undone = ada.post_through(&button(&withdrawn), &[]).await;
        assert!(undone.says("Undone: Withdrew a decision."), "{}", undone.words());
        assert_eq!(count(&world, "SELECT COUNT(*) AS count FROM journey_decision WHERE withdrawn_at IS NULL").await, 1);
    }

    async fn what_somebody_has_changed_since_is_not_overwritten_and_they_are_named(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let mine = give(&mut ada, &journey, "1").await;
        let theirs = give(&mut bo, &journey, "7").await;
        let refused = ada.post(&button(&mine), &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.says("it has been changed since") && refused.says("Bo Holm"), "{}", refused.words());
        assert_eq!(count(&world, "SELECT COUNT(*) AS count FROM journey_fact").await, 2, "nothing is lost");
        let list = ada.get(&format!("{journey}/undo")).await;
        assert!(list.says("Has been changed since") && list.says("10 minutes more"), "{}", list.words());
        // Whoever leads may undo what others did; others may not.
        let mut eva = participant(&world, &mut ada, &nordby, &journey, "Eva Lund", "member").await;
        assert_eq!(eva.post(&button(&theirs), &[]).await.status, StatusCode::FORBIDDEN);
        assert!(!eva.get(&format!("{journey}/undo")).await.body.contains("/undo/"), "and has no button");
        let undone = ada.post_through(&button(&theirs), &[]).await;
        assert!(undone.says("Undone: "), "{}", undone.words());
    }

    async fn after_ten_minutes_it_is_too_late_and_at_night_what_was_kept_is_gone(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let done = ada.post_through(&format!("{journey}/stations/blue-start/activities/a1/toggle"), &[("to", "done")]).await;
        world.installation.clock.advance(Duration::from_secs(9 * 60 + 59));
        assert!(ada.get(&format!("{journey}/undo")).await.says("1 minute more"));
        world.installation.clock.advance(Duration::from_secs(1));
        let late = ada.post_through(&button(&done), &[]).await;
        assert!(late.says("too late to undo") && late.says("There is nothing to undo now"), "{}", late.words());
        assert_eq!(count(&world, "SELECT COUNT(*) AS count FROM journey_activity WHERE state = 'done'").await, 1);
        Nightly::new(world.people.clone(), world.methods.clone()).apply().await.expect("the journeys can be looked at");
        assert_eq!(count(&world, "SELECT COUNT(*) AS count FROM journey_undo").await, 0);
        let journeys = world.installation.ask("SELECT id FROM journal_entry WHERE act = $1", values!["journey.undo"]).await;
        assert!(journeys.is_empty());
    }
}

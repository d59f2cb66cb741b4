//! Rules that the program keeps by how it lets people move: each has its name in the test. They are kept by navigation alone, so they are
//! ridden here: every station in any order, back at any time, with rules broken, and never a reason asked for.

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    requirements::give,
    support::{World, with_a_ride},
};

const STATIONS: [&str; 4] = ["blue-agreement", "blue-start", "blue-dialogue", "blue-need"];

async fn start(visitor: &mut Visitor, journey: &str, station: &str) {
    let page = visitor.post_through(&format!("{journey}/stations/{station}/start"), &[]).await;
    assert!(page.status.is_success() && page.says("has begun"), "{station}: {}", page.words());
}

async fn end(visitor: &mut Visitor, journey: &str, station: &str) {
    let answers = [("ended", "2026-11-21"), ("note", ""), ("next", "")];
    let answer = visitor.post(&format!("{journey}/stations/{station}/end"), &answers).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{station}: no reason is demanded: {}", answer.words());
}

async fn state_of(visitor: &mut Visitor, journey: &str, rule: &str) -> String {
    let page = visitor.get(&format!("{journey}/requirements/{rule}")).await;
    let tag = page.body.split("class=\"pn-tag\"").nth(1).unwrap_or_default();
    tag.split("</span>").next().unwrap_or_default().rsplit('>').next().unwrap_or_default().trim().to_owned()
}

on_both_engines! {
    async fn gen_go_back_allowed_a_station_is_entered_again_from_any_later_one_without_a_reason(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        for station in ["blue-start", "blue-need", "blue-dialogue"] {
            start(&mut ada, &journey, station).await;
            end(&mut ada, &journey, station).await;
        }
        for back in ["blue-need", "blue-start"] {
            start(&mut ada, &journey, back).await;
            let page = ada.get(&format!("{journey}/stations/{back}")).await;
            assert!(page.says("Round 2"), "going back adds a round: {}", page.words());
            end(&mut ada, &journey, back).await;
        }
        assert_eq!(state_of(&mut ada, &journey, "gen-go-back-allowed").await, "Can be used");
    }

    async fn gen_plan_never_locks_every_station_opens_in_any_order_while_rules_are_broken(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        for (fact, value) in [("agreement_has_purchase", "true"), ("authority_investment", "0"), ("company_investment", "0"), ("innovation_started_on", "2026-11-20")] {
            give(&world, &journey, fact, value).await;
        }
        assert_eq!(state_of(&mut ada, &journey, "agr-development-only").await, "Broken");
        for station in STATIONS {
            start(&mut ada, &journey, station).await;
        }
        let page = ada.get(&format!("{journey}/stations")).await;
        let under_way = page.body.matches("In progress").count() + page.body.matches("You are here").count();
        assert!(under_way >= STATIONS.len(), "several at once: {}", page.words());
        for station in STATIONS {
            end(&mut ada, &journey, station).await;
        }
        // The route is changed and changed back, too, with everything broken.
        for way in ["opi-train/green", "opi-train/red", "opi-train/blue"] {
            let page = ada.post_through(&format!("{journey}/route"), &[("way", way)]).await;
            assert!(page.says("You now ride"), "{way}: {}", page.words());
        }
        assert_eq!(state_of(&mut ada, &journey, "gen-plan-never-locks").await, "In place by the facts");
    }

    async fn red_start_no_contract_by_default_and_green_start_form_can_wait_nothing_is_demanded_before_work_begins(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/red").await;
        start(&mut ada, &journey, "red-start").await;
        assert_eq!(state_of(&mut ada, &journey, "red-start-no-contract-by-default").await, "Can be used");
        let page = ada.post_through(&format!("{journey}/route"), &[("way", "opi-train/green")]).await;
        assert!(page.says("You now ride"), "{}", page.words());
        for station in ["green-start", "green-dialogue"] {
            start(&mut ada, &journey, station).await;
            end(&mut ada, &journey, station).await;
        }
        give(&world, &journey, "dialogue_closed_on", "2027-01-01").await;
        assert_eq!(state_of(&mut ada, &journey, "green-start-form-can-wait").await, "Can be used");
    }
}

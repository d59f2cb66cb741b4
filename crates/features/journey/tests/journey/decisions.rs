//! Decisions: recorded, read by everybody inside, changed without overwriting, withdrawn and brought back; a change of route is one.

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    requirements::give,
    support::{World, participant, with_a_ride},
};

const ANSWERS: [(&str, &str); 8] = [
    ("question", "Do we go to tender this year?"),
    ("options", "Now\r\nNext year\r\n"),
    ("choice", "Next year"),
    ("reason", "The need is not written yet."),
    ("decided_by", "The care committee"),
    ("decided_on", "20/11/2026"),
    ("basis", "2026-014/9"),
    ("station", "blue-start"),
];

/// Records a decision and gives its path.
async fn record(visitor: &mut Visitor, journey: &str) -> String {
    let page = visitor.post_through(&format!("{journey}/decisions/new"), &ANSWERS).await;
    assert!(page.says("The decision is recorded: Do we go to tender this year?"), "{}", page.words());
    let at = page.body.find(&format!("{journey}/decisions/0")).expect("a link to the decision");
    page.body[at..].split('"').next().unwrap_or_default().to_owned()
}

fn shown(body: &str) -> String {
    let value = body.split("name=\"shown\"").nth(1).and_then(|rest| rest.split("value=\"").nth(1)).unwrap_or_default();
    value.split('"').next().unwrap_or_default().to_owned()
}

on_both_engines! {
    async fn a_decision_is_recorded_and_read_by_everybody_inside(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        assert!(ada.get(&format!("{journey}/decisions")).await.says("You have not recorded any decision yet"));
        let decision = record(&mut ada, &journey).await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "manager").await;
        for address in [format!("{journey}/decisions"), decision.clone()] {
            let page = bo.get(&address).await;
            for said in ["Do we go to tender this year?", "Now · Next year", "The need is not written yet.", "The care committee", "20 November 2026", "2026-014/9", "Ada Nordby"] {
                assert!(page.says(said), "{address} {said}: {}", page.words());
            }
            assert!(!page.body.contains("/edit\"") && !page.says("Record a decision"), "{}", page.words());
        }
        assert!(ada.get(&journey).await.says("Decisions (1)"));
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Recorded a decision") && log.says("Decided by: The care committee"), "{}", log.words());
        let body = ada.post("/account/data/export", &[]).await.body;
        assert!(body.contains("The need is not written yet."), "{body}");
    }

    async fn what_was_answered_to_the_advisor_comes_along_as_the_decision_why_this_route(world: World) {
        let (mut ada, nordby, _) = with_a_ride(&world, "opi-train/blue").await;
        let form = ada.get("/journeys/new?way=opi-train/blue&advised=solve.clear.unfunded.leadership.none").await;
        assert!(form.body.contains("value=\"solve.clear.unfunded.leadership.none\""), "{}", form.body);
        assert!(form.says("is kept as a decision about the route"), "{}", form.words());
        let fits = "solve.clear.unfunded.leadership.none";
        for (advised, comes) in [(fits, true), ("solve.clear", false), ("solve.clear.unfunded.leadership.nobody", false), ("", false)] {
            let mut answers = crate::support::told(&nordby);
            answers.extend([("way", "opi-train/blue"), ("advised", advised)]);
            let journey = ada.post("/journeys/new", &answers).await.place().expect("a journey").to_owned();
            let list = ada.get(&format!("{journey}/decisions")).await;
            assert_eq!(list.says("Which route does the case ride?"), comes, "{advised}: {}", list.words());
            if comes {
                let at = list.body.find(&format!("{journey}/decisions/0")).expect("a link to the decision");
                let decision = list.body[at..].split('"').next().unwrap_or_default().to_owned();
                let page = ada.get(&decision).await;
                for said in ["The route advisor pointed at Route", "What does it rest on?", "Ambition: ", "Ada Nordby"] {
                    assert!(page.says(said), "{said}: {}", page.words());
                }
                let mark = shown(&ada.get(&format!("{decision}/edit")).await.body);
                assert!(!mark.is_empty(), "it can be changed like any other");
                assert_eq!(world.chains("journey.add-decision").await, [""; 0], "it is recorded with the beginning");
            }
        }
        let other = ada.get(&format!("/journeys/new?way=co-pi-scaling/scaling&advised={fits}")).await;
        assert!(!other.says("is kept as a decision about the route"), "codes of another method are passed over");
    }

    async fn a_decision_that_answers_a_broken_rule_stands_on_its_page(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let rule = format!("{journey}/requirements/blue-start-agreement-required");
        give(&world, &journey, "innovation_started_on", "2026-11-01").await;
        give(&world, &journey, "agreement_signed_on", "2026-11-20").await;
        let page = ada.get(&rule).await;
        assert!(page.says("Broken") && page.says("What has happened can perhaps not be undone."), "{}", page.words());
        let form = ada.get(&format!("{journey}/decisions/new?rule=blue-start-agreement-required")).await;
        assert!(page.body.contains("/decisions/new?rule=blue-start-agreement-required"), "{}", page.body);
        assert!(form.body.contains("<option value=\"blue-start-agreement-required\" selected"), "{}", form.body);
        let answers: Vec<(&str, &str)> = ANSWERS.into_iter().chain([("rule", "blue-start-agreement-required")]).collect();
        ada.post_through(&format!("{journey}/decisions/new"), &answers).await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "manager").await;
        let page = bo.get(&rule).await;
        for said in ["Do we go to tender this year?", "Next year", "20 November 2026 · The care committee"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(!page.body.contains("/decisions/new"), "{}", page.body);
        let overview = ada.get(&journey).await;
        assert!(overview.says("Broken since 21 November 2026. A decision of 20 November 2026 says what you do about it"), "{}", overview.words());
        assert!(ada.get(&format!("{journey}/requirements")).await.says("Decided on 20 November 2026"));
        let list = ada.get(&format!("{journey}/decisions")).await;
        assert!(list.says("Which requirement does it answer?"), "{}", list.words());
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Requirement it answers: Make a tender-free OPI agreement"), "{}", log.words());
        let other = ada.get(&format!("{journey}/requirements/blue-both-invest")).await;
        assert!(!other.says("Do we go to tender this year?"), "{}", other.words());
    }

    async fn what_is_missing_or_wrong_is_said_at_its_field_and_nothing_is_lost(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let wrong = [
            ("question", " ", "Write what was to be decided."),
            ("choice", "", "Write what you chose."),
            ("decided_on", "soon", "Write a day"),
            ("decided_on", "1.1.2099", "Write today or an earlier day"),
            ("station", "red-start", "Choose a station in the list"),
            ("rule", "no-rule", "Choose one of the requirements on the list"),
        ];
        for (field, value, said) in wrong {
            let answers = ANSWERS.into_iter().chain([("rule", "")]);
            let answers: Vec<_> = answers.map(|(name, standing)| (name, if name == field { value } else { standing })).collect();
            let page = ada.post(&format!("{journey}/decisions/new"), &answers).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert!(page.says(said), "{field}: {}", page.words());
            assert!(page.body.contains("The care committee") && page.body.contains("2026-014/9"), "{field}: {}", page.body);
        }
        assert!(world.chains("journey.add-decision").await.is_empty(), "nothing is saved");
    }

    async fn two_who_change_a_decision_at_once_both_see_it(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let decision = record(&mut ada, &journey).await;
        let edit = format!("{decision}/edit");
        let mark = shown(&bo.get(&edit).await.body);
        let with = |choice: &'static str, mark: &str| {
            let mut answers: Vec<_> = ANSWERS.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
            choice.clone_into(&mut answers[2].1);
            answers.push(("shown", mark.to_owned()));
            answers
        };
        let sent = with("Now", &mark);
        let sent: Vec<_> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert!(ada.post_through(&edit, &sent).await.says("The decision is changed"));
        let mine = with("Never", &mark);
        let mine: Vec<_> = mine.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = bo.post(&edit, &mine).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("Now") && page.says("Never"), "{}", page.words());
        assert!(!ada.get(&decision).await.says("Never"), "nothing is overwritten");
    }

    async fn a_withdrawn_decision_stays_folded_and_comes_back(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let decision = record(&mut ada, &journey).await;
        let page = ada.post_through(&format!("{decision}/withdraw"), &[]).await;
        assert!(page.says("The decision is withdrawn") && page.says("Withdrawn on"), "{}", page.words());
        let page = ada.get(&format!("{journey}/decisions")).await;
        assert!(page.says("1 withdrawn decision") && page.says("You have not recorded any decision yet"), "{}", page.words());
        assert!(ada.get(&journey).await.says("Decisions (0)"));
        ada.post(&format!("{decision}/withdraw"), &[]).await;
        assert_eq!(world.chains("journey.withdraw-decision").await.len(), 1, "pressing twice does it once");
        let page = ada.post_through(&format!("{decision}/restore"), &[]).await;
        assert!(page.says("The decision is back") && !page.says("Withdrawn on"), "{}", page.words());
        assert!(ada.get(&journey).await.says("Decisions (1)"));
    }

    async fn a_change_of_route_is_a_decision_and_asks_for_nothing(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/red").await;
        assert!(ada.get(&journey).await.says("Decisions (0)"), "the first choice is none");
        ada.post_through(&format!("{journey}/route"), &[("way", "opi-train/blue")]).await;
        let answers = [("way", "opi-train/green"), ("reason", "We want to buy."), ("decided_by", "The city council")];
        ada.post_through(&format!("{journey}/route"), &answers).await;
        let page = ada.get(&format!("{journey}/decisions")).await;
        for said in ["Which route does the case ride?", "Innovative purchase", "We want to buy.", "The city council"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(ada.get(&journey).await.says("Decisions (2)"));
        let long = "x".repeat(121);
        let page = ada.post(&format!("{journey}/route"), &[("way", "opi-train/red"), ("decided_by", &long)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.body.contains(&long), "what was typed stays");
    }
}

//! Rules of an organisation: its administrators add them, they stand among the formal requirements of its cases and of no others, only evidence
//! keeps them, and what was said of them stays.

use axum::http::StatusCode;
use perron_testkit::on_both_engines;

use crate::support::{World, with_a_ride};

/// A rule that is asked of every case.
fn told<'a>(way: &'a str, last_day: &'a str) -> [(&'static str, &'a str); 7] {
    [
        ("title", "Ask IT security first"),
        ("text", "Before anything is connected."),
        ("strength", "must"),
        ("source", "Decision of the board"),
        ("as_of", "2026-11-20"),
        ("way", way),
        ("last_day", last_day),
    ]
}

/// What the form of the rule carries along.
async fn shown(visitor: &mut perron_testkit::Visitor, path: &str) -> String {
    let page = visitor.get(path).await;
    let rest = page.body.split("name=\"shown\" value=\"").nth(1).unwrap_or_else(|| panic!("a form: {}", page.words()));
    rest.split('"').next().unwrap_or_default().to_owned()
}

on_both_engines! {
    async fn a_rule_of_the_organisation_stands_in_its_cases_and_evidence_keeps_it(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let added = ada.post_through(&format!("{nordby}/rules/new"), &told("", "")).await;
        assert!(added.says("The rule is added: Ask IT security first."), "{}", added.words());
        assert!(added.says("All routes · Source: Decision of the board") && added.says("Holds"), "{}", added.words());
        let overview = ada.get(&journey).await;
        assert!(overview.says("Ask IT security first"), "it is missing from the first day on: {}", overview.words());
        let list = ada.get(&format!("{journey}/requirements?nature=organisation")).await;
        assert_eq!(list.body.matches("<th scope=\"row\">").count(), 1, "{}", list.words());
        assert!(list.says("The organisation’s own"), "{}", list.words());
        let rule = format!("{journey}/requirements/organisation-ask-it-security-first");
        let page = ada.get(&rule).await;
        for said in ["Ask IT security first", "Open", "Before anything is connected.", "Rule of Nordby. Source: Decision of the board"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(!page.says("What the method says"), "{}", page.words());
        let proven = ada.post_through(&format!("{rule}/evidence/new"), &[("text", "Their answer"), ("place", ""), ("dated", "2026-11-20")]).await;
        assert!(proven.says("The evidence was added to Ask IT security first") && proven.says("In place by evidence"), "{}", proven.words());
        let log = ada.get(&format!("{nordby}/log")).await;
        assert!(log.says("Added a rule for the cases of the organisation") && log.says("The rule is called: Ask IT security first"), "{}", log.words());
        let log = ada.get(&format!("{journey}/log")).await;
        let called = log.says("Formal requirement: Ask IT security first") && !log.body.contains("organisation-ask-it-security-first");
        assert!(called, "the journal of the case says its title: {}", log.words());
    }

    async fn it_holds_for_its_route_and_until_its_last_day_and_its_history_stays(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        ada.post(&format!("{nordby}/rules/new"), &told("opi-train/red", "")).await;
        let (path, page) = (format!("{nordby}/rules/organisation-ask-it-security-first"), format!("{journey}/requirements/organisation-ask-it-security-first"));
        assert_eq!(ada.get(&page).await.status, StatusCode::NOT_FOUND, "it is a rule of another route");
        let mark = shown(&mut ada, &path).await;
        let mut now = told("opi-train/blue", "").to_vec();
        now.push(("shown", &mark));
        assert!(ada.post_through(&path, &now).await.says("The rule is changed"));
        assert_eq!(ada.get(&page).await.status, StatusCode::OK);
        // Who saw the form before that does not overwrite it unseen.
        let mut stale = told("", "").to_vec();
        stale.push(("shown", &mark));
        assert_eq!(ada.post(&path, &stale).await.status, StatusCode::CONFLICT);
        let mark = shown(&mut ada, &path).await;
        let mut ended = told("opi-train/blue", "2026-11-20").to_vec();
        ended.push(("shown", &mark));
        let list = ada.post_through(&path, &ended).await;
        assert!(list.says("Ended") && list.says("Last day: 20 November 2026"), "{}", list.words());
        assert_eq!(ada.get(&page).await.status, StatusCode::NOT_FOUND, "it no longer holds");
        let history = ada.get(&path).await;
        assert_eq!(history.words().matches("Before anything is connected.").count(), 4, "the form and three times: {}", history.words());
    }

    async fn what_is_wrong_with_it_is_said_at_the_field_and_nothing_is_lost(world: World) {
        let (mut ada, nordby, _) = with_a_ride(&world, "opi-train/blue").await;
        let new = format!("{nordby}/rules/new");
        for (field, value, error) in [
            ("title", " ", "Write what the rule is called"),
            ("text", "", "Write what the rule says"),
            ("source", "", "Write where the rule comes from"),
            ("strength", "may", "Choose how strong the rule is"),
            ("as_of", "soon", "day"),
            ("as_of", "2099-01-01", "day"),
            ("way", "no-method/no-route", "Choose a route from the list"),
            ("last_day", "never", "day"),
        ] {
            let answers = told("", "").map(|(name, sent)| (name, if name == field { value } else { sent }));
            let answer = ada.post(&new, &answers).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
            assert!(answer.says(error), "{field}={value}: {}", answer.words());
            assert!(field == "source" || answer.body.contains("Decision of the board"), "{field}: nothing typed is lost");
        }
        assert!(ada.get(&format!("{nordby}/rules")).await.says("There are no rules yet"));
    }
}

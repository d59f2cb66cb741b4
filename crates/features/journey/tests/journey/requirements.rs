//! Formal requirements of a ride: how each stands and why, what proves it, and what the team says of it. Facts are put into the database, so
//! that this stands on its own.

use axum::http::StatusCode;
use perron_db::values;
use perron_kernel::{Id, SystemRandom};
use perron_testkit::{NOON, Visitor, on_both_engines};

use crate::support::{ADA, World, participant, with_a_ride};

/// What a fact is from now on, as a line of TOML.
pub async fn give(world: &World, journey: &str, fact: &str, value: &str) {
    let journey = journey.rsplit('/').next().expect("an id");
    let sql = "INSERT INTO journey_fact (id, journey_id, fact, value, source, as_of, given_by, given_at)
        SELECT $1, $2, $3, $4, '', '2026-11-20', id, $5 FROM person WHERE mail = $6";
    let id = Id::<()>::new(NOON, &SystemRandom).to_string();
    world.installation.tamper(sql, values![id, journey, fact, format!("value = {value}"), NOON, ADA]).await;
}

/// The page of a rule.
async fn page(visitor: &mut Visitor, journey: &str, rule: &str) -> String {
    let answer = visitor.get(&format!("{journey}/requirements/{rule}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.words());
    answer.words()
}

async fn prove(visitor: &mut Visitor, journey: &str, rule: &str) -> String {
    let answers = [("text", "Signed agreement, annex 1"), ("place", "2026-014/7"), ("dated", "2026-11-20")];
    let page = visitor.post_through(&format!("{journey}/requirements/{rule}/evidence/new"), &answers).await;
    assert!(page.says("The evidence was added to"), "{}", page.words());
    page.words()
}

/// Facts, evidence, and what the page then says first: rule, facts, whether evidence was brought, state, what else is said, what is not.
type Scenario = (&'static str, &'static [(&'static str, &'static str)], bool, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const SCENARIOS: &[Scenario] = &[
    ("blue-both-invest",              &[("authority_investment", "1"), ("company_investment", "1")], false, "In place by the facts", "It is in place by what you have said", "Ways out"),
    ("blue-both-invest",              &[("authority_investment", "1"), ("company_investment", "0")], false, "Broken",                "See what the move means",               "In place by"),
    ("blue-both-invest",              &[("authority_investment", "1"), ("company_investment", "0")], true,  "Broken",                "Signed agreement, annex 1",             "In place by"),
    ("blue-both-invest",              &[("authority_investment", "1")],                              false, "Not known",             "It depends on facts that you have not given yet", "Ways out"),
    ("blue-both-invest",              &[],                                                           true,  "In place by evidence",  "The evidence is present: Signed agreement", "It depends on facts that"),
    ("agr-development-only",          &[("agreement_has_purchase", "false")],                        false, "Open",                  "Nothing shows yet that it is in place", "In place by"),
    ("agr-development-only",          &[("agreement_has_purchase", "false")],                        true,  "In place by evidence",  "judged by Ada Nordby",                  "Broken"),
    ("agr-development-only",          &[("agreement_has_purchase", "true")],                         true,  "Broken",                "What decides it: ",                     "In place by"),
    ("blue-no-purchase-duty",         &[("agreement_has_purchase", "false")],                        false, "Can be used",           "You may do this",                       "Broken"),
    ("blue-no-purchase-duty",         &[("agreement_has_purchase", "true")],                         false, "Cannot be used now",    "This is an option, not a demand",       "Broken"),
    ("blue-no-purchase-duty",         &[],                                                           false, "Not known",             "It depends on facts",                   "Broken"),
    ("blue-innovation-background",    &[],                                                           false, "Can be used",           "You may do this",                       "Broken"),
    ("blue-later-purchase-own-tender", &[("purchase_plan", "'none'")],                               false, "Does not apply yet",    "has not come yet in your case",         "Broken"),
    ("blue-start-agreement-required", &[],                                                           false, "Does not apply yet",    "has not come yet in your case",         "Broken"),
    ("blue-start-agreement-required", &[("innovation_started_on", "2026-11-20")],                    false, "Broken",                "You have not answered: When did all parties sign", "In place by"),
];

on_both_engines! {
    async fn a_rule_is_not_broken_before_the_team_drives_on_from_it_while_nothing_it_asks_for_is_known(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "co-pi-scaling/scaling").await;
        let early = page(&mut ada, &journey, "copi-p5-sufficiency").await;
        assert!(early.contains("It depends on facts that you have not given yet") && !early.contains("Broken"), "{early}");
        ada.post(&format!("{journey}/stations/ph5/start"), &[]).await;
        assert!(!page(&mut ada, &journey, "copi-p5-sufficiency").await.contains("Broken"));
        ada.post_through(&format!("{journey}/stations/ph5/end"), &[("ended", "21/11/2026")]).await;
        let there = page(&mut ada, &journey, "copi-p5-sufficiency").await;
        assert!(there.contains("Broken") && there.contains("Ways out"), "{there}");
    }

    async fn facts_and_evidence_make_of_every_kind_of_rule_what_they_should(world: World) {
        let (mut ada, nordby, _) = with_a_ride(&world, "opi-train/blue").await;
        let mut told = crate::support::told(&nordby);
        told.push(("way", "opi-train/blue"));
        for (number, (rule, facts, proven, state, says, says_not)) in SCENARIOS.iter().enumerate() {
            let journey = ada.post("/journeys/new", &told).await.place().expect("a journey").to_owned();
            for (fact, value) in *facts {
                give(&world, &journey, fact, value).await;
            }
            if *proven {
                prove(&mut ada, &journey, rule).await;
            }
            let answer = ada.get(&format!("{journey}/requirements/{rule}")).await;
            let words = answer.words();
            // What the method says stands folded below, and may speak of anything.
            let own = words.split("What the method says").next().unwrap_or_default();
            let tag = answer.body.split("class=\"pn-tag\"").nth(1).unwrap_or_default();
            assert!(tag.split("</span>").next().is_some_and(|tag| tag.ends_with(state)), "{number} {rule} {facts:?}: {own}");
            assert!(own.contains(says), "{number} {rule}: {own}");
            assert!(!own.contains(says_not), "{number} {rule}: {own}");
        }
    }

    async fn the_law_of_another_country_does_not_bind(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        give(&world, &journey, "continuation_started_on", "2026-11-20").await;
        assert!(!page(&mut ada, &journey, "blue-next-continue-threshold").await.contains("does not bind"));
        let id = nordby.rsplit('/').next().unwrap();
        world.installation.tamper("UPDATE organisation SET country = 'se' WHERE id = $1", values![id]).await;
        let words = page(&mut ada, &journey, "blue-next-continue-threshold").await;
        assert!(words.contains("This rests on the law of Denmark and does not bind a case in Sweden"), "{words}");
        assert!(!words.contains("Say that it is not relevant"), "there is nothing to say: {words}");
    }

    async fn a_case_of_another_country_is_told_which_rules_do_not_bind_it_and_can_list_them(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let list = format!("{journey}/requirements");
        let filtered = format!("{list}?state=foreign-law");
        for address in [&journey, &list] {
            assert!(!ada.get(address).await.says("bind you"), "at home every rule binds: {address}");
        }
        assert!(!ada.get(&filtered).await.says("Show all"), "and there is nothing to filter by");
        let id = nordby.rsplit('/').next().unwrap();
        world.installation.tamper("UPDATE organisation SET country = 'se' WHERE id = $1", values![id]).await;
        for address in [&journey, &list] {
            let page = ada.get(address).await;
            assert!(page.says("on the route rest on the law of Denmark and do not bind you") || page.says("rests on the law of Denmark and does not bind you"), "{}", page.words());
            assert!(page.body.contains(&format!("href=\"{filtered}\"")), "it leads to them: {}", page.body);
        }
        let foreign = ada.get(&filtered).await;
        let rows = foreign.body.matches("<th scope=\"row\">").count();
        assert!(rows > 0 && foreign.says("Does not bind you (law of Denmark)"), "{}", foreign.words());
        let later = ada.get(&format!("{list}?state=not-applicable")).await;
        assert!(later.says("Does not apply yet") && !later.says("(law of Denmark)"), "told apart from what has not come yet: {}", later.words());
        let station = ada.get(&journey).await.body.split("/stations/").nth(1).unwrap().split(['"', '/', '?']).next().unwrap().to_owned();
        ada.post_through(&format!("{journey}/stations/{station}/start"), &[]).await;
        let begun = ada.get(&journey).await;
        assert!(!begun.says("rest on the law of Denmark and do not") && !begun.says("rests on the law of Denmark and does not"), "later the list says so: {}", begun.words());
    }

    async fn the_list_shows_every_rule_where_it_stands_and_counts_what_is_in_place(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let list = ada.get(&format!("{journey}/requirements")).await;
        for said in ["Formal requirements", "1 of ", " in place", "The whole route", "Both parties put something in", "Not known"] {
            assert!(list.says(said), "{said}: {}", list.words());
        }
        let rows = list.body.matches("<th scope=\"row\">").count();
        assert!(rows > 20, "{rows}");
        prove(&mut ada, &journey, "blue-both-invest").await;
        let list = ada.get(&format!("{journey}/requirements")).await;
        assert!(list.says("2 of "), "{}", list.words());
        assert!(list.says("Signed agreement, annex 1 · Ada Nordby"), "{}", list.words());
        assert_eq!(list.body.matches("<th scope=\"row\">").count(), rows);
    }

    async fn the_list_is_filtered_in_its_address_and_says_so(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        prove(&mut ada, &journey, "blue-both-invest").await;
        let list = ada.get(&format!("{journey}/requirements?state=kept-by-evidence&strength=must&nature=")).await;
        assert_eq!(list.body.matches("<th scope=\"row\">").count(), 1, "{}", list.words());
        assert!(list.says("Shows 1: In place by evidence, Must. Show all"), "{}", list.words());
        let none = ada.get(&format!("{journey}/requirements?state=kept-by-evidence&strength=may")).await;
        assert!(none.says("No formal requirements to show here"), "{}", none.words());
        let all = ada.get(&format!("{journey}/requirements?state=no-state")).await;
        assert!(!all.says("Show all"), "{}", all.words());
    }

    async fn evidence_that_says_nothing_is_not_kept_and_nothing_typed_is_lost(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let add = format!("{journey}/requirements/blue-both-invest/evidence/new");
        for (answers, error) in [
            ([("text", " "), ("place", "2026-014/7"), ("dated", "2026-11-20")], "Say what the evidence is"),
            ([("text", "A note"), ("place", "2026-014/7"), ("dated", "soon")], "2026-014/7"),
            ([("text", "A note"), ("place", "2026-014/7"), ("dated", "2099-01-01")], "Write a day that has come"),
        ] {
            let answer = ada.post(&add, &answers).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.body.contains(error) && answer.body.contains("2026-014/7"), "{error}: {}", answer.words());
        }
        assert!(page(&mut ada, &journey, "blue-both-invest").await.contains("You have not added any evidence yet"));
    }

    async fn evidence_is_withdrawn_and_brought_back_at_any_time(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let words = prove(&mut ada, &journey, "blue-both-invest").await;
        for said in ["In place by evidence", "since 21 November 2026", "It is here: 2026-014/7", "Added by Ada Nordby", "Recorded later"] {
            assert!(words.contains(said), "{said}: {words}");
        }
        let rows = world.installation.ask("SELECT id FROM journey_evidence", &[]).await;
        let one = format!("{journey}/requirements/blue-both-invest/evidence/{}", rows[0].get::<String>("id").unwrap());
        let withdrawn = ada.post_through(&format!("{one}/withdraw"), &[]).await;
        for said in ["The evidence was withdrawn.", "Not known", "1 piece of evidence was withdrawn", "Bring the evidence back"] {
            assert!(withdrawn.says(said), "{said}: {}", withdrawn.words());
        }
        let again = ada.post_through(&format!("{one}/withdraw"), &[]).await;
        assert_eq!(again.status, StatusCode::OK, "twice is no mistake");
        let back = ada.post_through(&format!("{one}/restore"), &[]).await;
        assert!(back.says("The evidence is back.") && back.says("In place by evidence"), "{}", back.words());
        let log = ada.get(&format!("{journey}/log")).await;
        for said in ["Added evidence", "Withdrew evidence", "Brought evidence back", "Evidence: Signed agreement, annex 1", "Formal requirements that are in place now: Both parties put something in"] {
            assert!(log.says(said), "{said}: {}", log.words());
        }
        let elsewhere = one.replace("blue-both-invest", "agr-development-only");
        assert_eq!(ada.post(&format!("{elsewhere}/withdraw"), &[]).await.status, StatusCode::NOT_FOUND, "it proves another rule");
    }

    async fn a_team_says_why_a_rule_is_not_relevant_and_takes_that_back(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "legal").await;
        let rule = format!("{journey}/requirements/blue-both-invest");
        let form = format!("{rule}/not-applicable");
        let empty = ada.post(&form, &[("reason", "")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.says("Say why it is not relevant for your case"), "{}", empty.words());
        let said = ada.post_through(&form, &[("reason", "Only a study")]).await;
        assert!(said.says("Not relevant") && said.says("You have said that it is not relevant: Only a study (Ada Nordby"), "{}", said.words());
        let list = ada.get(&format!("{journey}/requirements?state=not-relevant")).await;
        assert_eq!(list.body.matches("<th scope=\"row\">").count(), 1, "told apart from what does not apply yet: {}", list.words());
        // Bo's form showed nothing yet: he sees both reasons before one takes the place of the other.
        let both = bo.post(&form, &[("reason", "No company yet"), ("shown", "")]).await;
        assert_eq!(both.status, StatusCode::CONFLICT);
        assert!(both.says("Only a study") && both.says("No company yet"), "{}", both.words());
        assert!(page(&mut bo, &journey, "blue-both-invest").await.contains("Only a study"));
        let after_all = bo.post_through(&format!("{rule}/applicable"), &[]).await;
        assert!(after_all.says("is relevant for the case.") && after_all.says("Not known"), "{}", after_all.words());
        assert!(ada.get(&format!("{journey}/log")).await.says("Why it is not relevant: Only a study"));
    }

    async fn whoever_leads_hears_when_the_work_of_somebody_else_finds_a_rule_broken(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "legal").await;
        give(&world, &journey, "agreement_has_purchase", "true").await;
        prove(&mut bo, &journey, "blue-both-invest").await;
        let letters = world.letters_read_by(ADA).await;
        assert!(letters.iter().any(|letter| letter.contains("Subject: Formal requirements are broken")), "{letters:?}");
        let title = world.methods.current_of("opi-train").expect("the method").edition("en").expect("English");
        let title = title.text.rule("agr-development-only").expect("its words").title().to_owned();
        assert!(letters.iter().any(|letter| letter.contains(&title)), "{title}: {letters:?}");
    }

    async fn a_rule_of_no_or_another_route_is_not_found(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        for end in ["no-rule", "no-rule/evidence/new", "no-rule/not-applicable"] {
            assert_eq!(ada.get(&format!("{journey}/requirements/{end}")).await.status, StatusCode::NOT_FOUND, "{end}");
        }
    }

    async fn every_rule_of_every_route_has_a_page(world: World) {
        let (mut ada, nordby, _) = with_a_ride(&world, "opi-train/blue").await;
        for way in ["opi-train/red", "opi-train/green", "opi-train/yellow", "opi-train/blue"] {
            let mut told = crate::support::told(&nordby);
            told.push(("way", way));
            let journey = ada.post("/journeys/new", &told).await.place().expect("a journey").to_owned();
            let list = ada.get(&format!("{journey}/requirements")).await;
            let begin = format!("href=\"{journey}/requirements/");
            let rules: Vec<_> = list.body.split(&begin).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
            assert!(rules.len() > 20, "{way}: {}", rules.len());
            for rule in rules {
                page(&mut ada, &journey, &rule).await;
            }
        }
    }
}

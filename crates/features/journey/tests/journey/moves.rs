//! Moves: every move of every method is offered where it begins and its condition holds, or listed with the reason why not; and what comes
//! along when a case rides from route to route.

use std::path::Path;

use axum::http::StatusCode;
use perron_db::values;
use perron_kernel::{Id, SystemRandom};
use perron_testkit::{NOON, Visitor, on_both_engines};
use toml::{Table, Value};

use crate::{
    requirements::give,
    support::{World, participant, with_a_ride},
};

/// Amounts that reach the threshold in force and that do not: a case reads it from the reference data, the examples of the method do not.
const AMOUNTS: [(&str, &str, &str); 3] =
    [("purchase_value", "99000000", "1"), ("authority_investment", "99000000", "1"), ("authority_payment", "1", "1")];

/// What stands about a move on the page of all moves.
fn about<'a>(body: &'a str, title: &str) -> Option<&'a str> {
    let title = title.replace('&', "&#38;");
    body.split("<li><h3>").find(|part| part.starts_with(&format!("{title}</h3>")))
}

/// The facts with which an example of a method says that a move comes out so.
fn facts_of(method: &str, one: &str, outcome: &str) -> Vec<(String, String)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../methods").join(method).join("examples/moves.toml");
    let text = std::fs::read_to_string(file).expect("a method with conditions of moves has examples of them");
    let examples: Table = text.parse().expect("the examples are TOML");
    let given = examples["facts"]
        .as_array()
        .expect("examples")
        .iter()
        .find(|example| example["gives"].get(one).and_then(Value::as_str) == Some(outcome));
    let given = given.unwrap_or_else(|| panic!("no example in which {one} is {outcome}"));
    let facts = given.get("given").and_then(Value::as_table).cloned().unwrap_or_default();
    let amount = |name: &str| {
        let amount = AMOUNTS.iter().find(|(amount, ..)| *amount == name);
        amount.map(|(_, open, closed)| if outcome == "open" { (*open).to_owned() } else { (*closed).to_owned() })
    };
    facts.into_iter().map(|(name, value)| (name.clone(), amount(&name).unwrap_or_else(|| value.to_string()))).collect()
}

/// Puts a case onto a route of a method, with a round under way at a station, and nothing known of it.
async fn put(world: &World, journey: &str, (method, route, station): (&str, &str, Option<&str>)) {
    let id = journey.rsplit('/').next().expect("an id");
    let version = world.methods.current_of(method).expect("the method").id.clone();
    let keep =
        "INSERT INTO method_version (id, method, version, files, created_at) VALUES ($1, $2, '1', $3, $4) ON CONFLICT (id) DO NOTHING";
    world.installation.tamper(keep, values![version.as_str(), method, Vec::<u8>::new(), NOON]).await;
    let leg = "UPDATE journey_leg SET method_version_id = $2, route = $3 WHERE journey_id = $1";
    world.installation.tamper(leg, values![id, version.as_str(), route]).await;
    world.installation.tamper("DELETE FROM journey_visit WHERE journey_id = $1", values![id]).await;
    world.installation.tamper("DELETE FROM journey_fact WHERE journey_id = $1", values![id]).await;
    if let Some(station) = station {
        let sql = "INSERT INTO journey_visit (id, journey_id, station, round, begun_on, note, missing, begun_by, created_at)
            SELECT $1, $2, $3, 1, '2026-11-01', '', '', begun_by, $4 FROM journey_leg WHERE journey_id = $2";
        let visit = Id::<()>::new(NOON, &SystemRandom).to_string();
        world.installation.tamper(sql, values![visit, id, station, NOON]).await;
    }
}

async fn page(visitor: &mut Visitor, journey: &str) -> String {
    let answer = visitor.get(&format!("{journey}/moves")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.words());
    answer.body
}

/// Changes route and gives the page that follows.
async fn change(visitor: &mut Visitor, journey: &str, way: &str, by_move: &str) {
    let page = visitor.post_through(&format!("{journey}/route"), &[("way", way), ("move", by_move), ("reason", "It fits.")]).await;
    assert!(page.says("You now ride"), "{}", page.words());
}

on_both_engines! {
    async fn every_move_of_every_method_is_offered_somewhere_or_listed_with_the_reason(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/red").await;
        // The threshold is known in this currency on every day.
        world.installation.tamper("UPDATE organisation SET currency = 'EUR'", &[]).await;
        let (mut offered, mut judged, mut listed) = (Vec::new(), Vec::new(), Vec::new());
        for name in ["opi-train", "co-pi-scaling", "connect-procurement-model", "innovative-procurement", "swedish-opi"] {
            let version = world.methods.current_of(name).expect("the method");
            let method = version.method();
            for one in &method.moves.moves {
                let edition = version.edition("en").expect("English");
                let title = edition.text.section("moves", &one.id).expect("its words").title().to_owned();
                let place = one.from.iter().find_map(|from| {
                    let (of, place) = from.split_once('/').unwrap_or((name, from.as_str()));
                    let known = world.methods.current_of(of)?.method();
                    let first = known.map.routes.first().filter(|_| place == "anywhere");
                    let route = known.route(place).or_else(|| known.route_of(place)).or(first)?;
                    Some((of.to_owned(), route.id.to_string(), known.station(place).map(|station| station.id.to_string())))
                });
                let Some((of, route, station)) = place else {
                    put(&world, &journey, (name, method.map.routes[0].id.as_str(), None)).await;
                    let body = page(&mut ada, &journey).await;
                    let about = about(&body, &title).unwrap_or_else(|| panic!("{} is not listed", one.id));
                    assert!(about.contains("Not now") && about.contains("It begins elsewhere: "), "{}: {about}", one.id);
                    listed.push(one.id.to_string());
                    continue;
                };
                let titled = if of == name { title } else { format!("{}: {title}", edition.front("method", "title")) };
                let expected = if one.when.is_some() && of == name { "Can be made now" } else { "You judge" };
                put(&world, &journey, (&of, &route, station.as_deref())).await;
                if expected == "Can be made now" {
                    let body = page(&mut ada, &journey).await;
                    let unknown = about(&body, &titled).expect("it is listed");
                    let by_itself = facts_of(name, one.id.as_str(), "open").is_empty();
                    // Where a condition asks whether something is known at all, nothing known is an answer.
                    let closed = unknown.contains("Not now") && one.when.as_ref().is_some_and(|when| when.contains("known("));
                    assert!(by_itself || closed || unknown.contains("Not known"), "{}: {unknown}", one.id);
                    for (fact, value) in facts_of(name, one.id.as_str(), "open") {
                        give(&world, &journey, &fact, &value).await;
                    }
                }
                let body = page(&mut ada, &journey).await;
                let open = about(&body, &titled).unwrap_or_else(|| panic!("{} is not listed", one.id));
                assert!(open.contains(expected), "{}: {open}", one.id);
                let leads = open.contains("<a href=\"/") || open.contains("Leads off the map to");
                assert!(leads, "{} leads nowhere: {open}", one.id);
                if expected == "You judge" {
                    judged.push(one.id.to_string());
                    continue;
                }
                offered.push(one.id.to_string());
                put(&world, &journey, (&of, &route, station.as_deref())).await;
                for (fact, value) in facts_of(name, one.id.as_str(), "not-open") {
                    give(&world, &journey, &fact, &value).await;
                }
                let body = page(&mut ada, &journey).await;
                let closed = about(&body, &titled).expect("it is listed");
                assert!(closed.contains("Not now") && closed.contains("the facts say that it does not fit now"), "{}: {closed}", one.id);
            }
        }
        println!("moves offered by facts: {} {offered:?}", offered.len());
        println!("moves that people judge: {} {judged:?}", judged.len());
        println!("moves listed with the reason: {} {listed:?}", listed.len());
        assert_eq!(offered.len() + judged.len() + listed.len(), 74);
        assert!(offered.len() >= 25, "{offered:?}");
        let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/methods/transitions.md");
        match std::fs::read_to_string(shared) {
            Ok(text) => {
                let rows = text.lines().filter_map(|line| line.strip_prefix("| t-")?.split(' ').next());
                let source: std::collections::BTreeSet<String> = rows.map(|id| format!("t-{id}")).collect();
                let seen: std::collections::BTreeSet<String> = [offered, judged, listed].concat().into_iter().collect();
                assert_eq!(seen, source);
            }
            Err(_) => println!("skipped: the source material ../shared is absent; compared with the number of its moves only"),
        }
    }

    async fn a_move_of_another_method_that_leads_here_is_listed_with_where_it_begins(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/green").await;
        let body = page(&mut ada, &journey).await;
        let other = world.methods.current_of("co-pi-scaling").expect("the method").edition("en").expect("English");
        let title = other.text.section("moves", "t-copi-6-green").expect("its words").title();
        let part = about(&body, &format!("{}: {title}", other.front("method", "title"))).expect("a move from the scaling process");
        assert!(part.contains("Not now") && part.contains("It begins elsewhere"), "{part}");
        assert!(!part.contains("move="), "{part}");
    }

    async fn whoever_may_not_choose_a_route_sees_the_moves_and_no_way_to_change(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/red").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "manager").await;
        assert!(page(&mut ada, &journey).await.contains("/route?way="));
        // One that begins here and does not fit now leads nowhere either.
        for fact in ["codevelopment_started", "wants_codevelopment"] {
            give(&world, &journey, fact, "false").await;
        }
        let body = page(&mut bo, &journey).await;
        assert!(body.contains("the facts say that it does not fit now"), "{body}");
        assert!(body.contains("You judge") && !body.contains(&format!("{journey}/route")), "{body}");
    }

    async fn red_blue_green_and_yellow_are_one_journey_with_four_legs_and_duties_come_along(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/red").await;
        let rule = |rule: &str| format!("{journey}/requirements/{rule}");
        let answers = [("text", "The need, as told to all"), ("place", "2026-014/7"), ("dated", "2026-11-20")];
        ada.post_through(&format!("{}/evidence/new", rule("red-next-equal-information")), &answers).await;
        let page = ada.get(&format!("{journey}/route?way=opi-train/blue&move=t-red-codev-blue")).await;
        for said in ["Duties that come along", "Comes later in the case", "The result of the trial", "1 piece of evidence"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        change(&mut ada, &journey, "opi-train/blue", "t-red-codev-blue").await;
        let page = ada.get(&rule("red-next-equal-information")).await;
        assert!(page.says("Comes along from") && page.says("The need, as told to all"), "{}", page.words());
        assert!(ada.get(&format!("{journey}/requirements")).await.says("Comes along from another route"));
        change(&mut ada, &journey, "opi-train/green", "t-blue-next-green").await;
        for along in ["red-next-equal-information", "blue-next-publish-project-knowledge", "blue-need-consent"] {
            let page = ada.get(&rule(along)).await;
            assert!(page.says("Comes along from"), "{along}: {}", page.words());
        }
        change(&mut ada, &journey, "opi-train/yellow", "t-green-next-yellow").await;
        for along in ["red-next-equal-information", "blue-next-publish-project-knowledge"] {
            assert!(ada.get(&rule(along)).await.says("Comes along from"), "{along}");
        }
        let behind = ada.get(&rule("green-exit-brake")).await;
        assert!(behind.says("Innovative purchase, which the case left on"), "what no move carries stays behind: {}", behind.words());
        let legs = world.installation.ask("SELECT route, by_move FROM journey_leg ORDER BY number", &[]).await;
        let routes: Vec<String> = legs.iter().map(|row| row.get("route").expect("a route")).collect();
        assert_eq!(routes, ["red", "blue", "green", "yellow"]);
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Formal requirements that came along"), "{}", log.words());
        change(&mut ada, &journey, "opi-train/red", "").await;
        let page = ada.get(&rule("red-next-equal-information")).await;
        assert!(page.says("The need, as told to all") && !page.says("Comes along from"), "it belongs to the route itself: {}", page.words());
    }

    async fn duties_come_along_whichever_way_the_route_is_changed_and_only_where_they_bound(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/yellow").await;
        change(&mut ada, &journey, "opi-train/red", "").await;
        let never = ada.get(&format!("{journey}/requirements/blue-next-publish-project-knowledge")).await;
        assert_eq!(never.status, StatusCode::NOT_FOUND, "nobody was ever on the route that asks this");
        change(&mut ada, &journey, "opi-train/blue", "").await;
        let along = ada.get(&format!("{journey}/requirements/red-next-equal-information")).await;
        assert!(along.says("Comes along from"), "without choosing a move: {}", along.words());
    }

    async fn a_move_to_another_method_carries_what_that_method_asks(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "co-pi-scaling/scaling").await;
        let wanted = "opi-train/blue&move=t-copi-4-blue";
        let page = ada.get(&format!("{journey}/route?way={wanted}")).await;
        assert!(page.says("Duties that come along"), "{}", page.words());
        change(&mut ada, &journey, "opi-train/blue", "t-copi-4-blue").await;
        let page = ada.get(&format!("{journey}/requirements/green-tender-annex-documentation")).await;
        assert!(page.says("Comes along from"), "{}", page.words());
        let page = ada.get(&format!("{journey}/moves")).await;
        assert!(page.says("You judge"), "{}", page.words());
    }
}

//! The journal of a journey: its page in words, its files and its proof, by the viewer that all journals have; and the second factor that holds
//! there.

use axum::http::StatusCode;
use perron_db::values;
use perron_journey::Nightly;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    requirements::give,
    support::{World, participant, party, send_oneself, with_a_journey, with_a_ride},
};

/// What is done on the first route, below the address of the journey: where, and with which answers.
const ON_RED: &[(&str, &[(&str, &str)])] = &[
    ("stations/red-start/start", &[]),
    ("stations/red-start/activities/a1/toggle", &[("to", "done")]),
    ("about/station/red-start/comments", &[("comment", "Here we are")]),
    ("about/requirement/red-keep-light/comments", &[("comment", "Who keeps an eye on this?")]),
    ("about/activity/red-start:a1/comments", &[("comment", "Written on the board")]),
    ("requirements/red-keep-light/evidence/new", &[("text", "The plan"), ("place", ""), ("dated", "2026-11-20")]),
    ("facts/boundary_check_on", &[("value", "20.11.2026"), ("source", ""), ("as_of", "2026-11-20"), ("confirmed", "yes")]),
    (
        "decisions/new",
        &[
            ("question", "Do we go on?"),
            ("options", "Yes\r\nNo"),
            ("choice", "Yes"),
            ("reason", "It helps."),
            ("decided_by", "The board"),
            ("decided_on", "2026-11-20"),
            ("basis", ""),
            ("station", "red-start"),
        ],
    ),
    ("stations/red-start/end", &[("ended", "2026-11-21"), ("note", ""), ("next", "red-trial")]),
    ("route", &[("way", "opi-train/blue"), ("move", "t-red-codev-blue"), ("reason", "We develop together now.")]),
];

/// What is done on the second.
const ON_BLUE: &[(&str, &[(&str, &str)])] =
    &[("team/new", &[("actor", "project-lead"), ("outside_name", "Rie Lund")]), ("competences/comp-market", &[("cover", "missing")])];

/// What the journal then says, in each language.
const SAID: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "Station: Start",
            "Drove on to: ",
            "Station of the activity: Start",
            "Station of the decision: Start",
            "Formal requirement: Keep the cooperation light",
            "Fact: When did you last look at the limits of route M?",
            "Route: The OPI train: Mini OPI",
            "Route before: The OPI train: Exploratory OPI",
            "Route: The scaling process: Scaling",
            "Move: From trial to joint development",
            "Actor: Project lead",
            "Competence: Dialogue with the market",
            "Regular work: looking at all formal requirements again",
        ],
    ),
    (
        "da",
        &[
            "Station: Opstart",
            "Formalia: Hold samarbejdet let",
            "Hedder: Hold samarbejdet let",
            "Hedder: Opstart",
            "Oplysning: Hvornår så I sidst på grænserne for rute M?",
            "Rute: Skaleringsprocessen: Skalering",
            "Skift: Fra afprøvning til fælles udvikling",
            "Aktør: Projektleder",
            "Kompetence: Dialog med markedet",
            "Fast opgave: at se på alle formalia igen",
        ],
    ),
    (
        "sv",
        &[
            "Station: Uppstart",
            "Formalia: Håll samarbetet lätt",
            "Heter: Håll samarbetet lätt",
            "Heter: Uppstart",
            "Uppgift: När såg ni senast över gränserna för linje M?",
            "Linje: Skalningsprocessen: Skalning",
            "Byte: Från prov till gemensam utveckling",
            "Aktör: Projektledare",
            "Kompetens: Dialog med marknaden",
            "Återkommande uppgift: att se på alla formalia igen",
        ],
    ),
];

/// Does all of it, each from its form, with the mark that this carries along; each leads on to some page.
async fn act(visitor: &mut Visitor, journey: &str, acts: &[(&str, &[(&str, &str)])]) {
    for (address, answers) in acts {
        let address = format!("{journey}/{address}");
        let form = visitor.get(&address).await.body;
        let mark = form.split("name=\"shown\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let answers: Vec<_> = answers.iter().copied().chain([("shown", mark)]).collect();
        visitor.post_through(&address, &answers).await;
    }
}

/// The ids of the methods that could stand in a journal and are no words of any language.
fn ids(world: &World) -> Vec<String> {
    let of_method = |method: &str| {
        let version = world.methods.current_of(method).expect("the method");
        let method = version.method();
        let rules = method.rules.iter().map(|rule| rule.id.to_string());
        let facts = method.facts.iter().map(|fact| fact.id.to_string());
        let moves = method.moves.moves.iter().map(|one| one.id.to_string());
        let places = method.map.routes.iter().flat_map(|route| &route.stations).map(ToString::to_string);
        let ids: Vec<String> = rules.chain(facts).chain(moves).chain(places).chain([format!("{}/", method.id())]).collect();
        ids
    };
    let all = ["opi-train", "co-pi-scaling"].into_iter().flat_map(of_method).chain(["comp-market".to_owned(), "project-lead".to_owned()]);
    all.filter(|id| id.contains(['-', '_', '/'])).collect()
}

/// Whether a word is the id of a row.
fn is_an_id(word: &str) -> bool {
    let word = word.trim_matches(|sign: char| !sign.is_ascii_alphanumeric());
    word.len() == 36 && word.matches('-').count() == 4
}

on_both_engines! {
    async fn a_journey_has_a_journal_for_those_inside_it(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "manager").await;
        let log = format!("{journey}/log");
        let page = bo.get(&log).await;
        for said in ["The case's journal", "Began the case", "Added a participant", "Person: Bo Holm", "Role in the case: Management", "Organisation: Nordby"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(bo.get(&format!("{log}?act=journey.begin")).await.says("Began the case"));
        let table = bo.get(&format!("{log}/entries.csv")).await.body;
        assert_eq!(table.lines().count(), 3, "{table}");
        assert_eq!(bo.get(&format!("{log}/chain.jsonl")).await.body.lines().count(), 2);
        assert!(bo.post(&format!("{log}/verify"), &[]).await.says("2 entries were read, and all of them fit"));
    }

    async fn the_journal_keeps_to_its_journey(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let other = crate::support::begin(&mut ada, &nordby).await;
        participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "manager").await;
        assert!(!ada.get(&format!("{other}/log")).await.says("Added a participant"));
    }

    async fn the_page_says_titles_in_every_language_and_no_ids_and_the_file_keeps_them(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/red").await;
        act(&mut ada, &journey, ON_RED).await;
        act(&mut ada, &journey, ON_BLUE).await;
        give(&world, &journey, "innovation_started_on", "2026-11-21").await;
        give(&world, &journey, "knowledge_log", "[]").await;
        let nightly = Nightly::new(world.people.clone(), world.methods.clone());
        assert_eq!(nightly.apply().await.expect("the journeys can be looked at"), 1, "what was given past all pages is found");
        act(&mut ada, &journey, &[("route", &[("way", "co-pi-scaling/scaling")])]).await;
        let ids = ids(&world);
        for (language, said) in SAID {
            ada.post("/account/language", &[("language", language)]).await;
            let page = ada.get(&format!("{journey}/log")).await;
            for said in said {
                assert!(page.says(said), "{language}: {said}: {}", page.words());
            }
            let words = page.words();
            let raw: Vec<&str> = ids.iter().map(String::as_str).filter(|id| words.contains(id)).collect();
            assert_eq!(raw, Vec::<&str>::new(), "{language}: {words}");
            assert!(!words.split_whitespace().any(is_an_id), "{language}: {words}");
        }
        let table = ada.get(&format!("{journey}/log/entries.csv")).await.body;
        for kept in ["rule=red-keep-light", "fact=boundary_check_on", "station=red-start", "about-id=red-keep-light", "activity=0"] {
            assert!(table.contains(kept), "{kept}: {table}");
        }
    }

    async fn values_and_mentions_are_told_as_whoever_reads_them_reads_them(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/red").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        act(
            &mut ada,
            &journey,
            &[
                ("stations/red-start/start", &[]),
                ("about/station/red-start/comments", &[("comment", "Ask @Bo, please")]),
                ("facts/boundary_check_on", &[("value", "20.11.2026"), ("source", ""), ("as_of", "2026-11-20"), ("confirmed", "yes")]),
            ],
        )
        .await;
        bo.post_through("/account/name", &[("name", "Bo Krog")]).await;
        for (language, day) in [("en", "20 November 2026"), ("da", "20. november 2026"), ("sv", "20 november 2026")] {
            ada.post("/account/language", &[("language", language)]).await;
            let page = ada.get(&format!("{journey}/log?act=journey.give-fact")).await;
            assert!(page.words().matches(day).count() == 2, "the value and the day it holds from: {}", page.words());
            let page = ada.get(&format!("{journey}/log")).await;
            assert!(page.says("Ask @Bo Krog, please") && !page.says("@…"), "{}", page.words());
        }
        bo.post_through("/account/erase", &[("password", crate::support::PASSWORD)]).await;
        let page = ada.get(&format!("{journey}/log")).await;
        assert!(page.says("Ask @") && !page.says("Krog") && !page.says("Holm"), "{}", page.words());
    }

    async fn ones_own_journal_and_that_of_an_organisation_name_cases_and_show_no_ids(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let (mut boss, lunara) = party(&world, &mut ada, &journey, "Lunara", "company", "supplier").await;
        let (own, of_owner, of_party) = ("/account/log".to_owned(), format!("{nordby}/log"), format!("{lunara}/log"));
        for (log, page) in [(&own, ada.get(&own).await), (&of_owner, ada.get(&of_owner).await), (&of_party, boss.get(&of_party).await)] {
            assert!(page.says("Case: Calmer nights"), "{log}: {}", page.words());
            assert!(!page.words().split_whitespace().any(is_an_id), "{log}: {}", page.words());
        }
        let table = ada.get(&format!("{nordby}/log/entries.csv")).await.body;
        assert!(table.contains(&format!("journey={}", journey.rsplit('/').next().expect("an id"))), "the file keeps the id: {table}");
        boss.post_through(&format!("{}/end", crate::support::side(&lunara, &journey)), &[]).await;
        let page = boss.get(&of_party).await;
        assert!(!page.says("Calmer nights"), "who takes part no longer learns no new title: {}", page.words());
    }

    async fn what_the_owner_demands_of_its_pages_holds_on_its_journeys(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let (mut boss, lunara) = party(&world, &mut ada, &journey, "Lunara", "company", "supplier").await;
        send_oneself(&world, &mut boss, &lunara, &journey, "Lunara Boss").await;
        let mut outsider = world.member(&mut ada, &lunara, "Ole Ude", "member").await;
        let id = nordby.rsplit('/').next().unwrap();
        world.installation.tamper("UPDATE organisation SET second_factor_required = 1 WHERE id = $1", values![id]).await;
        for address in [journey.clone(), format!("{journey}/leave"), format!("{journey}/log")] {
            let answer = boss.get(&address).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
            assert!(answer.place().unwrap().starts_with("/second-factor?to=/journeys/"), "{:?}", answer.place());
            assert_eq!(outsider.get(&address).await.status, StatusCode::NOT_FOUND, "an outsider learns nothing by it");
        }
        assert_eq!(boss.post(&format!("{journey}/leave"), &[]).await.status, StatusCode::SEE_OTHER);
        world.installation.tamper("UPDATE organisation SET second_factor_required = 0 WHERE id = $1", values![id]).await;
        assert!(boss.get(&journey).await.says("Your role From a company"), "nothing was done meanwhile");
    }
}

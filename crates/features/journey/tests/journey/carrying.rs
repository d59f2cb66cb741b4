//! A case that is taken along as a file and taken in elsewhere: what comes along, what proves it, and which files are refused.

use std::{
    io::{Cursor, Read as _, Write as _},
    time::Duration,
};

use axum::http::{StatusCode, header::CONTENT_DISPOSITION};
use perron_db::values;
use perron_journal::{Stream, verify_stream};
use perron_kernel::Id;
use perron_testkit::{Answer, Visitor, on_both_engines};
use serde_json::Value as Json;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::support::{World, add_organisation, participant, with_a_ride};

/// Tables of journeys that are not carried as rows: who takes part is told in the file, and where a case came from as well; from which other it
/// began is for those of the installation who may see that one; addresses of calendars and what can still be undone belong to people of the
/// installation; files are told beside the rows, with their bytes; what is public here is so nowhere else; what is missing is counted anew.
const STAYING: [&str; 10] = [
    "calendar_feed",
    "journey_copy",
    "journey_count",
    "journey_file",
    "journey_import",
    "journey_invitation",
    "journey_organisation",
    "journey_participant",
    "journey_shared_page",
    "journey_undo",
];

/// A case with something of everything, and its path.
async fn a_full_case(world: &World) -> (Visitor, String) {
    let (mut ada, _, journey) = with_a_ride(world, "opi-train/blue").await;
    let id = world.id_of(crate::support::ADA).await;
    let steps: [(&str, &[(&str, &str)]); 6] = [
        ("stations/blue-start/start", &[("begun", "2026-11-02"), ("note", "We begin")]),
        ("facts/joint_goal", &[("value", "Calmer nights for everybody"), ("as_of", "2026-11-03"), ("confirmed", "yes")]),
        (
            "requirements/blue-both-invest/evidence/new",
            &[("text", "Signed agreement, annex 1"), ("place", "2026-014/7"), ("dated", "2026-11-03")],
        ),
        ("requirements/agr-detailed-with-reason/not-applicable", &[("reason", "There is no agreement yet")]),
        (
            "activities/new",
            &[("station", "blue-start"), ("title", "Ask the night watch"), ("owner", &id), ("due", "2026-12-01"), ("note", "")],
        ),
        ("stations/blue-start/end", &[("ended", "2026-11-05"), ("note", "Everybody knows why")]),
    ];
    for (page, answers) in steps {
        let answer = ada.post(&format!("{journey}/{page}"), answers).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}: {}", answer.words());
    }
    (ada, journey)
}

async fn export(visitor: &mut Visitor, journey: &str, names: &str) -> Answer {
    let answer = visitor.post(&format!("{journey}/export"), &[("names", names)]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.words());
    answer
}

fn part(file: &[u8], path: &str) -> String {
    let mut text = String::new();
    let mut zip = ZipArchive::new(Cursor::new(file)).expect("a ZIP");
    zip.by_name(path).unwrap_or_else(|_| panic!("no {path}")).read_to_string(&mut text).expect("text");
    text
}

fn case(file: &[u8]) -> Json {
    serde_json::from_str(&part(file, "case.json")).expect("JSON")
}

/// The same file with one part changed.
fn with_part(file: &[u8], path: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut zip = ZipArchive::new(Cursor::new(file)).expect("a ZIP");
    let mut changed = ZipWriter::new(Cursor::new(Vec::new()));
    let names: Vec<String> = zip.file_names().map(|name| name.expect("a name").into_owned()).collect();
    for name in names {
        let mut text = String::new();
        zip.by_name(&name).expect("a part").read_to_string(&mut text).expect("text");
        changed
            .start_file(name.as_str(), SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated))
            .expect("a part");
        let text = if name == path { change(&text) } else { text };
        changed.write_all(text.as_bytes()).expect("room");
    }
    changed.finish().expect("a ZIP").into_inner()
}

/// Another installation: Bea of Sydby there, who can take cases in, and the form's answers for her organisation.
pub async fn elsewhere(world: &World) -> (World, Visitor, String) {
    let other = World::on(world.installation.place.another().await).await;
    // Ids of tests come from the moment and a seed; two installations in one world never have the same.
    other.installation.clock.advance(Duration::from_hours(1));
    let mut bea = other.ada().await;
    let sydby = add_organisation(&mut bea, "Sydby", "authority", "").await;
    let id = sydby.rsplit('/').next().expect("an id").to_owned();
    (other, bea, id)
}

/// Takes a file in that is in order.
async fn taken_in(visitor: &mut Visitor, organisation: &str, file: &[u8], journey: &str) {
    let answer = import(visitor, organisation, file).await;
    assert_eq!(answer.place(), Some(journey), "{}", answer.words());
}

async fn import(visitor: &mut Visitor, organisation: &str, file: &[u8]) -> Answer {
    visitor.post_file("/journeys/import", &[("organisation", organisation)], "case.zip", file).await
}

on_both_engines! {
    async fn what_is_taken_along_comes_to_another_installation_and_goes_on_there(world: World) {
        let (mut ada, journey) = a_full_case(&world).await;
        let first = export(&mut ada, &journey, "with").await;
        let name = first.headers.get(CONTENT_DISPOSITION).and_then(|name| name.to_str().ok()).unwrap_or_default().to_owned();
        assert!(name.starts_with("attachment; filename=\"case-"), "{name}");
        let (other, mut bea, sydby) = elsewhere(&world).await;
        taken_in(&mut bea, &sydby, &first.bytes, &journey).await;

        let page = bea.get(&journey).await;
        assert!(page.says("Calmer nights") && page.says("Nordby, taken in on"), "{}", page.words());
        for (below, words) in [
            ("requirements/blue-both-invest", "Signed agreement, annex 1"),
            ("facts/joint_goal", "Calmer nights for everybody"),
            ("stations/blue-start", "Everybody knows why"),
            ("activities", "Ask the night watch"),
        ] {
            let page = bea.get(&format!("{journey}/{below}")).await;
            assert!(page.says(words), "{below}: {}", page.words());
        }
        assert!(bea.get(&format!("{journey}/log")).await.says("Took in a case from a file"));

        let second = export(&mut bea, &journey, "with").await;
        let (here, there) = (case(&first.bytes), case(&second.bytes));
        assert_eq!(here["parts"], there["parts"], "the same rows");
        assert_eq!(here["journey"], there["journey"]);
        assert_eq!(here["methods"], there["methods"]);
        assert_eq!(there["told"]["before"][0]["owner"], "Nordby");
        let chains = [&first, &second].map(|file| part(&file.bytes, "journal/chain.jsonl"));
        assert!(chains[1].starts_with(&chains[0]) && chains[1].lines().count() > chains[0].lines().count(), "the journal goes on");
        let id: Id<()> = journey.rsplit('/').next().expect("an id").parse().expect("an id");
        let report = verify_stream(&other.installation.journal, &Stream::journey(id)).await.expect("the journal can be read");
        assert!(report.misfits.is_empty() && report.entries >= 9, "{report:?}");

        let work = bea.post(&format!("{journey}/stations/blue-start/start"), &[("begun", "2026-11-20"), ("note", "")]).await;
        assert_eq!(work.status, StatusCode::SEE_OTHER, "it goes on there: {}", work.words());
    }

    async fn whoever_took_part_elsewhere_is_named_and_has_no_access(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let _ = participant(&world, &mut ada, &nordby, &journey, "Carla Berg", "member").await;
        let file = export(&mut ada, &journey, "with").await.bytes;
        let (other, mut bea, sydby) = elsewhere(&world).await;
        taken_in(&mut bea, &sydby, &file, &journey).await;
        let rows = other.installation.ask("SELECT name, mail FROM person WHERE name = 'Carla Berg'", &[]).await;
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].get::<Option<String>>("mail").expect("a column"), None);
        let page = bea.get(&format!("{journey}/participants")).await;
        assert!(page.says("Ada Nordby") && !page.says("Carla Berg"), "{}", page.words());
        assert!(!bea.get("/administration").await.says("Carla"), "the administration counts accounts");
    }

    async fn without_names_nobody_is_named_by_the_program(world: World) {
        let (mut ada, journey) = a_full_case(&world).await;
        let file = export(&mut ada, &journey, "without").await.bytes;
        for path in ["case.json", "index.html", "journal/beside.jsonl", "journal/chain.jsonl"] {
            assert!(!part(&file, path).contains("Ada Nordby"), "{path}");
        }
        let (_other, mut bea, sydby) = elsewhere(&world).await;
        taken_in(&mut bea, &sydby, &file, &journey).await;
        let page = bea.get(&format!("{journey}/requirements/blue-both-invest")).await;
        assert!(page.says("Signed agreement, annex 1"), "{}", page.words());
    }

    async fn a_case_is_taken_in_once_and_not_where_it_is_already(world: World) {
        let (mut ada, journey) = a_full_case(&world).await;
        let file = export(&mut ada, &journey, "with").await.bytes;
        let (_other, mut bea, sydby) = elsewhere(&world).await;
        taken_in(&mut bea, &sydby, &file, &journey).await;
        let again = import(&mut bea, &sydby, &file).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.says("This case is here already"), "{}", again.words());
    }

    async fn a_file_that_was_changed_is_refused_with_what_is_wrong_and_leaves_nothing(world: World) {
        let (mut ada, journey) = a_full_case(&world).await;
        let file = export(&mut ada, &journey, "with").await.bytes;
        let (other, mut bea, sydby) = elsewhere(&world).await;
        let twice = |text: &str| text.replacen("\"hash\":\"", "\"hash\":\"0", 1);
        let refused: [(Vec<u8>, &str); 8] = [
            (Vec::new(), "Choose the file of the case"),
            (b"PK and so on".to_vec(), "This is not the file of a case"),
            (with_part(&file, "journal/chain.jsonl", twice), "does not fit together at line 1"),
            (with_part(&file, "journal/beside.jsonl", |text| text.replace("Calmer nights", "Louder nights")), "does not fit together"),
            (with_part(&file, "case.json", |text| text.replace("\"version\": 2", "\"version\": 3")), "made by a later version"),
            (with_part(&file, "case.json", |text| text.replace("2026-11-02", "the second")), "begun_on"),
            (with_part(&file, "case.json", |text| text.replace("\"route\": \"blue\"", "\"route\": \"pink\"")), "does not fit"),
            (with_part(&file, "case.json", |text| text.replace("\"state\": \"not-started\"", "\"state\": \"nearly\"")), "does not fit"),
        ];
        for (file, words) in refused {
            let name = if file.is_empty() { "" } else { "case.zip" };
            let answer = bea.post_file("/journeys/import", &[("organisation", &sydby)], name, &file).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}: {}", answer.words());
            assert!(answer.says(words), "{words}: {}", answer.words());
        }
        let rows = other.installation.ask("SELECT id FROM journey", &[]).await;
        assert!(rows.is_empty(), "nothing is half taken in");
    }

    async fn nobody_who_has_an_account_here_is_made_to_have_said_something(world: World) {
        let (mut ada, journey) = a_full_case(&world).await;
        let file = export(&mut ada, &journey, "with").await.bytes;
        let (other, mut bea, sydby) = elsewhere(&world).await;
        let (theirs, hers) = (world.id_of(crate::support::ADA).await, other.id_of(crate::support::ADA).await);
        let forged = with_part(&file, "case.json", |text| text.replace(&theirs, &hers));
        let answer = import(&mut bea, &sydby, &forged).await;
        assert!(answer.says("speaks in the name of somebody who has an account here"), "{}", answer.words());
        assert!(other.installation.ask("SELECT id FROM journey", &[]).await.is_empty());
    }

    async fn what_is_told_to_others_comes_along_and_is_public_nowhere_else(world: World) {
        let (mut ada, journey) = a_full_case(&world).await;
        let end = [("outcome", "in-use"), ("ended_on", "2026-11-06"), ("result", "Quiet"), ("learned", "")];
        ada.post_through(&format!("{journey}/outcome/edit"), &end).await;
        let text = [("title", "Quiet rooms"), ("need", "Sleep"), ("done", "We asked"), ("result", "Quiet")];
        ada.post_through(&format!("{journey}/shared/edit"), &text).await;
        let file = export(&mut ada, &journey, "with").await.bytes;
        let (other, mut bea, sydby) = elsewhere(&world).await;
        let place = import(&mut bea, &sydby, &file).await.place().expect("it is taken in").to_owned();
        let page = bea.get(&format!("{}/shared", place.split('?').next().unwrap_or_default())).await;
        assert!(page.says("Quiet rooms") && page.says("Draft"), "{}", page.words());
        assert!(!other.visitor().get("/cases/shared").await.says("Quiet rooms"));
    }

    async fn every_table_of_journeys_is_carried_or_stays_for_a_reason(world: World) {
        let (mut ada, journey) = a_full_case(&world).await;
        let file = export(&mut ada, &journey, "with").await.bytes;
        let schema: Json = serde_json::from_str(&part(&file, "case.schema.json")).expect("JSON");
        let parts = schema["properties"]["parts"]["properties"].as_object().expect("parts");
        let mut told: Vec<String> = parts.values().filter_map(|part| Some(part["title"].as_str()?.to_owned())).collect();
        told.extend(STAYING.map(str::to_owned));
        told.sort();
        let sql = "SELECT DISTINCT name FROM (SELECT name FROM pragma_table_list WHERE type = 'table') AS tables
            WHERE EXISTS (SELECT 1 FROM pragma_table_info(tables.name) AS columns WHERE columns.name = 'journey_id')";
        let on_postgres = "SELECT DISTINCT table_name AS name FROM information_schema.columns
            WHERE column_name = 'journey_id' AND table_schema = current_schema()";
        let sql = if world.installation.database.engine() == perron_db::Engine::Sqlite { sql } else { on_postgres };
        let rows = world.installation.ask(sql, values![]).await;
        let mut tables: Vec<String> = rows.iter().map(|row| row.get("name").expect("a name")).collect();
        tables.sort();
        assert_eq!(tables, told);
        for (name, part) in parts {
            let columns = part["items"]["properties"].as_object().expect("columns");
            let rows = case(&file)["parts"][name].as_array().expect("rows").clone();
            assert!(rows.iter().all(|row| row.as_object().is_some_and(|row| row.keys().eq(columns.keys()))), "{name}");
        }
    }
}

//! Files of a case that is taken along: which come with it, what proves them, and that a changed one brings the whole case down.

use std::{
    io::{Cursor, Read as _, Write as _},
    time::Duration,
};

use axum::http::StatusCode;
use perron_testkit::{Answer, Visitor, on_both_engines, scanner::scanner};
use serde_json::Value as Json;
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::{
    carrying::elsewhere,
    support::{World, with_a_ride},
};

/// What is said of a file of an organisation.
const OF_ORGANISATION: [(&str, &str); 3] = [("title", "Large"), ("note", ""), ("confidentiality", "internal")];
const RULE: &str = "agr-detailed-with-reason";
const TERMS: &[u8] = b"For small orders we agree on three things.";
const PICTURE: &[u8] = b"%PDF-1.7\n\x00\xff\xfe what a program made";

/// Brings a file to the first activity.
async fn bring(visitor: &mut Visitor, journey: &str, mark: &str, name: &str, bytes: &[u8]) {
    let address = format!("{journey}/about/activity/blue-start:a1/files/new");
    let answer = visitor.post_file(&address, &[("mark", mark)], name, bytes).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
}

/// A case with three files that were scanned, one of them with evidence, and one that was not: who leads it, with a scanner, and its path.
async fn a_case_with_files(world: &World) -> (Visitor, String) {
    let (mut unscanned, _, journey) = with_a_ride(world, "opi-train/blue").await;
    bring(&mut unscanned, &journey, "open", "before-the-scanner.txt", b"Nobody looked into this").await;
    let mut ada = world.with_scanner(&unscanned, &scanner().await);
    for (mark, name, bytes) in [("internal", "Vilk\u{e5}r & terms.txt", TERMS), ("trade-secret", "plan.pdf", PICTURE)] {
        bring(&mut ada, &journey, mark, name, bytes).await;
        // They stand in the order in which they came.
        world.installation.clock.advance(Duration::from_mins(1));
    }
    let page = format!("{journey}/requirements/{RULE}");
    ada.post_through(&format!("{page}/evidence/new"), &[("text", "The agreement"), ("dated", "2026-11-20")]).await;
    let page = ada.get(&page).await;
    let end = page.body.find("/files/new\"").expect("the way to bring a file");
    let address = format!("{}/files/new", &page.body[page.body[..end].rfind('"').expect("an address") + 1..end]);
    let answer = ada.post_file(&address, &[("mark", "open")], "terms.txt", TERMS).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    (ada, journey)
}

async fn export(visitor: &mut Visitor, journey: &str) -> Vec<u8> {
    let answer = visitor.post(&format!("{journey}/export"), &[("names", "with")]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.words());
    answer.bytes
}

/// The paths in a file with their bytes, in their order.
fn parts(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(file)).expect("a ZIP");
    let mut parts = Vec::new();
    for place in 0..zip.len() {
        let mut part = zip.by_index(place).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("bytes");
        parts.push((part.name().expect("a name").into_owned(), bytes));
    }
    parts
}

fn part(file: &[u8], path: &str) -> Vec<u8> {
    parts(file).into_iter().find(|(name, _)| name == path).unwrap_or_else(|| panic!("no {path}")).1
}

fn case(file: &[u8]) -> Json {
    serde_json::from_slice(&part(file, "case.json")).expect("JSON")
}

/// The same file with every part as this makes it.
fn changed(file: &[u8], change: impl Fn(&str, Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts(file) {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(path.as_str(), options).expect("a part");
        zip.write_all(&change(&path, bytes)).expect("room");
    }
    zip.finish().expect("a ZIP").into_inner()
}

/// The same with something else in its case.
fn told(file: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    changed(file, |path, bytes| if path == "case.json" { change(&String::from_utf8(bytes).expect("text")).into_bytes() } else { bytes })
}

async fn import(visitor: &mut Visitor, organisation: &str, file: &[u8]) -> Answer {
    visitor.post_file("/journeys/import", &[("organisation", organisation)], "case.zip", file).await
}

async fn kept(world: &World) -> usize {
    world.letters().await;
    world.store().list().page(100).await.expect("the store answers").len()
}

on_both_engines! {
    async fn files_that_were_scanned_come_along_and_the_others_are_named(world: World) {
        let (mut ada, journey) = a_case_with_files(&world).await;
        let page = ada.get(&format!("{journey}/export")).await;
        assert!(page.says("3 files come along") && page.says("One file stays here"), "{}", page.words());
        let file = export(&mut ada, &journey).await;
        let case = case(&file);
        let listed = case["files"].as_array().expect("files");
        let names: Vec<_> = listed.iter().map(|one| one["name"].as_str().expect("a name")).collect();
        assert_eq!(names, ["Vilk\u{e5}r & terms.txt", "plan.pdf", "terms.txt"]);
        assert_eq!(listed.iter().map(|one| one["kind"].as_str().expect("a kind")).collect::<Vec<_>>(), ["activity", "activity", "evidence"]);
        assert_eq!(listed[1]["mark"], "trade-secret");
        assert_eq!((case["files_left_out"][0]["name"].as_str(), case["files_left_out"][0]["reason"].as_str()), (Some("before-the-scanner.txt"), Some("not-scanned")));
        for (one, bytes) in listed.iter().zip([TERMS, PICTURE, TERMS]) {
            assert_eq!(part(&file, one["path"].as_str().expect("a path")), bytes, "byte for byte");
        }
        let page = String::from_utf8(part(&file, "index.html")).expect("text");
        assert!(page.contains("href=\"files/001-Vilk%C3%A5r%20%26%20terms.txt\""), "{page}");
        assert!(page.contains("before-the-scanner.txt") && page.contains("Not checked for viruses"), "{page}");
        let schema: Json = serde_json::from_slice(&part(&file, "case.schema.json")).expect("JSON");
        let told = schema["properties"]["files"]["items"]["properties"].as_object().expect("columns");
        assert!(listed.iter().all(|one| one.as_object().is_some_and(|one| one.keys().eq(told.keys()))), "{told:?}");
        assert!(parts(&file).iter().all(|(path, _)| !path.contains("before-the-scanner")));
    }

    async fn files_come_to_another_installation_and_on_from_there(world: World) {
        let (mut ada, journey) = a_case_with_files(&world).await;
        let first = export(&mut ada, &journey).await;
        let (other, bea, sydby) = elsewhere(&world).await;
        let mut bea = other.with_scanner(&bea, &scanner().await);
        let answer = import(&mut bea, &sydby, &first).await;
        assert_eq!(answer.place(), Some(journey.as_str()), "{}", answer.words());
        assert_eq!(kept(&other).await, 3);
        let found = bea.get("/journeys/search?q=small+orders").await;
        assert!(found.says("2 places"), "what stands in them is read anew: {}", found.words());
        let page = bea.get(&format!("{journey}/requirements/{RULE}")).await;
        assert!(page.says("Download terms.txt") && !page.says("Not checked for viruses"), "{}", page.words());
        let end = page.body.find("/download\"").expect("a file");
        let address = format!("{}/download", &page.body[page.body[..end].rfind('"').expect("an address") + 1..end]);
        assert_eq!(bea.get(&address).await.bytes, TERMS);

        let second = export(&mut bea, &journey).await;
        assert_eq!(case(&first)["files"], case(&second)["files"], "the same rows");
        assert_eq!(case(&first)["parts"], case(&second)["parts"], "the same rows");
        let files = |file: &[u8]| parts(file).into_iter().filter(|(path, _)| path.starts_with("files/")).collect::<Vec<_>>();
        assert_eq!(files(&first).len(), 3);
        assert_eq!(files(&first), files(&second), "the same bytes");
    }

    async fn a_case_with_a_file_that_does_not_fit_is_refused_whole(world: World) {
        let (mut ada, journey) = a_case_with_files(&world).await;
        let file = export(&mut ada, &journey).await;
        let digits = case(&file)["files"][1]["sha256"].as_str().expect("a hash").to_owned();
        let worm = b"A WORM in it";
        let hash = perron_journal::hash(&String::from_utf8_lossy(worm));
        let (other, bea, sydby) = elsewhere(&world).await;
        let mut bea = other.with_scanner(&bea, &scanner().await);
        let with_worm = changed(&file, |path, bytes| match path {
            "files/003-terms.txt" => worm.to_vec(),
            "case.json" => {
                let mut case: Json = serde_json::from_slice(&bytes).expect("JSON");
                case["files"][2]["sha256"] = perron_journal::hexadecimal(&hash).into();
                case["files"][2]["size"] = worm.len().into();
                serde_json::to_vec(&case).expect("JSON")
            }
            _ => bytes,
        });
        let refused: [(Vec<u8>, &str); 9] = [
            (changed(&file, |path, bytes| if path.starts_with("files/002") { [&bytes, b"!".as_slice()].concat() } else { bytes }), "\u{201c}plan.pdf\u{201d} in the case is not the one"),
            (changed(&file, |path, bytes| if path.starts_with("files/003") { bytes.iter().map(|byte| byte ^ 1).collect() } else { bytes }), "\u{201c}terms.txt\u{201d} in the case is not the one"),
            (told(&file, |case| case.replace(&digits, &digits.replace(|sign: char| sign.is_ascii_digit(), "0"))), "is not the one that was taken along"),
            (told(&file, |case| case.replace("files/002-plan.pdf", "files/nowhere")), "is not the one that was taken along"),
            (told(&file, |case| case.replace("\"name\": \"plan.pdf\"", "\"name\": \"plan.docx\"")), "The name does not fit what is in the file"),
            (told(&file, |case| case.replace("\"mark\": \"trade-secret\"", "\"mark\": \"whatever\"")), "does not fit"),
            (told(&file, |case| case.replace("\"kind\": \"evidence\"", "\"kind\": \"activity\"")), "does not fit"),
            (told(&file, |case| case.replace("\"media_type\": \"application/pdf\"", "\"media_type\": \"text/html\"")), "does not fit"),
            (with_worm, "The virus scanner found something in the file"),
        ];
        for (file, words) in refused {
            let answer = import(&mut bea, &sydby, &file).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}: {}", answer.words());
            assert!(answer.says(words), "{words}: {}", answer.words());
            assert_eq!(kept(&other).await, 0, "{words}");
        }
        assert!(other.installation.ask("SELECT id FROM journey", &[]).await.is_empty());
        assert!(other.installation.ask("SELECT id FROM journey_file", &[]).await.is_empty());
        assert_eq!(other.chains("journey.refuse-file").await, ["organisation"], "the scanner's word is told");
        let answer = import(&mut bea, &sydby, &file).await;
        assert_eq!(answer.place(), Some(journey.as_str()), "{}", answer.words());
        let again = import(&mut bea, &sydby, &file).await;
        assert!(again.says("This case is here already"), "{}", again.words());
        assert_eq!(kept(&other).await, 3, "what was there stays");
    }

    async fn files_of_a_case_need_room_in_the_organisation(world: World) {
        let (mut ada, journey) = a_case_with_files(&world).await;
        let bytes = vec![b'a'; 90_000];
        for name in ["a.txt", "b.txt"] {
            bring(&mut ada, &journey, "open", name, &bytes).await;
        }
        let file = export(&mut ada, &journey).await;
        let (other, bea, sydby) = elsewhere(&world).await;
        let mut bea = other.with_scanner(&bea, &scanner().await);
        bea.post_file(&format!("/organisations/{sydby}/files/new"), &OF_ORGANISATION, "c.txt", &bytes).await;
        let before = kept(&other).await;
        assert_eq!(before, 1);
        let answer = import(&mut bea, &sydby, &file).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.says("There is no room for the files of the case") && answer.says("250 kB"), "{}", answer.words());
        assert_eq!(kept(&other).await, before);
    }

    async fn a_file_that_bears_the_id_of_another_writes_over_nothing(world: World) {
        let (mut ada, journey) = a_case_with_files(&world).await;
        let file = export(&mut ada, &journey).await;
        let (other, bea, sydby) = elsewhere(&world).await;
        let mut bea = other.with_scanner(&bea, &scanner().await);
        bea.post_file(&format!("/organisations/{sydby}/files/new"), &OF_ORGANISATION, "ours.txt", b"What is ours").await;
        let key = other.store().list().page(10).await.expect("the store answers")[0].key.clone();
        let (theirs, ours) = (case(&file)["files"][2]["id"].as_str().expect("an id").to_owned(), key.as_str().rsplit('/').next().expect("an id"));
        let answer = import(&mut bea, &sydby, &told(&file, |case| case.replace(&theirs, ours))).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.says("does not fit"), "{}", answer.words());
        assert_eq!(other.store().get(&key).await.expect("the store answers").expect("it is there").as_ref(), b"What is ours");
        assert_eq!(kept(&other).await, 1, "and nothing of the case stays");
    }
}

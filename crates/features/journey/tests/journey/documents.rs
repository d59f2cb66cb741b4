//! Access to documents of a case: what goes out, what stays and is listed without its content, and for whom.

use std::io::{Cursor, Read as _};

use axum::http::{StatusCode, header::CONTENT_TYPE};
use perron_testkit::{Visitor, on_both_engines, scanner::scanner};
use zip::ZipArchive;

use crate::support::{DECISION, World, participant, with_a_ride};

const ALL_KINDS: [&str; 12] =
    ["journal", "decision", "evidence", "fact", "activity", "comment", "round", "way", "exemption", "team", "outcome", "file"];
/// What stands behind marks: none of it may ever go out.
const SECRETS: [&str; 6] = ["secret-recipe", "the recipe itself", "named-roles", "only for legal", "unscanned-notes", "nobody looked"];

/// A case with something of every kind, some of it marked: who leads it, with a scanner, the organisation, and its path.
async fn a_case(world: &World) -> (Visitor, String, String) {
    let (mut unscanned, nordby, journey) = with_a_ride(world, "opi-train/blue").await;
    let files = format!("{journey}/about/activity/blue-start:a1/files/new");
    unscanned.post_file(&files, &[("mark", "open")], "unscanned-notes.txt", b"nobody looked").await;
    let mut ada = world.with_scanner(&unscanned, &scanner().await);
    for (mark, name, bytes) in [
        ("open", "open-terms.txt", b"terms for everybody".as_slice()),
        ("internal", "internal-plan.txt", b"a plan for the team"),
        ("trade-secret", "secret-recipe.txt", b"the recipe itself"),
    ] {
        let answer = ada.post_file(&files, &[("mark", mark)], name, bytes).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    }
    let answer = ada.post_file(&files, &[("mark", "restricted"), ("role", "legal")], "named-roles.txt", b"only for legal").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    let steps: [(&str, &[(&str, &str)]); 12] = [
        ("stations/blue-start/start", &[("begun", "2026-11-02"), ("note", "")]),
        ("stations/blue-start/end", &[("ended", "2026-11-06"), ("note", "We begin with the night watch")]),
        ("facts/joint_goal", &[("value", "Quiet hours for all"), ("as_of", "2026-11-03"), ("confirmed", "yes")]),
        ("requirements/blue-both-invest/evidence/new", &[("text", "Signed agreement"), ("place", "2026-014/7"), ("dated", "2026-11-04")]),
        ("decisions/new", &DECISION),
        ("activities/new", &[("station", "blue-start"), ("title", "Ask the nurses"), ("owner", ""), ("due", ""), ("note", "")]),
        ("about/station/blue-start/comments", &[("comment", "Just between us, @Ada")]),
        ("requirements/agr-detailed-with-reason/not-applicable", &[("reason", "There is no agreement yet")]),
        ("team/new", &[("actor", "own"), ("title", "Adviser"), ("outside_name", "Vera Vest"), ("note", "Knows the wards")]),
        (
            "outcome/edit",
            &[("outcome", "learned"), ("ended_on", "2026-11-08"), ("result", "Nothing was bought"), ("learned", "Listen before you buy")],
        ),
        ("outcome/uptake", &[("in_use", "partly"), ("places", "3"), ("gives", "Fewer calls at night"), ("as_of", "2026-11-09")]),
        ("pause", &[("reason", "The budget is negotiated")]),
    ];
    for (page, answers) in steps {
        let answer = ada.post(&format!("{journey}/{page}"), answers).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}: {}", answer.words());
    }
    (ada, nordby, journey)
}

/// The answers for these kinds of the whole time.
fn asked<'a>(kinds: &[&'a str], names: &'a str, internal: &'a str) -> Vec<(&'a str, &'a str)> {
    let kinds = kinds.iter().map(|kind| ("kind", *kind));
    [("from", ""), ("until", "")].into_iter().chain(kinds).chain([("names", names), ("internal", internal)]).collect()
}

/// The parts of the archive, each with its path.
async fn given(visitor: &mut Visitor, journey: &str, answers: &[(&str, &str)]) -> Vec<(String, String)> {
    let answer = visitor.post(&format!("{journey}/documents"), answers).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.words());
    assert_eq!(answer.headers.get(CONTENT_TYPE).expect("a type"), "application/zip");
    let mut zip = ZipArchive::new(Cursor::new(answer.bytes)).expect("a ZIP");
    let mut parts = Vec::new();
    for place in 0..zip.len() {
        let mut part = zip.by_index(place).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("bytes");
        parts.push((part.name().expect("a name").into_owned(), String::from_utf8_lossy(&bytes).into_owned()));
    }
    parts
}

fn part<'a>(parts: &'a [(String, String)], path: &str) -> &'a str {
    parts.iter().find(|(name, _)| name == path).map_or_else(|| panic!("no {path}"), |(_, text)| text.as_str())
}

/// Whether it stands anywhere: in a path, or in what lies there.
fn says(parts: &[(String, String)], words: &str) -> bool {
    parts.iter().any(|(path, text)| path.contains(words) || text.contains(words))
}

/// The lines of a table below its head.
fn lines<'a>(parts: &'a [(String, String)], path: &str) -> Vec<&'a str> {
    part(parts, path).lines().skip(1).collect()
}

on_both_engines! {
    async fn what_is_marked_never_goes_out_and_is_listed_without_its_content(world: World) {
        let (mut ada, _, journey) = a_case(&world).await;
        for (names, internal) in [("with", "with"), ("without", "without")] {
            let parts = given(&mut ada, &journey, &asked(&ALL_KINDS, names, internal)).await;
            for secret in SECRETS {
                assert!(!says(&parts, secret), "{secret} goes out");
            }
            assert!(says(&parts, "terms for everybody") && says(&parts, "open-terms.txt"), "{parts:?}");
            assert_eq!(says(&parts, "a plan for the team") && says(&parts, "internal-plan.txt"), internal == "with");
            assert_eq!(says(&parts, "Ask the night watch first"), internal == "with", "the note of the case is internal");
            assert_eq!(says(&parts, "2026-014<"), internal == "with", "and so is its number");
            assert_eq!(says(&parts, "Ada Nordby") && says(&parts, "Mayor Olsen"), names == "with");
            if names == "without" {
                assert!(!says(&parts, "Ada Nordby") && !says(&parts, "Olsen"), "nobody is named");
                assert!(says(&parts, "@(name left out)"), "a mention is not either");
            }
            let redactions = part(&parts, "redactions.csv");
            for why in ["Trade secret", "Restricted to named roles", "Not checked for viruses", "Texts beside the journal"] {
                assert!(redactions.contains(why), "{why}: {redactions}");
            }
            assert_eq!(redactions.contains("Marked internal"), internal == "without");
            assert_eq!(redactions.contains("Names of people"), names == "without");
        }
    }

    async fn both_lists_count_what_the_page_showed_before(world: World) {
        let (mut ada, _, journey) = a_case(&world).await;
        let answers = asked(&["decision", "evidence", "file"], "without", "without");
        let query: Vec<String> = answers.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let page = ada.get(&format!("{journey}/documents?{}", query.join("&"))).await;
        assert!(page.says("3 documents go out") && page.says("The whole time the case has lasted"), "{}", page.words());
        let parts = given(&mut ada, &journey, &answers).await;
        let (list, redactions) = (lines(&parts, "list.csv"), lines(&parts, "redactions.csv"));
        assert_eq!(list.len(), 3, "{list:?}");
        assert!(page.says("6 things are left out as a whole") && page.says("Of 3 documents that go out, a part"), "{}: {redactions:?}", page.words());
        // Four files and a comment as a whole, the names of three documents, and the number of the case.
        assert_eq!(redactions.len(), 9, "{redactions:?}");
        let index = part(&parts, "index.html");
        assert_eq!(index.matches("<tr><td>").count(), list.len(), "the page lists what goes out");
        let reasons: Vec<&str> = index.split("<tr><th scope=\"row\">").skip(1).collect();
        let wholes = reasons.iter().take_while(|reason| reason.contains("the whole document")).count();
        assert_eq!((wholes, reasons.len()), (5, 6), "a row for each reason, and what stays as a whole first: {index}");
        assert!(reasons[5].contains("Names of people") && reasons[5].contains("<td>3</td>"), "{index}");
        assert!(reasons[5].contains("Do we go to tender?") && reasons[5].contains("Evidence: "), "with the names of the documents: {index}");
        let parts_from = redactions.iter().position(|line| line.contains("a part of it")).expect("names are a part");
        assert!(redactions[parts_from..].iter().all(|line| line.contains("a part of it")), "{redactions:?}");
        for path in ["documents/001.html", "documents/002.html"] {
            assert!(index.contains(path), "{path} is led to: {index}");
        }
        assert!(part(&parts, "documents/001.html").contains("Signed agreement"), "numbered by day");
        assert!(part(&parts, "documents/002.html").contains("Not this year"));
        assert!(index.contains("Kinds that are not in here") && !says(&parts, "Quiet hours for all"));
    }

    async fn only_the_kinds_and_the_period_that_were_asked_for_go_out(world: World) {
        let (mut ada, _, journey) = a_case(&world).await;
        for (kind, words) in [
            ("decision", "Not this year"),
            ("evidence", "Signed agreement"),
            ("fact", "Quiet hours for all"),
            ("activity", "Ask the nurses"),
            ("comment", "Just between us"),
            ("round", "We begin with the night watch"),
            ("way", "The budget is negotiated"),
            ("exemption", "There is no agreement yet"),
            ("team", "Knows the wards"),
            ("outcome", "Listen before you buy"),
            ("outcome", "Fewer calls at night"),
            ("file", "terms for everybody"),
        ] {
            let parts = given(&mut ada, &journey, &asked(&[kind], "with", "with")).await;
            assert!(says(&parts, words), "{kind}: {parts:?}");
            let others = ALL_KINDS.iter().copied().filter(|other| *other != kind).collect::<Vec<_>>();
            let parts = given(&mut ada, &journey, &asked(&others, "with", "with")).await;
            assert!(!says(&parts, words), "{kind}: {parts:?}");
        }
        let journal = given(&mut ada, &journey, &asked(&["journal"], "with", "with")).await;
        assert!(part(&journal, "index.html").contains("Gave access to documents"), "{journal:?}");
        assert!(!says(&journal, "Signed agreement"), "what people wrote does not stand in the journal that goes out");

        let mut answers = asked(&ALL_KINDS, "with", "with");
        (answers[0].1, answers[1].1) = ("3/11/2026", "2026-11-04");
        let parts = given(&mut ada, &journey, &answers).await;
        let days: Vec<_> = lines(&parts, "list.csv").iter().map(|line| line.split("\",\"").nth(1).unwrap_or_default().to_owned()).collect();
        assert_eq!(days, ["2026-11-03", "2026-11-04"], "both days are in it");
    }

    async fn a_text_of_the_journal_stands_in_a_document_where_the_list_says_so(world: World) {
        let (mut ada, nordby, journey) = a_case(&world).await;
        let mut boss = world.member(&mut ada, &nordby, "Bodil Boss", "administrator").await;
        let (there, nowhere) = ("they stand in the documents themselves", "that stand in none of the documents");
        let parts = given(&mut boss, &journey, &asked(&ALL_KINDS, "with", "with")).await;
        let redactions = part(&parts, "redactions.csv");
        assert!(redactions.contains(there) && !redactions.contains(nowhere), "{redactions}");
        for text in ["Nothing was bought", "The budget is negotiated", "Vera Vest", "Fewer calls at night"] {
            assert!(parts.iter().any(|(path, page)| path.starts_with("documents/") && page.contains(text)), "{text}: {parts:?}");
        }
        let without = given(&mut boss, &journey, &asked(&ALL_KINDS, "without", "with")).await;
        assert!(!says(&without, "Vera Vest") && says(&without, "Knows the wards"), "who stands for somebody is a name");

        let parts = given(&mut boss, &journey, &asked(&["journal", "decision"], "with", "with")).await;
        let redactions = part(&parts, "redactions.csv");
        assert!(redactions.contains(there) && redactions.contains(nowhere), "{redactions}");
        let mut answers = asked(&ALL_KINDS, "with", "with");
        answers[0].1 = "2026-11-10";
        let redactions = part(&given(&mut boss, &journey, &answers).await, "redactions.csv").to_owned();
        assert!(redactions.contains(nowhere), "the evidence is from before: {redactions}");
    }

    async fn what_cannot_be_read_is_said_and_nothing_is_recorded(world: World) {
        let (mut ada, _, journey) = a_case(&world).await;
        let mut wrong = asked(&[], "perhaps", "with");
        (wrong[0].1, wrong[1].1) = ("yesterday", "32/1/2026");
        let query: Vec<String> = wrong.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let asking = ada.get(&format!("{journey}/documents?{}", query.join("&"))).await;
        let sending = ada.post(&format!("{journey}/documents"), &wrong).await;
        for page in [asking, sending] {
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.body.contains("value=\"yesterday\"") && page.body.contains("value=\"32/1/2026\""), "{}", page.body);
            assert!(page.says("Write a day, for example") && page.says("Tick at least one kind") && page.says("Choose one of the two"), "{}", page.words());
        }
        let mut turned = asked(&["file"], "with", "with");
        (turned[0].1, turned[1].1) = ("2026-11-05", "2026-11-04");
        assert!(ada.post(&format!("{journey}/documents"), &turned).await.says("not before the first day"));
        assert!(world.chains("journey.give-documents").await.is_empty());
    }

    async fn the_journal_says_what_went_out_and_who_got_it(world: World) {
        let (mut ada, nordby, journey) = a_case(&world).await;
        let mut boss = world.member(&mut ada, &nordby, "Bodil Boss", "administrator").await;
        let parts = given(&mut boss, &journey, &asked(&["decision", "round"], "with", "with")).await;
        assert_eq!(lines(&parts, "list.csv").len(), 3, "a decision, a round and the note");
        let log = ada.get(&format!("{journey}/log")).await;
        for said in ["Gave access to documents", "Bodil Boss", "Decision, Round or note", "with names", "went out"] {
            assert!(log.says(said), "{said}: {}", log.words());
        }
        assert!(!log.body.contains('⟦'), "{}", log.words());
        let mut member = participant(&world, &mut ada, &nordby, &journey, "Carla Berg", "member").await;
        assert_eq!(member.get(&format!("{journey}/documents")).await.status, StatusCode::FORBIDDEN);
        assert!(!member.get(&journey).await.body.contains("/documents\""), "it is not offered");
        assert!(ada.get(&journey).await.body.contains(&format!("{journey}/documents\"")), "it is");
    }
}

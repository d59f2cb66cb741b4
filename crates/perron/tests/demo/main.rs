//! The demo as whoever starts it meets it: how each case stands, that it is made once and only where nothing else is, that its journal verifies,
//! and that nobody can be somebody else where people are in earnest.

mod site;

use std::{fs, path::Path};

use site::{Answer, Site, Visitor, perron};

/// A case: what it is called, who opens it from the page of the demo, where it is, what is missing, and what is broken first.
struct Expected {
    title: &'static str,
    seen_by: &'static str,
    here: &'static str,
    missing: &'static str,
    broken: &'static [&'static str],
}

#[rustfmt::skip]
const CASES: [Expected; 10] = [
    Expected { title: "Ti ovne på prøve hos ældre borgere", seen_by: "Mette Holm", here: "You are at Trial", missing: "Nothing is missing now.", broken: &[] },
    Expected { title: "Roligere nætter på plejehjem", seen_by: "Mette Holm", here: "You are at Innovation", missing: "4 formal requirements that must be met are broken. 16 others are missing.",
        broken: &["Both parties put something in", "Make a tender-free OPI agreement", "The company invests too"] },
    Expected { title: "En tallerken, man kan se", seen_by: "Peter Lund", here: "You are at Agreement", missing: "12 formal requirements that must be met are missing.", broken: &[] },
    Expected { title: "Et godt måltid derhjemme", seen_by: "Anders Bech", here: "You are at Tender", missing: "One formal requirement that must be met is broken. 11 others are missing.",
        broken: &["Agree who owns what"] },
    Expected { title: "Ny teknologi i hele den ældres hverdag", seen_by: "Mette Holm", here: "You are at Dialogue", missing: "One formal requirement that must be met is broken. 7 others are missing.",
        broken: &["Examine the duty to tender first"] },
    Expected { title: "Ét fælles behov: mad til dem, der spiser lidt", seen_by: "Birgit Ravn", here: "You are at Needs exploration", missing: "One formal requirement that must be met is broken. 14 others are missing.",
        broken: &["Prepare the purchase"] },
    Expected { title: "Trygghetslarm som inte larmar i onödan", seen_by: "Karin Lindqvist", here: "You are at Agreement", missing: "2 formal requirements that must be met are missing.", broken: &[] },
    Expected { title: "Færre afbrydelser, når medicinen gøres klar", seen_by: "Peter Lund", here: "You are not at a station yet", missing: "Begin at Start.", broken: &[] },
    Expected { title: "Lys, der viser vej om natten", seen_by: "Peter Lund", here: "The way the case took", missing: "Bought and in use", broken: &[] },
    Expected { title: "Nycklar som inte går att tappa bort", seen_by: "Karin Lindqvist", here: "The way the case took", missing: "Goes on as an ordinary purchase",
        broken: &[] },
];

/// The forms of the page of the demo that open a case: address, what is sent, and the words of the button.
fn doors(page: &Answer) -> Vec<(String, String, String)> {
    let forms = page.html.split("<form ").skip(1).filter(|form| form.contains("/demo/people/") && form.contains("name=\"to\""));
    let value = |form: &str, before: &str| form.split(before).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
    let door = |form: &str| {
        let to = value(form, "name=\"to\" value=\"");
        let words = form.split("type=\"submit\">").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
        (value(form, "action=\""), format!("to={to}&in=en"), words.to_owned())
    };
    forms.map(door).collect()
}

/// Opens every case from the page of the demo; gives the addresses.
fn open_cases(site: &Site) -> Vec<String> {
    let page = site.ask(&mut Visitor::default(), "/demo?in=en", None);
    assert!(page.words().contains("All cases, people and places are made up"), "{}", page.words());
    let doors = doors(&page);
    assert_eq!(doors.len(), CASES.len(), "{}", page.words());
    let open = |((address, form, words), expected): (&(String, String, String), &Expected)| {
        assert!(words.contains(expected.title) && words.contains(expected.seen_by), "{words}");
        let mut visitor = Visitor::default();
        let place = site.ask(&mut visitor, address, Some(form)).place;
        let case = site.ask(&mut visitor, &place, None);
        assert_eq!(case.status, 200, "{place}");
        let said = case.words();
        for part in [expected.title, expected.here, expected.missing, "Be somebody else"] {
            assert!(said.contains(part), "{part} is missing from {}: {said}", expected.title);
        }
        assert_eq!(said.contains("Broken since"), !expected.broken.is_empty(), "{}: {said}", expected.title);
        for rule in expected.broken {
            assert!(said.contains(&format!("{rule} Broken since")), "{rule} is not broken in {}: {said}", expected.title);
        }
        place
    };
    doors.iter().zip(&CASES).map(open).collect()
}

#[test]
fn a_demo_is_made_once_and_its_cases_stand_as_they_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("shown");
    // Somebody stopped the program while it made the demo.
    fs::create_dir(&data).expect("a folder");
    fs::write(data.join("demo.json"), r#"{"made":null,"people":{},"cases":{}}"#).expect("written");
    fs::write(data.join("perron.sqlite"), "half of it").expect("written");
    let site = Site::demo(&data, &[]);
    assert!(site.said.contains("The demo is made") && site.said.contains("Only this machine reaches it"), "{}", site.said);
    let places = open_cases(&site);
    the_public_reads_what_is_approved(&site);
    a_visitor_from_elsewhere_becomes_nobody(&site);
    a_company_sees_little(&site, &places[0]);
    drop(site);

    let again = Site::demo(&data, &[]);
    assert!(!again.said.contains("Making"), "{}", again.said);
    assert_eq!(open_cases(&again), places, "a second start keeps what is there");
    let doors = doors(&again.ask(&mut Visitor::default(), "/demo?in=en", None));
    drop(again);

    in_earnest_nobody_becomes_anybody(&data, &doors);
    let data = data.to_str().expect("a plain path");
    let proof = perron(&["journal", "verify", "--data", data]).output().expect("the program runs");
    assert!(proof.status.success(), "{}", String::from_utf8_lossy(&proof.stdout));
}

/// The same people, served in earnest: the doors that have just been open lead nowhere.
fn in_earnest_nobody_becomes_anybody(data: &Path, doors: &[(String, String, String)]) {
    let site = Site::serve(data);
    for (address, form, _) in doors {
        let mut visitor = Visitor::default();
        let answer = site.ask(&mut visitor, address, Some(form));
        assert!([404, 405].contains(&answer.status), "{address}: {}", answer.status);
        assert!(visitor.is_nobody(), "{address} opened a session");
    }
}

fn a_visitor_from_elsewhere_becomes_nobody(site: &Site) {
    let page = site.ask(&mut Visitor::default(), "/demo", None);
    let (address, form, _) = doors(&page).swap_remove(0);
    let from = "Sec-Fetch-Site: cross-site\r\nOrigin: https://elsewhere.example\r\n";
    let answer = site.ask_from(&mut Visitor::default(), &address, Some(&form), from);
    assert_eq!(answer.status, 403);
    let outside = site.ask(&mut Visitor::default(), &address, Some("to=https://elsewhere.example/"));
    assert!(outside.place.starts_with('/') && !outside.place.starts_with("//"), "{}", outside.place);
    let unknown = site.ask(&mut Visitor::default(), "/demo/people/01a08f44-2220-7baf-92fd-da6e1fe5236d", Some(""));
    assert_eq!(unknown.status, 404);
}

fn the_public_reads_what_is_approved(site: &Site) {
    let page = site.ask(&mut Visitor::default(), "/cases/shared?in=da", None);
    assert!(page.words().contains("Lys, der viser vej om natten"), "{}", page.words());
    assert!(!page.words().contains("Nycklar som inte går att tappa bort"), "nobody has approved that one: {}", page.words());
}

fn a_company_sees_little(site: &Site, case: &str) {
    let page = site.ask(&mut Visitor::default(), "/demo?in=en", None);
    let card = page.html.split("<form ").find(|form| form.contains("Be Jonas Krogh")).expect("Jonas is there");
    let address = card.split('"').find(|part| part.starts_with("/demo/people/")).expect("an address");
    let mut jonas = Visitor::default();
    site.ask(&mut jonas, address, Some("in=en"));
    let seen = site.ask(&mut jonas, case, None);
    assert_eq!(seen.status, 200);
    assert!(!seen.words().contains("Formal requirements that are missing") && !seen.words().contains("2026-0412"), "{}", seen.words());
}

#[test]
fn a_folder_with_something_else_in_it_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("perron.sqlite"), "somebody's").expect("written");
    for more in [&[][..], &["--fresh"]] {
        let data = folder.path().to_str().expect("a plain path");
        let mut command = perron(&[&["demo", "--port", "0", "--data", data], more].concat());
        let output = command.env("RUST_BACKTRACE", "1").output().expect("the program runs");
        assert!(!output.status.success());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("holds something that is no demo"), "{said}");
        assert_eq!(said.trim().lines().count(), 1, "and nothing of where in the program that is: {said}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("perron.sqlite")).expect("it is there"), "somebody's");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn a_demo_keeps_to_its_own_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("shown");
    for name in ["PERRON_DATABASE", "PERRON_MAIL"] {
        let mut command = perron(&["demo", "--port", "0", "--data"]);
        let output = command.arg(&data).env(name, "postgres://perron@localhost/perron").output().expect("the program runs");
        assert!(!output.status.success());
        assert!(String::from_utf8_lossy(&output.stderr).contains(name));
    }
    assert!(!data.exists(), "nothing is made");
}

#[test]
fn where_people_are_in_earnest_there_is_no_such_door() {
    let data = tempfile::tempdir().expect("a folder");
    let site = Site::serve(data.path());
    let mut visitor = Visitor::default();
    assert_eq!(site.ask(&mut visitor, "/demo", None).status, 404);
    let front = site.ask(&mut visitor, "/sign-in", None);
    assert!(!front.html.contains("/demo") && !front.words().contains("made up"), "{}", front.words());
}

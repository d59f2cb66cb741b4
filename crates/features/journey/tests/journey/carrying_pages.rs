//! The pages of a case that is taken along: everything in the case can be read there, in its language, with a route beside what belongs to one.

use std::{
    io::{Cursor, Read as _},
    time::Duration,
};

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};
use zip::ZipArchive;

use crate::support::{DECISION, World, told, with_a_ride};

/// Something of everything that can be written, on the route before and after a change.
const BEFORE: [(&str, &[(&str, &str)]); 8] = [
    ("stations/blue-start/start", &[("begun", "2026-11-02"), ("note", "")]),
    ("stations/blue-start/end", &[("ended", "2026-11-05"), ("note", "Everybody knows why")]),
    ("facts/joint_goal", &[("value", "Calmer nights for everybody"), ("as_of", "2026-11-03"), ("confirmed", "yes")]),
    ("requirements/blue-both-invest/evidence/new", &[("text", "Signed agreement"), ("place", "2026-014/7"), ("dated", "2026-11-03")]),
    ("requirements/agr-detailed-with-reason/not-applicable", &[("reason", "There is no agreement yet")]),
    ("decisions/new", &DECISION),
    ("about/station/blue-start/comments", &[("comment", "Who has the key, @Ada?")]),
    (
        "activities/new",
        &[("station", "blue-start"), ("title", "Ask the night watch"), ("owner", ""), ("due", "2026-12-01"), ("note", "At six")],
    ),
];
const AFTER: [(&str, &[(&str, &str)]); 9] = [
    ("route", &[("way", "opi-train/red"), ("move", ""), ("reason", "The purchase is too large"), ("confirmed", "yes")]),
    ("stations/red-start/start", &[("begun", "2026-11-09"), ("note", "")]),
    (
        "team/new",
        &[
            ("actor", "own"),
            ("title", "Adviser"),
            ("outside_name", "Vera Vest"),
            ("outside_contact", "vera@vest.example"),
            ("note", "Knows the wards"),
        ],
    ),
    ("team/actors/citizens/not-needed", &[("reason", "They are asked elsewhere")]),
    ("competences/comp-legal", &[("cover", "borrowed"), ("who", "The law firm"), ("reason", "")]),
    (
        "outcome/edit",
        &[("outcome", "learned"), ("ended_on", "2026-11-18"), ("result", "Nothing was bought"), ("learned", "Ask the nurses first")],
    ),
    ("outcome/uptake", &[("in_use", "partly"), ("places", "3"), ("gives", "Fewer calls at night"), ("as_of", "2026-11-19")]),
    (
        "shared/edit",
        &[("title", "Quiet rooms"), ("need", "Sleep"), ("done", "We asked"), ("result", "Quiet"), ("figures", ""), ("differently", "")],
    ),
    ("pause", &[("reason", "The budget is negotiated")]),
];

/// What the form at an address carries along, if it does.
async fn shown(visitor: &mut Visitor, path: &str) -> String {
    let page = visitor.get(path).await;
    let rest = page.body.split("name=\"shown\" value=\"").nth(1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}

async fn with_everything(world: &World) -> (Visitor, String) {
    let (mut ada, nordby, journey) = with_a_ride(world, "opi-train/blue").await;
    let rule = [
        ("title", "Ask IT security first"),
        ("text", "Before anything is connected."),
        ("strength", "must"),
        ("source", "The board"),
        ("as_of", "2026-11-20"),
        ("way", ""),
        ("last_day", ""),
    ];
    ada.post(&format!("{nordby}/rules/new"), &rule).await;
    for (place, (page, answers)) in BEFORE.into_iter().chain(AFTER).enumerate() {
        if place == BEFORE.len() {
            world.installation.clock.advance(Duration::from_mins(5));
        }
        let page = format!("{journey}/{page}");
        let mark = shown(&mut ada, &page).await;
        let answer = ada.post(&page, &[answers, &[("shown", mark.as_str())]].concat()).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}: {}", answer.words());
    }
    (ada, journey)
}

/// The page with the case and the one with its journal.
async fn pages(visitor: &mut Visitor, journey: &str, names: &str) -> [String; 2] {
    let answer = visitor.post(&format!("{journey}/export"), &[("names", names)]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.words());
    let mut zip = ZipArchive::new(Cursor::new(answer.bytes)).expect("a ZIP");
    assert!(zip.by_name("look.css").is_ok(), "they need no network");
    ["index.html", "journal.html"].map(|path| {
        let mut text = String::new();
        zip.by_name(path).unwrap_or_else(|_| panic!("no {path}")).read_to_string(&mut text).expect("text");
        text
    })
}

/// The table whose caption begins with this.
fn table<'a>(page: &'a str, caption: &str) -> &'a str {
    let tables = page.split("<table>").skip(1).map(|rest| rest.split("</table>").next().unwrap_or_default());
    tables.into_iter().find(|table| table.starts_with(&format!("<caption>{caption}"))).unwrap_or_else(|| panic!("no {caption}: {page}"))
}

on_both_engines! {
    async fn everything_in_a_case_can_be_read_in_its_pages(world: World) {
        let (mut ada, journey) = with_everything(&world).await;
        let [index, journal] = pages(&mut ada, &journey, "with").await;
        for (caption, said) in [
            ("Decisions", "Not this year"),
            ("Decisions", "Mayor Olsen"),
            ("Comments", "Who has the key, @Ada Nordby?"),
            ("All evidence", "Signed agreement"),
            ("What is not relevant", "There is no agreement yet"),
            ("What was said before", "Calmer nights for everybody"),
            ("Who stands for the actors", "Vera Vest"),
            ("Who stands for the actors", "vera@vest.example"),
            ("Actors that are not needed", "They are asked elsewhere"),
            ("Competences", "The law firm"),
            ("Organisations that take part", "Nordby"),
            ("People who take part", "Ada Nordby"),
            ("End of the case", "Ask the nurses first"),
            ("Is it in use?", "Fewer calls at night"),
            ("Case for others", "Quiet rooms"),
            ("Paused", "The budget is negotiated"),
            ("Rules of the organisation", "Before anything is connected."),
            ("Activities", "At six"),
        ] {
            assert!(table(&index, caption).contains(said), "{caption}: {said}: {}", table(&index, caption));
        }
        for said in ["2026-014", "Ask the night watch first.", "href=\"#decisions-title\"", "href=\"journal.html\""] {
            assert!(index.contains(said), "{said}: {index}");
        }
        assert!(!index.contains('⟦') && !journal.contains('⟦'));
        for said in ["November 2026", "Ada Nordby", "Recorded a decision", "Question: Do we go to tender?", "Reason for the pause: The budget"] {
            assert!(journal.contains(said), "{said}: {journal}");
        }
        let entries = world.installation.ask("SELECT act FROM journal_entry WHERE stream_id LIKE 'journey:%' AND act <> 'journey.export'", &[]).await;
        assert_eq!(journal.matches("<tr><td>").count(), entries.len(), "every entry stands there");
    }

    async fn what_belongs_to_a_route_names_it_once_there_were_two(world: World) {
        let (mut ada, journey) = with_everything(&world).await;
        let [index, _] = pages(&mut ada, &journey, "with").await;
        let routes = table(&index, "Routes the case has taken");
        assert!(routes.contains("Exploratory OPI") && routes.contains("The purchase is too large"), "{routes}");
        let rounds = table(&index, "Rounds at stations");
        let rows: Vec<&str> = rounds.split("<tr>").filter(|row| row.contains("Start")).collect();
        assert_eq!(rows.len(), 2, "{rounds}");
        assert!(rows[0].contains("Exploratory OPI") && !rows[1].contains("Exploratory OPI"), "{rounds}");
        assert!(table(&index, "All evidence").contains("Exploratory OPI"));
        assert!(table(&index, "What is not relevant").contains("Exploratory OPI"));

        let other = World::on(world.installation.place.another().await).await;
        let (mut ada, _, journey) = with_a_ride(&other, "opi-train/blue").await;
        let [index, _] = pages(&mut ada, &journey, "with").await;
        assert!(!index.contains("<th scope=\"col\">Route</th>"), "with one route there is nothing to tell apart: {index}");
    }

    async fn without_names_the_pages_name_nobody(world: World) {
        let (mut ada, journey) = with_everything(&world).await;
        let [index, journal] = pages(&mut ada, &journey, "without").await;
        for page in [&index, &journal] {
            for name in ["Ada Nordby", "Vera Vest", "vera@vest.example", "Mayor Olsen", "The law firm"] {
                assert!(!page.contains(name), "{name}: {page}");
            }
        }
        assert!(index.contains("Who has the key, @(name left out)?") && index.contains("Knows the wards"), "{index}");
        assert!(journal.contains("Recorded a decision") && !journal.contains("Do we go to tender?"), "{journal}");
        assert!(journal.contains("are left out"), "and it says so");
    }

    async fn the_pages_are_in_the_language_of_the_case(world: World) {
        let (mut ada, nordby, _) = with_a_ride(&world, "opi-train/blue").await;
        let mut answers = told(&nordby);
        answers.iter_mut().filter(|(name, _)| *name == "language").for_each(|(_, language)| *language = "da");
        answers.push(("way", "opi-train/blue"));
        let journey = ada.post("/journeys/new", &answers).await.place().expect("it has begun").to_owned();
        for page in pages(&mut ada, &journey, "with").await {
            assert!(page.contains("<html lang=\"da\">") && page.contains("Sagens logbog"), "{page}");
            assert!(!page.contains("Formal requirements"), "{page}");
        }
    }
}

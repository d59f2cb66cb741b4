//! Who may do what. What is expected stands here, written by hand; the routes come from the program. A route without an expectation fails,
//! and so does an expectation without a route.

use axum::http::{Method, StatusCode};
use perron_testkit::{
    Answer, on_both_engines,
    routes::{compare, route},
};

use crate::{
    stage::{Stage, Who},
    support::World,
};

/// What somebody gets:
/// `O` open: a page, a form that says what is missing, or what follows when it is done ·
/// `S` led to where one signs in, and back ·
/// `H` hidden: as if it did not exist ·
/// `F` forbidden: a page that says so.
///
/// The columns: a stranger, an outsider; a reader, a member and an administrator of the owning organisation who take no part; then those who
/// take part, in the order of the roles: lead, member, procurement, legal, manager, operations, observer, supplier, facilitator; then who
/// leads another journey of the same organisation, and the administrator of the supplier's company. Below `/organisations/{id}` the
/// organisation is that company.
#[rustfmt::skip]
const TABLE: &[(&str, &str, &str)] = &[
    ("GET",  "/journeys",                                         "S O O O O  O O O O O O O O O  O O"),
    ("GET",  "/journeys/new",                                     "S O O O O  O O O O O O O O O  O O"),
    ("POST", "/journeys/new",                                     "S O O O O  O O O O O O O O O  O O"),
    ("GET",  "/journeys/import",                                  "S O O O O  O O O O O O O O O  O O"),
    ("POST", "/journeys/import",                                  "S O O O O  O O O O O O O O O  O O"),
    ("GET",  "/journeys/copy",                                    "S O O O O  O O O O O O O O O  O O"),
    ("GET",  "/journeys/{id}/copy",                               "S H H H O  O O O O O O F F O  H H"),
    ("POST", "/journeys/{id}/copy",                               "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}",                                    "S H H H O  O O O O O O O O O  H H"),
    ("GET",  "/journeys/{id}/edit",                               "S H H H F  O O F F F F F F F  H H"),
    ("POST", "/journeys/{id}/edit",                               "S H H H F  O O F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/participants",                       "S H H H O  O O O O O O O O O  H H"),
    ("GET",  "/journeys/{id}/participants/new",                   "S H H H O  O F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/participants/new",                   "S H H H O  O F F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/participants/{person}/role",         "S H H H O  O F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/participants/{person}/role",         "S H H H O  O F F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/participants/{person}/remove",       "S H H H O  O F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/participants/{person}/remove",       "S H H H O  O F F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/leave",                              "S H H H F  O O O O O O O O O  H H"),
    ("POST", "/journeys/{id}/leave",                              "S H H H F  O O O O O O O O O  H H"),
    ("GET",  "/journeys/{id}/hand-over",                          "S H H H F  O F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/hand-over",                          "S H H H F  O F F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/organisations/new",                  "S H H H F  O F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/organisations/new",                  "S H H H F  O F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/invitations/{invitation}/resend",    "S H H H F  O F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/invitations/{invitation}/withdraw",  "S H H H F  O F F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/organisations/{organisation}/end",   "S H H H F  O F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/organisations/{organisation}/end",   "S H H H F  O F F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/log",                                "S H H H F  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/log/entries.csv",                    "S H H H F  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/log/chain.jsonl",                    "S H H H F  O O O O O O F F O  H H"),
    ("POST", "/journeys/{id}/log/verify",                         "S H H H F  O O O O O O F F O  H H"),

    ("GET",  "/journeys/{id}/export",                             "S H H H F  O F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/export",                             "S H H H F  O F F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/documents",                          "S H H H O  O F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/documents",                          "S H H H O  O F F F F F F F F  H H"),

    ("GET",  "/journeys/{id}/stations",                           "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/stations/{station}",                 "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/stations/{station}/start",           "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/stations/{station}/start",           "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/stations/{station}/end",             "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/stations/{station}/end",             "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/stations/{station}/rounds/{round}",  "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/stations/{station}/rounds/{round}",  "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/route",                              "S H H H F  O O F F F F F F F  H H"),
    ("POST", "/journeys/{id}/route",                              "S H H H F  O O F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/moves",                              "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/decisions",                                    "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/decisions/new",                                "S H H H F  O O O O F F F F F  H H"),
    ("POST", "/journeys/{id}/decisions/new",                                "S H H H F  O O O O F F F F F  H H"),
    ("GET",  "/journeys/{id}/decisions/{decision}",                         "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/decisions/{decision}/edit",                    "S H H H F  O O O O F F F F F  H H"),
    ("POST", "/journeys/{id}/decisions/{decision}/edit",                    "S H H H F  O O O O F F F F F  H H"),
    ("POST", "/journeys/{id}/decisions/{decision}/withdraw",                "S H H H F  O O O O F F F F F  H H"),
    ("POST", "/journeys/{id}/decisions/{decision}/restore",                 "S H H H F  O O O O F F F F F  H H"),
    ("GET",  "/journeys/{id}/emergency",                                    "S H H H O  O O O O O O F F O  H H"),
    ("POST", "/journeys/{id}/emergency",                                    "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/pause",                                        "S H H H F  O O F F F F F F F  H H"),
    ("POST", "/journeys/{id}/emergency/answered",                           "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/go-on",                                        "S H H H F  O O F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/activities",                                     "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/activities/new",                                 "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/activities/new",                                 "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/activities/from-list",                           "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/activities/from-list",                           "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/activities/from-list/empty.csv",                 "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/activities/change",                              "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/activities/{activity}",                          "S H H H O  O O O O O O F F O  H H"),
    ("POST", "/journeys/{id}/activities/{activity}",                          "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/activities/{activity}/toggle",                   "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/stations/{station}/activities/{item}",           "S H H H O  O O O O O O F F O  H H"),
    ("POST", "/journeys/{id}/stations/{station}/activities/{item}",           "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/stations/{station}/activities/{item}/toggle",    "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/team",                                       "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/team/new",                                   "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/team/new",                                   "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/team/{member}",                              "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/team/{member}",                              "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/team/{member}/remove",                       "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/team/actors/{actor}/not-needed",             "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/team/actors/{actor}/not-needed",             "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/team/actors/{actor}/needed",                 "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/competences",                                "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/competences/{competence}",                   "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/competences/{competence}",                   "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/facts",                              "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/facts/{fact}",                       "S H H H O  O O O O O O F F O  H H"),
    ("POST", "/journeys/{id}/facts/{fact}",                       "S H H H F  O O O O F F F F F  H H"),
    ("POST", "/journeys/{id}/facts/{fact}/take-back",             "S H H H F  O O O O F F F F F  H H"),
    ("POST", "/journeys/{id}/facts/{fact}/again",                 "S H H H F  O O O O F F F F F  H H"),
    ("GET",  "/journeys/{id}/changes",                            "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/calendar",                           "S H H H O  O O O O O O F F O  H H"),
    ("POST", "/journeys/{id}/calendar/make",                      "S H H H O  O O O O O O F F O  H H"),
    ("POST", "/journeys/{id}/calendar/withdraw",                  "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/account/calendar",                                 "S O O O O  O O O O O O O O O  O O"),
    ("POST", "/account/calendar/make",                            "S O O O O  O O O O O O O O O  O O"),
    ("POST", "/account/calendar/withdraw",                        "S O O O O  O O O O O O O O O  O O"),
    // Nobody on the stage has such a secret; what it opens is walked in the stories of calendars.
    ("GET",  "/calendar/{secret}",                                "H H H H H  H H H H H H H H H  H H"),
    ("GET",  "/journeys/{id}/requirements",                                             "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/requirements/{rule}",                                      "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/requirements/{rule}/evidence/new",                         "S H H H F  O O O O F F F F F  H H"),
    ("POST", "/journeys/{id}/requirements/{rule}/evidence/new",                         "S H H H F  O O O O F F F F F  H H"),
    ("POST", "/journeys/{id}/requirements/{rule}/evidence/{evidence}/withdraw",         "S H H H F  O O O O F F F F F  H H"),
    ("POST", "/journeys/{id}/requirements/{rule}/evidence/{evidence}/restore",          "S H H H F  O O O O F F F F F  H H"),
    ("GET",  "/journeys/{id}/requirements/{rule}/not-applicable",                       "S H H H F  O O O O F F F F F  H H"),
    ("POST", "/journeys/{id}/requirements/{rule}/not-applicable",                       "S H H H F  O O O O F F F F F  H H"),
    ("POST", "/journeys/{id}/requirements/{rule}/applicable",                           "S H H H F  O O O O F F F F F  H H"),
    ("GET",  "/journeys/{id}/about/{kind}/{subject}/comments",    "S H H H O  O O O O O O F F O  H H"),
    ("POST", "/journeys/{id}/about/{kind}/{subject}/comments",    "S H H H O  O O O O O O F F O  H H"),
    // A team member has written the comment.
    ("GET",  "/journeys/{id}/comments/{comment}/edit",            "S H H H F  F O F F F F F F F  H H"),
    ("POST", "/journeys/{id}/comments/{comment}/edit",            "S H H H F  F O F F F F F F F  H H"),
    ("POST", "/journeys/{id}/comments/{comment}/withdraw",        "S H H H F  O O F F F F F F F  H H"),
    ("POST", "/journeys/{id}/comments/{comment}/restore",         "S H H H F  O O F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/about/{kind}/{subject}/files/new",   "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/about/{kind}/{subject}/files/new",   "S H H H F  O O O O F O F F O  H H"),
    ("GET",  "/journeys/{id}/files/{file}/download",              "S H H H O  O O O O O O F F O  H H"),
    ("POST", "/journeys/{id}/files/{file}/remove",                "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/files/{file}/restore",               "S H H H F  O O O O F O F F O  H H"),

    ("GET",  "/journeys/{id}/upgrade",                            "S H H H F  O O F F F F F F F  H H"),
    ("POST", "/journeys/{id}/upgrade",                            "S H H H F  O O F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/undo",                               "S H H H O  O O O O O O F F O  H H"),
    ("POST", "/journeys/{id}/undo/{undo}",                        "S H H H F  O F F F F O F F F  H H"),

    ("GET",  "/journeys/{id}/outcome",                            "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/outcome/edit",                       "S H H H F  O O F F F F F F F  H H"),
    ("POST", "/journeys/{id}/outcome/edit",                       "S H H H F  O O F F F F F F F  H H"),
    ("POST", "/journeys/{id}/outcome/go-on",                      "S H H H F  O O F F F F F F F  H H"),
    ("GET",  "/journeys/{id}/outcome/uptake",                     "S H H H F  O O O O F O F F O  H H"),
    ("POST", "/journeys/{id}/outcome/uptake",                     "S H H H F  O O O O F O F F O  H H"),

    ("GET",  "/journeys/{id}/shared",                             "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/journeys/{id}/shared/edit",                        "S H H H F  O F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/shared/edit",                        "S H H H F  O F F F F F F F F  H H"),
    // On the stage the text waits to be read over, so there is nothing to send.
    ("GET",  "/journeys/{id}/shared/send",                        "S H H H F  H F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/shared/send",                        "S H H H F  H F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/shared/take-back",                   "S H H H F  O F F F F F F F F  H H"),
    ("POST", "/journeys/{id}/shared/approve",                     "S H H H O  F F F F O F F F F  H H"),
    ("GET",  "/journeys/{id}/shared/return",                      "S H H H O  F F F F O F F F F  H H"),
    ("POST", "/journeys/{id}/shared/return",                      "S H H H O  F F F F O F F F F  H H"),
    ("GET",  "/journeys/{id}/shared/take-down",                   "S H H H O  F F F F O F F F F  H H"),
    ("POST", "/journeys/{id}/shared/take-down",                   "S H H H O  F F F F O F F F F  H H"),
    // Whatever is public is so for everybody.
    ("GET",  "/cases/shared",                                     "O O O O O  O O O O O O O O O  O O"),
    ("GET",  "/cases/shared/{shared}",                            "O O O O O  O O O O O O O O O  O O"),

    ("GET",  "/journeys/search",                                  "S O O O O  O O O O O O O O O  O O"),
    ("GET",  "/journeys/{id}/minute",                             "S H H H O  O O O O O O F F O  H H"),
    ("GET",  "/portfolio",                                        "S O O O O  O O O O O O O O O  O O"),
    ("GET",  "/portfolio/cases.csv",                              "S O O O O  O O O O O O O O O  O O"),
    ("GET",  "/organisations/{id}/portfolio",                     "S H H H H  H H H H H H H O H  H O"),
    ("GET",  "/organisations/{id}/portfolio/cases.csv",           "S H H H H  H H H H H H H O H  H O"),
    ("GET",  "/organisations/{id}/journeys",                                        "S H H H H  H H H H H H H O H  H O"),
    ("GET",  "/organisations/{id}/journey-invitations/{invitation}",                "S H H H H  H H H H H H H F H  H O"),
    ("POST", "/organisations/{id}/journey-invitations/{invitation}/accept",         "S H H H H  H H H H H H H F H  H O"),
    ("POST", "/organisations/{id}/journey-invitations/{invitation}/decline",        "S H H H H  H H H H H H H F H  H O"),
    ("GET",  "/organisations/{id}/journeys/{journey}",                              "S H H H H  H H H H H H H F H  H O"),
    ("POST", "/organisations/{id}/journeys/{journey}/people/{person}/call-back",    "S H H H H  H H H H H H H F H  H O"),
    ("GET",  "/organisations/{id}/journeys/{journey}/send",                         "S H H H H  H H H H H H H F H  H O"),
    ("POST", "/organisations/{id}/journeys/{journey}/send",                         "S H H H H  H H H H H H H F H  H O"),
    ("GET",  "/organisations/{id}/journeys/{journey}/end",                          "S H H H H  H H H H H H H F H  H O"),
    ("POST", "/organisations/{id}/journeys/{journey}/end",                          "S H H H H  H H H H H H H F H  H O"),
    ("GET",  "/organisations/{id}/rules",                                           "S H H H H  H H H H H H H O H  H O"),
    ("GET",  "/organisations/{id}/rules/new",                                       "S H H H H  H H H H H H H F H  H O"),
    ("POST", "/organisations/{id}/rules/new",                                       "S H H H H  H H H H H H H F H  H O"),
    ("GET",  "/organisations/{id}/rules/{rule}",                                    "S H H H H  H H H H H H H F H  H O"),
    ("POST", "/organisations/{id}/rules/{rule}",                                    "S H H H H  H H H H H H H F H  H O"),
];

fn outcome(answer: &Answer) -> char {
    match answer.status {
        StatusCode::NOT_FOUND => 'H',
        StatusCode::FORBIDDEN => 'F',
        StatusCode::SEE_OTHER if answer.place().is_some_and(|place| place.starts_with("/sign-in?to=")) => 'S',
        StatusCode::OK | StatusCode::SEE_OTHER | StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY => 'O',
        other => panic!("nobody should get {other}: {}", answer.words()),
    }
}

async fn asked(world: &World, stage: &Stage, who: Who, method: &str, address: &str) -> char {
    if address.ends_with("/changes") {
        // It goes on for ever, so only its head is read.
        let listening = stage.browser(world, who).listen(address).await;
        let (status, headers) = (listening.status, listening.headers.clone());
        return outcome(&Answer { status, headers, body: String::new(), bytes: Vec::new() });
    }
    let form = (method == "POST").then(String::new);
    let method = Method::from_bytes(method.as_bytes()).expect("a method");
    outcome(&stage.browser(world, who).send(method, address, form).await)
}

fn letters(row: &str) -> Vec<char> {
    row.chars().filter(|letter| *letter != ' ').collect()
}

#[test]
fn every_route_has_an_expectation_and_every_expectation_a_route() {
    let expected = TABLE.iter().map(|(method, path, _)| route(method, path));
    compare(perron_journey::routes(), expected).assert_none();
}

#[test]
fn every_expectation_has_a_letter_for_everybody() {
    for (method, path, row) in TABLE {
        assert_eq!(letters(row).len(), Who::all().len(), "{method} {path}");
        assert!(letters(row).iter().all(|letter| "OSHF".contains(*letter)), "{method} {path}");
    }
}

on_both_engines! {
    async fn everybody_gets_what_is_expected(world: World) {
        let mut wrong = Vec::new();
        let mut stage = Stage::set(&world).await;
        for (method, path, row) in TABLE {
            let mut got = Vec::new();
            for who in Who::all() {
                let letter = asked(&world, &stage, who, method, &stage.address(path)).await;
                got.push(letter);
                // What only shows changes nothing that stands there, and neither does an act that was refused.
                if *method != "GET" && letter == 'O' {
                    stage = Stage::set(&world).await;
                }
            }
            if got != letters(row) {
                wrong.push(format!("{method} {path}: expected {row}, got {}", got.iter().collect::<String>()));
            }
        }
        println!("access: {} routes × {} roles", TABLE.len(), Who::all().len());
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    async fn what_belongs_to_one_journey_or_organisation_is_not_reached_through_another(world: World) {
        let mut walked = 0;
        let stage = Stage::set(&world).await;
        for (method, path, _) in TABLE.iter().filter(|(_, path, _)| path.matches('{').count() > 1) {
            let who = if path.starts_with("/organisations/") { Who::PartyAdministrator } else { Who::Participant(0) };
            assert_eq!(asked(&world, &stage, who, method, &stage.address_with_others(path)).await, 'H', "{method} {path}");
            walked += 1;
        }
        assert!(walked >= 16, "{walked}");
    }

    async fn an_id_that_cannot_be_read_names_nothing(world: World) {
        let stage = Stage::set(&world).await;
        for address in ["/journeys/1", "/journeys/x/edit", "/journeys/00000000-0000-7000-8000-000000000000/log"] {
            assert_eq!(asked(&world, &stage, Who::Participant(0), "GET", address).await, 'H', "{address}");
        }
    }
}

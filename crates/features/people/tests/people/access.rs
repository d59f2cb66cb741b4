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
/// The columns: a stranger; an outsider, who is signed in and administrator of another organisation; a reader, a member and an
/// administrator of the organisation in the address; a platform administrator, who belongs to neither and has no support access. An id
/// that is no id of an organisation or of something in it is one that nothing has.
#[rustfmt::skip]
const TABLE: &[(&str, &str, &str)] = &[
    ("GET",  "/set-up/{token}",                                        "H H H H H H"),
    ("POST", "/set-up/{token}",                                        "H H H H H H"),
    ("GET",  "/sign-in",                                               "O O O O O O"),
    ("POST", "/sign-in",                                               "O O O O O O"),
    ("POST", "/sign-out",                                              "S O O O O O"),

    ("GET",  "/organisations",                                         "S O O O O O"),
    ("GET",  "/organisations/new",                                     "S O O O O O"),
    ("POST", "/organisations/new",                                     "S O O O O O"),
    ("GET",  "/organisations/from-list",                               "S O O O O O"),
    ("POST", "/organisations/from-list",                               "S O O O O O"),
    ("GET",  "/organisations/from-list/empty.csv",                     "S O O O O O"),
    ("GET",  "/organisations/{id}",                                    "S H O O O H"),
    ("GET",  "/organisations/{id}/edit",                               "S H F F O H"),
    ("POST", "/organisations/{id}/edit",                               "S H F F O H"),

    ("GET",  "/organisations/{id}/contacts",                           "S H O O O H"),
    ("GET",  "/organisations/{id}/contacts/new",                       "S H F F O H"),
    ("POST", "/organisations/{id}/contacts/new",                       "S H F F O H"),
    ("GET",  "/organisations/{id}/contacts/{contact}/edit",            "S H F F O H"),
    ("POST", "/organisations/{id}/contacts/{contact}/edit",            "S H F F O H"),
    ("POST", "/organisations/{id}/contacts/{contact}/remove",          "S H F F O H"),
    // Nothing on the stage has been removed, so there is nothing to take back.
    ("POST", "/organisations/{id}/contacts/{contact}/undo",            "S H F F H H"),

    ("GET",  "/organisations/{id}/members",                            "S H O O O H"),
    ("GET",  "/organisations/{id}/members/{person}/role",              "S H F F O H"),
    ("POST", "/organisations/{id}/members/{person}/role",              "S H F F O H"),
    ("GET",  "/organisations/{id}/members/{person}/remove",            "S H F F O H"),
    ("POST", "/organisations/{id}/members/{person}/remove",            "S H F F O H"),
    ("GET",  "/organisations/{id}/leave",                              "S H O O O H"),
    ("POST", "/organisations/{id}/leave",                              "S H O O O H"),
    ("GET",  "/organisations/{id}/hand-over",                          "S H F F O H"),
    ("POST", "/organisations/{id}/hand-over",                          "S H F F O H"),

    ("GET",  "/organisations/{id}/invitations",                        "S H F F O H"),
    ("GET",  "/organisations/{id}/invitations/new",                    "S H F F O H"),
    ("POST", "/organisations/{id}/invitations/new",                    "S H F F O H"),
    ("GET",  "/organisations/{id}/invitations/from-list",              "S H F F O H"),
    ("POST", "/organisations/{id}/invitations/from-list",              "S H F F O H"),
    ("GET",  "/organisations/{id}/invitations/from-list/empty.csv",    "S H F F O H"),
    ("GET",  "/organisations/{id}/invitations/{invitation}/resend",    "S H F F O H"),
    ("POST", "/organisations/{id}/invitations/{invitation}/resend",    "S H F F O H"),
    ("POST", "/organisations/{id}/invitations/{invitation}/withdraw",  "S H F F O H"),

    // The link is for whoever was invited, who has no account here; whoever is signed in is somebody else.
    ("GET",  "/invitations/{token}",                                   "O F F F F F"),
    ("POST", "/invitations/{token}",                                   "O F F F F F"),
    ("POST", "/invitations/{token}/decline",                           "O F F F F F"),

    // The file on the stage was brought by the administrator and is open; its bytes and those of the logo are put into the store.
    ("GET",  "/organisations/{id}/files",                              "S H O O O H"),
    ("GET",  "/organisations/{id}/files/new",                          "S H F O O H"),
    ("POST", "/organisations/{id}/files/new",                          "S H F O O H"),
    ("GET",  "/organisations/{id}/files/{file}/download",              "S H O O O H"),
    ("GET",  "/organisations/{id}/files/{file}/edit",                  "S H F F O H"),
    ("POST", "/organisations/{id}/files/{file}/edit",                  "S H F F O H"),
    ("GET",  "/organisations/{id}/files/{file}/replace",               "S H F F O H"),
    ("POST", "/organisations/{id}/files/{file}/replace",               "S H F F O H"),
    ("GET",  "/organisations/{id}/files/{file}/remove",                "S H F F O H"),
    ("POST", "/organisations/{id}/files/{file}/remove",                "S H F F O H"),
    ("GET",  "/organisations/{id}/logo",                               "S H O O O H"),
    ("GET",  "/organisations/{id}/logo/edit",                          "S H F F O H"),
    ("POST", "/organisations/{id}/logo/edit",                          "S H F F O H"),
    ("GET",  "/organisations/{id}/logo/remove",                        "S H F F O H"),
    ("POST", "/organisations/{id}/logo/remove",                        "S H F F O H"),

    ("GET",  "/account",                                                       "S O O O O O"),
    ("GET",  "/account/name",                                                  "S O O O O O"),
    ("POST", "/account/name",                                                  "S O O O O O"),
    ("GET",  "/account/language",                                              "S O O O O O"),
    ("POST", "/account/language",                                              "S O O O O O"),
    ("GET",  "/account/theme",                                                 "S O O O O O"),
    ("POST", "/account/theme",                                                 "S O O O O O"),
    ("GET",  "/account/notices",                                               "S O O O O O"),
    // The forms name no notice.
    ("POST", "/account/notices/open",                                          "S H H H H H"),
    ("POST", "/account/notices/read",                                          "S H H H H H"),
    ("POST", "/account/notices/unread",                                        "S H H H H H"),
    ("POST", "/account/notices/read-all",                                      "S O O O O O"),
    ("GET",  "/account/notices/choose",                                        "S O O O O O"),
    ("POST", "/account/notices/choose",                                        "S O O O O O"),
    ("GET",  "/account/password",                                              "S O O O O O"),
    ("POST", "/account/password",                                              "S O O O O O"),
    ("GET",  "/account/mail",                                                  "S O O O O O"),
    ("POST", "/account/mail",                                                  "S O O O O O"),
    ("POST", "/account/mail/cancel",                                           "S O O O O O"),
    ("POST", "/account/mail/try-again",                                        "S O O O O O"),
    ("GET",  "/account/mail/prove/{token}",                                    "H H H H H H"),
    ("POST", "/account/mail/prove/{token}",                                    "H H H H H H"),
    ("GET",  "/account/mail/agree/{token}",                                    "H H H H H H"),
    ("POST", "/account/mail/agree/{token}",                                    "H H H H H H"),
    ("GET",  "/account/sessions",                                              "S O O O O O"),
    // The form names no session.
    ("POST", "/account/sessions/end",                                          "S H H H H H"),
    ("POST", "/account/sessions/end-others",                                   "S O O O O O"),
    ("POST", "/account/extend-session",                                        "S O O O O O"),
    // Nothing typed is kept on the stage.
    ("GET",  "/account/unsent",                                                "S O O O O O"),
    ("POST", "/account/unsent/throw-away",                                     "S H H H H H"),
    ("GET",  "/account/data",                                                  "S O O O O O"),
    ("POST", "/account/data/export",                                           "S O O O O O"),
    ("GET",  "/account/erase",                                                 "S O O O O O"),
    ("POST", "/account/erase",                                                 "S O O O O O"),
    // Nobody on the stage has a passkey or a ceremony.
    ("GET",  "/account/passkeys",                                         "S O O O O O"),
    ("GET",  "/account/passkeys/new",                                     "S O O O O O"),
    ("POST", "/account/passkeys/new",                                     "S O O O O O"),
    ("GET",  "/account/passkeys/new/{ceremony}",                          "S O O O O O"),
    ("POST", "/account/passkeys/new/{ceremony}",                          "S O O O O O"),
    ("GET",  "/account/passkeys/{passkey}/rename",                        "S H H H H H"),
    ("POST", "/account/passkeys/{passkey}/rename",                        "S H H H H H"),
    ("GET",  "/account/passkeys/{passkey}/remove",                        "S H H H H H"),
    ("POST", "/account/passkeys/{passkey}/remove",                        "S H H H H H"),
    ("GET",  "/account/security",                                         "S O O O O O"),
    ("POST", "/account/security",                                         "S O O O O O"),
    ("POST", "/account/recovery-codes",                                   "S O O O O O"),
    ("POST", "/sign-in/passkey",                                          "O O O O O O"),
    ("GET",  "/sign-in/passkey/{ceremony}",                               "O O O O O O"),
    ("POST", "/sign-in/passkey/{ceremony}",                               "O O O O O O"),
    // No provider is configured on the stage; what is behind one is walked in the stories of providers.
    ("POST", "/sign-in/provider/{provider}",                              "H H H H H H"),
    ("GET",  "/sign-in/provider/{provider}/return",                       "H H H H H H"),
    ("POST", "/sign-in/provider/{provider}/return",                       "H H H H H H"),
    ("GET",  "/account/providers",                                        "S O O O O O"),
    ("POST", "/account/providers",                                        "S O O O O O"),
    ("GET",  "/account/providers/offer",                                  "S O O O O O"),
    ("POST", "/account/providers/offer",                                  "S O O O O O"),
    ("GET",  "/account/providers/{identity}/remove",                      "S H H H H H"),
    ("POST", "/account/providers/{identity}/remove",                      "S H H H H H"),
    ("GET",  "/second-factor",                                            "S O O O O O"),
    ("POST", "/second-factor/passkey",                                    "S O O O O O"),
    ("GET",  "/second-factor/passkey/{ceremony}",                         "S O O O O O"),
    ("POST", "/second-factor/passkey/{ceremony}",                         "S O O O O O"),
    ("POST", "/second-factor/code",                                       "S O O O O O"),
    ("GET",  "/organisations/{id}/security",                              "S H F F O H"),
    ("POST", "/organisations/{id}/security",                              "S H F F O H"),
    // It opens nothing to the platform administrator: the letter goes to the member.
    ("GET",  "/organisations/{id}/members/{person}/recover",              "S H F F O O"),
    ("POST", "/organisations/{id}/members/{person}/recover",              "S H F F O O"),
    ("GET",  "/recover/{token}",                                          "S H H H H H"),
    ("POST", "/recover/{token}",                                          "S H H H H H"),
    ("GET",  "/recover/{token}/{ceremony}",                               "S H H H H H"),
    ("POST", "/recover/{token}/{ceremony}",                               "S H H H H H"),

    // Without a secret of the operator there is no door, to nobody.
    ("POST", "/bounces/{secret}",                                              "H H H H H H"),

    ("GET",  "/reset-password",                                                "O O O O O O"),
    ("POST", "/reset-password",                                                "O O O O O O"),
    ("GET",  "/reset-password/{token}",                                        "H H H H H H"),
    ("POST", "/reset-password/{token}",                                        "H H H H H H"),

    ("GET",  "/organisations/{id}/log",                                             "S H F O O H"),
    ("GET",  "/organisations/{id}/log/entries.csv",                                 "S H F O O H"),
    ("GET",  "/organisations/{id}/log/chain.jsonl",                                 "S H F O O H"),
    ("POST", "/organisations/{id}/log/verify",                                      "S H F O O H"),
    ("GET",  "/account/log",                                                        "S O O O O O"),
    ("GET",  "/account/log/entries.csv",                                            "S O O O O O"),
    ("GET",  "/account/log/chain.jsonl",                                            "S O O O O O"),
    ("POST", "/account/log/verify",                                                 "S O O O O O"),
    ("GET",  "/administration/log",                                                 "S H H H H O"),
    ("GET",  "/administration/log/entries.csv",                                     "S H H H H O"),
    ("GET",  "/administration/log/chain.jsonl",                                     "S H H H H O"),
    ("POST", "/administration/log/verify",                                          "S H H H H O"),

    ("GET",  "/organisations/{id}/impartiality",                                    "S H F O O H"),
    ("GET",  "/organisations/{id}/impartiality/new",                                "S H F O O H"),
    ("POST", "/organisations/{id}/impartiality/new",                                "S H F O O H"),
    // What stands on the stage was declared by the administrator.
    ("GET",  "/organisations/{id}/impartiality/{declaration}/renew",                "S H F H O H"),
    ("POST", "/organisations/{id}/impartiality/{declaration}/renew",                "S H F H O H"),
    ("POST", "/organisations/{id}/impartiality/{declaration}/withdraw",             "S H F H O H"),

    ("GET",  "/organisations/{id}/retention",                                       "S H F O O H"),
    ("GET",  "/organisations/{id}/retention/edit",                                  "S H F F O H"),
    ("POST", "/organisations/{id}/retention/edit",                                  "S H F F O H"),
    ("GET",  "/organisations/{id}/holds/new",                                       "S H F F O H"),
    ("POST", "/organisations/{id}/holds/new",                                       "S H F F O H"),
    ("GET",  "/organisations/{id}/holds/{hold}/release",                            "S H F F O H"),
    ("POST", "/organisations/{id}/holds/{hold}/release",                            "S H F F O H"),
    ("GET",  "/administration/holds/{organisation}",                                "S H H H H O"),
    ("POST", "/administration/holds/{organisation}",                                "S H H H H O"),
    ("POST", "/administration/holds/{organisation}/{hold}/release",                 "S H H H H O"),
    ("GET",  "/administration/retention",                                           "S H H H H O"),
    ("POST", "/administration/retention",                                           "S H H H H O"),

    ("GET",  "/administration",                                                     "S H H H H O"),
    ("GET",  "/administration/organisations",                                       "S H H H H O"),
    ("GET",  "/administration/people",                                              "S H H H H O"),
    ("POST", "/administration/people/{person}/make-administrator",                  "S H H H H O"),
    ("POST", "/administration/people/{person}/unmake-administrator",                "S H H H H O"),
    ("POST", "/administration/people/{person}/end-sessions",                        "S H H H H O"),
    ("GET",  "/administration/bounces",                                             "S H H H H O"),
    ("GET",  "/administration/letters",                                             "S H H H H O"),
    ("POST", "/administration/letters/{letter}/retry",                              "S H H H H O"),
    ("GET",  "/administration/letters/{letter}/drop",                               "S H H H H O"),
    ("POST", "/administration/letters/{letter}/drop",                               "S H H H H O"),
    ("GET",  "/administration/support/{organisation}",                              "S H H H H O"),
    ("POST", "/administration/support/{organisation}",                              "S H H H H O"),
    ("POST", "/administration/support/{organisation}/end",                          "S H H H H O"),
];

fn outcome(answer: &Answer, address: &str) -> char {
    match answer.status {
        StatusCode::NOT_FOUND => 'H',
        StatusCode::FORBIDDEN => 'F',
        StatusCode::SEE_OTHER if answer.place().is_some_and(|place| place.starts_with("/sign-in?to=")) => 'S',
        StatusCode::OK | StatusCode::SEE_OTHER | StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY => 'O',
        other => panic!("nobody should get {other} at {address}: {}", answer.words()),
    }
}

async fn asked(world: &World, stage: &Stage, who: Who, method: &str, address: &str) -> char {
    let form = (method == "POST").then(String::new);
    let method = Method::from_bytes(method.as_bytes()).expect("a method");
    outcome(&stage.browser(world, who).send(method, address, form).await, address)
}

#[test]
fn every_route_has_an_expectation_and_every_expectation_a_route() {
    let expected = TABLE.iter().map(|(method, path, _)| route(method, path));
    compare(perron_people::routes(), expected).assert_none();
}

#[test]
fn every_expectation_has_a_letter_for_everybody() {
    for (method, path, letters) in TABLE {
        let letters: Vec<&str> = letters.split(' ').collect();
        assert_eq!(letters.len(), Who::ALL.len(), "{method} {path}");
        assert!(letters.iter().all(|letter| ["O", "S", "H", "F"].contains(letter)), "{method} {path}");
    }
}

on_both_engines! {
    async fn everybody_gets_what_is_expected(world: World) {
        let mut wrong = Vec::new();
        println!("O open, S sign in first, H hidden, F forbidden; for {}", Who::ALL.map(|who| format!("{who:?}")).join(", "));
        let mut stage = Stage::set(&world).await;
        for (method, path, letters) in TABLE {
            let mut got = Vec::new();
            for who in Who::ALL {
                let address = stage.own.address(path, &stage.own.organisation);
                let letter = asked(&world, &stage, who, method, &address).await;
                got.push(letter.to_string());
                // What only shows changes nothing that stands there, and neither does an act that was refused.
                if *method != "GET" && letter == 'O' {
                    stage = Stage::set(&world).await;
                }
            }
            let got = got.join(" ");
            println!("{method:<5}{path:<72}{got}");
            if got != *letters {
                wrong.push(format!("{method} {path}: expected {letters}, got {got}"));
            }
        }
        println!("access: {} routes × {} roles", TABLE.len(), Who::ALL.len());
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    async fn what_belongs_to_one_organisation_is_not_reached_through_another(world: World) {
        let mut walked = 0;
        let stage = Stage::set(&world).await;
        for (method, path, _) in TABLE.iter().filter(|(_, path, _)| path.starts_with("/organisations/{id}/") && path.matches('{').count() > 1) {
            // The administrator asks through the own organisation for what belongs to the other one.
            let address = stage.other.address(path, &stage.own.organisation);
            assert_eq!(asked(&world, &stage, Who::Administrator, method, &address).await, 'H', "{method} {path}");
            walked += 1;
        }
        assert!(walked >= 9, "{walked}");
    }

    async fn an_id_that_cannot_be_read_names_nothing(world: World) {
        let stage = Stage::set(&world).await;
        for address in ["/organisations/1", "/organisations/1/members", "/organisations/x/contacts/y/edit"] {
            assert_eq!(asked(&world, &stage, Who::Administrator, "GET", address).await, 'H', "{address}");
        }
    }
}

//! What somebody typed when their session had ended: kept for an hour, shown to them alone, sent or thrown away.

use std::{collections::BTreeSet, time::Duration};

use axum::http::StatusCode;
use perron_people::Retention;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::{
    letter_box::{BO, bo},
    passkeys::{add, begin},
    stage::{Stage, Who},
    support::{ADA, PASSWORD, World, add_organisation},
};

const PAGE: &str = "/account/unsent";
const THROW_AWAY: &str = "/account/unsent/throw-away";
const TO_SIGN_IN: &str = "/sign-in?to=/account/unsent";
const NEW: &str = "/organisations/new";
const NAME: &str = "Nordby \"Vand\" & Søn <a/s>";
const COOKIE: &str = "perron-unsent";
const LINES: &str = "Vand i kælderen.\r\n\r\nOg varme\ti loftet.";

fn organisation(name: &str) -> Vec<(&str, &str)> {
    vec![("name", name), ("kind", "authority"), ("country", "dk"), ("authority_type", "municipality"), ("language", "da")]
}

/// Lets the session of everybody end.
fn end_sessions(world: &World) {
    world.installation.clock.advance(Duration::from_hours(15));
}

async fn sign_in(visitor: &mut Visitor, mail: &str, to: &str) -> Answer {
    visitor.post_through("/sign-in", &[("mail", mail), ("password", PASSWORD), ("to", to)]).await
}

/// How many forms are kept, for whomever.
async fn kept(world: &World) -> usize {
    world.installation.ask("SELECT id FROM unsent_form", &[]).await.len()
}

/// Ada's browser after her session has ended over the form of an organisation.
async fn unsent(world: &World) -> Visitor {
    let mut ada = world.ada().await;
    end_sessions(world);
    assert_eq!(ada.post(NEW, &organisation(NAME)).await.place(), Some(TO_SIGN_IN));
    ada
}

/// What the hidden fields of the forms with an action hold, form by form.
fn hidden(page: &Answer, action: &str) -> Vec<Vec<(String, String)>> {
    let plain =
        |text: &str| text.replace("&#34;", "\"").replace("&#39;", "'").replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&");
    let forms = page.body.split("<form ").skip(1).filter(|form| form.contains(&format!("action=\"{action}\"")));
    let value = |field: &str, name: &str| {
        let rest = field.split(&format!("{name}=\"")).nth(1)?;
        rest.split('"').next().map(plain)
    };
    forms
        .map(|form| {
            let fields = form.split("</form>").next().unwrap_or_default().split("<input type=\"hidden\"").skip(1);
            fields.map(|field| (value(field, "name").expect("a name"), value(field, "value").expect("a value"))).collect()
        })
        .collect()
}

/// Sends the first form with an action as a browser does.
async fn send(visitor: &mut Visitor, page: &Answer, action: &str) -> Answer {
    let fields = hidden(page, action).swap_remove(0);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.post(action, &fields).await
}

on_both_engines! {
    async fn what_was_typed_survives_the_end_of_a_session_and_is_sent_after_logging_in_again(world: World) {
        let mut ada = unsent(&world).await;
        let page = ada.get(TO_SIGN_IN).await;
        assert!(page.says("What you typed is kept for an hour, and you can send it once you have logged in."), "{}", page.words());
        assert!(!ada.get("/sign-in?to=/account").await.says("What you typed"), "only on the way there");
        let page = sign_in(&mut ada, ADA, PAGE).await;
        assert_eq!(page.status, StatusCode::OK);
        for said in ["What you typed has not been sent yet", "Add an organisation", "Kept on 22 November 2026 at 4:00", "Goes away by itself at 5:00."] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(page.body.contains("<h2><a href=\"/organisations/new\">"), "{}", page.body);
        assert!(page.body.contains("<blockquote><p>Nordby &#34;Vand&#34; &#38; Søn &#60;a/s&#62;</p></blockquote>"), "{}", page.body);
        assert!(!page.says("municipality"), "a choice is no text");
        assert!(!ada.get("/organisations").await.says("Vand"), "nothing is sent by itself");
        let sent: Vec<(String, String)> = organisation(NAME).iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        assert_eq!(hidden(&page, NEW), [sent], "everything, in its order");
        let answer = send(&mut ada, &page, NEW).await;
        let place = answer.place().expect("it is saved").to_owned();
        assert!(place.starts_with("/organisations/"), "{place}");
        let page = ada.get(&place).await;
        assert!(page.body.contains("Nordby &#34;Vand&#34; &#38; Søn &#60;a/s&#62;") && !page.says("has not been sent"), "{}", page.words());
        assert_eq!((kept(&world).await, ada.cookie(COOKIE)), (0, None));
        assert!(ada.get(PAGE).await.says("There is nothing here for you to send"));
    }

    async fn lines_come_back_as_they_were_typed(world: World) {
        let mut ada = world.ada().await;
        let place = add_organisation(&mut ada, "Nordby Kommune").await;
        let form = format!("{place}/contacts/new");
        end_sessions(&world);
        let answers = [("kind", "person"), ("name", "Bo Holm"), ("mail", "bo@nordby.example"), ("phone", ""), ("helps_with", LINES)];
        ada.post(&form, &answers).await;
        let page = sign_in(&mut ada, ADA, PAGE).await;
        assert!(page.body.contains("<blockquote><p>Vand i kælderen.</p><p>Og varme\ti loftet.</p></blockquote>"), "{}", page.body);
        assert!(page.says("Add a contact") && page.says("bo@nordby.example"), "{}", page.words());
        assert!(hidden(&page, &form)[0].contains(&("helps_with".to_owned(), LINES.to_owned())));
    }

    async fn it_is_sealed_with_what_only_the_browser_has(world: World) {
        let ada = unsent(&world).await;
        let rows = world.installation.ask("SELECT sealed, found_by FROM unsent_form", &[]).await;
        let (sealed, found_by): (Vec<u8>, Vec<u8>) = (rows[0].get("sealed").unwrap(), rows[0].get("found_by").unwrap());
        for plain in ["Nordby", "municipality", "name="] {
            assert!(!sealed.windows(plain.len()).any(|part| part == plain.as_bytes()), "{plain}");
        }
        let secret = ada.cookie(COOKIE).expect("the browser has it").split('.').next().unwrap();
        for column in [&sealed, &found_by] {
            assert!(!column.windows(secret.len()).any(|part| part == secret.as_bytes()));
        }
        // Another browser of hers has no key.
        let mut elsewhere = world.visitor();
        assert!(sign_in(&mut elsewhere, ADA, PAGE).await.says("There is nothing here for you to send"));
        // What was changed in the table does not open, and is not shown.
        world.installation.tamper("UPDATE unsent_form SET path = '/organisations/other'", &[]).await;
        let mut ada = ada;
        assert!(sign_in(&mut ada, ADA, PAGE).await.says("There is nothing here for you to send"));
    }

    async fn somebody_else_who_logs_in_in_the_browser_does_not_see_it(world: World) {
        let mut ada = world.ada().await;
        bo(&world).await;
        end_sessions(&world);
        ada.post(NEW, &organisation(NAME)).await;
        let mut browser = ada.clone();
        let page = sign_in(&mut browser, BO, PAGE).await;
        assert!(page.says("There is nothing here for you to send") && !page.says("Vand"), "{}", page.words());
        assert!(!browser.get("/account").await.says("has not been sent"));
        let rows = world.installation.ask("SELECT id FROM unsent_form", &[]).await;
        let id: String = rows[0].get("id").unwrap();
        assert_eq!(browser.post(THROW_AWAY, &[("form", &id)]).await.status, StatusCode::NOT_FOUND);
        browser.post(NEW, &organisation(NAME)).await;
        assert_eq!(kept(&world).await, 1, "what he sends is his");
        assert!(sign_in(&mut ada, ADA, PAGE).await.says("Vand"));
    }

    async fn whoever_comes_back_another_way_is_told_on_every_page(world: World) {
        let mut ada = unsent(&world).await;
        let page = sign_in(&mut ada, ADA, "").await;
        assert!(page.says("What you typed before you were logged out has not been sent yet."), "{}", page.words());
        assert!(page.body.contains("href=\"/account/unsent\""), "{}", page.body);
        assert!(!ada.get(PAGE).await.says("before you were logged out"), "but not where it is shown");
    }

    async fn a_session_that_was_ended_elsewhere_or_by_a_new_password_counts(world: World) {
        let mut ada = world.ada().await;
        let mut ended = world.visitor();
        sign_in(&mut ended, ADA, "").await;
        ada.post("/account/sessions/end-others", &[]).await;
        assert_eq!(ended.post(NEW, &organisation(NAME)).await.place(), Some(TO_SIGN_IN));
        let mut old = world.visitor();
        sign_in(&mut old, ADA, "").await;
        let changed = ada.post("/account/password", &[("own", PASSWORD), ("password", "otte blå køer under broen")]).await;
        assert_eq!(changed.place(), Some("/account"), "{}", changed.words());
        assert_eq!(old.post(NEW, &organisation("Sydby By")).await.place(), Some(TO_SIGN_IN));
        assert_eq!(kept(&world).await, 2);
    }

    async fn a_browser_names_its_session_longer_than_it_lasts(world: World) {
        let mut ada = world.ada().await;
        let mut visitor = world.visitor();
        let answer = visitor.post("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        let cookies: Vec<_> = answer.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok()).collect();
        // Fourteen hours, and three days.
        assert!(cookies.iter().any(|cookie| cookie.starts_with("perron-session=") && cookie.contains("Max-Age=309600")), "{cookies:?}");
        world.installation.clock.advance(Duration::from_mins((14 + 72) * 60 - 1));
        let answer = ada.post(NEW, &organisation(NAME)).await;
        let cookies: Vec<_> = answer.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok()).collect();
        let ours = cookies.iter().find(|cookie| cookie.starts_with("perron-unsent=")).expect("a cookie");
        assert!(ours.ends_with("; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax"), "{ours}");
        world.installation.clock.advance(Duration::from_mins(1));
        assert_eq!(ada.post(NEW, &organisation(NAME)).await.place(), Some("/sign-in?to=/organisations"), "then nobody knows whose it was");
    }

    async fn a_session_that_waits_for_the_second_factor_loses_nothing(world: World) {
        let mut ada = world.ada().await;
        let mut device = add(&mut ada, "My phone").await;
        ada.post_through("/account/security", &[("ask", "yes")]).await;
        let mut visitor = world.visitor();
        sign_in(&mut visitor, ADA, "").await;
        let answer = visitor.post(NEW, &organisation(NAME)).await;
        assert_eq!(answer.place(), Some("/second-factor?to=/account/unsent"));
        let page = visitor.get("/second-factor?to=/account/unsent").await;
        assert!(page.says("What you typed is kept for an hour"), "{}", page.words());
        assert_eq!(visitor.get(PAGE).await.place(), Some("/second-factor?to=/account/unsent"), "not before it is shown");
        let (page, place) = begin(&mut visitor, "/second-factor/passkey", &[("to", PAGE)]).await;
        let proof = device.prove(&page).await.expect("the device has a passkey");
        let page = visitor.post_through(&place, &[("answer", &proof)]).await;
        assert!(page.says("Vand"), "{}", page.words());
        assert!(send(&mut visitor, &page, NEW).await.place().is_some_and(|place| place.starts_with("/organisations/")));
        assert_eq!(kept(&world).await, 0);
    }

    async fn no_secret_is_kept(world: World) {
        let stage = Stage::set(&world).await;
        let mut secret = BTreeSet::new();
        let mut forms = Vec::new();
        for route in perron_people::routes().iter().filter(|route| route.method == "GET") {
            for who in [Who::Stranger, Who::Administrator, Who::PlatformAdministrator] {
                let page = stage.browser(&world, who).get(&stage.own.address(&route.path, &stage.own.organisation)).await;
                let fields = page.body.split("<input ").skip(1).filter_map(|rest| rest.split('>').next());
                for field in fields.filter(|field| field.contains("type=\"password\"") || field.contains("-password\"") || field.contains("one-time-code")) {
                    secret.insert(field.split("name=\"").nth(1).and_then(|name| name.split('"').next()).expect("a name").to_owned());
                }
            }
        }
        assert!(secret.contains("password") && secret.contains("own"), "the walk finds them: {secret:?}");
        secret.extend(["code", "answer", "new_password", "api-token"].map(str::to_owned));
        end_sessions(&world);
        for route in perron_people::routes().into_iter().filter(|route| route.method == "POST") {
            forms.push(stage.own.address(&route.path, &stage.own.organisation));
        }
        for form in &forms {
            for name in &secret {
                let mut browser = stage.browser(&world, Who::Administrator);
                browser.post(form, &[("name", "Nordby Kommune"), (name, PASSWORD)]).await;
                assert_eq!((kept(&world).await, browser.cookie(COOKIE)), (0, None), "{form} {name}");
            }
        }
        // Nor where secrets are asked for, whatever they are called.
        for place in ["/sign-in", "/account/password", "/second-factor/code", "/account/providers", "/reset-password", "/recover/x", "/invitations/x"] {
            stage.browser(&world, Who::Administrator).post(place, &[("word", PASSWORD)]).await;
            assert_eq!(kept(&world).await, 0, "{place}");
        }
        stage.browser(&world, Who::Administrator).post("/account/name", &[("name", "Ada Sydby")]).await;
        assert_eq!(kept(&world).await, 1, "the same without a secret is kept");
    }

    async fn what_is_too_large_or_empty_or_only_a_button_leads_to_plain_sign_in(world: World) {
        let mut ada = world.ada().await;
        let place = add_organisation(&mut ada, "Nordby Kommune").await;
        end_sessions(&world);
        let long = "x".repeat(64 * 1024);
        for (form, answers) in [
            (NEW.to_owned(), vec![("name", long.as_str())]),
            (NEW.to_owned(), vec![]),
            (NEW.to_owned(), vec![("name", " "), ("kind", "")]),
            (format!("{place}/log/verify"), vec![("note", "some text")]),
            ("/account/extend-session".to_owned(), vec![("return", "/account/name")]),
            (THROW_AWAY.to_owned(), vec![("form", "x")]),
        ] {
            assert_eq!(ada.post(&form, &answers).await.place(), Some("/sign-in?to=/organisations"), "{form}");
        }
        let file = ada.post_file(&format!("{place}/files/new"), &[("title", "Vilkår for køb")], "a.txt", b"text").await;
        assert_eq!(file.place(), Some("/sign-in?to=/organisations"), "files are not kept");
        assert_eq!((kept(&world).await, ada.cookie(COOKIE)), (0, None));
        ada.post(NEW, &[("name", &long[..60_000])]).await;
        assert_eq!(kept(&world).await, 1);
    }

    async fn a_stranger_and_whoever_has_logged_out_keep_nothing(world: World) {
        let mut ada = world.ada().await;
        let mut strangers = [world.visitor(), world.visitor()];
        strangers[1].set_cookie("perron-session", "made-up");
        for stranger in &mut strangers {
            assert_eq!(stranger.post(NEW, &organisation(NAME)).await.place(), Some("/sign-in?to=/organisations"));
            assert_eq!(stranger.cookie(COOKIE), None);
        }
        ada.post("/sign-out", &[]).await;
        assert_eq!(ada.post(NEW, &organisation(NAME)).await.place(), Some("/sign-in?to=/organisations"));
        assert_eq!(kept(&world).await, 0);
    }

    async fn after_an_hour_it_is_gone(world: World) {
        let mut ada = unsent(&world).await;
        world.installation.clock.advance(Duration::from_mins(59));
        assert!(sign_in(&mut ada, ADA, PAGE).await.says("Vand"));
        world.installation.clock.advance(Duration::from_mins(1));
        assert!(ada.get(PAGE).await.says("There is nothing here for you to send"));
        assert_eq!(ada.cookie(COOKIE), None, "and no page speaks of it any more");
        assert_eq!(kept(&world).await, 1);
        Retention::new(world.installation.journal.clone()).apply().await.expect("the job can be done");
        assert_eq!(kept(&world).await, 0);
    }

    async fn it_can_be_thrown_away(world: World) {
        let mut ada = unsent(&world).await;
        ada.post(NEW, &organisation("Sydby By")).await;
        let page = sign_in(&mut ada, ADA, PAGE).await;
        assert_eq!(hidden(&page, THROW_AWAY).len(), 2);
        let answer = send(&mut ada, &page, THROW_AWAY).await;
        assert_eq!(answer.place(), Some(PAGE), "the other one is still there");
        let left = ada.get(PAGE).await;
        assert!(left.says("What you typed has been thrown away.") && left.says("Sydby By") && !left.says("Vand"), "{}", left.words());
        assert_eq!(send(&mut ada, &page, THROW_AWAY).await.status, StatusCode::NOT_FOUND, "only once");
        assert_eq!(send(&mut ada, &left, THROW_AWAY).await.place(), Some("/organisations"));
        assert_eq!((kept(&world).await, ada.cookie(COOKIE)), (0, None));
    }

    async fn what_is_mended_first_is_forgotten_when_it_is_done(world: World) {
        let mut ada = world.ada().await;
        end_sessions(&world);
        ada.post("/account/name", &[("name", "070761-4285 Ada Nordby")]).await;
        let page = sign_in(&mut ada, ADA, PAGE).await;
        let asked = send(&mut ada, &page, "/account/name").await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "the act checks it as always");
        assert_eq!(kept(&world).await, 1);
        ada.post("/account/name", &[("name", "Ada Sydby")]).await;
        assert_eq!((kept(&world).await, ada.cookie(COOKIE)), (0, None));
    }

    async fn several_are_kept_each_once_and_the_newest_five(world: World) {
        let mut ada = unsent(&world).await;
        ada.post(NEW, &organisation(NAME)).await;
        assert_eq!(kept(&world).await, 1, "the same twice is one");
        let names = ["By nummer 1", "By nummer 2", "By nummer 3", "By nummer 4", "By nummer 5"];
        for name in names {
            world.installation.clock.advance(Duration::from_secs(1));
            ada.post(NEW, &organisation(name)).await;
        }
        let page = sign_in(&mut ada, ADA, PAGE).await;
        assert!(!page.says("Vand") && names.iter().all(|name| page.says(name)), "{}", page.words());
        // Done as it was, it is that one; otherwise nobody can tell which.
        ada.post(NEW, &organisation("By nummer 3")).await;
        ada.post(NEW, &organisation("By nummer 6")).await;
        let page = ada.get(PAGE).await;
        assert!(!page.says("By nummer 3") && ["By nummer 1", "By nummer 5"].iter().all(|name| page.says(name)), "{}", page.words());
        assert_eq!(kept(&world).await, 4);
    }

    async fn looking_changes_nothing(world: World) {
        let mut ada = world.ada().await;
        end_sessions(&world);
        for page in [NEW, "/account/name?name=Ada+Nordby", PAGE] {
            assert_eq!(ada.get(page).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!((kept(&world).await, ada.cookie(COOKIE)), (0, None));
        ada.post(NEW, &organisation(NAME)).await;
        sign_in(&mut ada, ADA, PAGE).await;
        for page in [PAGE, PAGE, NEW, "/account"] {
            ada.get(page).await;
        }
        assert_eq!(kept(&world).await, 1);
        assert!(ada.get(PAGE).await.says("Vand"));
    }

    async fn it_goes_with_the_account(world: World) {
        let mut ada = world.ada().await;
        bo(&world).await;
        let mut browser = world.visitor();
        sign_in(&mut browser, BO, "").await;
        end_sessions(&world);
        browser.post(NEW, &organisation(NAME)).await;
        sign_in(&mut ada, ADA, "").await;
        ada.post("/account/name", &[("name", "Ada Sydby")]).await;
        assert_eq!(kept(&world).await, 1, "others leave it alone");
        let mut browser = world.visitor();
        sign_in(&mut browser, BO, "").await;
        let page = browser.post_through("/account/erase", &[("password", PASSWORD)]).await;
        assert_eq!(kept(&world).await, 0, "{}", page.words());
    }
}

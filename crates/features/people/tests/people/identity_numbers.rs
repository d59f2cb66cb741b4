//! National identity numbers that slip into what people write: nothing is saved before they have said what is to happen to it.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::{
    beneath::recorded,
    stage::{Stage, Who},
    support::{PASSWORD, World, add_organisation, invite},
};

const NUMBER: &str = "070761-4285";
const MARK: &str = "[national identity number removed]";

/// Fields that may hold any number: it has check digits of its own, or is a code.
const EXEMPT: [&str; 2] = ["identifier", "code"];

type Pairs<'a> = Vec<(&'a str, &'a str)>;

/// Sends a form with a number in this field: first without a choice, then with each of the two. Gives the page after the last.
async fn asked(visitor: &mut Visitor, address: &str, others: &[(&str, &str)], field: &str, value: &str) -> Answer {
    let mut pairs: Pairs<'_> = others.to_vec();
    pairs.push((field, value));
    let page = visitor.post(address, &pairs).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{address} {field}: {}", page.words());
    assert!(page.says("This looks like a national identity number (Danish CPR-nummer)"), "{}", page.words());
    assert!(page.body.contains(NUMBER), "what was typed stays: {}", page.words());
    assert!(page.body.contains(&format!("name=\"identity-number-{field}\"")), "{}", page.body);
    page
}

/// The same, and then removed.
async fn removed(visitor: &mut Visitor, address: &str, others: &[(&str, &str)], field: &str, value: &str) -> Answer {
    asked(visitor, address, others, field, value).await;
    let (name, remove) = (format!("identity-number-{field}"), format!("remove {MARK}"));
    let mut pairs: Pairs<'_> = others.to_vec();
    pairs.extend([(field, value), (name.as_str(), remove.as_str())]);
    visitor.post_through(address, &pairs).await
}

/// The same, and then kept.
async fn kept(visitor: &mut Visitor, address: &str, others: &[(&str, &str)], field: &str, value: &str) -> Answer {
    asked(visitor, address, others, field, value).await;
    let name = format!("identity-number-{field}");
    let mut pairs: Pairs<'_> = others.to_vec();
    pairs.extend([(field, value), (name.as_str(), "keep")]);
    visitor.post_through(address, &pairs).await
}

/// A form of a page.
struct Sent {
    /// Where it goes.
    action: String,
    sends_a_file: bool,
    /// What it carries along: names with values.
    carried: Vec<(String, String)>,
    /// The names of what is written freely.
    free: Vec<String>,
}

/// The forms of a page that are posted.
fn forms(page: &str) -> Vec<Sent> {
    let attribute = |tag: &str, name: &str| {
        let value = tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
        value.unwrap_or_default().replace("&#38;", "&").replace("&amp;", "&")
    };
    let mut all = Vec::new();
    for form in page.split("<form ").skip(1).filter_map(|rest| rest.split("</form>").next()) {
        let head = format!(" {}", form.split('>').next().unwrap_or_default());
        if attribute(&head, "method") != "post" {
            continue;
        }
        let (mut carried, mut free) = (Vec::new(), Vec::new());
        for tag in form.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
            let name = attribute(tag, "name");
            match attribute(tag, "type").as_str() {
                "text" if attribute(tag, "inputmode") == "numeric" => carried.push((name, String::new())),
                "text" if !EXEMPT.contains(&name.as_str()) => free.push(name),
                "file" => {}
                "radio" | "checkbox" if !tag.contains(" checked") => {}
                _ => carried.push((name, attribute(tag, "value"))),
            }
        }
        let areas = form.split("<textarea").skip(1).map(|rest| attribute(rest.split('>').next().unwrap_or_default(), "name"));
        free.extend(areas);
        let sends_a_file = attribute(&head, "enctype") == "multipart/form-data";
        all.push(Sent { action: attribute(&head, "action"), sends_a_file, carried, free });
    }
    all
}

on_both_engines! {
    async fn the_name_of_an_organisation(world: World) {
        let mut ada = world.ada().await;
        let answers = [("kind", "authority"), ("country", "dk"), ("authority_type", "municipality"), ("language", "da")];
        let name = format!("Nordby {NUMBER}");
        let page = removed(&mut ada, "/organisations/new", &answers, "name", &name).await;
        assert!(page.says(&format!("Nordby {MARK}")) && !page.says(NUMBER), "{}", page.words());
        assert_eq!(recorded(&world, "people.add-organisation").await.len(), 2, "once, for the organisation and the person");
    }

    async fn a_contact(world: World) {
        let mut ada = world.ada().await;
        let contacts = format!("{}/contacts", add_organisation(&mut ada, "Nordby").await);
        let answers = [("kind", "general"), ("name", "Front desk"), ("mail", "desk@nordby.example"), ("phone", "")];
        let page = removed(&mut ada, &format!("{contacts}/new"), &answers, "helps_with", &format!("Ask {NUMBER}")).await;
        assert!(page.says(&format!("Ask {MARK}")) && !page.says(NUMBER), "{}", page.words());
        let page = kept(&mut ada, &format!("{contacts}/new"), &answers, "helps_with", &format!("Invoice {NUMBER}")).await;
        assert!(page.says(&format!("Invoice {NUMBER}")), "{}", page.words());
    }

    async fn a_declaration_of_interests(world: World) {
        let mut ada = world.ada().await;
        let list = format!("{}/impartiality", add_organisation(&mut ada, "Nordby").await);
        let answers = [("interest", "yes"), ("from", "2026-11-21"), ("until", "2026-12-31")];
        let page = removed(&mut ada, &format!("{list}/new"), &answers, "what", &format!("My sister {NUMBER} owns shares")).await;
        assert!(page.says(&format!("My sister {MARK} owns shares")) && !page.says(NUMBER), "{}", page.words());
    }

    async fn the_reason_of_a_support_access(world: World) {
        let mut ada = world.ada().await;
        let organisation = {
            let stage = Stage::set(&world).await;
            stage.own.organisation
        };
        let address = format!("/administration/support/{organisation}");
        let page = removed(&mut ada, &address, &[("hours", "1")], "reason", &format!("They asked about {NUMBER}")).await;
        assert!(page.says(&format!("They asked about {MARK}")) && !page.says(NUMBER), "{}", page.words());
    }

    async fn the_message_of_an_invitation(world: World) {
        let mut ada = world.ada().await;
        let invitations = format!("{}/invitations/new", add_organisation(&mut ada, "Nordby").await);
        let answers = [("mail", "bo@nordby.example"), ("role", "reader"), ("language", "en")];
        removed(&mut ada, &invitations, &answers, "message", &format!("You are {NUMBER}")).await;
        let letters = world.letters().await;
        assert!(letters.iter().all(|letter| !letter.contains(NUMBER)), "{letters:?}");
    }

    async fn the_name_of_a_person(world: World) {
        let mut ada = world.ada().await;
        let page = removed(&mut ada, "/account/name", &[], "name", &format!("Ada {NUMBER}")).await;
        assert!(!page.says(NUMBER) && page.says(&format!("Ada {MARK}")), "{}", page.words());
        let page = kept(&mut ada, "/account/name", &[], "name", &format!("Ada {NUMBER}")).await;
        assert!(page.says(&format!("Ada {NUMBER}")), "{}", page.words());
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let link = invite(&world, &mut ada, &nordby, "bo@nordby.example", "reader").await;
        asked(&mut world.visitor(), &link, &[("password", PASSWORD)], "name", &format!("Bo {NUMBER}")).await;
    }

    async fn the_number_of_a_sole_trader_is_refused_with_the_reason_and_no_choice(world: World) {
        let mut ada = world.ada().await;
        let answers = [
            ("name", "Svea Lind"), ("kind", "supplier"), ("country", "se"), ("language", "sv"), ("scheme", "national"),
            ("identifier", "811218-9876"),
        ];
        let page = ada.post("/organisations/new", &answers).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("In Sweden a sole trader's number is the owner's personal number"), "{}", page.words());
        assert!(!page.body.contains("identity-number-identifier"));
    }

    async fn every_field_of_every_form_asks(world: World) {
        let (mut walked, mut unasked) = (BTreeSet::new(), BTreeSet::new());
        let pages = perron_people::routes().into_iter().filter(|route| route.method == "GET");
        for route in pages {
            let stage = Stage::set(&world).await;
            let address = stage.own.address(&route.path, &stage.own.organisation);
            for who in [Who::Stranger, Who::Member, Who::Administrator, Who::PlatformAdministrator] {
                let mut visitor = stage.browser(&world, who);
                for Sent { action, sends_a_file, carried, free } in forms(&visitor.get(&address).await.body) {
                    if free.is_empty() {
                        continue;
                    }
                    let mut pairs: Pairs<'_> = carried.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                    pairs.extend(free.iter().map(|name| (name.as_str(), NUMBER)));
                    // A file can take the place of what is typed: so with one, and without.
                    let pages = if sends_a_file {
                        let with = visitor.post_file(&action, &pairs, "note.txt", b"A note.").await;
                        vec![with, visitor.post_file(&action, &pairs, "", b"").await]
                    } else {
                        vec![visitor.post(&action, &pairs).await]
                    };
                    for name in &free {
                        let choice = format!("name=\"identity-number-{name}\"");
                        if !pages.iter().any(|page| page.body.contains(&choice)) {
                            unasked.insert(format!("{} {name}: {}", route.path, pages[0].status));
                        }
                        walked.insert((route.path.clone(), name.clone()));
                    }
                }
            }
        }
        assert!(unasked.is_empty(), "{unasked:#?}");
        assert!(walked.len() >= 14, "{walked:#?}");
    }
}

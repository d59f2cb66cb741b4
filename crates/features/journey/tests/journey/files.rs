//! Files of a case: brought to activities and evidence, marked, fetched, removed, brought back, and forgotten.

use std::time::Duration;

use axum::http::{StatusCode, header::CONTENT_DISPOSITION};
use perron_journey::ForgetsFiles;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{World, participant, with_a_ride};

const OF_METHOD: &str = "about/activity/blue-start:a1/files/new";
const INTERNAL: [(&str, &str); 1] = [("mark", "internal")];
const RULE: &str = "agr-detailed-with-reason";
/// A Danish number that belongs to nobody: it is the one in the register's own examples.
const NUMBER: &str = "070761-4285";

/// Brings a text to the first activity of the method and gives the page that this leads to.
async fn bring(visitor: &mut Visitor, journey: &str, fields: &[(&str, &str)], name: &str) -> Answer {
    let answer = visitor.post_file(&format!("{journey}/{OF_METHOD}"), fields, name, b"For small orders").await;
    let page = answer.place().unwrap_or_else(|| panic!("{} {}", answer.status, answer.words())).to_owned();
    visitor.get(&page).await
}

/// The address below which the first file of a page stands.
fn file_on(page: &Answer) -> String {
    let end = page.body.find("/download\"").unwrap_or_else(|| panic!("no file: {}", page.words()));
    page.body[page.body[..end].rfind('"').expect("an address") + 1..end].to_owned()
}

/// How many files lie in the store, after the outbox was worked on.
async fn kept(world: &World) -> usize {
    world.letters().await;
    world.store().list().page(100).await.expect("the store answers").len()
}

on_both_engines! {
    async fn a_file_is_brought_to_an_activity_listed_and_fetched_byte_for_byte(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let before = ada.get(&format!("{journey}/stations/blue-start/activities/a1")).await;
        assert!(before.says("There are no files here yet") && before.body.contains(&format!("{journey}/{OF_METHOD}")), "{}", before.words());
        let page = bring(&mut ada, &journey, &INTERNAL, "Vilk\u{e5}r.txt").await;
        for said in ["Vilk\u{e5}r.txt is added", "16 bytes, added by Ada Nordby on 21 November 2026", "Confidentiality: Internal", "Not checked for viruses"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let fetched = ada.get(&format!("{}/download", file_on(&page))).await;
        assert_eq!((fetched.status, fetched.bytes.as_slice()), (StatusCode::OK, b"For small orders".as_slice()));
        let manner = fetched.headers.get(CONTENT_DISPOSITION).unwrap().to_str().unwrap();
        assert!(manner.starts_with("attachment; "), "{manner}");
        assert_eq!(fetched.headers.get("content-security-policy").unwrap(), "sandbox; default-src 'none'");
        assert!(ada.get(&format!("{nordby}/files")).await.status.is_success());
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Added a file") && log.says("Vilk\u{e5}r.txt") && !log.body.contains('⟦'), "{}", log.words());
        let data: serde_json::Value = serde_json::from_str(&ada.post("/account/data/export", &[]).await.body).unwrap();
        assert_eq!(data["case-files"][0]["name"], "Vilk\u{e5}r.txt", "{data}");
    }

    async fn everything_that_is_wrong_is_said_at_the_file_and_nothing_is_kept(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let address = format!("{journey}/{OF_METHOD}");
        let large = vec![b'a'; 100_001];
        let numbers = format!("Born\n{NUMBER}\n");
        for (name, bytes, error) in [
            ("", b"".as_slice(), "Choose a file"),
            ("empty.txt", b"", "The file is empty"),
            ("large.txt", &large, "Choose one of at most 100 kB"),
            ("run.exe", b"MZ\x90\x00\x03", "Files of this kind cannot be added"),
            ("paper.pdf", b"For small orders", "The name does not fit what is in the file"),
            ("people.txt", numbers.as_bytes(), "what looks like a national identity number, on line 2"),
        ] {
            let page = ada.post_file(&address, &INTERNAL, name, bytes).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(page.says(error) && page.body.contains("href=\"#field-file\""), "{name}: {}", page.words());
        }
        let page = ada.post_file(&address, &[("mark", "secret")], "a.txt", b"Terms").await;
        assert!(page.says("Choose who can see it"), "{}", page.words());
        let plain = ada.post(&address, &[("mark", "internal")]).await;
        assert!(plain.says("Choose a file"), "a form of another encoding brings nothing: {}", plain.words());
        assert_eq!(kept(&world).await, 0);
        assert!(world.installation.ask("SELECT id FROM journey_file", &[]).await.is_empty());
        let fields = [("mark", "internal"), ("remove_numbers", "yes")];
        let page = ada.post_file(&address, &fields, "people.txt", numbers.as_bytes()).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.words());
        for gone in ["about/station/blue-start", "about/requirement/agr-detailed-with-reason", "about/activity/blue-start:a99", "about/evidence/x"] {
            let answer = ada.post_file(&format!("{journey}/{gone}/files/new"), &INTERNAL, "a.txt", b"Terms").await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{gone}");
        }
    }

    async fn the_files_of_cases_take_of_the_room_of_their_organisation(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let bytes = vec![b'a'; 90_000];
        for name in ["a.txt", "b.txt"] {
            ada.post_file(&format!("{journey}/{OF_METHOD}"), &INTERNAL, name, &bytes).await;
        }
        assert!(ada.get(&format!("{nordby}/files")).await.says("180 kB of 250 kB used"), "they count there");
        let page = ada.post_file(&format!("{journey}/{OF_METHOD}"), &INTERNAL, "c.txt", &bytes).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("There is no room for this file"), "{}", page.words());
        assert_eq!(kept(&world).await, 2);
    }

    async fn whoever_may_not_see_a_file_does_not_learn_that_it_exists(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut legal = participant(&world, &mut ada, &nordby, &journey, "Lis Krog", "legal").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let wrong = bo.post_file(&format!("{journey}/{OF_METHOD}"), &[("mark", "restricted"), ("role", "legal")], "a.txt", b"Terms").await;
        assert!(wrong.says("Tick your own role too"), "{}", wrong.words());
        let page = bring(&mut ada, &journey, &[("mark", "restricted"), ("role", "legal")], "secret-plan.txt").await;
        assert!(page.says("Restricted: Legal"), "{}", page.words());
        let file = file_on(&page);
        let activity = ada.get(&format!("{journey}/activities")).await;
        let link = activity.body.split(&format!("href=\"{journey}/activities/")).find(|part| part.chars().nth(8) == Some('-')).expect("a link");
        let own = format!("{journey}/activities/{}", link.split('"').next().unwrap_or_default());
        assert!(legal.get(&own).await.says("secret-plan.txt") && !bo.get(&own).await.says("secret-plan.txt"));
        assert_eq!(legal.get(&format!("{file}/download")).await.status, StatusCode::OK);
        assert_eq!(bo.get(&format!("{file}/download")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(bo.post(&format!("{file}/remove"), &[]).await.status, StatusCode::NOT_FOUND);
        assert!(!bo.get(&format!("{journey}/log")).await.says("secret-plan"), "nor does the journal tell");
    }

    async fn evidence_has_files_for_whoever_may_prove(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let requirement = format!("{journey}/requirements/{RULE}");
        ada.post_through(&format!("{requirement}/evidence/new"), &[("text", "The agreement"), ("dated", "2026-11-20")]).await;
        let page = ada.get(&requirement).await;
        let end = page.body.find("/files/new\"").expect("the way to bring a file");
        let address = format!("{}/files/new", &page.body[page.body[..end].rfind('"').expect("an address") + 1..end]);
        assert!(address.contains("/about/evidence/"), "{address}");
        let answer = ada.post_file(&address, &INTERNAL, "agreement.txt", b"We agree").await;
        assert_eq!(answer.place(), Some(requirement.as_str()), "{}", answer.words());
        assert!(ada.get(&requirement).await.says("Download agreement.txt"));
        let mut olga = participant(&world, &mut ada, &nordby, &journey, "Olga Lund", "operations").await;
        assert_eq!(olga.get(&address).await.status, StatusCode::FORBIDDEN);
        let seen = olga.get(&requirement).await;
        assert!(seen.says("agreement.txt") && !seen.body.contains("/remove\"") && !seen.body.contains("/files/new\""), "{}", seen.words());
        assert_eq!(olga.post(&format!("{}/remove", file_on(&seen)), &[]).await.status, StatusCode::FORBIDDEN);
    }

    async fn evidence_can_bring_its_file_at_once_and_neither_is_kept_without_the_other(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let requirement = format!("{journey}/requirements/{RULE}");
        let address = format!("{requirement}/evidence/new");
        let fields = [("text", "The agreement"), ("place", ""), ("dated", "2026-11-20"), ("mark", "internal")];
        let wrong = ada.post_file(&address, &fields, "run.exe", b"MZ\x90\x00\x03").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("Files of this kind cannot be added") && wrong.body.contains("The agreement</textarea>"), "{}", wrong.words());
        let wrong = ada.post_file(&address, &[("text", ""), ("dated", "2026-11-20"), ("mark", "internal")], "a.txt", b"We agree").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(kept(&world).await, 0);
        assert!(world.installation.ask("SELECT id FROM journey_evidence", &[]).await.is_empty());
        let answer = ada.post_file(&address, &fields, "agreement.txt", b"We agree").await;
        assert_eq!(answer.place(), Some(requirement.as_str()), "{}", answer.words());
        let page = ada.get(&requirement).await;
        assert!(page.says("The agreement") && page.says("Download agreement.txt"), "{}", page.words());
        let answer = ada.post_file(&address, &[("text", "A note"), ("dated", "2026-11-20"), ("mark", "internal")], "", b"").await;
        assert_eq!(answer.place(), Some(requirement.as_str()), "without a file it is evidence as before: {}", answer.words());
        assert_eq!(kept(&world).await, 1);
    }

    async fn while_a_legal_hold_stands_nothing_leaves_the_store(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let file = file_on(&bring(&mut ada, &journey, &INTERNAL, "terms.txt").await);
        ada.post_through(&format!("{file}/remove"), &[]).await;
        ada.post_through(&format!("{nordby}/holds/new"), &[("whom", "organisation"), ("reason", "A complaint"), ("until", "")]).await;
        world.installation.clock.advance(Duration::from_hours(25));
        let job = ForgetsFiles::new(world.people.clone());
        assert_eq!((job.apply().await.expect("the database answers"), kept(&world).await), (0, 1));
        world.installation.tamper("UPDATE legal_hold SET released_at = 1", &[]).await;
        assert_eq!((job.apply().await.expect("the database answers"), kept(&world).await), (1, 0));
    }

    async fn a_removed_file_comes_back_for_a_day_and_then_leaves_the_store(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let file = file_on(&bring(&mut ada, &journey, &INTERNAL, "terms.txt").await);
        let page = ada.post_through(&format!("{file}/remove"), &[]).await;
        assert!(page.says("terms.txt is removed") && page.says("1 removed file"), "{}", page.words());
        assert_eq!(ada.get(&format!("{file}/download")).await.status, StatusCode::NOT_FOUND);
        let page = ada.post_through(&format!("{file}/restore"), &[]).await;
        assert!(page.says("terms.txt is shown again") && !page.says("1 removed file"), "{}", page.words());
        assert_eq!(ada.post(&format!("{file}/restore"), &[]).await.status, StatusCode::SEE_OTHER, "pressed twice, nothing happens");
        ada.post_through(&format!("{file}/remove"), &[]).await;
        let job = ForgetsFiles::new(world.people.clone());
        world.installation.clock.advance(Duration::from_hours(23));
        assert_eq!((job.apply().await.expect("the database answers"), kept(&world).await), (0, 1));
        world.installation.clock.advance(Duration::from_hours(2));
        assert_eq!((job.apply().await.expect("the database answers"), kept(&world).await), (1, 0));
        assert_eq!(job.apply().await.expect("the database answers"), 0, "done again, it finds nothing");
        assert!(world.installation.ask("SELECT id FROM journey_file", &[]).await.is_empty());
    }
}

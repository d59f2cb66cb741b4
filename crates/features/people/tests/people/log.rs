//! The journal for people: what was done, by whom, when, with what is known about it, and proof that nothing of it was changed.

use std::{collections::BTreeSet, fs, path::Path, time::Duration};

use axum::http::{
    StatusCode,
    header::{CONTENT_DISPOSITION, CONTENT_TYPE},
};
use perron_journal::{Body, Entry, Principal, Stream, hash, hexadecimal};
use perron_kernel::Id;
use perron_testkit::on_both_engines;

use crate::{
    beneath,
    support::{ADA, World, add_organisation, invite, join},
};

/// The text behind every occurrence of one of these beginnings in the Rust files of the feature, up to the quotation mark.
fn named_in_source(beginnings: &[&str]) -> BTreeSet<String> {
    fn visit(folder: &Path, beginnings: &[&str], found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("the source can be read").flatten() {
            let path = entry.path();
            if path.is_dir() {
                visit(&path, beginnings, found);
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source file is text");
            for beginning in beginnings {
                let behind = text.split(beginning).skip(1).filter_map(|rest| rest.split('"').next());
                found.extend(behind.map(str::to_owned));
            }
        }
    }
    let mut found = BTreeSet::new();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), beginnings, &mut found);
    found
}

/// The names without a word that begins like this, each with the language it is missing in.
fn without_word(names: &BTreeSet<String>, key: &str) -> Vec<String> {
    let text = |language: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("text").join(language);
        let files = fs::read_dir(folder).expect("the words of a language").flatten();
        files.map(|file| fs::read_to_string(file.path()).expect("the words can be read")).collect::<Vec<_>>().join("\n")
    };
    let missing = |language: &'static str| {
        let text = text(language);
        names.iter().filter(move |name| !text.contains(&format!("\n{key}{name} = "))).map(move |name| format!("{language}: {key}{name}"))
    };
    ["da", "sv", "en"].into_iter().flat_map(missing).collect()
}

#[test]
fn every_act_has_a_sentence_in_every_language() {
    let acts = named_in_source(&["\"people."]);
    assert!(acts.len() > 40 && acts.contains("sign-in"), "{acts:?}");
    assert_eq!(without_word(&acts, "act-people-"), Vec::<String>::new());
}

#[test]
fn every_fact_has_a_name_in_every_language() {
    let facts = named_in_source(&[".fact(\"", ".personal(\""]);
    assert!(facts.len() > 20 && facts.contains("role"), "{facts:?}");
    assert_eq!(without_word(&facts, "fact-"), Vec::<String>::new());
}

/// The chain of the person with this address.
async fn stream_of(world: &World, mail: &str) -> Stream {
    beneath::id_of(world, mail).await.parse::<Id<()>>().map(Stream::person).expect("an id")
}

/// Records something in a chain, done by a job.
async fn record(world: &World, name: &'static str, entry: Entry) {
    let mut act = world.installation.journal.begin(Principal::Job("clock".to_owned()), name).await.unwrap();
    act.record(entry);
    act.commit().await.unwrap();
}

on_both_engines! {
    async fn an_organisation_reads_what_was_done_in_words_the_newest_first(world: World) {
        let mut ada = world.ada().await;
        let place = add_organisation(&mut ada, "Nordby Kommune").await;
        let link = invite(&world, &mut ada, &place, "bo@nordby.example", "member").await;
        let mut bo = join(&world, &link, "Bo Holm").await;
        let page = bo.get(&format!("{place}/log")).await;
        assert_eq!(page.status, StatusCode::OK);
        let words = page.words();
        for said in ["The organisation's journal", "Accepted an invitation", "Invited somebody", "Added the organisation", "Role: Member", "Ada Nordby", "Bo Holm", "21 November 2026 at 13:00"] {
            assert!(words.contains(said), "{said}: {words}");
        }
        let rows = &page.body[page.body.find("<tbody>").unwrap()..];
        assert!(rows.find("Accepted an invitation") < rows.find("Added the organisation"), "the newest first");
        let whole = hexadecimal(&beneath::hashes_of_the_organisation(&world).await[0]);
        assert!(words.contains(&format!("Hash {}", &whole[..12])) && !words.contains(&whole[..13]), "{whole}: {words}");
        assert!(bo.get(&place).await.says("The organisation's journal"), "the page of the organisation leads here");
    }

    async fn each_language_tells_it_in_its_own_words(world: World) {
        let mut ada = world.ada().await;
        for (language, said) in [("da", "Loggede ind"), ("sv", "Loggade in"), ("en", "Logged in")] {
            record(&world, "people.sign-in", Entry::new(stream_of(&world, ADA).await)).await;
            beneath::all_read(&world, language).await;
            assert!(ada.get("/account/log").await.says(said), "{language}");
        }
    }

    async fn an_act_without_a_sentence_and_a_fact_without_a_name_are_shown_as_they_are(world: World) {
        let mut ada = world.ada().await;
        let entry = Entry::new(stream_of(&world, ADA).await).fact("something-else", "as it is");
        record(&world, "people.do-something-new", entry).await;
        let page = ada.get("/account/log").await;
        for said in ["people.do-something-new", "something-else: as it is", "Regular work: clock"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
    }

    async fn days_and_moments_are_said_in_words_and_what_is_empty_says_so(world: World) {
        let mut ada = world.ada().await;
        let entry = Entry::new(stream_of(&world, ADA).await).fact("a-day", "2026-11-02").fact("a-moment", "2026-11-02T12:00:00Z").fact("left-empty", "");
        record(&world, "people.do-something-new", entry).await;
        let page = ada.get("/account/log").await;
        for said in ["a-day: 2 November 2026", "a-moment: 2 November 2026 at 13:00", "left-empty: nothing"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
    }

    async fn what_is_erased_says_so(world: World) {
        let mut ada = world.ada().await;
        let place = add_organisation(&mut ada, "Nordby Kommune").await;
        let link = invite(&world, &mut ada, &place, "bo@nordby.example", "member").await;
        join(&world, &link, "Bo Holm").await;
        let log = format!("{place}/log");
        assert!(ada.get(&log).await.says("Email address: bo@nordby.example"));
        beneath::erase(&world, "bo@nordby.example").await;
        let page = ada.get(&log).await;
        assert!(page.says("A person who was erased") && page.says("Email address: erased"), "{}", page.words());
        assert!(!page.says("bo@nordby.example") && !page.says("Bo Holm"), "{}", page.words());
        assert!(ada.post(&format!("{log}/verify"), &[]).await.says("all of them fit"), "erasing leaves the chain whole");
    }

    async fn what_happened_earlier_is_told_and_what_came_late_is_marked(world: World) {
        let mut ada = world.ada().await;
        let before = ada.get("/account/log").await;
        assert!(!before.says("Recorded late") && !before.says("Happened"), "{}", before.words());
        let days = |days: u64| world.installation.journal.now().before(Duration::from_hours(days * 24));
        record(&world, "people.sign-in", Entry::new(stream_of(&world, ADA).await).occurred(days(2))).await;
        let page = ada.get("/account/log").await;
        assert!(page.says("Recorded late") && page.says("Happened 19 November 2026 at 13:00"), "{}", page.words());
    }

    async fn fifty_stand_on_a_page_with_the_way_to_older_and_newer_ones(world: World) {
        let mut ada = world.ada().await;
        let stream = stream_of(&world, ADA).await;
        for _ in 0..120 {
            record(&world, "people.choose-theme", Entry::new(stream.clone())).await;
        }
        let places = |page: &perron_testkit::Answer| page.body.matches("<th scope=\"row\">").count();
        let link = |page: &perron_testkit::Answer, rel: &str| {
            let end = page.body.find(&format!("\" rel=\"{rel}\""))?;
            let begin = page.body[..end].rfind("href=\"")? + 6;
            Some(page.body[begin..end].replace("&amp;", "&").replace("&#38;", "&"))
        };
        let first = ada.get("/account/log?act=people.choose-theme").await;
        assert_eq!(places(&first), 50);
        assert_eq!(link(&first, "prev"), None, "nothing is newer");
        let second = ada.get(&link(&first, "next").unwrap()).await;
        let third = ada.get(&link(&second, "next").unwrap()).await;
        assert_eq!((places(&second), places(&third)), (50, 20));
        assert_eq!(link(&third, "next"), None, "nothing is older");
        let table = |page: &perron_testkit::Answer| page.body[page.body.find("<tbody>").unwrap()..page.body.find("</tbody>").unwrap()].to_owned();
        assert_eq!(table(&ada.get(&link(&third, "prev").unwrap()).await), table(&second));
        assert_eq!(table(&ada.get(&link(&second, "prev").unwrap()).await), table(&first));
    }

    async fn the_filter_is_said_in_words_and_can_be_left(world: World) {
        let mut ada = world.ada().await;
        let stream = stream_of(&world, ADA).await;
        record(&world, "people.choose-theme", Entry::new(stream.clone())).await;
        world.installation.clock.advance(Duration::from_hours(1));
        let page = ada.get("/account/log?act=people.choose-theme&who=job:clock&from=21.11.2026&until=2026-11-21").await;
        assert!(page.says("Showing only: “Chose a look”, done by Regular work: clock, from 21 November 2026, up to and including 21 November 2026."), "{}", page.words());
        assert!(page.body.contains("<a href=\"/account/log\">Show all</a>"));
        let rows = |page: &perron_testkit::Answer| page.body.matches("<th scope=\"row\">").count();
        assert_eq!(rows(&page), 1);
        assert!(ada.get("/account/log?until=20.11.2026").await.says("No entries fit"));
        assert!(ada.get("/account/log?from=2026-11-22").await.says("No entries fit"));
        assert!(rows(&ada.get("/account/log").await) > 1);
    }

    async fn a_date_that_cannot_be_read_is_named_and_no_file_is_made_of_it(world: World) {
        let mut ada = world.ada().await;
        for wrong in ["yesterday", "31.02.2026", "1.2.26"] {
            let page = ada.get(&format!("/account/log?from={wrong}")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert!(page.says("Write a date like 2026-11-21") && page.body.contains(wrong), "{}", page.words());
            let file = ada.get(&format!("/account/log/entries.csv?from={wrong}")).await;
            assert_eq!(file.place(), Some(format!("/account/log?from={wrong}").as_str()));
        }
        assert_eq!(ada.get("/account/log?who=nobody").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn the_shown_entries_are_a_table_that_computes_nothing(world: World) {
        let mut ada = world.ada().await;
        let stream = stream_of(&world, ADA).await;
        record(&world, "people.change-name", Entry::new(stream).personal("name", "=1+1\" and, more")).await;
        beneath::rename(&world, ADA, "=cmd").await;
        ada.post("/account/theme", &[("theme", "dark")]).await;
        let file = ada.get("/account/log/entries.csv").await;
        assert_eq!(file.headers[CONTENT_TYPE], "text/csv; charset=utf-8; header=present");
        assert_eq!(file.headers[CONTENT_DISPOSITION], "attachment; filename=\"perron-log-account-2026-11-21.csv\"");
        assert!(file.body.starts_with("\u{feff}\"Number\",\"Recorded (UTC)\""), "{}", file.body);
        assert!(file.body.contains("\"name==1+1\"\" and, more\""), "{}", file.body);
        assert!(file.body.contains("\"'=cmd\""), "a name is no formula: {}", file.body);
        let only = ada.get("/account/log/entries.csv?act=people.change-name").await;
        assert_eq!(only.body.lines().count(), 2, "{}", only.body);
    }

    async fn a_long_journal_is_whole_in_the_table(world: World) {
        let mut ada = world.ada().await;
        let stream = stream_of(&world, ADA).await;
        for _ in 0..1_001 {
            record(&world, "people.choose-theme", Entry::new(stream.clone())).await;
        }
        let file = ada.get("/account/log/entries.csv?act=people.choose-theme").await;
        assert_eq!(file.body.lines().count(), 1_002);
    }

    async fn the_whole_chain_can_be_checked_by_an_outsider(world: World) {
        let mut ada = world.ada().await;
        let file = ada.get("/account/log/chain.jsonl").await;
        assert_eq!(file.headers[CONTENT_TYPE], "application/jsonl");
        let mut previous = "0".repeat(64);
        let mut places = 0;
        for line in file.body.lines() {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            let (text, recorded) = (line["body"].as_str().unwrap(), line["hash"].as_str().unwrap());
            assert_eq!(hexadecimal(&hash(text)), recorded);
            let body: Body = serde_json::from_str(text).unwrap();
            assert_eq!(body.previous, previous);
            recorded.clone_into(&mut previous);
            places += 1;
            assert_eq!(body.sequence, places);
        }
        assert!(places >= 2);
        assert!(!file.body.contains(ADA), "what stands beside the chain is not among it");
    }

    async fn verifying_says_how_many_entries_fit_or_which_one_does_not(world: World) {
        let mut ada = world.ada().await;
        let place = add_organisation(&mut ada, "Nordby Kommune").await;
        invite(&world, &mut ada, &place, "bo@nordby.example", "member").await;
        let verify = format!("{place}/log/verify");
        let entries = beneath::hashes_of_the_organisation(&world).await.len();
        let page = ada.post(&verify, &[]).await;
        assert!(page.says(&format!("{entries} entries were read, and all of them fit")), "{}", page.words());
        beneath::change_entries_of(&world, "people.invite").await;
        let page = ada.post(&verify, &[]).await;
        assert!(page.says("Entry 2 was changed"), "{}", page.words());
        assert!(ada.post("/account/log/verify", &[]).await.says("all of them fit"), "another chain is not touched by it");
    }

    async fn a_chain_that_has_nothing_yet_fits(world: World) {
        let stream = Stream::organisation(Id::<()>::new(world.installation.journal.now(), world.installation.journal.random()));
        let report = perron_journal::verify_stream(&world.installation.journal, &stream).await.unwrap();
        assert_eq!((report.streams, report.entries, report.misfits.len()), (0, 0, 0));
    }

    async fn the_platform_has_its_own_journal_for_its_administrators(world: World) {
        let mut ada = world.ada().await;
        let page = ada.get("/administration/log").await;
        assert!(page.says("The platform's journal") && page.says("Showed the set-up link on the server"), "{}", page.words());
        let place = add_organisation(&mut ada, "Nordby Kommune").await;
        let link = invite(&world, &mut ada, &place, "bo@nordby.example", "administrator").await;
        let mut bo = join(&world, &link, "Bo Holm").await;
        assert_eq!(bo.get("/administration/log").await.status, StatusCode::NOT_FOUND);
        let own = bo.get("/account/log").await;
        assert!(own.says("Accepted an invitation") && !own.says("Became the platform's first administrator"), "{}", own.words());
    }

    async fn looking_and_verifying_change_nothing(world: World) {
        let mut ada = world.ada().await;
        let count = || async { beneath::bodies(&world).await.len() };
        let before = count().await;
        for address in ["/account/log", "/account/log/entries.csv", "/account/log/chain.jsonl", "/administration/log"] {
            assert_eq!(ada.get(address).await.status, StatusCode::OK, "{address}");
        }
        ada.post("/account/log/verify", &[]).await;
        assert_eq!(count().await, before);
    }
}

//! Files are found by their names and by what stands in them: by whoever may see them, as long as they are there.

use std::{
    io::{Cursor, Write as _},
    time::Duration,
};

use axum::http::StatusCode;
use perron_journey::{ForgetsFiles, ReadsFiles};
use perron_testkit::{Visitor, on_both_engines};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{
    finding_texts::way,
    support::{World, participant, party, send_oneself, with_a_ride},
};

const OF_METHOD: &str = "about/activity/blue-start:a1/files/new";
const INTERNAL: [(&str, &str); 1] = [("mark", "internal")];

/// A text document as Word saves it, with no more than this in it.
fn document(text: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let body = format!("<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>");
    for (name, content) in [("[Content_Types].xml", "<Types/>"), ("word/document.xml", &body)] {
        zip.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).expect("a part");
        zip.write_all(content.as_bytes()).expect("room");
    }
    zip.finish().expect("a ZIP").into_inner()
}

/// A PDF of one line, without the table that tells where things are: readers find them without.
fn pdf(text: &str) -> Vec<u8> {
    let content = format!("BT /F 12 Tf 50 700 Td ({text}) Tj ET");
    format!(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
        3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>\nendobj\n\
        4 0 obj\n<< /Length {} >>\nstream\n{content}\nendstream\nendobj\n\
        5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\n\
        trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n",
        content.len()
    )
    .into_bytes()
}

async fn bring(visitor: &mut Visitor, journey: &str, fields: &[(&str, &str)], name: &str, bytes: &[u8]) {
    let answer = visitor.post_file(&format!("{journey}/{OF_METHOD}"), fields, name, bytes).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}: {}", answer.words());
}

async fn finds(visitor: &mut Visitor, word: &str) -> bool {
    visitor.get(&format!("/journeys/search?q={word}")).await.says("1 place")
}

/// How many files have been read.
async fn texts(world: &World) -> usize {
    world.installation.ask("SELECT file_id FROM journey_file_text", &[]).await.len()
}

on_both_engines! {
    async fn a_file_is_found_by_its_name_at_once_and_by_its_text_once_it_was_read(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let long = format!("{} the word lighthouse {}", "before ".repeat(60), "behind ".repeat(60));
        bring(&mut ada, &journey, &INTERNAL, "Qorvex-plan.docx", &document(&long)).await;
        bring(&mut ada, &journey, &INTERNAL, "terms.pdf", &pdf("Nightly l\\370n of 100% & more")).await;
        bring(&mut ada, &journey, &INTERNAL, "prices.csv", b"what;price\nbed_lamp;700\n").await;
        assert!(finds(&mut ada, "qorvex").await && !finds(&mut ada, "lighthouse").await);
        world.letters().await;
        let page = ada.get("/journeys/search?q=LIGHTHOUSE+word").await;
        assert!(page.says("File Qorvex-plan.docx Calmer nights") && page.says("1 place"), "{}", page.words());
        assert!(page.body.contains("the <mark>word</mark> <mark>lighthouse</mark> behind") && page.body.contains("… "), "{}", page.words());
        let href = way(&page);
        let (there, anchor) = href.split_once('#').expect("the place on the page");
        let there = ada.get(there).await;
        assert!(there.says("Download Qorvex-plan.docx") && there.body.contains(&format!("id=\"{anchor}\"")), "{href}: {}", there.words());
        for (asked, found) in [
            ("lon", "<mark>l\u{f8}n</mark>"),
            ("100%25", "<mark>100%</mark>"),
            ("bed_lamp", "<mark>bed_lamp</mark>"),
            ("nightly+of+more+1+l%C3%B8n+00%25", "<mark>Nightly</mark>"),
        ] {
            let page = ada.get(&format!("/journeys/search?q={asked}")).await;
            assert!(page.says("1 place") && page.body.contains(found), "{asked}: {}", page.words());
        }
        for nothing in ["bed%25lamp", "1_0", "%5C", "nightly+of+more+1+l%C3%B8n+lighthouse"] {
            assert!(!ada.get(&format!("/journeys/search?q={nothing}")).await.says("1 place"), "{nothing}");
        }
    }
    async fn a_file_is_found_by_those_who_may_see_it_and_by_nobody_else(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut legal = participant(&world, &mut ada, &nordby, &journey, "Lis Krog", "legal").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let mut oda = participant(&world, &mut ada, &nordby, &journey, "Oda Friis", "observer").await;
        let (mut lunara, place) = party(&world, &mut ada, &journey, "Lunara", "company", "supplier").await;
        send_oneself(&world, &mut lunara, &place, &journey, "Lunara Boss").await;
        let mut rie = world.member(&mut ada, &nordby, "Rie Lund", "member").await;
        bring(&mut ada, &journey, &[("mark", "open")], "open.txt", b"wordopen").await;
        bring(&mut ada, &journey, &[("mark", "restricted"), ("role", "legal")], "closed.txt", b"wordclosed").await;
        world.letters().await;
        for word in ["wordopen", "open.txt"] {
            assert!(finds(&mut ada, word).await && finds(&mut legal, word).await && finds(&mut bo, word).await, "{word}");
        }
        for word in ["wordclosed", "closed.txt"] {
            assert!(finds(&mut ada, word).await && finds(&mut legal, word).await && !finds(&mut bo, word).await, "{word}");
        }
        for word in ["wordopen", "open.txt", "wordclosed", "closed.txt"] {
            assert!(!finds(&mut oda, word).await && !finds(&mut lunara, word).await && !finds(&mut rie, word).await, "{word}");
        }
    }

    async fn what_was_read_of_a_file_goes_with_it(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        bring(&mut ada, &journey, &INTERNAL, "terms.txt", b"wordterms").await;
        world.letters().await;
        let page = ada.get("/journeys/search?q=wordterms").await;
        let file = format!("{journey}/files/{}", way(&page).split_once("#file-").expect("the file").1);
        ada.post_through(&format!("{file}/remove"), &[]).await;
        assert!(!finds(&mut ada, "wordterms").await && !finds(&mut ada, "terms.txt").await);
        ada.post_through(&format!("{file}/restore"), &[]).await;
        assert!(finds(&mut ada, "wordterms").await);
        ada.post_through(&format!("{file}/remove"), &[]).await;
        world.installation.clock.advance(Duration::from_hours(25));
        assert_eq!(ForgetsFiles::new(world.people.clone()).apply().await.expect("the database answers"), 1);
        assert_eq!(texts(&world).await, 0);
    }

    async fn a_file_of_evidence_is_found_as_long_as_the_evidence_stands(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let requirement = format!("{journey}/requirements/agr-detailed-with-reason");
        let fields = [("text", "The agreement"), ("place", ""), ("dated", "2026-11-20"), ("mark", "internal")];
        ada.post_file(&format!("{requirement}/evidence/new"), &fields, "agreement.txt", b"wordagreed").await;
        world.letters().await;
        let href = way(&ada.get("/journeys/search?q=wordagreed").await);
        let (there, anchor) = href.split_once('#').expect("the place on the page");
        assert_eq!(there, requirement);
        let page = ada.get(&requirement).await;
        assert!(page.body.contains(&format!("id=\"{anchor}\"")), "{href}");
        let withdraw = page.body.split("action=\"").filter_map(|part| part.split('"').next()).find(|action| action.ends_with("/withdraw"));
        ada.post_through(withdraw.expect("a way to withdraw it"), &[]).await;
        assert!(!finds(&mut ada, "wordagreed").await && !finds(&mut ada, "agreement.txt").await);
        world.installation.tamper("UPDATE journey_evidence SET withdrawn_at = NULL", &[]).await;
        ada.post_through(&format!("{journey}/route"), &[("way", "opi-train/green"), ("decided_by", "The board"), ("reason", "")]).await;
        let href = way(&ada.get("/journeys/search?q=wordagreed").await);
        assert!(ada.get(href.split('#').next().unwrap_or_default()).await.status.is_success(), "wherever the team is now: {href}");
    }

    async fn files_that_were_there_before_are_read_by_the_job_each_once(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        bring(&mut ada, &journey, &INTERNAL, "terms.txt", b"wordterms").await;
        bring(&mut ada, &journey, &INTERNAL, "dot.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0").await;
        bring(&mut ada, &journey, &INTERNAL, "broken.pdf", b"%PDF-1.7 and no more").await;
        assert_eq!(texts(&world).await, 0);
        let job = ReadsFiles::new(world.installation.journal.clone(), world.store());
        assert_eq!(job.apply().await.expect("the database answers"), 3);
        assert!(finds(&mut ada, "wordterms").await && finds(&mut ada, "broken.pdf").await);
        assert_eq!(job.apply().await.expect("the database answers"), 0, "done again, it finds nothing");
        world.letters().await;
        assert_eq!(texts(&world).await, 3, "nor does the outbox");
    }
}

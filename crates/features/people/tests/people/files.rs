//! Files of an organisation: brought, fetched, replaced and removed, and everything that can be wrong with one.

use axum::http::{StatusCode, header::CONTENT_DISPOSITION};
use perron_files::{Scanner, ScannerAddress, WhenAway};
use perron_people::Keeping;
use perron_testkit::{
    Answer, Visitor, on_both_engines,
    scanner::{AWAY, scanner},
};

use crate::{
    store,
    support::{World, add_organisation, invite, join},
};

/// What a browser sends beside a file.
pub const OPEN: [(&str, &str); 3] = [("title", "Standard terms"), ("note", "For small orders"), ("confidentiality", "open")];
/// A Danish number that belongs to nobody: it is the one in the register's own examples.
const NUMBER: &str = "070761-4285";

/// The part of an address that names the newest file.
pub fn file_on(page: &Answer, title: &str) -> String {
    let row = &page.body[page.body.find(&format!("<h2>{title} ")).unwrap_or_else(|| panic!("{title} is not listed: {}", page.words()))..];
    let begin = row.find("href=\"/").expect("a link") + 6;
    row[begin..].split('"').next().expect("an address").trim_end_matches("/download").to_owned()
}

/// Brings a text and gives the address below which the file stands.
pub async fn bring(visitor: &mut Visitor, organisation: &str, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> String {
    let files = format!("{organisation}/files");
    let answer = visitor.post_file(&format!("{files}/new"), fields, name, bytes).await;
    assert_eq!(answer.place(), Some(files.as_str()), "{}", answer.words());
    let title = fields.iter().find(|(name, _)| *name == "title").expect("a title").1;
    file_on(&visitor.get(&files).await, title)
}

fn with_scanner(world: &World, visitor: &Visitor, address: &str) -> Visitor {
    let scanner = Scanner::new(ScannerAddress::Tcp(address.to_owned()), WhenAway::Refuse);
    world.keeping_otherwise(visitor, |keeping| Keeping { scanner: Some(scanner), ..keeping })
}

/// How many files lie in the store.
async fn kept(world: &World) -> usize {
    world.letters().await;
    let folders = std::fs::read_dir(world.files()).expect("the folder").flatten();
    folders.filter(|folder| folder.path().is_dir()).map(|folder| std::fs::read_dir(folder.path()).expect("a folder").count()).sum()
}

on_both_engines! {
    async fn a_file_is_brought_listed_and_fetched_byte_for_byte(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        assert!(ada.get(&nordby).await.body.contains(&format!("{nordby}/files")), "the organisation's page leads there");
        assert!(ada.get(&format!("{nordby}/files")).await.says("There are no files here yet"));
        let bytes: Vec<u8> = b"%PDF-1.7\n".iter().copied().chain((0..30_000_u32).map(|number| number.to_le_bytes()[0])).collect();
        let answer = ada.post_file(&format!("{nordby}/files/new"), &OPEN, "Vilk\u{e5}r.pdf", &bytes).await;
        let page = ada.get(answer.place().expect("it is kept")).await;
        for said in ["Standard terms is added", "Open", "For small orders", "30 kB, added by Ada Nordby on 21 November 2026", "30 kB of 250 kB used"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let file = file_on(&page, "Standard terms");
        let fetched = ada.get(&format!("{file}/download")).await;
        assert_eq!((fetched.status, &fetched.bytes), (StatusCode::OK, &bytes));
        let manner = fetched.headers.get(CONTENT_DISPOSITION).unwrap().to_str().unwrap();
        assert!(manner.starts_with("attachment; ") && manner.ends_with("filename*=UTF-8''Vilk%C3%A5r.pdf"), "{manner}");
        assert_eq!(fetched.headers.get("content-security-policy").unwrap(), "sandbox; default-src 'none'");
        assert_eq!(fetched.headers.get("x-content-type-options").unwrap(), "nosniff");
        let body = &store::recorded(&world, "people.add-file").await[0].body;
        assert!(body.contains("\"confidentiality\":\"open\"") && body.contains("application/pdf"), "{body}");
        assert!(!body.contains("Standard") && !body.contains("Vilk"), "titles and names stand beside the chain: {body}");
    }

    async fn without_a_title_a_file_is_called_by_its_name(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let fields = [("title", ""), ("confidentiality", "internal")];
        let answer = ada.post_file(&format!("{nordby}/files/new"), &fields, "C:\\Papers\\Power of attorney.txt", b"I hereby").await;
        assert!(ada.get(answer.place().expect("it is kept")).await.says("Power of attorney Confidentiality: Internal"));
    }

    async fn everything_that_is_wrong_is_named_at_its_field_and_what_was_typed_stays(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let large = vec![b'x'; 100_001];
        let huge = vec![b'x'; 5_000_000];
        let wrong: [(&str, &[u8], &str); 7] = [
            ("", b"", "Choose a file"),
            ("empty.txt", b"", "The file is empty"),
            ("large.txt", &large, "The file is too large. Choose one of at most 100 kB"),
            ("huge.txt", &huge, "The file is too large. Choose one of at most 100 kB"),
            ("page.html", b"<html><script>alert(1)</script>", "Files of this kind cannot be added"),
            ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Files of this kind cannot be added"),
            ("terms.pdf", b"only text", "The name does not fit what is in the file"),
        ];
        for (name, bytes, said) in wrong {
            let page = ada.post_file(&format!("{nordby}/files/new"), &OPEN, name, bytes).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(page.says(said), "{name}: {}", page.words());
            assert!(page.body.contains("href=\"#field-file\""), "the summary leads to the field");
            assert!(page.body.contains("value=\"Standard terms\"") && page.body.contains("For small orders</textarea>"), "what was typed stays");
            assert!(page.body.contains("value=\"open\" id=\"field-confidentiality-1\" checked"), "what was chosen stays");
        }
        let page = ada.post_file(&format!("{nordby}/files/new"), &[("note", &"x".repeat(1001))], "a.txt", b"text").await;
        assert!(page.says("Choose who can see it") && page.says("Write a note of at most 1,000 characters"), "{}", page.words());
        let plain = ada.post(&format!("{nordby}/files/new"), &OPEN).await;
        assert!(plain.says("Choose a file"), "a form in the wrong encoding brings none");
        assert_eq!(kept(&world).await, 0);
        assert!(store::recorded(&world, "people.add-file").await.is_empty());
    }

    async fn zero_characters_in_answers_are_left_out(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let new = format!("{nordby}/files/new");
        let fields = [("title", "Te\0rms"), ("note", "\0"), ("confidentiality", "open")];
        let answer = ada.post_file(&new, &fields, "a.txt", b"text").await;
        let page = ada.get(answer.place().unwrap_or_default()).await;
        assert!(page.words().contains("Terms"), "{}", page.words());
        let within = ada.post_file(&new, &OPEN, "a.pdf", b"%PDF-1.7\n\0\0\0").await;
        assert!(within.place().is_some(), "in the file itself it may stand: {}", within.words());
    }

    async fn national_identity_numbers_are_not_kept_and_never_repeated(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let new = format!("{nordby}/files/new");
        let text = format!("name;number\nBo;{NUMBER}\nIda;12\nBo again;{NUMBER}\n");
        let page = ada.post_file(&new, &OPEN, "people.csv", text.as_bytes()).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("holds 2 numbers that look like national identity numbers, on lines 2, 4"), "{}", page.words());
        assert!(page.says("Remove the national identity numbers") && !page.body.contains(NUMBER), "the number is not repeated");
        assert_eq!(kept(&world).await, 0, "nothing waits on the server");
        let mut again = OPEN.to_vec();
        again.push(("remove_numbers", "yes"));
        let file = bring(&mut ada, &nordby, &again, "people.csv", text.as_bytes()).await;
        let fetched = ada.get(&format!("{file}/download")).await;
        assert_eq!(fetched.body, text.replace(NUMBER, "[national identity number removed]"));
        let named = ada.post_file(&new, &OPEN, &format!("{NUMBER}.txt"), b"nothing").await;
        assert!(named.says("The name of the file holds what looks like a national identity number"), "{}", named.words());
    }

    async fn lines_with_numbers_are_named_briefly_however_many_there_are(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let new = format!("{nordby}/files/new");
        let line = format!("Bo;{NUMBER}\n");
        let run = format!("{}none\n{line}", line.repeat(14));
        assert!(ada.post_file(&new, &OPEN, "run.txt", run.as_bytes()).await.says("on lines 1\u{2013}14, 16."));
        let every_other = format!("{line}none\n").repeat(30);
        let page = ada.post_file(&new, &OPEN, "other.txt", every_other.as_bytes()).await;
        assert!(page.says("on lines 1, 3, 5, 7, 9, 11, 13, 15, \u{2026}, 59."), "{}", page.words());
    }

    async fn numbers_are_found_in_texts_of_every_writing(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let new = format!("{nordby}/files/new");
        let wide = |text: &str| -> Vec<u8> { std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect() };
        let old = |number: &str| [b"K\xf8benhavn\n", number.as_bytes(), b"\n"].concat();
        let mut remove = OPEN.to_vec();
        remove.push(("remove_numbers", "yes"));
        remove[0].1 = "In an old table";
        assert!(ada.post_file(&new, &OPEN, "old.txt", &old(NUMBER)).await.says("on line 2"));
        let file = bring(&mut ada, &nordby, &remove, "old.txt", &old(NUMBER)).await;
        assert_eq!(ada.get(&format!("{file}/download")).await.bytes, old("[national identity number removed]"));
        remove[0].1 = "In two bytes";
        assert!(ada.post_file(&new, &OPEN, "wide.txt", &wide(&format!("one\ntwo\n{NUMBER}"))).await.says("on line 3"));
        let file = bring(&mut ada, &nordby, &remove, "wide.txt", &wide(&format!("one\ntwo\n{NUMBER}"))).await;
        assert_eq!(ada.get(&format!("{file}/download")).await.bytes, wide("one\ntwo\n[national identity number removed]"));
    }

    async fn what_the_scanner_knows_is_refused_and_the_administrators_are_told_without_its_name(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let link = invite(&world, &mut ada, &nordby, "bo@nordby.example", "member").await;
        let bo = join(&world, &link, "Bo").await;
        let mut bo = with_scanner(&world, &bo, &scanner().await);
        let before = world.letters().await.len();
        let secret = [("title", "Merger plan"), ("confidentiality", "trade-secret")];
        let page = bo.post_file(&format!("{nordby}/files/new"), &secret, "merger.txt", b"a WORM in it").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("The virus scanner found something in the file"), "{}", page.words());
        let letters = world.letters().await.split_off(before);
        assert_eq!(letters.len(), 1, "one administrator");
        assert!(letters[0].contains("To: \"Ada Nordby\"") || letters[0].contains("ada@nordby.example"), "{}", letters[0]);
        assert!(!letters[0].to_lowercase().contains("merger"), "{}", letters[0]);
        let entry = &store::recorded(&world, "people.refuse-file").await[0].body;
        assert!(entry.contains("Some.Worm") && !entry.to_lowercase().contains("merger"), "{entry}");
        assert!(bo.post_file(&format!("{nordby}/files/new"), &secret, "merger.txt", b"clean").await.place().is_some());
    }

    async fn while_the_scanner_is_away_nothing_comes_in_unless_the_operator_wants_it(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let new = format!("{nordby}/files/new");
        let mut careful = with_scanner(&world, &ada, AWAY);
        assert!(careful.post_file(&new, &OPEN, "a.txt", b"text").await.says("Files cannot be checked for viruses just now"));
        let scanner = Scanner::new(ScannerAddress::Tcp(AWAY.to_owned()), WhenAway::Accept);
        let mut bold = world.keeping_otherwise(&ada, |keeping| Keeping { scanner: Some(scanner), ..keeping });
        bring(&mut bold, &nordby, &OPEN, "a.txt", b"text").await;
        assert!(ada.get(&format!("{nordby}/files")).await.says("Not checked for viruses"));
    }

    async fn more_than_there_is_room_for_is_refused_and_versions_count(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let file = bring(&mut ada, &nordby, &OPEN, "one.txt", &vec![b'x'; 100_000]).await;
        let replaced = ada.post_file(&format!("{file}/replace"), &[], "two.txt", &vec![b'y'; 100_000]).await;
        assert!(replaced.place().is_some(), "{}", replaced.words());
        let page = ada.post_file(&format!("{nordby}/files/new"), &OPEN, "three.txt", &vec![b'z'; 60_000]).await;
        assert!(page.says("There is no room for this file: you have 250 kB in all"), "{}", page.words());
        let file = file_on(&ada.get(&format!("{nordby}/files")).await, "Standard terms");
        assert!(ada.post_file(&format!("{file}/replace"), &[], "four.txt", &vec![b'z'; 60_000]).await.says("There is no room"));
        assert_eq!(kept(&world).await, 2, "what is refused is not left lying");
    }

    async fn a_new_version_stands_first_and_the_earlier_one_below_it(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let files = format!("{nordby}/files");
        let first = bring(&mut ada, &nordby, &OPEN, "terms.txt", b"of 2025").await;
        assert!(ada.post_file(&format!("{first}/replace"), &[], "", b"").await.says("Choose a file"));
        let page = ada.post_file(&format!("{first}/replace"), &[], "terms-2026.txt", b"of 2026").await;
        let page = ada.get(page.place().expect("it is kept")).await;
        assert!(page.says("The new version of Standard terms is added") && page.says("One earlier version"), "{}", page.words());
        let second = file_on(&page, "Standard terms");
        assert_ne!(first, second);
        assert_eq!(ada.get(&format!("{second}/download")).await.body, "of 2026");
        assert_eq!(ada.get(&format!("{first}/download")).await.body, "of 2025", "the earlier one is still there");
        assert_eq!(ada.get(&format!("{first}/replace")).await.status, StatusCode::NOT_FOUND, "a version is replaced once");
        let third = ada.post_file(&format!("{second}/replace"), &[], "terms-2027.txt", b"of 2027").await;
        assert!(ada.get(third.place().unwrap()).await.says("2 earlier versions"));
        // The one in the middle goes alone, and the others stay one file.
        assert!(ada.get(&format!("{second}/remove")).await.says("terms-2026.txt is removed for good. The other versions stay"));
        let page = ada.post_through(&format!("{second}/remove"), &[]).await;
        assert!(page.says("terms-2027.txt") && page.says("One earlier version") && page.says("terms.txt"), "{}", page.words());
        assert_eq!(kept(&world).await, 2);
        // The newest takes all earlier ones along.
        let newest = file_on(&page, "Standard terms");
        assert!(ada.get(&format!("{newest}/remove")).await.says("The file and its earlier version are removed for good"));
        assert_eq!(ada.get(&files).await.status, StatusCode::OK, "asking removes nothing");
        assert!(ada.post_through(&format!("{newest}/remove"), &[]).await.says("There are no files here yet"));
        assert_eq!(kept(&world).await, 0, "the bytes go with the last row that needs them");
        assert_eq!(ada.post(&format!("{newest}/remove"), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.get(&format!("{first}/download")).await.status, StatusCode::NOT_FOUND);
        let report = perron_journal::verify(&world.installation.journal, &[]).await.unwrap();
        assert!(report.misfits.is_empty(), "{report:?}");
    }

    async fn equal_files_of_two_organisations_do_not_go_together(world: World) {
        let mut ada = world.ada().await;
        let (nordby, sydby) = (add_organisation(&mut ada, "Nordby").await, add_organisation(&mut ada, "Sydby").await);
        let one = bring(&mut ada, &nordby, &OPEN, "terms.txt", b"the same").await;
        let other = bring(&mut ada, &sydby, &OPEN, "terms.txt", b"the same").await;
        ada.post_through(&format!("{one}/remove"), &[]).await;
        assert_eq!(kept(&world).await, 1);
        assert_eq!(ada.get(&format!("{other}/download")).await.body, "the same");
    }

    async fn files_are_found_by_title_by_name_and_by_mark(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        bring(&mut ada, &nordby, &OPEN, "terms.txt", b"one").await;
        bring(&mut ada, &nordby, &[("title", "Fuldmagt \u{d8}st"), ("confidentiality", "internal")], "power.txt", b"two").await;
        for (query, there, gone) in [("q=standard", "Standard terms", "Fuldmagt"), ("q=POWER.txt", "Fuldmagt", "Standard terms"), ("q=%C3%B8st", "Fuldmagt", "Standard terms"), ("mark=internal", "Fuldmagt", "Standard terms")] {
            let page = ada.get(&format!("{nordby}/files?{query}")).await;
            assert!(page.says(there) && !page.says(gone) && page.says("Showing the one that fits"), "{query}: {}", page.words());
        }
        assert!(ada.get(&format!("{nordby}/files?q=nothing+like+it")).await.says("Nothing fits"));
    }

    async fn members_bring_files_and_manage_only_their_own(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let link = invite(&world, &mut ada, &nordby, "bo@nordby.example", "member").await;
        let mut bo = join(&world, &link, "Bo").await;
        let of_ada = bring(&mut ada, &nordby, &OPEN, "terms.txt", b"one").await;
        let of_bo = bring(&mut bo, &nordby, &[("title", "Template"), ("confidentiality", "internal")], "template.txt", b"two").await;
        for act in ["edit", "replace", "remove"] {
            assert_eq!(bo.get(&format!("{of_ada}/{act}")).await.status, StatusCode::FORBIDDEN, "{act}");
            assert_eq!(bo.get(&format!("{of_bo}/{act}")).await.status, StatusCode::OK, "{act}");
            assert_eq!(ada.get(&format!("{of_bo}/{act}")).await.status, StatusCode::OK, "{act}");
        }
        let changed = [("title", "Template of letters"), ("note", ""), ("confidentiality", "open")];
        assert!(bo.post_through(&format!("{of_bo}/edit"), &changed).await.says("Template of letters is saved"));
        assert!(bo.post(&format!("{of_bo}/edit"), &[("title", " "), ("confidentiality", "open")]).await.says("Write a title"));
    }

    async fn where_no_files_are_kept_nothing_is_offered(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let mut without = world.keeping_none(&ada);
        assert!(!without.get(&nordby).await.body.contains(&format!("{nordby}/files")));
        for path in ["files", "files/new", "logo/edit"] {
            assert_eq!(without.get(&format!("{nordby}/{path}")).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

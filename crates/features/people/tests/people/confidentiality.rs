//! Confidentiality marks: every role asks for every mark, everywhere where a name can show.

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    files::bring,
    store,
    support::{PASSWORD, World, add_organisation, invite, join},
};

/// The people who ask, in the order of the columns below: administrator, member, reader, and somebody with support access.
struct Cast {
    organisation: String,
    bo: Visitor,
    dan: Visitor,
    eva: Visitor,
    ada: Visitor,
}

/// Who brings it, its title, its mark, the role that is named, and who may see it.
const THINGS: [(&str, &str, &str, &str, &str); 7] = [
    ("bo", "Open of Bo", "open", "", "O O O O"),
    ("dan", "Internal of Dan", "internal", "", "O O O H"),
    ("dan", "Restricted for members", "restricted", "member", "O O H H"),
    ("bo", "Restricted for readers", "restricted", "reader", "O H O H"),
    ("bo", "Restricted for administrators", "restricted", "", "O H H H"),
    ("dan", "Secret of Dan", "trade-secret", "", "O O H H"),
    ("bo", "Secret of Bo", "trade-secret", "", "O H H H"),
];

impl Cast {
    async fn on(world: &World) -> Self {
        let mut ada = world.ada().await;
        let other = add_organisation(&mut ada, "Nordby Kommune").await;
        let link = invite(world, &mut ada, &other, "bo@holm.example", "member").await;
        let mut bo = join(world, &link, "Bo").await;
        let organisation = add_organisation(&mut bo, "Holm og Holm").await;
        let link = invite(world, &mut bo, &organisation, "dan@holm.example", "member").await;
        let dan = join(world, &link, "Dan").await;
        let link = invite(world, &mut bo, &organisation, "eva@holm.example", "reader").await;
        let eva = join(world, &link, "Eva").await;
        let support = organisation.replace("/organisations/", "/administration/support/");
        let sent = [("reason", "They asked why a file is missing"), ("hours", "4")];
        assert!(ada.post_through(&support, &sent).await.says("You have access to Holm og Holm"));
        Self { organisation, bo, dan, eva, ada }
    }

    /// Brings everything, and gives the addresses below which the files stand.
    async fn bring_all(&mut self) -> Vec<String> {
        let mut addresses = Vec::new();
        for (who, title, mark, role, _) in THINGS {
            let visitor = if who == "bo" { &mut self.bo } else { &mut self.dan };
            let name = format!("{}.txt", title.to_lowercase().replace(' ', "-"));
            let fields = [("title", title), ("note", "A note on it"), ("confidentiality", mark), ("confidentiality_role", role)];
            addresses.push(bring(visitor, &self.organisation, &fields, &name, title.as_bytes()).await);
        }
        addresses
    }

    fn columns(&mut self) -> [(&'static str, &mut Visitor); 4] {
        [("administrator", &mut self.bo), ("member", &mut self.dan), ("reader", &mut self.eva), ("support", &mut self.ada)]
    }
}

/// Whether the expectation lets the person of a column see it.
fn sees(expected: &str, column: usize) -> bool {
    expected.split(' ').nth(column) == Some("O")
}

on_both_engines! {
    async fn every_mark_is_kept_for_every_role_on_pages_in_searches_and_in_downloads(world: World) {
        let mut cast = Cast::on(&world).await;
        let addresses = cast.bring_all().await;
        let files = format!("{}/files", cast.organisation);
        for (column, (role, visitor)) in cast.columns().into_iter().enumerate() {
            let visible = THINGS.iter().filter(|(.., expected)| sees(expected, column)).count();
            let page = visitor.get(&files).await;
            let counted = visitor.get(&format!("{files}?q=o")).await;
            let fitting = THINGS.iter().filter(|(_, title, _, _, expected)| sees(expected, column) && title.contains(['o', 'O'])).count();
            let said = if fitting == 1 { "Showing the one that fits".to_owned() } else { format!("Showing the {fitting} that fit") };
            assert!(counted.says(&said), "{role}: {said}: {}", counted.words());
            assert_eq!(page.body.matches("/download\"").count(), visible, "{role}: {}", page.words());
            for ((_, title, mark, _, expected), address) in THINGS.iter().zip(&addresses) {
                let seen = sees(expected, column);
                assert_eq!(page.says(title), seen, "{role} on the page: {title}");
                assert_eq!(visitor.get(&format!("{files}?mark={mark}")).await.says(title), seen, "{role} by mark: {title}");
                let found = visitor.get(&format!("{files}?q={}", title.replace(' ', "+"))).await;
                assert_eq!(found.body.contains("/download\""), seen, "{role} in the search: {title}");
                let fetched = visitor.get(&format!("{address}/download")).await;
                let expected = if seen { StatusCode::OK } else { StatusCode::NOT_FOUND };
                assert_eq!(fetched.status, expected, "{role} fetches {title}");
                for act in ["edit", "replace", "remove"] {
                    let status = visitor.get(&format!("{address}/{act}")).await.status;
                    let own = role == "administrator" || role == "member" && (title.ends_with("Dan") || title.ends_with("members"));
                    let expected = match (role, seen, own) {
                        // A role that brings no files is told so before anything is looked for.
                        ("reader" | "support", ..) | (_, true, false) => StatusCode::FORBIDDEN,
                        (_, false, _) => StatusCode::NOT_FOUND,
                        (_, true, true) => StatusCode::OK,
                    };
                    assert_eq!(status, expected, "{role} wants to {act} {title}");
                }
            }
        }
        let page = cast.bo.get(&files).await;
        assert!(page.says("Confidentiality: Restricted: Member") && page.says("Confidentiality: Trade secret"), "marks are words: {}", page.words());
    }

    async fn the_journal_shows_titles_only_to_whoever_may_see_the_thing(world: World) {
        let mut cast = Cast::on(&world).await;
        cast.bring_all().await;
        let log = format!("{}/log", cast.organisation);
        for (column, (role, visitor)) in cast.columns().into_iter().enumerate().take(2) {
            for path in ["", "/entries.csv"] {
                let shown = visitor.get(&format!("{log}{path}")).await;
                let hidden = THINGS.iter().filter(|(.., expected)| !sees(expected, column)).count();
                for (_, title, _, _, expected) in THINGS {
                    assert_eq!(shown.body.contains(title), sees(expected, column), "{role}{path}: {title}");
                    let name = format!("{}.txt", title.to_lowercase().replace(' ', "-"));
                    assert_eq!(shown.body.contains(&name), sees(expected, column), "{role}{path}: {name}");
                }
                assert_eq!(shown.body.contains("Hidden by its confidentiality"), hidden > 0, "{role}{path}");
                assert!(shown.body.contains("Added a file"), "that it was done is for both");
            }
            let chain = visitor.get(&format!("{log}/chain.jsonl")).await;
            assert!(THINGS.iter().all(|(_, title, ..)| !chain.body.contains(title)), "titles stand beside the chain");
            assert!(visitor.post(&format!("{log}/verify"), &[]).await.says("The chain was read from its first entry. Nothing was changed"), "{role}");
        }
        for visitor in [&mut cast.eva, &mut cast.ada] {
            assert_eq!(visitor.get(&log).await.status, StatusCode::FORBIDDEN);
        }
    }

    async fn a_mark_that_is_raised_hides_what_was_recorded_before_and_all_versions(world: World) {
        let mut cast = Cast::on(&world).await;
        let open = [("title", "Price list"), ("confidentiality", "open")];
        let first = bring(&mut cast.bo, &cast.organisation, &open, "prices.txt", b"one").await;
        assert!(cast.bo.post_file(&format!("{first}/replace"), &[], "prices-2.txt", b"two").await.place().is_some());
        let log = format!("{}/log", cast.organisation);
        assert!(cast.dan.get(&log).await.body.contains("prices-2.txt"));
        assert_eq!(cast.eva.get(&format!("{first}/download")).await.status, StatusCode::OK);
        let second = crate::files::file_on(&cast.bo.get(&format!("{}/files", cast.organisation)).await, "Price list");
        let raised = [("title", "Price list"), ("confidentiality", "trade-secret")];
        assert!(cast.bo.post_through(&format!("{second}/edit"), &raised).await.says("Price list is saved"));
        for version in [&first, &second] {
            assert_eq!(cast.dan.get(&format!("{version}/download")).await.status, StatusCode::NOT_FOUND);
            assert_eq!(cast.eva.get(&format!("{version}/download")).await.status, StatusCode::NOT_FOUND);
            assert_eq!(cast.bo.get(&format!("{version}/download")).await.status, StatusCode::OK);
        }
        for path in ["", "/entries.csv"] {
            let shown = cast.dan.get(&format!("{log}{path}")).await;
            assert!(!shown.body.contains("Price list") && !shown.body.contains("prices"), "{}", shown.body);
        }
        // What was a trade secret stays one in the journal, also when the file is opened or gone.
        assert!(cast.bo.post_through(&format!("{second}/edit"), &[("title", "Prices for all"), ("confidentiality", "open")]).await.says("is saved"));
        cast.bo.post_through(&format!("{second}/remove"), &[]).await;
        let shown = cast.dan.get(&log).await;
        assert!(shown.body.contains("Prices for all") && shown.body.contains("Hidden by its confidentiality"), "{}", shown.words());
        assert!(cast.bo.get(&log).await.body.contains("Prices for all"));
    }

    async fn nobody_gives_a_mark_that_hides_the_thing_from_themselves(world: World) {
        let mut cast = Cast::on(&world).await;
        let fields = [("title", "Plan"), ("confidentiality", "restricted"), ("confidentiality_role", "reader")];
        let page = cast.dan.post_file(&format!("{}/files/new", cast.organisation), &fields, "plan.txt", b"plan").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("You could not see it yourself"), "{}", page.words());
        let wrong = [("title", "Plan"), ("confidentiality", "top-secret")];
        let page = cast.dan.post_file(&format!("{}/files/new", cast.organisation), &wrong, "plan.txt", b"plan").await;
        assert!(page.says("Choose who can see it"), "{}", page.words());
    }

    async fn the_file_with_ones_own_data_names_only_files_one_may_still_see(world: World) {
        let mut cast = Cast::on(&world).await;
        let addresses = cast.bring_all().await;
        let titles = |file: &str| -> Vec<String> {
            let data: serde_json::Value = serde_json::from_str(file).expect("JSON");
            let mut titles: Vec<_> =
                data["files"].as_array().expect("a list").iter().map(|file| file["title"].as_str().expect("a title").to_owned()).collect();
            titles.sort();
            titles
        };
        let own = ["Internal of Dan", "Restricted for members", "Secret of Dan"];
        assert_eq!(titles(&cast.dan.post("/account/data/export", &[]).await.body), own);
        // The administrator keeps it from members.
        let sent = [("title", "Restricted for members"), ("confidentiality", "restricted")];
        assert!(cast.bo.post_through(&format!("{}/edit", addresses[2]), &sent).await.says("is saved"));
        assert_eq!(titles(&cast.dan.post("/account/data/export", &[]).await.body), [own[0], own[2]]);
        cast.dan.post_through(&format!("{}/leave", cast.organisation), &[]).await;
        let file = cast.dan.post("/account/data/export", &[]).await.body;
        assert!(titles(&file).is_empty() && !file.contains("Secret of Dan"), "whoever has left sees nothing of it any more");
        let of_support = cast.ada.post("/account/data/export", &[]).await.body;
        assert!(THINGS.iter().all(|(_, title, ..)| !of_support.contains(title)));
    }

    async fn nobody_is_told_that_something_is_kept_about_them_where_a_mark_hides_it(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby Kommune").await;
        let link = invite(&world, &mut ada, &nordby, "bo@holm.example", "member").await;
        let mut bo = join(&world, &link, "Bo").await;
        let sydby = add_organisation(&mut ada, "Sydby Kommune").await;
        let hold = [("whom", "organisation"), ("reason", "Complaint 2026-114")];
        assert!(ada.post_through(&format!("{sydby}/holds/new"), &hold).await.says("The hold stands"));
        let contact = |mark: &'static str| [("kind", "general"), ("name", "A supplier"), ("mail", "bo@holm.example"), ("confidentiality", mark)];
        assert!(ada.post_through(&format!("{sydby}/contacts/new"), &contact("trade-secret")).await.says("is added"));
        let file = bo.post("/account/data/export", &[]).await.body;
        assert!(file.contains("Nordby Kommune") && !file.contains("Sydby Kommune"), "{file}");
        assert!(!bo.get("/account/erase").await.says("Sydby Kommune"));
        // What bears no such mark is told.
        assert!(ada.post_through(&format!("{sydby}/contacts/new"), &contact("open")).await.says("is added"));
        let file: serde_json::Value = serde_json::from_str(&bo.post("/account/data/export", &[]).await.body).expect("JSON");
        assert!(file["kept_by_organisations"].as_array().expect("a list").iter().any(|one| one["name"] == "Sydby Kommune"));
        assert!(bo.get("/account/erase").await.says("Sydby Kommune"));
    }

    async fn an_erased_account_is_not_told_of_what_a_mark_hides_and_it_is_kept_all_the_same(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby Kommune").await;
        let link = invite(&world, &mut ada, &nordby, "bo@holm.example", "member").await;
        let mut bo = join(&world, &link, "Bo").await;
        let sydby = add_organisation(&mut ada, "Sydby Kommune").await;
        ada.post_through(&format!("{sydby}/holds/new"), &[("whom", "organisation"), ("reason", "Complaint 2026-114")]).await;
        let contact = [("kind", "general"), ("name", "A supplier"), ("mail", "bo@holm.example"), ("confidentiality", "trade-secret")];
        ada.post_through(&format!("{sydby}/contacts/new"), &contact).await;
        let page = bo.post_through("/account/erase", &[("password", PASSWORD)]).await;
        assert!(page.says("Your account has been erased.") && !page.says("when their time is over"), "{}", page.words());
        assert!(crate::letter_box::letters_to(&world, "bo@holm.example").await.iter().all(|letter| !letter.contains("Sydby")));
        assert!(ada.get(&format!("{sydby}/log")).await.says("bo@holm.example"), "the hold keeps it");
    }

    async fn contacts_bear_marks_as_well(world: World) {
        let mut cast = Cast::on(&world).await;
        let new = format!("{}/contacts/new", cast.organisation);
        for (_, title, mark, role, _) in THINGS {
            let mail = format!("{}@holm.example", title.to_lowercase().replace(' ', "."));
            let sent = [("kind", "general"), ("name", title), ("mail", &mail), ("confidentiality", mark), ("confidentiality_role", role)];
            assert!(cast.bo.post_through(&new, &sent).await.says(&format!("{title} is added")));
        }
        // Only administrators add contacts, so a trade secret is theirs.
        let expected = |title: &str, column: usize| {
            if title == "Secret of Dan" { column == 0 } else { THINGS.iter().any(|(_, of, _, _, letters)| *of == title && sees(letters, column)) }
        };
        let organisation = cast.organisation.clone();
        for (column, (role, visitor)) in cast.columns().into_iter().enumerate() {
            let (overview, list) = (visitor.get(&organisation).await, visitor.get(&format!("{organisation}/contacts")).await);
            for (_, title, ..) in THINGS {
                assert_eq!(list.says(title), expected(title, column), "{role} in the list: {title}");
                let found = visitor.get(&format!("{organisation}/contacts?q={}", title.replace(' ', "+"))).await;
                assert_eq!(found.body.contains(&format!("<h2>{title}")), expected(title, column), "{role} in the search: {title}");
                // The overview names the first of them only.
                assert!(expected(title, column) || !overview.says(title), "{role} on the overview: {title}");
            }
        }
        let log = cast.dan.get(&format!("{}/log", cast.organisation)).await;
        assert!(log.says("Internal of Dan") && !log.says("Secret of Bo") && !log.says("secret.of.bo"), "{}", log.words());
        // A mark is changed with the contact, and comes back with it.
        let edit = cast.bo.get(&format!("{}/contacts", cast.organisation)).await;
        let row = &edit.body[edit.body.find("<h2>Open of Bo").expect("it is listed")..];
        let address = row.split('"').find(|part| part.ends_with("/edit")).expect("a way to change it").to_owned();
        let form = cast.bo.get(&address).await;
        let shown = form.body.split("name=\"shown\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a mark of the form").to_owned();
        let sent = [("kind", "general"), ("name", "Open of Bo"), ("mail", "open@holm.example"), ("confidentiality", "internal"), ("shown", &shown)];
        assert!(cast.bo.post_through(&address, &sent).await.says("Open of Bo is saved"));
        assert!(!cast.ada.get(&cast.organisation).await.says("Open of Bo"), "support sees it no more");
        let contact = address.trim_end_matches("/edit").to_owned();
        cast.bo.post_through(&format!("{contact}/remove"), &[]).await;
        assert!(cast.bo.post_through(&format!("{contact}/undo"), &[]).await.says("Open of Bo is back"));
        assert!(!cast.ada.get(&cast.organisation).await.says("Open of Bo") && cast.eva.get(&cast.organisation).await.says("Open of Bo"));
    }

    async fn the_chain_names_the_mark_and_no_title(world: World) {
        let mut cast = Cast::on(&world).await;
        cast.bring_all().await;
        let bodies = store::recorded(&world, "people.add-file").await;
        assert_eq!(bodies.len(), THINGS.len());
        for (_, title, mark, role, _) in THINGS {
            assert!(bodies.iter().all(|entry| !entry.body.contains(title)));
            assert!(bodies.iter().any(|entry| entry.body.contains(&format!("\"confidentiality\":\"{mark}\"")) && entry.body.contains(role)));
        }
    }
}

//! Organisations: one's own, adding one, seeing it, changing it.

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::store;
use crate::support::{World, add_organisation, invite, join};

/// Answers that can be accepted, with these put in their place.
fn answers<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![
        ("name", "Nordby Kommune"),
        ("kind", "authority"),
        ("country", "dk"),
        ("authority_type", "municipality"),
        ("currency", ""),
        ("language", "da"),
        ("scheme", "national"),
        ("identifier", ""),
    ];
    for (name, value) in changed {
        all.retain(|(kept, _)| kept != name);
        all.push((name, value));
    }
    all
}

async fn refused(visitor: &mut Visitor, changed: &[(&str, &str)]) -> String {
    let answer = visitor.post("/organisations/new", &answers(changed)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{changed:?}: {}", answer.words());
    answer.words()
}

/// The mark of what a form shows.
async fn mark(visitor: &mut Visitor, form: &str) -> String {
    let body = visitor.get(form).await.body;
    let place = body.find("name=\"shown\" value=\"").expect("the form carries a mark") + 20;
    body[place..].chars().take_while(|sign| *sign != '"').collect()
}

on_both_engines! {
    async fn who_belongs_to_none_is_shown_how_to_begin(world: World) {
        let mut ada = world.ada().await;
        let page = ada.get("/organisations").await;
        assert!(page.says("You do not belong to an organisation yet"));
        assert!(page.body.contains("href=\"/organisations/new\""));
    }

    async fn whoever_adds_an_organisation_becomes_its_administrator(world: World) {
        let mut ada = world.ada().await;
        let page = ada.post_through("/organisations/new", &answers(&[("identifier", "DK 12 34 56 74")])).await;
        for said in ["Nordby Kommune is added", "Your role here: Administrator", "Municipality", "12345674", "DKK", "Danish", "One member"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let list = ada.get("/organisations").await;
        assert!(list.says("Nordby Kommune") && list.says("Authority · Administrator"), "{}", list.words());
        assert_eq!(store::chains(&world, "people.add-organisation").await, ["organisation", "person"]);
    }

    async fn the_currency_follows_from_the_country_unless_it_is_said(world: World) {
        let mut ada = world.ada().await;
        for (country, currency, kept) in [("se", "", "SEK"), ("no", "", "NOK"), ("other", "", "EUR"), ("dk", "eur", "EUR")] {
            let page = ada.post_through("/organisations/new", &answers(&[("country", country), ("currency", currency)])).await;
            assert!(page.says(&format!("Currency {kept}")), "{country}: {}", page.words());
        }
    }

    async fn only_an_authority_has_a_type_of_authority(world: World) {
        let mut ada = world.ada().await;
        let page = ada.post_through("/organisations/new", &answers(&[("kind", "company")])).await;
        assert!(!page.says("Municipality"), "{}", page.words());
        assert!(refused(&mut ada, &[("authority_type", "")]).await.contains("Choose what type of authority it is"));
    }

    async fn wrong_answers_are_named_at_their_fields_and_kept(world: World) {
        let mut ada = world.ada().await;
        let long = "n".repeat(201);
        for (changed, said) in [
            ([("name", "  "), ("kind", "authority")], "Write the name of the organisation"),
            ([("name", &*long), ("kind", "authority")], "Write a name of at most 200 characters"),
            ([("kind", "circus"), ("name", "N")], "Choose what the organisation is"),
            ([("country", ""), ("name", "N")], "Choose a country"),
            ([("language", "xx"), ("name", "N")], "Choose a language"),
            ([("currency", "ABC"), ("name", "N")], "Write the currency in three letters"),
        ] {
            assert!(refused(&mut ada, &changed).await.contains(said), "{said}");
        }
        let page = ada.post("/organisations/new", &answers(&[("country", ""), ("identifier", "12345674")])).await;
        assert!(page.body.contains("value=\"Nordby Kommune\"") && page.body.contains("value=\"12345674\""), "what was typed is kept");
        assert!(ada.get("/organisations").await.says("You do not belong to an organisation yet"), "nothing was added");
    }

    async fn each_problem_with_a_number_has_its_own_words(world: World) {
        let mut ada = world.ada().await;
        for (country, scheme, number, said) in [
            ("dk", "national", "12345678", "its digits do not agree with each other"),
            ("dk", "national", "1234567", "Write a number of 8 digits"),
            ("dk", "national", "twelve", "Write only the digits of the number"),
            ("dk", "national", "DK", "Write the number, or leave the field empty"),
            ("dk", "national", "00000000", "no such number is given out"),
            ("dk", "gln", "5790000000001", "its digits do not agree with each other"),
            ("se", "national", "811218-9876", "In Sweden a sole trader's number is the owner's personal number"),
            ("other", "national", "811218-9876", "the number looks like a person's"),
        ] {
            let words = refused(&mut ada, &[("country", country), ("scheme", scheme), ("identifier", number)]).await;
            assert!(words.contains(said), "{country} {number}: {words}");
        }
    }

    async fn two_organisations_do_not_have_the_same_number(world: World) {
        let mut ada = world.ada().await;
        ada.post_through("/organisations/new", &answers(&[("identifier", "12345674")])).await;
        let again = refused(&mut ada, &[("name", "Another"), ("identifier", "DK-12345674")]).await;
        assert!(again.contains("An organisation with this number is already here"), "{again}");
        let third = add_organisation(&mut ada, "Third").await;
        let shown = mark(&mut ada, &format!("{third}/edit")).await;
        let changed = answers(&[("name", "Third"), ("identifier", "12345674"), ("shown", &shown)]);
        let answer = ada.post(&format!("{third}/edit"), &changed).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.says("An organisation with this number is already here"), "{}", answer.words());
    }

    async fn two_organisations_without_a_number_are_two(world: World) {
        let mut ada = world.ada().await;
        let (one, other) = (add_organisation(&mut ada, "Nordby").await, add_organisation(&mut ada, "Nordby").await);
        assert_ne!(one, other);
    }

    async fn an_administrator_changes_what_it_is_called(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let edit = format!("{nordby}/edit");
        let shown = mark(&mut ada, &edit).await;
        let page = ada.post_through(&edit, &answers(&[("name", "Nordby & Sydby"), ("shown", &shown)])).await;
        assert!(page.says("The details of Nordby &#38; Sydby are saved") || page.says("The details of Nordby & Sydby are saved"), "{}", page.words());
        let unchanged = ada.post_through(&edit, &answers(&[("name", "Nordby & Sydby")])).await;
        assert!(unchanged.says("There was nothing to change"), "{}", unchanged.words());
        let entries = store::recorded(&world, "people.change-organisation").await;
        assert_eq!(entries.len(), 1);
        let body = &entries[0].body;
        assert!(body.contains("\"changed\":[\"name\"]") && !body.contains("Sydby"), "{body}");
    }

    async fn two_who_change_at_once_see_both_versions_and_choose(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let link = invite(&world, &mut ada, &nordby, "bo@nordby.example", "administrator").await;
        let mut bo = join(&world, &link, "Bo").await;
        let edit = format!("{nordby}/edit");
        let (by_ada, by_bo) = (mark(&mut ada, &edit).await, mark(&mut bo, &edit).await);
        assert_eq!(by_ada, by_bo, "both see the same");
        ada.post_through(&edit, &answers(&[("name", "Nordby One"), ("shown", &by_ada)])).await;
        let conflict = bo.post(&edit, &answers(&[("name", "Nordby Two"), ("shown", &by_bo)])).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT);
        for said in ["Somebody else changed the same thing", "Nordby One", "Nordby Two"] {
            assert!(conflict.says(said), "{said}: {}", conflict.words());
        }
        assert!(ada.get(&nordby).await.says("Nordby One"), "nothing is overwritten unseen");
        let place = conflict.body.find("name=\"shown\" value=\"").unwrap() + 20;
        let shown: String = conflict.body[place..].chars().take_while(|sign| *sign != '"').collect();
        let page = bo.post_through(&edit, &answers(&[("name", "Nordby Two"), ("shown", &shown)])).await;
        assert!(page.says("The details of Nordby Two are saved"), "{}", page.words());
    }

    async fn each_language_has_its_words(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        for (language, said) in [("da", "Kommune"), ("sv", "Kommun"), ("en", "Municipality")] {
            store::set_language(&world, language).await;
            for page in ["", "/edit", "/contacts", "/contacts/new", "/members", "/invitations", "/invitations/new", "/hand-over", "/leave"] {
                let answer = ada.get(&format!("{nordby}{page}")).await;
                assert!([StatusCode::OK, StatusCode::CONFLICT].contains(&answer.status), "{language} {page}: {}", answer.words());
                assert!(!answer.body.contains('⟦'), "{language} {page}: {}", answer.words());
            }
            assert!(ada.get(&nordby).await.says(said), "{language}");
        }
    }
}

//! How long organisations keep what: chosen by administrators, seen by members, applied each night; the chains stay whole.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use perron_people::Duty;
use perron_testkit::{Visitor, on_both_engines};
use perron_web::{Application, Config, Current, ShownError};

use crate::{
    beneath::{bodies, dead, give_up, letter, recorded, support_reasons},
    files::{bring, file_on},
    kept::{beside_the_journal, entries_of, everything},
    letter_box::BO,
    support::{ADA, PASSWORD, World, invite},
    time_passes::{ada_again, again, choose, days, night, night_in_steps, organisation_with_member, platform_administrator},
};

const CONTACT: [(&str, &str); 5] =
    [("kind", "general"), ("name", "Kit Holm"), ("mail", "kit@nordby.example"), ("phone", "+45 55 55 55 55"), ("helps_with", "Contracts")];

/// Adds a contact; the path of it.
async fn add_contact(visitor: &mut Visitor, place: &str) -> String {
    visitor.post_through(&format!("{place}/contacts/new"), &CONTACT).await;
    let page = visitor.get(&format!("{place}/contacts")).await.body;
    let end = page.find("/remove\"").expect("a contact that can be removed");
    let start = page[..end].rfind('"').expect("an address");
    page[start + 1..end].to_owned()
}

fn both(text: &str) -> BTreeMap<String, String> {
    BTreeMap::from([("en".to_owned(), text.to_owned())])
}

on_both_engines! {
    async fn without_a_period_nothing_is_erased_and_the_page_says_so(world: World) {
        let (mut ada, _, place) = organisation_with_member(&world).await;
        let page = ada.get(&format!("{place}/retention")).await;
        for said in ["Invitations No end has been chosen", "Without a period Perron erases nothing by itself", "What goes tonight", "No hold stands"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        days(&world, 40_000);
        let before = everything(&world).await;
        assert_eq!(night(&world).await, 0);
        assert_eq!(everything(&world).await, before);
    }

    async fn an_administrator_chooses_and_a_member_sees(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        choose(&mut ada, &place, "invitations", "18", "months").await;
        let page = bo.get(&format!("{place}/retention")).await;
        assert!(page.says("18 months after the invitation was answered or withdrawn, or ran out"), "{}", page.words());
        assert!(!page.body.contains("/retention/edit"));
        assert_eq!(bo.get(&format!("{place}/retention/edit")).await.status, StatusCode::FORBIDDEN);
        assert!(ada.get(&format!("{place}/retention/edit")).await.body.contains("value=\"18\""));
        choose(&mut ada, &place, "invitations", "2", "years").await;
        choose(&mut ada, &place, "invitations", "24", "months").await;
        assert_eq!(entries_of(&world, "people.change-retention").await.len(), 2, "what changes nothing is not recorded");
        assert!(bo.get(&format!("{place}/retention")).await.says("2 years after"));
        choose(&mut ada, &place, "invitations", "", "no-end").await;
        assert!(bodies(&world).await.iter().any(|body| body.contains("\"months-invitations\":0")));
    }

    async fn what_cannot_be_a_period_is_named(world: World) {
        let (mut ada, _, place) = organisation_with_member(&world).await;
        let edit = format!("{place}/retention/edit");
        let page = ada.post(&edit, &[]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Choose months, years or no end"));
        for (number, unit, said) in [
            ("", "months", "Write a whole number"),
            ("0", "months", "Write a whole number"),
            ("-1", "years", "Write a whole number"),
            ("101", "years", "the longest period is 100 years"),
            ("4294967295", "years", "the longest period is 100 years"),
            ("3", "no-end", "Choose months or years, or leave the number empty"),
            ("3", "weeks", "Choose months, years or no end"),
        ] {
            let page = ada.post(&edit, &[("invitations-number", number), ("invitations-unit", unit)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{number} {unit}");
            assert!(page.says(said), "{number} {unit}: {}", page.words());
        }
        assert!(recorded(&world, "people.change-retention").await.is_empty());
    }

    async fn an_invitation_goes_when_its_time_is_over_and_the_journal_still_fits(world: World) {
        let (mut ada, _, place) = organisation_with_member(&world).await;
        invite(&world, &mut ada, &place, "kai@nordby.example", "reader").await;
        choose(&mut ada, &place, "invitations", "6", "months").await;
        days(&world, 150);
        assert_eq!(night(&world).await, 0);
        let mut ada = ada_again(&world).await;
        assert!(ada.get(&format!("{place}/retention")).await.says("What goes tonight The next time is 21 April 2027"));
        days(&world, 100);
        let mut ada = ada_again(&world).await;
        assert!(ada.get(&format!("{place}/retention")).await.says("2 invitations"));
        assert_eq!(beside_the_journal(&world, "kai@nordby.example").await, 1);
        assert_eq!(night(&world).await, 1);
        assert_eq!(beside_the_journal(&world, "kai@nordby.example").await, 0);
        assert!(!everything(&world).await.contains("kai@nordby.example"));
        let entries = entries_of(&world, "people.apply-retention").await;
        assert_eq!(entries.len(), 1);
        assert!(entries[0].1.contains("\"erased-invitations\":2") && entries[0].1.contains("\"principal\":\"job:retention\""));
        assert_eq!(night(&world).await, 0, "done again, it finds nothing");
        assert_eq!(entries_of(&world, "people.apply-retention").await.len(), 1);
        let page = ada.get(&format!("{place}/log")).await;
        assert!(page.says("Erased what was due") && page.says("Invitations erased: 2"), "{}", page.words());
    }

    async fn a_removed_contact_goes_and_one_that_came_back_stays(world: World) {
        let (mut ada, _, place) = organisation_with_member(&world).await;
        choose(&mut ada, &place, "contacts", "1", "years").await;
        let contact = add_contact(&mut ada, &place).await;
        ada.post(&format!("{contact}/remove"), &[]).await;
        ada.post(&format!("{contact}/undo"), &[]).await;
        days(&world, 400);
        assert_eq!(night(&world).await, 0);
        let mut ada = ada_again(&world).await;
        ada.post(&format!("{contact}/remove"), &[]).await;
        days(&world, 300);
        assert_eq!(night(&world).await, 0, "the time runs from the latest removal");
        days(&world, 100);
        assert_eq!(night(&world).await, 1);
        assert_eq!(night(&world).await, 0);
        let texts = everything(&world).await;
        for gone in ["Kit Holm", "kit@nordby.example", "+45 55 55 55 55", "Contracts"] {
            assert!(!texts.contains(gone), "{gone}");
        }
    }

    async fn a_removed_file_goes_with_its_earlier_versions_and_one_that_is_still_here_stays(world: World) {
        let (mut ada, _, place) = organisation_with_member(&world).await;
        choose(&mut ada, &place, "files", "1", "years").await;
        let fields = |title: &'static str| [("title", title), ("note", "For small orders"), ("confidentiality", "trade-secret")];
        bring(&mut ada, &place, &fields("Template"), "template.txt", b"stays").await;
        let first = bring(&mut ada, &place, &fields("Standard terms"), "terms.txt", b"one").await;
        ada.post_file(&format!("{first}/replace"), &[], "terms-2.txt", b"two").await;
        days(&world, 400);
        assert_eq!(night(&world).await, 0, "the time runs from the removal");
        let mut ada = ada_again(&world).await;
        let newest = file_on(&ada.get(&format!("{place}/files")).await, "Standard terms");
        assert!(ada.post_through(&format!("{newest}/remove"), &[]).await.says("Standard terms"));
        days(&world, 300);
        assert_eq!(night(&world).await, 0);
        days(&world, 100);
        let mut ada = ada_again(&world).await;
        let page = ada.get(&format!("{place}/retention")).await;
        assert!(page.says("Removed files One year after the file was removed"), "{}", page.words());
        assert!(page.says("2 removed files"), "{}", page.words());
        assert_eq!(night(&world).await, 1);
        for gone in ["Standard terms", "terms.txt", "terms-2.txt"] {
            assert_eq!(beside_the_journal(&world, gone).await, 0, "{gone}");
        }
        assert_eq!(beside_the_journal(&world, "Template").await, 1);
        assert!(entries_of(&world, "people.apply-retention").await[0].1.contains("\"erased-files\":2"));
        let page = ada.get(&format!("{place}/log")).await;
        assert!(page.says("Removed a file") && page.says("Removed files erased: 2"), "{}", page.words());
        assert_eq!(night(&world).await, 0);
    }

    async fn what_is_too_much_for_one_act_goes_in_several(world: World) {
        let (mut ada, _, place) = organisation_with_member(&world).await;
        choose(&mut ada, &place, "invitations", "1", "months").await;
        for number in 1..=6 {
            invite(&world, &mut ada, &place, &format!("kai{number}@nordby.example"), "reader").await;
        }
        days(&world, 100);
        assert!(ada_again(&world).await.get(&format!("{place}/retention")).await.says("7 invitations"), "the preview names all of them");
        assert_eq!(night_in_steps(&world, 3).await, 3);
        let entries = entries_of(&world, "people.apply-retention").await;
        let mut erased: Vec<char> =
            entries.iter().map(|(_, body)| body.split("\"erased-invitations\":").nth(1).and_then(|rest| rest.chars().next()).unwrap()).collect();
        erased.sort_unstable();
        assert_eq!(erased, ['1', '3', '3']);
        assert!(!everything(&world).await.contains("kai"));
        assert_eq!(night(&world).await, 0);
    }

    async fn a_month_without_that_day_makes_a_period_longer_and_never_shorter(world: World) {
        let (_, _, place) = organisation_with_member(&world).await;
        // 31 August 2027 at noon.
        days(&world, 283);
        let mut ada = ada_again(&world).await;
        choose(&mut ada, &place, "contacts", "6", "months").await;
        let contact = add_contact(&mut ada, &place).await;
        ada.post(&format!("{contact}/remove"), &[]).await;
        // 29 February 2028 at noon.
        days(&world, 182);
        assert_eq!(night(&world).await, 0);
        world.installation.clock.advance(std::time::Duration::from_hours(12));
        assert_eq!(night(&world).await, 1);
    }

    async fn the_journal_says_the_name_of_a_former_member_until_the_time_is_over(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        choose(&mut ada, &place, "former-members", "1", "months").await;
        bo.post(&format!("{place}/leave"), &[]).await;
        days(&world, 10);
        assert_eq!(night(&world).await, 0);
        assert!(ada_again(&world).await.get(&format!("{place}/log")).await.says("Bo Holm"));
        days(&world, 30);
        let mut ada = ada_again(&world).await;
        assert!(ada.get(&format!("{place}/retention")).await.says("The name of one former member"));
        assert_eq!(night(&world).await, 1);
        let page = ada.get(&format!("{place}/log")).await;
        assert!(page.says("A former member") && !page.says("Bo Holm") && !page.says(BO), "{}", page.words());
        let own = again(&world, BO).await.get("/account").await;
        assert!(own.says("Bo Holm"), "the account is not the organisation's");
        assert_eq!(night(&world).await, 0);
    }

    async fn who_came_back_is_no_former_member(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        choose(&mut ada, &place, "former-members", "1", "months").await;
        bo.post(&format!("{place}/leave"), &[]).await;
        let link = invite(&world, &mut ada, &place, BO, "reader").await;
        bo.post(&link, &[]).await;
        days(&world, 100);
        assert_eq!(night(&world).await, 0);
        assert!(ada_again(&world).await.get(&format!("{place}/log")).await.says("Bo Holm"));
    }

    async fn an_ended_declaration_goes_and_a_lasting_one_stays(world: World) {
        let (mut ada, mut bo, place) = organisation_with_member(&world).await;
        choose(&mut ada, &place, "declarations", "2", "years").await;
        let list = format!("{place}/impartiality/new");
        for (what, until) in [("Shares in Holm og Holm", "2026-12-31"), ("A seat on a board", "2036-12-31")] {
            bo.post_through(&list, &[("interest", "yes"), ("what", what), ("from", "2026-11-21"), ("until", until)]).await;
        }
        days(&world, 760);
        assert_eq!(night(&world).await, 0);
        days(&world, 30);
        assert_eq!(night(&world).await, 1);
        let page = ada_again(&world).await.get(&format!("{place}/impartiality")).await;
        assert!(!page.says("Shares in Holm og Holm") && page.says("A seat on a board"), "{}", page.words());
        assert_eq!(beside_the_journal(&world, "Shares in Holm og Holm").await, 1, "Bo's own chain is not the organisation's");
        assert_eq!(night(&world).await, 0);
    }

    async fn the_reason_for_a_support_access_goes_and_the_access_stays_recorded(world: World) {
        let (mut ada, _, place) = organisation_with_member(&world).await;
        choose(&mut ada, &place, "support", "3", "months").await;
        let mut kim = platform_administrator(&world).await;
        let support = format!("/administration/support/{}", place.rsplit('/').next().unwrap());
        kim.post_through(&support, &[("reason", "Looks for a lost file"), ("hours", "4")]).await;
        assert_eq!(beside_the_journal(&world, "Looks for a lost file").await, 1);
        days(&world, 120);
        assert_eq!(night(&world).await, 1);
        assert_eq!(beside_the_journal(&world, "Looks for a lost file").await, 0);
        assert_eq!(support_reasons(&world).await, [String::new()]);
        assert_eq!(recorded(&world, "people.start-support").await, ["organisation", "platform"]);
        assert_eq!(night(&world).await, 0);
    }

    async fn letters_that_were_given_up_go_when_the_platform_says_so(world: World) {
        let (_, _, place) = organisation_with_member(&world).await;
        let mut ada = ada_again(&world).await;
        ada.post(&format!("{place}/invitations/new"), &[("mail", "kai@nordby.example"), ("role", "reader"), ("language", "en"), ("message", "")]).await;
        assert_eq!(give_up(&world).await, 1);
        let id = dead(&world).await;
        days(&world, 100);
        assert_eq!(night(&world).await, 0);
        let mut ada = ada_again(&world).await;
        let page = ada.post_through("/administration/retention", &[("letters-number", "3"), ("letters-unit", "months")]).await;
        assert!(page.says("The periods have been saved") && page.says("Tonight one is erased"), "{}", page.words());
        assert_eq!(night(&world).await, 1);
        assert_eq!(letter(&world, &id).await, ("dropped".to_owned(), None));
        assert_eq!(recorded(&world, "people.apply-retention").await, ["platform"]);
        assert_eq!(night(&world).await, 0);
    }

    async fn a_period_shorter_than_a_duty_is_taken_and_warned_of(world: World) {
        let (_, _, place) = organisation_with_member(&world).await;
        let duty = Duty {
            country: "dk".to_owned(),
            citation: both("Act 1, section 2"),
            months: Some(36),
            categories: vec!["declarations".to_owned()],
            says: both("It is kept for at least 3 years."),
            reading: both("The usual reading is that this belongs to it."),
            mark: "unverified".to_owned(),
            source: both("A book"),
            checked_on: "2026-06-30".to_owned(),
        };
        let foreign = Duty { country: "se".to_owned(), says: both("Of another country."), ..duty.clone() };
        let people = world.people.with_duties(vec![duty, foreign]);
        let error = |error: &ShownError| format!("<!DOCTYPE html><h1>{}</h1>", error.kind.name());
        let mut ada = Visitor::new(Current::new(Application::new(&Config::default(), people.routes(), error).unwrap()));
        ada.post("/sign-in", &[("mail", ADA), ("password", PASSWORD)]).await;
        choose(&mut ada, &place, "declarations", "35", "months").await;
        let page = ada.get(&format!("{place}/retention")).await;
        for said in ["35 months", "The period is shorter than a minimum named below", "It is kept for at least 3 years. The usual reading", "Source: A book, 30 June 2026. Not confirmed"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(!page.says("Of another country"));
        choose(&mut ada, &place, "declarations", "3", "years").await;
        assert!(!ada.get(&format!("{place}/retention")).await.says("The period is shorter than a minimum named below"));
    }
}

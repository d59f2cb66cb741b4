//! Declarations of interests: made by members about themselves, seen by members, renewed or withdrawn, never changed.

use std::time::Duration;

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    beneath::{bodies, declarations, recorded},
    support::{World, add_organisation, invite, join},
};

const SHARES: &str = "My sister owns shares in Holm og Holm";

/// An administrator and a member of an organisation, and its list of declarations.
async fn stage(world: &World) -> (Visitor, Visitor, String) {
    let mut ada = world.ada().await;
    let place = add_organisation(&mut ada, "Nordby Kommune").await;
    let link = invite(world, &mut ada, &place, "bo@nordby.example", "member").await;
    let bo = join(world, &link, "Bo Holm").await;
    (ada, bo, format!("{place}/impartiality"))
}

const INTEREST: [(&str, &str); 4] = [("interest", "yes"), ("what", SHARES), ("from", "2026-11-21"), ("until", "31.12.2026")];

/// The one declaration that lasts.
fn only(mut declarations: Vec<String>) -> String {
    assert_eq!(declarations.len(), 1, "{declarations:?}");
    declarations.remove(0)
}

async fn declare(visitor: &mut Visitor, list: &str) {
    let page = visitor.post_through(&format!("{list}/new"), &INTEREST).await;
    assert!(page.says("Your declaration is saved"), "{}", page.words());
}

on_both_engines! {
    async fn members_declare_and_members_and_administrators_see_it(world: World) {
        let (mut ada, mut bo, list) = stage(&world).await;
        assert!(ada.get(&list).await.says("Nobody has declared anything yet"));
        declare(&mut bo, &list).await;
        let page = ada.get(&list).await;
        for said in ["Bo Holm Yes, I have interests of my own", SHARES, "21 November 2026 – 31 December 2026", "Without a declaration that holds: Ada Nordby"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(!page.body.contains("/withdraw\""), "nobody changes what somebody else declared");
        assert!(bo.get(&list).await.body.contains("/withdraw\""));
    }

    async fn readers_and_outsiders_do_not_see_it(world: World) {
        let (mut ada, _, list) = stage(&world).await;
        let place = list.replace("/impartiality", "");
        let link = invite(&world, &mut ada, &place, "cleo@nordby.example", "reader").await;
        let mut cleo = join(&world, &link, "Cleo Lund").await;
        assert_eq!(cleo.get(&list).await.status, StatusCode::FORBIDDEN);
        assert_eq!(cleo.post(&format!("{list}/new"), &INTEREST).await.status, StatusCode::FORBIDDEN);
        assert!(!cleo.get(&place).await.body.contains("/impartiality\""), "no link leads where a reader may not go");
        let elsewhere = add_organisation(&mut cleo, "Lund Data").await;
        assert_eq!(ada.get(&format!("{elsewhere}/impartiality")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.post(&format!("{elsewhere}/impartiality/new"), &INTEREST).await.status, StatusCode::NOT_FOUND);
    }

    async fn no_interest_needs_no_explanation(world: World) {
        let (_, mut bo, list) = stage(&world).await;
        let page = bo.post_through(&format!("{list}/new"), &[("interest", "no"), ("from", "21.11.2026"), ("until", "21.11.2026")]).await;
        assert!(page.says("Bo Holm No, I have none"), "{}", page.words());
    }

    async fn wrong_answers_are_named_and_nothing_is_kept_of_them(world: World) {
        let (_, mut bo, list) = stage(&world).await;
        let long = "x".repeat(1_001);
        for (interest, what, from, until, said) in [
            ("", "", "2026-11-21", "2026-12-31", "Choose whether you have interests of your own"),
            ("yes", "  ", "2026-11-21", "2026-12-31", "Write which interests you have"),
            ("yes", &long, "2026-11-21", "2026-12-31", "Write at most 1,000 characters"),
            ("yes", SHARES, "tomorrow", "2026-12-31", "Write a date like 2026-11-21"),
            ("yes", SHARES, "2026-11-21", "", "Write a date like 2026-11-21"),
            ("yes", SHARES, "2026-11-21", "2026-11-20", "Choose a last day that is not before the first"),
        ] {
            let answers = [("interest", interest), ("what", what), ("from", from), ("until", until)];
            let page = bo.post(&format!("{list}/new"), &answers).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(declarations(&world).await.is_empty());
        assert_eq!(recorded(&world, "people.declare-impartiality").await, Vec::<String>::new());
    }

    async fn a_renewed_declaration_stands_among_the_earlier_ones(world: World) {
        let (mut ada, mut bo, list) = stage(&world).await;
        declare(&mut bo, &list).await;
        let old = only(declarations(&world).await);
        let renew = format!("{list}/{old}/renew");
        let page = bo.get(&renew).await;
        assert!(page.body.contains(SHARES) && page.body.contains("value=\"2026-11-21\""), "{}", page.words());
        let page = bo.post_through(&renew, &[("interest", "no"), ("from", "2026-11-21"), ("until", "2027-11-21")]).await;
        assert!(page.says("Your declaration is renewed"), "{}", page.words());
        assert_ne!(only(declarations(&world).await), old);
        let seen = ada.get(&list).await;
        let (now, earlier) = seen.words().split_once("Earlier declarations").map(|(now, earlier)| (now.to_owned(), earlier.to_owned())).unwrap();
        assert!(now.contains("No, I have none") && !now.contains(SHARES), "{now}");
        assert!(earlier.contains(SHARES) && earlier.contains("Renewed 21 November 2026"), "{earlier}");
        assert_eq!(bo.post(&renew, &INTEREST).await.status, StatusCode::NOT_FOUND, "what has ended is not renewed again");
    }

    async fn a_withdrawn_declaration_stands_among_the_earlier_ones(world: World) {
        let (mut ada, mut bo, list) = stage(&world).await;
        declare(&mut bo, &list).await;
        let withdraw = format!("{list}/{}/withdraw", only(declarations(&world).await));
        assert!(bo.post_through(&withdraw, &[]).await.says("Your declaration is withdrawn"));
        let page = ada.get(&list).await;
        assert!(page.says("Withdrawn 21 November 2026") && page.says(SHARES), "{}", page.words());
        assert!(page.says("Ada Nordby, Bo Holm"), "both are without one again: {}", page.words());
        assert_eq!(bo.post(&withdraw, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(recorded(&world, "people.withdraw-impartiality").await, ["organisation", "person"]);
    }

    async fn nobody_renews_or_withdraws_for_somebody_else(world: World) {
        let (mut ada, mut bo, list) = stage(&world).await;
        declare(&mut bo, &list).await;
        let id = only(declarations(&world).await);
        for end in ["renew", "withdraw"] {
            assert_eq!(ada.post(&format!("{list}/{id}/{end}"), &INTEREST).await.status, StatusCode::NOT_FOUND, "{end}");
        }
        let elsewhere = add_organisation(&mut bo, "Holm og Holm").await;
        assert_eq!(bo.post(&format!("{elsewhere}/impartiality/{id}/withdraw"), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(only(declarations(&world).await), id);
    }

    async fn a_declaration_runs_out_and_says_so(world: World) {
        let (mut ada, mut bo, list) = stage(&world).await;
        bo.post(&format!("{list}/new"), &[("interest", "no"), ("from", "2026-11-21"), ("until", "2026-11-21")]).await;
        assert!(!ada.get(&list).await.says("Has run out"));
        world.installation.clock.advance(Duration::from_hours(12));
        let page = ada.get(&list).await;
        assert!(page.says("Has run out") && page.says("Ada Nordby, Bo Holm"), "{}", page.words());
    }

    async fn what_somebody_wrote_stands_beside_the_chain_and_in_the_journal_s_page(world: World) {
        let (mut ada, mut bo, list) = stage(&world).await;
        declare(&mut bo, &list).await;
        let page = ada.get(&list.replace("/impartiality", "/log")).await;
        assert!(page.says("Declared about interests of their own") && page.says(&format!("What: {SHARES}")), "{}", page.words());
        for body in bodies(&world).await {
            assert!(!body.contains(SHARES));
        }
    }
}

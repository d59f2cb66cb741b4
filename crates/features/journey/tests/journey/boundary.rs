//! What to keep an eye on: figures beside the most that a rule of the route allows, with the words of what to do beyond it.

use perron_db::values;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    requirements::give,
    support::{World, with_a_ride},
};

/// What the overview says of the boundary.
async fn boundary(visitor: &mut Visitor, page: &str) -> String {
    let page = visitor.get(page).await.words();
    let (_, rest) = page.split_once("Keep an eye on the boundary").unwrap_or_else(|| panic!("a boundary: {page}"));
    rest.to_owned()
}

on_both_engines! {
    async fn a_figure_stands_beside_its_limit_with_the_source_and_the_way_to_what_is_missing(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/red").await;
        let words = boundary(&mut ada, &journey).await;
        for said in ["Keep the purchase below the tender threshold", "Neither the figure nor the boundary is known", "does not have the official amount in your currency, and converts none", "Answer: What is the purchase worth?"] {
            assert!(words.contains(said), "{said}: {words}");
        }
        give(&world, &journey, "purchase_value", "120000").await;
        let words = boundary(&mut ada, &journey).await;
        assert!(words.contains("120,000") && words.contains("The boundary is not known"), "{words}");
        let id = nordby.rsplit('/').next().unwrap();
        world.installation.tamper("UPDATE organisation SET currency = 'EUR' WHERE id = $1", values![id]).await;
        let words = boundary(&mut ada, &journey).await;
        assert!(words.contains("120,000") && words.contains("216,000") && words.contains("Within the boundary"), "{words}");
        assert!(words.contains("As of 20 November 2026"), "{words}");
        assert!(words.contains("Regulation (EU) 2025/2152") && words.contains("What to do if it is passed"), "{words}");
        assert!(boundary(&mut ada, &format!("{journey}/route")).await.contains("216,000"), "and where one changes route");
    }

    async fn a_rule_says_that_an_amount_is_not_loaded_in_the_currency_of_the_case(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/red").await;
        give(&world, &journey, "purchase_value", "5000").await;
        let page = ada.get(&format!("{journey}/requirements/red-purchase-below-threshold")).await;
        for said in ["It depends on an amount that is not loaded in your currency", "does not have the official amount in your currency, and converts none", "Regulation (EU) 2025/2152"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
    }

    async fn the_amount_is_that_of_the_kind_of_authority_and_of_the_day_of_the_notice(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/red").await;
        let id = nordby.rsplit('/').next().unwrap();
        give(&world, &journey, "purchase_value", "120000").await;
        let set = "UPDATE organisation SET currency = 'EUR', authority_type = 'central' WHERE id = $1";
        world.installation.tamper(set, values![id]).await;
        let words = boundary(&mut ada, &journey).await;
        assert!(words.contains("140,000") && words.contains("central government"), "{words}");
        give(&world, &journey, "tender_published_on", "2025-10-01").await;
        let words = boundary(&mut ada, &journey).await;
        assert!(words.contains("143,000"), "a notice of the year before: {words}");
        world.installation.tamper("UPDATE organisation SET currency = 'DKK', authority_type = 'region' WHERE id = $1", values![id]).await;
        let words = boundary(&mut ada, &journey).await;
        assert!(words.contains("1,644,638"), "{words}");
    }

    async fn beyond_the_limit_it_says_so_and_what_to_do(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/red").await;
        for (fact, value) in [("hours_spent", "40"), ("hours_limit", "60"), ("cost", "5"), ("cost_limit", "5"), ("duration_weeks", "9"), ("weeks_limit", "8")] {
            give(&world, &journey, fact, value).await;
        }
        let words = boundary(&mut ada, &journey).await;
        for said in ["Within the boundary", "At the boundary", "Passed"] {
            assert_eq!(words.matches(said).count(), 1, "{said}: {words}");
        }
        assert!(words.contains("What to do now") && words.contains("See what the move means"), "{words}");
        let page = ada.get(&format!("{journey}/requirements/red-keep-light")).await;
        assert!(page.says("Change the answer: How many weeks"), "the answers by which it is broken: {}", page.words());
    }

    async fn what_rests_on_the_law_of_another_country_is_no_boundary(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/red").await;
        let id = nordby.rsplit('/').next().unwrap();
        world.installation.tamper("UPDATE organisation SET country = 'se' WHERE id = $1", values![id]).await;
        let words = boundary(&mut ada, &journey).await;
        assert!(!words.contains("Keep the purchase below the tender threshold"), "{words}");
        assert!(words.contains("weeks"), "what the method itself asks for stays: {words}");
    }

    async fn a_route_that_names_no_boundary_shows_none(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let page = ada.get(&journey).await;
        assert!(!page.says("Keep an eye on the boundary"), "{}", page.words());
    }
}

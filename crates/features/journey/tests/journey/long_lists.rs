//! Long lists: 50 rows a page, whatever is in them, with the filter carried along; what is newest is seen first.

use std::time::Duration;

use perron_testkit::{Answer, on_both_engines};

use crate::support::{World, begin, with_a_ride};

/// One more than stands on a page.
const MANY: usize = 51;

/// The number of times that something stands on a page.
fn times(page: &Answer, what: &str) -> usize {
    page.body.matches(what).count()
}

on_both_engines! {
    async fn cases_stand_on_pages_with_where_they_are_and_how_they_stand(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        let page = ada.get("/journeys").await;
        assert!(page.body.contains("class=\"pn-badge sm\"") && page.says("Start, 0 days") && page.says("missing"), "{}", page.words());
        assert!(!page.body.contains("pn-pages"), "one case needs no pages");
        for _ in 1..MANY {
            begin(&mut ada, &nordby).await;
        }
        for path in ["/journeys".to_owned(), format!("{nordby}/journeys")] {
            let (first, second) = (ada.get(&path).await, ada.get(&format!("{path}?page=2")).await);
            assert_eq!((times(&first, "Residents wake up"), times(&second, "Residents wake up")), (50, 1), "{path}");
            assert!(first.body.contains(&format!("href=\"{path}?page=2\"")) && second.says("51"), "{}", first.words());
        }
    }

    async fn activities_keep_their_filter_from_page_to_page_and_the_board_stays_whole(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        for number in 0..MANY {
            let answers = [("title", &*format!("Task number {number}.")), ("station", "blue-start"), ("owner", ""), ("due", ""), ("note", "")];
            ada.post(&format!("{journey}/activities/new"), &answers).await;
        }
        let page = ada.get(&format!("{journey}/activities?state=not-started")).await;
        assert_eq!(times(&page, "name=\"chosen\""), 50, "{}", page.words());
        assert!(page.body.contains(&format!("{journey}/activities?state=not-started&#38;page=2")), "{}", page.body);
        let board = ada.get(&format!("{journey}/activities?look=board")).await;
        assert!((0..MANY).all(|number| board.says(&format!("Task number {number}."))) && !board.body.contains("pn-pages"));
    }

    async fn comments_evidence_and_what_was_known_stand_on_pages(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let comments = format!("{journey}/about/station/blue-start/comments");
        let rule = format!("{journey}/requirements/blue-start-strong-lead");
        let fact = format!("{journey}/facts/partner_reason");
        for number in 0..MANY {
            world.installation.clock.advance(Duration::from_secs(1));
            ada.post(&comments, &[("comment", &*format!("Comment number {number}."))]).await;
            ada.post(&format!("{rule}/evidence/new"), &[("text", &*format!("Proof number {number}.")), ("dated", "21.11.2026")]).await;
            let shown = ada.get(&fact).await;
            let mark = shown.body.split("name=\"shown\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
            let answers = [("value", &*format!("Reason number {number}.")), ("as_of", "21.11.2026"), ("shown", &mark), ("confirmed", "yes")];
            ada.post(&fact, &answers).await;
        }
        let station = ada.get(&format!("{journey}/stations/blue-start")).await;
        assert!(station.says("Comment number 50.") && !station.says("Comment number 0.") && station.says("See all comments: 51"), "the newest");
        let (last, first) = (ada.get(&comments).await, ada.get(&format!("{comments}?page=1")).await);
        assert!(last.says("Comment number 50.") && !last.says("Comment number 0."), "whoever comes from a letter sees the newest");
        assert!(first.says("Comment number 0.") && !first.says("Comment number 50."), "{}", first.words());
        for (path, what) in [(&rule, "Proof number"), (&fact, "Reason number")] {
            let second = ada.get(&format!("{path}?page=2")).await;
            assert!(second.body.contains("class=\"pn-pages\"") && second.body.contains(&format!("href=\"{path}\"")), "{}", second.words());
            assert!(times(&second, what) < 10, "{what}: {}", second.words());
        }
    }
}

//! The journal of a journey: its page, its files and its proof, by the viewer that all journals have; and the second factor that holds there.

use axum::http::StatusCode;
use perron_db::values;
use perron_testkit::on_both_engines;

use crate::support::{World, participant, party, send_oneself, with_a_journey};

on_both_engines! {
    async fn a_journey_has_a_journal_for_those_inside_it(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "manager").await;
        let log = format!("{journey}/log");
        let page = bo.get(&log).await;
        for said in ["The case's journal", "Began the case", "Added a participant", "Person: Bo Holm", "Role in the case: Management", "Organisation: Nordby"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(bo.get(&format!("{log}?act=journey.begin")).await.says("Began the case"));
        let table = bo.get(&format!("{log}/entries.csv")).await.body;
        assert_eq!(table.lines().count(), 3, "{table}");
        assert_eq!(bo.get(&format!("{log}/chain.jsonl")).await.body.lines().count(), 2);
        assert!(bo.post(&format!("{log}/verify"), &[]).await.says("2 entries were read, and all of them fit"));
    }

    async fn the_journal_keeps_to_its_journey(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let other = crate::support::begin(&mut ada, &nordby).await;
        participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "manager").await;
        assert!(!ada.get(&format!("{other}/log")).await.says("Added a participant"));
    }

    async fn what_the_owner_demands_of_its_pages_holds_on_its_journeys(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let (mut boss, lunara) = party(&world, &mut ada, &journey, "Lunara", "company", "supplier").await;
        send_oneself(&world, &mut boss, &lunara, &journey, "Lunara Boss").await;
        let mut outsider = world.member(&mut ada, &lunara, "Ole Ude", "member").await;
        let id = nordby.rsplit('/').next().unwrap();
        world.installation.tamper("UPDATE organisation SET second_factor_required = 1 WHERE id = $1", values![id]).await;
        for address in [journey.clone(), format!("{journey}/leave"), format!("{journey}/log")] {
            let answer = boss.get(&address).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
            assert!(answer.place().unwrap().starts_with("/second-factor?to=/journeys/"), "{:?}", answer.place());
            assert_eq!(outsider.get(&address).await.status, StatusCode::NOT_FOUND, "an outsider learns nothing by it");
        }
        assert_eq!(boss.post(&format!("{journey}/leave"), &[]).await.status, StatusCode::SEE_OTHER);
        world.installation.tamper("UPDATE organisation SET second_factor_required = 0 WHERE id = $1", values![id]).await;
        assert!(boss.get(&journey).await.says("Your role From a company"), "nothing was done meanwhile");
    }
}

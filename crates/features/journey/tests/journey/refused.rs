//! What somebody reads who takes part and may not do what they asked for: what they are, whom to ask, and the way back.

use axum::http::StatusCode;
use perron_testkit::on_both_engines;

use crate::support::{World, participant, with_a_ride};

on_both_engines! {
    async fn whoever_is_refused_reads_their_role_who_leads_and_the_way_back(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut ole = participant(&world, &mut ada, &nordby, &journey, "Ole Ser", "observer").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        for (visitor, path, role) in [
            (&mut ole, format!("{journey}/stations"), "Your role in the case is: Observer."),
            (&mut bo, format!("{journey}/participants/new?page=1"), "Your role in the case is: Team member."),
        ] {
            let page = visitor.get(&path).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
            assert!(page.says(role) && page.says("ask whoever leads the case: Ada Nordby."), "{}", page.words());
            let back = format!("<a href=\"{journey}\" class=\"ds-button\">Back to “Calmer nights”</a>");
            assert!(page.body.contains(&back), "{}", page.body);
        }
    }

    async fn whoever_has_no_place_in_a_case_reads_nothing_of_it(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut rie = world.member(&mut ada, &nordby, "Rie Lund", "reader").await;
        for path in [journey.clone(), format!("{journey}/stations"), format!("{journey}/participants/new")] {
            let page = rie.get(&path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            assert!(!page.says("Ada Nordby") && !page.says("Calmer nights"), "{}", page.words());
        }
        let edit = rie.get(&format!("{nordby}/edit")).await;
        assert_eq!(edit.status, StatusCode::FORBIDDEN);
        assert!(edit.says("Your access does not cover this."), "what is no case is refused as before: {}", edit.words());
    }
}

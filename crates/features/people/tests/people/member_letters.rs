//! Letters that tell members of a change of their place.

use perron_testkit::{Visitor, on_both_engines};

use crate::{
    kept::id_of,
    letter_box::{BO, letter, letters_to},
    support::{World, add_organisation, invite, join},
};

/// Ada's organisation with Bo in it as a reader: both browsers, the path of the organisation, and that of Bo as a member.
async fn with_bo(world: &World) -> (Visitor, Visitor, String, String) {
    let mut ada = world.ada().await;
    let nordby = add_organisation(&mut ada, "Nordby Kommune").await;
    let link = invite(world, &mut ada, &nordby, BO, "reader").await;
    let bo = join(world, &link, "Bo Holm").await;
    let member = format!("{nordby}/members/{}", id_of(world, BO).await);
    (ada, bo, nordby, member)
}

on_both_engines! {
    async fn whoever_gets_another_role_is_told_by_letter_in_their_language(world: World) {
        let (mut ada, mut bo, nordby, member) = with_bo(&world).await;
        ada.post(&format!("{member}/role"), &[("role", "member")]).await;
        let said = letter(&world, BO, "Your role in Nordby Kommune has been changed").await;
        for part in ["Ada Nordby has changed your role", "It was: Reader. It is now: Member.", nordby.as_str(), "<html lang=\"en\""] {
            assert!(said.contains(part), "{part}: {said}");
        }
        bo.post("/account/language", &[("language", "sv")]).await;
        ada.post(&format!("{member}/role"), &[("role", "reader")]).await;
        letter(&world, BO, "Din roll i Nordby Kommune har").await;
        bo.post("/account/language", &[("language", "da")]).await;
        ada.post(&format!("{nordby}/hand-over"), &[("to", member.rsplit('/').next().unwrap())]).await;
        letter(&world, BO, "Nu er den: Administrator").await;
    }

    async fn whoever_is_removed_is_told_and_whoever_leaves_is_not(world: World) {
        let (mut ada, mut bo, nordby, member) = with_bo(&world).await;
        let before = letters_to(&world, BO).await.len();
        ada.post(&format!("{member}/remove"), &[]).await;
        let said = letter(&world, BO, "You no longer belong to Nordby Kommune").await;
        assert!(said.contains("Ada Nordby has removed you") && !said.contains(&nordby), "it links to nothing they cannot open: {said}");
        let link = invite(&world, &mut ada, &nordby, BO, "reader").await;
        bo.post(&link, &[]).await;
        assert!(bo.post_through(&format!("{nordby}/leave"), &[]).await.says("You have left Nordby Kommune"));
        assert_eq!(letters_to(&world, BO).await.len(), before + 2, "the removal and the new invitation");
    }

    async fn what_does_not_happen_and_whoever_wants_no_notices_gets_no_letter(world: World) {
        let (mut ada, mut bo, nordby, member) = with_bo(&world).await;
        let before = letters_to(&world, BO).await.len();
        ada.post(&format!("{member}/role"), &[("role", "king")]).await;
        ada.post(&format!("{member}/role"), &[("role", "reader")]).await;
        bo.post(&format!("{member}/role"), &[("role", "administrator")]).await;
        bo.post("/account/notices/choose", &[("people", "program"), ("rules", "at-once"), ("comments", "at-once"), ("rest", "at-once")]).await;
        ada.post(&format!("{member}/role"), &[("role", "member")]).await;
        ada.post(&format!("{member}/remove"), &[]).await;
        assert_eq!(bo.get(&nordby).await.status, axum::http::StatusCode::NOT_FOUND, "it happened");
        assert_eq!(letters_to(&world, BO).await.len(), before);
    }
}

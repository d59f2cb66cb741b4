//! Members: roles, leaving, letting go, handing over. An organisation always has an administrator.

use axum::http::StatusCode;
use perron_testkit::{Visitor, on_both_engines};

use crate::store;
use crate::support::{World, add_organisation, invite, join};

/// Ada's organisation with Bo in it, as this: its path, both browsers, and the path of Bo as a member.
async fn with_bo(world: &World, role: &str) -> (String, Visitor, Visitor, String) {
    let mut ada = world.ada().await;
    let nordby = add_organisation(&mut ada, "Nordby").await;
    let link = invite(world, &mut ada, &nordby, "bo@nordby.example", role).await;
    let bo = join(world, &link, "Bo Holm").await;
    let member = path_of(world, &nordby, "bo@nordby.example").await;
    (nordby, ada, bo, member)
}

async fn path_of(world: &World, organisation: &str, mail: &str) -> String {
    format!("{organisation}/members/{}", store::people(world, mail).await[0])
}

on_both_engines! {
    async fn members_see_each_other_with_role_and_since_when(world: World) {
        let (nordby, mut ada, mut bo, _) = with_bo(&world, "reader").await;
        let page = bo.get(&format!("{nordby}/members")).await;
        for said in ["2 members", "Ada Nordby", "Bo Holm (you)", "Reader", "21 November 2026", "Leave the organisation"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(!page.says("ada@nordby.example") && !page.says("Change role"), "a reader sees no addresses and is offered no acts");
        let page = ada.get(&format!("{nordby}/members")).await;
        assert!(page.says("bo@nordby.example") && page.says("Change role Bo Holm"), "{}", page.words());
    }

    async fn an_administrator_changes_a_role_and_both_journals_tell(world: World) {
        let (nordby, mut ada, mut bo, member) = with_bo(&world, "reader").await;
        let page = ada.post_through(&format!("{member}/role"), &[("role", "member")]).await;
        assert!(page.says("Bo Holm now has the role Member"), "{}", page.words());
        assert!(bo.get(&nordby).await.says("Your role here: Member"));
        assert_eq!(store::chains(&world, "people.change-role").await, ["organisation", "person"]);
        let again = ada.post_through(&format!("{member}/role"), &[("role", "member")]).await;
        assert!(again.says("There was nothing to change"), "{}", again.words());
        let wrong = ada.post(&format!("{member}/role"), &[("role", "king")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("Choose a role"));
    }

    async fn the_last_administrator_keeps_the_role_and_stays(world: World) {
        let (nordby, mut ada, _, _) = with_bo(&world, "member").await;
        let own = path_of(&world, &nordby, "ada@nordby.example").await;
        let role = ada.post(&format!("{own}/role"), &[("role", "reader")]).await;
        assert_eq!(role.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(role.says("Hand over the role to somebody else first"), "{}", role.words());
        let answers = [
            ada.get(&format!("{nordby}/leave")).await,
            ada.post(&format!("{nordby}/leave"), &[]).await,
            ada.post(&format!("{own}/remove"), &[]).await,
        ];
        for answer in answers {
            assert_eq!(answer.status, StatusCode::CONFLICT);
            assert!(answer.says("Hand over the role to another member first"), "{}", answer.words());
            assert!(answer.body.contains(&format!("{nordby}/hand-over")), "and where that is done");
        }
        assert_eq!(store::count_administrators(&world).await, 1);
    }

    async fn two_administrators_who_leave_at_once_do_not_both_get_away(world: World) {
        let (nordby, mut ada, mut bo, _) = with_bo(&world, "administrator").await;
        let leave = format!("{nordby}/leave");
        let (ada, bo) = tokio::join!(ada.post(&leave, &[]), bo.post(&leave, &[]));
        let mut statuses = [ada.status, bo.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
        assert_eq!(store::count_administrators(&world).await, 1);
    }

    async fn whoever_leaves_is_asked_first_and_sees_it_no_more(world: World) {
        let (nordby, _, mut bo, _) = with_bo(&world, "member").await;
        let page = bo.get(&format!("{nordby}/leave")).await;
        assert!(page.says("Do you want to leave Nordby?") && page.says("Back without changing anything"), "{}", page.words());
        let page = bo.post_through(&format!("{nordby}/leave"), &[]).await;
        assert!(page.says("You have left Nordby"), "{}", page.words());
        assert_eq!(bo.get(&nordby).await.status, StatusCode::NOT_FOUND);
        assert_eq!(store::chains(&world, "people.leave-organisation").await, ["organisation", "person"]);
    }

    async fn whoever_is_removed_sees_it_no_more(world: World) {
        let (nordby, mut ada, mut bo, member) = with_bo(&world, "member").await;
        let page = ada.get(&format!("{member}/remove")).await;
        assert!(page.says("Do you want to remove Bo Holm?"), "{}", page.words());
        let page = ada.post_through(&format!("{member}/remove"), &[]).await;
        assert!(page.says("Bo Holm no longer belongs to it") && page.says("One member"), "{}", page.words());
        assert_eq!(bo.get(&nordby).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.post(&format!("{member}/remove"), &[]).await.status, StatusCode::NOT_FOUND, "twice finds nobody");
        assert_eq!(store::chains(&world, "people.remove-member").await, ["organisation", "person"]);
    }

    async fn the_role_is_handed_over_in_one_act(world: World) {
        let (nordby, mut ada, mut bo, member) = with_bo(&world, "reader").await;
        let hand_over = format!("{nordby}/hand-over");
        let bo_id = member.rsplit('/').next().unwrap();
        let page = ada.post_through(&hand_over, &[("to", bo_id)]).await;
        assert!(page.says("Bo Holm is now administrator, and you are a member") && page.says("Your role here: Member"), "{}", page.words());
        assert!(bo.get(&nordby).await.says("Your role here: Administrator"));
        assert_eq!(store::count_administrators(&world).await, 1);
        assert_eq!(store::chains(&world, "people.hand-over").await.len(), 4, "both people, each in both chains");
        assert_eq!(ada.post(&hand_over, &[("to", bo_id)]).await.status, StatusCode::FORBIDDEN, "who handed over cannot do it again");
    }

    async fn the_role_is_handed_over_only_to_a_member(world: World) {
        let (nordby, mut ada, _, _) = with_bo(&world, "member").await;
        for to in ["", "x", "00000000-0000-7000-8000-000000000000"] {
            let page = ada.post(&format!("{nordby}/hand-over"), &[("to", to)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{to}");
            assert!(page.says("Choose who should be administrator"));
        }
        let alone = add_organisation(&mut ada, "Sydby").await;
        let page = ada.get(&format!("{alone}/hand-over")).await;
        assert!(page.says("Invite a member first"), "{}", page.words());
    }
}

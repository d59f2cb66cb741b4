//! Notices: they stand in the program, are read in the reader's language, and leave as letters when their reader wants that.

use std::time::Duration;

use axum::http::StatusCode;
use perron_people::Digests;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::{
    kept::{entries_of, id_of, notice_texts, notices_of, set_notices},
    letter_box::{BO, letter, letters_to},
    support::{PASSWORD, World, add_organisation, invite, join},
};

const LIST: &str = "/account/notices";
const CHOOSE: &str = "/account/notices/choose";

/// Ada's organisation with Bo in it as a reader: both browsers, and the path of Bo as a member.
async fn with_bo(world: &World) -> (Visitor, Visitor, String) {
    let mut ada = world.ada().await;
    let nordby = add_organisation(&mut ada, "Nordby Kommune").await;
    let link = invite(world, &mut ada, &nordby, BO, "reader").await;
    let bo = join(world, &link, "Bo Holm").await;
    (ada, bo, format!("{nordby}/members/{}", id_of(world, BO).await))
}

/// Bo gets so many roles, one after the other.
async fn told(world: &World, ada: &mut Visitor, member: &str, times: usize) {
    for time in 0..times {
        world.installation.clock.advance(Duration::from_secs(1));
        ada.post(&format!("{member}/role"), &[("role", if time % 2 == 0 { "member" } else { "reader" })]).await;
    }
}

/// Chooses the same for every group but the first.
async fn choose(visitor: &mut Visitor, people: &str, others: &str) -> Answer {
    visitor.post_through(CHOOSE, &[("people", people), ("rules", others), ("comments", others), ("rest", others)]).await
}

/// What a page says behind this, up to a quotation mark.
fn behind<'a>(page: &'a Answer, beginning: &str) -> &'a str {
    let rest = page.body.split(beginning).nth(1).unwrap_or_else(|| panic!("{beginning} is not in {}", page.body));
    rest.split('"').next().unwrap()
}

/// How many groups have this choice in the form.
fn chosen(page: &Answer, value: &str) -> usize {
    page.body.split("<input").filter(|input| input.contains(&format!("value=\"{value}\"")) && input.contains(" checked")).count()
}

on_both_engines! {
    async fn what_somebody_else_did_stands_in_the_program_and_says_that_it_is_new(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        assert!(bo.get(LIST).await.says("No notices yet"));
        told(&world, &mut ada, &member, 1).await;
        let page = bo.get(LIST).await;
        for said in ["Your role in Nordby Kommune has been changed", "Ada Nordby has changed your role", "It is now: Member", "New", "1 new"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(bo.get("/organisations").await.body.contains("class=\"pn-account news\""), "every page says so");
        assert!(!ada.get("/organisations").await.body.contains("news"), "one knows what one did");
        letter(&world, BO, "Your role in Nordby Kommune has been changed").await;
    }

    async fn a_notice_is_said_in_the_language_its_reader_reads_now_and_with_the_name_as_it_is_now(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        told(&world, &mut ada, &member, 1).await;
        bo.post("/account/language", &[("language", "sv")]).await;
        ada.post("/account/name", &[("name", "Ada Vestby")]).await;
        let page = bo.get(LIST).await;
        assert!(page.says("Din roll i Nordby Kommune har") && page.says("Medlem") && page.says("Ada Vestby"), "{}", page.words());
        assert!(!page.says("Member") && !page.says("Ada Nordby"), "{}", page.words());
    }

    async fn going_on_from_a_notice_marks_it_as_read_and_it_can_be_marked_as_new_again(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        told(&world, &mut ada, &member, 1).await;
        let page = bo.get(LIST).await;
        assert!(bo.get(LIST).await.says("1 new"), "looking changes nothing");
        let notice = behind(&page, "name=\"notice\" value=\"").to_owned();
        let on = bo.post("/account/notices/open", &[("notice", &notice)]).await;
        assert_eq!(on.place(), Some(member.split("/members").next().unwrap()));
        let page = bo.get(LIST).await;
        assert!(!page.says("1 new") && page.body.contains(&format!("<a href=\"{}\">Your role in", on.place().unwrap())), "{}", page.body);
        assert!(bo.get("/account/notices?show=unread").await.says("You have read all your notices"));
        let page = bo.post_through("/account/notices/unread", &[("notice", &notice)]).await;
        assert!(page.says("The notice is marked as new") && page.says("1 new"), "{}", page.words());
        let page = bo.post_through("/account/notices/read", &[("notice", &notice), ("show", "unread")]).await;
        assert!(page.says("The notice is marked as read") && page.says("Nothing new"), "{}", page.words());
        assert_eq!((entries_of(&world, "people.read-notice").await.len(), entries_of(&world, "people.mark-notice-unread").await.len()), (2, 1));
    }

    async fn nobody_reads_or_marks_the_notices_of_others(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        told(&world, &mut ada, &member, 1).await;
        let notice = behind(&bo.get(LIST).await, "name=\"notice\" value=\"").to_owned();
        for path in ["open", "read", "unread"] {
            let answer = ada.post(&format!("{LIST}/{path}"), &[("notice", &notice)]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert!(!ada.get(LIST).await.says("Your role in") && bo.get(LIST).await.says("1 new"));
    }

    async fn all_are_marked_as_read_but_for_those_that_came_since_the_page_was_shown(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        told(&world, &mut ada, &member, 3).await;
        let until = behind(&bo.get(LIST).await, "name=\"until\" value=\"").to_owned();
        told(&world, &mut ada, &member, 2).await;
        let page = bo.post_through("/account/notices/read-all", &[("until", &until)]).await;
        assert!(page.says("All your notices are marked as read") && page.says("1 new"), "one change of role was none: {}", page.words());
    }

    async fn a_long_list_has_pages_with_the_newest_first(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        told(&world, &mut ada, &member, 52).await;
        let first = bo.get(LIST).await;
        assert_eq!(first.body.matches("name=\"notice\"").count(), 100, "two forms a new notice");
        assert!(first.says("It is now: Reader") && first.body.contains("/account/notices?page=2"), "{}", first.words());
        assert_eq!(bo.get("/account/notices?show=unread&page=2").await.body.matches("name=\"notice\"").count(), 4);
    }

    async fn one_chooses_for_each_group_and_the_letter_leaves_accordingly(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        assert!(bo.get("/account").await.says("By email at once, one by one"));
        let page = choose(&mut bo, "program", "at-once").await;
        assert!(page.says("Your choice of notices has been saved") && page.says("Different for different notices"), "{}", page.words());
        let before = letters_to(&world, BO).await.len();
        told(&world, &mut ada, &member, 1).await;
        assert_eq!(letters_to(&world, BO).await.len(), before, "only here");
        assert_eq!(notices_of(&world, BO).await, (1, 0));
        choose(&mut bo, "at-once", "program").await;
        told(&world, &mut ada, &member, 2).await;
        assert_eq!(letters_to(&world, BO).await.len(), before + 1, "a reader already: one change");
        let refused = bo.post(CHOOSE, &[("people", "hourly"), ("rules", "daily"), ("comments", "daily"), ("rest", "daily")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("Choose one of the options") && chosen(&refused, "daily") == 3, "nothing chosen is lost: {}", refused.body);
        assert!(bo.get("/account").await.says("Different for different notices"), "nothing is half-saved");
    }

    async fn what_somebody_chose_before_there_were_groups_holds_for_all(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        set_notices(&world, BO, "program").await;
        let before = letters_to(&world, BO).await.len();
        told(&world, &mut ada, &member, 1).await;
        assert_eq!(letters_to(&world, BO).await.len(), before);
        assert_eq!(chosen(&bo.get(CHOOSE).await, "program"), 4);
    }

    async fn the_letter_of_the_day_has_what_was_not_read_once_and_in_the_readers_language(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        choose(&mut bo, "daily", "daily").await;
        bo.post("/account/language", &[("language", "da")]).await;
        let before = letters_to(&world, BO).await.len();
        told(&world, &mut ada, &member, 3).await;
        assert_eq!(letters_to(&world, BO).await.len(), before, "not at once");
        let read = behind(&bo.get(LIST).await, "name=\"notice\" value=\"").to_owned();
        bo.post("/account/notices/read", &[("notice", &read)]).await;
        let digests = Digests::new(world.people.clone());
        assert_eq!(digests.apply().await.unwrap(), 1);
        assert_eq!(digests.apply().await.unwrap(), 0, "once");
        let said = letter(&world, BO, "2 beskeder siden i går").await;
        for part in ["Nordby Kommune", "Ada Nordby har", member.split("/members").next().unwrap(), "/account/notices", "<html lang=\"da\""] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert_eq!(said.matches("</li>").count(), 2, "what was read is not told again: {said}");
        assert_eq!(letters_to(&world, BO).await.len(), before + 1);
        assert_eq!(notices_of(&world, BO).await, (3, 0), "they stay in the program");
    }

    async fn two_nodes_that_write_the_letters_of_the_day_at_once_write_each_once(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        choose(&mut bo, "daily", "daily").await;
        told(&world, &mut ada, &member, 3).await;
        let (one, other) = (Digests::new(world.people.clone()), Digests::new(world.people.clone()));
        let (first, second) = tokio::join!(one.apply(), other.apply());
        assert_eq!(first.unwrap_or_default() + second.unwrap_or_default(), 1);
        letter(&world, BO, "3 notices since yesterday").await;
    }

    async fn what_was_read_long_ago_is_thrown_away_and_what_is_new_stays(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        told(&world, &mut ada, &member, 2).await;
        let read = behind(&bo.get(LIST).await, "name=\"notice\" value=\"").to_owned();
        bo.post("/account/notices/read", &[("notice", &read)]).await;
        world.installation.clock.advance(Duration::from_hours(24 * 91));
        Digests::new(world.people.clone()).apply().await.unwrap();
        assert_eq!(notices_of(&world, BO).await.0, 1);
    }

    async fn notices_are_in_the_file_with_ones_data_and_are_erased_with_the_account(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        told(&world, &mut ada, &member, 1).await;
        let file = bo.post("/account/data/export", &[]).await;
        let data: serde_json::Value = serde_json::from_str(&file.body).unwrap();
        assert_eq!(data["notices"][0]["kind"], "role-changed", "{data}");
        bo.post("/account/erase", &[("password", PASSWORD)]).await;
        assert_eq!(notices_of(&world, BO).await.0, 0);
        assert_eq!(notice_texts(&world).await, "", "not even of somebody who has no address any more");
    }

    async fn a_notice_of_what_somebody_did_does_not_keep_what_they_are_called(world: World) {
        let (mut ada, mut bo, member) = with_bo(&world).await;
        told(&world, &mut ada, &member, 1).await;
        assert!(!notice_texts(&world).await.contains("Ada Nordby"));
        assert!(bo.get(LIST).await.says("Ada Nordby"));
    }
}

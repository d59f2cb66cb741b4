//! What people say about what stands in a case: written, changed, withdrawn and brought back.

use axum::http::StatusCode;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{World, participant, with_a_ride};

const RULE: &str = "agr-detailed-with-reason";
const OF_METHOD: &str = "about/activity/blue-start:a1/comments";

/// The addresses at which somebody writes, with the page that each belongs to.
const ABOUT: [(&str, &str); 3] = [
    ("about/requirement/agr-detailed-with-reason/comments", "requirements/agr-detailed-with-reason"),
    ("about/station/blue-start/comments", "stations/blue-start"),
    ("about/fact/joint_goal/comments", "facts/joint_goal"),
];

/// The address below which the only comment of a page is changed.
pub fn comment_on(page: &Answer) -> String {
    let id = page.body.split("id=\"comment-").nth(1).unwrap_or_else(|| panic!("no comment: {}", page.words()));
    id.split('"').next().unwrap_or_default().to_owned()
}

async fn write(visitor: &mut Visitor, journey: &str, text: &str) -> Answer {
    visitor.post_through(&format!("{journey}/about/requirement/{RULE}/comments"), &[("comment", text)]).await
}

/// The mark that the form of a comment carries along.
fn shown(page: &Answer) -> String {
    let start = page.body.find("name=\"shown\" value=\"").unwrap_or_else(|| panic!("{}", page.words())) + "name=\"shown\" value=\"".len();
    page.body[start..].split('"').next().unwrap_or_default().to_owned()
}

on_both_engines! {
    async fn a_comment_stands_on_the_page_it_is_about_and_on_its_own(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        for (address, page) in ABOUT {
            assert!(ada.get(&format!("{journey}/{page}")).await.says("There are no comments here yet"), "{page}");
            let answer = ada.post(&format!("{journey}/{address}"), &[("comment", "Who asks the night watch?")]).await;
            assert_eq!(answer.place(), Some(format!("{journey}/{page}").as_str()), "{}", answer.words());
            for shown in [page, address] {
                let shown = ada.get(&format!("{journey}/{shown}")).await;
                assert!(shown.says("Ada Nordby") && shown.says("Who asks the night watch?"), "{page}: {}", shown.words());
                assert!(shown.says("21 November 2026 at 13:00"), "{page}: {}", shown.words());
            }
        }
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Wrote a comment") && log.says("formal requirement") && !log.body.contains('⟦'), "{}", log.words());
    }

    async fn a_comment_on_an_activity_of_the_method_stays_with_it_when_somebody_takes_it_on(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let page = ada.post_through(&format!("{journey}/{OF_METHOD}"), &[("comment", "I know whom to ask")]).await;
        assert!(page.says("is saved") && page.says("I know whom to ask"), "{}", page.words());
        let again = ada.get(&format!("{journey}/{OF_METHOD}")).await;
        assert!(again.says("I know whom to ask"), "an older page still finds it: {}", again.words());
        ada.post_through(&format!("{journey}/{OF_METHOD}"), &[("comment", "So do I")]).await;
        let list = ada.get(&format!("{journey}/activities")).await;
        assert!(list.says("2 comments"), "{}", list.words());
        assert!(ada.get(&format!("{journey}/activities?look=board")).await.says("2 comments"), "the board says so too");
        assert_eq!(world.installation.ask("SELECT id FROM journey_activity", &[]).await.len(), 1);
    }

    async fn lists_count_what_stands_and_not_what_was_withdrawn(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let requirements = format!("{journey}/requirements");
        assert!(!ada.get(&requirements).await.says("1 comment"));
        let id = comment_on(&write(&mut ada, &journey, "Ask legal").await);
        assert!(ada.get(&requirements).await.says("1 comment"));
        ada.post_through(&format!("{journey}/comments/{id}/withdraw"), &[]).await;
        assert!(!ada.get(&requirements).await.says("1 comment"));
    }

    async fn what_is_wrong_with_a_comment_is_said_and_what_was_typed_stays(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let address = format!("{journey}/{}", ABOUT[0].0);
        let long = "x".repeat(10_001);
        for (text, error) in [("", "Write a comment"), (" \n ", "Write a comment"), (long.as_str(), "Write at most 4,000 characters")] {
            let page = ada.post(&address, &[("comment", text)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.says(error) && page.body.contains("href=\"#field-comment\""), "{}", page.words());
            assert!(text.trim().is_empty() || page.body.contains(text), "what was typed stays");
        }
        let number = ada.post(&address, &[("comment", "Call 070761-4285")]).await;
        assert_eq!(number.status, StatusCode::UNPROCESSABLE_ENTITY, "a national identity number is asked about first");
        assert!(world.installation.ask("SELECT id FROM journey_comment", &[]).await.is_empty());
        for gone in ["about/requirement/no-rule", "about/station/red-start", "about/activity/blue-start:a99", "about/evidence/x", "about/train/x"] {
            let answer = ada.post(&format!("{journey}/{gone}/comments"), &[("comment", "Hello")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{gone}");
        }
    }

    async fn markup_is_text_and_addresses_are_links(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let page = write(&mut ada, &journey, "See <b>https://archive.example/a?b=1&c=2</b>.\r\n\r\nThen <script>").await;
        assert!(page.body.contains("href=\"https://archive.example/a?b=1&amp;c=2\""), "{}", page.body);
        assert!(page.body.contains("&lt;b&gt;") && !page.body.contains("<script>") && page.body.contains("</p><p>Then"), "{}", page.body);
    }

    async fn one_changes_ones_own_comment_and_nobody_elses(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "manager").await;
        let page = write(&mut bo, &journey, "Ask legal").await;
        let edit = format!("{journey}/comments/{}/edit", comment_on(&page));
        assert!(page.body.contains(&edit));
        let seen = ada.get(&format!("{journey}/requirements/{RULE}")).await;
        assert!(!seen.body.contains(&edit) && seen.says("Ask legal"), "a lead does not change what others say");
        assert_eq!(ada.get(&edit).await.status, StatusCode::FORBIDDEN);
        let mark = shown(&bo.get(&edit).await);
        let wrong = bo.post(&edit, &[("comment", ""), ("shown", &mark)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = bo.post_through(&edit, &[("comment", "Ask legal first"), ("shown", &mark)]).await;
        assert!(page.says("Ask legal first") && page.says("changed 21 November"), "{}", page.words());
        let conflict = bo.post(&edit, &[("comment", "Ask nobody"), ("shown", &mark)]).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT, "{}", conflict.words());
        assert!(conflict.says("Ask nobody") && conflict.says("Ask legal first"), "{}", conflict.words());
    }

    async fn a_comment_is_withdrawn_by_its_writer_or_a_lead_and_comes_back(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let mut cy = participant(&world, &mut ada, &nordby, &journey, "Cy Lund", "member").await;
        let id = comment_on(&write(&mut bo, &journey, "The price was high").await);
        let (withdraw, restore) = (format!("{journey}/comments/{id}/withdraw"), format!("{journey}/comments/{id}/restore"));
        assert_eq!(cy.post(&withdraw, &[]).await.status, StatusCode::FORBIDDEN);
        let page = bo.post_through(&withdraw, &[]).await;
        assert!(page.says("Bo Holm withdrew this comment") && !page.says("The price was high"), "{}", page.words());
        assert_eq!(cy.post(&restore, &[]).await.status, StatusCode::FORBIDDEN);
        assert!(bo.post_through(&restore, &[]).await.says("The price was high"));
        let page = ada.post_through(&withdraw, &[]).await;
        assert!(page.says("Ada Nordby withdrew a comment by Bo Holm"), "{}", page.words());
        assert_eq!(bo.post(&restore, &[]).await.status, StatusCode::FORBIDDEN, "who withdrew it brings it back");
        assert!(ada.post_through(&restore, &[]).await.says("The price was high"));
        assert_eq!(ada.post(&restore, &[]).await.status, StatusCode::SEE_OTHER, "pressed twice, nothing happens");
    }

    async fn ones_comments_are_in_the_file_with_ones_own_data_and_stay_without_the_name(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        write(&mut bo, &journey, "@Ada knows the archive").await;
        let file: serde_json::Value = serde_json::from_str(&bo.post("/account/data/export", &[]).await.body).unwrap();
        assert_eq!(file["comments"][0]["text"], "@Ada Nordby knows the archive", "{file}");
        bo.post_through("/account/erase", &[("password", crate::support::PASSWORD)]).await;
        let page = ada.get(&format!("{journey}/requirements/{RULE}")).await;
        assert!(page.says("knows the archive") && !page.says("Bo Holm"), "{}", page.words());
    }
}

//! What people write in a case is found wherever it stands, by a link that leads there, and never once it was taken back.

use axum::http::StatusCode;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{World, participant, party, send_oneself, with_a_ride};

const RULE: &str = "agr-detailed-with-reason";

/// Where something is written, with which answers, a word that stands only there, and as what it is found.
type Written = (&'static str, Vec<(&'static str, &'static str)>, &'static str, &'static str);

/// Everything that can be written.
fn written() -> Vec<Written> {
    let decision = |word: &'static str| {
        let [question, options, choice] = ["Which way?", "Left", "Left"];
        let told = vec![("question", question), ("options", options), ("choice", choice), ("reason", word), ("decided_by", "The board")];
        [told, vec![("basis", ""), ("decided_on", "20.11.2026"), ("station", "")]].concat()
    };
    let own = vec![("title", "Ask first"), ("text", "wordrule"), ("strength", "must"), ("source", "Board"), ("as_of", "2026-11-20")];
    let own = [own, vec![("way", "opi-train/blue"), ("last_day", "")]].concat();
    let member =
        vec![("actor", "own"), ("title", "Scribe"), ("person", ""), ("outside_name", "Rie Lund"), ("outside_organisation", "wordteam")];
    let member = [member, vec![("outside_contact", ""), ("note", "")]].concat();
    let end = vec![("outcome", "learned"), ("ended_on", "21.11.2026"), ("result", "wordend"), ("learned", "")];
    let uptake = vec![("in_use", "partly"), ("places", "2"), ("gives", "worduptake"), ("as_of", "21.11.2026")];
    let text = vec![("title", "For others"), ("need", "wordshared"), ("done", "We asked"), ("result", "Calm"), ("figures", "")];
    vec![
        ("about/requirement/agr-detailed-with-reason/comments", vec![("comment", "wordcomment, @Ada")], "wordcomment", "Comment"),
        ("about/activity/blue-start:a1/comments", vec![("comment", "wordactivity")], "wordactivity", "Comment"),
        ("about/station/blue-start/comments", vec![("comment", "wordstation")], "wordstation", "Comment"),
        ("about/fact/joint_goal/comments", vec![("comment", "wordfact")], "wordfact", "Comment"),
        ("decisions/new", decision("worddecision"), "worddecision", "Decision"),
        ("requirements/agr-detailed-with-reason/not-applicable", vec![("reason", "wordexempt")], "wordexempt", "Not relevant for the case"),
        ("../rules/new", own, "wordrule", "Rule of the organisation"),
        ("team/new", member, "wordteam", "Actor in the case"),
        ("team/actors/citizens/not-needed", vec![("reason", "wordactor")], "wordactor", "Actor that is not needed"),
        ("stations/blue-start/end", vec![("ended", "2026-11-05"), ("note", "wordround")], "wordround", "Note of a visit"),
        ("pause", vec![("reason", "wordpause")], "wordpause", "Reason for the pause"),
        ("outcome/edit", end, "wordend", "End of the case"),
        ("outcome/uptake", uptake, "worduptake", "In use"),
        ("shared/edit", [text, vec![("differently", "")]].concat(), "wordshared", "Case for others"),
    ]
}

/// What the form at an address carries along, if it does.
async fn shown(visitor: &mut Visitor, path: &str) -> String {
    let page = visitor.get(path).await;
    let rest = page.body.split("name=\"shown\" value=\"").nth(1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// Writes one of them.
async fn write(ada: &mut Visitor, nordby: &str, journey: &str, at: &str, answers: &[(&str, &str)]) {
    let path = at.strip_prefix("../").map_or_else(|| format!("{journey}/{at}"), |below| format!("{nordby}/{below}"));
    if let Some(station) = path.strip_suffix("/end") {
        ada.post_through(&format!("{station}/start"), &[("begun", "2026-11-02"), ("note", "")]).await;
    }
    let mark = shown(ada, &path).await;
    let mut answers = answers.to_vec();
    if !mark.is_empty() {
        answers.push(("shown", &mark));
    }
    let answer = ada.post(&path, &answers).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.words());
}

/// Where the one hit of a page leads.
pub fn way(page: &Answer) -> String {
    let list = page.body.split("<section class=\"pn-group pn-found\">").nth(1).unwrap_or_else(|| panic!("nothing: {}", page.words()));
    let link = list.split("<li><a href=\"").nth(1).expect("a hit");
    link.split('"').next().unwrap_or_default().replace("&#38;", "&")
}

async fn finds(visitor: &mut Visitor, word: &str) -> bool {
    visitor.get(&format!("/journeys/search?q={word}")).await.says("1 place")
}

on_both_engines! {
    async fn whatever_is_written_in_a_case_is_found_and_the_link_leads_to_it(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        for (at, answers, word, kind) in written() {
            write(&mut ada, &nordby, &journey, at, &answers).await;
            let page = ada.get(&format!("/journeys/search?q={}", word.to_uppercase())).await;
            assert!(page.says(&format!("{kind} Calmer nights")) && page.says("1 place"), "{word}: {}", page.words());
            let href = way(&page);
            let there = ada.get(href.split('#').next().unwrap_or_default()).await;
            assert!(there.status.is_success() && there.says(word), "{word} at {href}: {}", there.words());
            if let Some((_, anchor)) = href.split_once('#') {
                assert!(there.body.contains(&format!("id=\"{anchor}\"")), "{word} at {href}");
            }
        }
        assert!(ada.get("/journeys/search?q=wordteam").await.body.contains("Scribe · Rie Lund · <mark>wordteam</mark></li>"), "its parts are told apart");
        assert!(ada.get("/journeys/search?q=wordcomment+nordby").await.body.contains("@Ada <mark>Nordby</mark>"), "who is mentioned is found");
    }

    async fn why_an_activity_is_not_relevant_and_where_a_competence_is_from_are_found(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let activity = [("title", "Ask"), ("station", "blue-need"), ("state", "not-relevant"), ("reason", "wordreason"), ("note", "")];
        write(&mut ada, &nordby, &journey, "activities/new", &activity).await;
        let page = ada.get(&format!("{journey}/activities")).await;
        let id = page.body.split(&format!("href=\"{journey}/activities/")).filter_map(|part| part.split('"').next()).find(|id| id.len() == 36);
        let own = format!("activities/{}", id.expect("an activity"));
        write(&mut ada, &nordby, &journey, &own, &activity).await;
        let page = ada.get("/journeys/search?q=wordreason").await;
        assert!(page.says("Activity that is not relevant Calmer nights"), "{}", page.words());
        assert_eq!(way(&page), format!("{journey}/{own}"));
        let page = ada.get(&format!("{journey}/competences")).await;
        let competence = page.body.split(&format!("href=\"{journey}/competences/")).nth(1).and_then(|part| part.split('"').next()).expect("one");
        let answers = [("cover", "borrowed"), ("person", ""), ("who", "wordcompetence"), ("reason", "")];
        write(&mut ada, &nordby, &journey, &format!("competences/{competence}"), &answers).await;
        let page = ada.get("/journeys/search?q=wordcompetence").await;
        assert!(page.says("Competence Calmer nights"), "{}", page.words());
        assert!(ada.get(&way(&page)).await.says("wordcompetence"));
    }

    async fn what_was_taken_back_is_not_found_and_comes_back(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        for (at, answers, word, _) in written().into_iter().filter(|(at, ..)| at.starts_with("about/requirement") || *at == "decisions/new") {
            write(&mut ada, &nordby, &journey, at, &answers).await;
            let href = way(&ada.get(&format!("/journeys/search?q={word}")).await);
            let thing = match href.split_once("#comment-") {
                Some((_, comment)) => format!("{journey}/comments/{comment}"),
                None => href,
            };
            ada.post_through(&format!("{thing}/withdraw"), &[]).await;
            assert!(!finds(&mut ada, word).await, "{word}");
            ada.post_through(&format!("{thing}/restore"), &[]).await;
            assert!(finds(&mut ada, word).await, "{word}");
        }
        ada.post_through(&format!("{journey}/pause"), &[("reason", "wordpause")]).await;
        ada.post_through(&format!("{journey}/go-on"), &[]).await;
        assert!(!finds(&mut ada, "wordpause").await);
    }

    async fn what_was_written_on_a_route_that_was_left_leads_to_where_it_stands(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        for (at, answers, ..) in written().into_iter().filter(|(at, ..)| at.starts_with("about/station") || at.starts_with("stations/") || at.contains(RULE)) {
            write(&mut ada, &nordby, &journey, at, &answers).await;
        }
        ada.post_through(&format!("{journey}/route"), &[("way", "opi-train/red"), ("decided_by", "The board"), ("reason", "")]).await;
        for word in ["wordstation", "wordround", "wordcomment", "wordexempt"] {
            let href = way(&ada.get(&format!("/journeys/search?q={word}")).await);
            assert_ne!(href, journey, "{word}");
            assert!(ada.get(href.split('#').next().unwrap_or_default()).await.says(word), "{word} at {href}");
        }
    }

    async fn whoever_may_not_see_the_ride_finds_nothing_of_it(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let mut oda = participant(&world, &mut ada, &nordby, &journey, "Oda Friis", "observer").await;
        let (mut lunara, place) = party(&world, &mut ada, &journey, "Lunara", "company", "supplier").await;
        send_oneself(&world, &mut lunara, &place, &journey, "Lunara Boss").await;
        let mut rie = world.member(&mut ada, &nordby, "Rie Lund", "member").await;
        for (at, answers, word, _) in written() {
            write(&mut ada, &nordby, &journey, at, &answers).await;
            assert!(finds(&mut bo, word).await, "{word}");
            for visitor in [&mut oda, &mut lunara, &mut rie] {
                assert!(!finds(visitor, word).await, "{word}");
            }
        }
    }
}

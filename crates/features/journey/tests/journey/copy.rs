//! Beginning a case from another: what comes along, what does not, and who is told.

use axum::http::StatusCode;
use perron_db::values;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{ADA, World, add_organisation, mail_of, participant, told, with_a_ride};

/// A case with a fact, evidence, an activity and a function, each with somebody or something that must stay behind.
async fn full(world: &World) -> (Visitor, String, String) {
    let (mut ada, nordby, journey) = with_a_ride(world, "opi-train/blue").await;
    let id = world.id_of(ADA).await;
    let steps: [(&str, &[(&str, &str)]); 5] = [
        (
            "facts/joint_goal",
            &[("value", "Calmer nights for everybody"), ("source", "Minutes 7"), ("as_of", "2026-11-03"), ("confirmed", "yes")],
        ),
        (
            "requirements/blue-both-invest/evidence/new",
            &[("text", "Signed agreement, annex 1"), ("place", "2026-014/7"), ("dated", "2026-11-03")],
        ),
        (
            "activities/new",
            &[("station", "blue-start"), ("title", "Ask the night watch"), ("owner", &id), ("due", "2026-12-01"), ("note", "Bring coffee")],
        ),
        ("team/new", &[("actor", "own"), ("title", "Night watch"), ("outside_name", "Orla Fiktiv")]),
        (
            "decisions/new",
            &[
                ("question", "Begin at home?"),
                ("options", "Yes\nNo"),
                ("choice", "Yes"),
                ("reason", "Close by"),
                ("decided_by", "The board"),
                ("decided_on", "2026-11-03"),
            ],
        ),
    ];
    for (page, answers) in steps {
        ada.post_through(&format!("{journey}/{page}"), answers).await;
    }
    (ada, nordby, journey)
}

/// Begins a case from this one, with these parts of it.
async fn copy(ada: &mut Visitor, nordby: &str, from: &str, title: &str, way: &str, along: &[&str]) -> Answer {
    let mut answers: Vec<(&str, &str)> =
        told(nordby).into_iter().map(|(name, value)| (name, if name == "title" { title } else { value })).collect();
    answers.push(("way", way));
    answers.extend(along.iter().map(|along| ("along", *along)));
    ada.post(&format!("{from}/copy"), &answers).await
}

const ALL: [&str; 3] = ["facts", "activities", "functions"];

on_both_engines! {
    async fn what_comes_along_has_its_date_and_the_other_case_as_its_source_and_nobody_in_it(world: World) {
        let (mut ada, nordby, from) = full(&world).await;
        let asked = ada.get(&format!("{from}/copy")).await;
        for said in ["1 fact", "1 activity of your own", "1 function of your own", "Evidence, the journal, comments, decisions, files and people never come along"] {
            assert!(asked.says(said), "{said}: {}", asked.words());
        }
        let answer = copy(&mut ada, &nordby, &from, "Calmer days", "opi-train/blue", &ALL).await;
        let new = answer.place().unwrap_or_else(|| panic!("{}", answer.words())).to_owned();
        let facts = ada.get(&format!("{new}/facts/joint_goal")).await;
        assert!(facts.says("Calmer nights for everybody") && facts.says("From the case “Calmer nights”") && facts.says("3 November 2026"), "{}", facts.words());
        assert!(!facts.says("Minutes 7"));
        let activities = ada.get(&format!("{new}/activities")).await;
        assert!(activities.says("Ask the night watch Not started"), "{}", activities.words());
        assert!(!activities.says("1 December 2026") && !activities.says("1 Dec"), "{}", activities.words());
        let rows = world.installation.ask("SELECT title FROM journey_activity WHERE note = '' AND owner_id IS NULL AND due_on IS NULL", &[]).await;
        assert_eq!(rows.len(), 1, "neither note nor owner nor date came along");
        let team = ada.get(&format!("{new}/team")).await;
        assert!(team.says("Nobody yet: Night watch") && !team.says("Orla Fiktiv"), "{}", team.words());
        for (page, left) in [("decisions", "Begin at home?"), ("log", "Orla Fiktiv")] {
            assert!(!ada.get(&format!("{new}/{page}")).await.says(left), "{page} holds what stays behind");
        }
        assert_eq!(world.installation.ask("SELECT id FROM journey_evidence", &[]).await.len(), 1, "evidence stays where it is");
        assert!(ada.get(&format!("{from}/activities")).await.says("Ada Nordby"), "nothing has changed in the other");
        assert_eq!(world.chains("journey.copy").await, ["journey", "organisation", "person"]);
        let log = ada.get(&format!("{new}/log")).await;
        assert!(log.says("Began the case from another"), "{}", log.words());
    }

    async fn only_what_is_chosen_comes_along_and_only_where_it_belongs(world: World) {
        let (mut ada, nordby, from) = full(&world).await;
        let answer = copy(&mut ada, &nordby, &from, "Nothing of it", "opi-train/blue", &[]).await;
        let new = answer.place().expect("it begins").to_owned();
        assert!(!ada.get(&format!("{new}/activities")).await.says("Ask the night watch"));
        assert!(!ada.get(&format!("{new}/team")).await.says("Night watch"));
        let answer = copy(&mut ada, &nordby, &from, "On red", "opi-train/red", &ALL).await;
        let red = answer.place().expect("it begins").to_owned();
        assert!(!ada.get(&format!("{red}/activities")).await.says("Ask the night watch"), "its station is on the other route");
        assert!(ada.get(&format!("{red}/team")).await.says("Nobody yet: Night watch"));
        let refused = copy(&mut ada, &nordby, &from, "No route", "", &["facts"]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("Choose a route, or let nothing come along") && refused.body.contains("value=\"No route\""), "{}", refused.words());
        let later = copy(&mut ada, &nordby, &from, "Route later", "", &[]).await;
        assert!(later.place().is_some(), "{}", later.words());
        assert_eq!(world.installation.ask("SELECT journey_id FROM journey_copy", &[]).await.len(), 3, "nothing is half-saved");
    }

    async fn where_a_case_began_is_told_to_those_who_may_see_it(world: World) {
        let (mut ada, nordby, from) = full(&world).await;
        let mut bo = participant(&world, &mut ada, &nordby, &from, "Bo", "member").await;
        let mut cleo = world.member(&mut ada, &nordby, "Cleo", "member").await;
        let mut gita = participant(&world, &mut ada, &nordby, &from, "Gita", "observer").await;
        assert_eq!(cleo.get(&format!("{from}/copy")).await.status, StatusCode::NOT_FOUND, "who does not see the case does not learn of it");
        assert_eq!(copy(&mut cleo, &nordby, &from, "Stolen", "opi-train/blue", &ALL).await.status, StatusCode::NOT_FOUND);
        assert_eq!(gita.get(&format!("{from}/copy")).await.status, StatusCode::FORBIDDEN, "who sees less of it begins nothing from it");
        assert!(!cleo.get("/journeys/copy").await.says("Calmer nights"));
        assert!(!gita.get("/journeys/copy").await.says("Calmer nights"));
        assert!(bo.get("/journeys/copy").await.body.contains(&format!("href=\"{from}/copy\"")));
        let answer = copy(&mut bo, &nordby, &from, "Calmer days", "opi-train/blue", &["activities"]).await;
        let new = answer.place().expect("it begins").to_owned();
        let id = world.id_of(&mail_of("Cleo")).await;
        bo.post_through(&format!("{new}/participants/new"), &[("person", &id), ("role", "member")]).await;
        let seen = bo.get(&new).await;
        assert!(seen.says("Begun from Calmer nights") && seen.body.contains(&format!("href=\"{from}\"")), "{}", seen.words());
        let hidden = cleo.get(&new).await;
        assert!(hidden.says("Calmer days") && !hidden.says("Begun from") && !hidden.says("Calmer nights"), "{}", hidden.words());
        let log = cleo.get(&format!("{new}/log")).await;
        let old = from.rsplit('/').next().unwrap_or_default();
        assert!(!log.body.contains(old) && !log.says("Calmer nights"), "nor does the journal tell");
        let own = bo.post("/account/data/export", &[]).await;
        assert!(own.body.contains("\"copies\"") && own.body.contains(old), "{}", own.body);
        let rows = world.installation.ask("SELECT copied_from FROM journey_copy WHERE copied_by = $1", values![world.id_of(&mail_of("Bo")).await]).await;
        assert_eq!(rows.len(), 1);
    }

    async fn a_new_case_offers_to_begin_from_another_and_from_a_file(world: World) {
        let (ada, _, from) = full(&world).await;
        let mut ada = ada;
        let page = ada.get("/journeys/new").await;
        assert!(page.body.contains("href=\"/journeys/copy\"") && page.body.contains("href=\"/journeys/import\""), "{}", page.words());
        assert!(ada.get(&from).await.body.contains(&format!("href=\"{from}/copy\"")), "the case leads there as well");
        let company = add_organisation(&mut ada, "Lumen", "company", "").await;
        let mut dora = world.member(&mut ada, &company, "Dora", "member").await;
        assert!(dora.get("/journeys/copy").await.says("A case begins at an authority or a facilitator"));
    }
}

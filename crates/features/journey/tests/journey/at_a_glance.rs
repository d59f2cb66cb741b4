//! The overview tells what somebody new to a case asks first: where it has gone back, what is missing where, what waits, and what people say.
//! On a phone the pages of a case name the one that is open.

use axum::http::StatusCode;
use perron_testkit::on_both_engines;

use crate::{
    pause::first_choice,
    requirements::give,
    support::{World, participant, with_a_ride},
};

/// The words that fold out the pages of a case on a phone.
fn chosen(body: &str) -> &str {
    let menu = body.split("pn-tabmenu\"><summary>").nth(1).unwrap_or_default();
    menu.split('<').next().unwrap_or_default()
}

on_both_engines! {
    async fn the_list_of_pages_names_the_page_that_is_open(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        for (end, called) in [
            ("", "Overview"),
            ("/stations/blue-start", "Stations"),
            ("/requirements/blue-start-strong-lead", "Formal requirements"),
            ("/facts/partner_reason", "Facts"),
            ("/team", "Participants"),
            ("/minute", "The case in one minute"),
            ("/moves", "Moves"),
            ("/decisions", "Decisions"),
            ("/outcome", "End of the case"),
            ("/undo", "What can be undone"),
            ("/documents", "Give access to documents"),
            ("/shared", "Tell others about the case"),
            ("/upgrade", "Version of the method"),
            ("/emergency", "Emergency stop"),
        ] {
            let page = ada.get(&format!("{journey}{end}")).await;
            assert_eq!((page.status, chosen(&page.body)), (StatusCode::OK, called), "{end}");
        }
    }

    async fn what_is_missing_is_flagged_where_it_is_missing(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        let page = ada.get(&journey).await;
        let strip = page.body.split("pn-strip journey").nth(1).expect("a strip").split("</ol>").next().expect("its end").to_owned();
        let flagged: Vec<&str> = strip.split("<li ").filter(|stop| stop.contains("data-flagged")).collect();
        assert_eq!(flagged.len(), 1, "{strip}");
        assert!(flagged[0].contains("/stations/blue-start\" aria-current=\"step\""), "where the team is: {}", flagged[0]);
        assert!(flagged[0].contains("/requirements?when=now&amp;station=blue-start\""), "leads to what is missing there: {}", flagged[0]);
        let there = ada.get(&format!("{journey}/requirements?when=now&station=blue-start")).await;
        assert!(there.says("Start") && there.says("Put a strong project lead in charge"), "{}", there.words());
        let elsewhere = ada.get(&format!("{journey}/requirements?station=blue-next")).await;
        assert!(elsewhere.says("Next step") && !elsewhere.says("Put a strong project lead in charge"), "{}", elsewhere.words());
    }

    async fn a_station_that_was_passed_over_says_so_and_rounds_are_counted(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        for (act, answers) in [("start", vec![]), ("end", vec![("ended", "2026-11-21"), ("note", "")]), ("start", vec![])] {
            ada.post_through(&format!("{journey}/stations/blue-start/{act}"), &answers).await;
        }
        ada.post_through(&format!("{journey}/stations/blue-dialogue/start"), &[]).await;
        let page = ada.get(&journey).await;
        let strip = page.body.split("pn-strip journey").nth(1).expect("a strip").split("</ol>").next().expect("its end").to_owned();
        let stop = |id: &str| strip.split("<li ").find(|stop| stop.contains(&format!("/stations/{id}\""))).unwrap_or_default().to_owned();
        assert!(stop("blue-start").contains("2 rounds"), "{}", stop("blue-start"));
        assert!(stop("blue-need").contains("Skipped") && !stop("blue-agreement").contains("Skipped"), "{strip}");
        let list = ada.get(&format!("{journey}/stations")).await;
        assert!(list.says("Skipped") && list.says("To come"), "{}", list.words());
    }

    async fn a_case_that_has_not_begun_leads_to_its_first_station(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let link = format!("<a href=\"{journey}/stations/blue-start\">Begin at Start</a>");
        assert!(ada.get(&journey).await.body.contains(&link));
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        assert!(!ada.get(&journey).await.body.contains(&link), "it has begun");
    }

    async fn what_the_strip_counts_as_missing_stands_first_among_what_is_asked_for_at_the_station(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        let page = ada.get(&journey).await;
        let strip = page.body.split("pn-strip journey").nth(1).and_then(|strip| strip.split("</ol>").next()).expect("a strip").to_owned();
        let count = strip.split(" are missing").next().and_then(|said| said.rsplit(['>', ' ']).next()?.parse::<usize>().ok());
        let count = count.unwrap_or_else(|| panic!("{strip}"));
        for address in [journey.clone(), format!("{journey}/stations/blue-start")] {
            let page = ada.get(&address).await;
            let table = page.body.split("id=\"here-requirements\"").nth(1).and_then(|table| table.split("</table>").next()).expect("a table").to_owned();
            let rows: Vec<&str> = table.split("<tr>").filter(|row| row.contains("scope=\"row\"")).collect();
            let missing = |row: &&&str| ["Broken", "Open", "Not known"].iter().any(|state| row.contains(state)) && row.contains("Must");
            assert_eq!(rows.iter().take(count).filter(missing).count(), count, "{address}: {table}");
            assert_eq!(rows.iter().filter(missing).count(), count, "{address}: {table}");
        }
    }

    async fn a_case_that_has_ended_is_told_the_way_it_took(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        for (act, answers) in [("start", vec![]), ("end", vec![("ended", "2026-11-21"), ("note", "")])] {
            ada.post_through(&format!("{journey}/stations/blue-start/{act}"), &answers).await;
        }
        let end = [("outcome", "learned"), ("ended_on", "21.11.2026"), ("result", "We know more."), ("learned", "")];
        ada.post_through(&format!("{journey}/outcome/edit"), &end).await;
        let page = ada.get(&journey).await;
        assert!(page.says("The way the case took") && page.says("Not visited") && !page.says("To come"), "{}", page.words());
        let stations = ada.get(&format!("{journey}/stations")).await;
        assert!(stations.says("Not visited") && !stations.says("To come"), "{}", stations.words());
    }

    async fn the_overview_has_the_requirements_of_the_station_the_newest_of_the_journal_and_the_conductor(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        ada.post_through(&format!("{journey}/stations/blue-need/start"), &[]).await;
        let page = ada.get(&journey).await;
        for said in ["Formal requirements at the station", "The journal", "Began a round at a station · Ada Nordby", "The conductor"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(page.body.contains(&format!("href=\"{journey}/log\"")) && page.body.contains("/en/opi-train/conductor/"), "{}", page.body);
        let mut ole = participant(&world, &mut ada, &nordby, &journey, "Ole Berg", "observer").await;
        let page = ole.get(&journey).await;
        for hidden in ["Formal requirements at the station", "Began a round", "The conductor"] {
            assert!(!page.says(hidden), "{hidden}: {}", page.words());
        }
    }

    async fn what_is_broken_for_a_later_station_is_said_early_and_names_the_station(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "co-pi-scaling/scaling").await;
        let early = "It belongs to Joint letter of intent, which you have not come to";
        for (fact, value) in [("purchase_plan", "'none'"), ("budget_status", "'in-budget'")] {
            give(&world, &journey, fact, value).await;
        }
        ada.post_through(&format!("{journey}/stations/ph1/start"), &[]).await;
        for page in [journey.clone(), format!("{journey}/requirements/copi-p6-prepare-purchase")] {
            let page = ada.get(&page).await;
            assert!(page.says("Broken") && page.says(early), "{}", page.words());
        }
        let minute = ada.get(&format!("{journey}/minute")).await;
        assert!(minute.says(&format!("Prepare the purchase (broken). {early}")), "{}", minute.words());
        ada.post_through(&format!("{journey}/stations/ph6/start"), &[]).await;
        let page = ada.get(&journey).await;
        assert!(page.says("Broken") && !page.says(early), "{}", page.words());
    }

    async fn what_the_method_asks_for_next_comes_after_what_is_broken(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/red").await;
        ada.post_through(&format!("{journey}/stations/red-start/start"), &[]).await;
        let after = "From the method, once you have looked at what is broken";
        let page = ada.get(&journey).await;
        assert!(page.says("From the method") && !page.says(after), "{}", page.words());
        for (fact, value) in [("duration_weeks", "9"), ("weeks_limit", "8")] {
            give(&world, &journey, fact, value).await;
        }
        let page = ada.get(&journey).await;
        assert!(page.says("is broken") && page.says(after), "{}", page.words());
        let minute = ada.get(&format!("{journey}/minute")).await;
        assert!(minute.says(after), "on paper too: {}", minute.words());
    }

    async fn what_is_not_in_place_is_told_apart_from_what_comes_later(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let later = |words: String| words.split(" belong to stations where the case has not been.").next()?.rsplit(' ').next()?.parse::<u64>().ok();
        let before = later(ada.get(&journey).await.words()).expect("a number");
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        let page = ada.get(&journey).await.words();
        let after = later(page.clone()).unwrap_or_else(|| panic!("a number: {page}"));
        assert!(after < before, "{after} of {before}");
        assert_eq!(later(ada.get(&format!("{journey}/minute")).await.words()), Some(after));
        let number = |before: &str| page.split(before).next().and_then(|said| said.rsplit(' ').next()?.parse::<u64>().ok()).unwrap_or_else(|| panic!("{before}: {page}"));
        let (kept, total) = page.split("Formal requirements in place ").nth(1).and_then(|said| said.split_once(" of ")).expect("two numbers");
        let total = total.split(' ').next().unwrap_or_default();
        let told = [number(" formal requirements that must be met are missing."), after, number(" are recommended or not demanded now.")];
        assert_eq!(kept.parse::<u64>().unwrap() + told.iter().sum::<u64>(), total.parse::<u64>().unwrap(), "nothing is left unexplained: {page}");
    }

    async fn the_strip_counts_each_station_once_also_where_the_map_draws_it_several_times(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/yellow").await;
        let page = ada.get(&journey).await;
        assert!(page.body.contains("aria-label=\"Route S, Strategic OPI: 5 stations\""), "{}", page.body);
    }

    async fn a_round_gone_back_is_told_with_its_day(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[("begun", "19.11.2026")]).await;
        for (station, day, next) in [("blue-start", "20.11.2026", "blue-need"), ("blue-need", "21.11.2026", "blue-start")] {
            assert!(!ada.get(&journey).await.says("You went back a round"));
            ada.post_through(&format!("{journey}/stations/{station}/end"), &[("ended", day), ("note", ""), ("next", next)]).await;
        }
        let page = ada.get(&journey).await;
        assert!(page.says("You went back a round on 21 November 2026, from Need to Start."), "{}", page.words());
    }

    async fn what_people_say_and_what_is_to_be_done_by_whom_is_seen_at_once(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        let page = ada.get(&journey).await;
        assert!(page.says("From the method") && !page.says("Your own") && !page.says("The newest"), "{}", page.words());
        let answers = [("title", "Call the night watch"), ("station", "blue-start"), ("owner", ""), ("due", "30.11.2026"), ("note", "")];
        ada.post_through(&format!("{journey}/activities/new"), &answers).await;
        ada.post_through(&format!("{journey}/about/station/blue-start/comments"), &[("comment", "Who asks the union?")]).await;
        let page = ada.get(&journey).await;
        let own = page.body.split("<h3>Your own</h3>").nth(1).unwrap_or_default();
        assert!(own.contains("Call the night watch"), "{}", page.words());
        assert!(page.says("1 comment") && page.says("The newest: Ada Nordby on “Start”"), "{}", page.words());
    }

    async fn help_that_was_asked_for_is_waited_for_until_somebody_says_that_it_came(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let contact = [("kind", "emergency-stop"), ("name", "Legal desk"), ("mail", "desk@nordby.example"), ("phone", ""), ("helps_with", "")];
        ada.post_through(&format!("{nordby}/contacts/new"), &contact).await;
        let mut kim = participant(&world, &mut ada, &nordby, &journey, "Kim Mann", "manager").await;
        let page = ada.get(&format!("{journey}/emergency")).await;
        let contact = first_choice(&page.body, "contact");
        assert!(!ada.get(&journey).await.says("You have asked for help"));
        for _ in 0..2 {
            ada.post_through(&format!("{journey}/emergency"), &[("help", ""), ("problem", "Who owns it?"), ("contact", &contact)]).await;
            let page = kim.get(&journey).await;
            assert!(page.says("You have asked for help") && page.says("Legal desk was asked on"), "{}", page.words());
            let emergency = ada.get(&format!("{journey}/emergency")).await;
            assert!(emergency.says("Legal desk was asked on"), "whoever is about to ask again sees it: {}", emergency.words());
            let button = "The answer from Legal desk has come";
            assert!(ada.get(&journey).await.says(button) && !page.says(button), "a manager does not do the work: {}", page.words());
            let page = ada.post_through(&format!("{journey}/emergency/answered"), &[]).await;
            assert!(page.says("It is noted that the answer has come.") && !page.says("You have asked for help"), "{}", page.words());
        }
        assert!(ada.get(&format!("{journey}/log")).await.says("Got an answer to the emergency stop"));
    }
}

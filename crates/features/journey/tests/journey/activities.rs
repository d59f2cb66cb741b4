//! What is to be done at stations: the method's activities and the team's own, in a list and on a board, one at a time and several at once.

use axum::http::StatusCode;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{ADA, World, begin, mail_of, participant, with_a_ride};

/// The first activity of the first station of the route, as the method has it.
const FIRST: &str = "stations/blue-start/activities/a1";
const FIRST_TITLE: &str = "Describe the problem in your own words";

/// Adds an activity of the team's own and gives its address.
pub async fn own_activity(ada: &mut Visitor, journey: &str, title: &str, more: &[(&str, &str)]) -> String {
    let mut answers = vec![("title", title), ("station", "blue-need")];
    answers.extend(more);
    let page = ada.post_through(&format!("{journey}/activities/new"), &answers).await;
    assert!(page.says(&format!("The activity is added: {title}")), "{}", page.words());
    address_of(&page, title)
}

/// Where the page of an activity is, from the link with its title.
pub fn address_of(page: &Answer, title: &str) -> String {
    let end = page.body.find(&format!("\">{title}</a>")).unwrap_or_else(|| panic!("{title}: {}", page.words()));
    let start = page.body[..end].rfind("href=\"").expect("an address") + "href=\"".len();
    page.body[start..end].to_owned()
}

/// The mark that the form of an activity carries along.
fn shown(page: &Answer) -> String {
    let start = page.body.find("name=\"shown\" value=\"").unwrap_or_else(|| panic!("{}", page.words())) + "name=\"shown\" value=\"".len();
    page.body[start..].split('"').next().unwrap_or_default().to_owned()
}

/// Opens the page of an activity and sends its form with these answers.
pub async fn change(ada: &mut Visitor, address: &str, answers: &[(&str, &str)]) -> Answer {
    let mark = shown(&ada.get(address).await);
    let mut answers = answers.to_vec();
    answers.push(("shown", mark.as_str()));
    ada.post(address, &answers).await
}

async fn rows(world: &World) -> usize {
    world.installation.ask("SELECT id FROM journey_activity", &[]).await.len()
}

on_both_engines! {
    async fn the_activities_of_the_method_stand_at_their_stations_before_anybody_touches_them(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let page = ada.get(&format!("{journey}/activities")).await;
        assert!(page.says(FIRST_TITLE) && page.says("Not started"), "{}", page.words());
        assert!(page.body.contains(&format!("{journey}/{FIRST}")), "it leads to its page");
        assert_eq!(rows(&world).await, 0, "nothing is written by looking");
        let start = page.body.find("id=\"at-blue-start\"").expect("the first station");
        let need = page.body.find("id=\"at-blue-need\"").expect("the second");
        assert!(start < need, "in the order of the route");
        assert!(!page.body.contains("id=\"at-red-start\""), "nothing of other routes");
        let one = ada.get(&format!("{journey}/{FIRST}")).await;
        assert!(one.says("Half a page is enough"), "what the method says about it: {}", one.words());
        for gone in ["stations/blue-start/activities/a99", "stations/red-start/activities/a1", "stations/nowhere/activities/a1"] {
            assert_eq!(ada.get(&format!("{journey}/{gone}")).await.status, StatusCode::NOT_FOUND, "{gone}");
        }
        let without = begin(&mut ada, &nordby).await;
        assert_eq!(ada.get(&format!("{without}/activities")).await.status, StatusCode::NOT_FOUND, "a case without a route has none");
    }

    async fn an_activity_is_done_with_one_button_and_undone_with_the_same(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let toggle = format!("{journey}/{FIRST}/toggle");
        let page = ada.post_through(&toggle, &[("to", "done")]).await;
        assert!(page.says(&format!("Done: {FIRST_TITLE}.")) && page.says("1 of "), "{}", page.words());
        assert_eq!(rows(&world).await, 1);
        // Somebody else pressed the same button on a page that is older.
        assert!(ada.post_through(&toggle, &[("to", "done")]).await.says("There was nothing to change"));
        let address = address_of(&ada.get(&format!("{journey}/activities")).await, FIRST_TITLE);
        assert_eq!(ada.get(&format!("{journey}/{FIRST}")).await.place(), Some(address.as_str()), "from now on it has one address");
        assert!(ada.get(&address).await.says("Done on 21 November 2026"));
        let page = ada.post_through(&format!("{address}/toggle"), &[("to", "not-started")]).await;
        assert!(page.says(&format!("Not done any more: {FIRST_TITLE}.")) && page.says("0 of "), "{}", page.words());
        assert!(ada.post_through(&format!("{address}/toggle"), &[]).await.says("Done: "), "without a word it is the other state");
        assert_eq!(rows(&world).await, 1, "it is one activity still");
        assert_eq!(world.chains("journey.change-activity").await, ["journey"; 3]);
    }

    async fn a_button_leads_back_to_where_it_stood_and_nowhere_else(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let (toggle, list) = (format!("{journey}/{FIRST}/toggle"), format!("{journey}/activities"));
        let board = format!("{list}?look=board&state=not-started");
        for (back, place) in [
            (board.as_str(), board.as_str()),
            (journey.as_str(), journey.as_str()),
            ("https://elsewhere.example/", list.as_str()),
            ("//elsewhere.example", list.as_str()),
            (&format!("{journey}0/log"), list.as_str()),
            (&format!("{journey}/log\r\nX: y"), list.as_str()),
        ] {
            assert_eq!(ada.post(&toggle, &[("back", back)]).await.place(), Some(place), "{back}");
        }
    }

    async fn the_team_adds_activities_of_its_own_and_what_is_missing_is_said_at_the_field(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let new = format!("{journey}/activities/new");
        let title = "Ask the night watch";
        for (answers, said) in [
            (vec![("title", " "), ("station", "blue-need"), ("note", "Typed once")], "Write what is to be done."),
            (vec![("title", title), ("station", ""), ("note", "Typed once")], "Choose a station from the list."),
            (vec![("title", title), ("station", "red-start"), ("note", "Typed once")], "Choose a station from the list."),
            (vec![("title", title), ("station", "blue-need"), ("owner", "nobody"), ("note", "Typed once")], "Choose a person from the list."),
            (vec![("title", title), ("station", "blue-need"), ("due", "soon"), ("note", "Typed once")], "Write a date like 2026-11-21"),
        ] {
            let page = ada.post(&new, &answers).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
            assert!(page.says(said) && page.says("Typed once"), "{said}: {}", page.words());
        }
        assert_eq!(rows(&world).await, 0);
        let id = world.id_of(ADA).await;
        let address = own_activity(&mut ada, &journey, title, &[("owner", &id), ("due", "01.12.2026"), ("note", "At ten.")]).await;
        let page = ada.get(&format!("{journey}/activities")).await;
        assert!(page.says("Ada Nordby") && page.says("1 December 2026"), "{}", page.words());
        assert!(ada.get(&address).await.says("At ten."));
        assert_eq!(world.chains("journey.add-activity").await, ["journey"]);
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Added an activity") && log.says("Activity: Ask the night watch") && log.says("State of the activity: Not started"), "{}", log.words());
    }

    async fn what_is_not_relevant_says_why_and_can_become_relevant_again(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let address = format!("{journey}/{FIRST}");
        let page = change(&mut ada, &address, &[("state", "not-relevant"), ("note", "Seen")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Write why it is not relevant.") && page.says("Seen"), "{}", page.words());
        assert!(change(&mut ada, &address, &[("state", "someday")]).await.says("Choose a state."));
        let answer = change(&mut ada, &address, &[("state", "not-relevant"), ("reason", "It was described last year."), ("note", "")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
        let page = ada.get(&format!("{journey}/activities?state=not-relevant")).await;
        assert!(page.says(FIRST_TITLE) && page.says("Showing only: Not relevant."), "{}", page.words());
        let address = address_of(&page, FIRST_TITLE);
        assert!(ada.get(&address).await.says("It was described last year."));
        let answer = change(&mut ada, &address, &[("state", "in-progress"), ("reason", "It was described last year.")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
        let page = ada.get(&address).await;
        assert!(!page.says("It was described last year."), "what is relevant needs no reason");
        assert_eq!(rows(&world).await, 1);
    }

    async fn two_who_change_an_activity_at_once_both_see_it(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "operations").await;
        let address = format!("{journey}/{FIRST}");
        let mark = shown(&bo.get(&address).await);
        assert_eq!(change(&mut ada, &address, &[("state", "in-progress"), ("note", "Ada writes")]).await.status, StatusCode::SEE_OTHER);
        let answers = [("state", "done"), ("note", "Bo writes"), ("shown", mark.as_str())];
        let page = bo.post(&address, &answers).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("Ada writes") && page.says("Bo writes") && page.says("In progress"), "{}", page.words());
        let touched = address_of(&ada.get(&format!("{journey}/activities")).await, FIRST_TITLE);
        assert!(ada.get(&touched).await.says("Ada writes"), "nothing is overwritten");
        let start = page.body.find("name=\"shown\" value=\"").expect("the mark goes along") + 20;
        let newer = page.body[start..].split('"').next().unwrap_or_default().to_owned();
        let answers = [("state", "done"), ("note", "Bo writes"), ("shown", newer.as_str())];
        assert_eq!(bo.post(&address, &answers).await.status, StatusCode::SEE_OTHER, "until somebody says which is to stand");
        assert!(ada.get(&touched).await.says("Bo writes"));
    }

    async fn what_should_have_been_done_says_so_in_words_and_can_be_shown_alone(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let id = world.id_of(&mail_of("Bo Holm")).await;
        own_activity(&mut ada, &journey, "Call the nurses", &[("due", "2026-11-20"), ("owner", &id)]).await;
        own_activity(&mut ada, &journey, "Visit the kitchen", &[("due", "2026-11-21")]).await;
        let list = format!("{journey}/activities");
        let page = ada.get(&list).await;
        assert!(page.says("1 is late.") && page.says("Was due 20 November 2026") && !page.says("Was due 21"), "{}", page.words());
        let late = ada.get(&format!("{list}?state=late")).await;
        assert!(late.says("Call the nurses") && !late.says("Visit the kitchen") && late.says("Showing only: Late."), "{}", late.words());
        assert!(late.body.contains(&format!("<a href=\"{list}\">Show all</a>")), "and the way back to all");
        let of_bo = ada.get(&format!("{list}?owner={id}")).await;
        assert!(of_bo.says("Call the nurses") && !of_bo.says("Visit the kitchen") && of_bo.says("Showing only: Bo Holm."), "{}", of_bo.words());
        let of_nobody = ada.get(&format!("{list}?owner=nobody&state=not-started")).await;
        assert!(!of_nobody.says("Call the nurses") && of_nobody.says("Visit the kitchen"), "{}", of_nobody.words());
        let none = ada.get(&format!("{list}?state=done")).await;
        assert!(none.says("No activities fit."), "{}", none.words());
        ada.post(&format!("{}/toggle", address_of(&page, "Call the nurses")), &[]).await;
        assert!(!ada.get(&list).await.says("is late"), "what is done is not late");
    }

    async fn on_the_board_every_state_has_a_column(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        ada.post(&format!("{journey}/{FIRST}/toggle"), &[]).await;
        let page = ada.get(&format!("{journey}/activities?look=board")).await;
        let at = |id: &str| page.body.find(&format!("id=\"state-{id}\"")).unwrap_or_else(|| panic!("{id}: {}", page.words()));
        let (progress, done, not_relevant) = (at("in-progress"), at("done"), at("not-relevant"));
        let title = page.body.rfind(FIRST_TITLE).expect("it is there");
        assert!(at("not-started") < progress && progress < done && done < title && title < not_relevant);
        assert!(page.body[progress..done].contains("None."), "a column that is empty says so");
        assert!(!page.body.contains("name=\"chosen\""), "several are chosen in the list");
        assert!(page.body.contains("name=\"look\" value=\"board\""), "the look stays when something is filtered");
    }

    async fn several_are_changed_at_once_in_one_act(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let address = own_activity(&mut ada, &journey, "Ask the night watch", &[]).await;
        let own = address.rsplit('/').next().unwrap_or_default().to_owned();
        let path = format!("{journey}/activities/change");
        let both = [("chosen", own.as_str()), ("chosen", "blue-start/a1")];
        for (answers, said) in [
            (vec![("state", "done")], "Tick at least one activity."),
            (vec![("state", "done"), ("chosen", "red-start/a1")], "Tick at least one activity."),
            (vec![both[0], both[1]], "Say what is to be different"),
            (vec![both[0], both[1], ("reason", "We rent it")], "Choose a state."),
            (vec![both[0], both[1], ("owner", "somebody")], "Choose a person from the list."),
            (vec![both[0], both[1], ("due", "soon")], "Write a date like"),
            (vec![both[0], both[1], ("due", "2026-12-09"), ("no_due", "yes")], "not both"),
            (vec![both[0], both[1], ("state", "not-relevant")], "Write why it is not relevant."),
        ] {
            let page = ada.post(&path, &answers).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
            assert!(page.says(said), "{said}: {}", page.words());
            let ticked = page.body.matches("form=\"activities-change\" checked").count();
            assert_eq!(ticked, answers.iter().filter(|answer| both.contains(answer)).count(), "what was chosen stays chosen");
        }
        assert_eq!(world.chains("journey.change-activities").await.len(), 0);
        let page = ada.post_through(&path, &[both[0], both[1], ("state", "done")]).await;
        assert!(page.says("State of the activity: Done.") && page.says("2 of "), "{}", page.words());
        assert_eq!(world.chains("journey.change-activities").await, ["journey"]);
        let again = ada.post_through(&path, &[both[0], ("state", "done")]).await;
        assert!(again.says("There was nothing to change"), "{}", again.words());
    }

    async fn several_are_given_to_somebody_or_to_nobody_and_keep_what_nothing_is_said_of(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let me = world.id_of(ADA).await;
        let address = own_activity(&mut ada, &journey, "Ask the night watch", &[("due", "2026-12-01"), ("note", "At ten.")]).await;
        let own = address.rsplit('/').next().unwrap_or_default().to_owned();
        let path = format!("{journey}/activities/change");
        let both = [("chosen", own.as_str()), ("chosen", "blue-start/a1")];
        let page = ada.post_through(&path, &[both[0], both[1], ("owner", &me), ("due", "2026-12-09")]).await;
        assert!(page.says("Who does it: Ada Nordby. By when: 9 December 2026."), "{}", page.words());
        let told = "SELECT id FROM journey_activity WHERE owner_id IS NOT NULL AND due_on = '2026-12-09' AND state = 'not-started'";
        assert_eq!(world.installation.ask(told, &[]).await.len(), 2);
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Changed: Who does it, By when"), "{}", log.words());
        let page = ada.post_through(&path, &[both[0], ("owner", "nobody")]).await;
        assert!(page.says("Changed: Ask the night watch. Who does it: Nobody yet."), "{}", page.words());
        assert_eq!(world.installation.ask(told, &[]).await.len(), 1, "the other one stays where it is");
        // The list was open before anybody had said anything of the second one.
        let page = ada.post_through(&path, &[both[0], both[1], ("no_due", "yes")]).await;
        assert!(page.says("By when: No day."), "{}", page.words());
        assert_eq!(world.installation.ask("SELECT id FROM journey_activity WHERE due_on IS NULL", &[]).await.len(), 2);
        assert!(ada.get(&address).await.says("At ten."));
    }

    async fn whoever_only_looks_sees_what_is_said_and_no_form(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut rie = participant(&world, &mut ada, &nordby, &journey, "Rie Lund", "manager").await;
        let address = own_activity(&mut ada, &journey, "Ask the night watch", &[("note", "At ten.")]).await;
        let list = rie.get(&format!("{journey}/activities")).await;
        assert!(list.says("Ask the night watch") && !list.says("Mark as done") && !list.says("Add an activity"), "{}", list.words());
        let page = rie.get(&address).await;
        assert!(page.says("At ten.") && page.says("Not started") && !page.body.contains("name=\"state\""), "{}", page.words());
    }

    async fn what_was_touched_stays_when_the_route_is_another_one(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        ada.post(&format!("{journey}/{FIRST}/toggle"), &[]).await;
        let list = format!("{journey}/activities");
        assert!(!ada.get(&list).await.says("On other routes"));
        // How a team changes its route stands elsewhere.
        assert_eq!(world.installation.tamper("UPDATE journey_leg SET route = 'red'", &[]).await, 1);
        let page = ada.get(&list).await;
        assert!(page.body.contains("id=\"at-red-start\"") && !page.body.contains("id=\"at-blue-start\""), "{}", page.words());
        assert!(page.says("On other routes") && page.says(FIRST_TITLE), "{}", page.words());
        let address = address_of(&page, FIRST_TITLE);
        assert_eq!(change(&mut ada, &address, &[("state", "in-progress")]).await.status, StatusCode::SEE_OTHER, "and can be changed there");
    }
}

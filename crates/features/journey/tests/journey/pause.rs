//! The emergency stop of a case: a contact hears where it is and what the problem is; and a case that rests reminds nobody but of the law, says so on
//! every page, and tells what it has kept back when it goes on.

use std::time::Duration;

use axum::http::StatusCode;
use perron_journey::Nightly;
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    requirements::give,
    support::{ADA, PASSWORD, World, participant, with_a_ride},
};

const DESK: &str = "desk@nordby.example";

/// A gate of today that nobody has decided: a rule of contracts, not of law, is broken tomorrow.
const GATES: &str = "[ { gate = \"concept\", due = 2026-11-21, decided = false } ]";
const IN_PAUSE: &str = "Formal requirements were broken during the pause";

/// A night looks at all journeys; says in how many something changed.
async fn a_night(world: &World) -> usize {
    Nightly::new(world.people.clone(), world.methods.clone()).apply().await.expect("the journeys can be looked at")
}

/// How many letters to Ada say this in their heading.
async fn told(world: &World, said: &str) -> usize {
    world.letters_read_by(ADA).await.iter().filter(|letter| letter.contains(said)).count()
}

async fn add_contact(ada: &mut Visitor, nordby: &str) {
    let answers = [
        ("kind", "emergency-stop"),
        ("name", "Legal desk"),
        ("mail", DESK),
        ("phone", "+45 12 34 56 78"),
        ("helps_with", "Agreements and tenders"),
    ];
    let page = ada.post_through(&format!("{nordby}/contacts/new"), &answers).await;
    assert!(page.says("Legal desk"), "{}", page.words());
}

/// The value of the first radio button of a name.
pub fn first_choice(body: &str, name: &str) -> String {
    let at = body.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("no {name}"));
    let tag = &body[body[..at].rfind('<').unwrap_or(0)..];
    let tag = &tag[..tag.find('>').unwrap_or(tag.len())];
    tag.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

on_both_engines! {
    async fn a_contact_of_the_organisation_hears_where_the_case_is_and_what_the_problem_is(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let emergency = format!("{journey}/emergency");
        assert!(ada.get(&emergency).await.says("Your organisation has no contact you can write to here"));
        add_contact(&mut ada, &nordby).await;
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        let page = ada.get(&emergency).await;
        for said in ["Exploratory OPI", "Station: ", "must be met", "Legal desk", "Agreements and tenders", "desk@nordby.example", "The legal department"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let contact = first_choice(&page.body, "contact");
        let wrong = ada.post(&emergency, &[("problem", ""), ("contact", "nobody")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("Write what the problem is.") && wrong.says("Choose whom you ask."), "{}", wrong.words());
        let answers = [("help", "help-legal"), ("problem", "Who owns the prototype?"), ("contact", contact.as_str())];
        let page = ada.post_through(&emergency, &answers).await;
        assert!(page.says("Your question is sent to Legal desk"), "{}", page.words());
        let letters = world.letters_read_by(DESK).await;
        assert_eq!(letters.len(), 1, "{letters:?}");
        for said in ["Ada Nordby", "Calmer nights", "Exploratory OPI", "Who owns the prototype?", "The legal department", ADA, journey.as_str()] {
            assert!(letters[0].replace("\r\n", " ").replace('\n', " ").contains(said), "{said}: {}", letters[0]);
        }
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Asked for help") && log.says("Who owns the prototype?"), "{}", log.words());
    }

    async fn whoever_only_looks_sees_whom_to_ask_and_neither_asks_nor_pauses(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        add_contact(&mut ada, &nordby).await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "manager").await;
        let page = bo.get(&format!("{journey}/emergency")).await;
        assert!(page.says("Legal desk") && !page.says("Send the question") && !page.says("Do you need a pause?"), "{}", page.words());
    }

    async fn a_case_that_rests_says_so_everywhere_and_goes_on(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "manager").await;
        let wrong = ada.post(&format!("{journey}/pause"), &[("reason", " ")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("Write why you pause the case."), "{}", wrong.words());
        let page = ada.post_through(&format!("{journey}/pause"), &[("reason", "The manager is on leave.")]).await;
        assert!(page.says("The case is paused. Reminders have stopped."), "{}", page.words());
        for end in ["", "/stations", "/requirements", "/activities", "/facts", "/participants", "/moves", "/decisions", "/emergency"] {
            let page = bo.get(&format!("{journey}{end}")).await;
            assert!(page.says("Paused since 21 November 2026 by Ada Nordby: The manager is on leave."), "{end}: {}", page.words());
            assert!(page.says("Deadlines in law and in contracts go on."), "{end}: {}", page.words());
            assert!(!page.says("Go on with the case"), "{end}: {}", page.words());
        }
        assert!(bo.get("/journeys").await.says("Paused"));
        assert!(ada.post_through(&format!("{journey}/pause"), &[("reason", "Again")]).await.says("The case is paused already."));
        let end = ada.get(&format!("{journey}/outcome")).await;
        assert!(end.says("The case is paused. It has not ended.") && !end.says("under way"), "{}", end.words());
        assert!(ada.post("/account/data/export", &[]).await.body.contains("The manager is on leave."));
        let page = ada.get(&journey).await;
        assert!(page.says("Go on with the case"), "{}", page.words());
        let page = ada.get(&journey).await;
        ada.post_through(&format!("{journey}/stations/blue-start/start"), &[]).await;
        assert!(ada.get(&journey).await.says("From the method, when the case goes on"), "{}", page.words());
        let page = ada.post_through(&format!("{journey}/go-on"), &[]).await;
        assert!(page.says("The case goes on") && !page.says("Paused since"), "{}", page.words());
        assert!(!bo.get("/journeys").await.says("Paused"));
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Paused the case") && log.says("Went on with the case") && log.says("The manager is on leave."), "{}", log.words());
    }

    async fn a_date_that_breaks_the_law_is_told_at_once_also_while_a_case_rests(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        give(&world, &journey, "innovation_started_on", "2026-11-21").await;
        give(&world, &journey, "knowledge_log", "[]").await;
        a_night(&world).await;
        let before = told(&world, "A date has passed").await;
        ada.post_through(&format!("{journey}/pause"), &[("reason", "The manager is on leave.")]).await;
        world.installation.clock.advance(Duration::from_hours(24));
        assert_eq!(a_night(&world).await, 1, "the rule is broken and noted");
        assert_eq!(told(&world, "A date has passed").await, before + 1, "deadlines in law go on");
        let mut again = world.visitor();
        again.post("/sign-in", &[("mail", ADA), ("password", PASSWORD), ("to", "")]).await;
        again.post_through(&format!("{journey}/go-on"), &[]).await;
        assert_eq!(told(&world, IN_PAUSE).await, 0, "it has been told");
    }

    async fn what_else_a_date_breaks_while_a_case_rests_is_told_once_when_it_goes_on(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/green").await;
        participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        give(&world, &journey, "stage_gates", GATES).await;
        a_night(&world).await;
        ada.post_through(&format!("{journey}/pause"), &[("reason", "The manager is on leave.")]).await;
        let page = ada.get(&format!("{journey}/emergency")).await;
        assert!(page.says("If a date breaks a requirement in law, whoever leads the case is told at once."), "{}", page.words());
        world.installation.clock.advance(Duration::from_hours(24));
        assert_eq!(a_night(&world).await, 1, "the rule is broken and noted");
        assert_eq!((told(&world, "A date has passed").await, told(&world, IN_PAUSE).await), (0, 0), "and no letter leaves");
        ada.post("/sign-in", &[("mail", ADA), ("password", PASSWORD), ("to", "")]).await;
        ada.post_through(&format!("{journey}/go-on"), &[]).await;
        let letters = world.letters_read_by(ADA).await;
        let edition = world.methods.current_of("opi-train").expect("the method").edition("en").expect("English");
        let title = edition.text.rule("green-innovation-stage-gates").expect("its words").title();
        let letters: Vec<_> = letters.iter().filter(|letter| letter.contains(IN_PAUSE)).collect();
        assert!(letters.len() == 1 && letters[0].contains(title), "{letters:?}");
        assert!(world.letters_read_by("bo@nordby.example").await.iter().all(|letter| !letter.contains(IN_PAUSE)), "whoever leads is told");
        ada.post_through(&format!("{journey}/pause"), &[("reason", "Again.")]).await;
        a_night(&world).await;
        ada.post_through(&format!("{journey}/go-on"), &[]).await;
        assert_eq!(told(&world, IN_PAUSE).await, 1, "once");
    }

    async fn what_no_night_has_looked_at_is_told_when_a_case_goes_on_and_what_is_kept_again_is_not(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/green").await;
        give(&world, &journey, "stage_gates", GATES).await;
        a_night(&world).await;
        ada.post_through(&format!("{journey}/pause"), &[("reason", "The manager is on leave.")]).await;
        world.installation.clock.advance(Duration::from_hours(24));
        a_night(&world).await;
        let decided = "UPDATE journey_fact SET value = 'value = [ { gate = \"concept\", due = 2026-11-21, decided = true } ]' WHERE fact = 'stage_gates'";
        world.installation.tamper(decided, &[]).await;
        a_night(&world).await;
        ada.post("/sign-in", &[("mail", ADA), ("password", PASSWORD), ("to", "")]).await;
        ada.post_through(&format!("{journey}/go-on"), &[]).await;
        assert_eq!(told(&world, IN_PAUSE).await, 0, "it is kept again");
        ada.post_through(&format!("{journey}/pause"), &[("reason", "Again.")]).await;
        let open = "UPDATE journey_fact SET value = 'value = [ { gate = \"concept\", due = 2026-11-21, decided = false } ]' WHERE fact = 'stage_gates'";
        world.installation.tamper(open, &[]).await;
        ada.post_through(&format!("{journey}/go-on"), &[]).await;
        assert_eq!(told(&world, IN_PAUSE).await, 1, "also whoever goes on: nobody did it");
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Formal requirements that are broken now"), "{}", log.words());
    }
}

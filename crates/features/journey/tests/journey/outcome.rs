//! The end of a case: what came of it, that it goes on after all, and whether its result is in use some months later.

use std::time::Duration;

use axum::http::StatusCode;
use perron_journey::Uptakes;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{ADA, World, participant, with_a_journey, with_a_ride};

const END: [(&str, &str); 4] =
    [("outcome", "in-use"), ("ended_on", "21.11.2026"), ("result", "Forty rooms are quiet."), ("learned", "Ask the night watch.")];

/// The mark that a form carries along.
fn shown(page: &Answer) -> String {
    let start = page.body.find("name=\"shown\" value=\"").unwrap_or_else(|| panic!("{}", page.words())) + "name=\"shown\" value=\"".len();
    page.body[start..].split('"').next().unwrap_or_default().to_owned()
}

async fn end(ada: &mut Visitor, journey: &str, answers: &[(&str, &str)]) -> Answer {
    let path = format!("{journey}/outcome/edit");
    let mark = shown(&ada.get(&path).await);
    let mut answers = answers.to_vec();
    answers.push(("shown", &mark));
    ada.post_through(&path, &answers).await
}

on_both_engines! {
    async fn a_case_ends_is_marked_in_lists_and_goes_on_again(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        assert!(ada.get(&format!("{journey}/outcome")).await.says("The case is under way."));
        let page = end(&mut ada, &journey, &END).await;
        assert!(page.says("The end is saved: Bought and in use") && page.says("Forty rooms are quiet."), "{}", page.words());
        let overview = ada.get(&journey).await;
        assert!(overview.says("The case has ended") && !overview.says("Is the result in use?"), "{}", overview.words());
        for list in ["/journeys", &format!("{nordby}/journeys")] {
            assert!(ada.get(list).await.says("The case has ended · Bought and in use"), "{list}");
        }
        let data = ada.post("/account/data/export", &[]).await.body;
        assert!(data.contains("Forty rooms are quiet."), "{data}");
        let moves = ada.get(&format!("{journey}/moves")).await;
        assert!(moves.says("The case has ended. If you take it up again") && !moves.body.contains(&format!("{journey}/route")), "{}", moves.words());
        let page = ada.post_through(&format!("{journey}/outcome/go-on"), &[]).await;
        assert!(page.says("The case is under way again."), "{}", page.words());
        assert!(!ada.get("/journeys").await.says("The case has ended"));
        assert_eq!(world.chains("journey.end").await, ["journey"]);
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Took the case up again") && log.says("What came of the case: Bought and in use"), "{}", log.words());
    }

    async fn a_case_that_has_chosen_no_route_can_end_too(world: World) {
        let (mut ada, _, journey) = with_a_journey(&world).await;
        let page = end(&mut ada, &journey, &END).await;
        assert!(page.says("Bought and in use"), "{}", page.words());
        assert!(ada.get(&journey).await.says("The case has ended"));
    }

    async fn what_is_wrong_is_said_and_nothing_typed_is_lost(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        for (name, value, said) in [
            ("outcome", "won", "Choose what came of the case."),
            ("ended_on", "soon", "Write a date"),
            ("ended_on", "01.01.2027", "not in the future"),
            ("result", " ", "Write what the result was."),
        ] {
            let mut answers = END.to_vec();
            answers.iter_mut().filter(|(field, _)| *field == name).for_each(|(_, sent)| *sent = value);
            let page = ada.post(&format!("{journey}/outcome/edit"), &answers).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {value}");
            assert!(page.says(said) && page.body.contains("Ask the night watch."), "{}", page.words());
        }
        assert!(ada.get(&format!("{journey}/outcome")).await.says("The case is under way."));
        end(&mut ada, &journey, &END).await;
        for (name, value, said) in [("in_use", "", "Choose whether"), ("places", "many", "whole number"), ("as_of", "2027-01-01", "future")] {
            let mut answers = vec![("in_use", "yes"), ("places", "1.180"), ("gives", "Sleep"), ("as_of", "21.11.2026")];
            answers.iter_mut().filter(|(field, _)| *field == name).for_each(|(_, sent)| *sent = value);
            let page = ada.post(&format!("{journey}/outcome/uptake"), &answers).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(page.says(said) && page.body.contains("Sleep"), "{}", page.words());
        }
    }

    async fn two_who_tell_the_end_at_once_see_both(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let path = format!("{journey}/outcome/edit");
        let mark = shown(&bo.get(&path).await);
        end(&mut ada, &journey, &END).await;
        let answers = [("outcome", "learned"), ("ended_on", "20.11.2026"), ("result", "We stopped."), ("shown", &mark)];
        let page = bo.post(&path, &answers).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("We stopped.") && page.says("Forty rooms are quiet."), "{}", page.words());
    }

    async fn whoever_leads_is_asked_once_after_six_twelve_and_twenty_four_months(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        end(&mut ada, &journey, &END).await;
        let uptakes = Uptakes::new(world.people.clone());
        assert_eq!(uptakes.apply().await.expect("it can be asked"), 0, "it has just ended");
        let before = world.letters_read_by(ADA).await.len();
        let mut last = 0;
        for (days, letters) in [(180, 0), (2, 1), (1, 1), (190, 2), (370, 3), (400, 3)] {
            world.installation.clock.advance(Duration::from_hours(24 * days));
            uptakes.apply().await.expect("it can be asked");
            let letters_now = world.letters_read_by(ADA).await.len() - before;
            assert_eq!(letters_now, letters, "after {days} more days");
            last = letters_now;
        }
        assert_eq!(last, 3);
        assert!(world.letters_read_by(ADA).await.iter().any(|letter| letter.contains("12 months")));
        assert!(world.chains("journey.ask-uptake").await.iter().all(|chain| chain == "journey"));
    }

    async fn an_answer_takes_the_question_from_everybody_who_was_asked(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        end(&mut ada, &journey, &END).await;
        world.installation.clock.advance(Duration::from_hours(24 * 182));
        Uptakes::new(world.people.clone()).apply().await.expect("it can be asked");
        world.letters().await;
        let mut again = world.visitor();
        again.post("/sign-in", &[("mail", ADA), ("password", crate::support::PASSWORD), ("to", "")]).await;
        let asked = "Is the result of the case Calmer nights in use?";
        assert!(again.get("/account/notices?show=unread").await.says(asked));
        let uptake = [("in_use", "partly"), ("places", ""), ("gives", ""), ("as_of", "21.11.2026")];
        again.post_through(&format!("{journey}/outcome/uptake"), &uptake).await;
        let page = again.get("/account/notices?show=unread").await;
        assert!(!page.says(asked), "{}", page.words());
    }

    async fn an_answer_stays_and_ends_the_question(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut answers = END.to_vec();
        answers[1].1 = "01.03.2026";
        end(&mut ada, &journey, &answers).await;
        assert!(ada.get(&journey).await.says("Is the result in use?"));
        let next = |body: &str| body.split("id=\"next\"").nth(1).and_then(|card| card.split("</section>").next()).unwrap_or_default().to_owned();
        assert!(next(&ada.get(&journey).await.body).contains("/outcome/uptake\""), "the question is the next step");
        let minute = ada.get(&format!("{journey}/minute")).await;
        assert!(minute.says("Say whether the result is in use") && !minute.says("no activity is under way"), "{}", minute.words());
        assert!(!ada.get(&journey).await.says("The last answer"));
        let early = [("in_use", "no"), ("places", ""), ("gives", ""), ("as_of", "15.05.2026")];
        ada.post_through(&format!("{journey}/outcome/uptake"), &early).await;
        let page = ada.get(&journey).await;
        assert!(page.says("Is the result in use?") && page.says("The last answer, 15 May 2026: No."), "{}", page.words());
        let uptake = [("in_use", "partly"), ("places", "1.180"), ("gives", "Better sleep."), ("as_of", "21.11.2026")];
        let page = ada.post_through(&format!("{journey}/outcome/uptake"), &uptake).await;
        assert!(page.says("The answer is saved.") && page.says("Partly") && page.says("1,180"), "{}", page.words());
        let page = ada.get(&journey).await;
        assert!(!page.says("Is the result in use?") && page.says("no activity is under way"), "{}", page.words());
        let data = ada.post("/account/data/export", &[]).await.body;
        assert!(data.contains("Better sleep."), "{data}");
        let uptakes = Uptakes::new(world.people.clone());
        let before = world.letters_read_by(ADA).await.len();
        uptakes.apply().await.expect("it can be asked");
        assert_eq!(world.letters_read_by(ADA).await.len(), before, "they have answered already");
    }
}

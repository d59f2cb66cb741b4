//! The competences that a method asks for: own, borrowed, missing, not needed, or not answered yet.

use axum::http::StatusCode;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{ADA, World, mail_of, participant, with_a_ride};

/// The mark that a form carries along.
fn shown(page: &Answer) -> String {
    let start = page.body.find("name=\"shown\" value=\"").unwrap_or_else(|| panic!("{}", page.words())) + "name=\"shown\" value=\"".len();
    page.body[start..].split('"').next().unwrap_or_default().to_owned()
}

/// Opens the form of a competence and sends it with these answers.
async fn answer(ada: &mut Visitor, journey: &str, competence: &str, answers: &[(&str, &str)]) -> Answer {
    let address = format!("{journey}/competences/{competence}");
    let mark = shown(&ada.get(&address).await);
    let mut answers = answers.to_vec();
    answers.push(("shown", mark.as_str()));
    ada.post_through(&address, &answers).await
}

on_both_engines! {
    async fn the_competences_of_the_method_are_asked_for_in_its_words_and_gaps_are_counted(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let page = ada.get(&format!("{journey}/competences")).await;
        for said in ["0 of 10 in place. 10 are not answered yet.", "Leading development", "It takes both firm steering and calm", "Not answered yet"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let id = world.id_of(ADA).await;
        let page = answer(&mut ada, &journey, "comp-project-management", &[("cover", "own"), ("person", &id)]).await;
        assert!(page.says("Leading development: We have it") && page.says("Ada Nordby"), "{}", page.words());
        answer(&mut ada, &journey, "comp-legal", &[("cover", "borrowed"), ("who", "The lawyers of Vesterby")]).await;
        answer(&mut ada, &journey, "comp-tender", &[("cover", "not-needed"), ("reason", "Nothing is bought.")]).await;
        let page = answer(&mut ada, &journey, "comp-market", &[("cover", "missing")]).await;
        for said in ["3 of 10 in place. 1 is missing. 6 are not answered yet.", "The lawyers of Vesterby", "Not needed, because: Nothing is bought.", "Find help"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(page.body.contains("/en/emergency-stop") || page.body.contains("emergency-stop\""), "help is a link away");
        assert!(ada.get(&format!("{journey}/team")).await.says("Competences: 3 of 10 in place"));
        let page = answer(&mut ada, &journey, "comp-market", &[("cover", "not-answered")]).await;
        assert!(page.says("3 of 10 in place. 7 are not answered yet."), "an answer can be taken back: {}", page.words());
        assert_eq!(world.chains("journey.answer-competence").await, ["journey"; 5]);
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Competence: Dialogue with the market") && log.says("Where it is from: We lack it"), "{}", log.words());
    }

    async fn a_method_without_competences_has_no_such_page(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "swedish-opi/seopi").await;
        assert_eq!(ada.get(&format!("{journey}/competences")).await.status, StatusCode::NOT_FOUND);
        let page = ada.get(&format!("{journey}/team")).await;
        assert!(page.status == StatusCode::OK && !page.says("Competences"), "{}", page.words());
    }

    async fn what_is_wrong_with_an_answer_is_said_at_the_field(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let address = format!("{journey}/competences/comp-legal");
        let id = world.id_of(ADA).await;
        for (answers, said) in [
            (vec![("cover", ""), ("who", "Typed once")], "Choose where you have it from."),
            (vec![("cover", "own"), ("reason", "Typed once")], "Choose who has it, or write it below."),
            (vec![("cover", "own"), ("person", "nobody"), ("reason", "Typed once")], "Choose a person from the list"),
            (vec![("cover", "borrowed"), ("person", id.as_str()), ("who", "Typed once")], "Delete what stands here, or choose nobody above."),
            (vec![("cover", "not-needed"), ("who", "Typed once")], "Write why it is not needed."),
        ] {
            let page = ada.post(&address, &answers).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
            assert!(page.says(said) && page.body.contains("Typed once"), "{said}: {}", page.words());
        }
        assert!(world.installation.ask("SELECT competence FROM journey_competence", &[]).await.is_empty());
        assert_eq!(ada.get(&format!("{journey}/competences/comp-of-nothing")).await.status, StatusCode::NOT_FOUND);
    }

    async fn two_who_answer_at_once_both_see_it(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "operations").await;
        let address = format!("{journey}/competences/comp-legal");
        let mark = shown(&bo.get(&address).await);
        answer(&mut ada, &journey, "comp-legal", &[("cover", "missing")]).await;
        let page = bo.post(&address, &[("cover", "own"), ("who", "Our own lawyers"), ("shown", &mark)]).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("We lack it") && page.says("Our own lawyers"), "{}", page.words());
        let newer = shown(&page);
        let page = bo.post_through(&address, &[("cover", "own"), ("who", "Our own lawyers"), ("shown", &newer)]).await;
        assert!(page.says("Law: We have it"), "{}", page.words());
    }

    async fn a_competence_whose_owner_leaves_is_missing_unless_somebody_takes_it_over(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let (of_ada, mut ids) = (world.id_of(ADA).await, Vec::new());
        for name in ["Bo Holm", "Rie Lund"] {
            participant(&world, &mut ada, &nordby, &journey, name, "member").await;
            ids.push(world.id_of(&mail_of(name)).await);
        }
        answer(&mut ada, &journey, "comp-legal", &[("cover", "own"), ("person", &ids[0])]).await;
        answer(&mut ada, &journey, "comp-need", &[("cover", "own"), ("person", &ids[1])]).await;
        let remove = |id: &str| format!("{journey}/participants/{id}/remove");
        assert!(ada.get(&remove(&ids[0])).await.says("Has the competence: Law"));
        ada.post_through(&remove(&ids[0]), &[("to", &of_ada)]).await;
        ada.post_through(&remove(&ids[1]), &[]).await;
        let page = ada.get(&format!("{journey}/competences")).await;
        for said in ["1 of 10 in place. 1 is missing. 8 are not answered yet.", "Ada Nordby", "Was Rie Lund, who has left the case"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(!page.says("Bo Holm"), "{}", page.words());
    }
}

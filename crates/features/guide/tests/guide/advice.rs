//! The route advisor, asked over HTTP.

use axum::{Router, http::StatusCode};
use perron_guide::Guide;
use perron_method::Answers;

use crate::support::{all, get, questions, real, visible};

const ADVICE: &str = "/da/opi-toget/test/raad";
const ANSWERS: &str = "ambition=solve&need=unclear&purchase=unfunded&backing=unit&experience=none";

fn router() -> Router {
    real().router()
}

fn address(path: &str, answers: &Answers) -> String {
    let pairs: Vec<String> = answers.iter().map(|(question, option)| format!("{question}={option}")).collect();
    format!("{path}?{}", pairs.join("&"))
}

/// The address of the advisor of every method of a guide.
fn advisors(guide: &Guide) -> Vec<(usize, String)> {
    let advisors = guide.addresses().locations().filter(|location| location.page == perron_guide::Page::Advice);
    advisors.map(|location| (location.method, guide.addresses().path(location).expect("it has a path").to_owned())).collect()
}

#[tokio::test]
async fn the_form_asks_every_question() {
    let answer = get(&router(), ADVICE).await;
    assert_eq!(answer.status, StatusCode::OK);
    let guide = real();
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    for question in &edition.method.test.advisor.questions {
        for option in &question.options {
            assert!(answer.body.contains(&format!("name=\"{}\" value=\"{option}\"", question.id)), "{} {option}", question.id);
        }
    }
    assert!(!answer.body.contains("pn-errors"));
}

#[tokio::test]
async fn a_case_begins_with_the_answers_and_the_guide_reads_them_back_in_words() {
    let guide = real().with_cases("/journeys/new");
    let page = get(&guide.router(), &format!("{ADVICE}?{ANSWERS}")).await;
    let codes = "solve.unclear.unfunded.unit.none";
    assert!(page.body.contains(&format!("advised={codes}\"")), "{}", page.body);
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    let advised = edition.advised(codes).expect("the codes fit the questions");
    assert_eq!(advised.answers.len(), edition.method.test.advisor.questions.len());
    assert!(!advised.reasons.is_empty() && advised.options.contains(&advised.target), "{advised:?}");
    for wrong in ["", "solve", "solve.unclear.unfunded.unit.nobody", "solve.unclear.unfunded.unit.none.none"] {
        assert_eq!(edition.advised(wrong), None, "{wrong}");
    }
}

#[tokio::test]
async fn every_combination_of_answers_gives_a_page_with_one_heading_and_the_way_to_what_is_advised() {
    for guide in all() {
        let router = guide.router();
        for (method, path) in advisors(&guide) {
            let language = guide.addresses().page_at(&path).expect("a page").language.clone();
            let edition = guide.edition(&language, method).expect("it speaks the language");
            let advisor = &edition.method.advisor;
            for answers in advisor.combinations() {
                let url = address(&path, &answers);
                let page = get(&router, &url).await;
                if answers.is_empty() {
                    assert!(page.status.is_success(), "{url}");
                    continue;
                }
                let advice = advisor.advise(&answers).expect("every combination has an advice");
                let target = edition.target(&advice.target).expect("what is advised has a page");
                assert_eq!(page.status, StatusCode::OK, "{url}");
                assert_eq!(page.body.matches("<h1").count(), 1, "{url}");
                let sign = format!("class=\"pn-result\" data-colour=\"{}\"", target.colour);
                assert!(page.body.contains(&sign), "{url}: {}", advice.target);
                assert!(page.body.contains(&format!("<a class=\"ds-button\" href=\"{}\">", target.href)), "{url}");
                assert_eq!(page.body.contains("class=\"pn-badge xl\""), !target.letter.is_empty(), "{url}: only routes have a sign");
                assert_eq!(page.body.matches("<h3><a href=").count(), advice.verdicts.len(), "{url}: the others have their verdicts");
            }
        }
    }
}

#[tokio::test]
async fn the_result_gives_reasons_the_boundary_and_the_way_onto_the_route() {
    let answer = get(&router(), &format!("{ADVICE}?{ANSWERS}")).await;
    let text = visible(&answer.body);
    for words in ["Stig på rute E", "Derfor rute E", "Hold øje med grænsen", "De andre ruter", "Det kan ændre svaret", "Kør ad rute E"]
    {
        assert!(text.contains(words), "{words}");
    }
    assert!(answer.body.contains("href=\"/da/opi-toget/ruter/eksplorativ\">Kør ad rute E"));
    assert!(answer.body.contains("<ol class=\"pn-strip fold\""));
}

#[tokio::test]
async fn what_would_change_the_advice_leads_to_the_result_with_that_answer() {
    let router = router();
    let guide = real();
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    let advisor = &edition.method.advisor;
    let answers = advisor.combinations().into_iter().find(|answers| !advisor.changes(answers).is_empty()).expect("some advice can change");
    let page = get(&router, &address(ADVICE, &answers)).await;
    for change in advisor.changes(&answers) {
        let mut other = answers.clone();
        other.insert(change.question.clone(), change.option.clone());
        let questions = edition.method.test.advisor.questions.iter();
        let pairs: Vec<String> = questions.map(|question| format!("{}={}", question.id, other[question.id.as_str()])).collect();
        assert!(page.body.contains(&format!("{ADVICE}?{}\"", pairs.join("&#38;"))), "{change:?}");
        let section = edition.text.section("advisor", &change.question).and_then(|section| section.part("changes")).expect("it has words");
        let phrase = section.item(&change.option).expect("the option has words").text.plain();
        assert!(visible(&page.body).contains(&format!("Hvis I {phrase}, peger svarene på")), "{phrase}");
    }
}

#[tokio::test]
async fn the_answers_of_the_test_are_shown_when_they_are_in_the_address_and_only_then() {
    let router = router();
    let without = get(&router, &format!("{ADVICE}?{ANSWERS}")).await;
    assert!(!visible(&without.body).contains("Svar på testen"));
    let (first, second) = (&questions()[0], &questions()[1]);
    let with = get(&router, &format!("{ADVICE}?{ANSWERS}&{first}=yes&{second}=no")).await;
    assert!(visible(&with.body).contains("Svar på testen"));
    assert!(with.body.contains(&format!("/da/opi-toget/test?{first}=yes&#38;{second}=no&#38;ambition=solve")), "they can be changed");
}

#[tokio::test]
async fn the_link_to_share_has_the_answers_and_nothing_else() {
    let answer = get(&router(), &format!("{ADVICE}?_for=answers&campaign=autumn&{ANSWERS}")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains(&format!("href=\"{ADVICE}?{}\"", ANSWERS.replace('&', "&#38;"))));
    assert!(!answer.body.contains("autumn"));
}

#[tokio::test]
async fn missing_answers_keep_what_was_answered() {
    let first = &questions()[0];
    let answer = get(&router(), &format!("{ADVICE}?ambition=try&backing=politics&{first}=no")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("<title>Fejl: "));
    assert!(visible(&answer.body).contains("Vi mangler svar på 3 spørgsmål"));
    assert_eq!(answer.body.matches(" checked").count(), 2);
    assert!(answer.body.contains(&format!("<input type=\"hidden\" name=\"{first}\" value=\"no\">")));
    assert!(answer.body.contains("<a href=\"#question-need-clear\">"));
}

#[tokio::test]
async fn answers_can_be_changed_from_the_result() {
    let router = router();
    let result = get(&router, &format!("{ADVICE}?{ANSWERS}")).await;
    let edit = format!("{ADVICE}?{ANSWERS}&_for=edit");
    assert!(result.body.contains(&format!("href=\"{}\"", edit.replace('&', "&#38;"))));
    let form = get(&router, &edit).await;
    assert_eq!(form.status, StatusCode::OK);
    assert_eq!(form.body.matches(" checked").count(), 5);
    assert!(!form.body.contains("pn-errors"));
}

/// Somebody who cannot read a result, or what is wrong with a form, changes language there.
#[tokio::test]
async fn another_language_shows_the_same_result_and_the_same_errors() {
    let router = router();
    let sent = "_for=answers&ambition=solve";
    for (query, status, checked) in [(ANSWERS, StatusCode::OK, 0), (sent, StatusCode::UNPROCESSABLE_ENTITY, 1)] {
        let danish = get(&router, &format!("{ADVICE}?{query}")).await;
        let english = format!("/en/opi-train/test/advice?{query}");
        assert!(danish.body.contains(&format!("<a href=\"{}\" hreflang=\"en\"", english.replace('&', "&#38;"))), "{query}");
        for answer in [danish, get(&router, &english).await] {
            assert_eq!(answer.status, status, "{query}");
            assert_eq!(answer.body.matches(" checked").count(), checked, "{query}");
        }
    }
}

#[tokio::test]
async fn unknown_values_and_hostile_input_stay_outside_the_page() {
    let hostile = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    let router = router();
    for query in [
        format!("{ANSWERS}&need={hostile}"),
        format!("{ANSWERS}&{hostile}=x"),
        format!("ambition={hostile}"),
        format!("{ANSWERS}&_for={hostile}"),
    ] {
        let answer = get(&router, &format!("{ADVICE}?{query}")).await;
        assert!(answer.status == StatusCode::OK || answer.status == StatusCode::UNPROCESSABLE_ENTITY, "{query}: {}", answer.status);
        assert!(!answer.body.contains("alert(1)"), "{query}");
    }
    let unknown = get(&router, &format!("{ADVICE}?{ANSWERS}&need=sometimes")).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(visible(&unknown.body).contains("Svaret i adressen kendes ikke"));
}

//! The entry test, asked over HTTP.

use axum::{Router, http::StatusCode};
use perron_guide::Page;

use crate::support::{get, questions, real, visible};

const TEST: &str = "/da/opi-toget/test";
fn router() -> Router {
    real().router()
}

/// The address of the test with answers; a question without one is left out.
fn answered(answers: [&str; 5]) -> String {
    let pairs: Vec<String> =
        questions().iter().zip(answers).filter(|(_, answer)| !answer.is_empty()).map(|(id, answer)| format!("{id}={answer}")).collect();
    format!("{TEST}?{}", pairs.join("&"))
}

#[tokio::test]
async fn the_form_asks_every_question_and_complains_about_nothing() {
    let answer = get(&router(), TEST).await;
    assert_eq!(answer.status, StatusCode::OK);
    for id in questions() {
        assert!(answer.body.contains(&format!("name=\"{id}\" value=\"yes\"")), "{id}");
        assert!(answer.body.contains(&format!("name=\"{id}\" value=\"no\"")), "{id}");
    }
    assert!(!answer.body.contains("pn-errors"));
    assert!(!answer.body.contains(" checked"));
    assert!(answer.body.contains("<form action=\"/da/opi-toget/test\" method=\"get\""));
}

#[tokio::test]
async fn yes_to_all_leads_on_to_the_advisor_with_the_answers() {
    let answer = get(&router(), &answered(["yes"; 5])).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(visible(&answer.body).contains("Ja hele vejen"));
    let onward = questions().iter().map(|id| format!("{id}=yes")).collect::<Vec<_>>().join("&#38;");
    assert!(answer.body.contains(&format!("/da/opi-toget/test/raad?{onward}")), "the answers come along");
}

#[tokio::test]
async fn each_no_is_named_with_why_and_what_to_do_instead() {
    let answer = get(&router(), &answered(["yes", "yes", "no", "yes", "no"])).await;
    assert_eq!(answer.status, StatusCode::OK);
    let text = visible(&answer.body);
    assert!(text.contains("Se på 2 punkter først"));
    let guide = real();
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    for (id, failed) in questions().iter().zip([false, false, true, false, true]) {
        let section = edition.text.section("test", id).expect("the question has words");
        for part in ["why", "instead"] {
            let words = section.part(part).expect("it says why and what instead").body.plain();
            let begin: String = words.chars().take(40).collect();
            assert_eq!(text.contains(&begin), failed, "{id}, {part}");
        }
    }
}

#[tokio::test]
async fn a_no_locks_nothing() {
    let answer = get(&router(), &answered(["no"; 5])).await;
    assert_eq!(answer.status, StatusCode::OK);
    let guide = real();
    let edition = guide.edition("da", 0).expect("the first method speaks Danish");
    let main = answer.body.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).expect("a page has a main part");
    for page in [Page::Emergency, Page::Routes, Page::Topics, Page::Advice] {
        assert!(main.contains(&format!("href=\"{}", edition.book.to(&page))), "{page:?}");
    }
}

#[tokio::test]
async fn missing_answers_keep_what_was_answered() {
    let answer = get(&router(), &answered(["yes", "no", "yes", "", ""])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("<title>Fejl: "));
    assert!(visible(&answer.body).contains("Vi mangler svar på 2 spørgsmål"));
    assert_eq!(answer.body.matches(" checked").count(), 3);
    let second = &questions()[1];
    let kept = format!("id=\"question-{second}-no\" aria-describedby=\"question-{second}-hint\" checked");
    assert!(answer.body.contains(&kept));
    for id in &questions()[3..] {
        assert!(answer.body.contains(&format!("<a href=\"#question-{id}-yes\">")), "the summary leads to {id}");
        assert!(answer.body.contains(&format!("id=\"question-{id}-error\"")), "{id} has its own message");
    }
}

#[tokio::test]
async fn sending_the_form_empty_is_an_error_and_coming_back_to_change_answers_is_none() {
    let router = router();
    let empty = get(&router, &format!("{TEST}?_for=answers")).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(visible(&empty.body).contains("Vi mangler svar på 5 spørgsmål"));
    let edit = get(&router, &format!("{}&_for=edit", answered(["yes", "no", "", "", ""]))).await;
    assert_eq!(edit.status, StatusCode::OK);
    assert_eq!(edit.body.matches(" checked").count(), 2);
    assert!(!edit.body.contains("pn-errors"));
}

#[tokio::test]
async fn an_unknown_answer_counts_as_none_and_is_said_so() {
    let answer = get(&router(), &answered(["yes", "perhaps", "yes", "yes", "yes"])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = visible(&answer.body);
    assert!(text.contains("Vi mangler svar på 1 spørgsmål"));
    assert!(text.contains("Svaret i adressen kendes ikke"));
}

#[tokio::test]
async fn unknown_parameters_are_passed_over() {
    let router = router();
    let plain = get(&router, &format!("{TEST}?campaign=autumn&=&&%20")).await;
    assert_eq!(plain.status, StatusCode::OK);
    assert!(!plain.body.contains("pn-errors"));
    assert!(!plain.body.contains("autumn"));
    let twice = get(&router, &format!("{}&{}=no", answered(["yes"; 5]), questions()[0])).await;
    assert!(visible(&twice.body).contains("Se på ét punkt først"), "the last answer counts");
}

#[tokio::test]
async fn hostile_input_stays_text() {
    let hostile = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    let router = router();
    for path in [
        format!("{TEST}?{}={hostile}", questions()[0]),
        format!("{TEST}?{hostile}={hostile}&_for={hostile}"),
        format!("{TEST}?_for=answers&ambition={hostile}"),
    ] {
        let answer = get(&router, &path).await;
        assert!(answer.status.is_success() || answer.status == StatusCode::UNPROCESSABLE_ENTITY, "{path}: {}", answer.status);
        assert!(!answer.body.contains("alert(1)"), "{path}");
    }
}

#[tokio::test]
async fn a_very_long_query_is_answered() {
    let router = router();
    let long = format!("{TEST}?{}=yes&{}", questions()[0], "a=b&".repeat(1500));
    let answer = get(&router, &long).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let value = get(&router, &format!("{TEST}?{}={}", questions()[0], "x".repeat(6000))).await;
    assert_eq!(value.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!value.body.contains("xxxx"));
}

#[tokio::test]
async fn answers_of_the_advisor_come_along_unseen() {
    let answer = get(&router(), &format!("{}&need=clear&ambition=nonsense", answered(["yes", "", "", "", ""]))).await;
    assert!(answer.body.contains("<input type=\"hidden\" name=\"need\" value=\"clear\">"));
    assert!(!answer.body.contains("nonsense"));
}

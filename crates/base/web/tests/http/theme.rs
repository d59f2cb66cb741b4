//! The choice of look: one cookie, one redirect, and no way to another site.

use crate::support::{Answer, Program, request};
use axum::http::StatusCode;
use perron_web::Config;

async fn choose(program: &Program, form: &str, extra: &[(&str, &str)]) -> Answer {
    let mut headers = vec![("content-type", "application/x-www-form-urlencoded"), ("host", "localhost:8080")];
    headers.extend_from_slice(extra);
    program.ask(request("POST", "/theme", &headers, form)).await
}

#[tokio::test]
async fn a_choice_is_remembered_for_a_year_and_leads_back() {
    let answer = choose(&Program::new(), "theme=dark&return=%2Fa%2Fb%3Fc%3Dd%23e", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/a/b?c=d#e");
    assert_eq!(answer.header("set-cookie"), "theme=dark; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
}

#[tokio::test]
async fn choosing_what_the_system_says_removes_the_cookie() {
    let answer = choose(&Program::new(), "theme=auto", &[("cookie", "theme=dark"), ("sec-fetch-site", "same-origin")]).await;
    assert_eq!(answer.header("set-cookie"), "theme=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    assert_eq!(answer.header("location"), "/");
}

#[tokio::test]
async fn the_cookie_is_kept_to_encrypted_connections_where_they_are_the_rule() {
    let config = Config { strict_transport: Some(std::time::Duration::from_mins(1)), ..Config::default() };
    let answer = choose(&Program::with(&config), "theme=light", &[]).await;
    assert!(answer.header("set-cookie").ends_with("; Secure"));
}

#[tokio::test]
async fn the_way_back_never_leads_to_another_site() {
    let program = Program::new();
    let elsewhere = [
        "https%3A%2F%2Fexample.org",
        "%2F%2Fexample.org",
        "%2F%5Cexample.org",
        "%5C%5Cexample.org",
        "%2F%09%2Fexample.org",
        "%2F%0A%2Fexample.org",
        "example.org",
        "javascript%3Aalert(1)",
        "%20%2F%2Fexample.org",
        "%2Fa%0D%0ASet-Cookie%3A+a%3Db",
        "",
    ];
    for address in elsewhere {
        let answer = choose(&program, &format!("theme=dark&return={address}"), &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
        assert_eq!(answer.header("location"), "/", "{address}");
    }
}

#[tokio::test]
async fn letters_outside_ascii_survive_the_way_back() {
    let answer = choose(&Program::new(), "theme=dark&return=%2Fn%C3%B8d%20stop", &[]).await;
    assert_eq!(answer.header("location"), "/n%C3%B8d%20stop");
}

#[tokio::test]
async fn a_choice_that_does_not_exist_is_a_bad_request() {
    let program = Program::new();
    for form in ["theme=pink", "theme=", "return=%2F", ""] {
        let answer = choose(&program, form, &[]).await;
        assert!(answer.status.is_client_error(), "{form}: {}", answer.status);
        assert!(answer.text().contains("<h1>bad-request</h1>"), "{form}");
        assert_eq!(answer.header("set-cookie"), "");
    }
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let program = Program::new();
    for foreign in
        [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://example.org"), ("origin", "null")]
    {
        let answer = choose(&program, "theme=dark", &[foreign]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{foreign:?}");
        assert!(answer.text().contains("<h1>forbidden</h1>"));
        assert_eq!(answer.header("set-cookie"), "");
    }
    for own in [("sec-fetch-site", "same-origin"), ("origin", "http://localhost:8080")] {
        assert_eq!(choose(&program, "theme=dark", &[own]).await.status, StatusCode::SEE_OTHER, "{own:?}");
    }
}

#[tokio::test]
async fn a_trusted_origin_may_send_forms() {
    let config = Config { trusted_origins: vec!["https://perron.example".to_owned()], ..Config::default() };
    let answer = choose(&Program::with(&config), "theme=dark", &[("origin", "https://perron.example")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn no_page_sets_a_cookie() {
    let program = Program::new();
    for path in ["/", "/query?times=1", "/nowhere", "/health"] {
        assert_eq!(program.get(path).await.header("set-cookie"), "", "{path}");
    }
}

#[tokio::test]
async fn looking_at_the_address_of_the_form_changes_nothing() {
    let answer = Program::new().get("/theme?theme=dark").await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(answer.header("set-cookie"), "");
}

//! A mail server in one line of configuration.

use perron_mail::{Smtp, UrlProblem};

fn shown(url: &str, password: Option<&str>) -> Result<String, UrlProblem> {
    Smtp::from_url(url, password).map(|smtp| format!("{smtp:?}"))
}

#[test]
fn the_scheme_decides_about_secrecy_and_the_usual_port() {
    assert_eq!(shown("smtp://mail.example", None).as_deref(), Ok("Smtp(mail.example:25, None)"));
    assert_eq!(shown("smtp://mail.example:2525/", None).as_deref(), Ok("Smtp(mail.example:2525, None)"));
    assert_eq!(shown("smtp://mail.example?tls=required", None).as_deref(), Ok("Smtp(mail.example:587, StartTls)"));
    assert_eq!(shown("smtps://mail.example", None).as_deref(), Ok("Smtp(mail.example:465, Tls)"));
    assert_eq!(shown("smtps://mail.example:10465?tls=required", None).as_deref(), Ok("Smtp(mail.example:10465, Tls)"));
    assert_eq!(shown("smtp://[::1]:25", None).as_deref(), Ok("Smtp(::1:25, None)"));
}

#[test]
fn a_password_is_never_shown() {
    let shown = shown("smtp://kaja:hemmelig@mail.example", None).expect("a server");
    assert!(!shown.contains("hemmelig") && !shown.contains("kaja"), "{shown}");
}

#[test]
fn what_describes_no_server_is_told_by_its_problem() {
    let cases = [
        ("mail.example", None, UrlProblem::NotUrl),
        ("https://mail.example", None, UrlProblem::Scheme("https".to_owned())),
        ("smtp:mail.example", None, UrlProblem::NoHost),
        ("smtp://mail.example/inbox", None, UrlProblem::Path),
        ("smtp://mail.example?tls=perhaps", None, UrlProblem::Parameter("tls=perhaps".to_owned())),
        ("smtp://mail.example?hello=a%20b", None, UrlProblem::Parameter("hello=a b".to_owned())),
        ("smtp://mail.example?timeout=5", None, UrlProblem::Parameter("timeout=5".to_owned())),
        ("smtp://kaja@mail.example", None, UrlProblem::Credentials),
        ("smtp://mail.example", Some("hemmelig"), UrlProblem::Credentials),
        ("smtp://kaja:%FF@mail.example", None, UrlProblem::Encoding),
    ];
    for (url, password, problem) in cases {
        assert_eq!(shown(url, password), Err(problem), "{url}");
    }
}

#[test]
fn authorities_that_cannot_be_read_are_refused() {
    let smtp = Smtp::from_url("smtps://mail.example", None).expect("a server");
    let torn = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    assert!(matches!(smtp.clone().with_authorities(torn), Err(UrlProblem::Certificates(_))));
}

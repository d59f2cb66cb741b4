//! What is kept and what is not, and what of it people can read.

use std::collections::BTreeSet;

use perron_web::Route;

/// Where secrets are typed or carried, and where one gets in or out.
const SECRET_PLACES: [&str; 9] = [
    "/sign-in",
    "/sign-out",
    "/second-factor",
    "/set-up",
    "/recover",
    "/reset-password",
    "/invitations",
    "/account/password",
    "/account/providers",
];
/// The changing parts of addresses that are secrets themselves, or belong to the ceremony of a passkey.
const SECRET_PARTS: [&str; 3] = ["{token}", "{secret}", "{ceremony}"];
/// Names of fields with a secret, beside all that have the word for one in them.
const SECRET_FIELDS: [&str; 3] = ["answer", "code", "own"];
const SECRET_WORDS: [&str; 4] = ["password", "secret", "token", "credential"];

/// The patterns of forms that are kept: those that stand on a page of their own, since what is only a button has nothing typed in it, but
/// none in which a secret is typed.
pub fn pages(routes: &[Route]) -> BTreeSet<String> {
    let secret = |path: &str| {
        let within = |place: &str| path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        SECRET_PLACES.into_iter().any(within) || path.split('/').any(|part| SECRET_PARTS.contains(&part))
    };
    let with = |method: &str| -> BTreeSet<&str> {
        routes.iter().filter(|route| route.method == method).map(|route| route.path.as_str()).collect()
    };
    with("POST").intersection(&with("GET")).filter(|path| !secret(path)).map(|path| (*path).to_owned()).collect()
}

/// Whether these answers are kept: something was answered, and none of it is a secret.
pub fn may_be_kept(answers: &[(String, String)]) -> bool {
    answers.iter().any(|(_, value)| !value.trim().is_empty()) && !answers.iter().any(|(name, _)| is_secret(name))
}

fn is_secret(name: &str) -> bool {
    let name = name.to_lowercase();
    SECRET_FIELDS.contains(&name.as_str()) || SECRET_WORDS.iter().any(|word| name.contains(word))
}

/// What was written freely, in its lines. Choices and ids are single words, and say nothing without their form.
pub fn texts(answers: &[(String, String)]) -> Vec<Vec<String>> {
    let written = answers.iter().map(|(_, value)| value.trim()).filter(|value| value.contains(char::is_whitespace) || value.contains('@'));
    written.map(|value| value.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()).collect()
}

/// What comes after `unsent-form-` in the word for a form: the fixed parts of its pattern.
pub fn word(pattern: &str) -> String {
    pattern.split('/').filter(|part| !part.is_empty() && !part.starts_with('{')).collect::<Vec<_>>().join("-")
}

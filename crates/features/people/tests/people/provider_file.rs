//! The file that names the providers: what is wrong with it is told with file, line, cause and mend.

use std::fs;

use perron_people::{ProviderFault, read_providers};
use tempfile::TempDir;

const GOOD: &str =
    "[[provider]]\nkey = \"nordby\"\nname = \"Nordby\"\nissuer = \"https://login.nordby.example/realms/nordby\"\nclient_id = \"perron\"\n";

/// What is said about a text.
fn said(text: &str) -> Vec<ProviderFault> {
    let folder = TempDir::new().expect("a temporary folder");
    fs::write(folder.path().join("empty"), "\n").expect("written");
    let file = folder.path().join("sign-in.toml");
    fs::write(&file, text).expect("written");
    let faults = read_providers(&file).err().unwrap_or_default();
    assert!(faults.iter().all(|fault| fault.file.ends_with("sign-in.toml") && !fault.mend.is_empty()), "{faults:?}");
    faults
}

#[test]
fn a_good_file_is_read_in_its_order() {
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("sign-in.toml");
    fs::write(&file, format!("{GOOD}\n{}", GOOD.replace("nordby\"", "sydby\"").replace("Nordby", "Sydby"))).expect("written");
    let providers = read_providers(&file).expect("nothing is wrong");
    let keys: Vec<_> = providers.all().iter().map(|provider| provider.key.as_str()).collect();
    assert_eq!(keys, ["nordby", "sydby"]);
    assert!(!providers.all()[0].trust_mail, "addresses are not trusted unless the file says so");
    assert_eq!(providers.all()[0].way_back(), "/sign-in/provider/nordby/return");
}

#[test]
fn every_fault_names_its_line_its_key_and_the_mend() {
    let rule = |organisation: &str, role: &str| {
        format!("{GOOD}[[provider.membership]]\nclaim = \"groups\"\nvalue = \"a\"\norganisation = \"{organisation}\"\nrole = \"{role}\"\n")
    };
    for (text, line, cause) in [
        (String::new(), 1, "there is no [[provider]]"),
        ("[[provider]]\nkey = 1".to_owned(), 2, "invalid type"),
        (format!("{GOOD}colour = \"red\"\n"), 6, "unknown field `colour`"),
        (GOOD.replace("key = \"nordby\"", "key = \"Nord by\""), 2, "key:"),
        (GOOD.replace("\"Nordby\"", "\" \""), 3, "name: it is empty"),
        (GOOD.replace("https://", "http://"), 4, "issuer: the issuer is reached without TLS"),
        (GOOD.replace("https://login.nordby.example/realms/nordby", "nordby"), 4, "issuer: the issuer is no address"),
        (format!("{GOOD}client_secret_file = \"missing\"\n"), 6, "client_secret_file:"),
        (format!("{GOOD}client_secret_file = \"empty\"\n"), 6, "is empty"),
        (rule("dk-cvr:13748136", "boss"), 10, "membership.role: there is no role"),
        (rule("dk-cvr:13748137", "member"), 9, "membership.organisation: the number is wrong"),
        (rule("Nordby", "member"), 9, "membership.organisation:"),
        (format!("{GOOD}\n{GOOD}"), 8, "key: nordby stands twice"),
    ] {
        let faults = said(&text);
        assert_eq!(faults.len(), 1, "{text}: {faults:?}");
        assert_eq!(faults[0].line, line, "{text}: {faults:?}");
        assert!(faults[0].cause.contains(cause), "{cause}: {faults:?}");
    }
}

#[test]
fn several_faults_are_told_at_once() {
    let text = GOOD.replace("key = \"nordby\"", "key = \"\"").replace("https://", "http://");
    assert_eq!(said(&text).len(), 2);
}

#[test]
fn one_s_own_machine_needs_no_tls() {
    for host in ["localhost:8080", "127.0.0.1:8080", "[::1]:8080"] {
        assert!(said(&GOOD.replace("https://login.nordby.example", &format!("http://{host}"))).is_empty(), "{host}");
    }
}

//! The program as an operator meets it: from the command line.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn perron(words: &[&str]) -> Output {
    let data = tempfile::tempdir().expect("a folder");
    let mut program = Command::new(env!("CARGO_BIN_EXE_perron"));
    program.args(words).current_dir(root()).env("PERRON_DATA", data.path()).output().expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A copy of the project's packs, to be broken.
fn copied_packs() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&root().join("methods"), &folder.path().join("methods"));
    copy(&root().join("reference"), &folder.path().join("reference"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

#[test]
fn check_says_what_it_read_and_ends_with_0_when_nothing_is_wrong() {
    let output = perron(&["check", "methods/"]);
    let said = text(&output.stdout);
    assert!(output.status.success(), "{said}");
    for part in ["routes", "stations", "rules", "moves", "topics", "cases", "languages: da", "0 findings"] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn check_names_file_line_column_cause_and_mend_and_ends_with_1() {
    let folder = copied_packs();
    let methods = folder.path().join("methods");
    let method = fs::read_dir(&methods).expect("a folder").flatten().next().expect("a method").path();
    let facts = method.join("facts.toml");
    let broken = fs::read_to_string(&facts).expect("facts").replacen("kind = \"list\"", "knd = \"list\"", 1);
    fs::write(&facts, broken).expect("written");
    let output = perron(&["check", methods.to_str().expect("a plain path")]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("facts.toml:") && said.contains("knd") && said.contains("mend:"), "{said}");
}

/// An overlay of these files.
fn overlay(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, text).expect("written");
    }
    folder
}

fn checked(files: &[(&str, &str)]) -> (bool, String) {
    let ours = overlay(files);
    let output = perron(&["check", "--overlay", ours.path().to_str().expect("a plain path"), "methods"]);
    (output.status.success(), text(&output.stdout))
}

#[test]
fn the_overlay_that_the_guide_for_operators_shows_is_without_mistakes() {
    let guide = fs::read_to_string(root().join("docs/how-to/make-it-yours.md")).expect("the guide");
    let site = guide.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("site.toml is shown");
    let (fine, said) = checked(&[("site.toml", site), ("logo.svg", "<svg/>"), ("text/da.ftl", "stop-heading = Er I kørt fast?\n")]);
    assert!(fine, "{said}");
}

#[test]
fn check_names_what_an_operator_got_wrong_and_how_to_mend_it() {
    let site = r#"
name = " "
address = "opi.havneby.example"
country = "Danmark"
[contact]
mail = "opi at havneby"
phone = "kun mail"
page = "havneby.example"
[[emergency]]
helps_with = { dk = "Udbud" }
"#;
    let words = "stop-hedding = Hej\nsearch-found = Fandt { $antal }\n";
    let (fine, said) = checked(&[
        ("site.toml", site),
        ("text/da.ftl", words),
        ("text/fi.ftl", "language-name = Suomi\n"),
        ("text/da.txt", "x"),
        ("methods/no-such-method/da/notes/here.md", "x"),
        ("reference/tresholds.toml", ""),
        ("referense/law.toml", ""),
        ("notes.txt", "x"),
    ]);
    assert!(!fine);
    for part in [
        "site.toml, name: the name is empty",
        "opi.havneby.example is not a whole address",
        "Danmark is not the code of a country",
        "opi at havneby is not a mail address",
        "kun mail is not a telephone number",
        "havneby.example is not an address",
        "no page is in the language dk",
        "nobody can be reached",
        "text/da.ftl: nothing asks for the word stop-hedding",
        "text/da.ftl: search-found is never given the value $antal",
        "text/fi.ftl: no method speaks this language",
        "text/da.txt: nobody looks here",
        "methods/no-such-method: nobody looks here",
        "reference/tresholds.toml: nobody looks here",
        "referense/: nobody looks here",
        "notes.txt: nobody looks here",
        "16 findings",
    ] {
        assert!(said.contains(part), "{part} is missing from:\n{said}");
    }
    assert_eq!(said.matches("mend:").count(), 16, "{said}");
}

#[test]
fn a_name_may_have_any_signs() {
    let (fine, said) = checked(&[("site.toml", "name = '[\"Havneby\"] {1} \\ co'")]);
    assert!(fine, "{said}");
}

#[test]
fn a_folder_that_does_not_exist_is_named() {
    let output = perron(&["check", "no-such-folder"]);
    assert!(!output.status.success());
    assert!(text(&output.stderr).contains("no-such-folder"));
}

#[test]
fn serve_refuses_methods_that_cannot_be_loaded_and_says_why() {
    let folder = copied_packs();
    let methods = folder.path().join("methods");
    let method = fs::read_dir(&methods).expect("a folder").flatten().next().expect("a method").path();
    fs::write(method.join("map.toml"), "[hub").expect("written");
    let output = perron(&["serve", "--port", "0", "--methods", methods.to_str().expect("a plain path")]);
    assert!(!output.status.success());
    assert!(text(&output.stderr).contains("map.toml:1:"), "{}", text(&output.stderr));
}

#[test]
fn urls_are_those_that_serve_answers_and_a_stop_signal_ends_it() {
    let urls = text(&perron(&["urls"]).stdout);
    assert!(urls.lines().count() > 50);
    let mut server = Server::start();
    for url in urls.lines().take(3) {
        assert!(server.get(url).starts_with("HTTP/1.1 200"), "{url}");
    }
    assert!(server.get("/health").starts_with("HTTP/1.1 200"));
    assert!(server.get("/_samples").starts_with("HTTP/1.1 404"), "samples are shown only when asked for");
    let stopped = Command::new("kill").arg(server.child.id().to_string()).status().expect("the signal is sent");
    assert!(stopped.success());
    assert!(server.child.wait().expect("it ends").success());
}

#[test]
fn serve_goes_on_when_nobody_reads_what_it_says_any_more() {
    // `Server` reads one line and closes the pipe; the set-up link finds nobody.
    let mut server = Server::start();
    let until = Instant::now() + Duration::from_secs(1);
    while Instant::now() < until {
        assert_eq!(server.child.try_wait().expect("it can be asked"), None);
        assert!(server.get("/health").starts_with("HTTP/1.1 200"));
    }
}

struct Server {
    child: Child,
    host: String,
    _data: tempfile::TempDir,
}

impl Server {
    fn start() -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let mut child = Command::new(env!("CARGO_BIN_EXE_perron"))
            .args(["serve", "--port", "0"])
            .env("PERRON_DATA", data.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let host = line.trim().strip_prefix("http://").expect("the address").replace("localhost", "127.0.0.1");
        Self { child, host, _data: data }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).expect("it listens");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.host).expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("answered");
        text(&answer)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

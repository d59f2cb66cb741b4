//! The script of `docs/how-to/verify-the-journal.md`, taken out of the page as a reader would, finds what Perron finds.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use perron_testkit::TestDatabase;

use crate::site::{CHAIN, Site, said};

/// The script and what it is given.
struct Reader {
    folder: tempfile::TempDir,
    site: Site,
}

impl Reader {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/how-to/verify-the-journal.md")).unwrap();
        let (_, rest) = page.split_once("```python\n").expect("the page has a script");
        let (script, _) = rest.split_once("```").expect("it ends");
        fs::write(folder.path().join("check.py"), script).unwrap();
        Self { folder, site: Site::on(TestDatabase::sqlite().await).await }
    }

    /// Checks lines, with as many of checkpoint, heads and key as are wanted.
    fn check(&self, lines: &str, more: &[&Path]) -> Output {
        let chain = self.folder.path().join("chain.jsonl");
        fs::write(&chain, lines).unwrap();
        Command::new("python3").arg(self.folder.path().join("check.py")).arg(&chain).args(more).output().unwrap()
    }

    fn fits(&self, lines: &str, more: &[&Path]) -> String {
        let output = self.check(lines, more);
        assert!(output.status.success(), "{}", said(&output));
        said(&output)
    }

    fn does_not_fit(&self, lines: &str, more: &[&Path], why: &str) {
        let output = self.check(lines, more);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        assert_eq!(said(&output).lines().last(), Some(format!("Does not fit: {why}").as_str()));
    }

    fn signed(&self) -> [PathBuf; 3] {
        ["checkpoint", "heads", "pub"].map(|ending| self.site.file(ending))
    }
}

/// Whether Python and perhaps a package of it is there; says what is left out when it is not.
fn python_has(package: &str) -> bool {
    let found = Command::new("python3").args(["-c", &format!("import {package}")]).output().is_ok_and(|output| output.status.success());
    if !found {
        eprintln!("left out: there is no python3 with {package} here, so the script of the page was not run");
    }
    found
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_script_finds_what_was_changed_by_hand() {
    if !python_has("hashlib") {
        return;
    }
    let reader = Reader::new().await;
    let whole = reader.site.exported();
    assert_eq!(reader.fits(&whole, &[]), format!("{CHAIN}: the chain of 4 entries fits\n"));
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    reader.does_not_fit(&whole.replacen("\\\"number\\\":3", "\\\"number\\\":4", 1), &[], "entry 3 has been changed");
    reader.does_not_fit(&[lines[0], lines[2], lines[3]].concat(), &[], "entry 2 does not follow from the entry before it");
    reader.does_not_fit(&[lines[0], lines[2], lines[1], lines[3]].concat(), &[], "entry 2 does not follow from the entry before it");
    reader.does_not_fit(&lines[1..].concat(), &[], "entry 1 does not follow from the entry before it");
    reader.site.change(2, false).await;
    reader.does_not_fit(&reader.site.exported(), &[], "entry 2 has been changed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_script_finds_what_was_computed_again_with_a_checkpoint() {
    if !python_has("hashlib") {
        return;
    }
    let reader = Reader::new().await;
    let whole = reader.site.exported();
    let [checkpoint, heads, _] = reader.signed();
    let signed = [checkpoint.as_path(), heads.as_path()];
    let expected = format!("{CHAIN}: entry 4 is the one that the checkpoint of perron.example/journal signs\n");
    assert!(reader.fits(&whole, &signed).ends_with(&expected));
    let cut: String = whole.split_inclusive('\n').take(3).collect();
    reader.fits(&cut, &[]);
    reader.does_not_fit(&cut, &signed, "entry 4 is not the one that the checkpoint signs");
    let other = reader.folder.path().join("other.heads");
    fs::write(&other, fs::read_to_string(&heads).unwrap().replacen(" 4 ", " 3 ", 1)).unwrap();
    reader.does_not_fit(&whole, &[&checkpoint, &other], "these are not the heads that the checkpoint signs");
    reader.site.record(&CHAIN.parse().unwrap(), 5).await;
    assert!(reader.fits(&reader.site.exported(), &signed).ends_with(&expected), "more may have been recorded since");
    reader.site.change(2, true).await;
    let again = reader.site.exported();
    reader.fits(&again, &[]);
    reader.does_not_fit(&again, &signed, "entry 4 is not the one that the checkpoint signs");
    reader.site.record(&"person:01938b1c-0000-7000-8000-000000000009".parse().unwrap(), 1).await;
    let output = reader.site.perron(&["journal", "export", "--stream", "person:01938b1c-0000-7000-8000-000000000009"]);
    reader.does_not_fit(&String::from_utf8(output.stdout).unwrap(), &signed, "the checkpoint does not know this stream");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_script_believes_only_the_key_it_was_given() {
    if !python_has("cryptography") {
        return;
    }
    let reader = Reader::new().await;
    let whole = reader.site.exported();
    let [checkpoint, heads, key] = reader.signed();
    let expected = "The checkpoint is signed by perron.example/journal\n";
    assert!(reader.fits(&whole, &[&checkpoint, &heads, &key]).ends_with(expected));
    let changed = reader.folder.path().join("changed.checkpoint");
    fs::write(&changed, fs::read_to_string(&checkpoint).unwrap().replacen("time 2026", "time 2025", 1)).unwrap();
    reader.does_not_fit(&whole, &[&changed, &heads, &key], "the signature of perron.example/journal");
    let stranger = perron_journal::note::SigningKey::new("perron.example/journal", &[9; 32]).unwrap().verifying();
    let other = reader.folder.path().join("other.pub");
    fs::write(&other, format!("{stranger}\n")).unwrap();
    reader.does_not_fit(&whole, &[&checkpoint, &heads, &other], "perron.example/journal has not signed the checkpoint");
}

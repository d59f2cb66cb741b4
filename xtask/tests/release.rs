//! What `cargo xtask release` packs: everything an operator needs, in an archive that starts, and the same one from the same files. The
//! program in it is the one that was built for tests; how it was built makes no difference to the packing.

use std::{collections::BTreeMap, fs, io::Read, path::Path, process::Command};

use flate2::read::GzDecoder;
use tempfile::TempDir;
use xtask::{Root, release};

const TARGET: &str = "x86_64-unknown-linux-gnu";

/// The program that was built with the tests; built now where they were started alone.
fn program(root: &Root) -> std::path::PathBuf {
    let program = root.target().join("debug/perron");
    if !program.exists() {
        let built = root.cargo().args(["build", "--quiet", "--package", "perron"]).status().expect("cargo starts");
        assert!(built.success());
    }
    program
}

/// The files of an archive with their rights and contents.
fn files(archive: &Path) -> BTreeMap<String, (u32, Vec<u8>)> {
    let mut tar = tar::Archive::new(GzDecoder::new(fs::File::open(archive).expect("an archive")));
    let mut files = BTreeMap::new();
    for entry in tar.entries().expect("entries") {
        let mut entry = entry.expect("an entry");
        let path = entry.path().expect("a path").display().to_string();
        let mode = entry.header().mode().expect("rights");
        assert_eq!((entry.header().uid().ok(), entry.header().mtime().ok()), (Some(0), Some(946_684_800)), "{path}");
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("content");
        files.insert(path, (mode, content));
    }
    files
}

#[test]
fn a_release_holds_what_an_operator_needs_and_its_program_starts() {
    let root = Root::find();
    let folder = TempDir::new().expect("a folder");
    let program = program(&root);
    let archive = release::pack(&root, &program, TARGET, folder.path()).expect("packed");
    let name = archive.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
    assert!(name.starts_with("perron-") && name.ends_with(&format!("-{TARGET}.tar.gz")), "{name}");
    let above = name.trim_end_matches(".tar.gz");
    let files = files(&archive);
    for path in ["perron", "LICENSE", "README.md", "docs/operate/run.md", "docs/operate/perron.service", "THIRD-PARTY-LICENCES.txt"] {
        assert!(files.contains_key(&format!("{above}/{path}")), "{path} is missing");
    }
    assert_eq!(files[&format!("{above}/perron")].0, 0o755);
    let version = above.trim_start_matches("perron-").trim_end_matches(&format!("-{TARGET}"));
    assert_eq!(release::attempt(&archive).expect("it starts"), format!("perron {version}"));
    let licences = String::from_utf8_lossy(&files[&format!("{above}/THIRD-PARTY-LICENCES.txt")].1).into_owned();
    for part in ["axum ", "rusqlite ", "@ibm/plex-sans ", "Material Symbols", "Permission is hereby granted", "SIL OPEN FONT LICENSE"] {
        assert!(licences.contains(part), "{part} is missing");
    }
    assert!(!licences.contains("\nnextest") && !licences.contains("\nproptest "), "what only tests is not in the program");
}

#[test]
fn the_same_files_give_the_same_archive_and_its_checksum_is_noted_once() {
    let root = Root::find();
    let folder = TempDir::new().expect("a folder");
    // Any file does: what is packed is not started here.
    let program = root.join("LICENSE");
    let first = fs::read(release::pack(&root, &program, TARGET, folder.path()).expect("packed")).expect("an archive");
    let second = fs::read(release::pack(&root, &program, TARGET, folder.path()).expect("packed")).expect("an archive");
    assert!(first == second);
    let sums = fs::read_to_string(folder.path().join("SHA256SUMS")).expect("checksums");
    assert_eq!(sums.lines().count(), 1, "{sums}");
    let checked = Command::new("sha256sum").args(["--check", "--quiet", "SHA256SUMS"]).current_dir(folder.path()).status();
    assert!(checked.expect("sha256sum starts").success());
}

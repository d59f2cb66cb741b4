//! The throw-away `PostgreSQL`, asked through the program psql that comes with it.

use std::{fs, path::Path, process::Command};

use tempfile::TempDir;
use xtask::{
    Root,
    postgres::{Durability, Options, Programs, Server, place},
};

/// What the server answers, one value a line.
fn answer(server: &Server, question: &str) -> String {
    let psql = Programs::find().expect("the server runs, so its programs are there").postgres.with_file_name("psql");
    let output = Command::new(psql).args(["--no-psqlrc", "--tuples-only", "--no-align", &server.url, "--command", question]).output();
    let output = output.expect("psql could not be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("an answer in UTF-8").trim().to_owned()
}

#[test]
fn a_server_is_durable_unless_it_is_asked_not_to_be() {
    let root = Root::find();
    let server = Server::start(&root).unwrap();
    assert_eq!(server.url, format!("postgres://perron@127.0.0.1:{}/postgres", server.port));
    assert_eq!(answer(&server, "SELECT current_setting('fsync') || current_setting('synchronous_commit')"), "onon");
    drop(server);
    let server = Server::start_with(&root, Options::TESTS).unwrap();
    assert_eq!(answer(&server, "SELECT current_setting('fsync') || current_setting('max_connections')"), "off200");
}

#[test]
fn only_the_loopback_interface_reaches_a_server() {
    let server = Server::start_with(&Root::find(), Options::TESTS).unwrap();
    assert_eq!(answer(&server, "SELECT current_setting('listen_addresses') || current_setting('unix_socket_directories')"), "127.0.0.1");
}

#[test]
fn what_was_committed_outlives_a_hard_end() {
    let mut server = Server::start(&Root::find()).unwrap();
    answer(&server, "CREATE TABLE train (name text); INSERT INTO train VALUES ('Øresund')");
    let (first, url) = (server.pid(), server.url.clone());
    server.kill_hard().unwrap();
    assert!(!server.runs().unwrap());
    server.kill_hard().expect("one that has ended can be ended again");
    server.restart().unwrap();
    assert_ne!(server.pid(), first);
    assert_eq!(server.url, url);
    assert_eq!(answer(&server, "SELECT name FROM train"), "Øresund");
    server.restart().expect("one that runs is ended first");
    assert_eq!(answer(&server, "SELECT name FROM train"), "Øresund");
}

#[test]
fn a_server_leaves_nothing_behind() {
    let server = Server::start_with(&Root::find(), Options::TESTS).unwrap();
    let data = answer(&server, "SELECT current_setting('data_directory')");
    let (process, folder) = (format!("/proc/{}", server.pid()), Path::new(&data).parent().unwrap());
    assert!(folder.is_dir() && Path::new(&process).is_dir());
    assert!(folder.starts_with(place(&Root::find(), Durability::Off).unwrap().canonicalize().unwrap()));
    drop(server);
    assert!(!folder.exists());
    assert!(!Path::new(&process).exists());
}

#[test]
fn what_has_to_last_is_kept_on_the_disk() {
    let root = Root::find();
    assert_eq!(place(&root, Durability::On).unwrap(), root.target().join("postgres"));
}

#[test]
fn the_folder_of_a_server_that_could_not_remove_it_is_swept() {
    let root = Root::find();
    let place = place(&root, Durability::Off).unwrap();
    fs::create_dir_all(&place).unwrap();
    let (left, strange) = (TempDir::new_in(&place).unwrap(), TempDir::new_in(&place).unwrap());
    fs::write(left.path().join("held"), "").unwrap();
    let other = Server::start_with(&root, Options::TESTS).unwrap();
    let server = Server::start_with(&root, Options::TESTS).unwrap();
    assert!(!left.path().exists(), "nobody held it");
    assert!(strange.path().exists(), "nobody said that it is a server's");
    assert_eq!(answer(&other, "SELECT 1"), "1", "the folder of one that runs stays");
    assert_eq!(answer(&server, "SELECT 1"), "1");
}

//! An installation with its pages and its post office, and people who use it.

use std::sync::Arc;

use perron_files::Store;
use perron_journal::Worker;
use perron_mail::{Folder, Mailbox, Transport, address};
use perron_people::{FORGET_FILE, Forgetter, Keeping, LETTER, People, PostOffice};
use perron_testkit::{Installation, TestDatabase, Visitor};
use perron_web::{Application, Config, Current, ShownError};
use tempfile::TempDir;

/// A password that nobody guesses.
pub const PASSWORD: &str = "syv grønne heste på taget";
/// The first administrator's address.
pub const ADA: &str = "ada@nordby.example";

/// The largest file that can be brought, in bytes.
pub const LARGEST_FILE: u64 = 100_000;
/// What an organisation can keep in files, in bytes.
pub const QUOTA: u64 = 250_000;

/// An installation that people visit.
pub struct World {
    pub installation: Installation,
    pub people: People,
    application: Current,
    letters: TempDir,
    worker: Worker,
    files: TempDir,
}

impl World {
    pub async fn on(place: TestDatabase) -> Self {
        let installation = Installation::on(place).await;
        let journal = installation.journal.clone();
        let config = Config::default();
        let people = People::new(journal.clone(), config.clone(), Arc::new(|_| None), &[]).expect("our own words can be read");
        let files = TempDir::new().expect("a temporary folder");
        let store = Store::folder(files.path()).expect("the folder can be used");
        let keeping = Keeping { store: store.clone(), scanner: None, largest: LARGEST_FILE, quota: QUOTA };
        let people = people.with_files(keeping);
        let application = application(&people);
        let letters = TempDir::new().expect("a temporary folder");
        let from = Mailbox::from(address("perron@perron.example").expect("an address"));
        let office = PostOffice::new(people.clone(), Transport::Folder(Folder::new(letters.path())), from);
        let worker = Worker::new(journal).receives(LETTER, office).receives(FORGET_FILE, Forgetter::new(store));
        Self { installation, people, application, letters, worker, files }
    }

    /// Somebody with a browser of their own.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(self.application.clone())
    }

    /// The folder in which the bytes of files lie.
    pub fn files(&self) -> &std::path::Path {
        self.files.path()
    }

    /// The browser of somebody, visiting an installation over the same database whose files are kept otherwise.
    pub fn keeping_otherwise(&self, visitor: &Visitor, change: impl FnOnce(Keeping) -> Keeping) -> Visitor {
        let store = Store::folder(self.files.path()).expect("the folder can be used");
        let keeping = change(Keeping { store, scanner: None, largest: LARGEST_FILE, quota: QUOTA });
        same_person(visitor, &self.people.with_files(keeping))
    }

    /// The same, visiting one that keeps no files.
    pub fn keeping_none(&self, visitor: &Visitor) -> Visitor {
        let journal = self.installation.journal.clone();
        same_person(visitor, &People::new(journal, Config::default(), Arc::new(|_| None), &[]).expect("our own words can be read"))
    }

    /// Becomes the first administrator.
    pub async fn ada(&self) -> Visitor {
        let link = self.people.set_up_link().await.expect("the database answers").expect("nobody is here yet");
        let mut ada = self.visitor();
        let page = ada.post_through(path(&link), &[("name", "Ada Nordby"), ("mail", ADA), ("password", PASSWORD)]).await;
        assert!(page.says("Your account is ready"), "{}", page.words());
        ada
    }

    /// All letters that have been sent, after the outbox was worked on: whole files, the oldest first.
    #[allow(dead_code, reason = "used by the stories of acts that send letters")]
    pub async fn letters(&self) -> Vec<String> {
        while self.worker.round().await.expect("the outbox can be worked on") > 0 {}
        let mut files: Vec<_> = std::fs::read_dir(self.letters.path()).expect("the folder").flatten().map(|file| file.path()).collect();
        files.sort();
        files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).collect()
    }

    /// The path of the link in the newest letter to an address; it begins with this.
    pub async fn link_to(&self, mail: &str, begins: &str) -> String {
        let letters = self.letters().await;
        let newest = letters.iter().rfind(|letter| letter.contains(&format!("To: {mail}"))).expect("a letter to the address");
        // Lines of a letter are broken with an equals sign.
        let text = newest.replace("=\r\n", "").replace("=\n", "");
        let link = &text[text.find(begins).expect("a link in the letter")..];
        link.chars().take_while(|sign| sign.is_ascii_alphanumeric() || "/-_".contains(*sign)).collect()
    }
}

fn same_person(visitor: &Visitor, people: &People) -> Visitor {
    let mut same = Visitor::new(application(people));
    if let Some(session) = visitor.cookie("perron-session") {
        same.set_cookie("perron-session", session);
    }
    same
}

pub fn application(people: &People) -> Current {
    let error = |error: &ShownError| format!("<!DOCTYPE html><h1>{}</h1>", error.kind.name());
    Current::new(Application::new(&Config::default(), people.routes(), error).expect("the origins are origins"))
}

/// Somebody invites an address into an organisation, given as its path; the path of the link in the letter.
pub async fn invite(world: &World, inviter: &mut Visitor, organisation: &str, mail: &str, role: &str) -> String {
    let answers = [("mail", mail), ("role", role), ("language", "en"), ("message", "")];
    let page = inviter.post_through(&format!("{organisation}/invitations/new"), &answers).await;
    let kept = mail.to_lowercase();
    assert!(page.says(&format!("The invitation is sent to {kept}")), "{}", page.words());
    world.link_to(&kept, "/invitations/").await
}

/// Somebody new follows an invitation: name and password, and they are there.
pub async fn join(world: &World, link: &str, name: &str) -> Visitor {
    let mut visitor = world.visitor();
    let page = visitor.post_through(link, &[("name", name), ("password", PASSWORD)]).await;
    assert!(page.says("Your account is ready"), "{}", page.words());
    visitor
}

/// Adds an organisation and gives its path.
pub async fn add_organisation(visitor: &mut Visitor, name: &str) -> String {
    let answers = [("name", name), ("kind", "authority"), ("country", "dk"), ("authority_type", "municipality"), ("language", "da")];
    let answer = visitor.post("/organisations/new", &answers).await;
    answer.place().unwrap_or_else(|| panic!("{}", answer.words())).to_owned()
}

/// The path of a link.
pub fn path(link: &str) -> &str {
    link.find("://").and_then(|scheme| link[scheme + 3..].find('/').map(|slash| &link[scheme + 3 + slash..])).unwrap_or(link)
}

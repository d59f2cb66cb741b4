//! An installation with its pages and its post office, and people who use it.

use std::{
    path::Path,
    sync::{Arc, Mutex},
};

use perron_db::values;
use perron_files::{Scanner, ScannerAddress, Store, WhenAway};
use perron_guide::{Guide, Overlay};
use perron_journal::Worker;
use perron_journey::{Journeys, Methods, READ_FILE, ReadsFiles};
use perron_mail::{Folder, Mailbox, Transport, address};
use perron_method::{Files, Library};
use perron_people::{FORGET_FILE, Forgetter, Keeping, LETTER, People, PostOffice, doors::Beside};
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

/// What a team answers that records a decision.
pub const DECISION: [(&str, &str); 8] = [
    ("question", "Do we go to tender?"),
    ("options", ""),
    ("choice", "Not this year"),
    ("reason", "No money"),
    ("decided_by", "Mayor Olsen"),
    ("basis", ""),
    ("decided_on", "2026-11-05"),
    ("station", ""),
];

/// An installation that people visit.
pub struct World {
    pub installation: Installation,
    pub people: People,
    pub methods: Methods,
    application: Current,
    letters: TempDir,
    files: TempDir,
    worker: Worker,
    /// The links that were followed.
    followed: Mutex<Vec<String>>,
}

impl World {
    pub async fn on(place: TestDatabase) -> Self {
        let installation = Installation::on(place).await;
        let journal = installation.journal.clone();
        let methods = methods();
        let beside: Arc<dyn Beside> = Arc::new(Journeys::new(methods.clone()));
        let people = People::new(journal.clone(), Config::default(), Arc::new(|_| None), &[beside]).expect("our own words can be read");
        let files = TempDir::new().expect("a temporary folder");
        let store = Store::folder(files.path()).expect("the folder can be used");
        let people = people.with_files(Keeping { store: store.clone(), scanner: None, largest: LARGEST_FILE, quota: QUOTA });
        let application = application(&people, &methods);
        let letters = TempDir::new().expect("a temporary folder");
        let from = Mailbox::from(address("perron@perron.example").expect("an address"));
        let office = PostOffice::new(people.clone(), Transport::Folder(Folder::new(letters.path())), from);
        let reads = ReadsFiles::new(journal.clone(), store.clone());
        let worker = Worker::new(journal).receives(LETTER, office).receives(FORGET_FILE, Forgetter::new(store)).receives(READ_FILE, reads);
        Self { installation, people, methods, application, letters, files, worker, followed: Mutex::default() }
    }

    /// Where the bytes of files are kept.
    pub fn store(&self) -> Store {
        Store::folder(self.files.path()).expect("the folder can be used")
    }

    /// The browser of somebody, visiting an installation over the same database where this scanner looks into files.
    pub fn with_scanner(&self, visitor: &Visitor, scanner: &str) -> Visitor {
        let scanner = Scanner::new(ScannerAddress::Tcp(scanner.to_owned()), WhenAway::Refuse);
        let keeping = Keeping { store: self.store(), scanner: Some(scanner), largest: LARGEST_FILE, quota: QUOTA };
        let mut same = Visitor::new(application(&self.people.with_files(keeping), &self.methods));
        if let Some(session) = visitor.cookie("perron-session") {
            same.set_cookie("perron-session", session);
        }
        same
    }

    /// Somebody with a browser of their own.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(self.application.clone())
    }

    /// Becomes the first administrator.
    pub async fn ada(&self) -> Visitor {
        let link = self.people.set_up_link().await.expect("the database answers").expect("nobody is here yet");
        let mut ada = self.visitor();
        let page = ada.post_through(path(&link), &[("name", "Ada Nordby"), ("mail", ADA), ("password", PASSWORD)]).await;
        assert!(page.says("Your account is ready"), "{}", page.words());
        ada
    }

    /// Somebody new who belongs to an organisation in a role, invited by one of its administrators.
    pub async fn member(&self, inviter: &mut Visitor, organisation: &str, name: &str, role: &str) -> Visitor {
        let mail = mail_of(name);
        let answers = [("mail", mail.as_str()), ("role", role), ("language", "en"), ("message", "")];
        inviter.post_through(&format!("{organisation}/invitations/new"), &answers).await;
        let link = self.link_to(&mail, "/invitations/").await;
        let mut visitor = self.visitor();
        let page = visitor.post_through(&link, &[("name", name), ("password", PASSWORD)]).await;
        assert!(page.says("Your account is ready"), "{}", page.words());
        visitor
    }

    /// The id of a person, by address.
    pub async fn id_of(&self, mail: &str) -> String {
        let rows = self.installation.ask("SELECT id FROM person WHERE mail = $1", values![mail]).await;
        rows[0].get("id").expect("an id")
    }

    /// The only invitation that waits, as its id.
    pub async fn waiting_invitation(&self) -> String {
        let rows = self.installation.ask("SELECT id FROM journey_invitation WHERE state = 'waiting'", &[]).await;
        assert_eq!(rows.len(), 1);
        rows[0].get("id").expect("an id")
    }

    /// The chains in which an act is recorded, by their kind, in alphabetical order.
    pub async fn chains(&self, act: &str) -> Vec<String> {
        let rows = self.installation.ask("SELECT stream_id FROM journal_entry WHERE act = $1", values![act]).await;
        let streams = rows.iter().map(|row| row.get::<String>("stream_id").expect("a stream"));
        let mut kinds: Vec<_> = streams.map(|stream| stream.split(':').next().unwrap_or_default().to_owned()).collect();
        kinds.sort();
        kinds
    }

    /// All letters that have been sent, after the outbox was worked on: whole files, the oldest first.
    pub async fn letters(&self) -> Vec<String> {
        while self.worker.round().await.expect("the outbox can be worked on") > 0 {}
        let mut files: Vec<_> = std::fs::read_dir(self.letters.path()).expect("the folder").flatten().map(|file| file.path()).collect();
        files.sort();
        files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).collect()
    }

    /// The letters to an address.
    pub async fn letters_to(&self, mail: &str) -> Vec<String> {
        self.letters().await.into_iter().filter(|letter| letter.contains(mail)).collect()
    }

    /// The letters to an address as they are read: lines and umlauts are put together again.
    pub async fn letters_read_by(&self, mail: &str) -> Vec<String> {
        self.letters_to(mail).await.iter().map(|letter| letter.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=")).collect()
    }

    /// The path of the one link in the letters to an address that begins with this and was not asked for before. Letters of one moment
    /// stand in no order.
    pub async fn link_to(&self, mail: &str, begins: &str) -> String {
        let letters = self.letters_read_by(mail).await;
        let mut followed = self.followed.lock().expect("nobody panicked");
        let links = letters.iter().filter_map(|text| Some(&text[text.find(begins)?..]));
        let mut paths =
            links.map(|link| link.chars().take_while(|sign| sign.is_ascii_alphanumeric() || "/-_".contains(*sign)).collect::<String>());
        let path = paths.find(|path| !followed.contains(path)).expect("a link that is new");
        followed.push(path.clone());
        path
    }
}

fn application(people: &People, methods: &Methods) -> Current {
    let error = |error: &ShownError| format!("<!DOCTYPE html><h1>{}</h1>", error.kind.name());
    let routes = people.routes().and(perron_journey::pages(people, methods));
    Current::new(Application::new(&Config::default(), routes, error).expect("the origins are origins"))
}

/// The files of the methods of the project.
pub fn files() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../methods");
    Files::read(&folder).expect("the methods can be read")
}

/// The methods of the project.
pub fn methods() -> Methods {
    let files = files();
    let library = Library::load(&files).expect("the methods load");
    Methods::new(&Guide::new(library, Overlay::default()).expect("a guide"), &files)
}

/// The address of somebody, from their first name.
pub fn mail_of(name: &str) -> String {
    format!("{}@nordby.example", name.split(' ').next().unwrap_or_default().to_lowercase())
}

/// Adds an organisation of a kind, with a Danish number or none, and gives its path.
pub async fn add_organisation(visitor: &mut Visitor, name: &str, kind: &str, number: &str) -> String {
    let mut answers =
        vec![("name", name), ("kind", kind), ("country", "dk"), ("language", "en"), ("scheme", "national"), ("identifier", number)];
    if kind == "authority" {
        answers.push(("authority_type", "municipality"));
    }
    let answer = visitor.post("/organisations/new", &answers).await;
    answer.place().unwrap_or_else(|| panic!("{}", answer.words())).to_owned()
}

/// What a new journey is told, with the id of the organisation from its path.
pub fn told(organisation: &str) -> Vec<(&str, &str)> {
    vec![
        ("organisation", organisation.rsplit('/').next().unwrap_or_default()),
        ("title", "Calmer nights"),
        ("challenge", "Residents wake up too often at night."),
        ("language", "en"),
        ("classification", ""),
        ("case_number", "2026-014"),
        ("case_number_mark", "internal"),
        ("note", "Ask the night watch first."),
        ("note_mark", "internal"),
    ]
}

/// Begins a journey for an organisation and gives its path.
pub async fn begin(visitor: &mut Visitor, organisation: &str) -> String {
    let answer = visitor.post("/journeys/new", &told(organisation)).await;
    answer.place().unwrap_or_else(|| panic!("{}", answer.words())).to_owned()
}

/// Ada, her municipality, and a journey of it on a route: `opi-train/blue`.
pub async fn with_a_ride(world: &World, way: &str) -> (Visitor, String, String) {
    let mut ada = world.ada().await;
    let nordby = add_organisation(&mut ada, "Nordby", "authority", "13748136").await;
    let mut answers = told(&nordby);
    answers.push(("way", way));
    let answer = ada.post("/journeys/new", &answers).await;
    let journey = answer.place().unwrap_or_else(|| panic!("{}", answer.words())).to_owned();
    (ada, nordby, journey)
}

/// Ada, her municipality, and a journey of it.
pub async fn with_a_journey(world: &World) -> (Visitor, String, String) {
    let mut ada = world.ada().await;
    let nordby = add_organisation(&mut ada, "Nordby", "authority", "13748136").await;
    let journey = begin(&mut ada, &nordby).await;
    (ada, nordby, journey)
}

/// Somebody new in an organisation, and in a journey of it in a role.
pub async fn participant(world: &World, ada: &mut Visitor, organisation: &str, journey: &str, name: &str, role: &str) -> Visitor {
    let visitor = world.member(ada, organisation, name, "member").await;
    let id = world.id_of(&mail_of(name)).await;
    let page = ada.post_through(&format!("{journey}/participants/new"), &[("person", &id), ("role", role)]).await;
    assert!(page.says(&format!("{name} takes part as")), "{}", page.words());
    visitor
}

/// An organisation of somebody new, who is its administrator, takes part in a journey as this: their browser and the organisation's path.
pub async fn party(world: &World, ada: &mut Visitor, journey: &str, name: &str, kind: &str, part: &str) -> (Visitor, String) {
    let place = add_organisation(ada, name, kind, "").await;
    let administrator = format!("{name} Boss");
    let mut boss = world.member(ada, &place, &administrator, "administrator").await;
    let page = ada.post_through(&format!("{journey}/organisations/new"), &[("organisation", name), ("part", part)]).await;
    assert!(page.says("The invitation to"), "{}", page.words());
    let invitation = world.waiting_invitation().await;
    let page = boss.post_through(&format!("{place}/journey-invitations/{invitation}/accept"), &[]).await;
    assert!(page.says("The organisation takes part"), "{}", page.words());
    (boss, place)
}

/// An administrator sends themselves into a journey, in the one role there is.
pub async fn send_oneself(world: &World, boss: &mut Visitor, place: &str, journey: &str, name: &str) {
    let id = world.id_of(&mail_of(name)).await;
    let page = boss.post_through(&format!("{}/send", side(place, journey)), &[("person", &id)]).await;
    assert!(page.says("takes part as"), "{}", page.words());
}

/// The path of a journey as an organisation sees it.
pub fn side(place: &str, journey: &str) -> String {
    format!("{place}{journey}")
}

/// The path of a link.
fn path(link: &str) -> &str {
    link.find("://").and_then(|scheme| link[scheme + 3..].find('/').map(|slash| &link[scheme + 3 + slash..])).unwrap_or(link)
}

//! What serves people who sign in: the database, the journal over it, the feature, and the worker that does what acts have left to be done.

use std::{
    fs,
    future::Future,
    path::{Path, PathBuf},
    pin::Pin,
    sync::Arc,
};

use anyhow::Context;
use axum::{
    http::header::{CACHE_CONTROL, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use clap::Args;
use perron_db::{Database, Query};
use perron_guide::Guide;
use perron_journal::{Checkpoints, Journal, Worker};
use perron_journey::{ForgetsFiles, Journeys, Methods, Nightly, READ_FILE, ReadsFiles, Uptakes};
use perron_kernel::{Clock, SystemRandom};
use perron_mail::{Address, Folder, Mailbox, Smtp, Transport, address};
use perron_people::{BounceFolder, Digests, FORGET_FILE, Forgetter, LETTER, People, PostOffice, Retention, Shells, Sweep};
use perron_web::{CheckResult, Config, PageError, Readiness, Routes};

use crate::{files::FileOptions, place::Place};

/// How letters leave.
#[derive(Args, Clone, Debug)]
pub struct Post {
    /// Mail server, such as <smtp://perron@mail.example>; without one letters are put into the data folder as files.
    #[arg(long, env = "PERRON_MAIL")]
    mail: Option<String>,
    /// File with the password of the mail server.
    #[arg(long, env = "PERRON_MAIL_PASSWORD_FILE")]
    mail_password_file: Option<PathBuf>,
    /// Address that letters come from.
    #[arg(long, env = "PERRON_MAIL_FROM", default_value = NOBODYS_ADDRESS)]
    mail_from: String,
    /// Address that reports about letters go to which do not arrive; that of --mail-from without it.
    #[arg(long, env = "PERRON_MAIL_BOUNCE_TO")]
    mail_bounce_to: Option<String>,
    /// Maildir into which those reports are delivered; read every minute.
    #[arg(long, env = "PERRON_BOUNCES", value_name = "MAILDIR")]
    bounces: Option<PathBuf>,
    /// File with the secret behind which a mail service hands such reports in, at /bounces/SECRET; nowhere without one.
    #[arg(long, env = "PERRON_BOUNCE_SECRET_FILE")]
    bounce_secret_file: Option<PathBuf>,
}

/// The shortest secret in an address, in characters: nobody guesses one as long as this.
const SHORTEST_SECRET: usize = 24;

/// What letters come from while they are only put into a folder: a name that never leads anywhere (RFC 2606).
const NOBODYS_ADDRESS: &str = "perron@perron.invalid";

/// The workspace of a running program.
pub struct Workspace {
    /// The feature; the pages of a new guide are served beside it.
    pub people: People,
    /// Does what acts have left to be done.
    pub worker: Worker,
    /// The signed pictures of the journal.
    pub checkpoints: Checkpoints,
    /// Tells whether the database answers.
    pub readiness: Arc<dyn Readiness>,
}

/// The database as something without which nobody can be served.
struct DatabaseAnswers(Database);

impl Readiness for DatabaseAnswers {
    fn name(&self) -> &'static str {
        "database"
    }

    fn check(&self) -> Pin<Box<dyn Future<Output = CheckResult> + Send + '_>> {
        Box::pin(async { Ok(self.0.read().await?.rows("SELECT 1 AS here", &[]).await.map(drop)?) })
    }
}

impl Workspace {
    /// Opens the database, brings its tables up to date, and makes the feature over it. Journeys are looked at each night by these methods;
    /// versions that are served no more are read from the database. The clock is that of all acts.
    pub async fn open(
        place: &Place,
        post: &Post,
        files: &FileOptions,
        config: &Config,
        guide: &Guide,
        methods: Methods,
        clock: Arc<dyn Clock>,
    ) -> anyhow::Result<Self> {
        let settings = place.settings()?;
        let database = Database::open(&settings).await.with_context(|| format!("{settings} cannot be opened"))?;
        tracing::info!(database = %settings, "the database is open");
        let journal = Journal::new(database.clone(), clock, Arc::new(SystemRandom));
        let people =
            post.with_door(People::new(journal.clone(), config.clone(), shells(guide), &[Arc::new(Journeys::new(methods.clone()))])?)?;
        let keeping = files.keeping(place)?;
        let (forgetter, sweep) = (Forgetter::new(keeping.store.clone()), Sweep::new(journal.clone(), keeping.store.clone()));
        let reads = ReadsFiles::new(journal.clone(), keeping.store.clone());
        let people = people.with_files(keeping);
        let from = address(&post.mail_from).with_context(|| format!("{} is no mail address", post.mail_from))?;
        let office = PostOffice::new(people.clone(), post.transport(place)?, Mailbox::from(from)).told_at(post.bounce_to()?);
        let checkpoints = Checkpoints::new(journal.clone(), place.keys(), place.checkpoints(), origin(config));
        let worker = Worker::new(journal)
            .receives(LETTER, office)
            .receives(FORGET_FILE, forgetter)
            .receives(READ_FILE, reads.clone())
            .regularly(checkpoints.clone())
            .regularly(Retention::new(people.journal().clone()))
            .regularly(Digests::new(people.clone()))
            .regularly(Nightly::new(people.clone(), methods))
            .regularly(ForgetsFiles::new(people.clone()))
            .regularly(Uptakes::new(people.clone()))
            .regularly(reads)
            .regularly(sweep);
        let worker = post
            .bounces()
            .into_iter()
            .fold(worker, |worker, maildir| worker.regularly(BounceFolder::new(people.clone(), maildir.to_owned())));
        Ok(Self { people, worker, checkpoints, readiness: Arc::new(DatabaseAnswers(database)) })
    }
}

/// Where anybody fetches the newest checkpoint, to keep it elsewhere: the signed note alone, for the heads name every chain.
pub fn checkpoint_route(checkpoints: Checkpoints) -> Routes {
    let newest = async move || -> Result<Response, PageError> {
        let newest = checkpoints.newest().await?.ok_or_else(PageError::not_found)?;
        Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-cache")], newest.note).into_response())
    };
    Routes::default().get("/checkpoint", newest)
}

/// What checkpoints say that they are of: the address without its scheme.
fn origin(config: &Config) -> String {
    let address = config.absolute("/");
    address.split("://").last().unwrap_or_default().trim_end_matches('/').to_owned()
}

/// The shell of the guide's front pages, for pages that stand beside the guide.
pub fn shells(guide: &Guide) -> Shells {
    let guide = guide.clone();
    Arc::new(move |language| guide.shell(language))
}

impl Post {
    /// The mail server, as it was named; it may hold a password.
    pub fn server(&self) -> Option<&str> {
        self.mail.as_deref()
    }

    /// File with the password of the mail server.
    pub fn password_file(&self) -> Option<&Path> {
        self.mail_password_file.as_deref()
    }

    /// The maildir into which reports about letters are delivered.
    pub fn bounces(&self) -> Option<&Path> {
        self.bounces.as_deref()
    }

    /// File with the secret behind which reports are handed in.
    pub fn bounce_secret_file(&self) -> Option<&Path> {
        self.bounce_secret_file.as_deref()
    }

    /// The secret itself.
    pub fn bounce_secret(&self) -> anyhow::Result<Option<String>> {
        let Some(file) = &self.bounce_secret_file else { return Ok(None) };
        let secret = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let secret = secret.trim();
        let plain = secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        anyhow::ensure!(
            plain && secret.len() >= SHORTEST_SECRET,
            "{} must hold at least {SHORTEST_SECRET} letters and digits of ASCII",
            file.display()
        );
        Ok(Some(secret.to_owned()))
    }

    /// The feature, with a door for reports where there is a secret for it.
    fn with_door(&self, people: People) -> anyhow::Result<People> {
        Ok(self.bounce_secret()?.map(|secret| people.with_bounce_secret(&secret)).unwrap_or(people))
    }

    /// Where reports about letters go.
    fn bounce_to(&self) -> anyhow::Result<Option<Address>> {
        let read = |text: &String| address(text).with_context(|| format!("{text} is no mail address"));
        self.mail_bounce_to.as_ref().map(read).transpose()
    }

    /// The way letters leave.
    pub fn transport(&self, place: &Place) -> anyhow::Result<Transport> {
        let Some(server) = &self.mail else {
            let folder = place.letters();
            fs::create_dir_all(&folder).with_context(|| format!("the folder {} cannot be made", folder.display()))?;
            return Ok(Transport::Folder(Folder::new(folder)));
        };
        let read = |file: &PathBuf| fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()));
        let password = self.mail_password_file.as_ref().map(read).transpose()?;
        anyhow::ensure!(
            self.mail_from != NOBODYS_ADDRESS,
            "a mail server is named, so --mail-from must say which address letters come from"
        );
        let server = Smtp::from_url(server, password.as_deref().map(str::trim_end)).context("the address of the mail server")?;
        Ok(Transport::Smtp(server))
    }
}

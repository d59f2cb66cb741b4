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
    Router,
    http::header::{CACHE_CONTROL, CONTENT_TYPE},
    response::{IntoResponse, Response},
    routing::get,
};
use clap::Args;
use perron_db::{Database, Query};
use perron_guide::Guide;
use perron_journal::{Checkpoints, Journal, Worker};
use perron_kernel::{SystemClock, SystemRandom};
use perron_mail::{Folder, Mailbox, Smtp, Transport, address};
use perron_people::{LETTER, People, PostOffice, Shells};
use perron_web::{CheckResult, Config, PageError, Readiness};

use crate::place::Place;

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
}

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
    /// Opens the database, brings its tables up to date, and makes the feature over it.
    pub async fn open(place: &Place, post: &Post, config: &Config, guide: &Guide) -> anyhow::Result<Self> {
        let settings = place.settings()?;
        let database = Database::open(&settings).await.with_context(|| format!("{settings} cannot be opened"))?;
        tracing::info!(database = %settings, "the database is open");
        let journal = Journal::new(database.clone(), Arc::new(SystemClock), Arc::new(SystemRandom));
        let people = People::new(journal.clone(), config.clone(), shells(guide), &[])?;
        let from = address(&post.mail_from).with_context(|| format!("{} is no mail address", post.mail_from))?;
        let office = PostOffice::new(post.transport(place)?, Mailbox::from(from));
        let checkpoints = Checkpoints::new(journal.clone(), place.keys(), place.checkpoints(), origin(config));
        let worker = Worker::new(journal).receives(LETTER, office).regularly(checkpoints.clone());
        Ok(Self { people, worker, checkpoints, readiness: Arc::new(DatabaseAnswers(database)) })
    }
}

/// Where anybody fetches the newest checkpoint, to keep it elsewhere: the signed note alone, for the heads name every chain.
pub fn checkpoint_route(checkpoints: Checkpoints) -> Router {
    let newest = async move || -> Result<Response, PageError> {
        let newest = checkpoints.newest().await?.ok_or_else(PageError::not_found)?;
        Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-cache")], newest.note).into_response())
    };
    Router::new().route("/checkpoint", get(newest))
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

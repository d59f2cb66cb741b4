//! A database for one test, gone when the test is over.

use std::{
    env,
    sync::atomic::{AtomicU32, Ordering},
    time::UNIX_EPOCH,
};

use perron_db::{Database, Engine, Settings};
use tempfile::TempDir;

/// The variable that names the server; `cargo xtask test` starts one and sets it.
const SERVER: &str = "PERRON_TEST_POSTGRES";

/// A database without tables.
pub struct TestDatabase {
    /// How to open it (again).
    pub settings: Settings,
    _keeper: Keeper,
}

/// Removes the database.
enum Keeper {
    Folder(#[allow(dead_code, reason = "it removes the folder when it is dropped")] TempDir),
    Server { server: String, name: String },
}

impl TestDatabase {
    /// A file in a folder of its own.
    ///
    /// # Panics
    /// When no folder can be made.
    #[allow(clippy::unused_async, reason = "both engines are made alike")]
    pub async fn sqlite() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        Self { settings: Settings::Sqlite(folder.path().join("perron.sqlite")), _keeper: Keeper::Folder(folder) }
    }

    /// A database of its own on the server that `PERRON_TEST_POSTGRES` names.
    ///
    /// # Panics
    /// When no server is named or it cannot be reached: a test that does not run must not look as if it had.
    pub async fn postgres() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let server = env::var(SERVER)
            .unwrap_or_else(|_| panic!("{SERVER} is not set; `cargo xtask postgres` starts a server and prints its address"));
        // Ids of processes come again, and a run that was broken off leaves its databases behind.
        let now = UNIX_EPOCH.elapsed().expect("a clock after 1970").as_nanos();
        let name = format!("perron_test_{}_{now:x}_{}", std::process::id(), MADE.fetch_add(1, Ordering::SeqCst));
        on_server(&server, &format!("CREATE DATABASE {name}")).await;
        let (before, _) = server.rsplit_once('/').expect("the address names a database");
        let settings: Settings = format!("{before}/{name}").parse().expect("the address can be read");
        Self { settings: settings.with_connections(6), _keeper: Keeper::Server { server, name } }
    }

    /// Another one on the same engine.
    pub async fn another(&self) -> Self {
        match self.settings.engine() {
            Engine::Sqlite => Self::sqlite().await,
            Engine::Postgres => Self::postgres().await,
        }
    }

    /// Opens it with all its tables.
    ///
    /// # Panics
    /// When it cannot be opened.
    pub async fn open(&self) -> Database {
        Database::open(&self.settings).await.expect("the test database opens")
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        if let Self::Server { server, name } = self {
            let (server, statement) = (server.clone(), format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
            let removed = std::thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
                runtime.block_on(on_server(&server, &statement));
            });
            let _ = removed.join();
        }
    }
}

async fn on_server(server: &str, statement: &str) {
    let (client, connection) = tokio_postgres::connect(server, tokio_postgres::NoTls).await.expect("the test server answers");
    let connection = tokio::spawn(connection);
    client.batch_execute(statement).await.expect("the test server obeys");
    drop(client);
    let _ = connection.await;
}

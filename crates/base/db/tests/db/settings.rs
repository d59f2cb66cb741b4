//! The addresses that operators write.

use perron_db::{Database, Engine, Error, Settings};

#[test]
fn an_address_says_which_engine_it_is() {
    assert_eq!("postgres://perron@db.example:5433/perron".parse::<Settings>().unwrap().engine(), Engine::Postgres);
    assert_eq!("postgresql://db.example/perron".parse::<Settings>().unwrap().engine(), Engine::Postgres);
    assert_eq!("sqlite:data/perron.sqlite".parse::<Settings>().unwrap().engine(), Engine::Sqlite);
    for wrong in ["", "sqlite:", "mysql://db.example/perron", "data/perron.sqlite", "postgres://db.example:port/perron"] {
        assert!(wrong.parse::<Settings>().is_err(), "{wrong}");
    }
}

#[test]
fn no_password_is_ever_shown() {
    let settings: Settings = "postgres://perron:secret@db.example/perron".parse().unwrap();
    for settings in [settings.clone(), settings.with_password("hidden")] {
        for shown in [format!("{settings}"), format!("{settings:?}")] {
            assert!(shown.contains("db.example") && shown.contains("perron"), "{shown}");
            assert!(!shown.contains("secret") && !shown.contains("hidden"), "{shown}");
        }
    }
    let problem = "postgres://perron:secret@db.example:port/perron".parse::<Settings>().unwrap_err().to_string();
    assert!(!problem.contains("secret"), "{problem}");
}

#[tokio::test]
async fn a_database_that_cannot_be_reached_is_away() {
    let nobody: Settings = "postgres://perron@127.0.0.1:1/perron".parse().unwrap();
    let folder = tempfile::tempdir().unwrap();
    for settings in [nobody, Settings::Sqlite(folder.path().join("absent").join("perron.sqlite"))] {
        let answer = Database::open(&settings).await.map(drop);
        assert!(matches!(answer, Err(Error::Away(_))), "{answer:?}");
    }
}

//! Upgrading: a case that rides an older version of its method is told what the newer one changes, takes it when its team wants to, and loses
//! nothing. The older version is a copy of a real pack in which things stand that the real one has changed.

use std::path::Path;

use axum::http::StatusCode;
use perron_db::values;
use perron_guide::{Guide, Overlay};
use perron_journal::{Entry, Principal, Stream};
use perron_journey::Methods;
use perron_method::{Files, Library};
use perron_testkit::{Visitor, on_both_engines};

use crate::{
    requirements::give,
    support::{World, participant, with_a_ride},
};

/// A rule that the older version had.
const OLD_RULE: &str = "
[[rule]]
id = \"blue-old-duty\"
at = [\"blue\"]
strength = \"must\"
nature = \"method\"
binds = [\"authority\"]
source = \"p20\"
as_of = 2018-11-01
check = \"no\"
";

/// The method as it once was.
fn older() -> Methods {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../methods");
    let mut files = Files::read(&folder).expect("the methods can be read");
    let mut put = |path: &str, change: &dyn Fn(&str) -> String| {
        let text = change(files.get(path).expect("the file is there"));
        files.insert(path, text);
    };
    put("opi-train/rules/blue.toml", &|text| {
        let now = "kept = \"authority_investment > 0 && company_investment > 0\"";
        assert!(text.contains(now), "the rule reads as it did");
        text.replace(now, "kept = \"authority_investment > 0\"") + OLD_RULE
    });
    put("opi-train/en/rules/blue.md", &|text| {
        text.replace("You have no obligation to buy", "You need not buy") + "\n## blue-old-duty: Ask the old office\nAsk it.\n"
    });
    put("reference/thresholds.toml", &|text| text.replace("eur = 216000", "eur = 221000"));
    let library = Library::load(&files).expect("the older version loads");
    Methods::new(&Guide::new(library, Overlay::default()).expect("a guide"), &files)
}

/// Puts a journey on the older version, past all pages.
async fn put_back(world: &World, journey: &str) {
    let (older, id) = (older(), journey.rsplit('/').next().expect("an id"));
    let version = older.current_of("opi-train").expect("it is there");
    let mut act = world.installation.journal.begin(Principal::Job("test".to_owned()), "test.keep").await.expect("an act");
    older.keep(&mut act, version).await.expect("it is kept");
    act.record(Entry::new(Stream::platform()));
    act.commit().await.expect("it is committed");
    let sql = "UPDATE journey_leg SET method_version_id = $1 WHERE journey_id = $2";
    world.installation.tamper(sql, values![version.id.as_str(), id]).await;
}

/// What the button carries along.
async fn newer(visitor: &mut Visitor, journey: &str) -> String {
    let page = visitor.get(&format!("{journey}/upgrade")).await;
    let rest = page.body.split("name=\"version\" value=\"").nth(1).unwrap_or_else(|| panic!("a button: {}", page.words()));
    rest.split('"').next().expect("a value").to_owned()
}

on_both_engines! {
    async fn a_case_on_an_older_version_is_told_what_differs_and_takes_the_newer_one_without_losing_anything(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        assert!(!ada.get(&journey).await.says("There is a newer version"));
        assert!(ada.get(&format!("{journey}/upgrade")).await.says("There is no newer one"));
        put_back(&world, &journey).await;
        give(&world, &journey, "authority_investment", "1").await;
        let old_duty = format!("{journey}/requirements/blue-old-duty");
        let proven = ada.post_through(&format!("{old_duty}/evidence/new"), &[("text", "Their answer"), ("place", ""), ("dated", "2026-11-20")]).await;
        assert!(proven.says("In place by evidence"), "{}", proven.words());
        let overview = ada.get(&journey).await;
        assert!(overview.says("There is a newer version of the method") && overview.says("See what is different"), "{}", overview.words());
        let page = ada.get(&format!("{journey}/upgrade")).await;
        for said in [
            "Formal requirements that are gone Ask the old office",
            "You have no obligation to buy (the words)",
            "Both parties put something in (what it takes to keep it)",
            "Both parties put something in: In place by the facts → Not known",
            "216,000",
            "Kept from a former version",
            "Evidence: Their answer",
        ] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(!page.says("New stations"), "{}", page.words());
        // Somebody without the right to choose is told, and led nowhere.
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "legal").await;
        let told = bo.get(&journey).await;
        assert!(told.says("There is a newer version") && !told.says("See what is different"), "{}", told.words());
        // What nobody has been shown is not taken.
        let unseen = ada.post_through(&format!("{journey}/upgrade"), &[("version", "0123")]).await;
        assert!(unseen.says("Look at the differences here first"), "{}", unseen.words());
        let version = newer(&mut ada, &journey).await;
        let taken = ada.post_through(&format!("{journey}/upgrade"), &[("version", &version)]).await;
        assert!(taken.says("The case now uses version") && !taken.says("There is a newer version"), "{}", taken.words());
        assert_eq!(ada.get(&old_duty).await.status, StatusCode::NOT_FOUND);
        let kept = ada.get(&format!("{journey}/upgrade")).await;
        assert!(kept.says("There is no newer one") && kept.says("Evidence: Their answer"), "{}", kept.words());
        let rule = ada.get(&format!("{journey}/requirements/blue-both-invest")).await;
        assert!(rule.says("Not known"), "{}", rule.words());
        let rows = world.installation.ask("SELECT number FROM journey_leg", &[]).await;
        assert_eq!(rows.len(), 1, "it is the same leg");
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Took a newer version of the method") && log.says("Version before: 2026.1"), "{}", log.words());
        let twice = ada.post_through(&format!("{journey}/upgrade"), &[("version", &version)]).await;
        assert!(twice.says("uses the newest version already"), "{}", twice.words());
    }
}

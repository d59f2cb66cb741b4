//! Activities from a list: what becomes of each row, and that all of it is added or nothing.

use axum::http::StatusCode;
use perron_testkit::on_both_engines;

use crate::support::{World, participant, with_a_ride};

/// The rows of activities that nobody has begun with, and whose they are.
const GOOD: &str = "Station;Aktivitet;Hvem;Frist;Farve\n\
    blue-start;Ask the night watch;bo@nordby.example;1.12.2026;red\n\
    blue-start;=SUM(A1:A9);Ada Nordby;;\n";

on_both_engines! {
    async fn a_list_is_looked_at_first_and_then_added_in_one_act_that_can_be_undone(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        participant(&world, &mut ada, &nordby, &journey, "Bo", "member").await;
        let (list, path) = (format!("{journey}/activities"), format!("{journey}/activities/from-list"));
        assert!(ada.get(&list).await.body.contains(&format!("href=\"{path}\"")));
        let asked = ada.get(&path).await;
        assert!(asked.says("At most 500 rows and 60 kB") && asked.body.contains(&format!("href=\"{path}/empty.csv\"")), "{}", asked.words());
        let looked = ada.post_file(&path, &[("rows", "")], "list.csv", GOOD.as_bytes()).await;
        assert_eq!(looked.status, StatusCode::OK, "{}", looked.words());
        for said in ["2 rows are new, 0 left out, 0 to mend", "left out: Farve", "Ask the night watch", "Add 2 rows"] {
            assert!(looked.says(said), "{said}: {}", looked.words());
        }
        assert!(looked.body.contains("=SUM(A1:A9)"), "what looks like a formula is text");
        assert!(!ada.get(&list).await.says("Ask the night watch"), "nothing is saved before it was looked at");
        let page = ada.post_through(&path, &[("rows", GOOD), ("confirmed", "yes")]).await;
        assert!(page.says("Activities added: 2") && page.says("Ask the night watch") && page.says("Bo"), "{}", page.words());
        assert_eq!(world.chains("journey.add-activities").await, ["journey"], "one entry");
        let log = ada.get(&format!("{journey}/log")).await;
        assert!(log.says("Added activities from a list"), "{}", log.words());
        let again = ada.post(&path, &[("rows", GOOD), ("confirmed", "yes")]).await;
        assert!(again.says("0 rows are new, 2 left out") && again.says("It stands at the station already"), "{}", again.words());
        let undo = ada.get(&format!("{journey}/undo")).await;
        assert!(undo.says("Added activities from a list"), "{}", undo.words());
    }

    async fn a_row_that_is_wrong_says_where_and_what_to_do_and_holds_back_the_rest(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let path = format!("{journey}/activities/from-list");
        let rows = "Activity,Station,State,Who,By when\n\
            Ask,blue-start,,,\n\
            ,nowhere,asleep,Zelda,soon\n\
            ask,blue-start,,,\n";
        for confirmed in ["", "yes"] {
            let answer = ada.post(&path, &[("rows", rows), ("confirmed", confirmed)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.words());
            for said in [
                "Mend 1 row.",
                "1 row is new, 1 left out, 1 to mend",
                "Activity: Write what is to be done.",
                "Station: “nowhere” is not known here",
                "State: “asleep” is not known here",
                "Who: “Zelda” is not known here",
                "By when: ",
                "The same as row 2.",
            ] {
                assert!(answer.says(said), "{said}: {}", answer.words());
            }
            assert!(answer.body.contains("nowhere,asleep,Zelda,soon"), "nothing typed is lost");
            assert!(!answer.says("Add 1 row"));
        }
        let (who, day) = ("Activity,Station,Who\nAsk,blue-start,Zelda\n", "Activity,Station,By when\nAsk,blue-start,soon\n");
        assert!(ada.post(&path, &[("rows", who)]).await.says("Who: “Zelda” is not known here"));
        let answer = ada.post(&path, &[("rows", day)]).await;
        assert!(answer.says("By when: "), "{}", answer.words());
        assert!(!ada.get(&format!("{journey}/activities")).await.says("Ask Not started"), "nothing is half-saved");
    }

    async fn what_is_no_list_says_what_to_do(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let path = format!("{journey}/activities/from-list");
        let many = format!("Activity;Station\n{}", "Ask;blue-start\n".repeat(501));
        let large = format!("Activity;Station\n{};blue-start\n", "x".repeat(60_000));
        let number = "Activity;Station\nCall 070761-4285;blue-start\n";
        for (rows, said) in [
            ("", "Paste the list, or choose a file"),
            ("Colour\nred\n", "These columns are missing in the first row: Activity, Station"),
            ("Activity;Station\n", "There is no row below the names of the columns"),
            ("Activity;Aktivitet;Station\na;b;c\n", "is there twice"),
            (many.as_str(), "more than 500 rows"),
            (large.as_str(), "at most 60 kB"),
            (number, "looks like a national identity number"),
        ] {
            let answer = ada.post(&path, &[("rows", rows)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.says(said), "{said}: {}", answer.words());
        }
        let sheet = ada.post_file(&path, &[("rows", "")], "list.xlsx", b"PK\x03\x04rest").await;
        assert!(sheet.says("This is the file of a spreadsheet"), "{}", sheet.words());
        let kept = ada.post_file(&path, &[("rows", number), ("identity-number-rows", "keep")], "", b"").await;
        assert!(kept.says("1 row is new"), "{}", kept.words());
        let windows = ada.post_file(&path, &[("rows", "")], "liste.csv", b"Aktivitet;Station\r\nSp\xf8rg nattevagten;blue-start\r\n").await;
        assert!(windows.says("Spørg nattevagten") && windows.says("1 row is new"), "{}", windows.words());
        let empty = ada.get(&format!("{path}/empty.csv")).await;
        assert!(empty.body.starts_with("\u{feff}\"Activity\",\"Station\",\"State\""), "{}", empty.body);
        assert_eq!(world.installation.ask("SELECT id FROM journey_activity", &[]).await.len(), 0);
    }

    async fn the_names_of_stations_and_states_are_read_in_every_language(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let edition = world.methods.current_of("opi-train").expect("the method");
        let titles = ["da", "sv", "en"].map(|language| edition.edition(language).expect("a language").station_title("blue-need"));
        let [da, sv, en] = titles;
        let rows = format!("activity;station;state\nOne;{da};Klaret\nTwo;{sv};pågår\nThree;{en};In progress\n");
        let path = format!("{journey}/activities/from-list");
        let answer = ada.post(&path, &[("rows", &rows)]).await;
        assert!(answer.says("3 rows are new, 0 left out, 0 to mend"), "{}", answer.words());
    }
}

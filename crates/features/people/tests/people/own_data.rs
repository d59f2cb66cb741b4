//! One's own data: as a file, and erased.

use axum::http::{StatusCode, header::CONTENT_DISPOSITION};
use perron_testkit::on_both_engines;

use crate::{
    kept::{
        ORGANISATION, add_person, all_are_administrators, all_look_after_the_platform, belongs, beside_the_journal, entries_of, everything,
        id_of, invited, is_erased, platform_administrators, rows_of,
    },
    letter_box::{BO, bo, letter, letters_to, link},
    support::{ADA, PASSWORD, World},
};

on_both_engines! {
    async fn the_file_holds_what_is_kept_about_somebody(world: World) {
        let mut ada = world.ada().await;
        belongs(&world, ADA, "administrator").await;
        ada.post_through("/account/name", &[("name", "Ada Sydby")]).await;
        assert!(ada.get("/account/data").await.says("Everything about you in one file"));
        let file = ada.post("/account/data/export", &[]).await;
        assert_eq!(file.status, StatusCode::OK);
        assert_eq!(file.headers.get(CONTENT_DISPOSITION).unwrap(), "attachment; filename=\"perron-account.json\"");
        let data: serde_json::Value = serde_json::from_str(&file.body).unwrap();
        assert_eq!(data["person"]["mail"], ADA);
        assert_eq!(data["person"]["name"], "Ada Sydby");
        assert_eq!(data["person"]["notices"]["people"], "at-once");
        assert_eq!(data["memberships"][0]["name"], "Nordby Kommune");
        assert_eq!(data["memberships"][0]["role"], "administrator");
        assert_eq!(data["sessions"].as_array().unwrap().len(), 1);
        let acts: Vec<_> = data["journal"].as_array().unwrap().iter().map(|entry| entry["entry"]["act"].as_str().unwrap()).collect();
        assert_eq!(acts, ["people.export-own-data", "people.change-name", "people.set-up", "people.set-up"]);
        assert_eq!(data["journal"][1]["personal"]["name"], "Ada Sydby");
        assert!(!file.body.contains("argon2"), "the password's hash is a secret, not data");
    }

    async fn a_long_journal_is_whole_in_the_file(world: World) {
        let ada = &mut world.ada().await;
        for number in 0..510 {
            let mut act = world.installation.journal.begin(perron_journal::Principal::Job("test".to_owned()), "test.note").await.unwrap();
            let person = id_of(&world, ADA).await;
            act.record(perron_journal::Entry::new(perron_journal::Stream::person(person)).fact("number", i64::from(number)));
            act.commit().await.unwrap();
        }
        let file = ada.post("/account/data/export", &[]).await;
        let data: serde_json::Value = serde_json::from_str(&file.body).unwrap();
        let mut places: Vec<_> = data["journal"].as_array().unwrap().iter().map(|entry| entry["entry"]["sequence"].as_u64().unwrap()).collect();
        places.reverse();
        assert_eq!(places, (1..=513).collect::<Vec<_>>());
    }

    async fn the_page_says_what_is_erased_and_what_stays_and_looking_erases_nothing(world: World) {
        world.ada().await;
        let mut bo = bo(&world).await;
        let page = bo.get("/account/erase").await;
        for said in ["Erase your account?", "What is erased", "What stays, and why", "salted hashes", "This cannot be undone"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        assert!(bo.get("/account").await.says("Bo Sydby"));
    }

    async fn erasing_takes_everything_that_says_who_it_was_and_the_journal_still_fits(world: World) {
        world.ada().await;
        let mut bo = bo(&world).await;
        belongs(&world, ADA, "administrator").await;
        belongs(&world, BO, "member").await;
        invited(&world, BO).await;
        bo.post_through("/account/name", &[("name", "Bo Vestby")]).await;
        bo.post_through("/account/mail", &[("mail", "bo@vestby.example"), ("password", PASSWORD)]).await;
        let id = id_of(&world, BO).await;
        let page = bo.post_through("/account/erase", &[("password", PASSWORD)]).await;
        assert!(page.says("Your account has been erased") && page.says("Log in"), "{}", page.words());
        letter(&world, BO, "This is the last email to you").await;
        let texts = everything(&world).await;
        for gone in [BO, "bo@vestby.example", "Bo Sydby", "Bo Vestby"] {
            assert!(!texts.contains(gone), "{gone} in {texts}");
        }
        assert!(texts.contains(&id.to_string()), "the records still tell that the same somebody acted");
        assert!(is_erased(&world, id).await);
        assert_eq!(rows_of(&world, id).await, 0);
        let entries = entries_of(&world, "people.erase-account").await;
        let of_organisation = entries.iter().filter(|(stream, _)| *stream == format!("organisation:{ORGANISATION}")).count();
        assert_eq!(of_organisation, 2, "the organisation's journal says that a member and an invitation went");
        let report = perron_journal::verify(&world.installation.journal, &[]).await.unwrap();
        assert!(report.entries > 0 && report.misfits.is_empty(), "{report:?}");
        assert!(texts.contains(ADA) && texts.contains("Ada Nordby"), "others are left alone");
    }

    async fn who_is_erased_gets_in_no_more_and_the_address_is_free(world: World) {
        world.ada().await;
        let mut bo = bo(&world).await;
        let mut stolen = bo.clone();
        bo.post("/account/erase", &[("password", PASSWORD)]).await;
        assert_eq!(stolen.get("/account").await.place(), Some("/sign-in?to=/account"));
        let answer = world.visitor().post("/sign-in", &[("mail", BO), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let before = letters_to(&world, BO).await.len();
        world.visitor().post("/reset-password", &[("mail", BO)]).await;
        assert_eq!(letters_to(&world, BO).await.len(), before);
        add_person(&world, 8, BO).await;
    }

    async fn an_address_they_had_before_is_erased_too(world: World) {
        world.ada().await;
        let mut bo = bo(&world).await;
        bo.post("/account/mail", &[("mail", "bo@vestby.example"), ("password", PASSWORD)]).await;
        let prove = link(&letter(&world, "bo@vestby.example", "/prove/").await, "/account/mail/prove/");
        let agree = link(&letter(&world, BO, "/agree/").await, "/account/mail/agree/");
        bo.post(&prove, &[]).await;
        assert!(bo.post_through(&agree, &[]).await.says("bo@vestby.example from now on"));
        bo.post("/account/erase", &[("password", PASSWORD)]).await;
        letter(&world, "bo@vestby.example", "This is the last email to you").await;
        assert!(!everything(&world).await.contains("bo@vestby.example"));
    }

    async fn a_name_that_others_have_too_stays_where_it_may_be_theirs(world: World) {
        world.ada().await;
        let mut bo = bo(&world).await;
        bo.post_through("/account/name", &[("name", "Ada Nordby")]).await;
        bo.post("/account/erase", &[("password", PASSWORD)]).await;
        assert_eq!(beside_the_journal(&world, "Ada Nordby").await, 1, "only the one in Ada's own chain");
    }

    async fn without_the_password_nothing_is_erased(world: World) {
        world.ada().await;
        let mut bo = bo(&world).await;
        let wrong = bo.post("/account/erase", &[("password", "not the right one")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("That is not your password"), "{}", wrong.words());
        assert!(bo.post("/account/erase", &[]).await.says("Write the password you have now"));
        assert!(bo.get("/account").await.says("Bo Sydby"));
    }

    async fn the_last_administrator_of_an_organisation_has_to_hand_over_first(world: World) {
        world.ada().await;
        let mut bo = bo(&world).await;
        belongs(&world, BO, "administrator").await;
        belongs(&world, ADA, "member").await;
        let page = bo.get("/account/erase").await;
        assert!(page.says("Hand over before you erase your account") && page.says("Nordby Kommune"), "{}", page.words());
        assert!(page.body.contains(&format!("href=\"/organisations/{ORGANISATION}/hand-over\"")));
        let answer = bo.post("/account/erase", &[("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(bo.get("/account").await.says("Bo Sydby"), "nothing has been erased");
        all_are_administrators(&world).await;
        assert_eq!(bo.post("/account/erase", &[("password", PASSWORD)]).await.place(), Some("/sign-in"));
    }

    async fn the_last_administrator_of_the_platform_has_to_hand_over_first(world: World) {
        let mut ada = world.ada().await;
        assert!(ada.get("/account/erase").await.says("Make somebody else a platform administrator"));
        let answer = ada.post("/account/erase", &[("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        bo(&world).await;
        all_look_after_the_platform(&world).await;
        assert_eq!(ada.post("/account/erase", &[("password", PASSWORD)]).await.place(), Some("/sign-in"));
    }

    async fn of_two_administrators_who_leave_at_once_one_stays(world: World) {
        let mut ada = world.ada().await;
        let mut bo = bo(&world).await;
        all_look_after_the_platform(&world).await;
        let sent = [("password", PASSWORD)];
        tokio::join!(ada.post("/account/erase", &sent), bo.post("/account/erase", &sent));
        assert_eq!(platform_administrators(&world).await, 1);
    }
}

//! The second factor after a password, recovery codes, what an organisation demands, and the ways back in.

use std::time::Duration;

use axum::http::StatusCode;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::{
    device::Device,
    passkeys::{add, begin},
    support::{ADA, PASSWORD, World, add_organisation, invite, join},
};

const BERTA: &str = "berta@nordby.example";

/// Logs in with a password; a browser that waits or is in.
async fn with_password(world: &World, mail: &str) -> Visitor {
    let mut visitor = world.visitor();
    let answer = visitor.post("/sign-in", &[("mail", mail), ("password", PASSWORD), ("to", "/account")]).await;
    assert_eq!(answer.place(), Some("/account"), "{}", answer.words());
    visitor
}

/// Shows the device; what comes back.
async fn prove(visitor: &mut Visitor, device: &mut Device, to: &str) -> Answer {
    let (page, place) = begin(visitor, "/second-factor/passkey", &[("to", to)]).await;
    let answer = device.prove(&page).await.expect("the device has a passkey");
    visitor.post(&place, &[("answer", &answer)]).await
}

/// Makes recovery codes and reads them.
async fn codes(visitor: &mut Visitor) -> Vec<String> {
    let page = visitor.post("/account/recovery-codes", &[]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.words());
    page.body.split("<code>").skip(1).map(|rest| rest[..rest.find('<').unwrap()].to_owned()).collect()
}

/// Ada, who has chosen to be asked, with her device.
async fn careful_ada(world: &World) -> (Visitor, Device) {
    let mut ada = world.ada().await;
    let device = add(&mut ada, "My phone").await;
    let page = ada.post_through("/account/security", &[("ask", "yes")]).await;
    assert!(page.says("From now on you log in in two steps"), "{}", page.words());
    (ada, device)
}

/// Ada's organisation with Berta in it; its path, and the path of Berta as a member.
async fn with_berta(world: &World, ada: &mut Visitor) -> (String, Visitor, String) {
    let organisation = add_organisation(ada, "Nordby Kommune").await;
    let link = invite(world, ada, &organisation, BERTA, "member").await;
    let berta = join(world, &link, "Berta Holm").await;
    let rows = world.installation.ask("SELECT id FROM person WHERE mail = $1", &[BERTA.into()]).await;
    let member = format!("{organisation}/members/{}", rows[0].get::<String>("id").unwrap());
    (organisation, berta, member)
}

/// The path of the link in the letter that helps Berta in.
async fn recovery_link(world: &World) -> String {
    let letters = world.letters().await;
    let text = letters.iter().map(|letter| letter.replace("=\r\n", "").replace("=\n", "")).rfind(|text| text.contains("/recover/"));
    let text = text.expect("a letter with the link");
    assert!(text.contains(BERTA), "it goes to her: {text}");
    let link = &text[text.find("/recover/").unwrap()..];
    link.chars().take_while(|sign| sign.is_ascii_alphanumeric() || "/-_".contains(*sign)).collect()
}

on_both_engines! {
    async fn a_password_alone_opens_nothing_but_the_page_that_asks(world: World) {
        let (_, mut device) = careful_ada(&world).await;
        let mut visitor = with_password(&world, ADA).await;
        for page in ["/account", "/organisations", "/account/passkeys", "/account/passkeys/new", "/account/security"] {
            let answer = visitor.get(page).await;
            assert_eq!(answer.place(), Some(format!("/second-factor?to={page}").as_str()), "{page}");
        }
        for act in ["/account/security", "/account/recovery-codes", "/account/passkeys/new", "/organisations/new"] {
            let answer = visitor.post(act, &[("ask", "no"), ("name", "Mine")]).await;
            assert!(answer.place().is_some_and(|place| place.starts_with("/second-factor?to=/")), "{act}: {:?}", answer.place());
        }
        let page = visitor.get("/second-factor?to=/account").await;
        assert!(page.says("Your password is right. Now use your passkey."), "{}", page.words());
        assert_eq!(prove(&mut visitor, &mut device, "/account").await.place(), Some("/account"));
        assert_eq!(visitor.get("/account").await.status, StatusCode::OK);
        assert_eq!(visitor.get("/second-factor?to=/account").await.place(), Some("/account"), "nobody is asked twice");
    }

    async fn whoever_waits_can_log_out(world: World) {
        careful_ada(&world).await;
        let mut visitor = with_password(&world, ADA).await;
        assert!(visitor.post_through("/sign-out", &[]).await.says("You are logged out"));
    }

    async fn whoever_did_not_choose_it_is_not_asked(world: World) {
        let mut ada = world.ada().await;
        add(&mut ada, "My phone").await;
        assert_eq!(with_password(&world, ADA).await.get("/account").await.status, StatusCode::OK);
        ada.post("/account/security", &[("ask", "yes")]).await;
        ada.post("/account/security", &[("ask", "no")]).await;
        assert_eq!(with_password(&world, ADA).await.get("/account").await.status, StatusCode::OK, "and may choose otherwise");
    }

    async fn without_a_passkey_there_is_nothing_to_choose(world: World) {
        let mut ada = world.ada().await;
        assert!(ada.get("/account/security").await.says("Add a passkey first."));
        ada.post("/account/security", &[("ask", "yes")]).await;
        assert!(ada.get("/account/security").await.says("Add a passkey first."), "the act asks too");
        assert_eq!(ada.post("/account/recovery-codes", &[]).await.place(), Some("/account/security"));
    }

    async fn the_passkey_of_somebody_else_proves_nothing(world: World) {
        let (mut ada, _) = careful_ada(&world).await;
        let (_, mut berta, _) = with_berta(&world, &mut ada).await;
        let mut hers = add(&mut berta, "Hers").await;
        let (page, _) = begin(&mut berta, "/sign-in/passkey", &[]).await;
        let of_another = hers.prove(&page).await.unwrap();
        let mut visitor = with_password(&world, ADA).await;
        let (page, place) = begin(&mut visitor, "/second-factor/passkey", &[]).await;
        assert!(hers.prove(&page).await.is_err(), "her device is not asked");
        let refused = visitor.post(&place, &[("answer", &of_another)]).await;
        assert!(refused.says("could not be accepted"), "{}", refused.words());
        assert_eq!(visitor.get("/account").await.place(), Some("/second-factor?to=/account"));
    }

    async fn an_expired_question_is_asked_again(world: World) {
        let (_, mut device) = careful_ada(&world).await;
        let mut visitor = with_password(&world, ADA).await;
        let (page, place) = begin(&mut visitor, "/second-factor/passkey", &[]).await;
        let answer = device.prove(&page).await.unwrap();
        world.installation.clock.advance(Duration::from_mins(10));
        assert!(visitor.post(&place, &[("answer", &answer)]).await.says("Begin again"));
        assert!(visitor.post(&place, &[("answer", "")]).await.says("Begin again"));
    }

    async fn each_of_ten_recovery_codes_opens_once(world: World) {
        let (mut ada, _) = careful_ada(&world).await;
        let codes = codes(&mut ada).await;
        assert_eq!(codes.len(), 10);
        assert!(ada.get("/account/security").await.says("You have 10 left."), "and they are shown only once");
        for row in world.installation.ask("SELECT code_hash FROM recovery_code", &[]).await {
            assert_eq!(row.get::<Vec<u8>>("code_hash").unwrap().len(), 32);
        }
        let mut visitor = with_password(&world, ADA).await;
        let shouted = codes[0].to_uppercase().replace('-', " ");
        let page = visitor.post_through("/second-factor/code", &[("code", &shouted), ("to", "/account/security")]).await;
        assert!(page.says("Codes left: 9") && page.says("You have 9 left."), "{}", page.words());
        let newest = world.letters().await.pop().unwrap();
        assert!(newest.contains("Subject: One of your recovery codes was used") && newest.contains("Codes left: 9"), "{newest}");
        let mut again = with_password(&world, ADA).await;
        let page = again.post("/second-factor/code", &[("code", &codes[0])]).await;
        assert!(page.says("The code does not work"), "{}", page.words());
        assert_eq!(again.get("/account").await.place(), Some("/second-factor?to=/account"));
        assert!(again.post("/second-factor/code", &[("code", " ")]).await.says("Write one of your recovery codes"));
    }

    async fn new_codes_end_the_old_ones(world: World) {
        let (mut ada, _) = careful_ada(&world).await;
        let (old, new) = (codes(&mut ada).await, codes(&mut ada).await);
        let mut visitor = with_password(&world, ADA).await;
        assert!(visitor.post("/second-factor/code", &[("code", &old[3])]).await.says("The code does not work"));
        assert_eq!(visitor.post("/second-factor/code", &[("code", &new[3]), ("to", "/account")]).await.place(), Some("/account"));
    }

    async fn whoever_guesses_codes_has_to_wait(world: World) {
        let (mut ada, _) = careful_ada(&world).await;
        let codes = codes(&mut ada).await;
        let mut visitor = with_password(&world, ADA).await;
        for _ in 0..5 {
            assert!(visitor.post("/second-factor/code", &[("code", "0000-0000-0000-0000")]).await.says("does not work"));
        }
        assert!(visitor.post("/second-factor/code", &[("code", &codes[0])]).await.says("too many attempts"));
        world.installation.clock.advance(Duration::from_secs(3));
        assert_eq!(visitor.post("/second-factor/code", &[("code", &codes[0])]).await.status, StatusCode::SEE_OTHER);
    }

    async fn the_codes_of_somebody_else_do_not_work(world: World) {
        let (mut ada, _) = careful_ada(&world).await;
        let (_, mut berta, _) = with_berta(&world, &mut ada).await;
        add(&mut berta, "Hers").await;
        let hers = codes(&mut berta).await;
        let mut visitor = with_password(&world, ADA).await;
        assert!(visitor.post("/second-factor/code", &[("code", &hers[0])]).await.says("does not work"));
    }

    async fn the_last_passkey_stays_while_it_is_demanded(world: World) {
        let (mut ada, _) = careful_ada(&world).await;
        let list = ada.get("/account/passkeys").await;
        let end = list.body.find("/remove\"").unwrap();
        let remove = format!("{}/remove", &list.body[list.body[..end].rfind('"').unwrap() + 1..end]);
        let page = ada.post(&remove, &[]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("It is your only one"), "{}", page.words());
        codes(&mut ada).await;
        ada.post("/account/security", &[("ask", "no")]).await;
        assert!(ada.post_through(&remove, &[]).await.says("is removed"));
        assert!(world.installation.ask("SELECT code_hash FROM recovery_code", &[]).await.is_empty(), "its codes go with it");
    }

    async fn an_organisation_demands_it_and_leads_its_members_to_make_one(world: World) {
        let mut ada = world.ada().await;
        add(&mut ada, "My phone").await;
        let (organisation, mut berta, _) = with_berta(&world, &mut ada).await;
        let security = format!("{organisation}/security");
        assert!(ada.get(&security).await.says("One member has no passkey yet."));
        let page = ada.post_through(&security, &[("required", "yes")]).await;
        assert!(page.says("Everybody in Nordby Kommune now has to log in in two steps."), "{}", page.words());
        let led = berta.get(&organisation).await;
        assert_eq!(led.place(), Some(format!("/second-factor?to={organisation}").as_str()));
        let page = berta.get(led.place().unwrap()).await;
        assert!(page.says("The organisation demands that you log in in two steps."), "{}", page.words());
        assert_eq!(berta.get("/organisations").await.status, StatusCode::OK, "the rest stays open");
        let to = format!("/account/passkeys/new?to={organisation}");
        assert!(page.body.contains(&format!("href=\"{to}\"")), "{}", page.body);
        assert_eq!(berta.get(&to).await.status, StatusCode::OK, "nobody is locked out of making one");
        let (page, place) = begin(&mut berta, "/account/passkeys/new", &[("name", "Hers"), ("to", &organisation)]).await;
        let answer = Device::default().make(&page).await.unwrap();
        assert_eq!(berta.post(&place, &[("answer", &answer)]).await.place(), Some(organisation.as_str()));
        assert_eq!(berta.get(&organisation).await.status, StatusCode::OK);
        let mut later = with_password(&world, BERTA).await;
        assert_eq!(later.get("/account").await.place(), Some("/second-factor?to=/account"), "from now on she is asked");
    }

    async fn an_organisation_no_longer_demands_it(world: World) {
        let mut ada = world.ada().await;
        add(&mut ada, "My phone").await;
        let (organisation, mut berta, _) = with_berta(&world, &mut ada).await;
        let security = format!("{organisation}/security");
        ada.post(&security, &[("required", "yes")]).await;
        let recorded = "SELECT id FROM journal_entry WHERE act = 'people.demand-second-factor'";
        ada.post(&security, &[("required", "yes")]).await;
        assert_eq!(world.installation.ask(recorded, &[]).await.len(), 1, "what changes nothing is not recorded");
        assert!(ada.post_through(&security, &[("required", "no")]).await.says("no longer demands two steps"));
        assert_eq!(berta.get(&organisation).await.status, StatusCode::OK);
        assert_eq!(berta.post(&security, &[("required", "yes")]).await.status, StatusCode::FORBIDDEN, "only administrators decide");
    }

    async fn an_administrator_helps_somebody_in_who_has_lost_their_device(world: World) {
        let mut ada = world.ada().await;
        add(&mut ada, "My phone").await;
        let (organisation, mut berta, member) = with_berta(&world, &mut ada).await;
        add(&mut berta, "Lost").await;
        ada.post(&format!("{organisation}/security"), &[("required", "yes")]).await;
        let recover = format!("{member}/recover");
        assert!(ada.get(&recover).await.says("Do you want to help Berta Holm in again?"));
        let page = ada.post_through(&recover, &[]).await;
        assert!(page.says("The link has been sent to Berta Holm."), "{}", page.words());
        let link = recovery_link(&world).await;

        assert_eq!(world.visitor().get(&link).await.place(), Some(format!("/sign-in?to={link}").as_str()), "the password comes first");
        assert_eq!(ada.get(&link).await.status, StatusCode::NOT_FOUND, "it is not for whoever sent it");
        let mut visitor = with_password(&world, BERTA).await;
        for _ in 0..2 {
            assert!(visitor.get(&link).await.says("It replaces the one you have lost."), "looking does not use it up");
        }
        let (page, place) = begin(&mut visitor, &link, &[("name", "New phone")]).await;
        let mut device = Device::default();
        let answer = device.make(&page).await.unwrap();
        let page = visitor.post_through(&place, &[("answer", &answer)]).await;
        assert!(page.says("The passkey New phone is added.") && page.says("Lost"), "what she had stays: {}", page.words());
        assert_eq!(visitor.get(&organisation).await.status, StatusCode::OK);
        assert_eq!(visitor.get(&link).await.status, StatusCode::NOT_FOUND, "it works once");
        let mut later = with_password(&world, BERTA).await;
        assert_eq!(prove(&mut later, &mut device, "/account").await.place(), Some("/account"));
        for act in ["people.begin-recovery", "people.recover"] {
            let sql = "SELECT stream_id FROM journal_entry WHERE act = $1 ORDER BY stream_id";
            let streams: Vec<String> = world.installation.ask(sql, &[act.into()]).await.iter().map(|row| row.get("stream_id").unwrap()).collect();
            assert_eq!(streams.len(), 2, "{act} stands in both chains");
            assert!(streams[0].starts_with("organisation:") && streams[1].starts_with("person:"), "{streams:?}");
        }
    }

    async fn a_recovery_link_lasts_an_hour_and_a_failed_answer_does_not_use_it_up(world: World) {
        let mut ada = world.ada().await;
        let (_, _, member) = with_berta(&world, &mut ada).await;
        ada.post(&format!("{member}/recover"), &[]).await;
        let link = recovery_link(&world).await;
        let mut visitor = with_password(&world, BERTA).await;
        assert!(visitor.post(&link, &[("name", "")]).await.says("Write a name for the passkey"));
        for (answer, said) in [("", "Switch JavaScript on"), ("{}", "could not be accepted")] {
            let (_, place) = begin(&mut visitor, &link, &[("name", "New phone")]).await;
            let page = visitor.post(&place, &[("answer", answer)]).await;
            assert!(page.says(said), "{}", page.words());
        }
        assert_eq!(visitor.get(&link).await.status, StatusCode::OK);
        world.installation.clock.advance(Duration::from_hours(1));
        assert_eq!(visitor.get(&link).await.status, StatusCode::NOT_FOUND);
    }

    async fn only_administrators_start_a_recovery_and_only_of_their_own_members(world: World) {
        let mut ada = world.ada().await;
        let (_, mut berta, member) = with_berta(&world, &mut ada).await;
        let before = world.letters().await.len();
        assert_eq!(berta.post(&format!("{member}/recover"), &[]).await.status, StatusCode::FORBIDDEN);
        let other = add_organisation(&mut berta, "Havneby Kommune").await;
        let person = member.rsplit('/').next().unwrap();
        let of_ada = world.installation.ask("SELECT id FROM person WHERE mail = $1", &[ADA.into()]).await[0].get::<String>("id").unwrap();
        assert_eq!(berta.post(&format!("{other}/members/{of_ada}/recover"), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.letters().await.len(), before, "no letter was sent");
        assert_eq!(ada.post(&format!("{other}/members/{person}/recover"), &[]).await.status, StatusCode::SEE_OTHER, "the platform's may");
    }

    async fn a_platform_administrator_shows_it_too_before_helping_where_it_is_demanded(world: World) {
        let mut ada = world.ada().await;
        let (_, mut berta, _) = with_berta(&world, &mut ada).await;
        let other = add_organisation(&mut berta, "Havneby Kommune").await;
        add(&mut berta, "Hers").await;
        berta.post(&format!("{other}/security"), &[("required", "yes")]).await;
        let of_berta = world.installation.ask("SELECT id FROM person WHERE mail = $1", &[BERTA.into()]).await[0].get::<String>("id").unwrap();
        let recover = format!("{other}/members/{of_berta}/recover");
        assert_eq!(ada.get(&recover).await.place(), Some(format!("/second-factor?to={recover}").as_str()));
        add(&mut ada, "My phone").await;
        assert!(ada.get(&recover).await.says("Do you want to help Berta Holm in again?"));
    }
}

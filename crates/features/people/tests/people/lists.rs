//! Organisations and members from a list: what becomes of each row, and that all of it is added or nothing.

use axum::http::StatusCode;
use perron_testkit::on_both_engines;

use crate::store;
use crate::support::{World, add_organisation, invite, join};

const ORGANISATIONS: &str = "/organisations/from-list";

on_both_engines! {
    async fn organisations_come_in_as_the_form_would_take_them(world: World) {
        let mut ada = world.ada().await;
        assert!(ada.get("/organisations").await.body.contains("href=\"/organisations/from-list\""));
        let rows = "Navn;Slags;Land;Type myndighed;Nummer;Sprog\n\
            Nordby Kommune;Myndighed;Danmark;Kommune;13748136;Dansk\n\
            Lumen;company;Sverige;;;\n\
            Nordby igen;Myndighed;dk;Kommune;13 74 81 36;\n";
        let looked = ada.post(ORGANISATIONS, &[("rows", rows)]).await;
        assert_eq!(looked.status, StatusCode::OK, "{}", looked.words());
        assert!(looked.says("2 rows are new, 1 left out, 0 to mend") && looked.says("The same as row 2"), "{}", looked.words());
        assert!(!ada.get("/organisations").await.says("Lumen"));
        let page = ada.post_through(ORGANISATIONS, &[("rows", rows), ("confirmed", "yes")]).await;
        assert!(page.says("Organisations added: 2") && page.says("Nordby Kommune") && page.says("Lumen"), "{}", page.words());
        assert!(!page.says("Nordby igen"));
        assert_eq!(store::recorded(&world, "people.add-organisation").await.len(), 4, "an entry for each organisation, and for the person");
        let again = ada.post(ORGANISATIONS, &[("rows", rows)]).await;
        assert!(again.says("1 row is new, 2 left out") && again.says("An organisation with this number is already here"), "{}", again.words());
    }

    async fn an_organisation_that_is_wrong_holds_back_the_others(world: World) {
        let mut ada = world.ada().await;
        let rows = "name,kind,country,authority_type,identifier,currency\nLumen,company,dk,,,\nNordby,authority,dk,,13748137,\n,firm,,,,shells\n";
        let answer = ada.post(ORGANISATIONS, &[("rows", rows), ("confirmed", "yes")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for said in ["Mend 2 rows", "Type of authority: The cell is empty", "Number: ", "Kind: “firm” is not known here", "Country: The cell is empty", "Currency: "] {
            assert!(answer.says(said), "{said}: {}", answer.words());
        }
        assert!(!ada.get("/organisations").await.says("Lumen"), "all or nothing");
    }

    async fn people_get_the_letter_of_an_invitation_and_members_are_left_out(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let link = invite(&world, &mut ada, &nordby, "bo@nordby.example", "member").await;
        join(&world, &link, "Bo Holm").await;
        invite(&world, &mut ada, &nordby, "dora@nordby.example", "member").await;
        let path = format!("{nordby}/invitations/from-list");
        assert!(ada.get(&format!("{nordby}/invitations")).await.body.contains(&format!("href=\"{path}\"")));
        let rows = "Navn;Mail;Rolle;Organisation\n\
            Cleo Fiktiv;Cleo@nordby.example;Læser;Nordby\n\
            Bo;bo@nordby.example;;\n\
            Dora;dora@nordby.example;;\n\
            Cleo igen;cleo@nordby.example;;\n";
        let looked = ada.post(&path, &[("rows", rows)]).await;
        assert!(looked.says("1 row is new, 3 left out, 0 to mend"), "{}", looked.words());
        let before = world.letters().await.len();
        let page = ada.post_through(&path, &[("rows", rows), ("confirmed", "yes")]).await;
        assert!(page.says("Invitations sent: 1") && page.says("cleo@nordby.example"), "{}", page.words());
        assert_eq!(world.letters().await.len(), before + 1, "one letter, to whoever is new");
        let link = world.link_to("cleo@nordby.example", "/invitations/").await;
        let mut cleo = world.visitor();
        assert!(cleo.get(&link).await.says("You are invited to Nordby"));
        assert_eq!(cleo.get("/organisations").await.status, StatusCode::SEE_OTHER, "nobody got an account without answering");
        assert!(!ada.get(&format!("{nordby}/log")).await.says("Cleo Fiktiv"), "the name is kept nowhere");
    }

    async fn the_column_with_addresses_is_known_however_it_is_spelled(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let path = format!("{nordby}/invitations/from-list");
        for header in ["Email", "E-mail", "e-mail", "EMAIL", "Mail", "Mailadresse", "E-mailadresse", "E-post", "Epost", "E-postadress", "Email address:"] {
            let answer = ada.post(&path, &[("rows", &format!("{header};Rolle\ncleo@nordby.example;Læser\n"))]).await;
            assert!(answer.says("1 row is new, 0 left out, 0 to mend"), "{header}: {}", answer.words());
        }
        let answer = ada.post(&path, &[("rows", "Name\nCleo\n")]).await;
        assert!(answer.says("These columns are missing in the first row: Email"), "{}", answer.words());
    }

    async fn a_person_that_is_wrong_says_what_to_do(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let path = format!("{nordby}/invitations/from-list");
        let rows = "mail,role,organisation\nnobody,chief,Lumen\n,,\ncleo@nordby.example,reader,\n";
        let answer = ada.post(&path, &[("rows", rows), ("confirmed", "yes")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        for said in ["Mend 1 row", "Email: ", "Role: “chief” is not known here", "This page invites to Nordby"] {
            assert!(answer.says(said), "{said}: {}", answer.words());
        }
        assert!(answer.body.contains("nobody,chief,Lumen"), "nothing typed is lost");
        assert!(!ada.get(&format!("{nordby}/invitations")).await.says("cleo@nordby.example"), "all or nothing");
    }
}

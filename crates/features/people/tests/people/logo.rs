//! The logo of an organisation.

use axum::http::{StatusCode, header::CONTENT_TYPE};
use perron_testkit::on_both_engines;

use crate::{
    store,
    support::{World, add_organisation, invite, join},
};

/// The beginning of a picture, which is all that tells what it is.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01";

/// The address of the picture on a page.
fn picture(body: &str) -> Option<&str> {
    body.split("<img src=\"").nth(1)?.split('"').next()
}

on_both_engines! {
    async fn a_logo_is_shown_with_the_name_to_those_who_see_the_organisation(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        assert!(ada.get(&nordby).await.says("Add a logo"));
        assert_eq!(ada.get(&format!("{nordby}/logo")).await.status, StatusCode::NOT_FOUND);
        let set = ada.post_file(&format!("{nordby}/logo/edit"), &[], "nordby.png", PNG).await;
        let page = ada.get(set.place().expect("it is kept")).await;
        assert!(page.says("The logo is saved") && page.says("Replace the logo"), "{}", page.words());
        let address = picture(&page.body).expect("the logo stands on the page").to_owned();
        assert!(page.body.contains("alt=\"Nordby\""), "its words are the name");
        let shown = ada.get(&address).await;
        assert_eq!((shown.status, shown.bytes.as_slice()), (StatusCode::OK, PNG));
        assert_eq!(shown.headers.get(CONTENT_TYPE).unwrap(), "image/png");
        assert_eq!(shown.headers.get("content-security-policy").unwrap(), "sandbox; default-src 'none'");
        assert!(shown.headers.get("cache-control").unwrap().to_str().unwrap().contains("private") || shown.headers.get("cache-control").unwrap() == "no-store");
        let link = invite(&world, &mut ada, &nordby, "bo@nordby.example", "reader").await;
        let mut bo = join(&world, &link, "Bo").await;
        assert_eq!(bo.get(&address).await.status, StatusCode::OK);
        let sydby = add_organisation(&mut bo, "Sydby").await;
        assert_eq!(bo.get(&format!("{sydby}/logo")).await.status, StatusCode::NOT_FOUND, "another has none");
        assert_eq!(ada.get(&format!("{sydby}/logo/edit")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.visitor().get(&address).await.status, StatusCode::SEE_OTHER, "strangers are asked who they are");
    }

    async fn only_pictures_made_of_dots_are_taken(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        let large = [PNG, &vec![0; 100_000]].concat();
        let wrong: [(&str, &[u8], &str); 6] = [
            ("", b"", "Choose a file"),
            ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "Choose a picture in PNG, JPEG or WebP"),
            ("logo.png", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "The name does not fit what is in the file"),
            ("logo.pdf", b"%PDF-1.7\n", "Choose a picture in PNG, JPEG or WebP"),
            ("logo.png", JPEG, "The name does not fit what is in the file"),
            ("logo.png", &large, "The file is too large"),
        ];
        for (name, bytes, said) in wrong {
            let page = ada.post_file(&format!("{nordby}/logo/edit"), &[], name, bytes).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(page.says(said), "{name}: {said}: {}", page.words());
        }
        assert_eq!(picture(&ada.get(&nordby).await.body), None);
    }

    async fn a_logo_is_replaced_and_removed_and_its_bytes_go(world: World) {
        let mut ada = world.ada().await;
        let nordby = add_organisation(&mut ada, "Nordby").await;
        ada.post_file(&format!("{nordby}/logo/edit"), &[], "nordby.png", PNG).await;
        let first = picture(&ada.get(&nordby).await.body).expect("a logo").to_owned();
        ada.post_file(&format!("{nordby}/logo/edit"), &[], "nordby.jpg", JPEG).await;
        let page = ada.get(&nordby).await;
        let second = picture(&page.body).expect("a logo").to_owned();
        assert_ne!(first, second, "no browser shows the old one");
        assert_eq!(ada.get(&second).await.bytes, JPEG);
        let bytes = || async {
            world.letters().await;
            let folders = std::fs::read_dir(world.files()).unwrap().flatten();
            folders.map(|folder| std::fs::read_dir(folder.path()).unwrap().count()).sum::<usize>()
        };
        assert_eq!(bytes().await, 1);
        let asked = ada.get(&format!("{nordby}/logo/remove")).await;
        assert!(asked.says("Do you want to remove the logo?") && picture(&ada.get(&nordby).await.body).is_some(), "asking removes nothing");
        assert!(ada.post_through(&format!("{nordby}/logo/remove"), &[]).await.says("The logo is removed"));
        assert_eq!(picture(&ada.get(&nordby).await.body), None);
        assert_eq!(bytes().await, 0);
        assert_eq!(ada.post(&format!("{nordby}/logo/remove"), &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(store::chains(&world, "people.set-logo").await, ["organisation", "organisation"]);
        assert_eq!(store::chains(&world, "people.remove-logo").await, ["organisation"]);
    }
}

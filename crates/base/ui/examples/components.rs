//! Prints one page with every component in every state, to look at after a change of styles or packages.
//!
//! `cargo run --package perron-ui --example components > page.html`, then serve it with the example of `perron-web`:
//! `cargo run --package perron-web --example one_page -- page.html`.

use std::error::Error;
use std::sync::Arc;

use askama::Template;
use perron_ui::{DANISH, Drawer, Html, Link, LinkGroup, Page, Receipt, Site, Theme, Words, icon_names};

#[derive(Template)]
#[template(path = "components.html")]
struct Components<'a> {
    words: &'a Words,
    colours: [&'a str; 8],
    icons: Vec<&'a str>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let words = Arc::new(Words::load("da", &[DANISH])?);
    let site = Site {
        home: "/".to_owned(),
        logo: String::new(),
        words: words.clone(),
        menu: vec![Link::new("/", "Komponenter"), Link::new("/to", "Side to"), Link::new("/tre", "Side tre")],
        help: Some(Link::new("/hjaelp", "Hjælp").with_icon("x-stop")),
        shortcut: Some(Link::new("/", "Forside").with_icon("home")),
        footer_text: "Alle byggesten på én side, til udvikling og kontrol.".to_owned(),
        footer: vec![LinkGroup { heading: "Vilkår".to_owned(), links: vec![Link::new("/theme", "Udseende")] }],
    };
    let components = Components {
        words: &words,
        colours: ["red", "blue", "green", "yellow", "plum", "orange", "teal", "slate"],
        icons: icon_names().collect(),
    };
    let theme = std::env::args().nth(1).and_then(|name| Theme::from_name(&name)).unwrap_or_default();
    let page = Page {
        title: "Komponenter".to_owned(),
        current: "/".to_owned(),
        crumbs: vec![Link::new("/", "Forside"), Link::new("", "Komponenter")],
        theme,
        receipt: Some(Receipt { message: "Opgaven er klaret.".to_owned(), action: Some(Link::new("/", "Fortryd")) }),
        drawer: Some(Drawer {
            id: "drawer".to_owned(),
            icon: "x-cap".to_owned(),
            label: "Spørg".to_owned(),
            heading: "Spørg om noget".to_owned(),
            body: Html::trusted("<p>En skuffe åbner uden script.</p>"),
        }),
        ..Page::default()
    };
    print!("{}", site.render(&page, &Html::render(&components)?)?);
    Ok(())
}

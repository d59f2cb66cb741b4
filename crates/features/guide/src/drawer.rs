//! The conductor's drawer: the topics, first those of the place where the visitor stands, and the way to help.

use askama::Template;
use perron_ui::{Drawer, Html, Words};

use crate::{
    addresses::Page,
    edition::{Card, Edition},
};

#[derive(Template)]
#[template(path = "drawer.html")]
struct DrawerBody<'a> {
    words: &'a Words,
    here: Vec<Card>,
    topics: Vec<Card>,
    all: &'a str,
    emergency: &'a str,
}

/// The drawer of a page; nothing when the method has no topics.
pub fn drawer(edition: &Edition<'_>, first: &[String]) -> Result<Option<Drawer>, askama::Error> {
    let (here, others): (Vec<_>, Vec<_>) = edition.topics().into_iter().partition(|(topic, _)| first.iter().any(|id| topic.id == **id));
    if here.is_empty() && others.is_empty() {
        return Ok(None);
    }
    let cards = |topics: Vec<(_, Card)>| topics.into_iter().map(|(_, card)| card).collect();
    let body = DrawerBody {
        words: edition.words,
        here: cards(here),
        topics: cards(others),
        all: edition.book.to(&Page::Topics),
        emergency: edition.book.to(&Page::Emergency),
    };
    Ok(Some(Drawer {
        id: "conductor".into(),
        icon: "x-cap".into(),
        label: edition.word("conductor-short"),
        heading: edition.word("conductor-ask"),
        body: Html::render(&body)?,
    }))
}

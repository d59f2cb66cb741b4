//! The methods as data: where machines find them and what they hold.

use askama::Template;
use perron_ui::{Link, Words};

use crate::{
    addresses::Page,
    content::Content,
    edition::Edition,
    machines::{SCHEMA, document_path},
};

#[derive(Template)]
#[template(path = "data.html")]
struct DataPage<'a> {
    words: &'a Words,
    title: String,
    documents: Vec<Link>,
    schema: String,
    sitemap: String,
    models: String,
}

/// The page.
pub fn page(edition: &Edition<'_>) -> Result<Option<Content>, askama::Error> {
    let base = edition.book.base();
    let title = edition.title(&Page::Data);
    let document = |method: &perron_method::Method| {
        let name = edition.of_method(method.id())?.front("method", "title");
        Some(Link::new(document_path(base, method.id()), name))
    };
    let template = DataPage {
        words: edition.words,
        title: title.clone(),
        documents: edition.library.methods.iter().filter_map(document).collect(),
        schema: document_path(base, SCHEMA),
        sitemap: format!("{base}/sitemap.xml"),
        models: format!("{base}/llms.txt"),
    };
    Ok(Some(Content::of(title, &template)?.described(edition.word("data-lead"))))
}

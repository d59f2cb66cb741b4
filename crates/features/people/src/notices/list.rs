//! One's notices, the newest first: what happened, whether it is new, and the way on.

use askama::Template;
use axum::{extract::Query, response::Response};
use perron_ui::{Html, Link, Page, Pagination, ROWS_OF_A_PAGE, Tab, Words};
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    moment,
    notices::{PATH, choose, mark, model::Notice, store, words},
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

/// The routes of this page.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show)
}

/// What stands in the address, and is carried along by the buttons of the page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `unread` for those alone that were not read.
    pub show: String,
    /// The page of the list, from 1.
    pub page: String,
}

/// What stands for those that were not read.
const UNREAD: &str = "unread";

impl Asked {
    fn only_unread(&self) -> bool {
        self.show == UNREAD
    }

    fn number(&self) -> usize {
        self.page.parse().unwrap_or(1)
    }

    /// The address of the list as it was shown.
    pub fn address(&self) -> String {
        address(self.only_unread(), self.number())
    }
}

fn address(only_unread: bool, page: usize) -> String {
    let mut parts = Vec::new();
    if only_unread {
        parts.push(format!("show={UNREAD}"));
    }
    if page > 1 {
        parts.push(format!("page={page}"));
    }
    if parts.is_empty() { PATH.to_owned() } else { format!("{PATH}?{}", parts.join("&")) }
}

#[derive(Template)]
#[template(path = "notices.html")]
struct NoticesTemplate<'a> {
    words: &'a Words,
    title: &'a str,
    choose: Link,
    tabs: Vec<Tab>,
    only_unread: bool,
    page: usize,
    rows: Vec<Row>,
    pages: Pagination,
    /// The moment up to which all are marked as read, in microseconds; nothing where all are.
    read_all: Option<i64>,
    acts: [&'static str; 4],
}

/// A notice as the page shows it.
struct Row {
    id: String,
    subject: String,
    text: String,
    told: Html,
    unread: bool,
    /// Where it leads; empty for nowhere.
    path: String,
}

async fn show(own: OwnVisit, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let (visit, person) = (&own.visit, own.person.id);
    let mut read = visit.read().await?;
    let (all, unread) = (store::count(&mut read, person).await?, store::unread(&mut read, person).await?);
    let only_unread = asked.only_unread();
    let pages = Pagination::new(asked.number(), if only_unread { unread } else { all }, |page| address(only_unread, page));
    let behind = (pages.current - 1) * ROWS_OF_A_PAGE;
    let mut notices = store::page(&mut read, person, only_unread, behind, ROWS_OF_A_PAGE).await?;
    words::in_language(&visit.people, &mut read, visit.language, &mut notices).await?;
    drop(read);
    let tab = |only: bool, label: String| {
        let tab = Tab::new(address(only, 1), label);
        if only == only_unread { tab.current() } else { tab }
    };
    let news = visit.words().count("notices-new", unread);
    let unread_tab = tab(true, visit.word("notices-unread"));
    let title = visit.word("title-notices");
    let body = Html::render(&NoticesTemplate {
        words: visit.words(),
        title: &title,
        choose: Link::new(choose::PATH, visit.word("title-choose-notices")),
        tabs: vec![tab(false, visit.word("notices-all")), if unread > 0 { unread_tab.waiting(unread, news) } else { unread_tab }],
        only_unread,
        page: pages.current,
        rows: notices.into_iter().map(|notice| row(visit, notice)).collect(),
        pages,
        read_all: (unread > 0).then(|| visit.now().microseconds()),
        acts: [mark::OPEN, mark::READ, mark::UNREAD, mark::READ_ALL],
    })?;
    let crumbs = vec![Link::new(paths::ACCOUNT, visit.word("title-account")), Link::new("", title.as_str())];
    visit.page(Page { title, crumbs, ..Page::default() }, &body)
}

fn row(visit: &Visit, notice: Notice) -> Row {
    let said = notice.said(visit.words());
    Row {
        id: notice.id.to_string(),
        subject: said.subject,
        text: said.text,
        told: moment::told(visit.words(), "notice-told", notice.told_at),
        unread: notice.read_at.is_none(),
        path: notice.path.unwrap_or_default(),
    }
}

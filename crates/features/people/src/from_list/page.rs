//! The pages: the empty form, the rows with what becomes of each, and the empty list to download.

use askama::Template;
use axum::{
    http::{
        StatusCode,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use perron_table::{BEGIN, MEDIA_TYPE, Row, Sheet, line};
use perron_ui::{Field, Form, Html, Link, Page, PostButton, Words};
use perron_web::PageError;

use crate::{
    from_list::{Fate, Judged, LARGEST, List, MOST_ROWS, ROWS, Sent, any_wrong, news, sent::CONFIRMED},
    organisation::upload::FILE,
    visit::Visit,
};

/// What came of what was sent.
pub enum Came {
    /// Rows to be judged.
    Rows(Sheet),
    /// None; this page says why.
    Nothing(Response),
}

/// A row as the page shows it.
struct Line {
    number: usize,
    look: &'static str,
    icon: &'static str,
    fate: String,
    /// Why, or what to do.
    said: Vec<String>,
    cells: Vec<String>,
}

/// The rows, once they can be read.
struct Shown {
    counted: String,
    unknown: String,
    headers: Vec<String>,
    lines: Vec<Line>,
    /// What adds the rows; nothing where something must be mended or nothing is new.
    confirm: Option<PostButton>,
    /// Whether nothing is new, and nothing wrong.
    is_nothing: bool,
}

#[derive(Template)]
#[template(path = "from_list.html")]
struct ListTemplate<'a> {
    words: &'a Words,
    list: &'a List,
    form: &'a Form,
    shown: Option<Shown>,
    template: String,
}

impl List {
    /// The page with nothing in it yet.
    ///
    /// # Errors
    /// When a template fails.
    pub fn show(&self, visit: &Visit) -> Result<Response, PageError> {
        self.page(visit, &self.form(visit, ""), None)
    }

    /// The rows of what was sent, or a page that says why there are none.
    ///
    /// # Errors
    /// When a template fails.
    pub fn rows(&self, visit: &Visit, sent: &Sent) -> Result<Came, PageError> {
        let mut form = self.form(visit, &sent.text);
        let sheet = self.sheet(visit, sent, &mut form.fields);
        let accepted = sent.accepts(visit, &mut form.fields);
        match sheet.filter(|_| accepted) {
            Some(sheet) => Ok(Came::Rows(sheet)),
            None => Ok(Came::Nothing(self.page(visit, &form, None)?)),
        }
    }

    /// The page of the rows, with what becomes of each and a button that adds what is new.
    ///
    /// # Errors
    /// When a template fails.
    pub fn preview<T>(&self, visit: &Visit, sent: &Sent, unknown: &[String], rows: &[Judged<T>]) -> Result<Response, PageError> {
        let words = visit.words();
        let mut form = self.form(visit, &sent.text);
        // What was said of numbers in the rows goes along, or it would be asked again.
        sent.accepts(visit, &mut form.fields);
        let field = form.fields.list.iter().find(|field| field.keeps_number());
        let kept = field.map(|field| (field.number_name(), field.number_kept().to_owned()));
        let wrong = rows.iter().filter(|judged| matches!(judged.fate, Fate::Wrong(_))).count();
        let new = news(rows).count();
        if any_wrong(rows) {
            form.fields.fail(ROWS, words.count("error-list-rows", wrong));
        }
        let confirm = (new > 0 && wrong == 0).then(|| {
            let button = PostButton::new(self.path.as_str(), words.count("list-confirm", new));
            button.carrying(ROWS, sent.text.clone()).carrying(CONFIRMED, "yes").carrying_all(kept)
        });
        let counts = [("new", new.into()), ("there", (rows.len() - new - wrong).into()), ("wrong", wrong.into())];
        let shown = Shown {
            counted: words.with("list-counts", &counts),
            unknown: unknown.join(", "),
            headers: self.columns.iter().map(|column| words.get(column.word)).collect(),
            lines: rows.iter().map(|judged| self.line(words, &judged.row, &judged.fate)).collect(),
            is_nothing: new == 0 && wrong == 0,
            confirm,
        };
        self.page(visit, &form, Some(shown))
    }

    fn line<T>(&self, words: &Words, row: &Row, fate: &Fate<T>) -> Line {
        let (look, icon, key, said) = match fate {
            Fate::New(_) => ("ok", "x-done", "list-new", Vec::new()),
            Fate::There(why) => ("line", "x-dash", "list-there", vec![why.clone()]),
            Fate::Wrong(what) => ("stop", "error", "list-wrong", what.clone()),
        };
        let cells = self.columns.iter().map(|column| row.cell(column.name).to_owned()).collect();
        Line { number: row.number, look, icon, fate: words.get(key), said, cells }
    }

    fn form(&self, visit: &Visit, text: &str) -> Form {
        let words = visit.words();
        let bounds = [("rows", MOST_ROWS.into()), ("kilobytes", (LARGEST / 1_000).into())];
        let rows = Field::text_area(ROWS, words.get("list-rows"), 10).hint(words.with("list-rows-hint", &bounds)).maxlength(LARGEST);
        let file = Field::file(FILE, words.get("list-file"), ".csv,.txt,text/csv,text/plain").hint(words.get("list-file-hint"));
        let fields = vec![rows.value(text), file.optional()];
        Form::new(self.path.as_str(), fields, words.get("list-submit")).cancel(self.stay.clone())
    }

    fn page(&self, visit: &Visit, form: &Form, shown: Option<Shown>) -> Result<Response, PageError> {
        let words = visit.words();
        let title = form.fields.title(words, &self.heading);
        let body = Html::render(&ListTemplate { words, list: self, form, shown, template: format!("{}/empty.csv", self.path) })?;
        let status = if form.fields.errors() > 0 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let mut crumbs = self.crumbs.clone();
        crumbs.push(Link::new("", self.heading.clone()));
        visit.page_with_status(status, Page { title, crumbs, ..Page::default() }, &body)
    }

    /// The empty list: the names of the columns in the visitor's language.
    pub fn empty(&self, visit: &Visit) -> Response {
        let mut table = String::from(BEGIN);
        line(&mut table, self.columns.iter().map(|column| visit.word(column.word)));
        let name = "attachment; filename=\"perron.csv\"";
        ([(CONTENT_TYPE, MEDIA_TYPE), (CONTENT_DISPOSITION, name)], table).into_response()
    }
}

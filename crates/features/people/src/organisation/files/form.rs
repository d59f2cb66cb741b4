//! The form of a file: what it is called, what else there is to say, who may see it, and the file itself.

use perron_files::Accepted;
use perron_ui::{Field, Fields, Form, KeptNumbers, Link};
use perron_web::PageError;

use crate::{
    access::Onlooker,
    confidentiality::{self, Confidentiality},
    form_page::FormPage,
    model::Organisation,
    names,
    organisation::{
        files::{File, Refused, crumbs, keeping, path, refused_in_words, size},
        upload::{FILE, Upload},
    },
    visit::Visit,
};

/// The name of the box by which national identity numbers are removed.
pub const REMOVE_NUMBERS: &str = "remove_numbers";
/// The longest note, in characters.
const LONGEST_NOTE: usize = 1000;

/// What a form asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// A file and what it is called.
    Both,
    /// Only the file.
    File,
    /// Only what it is called.
    Title,
}

/// What was answered beside the file.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    title: String,
    note: String,
    mark: String,
    roles: Vec<String>,
    removes_numbers: bool,
    /// What is said of numbers in the fields of a form that was sent with a file.
    kept_numbers: Option<KeptNumbers>,
}

/// What a file is to be called, and who may see it.
pub struct Said {
    /// The title; empty to take that from the name of the file.
    pub title: String,
    /// The note.
    pub note: String,
    /// The mark.
    pub confidentiality: Confidentiality,
}

impl Answers {
    /// What stands now.
    pub fn of(file: &File) -> Self {
        Self {
            title: file.title.clone(),
            note: file.note.clone(),
            mark: file.confidentiality.mark().to_string(),
            roles: file.confidentiality.roles().map(str::to_owned).collect(),
            ..Self::default()
        }
    }

    /// What was sent with a file.
    pub fn sent(upload: &Upload) -> Self {
        Self {
            title: upload.answer("title").to_owned(),
            note: upload.answer("note").to_owned(),
            mark: upload.answer(confidentiality::FIELD).to_owned(),
            roles: upload.all(confidentiality::ROLES_FIELD).into_iter().map(str::to_owned).collect(),
            removes_numbers: !upload.answer(REMOVE_NUMBERS).is_empty(),
            kept_numbers: Some(upload.kept_numbers.clone()),
        }
    }

    /// What was sent without one.
    pub fn sent_alone(pairs: &[(String, String)]) -> Self {
        let all = |name: &str| pairs.iter().filter(|(of, _)| of == name).map(|(_, value)| value.clone()).collect::<Vec<_>>();
        let first = |name: &str| all(name).into_iter().next().unwrap_or_default();
        let (title, note, mark) = (first("title"), first("note"), first(confidentiality::FIELD));
        Self { title, note, mark, roles: all(confidentiality::ROLES_FIELD), ..Self::default() }
    }

    /// What stands for each number that is removed; nothing when none is to be.
    pub fn mark_for_numbers(&self, visit: &Visit) -> Option<String> {
        self.removes_numbers.then(|| visit.word("identity-number-mark"))
    }

    /// A page with the form.
    pub fn page(&self, visit: &Visit, organisation: &Organisation, asks: Asks, file: Option<&File>) -> Result<FormPage, PageError> {
        let files = path(organisation.id);
        let (action, heading, submit) = match (asks, file) {
            (Asks::File, Some(file)) => (format!("{files}/{}/replace", file.id), "file-replace-title", "file-replace-submit"),
            (_, Some(file)) => (format!("{files}/{}/edit", file.id), "file-change-title", "organisation-save"),
            (_, None) => (format!("{files}/new"), "file-add", "file-add-submit"),
        };
        let mut fields = Vec::new();
        if asks != Asks::Title {
            let accepted = Accepted::usual();
            let size = size::in_words(visit.words(), keeping(visit)?.largest);
            let hint = visit.words().with("file-file-hint", &[("size", size.into())]);
            fields.push(Field::file(FILE, visit.word("file-file"), accepted.attribute()).hint(hint));
        }
        if asks != Asks::File {
            let title = Field::text("title", visit.word("file-title")).maxlength(names::LONGEST_NAME).value(&self.title);
            fields.push(if asks == Asks::Both { title.hint(visit.word("file-title-hint")).optional() } else { title });
            fields.push(Field::text_area("note", visit.word("file-note"), 3).optional().maxlength(LONGEST_NOTE).value(&self.note));
            let roles: Vec<&str> = self.roles.iter().map(String::as_str).collect();
            fields.extend(confidentiality::fields(visit, &self.mark, &roles));
        }
        let lead = file.map(|file| file.title.clone()).unwrap_or_default();
        let form = Form::new(action, fields, visit.word(submit)).cancel(Link::new(files, visit.word("organisation-stay")));
        Ok(FormPage { heading: visit.word(heading), lead, form, below: Vec::new(), crumbs: crumbs(visit, organisation) })
    }

    /// What a file is to be called and who may see it, or what is wrong with that. `brought_it` as in [`confidentiality::check`].
    pub fn check(&self, visit: &Visit, fields: &mut Fields, asks: Asks, onlooker: &Onlooker, brought_it: bool) -> Option<Said> {
        let title = names::plain(&self.title);
        if title.is_empty() && asks == Asks::Title {
            fields.fail("title", visit.word("error-file-title"));
        }
        if title.chars().count() > names::LONGEST_NAME {
            fields.fail("title", visit.words().count("error-name-long", names::LONGEST_NAME));
        }
        let note = names::written(&self.note);
        if note.chars().count() > LONGEST_NOTE {
            fields.fail("note", visit.words().count("error-file-note", LONGEST_NOTE));
        }
        let roles: Vec<&str> = self.roles.iter().map(String::as_str).collect();
        let confidentiality = confidentiality::check(visit, fields, (&self.mark, &roles), onlooker, brought_it);
        let accepted = match &self.kept_numbers {
            Some(kept) => fields.accepted(visit.words(), kept),
            None => visit.accepts(fields),
        };
        if accepted { confidentiality.map(|confidentiality| Said { title, note, confidentiality }) } else { None }
    }
}

/// Says what is wrong with a file at its field. Where it holds national identity numbers, a box to remove them stands below.
pub fn refuse(visit: &Visit, fields: &mut Fields, refused: &Refused) -> Result<(), PageError> {
    fields.fail(FILE, refused_in_words(visit.words(), keeping(visit)?, refused));
    if let (Refused::Numbers(_), Some(place)) = (refused, fields.list.iter().position(|field| field.name == FILE)) {
        let remove = Field::checkbox(REMOVE_NUMBERS, visit.word("file-remove-numbers")).hint(visit.word("file-remove-numbers-hint"));
        fields.list.insert(place + 1, remove);
    }
    Ok(())
}

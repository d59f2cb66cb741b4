//! The form of a file: the file itself, and who may see it.

use perron_files::Accepted;
use perron_people::{
    confidentiality::{Confidentiality, Mark},
    doors::{
        FormPage, OwnVisit, Visit,
        files::{FILE, REMOVE_NUMBERS, Upload, keeping, size_in_words},
    },
};
use perron_ui::{Choice, Field, Fields, Form, Link};
use perron_web::PageError;

use crate::{
    access::{self, Act},
    model::{Kept, Role},
    place::Place,
    subject::Subject,
};

/// The name of the field for the mark.
const MARK: &str = "mark";
/// The name of the field for the roles that a mark names.
const ROLES: &str = "role";

/// What was answered beside the file.
#[derive(Clone, Debug)]
pub struct Answers {
    mark: String,
    roles: Vec<String>,
    removes_numbers: bool,
}

impl Answers {
    /// What a form begins with: what is brought for the team is for the team, unless they choose otherwise.
    pub fn fresh() -> Self {
        Self { mark: Mark::Internal.to_string(), roles: Vec::new(), removes_numbers: false }
    }

    /// What was sent.
    pub fn sent(upload: &Upload) -> Self {
        Self {
            mark: upload.answer(MARK).to_owned(),
            roles: upload.all(ROLES).into_iter().map(str::to_owned).collect(),
            removes_numbers: !upload.answer(REMOVE_NUMBERS).is_empty(),
        }
    }

    /// What stands for each national identity number that is removed; nothing when none is to be.
    pub fn mark_for_numbers(&self, visit: &Visit) -> Option<String> {
        self.removes_numbers.then(|| visit.word("identity-number-mark"))
    }

    /// The page with the form.
    ///
    /// # Errors
    /// `NotFound` where the program keeps no files.
    pub fn page(&self, own: &OwnVisit, place: &Place, subject: &Subject) -> Result<FormPage, PageError> {
        let (visit, words) = (&own.visit, own.visit.words());
        let form = Form::new(subject.new_file(place.journey.id), self.fields(visit)?, visit.word("file-add-submit"));
        Ok(FormPage {
            heading: words.with("case-file-add-to", &[("title", subject.title.as_str().into())]),
            lead: String::new(),
            form: form.cancel(Link::new(subject.page.clone(), visit.word("organisation-stay"))),
            below: Vec::new(),
            crumbs: subject.crumbs(own, place),
        })
    }

    /// What it asks.
    ///
    /// # Errors
    /// `NotFound` where the program keeps no files.
    pub fn fields(&self, visit: &Visit) -> Result<Vec<Field>, PageError> {
        let size = size_in_words(visit.words(), keeping(visit)?.largest);
        let hint = visit.words().with("file-file-hint", &[("size", size.into())]);
        let file = Field::file(FILE, visit.word("file-file"), Accepted::usual().attribute()).hint(hint);
        Ok([file].into_iter().chain(self.mark_fields(visit)).collect())
    }

    fn mark_fields(&self, visit: &Visit) -> [Field; 2] {
        let mark = |mark: &Mark| Choice::new(mark.as_str(), visit.word(&format!("case-file-mark-{mark}")));
        let role = |role: &&Role| Choice::new(role.as_str(), visit.word(&format!("journey-role-{role}")));
        let mut roles = Field::checks(ROLES, visit.word("case-file-roles"), nameable().iter().map(role).collect());
        roles.answer(&self.roles.iter().map(String::as_str).collect::<Vec<_>>());
        [
            Field::select(MARK, visit.word("case-file-mark"), Mark::ALL.iter().map(mark).collect()).value(&self.mark),
            roles.hint(visit.word("case-file-roles-hint")).optional().folded(),
        ]
    }

    /// Who may see the file, or what is wrong with that: nobody hides what they bring from themselves.
    pub fn check(&self, own: &OwnVisit, place: &Place, fields: &mut Fields) -> Option<Confidentiality> {
        let visit = &own.visit;
        let Ok(mark) = self.mark.parse::<Mark>() else {
            fields.fail(MARK, visit.word("error-journey-mark"));
            return None;
        };
        let named = nameable().into_iter().map(|role| role.as_str()).filter(|role| self.roles.iter().any(|sent| sent == role));
        let confidentiality = Confidentiality::new(mark, named);
        let kept = Kept { text: String::new(), confidentiality, brought_by: Some(own.person.id) };
        if !place.sees(&kept, own.person.id) {
            fields.fail(ROLES, visit.word("error-journey-mark-hides"));
        }
        Some(kept.confidentiality)
    }
}

/// The roles that a mark can name: those that see the ride. Who leads sees everything without being named.
fn nameable() -> Vec<&'static Role> {
    Role::ALL.iter().filter(|role| **role != Role::Lead && access::may(Some(**role), false, Act::SeeRide)).collect()
}

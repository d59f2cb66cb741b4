//! What is asked about a journey, when it begins and when it is changed, and what can be wrong with the answers.

use perron_people::{
    confidentiality::{Confidentiality, Mark},
    doors::{LANGUAGES, OwnVisit, Visit, known_language},
};
use perron_ui::{Choice, Field, Fields};

use crate::{
    model::{Journey, Kept, Role},
    place::Place,
    rules::{LONGEST_CASE_NUMBER, LONGEST_CHALLENGE, LONGEST_CLASSIFICATION, LONGEST_NOTE, LONGEST_TITLE, plain, written},
};

/// Names and values, as a browser sends them; the roles that a mark names come once each.
pub type Pairs = Vec<(String, String)>;

/// A text with its mark, as it was written.
#[derive(Clone, Debug, Default)]
struct Marked {
    text: String,
    mark: String,
    roles: Vec<String>,
}

/// What was sent, or what stands in the form at first.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// For which organisation; only asked when a journey begins.
    pub organisation: String,
    /// On which way, as `method/route`; only asked when a journey begins.
    pub way: String,
    /// What was answered in the entry test, in the order of its questions; comes along from the guide.
    pub tested: String,
    /// What was answered to the advisor, as the guide writes it; comes along from there.
    pub advised: String,
    title: String,
    challenge: String,
    language: String,
    classification: String,
    case_number: Marked,
    note: Marked,
    /// Whether each of the two is asked: whoever may not see one does not change it.
    asks: [bool; 2],
    /// The mark of what was shown when the form was opened.
    pub shown: String,
}

impl From<&Kept> for Marked {
    fn from(kept: &Kept) -> Self {
        let roles = kept.confidentiality.roles().map(str::to_owned).collect();
        Self { text: kept.text.clone(), mark: kept.confidentiality.mark().to_string(), roles }
    }
}

impl Answers {
    /// What a form for a new journey begins with. What is written for the team is for the team, unless they choose otherwise.
    pub fn for_new(language: &str) -> Self {
        let internal = Marked { mark: Mark::Internal.to_string(), ..Marked::default() };
        Self { language: language.to_owned(), case_number: internal.clone(), note: internal, asks: [true; 2], ..Self::default() }
    }

    /// What a form for this journey begins with.
    pub fn of(own: &OwnVisit, place: &Place, journey: &Journey) -> Self {
        let standing = &place.journey;
        Self {
            organisation: journey.owner.to_string(),
            way: String::new(),
            tested: String::new(),
            advised: String::new(),
            title: journey.title.clone(),
            challenge: journey.challenge.clone(),
            language: journey.language.clone(),
            classification: journey.classification.clone(),
            case_number: Marked::from(&journey.case_number),
            note: Marked::from(&journey.note),
            asks: [&standing.case_number, &standing.note].map(|kept| place.sees(kept, own.person.id)),
            shown: String::new(),
        }
    }

    /// What was sent, to a form that asks these of the two marked texts.
    pub fn sent(pairs: &Pairs, asks: [bool; 2]) -> Self {
        let all = |name: &str| pairs.iter().filter(|(of, _)| of == name).map(|(_, value)| value.clone()).collect::<Vec<_>>();
        let one = |name: &str| all(name).into_iter().next().unwrap_or_default();
        let marked = |name: &str| Marked { text: one(name), mark: one(&format!("{name}_mark")), roles: all(&format!("{name}_role")) };
        Self {
            organisation: one("organisation"),
            way: one("way"),
            tested: one("tested"),
            advised: one("advised"),
            title: one("title"),
            challenge: one("challenge"),
            language: one("language"),
            classification: one("classification"),
            case_number: marked("case_number"),
            note: marked("note"),
            asks,
            shown: one("shown"),
        }
    }

    /// Whether each of the two marked texts is asked.
    pub const fn asks(&self) -> [bool; 2] {
        self.asks
    }

    /// Names and values, as a form carries them along.
    pub fn carried(&self) -> Pairs {
        let mut pairs = vec![
            ("title".to_owned(), self.title.clone()),
            ("challenge".to_owned(), self.challenge.clone()),
            ("language".to_owned(), self.language.clone()),
            ("classification".to_owned(), self.classification.clone()),
        ];
        for (name, marked) in self.asked() {
            pairs.push((name.to_owned(), marked.text.clone()));
            pairs.push((format!("{name}_mark"), marked.mark.clone()));
            pairs.extend(marked.roles.iter().map(|role| (format!("{name}_role"), role.clone())));
        }
        pairs
    }

    fn asked(&self) -> impl Iterator<Item = (&'static str, &Marked)> {
        let both = [("case_number", &self.case_number), ("note", &self.note)];
        both.into_iter().zip(self.asks).filter(|(_, asks)| *asks).map(|(one, _)| one)
    }

    /// The fields, with these answers.
    pub fn fields(&self, visit: &Visit) -> Vec<Field> {
        let words = visit.words();
        let language = |language| Choice::new(language, words.get(&format!("organisation-language-{language}")));
        let mut fields = vec![
            Field::text("title", words.get("journey-field-title")).hint(words.get("journey-field-title-hint")).maxlength(LONGEST_TITLE),
            Field::text_area("challenge", words.get("journey-field-challenge"), 3).hint(words.get("journey-field-challenge-hint")),
            Field::radios("language", words.get("journey-field-language"), LANGUAGES.into_iter().map(language).collect()),
            Field::text("classification", words.get("journey-field-classification"))
                .hint(words.get("journey-field-classification-hint"))
                .maxlength(LONGEST_CLASSIFICATION)
                .autocomplete("off")
                .optional(),
        ];
        for (name, marked) in self.asked() {
            let field = if name == "note" {
                Field::text_area(name, words.get("journey-field-note"), 5).hint(words.get("journey-field-note-hint"))
            } else {
                Field::text(name, words.get("journey-field-case-number")).maxlength(LONGEST_CASE_NUMBER).autocomplete("off")
            };
            fields.push(field.optional());
            fields.extend(mark_fields(visit, name, marked));
        }
        let given = self.carried();
        for field in &mut fields {
            let answers: Vec<&str> = given.iter().filter(|(name, _)| *name == field.name).map(|(_, value)| value.as_str()).collect();
            field.answer(&answers);
        }
        fields
    }

    /// The journey with these answers, when they can be accepted; otherwise each field says what is wrong with it. `standing` is what the
    /// answers do not say: id, owner, and what was not asked.
    pub fn check(&self, own: &OwnVisit, place: &Place, fields: &mut Fields) -> Option<Journey> {
        let words = own.visit.words();
        let standing = &place.journey;
        let (title, challenge) = (plain(&self.title), plain(&self.challenge));
        for (name, text, longest) in [("title", &title, LONGEST_TITLE), ("challenge", &challenge, LONGEST_CHALLENGE)] {
            if text.is_empty() {
                fields.fail(name, words.get(&format!("error-journey-{name}")));
            } else if text.chars().count() > longest {
                fields.fail(name, words.count(&format!("error-journey-{name}-long"), longest));
            }
        }
        let classification = plain(&self.classification);
        if classification.chars().count() > LONGEST_CLASSIFICATION {
            fields.fail("classification", words.count("error-journey-text-long", LONGEST_CLASSIFICATION));
        }
        let language = known_language(&self.language);
        if language.is_none() {
            fields.fail("language", words.get("error-organisation-language"));
        }
        let mut after = standing.clone();
        for (name, marked) in self.asked() {
            let (before, longest) =
                if name == "note" { (&standing.note, LONGEST_NOTE) } else { (&standing.case_number, LONGEST_CASE_NUMBER) };
            let kept = marked.check(own, place, fields, name, before, longest)?;
            *(if name == "note" { &mut after.note } else { &mut after.case_number }) = kept;
        }
        if !own.visit.accepts(fields) {
            return None;
        }
        Some(Journey { title, challenge, classification, language: language?.to_owned(), ..after })
    }
}

impl Marked {
    fn check(&self, own: &OwnVisit, place: &Place, fields: &mut Fields, name: &str, before: &Kept, longest: usize) -> Option<Kept> {
        let words = own.visit.words();
        let text = written(&self.text);
        if text.chars().count() > longest {
            fields.fail(name, words.count("error-journey-text-long", longest));
        }
        let Ok(mark) = self.mark.parse::<Mark>() else {
            fields.fail(&format!("{name}_mark"), words.get("error-journey-mark"));
            return None;
        };
        let roles = self.roles.iter().filter_map(|role| role.parse::<Role>().ok()).map(Role::as_str);
        let brought_by = if text == before.text { before.brought_by } else { Some(own.person.id).filter(|_| !text.is_empty()) };
        let kept = Kept { text, confidentiality: Confidentiality::new(mark, roles), brought_by };
        // Nobody hides a text from themselves: they could not take that back.
        if !place.sees(&kept, own.person.id) {
            fields.fail(&format!("{name}_role"), words.get("error-journey-mark-hides"));
        }
        Some(kept)
    }
}

fn mark_fields(visit: &Visit, name: &str, marked: &Marked) -> [Field; 2] {
    let words = visit.words();
    let mark = |mark: &Mark| Choice::new(mark.as_str(), words.get(&format!("journey-mark-{mark}")));
    let role = |role: &Role| Choice::new(role.as_str(), words.get(&format!("journey-role-{role}")));
    // Who leads sees everything without being named.
    let roles = Role::ALL.iter().filter(|role| **role != Role::Lead).map(role).collect();
    let (mark_key, roles_key) = if name == "note" {
        ("journey-note-mark", "journey-note-roles")
    } else {
        ("journey-case-number-mark", "journey-case-number-roles")
    };
    let marks = Mark::ALL.iter().map(mark).collect();
    [
        Field::select(format!("{name}_mark"), words.get(mark_key), marks).value(&marked.mark),
        Field::checks(format!("{name}_role"), words.get(roles_key), roles).hint(words.get("journey-roles-hint")).optional().folded(),
    ]
}

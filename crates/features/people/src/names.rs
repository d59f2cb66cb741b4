//! What several forms ask alike: a person's name, a mail address, a password, each with what can be wrong with it; and texts as they are kept.

use perron_mail::{AddressProblem, address};
use perron_ui::{Field, Fields};

use crate::{
    password::{self, Weakness},
    visit::Visit,
};

/// The longest name of a person or an organisation, in characters.
pub const LONGEST_NAME: usize = 200;

/// A text of one line, as it is kept: with single spaces and none around it.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of several lines, as it is kept: with nothing around it, and lines that end as they do everywhere but in forms.
pub fn written(text: &str) -> String {
    text.trim().replace("\r\n", "\n")
}

/// The field for a person's name.
pub fn name_field(visit: &Visit, value: &str) -> Field {
    Field::text("name", visit.word("field-name")).autocomplete("name").maxlength(LONGEST_NAME).value(value)
}

/// The field for a mail address.
pub fn mail_field(visit: &Visit, value: &str) -> Field {
    Field::email("mail", visit.word("field-mail")).maxlength(254).value(value)
}

/// The field for a password that is being chosen.
pub fn new_password_field(visit: &Visit) -> Field {
    let hint = visit.words().count("field-new-password-hint", password::SHORTEST);
    Field::password("password", visit.word("field-new-password"), "new-password").hint(hint)
}

/// The name without spaces around it, or what is wrong with it.
pub fn checked_name(visit: &Visit, fields: &mut Fields, value: &str) -> Option<String> {
    let name = plain(value);
    if name.is_empty() {
        fields.fail("name", visit.word("error-name-empty"));
        return None;
    }
    if name.chars().count() > LONGEST_NAME {
        fields.fail("name", visit.words().count("error-name-long", LONGEST_NAME));
        return None;
    }
    Some(name)
}

/// The address in small letters, or what is wrong with it.
pub fn checked_mail(visit: &Visit, fields: &mut Fields, value: &str) -> Option<String> {
    match address(value) {
        Ok(address) => Some(address.as_str().to_lowercase()),
        Err(problem) => {
            let key = match problem {
                AddressProblem::Empty => "error-mail-empty",
                AddressProblem::NoAt => "error-mail-no-at",
                _ => "error-mail-wrong",
            };
            fields.fail("mail", visit.word(key));
            None
        }
    }
}

/// Says what is wrong with a password that is being chosen. `known` is what everybody knows about the person.
pub fn check_password(visit: &Visit, fields: &mut Fields, value: &str, known: &[&str]) {
    let words = visit.words();
    let said = match password::weakness(value, known) {
        None => return,
        Some(Weakness::TooShort) => words.count("error-password-short", password::SHORTEST),
        Some(Weakness::TooLong) => words.count("error-password-long", password::LONGEST),
        Some(Weakness::Common) => words.get("error-password-common"),
    };
    fields.fail("password", said);
}

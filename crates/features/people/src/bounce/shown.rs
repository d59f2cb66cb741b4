//! What people are told about letters that do not reach them.

use perron_db::Query;
use perron_ui::{Link, PostButton, Words};

use crate::{
    account::MAIL,
    bounce::{Bounce, again, store},
    model::Person,
    visit::Visit,
};

/// What is told on the first page after signing in, without the prefix of receipts.
pub const RECEIPT: &str = "letters-bounce";

/// What somebody sees on their own pages.
pub struct Notice {
    /// What is wrong.
    pub heading: String,
    /// Why.
    pub why: String,
    /// What to do about it.
    pub change: Link,
    /// The same, when it has been mended elsewhere.
    pub again: PostButton,
}

impl Notice {
    /// What is to be told to somebody about their own address, if there is anything.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(query: &mut impl Query, visit: &Visit, person: &Person) -> perron_db::Result<Option<Self>> {
        let Some(mail) = &person.mail else { return Ok(None) };
        let bounce = store::of(query, mail).await?;
        Ok(bounce.map(|bounce| Self {
            heading: visit.words().with("bounce-own", &[("mail", bounce.mail.as_str().into())]),
            why: why(visit.words(), &bounce),
            change: Link::new(MAIL, visit.word("title-change-mail")),
            again: PostButton::new(again::PATH, visit.word("bounce-again")),
        }))
    }
}

/// Why letters do not reach an address, in a sentence.
fn why(words: &Words, bounce: &Bounce) -> String {
    words.get(&format!("bounce-why-{}", key(bounce)))
}

/// That a letter could not be delivered, and why, for those who look after others.
pub fn in_words(words: &Words, bounce: &Bounce) -> String {
    words.get(&format!("bounce-{}", key(bounce)))
}

fn key(bounce: &Bounce) -> &'static str {
    // The mailbox is full (RFC 3463, 3.3).
    let is_full = bounce.reason.ends_with(".2.2");
    if bounce.permanent {
        "unknown"
    } else if is_full {
        "full"
    } else {
        "refused"
    }
}

//! An entry in words: what was done, by whom, when, and what is known about it.

use perron_db::Query;
use perron_journal::{Principal, Recorded, hexadecimal};
use perron_kernel::Instant;
use perron_ui::{Html, Words};

use crate::{
    log::{
        facts::{self, Shown},
        said::Speaker,
        who::Names,
    },
    moment,
};

/// How many digits of a hash are shown; the files have all of them.
const SHORT: usize = 12;

/// An entry as the page shows it.
pub struct Row {
    /// Its place in the chain.
    pub sequence: u64,
    /// The first digits of its hash.
    pub hash: String,
    /// What was done.
    pub what: String,
    /// Who did it.
    pub who: String,
    /// When it was recorded.
    pub recorded: Html,
    /// When it happened, where that is another moment; otherwise empty.
    pub occurred: Html,
    /// Whether it was recorded more than a day after it happened.
    pub late: bool,
    /// What is known about it.
    pub facts: Vec<Shown>,
}

/// What an act is called: a sentence, or its name when there is none, so that nothing is hidden.
pub fn act_in_words(words: &Words, act: &str) -> String {
    let key = format!("act-{}", act.replace('.', "-"));
    if words.has(&key) { words.get(&key) } else { act.to_owned() }
}

/// Entries in words; `speaker` knows what facts of its feature are called.
pub async fn rows(
    query: &mut impl Query,
    words: &Words,
    speaker: Option<&dyn Speaker>,
    entries: &[Recorded],
) -> perron_db::Result<Vec<Row>> {
    let chain = entries.first().and_then(|entry| entry.body.stream.parse().ok());
    let mut names = chain.as_ref().map_or_else(Names::default, Names::in_chain);
    for entry in entries {
        if let Ok(Principal::Person(id)) = entry.body.principal.parse() {
            names.ask_person(query, &id).await?;
        }
        facts::ask(&mut names, query, entry).await?;
    }
    Ok(entries.iter().map(|entry| row(words, &names, speaker, entry)).collect())
}

/// Entries in words for a page that leaves the installation. Without names, whoever acted and whom an entry is about are left out, and so is
/// what people wrote.
///
/// # Errors
/// When the database cannot be reached.
pub async fn told(
    query: &mut impl Query,
    words: &Words,
    speaker: Option<&dyn Speaker>,
    mut entries: Vec<Recorded>,
    names: bool,
) -> perron_db::Result<Vec<Row>> {
    if !names {
        entries.iter_mut().for_each(facts::without_people);
    }
    let mut told = rows(query, words, speaker, &entries).await?;
    if !names {
        let by_people = told.iter_mut().zip(&entries).filter(|(_, entry)| matches!(entry.body.principal.parse(), Ok(Principal::Person(_))));
        by_people.for_each(|(row, _)| row.who.clear());
    }
    Ok(told)
}

fn row(words: &Words, names: &Names, speaker: Option<&dyn Speaker>, entry: &Recorded) -> Row {
    let body = &entry.body;
    let mut hash = hexadecimal(&entry.hash);
    hash.truncate(SHORT);
    Row {
        sequence: body.sequence,
        hash,
        what: act_in_words(words, &body.act),
        who: body.principal.parse().map_or_else(|_| body.principal.clone(), |principal| names.principal(words, &principal)),
        recorded: Instant::parse(&body.recorded).map_or_else(|| Html::text(&body.recorded), |moment| moment::element(words, moment)),
        occurred: Instant::parse(&body.occurred)
            .filter(|_| body.occurred != body.recorded)
            .map_or_else(Html::default, |moment| moment::told(words, "log-occurred", moment)),
        late: body.late,
        facts: facts::in_words(words, names, speaker, entry),
    }
}

//! Texts with the found words marked, and the place of a long text where most of them stand.

use std::collections::BTreeSet;

use crate::analysis::{Analysis, Token};

/// Bytes of an excerpt, about.
const LENGTH: usize = 200;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The words as they stand there.
    pub text: String,
    /// Whether they were looked for.
    pub hit: bool,
}

/// The tokens that were looked for.
#[derive(Debug, Default)]
pub(crate) struct Sought {
    pub exact: BTreeSet<String>,
    pub stems: BTreeSet<String>,
    /// Found inside compounds.
    pub parts: BTreeSet<String>,
}

impl Sought {
    fn hits(&self, token: &Token) -> bool {
        self.exact.contains(&token.exact)
            || self.stems.contains(&token.stem)
            || self.parts.iter().any(|part| token.exact.starts_with(part) || token.exact.ends_with(part))
    }
}

/// A whole text with its hits.
pub(crate) fn marked(analysis: &Analysis, text: &str, sought: &Sought) -> Vec<Marked> {
    let mut pieces = Vec::new();
    let mut done = 0;
    for token in analysis.tokens(text).iter().filter(|token| sought.hits(token)) {
        if token.from < done {
            continue;
        }
        push(&mut pieces, &text[done..token.from], false);
        push(&mut pieces, &text[token.from..token.to], true);
        done = token.to;
    }
    push(&mut pieces, &text[done..], false);
    pieces
}

/// The part of a text where most of the different words stand, cut between words; `None` when none stands there.
pub(crate) fn excerpt(analysis: &Analysis, text: &str, sought: &Sought) -> Option<Vec<Marked>> {
    let hits: Vec<Token> = analysis.tokens(text).into_iter().filter(|token| sought.hits(token)).collect();
    let different = |first: usize| {
        let reach = hits[first].from + LENGTH;
        hits[first..].iter().take_while(|hit| hit.to <= reach).map(|hit| hit.stem.as_str()).collect::<BTreeSet<_>>().len()
    };
    let best = (0..hits.len()).rev().max_by_key(|first| different(*first))?;
    let last = hits[best..].iter().take_while(|hit| hit.to <= hits[best].from + LENGTH).last().map_or(hits[best].to, |hit| hit.to);
    // The words found stand in the middle of what is shown.
    let spare = LENGTH.saturating_sub(last - hits[best].from) / 2;
    let from = between_words(text, hits[best].from.saturating_sub(spare), false);
    let to = between_words(text, (last + spare).min(text.len()), true);
    let mut pieces = marked(analysis, text[from..to].trim(), sought);
    if from > 0 {
        pieces.insert(0, Marked { text: "… ".to_owned(), hit: false });
    }
    if to < text.len() {
        pieces.push(Marked { text: " …".to_owned(), hit: false });
    }
    Some(pieces)
}

/// The nearest place outside of a word, forwards or backwards.
fn between_words(text: &str, place: usize, forwards: bool) -> usize {
    let is_gap = |place: usize| {
        text.is_char_boundary(place) && (place == 0 || place == text.len() || text[place..].starts_with(char::is_whitespace))
    };
    if forwards {
        (place..=text.len()).find(|place| is_gap(*place)).unwrap_or(text.len())
    } else {
        (0..=place).rev().find(|place| is_gap(*place)).unwrap_or(0)
    }
}

fn push(pieces: &mut Vec<Marked>, text: &str, hit: bool) {
    if !text.is_empty() {
        pieces.push(Marked { text: text.to_owned(), hit });
    }
}

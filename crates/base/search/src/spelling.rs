//! The words of an index, and which of them somebody may have meant who typed another: typing errors, beginnings of words, and the parts of
//! compounds, which Danish and Swedish write as one word.

use std::collections::{BTreeMap, BTreeSet};

/// Shorter words are parts of far too many others.
const SHORTEST_PART: usize = 4;
/// A word must have so many letters before compounds with it are looked for.
const SHORTEST_HALF: usize = 5;
/// More compounds than this would drown the word itself.
const MOST_COMPOUNDS: usize = 30;
/// What may stand between the parts of a compound.
const LINKS: [&str; 3] = ["", "s", "e"];

/// Every word of an index with its number of uses.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    uses: BTreeMap<String, usize>,
    stems: BTreeSet<String>,
}

impl Vocabulary {
    pub fn add(&mut self, exact: &str, stem: &str) {
        *self.uses.entry(exact.to_owned()).or_default() += 1;
        self.stems.insert(stem.to_owned());
    }

    pub fn knows(&self, exact: &str, stem: &str) -> bool {
        self.uses.contains_key(exact) || self.stems.contains(stem)
    }

    pub fn knows_word(&self, exact: &str) -> bool {
        self.uses.contains_key(exact)
    }

    /// The words nearest to one that is not known: fewest changes first, then the most used. At most three.
    pub fn near(&self, typed: &str) -> Vec<&str> {
        let letters = typed.chars().count();
        let most = match letters {
            0..4 => return Vec::new(),
            4..8 => 1,
            _ => 2,
        };
        let mut near: Vec<(usize, usize, &str)> = Vec::new();
        for (word, uses) in &self.uses {
            if word.chars().count().abs_diff(letters) <= most
                && let Some(far) = changes(typed, word, most)
            {
                near.push((far, usize::MAX - uses, word));
            }
        }
        near.sort_unstable();
        let fewest = near.first().map_or(0, |(far, ..)| *far);
        near.into_iter().filter(|(far, ..)| *far == fewest).take(3).map(|(.., word)| word).collect()
    }

    /// Words that begin with what was typed, the most used first. At most five.
    pub fn beginning_with(&self, typed: &str) -> Vec<&str> {
        if typed.chars().count() < 3 {
            return Vec::new();
        }
        let mut found: Vec<(&usize, &str)> = self
            .uses
            .range(typed.to_owned()..)
            .take_while(|(word, _)| word.starts_with(typed))
            .map(|(word, uses)| (uses, word.as_str()))
            .collect();
        found.sort_unstable_by(|one, other| other.cmp(one));
        found.into_iter().take(5).map(|(_, word)| word).collect()
    }

    /// Compounds that begin or end with a word, the most used first.
    pub fn compounds_of(&self, exact: &str, stem: &str) -> Vec<&str> {
        if stem.chars().count() < SHORTEST_HALF {
            return Vec::new();
        }
        let holds = |word: &str| word.len() >= stem.len() + 3 && (word.starts_with(stem) || word.ends_with(stem) || word.ends_with(exact));
        let mut found: Vec<(&usize, &str)> =
            self.uses.iter().filter(|(word, _)| holds(word)).map(|(word, uses)| (uses, word.as_str())).collect();
        found.sort_unstable_by(|one, other| other.cmp(one));
        found.into_iter().take(MOST_COMPOUNDS).map(|(_, word)| word).collect()
    }

    /// The two known words that a compound is made of; none when it is no compound of known words.
    pub fn parts<'w>(&self, word: &'w str) -> Option<[&'w str; 2]> {
        let cuts =
            word.char_indices().map(|(place, _)| place).filter(|place| *place >= SHORTEST_PART && word.len() - place >= SHORTEST_PART);
        for cut in cuts {
            let (first, rest) = word.split_at(cut);
            if !self.uses.contains_key(first) {
                continue;
            }
            for second in LINKS.iter().filter_map(|link| rest.strip_prefix(link)) {
                if second.len() >= SHORTEST_PART && self.uses.contains_key(second) {
                    return Some([first, second]);
                }
            }
        }
        None
    }
}

/// Letters to change, add, remove or swap between two words; `None` when there are more than `most`.
pub(crate) fn changes(one: &str, other: &str, most: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (index, row) in rows.iter_mut().enumerate() {
        row[0] = index;
    }
    for (index, cell) in rows[0].iter_mut().enumerate() {
        *cell = index;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let change = usize::from(a[i - 1] != b[j - 1]);
            let mut least = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = least;
        }
        if rows[i].iter().min().is_some_and(|least| *least > most) {
            return None;
        }
    }
    Some(rows[a.len()][b.len()]).filter(|far| *far <= most)
}

//! How many typing errors lie between two words, and a quick way to see that there are too many.

use crate::tokens::LONGEST;

/// How many errors a word of that many characters may have: one from 4, two from 8.
pub(crate) fn allowed(characters: usize) -> usize {
    match characters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The letters that occur in a word, as a set of 64 bits. One error changes at most two of them, so sets that differ in more than twice
/// the errors allowed need no closer look.
pub(crate) fn letters(word: &str) -> u64 {
    word.chars().fold(0, |set, letter| set | 1 << (u32::from(letter) & 63))
}

/// A word made ready to be compared with many others.
pub(crate) struct Typed {
    characters: Vec<char>,
    letters: u64,
}

impl Typed {
    /// `key` is a folded word.
    pub(crate) fn new(key: &str) -> Self {
        Self { characters: key.chars().take(LONGEST).collect(), letters: letters(key) }
    }

    /// Number of characters.
    pub(crate) fn length(&self) -> usize {
        self.characters.len()
    }

    /// Whether a word with these letters can be within `limit` errors.
    pub(crate) fn possible(&self, letters: u64, limit: usize) -> bool {
        (self.letters ^ letters).count_ones() as usize <= 2 * limit
    }

    /// The errors between this word and `other`: letters added, left out or replaced, and neighbours exchanged. `None` above `limit`.
    pub(crate) fn errors(&self, other: &str, limit: usize) -> Option<usize> {
        let mut word = ['\0'; LONGEST];
        let mut length = 0;
        for letter in other.chars() {
            *word.get_mut(length)? = letter;
            length += 1;
        }
        if length.abs_diff(self.characters.len()) > limit {
            return None;
        }
        errors(&self.characters, &word[..length], limit)
    }
}

fn errors(first: &[char], second: &[char], limit: usize) -> Option<usize> {
    // Three rows of the table are enough: an exchange of neighbours looks two rows back.
    let mut before = [0; LONGEST + 1];
    let mut last = [0; LONGEST + 1];
    let mut row = [0; LONGEST + 1];
    for (column, cell) in last.iter_mut().enumerate() {
        *cell = column;
    }
    for line in 1..=first.len() {
        row[0] = line;
        let mut least = line;
        for column in 1..=second.len() {
            let same = first[line - 1] == second[column - 1];
            let mut cost = (last[column - 1] + usize::from(!same)).min(last[column] + 1).min(row[column - 1] + 1);
            let exchanged = line > 1 && column > 1 && first[line - 1] == second[column - 2] && first[line - 2] == second[column - 1];
            if exchanged {
                cost = cost.min(before[column - 2] + 1);
            }
            row[column] = cost;
            least = least.min(cost);
        }
        if least > limit {
            return None;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    Some(last[second.len()]).filter(|errors| *errors <= limit)
}

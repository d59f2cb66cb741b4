//! Where the text of a file comes together: words with one space between them, letters in one form, up to a bound of size and of time.

use std::time::Instant;

use unicode_normalization::UnicodeNormalization;

/// The sign at which a word may be divided at the end of a line; it belongs to no word.
const SOFT_HYPHEN: char = '\u{ad}';

/// Takes text until there is no room or no time.
pub struct Sink {
    text: String,
    /// Whether the next letter begins a word.
    parted: bool,
    room: usize,
    until: Instant,
}

impl Sink {
    /// Takes so many bytes, until then.
    pub const fn new(room: usize, until: Instant) -> Self {
        Self { text: String::new(), parted: false, room, until }
    }

    /// Takes a piece of text. Letters that are drawn as one, or put together from a letter and its mark, become what people type.
    pub fn push(&mut self, piece: &str) {
        for sign in piece.nfkc() {
            if sign.is_whitespace() || sign.is_control() {
                self.part();
            } else if sign != SOFT_HYPHEN && sign != char::REPLACEMENT_CHARACTER {
                let space = usize::from(self.parted);
                if self.text.len() + space + sign.len_utf8() > self.room {
                    // What does not fit ends the text, whatever else would fit.
                    self.room = self.text.len();
                    return;
                }
                if self.parted {
                    self.text.push(' ');
                    self.parted = false;
                }
                self.text.push(sign);
            }
        }
    }

    /// What comes next belongs to another word.
    pub fn part(&mut self) {
        self.parted = !self.text.is_empty();
    }

    /// Whether nothing more is taken.
    pub fn is_done(&self) -> bool {
        self.text.len() >= self.room || Instant::now() >= self.until
    }

    /// What was taken.
    pub fn text(self) -> String {
        self.text
    }
}

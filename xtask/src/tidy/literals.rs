//! Finds the texts in quotation marks: in Rust, where comments, raw texts and single characters have to be told apart from them, and in
//! the expressions of templates, which are written in the same way.

use crate::tidy::tree::File;

/// A text in quotation marks.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// What stands between the marks, as written.
    pub text: String,
    /// The code right before it, without white space.
    pub before: String,
}

/// All texts of a Rust file or of a template.
pub fn of(file: &File) -> Vec<Literal> {
    if file.is(&["rs"]) {
        return in_code(&file.text, 1);
    }
    expressions(&file.text).into_iter().flat_map(|(line, code)| in_code(code, line)).collect()
}

/// The texts in a piece of Rust that begins on a line.
fn in_code(code: &str, first_line: usize) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut place = 0;
    while let Some(step) = code[place..].find(['"', '/', '\'', 'r']) {
        let at = place + step;
        let rest = &code[at..];
        place = at
            + if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else if rest.starts_with('\'') {
                character(rest)
            } else if let Some((open, mark)) = opening(code, at) {
                let length = length(&rest[open..], &mark);
                let line = first_line + code[..at].matches('\n').count();
                found.push(Literal { line, text: rest[open..open + length].to_owned(), before: before(&code[..at]) });
                open + length + mark.len()
            } else {
                1
            };
        place = place.min(code.len());
    }
    found
}

/// How long the opening of a text is that begins here, and what closes it.
fn opening(code: &str, at: usize) -> Option<(usize, String)> {
    let rest = &code[at..];
    if rest.starts_with('"') {
        return Some((1, "\"".to_owned()));
    }
    let in_word = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') && !code[..at].ends_with('b');
    let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
    (!in_word && rest.starts_with('r') && rest[1 + hashes..].starts_with('"')).then(|| (2 + hashes, format!("\"{}", "#".repeat(hashes))))
}

/// How long a text is, up to what closes it. Only in one without `r` does a backslash take the next character out of the count.
fn length(text: &str, mark: &str) -> usize {
    if mark.len() > 1 {
        return text.find(mark).unwrap_or(text.len());
    }
    let mut escaped = false;
    for (place, character) in text.char_indices() {
        match character {
            '"' if !escaped => return place,
            '\\' if !escaped => escaped = true,
            _ => escaped = false,
        }
    }
    text.len().saturating_sub(mark.len())
}

/// How long a single character is (`'x'`, `'\''`, `'"'`); one for the name of a lifetime.
fn character(rest: &str) -> usize {
    if rest.starts_with("'\\") {
        return 3 + rest.get(3..).and_then(|rest| rest.find('\'')).unwrap_or(0);
    }
    let mut characters = rest.char_indices().skip(1);
    let width = characters.next().map_or(1, |(_, character)| 1 + character.len_utf8());
    if rest[width..].starts_with('\'') { width + 1 } else { 1 }
}

/// The last code before a text, without the white space in it.
fn before(code: &str) -> String {
    let mut characters: Vec<_> = code.chars().rev().filter(|c| !c.is_whitespace()).take(40).collect();
    characters.reverse();
    characters.into_iter().collect()
}

/// The expressions of a template (`{{ … }}` and `{% … %}`) with the lines on which they begin.
fn expressions(template: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut place = 0;
    while let Some(step) = template[place..].find('{') {
        let at = place + step;
        let closing = match template[at + 1..].chars().next() {
            Some('{') => "}}",
            Some('%') => "%}",
            Some('#') => "#}",
            _ => {
                place = at + 1;
                continue;
            }
        };
        let end = template[at..].find(closing).map_or(template.len(), |end| at + end);
        if closing != "#}" {
            found.push((1 + template[..at].matches('\n').count(), &template[at + 2..end]));
        }
        place = (end + 2).min(template.len());
    }
    found
}

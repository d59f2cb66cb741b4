//! Mentions: a name behind an @, as people type it, and as it is kept. What is kept is the id, so that a person who changes their name or
//! erases their account is followed in what others have written.

use perron_people::model::PersonId;

/// What a mention begins and ends with where it is kept.
const KEPT: (&str, char) = ("@<", '>');

/// Somebody who can be mentioned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
}

/// What somebody typed, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The text as it is kept.
    pub text: String,
    /// Who is mentioned in it, each once.
    pub mentioned: Vec<PersonId>,
    /// Words behind an @ that fit nobody, or several.
    pub unknown: Vec<String>,
}

/// A part of a text that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// Somebody.
    Mention(PersonId),
}

/// Reads what somebody typed. The first name is enough where it fits one person; the longest name that fits counts.
pub fn read(typed: &str, people: &[Named]) -> Read {
    let (mut read, mut rest) = (Read::default(), typed);
    while let Some((before, after)) = rest.split_once('@') {
        read.text.push_str(before);
        // An @ within a word is that of an address.
        let begins = !read.text.ends_with(char::is_alphanumeric);
        rest = after;
        match fitting(after, people).filter(|_| begins) {
            Some((length, person)) => {
                read.text.push_str(&kept(person));
                if !read.mentioned.contains(&person) {
                    read.mentioned.push(person);
                }
                rest = &after[length..];
            }
            None if kept_at_start(&format!("@{after}")).is_some() => read.text.push_str("@ "),
            None => {
                read.text.push('@');
                let word: String = after.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '-').collect();
                let word = format!("@{word}");
                if begins && word.len() > 1 && !read.unknown.contains(&word) {
                    read.unknown.push(word);
                }
            }
        }
    }
    read.text.push_str(rest);
    read
}

/// The one person whose name stands at the start, and how many bytes of the text it takes.
fn fitting(text: &str, people: &[Named]) -> Option<(usize, PersonId)> {
    let fits = people.iter().flat_map(|one| names(&one.name).into_iter().map(move |name| (one.person, name)));
    let fits = fits.filter_map(|(person, name)| Some((begins_with(text, name)?, person)));
    let fits: Vec<_> = fits.filter(|(length, _)| ends_here(&text[*length..])).collect();
    let longest = fits.iter().map(|(length, _)| *length).max()?;
    let mut persons = fits.into_iter().filter(|(length, _)| *length == longest).map(|(_, person)| person);
    let person = persons.next()?;
    persons.all(|other| other == person).then_some((longest, person))
}

/// What somebody can be called: the first of their names, the first two, and so on to all of them.
fn names(name: &str) -> Vec<&str> {
    let spaces = name.char_indices().filter(|(_, sign)| sign.is_whitespace()).map(|(place, _)| &name[..place]);
    spaces.chain([name]).filter(|name| !name.is_empty()).collect()
}

/// How many bytes of the text are this name, in small or capital letters.
fn begins_with(text: &str, name: &str) -> Option<usize> {
    let mut signs = text.char_indices();
    for wanted in name.chars() {
        let (_, sign) = signs.next()?;
        if !sign.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    Some(signs.next().map_or(text.len(), |(place, _)| place))
}

/// Whether a name can end before this: a name with a hyphen is one name.
fn ends_here(rest: &str) -> bool {
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    !rest.starts_with(char::is_alphanumeric)
}

fn kept(person: PersonId) -> String {
    format!("{}{person}{}", KEPT.0, KEPT.1)
}

/// Who is mentioned at the start of a text that is kept, with what comes after.
fn kept_at_start(text: &str) -> Option<(PersonId, &str)> {
    let (id, rest) = text.strip_prefix(KEPT.0)?.split_once(KEPT.1)?;
    Some((id.parse().ok()?, rest))
}

/// The parts of a text that is kept.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut begin, mut from) = (Vec::new(), 0, 0);
    while let Some(found) = text[from..].find(KEPT.0) {
        let at = from + found;
        if let Some((person, rest)) = kept_at_start(&text[at..]) {
            pieces.extend([Piece::Text(&text[begin..at]), Piece::Mention(person)]);
            begin = text.len() - rest.len();
            from = begin;
        } else {
            from = at + KEPT.0.len();
        }
    }
    pieces.push(Piece::Text(&text[begin..]));
    pieces.retain(|piece| *piece != Piece::Text(""));
    pieces
}

/// A text that is kept as people read it: with names, which `called` knows.
pub fn with_names(text: &str, called: impl Fn(PersonId) -> String) -> String {
    let read = |piece: Piece<'_>| match piece {
        Piece::Text(text) => text.to_owned(),
        Piece::Mention(person) => format!("@{}", called(person)),
    };
    pieces(text).into_iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use perron_kernel::{Id, SystemRandom};
    use perron_testkit::NOON;

    use super::{Named, PersonId, Piece, pieces, read, with_names};

    fn people(names: &[&str]) -> Vec<Named> {
        names.iter().map(|name| Named { person: Id::new(NOON, &SystemRandom), name: (*name).to_owned() }).collect()
    }

    fn called(people: &[Named], person: PersonId) -> String {
        people.iter().find(|one| one.person == person).map(|one| one.name.clone()).unwrap_or_default()
    }

    fn mentioned(typed: &str, people: &[Named]) -> Vec<String> {
        read(typed, people).mentioned.into_iter().map(|person| called(people, person)).collect()
    }

    #[test]
    fn a_first_name_is_enough_and_comes_back_as_the_whole_name() {
        let team = people(&["Ada Nordby", "\u{d8}sten \u{c6}r\u{f8}", "Anne Marie Krog"]);
        let read = read("Ask @ada, @\u{f8}STEN or @anne marie krog.", &team);
        assert_eq!(
            with_names(&read.text, |person| called(&team, person)),
            "Ask @Ada Nordby, @\u{d8}sten \u{c6}r\u{f8} or @Anne Marie Krog."
        );
        assert!(read.unknown.is_empty());
    }

    #[test]
    fn what_fits_several_or_nobody_stays_text() {
        let team = people(&["Anne Holm", "Anne Krog", "Lars-Ole Ask"]);
        assert_eq!(read("@Anne ved det", &team).unknown, ["@Anne"]);
        assert_eq!(mentioned("@Anne Krog ved det", &team), ["Anne Krog"]);
        assert_eq!(read("@Lars og @Annes bil og @Bo-Lise", &team).unknown, ["@Lars", "@Annes", "@Bo-Lise"]);
        assert_eq!(mentioned("(@lars-ole)", &team), ["Lars-Ole Ask"]);
    }

    #[test]
    fn an_address_and_a_lonely_sign_are_no_mentions() {
        let team = people(&["Ada Nordby"]);
        let typed = "Skriv til bo@ada.example @ 12 kr. @@";
        let read = read(typed, &team);
        assert_eq!((read.text.as_str(), read.mentioned.len(), read.unknown.len()), (typed, 0, 0));
    }

    #[test]
    fn nobody_is_mentioned_by_an_id_that_somebody_types() {
        let team = people(&["Ada Nordby"]);
        let typed = format!("@<{}> og @<x> og @<", team[0].person);
        let read = read(&typed, &[]);
        assert!(pieces(&read.text).iter().all(|piece| matches!(piece, Piece::Text(_))), "{}", read.text);
        assert!(read.mentioned.is_empty());
    }

    #[test]
    fn somebody_is_counted_once_however_often_they_are_mentioned() {
        let team = people(&["Ada Nordby"]);
        assert_eq!(mentioned("@Ada @Ada Nordby @ADA", &team), ["Ada Nordby"]);
    }
}

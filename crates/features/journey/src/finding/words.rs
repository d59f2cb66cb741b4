//! Looking for words in a text, and marking them where they stand. Capitals and the marks of letters do not matter, in any of the languages, as
//! in the search of the guide; the engines of databases do not agree on that, so it is done here.

use perron_ui::Html;
use toml::{Table, Value};

/// How many characters around the first word are shown.
const AROUND: usize = 120;

/// The words that somebody looks for, folded.
pub fn wanted(asked: &str) -> Vec<String> {
    asked.split_whitespace().map(folded).collect()
}

/// A text in small letters without marks, sign for sign, so that places in it are those of the text.
pub fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

/// A sign whose small letter is several, of which there are hardly any, becomes the first of them.
fn fold(sign: char) -> char {
    match sign.to_lowercase().next().unwrap_or(sign) {
        'æ' | 'ä' | 'å' | 'à' | 'á' | 'â' => 'a',
        'ø' | 'ö' | 'ó' | 'ò' | 'ô' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'ü' | 'ú' | 'ù' => 'u',
        'í' | 'ï' => 'i',
        small => small,
    }
}

/// A text with the words marked, when all of them stand in it; a long one is cut around the longest of them, which says the most.
pub fn found(text: &str, wanted: &[String]) -> Option<Html> {
    let signs: Vec<char> = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
    let small: Vec<char> = signs.iter().copied().map(fold).collect();
    let mut marks = vec![false; signs.len()];
    let mut longest = (0, 0);
    for word in wanted {
        let word: Vec<char> = word.chars().collect();
        let places: Vec<usize> = small.windows(word.len().max(1)).enumerate().filter(|(_, part)| *part == word).map(|(at, _)| at).collect();
        let first = *places.first()?;
        if word.len() > longest.0 {
            longest = (word.len(), first);
        }
        places.into_iter().for_each(|at| marks[at..at + word.len()].fill(true));
    }
    let (_, first) = longest;
    let (start, end) = (first.saturating_sub(AROUND), (first + AROUND).min(signs.len()));
    let mut html = if start > 0 { "… ".to_owned() } else { String::new() };
    let mut at = start;
    while at < end {
        let until = (at..end).find(|place| marks[*place] != marks[at]).unwrap_or(end);
        let part = Html::text(&signs[at..until].iter().collect::<String>()).to_string();
        if marks[at] {
            html.extend(["<mark>", part.as_str(), "</mark>"]);
        } else {
            html.push_str(&part);
        }
        at = until;
    }
    if end < signs.len() {
        html.push_str(" …");
    }
    Some(Html::trusted(html))
}

/// What somebody has answered, from the way it is kept: texts, numbers and days, without the names of parts. A yes or a no is no word.
pub fn answered(kept: &str) -> String {
    let mut said = Vec::new();
    if let Ok(table) = kept.parse::<Table>() {
        collect(&Value::Table(table), &mut said);
    }
    said.join(" ")
}

fn collect(value: &Value, said: &mut Vec<String>) {
    match value {
        Value::String(text) => said.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| collect(one, said)),
        Value::Table(parts) => parts.values().for_each(|one| collect(one, said)),
        Value::Boolean(_) => {}
        number_or_day => said.push(number_or_day.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::{answered, found, wanted};

    fn shown(text: &str, asked: &str) -> Option<String> {
        found(text, &wanted(asked)).map(|html| html.to_string())
    }

    #[test]
    fn all_words_must_stand_there_and_are_marked_whatever_their_capitals() {
        assert_eq!(shown("\u{c6}vlu zumblit", "\u{e6}VLU zum").as_deref(), Some("<mark>\u{c6}vlu</mark> <mark>zum</mark>blit"));
        assert_eq!(shown("Ren\u{e9} s\u{f8}ger", "rene SOG").as_deref(), Some("<mark>Ren\u{e9}</mark> <mark>s\u{f8}g</mark>er"));
        assert_eq!(shown("qorvex zumblit", "qorvex drambo"), None);
        assert_eq!(shown("a < b", "b").as_deref(), Some("a &lt; <mark>b</mark>"));
        assert_eq!(shown("", "b"), None);
    }

    #[test]
    fn an_answer_is_what_was_said_and_not_how_it_is_kept() {
        assert_eq!(answered("value = \"Qorvex \\\"zumblit\\\"\"\n"), "Qorvex \"zumblit\"");
        assert_eq!(answered("value = 38500"), "38500");
        assert_eq!(answered("value = true"), "");
        let entries = "[[value]]\nanswered = true\non = 2026-11-20\nquestion = \"Drambo\"\n";
        assert_eq!(answered(entries), "2026-11-20 Drambo");
    }

    #[test]
    fn a_long_text_is_cut_around_the_longest_word() {
        let text = format!("{} needle {}", "x".repeat(300), "y".repeat(300));
        let shown = shown(&text, "needle").expect("it stands there");
        assert!(shown.starts_with("… x") && shown.ends_with("y …") && shown.contains("<mark>needle</mark>"), "{shown}");
        let text = format!("a {text}");
        let shown = found(&text, &wanted("a needle")).map(|html| html.to_string()).expect("both stand there");
        assert!(shown.contains("<mark>needle</mark>"), "{shown}");
    }
}

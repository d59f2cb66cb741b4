//! The text of a comment as markup: paragraphs, names in bold, and links made from addresses. Nothing that somebody typed is markup itself.

use perron_people::model::PersonId;
use perron_ui::Html;

use crate::comments::mention::{Piece, pieces};

/// What an address of a page begins with.
const SCHEMES: [&str; 2] = ["https://", "http://"];
/// What ends a sentence rather than an address.
const AFTER: [char; 9] = ['.', ',', ';', ':', '!', '?', '\'', '”', '»'];

/// A text that is kept, with names that `called` knows.
pub fn html(text: &str, called: impl Fn(PersonId) -> String) -> Html {
    let mut markup = String::new();
    for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        markup.push_str("<p>");
        for (place, line) in paragraph.lines().enumerate() {
            if place > 0 {
                markup.push_str("<br>");
            }
            for piece in pieces(line) {
                match piece {
                    Piece::Text(text) => with_links(&mut markup, text),
                    Piece::Mention(person) => {
                        markup.push_str("<b>@");
                        markup.push_str(Html::text(&called(person)).as_str());
                        markup.push_str("</b>");
                    }
                }
            }
        }
        markup.push_str("</p>");
    }
    Html::trusted(markup)
}

fn with_links(markup: &mut String, text: &str) {
    let mut rest = text;
    while let Some(begin) = SCHEMES.iter().filter_map(|scheme| rest.find(scheme)).min() {
        markup.push_str(Html::text(&rest[..begin]).as_str());
        let found = &rest[begin..];
        let end = found.find(|sign: char| sign.is_whitespace() || "<>\"".contains(sign)).unwrap_or(found.len());
        let address = trimmed(&found[..end]);
        let shown = Html::text(address);
        if SCHEMES.contains(&address) {
            markup.push_str(shown.as_str());
        } else {
            markup.push_str("<a rel=\"nofollow noopener noreferrer\" href=\"");
            markup.push_str(shown.as_str());
            markup.push_str("\">");
            markup.push_str(shown.as_str());
            markup.push_str("</a>");
        }
        rest = &found[address.len()..];
    }
    markup.push_str(Html::text(rest).as_str());
}

/// An address without what belongs to the sentence around it.
fn trimmed(address: &str) -> &str {
    let mut address = address;
    loop {
        let shorter = address.trim_end_matches(AFTER);
        let shorter = if shorter.contains('(') { shorter } else { shorter.trim_end_matches(')') };
        // What is left of a scheme alone is no address, and is not taken apart.
        if shorter == address || !SCHEMES.iter().any(|scheme| shorter.starts_with(scheme)) {
            return address;
        }
        address = shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::html;

    fn shown(text: &str) -> String {
        html(text, |_| "Ada & co".to_owned()).to_string()
    }

    #[test]
    fn lines_and_paragraphs_stay_and_markup_is_only_text() {
        assert_eq!(shown("One\ntwo\n\n\n<b>three</b>"), "<p>One<br>two</p><p>&lt;b&gt;three&lt;/b&gt;</p>");
    }

    #[test]
    fn addresses_are_links_and_the_sentence_goes_on_behind_them() {
        let link = |address: &str| format!("<a rel=\"nofollow noopener noreferrer\" href=\"{address}\">{address}</a>");
        assert_eq!(shown("(see https://a.example/b)."), format!("<p>(see {}).</p>", link("https://a.example/b")));
        assert_eq!(shown("http://a.example/?q=1&r=2, yes"), format!("<p>{}, yes</p>", link("http://a.example/?q=1&amp;r=2")));
        assert_eq!(shown("https:// and javascript:alert(1)"), "<p>https:// and javascript:alert(1)</p>");
        assert!(!shown("https://a.example/\"onclick=\"x").contains("\"onclick"));
    }

    #[test]
    fn a_name_is_escaped() {
        let person = perron_kernel::Id::<()>::new(perron_testkit::NOON, &perron_kernel::SystemRandom);
        assert_eq!(shown(&format!("Ask @<{person}>")), "<p>Ask <b>@Ada &amp; co</b></p>");
    }
}

//! The words that a method has for its activities: each begins with what is to be done, in bold, and goes on with how.

use perron_guide::Edition;
use perron_method::Item;
use perron_ui::Html;

/// Marks what is to be done in the words of an activity.
const BOLD: &str = "**";

/// The activities of a station, in their order.
pub fn items<'a>(edition: &Edition<'a>, station: &str) -> impl Iterator<Item = &'a Item> + use<'a> {
    let page: &'a perron_method::Page = edition.text.page(&format!("stations/{station}"));
    page.section("activities").into_iter().flat_map(perron_method::Section::all_items)
}

/// One of them.
pub fn item<'a>(edition: &Edition<'a>, station: &str, id: &str) -> Option<&'a Item> {
    items(edition, station).find(|item| item.id == id)
}

/// What is to be done, as a line in a list: without the full stop of its sentence, and without links, because the line is one itself.
pub fn title(item: &Item) -> String {
    let text = item.text.markdown();
    let bold = text.split_once(BOLD).and_then(|(_, rest)| rest.split_once(BOLD)).map(|(bold, _)| without_links(bold));
    let title = bold.unwrap_or_else(|| item.text.plain());
    title.strip_suffix('.').unwrap_or(&title).to_owned()
}

/// How it is done: the words after that line.
pub fn how(edition: &Edition<'_>, item: &Item) -> Html {
    let all = edition.inline(&item.text);
    let bold = all.as_str().strip_prefix("<strong>").and_then(|rest| rest.split_once("</strong>"));
    match bold {
        Some((_, rest)) => Html::trusted(rest.trim_start()),
        // The whole of it is the line.
        None => Html::default(),
    }
}

/// The words of `[words](target)`.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, link)) = rest.split_once('[') {
        let Some((words, target)) = link.split_once("](") else { break };
        let Some((_, after)) = target.split_once(')') else { break };
        plain.push_str(before);
        plain.push_str(words);
        rest = after;
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::without_links;

    #[test]
    fn a_line_keeps_the_words_of_a_link_and_not_where_it_leads() {
        assert_eq!(without_links("Choose [criteria](term:criteria), and [say](page:x) so"), "Choose criteria, and say so");
        assert_eq!(without_links("Nothing [here"), "Nothing [here");
    }
}

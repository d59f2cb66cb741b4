//! Tables on a phone: their rows stand as blocks, so every cell says which column it belongs to. The headings stand in the table once; here each
//! is put into the cells below it, where the style sheet shows it.

/// A table of `ui::captioned_table`.
const STACKS: &str = "<table class=\"pn-table stacks\">";
/// The same where it fits on a phone as it is.
const PLAIN: &str = "<table class=\"pn-table\">";
/// A box that is ticked, with its label.
const BOX: &str = "<label class=\"pn-check\">";
/// The fewest columns that have too little room there.
const MANY: usize = 3;

/// Puts the heading of its column into every cell of the tables of a page; those with few columns stay as they are on every screen.
pub fn with_labels(html: String) -> String {
    if !html.contains(STACKS) {
        return html;
    }
    let mut labelled = String::with_capacity(html.len() + html.len() / 4);
    let mut rest = &html[..];
    while let Some(begin) = rest.find(STACKS) {
        let (before, table) = rest.split_at(begin);
        let (table, after) = table.split_at(table.find("</table>").unwrap_or(table.len()));
        labelled.push_str(before);
        push_table(&mut labelled, table);
        rest = after;
    }
    labelled + rest
}

fn push_table(html: &mut String, table: &str) {
    let (head, body) = table.split_once("</thead>").unwrap_or((table, ""));
    let headings: Vec<String> = head.split("<th ").skip(1).map(words).collect();
    if headings.len() < MANY {
        html.push_str(PLAIN);
        html.push_str(&table[STACKS.len()..]);
        return;
    }
    html.push_str(head);
    html.push_str("</thead>");
    for row in body.split_inclusive("</tr>") {
        push_row(html, row, &headings);
    }
}

fn push_row(html: &mut String, row: &str, headings: &[String]) {
    let mut rest = row;
    let mut headings = headings.iter();
    while let Some(cell) = [rest.find("<td"), rest.find("<th ")].into_iter().flatten().min() {
        let (before, from) = rest.split_at(cell + "<td".len());
        html.push_str(before);
        // The cell that names the row needs no word before it, nor does a box that is ticked: its own label names it.
        let names_itself = rest[cell..].split_once('>').is_some_and(|(_, inside)| inside.starts_with(BOX));
        let named = |heading: &&String| before.ends_with("<td") && !heading.is_empty() && !names_itself;
        if let Some(heading) = headings.next().filter(named) {
            html.push_str(" data-label=\"");
            html.push_str(heading);
            // A question has its own sign.
            html.push_str(if heading.ends_with('?') { "\"" } else { ":\"" });
        }
        rest = from;
    }
    html.push_str(rest);
}

/// The words of a cell without its tags, safe in an attribute as they are in the page.
fn words(cell: &str) -> String {
    let inside = cell.split_once('>').map_or("", |(_, inside)| inside).split("</th>").next().unwrap_or_default();
    let mut pieces = inside.split('<');
    let first = pieces.next().unwrap_or_default();
    let words: String = std::iter::once(first).chain(pieces.map(|piece| piece.split_once('>').map_or("", |(_, text)| text))).collect();
    words.trim().replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{BOX, PLAIN, STACKS, with_labels};

    #[test]
    fn every_cell_of_a_wide_table_says_its_column_and_a_narrow_one_stays() {
        let wide = format!(
            "<p>{STACKS}<thead><tr><th scope=\"col\">A &amp; \"B\"</th><th scope=\"col\">Who <b>not?</b></th><th scope=\"col\">C</th></tr></thead>\
             <tbody><tr><th scope=\"row\">x</th><td>y</td><td class=\"num\">z</td></tr><tr><td>1</td><td></td></tr></tbody></table></p>"
        );
        let labelled = with_labels(wide);
        for cell in [
            "<th scope=\"row\">x</th><td data-label=\"Who not?\">y</td><td data-label=\"C:\" class=\"num\">z</td>",
            "<td data-label=\"A &amp; &quot;B&quot;:\">1</td><td data-label=\"Who not?\"></td></tr></tbody></table></p>",
        ] {
            assert!(labelled.contains(cell), "{labelled}");
        }
        let box_in_cell =
            format!("<td>{BOX}<input type=\"checkbox\"><span class=\"ds-sr-only\">Choose x</span></label></td><td>y</td><td>z</td>");
        let chosen = format!(
            "{STACKS}<thead><tr><th scope=\"col\">Choose</th><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead><tr>{box_in_cell}</tr></table>"
        );
        let labelled = with_labels(chosen);
        assert!(labelled.contains(&format!("<tr><td>{BOX}")) && labelled.contains("<td data-label=\"A:\">y"), "{labelled}");
        let narrow = format!("{STACKS}<thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead><tr><td>1</td></tr></table>");
        assert_eq!(with_labels(narrow.clone()), narrow.replace(STACKS, PLAIN));
    }
}

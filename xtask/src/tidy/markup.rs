//! Rules about pages and styles: nothing that the content security policy forbids, no words in templates, colours in one place.

use super::{
    Finding, literals,
    tree::{File, Tree},
};

/// Names of attributes whose value is a colour.
const COLOURED: [&str; 5] = ["fill", "stroke", "color", "stop-color", "flood-color"];
/// Attributes whose value people see or hear.
const SPOKEN: [&str; 5] = ["aria-label", "title", "alt", "placeholder", "aria-description"];
/// Functions by which a style sheet can write a colour.
const COLOUR_FUNCTIONS: [&str; 6] = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab("];

/// No style, no script and no handler stands in a page: the content security policy would not let them work.
pub fn inline(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.below("crates/", &["html", "rs"]).filter(|file| !file.is_made_up()) {
        for (line, markup) in markup(file) {
            let mend = if has_attribute(&markup, |name| name == "style") || markup.contains("<style") {
                "Give it a class and write the style into the style sheet."
            } else if has_attribute(&markup, |name| name.starts_with("on") && name.len() > 3) || is_inline_script(&markup) {
                "Put it into a script file; the page must work without it."
            } else {
                continue;
            };
            findings.push(Finding::new(&file.path, line, "style or script in the page itself", mend));
        }
    }
    findings
}

/// No words that people read stand in a template: they have keys in `text/`.
pub fn text(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.below("crates/", &["html"]).filter(|file| !file.is_made_up()) {
        for (number, line) in bare(&file.text).lines().enumerate() {
            let spoken = SPOKEN.iter().filter_map(|name| value(line, name)).find(|value| has_word(value));
            let written = outside_tags(line);
            let mend = "Give them a key in text/ and ask for the words by it.";
            if let Some(words) = spoken.or_else(|| has_word(&written).then_some(written.trim())) {
                findings.push(Finding::new(&file.path, number + 1, format!("words in a template: \"{words}\""), mend));
            }
        }
    }
    findings
}

/// Colours stand only in `tokens.css`.
pub fn colours(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.below("crates/", &["css", "html", "rs"]).filter(|file| file.name() != "tokens.css" && !file.is_made_up()) {
        let css = file.is(&["css"]);
        let lines = if css { file.lines().map(|(number, line)| (number, line.to_owned())).collect() } else { markup(file) };
        for (number, line) in lines {
            let coloured = if css {
                in_values(&line, |value| has_hex(value) || COLOUR_FUNCTIONS.iter().any(|name| value.contains(name)))
            } else {
                COLOURED.iter().filter_map(|name| value(&line, name)).any(has_hex)
            };
            if coloured {
                findings.push(Finding::new(&file.path, number, "a colour of its own", "Use var(--pn-…) from tokens.css, through a class."));
            }
        }
    }
    findings
}

/// The markup of a template line by line, or that in the texts of a Rust file.
fn markup(file: &File) -> Vec<(usize, String)> {
    if file.is(&["rs"]) {
        let texts = literals::of(file).into_iter();
        return texts.map(|literal| (literal.line, literal.text.replace("\\\"", "\""))).collect();
    }
    file.lines().map(|(number, line)| (number, line.to_owned())).collect()
}

/// Whether there is an attribute whose name is as asked for: `name="` after white space or at the beginning.
fn has_attribute(markup: &str, wanted: impl Fn(&str) -> bool) -> bool {
    let ends = markup.match_indices("=\"").chain(markup.match_indices("='"));
    let names = ends.map(|(end, _)| {
        let start = markup[..end].rfind(|c: char| !(c.is_ascii_lowercase() || c == '-')).map_or(0, |place| place + 1);
        (start, &markup[start..end])
    });
    names.into_iter().any(|(start, name)| wanted(name) && markup[..start].ends_with(|c: char| c.is_whitespace()))
}

fn is_inline_script(markup: &str) -> bool {
    markup.match_indices("<script").any(|(place, _)| {
        let tag = markup[place..].split('>').next().unwrap_or_default();
        !tag.contains("src=")
    })
}

/// The value of an attribute.
fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let place = line.find(&format!(" {name}=\""))?;
    line[place + name.len() + 3..].split('"').next()
}

/// Whether a text has a colour in it: `#` and 3, 4, 6 or 8 hexadecimal digits.
fn has_hex(text: &str) -> bool {
    text.split('#').skip(1).any(|rest| {
        let word = rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).next().unwrap_or_default();
        matches!(word.len(), 3 | 4 | 6 | 8) && word.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// Whether one of the values in a line of a style sheet is as asked for. A value stands behind a colon, up to the semicolon.
fn in_values(line: &str, wanted: impl Fn(&str) -> bool) -> bool {
    let code = line.split("/*").next().unwrap_or_default();
    let declarations = code.split(['{', '}', ';']);
    declarations.filter_map(|part| part.split_once(':')).any(|(_, value)| wanted(value))
}

/// A template without its expressions and comments; lines stay where they are.
fn bare(template: &str) -> String {
    let mut rest = template;
    let mut bare = String::new();
    while let Some(place) = ["{{", "{%", "{#"].iter().filter_map(|open| rest.find(open)).min() {
        bare.push_str(&rest[..place]);
        let closing = match rest.as_bytes()[place + 1] {
            b'{' => "}}",
            b'%' => "%}",
            _ => "#}",
        };
        let end = rest[place..].find(closing).map_or(rest.len(), |end| place + end + 2);
        bare.extend(rest[place..end].chars().filter(|c| *c == '\n'));
        rest = &rest[end..];
    }
    bare.push_str(rest);
    without_tags(&bare)
}

/// Keeps tags in one piece: a line break inside a tag becomes a space, and is added again behind it.
fn without_tags(markup: &str) -> String {
    let mut kept = String::new();
    let (mut inside, mut owed) = (false, 0);
    for character in markup.chars() {
        match character {
            '<' => inside = true,
            '\n' if inside => owed += 1,
            _ => {}
        }
        kept.push(if inside && character == '\n' { ' ' } else { character });
        if character == '>' {
            inside = false;
            kept.extend(std::iter::repeat_n('\n', owed));
            owed = 0;
        }
    }
    kept
}

/// A line without its tags and character references.
fn outside_tags(line: &str) -> String {
    let mut inside = false;
    let mut text: String = line
        .chars()
        .filter(|character| {
            inside = (inside || *character == '<') && *character != '>';
            !inside && *character != '>'
        })
        .collect();
    while let Some((place, end)) = text.find('&').and_then(|place| Some((place, place + text[place..].find(';')? + 1))) {
        text.replace_range(place..end, "");
    }
    text
}

/// Whether there are two letters in a row.
fn has_word(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 1)
}

//! Names of files as people gave them, made safe to show, to send in a header and to save on any computer.

/// The longest name, in bytes of UTF-8; file systems take 255.
const LONGEST: usize = 200;
/// The longest extension; what is longer is part of the name.
const LONGEST_EXTENSION: usize = 8;
/// What a file is called when nothing is left of its name.
const NAMELESS: &str = "file";

/// The name without folders, without characters that nobody sees or that turn the direction of writing, and without those that file
/// systems refuse (they become `_`). Never empty, never longer than 200 bytes; an extension is kept when the rest is shortened.
pub fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = last.chars().filter(|c| !is_invisible(*c)).map(|c| if "<>:\"|?*".contains(c) { '_' } else { c }).collect();
    let spaced = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = spaced.trim_matches(|c: char| c == '.' || c.is_whitespace());
    if bare.is_empty() {
        return NAMELESS.to_owned();
    }
    let end = extension(bare).map_or("", |extension| &bare[bare.len() - extension.len() - 1..]);
    shortened(&bare[..bare.len() - end.len()], end)
}

/// A clean name with an extension behind it.
pub(crate) fn with_extension(name: &str, extension: &str) -> String {
    shortened(name, &format!(".{extension}"))
}

/// What stands behind the last dot, in small letters, when it looks like an extension: up to 8 letters and digits, one letter at least.
pub(crate) fn extension(name: &str) -> Option<String> {
    let (stem, end) = name.rsplit_once('.')?;
    let is_extension = (1..=LONGEST_EXTENSION).contains(&end.len())
        && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && end.bytes().any(|byte| byte.is_ascii_alphabetic());
    (is_extension && !stem.is_empty()).then(|| end.to_ascii_lowercase())
}

fn shortened(stem: &str, end: &str) -> String {
    let kept = stem[..stem.floor_char_boundary(LONGEST - end.len())].trim_end_matches(['.', ' ']);
    format!("{kept}{end}")
}

/// Control characters, and those of Unicode's general category Cf that are used to make a name look like another: marks and turns of
/// direction, joiners, characters without width, tags.
fn is_invisible(character: char) -> bool {
    // Tabulators and new lines separate words.
    character.is_control() && !character.is_whitespace()
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

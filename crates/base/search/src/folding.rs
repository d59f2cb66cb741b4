//! Spellings that count as the same: `ændring`, `aendring` and `ändring`; `købe`, `koebe`, `köpa` and what a foreign keyboard makes of them.
//!
//! [`key`] is coarse: it also makes different words equal (`får`, `far`). It finds candidates. [`spelled_out`] is fine: words with the same
//! one are the same word in two spellings.

/// The plain letter of a small letter with a mark, or `None` when it has none.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' => "a",
        'ç' | 'č' | 'ć' => "c",
        'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ę' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ł' => "l",
        'ñ' | 'ń' => "n",
        'ò' | 'ó' | 'ô' | 'õ' => "o",
        'š' | 'ś' => "s",
        'ß' => "ss",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'ž' | 'ź' | 'ż' => "z",
        'þ' => "th",
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

/// What a word in small letters is found by: letters without their marks, and `ae`, `oe` and `aa` as one letter.
pub(crate) fn key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            'e' if key.ends_with(['a', 'o']) => {}
            'a' if key.ends_with('a') => {}
            'æ' | 'ä' | 'å' => key.push('a'),
            'ø' | 'ö' | 'œ' => key.push('o'),
            _ => match plain(letter) {
                Some(letters) => key.push_str(letters),
                None => key.push(letter),
            },
        }
    }
    key
}

/// A word in small letters as somebody spells it who has only the letters a to z.
pub(crate) fn spelled_out(word: &str) -> String {
    let mut spelled = String::with_capacity(word.len() + 2);
    for letter in word.chars() {
        match letter {
            'æ' | 'ä' => spelled.push_str("ae"),
            'ø' | 'ö' | 'œ' => spelled.push_str("oe"),
            'å' => spelled.push_str("aa"),
            _ => match plain(letter) {
                Some(letters) => spelled.push_str(letters),
                None => spelled.push(letter),
            },
        }
    }
    spelled
}

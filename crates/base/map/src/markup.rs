//! Writing markup: escaping and numbers. Every text of the caller goes through [`escape`], every coordinate through [`number`], so that
//! the same map is the same bytes everywhere.

/// Writes formatted text at the end of a string, which cannot fail.
macro_rules! push {
    ($text:expr, $($format:tt)*) => {
        let _ = std::fmt::Write::write_fmt(&mut $text, format_args!($($format)*));
    };
}
pub(crate) use push;

/// Text made safe for element content and for attributes in double quotes.
pub(crate) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // Control characters are not allowed in HTML; tab and line feed are.
            other if other.is_control() && other != '\t' && other != '\n' => {}
            other => safe.push(other),
        }
    }
    safe
}

/// A coordinate with at most one decimal, without a trailing zero and without "-0".
pub(crate) fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    if tenths == 0.0 {
        return "0".to_owned();
    }
    let text = format!("{tenths:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

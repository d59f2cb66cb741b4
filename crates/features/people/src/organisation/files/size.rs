//! Sizes in words, in units of a thousand as file managers count them.

use perron_ui::Words;

/// A size such as "312 MB" or "1.4 MB".
pub fn in_words(words: &Words, bytes: u64) -> String {
    const UNITS: [&str; 4] = ["size-bytes", "size-kilobytes", "size-megabytes", "size-gigabytes"];
    // Below 2^53 bytes every size is a number of its own; above it nobody counts.
    #[allow(clippy::cast_precision_loss, reason = "the figure is rounded for people anyway")]
    let mut figure = bytes as f64;
    let mut unit = 0;
    while figure >= 999.5 && unit + 1 < UNITS.len() {
        figure /= 1000.0;
        unit += 1;
    }
    let shown = if figure < 9.95 { (figure * 10.0).round() / 10.0 } else { figure.round() };
    words.with(UNITS[unit], &[("size", shown.into())])
}

//! Labels: how wide a text is, which form of a name fits between its neighbours, and where that fails, how far the stations must move apart.
//!
//! The width is an estimate: half the size for each character, or more where a text has many wide ones; no font is measured. A name that
//! does not fit between its neighbours takes its short form; without one it is broken at a space into two lines; and if that is not
//! enough, the pitch of the whole map grows. Text never shrinks, turns or loses its end.

use crate::geometry::{Rect, Text};
use crate::measures::{ASCENT, DESCENT, HIT_NEAR, LABEL_GAP, LEADING, PITCH, TEXT, TEXT_BIG, WIDE_LABEL};
use crate::model::Stop;
use crate::track::Point;

/// The lines of a label and the width of the longest.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Label {
    pub(crate) lines: Vec<String>,
    pub(crate) width: f64,
    size: f64,
}

impl Label {
    pub(crate) fn new(text: &str, size: f64) -> Self {
        Self { lines: vec![text.to_owned()], width: width(text, size), size }
    }

    /// The label broken at the space that gives the narrowest two lines; unchanged when it has none.
    fn broken(&self) -> Self {
        let text = self.lines.join(" ");
        let halves = text.match_indices(' ').map(|(space, _)| [&text[..space], &text[space + 1..]]);
        let best = halves
            .map(|lines| (width(lines[0], self.size).max(width(lines[1], self.size)), lines))
            .min_by(|one, two| one.0.total_cmp(&two.0));
        match best {
            Some((width, lines)) if width < self.width => Self { lines: lines.map(str::to_owned).to_vec(), width, size: self.size },
            _ => self.clone(),
        }
    }

    pub(crate) fn half(&self) -> f64 {
        self.width / 2.0
    }

    /// Distance between the baselines of the first and the last line.
    pub(crate) fn depth(&self) -> f64 {
        if self.lines.len() > 1 { LEADING } else { 0.0 }
    }

    /// The label with the baseline of its last line at this height.
    pub(crate) fn ending_at(&self, x: f64, baseline: f64) -> Text {
        self.beginning_at(x, baseline - self.depth())
    }

    /// The label with the baseline of its first line at this height.
    pub(crate) fn beginning_at(&self, x: f64, baseline: f64) -> Text {
        Text {
            lines: self.lines.clone(),
            anchor: Point::new(x, baseline),
            area: Rect::new(x - self.half(), baseline - ASCENT * self.size, x + self.half(), baseline + self.depth() + DESCENT * self.size),
        }
    }
}

/// The label of a platform, which has no neighbours on its own track to fit between.
pub(crate) fn platform_label(stop: &Stop) -> Label {
    let full = Label::new(&stop.label, TEXT_BIG);
    match &stop.short {
        _ if full.width <= WIDE_LABEL => full,
        Some(short) => Label::new(short, TEXT_BIG),
        None => full.broken(),
    }
}

/// The label of the hub.
pub(crate) fn hub_label(text: &str) -> Label {
    let full = Label::new(text, TEXT_BIG);
    if full.width > WIDE_LABEL + LABEL_GAP { full.broken() } else { full }
}

/// Stations that follow each other on a lane, each with the factor of the pitch to the one before.
pub(crate) type Row<'a> = Vec<(&'a Stop, f64)>;

/// A label for each station of each row, and the pitch at which all fit.
pub(crate) fn fit(rows: &[Row]) -> (Vec<Vec<Label>>, f64) {
    let mut pitch = PITCH;
    let mut fitted = Vec::with_capacity(rows.len());
    for row in rows {
        let mut labels: Vec<Label> = row.iter().map(|(stop, _)| Label::new(&stop.label, TEXT)).collect();
        for index in crowded(row, &labels) {
            for place in [index - 1, index] {
                if let Some(short) = &row[place].0.short {
                    labels[place] = Label::new(short, TEXT);
                }
            }
        }
        for index in crowded(row, &labels) {
            let (wide, narrow) = if labels[index].width > labels[index - 1].width { (index, index - 1) } else { (index - 1, index) };
            labels[wide] = labels[wide].broken();
            if needed(&labels, index) > PITCH * row[index].1 {
                labels[narrow] = labels[narrow].broken();
            }
        }
        for (index, (_, factor)) in row.iter().enumerate().skip(1) {
            pitch = pitch.max(needed(&labels, index) / factor);
        }
        fitted.push(labels);
    }
    (fitted, pitch.ceil())
}

/// The stations that stand too near to the one before them.
fn crowded(row: &Row, labels: &[Label]) -> Vec<usize> {
    (1..row.len()).filter(|&index| needed(labels, index) > PITCH * row[index].1).collect()
}

fn needed(labels: &[Label], index: usize) -> f64 {
    // A very short label still needs room for a target.
    let room = |label: &Label| label.half().max(HIT_NEAR - LABEL_GAP / 2.0);
    room(&labels[index - 1]) + room(&labels[index]) + LABEL_GAP
}

/// The estimated width of a text.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    (size * 0.5 * text.chars().count() as f64).max(snug_width(text, size))
}

/// The width of a text by its letters alone, where something follows it on the line and too much room would look torn.
pub(crate) fn snug_width(text: &str, size: f64) -> f64 {
    size * text.chars().map(weight).sum::<f64>()
}

/// The estimated width of a character as a part of the size: a little more than the medium weight of IBM Plex Sans has.
fn weight(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | ' ' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' => 0.29,
        'f' | 'r' | 't' | '(' | ')' | '-' => 0.38,
        'I' => 0.43,
        'c' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' | 'L' | '–' => 0.53,
        'b' | 'd' | 'h' | 'n' | 'p' | 'q' | 'u' | '0'..='9' => 0.61,
        'm' | 'w' | 'M' | 'W' | 'æ' | 'Æ' | 'œ' | 'Œ' | '@' | '%' | '—' | '…' => 0.93,
        '\u{1100}'.. => 1.0,
        other if other.is_uppercase() => 0.71,
        _ => 0.57,
    }
}

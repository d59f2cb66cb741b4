//! Badges, markers and the signs of the legend: the eight shapes in equal optical size, so that no route looks more important than another.

use crate::markup::{escape, number};
use crate::model::{Colour, Route, Shape};
use crate::words::Words;

/// Size of a badge; the style sheet knows it as a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// 24 px, in running text.
    Small,
    /// 32 px, in headings of cards.
    #[default]
    Normal,
    /// 48 px, at page titles.
    Large,
    /// 160 px, the sign of a result.
    Huge,
}

impl Size {
    const fn class(self) -> &'static str {
        match self {
            Self::Small => "pn-badge sm",
            Self::Normal => "pn-badge",
            Self::Large => "pn-badge lg",
            Self::Huge => "pn-badge xl",
        }
    }
}

/// A route's badge next to its name: hidden from the accessibility tree.
pub fn badge(shape: Shape, colour: Colour, letter: &str, size: Size) -> String {
    badge_with(shape, colour, letter, size, "aria-hidden=\"true\"")
}

/// A route's badge that stands alone: an image with the route's name.
pub fn named_badge(route: &Route, words: &Words, size: Size) -> String {
    let name = format!("role=\"img\" aria-label=\"{}\"", escape(&words.name_of_badge(route)));
    badge_with(route.shape, route.colour, &route.letter, size, &name)
}

fn badge_with(shape: Shape, colour: Colour, letter: &str, size: Size, role: &str) -> String {
    format!(
        "<svg class=\"{}\" data-colour=\"{}\" viewBox=\"0 0 32 32\" {role}><g class=\"b\">{}</g>\
         <text x=\"16\" y=\"16\" dy=\".36em\" text-anchor=\"middle\">{}</text></svg>",
        size.class(),
        colour.as_str(),
        outline(shape, 16.0, 16.0, 12.2),
        escape(letter),
    )
}

/// What an entry of the legend shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A platform that several routes share.
    Shared,
    /// A station of one route.
    Station,
    /// The end station of a route.
    End,
    /// The second track between stations that often run at the same time.
    Passing,
}

/// The little drawing before an entry of the legend, in the shape and colour of a route.
pub fn key(key: Key, shape: Shape, colour: Colour) -> String {
    let (class, drawing) = match key {
        Key::Shared => ("", "<rect class=\"cap\" x=\"1.5\" y=\"1.5\" width=\"27\" height=\"19\" rx=\"9.5\"/>".to_owned()),
        Key::Station => ("", format!("<g class=\"mk\">{}</g>", outline(shape, 15.0, 11.0, 7.4))),
        Key::Passing => ("", "<path class=\"track\" d=\"M1 8H29\"/><path class=\"passing\" d=\"M4 8l6 8h10l6-8\"/>".to_owned()),
        Key::End => (" end", format!("<g class=\"mk\">{}</g>", outline(shape, 15.0, 11.0, 7.4))),
    };
    format!(
        "<svg class=\"pn-key{class}\" data-colour=\"{}\" width=\"30\" height=\"22\" viewBox=\"0 0 30 22\" \
         aria-hidden=\"true\">{drawing}</svg>",
        colour.as_str(),
    )
}

/// The outline of a shape around a centre, as one SVG element.
pub(crate) fn outline(shape: Shape, x: f64, y: f64, radius: f64) -> String {
    match shape {
        Shape::Circle => format!("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"/>", number(x), number(y), number(radius)),
        Shape::Square => {
            let half = radius * 0.9;
            format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{side}\" height=\"{side}\" rx=\"{}\"/>",
                number(x - half),
                number(y - half),
                number(radius * 0.16),
                side = number(2.0 * half),
            )
        }
        other => {
            let corners: Vec<String> =
                corners(other).into_iter().map(|(dx, dy)| format!("{} {}", number(x + dx * radius), number(y + dy * radius))).collect();
            format!("<path d=\"M{}Z\" stroke-linejoin=\"round\"/>", corners.join("L"))
        }
    }
}

/// Corners of a shape for a circle of radius one with about the same area.
fn corners(shape: Shape) -> Vec<(f64, f64)> {
    match shape {
        Shape::Circle | Shape::Square | Shape::Diamond => polygon(4, 1.26, -90.0),
        Shape::Hexagon => polygon(6, 1.13, 0.0),
        Shape::Pentagon => polygon(5, 1.14, -90.0),
        Shape::Triangle => polygon(3, 1.42, -90.0),
        Shape::Kite => vec![(0.0, -1.15), (1.1, -0.3), (0.0, 1.4), (-1.1, -0.3)],
        Shape::Plus => {
            const ARM: f64 = 0.46;
            const TIP: f64 = 1.1;
            vec![
                (-ARM, -TIP),
                (ARM, -TIP),
                (ARM, -ARM),
                (TIP, -ARM),
                (TIP, ARM),
                (ARM, ARM),
                (ARM, TIP),
                (-ARM, TIP),
                (-ARM, ARM),
                (-TIP, ARM),
                (-TIP, -ARM),
                (-ARM, -ARM),
            ]
        }
    }
}

fn polygon(sides: u32, reach: f64, turn: f64) -> Vec<(f64, f64)> {
    (0..sides)
        .map(|side| {
            let angle = (turn + 360.0 * f64::from(side) / f64::from(sides)).to_radians();
            (reach * angle.cos(), reach * angle.sin())
        })
        .collect()
}

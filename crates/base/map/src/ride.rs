//! The strip of a ride: a route as a team has really ridden it. Every station can be opened, whatever its state; a sign beside a station says
//! that something is missing there and leads to what.

use crate::markup::{escape, push};
use crate::model::{Colour, Shape};
use crate::shapes::outline;
use crate::strip::{hidden, sign};
use crate::words::Words;

/// How a station stands in a ride.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// Its last round has ended.
    Done,
    /// A round is under way, beside that of the present station.
    Active,
    /// The team is here.
    Here,
    /// Nobody has been here.
    #[default]
    Todo,
}

impl Standing {
    const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Active => "active",
            Self::Here => "here",
            Self::Todo => "todo",
        }
    }
}

/// A station of a ride.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RideStop {
    /// What it is called.
    pub label: String,
    /// Its page.
    pub href: String,
    /// How it stands.
    pub standing: Standing,
    /// The same in words, said and not shown; empty where the sign says it.
    pub said: String,
    /// Below the name, such as a day; may be empty.
    pub note: String,
    /// What is missing there and where that is listed.
    pub missing: Option<(String, String)>,
}

/// The strip of a ride: `<ol class="pn-strip journey fold">`. `name` is its accessible name.
pub fn ride(name: &str, shape: Shape, colour: Colour, stops: &[RideStop], words: &Words) -> String {
    let mut html =
        format!("<ol class=\"pn-strip journey fold\" role=\"list\" aria-label=\"{}\" data-colour=\"{}\">", escape(name), colour.as_str());
    for stop in stops {
        let state = stop.standing.name();
        let flagged = if stop.missing.is_some() { " data-flagged" } else { "" };
        let current = if stop.standing == Standing::Here { " aria-current=\"step\"" } else { "" };
        let inside = match stop.standing {
            Standing::Done => "<path class=\"g\" d=\"m10.8 16.3 3.6 3.6 6.8-7.2\"/>",
            Standing::Active | Standing::Here => "<circle class=\"gd\" cx=\"16\" cy=\"16\" r=\"4\"/>",
            Standing::Todo => "",
        };
        push!(
            html,
            "<li data-state=\"{state}\"{flagged}><span class=\"seg\" aria-hidden=\"true\"></span><a href=\"{}\"{current}>\
             <svg class=\"mk\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><g class=\"s\">{}</g>{inside}</svg><span class=\"t\">{}{}{}{}</span></a>{}</li>",
            escape(&stop.href),
            outline(shape, 16.0, 16.0, 10.5),
            escape(&stop.label),
            if stop.said.is_empty() { String::new() } else { hidden(&stop.said) },
            if stop.note.is_empty() { String::new() } else { format!("<span class=\"x\">{}</span>", escape(&stop.note)) },
            if stop.standing == Standing::Here { sign(words) } else { String::new() },
            stop.missing.as_ref().map_or_else(String::new, |(text, href)| flag(text, href, &stop.label)),
        );
    }
    html + "</ol>"
}

/// The red sign with what is missing, a link of its own.
fn flag(text: &str, href: &str, station: &str) -> String {
    format!(
        "<a class=\"flag\" href=\"{}\"><svg class=\"pn-i\" aria-hidden=\"true\"><use href=\"#i-x-block\"/></svg>{}\
         {}</a>",
        escape(href),
        escape(text),
        hidden(station)
    )
}

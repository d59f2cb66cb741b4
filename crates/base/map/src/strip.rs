//! The line strip: one route as a row of stations, for station pages and results. The same list folds to a column on a narrow screen, where
//! the style sheet turns it; only the plain route and the station where one is are drawn here, not the states of a case.

use crate::markup::{escape, push};
use crate::model::{Route, Stop};
use crate::shapes::outline;
use crate::words::Words;

/// What a strip points out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mark<'a> {
    /// Nothing: the strip shows the route.
    #[default]
    None,
    /// The stop whose page is open.
    Current(&'a str),
    /// The stop where a team is, with the sign "you are here".
    Here(&'a str),
}

/// How a strip is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripOptions<'a> {
    /// What the strip points out.
    pub mark: Mark<'a>,
    /// Turns into a column on a narrow screen.
    pub fold: bool,
}

impl Default for StripOptions<'_> {
    fn default() -> Self {
        Self { mark: Mark::None, fold: true }
    }
}

/// The strip of one route: `<ol class="pn-strip …">`.
pub fn strip(route: &Route, words: &Words, options: &StripOptions) -> String {
    let fold = if options.fold { " fold" } else { "" };
    let mut html = format!(
        "<ol class=\"pn-strip{fold}\" role=\"list\" aria-label=\"{}\" data-colour=\"{}\">",
        escape(&words.name_of_list(route)),
        route.colour.as_str()
    );
    let mut before = false;
    for stop in &route.stations {
        let passing = if std::mem::replace(&mut before, stop.overlaps) { " data-passing" } else { "" };
        let (state, current, dot, said) = match options.mark {
            Mark::Current(id) if id == stop.id => ("current", " aria-current=\"step\"", true, hidden(&words.current)),
            Mark::Here(id) if id == stop.id => ("here", " aria-current=\"step\"", true, sign(words)),
            _ => ("todo", "", false, String::new()),
        };
        let dot = if dot { "<circle class=\"gd\" cx=\"16\" cy=\"16\" r=\"4\"/>" } else { "" };
        push!(
            html,
            "<li data-state=\"{state}\"{passing}><span class=\"seg\" aria-hidden=\"true\"></span><a href=\"{}\"{current}>\
             <svg class=\"mk\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><g class=\"s\">{}</g>{dot}</svg>\
             <span class=\"t\">{}{said}</span></a></li>",
            escape(&stop.href),
            outline(route.shape, 16.0, 16.0, 10.5),
            escape(name(stop)),
        );
    }
    html + "</ol>"
}

pub(crate) fn hidden(text: &str) -> String {
    format!("<span class=\"ds-sr-only\"> – {}</span>", escape(text))
}

/// The ink sign with a train: "you are here".
pub(crate) fn sign(words: &Words) -> String {
    format!(" <span class=\"you\"><svg class=\"pn-i\" aria-hidden=\"true\"><use href=\"#i-x-train\"/></svg>{}</span>", escape(&words.here))
}

/// What a stop is called where room is short. The circles of a repeating station keep their full names: a number alone says nothing here.
fn name(stop: &Stop) -> &str {
    stop.short.as_ref().filter(|_| stop.repeat.is_none()).unwrap_or(&stop.label)
}

//! Where each fact of a case comes from: the team, the program, or a part of the program that is still to come. A fact that a method wants
//! computed by a part that is not there has nobody, and the rules that read it could never be decided; the table of rules names it.

use std::fmt;

use perron_method::schema::{Fact, Provider};

use crate::facts::{
    is_given,
    known::{FROM_THE_RIDE, REFERENCE, TEST, TODAY, is_of_team},
};

/// Parts of the program that find something out for a case, as methods name them.
const COMPUTING: [&str; 2] = [TEST, REFERENCE];
/// The part that stands for a ride itself.
const RIDE: &str = "ride";
/// The part that knows which day it is.
const CALENDAR: &str = "calendar";

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Provided {
    /// The team is asked.
    Asked,
    /// The program finds it out, in this part.
    Computed(String),
    /// The program finds out what it can in this part, and the team is asked for the rest.
    Completed(String),
    /// A part of the program that is still to come; the team is asked meanwhile.
    AskedMeanwhile(String),
    /// A part of the program that is still to come; nobody can say it meanwhile, and evidence stands for it.
    Later(String),
    /// The method wants it from a part of the program that does not exist.
    Nobody(String),
}

impl Provided {
    /// The part of the acceptance table: asked, computed, later, or nobody.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Computed(_) | Self::Completed(_) => "computed",
            Self::AskedMeanwhile(_) | Self::Later(_) => "later",
            Self::Nobody(_) => "nobody",
        }
    }
}

impl fmt::Display for Provided {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Asked => formatter.write_str("asked"),
            Self::Computed(by) => write!(formatter, "computed: {by}"),
            Self::Completed(by) => write!(formatter, "computed: {by}, asked for the rest"),
            Self::AskedMeanwhile(by) => write!(formatter, "later: {by}, asked meanwhile"),
            Self::Later(by) => write!(formatter, "later: {by}"),
            Self::Nobody(by) => write!(formatter, "NOBODY: {by}"),
        }
    }
}

/// Where the fact of this name comes from, among the facts that a method declares.
pub fn provided(facts: &[Fact], name: &str) -> Provided {
    if name == TODAY {
        return Provided::Computed(CALENDAR.to_owned());
    }
    let Some(fact) = facts.iter().find(|fact| fact.id == *name) else { return Provided::Nobody(name.to_owned()) };
    let by = fact.by.clone().unwrap_or_default();
    match fact.provider {
        _ if FROM_THE_RIDE.contains(&name) => Provided::Computed(RIDE.to_owned()),
        Provider::Asked => Provided::Asked,
        Provider::Computed if is_of_team(fact) => Provided::Completed(by),
        Provider::Computed if COMPUTING.contains(&by.as_str()) => Provided::Computed(by),
        Provider::Computed => Provided::Nobody(by),
        Provider::Later if is_given(fact) => Provided::AskedMeanwhile(by),
        Provider::Later => Provided::Later(by),
    }
}

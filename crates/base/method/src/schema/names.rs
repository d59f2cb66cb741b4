//! The fixed words of pack files: strengths, natures, kinds, shapes, colours.

use serde::Deserialize;

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($variant:ident => $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $(#[doc = $text] #[serde(rename = $text)] $variant,)* }

        impl $name {
            /// All, in order.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name used in files.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }
    };
}

named! {
    /// Shape of a route's signs and markers.
    Shape { Circle => "circle", Square => "square", Diamond => "diamond", Hexagon => "hexagon", Pentagon => "pentagon", Triangle => "triangle", Plus => "plus", Kite => "kite", }
}
named! {
    /// Colour of a route.
    Colour { Red => "red", Blue => "blue", Green => "green", Yellow => "yellow", Plum => "plum", Orange => "orange", Teal => "teal", Slate => "slate", }
}
named! {
    /// Part of an actor at a station.
    Part { Leads => "leads", Joins => "joins", Asked => "asked", }
}
named! {
    /// How strong a rule is.
    Strength { Must => "must", MustNot => "must-not", Should => "should", May => "may", }
}
named! {
    /// What a rule rests on.
    Nature { Legal => "legal", Contractual => "contractual", Management => "management", Method => "method", Principle => "principle", Commitment => "commitment", Gate => "gate", Result => "result", }
}
named! {
    /// How much software can judge of a rule.
    Check { Yes => "yes", Partly => "partly", No => "no", }
}
named! {
    /// What a move or a date rests on.
    Basis { Source => "source", SourceInferred => "source+inferred", Inferred => "inferred", }
}
named! {
    /// How well a law or an amount is confirmed.
    Mark { Verified => "verified", Secondary => "secondary", Unverified => "unverified", }
}
named! {
    /// Name of a kind of values.
    KindName { YesNo => "yes-no", Count => "count", Money => "money", Number => "number", Date => "date", Choice => "choice", Text => "text", List => "list", Record => "record", }
}
named! {
    /// Where a fact's value comes from.
    Provider { Asked => "asked", Computed => "computed", Later => "later", }
}

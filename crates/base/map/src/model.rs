//! What a map is drawn from: a hub, routes and their stops. The engine knows no method; ids, labels, shapes and colours come from the
//! caller, and the order of `routes` is the order of lanes from the top.

/// Everything that can be drawn: one hub and one to eight routes that leave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// Where every route begins.
    pub hub: Hub,
    /// The routes in the order of lanes from the top.
    pub routes: Vec<Route>,
}

impl Network {
    /// The route with this id.
    pub fn route(&self, id: &str) -> Option<&Route> {
        self.routes.iter().find(|route| route.id == id)
    }
}

/// The main station.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hub {
    /// Visible name.
    pub label: String,
    /// Accessible name; begins with the visible one.
    pub name: String,
    /// A few words below the name in the tall map; may be empty.
    pub lead: String,
    /// Where the link goes.
    pub href: String,
}

/// One route: a coloured line with its stops from the hub to the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Unique in the network.
    pub id: String,
    /// The letter in the badge.
    pub letter: String,
    /// Full name.
    pub name: String,
    /// Shorter name for the sign at the end of the line.
    pub sign: String,
    /// Shape of badge and markers.
    pub shape: Shape,
    /// Colour of the line, given to the style sheet as `data-colour`.
    pub colour: Colour,
    /// Where the route's own page is; empty for none.
    pub href: String,
    /// One sentence for the tall map; may be empty.
    pub lead: String,
    /// The stops from the hub to the end.
    pub stations: Vec<Stop>,
    /// Ids of the routes one usually goes on to; ids that are not in the network are left out.
    pub change_to: Vec<String>,
}

/// One station as one route sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Unique in the route.
    pub id: String,
    /// Full name, always in the accessible name.
    pub label: String,
    /// Shorter name, used on the wide map where the full one has no room.
    pub short: Option<String>,
    /// Where the link goes.
    pub href: String,
    /// Id of the platform that this stop shares with stops of other routes.
    pub shared: Option<String>,
    /// Place in a part of the route that is run one or more times.
    pub repeat: Option<Repeat>,
    /// True when it often runs at the same time as the next stop.
    pub overlaps: bool,
    /// True for an end station.
    pub end: bool,
}

impl Stop {
    /// Its name with the short one that is drawn before it, so that what is heard begins with what is seen.
    pub(crate) fn full_name(&self) -> String {
        match &self.short {
            Some(short) if self.repeat.is_none() && !self.label.split(' ').any(|word| word == short) => format!("{short} ({})", self.label),
            _ => self.label.clone(),
        }
    }
}

/// Place of a stop in a part of the route that is run one or more times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// First stop of the part.
    Start,
    /// Neither first nor last.
    Inner,
    /// Last stop of the part.
    End,
}

/// Shape of a route's badge and markers. No two routes of a network should share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Shape {
    Circle,
    Square,
    Diamond,
    Hexagon,
    Pentagon,
    Triangle,
    Plus,
    Kite,
}

impl Shape {
    /// Every shape, in the order of the enum.
    pub const ALL: [Self; 8] =
        [Self::Circle, Self::Square, Self::Diamond, Self::Hexagon, Self::Pentagon, Self::Triangle, Self::Plus, Self::Kite];

    /// The word for this shape in method files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Circle => "circle",
            Self::Square => "square",
            Self::Diamond => "diamond",
            Self::Hexagon => "hexagon",
            Self::Pentagon => "pentagon",
            Self::Triangle => "triangle",
            Self::Plus => "plus",
            Self::Kite => "kite",
        }
    }

    /// The shape with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shape| shape.as_str() == word)
    }
}

/// Colour of a route; the style sheet decides what it looks like in each theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Colour {
    Red,
    Blue,
    Green,
    Yellow,
    Plum,
    Orange,
    Teal,
    Slate,
}

impl Colour {
    /// Every colour, in the order of the enum.
    pub const ALL: [Self; 8] = [Self::Red, Self::Blue, Self::Green, Self::Yellow, Self::Plum, Self::Orange, Self::Teal, Self::Slate];

    /// The value of `data-colour`, which is also the word in method files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Blue => "blue",
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Plum => "plum",
            Self::Orange => "orange",
            Self::Teal => "teal",
            Self::Slate => "slate",
        }
    }

    /// The colour with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|colour| colour.as_str() == word)
    }
}

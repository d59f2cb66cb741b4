//! What other features show of a method beside a team's own work: the words of a station, a rule with its law and amounts, a ride drawn as a
//! strip, and the way from an advice to a case that begins with it.

use askama::Template;
use perron_map::{Options, RideStop, Train};
use perron_method::schema::{Facet, Route, Rule, Station};
use perron_ui::{Html, Words};

use crate::{
    addresses::Page,
    edition::Edition,
    facets::Facets,
    links::{Links, Term},
    move_list, network,
    rule_list::RuleList,
};

/// The words of a station beside a team's work there.
#[derive(Template)]
#[template(path = "beside_work.html")]
struct BesideWork<'a> {
    words: &'a Words,
    text: Html,
    terms: Vec<Term>,
}

impl Edition<'_> {
    /// What is said about a station, without activities, formal requirements and ways onward: a team has its own of those.
    ///
    /// # Errors
    /// When a template fails.
    pub fn beside_work(&self, station: &Station, route: &Route) -> Result<Html, askama::Error> {
        let links = self.links();
        let text = Facets::new(self, &links, station, route)?.without(&[Facet::Activities, Facet::Formalia]).without_onward().html()?;
        Html::render(&BesideWork { words: self.words, text, terms: links.terms() })
    }

    /// A rule with all that is said about it: words, law, amounts, ways out, source.
    ///
    /// # Errors
    /// When a template fails.
    pub fn whole_rule(&self, rule: &Rule, route: &Route) -> Result<Html, askama::Error> {
        let links = self.links();
        let text = RuleList::new(self, &links, [rule], Some(&route.id), 2).without_anchors().html()?;
        Html::render(&BesideWork { words: self.words, text, terms: links.terms() })
    }

    /// Words of the method without blocks around them, with their links; explained terms stay plain words.
    pub fn inline(&self, prose: &perron_method::Prose) -> Html {
        Links::new(self).without_terms(prose)
    }

    /// A ride on a route as a strip.
    pub fn ride_strip(&self, route: &Route, stops: &[RideStop]) -> Html {
        let (mut drawn, words) = (network::drawn(self, route), network::words(self));
        // The map draws some stations more than once; a ride has each once.
        drawn.stations.truncate(stops.len());
        Html::trusted(perron_map::ride(&words.name_of_list(&drawn), drawn.shape, drawn.colour, stops, &words))
    }

    /// The whole map with trains at its stations, as a picture with this id, title and description.
    pub fn map_with_trains(&self, id: &str, title: String, description: String, trains: &[Train]) -> Html {
        let words = perron_map::Words { title, description, ..network::words(self) };
        let options = Options { id: id.to_owned(), ..Options::default() };
        Html::trusted(perron_map::trains(&network::network(self), &words, &options, trains))
    }

    /// What a place that moves name is called, and its address in the guide if it has one; nothing where the method has no words for it.
    pub fn place(&self, id: &str) -> Option<(String, Option<String>)> {
        move_list::place(self, id).map(|place| (place.label, place.href))
    }

    /// The address of the page that says who can help.
    pub fn emergency_address(&self) -> Option<&str> {
        self.book.find(&Page::Emergency)
    }

    /// The address of a station's page in the guide.
    pub fn station_address(&self, station: &str) -> Option<&str> {
        self.book.find(&Page::Station(station.to_owned()))
    }
}

//! Where a text stands, and the way there. What belongs to a former version of a method may have no page any more; the case always has one.

use perron_db::Query;
use perron_people::doors::{OwnVisit, Visit};
use perron_ui::Html;

use crate::{
    activities, comments,
    comments::model::CommentId,
    decisions,
    facts::words,
    files::{self, model::File},
    finding::store::Text,
    model::JourneyId,
    outcome, paths,
    place::Place,
    requirements,
    ride::Ride,
    shared,
    subject::{Kind, Subject},
    team,
};

/// A place where the words stand.
pub struct Hit {
    /// What it is, in words.
    pub kind: String,
    /// Where it stands.
    pub stands: Stands,
    /// The text with its words marked.
    pub text: Html,
}

/// Where a text stands.
pub enum Stands {
    /// At an address that is there whatever the team has done since.
    At(String),
    /// At a rule, if the ride has it.
    Rule(String),
    /// At a station, if the ride has it.
    Station(String),
    /// At a fact, if the method knows it.
    Fact(String),
    /// In a comment on something.
    Comment(CommentId, String, String),
    /// In a file.
    File(Box<File>),
}

impl Stands {
    /// Where a text of a ride stands.
    pub fn of(text: &Text) -> Self {
        let (journey, named) = (text.journey, text.named.as_str());
        match text.kind.as_str() {
            "evidence" | "exemption" | "own-rule" => Self::Rule(named.to_owned()),
            "round" => Self::Station(named.to_owned()),
            "fact" => Self::Fact(named.to_owned()),
            "outcome" | "uptake" => Self::At(outcome::path(journey)),
            "decision" => Self::At(format!("{}/{named}", decisions::path(journey))),
            "pause" => Self::At(paths::journey(journey)),
            "team" | "actor" if named.is_empty() => Self::At(team::path(journey)),
            "team" | "actor" => Self::At(format!("{}#actor-{named}", team::path(journey))),
            "competence" => Self::At(paths::below(journey, "competences")),
            "shared" => Self::At(shared::path(journey)),
            "comment" => match (named.parse(), text.about.split_once(' ')) {
                (Ok(id), Some((kind, subject))) => Self::Comment(id, kind.to_owned(), subject.to_owned()),
                _ => Self::At(paths::journey(journey)),
            },
            _ => Self::At(format!("{}/{named}", activities::path(journey))),
        }
    }

    /// The way there.
    pub async fn href(&self, query: &mut impl Query, own: &OwnVisit, place: &Place, ride: Option<&Ride>) -> String {
        let journey = place.journey.id;
        let way = match (self, ride) {
            (Self::At(path), _) => Some(path.clone()),
            (Self::File(file), Some(ride)) => {
                let download = files::download_path(journey, file.id);
                Some(at_its_subject(query, own, place, ride, file).await.unwrap_or(download))
            }
            (Self::File(file), None) => Some(files::download_path(journey, file.id)),
            (Self::Rule(rule), Some(ride)) => at_rule(ride, journey, rule),
            (Self::Station(station), Some(ride)) => {
                let is_there = ride.station(station).is_some() || ride.left_station(station).is_some();
                is_there.then(|| format!("{}#rounds", paths::station(journey, station)))
            }
            (Self::Fact(fact), Some(ride)) => {
                let known = ride.method().facts.iter().any(|known| known.id == **fact);
                Some(paths::below(journey, &if known { format!("facts/{fact}") } else { "facts".to_owned() }))
            }
            (Self::Comment(id, kind, subject), Some(ride)) => {
                let subject = Subject::find(query, own, place, ride, (kind, subject)).await.ok();
                subject.map(|subject| format!("{}#{}", subject.comments(journey), comments::anchor(*id)))
            }
            (Self::Rule(_) | Self::Station(_) | Self::Fact(_) | Self::Comment(..), None) => None,
        };
        way.unwrap_or_else(|| paths::journey(journey))
    }
}

fn at_rule(ride: &Ride, journey: JourneyId, rule: &str) -> Option<String> {
    let is_there = requirements::one(ride, rule).is_ok() || ride.left_rule(rule).is_some();
    is_there.then(|| requirements::path(journey, rule))
}

/// A file on the page of what it belongs to; nothing where that has no page any more.
async fn at_its_subject(query: &mut impl Query, own: &OwnVisit, place: &Place, ride: &Ride, file: &File) -> Option<String> {
    let subject = Subject::find(query, own, place, ride, (file.kind.as_str(), &file.subject)).await.ok()?;
    if file.kind == Kind::Evidence {
        let evidence = ride.evidence.iter().find(|one| one.id.to_string() == file.subject)?;
        at_rule(ride, place.journey.id, &evidence.rule)?;
    }
    Some(format!("{}#{}", subject.page, files::anchor(file.id)))
}

/// What a fact is as its page says it, with where it is from; nothing for one of a method that the team has left.
pub fn fact_in_words(visit: &Visit, ride: &Ride, fact: &str) -> Option<String> {
    let (edition, given) = (ride.edition(visit).ok()?, ride.given.get(fact)?);
    let declared = ride.method().facts.iter().find(|declared| declared.id == *fact)?;
    let value = words::value(visit, &edition, ride, declared, given.value.as_ref()?);
    let label = words::label(&edition, declared);
    let said = if label.ends_with('?') { format!("{label} {value}") } else { format!("{label}: {value}") };
    Some(if given.source.is_empty() { said } else { format!("{said} ({})", given.source) })
}

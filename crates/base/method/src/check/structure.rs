//! Checks the structure: ids are well formed and single, everything named exists, every station is on a route, moves lead somewhere.

use std::collections::BTreeSet;

use super::Checker;
use crate::{
    Elsewhere, Id, Kind, Library,
    finding::Mistake,
    schema::{AUTHORITIES, Boundary, Entry, KindName},
};

/// Places that rules and moves may name besides stations, routes, topics and stops.
const RULE_PLACES: [&str; 3] = ["everywhere", "test", "emergency"];
const MOVE_BEGINNINGS: [&str; 2] = ["anywhere", "test"];
const MOVE_ENDS: [&str; 3] = ["test", "emergency", "topics"];

impl Checker<'_> {
    pub(super) fn structure(&mut self) {
        let method = self.method;
        let (map, topics) = (&method.map, &method.topics);
        if self.files.get(&self.path("method.toml")).is_none() {
            let file = self.files.methods().first().map_or(String::new(), |name| format!("{name}/method.toml"));
            self.at(&file, &method.about.id, Mistake::Identifier, "the id is not the name of the folder", "give both the same name");
            return;
        }
        let stations: Vec<&Id> = map.stations.iter().map(|station| &station.id).collect();
        let routes: Vec<&Id> = map.routes.iter().map(|route| &route.id).collect();
        let topic_ids: Vec<&Id> = topics.topics.iter().map(|topic| &topic.id).collect();
        let stops: Vec<&Id> = map.hub.stops.iter().map(|stop| &stop.id).collect();
        let rules: Vec<(&str, &Id)> = method.rules.iter().map(|rule| (rule.file.as_str(), &rule.id)).collect();

        let map_file = self.path("map.toml");
        self.single("place", &map_file, [stations.clone(), routes.clone(), stops.clone(), vec![&map.hub.id]].concat());
        self.single("topic", &self.path("topics.toml"), topic_ids.clone());
        self.single("case", &self.path("topics.toml"), topics.cases.iter().map(|case| &case.id).collect());
        self.single("actor", &self.path("actors.toml"), method.actors.iter().map(|actor| &actor.id).collect());
        self.single("term", &self.path("method.toml"), method.about.terms.iter().collect());
        self.single("fact", &self.path("facts.toml"), method.facts.iter().map(|fact| &fact.id).collect());
        self.single("move", &self.path("moves.toml"), method.moves.moves.iter().map(|one| &one.id).collect());
        self.single("question", &self.path("test.toml"), method.test.questions.iter().map(|question| &question.id).collect());
        let mut seen = BTreeSet::new();
        for (file, id) in rules {
            self.well_formed(file, id);
            if !seen.insert(id.as_str()) {
                self.at(file, id, Mistake::Identifier, format!("the rule {id} stands here twice"), "remove one of the two");
            }
        }

        let station_set = set(&stations);
        let places = [station_set.clone(), set(&routes), set(&topic_ids), set(&stops)].concat();
        self.map_names(&station_set, &set(&routes));
        self.team_names();
        self.topic_names(&station_set, &set(&routes));
        self.rule_names(&places);
        self.move_names(&places);
        for station in stations {
            let on = map.routes.iter().filter(|route| route.stations.contains(station)).count();
            if on == 0 {
                let cause = format!("the station {station} stands on no route");
                self.at(&map_file, station, Mistake::Unreachable, cause, "name it in `stations` of a route");
            }
        }
    }

    fn single(&mut self, what: &str, file: &str, ids: Vec<&Id>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            self.well_formed(file, id);
            if !seen.insert(id.as_str()) {
                self.at(file, id, Mistake::Identifier, format!("the {what} {id} stands here twice"), "give one of the two another id");
            }
        }
    }

    fn well_formed(&mut self, file: &str, id: &Id) {
        let good = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte));
        if !good {
            self.at(file, id, Mistake::Identifier, format!("`{id}` is not an id"), "use a-z, 0-9 and -");
        }
    }

    fn named(&mut self, file: &str, id: &Id, known: &[&str], what: &str) {
        if !known.contains(&id.as_str()) {
            let mend = nearest(id, known)
                .map_or_else(|| format!("declare it, or name a {what} that exists"), |near| format!("did you mean {near}?"));
            self.at(file, id, Mistake::Reference, format!("there is no {what} {id}"), mend);
        }
    }

    fn map_names(&mut self, stations: &[&str], routes: &[&str]) {
        let (method, file) = (self.method, self.path("map.toml"));
        let actors: Vec<&str> = method.actors.iter().map(|actor| actor.id.as_str()).collect();
        let stops: Vec<&str> = method.map.hub.stops.iter().map(|stop| stop.id.as_str()).collect();
        for stop in method.map.hub.groups.iter().flat_map(|group| &group.stops) {
            self.named(&file, stop, &stops, "stop of the main station");
        }
        for stop in &method.map.hub.stops {
            if !method.map.hub.groups.iter().any(|group| group.stops.contains(&stop.id)) {
                self.at(
                    &file,
                    &stop.id,
                    Mistake::Unreachable,
                    format!("the stop {} is in no group", stop.id),
                    "name it in a group of the main station",
                );
            }
        }
        for route in &method.map.routes {
            route.stations.iter().for_each(|station| self.named(&file, station, stations, "station"));
            route.change_to.iter().for_each(|other| self.named(&file, other, routes, "route"));
            route.boundaries.iter().for_each(|boundary| self.boundary(&file, boundary));
        }
        for station in &method.map.stations {
            station.actors.iter().for_each(|actor| self.named(&file, &actor.id, &actors, "actor"));
        }
        let overlay = self.path("overlay.toml");
        method.routes_off.iter().for_each(|off| self.named(&overlay, &off.route, routes, "route"));
        if method.offered_routes().next().is_none() && !method.map.routes.is_empty() {
            let cause = "all routes are switched off";
            self.at_offset(&overlay, 0, Mistake::Unreachable, cause, "leave at least one route on");
        }
        for overlap in &method.map.overlaps {
            let [first, second] = &overlap.stations;
            let neighbours = |route: &crate::schema::Route| route.stations.windows(2).any(|pair| pair[0] == *first && pair[1] == *second);
            if !method.map.routes.iter().any(neighbours) {
                let cause = format!("{first} and {second} do not follow each other on any route");
                self.at(&file, first, Mistake::Reference, cause, "name two stations that stand next to each other, in their order");
            }
        }
        for station in method.map.shared.iter().flat_map(|shared| &shared.stations) {
            self.named(&file, station, stations, "station");
        }
    }

    /// What a team says of its people becomes entries of list facts, so it has to fit them.
    fn team_names(&mut self) {
        let method = self.method;
        let counts = method.actors.iter().filter_map(|actor| Some((self.path("actors.toml"), actor.counts.clone()?)));
        let answer = |name: &str| (name.to_owned(), toml::Value::String(String::new()));
        let answers = method.about.emergency.as_ref().and_then(|stop| stop.answers.clone());
        let answers = answers
            .map(|fact| (self.path("method.toml"), Entry { fact, entry: ["competence", "cover"].map(answer).into_iter().collect() }));
        for (file, Entry { fact, entry }) in counts.chain(answers).collect::<Vec<_>>() {
            let Some(declared) = method.facts.iter().find(|one| one.id == *fact.as_str()) else {
                let facts: Vec<&str> = method.facts.iter().map(|fact| fact.id.as_str()).collect();
                self.named(&file, &fact, &facts, "fact");
                continue;
            };
            let fits = Kind::of_fact(declared).map_err(str::to_owned).and_then(|kind| kind.value(&vec![entry].into()).map(drop));
            if let Err(why) = fits {
                let cause = format!("this is no entry of the fact {fact}: {why}");
                self.at(&file, &fact, Mistake::WrongKind, cause, "use the fields of its record, and their kinds");
            }
        }
    }

    /// A boundary is a figure beside another of the same kind, and the rule that reads both.
    fn boundary(&mut self, file: &str, boundary: &Boundary) {
        let method = self.method;
        let rules: Vec<&str> = method.rules.iter().map(|rule| rule.id.as_str()).collect();
        let facts: Vec<&str> = method.facts.iter().map(|fact| fact.id.as_str()).collect();
        self.named(file, &boundary.rule, &rules, "rule");
        [&boundary.value, &boundary.limit].into_iter().for_each(|fact| self.named(file, fact, &facts, "fact"));
        let of = |id: &Id| method.facts.iter().find(|fact| fact.id == *id);
        if let (Some(value), Some(limit)) = (of(&boundary.value), of(&boundary.limit))
            && (value.kind != limit.kind || value.unit != limit.unit || !matches!(value.kind, KindName::Money | KindName::Number))
        {
            let cause = format!("{} and {} cannot be compared", value.id, limit.id);
            self.at(file, &boundary.limit, Mistake::WrongKind, cause, "name two amounts of money, or two numbers of one unit");
        }
    }

    fn topic_names(&mut self, stations: &[&str], routes: &[&str]) {
        let (method, file) = (self.method, self.path("topics.toml"));
        for station in method.topics.topics.iter().flat_map(|topic| &topic.from) {
            self.named(&file, station, stations, "station");
        }
        for case in &method.topics.cases {
            self.named(&file, &case.route, routes, "route");
        }
    }

    fn rule_names(&mut self, places: &[&str]) {
        let (method, reference) = (self.method, &self.library.reference);
        let places = [places, &RULE_PLACES].concat();
        let actors: Vec<&str> = method.actors.iter().map(|actor| actor.id.as_str()).collect();
        let laws: Vec<&str> = reference.laws.keys().map(String::as_str).collect();
        let amounts: Vec<&str> = reference.amounts.keys().map(String::as_str).collect();
        let moves: Vec<&str> = method.moves.moves.iter().map(|one| one.id.as_str()).collect();
        for rule in &method.rules {
            rule.at.iter().for_each(|place| self.named(&rule.file, place, &places, "place"));
            rule.binds.iter().for_each(|actor| self.named(&rule.file, actor, &actors, "actor"));
            rule.law.iter().for_each(|law| self.named(&rule.file, law, &laws, "law in reference/law.toml"));
            rule.amounts.iter().for_each(|amount| self.named(&rule.file, amount, &amounts, "amount in reference/thresholds.toml"));
            rule.ways_out.iter().filter_map(|way| way.by_move.as_ref()).for_each(|one| self.named(&rule.file, one, &moves, "move"));
            if rule.at.is_empty() {
                self.at(
                    &rule.file,
                    &rule.id,
                    Mistake::Unused,
                    format!("the rule {} is shown nowhere", rule.id),
                    "name a station, route or topic in `at`",
                );
            }
            for route in rule.strength_on.keys().filter(|route| method.route(route).is_none()) {
                self.at(&rule.file, &rule.id, Mistake::Reference, format!("there is no route {route}"), "name a route in `strength_on`");
            }
        }
        let file = self.path("facts.toml");
        let days: Vec<&str> = method.facts.iter().filter(|fact| fact.kind == KindName::Date).map(|fact| fact.id.as_str()).collect();
        for fact in &method.facts {
            let named = fact.reference.iter().chain(fact.reference_for.values());
            named.for_each(|id| self.named(&file, id, &amounts, "amount in reference/thresholds.toml"));
            fact.dated_by.iter().for_each(|id| self.named(&file, id, &days, "fact that is a date"));
            for kind in fact.reference_for.keys().filter(|kind| !AUTHORITIES.contains(&kind.as_str())) {
                let cause = format!("there is no kind of authority {kind}");
                self.at(&file, &fact.id, Mistake::Reference, cause, format!("name one of {}", AUTHORITIES.join(", ")));
            }
        }
    }

    fn move_names(&mut self, places: &[&str]) {
        let (method, library, file) = (self.method, self.library, self.path("moves.toml"));
        let off: Vec<&str> = method.moves.off.iter().map(|place| place.id.as_str()).collect();
        let carries: Vec<&str> = method.moves.carries.iter().map(|carry| carry.id.as_str()).collect();
        let hub = [method.map.hub.id.as_str()];
        let beginnings = [places, &MOVE_BEGINNINGS, &hub].concat();
        let ends = [places, &MOVE_ENDS, &hub, off.as_slice()].concat();
        let rules: Vec<&str> = method.rules.iter().map(|rule| rule.id.as_str()).collect();
        for duty in method.moves.carries.iter().flat_map(|carry| &carry.duties).filter(|duty| !is_rule_elsewhere(library, duty)) {
            self.named(&file, duty, &rules, "rule");
        }
        for one in &method.moves.moves {
            one.carries.iter().for_each(|carry| self.named(&file, carry, &carries, "carry"));
            for (list, known, side) in [(&one.from, &beginnings, "from"), (&one.to, &ends, "to")] {
                if list.is_empty() {
                    self.at(
                        &file,
                        &one.id,
                        Mistake::Nowhere,
                        format!("the move {} has an empty `{side}`", one.id),
                        "name at least one place",
                    );
                }
                for place in list.iter().filter(|place| !known.contains(&place.as_str()) && !is_elsewhere(library, place)) {
                    let cause = format!("the move {} names the place {place}, which does not exist", one.id);
                    let mend = nearest(place, known)
                        .map_or_else(|| "name a station, route, stop or [[off]] place".to_owned(), |near| format!("did you mean {near}?"));
                    self.at(&file, place, Mistake::Nowhere, cause, mend);
                }
            }
            let stays = matches!((one.from.as_slice(), one.to.as_slice()), ([from], [to]) if from == to);
            let repeats = one.from.first().and_then(|id| method.station(id)).is_some_and(|station| station.circles.is_some());
            if stays && !repeats && one.from.first().is_some_and(|id| method.station(id).is_some()) {
                self.at(
                    &file,
                    &one.id,
                    Mistake::Nowhere,
                    format!("the move {} leads to where it begins", one.id),
                    "only a station with circles repeats",
                );
            }
        }
        let declared = method.moves.off.iter().map(|off| (&off.id, "place off the map"));
        for (id, what) in declared.chain(method.moves.carries.iter().map(|carry| (&carry.id, "carry"))) {
            if !method.moves.moves.iter().any(|one| one.to.contains(id) || one.carries.contains(id)) {
                self.at(&file, id, Mistake::Unused, format!("no move uses the {what} {id}"), "remove it, or use it in a move");
            }
        }
    }
}

/// Whether a place is one of another method that exists.
fn is_elsewhere(library: &Library, place: &str) -> bool {
    let Some(Elsewhere { method, place }) = Elsewhere::read(place) else { return false };
    library.method(method).is_some_and(|method| method.has_place(place))
}

/// Whether a duty is a rule of another method that exists.
fn is_rule_elsewhere(library: &Library, duty: &str) -> bool {
    let Some(Elsewhere { method, place }) = Elsewhere::read(duty) else { return false };
    library.method(method).is_some_and(|method| method.rules.iter().any(|rule| rule.id == *place))
}

fn set<'a>(ids: &[&'a Id]) -> Vec<&'a str> {
    ids.iter().map(|id| id.as_str()).collect()
}

/// The known id that differs least from a misspelt one, when it is close enough to be meant.
fn nearest<'a>(id: &str, known: &[&'a str]) -> Option<&'a str> {
    known.iter().map(|other| (distance(id, other), *other)).filter(|(far, _)| *far <= 2 + id.len() / 6).min().map(|(_, other)| other)
}

/// Number of letters to change, add or remove between two words.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.bytes().enumerate() {
            let change = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}

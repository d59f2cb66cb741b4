//! Writes the files of a made-up method. All its words are built from one word, so that a long one is long everywhere.

use std::fmt::Write;

use perron_method::Files;

/// A made-up method.
pub struct Pack {
    /// Its id.
    pub id: &'static str,
    /// The word that all its words are built from.
    pub word: &'static str,
    /// How many routes it has; eight at most.
    pub routes: usize,
    /// How many stations a route has, without its end.
    pub stations: usize,
    /// Whether there is something in every list.
    pub filled: bool,
    /// Whether the first stations of all routes are one platform.
    pub shared: bool,
}

const SHAPES: [&str; 8] = ["circle", "square", "diamond", "hexagon", "pentagon", "triangle", "plus", "kite"];
const COLOURS: [&str; 8] = ["red", "blue", "green", "yellow", "plum", "orange", "teal", "slate"];
const LETTERS: [char; 8] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

impl Pack {
    /// Writes all files.
    pub fn write(&self, files: &mut Files) {
        self.write_structure(files);
        self.write_words(files);
    }

    fn add(&self, files: &mut Files, name: &str, text: impl Into<String>) {
        files.insert(format!("{}/{name}", self.id), text);
    }

    /// Items of a list, when the lists are filled.
    fn list(&self, items: &str) -> String {
        if self.filled { items.to_owned() } else { String::new() }
    }

    fn write_structure(&self, files: &mut Files) {
        let lists = self.list("compare = [\"effort\"]\nterms = [\"term\"]\n");
        let (help, competences) = (self.list("\"help\""), self.list("\"competence\""));
        let about = format!(
            "id = \"{}\"\nversion = \"1\"\nlanguages = [\"da\"]\ncountry = \"DK\"\nlicence = \"CC0-1.0\"\nas_of = 2026-01-01\n\
             source = {{ id = \"0\", title = \"{}\", publisher = \"{1}\", date = 2026-01-01 }}\n{lists}\
             [emergency]\nhelp = [{help}]\ncompetences = [{competences}]\n",
            self.id, self.word,
        );
        self.add(files, "method.toml", about);
        self.add(files, "actors.toml", if self.filled { "[[actor]]\nid = \"lead\"\n[[actor]]\nid = \"other\"\n" } else { "actor = []\n" });
        self.add(files, "map.toml", self.map());
        self.add(files, "test.toml", self.test());
        self.add(files, "facts.toml", "[[fact]]\nid = \"value\"\nkind = \"count\"\nprovider = \"asked\"\n");
        let mut moves = String::from("move = []\n");
        let mut topics = String::from("topic = []\n");
        if self.filled {
            "[[carry]]\nid = \"carry\"\n[[off]]\nid = \"off\"\n[[move]]\nid = \"move\"\nfrom = [\"route-1\"]\nto = [\"route-2\", \"off\"]\n\
             carries = [\"carry\"]\nbasis = \"source\"\nsource = \"p1\"\n[[move]]\nid = \"onward\"\nfrom = [\"end-1\"]\nto = [\"anywhere\", \"test\"]\n\
             basis = \"inferred\"\nsource = \"p1, p2\"\n"
                .clone_into(&mut moves);
            "[[topic]]\nid = \"topic\"\nicon = \"search\"\nfrom = [\"station-1-1\"]\n[[case]]\nid = \"case\"\nroute = \"route-1\"\nsource = \"p1\"\n"
                .clone_into(&mut topics);
            self.add(files, "rules/all.toml", Self::rules());
        }
        self.add(files, "moves.toml", moves);
        self.add(files, "topics.toml", topics);
    }

    /// Two questions of the entry test, and an advisor that points at a route or, where there is one, at a topic.
    fn test(&self) -> String {
        let questions = "[[question]]\nid = \"first\"\n[[question]]\nid = \"second\"\n\
             [[advisor.question]]\nid = \"size\"\noptions = [\"small\", \"large\"]\n";
        let statement = |list: &str, id: &str, target: &str, when: &str| {
            format!("[[advisor.{list}]]\nid = \"{id}\"\ntarget = \"{target}\"\nwhen = \"{when}\"\n")
        };
        let (small, large, any) = ("size == 'small'", "size == 'large'", "size != ''");
        let mut test = questions.to_owned();
        if self.filled {
            test += &statement("advice", "advice", "route-1", small);
            test += &statement("advice", "advice-topic", "topic", large);
            test += &statement("verdict", "verdict", "topic", small);
            test += &statement("verdict", "verdict-route", "route-1", large);
            test += &statement("reason", "reason-topic", "topic", large);
        } else {
            test += &statement("advice", "advice", "route-1", any);
        }
        test + &statement("reason", "reason", "route-1", small)
    }

    /// One rule of each strength at every place where rules are shown.
    fn rules() -> String {
        ["must", "must-not", "should", "may"].iter().fold(String::new(), |mut rules, strength| {
            let _ = write!(
                rules,
                "[[rule]]\nid = \"rule-{strength}\"\nat = [\"station-1-1\", \"route-1\", \"topic\", \"emergency\", \"stop-text\", \"end-1\", \"test\"]\n\
                 strength = \"{strength}\"\nstrength_on = {{ route-2 = \"may\" }}\nnature = \"legal\"\ncountry = \"DK\"\nbinds = [\"lead\", \"other\"]\n\
                 source = \"p1\"\nas_of = 2026-01-01\ncheck = \"partly\"\napplies = \"value > 1\"\nevidence = [\"proof\"]\n\
                 ways_out = [ {{ id = \"way\", move = \"move\" }} ]\n"
            );
            rules
        })
    }

    fn map(&self) -> String {
        let shows = ["text", "routes", "moves", "cases", "tour-case"];
        let mut map = String::from("[hub]\nid = \"hub\"\n");
        if self.filled {
            let names: Vec<String> = shows.iter().map(|shows| format!("\"stop-{shows}\"")).collect();
            let _ = writeln!(map, "groups = [{{ id = \"group\", icon = \"x-ticket\", stops = [{}] }}]", names.join(", "));
            for shows in shows {
                let _ = writeln!(map, "[[hub.stop]]\nid = \"stop-{shows}\"\nshows = \"{shows}\"\nicon = \"map\"");
            }
        } else {
            map += "groups = []\nstop = []\n";
        }
        for route in 1..=self.routes {
            let stations: Vec<String> = (1..=self.stations).map(|station| format!("\"station-{route}-{station}\"")).collect();
            let next = if route < self.routes { format!("\"route-{}\"", route + 1) } else { String::new() };
            let _ = writeln!(
                map,
                "[[route]]\nid = \"route-{route}\"\nletter = \"{}\"\nshape = \"{}\"\ncolour = \"{}\"\nchange_to = [{next}]\n\
                 stations = [{}, \"end-{route}\"]\n[[station]]\nid = \"end-{route}\"\nend = true",
                LETTERS[route - 1],
                SHAPES[route - 1],
                COLOURS[route - 1],
                stations.join(", "),
            );
            for station in 1..=self.stations {
                let circles = if self.filled && station == self.stations { "circles = 3\n" } else { "" };
                let actors = self.list("{ id = \"lead\", part = \"leads\" }, { id = \"other\", part = \"asked\" }");
                let _ = writeln!(map, "[[station]]\nid = \"station-{route}-{station}\"\n{circles}actors = [{actors}]");
            }
        }
        if self.shared {
            let platform: Vec<String> = (1..=self.routes).map(|route| format!("\"station-{route}-1\"")).collect();
            let _ = writeln!(map, "[[shared]]\nid = \"platform\"\nstations = [{}]", platform.join(", "));
        }
        map
    }

    /// Front matter with a title, a path and a sentence.
    fn front(&self, slug: &str) -> String {
        format!("+++\ntitle = \"{0}\"\nslug = \"{slug}\"\nlead = \"{0} og {0}.\"\n+++\n", self.word)
    }

    fn write_words(&self, files: &mut Files) {
        let word = self.word;
        let mut page = |name: &str, text: String| self.add(files, &format!("da/{name}.md"), text);
        let method = format!(
            "+++\ntitle = \"{word}\"\nslug = \"{}\"\nlead = \"{word}.\"\nhub = \"{word}\"\nhub-lead = \"{word}.\"\nheadline = \"{word}\"\n\
             headline-lead = \"{word}.\"\n+++\n## facets\n- {{about}} {word}\n- {{activities}} {word}\n- {{formalia}} {word}\n- {{actors}} {word}\n\
             - {{tips}} {word}\n- {{tour-case}} {word}\n",
            self.id,
        );
        let more = format!(
            "## purpose\n{word} [{word}](route:route-1) [{word}](page:test).\n## disclaimers\n- {{d1}} {word}\n## compare\n- {{effort}} {word}\n\
             ## groups\n- {{group}} {word}\n## routes-intro\n{word}.\n"
        );
        page("method", method + &self.list(&more));
        page(
            "emergency",
            self.front("stop")
                + &self.list(&format!("## about\n{word}.\n## help\n- {{help}} {word}\n## competences\n- {{competence}} {word}\n")),
        );
        page("test", format!("{}## first: {word}?\n## second: {word}?\n", self.front("test")));
        page(
            "advisor",
            format!(
                "{}## size: {word}?\n### options\n- {{small}} {word}\n- {{large}} {word}\n## advice: {word}\n{word}.\n## advice-topic: {word}\n{word}.\n## reason\n{word}.\n\
                 ## reason-topic\n{word}.\n## verdict: {word}\n{word}.\n## verdict-route: {word}\n{word}.\n",
                self.front("raad")
            ),
        );
        for route in 1..=self.routes {
            let text = format!(
                "## about\n{word} [{word}](term:term).\n## profile\n- {{effort}} {word} {word}\n## choose\n{word}.\n## leave\n{word}.\n## reminder\n{word}.\n"
            );
            page(&format!("routes/route-{route}"), self.front(&format!("rute-{route}")) + &self.list(&text));
            page(&format!("stations/end-{route}"), self.front("slut") + &self.list(&format!("## about\n{word}.\n")));
            for station in 1..=self.stations {
                let text = format!(
                    "## about\n{word} [{word}](term:term), [{word}](rule:rule-must) og [{word}](station:end-{route}).\n## activities\n1. {{a1}} **{word}.** {word}\n\
                     ## actors\n- {{lead}} {word}\n- {{other}} {word}\n## tips\n### do\n- {{t1}} {word}\n### avoid\n- {{t2}} {word}\n## tour-case: {word}\n{word}.\n"
                );
                page(&format!("stations/station-{route}-{station}"), self.front(&format!("station-{station}")) + &self.list(&text));
            }
        }
        if !self.filled {
            return;
        }
        for shows in ["text", "routes", "moves", "cases", "tour-case"] {
            page(&format!("main/stop-{shows}"), format!("{}## one: {word}\n{word} [{word}](term:term).\n", self.front(shows)));
        }
        page("topics/topic", format!("{}## one: {word}\n{word}.\n### part: {word}\n- {{i1}} {word}\n", self.front("emne")));
        page("cases/case", format!("{}## one: {word}\n{word}.\n", self.front("case")));
        page("terms", format!("## term: {word}\n{word} [{word}](term:other).\n## other: {word}\n{word}.\n"));
        page("actors", format!("## lead: {word}\n{word}.\n## other: {word}\n{word}.\n"));
        page("facts", format!("## value: {word}\n"));
        page(
            "moves",
            format!("## move: {word}\n{word}.\n## onward: {word}\n{word}.\n## carry: {word}\n{word}.\n## off: {word}\n{word}.\n"),
        );
        let rules = ["must", "must-not", "should", "may"].map(|strength| {
            format!("## rule-{strength}: {word}\n{word} [{word}](term:term).\n### evidence\n- {{proof}} {word}\n### ways-out\n- {{way}} {word}\n### today\n{word}.\n")
        });
        page("rules/all", rules.concat());
    }
}

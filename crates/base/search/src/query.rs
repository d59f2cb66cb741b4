//! From what somebody typed to the documents they may mean. Every word is looked for by itself, in several ways that count less the
//! further they are from what was typed; what holds only some of the words counts less.

use std::collections::BTreeMap;

use tantivy::{
    Searcher, Term,
    collector::TopDocs,
    query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, Occur, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use crate::{
    analysis::{Token, without_digraphs},
    excerpt::{Marked, Sought, excerpt, marked},
    index::{Document, Index},
};

/// More words than anybody types on purpose.
const MOST_WORDS: usize = 20;
/// A name in another language counts nearly as much as the word itself.
const SYNONYM: f32 = 0.85;

/// How many hits are wanted. Each one that is shown costs time, so what nobody will see is not asked for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// So many of the best, whatever they are.
    pub best: usize,
    /// Then so many of each kind.
    pub of_a_kind: usize,
}

impl Wanted {
    /// The best, whatever they are.
    pub fn best(best: usize) -> Self {
        Self { best, of_a_kind: 0 }
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The best hits, best first.
    pub hits: Vec<Hit>,
    /// How many documents fit at all.
    pub total: usize,
    /// Words that nothing holds, with those that were looked for instead.
    pub corrected: Vec<(String, String)>,
    /// Names, with what the language of the index calls the same.
    pub widened: Vec<(String, String)>,
}

/// A document that fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Where it is.
    pub address: String,
    /// What it is.
    pub kind: String,
    /// Its title with the found words marked.
    pub title: Vec<Marked>,
    /// The part of its text where they stand.
    pub excerpt: Vec<Marked>,
    /// How well it fits; only to be compared with others of the same answer.
    pub score: f32,
}

/// Scores by document.
type Scores = BTreeMap<u32, f32>;

pub(crate) struct Search<'a> {
    index: &'a Index,
    searcher: Searcher,
    query: &'a str,
    words: Vec<Token>,
    sought: Sought,
    corrected: Vec<(String, String)>,
    widened: Vec<(String, String)>,
}

impl<'a> Search<'a> {
    pub fn new(index: &'a Index, query: &'a str) -> Self {
        let tokens = index.analysis.tokens(query);
        let telling: Vec<Token> = tokens.iter().filter(|token| !index.analysis.is_stop_word(&token.exact)).cloned().collect();
        let mut words = if telling.is_empty() { tokens } else { telling };
        words.truncate(MOST_WORDS);
        Self {
            index,
            searcher: index.reader.searcher(),
            query,
            words,
            sought: Sought::default(),
            corrected: Vec::new(),
            widened: Vec::new(),
        }
    }

    pub fn found(mut self, wanted: Wanted) -> Found {
        let words = self.words.clone();
        if words.is_empty() || self.index.documents.is_empty() {
            return Found::default();
        }
        let widened = self.widened_scores();
        let mut by_word: Vec<Scores> = Vec::new();
        for (place, word) in words.iter().enumerate() {
            let covered = widened.iter().any(|(from, to, _)| (*from..*to).contains(&word.from));
            by_word.push(self.word(word, place + 1 == words.len(), covered));
        }
        for (from, to, scores) in &widened {
            let places: Vec<usize> = (0..words.len()).filter(|place| (*from..*to).contains(&words[*place].from)).collect();
            for place in &places {
                for (document, score) in scores {
                    let own = by_word[*place].entry(*document).or_default();
                    *own = own.max(score * SYNONYM / places.len() as f32);
                }
            }
        }
        let ranked = self.ranked(&by_word);
        let total = ranked.len();
        let hits = self.wanted(ranked, wanted).into_iter().map(|(document, score)| self.hit(document, score)).collect();
        Found { hits, total, corrected: self.corrected, widened: self.widened }
    }

    fn wanted(&self, ranked: Vec<(u32, f32)>, wanted: Wanted) -> Vec<(u32, f32)> {
        let mut of_a_kind: BTreeMap<&str, usize> = BTreeMap::new();
        let mut kept = Vec::new();
        for (place, found) in ranked.into_iter().enumerate() {
            let taken = of_a_kind.entry(&self.index.documents[found.0 as usize].kind).or_default();
            if place < wanted.best {
                kept.push(found);
            } else if *taken < wanted.of_a_kind {
                *taken += 1;
                kept.push(found);
            }
        }
        kept
    }

    /// Adds up the words: a document with only some of them loses with the square of what it lacks.
    fn ranked(&self, by_word: &[Scores]) -> Vec<(u32, f32)> {
        let mut sums: BTreeMap<u32, (f32, usize)> = BTreeMap::new();
        for (document, score) in by_word.iter().flatten() {
            let sum = sums.entry(*document).or_default();
            sum.0 += score;
            sum.1 += 1;
        }
        let all = by_word.iter().filter(|scores| !scores.is_empty()).count().max(1) as f32;
        let weigh = |(document, (sum, words)): (u32, (f32, usize))| {
            let share = words as f32 / all;
            let weight = self.index.documents.get(document as usize).map_or(1.0, |document| document.weight);
            (document, sum * share * share * weight)
        };
        let mut ranked: Vec<(u32, f32)> = sums.into_iter().map(weigh).collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        ranked
    }

    /// The documents that hold a word. `covered` words belong to a name that is looked for in other words too, so they are not corrected.
    fn word(&mut self, word: &Token, is_last: bool, covered: bool) -> Scores {
        let vocabulary = &self.index.vocabulary;
        let mut ways = self.ways(word, 1.0);
        if !vocabulary.knows(&word.exact, &word.stem) && vocabulary.compounds_of(&word.exact, &word.stem).is_empty() {
            let other = without_digraphs(&word.exact);
            let known_otherwise = other != word.exact && vocabulary.knows_word(&other);
            let meant: Vec<String> = if known_otherwise {
                vec![other]
            } else if is_last && !vocabulary.beginning_with(&word.exact).is_empty() {
                vocabulary.beginning_with(&word.exact).into_iter().map(str::to_owned).collect()
            } else if covered {
                Vec::new()
            } else if let Some(parts) = vocabulary.parts(&word.exact) {
                parts.map(str::to_owned).into()
            } else {
                let near = vocabulary.near(&word.exact);
                let typed = self.query[word.from..word.to].to_owned();
                self.corrected.extend(near.first().map(|first| (typed, (*first).to_owned())));
                near.into_iter().map(str::to_owned).collect()
            };
            for other in meant {
                let tokens = self.index.analysis.tokens(&other);
                ways.extend(tokens.iter().flat_map(|token| self.ways(token, if known_otherwise { 1.0 } else { 0.7 })).collect::<Vec<_>>());
            }
        }
        self.run(&DisjunctionMaxQuery::with_tie_breaker(ways, 0.3))
    }

    /// The ways to look for one word, with how much each counts.
    fn ways(&mut self, word: &Token, factor: f32) -> Vec<Box<dyn Query>> {
        let fields = self.index.fields;
        self.sought.exact.insert(word.exact.clone());
        self.sought.stems.insert(word.stem.clone());
        if word.stem.chars().count() >= 4 {
            self.sought.parts.insert(word.stem.clone());
        }
        let way = |field: Field, text: &str, weight: f32| -> Box<dyn Query> {
            let term = TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs);
            Box::new(BoostQuery::new(Box::new(term), weight * factor))
        };
        let mut ways = vec![
            way(fields.title, &word.exact, 5.0),
            way(fields.title_stem, &word.stem, 4.0),
            way(fields.text, &word.exact, 1.3),
            way(fields.text_stem, &word.stem, 1.0),
            way(fields.context, &word.stem, 1.5),
        ];
        for compound in self.index.vocabulary.compounds_of(&word.exact, &word.stem) {
            ways.push(way(fields.title, compound, 2.0));
            ways.push(way(fields.text, compound, 0.4));
        }
        ways
    }

    /// Where a name of the query begins and ends, with the documents that hold what the index's language calls it.
    fn widened_scores(&mut self) -> Vec<(usize, usize, Scores)> {
        let index = self.index;
        let mut all = Vec::new();
        for widening in index.synonyms.in_query(self.query, &index.language) {
            for other in widening.others {
                let tokens = index.analysis.tokens(other);
                let telling: Vec<&Token> = tokens.iter().filter(|token| !index.analysis.is_stop_word(&token.exact)).collect();
                let every = telling.into_iter().map(|token| {
                    let way: Box<dyn Query> = Box::new(DisjunctionMaxQuery::with_tie_breaker(self.ways(token, 1.0), 0.3));
                    (Occur::Must, way)
                });
                let every: Vec<_> = every.collect();
                let scores = self.run(&BooleanQuery::new(every));
                let pair = (widening.name.to_owned(), other.to_owned());
                if !scores.is_empty() && !self.widened.contains(&pair) {
                    self.widened.push(pair);
                }
                all.push((widening.from, widening.to, scores));
            }
        }
        all
    }

    fn run(&self, query: &dyn Query) -> Scores {
        let collector = TopDocs::with_limit(self.index.documents.len()).order_by_score();
        // Everything is in memory, so there is nothing that can fail; if it did, nothing would be found.
        let found = self.searcher.search(query, &collector).unwrap_or_default();
        found.into_iter().map(|(score, place)| (place.doc_id, score)).collect()
    }

    fn hit(&self, document: u32, score: f32) -> Hit {
        let Document { address, kind, title, lead, text, .. } = &self.index.documents[document as usize];
        let analysis = &self.index.analysis;
        // The lead says best what a page is; only words that are not there are looked for in the text.
        let told = marked(analysis, lead, &self.sought);
        let excerpt = if told.iter().any(|piece| piece.hit) { None } else { excerpt(analysis, text, &self.sought) };
        Hit {
            address: address.clone(),
            kind: kind.clone(),
            title: marked(analysis, title, &self.sought),
            excerpt: excerpt.unwrap_or(told),
            score,
        }
    }
}

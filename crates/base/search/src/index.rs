//! The documents of one language and their inverted index in memory.

use tantivy::{
    Index as Inverted, IndexReader, ReloadPolicy, TantivyDocument, TantivyError,
    directory::RamDirectory,
    index::IndexBuilder,
    schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions},
};

use crate::{
    analysis::{Analysis, Token},
    query::{Found, Search, Wanted},
    spelling::Vocabulary,
    synonyms::Synonyms,
};

/// Letters of a query that are read; nobody types more on purpose, and every one costs time.
const LONGEST_QUERY: usize = 200;

/// The least that Tantivy takes while it builds; given back afterwards.
const BUDGET: usize = 15_000_000;

/// Something that can be found.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Where it is.
    pub address: String,
    /// What it is, for groups of hits.
    pub kind: String,
    /// Its title: counts most.
    pub title: String,
    /// One sentence about it: shown when the words stand in the title alone.
    pub lead: String,
    /// Its text.
    pub text: String,
    /// Other words under which it should be found; never shown.
    pub context: String,
    /// How much more (above 1) or less likely it is what somebody looks for.
    pub weight: f32,
}

/// Why an index could not be built.
#[derive(Debug, thiserror::Error)]
#[error("the search index could not be built: {0}")]
pub struct SearchProblem(#[from] TantivyError);

/// The searchable documents of one language. Searching takes no lock.
pub struct Index {
    pub(crate) language: String,
    pub(crate) analysis: Analysis,
    pub(crate) documents: Vec<Document>,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) synonyms: Synonyms,
    pub(crate) reader: IndexReader,
    pub(crate) fields: Fields,
}

/// The fields of the inverted index.
#[derive(Clone, Copy)]
pub(crate) struct Fields {
    pub title: Field,
    pub title_stem: Field,
    pub text: Field,
    pub text_stem: Field,
    pub context: Field,
}

impl Index {
    /// Builds the index of one language.
    pub fn build(language: &str, documents: Vec<Document>, synonyms: Synonyms) -> Result<Self, SearchProblem> {
        let analysis = Analysis::of(language);
        let (schema, fields) = schema();
        let mut vocabulary = Vocabulary::default();
        let read: Vec<[Vec<Token>; 3]> = documents
            .iter()
            .map(|document| {
                let text = format!("{}\n{}", document.lead, document.text);
                [analysis.tokens(&document.title), analysis.tokens(&text), analysis.tokens(&document.context)]
            })
            .collect();
        read.iter().flatten().flatten().for_each(|token| vocabulary.add(&token.exact, &token.stem));
        let mut writer = IndexBuilder::new().schema(schema).single_segment_index_writer(RamDirectory::create(), BUDGET)?;
        for [title, text, context] in &read {
            let mut entry = TantivyDocument::new();
            entry.add_text(fields.title, joined(title, |token| &token.exact));
            entry.add_text(fields.title_stem, joined(title, |token| &token.stem));
            entry.add_text(fields.text, joined(text, |token| &token.exact));
            entry.add_text(fields.text_stem, joined(text, |token| &token.stem));
            entry.add_text(fields.context, joined(context, |token| &token.stem));
            writer.add_document(entry)?;
        }
        let inverted = writer.finalize()?;
        let reader = reader(&inverted)?;
        Ok(Self { language: language.to_owned(), analysis, documents, vocabulary, synonyms, reader, fields })
    }

    /// Looks for a query. Anything may be typed; what means nothing finds nothing.
    pub fn search(&self, query: &str, wanted: Wanted) -> Found {
        let end = query.char_indices().nth(LONGEST_QUERY).map_or(query.len(), |(place, _)| place);
        Search::new(self, &query[..end]).found(wanted)
    }
}

fn reader(inverted: &Inverted) -> Result<IndexReader, TantivyError> {
    inverted.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()
}

fn schema() -> (Schema, Fields) {
    let words = TextFieldIndexing::default().set_tokenizer("whitespace").set_index_option(IndexRecordOption::WithFreqs);
    let options = TextOptions::default().set_indexing_options(words);
    let mut schema = Schema::builder();
    let mut field = |name: &str| schema.add_text_field(name, options.clone());
    let fields = Fields {
        title: field("title"),
        title_stem: field("title-stem"),
        text: field("text"),
        text_stem: field("text-stem"),
        context: field("context"),
    };
    (schema.build(), fields)
}

/// Tantivy reads tokens that are cut already: it only needs to find the spaces between them.
fn joined<'t>(tokens: &'t [Token], of: impl Fn(&'t Token) -> &'t str) -> String {
    tokens.iter().map(of).collect::<Vec<_>>().join(" ")
}

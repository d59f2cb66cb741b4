//! Where words stand: the only place that knows Tantivy.
//!
//! One segment in memory, written by one writer in the calling thread and read through the readers of its four fields. Nothing is stored
//! beside the words: the texts for excerpts are kept by `index`, once. Of Tantivy's own queries none is used, because a score must be able
//! to say that two words in two fields were one word of the question.

use std::collections::HashMap;
use std::sync::Arc;

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::Postings as _;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{DocSet as _, InvertedIndexReader, SegmentReader, SingleSegmentIndexWriter, TERMINATED, TantivyDocument, Term};

use crate::model::{Document, SearchProblem};
use crate::tokens;
use crate::vocabulary::{Usage, Vocabulary, WordId};

/// Number of fields.
pub(crate) const FIELDS: usize = 4;
const NAMES: [&str; FIELDS] = ["title", "lead", "text", "context"];
/// How much one occurrence in a field counts: title, lead, text, context.
const WEIGHTS: [f32; FIELDS] = [6.0, 1.5, 1.0, 0.3];
/// How much a long field is held against its words: 0 not at all, 1 in full.
const LENGTHS: [f32; FIELDS] = [0.5, 0.4, 0.6, 0.2];
/// What the writer may use, in bytes. It is the size at which its table of words begins, not a limit, and freed with it.
const WRITER_BUDGET: usize = 1_000_000;

/// One word somewhere in one document.
pub(crate) struct Occurrence {
    /// Number of the document.
    pub document: u32,
    /// How often, weighted by field and divided by how long the field is. Without unit.
    pub frequency: f32,
}

struct FieldReader {
    field: Field,
    words: Arc<InvertedIndexReader>,
    norms: FieldNormReader,
    average: f32,
}

/// The words of all documents with their places.
pub(crate) struct Postings {
    fields: Vec<FieldReader>,
}

/// Reads documents and remembers which words they use.
struct Writer {
    used: HashMap<String, Usage>,
}

impl Writer {
    fn tokens(&mut self, text: &str, document: u32, field: usize) -> PreTokenizedString {
        let mut list = Vec::new();
        tokens::each(text, |token| {
            match self.used.get_mut(token.text) {
                Some(usage) => {
                    usage.documents += u32::from(usage.last != document);
                    usage.fields |= 1 << field;
                    usage.last = document;
                }
                None => {
                    self.used.insert(token.text.to_owned(), Usage { fields: 1 << field, documents: 1, last: document });
                }
            }
            let (offset_from, offset_to) = (token.start, token.end);
            list.push(Token { offset_from, offset_to, position: token.position, text: token.text.to_owned(), position_length: 1 });
        });
        PreTokenizedString { text: String::new(), tokens: list }
    }
}

impl Postings {
    /// Reads all documents; also gives every word they use.
    pub(crate) fn build(documents: &[Document]) -> Result<(Self, HashMap<String, Usage>), SearchProblem> {
        let mut writer = Writer { used: HashMap::new() };
        if documents.is_empty() {
            return Ok((Self { fields: Vec::new() }, writer.used));
        }
        let mut schema = Schema::builder();
        let positions = TextFieldIndexing::default().set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let options = TextOptions::default().set_indexing_options(positions);
        let fields = NAMES.map(|name| schema.add_text_field(name, options.clone()));
        let directory = tantivy::directory::RamDirectory::create();
        let settings = tantivy::IndexSettings { docstore_compress_dedicated_thread: false, ..Default::default() };
        let builder = tantivy::Index::builder().schema(schema.build()).settings(settings);
        let mut segment: SingleSegmentIndexWriter = builder.single_segment_index_writer(directory, WRITER_BUDGET)?;
        for (number, document) in (0..).zip(documents) {
            let mut entry = TantivyDocument::new();
            let texts = [&document.title, &document.lead, &document.text, &document.context];
            for (place, (field, text)) in fields.into_iter().zip(texts).enumerate() {
                entry.add_pre_tokenized_text(field, writer.tokens(text, number, place));
            }
            segment.add_document(entry)?;
        }
        let index = segment.finalize()?;
        let mut readers = Vec::with_capacity(FIELDS);
        for segment in index.searchable_segments()? {
            let segment = SegmentReader::open(&segment)?;
            for field in fields {
                let words = segment.inverted_index(field)?;
                let average = (words.total_num_tokens() as f32 / documents.len() as f32).max(1.0);
                readers.push(FieldReader { field, words, norms: segment.get_fieldnorms_reader(field)?, average });
            }
        }
        Ok((Self { fields: readers }, writer.used))
    }

    /// Gives every occurrence of a word to `visit`, a field at a time.
    pub(crate) fn each(&self, vocabulary: &Vocabulary, word: WordId, mut visit: impl FnMut(Occurrence)) {
        for (place, reader) in self.fields.iter().enumerate().filter(|(place, _)| vocabulary.stands_in(word, *place)) {
            let term = Term::from_field_text(reader.field, vocabulary.text(word));
            // Memory cannot fail to be read; if it did, a word would be missing and nothing worse.
            let Ok(Some(mut postings)) = reader.words.read_postings(&term, IndexRecordOption::WithFreqs) else { continue };
            let mut document = postings.doc();
            while document != TERMINATED {
                visit(Occurrence { document, frequency: reader.weigh(place, document, postings.term_freq()) });
                document = postings.advance();
            }
        }
    }

    /// Where the words stand one after the other: `words` holds the forms each of them may have and how far it is behind the first.
    pub(crate) fn phrase(&self, vocabulary: &Vocabulary, words: &[(&[WordId], usize)]) -> Vec<Occurrence> {
        let mut found = Vec::new();
        for (place, reader) in self.fields.iter().enumerate() {
            let mut starts: Option<Vec<(u32, u32)>> = None;
            for (forms, distance) in words {
                let places = reader.starts(vocabulary, forms, *distance, place);
                starts = Some(match starts {
                    None => places,
                    Some(starts) => intersection(&starts, &places),
                });
                if starts.as_ref().is_some_and(Vec::is_empty) {
                    break;
                }
            }
            let starts = starts.unwrap_or_default();
            let same_document = starts.chunk_by(|one, other| one.0 == other.0);
            found.extend(same_document.map(|starts| {
                let count = u32::try_from(starts.len()).unwrap_or(u32::MAX);
                Occurrence { document: starts[0].0, frequency: reader.weigh(place, starts[0].0, count) }
            }));
        }
        found
    }
}

impl FieldReader {
    fn weigh(&self, place: usize, document: u32, count: u32) -> f32 {
        let length = self.norms.fieldnorm(document) as f32 / self.average;
        WEIGHTS[place] * count as f32 / (1.0 - LENGTHS[place] + LENGTHS[place] * length)
    }

    /// Every (document, position) at which a phrase can begin if one of `forms` stands `distance` behind, sorted.
    fn starts(&self, vocabulary: &Vocabulary, forms: &[WordId], distance: usize, place: usize) -> Vec<(u32, u32)> {
        let mut starts = Vec::new();
        let mut positions = Vec::new();
        let distance = u32::try_from(distance).unwrap_or(u32::MAX);
        for word in forms.iter().filter(|word| vocabulary.stands_in(**word, place)) {
            let term = Term::from_field_text(self.field, vocabulary.text(*word));
            let Ok(Some(mut postings)) = self.words.read_postings(&term, IndexRecordOption::WithFreqsAndPositions) else { continue };
            let mut document = postings.doc();
            while document != TERMINATED {
                postings.positions(&mut positions);
                starts.extend(positions.iter().filter_map(|position| Some((document, position.checked_sub(distance)?))));
                document = postings.advance();
            }
        }
        // Every word brings a sorted run, and the stable sort is made for those.
        starts.sort();
        starts
    }
}

/// What two sorted lists have in common.
fn intersection(first: &[(u32, u32)], second: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut common = Vec::new();
    let mut rest = second;
    for start in first {
        let skipped = rest.partition_point(|other| other < start);
        rest = &rest[skipped..];
        if rest.first() == Some(start) {
            common.push(*start);
        }
    }
    common
}

//! Which words of an index can be meant by one typed word, and how likely: the word itself and its forms, compounds with it, words that
//! begin so, words nearly so, and the parts of a compound nobody wrote.

use crate::folding;
use crate::language::Language;
use crate::spelling::{self, Typed};
use crate::vocabulary::{Vocabulary, WordId};

/// A word of the index that can be meant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Form {
    pub word: WordId,
    /// How much one occurrence counts, at most 1.
    pub weight: f32,
    /// How far a document that has it has the typed word, at most 1.
    pub cover: f32,
}

/// Everything that can be meant by one typed word.
#[derive(Debug, Default)]
pub(crate) struct Meaning {
    pub forms: Vec<Form>,
    /// Words that were taken for a mistyped one, best first.
    pub corrected: Vec<WordId>,
    /// The two words of a compound that no document writes together: forms of the first, forms of the second.
    pub parts: Option<(Vec<WordId>, Vec<WordId>)>,
}

/// At most so many compounds or longer words, the most frequent ones.
const MOST: usize = 40;
/// At most so many corrections of one word.
const CORRECTIONS: usize = 3;

/// What words are looked up in.
#[derive(Clone, Copy)]
pub(crate) struct Lexicon<'a> {
    pub vocabulary: &'a Vocabulary,
    pub language: &'a Language,
}

impl Lexicon<'_> {
    /// The word in all its forms and spellings; nothing when the index does not have it.
    pub(crate) fn whole(self, word: &str) -> Vec<Form> {
        let stem = self.language.stem(word);
        let (key, spelled) = (folding::key(word), folding::spelled_out(&stem));
        let same_key = self.vocabulary.with_stem(&folding::key(&stem));
        let is_same = |id: &WordId| folding::spelled_out(&self.language.stem(self.vocabulary.text(*id))) == spelled;
        // `får` and `far` have one key. Who types one that exists means that one; who cannot type it gets all with the key.
        let any_same = same_key.iter().any(is_same);
        let form = |id: &WordId| {
            let weight = if self.vocabulary.text(*id) == word {
                1.0
            } else if self.vocabulary.key(*id) == key {
                0.95
            } else {
                0.8
            };
            Form { word: *id, weight, cover: 1.0 }
        };
        same_key.iter().filter(|id| !any_same || is_same(id)).map(form).collect()
    }

    /// The words written together with this one, before or after it.
    pub(crate) fn compounds(self, word: &str) -> Vec<Form> {
        let stem = folding::key(&self.language.stem(word));
        if !self.language.writes_together() || word.chars().count() < 5 || stem.chars().count() < 4 {
            return Vec::new();
        }
        let rest = |id: WordId| self.vocabulary.key(id).len() - stem.len().min(self.vocabulary.key(id).len());
        let ending = self.vocabulary.with_ending(&stem).iter().copied().filter(|id| self.vocabulary.stem(*id).len() >= stem.len() + 3);
        let mut forms = self.frequent(ending, 0.4, 0.7);
        let beginning = self.vocabulary.with_beginning(&stem).filter(|id| rest(*id) >= 4 && self.vocabulary.stem(*id) != stem);
        forms.extend(self.frequent(beginning, 0.3, 0.65));
        forms
    }

    /// All that can be meant. `last`: it may be unfinished. `sure`: somebody knows already what it means, so that nothing is guessed.
    pub(crate) fn meaning(self, word: &str, last: bool, sure: bool) -> Meaning {
        let mut forms = self.whole(word);
        let is_whole = !forms.is_empty();
        forms.extend(self.compounds(word));
        if last && !is_whole && !sure {
            let key = folding::key(word);
            let beginning = self.vocabulary.with_beginning(&key).filter(|_| key.chars().count() > 1);
            forms.extend(self.frequent(beginning, 0.6, 0.9));
        }
        let mut meaning = Meaning { forms, ..Meaning::default() };
        if meaning.forms.is_empty() && !sure {
            self.guess(word, &mut meaning);
        }
        // A word can be found in several ways; the best one counts.
        meaning.forms.sort_by(|one, other| one.word.cmp(&other.word).then(other.weight.total_cmp(&one.weight)));
        meaning.forms.dedup_by_key(|form| form.word);
        meaning
    }

    /// For a word the index does not have at all.
    fn guess(self, word: &str, meaning: &mut Meaning) {
        meaning.parts = self.split(word);
        if let Some((first, second)) = &meaning.parts {
            meaning.forms.extend(first.iter().map(|word| Form { word: *word, weight: 0.25, cover: 0.4 }));
            meaning.forms.extend(second.iter().map(|word| Form { word: *word, weight: 0.35, cover: 0.5 }));
        }
        self.correct(word, meaning);
        if meaning.forms.is_empty() {
            meaning.forms = self.contained(word);
        }
    }

    /// Words that differ by the fewest typing errors.
    fn correct(self, word: &str, meaning: &mut Meaning) {
        let typed = Typed::new(&folding::key(word));
        let limit = spelling::allowed(typed.length()).min(if meaning.parts.is_some() { 1 } else { 2 });
        if limit == 0 || word.chars().any(char::is_numeric) {
            return;
        }
        let mut near = self.vocabulary.near(&typed, limit);
        if near.is_empty() {
            let stem = Typed::new(&folding::key(&self.language.stem(word)));
            near = self.vocabulary.near_stem(&stem, limit.min(spelling::allowed(stem.length())));
        }
        let Some(fewest) = near.iter().map(|(errors, _)| *errors).min() else { return };
        near.retain(|(errors, id)| *errors == fewest && !self.language.is_stop_word(self.vocabulary.text(*id)));
        let initial = word.chars().next();
        near.sort_by_key(|(_, id)| {
            let text = self.vocabulary.text(*id);
            (text.chars().next() != initial, std::cmp::Reverse(self.vocabulary.documents(*id)), *id)
        });
        let mut stems: Vec<&str> = Vec::new();
        for (_, id) in near {
            let stem = self.vocabulary.stem(id);
            if stems.len() == CORRECTIONS || stems.contains(&stem) {
                continue;
            }
            stems.push(stem);
            meaning.corrected.push(id);
            let weight = [0.9, 0.7, 0.5][fewest.min(2)];
            let forms = self.whole(self.vocabulary.text(id)).into_iter();
            meaning.forms.extend(forms.map(|form| Form { weight: form.weight * weight, cover: 0.9, ..form }));
        }
    }

    /// The two words a compound is made of, with `s` or `e` between them or nothing. The later of two cuts wins a longer beginning.
    fn split(self, word: &str) -> Option<(Vec<WordId>, Vec<WordId>)> {
        let cuts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        let last = cuts.len().checked_sub(3)?;
        (3..=last).rev().find_map(|cut| {
            let (first, second) = word.split_at(*cuts.get(cut)?);
            let first = [Some(first), first.strip_suffix(['s', 'e'])].into_iter().flatten().find_map(|first| self.part(first))?;
            Some((first, self.part(second)?))
        })
    }

    /// The forms of a word, if it can be part of a compound.
    fn part(self, word: &str) -> Option<Vec<WordId>> {
        if word.chars().count() < 3 || self.language.is_stop_word(word) {
            return None;
        }
        let forms: Vec<WordId> = self.whole(word).into_iter().map(|form| form.word).collect();
        Some(forms).filter(|forms| !forms.is_empty())
    }

    /// The longest known words at the beginning and at the end of an unknown one, from 4 letters.
    fn contained(self, word: &str) -> Vec<Form> {
        let cuts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        if cuts.len() < 8 {
            return Vec::new();
        }
        let first = (4..=cuts.len() - 3).rev().find_map(|cut| self.part(&word[..cuts[cut]]));
        let second = (3..=cuts.len() - 4).find_map(|cut| self.part(&word[cuts[cut]..]));
        let form = |word| Form { word, weight: 0.3, cover: 0.45 };
        first.into_iter().chain(second).flatten().map(form).collect()
    }

    fn frequent(self, words: impl Iterator<Item = WordId>, weight: f32, cover: f32) -> Vec<Form> {
        let mut words: Vec<WordId> = words.collect();
        if words.len() > MOST {
            words.sort_by_key(|id| (std::cmp::Reverse(self.vocabulary.documents(*id)), *id));
            words.truncate(MOST);
        }
        words.into_iter().map(|word| Form { word, weight, cover }).collect()
    }
}

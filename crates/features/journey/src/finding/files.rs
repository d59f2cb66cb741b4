//! Files by their names and by what stands in them. The database is asked in which texts the words stand; a text itself is read only for what is
//! shown.

use std::collections::{BTreeSet, HashMap};

use perron_db::Query;
use perron_people::{doors::OwnVisit, model::PersonId};
use perron_ui::Html;

use crate::{
    file_text,
    files::{
        self,
        model::{File, FileId},
    },
    finding::{
        hit::{Hit, Stands},
        words::found,
    },
    model::JourneyId,
};

/// The files of somebody's cases, and those of them in whose text all words stand.
pub struct Files {
    of_case: HashMap<JourneyId, Vec<File>>,
    with_words: BTreeSet<FileId>,
}

impl Files {
    /// Asks for them. Whether they may be seen is for the caller to say.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn of(query: &mut impl Query, person: PersonId, wanted: &[String]) -> perron_db::Result<Self> {
        let mut of_case: HashMap<JourneyId, Vec<File>> = HashMap::new();
        for (journey, file) in files::store::in_cases_of(query, person).await? {
            of_case.entry(journey).or_default().push(file);
        }
        Ok(Self { of_case, with_words: file_text::store::with_words(query, person, wanted).await? })
    }

    /// The files of a case in whose name or text all words stand, by name until somebody asks for the passage.
    pub fn hits(&mut self, own: &OwnVisit, journey: JourneyId, wanted: &[String]) -> Vec<Hit> {
        let hit = |file: File| {
            let by_name = found(&file.name, wanted);
            if by_name.is_none() && !self.with_words.contains(&file.id) {
                return None;
            }
            let kind = own.visit.words().with("find-kind-file", &[("name", file.name.as_str().into())]);
            Some(Hit { kind, text: by_name.unwrap_or_default(), stands: Stands::File(Box::new(file)) })
        };
        self.of_case.remove(&journey).unwrap_or_default().into_iter().filter_map(hit).collect()
    }

    /// The passage of a file where the words stand; nothing when they stand in its name only.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn passage(query: &mut impl Query, id: FileId, wanted: &[String]) -> perron_db::Result<Option<Html>> {
        Ok(found(&file_text::store::text(query, id).await?, wanted))
    }
}

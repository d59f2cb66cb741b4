//! The methods that journeys ride. A journey keeps to the version it began with, words and reference data too, whatever becomes of the files:
//! each version is kept in the database when it is first ridden, under the hash of its text.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Arc, Mutex, OnceLock},
};

use perron_db::{Query, Result};
use perron_guide::{Edition, Guide, Overlay};
use perron_journal::Act;
use perron_method::{Condition, Conditions, Files, Library, Method, Packed};
use perron_people::doors::LANGUAGES;
use perron_web::PageError;

use crate::ride::store;

/// The methods as they are now, and every version that has been looked at. Copies share everything.
#[derive(Clone)]
pub struct Methods(Arc<Shared>);

struct Shared {
    /// Filled beside the start of the program, since packing texts takes longer than everything else then.
    current: OnceLock<Vec<Current>>,
    kept: Mutex<HashMap<String, Arc<Version>>>,
}

/// A method as it is now, with its text, compressed.
struct Current {
    packed: Vec<u8>,
    version: Arc<Version>,
}

/// A version of a method.
pub struct Version {
    /// The hash of its text.
    pub id: String,
    guide: Guide,
    method: usize,
    conditions: OnceLock<BTreeMap<String, Conditions>>,
    /// When moves are made, as far as facts decide.
    conditions_of_moves: OnceLock<BTreeMap<String, Condition>>,
    /// The rules of a ride, by route: nearly every page asks for them, and finding them compares all rules with all stations.
    rules_of_rides: OnceLock<BTreeMap<String, BTreeSet<String>>>,
}

impl Methods {
    /// The methods of a guide, which was made from these files.
    pub fn new(guide: &Guide, files: &Files) -> Self {
        let shared = Arc::new(Shared { current: OnceLock::new(), kept: Mutex::default() });
        let (filled, guide, files) = (Arc::clone(&shared), guide.clone(), files.clone());
        std::thread::spawn(move || {
            let current = |(index, name): (usize, &str)| Current::of(&guide, index, Packed::of(&files, name));
            filled.current.get_or_init(|| guide.methods().enumerate().map(current).collect());
        });
        Self(shared)
    }

    fn all(&self) -> &[Current] {
        self.0.current.wait()
    }

    /// The methods as they are now, in their order.
    pub fn current(&self) -> impl Iterator<Item = &Arc<Version>> {
        self.all().iter().map(|current| &current.version)
    }

    /// A method as it is now, by its id.
    pub fn current_of(&self, method: &str) -> Option<&Arc<Version>> {
        self.current().find(|version| version.method().id() == method)
    }

    /// A version by its hash.
    ///
    /// # Errors
    /// When the database cannot be reached, or what it keeps cannot be read.
    pub async fn version(&self, query: &mut impl Query, id: &str) -> std::result::Result<Arc<Version>, PageError> {
        if let Some(version) = self.current().find(|version| version.id == id) {
            return Ok(Arc::clone(version));
        }
        if let Some(version) = self.kept().get(id) {
            return Ok(Arc::clone(version));
        }
        let unreadable = |why: String| std::io::Error::other(format!("the kept version {id} of a method cannot be read: {why}"));
        let text = store::text_of_version(query, id).await?.ok_or_else(|| unreadable("it is not there".to_owned()))?;
        let version = Arc::new(Version::read(id, &text).map_err(unreadable)?);
        self.kept().insert(id.to_owned(), Arc::clone(&version));
        Ok(version)
    }

    /// The text of a version, as its hash was made of it.
    ///
    /// # Errors
    /// As [`Self::version`].
    pub async fn text(&self, query: &mut impl Query, id: &str) -> std::result::Result<Vec<u8>, PageError> {
        let packed = match self.all().iter().find(|current| current.version.id == id) {
            Some(current) => current.packed.clone(),
            None => store::text_of_version(query, id).await?.ok_or_else(PageError::not_found)?,
        };
        Ok(Packed::text_of(&packed)?)
    }

    /// Keeps a version that comes from another installation, by its text. It is read first: what cannot be read, or is not what its hash
    /// says, is not kept. Nothing when it is neither.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn bring(&self, act: &mut Act, id: &str, text: &[u8]) -> Result<Option<Arc<Version>>> {
        if Packed::id_of(text) != id {
            return Ok(None);
        }
        if let Some(current) = self.current().find(|version| version.id == id) {
            self.keep(act, current).await?;
            return Ok(Some(Arc::clone(current)));
        }
        let packed = Packed::bytes_of(text);
        let Ok(version) = Version::read(id, &packed) else { return Ok(None) };
        store::add_version(act, &version, &packed).await?;
        Ok(Some(Arc::new(version)))
    }

    /// Sees to it that a version is kept, before something refers to it.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn keep(&self, act: &mut Act, version: &Version) -> Result<()> {
        match self.all().iter().find(|current| current.version.id == version.id) {
            Some(current) => store::add_version(act, version, &current.packed).await,
            None => Ok(()),
        }
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Version>>> {
        self.0.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Current {
    fn of(guide: &Guide, method: usize, packed: Packed) -> Self {
        Self { packed: packed.bytes, version: Arc::new(Version::new(packed.id, guide.clone(), method)) }
    }
}

impl Version {
    const fn new(id: String, guide: Guide, method: usize) -> Self {
        Self { id, guide, method, conditions: OnceLock::new(), conditions_of_moves: OnceLock::new(), rules_of_rides: OnceLock::new() }
    }

    fn read(id: &str, packed: &[u8]) -> std::result::Result<Self, String> {
        let files = Packed::files_of(packed).map_err(|error| error.to_string())?;
        let library = Library::load(&files).map_err(|findings| findings.first().map(ToString::to_string).unwrap_or_default())?;
        let guide = Guide::new(library, Overlay::default()).map_err(|error| error.to_string())?;
        Ok(Self::new(id.to_owned(), guide, 0))
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.guide.library().methods[self.method]
    }

    /// Laws and amounts as they stood.
    pub fn reference(&self) -> &perron_method::Reference {
        &self.guide.library().reference
    }

    /// The method in a language, or in the first that it speaks.
    pub fn edition(&self, language: &str) -> Option<Edition<'_>> {
        self.guide
            .edition(language, self.method)
            .or_else(|| LANGUAGES.into_iter().find_map(|language| self.guide.edition(language, self.method)))
    }

    /// The conditions of a rule, ready to be evaluated.
    pub fn conditions(&self, rule: &str) -> Option<&Conditions> {
        let all = self.conditions.get_or_init(|| {
            // The checker has read every condition before a method is served.
            self.method().rules.iter().filter_map(|rule| Some((rule.id.to_string(), Conditions::of(rule).ok()?))).collect()
        });
        all.get(rule)
    }

    /// The ids of the rules of whoever rides a route; none for a route that the method does not have.
    pub fn rules_of_ride(&self, route: &str) -> Option<&BTreeSet<String>> {
        let all = self.rules_of_rides.get_or_init(|| {
            let routes = self.method().map.routes.iter();
            let rules = |route| self.method().rules_of_ride(route).map(|rule| rule.id.to_string()).collect();
            routes.map(|route| (route.id.to_string(), rules(route))).collect()
        });
        all.get(route)
    }

    /// The condition of a move, ready to be evaluated.
    pub fn condition_of_move(&self, one: &str) -> Option<&Condition> {
        let all = self.conditions_of_moves.get_or_init(|| {
            let moves = self.method().moves.moves.iter();
            moves.filter_map(|one| Some((one.id.to_string(), Conditions::of_move(one).ok()?.open?))).collect()
        });
        all.get(one)
    }
}

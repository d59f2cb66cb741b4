//! What the feature is made of while it runs: the journal it writes through, its words, and what the program tells it about itself.

use std::{collections::BTreeMap, sync::Arc};

use perron_journal::Journal;
use perron_kernel::Token;
use perron_passkey::Ceremonies;
use perron_ui::{Site, Words, WordsProblem};
use perron_web::Config;

use crate::{beside::Beside, demo::Demo, keeping::Keeping, notices::Group, password::Passwords, provider::Providers, retention::Duty};

/// The languages of signed-in pages, the default first.
pub const LANGUAGES: [&str; 3] = ["da", "sv", "en"];

/// The language with this code, if it is one of them.
pub fn known_language(code: &str) -> Option<&'static str> {
    LANGUAGES.into_iter().find(|language| *language == code)
}

/// All words of a language: those of the shell, and the feature's own, a file a subject.
macro_rules! words_of {
    ($shell:expr, $language:literal) => {
        &[
            $shell,
            include_str!(concat!("../text/", $language, "/account.ftl")),
            include_str!(concat!("../text/", $language, "/administration.ftl")),
            include_str!(concat!("../text/", $language, "/bounces.ftl")),
            include_str!(concat!("../text/", $language, "/demo.ftl")),
            include_str!(concat!("../text/", $language, "/files.ftl")),
            include_str!(concat!("../text/", $language, "/from_list.ftl")),
            include_str!(concat!("../text/", $language, "/letters.ftl")),
            include_str!(concat!("../text/", $language, "/log.ftl")),
            include_str!(concat!("../text/", $language, "/notices.ftl")),
            include_str!(concat!("../text/", $language, "/organisations.ftl")),
            include_str!(concat!("../text/", $language, "/pages.ftl")),
            include_str!(concat!("../text/", $language, "/passkeys.ftl")),
            include_str!(concat!("../text/", $language, "/providers.ftl")),
            include_str!(concat!("../text/", $language, "/retention.ftl")),
            include_str!(concat!("../text/", $language, "/unsent.ftl")),
            include_str!(concat!("../text/", $language, "/words.ftl")),
        ]
    };
}

/// Words of a language, a Fluent text a subject.
pub type LanguageWords = (&'static str, &'static [&'static str]);

const WORDS: [LanguageWords; 3] =
    [("da", words_of!(perron_ui::DANISH, "da")), ("sv", words_of!(perron_ui::SWEDISH, "sv")), ("en", words_of!(perron_ui::ENGLISH, "en"))];

/// The shell of a language as the program has it: logo, footer, help. The feature puts its own menu into it.
pub type Shells = Arc<dyn Fn(&str) -> Option<Site> + Send + Sync>;

/// The feature. Copies share everything.
#[derive(Clone)]
pub struct People(Arc<Inner>);

#[derive(Clone)]
pub(crate) struct Inner {
    pub(crate) journal: Journal,
    pub(crate) config: Config,
    pub(crate) passwords: Passwords,
    pub(crate) passkeys: Option<Ceremonies>,
    files: Option<Keeping>,
    /// The hash of the secret behind which reports about letters are taken; nowhere without one.
    bounce_secret: Option<[u8; 32]>,
    duties: Arc<[Duty]>,
    providers: Providers,
    /// What a demo shows of itself; nothing where people are in earnest.
    demo: Option<Arc<Demo>>,
    shells: Shells,
    beside: Vec<Arc<dyn Beside>>,
    words: BTreeMap<&'static str, Arc<Words>>,
}

impl People {
    /// The feature over a journal. `shells` gives what is the same on every page of the site; `beside` are the features whose
    /// pages stand beside these and are shown by the same visit.
    ///
    /// # Errors
    /// When our own words cannot be read.
    pub fn new(journal: Journal, config: Config, shells: Shells, beside: &[Arc<dyn Beside>]) -> Result<Self, WordsProblem> {
        let mut words = BTreeMap::new();
        for (language, sources) in WORDS {
            let others =
                beside.iter().flat_map(|beside| beside.words()).filter(|(of, _)| *of == language).flat_map(|(_, sources)| *sources);
            let sources: Vec<&str> = sources.iter().chain(others).copied().collect();
            words.insert(language, Arc::new(Words::load(language, &sources)?));
        }
        let passkeys = Ceremonies::at(&config.absolute("/")).inspect_err(|why| tracing::warn!("no passkeys: {why}")).ok();
        let beside = beside.to_vec();
        Ok(Self(Arc::new(Inner {
            journal,
            config,
            passwords: Passwords::default(),
            passkeys,
            files: None,
            bounce_secret: None,
            duties: Arc::new([]),
            providers: Providers::default(),
            demo: None,
            shells,
            beside,
            words,
        })))
    }

    /// The same with another shell, as when an operator changes the footer while the program runs.
    #[must_use]
    pub fn in_shells(&self, shells: Shells) -> Self {
        Self(Arc::new(Inner { shells, ..Inner::clone(&self.0) }))
    }

    /// The same with duties to keep, as dated reference data says them.
    #[must_use]
    pub fn with_duties(&self, duties: Vec<Duty>) -> Self {
        Self(Arc::new(Inner { duties: duties.into(), ..Inner::clone(&self.0) }))
    }

    /// The same with providers at which people can sign in.
    #[must_use]
    pub fn with_providers(&self, providers: Providers) -> Self {
        Self(Arc::new(Inner { providers, ..Inner::clone(&self.0) }))
    }

    /// The same as a demo, in which everybody can be anybody.
    #[must_use]
    pub fn as_demo(&self, demo: Demo) -> Self {
        Self(Arc::new(Inner { demo: Some(Arc::new(demo)), ..Inner::clone(&self.0) }))
    }

    /// What a demo shows of itself; nothing where people are in earnest.
    pub(crate) fn demo(&self) -> Option<&Demo> {
        self.0.demo.as_deref()
    }

    /// The providers at which people can sign in.
    pub(crate) fn providers(&self) -> &Providers {
        &self.0.providers
    }

    /// Duties to keep.
    pub(crate) fn duties(&self) -> &[Duty] {
        &self.0.duties
    }

    /// The same with a door at which whoever knows the secret hands in reports about letters that did not arrive.
    #[must_use]
    pub fn with_bounce_secret(&self, secret: &str) -> Self {
        Self(Arc::new(Inner { bounce_secret: Some(Token::hash_of(secret)), ..Inner::clone(&self.0) }))
    }

    /// Whether the door for reports opens to this secret. Hashes are compared, so how long it takes tells nothing.
    pub(crate) fn opens_to(&self, secret: &str) -> bool {
        self.0.bounce_secret == Some(Token::hash_of(secret))
    }

    /// The same with a place where files are kept. Without one, nobody is offered to bring any.
    #[must_use]
    pub fn with_files(&self, files: Keeping) -> Self {
        Self(Arc::new(Inner { files: Some(files), ..Inner::clone(&self.0) }))
    }

    /// Where files are kept; none where the program keeps none.
    pub(crate) fn files(&self) -> Option<&Keeping> {
        self.0.files.as_ref()
    }

    /// The journal.
    pub fn journal(&self) -> &Journal {
        &self.0.journal
    }

    pub(crate) fn config(&self) -> &Config {
        &self.0.config
    }

    /// The whole address of a page, as it stands in letters.
    pub fn absolute(&self, path: &str) -> String {
        self.config().absolute(path)
    }

    /// The features beside this one.
    pub(crate) fn beside(&self) -> &[Arc<dyn Beside>] {
        &self.0.beside
    }

    /// The group of a kind of notices, for which one chooses when one is written to.
    pub(crate) fn group_of(&self, kind: &str) -> Group {
        if matches!(kind, "member-removed" | "role-changed") {
            return Group::People;
        }
        self.beside().iter().find_map(|beside| beside.notice_group(kind)).unwrap_or(Group::Rest)
    }

    pub(crate) fn passwords(&self) -> &Passwords {
        &self.0.passwords
    }

    /// The ceremonies of passkeys; none at an address that has no name.
    pub(crate) fn passkeys(&self) -> Option<&Ceremonies> {
        self.0.passkeys.as_ref()
    }

    /// The words of a language; of the default one when it is unknown.
    pub fn words(&self, language: &str) -> &Arc<Words> {
        self.0.words.get(language).unwrap_or_else(|| &self.0.words[LANGUAGES[0]])
    }

    /// The shell of a language, with the words of this feature.
    pub(crate) fn shell(&self, language: &str) -> Site {
        let words = self.words(language).clone();
        let shell = (self.0.shells)(language).unwrap_or_else(|| Site {
            words: words.clone(),
            home: "/".to_owned(),
            logo: String::new(),
            menu: Vec::new(),
            help: None,
            shortcut: None,
            footer_text: String::new(),
            footer: Vec::new(),
            demo: None,
        });
        Site { words, ..shell }
    }
}

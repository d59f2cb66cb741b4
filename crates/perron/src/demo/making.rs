//! Makes a demo: lets everybody in the script do what they did, on the day on which they did it, through the pages of the program. Nothing is
//! written past an act, so the journal of a demo verifies like any other.

use std::{
    collections::{BTreeMap, HashMap},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use anyhow::Context;
use perron_journal::Worker;
use perron_kernel::{Instant, SystemRandom, Token};
use perron_people::People;
use perron_web::{Current, say};

use super::{
    browser::Browser,
    clock::DemoClock,
    filling::{self, Known},
    folder::Remembered,
    letters,
    script::{Answer, Person, Script, Step},
};

/// After this long somebody logs in again, before their session ends by itself.
const LOGS_IN_AFTER: Duration = Duration::from_hours(10);
/// The part of a day between two steps of it.
const BETWEEN: Duration = Duration::from_mins(6);

/// What is needed to make a demo.
pub struct Making {
    /// What answers while it is made.
    pub application: Current,
    /// The people, with the door of a demo.
    pub people: People,
    /// Sends letters and does what is done regularly.
    pub worker: Worker,
    /// Shows the past.
    pub clock: Arc<DemoClock>,
    /// Where letters are put.
    pub letters: PathBuf,
    /// The moment at which this begins; all days are counted back from it.
    pub now: Instant,
}

/// Somebody while a demo is made.
struct Actor {
    browser: Browser,
    /// When they last logged in.
    since: Option<Instant>,
}

/// A demo that is being made.
struct UnderWay<'a> {
    making: &'a Making,
    script: &'a Script,
    actors: HashMap<&'a str, Actor>,
    known: Known,
    /// The day that is shown, and how many steps of it are done.
    day: Option<(i64, u32)>,
}

impl Making {
    /// Makes it, and says on the console how far it is.
    pub async fn make(&self, script: &Script) -> anyhow::Result<Remembered> {
        let actor = |person: &Person| Actor { browser: Browser::new(self.application.clone(), &person.language), since: None };
        let actors = script.people.iter().map(|person| (person.key.as_str(), actor(person))).collect();
        let mut under_way = UnderWay { making: self, script, actors, known: Known::at(self.now), day: None };
        under_way.gather().await?;
        say(&format!("{} organisations and {} people are there.", script.organisations.len(), script.people.len()));
        let steps = script.steps();
        for (done, (case, step)) in steps.iter().enumerate() {
            let told = || format!("demo/cases/{}.toml, {} days ago, {}: {}", case.key, step.days_ago, step.who, step.send);
            under_way.take(&case.key, step).await.with_context(told)?;
            let part = |done: usize| done * 5 / steps.len();
            if part(done + 1) > part(done) {
                say(&format!("{} of {} steps in {} cases are done.", done + 1, steps.len(), script.cases.len()));
            }
        }
        self.clock.release();
        self.worker.round().await?;
        under_way.remembered().await
    }
}

impl<'a> UnderWay<'a> {
    /// The installation is set up, organisations come, and their people join by invitation.
    async fn gather(&mut self) -> anyhow::Result<()> {
        let (first, others) = self.script.people.split_first().context("nobody is in the demo")?;
        let begun = self.script.organisations.iter().map(|organisation| organisation.days_ago).max().unwrap_or_default();
        self.go_to(begun).await?;
        let link = self.making.people.set_up_link().await?.context("somebody is here already")?;
        let path = letters::path_of(&link);
        self.actor(&first.key)?.browser.answer(&path, &path, &account(first)).await?;
        self.logged_in(&first.key)?;
        for organisation in &self.script.organisations {
            self.go_to(organisation.days_ago).await?;
            self.log_in(&first.key).await?;
            let mut with = organisation.with.clone();
            with.insert("name".to_owned(), Answer::One(organisation.name.clone()));
            let path = self.actor(&first.key)?.browser.answer("/organisations/new", "/organisations/new", &with).await?;
            self.known.organisations.insert(organisation.key.clone(), path.clone());
            let mut people = others.iter().filter(|person| person.organisation == organisation.key);
            let Some(boss) = people.next() else { continue };
            self.join(&first.key, &path, boss).await?;
            // Whoever adds an organisation for others does not stay in it.
            self.actor(&first.key)?.browser.press(&format!("{path}/leave"), &[]).await?;
            for person in people {
                self.join(&boss.key, &path, person).await?;
            }
        }
        Ok(())
    }

    /// Somebody invites a person into an organisation, and they come.
    async fn join(&mut self, inviter: &str, organisation: &str, person: &'a Person) -> anyhow::Result<()> {
        let asked = [("mail", &person.mail), ("role", &person.role), ("language", &person.language)];
        let with = asked.map(|(name, value)| (name.to_owned(), Answer::One(value.clone()))).into();
        let form = format!("{organisation}/invitations/new");
        self.actor(inviter)?.browser.answer(&form, &form, &with).await.with_context(|| format!("inviting {}", person.key))?;
        let link = self.letter(&person.mail, "/invitations/").await?;
        self.actor(&person.key)?.browser.answer(&link, &link, &account(person)).await.with_context(|| format!("{} joins", person.key))?;
        self.logged_in(&person.key)
    }

    /// Somebody does a step.
    async fn take(&mut self, case: &str, step: &Step) -> anyhow::Result<()> {
        self.go_to(step.days_ago).await?;
        self.log_in(&step.who).await?;
        let mail = self.script.person(&step.who)?.mail.clone();
        if let Some(begins) = filling::letter_in(&step.send) {
            let link = self.letter(&mail, begins).await?;
            self.known.letter = link;
        }
        let send = self.known.address(case, &step.send, step.days_ago)?;
        let on = if step.on.is_empty() { send.clone() } else { self.known.address(case, &step.on, step.days_ago)? };
        let with = self.known.answers(case, &step.with, step.days_ago)?;
        let browser = &mut self.actor(&step.who)?.browser;
        let place = match &step.file {
            Some(paper) => browser.bring(&on, &send, &with, paper).await?,
            None => browser.answer(&on, &send, &with).await?,
        };
        self.known.cases.entry(case.to_owned()).or_insert(place);
        Ok(())
    }

    /// The path of the newest link of a kind in the letters to an address.
    async fn letter(&self, mail: &str, begins: &str) -> anyhow::Result<String> {
        self.making.worker.round().await?;
        letters::newest_link(&self.making.letters, mail, begins)?.with_context(|| format!("no letter to {mail} leads to {begins}"))
    }

    /// Goes on to the next step of a day. What is done regularly is done when a day begins.
    async fn go_to(&mut self, days_ago: i64) -> anyhow::Result<()> {
        let steps = self.day.filter(|(day, _)| *day == days_ago).map_or(0, |(_, steps)| steps + 1);
        self.making.clock.go_to(filling::begins(self.making.now, days_ago).after(BETWEEN * steps));
        if steps == 0 {
            self.making.worker.round().await?;
        }
        self.day = Some((days_ago, steps));
        Ok(())
    }

    /// Logs somebody in through the door of the demo when they have not been here for long.
    async fn log_in(&mut self, key: &str) -> anyhow::Result<()> {
        let now = self.making.people.journal().now();
        let since = self.actor(key)?.since;
        if since.is_some_and(|since| now.since(since) < LOGS_IN_AFTER) {
            return Ok(());
        }
        let id = self.id_of(key).await?;
        self.actor(key)?.browser.press(&format!("{}/people/{id}", perron_people::demo::PATH), &[]).await?;
        self.logged_in(key)
    }

    fn logged_in(&mut self, key: &str) -> anyhow::Result<()> {
        self.actor(key)?.since = Some(self.making.people.journal().now());
        Ok(())
    }

    fn actor(&mut self, key: &str) -> anyhow::Result<&mut Actor> {
        self.actors.get_mut(key).with_context(|| format!("nobody is called {key} in the demo"))
    }

    async fn id_of(&self, key: &str) -> anyhow::Result<String> {
        let mail = &self.script.person(key)?.mail;
        self.making.people.demo_person(mail).await?.with_context(|| format!("{key} has not come"))
    }

    async fn remembered(&self) -> anyhow::Result<Remembered> {
        let mut people = BTreeMap::new();
        for person in &self.script.people {
            people.insert(person.key.clone(), self.id_of(&person.key).await?);
        }
        Ok(Remembered { made: Some(self.making.now.to_string()), people, cases: self.known.cases.clone() })
    }
}

/// What somebody answers who gets an account. Nobody knows the password: one logs in by the door of the demo.
fn account(person: &Person) -> BTreeMap<String, Answer> {
    let password = Token::new(&SystemRandom).text().to_owned();
    let mut answers = BTreeMap::from([("name".to_owned(), person.name.clone()), ("password".to_owned(), password)]);
    if person.organisation.is_empty() {
        answers.insert("mail".to_owned(), person.mail.clone());
    }
    answers.into_iter().map(|(name, answer)| (name, Answer::One(answer))).collect()
}

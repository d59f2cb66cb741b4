//! Rules as readers see them, the same on station, route, topic and rules pages: how strong a rule is, what it rests on, what to do, and
//! folded below it who is bound, which law, and what proves it. Only words about the rule; no verdict on anybody's case.

use askama::Template;
use perron_method::{
    Amount, Condition, Law, National,
    schema::{Check, Nature, Rule, Strength},
};
use perron_ui::{Html, Link, Words};

use crate::{
    addresses::Page,
    edition::Edition,
    links::{Links, home_of_rule},
};

/// A list of rules, ready to be put into a page.
#[derive(Template)]
#[template(path = "rule_list.html")]
pub struct RuleList<'a> {
    words: &'a Words,
    rules: Vec<RuleItem>,
    /// The level of the rules' headings.
    rank: u8,
}

/// A rule.
struct RuleItem {
    id: String,
    /// Where all of it stands; empty when that is the page of all rules.
    home: String,
    /// Where its title leads; empty when all of it stands here.
    leads_to: String,
    strength: &'static str,
    strength_on: Vec<String>,
    nature: String,
    /// Whether it is the operator's own.
    local: bool,
    country: String,
    title: String,
    text: Html,
    today: Html,
    binds: String,
    evidence: Vec<Html>,
    ways_out: Vec<(Html, Option<Link>)>,
    laws: Vec<LawItem>,
    amounts: Vec<AmountItem>,
    watch: String,
    facts: Vec<String>,
    source: String,
    as_of: String,
}

struct LawItem {
    citation: String,
    /// The citation without what it says in brackets.
    short: String,
    url: Option<String>,
    mark: String,
    source: String,
}

struct AmountItem {
    title: String,
    period: String,
    values: String,
    mark: String,
    source: String,
}

impl<'a> RuleList<'a> {
    /// The list of some rules, the strongest first, on a route's page with the strength they have there. `rank` is the level of the
    /// rules' headings.
    pub fn new<'r>(
        edition: &Edition<'a>,
        links: &Links<'_>,
        rules: impl IntoIterator<Item = &'r Rule>,
        route: Option<&str>,
        rank: u8,
    ) -> Self {
        let mut rules: Vec<&Rule> = rules.into_iter().collect();
        rules.sort_by_key(|rule| rank_of(rule.strength_for(route)));
        let rules = rules.into_iter().map(|rule| item(edition, links, rule, route)).collect();
        Self { words: edition.words, rules, rank }
    }

    /// Without what is folded below a rule, for long lists. Instead each title leads to the rule's home, where all of it stands; a
    /// rule whose home is the page of all rules keeps it.
    #[must_use]
    pub fn brief(mut self) -> Self {
        for rule in &mut self.rules {
            rule.leads_to = std::mem::take(&mut rule.home);
        }
        self
    }

    /// Without places to link to, for a page on which a rule may stand twice.
    #[must_use]
    pub fn without_anchors(mut self) -> Self {
        self.rules.iter_mut().for_each(|rule| rule.id.clear());
        self
    }

    /// As HTML; nothing when there are no rules.
    pub fn html(&self) -> Result<Html, askama::Error> {
        if self.rules.is_empty() { Ok(Html::default()) } else { Html::render(self) }
    }
}

/// What binds hardest stands first.
fn rank_of(strength: Strength) -> u8 {
    match strength {
        Strength::MustNot | Strength::Must => 0,
        Strength::Should => 1,
        Strength::May => 2,
    }
}

fn item(edition: &Edition<'_>, links: &Links<'_>, rule: &Rule, route: Option<&str>) -> RuleItem {
    let words = edition.words;
    let text = edition.text.rule(&rule.id);
    let part = |key: &str| text.and_then(|text| text.part(key));
    let words_of = |section: &str, id: &str| part(section).and_then(|part| part.item(id)).map(|item| links.inline(&item.text));
    let ways_out = rule
        .ways_out
        .iter()
        .filter_map(|way| Some((words_of("ways-out", &way.id)?, way.by_move.as_ref().and_then(|id| move_link(edition, id)))));
    let home = home_of_rule(edition.method, rule);
    RuleItem {
        id: rule.id.to_string(),
        home: if home == Page::Rules { String::new() } else { format!("{}#{}", edition.book.to(&home), rule.id) },
        leads_to: String::new(),
        strength: rule.strength_for(route).name(),
        strength_on: if route.is_none() { strengths_on_routes(edition, rule) } else { Vec::new() },
        nature: words.get(nature_key(rule.nature)),
        local: rule.local,
        country: rule.country.as_ref().map(|country| law_of(words, country)).unwrap_or_default(),
        title: text.map(|text| text.title().to_owned()).unwrap_or_default(),
        text: text.map(|text| links.blocks(&text.body)).unwrap_or_default(),
        today: part("today").map(|part| links.blocks(&part.body)).unwrap_or_default(),
        binds: rule
            .binds
            .iter()
            .map(|id| edition.text.section("actors", id).map_or("", |actor| actor.title()))
            .filter(|name| !name.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        evidence: rule.evidence.iter().filter_map(|id| words_of("evidence", id)).collect(),
        ways_out: ways_out.collect(),
        laws: rule.law.iter().filter_map(|id| edition.reference.laws.get(id.as_str())).map(|law| law_item(edition, law)).collect(),
        amounts: rule
            .amounts
            .iter()
            .filter_map(|id| edition.reference.amounts.get(id.as_str()))
            // The newest period first.
            .flat_map(|periods| periods.iter().rev())
            .map(|amount| amount_item(edition, amount))
            .collect(),
        watch: words.get(match rule.check {
            Check::Yes => "rule-watch-yes",
            Check::Partly => "rule-watch-partly",
            Check::No => "rule-watch-no",
        }),
        facts: if rule.check == Check::No { Vec::new() } else { facts_read(edition, rule) },
        source: words.with("rule-source", &[("pages", cited(edition, &rule.source, rule.local).into())]),
        as_of: words.with("rule-as-of", &[("date", edition.date(&rule.as_of).into())]),
    }
}

/// Sentences for the routes on which a rule is stronger or weaker than elsewhere.
fn strengths_on_routes(edition: &Edition<'_>, rule: &Rule) -> Vec<String> {
    let sentence = |(route, strength): (&String, &Strength)| {
        let sign = edition.sign(edition.method.route(route)?);
        let strength = edition.words.get(&format!("strength-{}", strength.name()));
        Some(edition.words.with(
            "rule-strength-on",
            &[("letter", sign.letter.into()), ("name", sign.name.into()), ("strength", strength.to_lowercase().into())],
        ))
    };
    rule.strength_on.iter().filter_map(sentence).collect()
}

/// The names of the facts that a rule's conditions read.
fn facts_read(edition: &Edition<'_>, rule: &Rule) -> Vec<String> {
    let conditions = [&rule.applies, &rule.kept, &rule.open].into_iter().flatten().filter_map(|text| Condition::parse(text).ok());
    let mut facts: Vec<String> = conditions.flat_map(|condition| condition.reads()).collect();
    facts.sort();
    facts.dedup();
    facts.iter().filter_map(|id| edition.text.section("facts", id)).map(|fact| fact.title().to_owned()).collect()
}

fn move_link(edition: &Edition<'_>, id: &str) -> Option<Link> {
    let section = edition.text.section("moves", id)?;
    let href = edition.book.find(&Page::Moves)?;
    Some(Link::new(format!("{href}#{id}"), section.title()))
}

fn law_item(edition: &Edition<'_>, law: &Law) -> LawItem {
    let citation = edition.local_text(&law.citation);
    LawItem {
        citation: citation.to_owned(),
        short: citation.split(" (").next().unwrap_or(citation).to_owned(),
        url: law.url.clone(),
        mark: edition.word(&format!("mark-{}", law.mark.name())),
        source: source_line(edition, edition.local_text(&law.source), &law.checked_on),
    }
}

fn amount_item(edition: &Edition<'_>, amount: &Amount) -> AmountItem {
    let words = edition.words;
    let from = edition.date(&amount.valid_from);
    let period = match &amount.valid_to {
        Some(to) => words.with("amount-period", &[("from", from.into()), ("to", edition.date(to).into())]),
        None => words.with("amount-since", &[("from", from.into())]),
    };
    let mut values: Vec<String> = amount.eur.map(|euro| money(words, euro, "EUR")).into_iter().collect();
    for (currency, value) in amount.national.iter().filter(|(currency, _)| words.has(&format!("money-{currency}"))) {
        values.push(match value {
            National::Amount(amount) => money(words, *amount, currency),
            National::Missing(_) => words.with("amount-missing", &[("currency", currency.as_str().into())]),
        });
    }
    AmountItem {
        title: edition.local_text(&amount.title).to_owned(),
        period,
        values: values.join(" · "),
        mark: edition.word(&format!("mark-{}", amount.mark.name())),
        source: source_line(edition, edition.local_text(&amount.source), &amount.checked_on),
    }
}

fn money(words: &Words, amount: u64, currency: &str) -> String {
    words.money(i64::try_from(amount).unwrap_or(i64::MAX), currency)
}

fn source_line(edition: &Edition<'_>, source: &str, checked_on: &toml::value::Datetime) -> String {
    edition.words.with("source-checked", &[("source", source.into()), ("date", edition.date(checked_on).into())])
}

/// Where something stands in the method's source: "p14, p18" as readers know pages; a source without pages by its title. What an operator
/// names as the source of their own is shown as it is.
pub fn cited(edition: &Edition<'_>, source: &str, local: bool) -> String {
    if local {
        return source.to_owned();
    }
    let number = |part: &'_ str| {
        let digits = part.trim().strip_prefix('p')?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.trim_start_matches('0').to_owned())
    };
    match source.split(',').map(number).collect::<Option<Vec<String>>>() {
        Some(numbers) => edition.words.with("source-pages", &[("pages", numbers.join(", ").into()), ("count", numbers.len().into())]),
        None => edition.words.with("quoted", &[("text", edition.method.about.source.title.as_str().into())]),
    }
}

/// "Dansk ret"; the country itself where there is no word for it.
fn law_of(words: &Words, country: &str) -> String {
    let key = format!("law-of-{country}");
    if words.has(&key) { words.get(&key) } else { country.to_owned() }
}

/// The key of the word for what a rule rests on.
pub fn nature_key(nature: Nature) -> &'static str {
    match nature {
        Nature::Legal => "nature-law",
        Nature::Contractual => "nature-contract",
        Nature::Management => "nature-management",
        Nature::Method => "nature-method",
        Nature::Principle => "nature-principle",
        Nature::Commitment => "nature-commitment",
        Nature::Gate => "nature-gate",
        Nature::Result => "nature-result",
    }
}

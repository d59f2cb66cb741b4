//! Which rules a reader wants to see: by strength, by who is bound, by what a rule rests on. Each filter is a row of chips with the number
//! of rules that the choice would give; what is on is also said in words. All of it stands in the address.

use perron_method::{
    Id,
    schema::{Nature, Rule, Strength},
};

use crate::{
    answers::{Parameters, address},
    edition::Edition,
    paging,
    rule_list::nature_key,
};

/// The order in which strengths are shown: what stops a team comes first.
pub const STRENGTHS: [Strength; 4] = [Strength::MustNot, Strength::Must, Strength::Should, Strength::May];

/// The parameter of the order.
const ORDER: &str = "order";

/// In which order the rules stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Strongest first.
    #[default]
    Strength,
    /// Place by place.
    Place,
}

/// What a filter looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// How strong a rule is.
    Strength,
    /// Who is bound.
    Binds,
    /// What it rests on.
    Nature,
}

/// The filters that are on.
#[derive(Clone, Debug, Default)]
pub struct RuleFilter {
    chosen: Vec<(Aspect, String)>,
    /// The order that is asked for.
    pub order: Order,
    /// The order where none is asked for.
    usual: Order,
    /// The address has a filter that leads nowhere here.
    pub unknown: bool,
}

/// A row of chips.
pub struct Row {
    /// The parameter.
    pub name: &'static str,
    /// What it filters by.
    pub legend: String,
    /// Its choices; the first shows all.
    pub chips: Vec<Chip>,
}

/// A choice.
pub struct Chip {
    /// The value of the parameter; empty for all.
    pub value: String,
    /// Its words.
    pub label: String,
    /// How many rules it gives.
    pub count: usize,
    /// Whether it is on.
    pub chosen: bool,
}

/// A filter that could be taken off when nothing is found.
pub struct Removal {
    /// Its words.
    pub label: String,
    /// The page without it.
    pub href: String,
    /// How many rules that gives.
    pub count: usize,
}

impl Order {
    /// The value of the parameter.
    pub fn name(self) -> &'static str {
        match self {
            Self::Strength => "strength",
            Self::Place => "place",
        }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Strength => Self::Place,
            Self::Place => Self::Strength,
        }
    }
}

impl Aspect {
    /// All, in the order of the rows.
    pub const ALL: [Self; 3] = [Self::Strength, Self::Binds, Self::Nature];

    /// The parameter.
    pub fn name(self) -> &'static str {
        match self {
            Self::Strength => "strength",
            Self::Binds => "binds",
            Self::Nature => "nature",
        }
    }

    /// The values of a rule.
    fn values<'r>(self, rule: &'r Rule, route: Option<&str>) -> Vec<&'r str> {
        match self {
            Self::Strength => vec![rule.strength_for(route).name()],
            Self::Binds => rule.binds.iter().map(Id::as_str).collect(),
            Self::Nature => vec![rule.nature.name()],
        }
    }

    /// All values in order.
    fn order<'e>(self, edition: &'e Edition<'_>) -> Vec<&'e str> {
        match self {
            Self::Strength => STRENGTHS.iter().map(|strength| strength.name()).collect(),
            Self::Binds => edition.method.actors.iter().map(|actor| actor.id.as_str()).collect(),
            Self::Nature => Nature::ALL.iter().map(|nature| nature.name()).collect(),
        }
    }

    /// The words of a value.
    pub fn label(self, edition: &Edition<'_>, value: &str) -> String {
        match self {
            Self::Strength => edition.word(&format!("strength-{value}")),
            Self::Binds => edition.text.section("actors", value).map_or(value, |actor| actor.title()).to_owned(),
            Self::Nature => {
                let nature = Nature::ALL.iter().find(|nature| nature.name() == value);
                nature.map_or_else(|| value.to_owned(), |nature| edition.word(nature_key(*nature)))
            }
        }
    }
}

impl RuleFilter {
    /// Reads the filters of an address. A value that none of the rules has is passed over and remembered as unknown.
    pub fn read(parameters: &Parameters, rules: &[&Rule], route: Option<&str>, usual: Order) -> Self {
        let mut filter = Self { order: usual, usual, ..Self::default() };
        for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
            if name == ORDER && value == usual.other().name() {
                filter.order = usual.other();
            }
            let Some(aspect) = Aspect::ALL.into_iter().find(|aspect| aspect.name() == name) else { continue };
            if rules.iter().any(|rule| aspect.values(rule, route).contains(&value.as_str())) {
                filter.chosen.retain(|(other, _)| *other != aspect);
                filter.chosen.push((aspect, value.clone()));
            } else {
                filter.unknown = true;
            }
        }
        filter.chosen.sort();
        filter
    }

    /// Whether any filter is on.
    pub fn is_on(&self) -> bool {
        !self.chosen.is_empty()
    }

    /// Whether a rule is to be shown.
    pub fn admits(&self, rule: &Rule, route: Option<&str>) -> bool {
        self.chosen.iter().all(|(aspect, value)| aspect.values(rule, route).contains(&value.as_str()))
    }

    /// The rows of chips. A choice counts the rules that it gives together with the filters of the other rows.
    pub fn rows(&self, edition: &Edition<'_>, rules: &[&Rule], route: Option<&str>) -> Vec<Row> {
        let row = |aspect: Aspect| {
            let others = self.without(aspect);
            let admitted: Vec<&Rule> = rules.iter().copied().filter(|rule| others.admits(rule, route)).collect();
            let count = |value: &str| admitted.iter().filter(|rule| aspect.values(rule, route).contains(&value)).count();
            let all = Chip {
                value: String::new(),
                label: edition.word(&format!("filter-all-{}", aspect.name())),
                count: admitted.len(),
                chosen: self.value(aspect).is_none(),
            };
            let occurring =
                aspect.order(edition).into_iter().filter(|value| rules.iter().any(|rule| aspect.values(rule, route).contains(value)));
            let chip = |value: &str| Chip {
                value: value.to_owned(),
                label: aspect.label(edition, value),
                count: count(value),
                chosen: self.value(aspect) == Some(value),
            };
            let chips = std::iter::once(all).chain(occurring.map(chip)).collect();
            Row { name: aspect.name(), legend: edition.word(&format!("filter-{}", aspect.name())), chips }
        };
        Aspect::ALL.into_iter().map(row).filter(|row| row.chips.len() > 2).collect()
    }

    /// What is on, as the end of a sentence: "har styrken ”Skal” og binder ”Projektleder”".
    pub fn in_words(&self, edition: &Edition<'_>) -> String {
        let clause = |(aspect, value): &(Aspect, String)| {
            edition.words.with(&format!("filter-clause-{}", aspect.name()), &[("value", aspect.label(edition, value).into())])
        };
        let clauses: Vec<String> = self.chosen.iter().map(clause).collect();
        match clauses.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, first)) => edition.words.with("filter-and", &[("first", first.join(", ").into()), ("last", last.as_str().into())]),
            None => String::new(),
        }
    }

    /// The filters that could be taken off, with what each would give.
    pub fn removals(&self, edition: &Edition<'_>, path: &str, rules: &[&Rule], route: Option<&str>) -> Vec<Removal> {
        let removal = |(aspect, value): &(Aspect, String)| {
            let rest = self.without(*aspect);
            let count = rules.iter().filter(|rule| rest.admits(rule, route)).count();
            Removal { label: aspect.label(edition, value), href: rest.address(path, self.order, None), count }
        };
        self.chosen.iter().map(removal).collect()
    }

    /// The order, as a parameter, when it is not the usual one.
    pub fn order_parameter(&self) -> Option<(&'static str, &'static str)> {
        (self.order != self.usual).then_some((ORDER, self.order.name()))
    }

    /// The page with these filters, in an order, and the part of it that is shown.
    pub fn address(&self, path: &str, order: Order, part: Option<&str>) -> String {
        let chosen = self.chosen.iter().map(|(aspect, value)| (aspect.name(), value.as_str()));
        let order = Self { order, usual: self.usual, ..Self::default() }.order_parameter();
        address(path, chosen.chain(order).chain(part.map(|part| (paging::NAME, part))))
    }

    fn value(&self, aspect: Aspect) -> Option<&str> {
        self.chosen.iter().find(|(chosen, _)| *chosen == aspect).map(|(_, value)| value.as_str())
    }

    fn without(&self, aspect: Aspect) -> Self {
        Self {
            chosen: self.chosen.iter().filter(|(chosen, _)| *chosen != aspect).cloned().collect(),
            order: self.order,
            usual: self.usual,
            unknown: self.unknown,
        }
    }
}

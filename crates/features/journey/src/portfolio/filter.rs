//! Which cases of a portfolio somebody wants to see, and in which order: read from the address, and said in words. What cannot be read is not
//! asked for.

use perron_people::doors::Visit;
use perron_ui::Choice;
use serde::Deserialize;

use crate::portfolio::cases::Case;

/// The states that can be asked for, with the keys of their words.
const STATES: [(&str, &str); 6] = [
    ("under-way", "portfolio-under-way"),
    ("broken", "portfolio-broken"),
    ("missing", "portfolio-missing"),
    ("still", "portfolio-still"),
    ("paused", "pause-mark"),
    ("ended", "portfolio-ended"),
];
/// The orders beside the usual one, with the keys of their words.
const ORDERS: [(&str, &str); 3] =
    [("title", "portfolio-order-title"), ("days", "portfolio-order-days"), ("still", "portfolio-order-still")];

/// What stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    way: String,
    state: String,
    lead: String,
    order: String,
    pub page: String,
}

/// What is asked for.
pub struct Filter {
    /// Methods with their routes.
    pub ways: Vec<Choice>,
    /// States of cases.
    pub states: Vec<Choice>,
    /// Who leads.
    pub leads: Vec<Choice>,
    /// Orders.
    pub orders: Vec<Choice>,
}

impl Filter {
    /// Reads it. The routes and the people of the cases there are can be asked for.
    pub fn read(visit: &Visit, asked: &Asked, cases: &[Case]) -> Self {
        let (mut ways, mut leads): (Vec<Choice>, Vec<Choice>) = (Vec::new(), Vec::new());
        for case in cases {
            let way = case.way_written();
            if !way.is_empty() && !ways.iter().any(|choice| choice.value == way) {
                ways.push(Choice::new(way, way_in_words(visit, case)));
            }
            for (lead, name) in &case.leads {
                let lead = lead.to_string();
                if !leads.iter().any(|choice| choice.value == lead) {
                    leads.push(Choice::new(lead, name.clone()));
                }
            }
        }
        ways.sort_by(|one, other| one.label.cmp(&other.label));
        leads.sort_by(|one, other| one.label.cmp(&other.label));
        let worded = |list: &[(&str, &str)]| list.iter().map(|(value, key)| Choice::new(*value, visit.word(key))).collect();
        let marked = |list: Vec<Choice>, value: &str| -> Vec<Choice> {
            list.into_iter().map(|choice| Choice { chosen: choice.value == value, ..choice }).collect()
        };
        Self {
            ways: marked(ways, &asked.way),
            states: marked(worded(&STATES), &asked.state),
            leads: marked(leads, &asked.lead),
            orders: marked(worded(&ORDERS), &asked.order),
        }
    }

    /// Whether a case is asked for.
    pub fn wants(&self, case: &Case) -> bool {
        let of_state = |state: &str| match state {
            "under-way" => case.outcome.is_none(),
            "broken" => case.outcome.is_none() && case.counts.broken > 0,
            "missing" => case.outcome.is_none() && case.counts.missing > 0,
            "still" => case.stands_still(),
            "paused" => case.outcome.is_none() && case.paused,
            _ => case.outcome.is_some(),
        };
        chosen(&self.ways).is_none_or(|way| *way.value == case.way_written())
            && chosen(&self.states).is_none_or(|state| of_state(&state.value))
            && chosen(&self.leads).is_none_or(|wanted| case.leads.iter().any(|(lead, _)| lead.to_string() == wanted.value))
    }

    /// Puts cases that stand by title into the order that is asked for.
    pub fn order(&self, cases: &mut [Case]) {
        match chosen(&self.orders).map_or("", |order| order.value.as_str()) {
            "title" => {}
            "days" => cases.sort_by_key(|case| std::cmp::Reverse(case.days)),
            "still" => cases.sort_by_key(|case| std::cmp::Reverse(case.still_for)),
            _ => cases.sort_by_key(|case| {
                (case.outcome.is_some(), std::cmp::Reverse((case.counts.broken, case.counts.missing, case.stands_still())))
            }),
        }
    }

    /// What is asked for in words; empty for everything.
    pub fn in_words(&self, visit: &Visit) -> String {
        let parts: Vec<String> =
            [&self.ways, &self.states, &self.leads].into_iter().filter_map(|list| Some(chosen(list)?.label.clone())).collect();
        if parts.is_empty() { String::new() } else { visit.words().with("log-shown", &[("what", parts.join(", ").into())]) }
    }

    /// The address of the same below a path, on a page.
    pub fn address(&self, path: &str, page: usize) -> String {
        let lists = [("way", &self.ways), ("state", &self.states), ("lead", &self.leads), ("order", &self.orders)];
        // All of these values are words and ids, which stand in an address as they are.
        let mut query: Vec<String> = lists.into_iter().filter_map(|(name, list)| Some(format!("{name}={}", chosen(list)?.value))).collect();
        if page > 1 {
            query.push(format!("page={page}"));
        }
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }
}

fn chosen(list: &[Choice]) -> Option<&Choice> {
    list.iter().find(|choice| choice.chosen)
}

/// What the route of a case is called, within its method.
pub fn way_in_words(visit: &Visit, case: &Case) -> String {
    let edition = case.way.as_ref().and_then(|(version, _)| version.edition(visit.language));
    match (edition, case.route()) {
        (Some(edition), Some(route)) => format!("{}: {}", edition.front("method", "title"), edition.sign(route).name),
        _ => visit.word("portfolio-no-route"),
    }
}

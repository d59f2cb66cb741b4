//! Which activities somebody wants to see and in which look: read from the address, and said in words. What cannot be read is not asked for.

use perron_people::doors::Visit;
use perron_ui::Choice;
use serde::Deserialize;

use crate::activities::{form::states, list::Row};

/// What stands for those that nobody has taken on.
pub const NOBODY: &str = "nobody";
/// What stands for those that should have been done.
const LATE: &str = "late";
/// The look with a column for each state.
const BOARD: &str = "board";

/// What stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    look: String,
    state: String,
    owner: String,
    pub page: String,
}

/// What is asked for.
pub struct Filter {
    /// Whether the activities stand by state, and not by station.
    pub board: bool,
    states: Vec<Choice>,
    owners: Vec<Choice>,
}

impl Filter {
    /// Reads it. The states and the owners of the activities there are can be asked for.
    pub fn read(visit: &Visit, asked: &Asked, rows: &[Row]) -> Self {
        let mut all = states(visit);
        all.push(Choice::new(LATE, visit.word("activities-filter-late")));
        let mut owners = vec![Choice::new(NOBODY, visit.word("activities-filter-nobody"))];
        for row in rows {
            let owner = row.owner.map(|owner| owner.to_string()).unwrap_or_default();
            if !owner.is_empty() && !owners.iter().any(|choice| choice.value == owner) {
                owners.push(Choice::new(owner, row.owner_name.clone()));
            }
        }
        let marked = |list: Vec<Choice>, value: &str| -> Vec<Choice> {
            list.into_iter().map(|choice| Choice { chosen: choice.value == value, ..choice }).collect()
        };
        Self { board: asked.look == BOARD, states: marked(all, &asked.state), owners: marked(owners, &asked.owner) }
    }

    /// The states to choose from.
    pub fn states(&self) -> &[Choice] {
        &self.states
    }

    /// The owners to choose from.
    pub fn owners(&self) -> &[Choice] {
        &self.owners
    }

    /// Whether a row is asked for.
    pub fn wants(&self, row: &Row) -> bool {
        let of_state = self.state().is_none_or(|state| if state == LATE { row.late } else { state == row.state.as_str() });
        let owner = row.owner.map_or_else(|| NOBODY.to_owned(), |owner| owner.to_string());
        of_state && self.owner().is_none_or(|wanted| wanted == owner)
    }

    /// What is asked for in words; empty for everything.
    pub fn in_words(&self, visit: &Visit) -> String {
        let chosen = |list: &[Choice]| list.iter().find(|choice| choice.chosen).map(|choice| choice.label.clone());
        let parts: Vec<String> = [chosen(&self.states), chosen(&self.owners)].into_iter().flatten().collect();
        if parts.is_empty() { String::new() } else { visit.words().with("log-shown", &[("what", parts.join(", ").into())]) }
    }

    /// The address of the same below a path, in a look, on a page.
    pub fn address(&self, path: &str, board: bool, page: usize) -> String {
        let number = page.to_string();
        let page = (page > 1).then_some(number.as_str());
        let parts = [("look", board.then_some(BOARD)), ("state", self.state()), ("owner", self.owner()), ("page", page)];
        // All of these values are words and ids, which stand in an address as they are.
        let query: Vec<String> = parts.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }

    /// Everything, in the same look.
    pub fn address_of_all(&self, path: &str) -> String {
        if self.board { format!("{path}?look={BOARD}") } else { path.to_owned() }
    }

    fn state(&self) -> Option<&str> {
        chosen_value(&self.states)
    }

    fn owner(&self) -> Option<&str> {
        chosen_value(&self.owners)
    }
}

fn chosen_value(list: &[Choice]) -> Option<&str> {
    list.iter().find(|choice| choice.chosen).map(|choice| choice.value.as_str())
}

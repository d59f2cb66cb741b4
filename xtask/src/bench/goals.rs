//! Goals, and which of them is the worst kept.

/// One goal with what was measured.
pub struct Goal {
    name: String,
    figure: String,
    wanted: String,
    /// How far the goal is kept: 1 is just kept, less falls short.
    margin: f64,
}

impl Goal {
    /// The figure must be at least this large.
    pub fn at_least(name: impl Into<String>, figure: f64, goal: f64, unit: &str) -> Self {
        Self { name: name.into(), figure: format!("{figure:.2}{unit}"), wanted: format!("at least {goal}{unit}"), margin: figure / goal }
    }

    /// The figure must be smaller than this.
    pub fn below(name: impl Into<String>, figure: f64, goal: f64, unit: &str) -> Self {
        // A figure equal to the goal is not below it.
        let margin = if figure >= goal { (goal / figure).min(0.999) } else { goal / figure.max(f64::MIN_POSITIVE) };
        Self { name: name.into(), figure: format!("{figure:.1}{unit}"), wanted: format!("below {goal}{unit}"), margin }
    }

    /// Nothing of this kind may happen.
    pub fn none(name: impl Into<String>, count: u64) -> Self {
        Self { name: name.into(), figure: count.to_string(), wanted: "0".to_owned(), margin: if count == 0 { f64::INFINITY } else { 0.0 } }
    }

    fn line(&self) -> String {
        let verdict = if self.margin >= 1.0 { "holds" } else { "falls short" };
        format!("{}: {}, goal {}: {verdict}", self.name, self.figure, self.wanted)
    }
}

/// Prints all goals, the worst kept one last.
pub fn print(mut goals: Vec<Goal>) {
    goals.sort_by(|a, b| b.margin.total_cmp(&a.margin));
    for goal in &goals {
        println!("{}", goal.line());
    }
}

/// Prints all goals, the main one last when all are kept, else the worst kept one.
pub fn print_with_main(main: Goal, mut others: Vec<Goal>) {
    if main.margin < 1.0 || others.iter().any(|goal| goal.margin < 1.0) {
        others.push(main);
        return print(others);
    }
    print(others);
    println!("{}", main.line());
}

/// The value in the middle.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        count if count % 2 == 1 => values[middle],
        _ => f64::midpoint(values[middle - 1], values[middle]),
    }
}

//! A condition over facts, written in CEL. Here: reading and evaluating it when some facts are unanswered.
//!
//! CEL itself fails on an undeclared name. A team that has not answered everything yet still wants to know what the answers it gave
//! decide, so `&&`, `||` and `!` are three-valued here (Kleene) and everything below them is left to the library.

mod functions;
mod kinds;
mod mutants;
mod walk;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, LazyLock},
};

use cel::{
    Context, Env, IdedExpr, Program, Value,
    common::ast::{Expr, operators},
};

pub use kinds::Problem;
pub use mutants::Mutant;

/// Values of facts by id. What is not in here is unanswered.
pub type Facts = BTreeMap<String, Value>;

/// What facts make of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// An unanswered fact decides.
    Unknown,
}

impl Truth {
    fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

/// A condition, ready to be evaluated.
#[derive(Clone, Debug)]
pub struct Condition {
    expression: IdedExpr,
    /// Byte offset of each node in the text of the condition.
    offsets: BTreeMap<u64, usize>,
}

/// The name under which `known(fact)` asks whether a fact is answered.
const KNOWN: &str = "known";

impl Condition {
    /// Reads a condition. An error gives a byte offset in `text` and what is wrong there.
    pub fn parse(text: &str) -> Result<Self, (usize, String)> {
        let program = Program::compile(text).map_err(|errors| {
            errors.errors.first().map_or((0, "not an expression".to_owned()), |error| {
                let column = usize::try_from(error.pos.1).unwrap_or(1).saturating_sub(1);
                (column.min(text.len()), error.msg.clone())
            })
        })?;
        let mut offsets = BTreeMap::new();
        walk::each(program.expression(), &mut |node| {
            if let Some((start, _)) = program.source_info().offset_for(node.id) {
                offsets.insert(node.id, start as usize);
            }
        });
        Ok(Self { expression: program.expression().clone(), offsets })
    }

    /// The facts that the condition reads, in order of name.
    pub fn reads(&self) -> BTreeSet<String> {
        walk::free_names(&self.expression)
    }

    /// Evaluates the condition. An error says what CEL refused; the checker finds those before anybody rides.
    pub fn evaluate(&self, facts: &Facts) -> Result<Truth, String> {
        let mut bound = Bound::nothing(facts);
        for name in self.reads() {
            bound.bind(&name);
        }
        self.evaluate_in(&bound)
    }

    /// The same for facts that are bound already, where many conditions read them.
    pub fn evaluate_in(&self, bound: &Bound<'_>) -> Result<Truth, String> {
        evaluate(&self.expression, bound.facts, &bound.context)
    }
}

/// Facts made ready for many conditions: turning them into what the library reads takes longer than most conditions.
pub struct Bound<'a> {
    facts: &'a Facts,
    context: Context<'static, 'static>,
}

impl<'a> Bound<'a> {
    /// All facts.
    pub fn all(facts: &'a Facts) -> Self {
        let mut bound = Self::nothing(facts);
        for name in facts.keys() {
            bound.bind(name);
        }
        bound
    }

    fn nothing(facts: &'a Facts) -> Self {
        // Building CEL's standard environment is much slower than evaluating a condition.
        static ENVIRONMENT: LazyLock<Arc<Env>> = LazyLock::new(|| Arc::new(Env::stdlib()));
        let mut context = Context::with_env(Arc::clone(&ENVIRONMENT));
        functions::add(&mut context);
        Self { facts, context }
    }

    fn bind(&mut self, name: &str) {
        if let Some(value) = self.facts.get(name) {
            self.context.add_variable_from_value(name, value.clone());
        }
    }
}

fn evaluate(expression: &IdedExpr, facts: &Facts, context: &Context<'_, '_>) -> Result<Truth, String> {
    let Expr::Call(call) = &expression.expr else { return leaf(expression, facts, context) };
    match call.func_name.as_str() {
        operators::LOGICAL_AND => joined(&call.args, Truth::No, facts, context),
        operators::LOGICAL_OR => joined(&call.args, Truth::Yes, facts, context),
        operators::LOGICAL_NOT if call.args.len() == 1 => Ok(evaluate(&call.args[0], facts, context)?.not()),
        KNOWN => match call.args.as_slice() {
            [IdedExpr { expr: Expr::Ident(fact), .. }] => Ok(facts.contains_key(fact).into()),
            _ => Err("known() takes the name of one fact".to_owned()),
        },
        _ => leaf(expression, facts, context),
    }
}

/// Joins clauses: `decides` is the truth that a single clause is enough for (no for `&&`, yes for `||`).
fn joined(clauses: &[IdedExpr], decides: Truth, facts: &Facts, context: &Context<'_, '_>) -> Result<Truth, String> {
    let mut result = decides.not();
    for clause in clauses {
        let truth = evaluate(clause, facts, context)?;
        if truth == decides {
            return Ok(decides);
        }
        if truth == Truth::Unknown {
            result = Truth::Unknown;
        }
    }
    Ok(result)
}

fn leaf(expression: &IdedExpr, facts: &Facts, context: &Context<'_, '_>) -> Result<Truth, String> {
    if walk::reads_other_than(expression, |name| facts.contains_key(name)) {
        return Ok(Truth::Unknown);
    }
    match Value::resolve(expression, context) {
        Ok(Value::Bool(holds)) => Ok(holds.into()),
        Ok(other) => Err(format!("the condition gives {other:?}, not yes or no")),
        Err(error) => Err(error.to_string()),
    }
}

//! Checks a condition against the kinds of the facts it reads, before any value is known.

use std::collections::BTreeMap;

use cel::{
    IdedExpr,
    common::ast::{CallExpr, ComprehensionExpr, Expr, LiteralValue, operators as op},
};

use super::{Condition, KNOWN};
use crate::kind::Kind;

/// What is wrong with a condition, and where in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It reads a name that nothing declares.
    Undeclared(usize, String),
    /// It uses a value of a wrong kind.
    WrongKind(usize, String),
}

/// Kind of a part of an expression: a kind of facts, or something that only expressions have.
#[derive(Clone, Debug, PartialEq)]
enum Inferred {
    Known(Kind),
    /// A number written in the condition: fits counts, money and numbers.
    Figure,
    /// A text written in the condition: fits texts and, when it is one of them, choices.
    Quoted(String),
    /// An entry of an empty list.
    Anything,
    ListOf(Box<Inferred>),
}

use Inferred::{Anything, Figure, Known, ListOf, Quoted};

type Scope = BTreeMap<String, Inferred>;

impl Condition {
    /// Checks the kinds; `declared` holds every fact the condition may read.
    pub fn check_kinds(&self, declared: &BTreeMap<String, Kind>) -> Result<(), Problem> {
        let scope = declared.iter().map(|(name, kind)| (name.clone(), inferred(kind))).collect();
        let found = self.infer(&self.expression, &scope)?;
        self.expect(&self.expression, &found, &Known(Kind::YesNo))
    }

    fn offset(&self, node: &IdedExpr) -> usize {
        self.offsets.get(&node.id).copied().unwrap_or(0)
    }

    fn wrong<T>(&self, node: &IdedExpr, message: impl Into<String>) -> Result<T, Problem> {
        Err(Problem::WrongKind(self.offset(node), message.into()))
    }

    fn expect(&self, node: &IdedExpr, found: &Inferred, expected: &Inferred) -> Result<(), Problem> {
        if fits(found, expected) { Ok(()) } else { self.wrong(node, format!("expected {}, found {}", said(expected), said(found))) }
    }

    fn infer(&self, node: &IdedExpr, scope: &Scope) -> Result<Inferred, Problem> {
        match &node.expr {
            Expr::Ident(name) => scope.get(name).cloned().ok_or_else(|| Problem::Undeclared(self.offset(node), name.clone())),
            Expr::Literal(LiteralValue::Boolean(_)) => Ok(Known(Kind::YesNo)),
            Expr::Literal(LiteralValue::Int(_) | LiteralValue::Double(_) | LiteralValue::UInt(_)) => Ok(Figure),
            Expr::Literal(LiteralValue::String(text)) => Ok(Quoted(text.inner().to_owned())),
            Expr::Select(select) => match self.infer(&select.operand, scope)? {
                Known(Kind::Record(fields)) => match fields.get(&select.field) {
                    Some(kind) => Ok(inferred(kind)),
                    None => self.wrong(node, format!("the record has no field {}", select.field)),
                },
                other => self.wrong(node, format!("expected a record, found {}", said(&other))),
            },
            Expr::List(list) => {
                let mut kind = Anything;
                for element in &list.elements {
                    let found = self.infer(element, scope)?;
                    kind = self.common(element, &kind, &found)?;
                }
                Ok(ListOf(Box::new(kind)))
            }
            Expr::Comprehension(loops) => self.infer_loop(node, loops, scope),
            Expr::Call(call) => self.infer_call(node, call, scope),
            _ => self.wrong(node, "this form of expression is not used in conditions"),
        }
    }

    /// The kind of two branches or list entries together.
    fn common(&self, node: &IdedExpr, one: &Inferred, other: &Inferred) -> Result<Inferred, Problem> {
        if fits(one, other) {
            Ok(other.clone())
        } else {
            self.expect(node, other, one)?;
            Ok(one.clone())
        }
    }

    fn infer_loop(&self, node: &IdedExpr, loops: &ComprehensionExpr, scope: &Scope) -> Result<Inferred, Problem> {
        let ListOf(entry) = self.infer(&loops.iter_range, scope)? else {
            return self.wrong(node, "all, exists, filter and map need a list");
        };
        let mut inner = scope.clone();
        inner.insert(loops.iter_var.clone(), *entry);
        inner.insert(loops.accu_var.clone(), self.infer(&loops.accu_init, scope)?);
        let step = self.infer(&loops.loop_step, &inner)?;
        inner.insert(loops.accu_var.clone(), step);
        self.infer(&loops.result, &inner)
    }

    fn infer_call(&self, node: &IdedExpr, call: &CallExpr, scope: &Scope) -> Result<Inferred, Problem> {
        if call.func_name == KNOWN {
            return match call.args.as_slice() {
                [argument @ IdedExpr { expr: Expr::Ident(_), .. }] => self.infer(argument, scope).map(|_| Known(Kind::YesNo)),
                _ => self.wrong(node, "known() takes the name of one fact"),
            };
        }
        let arguments: Vec<&IdedExpr> = call.target.as_deref().into_iter().chain(&call.args).collect();
        let kinds = arguments.iter().map(|argument| self.infer(argument, scope)).collect::<Result<Vec<_>, _>>()?;
        match (call.func_name.as_str(), kinds.as_slice()) {
            (op::LOGICAL_AND | op::LOGICAL_OR | op::LOGICAL_NOT | op::NOT_STRICTLY_FALSE, _) => {
                for (argument, kind) in arguments.iter().zip(&kinds) {
                    self.expect(argument, kind, &Known(Kind::YesNo))?;
                }
                Ok(Known(Kind::YesNo))
            }
            (op::EQUALS | op::NOT_EQUALS, [left, right]) => self.common(node, left, right).map(|_| Known(Kind::YesNo)),
            (op::LESS | op::LESS_EQUALS | op::GREATER | op::GREATER_EQUALS, [left, right]) => match self.common(node, left, right)? {
                Figure | Known(Kind::Count | Kind::Money | Kind::Number(_) | Kind::Date) => Ok(Known(Kind::YesNo)),
                other => self.wrong(node, format!("{} cannot be larger or smaller", said(&other))),
            },
            (op::ADD, [ListOf(left), ListOf(right)]) => Ok(ListOf(Box::new(self.common(node, left, right)?))),
            (op::ADD | op::SUBSTRACT | op::MULTIPLY | op::DIVIDE, [left, right]) => match self.common(node, left, right)? {
                number @ (Figure | Known(Kind::Count | Kind::Money | Kind::Number(_))) => Ok(number),
                other => self.wrong(node, format!("cannot calculate with {}", said(&other))),
            },
            (op::IN, [entry, ListOf(list)]) => self.common(node, entry, list).map(|_| Known(Kind::YesNo)),
            (op::CONDITIONAL, [test, yes, no]) => {
                self.expect(arguments[0], test, &Known(Kind::YesNo))?;
                self.common(node, yes, no)
            }
            ("size", [ListOf(_) | Known(Kind::Text)]) => Ok(Figure),
            ("sum", [ListOf(entry)]) => match &**entry {
                number @ (Anything | Figure | Known(Kind::Count | Kind::Money | Kind::Number(_))) => Ok(number.clone()),
                other => self.wrong(node, format!("cannot add up {}", said(other))),
            },
            ("minus", [left @ ListOf(_), right @ ListOf(_)]) => self.common(node, left, right),
            ("days", [from, to]) => {
                self.expect(arguments[0], from, &Known(Kind::Date))?;
                self.expect(arguments[1], to, &Known(Kind::Date))?;
                Ok(Figure)
            }
            ("date", [Quoted(_)]) => Ok(Known(Kind::Date)),
            (name, _) => {
                let found = kinds.iter().map(said).collect::<Vec<_>>().join(", ");
                self.wrong(node, format!("{} does not take {found}", name.trim_matches('_')))
            }
        }
    }
}

fn inferred(kind: &Kind) -> Inferred {
    match kind {
        Kind::List(entry) => ListOf(Box::new(inferred(entry))),
        other => Known(other.clone()),
    }
}

fn fits(found: &Inferred, expected: &Inferred) -> bool {
    match (found, expected) {
        (Anything, _) | (Figure, Known(Kind::Count | Kind::Money | Kind::Number(_))) | (Quoted(_), Quoted(_) | Known(Kind::Text)) => true,
        (Quoted(text), Known(Kind::Choice(options))) => options.contains(text),
        (ListOf(one), ListOf(other)) => fits(one, other),
        (one, other) => one == other,
    }
}

fn said(kind: &Inferred) -> String {
    match kind {
        Known(kind) => kind.to_string(),
        Figure => "a number".to_owned(),
        Quoted(text) => format!("the text '{text}'"),
        Anything => "anything".to_owned(),
        ListOf(entry) => format!("a list of {}", said(entry)),
    }
}

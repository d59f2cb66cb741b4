//! Wrong versions of a condition: without it, negated, and the same for each clause joined by `&&` or `||`.
//! A pack's examples must tell every one of them from the condition itself. Also: whether a condition can be both yes and no at all.

use std::collections::BTreeMap;

use cel::{
    IdedExpr,
    common::ast::{CallExpr, Expr, LiteralValue, operators},
};

use super::{Condition, walk};

/// A wrong version of a condition.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// The wrong version.
    pub condition: Condition,
    /// What was done, for the finding: `negated` or `removed`.
    pub change: &'static str,
    /// Byte offset of the changed part in the text of the condition.
    pub offset: usize,
}

/// More different clauses than this are not tried out in all combinations.
const MOST_CLAUSES: usize = 12;

impl Condition {
    /// All wrong versions.
    pub fn mutants(&self) -> Vec<Mutant> {
        let mut paths = vec![(Vec::new(), true)];
        collect(&self.expression, &mut Vec::new(), &mut paths);
        paths.into_iter().flat_map(|(path, neutral)| self.mutants_at(&path, neutral)).collect()
    }

    fn mutants_at(&self, path: &[usize], neutral: bool) -> [Mutant; 2] {
        let clause = follow(&self.expression, path);
        let offset = first_offset(self, clause);
        let negated = call(clause.id, operators::LOGICAL_NOT, vec![clause.clone()]);
        let removed = IdedExpr { id: clause.id, expr: Expr::Literal(LiteralValue::Boolean(neutral.into())) };
        [(negated, "negated"), (removed, "removed")].map(|(replacement, change)| {
            let mut condition = self.clone();
            *follow_mut(&mut condition.expression, path) = replacement;
            Mutant { condition, change, offset }
        })
    }

    /// Whether the condition has the same truth however its clauses come out.
    pub fn is_constant(&self) -> bool {
        if self.reads().is_empty() {
            return true;
        }
        let mut clauses = BTreeMap::new();
        name_clauses(&self.expression, &mut clauses);
        if clauses.len() > MOST_CLAUSES {
            return false;
        }
        let truths = (0..1_u32 << clauses.len()).map(|choice| decide(&self.expression, &clauses, choice));
        let (mut yes, mut no) = (false, false);
        truths.for_each(|truth| if truth { yes = true } else { no = true });
        !(yes && no)
    }
}

fn call(id: u64, function: &str, args: Vec<IdedExpr>) -> IdedExpr {
    IdedExpr { id, expr: Expr::Call(CallExpr { func_name: function.to_owned(), target: None, args }) }
}

/// The operator and the clauses of `&&`, `||` and `!`.
fn logical(node: &IdedExpr) -> Option<(&str, &[IdedExpr])> {
    match &node.expr {
        Expr::Call(call) if [operators::LOGICAL_AND, operators::LOGICAL_OR, operators::LOGICAL_NOT].contains(&call.func_name.as_str()) => {
            Some((&call.func_name, &call.args))
        }
        _ => None,
    }
}

fn collect(node: &IdedExpr, path: &mut Vec<usize>, paths: &mut Vec<(Vec<usize>, bool)>) {
    let Some((operator, clauses)) = logical(node) else { return };
    for (index, clause) in clauses.iter().enumerate() {
        path.push(index);
        if operator != operators::LOGICAL_NOT {
            paths.push((path.clone(), operator == operators::LOGICAL_AND));
        }
        collect(clause, path, paths);
        path.pop();
    }
}

fn follow<'a>(node: &'a IdedExpr, path: &[usize]) -> &'a IdedExpr {
    path.iter().fold(node, |node, &index| match logical(node) {
        Some((_, clauses)) => &clauses[index],
        None => node,
    })
}

fn follow_mut<'a>(node: &'a mut IdedExpr, path: &[usize]) -> &'a mut IdedExpr {
    let Some((&first, rest)) = path.split_first() else { return node };
    let Expr::Call(call) = &mut node.expr else { unreachable!("paths lead through calls only") };
    follow_mut(&mut call.args[first], rest)
}

fn first_offset(condition: &Condition, clause: &IdedExpr) -> usize {
    let mut first = usize::MAX;
    walk::each(clause, &mut |node| {
        if let Some(offset) = condition.offsets.get(&node.id) {
            first = first.min(*offset);
        }
    });
    if first == usize::MAX { 0 } else { first }
}

fn name_clauses(node: &IdedExpr, clauses: &mut BTreeMap<String, usize>) {
    if let Some((_, parts)) = logical(node) {
        parts.iter().for_each(|part| name_clauses(part, clauses));
    } else if !matches!(node.expr, Expr::Literal(_)) {
        let next = clauses.len();
        clauses.entry(walk::fingerprint(node)).or_insert(next);
    }
}

fn decide(node: &IdedExpr, clauses: &BTreeMap<String, usize>, choice: u32) -> bool {
    match logical(node) {
        Some((operators::LOGICAL_AND, parts)) => parts.iter().all(|part| decide(part, clauses, choice)),
        Some((operators::LOGICAL_OR, parts)) => parts.iter().any(|part| decide(part, clauses, choice)),
        Some((_, parts)) => !parts.iter().all(|part| decide(part, clauses, choice)),
        None => match &node.expr {
            Expr::Literal(LiteralValue::Boolean(literal)) => *literal.inner(),
            _ => clauses.get(&walk::fingerprint(node)).is_some_and(|index| choice & (1 << index) != 0),
        },
    }
}

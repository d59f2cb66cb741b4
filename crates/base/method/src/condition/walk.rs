//! Walks through a condition's expression: its nodes, and the names that it reads from outside.

use std::collections::BTreeSet;

use cel::{
    IdedExpr,
    common::ast::{EntryExpr, Expr},
};

/// Calls `visit` with every node, parents first.
pub(super) fn each(node: &IdedExpr, visit: &mut impl FnMut(&IdedExpr)) {
    visit(node);
    for child in children(node) {
        each(child, visit);
    }
}

fn children(node: &IdedExpr) -> Vec<&IdedExpr> {
    match &node.expr {
        Expr::Call(call) => call.target.as_deref().into_iter().chain(&call.args).collect(),
        Expr::Select(select) => vec![&select.operand],
        Expr::List(list) => list.elements.iter().collect(),
        Expr::Map(map) => map.entries.iter().flat_map(|entry| entry_children(&entry.expr)).collect(),
        Expr::Struct(structure) => structure.entries.iter().flat_map(|entry| entry_children(&entry.expr)).collect(),
        Expr::Comprehension(loops) => {
            vec![&loops.iter_range, &loops.accu_init, &loops.loop_cond, &loops.loop_step, &loops.result]
        }
        Expr::Ident(_) | Expr::Literal(_) | Expr::Unspecified => Vec::new(),
    }
}

fn entry_children(entry: &EntryExpr) -> Vec<&IdedExpr> {
    match entry {
        EntryExpr::StructField(field) => vec![&field.value],
        EntryExpr::MapEntry(entry) => vec![&entry.key, &entry.value],
    }
}

/// Names that the expression reads and does not bind itself.
pub(super) fn free_names(node: &IdedExpr) -> BTreeSet<String> {
    let mut names = Vec::new();
    let mut bound = Vec::new();
    collect_names(node, &mut names, &mut bound);
    names.into_iter().filter(|name| !bound.contains(name)).map(str::to_owned).collect()
}

/// Whether the expression reads a name that it does not bind itself and that is not among these.
pub(super) fn reads_other_than(node: &IdedExpr, known: impl Fn(&str) -> bool) -> bool {
    let mut names = Vec::new();
    let mut bound = Vec::new();
    collect_names(node, &mut names, &mut bound);
    names.into_iter().any(|name| !bound.contains(&name) && !known(name))
}

fn collect_names<'a>(node: &'a IdedExpr, names: &mut Vec<&'a str>, bound: &mut Vec<&'a str>) {
    match &node.expr {
        Expr::Ident(name) => names.push(name),
        Expr::Comprehension(loops) => {
            bound.extend([loops.iter_var.as_str(), loops.accu_var.as_str()]);
            bound.extend(loops.iter_var2.as_deref());
        }
        _ => {}
    }
    for child in children(node) {
        collect_names(child, names, bound);
    }
}

/// The expression as text without places, so that two clauses that say the same compare equal.
pub(super) fn fingerprint(node: &IdedExpr) -> String {
    let mut text = format!("{:?}", node.expr);
    // Ids of inner nodes are the only thing that differs between two writings of one clause.
    while let Some(start) = text.find("id: ") {
        let end = text[start..].find(',').map_or(text.len(), |comma| start + comma);
        text.replace_range(start..end, "");
    }
    text
}

//! What a Fluent source says: its keys, and the values that each sentence is filled with. Words that somebody else writes are compared with
//! ours by it before they are shown.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// The keys of a Fluent source with the names of their values; `None` when it cannot be read.
pub fn messages(source: &str) -> Option<BTreeMap<String, BTreeSet<String>>> {
    let resource = FluentResource::try_new(source.to_owned()).ok()?;
    let messages = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => {
            let mut values = BTreeSet::new();
            message.value.iter().for_each(|pattern| of_pattern(pattern, &mut values));
            Some((message.id.name.to_owned(), values))
        }
        _ => None,
    });
    Some(messages.collect())
}

fn of_pattern(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, values);
        }
    }
}

fn of_expression(expression: &Expression<&str>, values: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, values),
        Expression::Select { selector, variants } => {
            of_inline(selector, values);
            variants.iter().for_each(|variant| of_pattern(&variant.value, values));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            values.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => arguments.positional.iter().for_each(|one| of_inline(one, values)),
        InlineExpression::Placeable { expression } => of_expression(expression, values),
        _ => {}
    }
}

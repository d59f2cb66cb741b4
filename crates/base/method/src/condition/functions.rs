//! The functions that conditions have besides CEL's own: sums, set differences and days between dates.
#![allow(clippy::needless_pass_by_value, reason = "the library hands arguments over by value")]

use std::sync::Arc;

use cel::{Context, ExecutionError, Value};

use crate::kind;

/// Makes the functions known to a context.
pub(super) fn add(context: &mut Context<'_, '_>) {
    for added in [
        context.add_function("sum", sum),
        context.add_function("minus", minus),
        context.add_function("days", days),
        context.add_function("date", date),
    ] {
        debug_assert!(added.is_ok(), "a function of the same name stands in the library");
    }
}

type Answer = Result<Value, ExecutionError>;

fn sum(list: Arc<Vec<Value>>) -> Answer {
    let mut whole = 0_i64;
    let mut parts = 0.0;
    let mut has_parts = false;
    for entry in list.iter() {
        match entry {
            Value::Int(number) => whole = whole.checked_add(*number).ok_or_else(|| ExecutionError::function_error("sum", "too large"))?,
            Value::Float(number) => {
                has_parts = true;
                parts += number;
            }
            _ => return Err(ExecutionError::function_error("sum", "the list holds something that is not a number")),
        }
    }
    Ok(if has_parts { Value::Float(parts + whole as f64) } else { Value::Int(whole) })
}

fn minus(list: Arc<Vec<Value>>, taken: Arc<Vec<Value>>) -> Value {
    let left: Vec<Value> = list.iter().filter(|entry| !taken.contains(entry)).cloned().collect();
    Value::List(Arc::new(left))
}

fn days(from: Value, to: Value) -> Answer {
    match (from, to) {
        (Value::Timestamp(from), Value::Timestamp(to)) => Ok(Value::Int((to - from).num_days())),
        _ => Err(ExecutionError::function_error("days", "needs two dates")),
    }
}

fn date(text: Arc<String>) -> Answer {
    let mut parts = text.splitn(3, '-').map(str::parse::<u32>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) = (parts.next(), parts.next(), parts.next()) else {
        return Err(ExecutionError::function_error("date", "needs a day such as 2026-01-31"));
    };
    i32::try_from(year).ok().and_then(|year| kind::day(year, month, day)).ok_or_else(|| ExecutionError::function_error("date", "not a day"))
}

//! Notices: what somebody else did and that concerns somebody. Each stands in the program, for its reader to find there; by their own choice
//! it leaves as a letter too, at once or with others in the letter of the day.

mod argument;
mod choose;
mod digest;
mod list;
mod mark;
mod model;
pub mod store;
mod words;

use perron_db::Query;
use perron_web::Routes;
use serde_json::{Value, json};

use crate::{model::PersonId, people::People};

pub use argument::{Argument, Arguments, Thing};
pub use choose::{PATH as CHOOSE, in_words};
pub use digest::Digests;
pub use model::{Choices, Group, NewNotice, When};

/// One's notices.
pub const PATH: &str = "/account/notices";

/// The routes of these acts.
pub fn routes() -> Routes<People> {
    list::routes().and(mark::routes()).and(choose::routes())
}

/// What is kept here of somebody, for the file with their own data.
///
/// # Errors
/// When the database cannot be reached.
pub async fn of_person(query: &mut impl Query, person: PersonId) -> perron_db::Result<(Value, Value)> {
    let choices = store::choices(query, person).await?;
    let chosen: serde_json::Map<String, Value> =
        Group::ALL.iter().map(|group| (group.to_string(), choices.of(*group).as_str().into())).collect();
    let told = store::of_person(query, person).await?.into_iter().map(|notice| {
        json!({
            "kind": notice.kind,
            "arguments": notice.arguments,
            "by": notice.by,
            "path": notice.path,
            "told_at": notice.told_at.to_string(),
            "read_at": notice.read_at.map(|moment| moment.to_string()),
        })
    });
    Ok((chosen.into(), told.collect()))
}

//! The whole case as one file that anybody can open: what stands in it is documented, proved by its journal, and can be read without any
//! program. Another installation takes it in (`import/`), and the case goes on there.

pub mod archive;
pub mod contents;
pub mod files;
mod form;
mod readable;
mod schema;
pub mod store;
pub mod tables;

use perron_people::People;
use perron_web::Routes;

/// What the file says it is.
pub const FORMAT: &str = "perron-case";
/// The version of its form. A later one may add parts; what is there keeps its meaning.
pub const VERSION: u32 = 2;
/// The file with the case, for programs.
pub const CASE: &str = "case.json";
/// The file with the chain of its journal.
pub const CHAIN: &str = "journal/chain.jsonl";
/// The file with what stands beside the chain.
pub const BESIDE: &str = "journal/beside.jsonl";

/// The file with the text of a version of a method.
pub fn method_file(version: &str) -> String {
    format!("methods/{version}.json")
}

/// The routes of this act.
pub fn routes() -> Routes<People> {
    form::routes()
}

//! Taking in a case that another installation has led, from the file that it gave (`export/`). The case keeps its id, its rows and its journal;
//! whoever takes it in leads it here, and who took part there is named, but has no account and no right.

mod file;
mod files;
mod form;
mod sent;
pub mod store;
mod take;

use perron_people::People;
use perron_web::Routes;

/// The routes of this act.
pub fn routes() -> Routes<People> {
    form::routes()
}

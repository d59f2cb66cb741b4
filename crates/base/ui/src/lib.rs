//! Everything a page looks like: shell, components, icons, styles, words, themes.
//!
//! A feature renders the inside of a page with its own templates and hands it to [`Site::render`],
//! which puts the shell around it. Here is no word of any method: labels of menus, routes and help
//! come from the caller, and so does everything between header and footer.

mod actions;
mod assets;
mod components;
mod error_page;
mod field;
mod form;
mod formats;
mod html;
mod icons;
mod identity_numbers;
mod messages;
mod shell;
mod sorting;
mod stacks;
mod theme;
mod words;

pub use actions::{AccountMenu, PostButton, Receipt, ReceiptAction};
pub use assets::{ASSETS, Asset, asset, asset_path};
pub use components::{Confirmation, Pagination, ROWS_OF_A_PAGE, SummaryRow, Tab, TabCount, Task};
pub use error_page::ErrorBody;
pub use field::{Choice, Field, FieldKind, TICKED, Width};
pub use form::{Fields, Form};
pub use html::Html;
pub use icons::{icon, icon_names, is_icon};
pub use identity_numbers::{KeptNumbers, NumberFound, settle_numbers};
pub use messages::messages;
pub use shell::{Drawer, Link, LinkGroup, Page, Site, Translation};
pub use sorting::Sorting;
pub use theme::{Theme, ThemeForm};
pub use words::{Value, Words, WordsProblem};

/// The words of the shell and the components in Danish, as a Fluent source for [`Words::load`].
pub const DANISH: &str = include_str!("../text/da.ftl");

/// The same in Swedish.
pub const SWEDISH: &str = include_str!("../text/sv.ftl");

/// The same in English.
pub const ENGLISH: &str = include_str!("../text/en.ftl");

//! For tests only: a database on each engine, an installation at a moment that the test sets, visitors who keep their cookies,
//! programs that some tests need, and the comparison of routes with what is expected of them.
//!
//! `on_both_engines!` makes two tests of one story; their names end in `::sqlite` and `::postgres`, by which `cargo xtask test` counts them.

mod database;
mod installation;
pub mod programs;
pub mod routes;
pub mod scanner;
mod visitor;

pub use database::TestDatabase;
pub use installation::{Installation, NOON};
pub use visitor::{Answer, Listening, Visitor};

/// One story, told on each engine: `on_both_engines! { async fn a_stranger_gets_404(installation: Installation) { … } }`.
#[macro_export]
macro_rules! on_both_engines {
    ($($(#[$note:meta])* async fn $name:ident($installation:ident: $kind:ty) $story:block)*) => {
        $(
            $(#[$note])*
            mod $name {
                #[allow(unused_imports)]
                use super::*;

                async fn story($installation: $kind) $story

                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn sqlite() {
                    story(<$kind>::on($crate::TestDatabase::sqlite().await).await).await;
                }

                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn postgres() {
                    story(<$kind>::on($crate::TestDatabase::postgres().await).await).await;
                }
            }
        )*
    };
}

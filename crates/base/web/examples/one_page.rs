//! A server with one page, to measure what serving a page from memory costs.
//!
//! `cargo run --release --package perron-web --example one_page -- FILE [PORT]`, then any HTTP load generator.

use std::error::Error;
use std::sync::Arc;

use axum::extract::State;
use perron_web::{Application, Config, Current, Lasting, Routes, ShownError, bind, serve, stop_signal};

// One thread, so that a figure is a figure per processor.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("name a file with the page")?;
    let port = arguments.next().unwrap_or_else(|| "8080".to_owned()).parse()?;
    let page = Arc::new(std::fs::read_to_string(file)?);
    let routes = Routes::default().get("/", async |State(page): State<Arc<String>>| Lasting(page.to_string())).with_state(page);
    let mut config = Config { port, ..Config::default() };
    let application = Application::new(&config, routes, |error: &ShownError| error.kind.name().to_owned())?;
    serve(bind(&mut config).await?, &config, Current::new(application), stop_signal()).await?;
    Ok(())
}

//! What visits a running server: validity of the HTML, links, pages in the browser, stories. The work itself stands in `e2e/`.

use std::{collections::BTreeSet, fs, path::PathBuf};

use anyhow::{Context, Result, bail};

use crate::{Root, addresses, http, report::succeeds, server::Server, setup};

/// Perron with its samples, and what the visitors need to know about it.
pub struct Visit<'a> {
    root: &'a Root,
    full: bool,
    server: Server,
    chromium: PathBuf,
    pages: PathBuf,
}

impl<'a> Visit<'a> {
    /// Brings what is missing, starts the server and lists its pages.
    pub fn begin(root: &'a Root, full: bool) -> Result<Self> {
        setup::node()?;
        setup::packages(root)?;
        let chromium = setup::chromium()?;
        let out = root.target().join("e2e");
        fs::create_dir_all(&out)?;
        let program = root.target().join("debug/perron");
        let port = http::free_port()?;
        let mut command = root.command(&program);
        let data = out.join("data");
        // Every run begins on an empty installation.
        if data.exists() {
            fs::remove_dir_all(&data)?;
        }
        command.args(["serve", "--samples", "--port", &port.to_string()]).env("PERRON_DATA", &data);
        let server = Server::start(command, port, "/health", &out.join("server.log"))?;
        let pages = out.join("pages.txt");
        let own: BTreeSet<_> = addresses::listed(root, &program)?.into_iter().collect();
        let samples = samples(port)?;
        println!("perron answers on port {port}: {} pages and {} samples", own.len(), samples.len());
        let lines: Vec<_> = own.into_iter().chain(samples).collect();
        fs::write(&pages, lines.join("\n") + "\n")?;
        Ok(Self { root, full, server, chromium, pages })
    }

    /// Runs one of the parts: `html`, `links`, `pages` or `stories`.
    pub fn run(&self, part: &str) -> Result<bool> {
        let mut node = self.root.command("node");
        node.current_dir(self.root.join("e2e"));
        if part == "stories" {
            node.args(["--test", "--test-concurrency=2", "--test-reporter=./lib/reporter.mjs"]).args(stories(self.root)?);
        } else {
            node.arg(format!("checks/{part}.mjs"));
            if self.full {
                node.arg("--full");
            }
        }
        node.env("PERRON_ADDRESS", format!("http://127.0.0.1:{}", self.server.port))
            .env("PERRON_PAGES", &self.pages)
            .env("PERRON_PROGRAM", self.root.target().join("debug/perron"))
            .env("PERRON_CHROMIUM", &self.chromium);
        let holds = succeeds(&mut node)?;
        if http::get(self.server.port, "/health", &[]).is_err() {
            bail!("the server went down; the last it printed:\n{}", self.server.printed());
        }
        Ok(holds)
    }
}

/// The browser stories, in the order of their names.
fn stories(root: &Root) -> Result<Vec<PathBuf>> {
    let files = fs::read_dir(root.join("e2e/stories"))?.map(|entry| entry.map(|entry| entry.path()));
    let mut files = files.collect::<Result<Vec<_>, _>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "mjs"));
    files.sort();
    Ok(files)
}

/// The samples that the running server offers, from their index.
fn samples(port: u16) -> Result<BTreeSet<String>> {
    let index = http::get(port, "/_samples", &[]).context("the index of samples could not be read")?;
    if index.status != 200 {
        bail!("/_samples answered {}", index.status);
    }
    let index = String::from_utf8(index.body)?;
    let links = index.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let found: BTreeSet<_> = links.filter(|link| link.starts_with("/_samples/")).map(|link| link.replace("&amp;", "&")).collect();
    if found.is_empty() {
        bail!("/_samples lists no samples");
    }
    Ok(found)
}

//! The reference: nginx with one worker, serving the very bytes that Perron answered, compressed as Perron compressed them.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail};

use crate::{http::Answer, server::Server, setup};

/// Headers that every server writes for itself, or that belong to the connection.
const OWN: [&str; 8] =
    ["content-length", "content-type", "content-encoding", "connection", "date", "server", "transfer-encoding", "accept-ranges"];

/// Starts it on a core, with one page that is the answer given.
pub fn start(folder: &Path, core: u32, port: u16, answer: &Answer) -> Result<Server> {
    if answer.header("content-encoding") != Some("gzip") {
        bail!("the page did not come compressed with gzip, so nginx cannot serve the same bytes");
    }
    fs::write(folder.join("page.gz"), &answer.body)?;
    // nginx looks for the plain file only to know the kind of the page; `gzip_static always` sends the compressed one.
    fs::write(folder.join("page"), "")?;
    let configuration = configuration(folder, port, answer);
    println!("\nnginx.conf of the reference:\n{configuration}");
    let file = folder.join("nginx.conf");
    fs::write(&file, configuration)?;
    let mut command = Command::new("taskset");
    command.args(["-c", &core.to_string(), "nginx", "-p"]).arg(folder).arg("-e").arg(folder.join("nginx-error.log")).arg("-c").arg(&file);
    Server::start(command, port, "/page", &folder.join("nginx.log")).context("nginx did not come up")
}

fn configuration(folder: &Path, port: u16, answer: &Answer) -> String {
    let kind = answer.header("content-type").unwrap_or("text/html; charset=utf-8");
    let copied = answer.headers.iter().filter(|(name, _)| !OWN.contains(&name.as_str()) && name != "etag" && name != "last-modified");
    let headers: Vec<_> = copied.map(|(name, value)| format!("    add_header {name} '{}';", value.replace('\'', "\\'"))).collect();
    let headers = headers.join("\n");
    let user = if setup::is_root() { "user root;\n" } else { "" };
    let folder = folder.display();
    format!(
        "{user}worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
events {{ worker_connections 512; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  keepalive_timeout 60s;
  keepalive_requests 100000000;
  open_file_cache max=16 inactive=60s;
  server_tokens off;
  types {{ }}
  default_type '{kind}';
  server {{
    listen 127.0.0.1:{port};
    root {folder};
    gzip_static always;
{headers}
  }}
}}
"
    )
}

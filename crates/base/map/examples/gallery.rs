//! Writes a page with maps of many kinds, to look at while changing the drawing: `cargo run -p perron-map --example gallery -- FOLDER`.

#[path = "../tests/samples/mod.rs"]
mod samples;

use std::fmt::Write;
use std::path::PathBuf;

use perron_map::{Here, Key, Mark, Network, Options, StripOptions, key, strip, tall, wide};
use samples::{network, usual, words};

const STYLE: &str = include_str!("gallery.css");

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".to_owned()));
    std::fs::create_dir_all(&folder)?;
    let mut wide_page = String::new();
    let mut tall_page = String::new();
    for (place, (title, network)) in networks().into_iter().enumerate() {
        let mut options = Options { id: format!("map{place}"), ..Options::default() };
        if title.contains("chosen") {
            options.chosen = Some("r1".to_owned());
        }
        if let Some((_, stop)) = title.split_once("here ") {
            let (route, stop) = stop.split_once('/').unwrap_or(("r0", stop));
            options.here = Some(Here { route: route.to_owned(), stop: stop.to_owned() });
        }
        let map = wide(&network, &words(), &options);
        let unshared: Vec<&str> = map.unshared.iter().map(|gone| gone.platform.as_str()).collect();
        let _ = write!(
            wide_page,
            "<nav class=\"pn-mapbox\"><header><h2>{title} {unshared:?}</h2></header>{}<p>{}{}{}</p></nav>",
            map.html,
            key(Key::Shared, network.routes[0].shape, network.routes[0].colour),
            key(Key::Station, network.routes[0].shape, network.routes[0].colour),
            key(Key::End, network.routes[0].shape, network.routes[0].colour),
        );
        for route in &network.routes {
            if place == 0 {
                let options = StripOptions { mark: Mark::Current("s2"), ..StripOptions::default() };
                wide_page += &strip(route, &words(), &options);
            }
        }
        let _ = write!(tall_page, "<section><h2>{title}</h2>{}</section>", tall(&network, &words(), &options));
    }
    std::fs::write(folder.join("wide.html"), page(&wide_page))?;
    std::fs::write(folder.join("tall.html"), page(&format!("<div class=\"phones\">{tall_page}</div>")))
}

fn page(body: &str) -> String {
    format!("<!DOCTYPE html><html lang=\"da\"><meta charset=\"utf-8\"><title>Maps</title><style>{STYLE}</style><body>{body}</body></html>")
}

fn networks() -> Vec<(&'static str, Network)> {
    vec![
        ("Four routes", usual()),
        ("Four routes, chosen, here r1/s3", usual()),
        ("Platform for all, here r2/s0", usual()),
        ("One route", network(&["Alene: Afgang, Midtvejs, Møde, Målet"])),
        ("Two routes", network(&["Alene: Afgang=a, Midtvejs, Møde=m, Målet=e", "Begge: Afgang=a, Møde=m, En længere station, Målet=e"])),
        (
            "Platforms of some routes, here r2/s4",
            network(&[
                "Avenuen: Start=s, Torv, Midt=m, Havn",
                "Bakken: Start=s, Midt=m, Skov, Sø=q, Klint",
                "Cirklen: Start=s, Eng, Mose, Sø=q, Strand, Odde",
                "Dalen: Start=s, Kilde, Å, Bro=b, Fjord",
            ]),
        ),
        (
            "Six routes",
            network(&[
                "Avenuen: Start=s, Torv, Midt=m, Havn",
                "Bakken: Start=s, Midt=m, Skov[, Sø|, Klint]",
                "Cirklen: Start=s, Eng, Mose, Midt=m, Odde",
                "Dalen: Start=s, Kilde, Å, Bro=b, Fjord",
                "Engen: Start=s, Lang station med navn, Endnu en lang station, Bro=b, Fjord",
                "Fjorden: Start=s, Kilde, Å, Bro=b, Fjord",
            ]),
        ),
        (
            "Eight routes, one platform crosses",
            network(&[
                "Avenuen: Start=s, Torv, Midt=m, Havn=h, Slut=e",
                "Bakken: Start=s, Midt=m, Skov, Havn=h, Slut=e",
                "Cirklen: Start=s, Eng, Havn=h, Midt=m, Odde, Slut=e",
                "Dalen: Start=s, Kilde, Å, Bro=b, Slut=e",
                "Engen: Start=s, Kilde, Bro=b, Fjord, Slut=e",
                "Fjorden: Start=s, Kilde, Å, Bro=b, Slut=e",
                "Grenen: Start=s, Kilde[, Kerne, Bro=b, Fælles punkt], Slut=e",
                "Heden: Start=s, Slut=e",
            ]),
        ),
        (
            "A route ends between two others",
            network(&["Avenuen: Start=s, Torv, Møde=m, Havn", "Bakken: Start=s, Skov, Sø", "Cirklen: Start=s, Eng, Møde=m, Odde"]),
        ),
        (
            "Nothing shared at the hub",
            network(&[
                "Avenuen: Et, To, Tre=t",
                "Bakken: Fire, Fem, Tre=t, Slut",
                "Cirklen: Seks, Syv",
                "Dalen: Otte=o, Ni",
                "Engen: Otte=o, Ti",
            ]),
        ),
        (
            "Repeat through platforms",
            network(&[
                "Avenuen: Start=s, Et[, Møde=m, To], Slut",
                "Bakken: Start=s, Møde=m[, Bro=b], Slut",
                "Cirklen: Start=s, Bro=b, Slut",
            ]),
        ),
    ]
}

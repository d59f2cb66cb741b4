//! What is public, written by hand. A route is added here only when everybody in the world may ask it; whatever is for some people belongs
//! into a feature, whose own table says for whom.

use perron_testkit::routes::route;
use perron_web::Route;

/// A feature, its folder below `crates/features`, and the routes that it walks itself.
pub type Feature = (&'static str, fn() -> Vec<Route>);

/// The features with routes for some people only.
pub const FEATURES: &[Feature] = &[("people", perron_people::routes), ("journey", perron_journey::routes)];

/// A public route, an address at which it is asked, and what everybody gets: the status, and the names of the cookies that it sets.
pub struct Public {
    pub method: &'static str,
    pub path: String,
    pub address: String,
    pub expected: &'static str,
}

impl Public {
    pub fn route(&self) -> Route {
        route(self.method, &self.path)
    }
}

/// Whoever watches the program, the files of every page, and how pages look.
#[rustfmt::skip]
const PROGRAM: &[(&str, &str, &str, &str)] = &[
    ("GET",  "/health",           "/health",                       "200"),
    ("GET",  "/ready",            "/ready",                        "200"),
    ("GET",  "/checkpoint",       "/checkpoint",                   "200"),
    ("GET",  "/assets/{file}",    "/assets/unknown.css",           "404"),
    // The form of the look is the only one that anybody may send without an account.
    ("POST", "/theme",            "/theme?theme=dark",             "303 theme"),
];

/// Every guide, below its base.
#[rustfmt::skip]
const GUIDE: &[(&str, &str, &str)] = &[
    ("/",               "/",                                  "307"),
    ("/{*path}",        "/da/",                               "200"),
    ("/{*path}",        "/da/ukendt",                         "404"),
    ("/data/{file}",    "/data/method.schema.json",           "200"),
    ("/data/{file}",    "/data/unknown.json",                 "404"),
    ("/sitemap.xml",    "/sitemap.xml",                       "200"),
    ("/robots.txt",     "/robots.txt",                        "200"),
    ("/llms.txt",       "/llms.txt",                          "200"),
];

/// What visitors see, then what is there only when the program is told so: drafts, and the samples that tests look at.
const BASES: [&str; 5] = ["", "/_drafts", "/_samples/bare", "/_samples/long", "/_samples/many"];
/// The pages that lead to them.
const INDEXES: [&str; 2] = ["/_drafts", "/_samples"];

/// All of it.
pub fn public() -> Vec<Public> {
    let address = |method, path: String, address: String, expected| Public { method, path, address, expected };
    let program = PROGRAM.iter().map(|(method, path, asked, expected)| address(method, (*path).to_owned(), (*asked).to_owned(), *expected));
    let guides = BASES.iter().flat_map(|base| {
        GUIDE.iter().map(move |(path, asked, expected)| address("GET", format!("{base}{path}"), format!("{base}{asked}"), *expected))
    });
    let indexes = INDEXES.iter().map(|index| address("GET", (*index).to_owned(), (*index).to_owned(), "200"));
    program.chain(guides).chain(indexes).collect()
}

/// The routes of features at which a stranger gets a page: signing in, a forgotten password, and the cases that teams have told to everybody.
/// With a link in the hand there are more; the feature's own table walks those.
pub const WAY_IN: &[&str] = &["/cases/shared", "/reset-password", "/sign-in", "/sign-in/passkey", "/sign-in/passkey/{ceremony}"];

//! An installation that is connected to the small provider, and people who go to and fro between the two.

use std::fs;

use axum::http::{StatusCode, header::REFRESH};
use perron_people::{People, read_providers};
use perron_testkit::{Answer, Visitor};
use serde_json::Value;
use tempfile::TempDir;

use super::{Back, CLIENT, Provider, SECRET};
use crate::{
    letter_box::{letter, link},
    support::{PASSWORD, World, application},
};

/// Where somebody begins and comes back.
pub const BEGIN: &str = "/sign-in/provider/nordby";
pub const RETURN: &str = "/sign-in/provider/nordby/return";
/// One's identities.
pub const PROVIDERS: &str = "/account/providers";

/// Both.
pub struct Stand {
    pub world: World,
    pub provider: Provider,
    pub people: People,
}

impl Stand {
    /// Connects them; `more` is what the file says besides.
    pub async fn on(world: World, more: &str) -> Self {
        let provider = Provider::start(world.installation.clock.clone()).await;
        let people = world.people.clone();
        let mut stand = Self { world, provider, people };
        stand.say(more);
        stand
    }

    /// The file says something else from now on.
    pub fn say(&mut self, more: &str) {
        let folder = TempDir::new().expect("a temporary folder");
        fs::write(folder.path().join("secret"), format!("{SECRET}\n")).expect("written");
        let file = folder.path().join("sign-in.toml");
        let issuer = self.provider.issuer();
        let text = format!(
            "[[provider]]\nkey = \"nordby\"\nname = \"Nordby Kommune\"\nissuer = \"{issuer}\"\nclient_id = \"{CLIENT}\"\n\
             client_secret_file = \"secret\"\n{more}\n"
        );
        fs::write(&file, text).expect("written");
        let providers = read_providers(&file).unwrap_or_else(|faults| panic!("{faults:?}"));
        self.people = self.world.people.with_providers(providers);
    }

    /// Somebody with a browser of their own.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(application(&self.people))
    }

    /// Somebody who is signed in at the installation without the provider, in front of the one with it.
    pub fn with(&self, visitor: &Visitor) -> Visitor {
        let mut same = self.visitor();
        same.set_cookie("perron-session", visitor.cookie("perron-session").expect("somebody is signed in"));
        same
    }

    /// Begins, and says where the page leads.
    pub async fn sent_on(&self, visitor: &mut Visitor, to: &str) -> String {
        let page = visitor.post(BEGIN, &[("to", to)]).await;
        onward(&page)
    }

    /// Comes back and sends the form of that page.
    pub async fn come_back(&self, visitor: &mut Visitor, back: &Back) -> Answer {
        let page = visitor.get(&format!("{RETURN}?code={}&state={}", back.code, back.state)).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.words());
        assert!(page.says("Press Continue") && page.body.contains("data-continue"), "{}", page.words());
        visitor.post(RETURN, &[("code", &back.code), ("state", &back.state)]).await
    }

    /// There and back.
    pub async fn sign_in(&self, visitor: &mut Visitor, claims: Value) -> Answer {
        let address = self.sent_on(visitor, "").await;
        let back = self.provider.recognises(&address, claims);
        self.come_back(visitor, &back).await
    }

    /// There and back to link, by somebody who is signed in.
    pub async fn link(&self, visitor: &mut Visitor, claims: Value) -> Answer {
        let page = visitor.post(PROVIDERS, &[("provider", "nordby")]).await;
        let back = self.provider.recognises(&onward(&page), claims);
        self.come_back(visitor, &back).await
    }

    /// Somebody chooses a password in the usual way, by a letter.
    pub async fn reset(&self, visitor: &mut Visitor, mail: &str) {
        visitor.post("/reset-password", &[("mail", mail)]).await;
        let path = link(&letter(&self.world, mail, "/reset-password/").await, "/reset-password/");
        assert_eq!(visitor.post(&path, &[("password", PASSWORD)]).await.status, StatusCode::SEE_OTHER);
    }
}

/// Where a page leads at once.
pub fn onward(page: &Answer) -> String {
    assert_eq!(page.status, StatusCode::OK, "{}", page.words());
    let header = page.headers.get(REFRESH).unwrap_or_else(|| panic!("it leads nowhere: {}", page.words()));
    let address = header.to_str().expect("text").strip_prefix("0; url=").expect("at once").to_owned();
    assert!(page.body.contains(&address.replace('&', "&amp;")) || page.body.contains(&address.replace('&', "&#38;")), "{}", page.body);
    address
}

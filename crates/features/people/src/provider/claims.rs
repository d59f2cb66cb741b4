//! The providers that are configured, and what follows from what they say about somebody: places in organisations, a second factor.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use perron_openid::{Identity, Provider};
use serde_json::{Map, Value};

use crate::model::{OrganisationId, OrganisationRole};

/// All providers, in the order of their buttons. Copies share everything.
#[derive(Clone, Default)]
pub struct Providers(Arc<Vec<Configured>>);

/// A provider as it is configured.
#[derive(Clone)]
pub struct Configured {
    /// Names it in addresses; it stays.
    pub key: String,
    /// What its button says.
    pub name: String,
    /// What is asked.
    pub provider: Provider,
    /// The file with our secret there, if there is one.
    pub secret_file: Option<PathBuf>,
    /// Whether an address that it calls verified is taken to be theirs.
    pub trust_mail: bool,
    /// The values of `acr` that mean that two factors were shown.
    pub second_factor_acr: Vec<String>,
    /// The values of `amr` of which any means so.
    pub second_factor_amr: Vec<String>,
    /// What gives places in organisations.
    pub rules: Vec<Rule>,
}

/// What a claim gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The name of a claim, or with a slash in front the way to a value within (RFC 6901).
    pub claim: String,
    /// What it has to be, or what its list has to contain.
    pub value: String,
    /// Where it gives a place.
    pub organisation: OrganisationName,
    /// Which one.
    pub role: OrganisationRole,
}

/// How a rule names an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrganisationName {
    /// By its id here.
    Id(OrganisationId),
    /// By its number: the code of the scheme, and the number in its normal form.
    Identifier(String, String),
}

impl Providers {
    /// These providers.
    pub fn new(all: Vec<Configured>) -> Self {
        Self(Arc::new(all))
    }

    /// All of them.
    pub fn all(&self) -> &[Configured] {
        &self.0
    }

    /// The one with this key.
    pub fn get(&self, key: &str) -> Option<&Configured> {
        self.0.iter().find(|provider| provider.key == key)
    }
}

impl Configured {
    /// Where it leads back to: the path of the address that has to be registered there.
    pub fn way_back(&self) -> String {
        format!("/sign-in/provider/{}/return", self.key)
    }

    /// Whether the provider says that two factors were shown, in a way that was agreed to count.
    pub fn proves_second_factor(&self, identity: &Identity) -> bool {
        identity.acr.as_ref().is_some_and(|acr| self.second_factor_acr.contains(acr))
            || identity.amr.iter().any(|amr| self.second_factor_amr.contains(amr))
    }

    /// The address that is taken to be theirs, in small letters.
    pub fn trusted_mail(&self, identity: &Identity) -> Option<String> {
        let mail = identity.mail.as_deref().filter(|_| self.trust_mail && identity.mail_verified)?;
        perron_mail::address(mail).ok().map(|address| address.as_str().to_lowercase())
    }

    /// What the rules give: the strongest role where several speak of one organisation.
    pub fn given(&self, claims: &Map<String, Value>) -> Vec<(&OrganisationName, OrganisationRole)> {
        let mut given: Vec<(&OrganisationName, OrganisationRole)> = Vec::new();
        for rule in self.rules.iter().filter(|rule| rule.holds(claims)) {
            match given.iter_mut().find(|(organisation, _)| *organisation == &rule.organisation) {
                Some((_, role)) => *role = stronger(*role, rule.role),
                None => given.push((&rule.organisation, rule.role)),
            }
        }
        given
    }
}

/// The role with which one may do more; the roles stand in that order.
pub fn stronger(one: OrganisationRole, other: OrganisationRole) -> OrganisationRole {
    one.min(other)
}

/// Organisations with the role in each, by id: what the rules give once the organisations are found.
pub type Places = BTreeMap<OrganisationId, OrganisationRole>;

impl Rule {
    fn holds(&self, claims: &Map<String, Value>) -> bool {
        let said = match self.claim.strip_prefix('/') {
            None => claims.get(&self.claim),
            Some(way) => {
                let (first, rest) = way.split_once('/').map_or((way, ""), |(first, _)| (first, &way[first.len()..]));
                let first = first.replace("~1", "/").replace("~0", "~");
                claims.get(&first).and_then(|value| value.pointer(rest))
            }
        };
        match said {
            Some(Value::Array(list)) => list.iter().any(|one| is(one, &self.value)),
            Some(one) => is(one, &self.value),
            None => false,
        }
    }
}

fn is(said: &Value, wanted: &str) -> bool {
    match said {
        Value::String(text) => text == wanted,
        Value::Number(number) => number.to_string() == wanted,
        Value::Bool(flag) => flag.to_string() == wanted,
        _ => false,
    }
}

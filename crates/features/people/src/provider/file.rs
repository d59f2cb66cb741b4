//! The file that names the providers. What is wrong with it is told with the line, the key, the cause and the mend, all at once.

use std::{collections::BTreeSet, fs, path::Path};

use perron_kernel::identifier::{Identifier, Scheme};
use perron_openid::{Provider, Settings, SettingsProblem};
use serde::Deserialize;
use toml::Spanned;

use crate::{
    model::OrganisationRole,
    provider::claims::{Configured, OrganisationName, Providers, Rule},
};

/// Something wrong with the file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {cause}; mend: {mend}")]
pub struct Fault {
    /// Which file.
    pub file: String,
    /// On which line, from 1.
    pub line: usize,
    /// What is wrong, with the key.
    pub cause: String,
    /// What to do.
    pub mend: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    #[serde(default)]
    provider: Vec<Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    key: Spanned<String>,
    name: Spanned<String>,
    issuer: Spanned<String>,
    client_id: Spanned<String>,
    client_secret_file: Option<Spanned<String>>,
    #[serde(default = "usual_scopes")]
    scopes: Vec<String>,
    #[serde(default)]
    acr_values: Vec<String>,
    #[serde(default)]
    trust_mail: bool,
    #[serde(default)]
    second_factor: SecondFactor,
    #[serde(default)]
    membership: Vec<Membership>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct SecondFactor {
    acr: Vec<String>,
    amr: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Membership {
    claim: Spanned<String>,
    value: Spanned<String>,
    organisation: Spanned<String>,
    role: Spanned<String>,
}

/// What is asked for where the file does not say.
fn usual_scopes() -> Vec<String> {
    ["email", "profile"].map(str::to_owned).to_vec()
}

/// Faults of one text, in the order of their lines.
struct Reader<'a> {
    file: String,
    text: &'a str,
    folder: &'a Path,
    faults: Vec<Fault>,
}

/// Reads the file.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(file: &Path) -> Result<Providers, Vec<Fault>> {
    let shown = file.display().to_string();
    let text = fs::read_to_string(file).map_err(|error| {
        let mend = "name a file that Perron can read".to_owned();
        vec![Fault { file: shown.clone(), line: 1, cause: format!("it cannot be read: {error}"), mend }]
    })?;
    let folder = file.parent().unwrap_or_else(|| Path::new("."));
    let mut reader = Reader { file: shown, text: &text, folder, faults: Vec::new() };
    let whole: Whole = match toml::from_str(&text) {
        Ok(whole) => whole,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            reader.fault(at, error.message().replace('\n', " "), "write it as docs/operate/sign-in.md shows");
            return Err(reader.faults);
        }
    };
    if whole.provider.is_empty() {
        reader.fault(0, "there is no [[provider]]", "add one, or leave the file away");
    }
    let mut keys = BTreeSet::new();
    let mut all = Vec::new();
    for table in whole.provider {
        if !keys.insert(table.key.get_ref().clone()) {
            reader.fault(
                table.key.span().start,
                format!("key: {} stands twice", table.key.get_ref()),
                "give each provider a key of its own",
            );
        }
        all.extend(reader.table(table));
    }
    if reader.faults.is_empty() { Ok(Providers::new(all)) } else { Err(reader.faults) }
}

impl Reader<'_> {
    fn fault(&mut self, at: usize, cause: impl Into<String>, mend: &str) {
        let line = self.text[..at.min(self.text.len())].matches('\n').count() + 1;
        self.faults.push(Fault { file: self.file.clone(), line, cause: cause.into(), mend: mend.to_owned() });
    }

    fn table(&mut self, table: Table) -> Option<Configured> {
        let before = self.faults.len();
        let key = table.key.get_ref();
        if key.is_empty() || key.len() > 40 || !key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
            let mend = "take small letters, digits and hyphens, at most 40: it stands in addresses";
            self.fault(table.key.span().start, format!("key: {key:?} cannot stand in an address"), mend);
        }
        for (name, text) in [("name", &table.name), ("client_id", &table.client_id)] {
            if text.get_ref().trim().is_empty() {
                self.fault(
                    text.span().start,
                    format!("{name}: it is empty"),
                    "write what the provider calls it, or what people know it as",
                );
            }
        }
        let secret_file = table.client_secret_file.as_ref().map(|file| self.folder.join(file.get_ref()));
        let client_secret = table.client_secret_file.and_then(|file| self.secret(&file));
        let settings = Settings {
            issuer: table.issuer.get_ref().clone(),
            client_id: table.client_id.into_inner(),
            client_secret,
            scopes: table.scopes.into_iter().filter(|scope| scope != "openid").collect(),
            acr_values: table.acr_values,
        };
        let provider = Provider::new(settings).inspect_err(|problem| {
            let mend = match problem {
                SettingsProblem::Unencrypted => "take the https address; http is for localhost alone",
                SettingsProblem::Unreadable => "write it like https://login.nordby.example/realms/nordby",
                SettingsProblem::Parts => "write it exactly as the provider calls itself, without more",
            };
            self.fault(table.issuer.span().start, format!("issuer: {problem}"), mend);
        });
        let rules: Vec<Rule> = table.membership.into_iter().filter_map(|membership| self.rule(membership)).collect();
        let provider = provider.ok().filter(|_| self.faults.len() == before)?;
        Some(Configured {
            key: table.key.into_inner(),
            name: table.name.into_inner().trim().to_owned(),
            provider,
            secret_file,
            trust_mail: table.trust_mail,
            second_factor_acr: table.second_factor.acr,
            second_factor_amr: table.second_factor.amr,
            rules,
        })
    }

    /// The secret in a file, which is named as from the folder of this one.
    fn secret(&mut self, file: &Spanned<String>) -> Option<String> {
        let path = self.folder.join(file.get_ref());
        match fs::read_to_string(&path).map(|text| text.trim().to_owned()) {
            Ok(secret) if !secret.is_empty() => return Some(secret),
            Ok(_) => self.fault(file.span().start, format!("client_secret_file: {} is empty", path.display()), "put the secret into it"),
            Err(error) => {
                let cause = format!("client_secret_file: {} cannot be read: {error}", path.display());
                self.fault(file.span().start, cause, "name a file that Perron can read, or leave the key away for a public client");
            }
        }
        None
    }

    fn rule(&mut self, membership: Membership) -> Option<Rule> {
        let before = self.faults.len();
        for (name, text) in [("claim", &membership.claim), ("value", &membership.value)] {
            if text.get_ref().trim().is_empty() {
                self.fault(text.span().start, format!("membership.{name}: it is empty"), "write what the provider sends");
            }
        }
        let role = membership.role.get_ref().parse::<OrganisationRole>();
        if role.is_err() {
            let cause = format!("membership.role: there is no role {:?}", membership.role.get_ref());
            self.fault(membership.role.span().start, cause, "take administrator, member or reader");
        }
        let organisation = self.organisation(&membership.organisation)?;
        let (claim, value) = (membership.claim.into_inner(), membership.value.into_inner());
        role.ok().filter(|_| self.faults.len() == before).map(|role| Rule { claim, value, organisation, role })
    }

    fn organisation(&mut self, named: &Spanned<String>) -> Option<OrganisationName> {
        let (text, at) = (named.get_ref(), named.span().start);
        if let Ok(id) = text.parse() {
            return Some(OrganisationName::Id(id));
        }
        let Some((scheme, number)) = text.split_once(':').and_then(|(code, number)| Some((Scheme::from_code(code)?, number))) else {
            let schemes = Scheme::ALL.map(Scheme::code).join(", ");
            let mend = format!("write its id from its address, or its number like dk-cvr:13748136 with one of {schemes}");
            self.fault(at, format!("membership.organisation: {text:?} names no organisation"), &mend);
            return None;
        };
        match Identifier::parse(scheme, number) {
            Ok(identifier) => Some(OrganisationName::Identifier(scheme.code().to_owned(), identifier.value().to_owned())),
            Err(problem) => {
                self.fault(
                    at,
                    format!("membership.organisation: the number is wrong: {problem}"),
                    "copy it from the page of the organisation",
                );
                None
            }
        }
    }
}

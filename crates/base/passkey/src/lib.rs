//! Passkeys: the two ceremonies of Web Authentication (W3C, level 3), registering a credential and proving that one holds it.
//!
//! The rules of the ceremonies are those of `webauthn-rs`, which is heavy to compile; behind this door a change of the feature does not
//! build it again. What goes to the browser, what is kept between the halves of a ceremony, and a credential are texts here (JSON), so
//! that no type of the library is known elsewhere. Every ceremony demands that the device verifies the person: a passkey is two factors.
//!
//! Challenges are made by the library from the system's randomness; it takes none from outside.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use webauthn_rs::{
    DEFAULT_AUTHENTICATOR_TIMEOUT, Webauthn, WebauthnBuilder,
    prelude::{
        DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyAuthentication, PasskeyRegistration, PublicKeyCredential,
        RegisterPublicKeyCredential, Url, Uuid,
    },
};
use webauthn_rs_proto::ResidentKeyRequirement;

/// Passkeys do not work at an address: it has no domain, only a number, or it cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("passkeys need an address with a name, such as https://perron.example")]
pub struct NoDomain;

/// A ceremony did not come to its end.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// What the browser sent does not prove what it should.
    #[error("the answer proves nothing: {0}")]
    Unproven(String),
    /// What was kept cannot be read, or the ceremony cannot be begun: a fault of ours.
    #[error("the ceremony cannot be held: {0}")]
    Broken(String),
}

/// The first half of a ceremony.
#[derive(Clone, Debug)]
pub struct Begun {
    /// For the browser: the options of `navigator.credentials`, as JSON with base64url for bytes.
    pub options: String,
    /// For the second half. It never leaves the server: whoever could choose it could replay an old answer.
    pub state: String,
}

/// Who registers a passkey. The names are shown by the device when it offers its passkeys.
#[derive(Clone, Copy, Debug)]
pub struct Holder<'a> {
    /// The id of the person, a UUID as text; the device gives it back when it signs in.
    pub id: &'a str,
    /// The name of the account, such as a mail address.
    pub account: &'a str,
    /// What the person is called.
    pub name: &'a str,
}

/// A passkey as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// What the device calls it, base64url; nobody else has the same.
    pub id: String,
    /// The public key, the counter and what else is needed to check a proof, as JSON. Nothing in it is secret.
    pub text: String,
}

/// What the browser says before it is checked: which credential, and whose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What the device calls the credential, base64url.
    pub credential: String,
    /// The id of the person that the device keeps with it, a UUID as text.
    pub holder: Option<String>,
}

/// The ceremonies at one address.
#[derive(Clone, Debug)]
pub struct Ceremonies(Webauthn);

impl Ceremonies {
    /// Ceremonies for the pages of an address such as `https://perron.example`. The host is what passkeys are bound to: they do not work
    /// under another one later.
    ///
    /// # Errors
    /// When the address has no domain.
    pub fn at(address: &str) -> Result<Self, NoDomain> {
        let address = Url::parse(address).map_err(|_| NoDomain)?;
        let domain = address.domain().ok_or(NoDomain)?.to_owned();
        let builder = WebauthnBuilder::new(&domain, &address).map_err(|_| NoDomain)?;
        builder.rp_name("Perron").timeout(DEFAULT_AUTHENTICATOR_TIMEOUT).build().map(Self).map_err(|_| NoDomain)
    }

    /// Begins to register a passkey. A device that holds one of the `known` credentials says so instead of making another.
    ///
    /// # Errors
    /// [`Refusal::Broken`] when a kept text cannot be read.
    pub fn begin_registration(&self, holder: Holder<'_>, known: &[Credential]) -> Result<Begun, Refusal> {
        let id = Uuid::parse_str(holder.id).map_err(broken)?;
        let known = passkeys(known)?.iter().map(|passkey| passkey.cred_id().clone()).collect();
        let begun = self.0.start_passkey_registration(id, holder.account, holder.name, Some(known));
        let (mut options, state) = begun.map_err(broken)?;
        // The library leaves it to the device whether it remembers the account; without that nobody can sign in by the passkey alone.
        if let Some(selection) = options.public_key.authenticator_selection.as_mut() {
            selection.resident_key = Some(ResidentKeyRequirement::Required);
            selection.require_resident_key = true;
        }
        Ok(Begun { options: text(&options)?, state: text(&state)? })
    }

    /// Ends it with what the browser answered.
    ///
    /// # Errors
    /// When the answer is not to this ceremony, or does not hold.
    pub fn finish_registration(&self, state: &str, answer: &str) -> Result<Credential, Refusal> {
        let state: PasskeyRegistration = kept(state)?;
        let answer: RegisterPublicKeyCredential = serde_json::from_str(answer).map_err(unproven)?;
        credential(&self.0.finish_passkey_registration(&answer, &state).map_err(unproven)?)
    }

    /// Begins to ask for one of these credentials, as the second factor of somebody who is known.
    ///
    /// # Errors
    /// [`Refusal::Broken`] when a kept text cannot be read.
    pub fn begin_proof(&self, known: &[Credential]) -> Result<Begun, Refusal> {
        let (options, state) = self.0.start_passkey_authentication(&passkeys(known)?).map_err(broken)?;
        Ok(Begun { options: text(&options)?, state: text(&state)? })
    }

    /// Ends it; the credential as it is to be kept from now on.
    ///
    /// # Errors
    /// When the answer is not to this ceremony, does not hold, or is not by this credential.
    pub fn finish_proof(&self, state: &str, answer: &str, by: &Credential) -> Result<Credential, Refusal> {
        let state: PasskeyAuthentication = kept(state)?;
        let answer: PublicKeyCredential = serde_json::from_str(answer).map_err(unproven)?;
        let result = self.0.finish_passkey_authentication(&answer, &state).map_err(unproven)?;
        renewed(by, &result)
    }

    /// Begins to ask for any credential of this address: the device says whose it is.
    ///
    /// # Errors
    /// [`Refusal::Broken`] never but for a fault of the library.
    pub fn begin_sign_in(&self) -> Result<Begun, Refusal> {
        let (mut options, state) = self.0.start_discoverable_authentication().map_err(broken)?;
        // The page decides whether the browser offers passkeys in the mail field or asks at once.
        options.mediation = None;
        Ok(Begun { options: text(&options)?, state: text(&state)? })
    }

    /// Ends it; the credential as it is to be kept from now on.
    ///
    /// # Errors
    /// As [`Ceremonies::finish_proof`].
    pub fn finish_sign_in(&self, state: &str, answer: &str, by: &Credential) -> Result<Credential, Refusal> {
        let state: DiscoverableAuthentication = kept(state)?;
        let answer: PublicKeyCredential = serde_json::from_str(answer).map_err(unproven)?;
        let key = DiscoverableKey::from(&kept::<Passkey>(&by.text)?);
        let result = self.0.finish_discoverable_authentication_v2(&answer, state, &key).map_err(unproven)?;
        renewed(by, &result)
    }
}

/// Which credential an answer says it is by. It proves nothing yet.
pub fn claim(answer: &str) -> Option<Claim> {
    let answer: PublicKeyCredential = serde_json::from_str(answer).ok()?;
    let holder = answer.get_user_unique_id().map(|bytes| Uuid::from_slice(bytes).map(|id| id.to_string()));
    Some(Claim { credential: named(&answer.raw_id), holder: holder.transpose().ok()? })
}

fn renewed(by: &Credential, result: &webauthn_rs::prelude::AuthenticationResult) -> Result<Credential, Refusal> {
    let mut passkey: Passkey = kept(&by.text)?;
    if !result.user_verified() {
        return Err(Refusal::Unproven("the device did not verify the person".to_owned()));
    }
    passkey.update_credential(result).ok_or_else(|| Refusal::Unproven("another credential answered".to_owned()))?;
    credential(&passkey)
}

fn credential(passkey: &Passkey) -> Result<Credential, Refusal> {
    Ok(Credential { id: named(passkey.cred_id()), text: text(passkey)? })
}

/// The written form of a credential's name.
fn named(id: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(id)
}

fn passkeys(known: &[Credential]) -> Result<Vec<Passkey>, Refusal> {
    known.iter().map(|credential| kept(&credential.text)).collect()
}

fn kept<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Refusal> {
    serde_json::from_str(text).map_err(broken)
}

fn text(value: &impl serde::Serialize) -> Result<String, Refusal> {
    serde_json::to_string(value).map_err(broken)
}

fn broken(error: impl std::fmt::Display) -> Refusal {
    Refusal::Broken(error.to_string())
}

fn unproven(error: impl std::fmt::Display) -> Refusal {
    Refusal::Unproven(error.to_string())
}

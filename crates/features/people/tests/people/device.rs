//! A device that holds a passkey: a software authenticator that does what phones and security keys do, at the address of the tests.

use async_trait::async_trait;
use passkey_authenticator::{Authenticator, UiHint, UserCheck, UserValidationMethod};
use passkey_client::{Client, DefaultClientData};
use passkey_crypto::rust_crypto::RustCryptoBackend;
use passkey_types::{
    Passkey,
    ctap2::{Aaguid, Ctap2Error},
    webauthn::{CredentialCreationOptions, CredentialRequestOptions},
};
use perron_testkit::Answer;

/// Where the tests' pages stand.
pub const ORIGIN: &str = "http://localhost:8080";

/// Whoever holds the device.
struct Holder {
    /// Whether they can unlock it.
    unlocks: bool,
}

#[async_trait]
impl UserValidationMethod for Holder {
    type PasskeyItem = Passkey;

    async fn check_user<'a>(&self, hint: UiHint<'a, Passkey>, presence: bool, verification: bool) -> Result<UserCheck, Ctap2Error> {
        if matches!(hint, UiHint::InformExcludedCredentialFound(_)) {
            return Err(Ctap2Error::CredentialExcluded);
        }
        Ok(UserCheck { presence, verification: verification && self.unlocks })
    }

    fn is_presence_enabled(&self) -> bool {
        true
    }

    fn is_verification_enabled(&self) -> Option<bool> {
        Some(true)
    }
}

/// A device with room for one passkey.
#[derive(Default)]
pub struct Device(Option<Passkey>);

/// A browser that speaks to a device.
macro_rules! browser {
    ($device:expr) => {{
        let holder = Holder { unlocks: true };
        let authenticator = Authenticator::new(Aaguid::new_empty(), $device.0.clone(), holder, RustCryptoBackend);
        Client::new(authenticator).allows_insecure_localhost(true)
    }};
}

impl Device {
    /// Makes a passkey as the page asks, or says why it does not.
    pub async fn make(&mut self, page: &Answer) -> Result<String, String> {
        self.make_at(ORIGIN, page).await
    }

    /// The same on the page of another site that passes our options on.
    pub async fn make_at(&mut self, origin: &str, page: &Answer) -> Result<String, String> {
        let options: CredentialCreationOptions = serde_json::from_str(&options(page)).expect("options for a new passkey");
        let origin = url::Url::parse(origin).expect("an origin");
        let mut browser = browser!(self);
        let made = browser.register(&origin, options, DefaultClientData).await.map_err(|error| format!("{error:?}"))?;
        self.0.clone_from(browser.authenticator().store());
        Ok(answer(&made))
    }

    /// Proves its passkey as the page asks, or says why it does not.
    pub async fn prove(&mut self, page: &Answer) -> Result<String, String> {
        let options: CredentialRequestOptions = serde_json::from_str(&options(page)).expect("options for a proof");
        let origin = url::Url::parse(ORIGIN).expect("an origin");
        let mut browser = browser!(self);
        let proven = browser.authenticate(&origin, options, DefaultClientData).await.map_err(|error| format!("{error:?}"))?;
        self.0.clone_from(browser.authenticator().store());
        Ok(answer(&proven))
    }
}

/// What a page hands to the device.
fn options(page: &Answer) -> String {
    let begin = page.body.find("data-options=\"").unwrap_or_else(|| panic!("no options: {}", page.words())) + "data-options=\"".len();
    let text = &page.body[begin..];
    let end = text.find('"').expect("the attribute ends");
    text[..end].replace("&#34;", "\"").replace("&quot;", "\"").replace("&#39;", "'").replace("&#38;", "&").replace("&amp;", "&")
}

/// What the script sends of an answer.
fn answer(credential: &impl serde::Serialize) -> String {
    let mut answer = serde_json::to_value(credential).expect("an answer can be written");
    if let Some(answer) = answer.as_object_mut() {
        answer.retain(|name, _| ["id", "rawId", "type", "response"].contains(&name.as_str()));
        answer.insert("extensions".to_owned(), serde_json::json!({}));
    }
    answer.to_string()
}

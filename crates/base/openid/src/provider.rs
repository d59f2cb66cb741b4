//! A provider: what it says about itself, where a visitor is sent, and what is made of the code they come back with.

use std::{borrow::Cow, net::IpAddr, sync::Arc, time::Duration};

use openidconnect::{
    AuthType, AuthenticationContextClass, AuthorizationCode, ClientId, ClientSecret, CsrfToken, IssuerUrl, Nonce, OAuth2TokenResponse,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse, UserInfoUrl,
    core::{CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreProviderMetadata},
};
use perron_kernel::{Instant, Random, Token};
use serde_json::Value;
use tokio::{sync::Mutex, time::timeout};
use url::{Host, Url};

use crate::{
    Identity, Problem, Unproven,
    claims::{Failed, Ready, payload, user_info, verified},
    problem::{refused, undiscovered},
    transport::{client, sender},
};

/// How long what a provider says about itself is believed.
const KEPT: Duration = Duration::from_hours(1);
/// How long a provider that did not answer is left alone.
const LEFT_ALONE: Duration = Duration::from_secs(5);
/// How long everything together may take: less than a visitor's answer may.
const WHOLE: Duration = Duration::from_secs(20);

/// How we are known to a provider.
#[derive(Clone, PartialEq, Eq)]
pub struct Settings {
    /// The provider, exactly as it calls itself.
    pub issuer: String,
    /// Our name there.
    pub client_id: String,
    /// Our secret there; none for a public client, which PKCE protects alone.
    pub client_secret: Option<String>,
    /// What is asked for besides `openid`.
    pub scopes: Vec<String>,
    /// How surely somebody should be recognised, as the provider names it; the first is the one most wanted.
    pub acr_values: Vec<String>,
}

/// Why settings cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsProblem {
    /// It is no address.
    #[error("the issuer is no address")]
    Unreadable,
    /// Somebody on the line could be the provider.
    #[error("the issuer is reached without TLS")]
    Unencrypted,
    /// It has parts that an issuer cannot have.
    #[error("the issuer has a query, a fragment or a password")]
    Parts,
}

/// A provider. Copies share what is known of it.
#[derive(Clone)]
pub struct Provider(Arc<Inner>);

struct Inner {
    settings: Settings,
    issuer: IssuerUrl,
    loopback: bool,
    known: Mutex<Known>,
}

/// What is known of a provider.
enum Known {
    Nothing,
    Said(Box<CoreProviderMetadata>, Instant),
    Silent(Problem, Instant),
}

/// A sign-in that has begun. State, nonce and verifier are secrets of one attempt.
#[derive(Clone, PartialEq, Eq)]
pub struct Begun {
    /// Where to send the visitor.
    pub address: String,
    /// What comes back with them.
    pub state: String,
    /// What the provider's answer about them will hold.
    pub nonce: String,
    /// What proves to the provider that it is us who asked.
    pub verifier: String,
}

/// What a visitor came back with, and what was kept for it.
#[derive(Clone, Copy)]
pub struct Returned<'a> {
    /// The code.
    pub code: &'a str,
    /// The issuer that came along with it, if one did.
    pub issuer: Option<&'a str>,
    /// What was kept.
    pub nonce: &'a str,
    /// What was kept.
    pub verifier: &'a str,
    /// Where the visitor was to come back to, as when it began.
    pub redirect: &'a str,
}

impl Provider {
    /// A provider; it is not asked anything yet.
    ///
    /// # Errors
    /// When its address cannot be used.
    pub fn new(settings: Settings) -> Result<Self, SettingsProblem> {
        let address = Url::parse(&settings.issuer).map_err(|_| SettingsProblem::Unreadable)?;
        let loopback = is_loopback(&address);
        match address.scheme() {
            "https" => {}
            "http" if loopback => {}
            "http" => return Err(SettingsProblem::Unencrypted),
            _ => return Err(SettingsProblem::Unreadable),
        }
        if address.query().is_some() || address.fragment().is_some() || !address.username().is_empty() || address.password().is_some() {
            return Err(SettingsProblem::Parts);
        }
        let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|_| SettingsProblem::Unreadable)?;
        Ok(Self(Arc::new(Inner { settings, issuer, loopback, known: Mutex::new(Known::Nothing) })))
    }

    /// The provider, as it calls itself.
    pub fn issuer(&self) -> &str {
        &self.0.settings.issuer
    }

    /// Whether it answers and says what is needed.
    ///
    /// # Errors
    /// When it does not.
    pub async fn check(&self, now: Instant) -> Result<(), Problem> {
        within(async { self.ready(now, true).await.map(drop) }).await
    }

    /// Begins a sign-in that comes back to `redirect`.
    ///
    /// # Errors
    /// When the provider does not answer.
    pub async fn begin(&self, redirect: &str, now: Instant, random: &dyn Random) -> Result<Begun, Problem> {
        let secrets = [(); 3].map(|()| Token::new(random).text().to_owned());
        let [state, nonce, verifier] = secrets;
        let metadata = within(self.ready(now, false)).await?;
        let client = self.client(&metadata)?;
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
        let (state_sent, nonce_sent) = (state.clone(), nonce.clone());
        let mut request = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || CsrfToken::new(state_sent), move || Nonce::new(nonce_sent))
            .set_redirect_uri(Cow::Owned(address(redirect)?))
            .set_pkce_challenge(challenge)
            .add_scopes(self.0.settings.scopes.iter().cloned().map(Scope::new));
        for value in &self.0.settings.acr_values {
            request = request.add_auth_context_value(AuthenticationContextClass::new(value.clone()));
        }
        let (address, _, _) = request.url();
        Ok(Begun { address: address.to_string(), state, nonce, verifier })
    }

    /// Ends a sign-in: exchanges the code, and proves what the provider says about the visitor.
    ///
    /// # Errors
    /// When the provider does not answer, refuses the code, or what it says does not hold.
    pub async fn finish(&self, returned: Returned<'_>, now: Instant) -> Result<Identity, Problem> {
        if returned.issuer.is_some_and(|issuer| issuer != self.issuer()) {
            return Err(Unproven::Issuer.into());
        }
        within(self.exchange(returned, now)).await
    }

    async fn exchange(&self, returned: Returned<'_>, now: Instant) -> Result<Identity, Problem> {
        let metadata = self.ready(now, false).await?;
        let http = client(self.0.loopback)?;
        let ready = self.client(&metadata)?;
        let request = ready.exchange_code(AuthorizationCode::new(returned.code.to_owned()));
        let request = request
            .map_err(|error| Problem::Unusable(error.to_string()))?
            .set_pkce_verifier(PkceCodeVerifier::new(returned.verifier.to_owned()))
            .set_redirect_uri(Cow::Owned(address(returned.redirect)?));
        let tokens = request.request_async(&sender(&http)).await.map_err(refused)?;
        let token = tokens.id_token().ok_or_else(|| Unproven::Other("no ID token came along".to_owned()))?;
        let subject = match verified(&ready, token, returned.nonce, now) {
            Err(Failed::UnknownKey) => {
                let renewed = self.ready(now, true).await?;
                verified(&self.client(&renewed)?, token, returned.nonce, now)?
            }
            other => other?,
        };
        let mut claims = payload(token)?;
        if let Some(address) = metadata.userinfo_endpoint() {
            let more = user_info(http, address.url(), tokens.access_token().secret()).await?;
            if more.get("sub").and_then(Value::as_str) != Some(&subject) {
                return Err(Unproven::Other("the user info is about somebody else".to_owned()).into());
            }
            // What is signed counts more than what is not.
            for (name, value) in more {
                claims.entry(name).or_insert(value);
            }
        }
        Ok(Identity::of(self.issuer(), &subject, claims))
    }

    /// What the provider says about itself, with its keys: what is known, or asked anew.
    async fn ready(&self, now: Instant, anew: bool) -> Result<CoreProviderMetadata, Problem> {
        let mut known = self.0.known.lock().await;
        match &*known {
            Known::Said(metadata, at) if !anew && now.since(*at) < KEPT => return Ok(CoreProviderMetadata::clone(metadata)),
            Known::Silent(problem, at) if !anew && now.since(*at) < LEFT_ALONE => return Err(problem.clone()),
            _ => {}
        }
        match self.discover().await {
            Ok(metadata) => {
                *known = Known::Said(Box::new(metadata.clone()), now);
                Ok(metadata)
            }
            Err(problem) => {
                // Keys that are known still help when the provider is silent while it is asked for others.
                if !anew {
                    *known = Known::Silent(problem.clone(), now);
                }
                Err(problem)
            }
        }
    }

    async fn discover(&self) -> Result<CoreProviderMetadata, Problem> {
        let http = client(self.0.loopback)?;
        let metadata = CoreProviderMetadata::discover_async(self.0.issuer.clone(), &sender(&http)).await.map_err(undiscovered)?;
        let token = metadata.token_endpoint().ok_or_else(|| Problem::Unusable("it names no token endpoint".to_owned()))?;
        let user_info = metadata.userinfo_endpoint().map(UserInfoUrl::url);
        let others = [metadata.authorization_endpoint().url(), token.url(), metadata.jwks_uri().url()];
        for address in others.into_iter().chain(user_info) {
            if address.scheme() != "https" && !(self.0.loopback && is_loopback(address)) {
                return Err(Problem::Unusable(format!("{address} is reached without TLS")));
            }
        }
        Ok(metadata)
    }

    fn client(&self, metadata: &CoreProviderMetadata) -> Result<Ready, Problem> {
        let Settings { client_id, client_secret, .. } = &self.0.settings;
        let secret = client_secret.clone().map(ClientSecret::new);
        let ready = CoreClient::from_provider_metadata(metadata.clone(), ClientId::new(client_id.clone()), secret);
        // Unless the provider says otherwise, it takes the secret in a header (Discovery 1.0, section 3).
        let methods = metadata.token_endpoint_auth_methods_supported();
        let takes = |method| methods.is_none_or(|methods| methods.contains(&method));
        Ok(match (takes(CoreClientAuthMethod::ClientSecretBasic), takes(CoreClientAuthMethod::ClientSecretPost)) {
            _ if client_secret.is_none() => ready,
            (true, _) => ready,
            (false, true) => ready.set_auth_type(AuthType::RequestBody),
            (false, false) => return Err(Problem::Unusable("it takes a secret neither in a header nor in a form".to_owned())),
        })
    }
}

/// Whether an address leads to the machine itself.
pub fn is_loopback(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(number)) => IpAddr::V4(number).is_loopback(),
        Some(Host::Ipv6(number)) => IpAddr::V6(number).is_loopback(),
        None => false,
    }
}

/// Everything that is asked of a provider at once, within its time.
async fn within<T>(work: impl Future<Output = Result<T, Problem>>) -> Result<T, Problem> {
    timeout(WHOLE, work).await.unwrap_or_else(|_| Err(Problem::Unreachable(format!("nothing within {} s", WHOLE.as_secs()))))
}

fn address(text: &str) -> Result<RedirectUrl, Problem> {
    RedirectUrl::new(text.to_owned()).map_err(|error| Problem::Unusable(error.to_string()))
}

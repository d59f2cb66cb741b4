//! A small provider on this machine, with everything that Perron asks of one: what it says about itself, its keys, tokens signed for real
//! and the user info. It checks what it is sent as a strict one would. The keys beside this file are for tests alone.

mod stand;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use axum::{
    Form, Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode, header::AUTHORIZATION},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use openidconnect::{
    JsonWebKeyId, PrivateSigningKey,
    core::{CoreEdDsaPrivateSigningKey, CoreJwsSigningAlgorithm, CoreRsaPrivateSigningKey},
};
use perron_kernel::{Clock, SetClock};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use url::Url;

pub use stand::{BEGIN, PROVIDERS, RETURN, Stand, onward};

/// Our name at the provider.
pub const CLIENT: &str = "perron-client";
/// Our secret there.
pub const SECRET: &str = "En-lang-hemmelighed-42";

/// With which key a token is signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Key {
    /// RS256.
    #[default]
    Rsa,
    /// `EdDSA`.
    Ed25519,
    /// One that the provider says nothing about.
    Secret,
    /// None at all.
    Missing,
}

/// What the provider does otherwise than it should, or than it did before.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// With which key it signs.
    pub key: Key,
    /// Whether its keys hold the second one too.
    pub has_second_key: bool,
    /// Claims that replace those of the protocol.
    pub instead: Map<String, Value>,
    /// What it answers instead of a token.
    pub refuses: Option<&'static str>,
    /// Whether everything but the subject stands in the user info.
    pub in_user_info: bool,
    /// How the subject of the user info is called, where it is another.
    pub other_subject: Option<&'static str>,
    /// Whether it answers nothing at all.
    pub is_down: bool,
}

/// What a code stands for.
struct Grant {
    challenge: String,
    nonce: String,
    redirect: String,
    claims: Value,
}

struct Inner {
    issuer: String,
    clock: Arc<SetClock>,
    ways: Mutex<Ways>,
    grants: Mutex<HashMap<String, Grant>>,
    told: Mutex<Value>,
    asked: Mutex<HashMap<&'static str, u32>>,
}

/// The provider; it stops with the test.
#[derive(Clone)]
pub struct Provider(Arc<Inner>);

/// What a visitor comes back with.
#[derive(Clone, Debug)]
pub struct Back {
    pub code: String,
    pub state: String,
}

impl Provider {
    /// Starts one.
    pub async fn start(clock: Arc<SetClock>) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let issuer = format!("http://{}", listener.local_addr().expect("the port"));
        let inner =
            Inner { issuer, clock, ways: Mutex::default(), grants: Mutex::default(), told: Mutex::default(), asked: Mutex::default() };
        let provider = Self(Arc::new(inner));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(configuration))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/user-info", get(user_info))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }

    /// As it calls itself.
    pub fn issuer(&self) -> &str {
        &self.0.issuer
    }

    /// What it does otherwise.
    pub fn ways(&self) -> MutexGuard<'_, Ways> {
        self.0.ways.lock().expect("no test holds it twice")
    }

    /// How often it was asked at an address.
    pub fn asked(&self, address: &str) -> u32 {
        self.0.asked.lock().expect("never poisoned").get(address).copied().unwrap_or_default()
    }

    fn note(&self, address: &'static str) -> Result<(), StatusCode> {
        *self.0.asked.lock().expect("never poisoned").entry(address).or_default() += 1;
        if self.ways().is_down { Err(StatusCode::BAD_GATEWAY) } else { Ok(()) }
    }

    /// Somebody with these claims lets themselves be recognised at the address that a page led to.
    pub fn recognises(&self, address: &str, claims: Value) -> Back {
        let asked = Url::parse(address).expect("an address");
        assert!(address.starts_with(&format!("{}/authorise?", self.issuer())), "{address}");
        let part = |name: &str| asked.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned()).unwrap_or_default();
        assert_eq!(
            (part("response_type"), part("client_id"), part("code_challenge_method")),
            ("code".into(), CLIENT.into(), "S256".into())
        );
        assert!(part("scope").split(' ').any(|scope| scope == "openid"), "{address}");
        let state = part("state");
        let code = format!("code-{}", &state[..12]);
        let grant = Grant { challenge: part("code_challenge"), nonce: part("nonce"), redirect: part("redirect_uri"), claims };
        self.0.grants.lock().expect("never poisoned").insert(code.clone(), grant);
        Back { code, state }
    }

    fn id_token(&self, grant: &Grant) -> String {
        let ways = self.ways().clone();
        let now = self.0.clock.now().microseconds() / 1_000_000;
        let mut claims = json!({ "iss": self.issuer(), "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": grant.nonce });
        let said = grant.claims.as_object().expect("an object");
        for (name, value) in said.iter().filter(|(name, _)| !ways.in_user_info || *name == "sub").chain(&ways.instead) {
            claims[name] = value.clone();
        }
        let (algorithm, id) = match ways.key {
            Key::Rsa | Key::Secret => ("RS256", "one"),
            Key::Ed25519 => ("EdDSA", "two"),
            Key::Missing => ("none", "one"),
        };
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let text = format!("{}.{}", part(&json!({ "alg": algorithm, "kid": id, "typ": "JWT" })), part(&claims));
        let signature = match ways.key {
            Key::Rsa => rsa().sign(&CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256, text.as_bytes()).expect("signed"),
            Key::Ed25519 => ed25519().sign(&CoreJwsSigningAlgorithm::EdDsa, text.as_bytes()).expect("signed"),
            Key::Secret => vec![7; 256],
            Key::Missing => Vec::new(),
        };
        format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

fn rsa() -> CoreRsaPrivateSigningKey {
    CoreRsaPrivateSigningKey::from_pem(include_str!("one.pem"), Some(JsonWebKeyId::new("one".to_owned()))).expect("a key")
}

fn ed25519() -> CoreEdDsaPrivateSigningKey {
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(include_str!("two.pem"), Some(JsonWebKeyId::new("two".to_owned()))).expect("a key")
}

async fn configuration(State(provider): State<Provider>) -> Result<Json<Value>, StatusCode> {
    provider.note("configuration")?;
    let at = |path: &str| format!("{}{path}", provider.issuer());
    Ok(Json(json!({
        "issuer": provider.issuer(),
        "authorization_endpoint": at("/authorise"),
        "token_endpoint": at("/token"),
        "userinfo_endpoint": at("/user-info"),
        "jwks_uri": at("/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "EdDSA"],
    })))
}

async fn keys(State(provider): State<Provider>) -> Result<Json<Value>, StatusCode> {
    provider.note("keys")?;
    let mut keys = vec![json!(rsa().as_verification_key())];
    if provider.ways().has_second_key {
        keys.push(json!(ed25519().as_verification_key()));
    }
    Ok(Json(json!({ "keys": keys })))
}

/// Exchanges a code, once, for whoever proves to be us and to have asked for it.
async fn token(State(provider): State<Provider>, headers: HeaderMap, Form(sent): Form<HashMap<String, String>>) -> Response {
    if let Err(status) = provider.note("token") {
        return status.into_response();
    }
    let refuse = |error: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response();
    let expected = format!("Basic {}", STANDARD.encode(format!("{CLIENT}:{SECRET}")));
    if headers.get(AUTHORIZATION).is_none_or(|sent| sent != expected.as_str()) {
        return refuse("invalid_client");
    }
    if let Some(error) = provider.ways().refuses {
        return refuse(error);
    }
    let field = |name: &str| sent.get(name).cloned().unwrap_or_default();
    let Some(grant) = provider.0.grants.lock().expect("never poisoned").remove(&field("code")) else { return refuse("invalid_grant") };
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(field("code_verifier")));
    if challenge != grant.challenge || field("redirect_uri") != grant.redirect || field("grant_type") != "authorization_code" {
        return refuse("invalid_grant");
    }
    let id_token = provider.id_token(&grant);
    *provider.0.told.lock().expect("never poisoned") = grant.claims;
    Json(json!({ "access_token": "access", "token_type": "Bearer", "expires_in": 60, "id_token": id_token })).into_response()
}

async fn user_info(State(provider): State<Provider>, headers: HeaderMap) -> Result<Json<Value>, StatusCode> {
    provider.note("user-info")?;
    if headers.get(AUTHORIZATION).is_none_or(|sent| sent != "Bearer access") {
        return Err(StatusCode::UNAUTHORIZED);
    }
    let mut told = provider.0.told.lock().expect("never poisoned").clone();
    if !provider.ways().in_user_info {
        told = json!({ "sub": told["sub"] });
    }
    if let Some(other) = provider.ways().other_subject {
        told["sub"] = other.into();
    }
    Ok(Json(told))
}

/// A while in which nothing that was known of the provider is believed any more.
pub const LATER: Duration = Duration::from_hours(2);

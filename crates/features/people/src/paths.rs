//! The addresses of the feature's pages.

use std::fmt::Write as _;

use crate::{model::OrganisationId, passkey::PasskeyId};

/// Where somebody begins whose work is nowhere else.
pub const HOME: &str = ORGANISATIONS;
/// Signing in.
pub const SIGN_IN: &str = "/sign-in";
/// Signing out; only posted.
pub const SIGN_OUT: &str = "/sign-out";
/// Asking for a new password.
pub const RESET: &str = "/reset-password";
/// One's own account.
pub const ACCOUNT: &str = "/account";
/// Where a session waits for the second factor.
pub const SECOND_FACTOR: &str = "/second-factor";
/// How one's account is protected.
pub const SECURITY: &str = "/account/security";
/// Making recovery codes; only posted.
pub const RECOVERY_CODES: &str = "/account/recovery-codes";
/// One's identities at providers.
pub const PROVIDERS: &str = "/account/providers";
/// One's passkeys.
pub const PASSKEYS: &str = "/account/passkeys";
/// Adding a passkey.
pub const NEW_PASSKEY: &str = "/account/passkeys/new";
/// What one typed and did not get sent.
pub const UNSENT: &str = "/account/unsent";
/// One's organisations.
pub const ORGANISATIONS: &str = "/organisations";

/// Signing in, and then on to where one wanted to go.
pub fn sign_in_and_back(to: &str) -> String {
    with_way_back(SIGN_IN, to)
}

/// One of our pages, and then on to where one wanted to go.
pub fn with_way_back(page: &str, to: &str) -> String {
    let mut path = format!("{page}?to=");
    for byte in to.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            path.push(char::from(byte));
        } else {
            let _ = write!(path, "%{byte:02X}");
        }
    }
    path
}

/// An act on one of one's passkeys.
pub fn passkey(id: PasskeyId, act: &str) -> String {
    format!("{PASSKEYS}/{id}/{act}")
}

/// The link that somebody gets who has lost their second factor.
pub fn recovery(token: &str) -> String {
    format!("/recover/{token}")
}

/// An organisation.
pub fn organisation(id: OrganisationId) -> String {
    format!("{ORGANISATIONS}/{id}")
}

/// Adding an organisation.
pub fn new_organisation() -> String {
    format!("{ORGANISATIONS}/new")
}

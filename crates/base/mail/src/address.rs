//! Addresses as people type them. What passes here can be written into a header and told to a server without another look.

use std::{fmt, str::FromStr};

/// The longest address in octets: a path of 256 (RFC 5321, 4.5.3.1.3) less its two angle brackets.
const LONGEST: usize = 254;
/// The longest name before the @ in octets (RFC 5321, 4.5.3.1.1).
const LONGEST_NAME: usize = 64;

/// An address that letters can go to, in the one form that is kept, compared and sent: the name as typed, the domain in lower-case ASCII
/// (`xn--…` where it has other letters).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    text: String,
    at: usize,
}

impl Address {
    /// The whole address, in ASCII.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What stands before the @.
    pub fn name(&self) -> &str {
        &self.text[..self.at]
    }

    /// What stands after the @, in ASCII.
    pub fn domain(&self) -> &str {
        &self.text[self.at + 1..]
    }

    /// The address with the letters its domain has for people, for pages and never for sending.
    pub fn for_people(&self) -> String {
        let (domain, _) = idna::domain_to_unicode(self.domain());
        format!("{}@{domain}", self.name())
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl FromStr for Address {
    type Err = AddressProblem;

    fn from_str(text: &str) -> Result<Self, AddressProblem> {
        address(text)
    }
}

/// An address and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// Where letters go.
    pub address: Address,
    /// The person's or organisation's name, as people write it.
    pub name: Option<String>,
}

impl Mailbox {
    /// A mailbox with a name.
    pub fn named(name: impl Into<String>, address: Address) -> Self {
        Self { address, name: Some(name.into()) }
    }
}

impl From<Address> for Mailbox {
    fn from(address: Address) -> Self {
        Self { address, name: None }
    }
}

/// Why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressProblem {
    /// Nothing was typed.
    #[error("the address is empty")]
    Empty,
    /// There is no @.
    #[error("the address has no @")]
    NoAt,
    /// There is more than one @; perhaps two addresses in one field.
    #[error("the address has more than one @")]
    SeveralAts,
    /// Nothing stands before the @.
    #[error("nothing stands before the @")]
    NoName,
    /// Nothing stands after the @.
    #[error("nothing stands after the @")]
    NoDomain,
    /// It is longer than 254 octets, or than 64 before the @.
    #[error("the address is too long")]
    TooLong,
    /// What stands before the @ has a space, a letter outside ASCII, or a dot where none may be.
    #[error("what stands before the @ cannot be in an address")]
    InvalidName,
    /// What stands after the @ is no domain in the public sense: letters, digits and hyphens in at least two parts.
    #[error("what stands after the @ is no domain")]
    InvalidDomain,
}

/// Reads an address as typed. Space around it is dropped; a domain may have letters outside ASCII (RFC 5891). Not taken, though the
/// standard has them: quoted names, addresses of hosts in brackets, and names outside ASCII, which many servers refuse (RFC 6531).
pub fn address(text: &str) -> Result<Address, AddressProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AddressProblem::Empty);
    }
    let (name, domain) = text.split_once('@').ok_or(AddressProblem::NoAt)?;
    if domain.contains('@') {
        return Err(AddressProblem::SeveralAts);
    }
    if name.is_empty() {
        return Err(AddressProblem::NoName);
    }
    if domain.is_empty() {
        return Err(AddressProblem::NoDomain);
    }
    if text.len() > LONGEST || name.len() > LONGEST_NAME {
        return Err(AddressProblem::TooLong);
    }
    if !is_dot_string(name) {
        return Err(AddressProblem::InvalidName);
    }
    let domain = idna::domain_to_ascii_strict(domain).map_err(|_| AddressProblem::InvalidDomain)?;
    if !is_public(&domain) {
        return Err(AddressProblem::InvalidDomain);
    }
    let text = format!("{name}@{domain}");
    if text.len() > LONGEST { Err(AddressProblem::TooLong) } else { Ok(Address { text, at: name.len() }) }
}

/// `Dot-string` of RFC 5321, 4.1.2.
fn is_dot_string(name: &str) -> bool {
    let is_atom =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte));
    name.split('.').all(is_atom)
}

/// Two parts at least, and the last is no number: that would be the address of a host (RFC 3696, 2).
fn is_public(domain: &str) -> bool {
    domain.rsplit_once('.').is_some_and(|(_, last)| !last.is_empty() && !last.bytes().all(|byte| byte.is_ascii_digit()))
}

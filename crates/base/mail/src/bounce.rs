//! Reads the reports by which servers say afterwards that a letter did not arrive (RFC 3464 inside RFC 3462).

use mail_parser::{HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType};

use crate::status;

/// A letter did not arrive, or not yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// The Message-ID of that letter, with its brackets, as in [`Letter::message_id`](crate::Letter::message_id). Missing if the server
    /// did not return it.
    pub message_id: Option<String>,
    /// The address it was sent to; where it was forwarded, the one we knew, if the server says it.
    pub recipient: String,
    /// What is wrong, such as `5.1.1` (RFC 3463).
    pub status: String,
    /// Whether another attempt would fail just the same: the class of the status is 5.
    pub permanent: bool,
    /// Whether the server has stopped trying. Otherwise the letter may still arrive.
    pub given_up: bool,
    /// What the server in question said.
    pub diagnostic: Option<String>,
}

impl Bounce {
    /// Whether nobody can be reached at the address, so that no other letter should go there.
    pub fn address_is_bad(&self) -> bool {
        self.given_up && status::blames_address(&self.status)
    }
}

/// The bounce that these bytes of a message are. `None` for every other message: letters by people, automatic replies, reports of success,
/// and reports in free text only. Of several people in one report it is the first who was not reached.
pub fn read(bytes: &[u8]) -> Option<Bounce> {
    let message = MessageParser::new().parse(bytes)?;
    if !is(message.root_part(), "multipart", &["report"]) {
        return None;
    }
    let report = message.parts.iter().find(|part| is(part, "message", &["delivery-status", "global-delivery-status"]))?;
    let groups = groups(&String::from_utf8_lossy(report.contents()));
    let (group, given_up) = groups.iter().find_map(|group| Some((group, is_final(group)?)))?;
    let diagnostic = group.value("Diagnostic-Code");
    let status = group
        .value("Status")
        .and_then(status::leading)
        .or_else(|| diagnostic.and_then(within_diagnostic))
        .unwrap_or(if given_up { "5.0.0" } else { "4.0.0" });
    Some(Bounce {
        message_id: returned_id(&message),
        recipient: group.value("Original-Recipient").or_else(|| group.value("Final-Recipient"))?.trim_matches(['<', '>']).to_owned(),
        status: status.to_owned(),
        permanent: status.starts_with('5'),
        given_up,
        diagnostic: diagnostic.filter(|text| !text.is_empty()).map(str::to_owned),
    })
}

/// The fields about one person, or about the report as a whole.
#[derive(Default)]
struct Group(Vec<(String, String)>);

impl Group {
    /// The value of a field; of a typed one (`rfc822; …`, `smtp; …`) what follows the type.
    fn value(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Some(value.split_once(';').map_or(value.as_str(), |(_, rest)| rest).trim())
    }
}

/// The groups of a report, which empty lines separate. A line that begins with a space goes on with the one before.
fn groups(report: &str) -> Vec<Group> {
    let mut groups = vec![Group::default()];
    for line in report.lines() {
        let Some(group) = groups.last_mut() else { break };
        if line.trim().is_empty() {
            groups.push(Group::default());
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = group.0.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            group.0.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }
    groups
}

/// Whether the server gave up on a person, or only says that it takes longer. `None` if the letter went on, or the group is about nobody.
fn is_final(group: &Group) -> Option<bool> {
    group.value("Final-Recipient").or_else(|| group.value("Original-Recipient"))?;
    // RFC 3464, 2.3.3: failed, delayed, delivered, relayed, expanded; some write a comment after it.
    match group.value("Action")?.split_whitespace().next()?.to_ascii_lowercase().as_str() {
        "failed" => Some(true),
        "delayed" => Some(false),
        _ => None,
    }
}

/// `550 5.1.1 …` has a status after the reply code.
fn within_diagnostic(text: &str) -> Option<&str> {
    text.split_whitespace().take(2).find_map(status::leading)
}

/// The Message-ID of the letter that is returned whole or in its headers; else of the one that the report says it answers.
fn returned_id(message: &Message<'_>) -> Option<String> {
    let returned = message.parts.iter().skip(1).find_map(|part| match &part.body {
        PartType::Message(letter) => letter.message_id().map(str::to_owned),
        _ if is(part, "text", &["rfc822-headers"]) || is(part, "message", &["global-headers"]) => {
            MessageParser::new().parse_headers(part.contents())?.message_id().map(str::to_owned)
        }
        _ => None,
    });
    let answered = || last(message.in_reply_to()).or_else(|| last(message.references()));
    returned.or_else(answered).map(|id| format!("<{id}>"))
}

fn last(ids: &HeaderValue<'_>) -> Option<String> {
    let list = ids.as_text_list().and_then(<[_]>::last).map(ToString::to_string);
    list.or_else(|| ids.as_text().map(str::to_owned))
}

fn is(part: &MessagePart<'_>, kind: &str, subkinds: &[&str]) -> bool {
    part.content_type().is_some_and(|content| {
        let subtype = content.subtype().unwrap_or_default();
        content.ctype().eq_ignore_ascii_case(kind) && subkinds.iter().any(|subkind| subtype.eq_ignore_ascii_case(subkind))
    })
}

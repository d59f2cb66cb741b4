//! Zero characters in answers. Nobody types one and no database keeps one, but a text that was pasted can hold one, and what somebody wrote
//! must not be lost because of it.

/// The text without them.
#[must_use]
pub fn without_zeros(mut text: String) -> String {
    text.retain(|character| character != '\0');
    text
}

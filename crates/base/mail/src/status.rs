//! Status codes of three numbers, such as `5.1.1`, by which servers say what is wrong (RFC 3463).

/// The code at the beginning of a server's text, if there is one.
pub fn leading(text: &str) -> Option<&str> {
    let first = text.split_whitespace().next()?;
    let mut parts = first.split('.');
    let is_class = |part: &str| matches!(part, "2" | "4" | "5");
    let is_number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_code = parts.next().is_some_and(is_class) && parts.next().is_some_and(is_number) && parts.next().is_some_and(is_number);
    (is_code && parts.next().is_none()).then_some(first)
}

/// Whether a code says for good that nobody can be reached at the address: it does not exist, has moved, is ambiguous or closed. Not a full
/// mailbox, not what is wrong with the sender, not what a server does not like.
pub fn blames_address(code: &str) -> bool {
    code.strip_prefix("5.").is_some_and(|rest| matches!(rest, "1.0" | "1.1" | "1.2" | "1.3" | "1.4" | "1.6" | "1.10" | "2.1"))
}

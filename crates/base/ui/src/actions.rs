//! Acts that a page offers outside its forms: a button that posts, the receipt of what was done, the menu of the person who is logged in.

use crate::shell::Link;

/// A button that posts by itself, with what it carries along. It is a form of its own, so it works without script.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostButton {
    /// Where it goes.
    pub action: String,
    /// What it says: a verb first.
    pub label: String,
    /// Names and values that go along.
    pub hidden: Vec<(String, String)>,
}

impl PostButton {
    /// A button that carries nothing along.
    pub fn new(action: impl Into<String>, label: impl Into<String>) -> Self {
        Self { action: action.into(), label: label.into(), hidden: Vec::new() }
    }

    /// The same with one more name and value.
    #[must_use]
    pub fn carrying(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.hidden.push((name.into(), value.into()));
        self
    }

    /// The same with all of these names and values.
    #[must_use]
    pub fn carrying_all(mut self, pairs: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Self {
        self.hidden.extend(pairs.into_iter().map(|(name, value)| (name.into(), value.into())));
        self
    }
}

/// What can be done about something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceiptAction {
    /// Going to see it.
    Link(Link),
    /// Doing something about it, such as undoing it.
    Post(PostButton),
}

/// The line at the top of the content that says what has just been done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// What was done.
    pub message: String,
    /// What can be done about it.
    pub action: Option<ReceiptAction>,
}

impl Receipt {
    /// A receipt that offers nothing.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), action: None }
    }

    /// The same with a link to what was done.
    #[must_use]
    pub fn with_link(mut self, link: Link) -> Self {
        self.action = Some(ReceiptAction::Link(link));
        self
    }

    /// The same with a button that undoes it.
    #[must_use]
    pub fn with_post(mut self, button: PostButton) -> Self {
        self.action = Some(ReceiptAction::Post(button));
        self
    }

    pub(crate) fn link(&self) -> Option<&Link> {
        if let Some(ReceiptAction::Link(link)) = &self.action { Some(link) } else { None }
    }

    pub(crate) fn post(&self) -> Option<&PostButton> {
        if let Some(ReceiptAction::Post(button)) = &self.action { Some(button) } else { None }
    }
}

/// What the header band says of who is asking. A page that is the same for everybody has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountMenu {
    /// Nobody is logged in: one link.
    SignedOut {
        /// Where one logs in.
        sign_in: String,
    },
    /// Somebody is: a menu that folds out.
    SignedIn {
        /// The person's name.
        name: String,
        /// What is new, with the way to it; nothing when nothing is.
        news: Option<Link>,
        /// The person's own pages.
        links: Vec<Link>,
        /// Where the button posts that logs out.
        sign_out: String,
    },
}

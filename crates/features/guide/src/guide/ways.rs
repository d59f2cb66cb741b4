//! Ways out of the guide that the program adds to it: to where people sign in, to where a team begins a case, to the cases that
//! teams have told, and to where visitors of a demo choose who they are.

use std::sync::Arc;

use perron_ui::Link;

use super::Guide;

impl Guide {
    /// The same with a way to where people sign in, at the end of every footer. A copy that is served already stays as it is.
    #[must_use]
    pub fn with_sign_in(mut self, href: &str) -> Self {
        if let Some(shared) = Arc::get_mut(&mut self.0) {
            for ((language, _), site) in &mut shared.sites {
                let link = Link::new(href, shared.words[language].get("footer-sign-in"));
                site.footer.last_mut().into_iter().for_each(|group| group.links.push(link.clone()));
            }
        }
        self
    }

    /// The same with a way from routes and advices to where a team begins a case. A copy that is served already stays as it is.
    #[must_use]
    pub fn with_cases(mut self, href: &str) -> Self {
        if let Some(shared) = Arc::get_mut(&mut self.0) {
            shared.cases = Some(href.to_owned());
        }
        self
    }

    /// The same with a way from routes and from the list of cases to those that teams have told. A copy that is served already stays as it is.
    #[must_use]
    pub fn with_told(mut self, href: &str) -> Self {
        if let Some(shared) = Arc::get_mut(&mut self.0) {
            shared.told = Some(href.to_owned());
        }
        self
    }

    /// The same as a demo: every page says so, and leads to where one chooses who to be. A copy that is served already stays as it is.
    #[must_use]
    pub fn with_demo(mut self, href: fn(&str) -> String) -> Self {
        if let Some(shared) = Arc::get_mut(&mut self.0) {
            shared.demo = Some(href);
            for ((language, _), site) in &mut shared.sites {
                site.demo = Some(href(language));
            }
        }
        self
    }
}

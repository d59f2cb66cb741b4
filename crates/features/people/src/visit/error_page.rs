//! The error pages of whoever is known: in their language, with their menu, and where a feature refuses them, with why and the way back.

use perron_ui::{ErrorBody, Html, Link, Page};
use perron_web::{PageError, ShownError};

use crate::{beside::Refused, visit::Visit};

impl Visit {
    /// The whole page of an error, with the ways onward of the menu.
    pub(crate) fn error_page(&self, error: &ShownError, refused: Option<&Refused>) -> String {
        let (words, mut shell) = (self.words(), self.people.shell(self.language));
        // One's own work first, which is the button, or the way back to what it is about.
        let mut ways_onward: Vec<Link> = refused.iter().map(|refused| refused.back.clone()).chain(self.menu()).collect();
        ways_onward.insert(1.min(ways_onward.len()), Link::new(shell.home.clone(), self.word("error-way-start")));
        let text = refused.map_or("", |refused| refused.text.as_str());
        let body = ErrorBody { words, kind: error.kind.name(), text, reference: error.reference.as_deref(), ways_onward: &ways_onward };
        let mut page = Page { title: body.heading(), ..Page::default() };
        self.dress(&mut shell, &mut page);
        let drawn = Html::render(&body).and_then(|body| shell.render(&page, &body));
        drawn.unwrap_or_else(|_| error.kind.status().to_string())
    }

    /// What a feature beside this one says where it refuses the page that was asked for, and the way back.
    pub(crate) async fn refused(&self) -> Result<Option<Refused>, PageError> {
        let Some(signed_in) = &self.signed_in else { return Ok(None) };
        let path = self.asked.split('?').next().unwrap_or_default();
        let mut read = self.read().await?;
        for beside in self.people.beside() {
            if let Some(refused) = beside.refused(&mut read, self, signed_in, path).await? {
                return Ok(Some(refused));
            }
        }
        Ok(None)
    }
}

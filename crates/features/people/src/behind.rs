//! What holds for every page behind the door, of this feature and of those beside it: nothing typed is lost when a session ends, no page is
//! kept by anybody, and error pages, which are drawn further out where nobody knows who is signed in, are in the reader's language.

use axum::{
    extract::{Request, State},
    http::header::CONTENT_TYPE,
    middleware::{self, Next},
    response::Response,
};
use perron_web::{ReadIn, Routes, private};

use crate::{
    people::{People, known_language},
    session,
};

impl People {
    /// Puts all of that round routes.
    #[must_use]
    pub fn behind_the_door(&self, routes: Routes) -> Routes {
        self.keeping_unsent(routes).layer(middleware::from_fn_with_state(self.clone(), say_language)).layer(private())
    }
}

async fn say_language(State(people): State<People>, request: Request, next: Next) -> Response {
    let token = people.config().cookies().get(request.headers(), session::COOKIE);
    let mut response = next.run(request).await;
    let is_error = response.status().is_client_error() || response.status().is_server_error();
    if is_error
        && !response.headers().contains_key(CONTENT_TYPE)
        && let Some(token) = token
    {
        match language(&people, &token).await {
            Ok(Some(language)) => drop(response.extensions_mut().insert(ReadIn(language))),
            Ok(None) => {}
            // The page is shown in another language then; why the database fails is told where it is needed.
            Err(error) => tracing::warn!("the language of an error page is not known: {error}"),
        }
    }
    response
}

async fn language(people: &People, token: &str) -> perron_journal::Result<Option<&'static str>> {
    let mut read = people.journal().read().await?;
    let signed_in = session::with_token(&mut read, token, people.journal().now()).await?;
    Ok(signed_in.and_then(|(person, _)| known_language(&person.language)))
}

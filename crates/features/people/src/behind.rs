//! What holds for every page behind the door, of this feature and of those beside it: nothing typed is lost when a session ends, no page is
//! kept by anybody, and error pages, which are put round an answer further out, are those of whoever is signed in: with their menu, in their
//! language. The last holds before the door too, for addresses that lead nowhere: nobody can tell such a one from a page they may not see.

use axum::{
    extract::{FromRequestParts, Request, State},
    http::header::CONTENT_TYPE,
    middleware::{self, Next},
    response::Response,
};
use perron_web::{Astray, DrawnBy, ErrorKind, Routes, ShownError, private};

use crate::{people::People, session, visit::Visit};

impl People {
    /// Puts all of that round routes.
    #[must_use]
    pub fn behind_the_door(&self, routes: Routes) -> Routes {
        self.keeping_unsent(routes).layer(middleware::from_fn_with_state(self.clone(), behind)).layer(private())
    }

    /// Puts round routes that everybody may see that whoever is signed in gets their own page where an address leads nowhere.
    #[must_use]
    pub fn before_the_door(&self, routes: Routes) -> Routes {
        routes.layer(middleware::from_fn_with_state(self.clone(), before))
    }
}

async fn behind(State(people): State<People>, request: Request, next: Next) -> Response {
    drawn_for_visitor(&people, request, next, |response| !response.headers().contains_key(CONTENT_TYPE)).await
}

async fn before(State(people): State<People>, request: Request, next: Next) -> Response {
    drawn_for_visitor(&people, request, next, |response| response.extensions().get::<Astray>().is_some()).await
}

/// Leaves it to whoever is signed in to draw the errors that this holds for.
async fn drawn_for_visitor(people: &People, request: Request, next: Next, is_theirs: fn(&Response) -> bool) -> Response {
    let knows_somebody = people.config().cookies().get(request.headers(), session::COOKIE).is_some();
    let (parts, body) = request.into_parts();
    let asked = knows_somebody.then(|| parts.clone());
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let is_error = response.status().is_client_error() || response.status().is_server_error();
    if is_error
        && is_theirs(&response)
        && let Some(mut asked) = asked
    {
        match Visit::from_request_parts(&mut asked, people).await {
            Ok(visit) if visit.signed_in.is_some() || visit.waiting.is_some() => {
                let is_refused = response.extensions().get() == Some(&ErrorKind::NotPermitted);
                let refused = if is_refused { visit.refused().await } else { Ok(None) };
                let refused = refused.unwrap_or_else(|error| {
                    tracing::warn!(kind = error.kind().name(), "an error page does not know what is refused");
                    None
                });
                let drawn_by = DrawnBy::new(move |error: &ShownError| visit.error_page(error, refused.as_ref()));
                response.extensions_mut().insert(drawn_by);
            }
            Ok(_) => {}
            // Strangers' page is shown then; why the database fails is told where it is needed.
            Err(error) => tracing::warn!(kind = error.kind().name(), "an error page does not know who asks"),
        }
    }
    response
}

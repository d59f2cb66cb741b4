//! The layer round the routes behind the door. It reads what is sent before the act does, and looks at the answer: whoever is led to where
//! one signs in has it kept, and what is done is forgotten.

use std::{collections::BTreeSet, sync::Arc};

use axum::{
    body::{Body, Bytes, HttpBody, to_bytes},
    extract::{MatchedPath, Request, State},
    http::{
        HeaderValue, Method, StatusCode,
        header::{CONTENT_TYPE, SET_COOKIE},
    },
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use perron_kernel::Token;
use perron_web::{PageError, Routes, local_address, see_other};

use crate::{
    model::PersonId,
    paths,
    people::People,
    session,
    unsent::{COOKIE, KEPT_FOR, LARGEST, UnsentForm, UnsentFormKind, rules, seal, secret::Secret, store},
};

/// Marks an answer that leads to where one signs in, or shows the second factor, instead of doing what was asked: the page it leads to.
#[derive(Clone, Copy)]
pub struct Led(pub &'static str);

#[derive(Clone)]
struct Keeper {
    people: People,
    /// The patterns of the forms that are kept.
    pages: Arc<BTreeSet<String>>,
}

/// What was sent.
struct Sent {
    form: String,
    path: String,
    body: Bytes,
    /// The cookies of its browser: the session that it has or had, and what was kept for it before.
    session: Option<String>,
    unsent: Option<String>,
}

impl People {
    /// Puts the layer round routes that are behind the door, so that nothing typed is lost when a session ends before a form is sent.
    #[must_use]
    pub(crate) fn keeping_unsent(&self, routes: Routes) -> Routes {
        let pages = Arc::new(rules::pages(routes.list()));
        routes.layer(middleware::from_fn_with_state(Keeper { people: self.clone(), pages }, keep))
    }
}

async fn keep(State(keeper): State<Keeper>, request: Request, next: Next) -> Response {
    let Some(form) = keeper.form(&request) else { return next.run(request).await };
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else { return PageError::bad_request().into_response() };
    let path = parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
    let cookie = |name: &str| keeper.people.config().cookies().get(&parts.headers, name);
    let sent = Sent { form, path, body: body.clone(), session: cookie(session::COOKIE), unsent: cookie(COOKIE) };
    let mut response = next.run(Request::from_parts(parts, Body::from(body))).await;
    let led = response.extensions().get::<Led>().copied();
    let outcome = match led {
        Some(Led(page)) => keeper.keep(&sent, page).await.map(|kept| kept.into_iter().for_each(|kept| response = kept)),
        None if response.status() == StatusCode::SEE_OTHER => {
            keeper.forget(&sent).await.map(|clear| response.headers_mut().extend(clear.map(|clear| (SET_COOKIE, clear))))
        }
        None => Ok(()),
    };
    if let Err(error) = outcome {
        tracing::error!("a form that was not sent cannot be looked after: {error}");
    }
    response
}

impl Keeper {
    /// The pattern of a form that is kept if need be. Its size is known before it is read: the layers further out have it in memory.
    fn form(&self, request: &Request) -> Option<String> {
        let is_form = |kind: &HeaderValue| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded");
        let is_small = request.body().size_hint().exact().is_some_and(|size| size <= LARGEST);
        if request.method() != Method::POST || !is_small || !request.headers().get(CONTENT_TYPE).is_some_and(is_form) {
            return None;
        }
        let pattern = request.extensions().get::<MatchedPath>()?.as_str();
        let is_ours = request.uri().path_and_query().is_some_and(|path| local_address(path.as_str()) == path.as_str());
        (is_ours && self.pages.contains(pattern)).then(|| pattern.to_owned())
    }

    /// Keeps what was sent by somebody whose session had ended, or waits for the second factor; the answer that says so.
    async fn keep(&self, sent: &Sent, page: &str) -> perron_journal::Result<Option<Response>> {
        let (people, journal) = (&self.people, self.people.journal());
        let Some(token) = sent.session.as_deref().filter(|_| rules::may_be_kept(&sent.answers())) else { return Ok(None) };
        let since = journal.now().before(session::NAMED_FOR);
        let Some(person) = session::store::whose(&mut journal.read().await?, Token::hash_of(token), since).await? else {
            return Ok(None);
        };
        let secret = sent.secret(person).unwrap_or_else(|| Secret::new(journal.random()));
        let mut books = people.books().await?;
        store::sweep(&mut books).await?;
        for same in store::of(&mut books, person, &secret, journal.now()).await?.iter().filter(|kept| sent.is(kept)) {
            store::remove(&mut books, person, same.id).await?;
        }
        let kept = store::Kept {
            id: perron_kernel::Id::<UnsentFormKind>::new(journal.now(), journal.random()),
            person,
            found_by: secret.found_by(),
            form: &sent.form,
            path: &sent.path,
            sealed: seal::seal(secret.key(), journal.random(), &sent.body, &store::bound(person, &sent.path)),
            expires_at: journal.now().after(KEPT_FOR),
        };
        store::add(&mut books, &kept).await?;
        books.close().await?;
        let mut response = see_other(&paths::with_way_back(page, paths::UNSENT));
        response.headers_mut().append(SET_COOKIE, people.config().cookies().set(COOKIE, &secret.cookie(person), KEPT_FOR));
        Ok(Some(response))
    }

    /// Forgets what has been done now: the same form, or the only one of this page when it was mended first. Gives the cookie that makes
    /// the browser forget as well, when nothing else is kept for it.
    async fn forget(&self, sent: &Sent) -> perron_journal::Result<Option<HeaderValue>> {
        let journal = self.people.journal();
        let (Some(_), Some(token)) = (&sent.unsent, &sent.session) else { return Ok(None) };
        let mut read = journal.read().await?;
        let session = session::store::by_token(&mut read, Token::hash_of(token), journal.now()).await?;
        let Some(person) = session.map(|session| session.person) else { return Ok(None) };
        let Some(secret) = sent.secret(person) else { return Ok(None) };
        let kept = store::of(&mut read, person, &secret, journal.now()).await?;
        drop(read);
        let of_this_page: Vec<&UnsentForm> = kept.iter().filter(|kept| kept.path == sent.path).collect();
        let done = of_this_page.iter().find(|kept| sent.is(kept)).or_else(|| of_this_page.first().filter(|_| of_this_page.len() == 1));
        let Some(done) = done else { return Ok(None) };
        let mut books = self.people.books().await?;
        store::remove(&mut books, person, done.id).await?;
        books.close().await?;
        Ok((kept.len() == 1).then(|| self.people.config().cookies().clear(COOKIE)))
    }
}

impl Sent {
    fn answers(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(&self.body).into_owned().collect()
    }

    fn secret(&self, person: PersonId) -> Option<Secret> {
        Secret::of(self.unsent.as_deref()?, person)
    }

    /// Whether this is what is kept there. Browsers and the layers before may encode the same answers differently.
    fn is(&self, kept: &UnsentForm) -> bool {
        kept.path == self.path && form_urlencoded::parse(&kept.sent).eq(form_urlencoded::parse(&self.body))
    }
}

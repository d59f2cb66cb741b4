//! One visit: who asks, in which language and look, and the page they get.

mod error_page;

use axum::{
    extract::FromRequestParts,
    http::{
        HeaderMap, HeaderValue, Method, StatusCode,
        header::{ACCEPT_LANGUAGE, SET_COOKIE, USER_AGENT, VARY},
        request::Parts,
    },
    response::{IntoResponse, Response},
};
use perron_db::Read;
use perron_kernel::Instant;
use perron_ui::{AccountMenu, Fields, Html, KeptNumbers, Link, Page, PostButton, Receipt, Site, Theme, Words};
use perron_web::{ClientAddress, PageError, preferred_language, receipt, see_other};

use crate::{
    access::{self, Act, Onlooker},
    account,
    administration::{self, support},
    bounce, log,
    model::{Organisation, OrganisationId, OrganisationRole, Person, PersonId},
    notices, organisation, paths,
    people::{LANGUAGES, People, known_language},
    second_factor,
    session::{
        self,
        store::{Here, Session},
    },
    unsent,
};

/// A visit of anybody.
#[derive(Clone)]
pub struct Visit {
    /// The feature.
    pub people: People,
    /// Who is signed in here, if anybody.
    pub signed_in: Option<SignedIn>,
    /// Who has logged in with a password but is still asked for the second factor; nobody at all until they have shown it.
    pub waiting: Option<SignedIn>,
    /// The language of the page.
    pub language: &'static str,
    /// The look of the page.
    pub theme: Theme,
    /// From where the visitor comes, as far as can be told.
    pub address: ClientAddress,
    /// The address that was asked for, with its query.
    pub asked: String,
    headers: HeaderMap,
    kept_numbers: KeptNumbers,
    /// How many notices whoever is signed in has not read.
    unread: usize,
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// In which session.
    pub session: Session,
}

/// A visit of somebody who is signed in; everybody else is led to where one signs in, and back.
pub struct OwnVisit {
    /// The visit.
    pub visit: Visit,
    /// Who is signed in.
    pub person: Person,
    /// In which session.
    pub session: Session,
}

/// A visit of somebody who has logged in, though they may still be asked for the second factor. Only what ends that waiting takes it.
pub struct BegunVisit {
    /// The visit.
    pub visit: Visit,
    /// Who has logged in.
    pub person: Person,
    /// In which session.
    pub session: Session,
}

/// Somebody's place in an organisation.
#[derive(Clone, Debug)]
pub struct Place {
    /// The organisation.
    pub organisation: Organisation,
    /// What they are there.
    pub role: OrganisationRole,
    /// Whether they do not belong to it but have support access, and the role is that of a reader for this reason.
    pub is_support: bool,
}

impl Place {
    /// Whoever has this place, as somebody who looks at what is marked.
    pub fn onlooker(&self, person: PersonId) -> Onlooker {
        Onlooker { person, role: (!self.is_support).then_some(self.role) }
    }
}

impl FromRequestParts<People> for Visit {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, people: &People) -> Result<Self, PageError> {
        let Ok(address) = ClientAddress::from_request_parts(parts, people).await;
        let (signed_in, waiting, unread) = signed_in(people, &parts.headers).await?;
        let own = signed_in.as_ref().or(waiting.as_ref()).map(|signed_in| &signed_in.person);
        let chosen = own.and_then(|person| known_language(&person.language));
        let language = chosen.or_else(|| preferred_language(&parts.headers, &LANGUAGES)).unwrap_or(LANGUAGES[0]);
        let Ok(perron_web::ChosenTheme(of_browser)) = perron_web::ChosenTheme::from_request_parts(parts, people).await;
        let theme = own.and_then(|person| Theme::from_name(&person.theme)).filter(|theme| *theme != Theme::Auto).unwrap_or(of_browser);
        let asked = parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
        let kept_numbers = parts.extensions.get().cloned().unwrap_or_default();
        let (people, headers) = (people.clone(), parts.headers.clone());
        Ok(Self { people, signed_in, waiting, language, theme, address, asked, headers, kept_numbers, unread })
    }
}

impl FromRequestParts<People> for OwnVisit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, people: &People) -> Result<Self, Response> {
        let BegunVisit { visit, person, session } = BegunVisit::from_request_parts(parts, people).await?;
        let failed = |error: perron_db::Error| PageError::from(error).into_response();
        let demanded = match second_factor::organisation_in(parts.uri.path()).filter(|_| !session.second_factor) {
            None if session.second_factor => false,
            None => demanded_beside(&visit, parts.uri.path(), person.id).await.map_err(IntoResponse::into_response)?,
            Some(organisation) => {
                let mut read = visit.read().await.map_err(IntoResponse::into_response)?;
                // Platform administrators help and look in without belonging there.
                let demanded = if person.is_platform_administrator {
                    second_factor::store::is_required(&mut read, organisation).await
                } else {
                    second_factor::store::demanded_by(&mut read, organisation, person.id).await
                };
                demanded.map_err(failed)?
            }
        };
        if visit.waiting.is_some() || demanded {
            return Err(led(paths::SECOND_FACTOR, parts));
        }
        Ok(Self { visit, person, session })
    }
}

impl FromRequestParts<People> for BegunVisit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, people: &People) -> Result<Self, Response> {
        let mut visit = Visit::from_request_parts(parts, people).await.map_err(IntoResponse::into_response)?;
        let Some(SignedIn { person, session }) = visit.signed_in.clone().or_else(|| visit.waiting.clone()) else {
            return Err(led(paths::SIGN_IN, parts));
        };
        parts.uri.path().clone_into(&mut visit.asked);
        Ok(Self { visit, person, session })
    }
}

/// Whether an organisation demands a second factor at a page of a feature beside this one.
async fn demanded_beside(visit: &Visit, path: &str, person: PersonId) -> Result<bool, PageError> {
    let mut read = visit.read().await?;
    for beside in visit.people.beside() {
        if beside.demands_second_factor(&mut read, path, person).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Leads to where one signs in or shows the second factor, and back; marked, so that what was sent is kept meanwhile.
fn led(page: &'static str, parts: &Parts) -> Response {
    let mut response = see_other(&paths::with_way_back(page, &way_back(parts)));
    response.extensions_mut().insert(unsent::Led(page));
    response
}

/// Where somebody wanted to go; what is sent is not sent again.
fn way_back(parts: &Parts) -> String {
    let asked = parts.uri.path_and_query().filter(|_| parts.method == Method::GET);
    asked.map_or_else(|| paths::HOME.to_owned(), ToString::to_string)
}

/// Who is signed in, or else who is still asked for the second factor; and how many notices whoever is signed in has not read.
async fn signed_in(people: &People, headers: &HeaderMap) -> Result<(Option<SignedIn>, Option<SignedIn>, usize), PageError> {
    let nobody = (None, None, 0);
    let Some(token) = people.config().cookies().get(headers, session::COOKIE) else { return Ok(nobody) };
    let mut read = people.journal().read().await?;
    let Some(here) = session::with_token(&mut read, &token, people.journal().now()).await? else { return Ok(nobody) };
    let Here { person, session, standing, unread } = here;
    let waits = !session.second_factor && standing.waits();
    let found = Some(SignedIn { person, session });
    Ok(if waits { (None, found, 0) } else { (found, None, unread) })
}

impl Visit {
    /// The words of the page.
    pub fn words(&self) -> &Words {
        self.people.words(self.language)
    }

    /// A word of the page.
    pub fn word(&self, key: &str) -> String {
        self.words().get(key)
    }

    /// What somebody is called on the page: whoever is erased has no name.
    pub fn called(&self, name: Option<&str>) -> String {
        name.map_or_else(|| self.word("member-erased"), str::to_owned)
    }

    /// Whether nothing is wrong with what was sent, so that it may be saved.
    pub fn accepts(&self, fields: &mut Fields) -> bool {
        fields.accepted(self.words(), &self.kept_numbers)
    }

    /// What time it is.
    pub fn now(&self) -> Instant {
        self.people.journal().now()
    }

    /// Somebody who reads.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn read(&self) -> Result<Read, PageError> {
        Ok(self.people.journal().read().await?)
    }

    /// The value of one of our cookies.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.people.config().cookies().get(&self.headers, name)
    }

    /// What the visitor's browser says it is, shortened.
    pub fn device(&self) -> String {
        let said = self.headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        said.chars().take(200).collect()
    }

    /// A whole page around this content.
    ///
    /// # Errors
    /// When a template fails.
    pub fn page(&self, page: Page, body: &Html) -> Result<Response, PageError> {
        self.page_with_status(StatusCode::OK, page, body)
    }

    /// The same with a status, such as that of a form that could not be accepted.
    ///
    /// # Errors
    /// When a template fails.
    pub fn page_with_status(&self, status: StatusCode, mut page: Page, body: &Html) -> Result<Response, PageError> {
        let mut shell = self.people.shell(self.language);
        self.dress(&mut shell, &mut page);
        let told = receipt::take(self.people.config().cookies(), &self.headers);
        if let Some((told, _)) = &told
            && page.receipt.is_none()
        {
            page.receipt = self.receipt(told);
        }
        if page.receipt.is_none() {
            page.receipt =
                self.signed_in.as_ref().and_then(|signed_in| account::ends_soon(self, signed_in)).or_else(|| unsent::notice(self));
        }
        let html = shell.render(&page, body)?;
        let mut response = (status, axum::response::Html(html)).into_response();
        if let Some((_, clear)) = told {
            response.headers_mut().append(SET_COOKIE, clear);
        }
        response.headers_mut().append(VARY, HeaderValue::from_name(ACCEPT_LANGUAGE));
        Ok(response)
    }

    /// Gives a page what is the visitor's own: look, menu, account.
    fn dress(&self, shell: &mut Site, page: &mut Page) {
        page.theme = self.theme;
        page.account = Some(self.account());
        if self.signed_in.is_some() {
            shell.menu = self.menu();
            if page.current.is_empty() {
                page.current = self.current(&shell.menu);
            }
            // Whoever is signed in needs no way to it.
            shell.footer.iter_mut().for_each(|group| group.links.retain(|link| link.href != paths::SIGN_IN));
        }
    }

    /// Leads on to a page that tells what was done: the words `receipt-KEY`, with `$first`, `$second` and `$third`.
    pub fn done(&self, path: &str, key: &str, values: &[&str]) -> Response {
        let mut response = see_other(path);
        response.headers_mut().append(SET_COOKIE, receipt::set(self.people.config().cookies(), key, values));
        response
    }

    /// The same for something that can be undone by posting to a path, which ends in `/undo/ID`.
    pub fn done_with_undo(&self, path: &str, key: &str, values: &[&str], undo: &str) -> Response {
        let mut response = see_other(path);
        let cookie = receipt::set_with_undo(self.people.config().cookies(), key, values, undo);
        response.headers_mut().append(SET_COOKIE, cookie);
        response
    }

    fn receipt(&self, told: &receipt::TakenReceipt) -> Option<Receipt> {
        let key = format!("receipt-{}", told.key);
        let names = ["first", "second", "third"];
        let values: Vec<_> = names.into_iter().zip(told.values.iter().map(|value| value.as_str().into())).collect();
        // Whoever changes the cookie may name a word that wants other values; such a receipt is not told.
        let receipt = self.words().has(&key).then(|| self.words().with(&key, &values)).map(Receipt::new)?;
        let mends = told.key == bounce::RECEIPT && self.signed_in.is_some();
        // Whoever changes the cookie leads nowhere but to where something is undone, which they could ask for anyway.
        if let Some(undo) = told.undo.as_ref().filter(|path| path.rsplit('/').nth(1) == Some("undo")) {
            return Some(receipt.with_post(PostButton::new(undo, self.word("receipt-undo"))));
        }
        Some(if mends { receipt.with_link(Link::new(account::MAIL, self.word("title-change-mail"))) } else { receipt })
    }

    fn account(&self) -> AccountMenu {
        match &self.signed_in {
            None => AccountMenu::SignedOut { sign_in: paths::SIGN_IN.to_owned() },
            Some(SignedIn { person, .. }) => AccountMenu::SignedIn {
                name: person.name.clone().unwrap_or_default(),
                news: (self.unread > 0).then(|| Link::new(notices::PATH, self.words().count("notices-new", self.unread))),
                links: self.links(person),
                sign_out: paths::SIGN_OUT.to_owned(),
            },
        }
    }

    /// One's own pages; those of the platform for whoever looks after it.
    fn links(&self, person: &Person) -> Vec<Link> {
        let mut links = vec![
            Link::new(paths::ACCOUNT, self.word("title-account")),
            Link::new(paths::ORGANISATIONS, self.word("title-organisations")),
            Link::new(notices::PATH, self.word("title-notices")),
            Link::new(log::OWN, self.word("log-title-own")),
        ];
        if person.is_platform_administrator {
            links.push(Link::new(administration::PATH, self.word("administration-title")));
        }
        links
    }

    /// The entry that the page stands below: of the menu, or else of one's own pages.
    fn current(&self, menu: &[Link]) -> String {
        let path = self.asked.split('?').next().unwrap_or_default();
        let own = self.signed_in.iter().flat_map(|own| self.links(&own.person)).map(|link| link.href);
        let mut entries = menu.iter().map(|link| link.href.clone()).chain(own);
        entries
            .find(|entry| path.strip_prefix(entry.as_str()).is_some_and(|below| below.is_empty() || below.starts_with('/')))
            .unwrap_or_default()
    }

    fn menu(&self) -> Vec<Link> {
        let beside = self.people.beside().iter().map(|beside| beside.menu());
        let own = [(paths::ORGANISATIONS, "title-organisations"), (paths::ACCOUNT, "title-account")];
        beside.chain(own).map(|(path, key)| Link::new(path, self.word(key))).collect()
    }
}

impl OwnVisit {
    /// Whether they are still signed in here, for an answer that goes on for a while.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn lasts(&self, read: &mut Read) -> Result<bool, PageError> {
        let Some(token) = self.visit.cookie(session::COOKIE) else { return Ok(false) };
        Ok(session::with_token(read, &token, self.visit.now()).await?.is_some_and(|here| here.person.id == self.person.id))
    }

    /// Whether this person may do this in an organisation, and as what.
    ///
    /// # Errors
    /// `NotFound` for whoever does not belong to it: they do not learn that it exists. `Forbidden` for a member without the role.
    pub async fn place(&self, read: &mut Read, organisation: OrganisationId, act: Act) -> Result<Place, PageError> {
        let found = match organisation::store::place_of(read, organisation, self.person.id).await? {
            None => support::place(read, organisation, &self.person, self.visit.now()).await?,
            place => place,
        };
        let place = found.ok_or_else(PageError::not_found)?;
        // The pages of an organisation lead there by themselves; what stands elsewhere is refused.
        if !self.session.second_factor && second_factor::store::is_required(read, organisation).await? {
            return Err(PageError::not_permitted());
        }
        if access::may(place.role, act) { Ok(place) } else { Err(PageError::not_permitted()) }
    }
}

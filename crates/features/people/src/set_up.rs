//! The first start: whoever can read the console of the server gets a link, and behind it becomes the first administrator.

use axum::{
    Form as Sent,
    extract::{Path, State},
    response::Response,
};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::Form;
use perron_web::{PageError, Routes};
use serde::Deserialize;

use crate::{
    form_page::FormPage,
    link::{self, Purpose},
    model::{Person, PersonKind},
    names, paths,
    people::People,
    person, sign_in,
    visit::Visit,
};

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get("/set-up/{token}", show).post("/set-up/{token}", set_up)
}

/// What was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answers {
    name: String,
    mail: String,
    password: String,
}

impl People {
    /// The link for the console, as long as nobody is here. An earlier one stops working.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn set_up_link(&self) -> Result<Option<String>, perron_journal::Error> {
        if person::store::is_anybody_here(&mut self.journal().read().await?).await? {
            return Ok(None);
        }
        let mut act = self.journal().begin(Principal::CommandLine("serve".to_owned()), "people.offer-set-up").await?;
        let token = link::store::add(&mut act, Purpose::SetUp, None, "").await?;
        act.record(Entry::new(Stream::platform()));
        act.commit().await?;
        Ok(Some(self.config().absolute(&format!("/set-up/{}", token.text()))))
    }
}

async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, PageError> {
    usable(&visit, &token).await?;
    page(&visit, &token, &Answers::default()).show(&visit)
}

async fn set_up(
    State(people): State<People>,
    visit: Visit,
    Path(token): Path<String>,
    Sent(answers): Sent<Answers>,
) -> Result<Response, PageError> {
    let link = usable(&visit, &token).await?;
    let mut page = page(&visit, &token, &answers);
    let fields = &mut page.form.fields;
    let (name, mail) = (names::checked_name(&visit, fields, &answers.name), names::checked_mail(&visit, fields, &answers.mail));
    names::check_password(&visit, fields, &answers.password, &[&answers.name, &answers.mail]);
    let accepted = visit.accepts(fields);
    let (Some(name), Some(mail), true) = (name, mail, accepted) else { return page.show(&visit) };
    let hash = people.passwords().hash(&answers.password, people.journal().random()).await?;
    let mut act = people.journal().begin(Principal::link_holder(link.id), "people.set-up").await?;
    if !link::store::use_up(&mut act, &link).await? || person::store::is_anybody_here(&mut act).await? {
        return Err(PageError::not_found());
    }
    let person = Person {
        id: act.new_id::<PersonKind>(),
        mail: Some(mail.clone()),
        name: Some(name.clone()),
        language: visit.language.to_owned(),
        theme: "auto".to_owned(),
        is_platform_administrator: true,
        created_at: act.now(),
    };
    person::store::add(&mut act, &person, Some(&hash)).await?;
    let administrator = |stream| Entry::new(stream).fact("person", person.id.to_string()).fact("platform-administrator", true);
    act.record(administrator(Stream::platform()));
    act.record(administrator(Stream::person(person.id)).personal("name", name).personal("mail", mail));
    let opened = sign_in::open_session(&mut act, &visit, person.id, crate::model::SignInMethod::Password).await?;
    act.commit().await?;
    Ok(opened.lead_to(&visit, paths::HOME, "set-up"))
}

/// The link, while it can be used.
async fn usable(visit: &Visit, token: &str) -> Result<link::Link, PageError> {
    let mut read = visit.read().await?;
    let link = link::store::by_token(&mut read, Purpose::SetUp, token, visit.now()).await?;
    link.ok_or_else(PageError::not_found)
}

fn page(visit: &Visit, token: &str, answers: &Answers) -> FormPage {
    let fields = vec![names::name_field(visit, &answers.name), names::mail_field(visit, &answers.mail), names::new_password_field(visit)];
    FormPage {
        heading: visit.word("title-set-up"),
        lead: visit.word("set-up-lead"),
        form: Form::new(format!("/set-up/{token}"), fields, visit.word("set-up-submit")),
        below: Vec::new(),
        crumbs: Vec::new(),
    }
}

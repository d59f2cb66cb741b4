//! Inviting people from a list. Each gets the letter that somebody who is invited alone gets; nobody gets an account without answering it.

use axum::{
    extract::{DefaultBodyLimit, Path, Request},
    handler::Handler,
    response::Response,
};
use perron_table::Row;
use perron_ui::{Field, Fields, Link};
use perron_web::{PageError, Routes};

use crate::{
    access::Act,
    from_list::{Came, Column, Fate, List, Sent, any_wrong, meant, news},
    invitation::{
        DAYS, Invitation,
        invite::{self, Writing},
        path as invitations, store,
    },
    model::{Organisation, OrganisationId, OrganisationRole},
    names,
    organisation::{self, id_in_address, store::Member},
    people::{LANGUAGES, People, known_language},
    visit::{OwnVisit, Visit},
};

const PATH: &str = "/organisations/{id}/invitations/from-list";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    let empty_list = "/organisations/{id}/invitations/from-list/empty.csv";
    Routes::default().get(PATH, show).post(PATH, sent.layer(DefaultBodyLimit::disable())).get(empty_list, empty)
}

/// Where people are invited from a list.
pub fn path(organisation: OrganisationId) -> String {
    format!("{}/from-list", invitations(organisation))
}

/// Somebody who is to be invited.
struct Invited {
    mail: String,
    role: OrganisationRole,
    language: &'static str,
}

async fn of(own: &OwnVisit, id: &str) -> Result<List, PageError> {
    let place = own.place(&mut own.visit.read().await?, id_in_address(id)?, Act::Invite).await?;
    Ok(list(&own.visit, &place.organisation))
}

async fn show(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    of(&own, &id).await?.show(&own.visit)
}

async fn empty(own: OwnVisit, Path(id): Path<String>) -> Result<Response, PageError> {
    Ok(of(&own, &id).await?.empty(&own.visit))
}

async fn sent(own: OwnVisit, Path(id): Path<String>, request: Request) -> Result<Response, PageError> {
    // Who may not is told before anything is read.
    let list = of(&own, &id).await?;
    let (visit, id, sent) = (&own.visit, id_in_address(&id)?, Sent::read(request).await?);
    let sheet = match list.rows(visit, &sent)? {
        Came::Rows(sheet) => sheet,
        Came::Nothing(page) => return Ok(page),
    };
    let (mut act, place) = organisation::begin(&own, id, Act::Invite, "people.invite").await?;
    let known = Known {
        organisation: &place.organisation,
        members: organisation::store::members_of(&mut act, id).await?,
        waiting: store::waiting(&mut act, id).await?,
    };
    let rows = list.judged(visit, sheet.rows, |row, fields| known.judge(visit, row, fields), |invited| vec![invited.mail.clone()]);
    if !sent.confirmed || any_wrong(&rows) || news(&rows).next().is_none() {
        return list.preview(visit, &sent, &sheet.unknown, &rows);
    }
    for invited in news(&rows) {
        let writing = Writing { language: invited.language, message: String::new() };
        invite::one(&mut act, &own, &place.organisation, (&invited.mail, invited.role), &writing).await?;
    }
    act.commit().await?;
    Ok(visit.done(&invitations(id), "invitations-listed", &[&news(&rows).count().to_string()]))
}

/// How people write the name of a column with addresses, beside the words of the page.
const MAIL: [&str; 16] = [
    "email",
    "e-mail",
    "e-mails",
    "mail",
    "email address",
    "e-mail address",
    "mail address",
    "mailadresse",
    "e-mailadresse",
    "e-mail-adresse",
    "emailadresse",
    "epost",
    "e-post",
    "e-postadress",
    "epostadress",
    "mejl",
];

/// What is known of the organisation when its rows are judged.
struct Known<'a> {
    organisation: &'a Organisation,
    members: Vec<Member>,
    waiting: Vec<Invitation>,
}

impl Known<'_> {
    fn judge(&self, visit: &Visit, row: &Row, fields: &mut Fields) -> Option<Fate<Invited>> {
        // Only columns of these names can be wrong; what was typed stands in the list.
        *fields = Fields::new(["mail", "role", "language", "organisation"].map(|name| Field::text(name, String::new())).to_vec());
        let mail = names::checked_mail(visit, fields, row.cell("mail"));
        let roles = OrganisationRole::ALL.iter().map(|role| role.as_str());
        let role = match row.cell("role") {
            "" => Some(OrganisationRole::Member),
            cell => meant(visit, cell, roles, |role| format!("role-{role}")).parse().ok(),
        };
        if role.is_none() {
            fields.fail("role", visit.word("error-role"));
        }
        let language = match row.cell("language") {
            "" => known_language(&self.organisation.language),
            cell => known_language(&meant(visit, cell, LANGUAGES, |language| format!("organisation-language-{language}"))),
        };
        if language.is_none() {
            fields.fail("language", visit.word("error-invite-language"));
        }
        if !self.is_meant(row.cell("organisation")) {
            let name = self.organisation.name.as_str().into();
            fields.fail("organisation", visit.words().with("error-invitations-list-organisation", &[("organisation", name)]));
        }
        let (mail, role, language) = (mail?, role?, language?);
        let there = if self.members.iter().any(|member| member.mail.as_deref() == Some(mail.as_str())) {
            Some("error-invite-member")
        } else if self.waiting.iter().any(|waiting| waiting.mail == mail) {
            Some("error-invite-waiting")
        } else {
            None
        };
        Some(there.map_or(Fate::New(Invited { mail, role, language }), |why| Fate::There(visit.word(why))))
    }

    /// Whether a cell names this organisation, by name or number, or none.
    fn is_meant(&self, cell: &str) -> bool {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let number = self.organisation.identifier.as_ref().map(|(_, number)| digits(number));
        cell.is_empty()
            || cell.to_lowercase() == self.organisation.name.to_lowercase()
            || number.is_some_and(|number| !number.is_empty() && number == digits(cell))
    }
}

fn list(visit: &Visit, organisation: &Organisation) -> List {
    let roles = OrganisationRole::ALL.iter().map(|role| visit.word(&format!("role-{role}")));
    let languages = LANGUAGES.map(|language| visit.word(&format!("organisation-language-{language}")));
    let back = Link::new(invitations(organisation.id), visit.word("invitations-title"));
    let mut crumbs = organisation::crumbs(visit, organisation);
    crumbs.push(back.clone());
    List {
        path: path(organisation.id),
        heading: visit.word("invitations-list-title"),
        lead: visit.words().with("invitations-list-lead", &[("organisation", organisation.name.as_str().into()), ("days", DAYS.into())]),
        columns: vec![
            Column::new("mail", "invitations-list-mail").also(&MAIL).required(),
            Column::new("name", "invitations-list-name").hint(visit.word("invitations-list-name-hint")),
            Column::new("role", "members-role").one_of(roles),
            Column::new("language", "invite-language").one_of(languages),
            Column::new("organisation", "invitations-list-organisation").hint(visit.word("invitations-list-organisation-hint")),
        ],
        crumbs,
        stay: Link::new(back.href, visit.word("organisation-stay")),
    }
}

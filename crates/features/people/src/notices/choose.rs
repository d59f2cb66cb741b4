//! Choosing, group by group, when one is written to about notices. All of them stand in the program whatever is chosen.

use std::collections::BTreeMap;

use axum::{Form as Sent, extract::State, response::Response};
use perron_journal::{Entry, Principal, Stream};
use perron_ui::{Choice, Field, Form, Link};
use perron_web::{PageError, Routes};

use crate::{
    form_page::FormPage,
    notices::{
        PATH as LIST,
        model::{Choices, Group, When},
        store,
    },
    paths,
    people::People,
    visit::{OwnVisit, Visit},
};

/// The address of the page.
pub const PATH: &str = "/account/notices/choose";

/// The routes of this act.
pub fn routes() -> Routes<People> {
    Routes::default().get(PATH, show).post(PATH, choose)
}

/// What was sent, by the group.
type Answers = BTreeMap<String, String>;

/// All choices in words, for a page that leads here: one where they are all alike.
pub fn in_words(visit: &Visit, choices: &Choices) -> String {
    let first = choices.of(Group::ALL[0]);
    let alike = Group::ALL.iter().all(|group| choices.of(*group) == first);
    visit.word(&if alike { format!("notices-{first}") } else { "notices-chosen-apart".to_owned() })
}

async fn show(own: OwnVisit) -> Result<Response, PageError> {
    let choices = store::choices(&mut own.visit.read().await?, own.person.id).await?;
    page(&own.visit, |group| choices.of(group).to_string()).show(&own.visit)
}

async fn choose(State(people): State<People>, own: OwnVisit, Sent(answers): Sent<Answers>) -> Result<Response, PageError> {
    let said = |group: Group| answers.get(group.as_str()).map(String::as_str).unwrap_or_default();
    let mut page = page(&own.visit, |group| said(group).to_owned());
    let mut act = people.journal().begin(Principal::person(own.person.id), "people.choose-notices").await?;
    let before = store::choices(&mut act, own.person.id).await?;
    let mut entry = Entry::new(Stream::person(own.person.id));
    let (mut is_whole, mut is_new) = (true, false);
    for group in Group::ALL {
        let Ok(when) = said(*group).parse::<When>() else {
            page.form.fields.fail(group.as_str(), own.visit.word("error-account-choose"));
            is_whole = false;
            continue;
        };
        if before.of(*group) != when {
            store::choose(&mut act, own.person.id, *group, when).await?;
            entry = entry.fact(&format!("notices-{group}"), when.as_str());
            is_new = true;
        }
    }
    if !is_whole {
        return page.show(&own.visit);
    }
    if is_new {
        act.record(entry);
        act.commit().await?;
    }
    Ok(own.visit.done(paths::ACCOUNT, "notices-chosen", &[]))
}

fn page(visit: &Visit, chosen: impl Fn(Group) -> String) -> FormPage {
    let field = |group: &Group| {
        let choices = When::ALL.iter().map(|when| Choice::new(when.as_str(), visit.word(&format!("notices-{when}")))).collect();
        let field = Field::radios(group.as_str(), visit.word(&format!("notice-group-{group}")), choices);
        field.hint(visit.word(&format!("notice-group-{group}-hint"))).value(&chosen(*group))
    };
    let form = Form::new(PATH, Group::ALL.iter().map(field).collect(), visit.word("account-save"));
    let heading = visit.word("title-choose-notices");
    let crumbs = vec![Link::new(paths::ACCOUNT, visit.word("title-account")), Link::new(LIST, visit.word("title-notices"))];
    FormPage {
        heading,
        lead: visit.word("notices-lead"),
        form: form.cancel(Link::new(LIST, visit.word("notices-back"))),
        below: Vec::new(),
        crumbs,
    }
}

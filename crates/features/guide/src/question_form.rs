//! The form that both the entry test and the route advisor are: questions with a few answers each, all on one page, sent with GET. When
//! answers are missing it comes back with a summary of what is missing, a message at each question, and all other answers kept.

use askama::Template;
use perron_method::{Item, Page as TextPage, Section};
use perron_ui::{Html, Link, Words};

use crate::{
    addresses::Page,
    answers::{EDIT, NO, PURPOSE, Parameters, Question, Replies, SENT, YES, address, of_advisor, of_test},
    content::Content,
    edition::Edition,
    links::{Links, Term},
};

/// Which of the two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The entry test.
    Test,
    /// The route advisor.
    Advice,
}

/// One of the steps on the way to an advice.
pub struct Stage {
    /// Its name.
    pub label: String,
    /// Where it is; empty for those that one has not come to.
    pub href: String,
    /// Whether this is it.
    pub current: bool,
}

#[derive(Template)]
#[template(path = "test.html")]
struct FormPage<'a> {
    words: &'a Words,
    /// Whether the answers are long and stand below each other.
    rows: bool,
    step: usize,
    stages: Vec<Stage>,
    title: &'a str,
    lead: &'a str,
    action: &'a str,
    /// Parameters that come along unseen.
    hidden: Vec<(&'a str, &'a str)>,
    fields: Vec<Field>,
    errors: usize,
    submit: String,
    cancel: Link,
    /// Whether there is a conductor to ask.
    conductor: bool,
    terms: Vec<Term>,
}

/// A question.
struct Field {
    /// The id of its place on the page.
    id: String,
    /// The parameter its answer has.
    name: String,
    title: String,
    hint: Html,
    choices: Vec<Choice>,
    error: Option<String>,
}

/// One of its answers.
struct Choice {
    id: String,
    value: String,
    label: Html,
    chosen: bool,
}

impl Field {
    /// What describes each of its answers, for `aria-describedby`.
    fn described_by(&self) -> String {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let error = self.error.is_some().then(|| format!("{}-error", self.id));
        [hint, error].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// The id of its first answer, to which the summary of errors leads.
    fn first(&self) -> &str {
        self.choices.first().map_or(&self.id, |choice| &choice.id)
    }
}

/// The form of a step, with what is known of the answers so far.
pub fn content(edition: &Edition<'_>, step: Step, query: &Parameters) -> Result<Content, askama::Error> {
    let method = edition.method;
    let (questions, others, file, page) = match step {
        Step::Test => (of_test(method), of_advisor(method), "test", Page::Test),
        Step::Advice => (of_advisor(method), of_test(method), "advisor", Page::Advice),
    };
    let replies = Replies::read(query, &questions);
    let other_replies = Replies::read(query, &others);
    let text = edition.text.page(file);
    let links = edition.links();
    let fields: Vec<Field> = questions.iter().map(|question| field(edition, &links, text, question, &replies)).collect();
    let errors = fields.iter().filter(|field| field.error.is_some()).count();
    let mut hidden = other_replies.pairs(&others);
    hidden.push((PURPOSE, SENT));
    let stages = stages(edition, Some(&page), query);
    let template = FormPage {
        words: edition.words,
        rows: step == Step::Advice,
        step: stages.iter().position(|stage| stage.current).unwrap_or_default() + 1,
        stages,
        title: text.front("title"),
        lead: text.front("lead"),
        action: edition.book.to(&page),
        hidden,
        terms: links.terms(),
        fields,
        errors,
        submit: edition.word(if step == Step::Test { "test-submit" } else { "advice-submit" }),
        cancel: Link::new(edition.book.to(&Page::Front), edition.word("test-cancel")),
        conductor: !method.topics.topics.is_empty(),
    };
    let mut content = Content::of(text.front("title"), &template)?.described(text.front("lead"));
    if errors > 0 {
        content = content.with_errors(edition.words);
    }
    Ok(content)
}

/// The steps that the method has; the last one is the result. Those behind lead back to their form, with all answers kept.
pub fn stages(edition: &Edition<'_>, current: Option<&Page>, query: &Parameters) -> Vec<Stage> {
    let method = edition.method;
    let mut steps = Vec::new();
    steps.extend(method.has_test().then(|| (Some(Page::Test), edition.front("test", "title"))));
    steps.extend(method.has_advisor().then(|| (Some(Page::Advice), edition.front("advisor", "title"))));
    steps.push((None, edition.word("advice-result")));
    let here = steps.iter().position(|(page, _)| page.as_ref() == current).unwrap_or_default();
    let stage = |(index, (page, label)): (usize, (Option<Page>, String))| Stage {
        label,
        href: page.filter(|_| index < here).map(|page| edit(edition, &page, query)).unwrap_or_default(),
        current: index == here,
    };
    steps.into_iter().enumerate().map(stage).collect()
}

/// The address of a form with all answers of a query, ready to be changed.
pub fn edit(edition: &Edition<'_>, page: &Page, query: &Parameters) -> String {
    let questions: Vec<_> = of_test(edition.method).into_iter().chain(of_advisor(edition.method)).collect();
    let replies = Replies::read(query, &questions);
    address(edition.book.to(page), replies.pairs(&questions).into_iter().chain([(PURPOSE, EDIT)]))
}

/// A label without its Markdown, or the id where there are no words.
pub fn short<'a>(section: Option<&'a Section>, id: &'a str) -> String {
    let short = section.and_then(|section| section.part("short")).map(|part| part.body.plain());
    short.or_else(|| section.map(|section| section.title().to_owned())).filter(|label| !label.is_empty()).unwrap_or_else(|| id.to_owned())
}

fn field(edition: &Edition<'_>, links: &Links<'_>, text: &TextPage, question: &Question<'_>, replies: &Replies) -> Field {
    let section = text.section(question.id);
    let answer = replies.get(question.id);
    // Ids of questions are free, so their places get a name that nothing else on the page has.
    let anchor = format!("question-{}", question.id);
    let choice = |option: &&str| Choice {
        id: format!("{anchor}-{option}"),
        value: (*option).to_owned(),
        label: option_label(edition, links, section, option),
        chosen: answer == Some(*option),
    };
    let missing = answer.is_none() && !replies.is_draft();
    let error = missing.then(|| {
        edition.word(match question.options.as_slice() {
            _ if replies.is_unknown(question.id) => "test-error-unknown",
            [YES, NO] => "test-error-yes-no",
            _ => "test-error-missing",
        })
    });
    Field {
        name: question.id.to_owned(),
        title: section
            .map(|section| section.title().to_owned())
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| question.id.to_owned()),
        hint: section.map(|section| links.blocks(&section.body)).unwrap_or_default(),
        choices: question.options.iter().map(choice).collect(),
        id: anchor,
        error,
    }
}

/// The words of an answer: those of the method, or yes and no.
pub fn option_label(edition: &Edition<'_>, links: &Links<'_>, section: Option<&Section>, option: &str) -> Html {
    match item(section, option) {
        Some(item) => links.inline(&item.text),
        None => Html::text(&option_words(edition, section, option)),
    }
}

/// The same without links.
pub fn option_words(edition: &Edition<'_>, section: Option<&Section>, option: &str) -> String {
    let key = format!("answer-{option}");
    match item(section, option) {
        Some(item) => item.text.plain(),
        None if edition.words.has(&key) => edition.words.get(&key),
        None => option.to_owned(),
    }
}

/// What the method says of an answer.
fn item<'a>(section: Option<&'a Section>, option: &str) -> Option<&'a Item> {
    section.and_then(|section| section.part("options")).and_then(|part| part.item(option))
}

//! National identity numbers in what people write: asked about before anything is saved, then removed or kept as they say.

use perron_ui::{DANISH, ENGLISH, Field, Fields, Form, KeptNumbers, SWEDISH, Words, settle_numbers};

const NUMBER: &str = "070761-4285";

fn words() -> Words {
    Words::load("en", &[ENGLISH]).expect("our own words can be loaded")
}

fn sent(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn note(value: &str) -> Fields {
    Fields::new(vec![Field::text_area("note", "Note", 3).value(value)])
}

/// What a browser would send for one of the two choices under the field, read from the page.
fn choice(fields: &Fields, words: &Words, number: usize) -> (String, String) {
    let form = Form { fields: fields.clone(), ..Form::default() };
    let html = form.render(words).expect("the form renders").to_string();
    let radio = html.split("<input type=\"radio\" ").nth(number).expect("a choice");
    let part =
        |name: &str| radio.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).expect("the attribute").to_owned();
    (part("name"), part("value"))
}

#[test]
fn a_number_in_a_text_fails_the_field_and_its_answer_stays() {
    let mut fields = note(&format!("Call Mette, {NUMBER}, before noon"));
    assert!(!fields.accepted(&words(), &KeptNumbers::default()));
    assert_eq!(fields.errors(), 1);
    let said = fields.list[0].error.clone().expect("it says what is wrong");
    assert!(said.starts_with("This looks like a national identity number (Danish CPR-nummer)"), "{said}");
    assert!(fields.list[0].value.contains(NUMBER));
}

#[test]
fn each_country_is_named() {
    for (number, named) in [(NUMBER, "CPR-nummer"), ("811218-9876", "personnummer"), ("311299-56715", "fødselsnummer")] {
        let mut fields = note(number);
        assert!(!fields.accepted(&words(), &KeptNumbers::default()), "{number}");
        assert!(fields.list[0].error.as_ref().is_some_and(|said| said.contains(named)), "{number}: {:?}", fields.list[0].error);
    }
}

#[test]
fn what_holds_no_such_number_is_accepted_and_asks_nothing() {
    let mut fields = note("Call +45 12 34 56 78 on 2026-11-21");
    assert!(fields.accepted(&words(), &KeptNumbers::default()));
    let html = Form { fields, ..Form::default() }.render(&words()).expect("the form renders").to_string();
    assert!(!html.contains("identity-number"), "{html}");
}

#[test]
fn something_else_that_is_wrong_is_told_first_and_the_number_is_asked_about_beside_it() {
    let mut fields = note(NUMBER);
    fields.fail("note", "Write more");
    assert!(!fields.accepted(&words(), &KeptNumbers::default()));
    assert_eq!(fields.list[0].error.as_deref(), Some("Write more"));
    assert_eq!(choice(&fields, &words(), 2), ("identity-number-note".to_owned(), "keep".to_owned()));
}

#[test]
fn the_first_choice_removes_the_number_with_a_mark_in_the_language_of_the_page() {
    for (language, source, mark) in [
        ("da", DANISH, "[personnummer fjernet]"),
        ("sv", SWEDISH, "[personnummer borttaget]"),
        ("en", ENGLISH, "[national identity number removed]"),
    ] {
        let words = Words::load(language, &[source]).expect("our own words can be loaded");
        let mut fields = note(NUMBER);
        assert!(!fields.accepted(&words, &KeptNumbers::default()));
        let (name, value) = choice(&fields, &words, 1);
        let (answers, kept) = settle_numbers(sent(&[("note", &format!("{NUMBER} and {NUMBER}")), (&name, &value)]));
        assert_eq!(answers, sent(&[("note", &format!("{mark} and {mark}"))]));
        assert!(note(&answers[0].1).accepted(&words, &kept));
    }
}

#[test]
fn the_second_choice_keeps_the_number_in_that_field_and_no_other() {
    let mut fields = note(NUMBER);
    fields.accepted(&words(), &KeptNumbers::default());
    let (name, value) = choice(&fields, &words(), 2);
    let (answers, kept) = settle_numbers(sent(&[("note", NUMBER), (&name, &value)]));
    assert_eq!(answers, sent(&[("note", NUMBER)]), "the choice itself is no answer");
    assert!(note(NUMBER).accepted(&words(), &kept));
    let mut two = Fields::new(vec![Field::text("note", "Note").value(NUMBER), Field::text("reason", "Reason").value(NUMBER)]);
    assert!(!two.accepted(&words(), &kept));
    assert_eq!(two.failed().map(|field| field.name.as_str()).collect::<Vec<_>>(), ["reason"]);
}

#[test]
fn a_form_that_comes_back_for_another_reason_remembers_what_is_kept() {
    let mut fields = note(NUMBER);
    fields.accepted(&words(), &KeptNumbers::default());
    let (_, kept) = settle_numbers(sent(&[("identity-number-note", "keep")]));
    let mut again = note(NUMBER);
    again.fail_whole("Something else");
    assert!(!again.accepted(&words(), &kept));
    let html = Form { fields: again, ..Form::default() }.render(&words()).expect("the form renders").to_string();
    assert!(html.contains("value=\"keep\" id=\"field-note-number-2\" checked"), "{html}");
}

#[test]
fn a_choice_that_we_never_offered_changes_nothing() {
    let long = format!("remove {}", "x".repeat(61));
    for choice in ["", "remove", "forget it", long.as_str()] {
        let (answers, kept) = settle_numbers(sent(&[("note", NUMBER), ("identity-number-note", choice)]));
        assert_eq!(answers, sent(&[("note", NUMBER)]), "{choice}");
        assert!(!note(NUMBER).accepted(&words(), &kept), "{choice}");
    }
}

#[test]
fn a_mark_that_is_a_number_itself_is_asked_about_like_any_other() {
    let (answers, kept) = settle_numbers(sent(&[("note", NUMBER), ("identity-number-note", &format!("remove {NUMBER}"))]));
    assert!(!note(&answers[0].1).accepted(&words(), &kept));
}

#[test]
fn secrets_codes_mail_counts_and_fields_with_check_digits_of_their_own_are_not_asked_about() {
    let mut fields = Fields::new(vec![
        Field::text("identifier", "Number").with_any_number().value(NUMBER),
        Field::email("mail", "Mail").value(&format!("{NUMBER}@holm.example")),
        Field::code("code", "Code").value(NUMBER),
        Field::text("days", "Days").inputmode("numeric").value(NUMBER),
        Field::hidden("to", NUMBER),
    ]);
    assert!(fields.accepted(&words(), &KeptNumbers::default()));
}

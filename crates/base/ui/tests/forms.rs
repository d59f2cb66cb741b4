//! Forms as a visitor gets them: asked, answered, sent back with what is wrong.

use askama::Template;
use perron_ui::{Choice, DANISH, ENGLISH, Field, FieldKind, Fields, Form, Link, SWEDISH, TICKED, Width, Words};

fn words() -> Words {
    Words::load("da", &[DANISH]).expect("our own words can be loaded")
}

fn form(fields: Vec<Field>) -> String {
    Form::new("/gem", fields, "Gem").render(&words()).expect("the form renders").to_string()
}

fn one(field: Field) -> String {
    form(vec![field])
}

fn yes_or_no() -> Vec<Choice> {
    vec![Choice::new("yes", "Ja"), Choice::new("no", "Nej").hint("Vi spørger igen.")]
}

/// Fails with the markup when something is not in it. `'` stands for a quotation mark.
#[track_caller]
fn shows(html: &str, expected: &str) {
    let expected = expected.replace('\'', "\"");
    assert!(html.contains(&expected), "{expected}\nis not in\n{html}");
}

#[test]
fn a_label_belongs_to_its_field_and_the_hint_stands_under_it() {
    let html = one(Field::text("title", "Sagens navn").hint("Kort & klart"));
    shows(
        &html,
        "<label class='ds-label' for='field-title'>Sagens navn</label>\
            <div data-field='description' id='field-title-hint'>Kort &#38; klart</div><input",
    );
    shows(&html, " id='field-title' name='title' aria-describedby='field-title-hint' required>");
}

#[test]
fn what_is_wrong_stands_between_the_hint_and_the_field_and_is_read_with_it() {
    let html = one(Field::email("mail", "Mail").hint("Til svar").value("mette").error("Skriv en mailadresse med @"));
    let places = ["-hint\">Til svar", "id=\"field-mail-error\"", "Skriv en mailadresse med @", "<input"].map(|part| html.find(part));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {html}");
    shows(&html, "<div class='pn-field err'>");
    shows(&html, " value='mette'");
    shows(&html, " aria-invalid='true' aria-describedby='field-mail-hint field-mail-error'");
}

#[test]
fn a_field_without_a_hint_or_an_error_refers_to_nothing() {
    let html = one(Field::text("title", "Navn"));
    assert!(!html.contains("aria-describedby") && !html.contains("aria-invalid") && !html.contains(" value=") && !html.contains(" err\""));
}

#[test]
fn a_password_never_comes_back() {
    let mut fields = Fields::new(vec![Field::password("password", "Kode", "current-password").value("hemmelig")]);
    fields.fill([("password", "hemmelig")]);
    assert_eq!(fields.list[0].value, "");
    // Even when somebody puts it in by hand.
    fields.list[0].value = "hemmelig".to_owned();
    let html = form(fields.list);
    assert!(!html.contains("hemmelig"), "{html}");
    shows(&html, "type='password'");
    shows(&html, "autocomplete='current-password'");
}

#[test]
fn choices_that_few_need_are_folded_away_until_one_is_chosen_or_something_is_wrong() {
    let folded = || Field::checks("roles", "Roller", yes_or_no()).optional().folded();
    let html = one(folded());
    shows(&html, "<details class='pn-details pn-fold'><summary>");
    shows(&html, "<legend class='ds-sr-only'>Roller");
    let chosen = folded().value("no");
    for open in [folded().error("Vælg en rolle"), chosen] {
        shows(&one(open), "<details class='pn-details pn-fold' open>");
    }
    assert!(!one(Field::checks("roles", "Roller", yes_or_no())).contains("<details"));
}

#[test]
fn every_kind_says_to_the_browser_what_it_wants() {
    let code = one(Field::code("code", "Kode"));
    shows(&code, "class='ds-input w-10' type='text'");
    shows(&code, " autocomplete='one-time-code' inputmode='numeric' autocapitalize='none' spellcheck='false'");
    let text = one(Field::text("need", "Behov").language("sv").maxlength(60).width(Width::Four).autocomplete("off"));
    shows(&text, "class='ds-input w-4'");
    shows(&text, " autocomplete='off' lang='sv' maxlength='60'");
    let area = one(Field::text_area("need", "Behov", 7).value("\nførst en tom linje </textarea>"));
    shows(&area, "<textarea class='ds-input full' rows='7'");
    // The browser drops the first line break, so an answer that begins with one needs two.
    shows(&area, ">\n\nførst en tom linje &#60;/textarea&#62;</textarea>");
    let hidden = one(Field::hidden("step", "2"));
    assert!(hidden.contains("<input type=\"hidden\" name=\"step\" value=\"2\">") && !hidden.contains("pn-field\""), "{hidden}");
    assert_eq!(Field::text("a", "A").kind, FieldKind::Text);
}

#[test]
fn what_may_be_left_out_says_so_and_the_rest_is_required() {
    let html = one(Field::text("title", "Navn").optional());
    assert!(html.contains("Navn <span class=\"pn-optional\">(kan udelades)</span></label>") && !html.contains(" required"), "{html}");
    let html = one(Field::text("title", "Navn"));
    assert!(!html.contains("pn-optional") && html.contains(" required"), "{html}");
}

#[test]
fn a_list_begins_with_an_empty_line_until_something_is_chosen() {
    let empty = "<option value=\"\">Vælg</option>";
    let html = one(Field::select("route", "Rute", yes_or_no()));
    assert!(html.contains(empty) && !html.contains(" selected"));
    let html = one(Field::select("route", "Rute", yes_or_no()).value("no"));
    assert!(!html.contains(empty) && html.contains("<option value=\"no\" selected>Nej</option>"), "{html}");
    let html = one(Field::select("route", "Rute", yes_or_no()).value("no").optional());
    assert!(html.contains(empty), "a choice that may be left out can be taken back");
}

#[test]
fn choices_in_sight_stand_under_their_question() {
    let html = one(Field::radios("public", "Synlig?", yes_or_no()).value("yes").error("Vælg ja eller nej"));
    shows(
        &html,
        "\
            <fieldset class='pn-field err' id='field-public' role='radiogroup' aria-required='true' aria-invalid='true' aria-describedby='field-public-error'>\
            <legend class='ds-label'>Synlig?</legend>",
    );
    shows(&html, "<input type='radio' name='public' value='yes' id='field-public-1' checked><span>Ja</span>");
    shows(&html, "<span><b>Nej<small>Vi spørger igen.</small></b></span>");
    assert_eq!(html.matches(" checked").count(), 1);
}

#[test]
fn a_choice_in_a_language_of_its_own_says_in_which() {
    let choices = vec![Choice::new("da", "Dansk").said_in("da"), Choice::new("none", "None")];
    let html = one(Field::radios("language", "Language", choices));
    shows(&html, "<span lang='da'>Dansk</span>");
    shows(&html, "<span>None</span>");
}

#[test]
fn several_choices_can_be_sent_back_and_nobody_asked_for_the_rest() {
    let mut fields = Fields::new(vec![
        Field::checks("when", "Hvornår?", yes_or_no()),
        Field::checkbox("terms", "Jeg har læst det"),
        Field::hidden("step", "2"),
    ]);
    fields.fill([("when", "yes"), ("when", "no"), ("terms", TICKED), ("step", "9"), ("stranger", "1")]);
    let html = form(fields.list.clone());
    assert_eq!(html.matches(" checked").count(), 3, "{html}");
    assert!(html.contains("name=\"step\" value=\"2\"") && !html.contains("stranger"), "{html}");
    assert!(html.contains(&format!("<label class=\"pn-check\"><input type=\"checkbox\" value=\"{TICKED}\"")), "{html}");
    fields.fill([]);
    assert!(!form(fields.list).contains(" checked"), "what is not sent is not ticked");
}

#[test]
fn a_form_with_a_file_is_sent_in_parts_and_others_are_not() {
    let file = one(Field::file("proof", "Bevis", ".pdf").hint("PDF, højst 10 MB"));
    shows(&file, "method='post' enctype='multipart/form-data' novalidate>");
    shows(&file, "type='file' accept='.pdf'");
    assert!(one(Field::text("a", "A")).contains("<form class=\"pn-fields\" action=\"/gem\" method=\"post\" novalidate>"));
}

#[test]
fn the_summary_counts_what_is_wrong_and_leads_to_each_field() {
    let fields = vec![Field::text("title", "Navn"), Field::radios("public", "Synlig?", yes_or_no()), Field::hidden("step", "2")];
    let mut form = Form::new("/gem", fields, "Gem");
    assert!(form.render_errors(&words()).expect("it renders").is_empty());
    form.fields.fail("title", "Skriv et navn");
    let html = form.render_errors(&words()).expect("it renders").to_string();
    shows(&html, "role='alert'");
    shows(&html, "<h2 id='errors-heading'>Én ting skal rettes</h2>");
    form.fields.fail("public", "Vælg <ja> eller nej");
    form.fields.fail_whole("Sagen er lukket");
    form.fields.fail("no-such-field", "Det gik ikke");
    form.fields.fail("step", "Begynd forfra");
    assert_eq!(form.fields.errors(), 5);
    let html = form.render_errors(&words()).expect("it renders").to_string();
    shows(&html, ">5 ting skal rettes</h2>");
    for part in [
        "<a href=\"#field-title\">Skriv et navn</a>",
        "<a href=\"#field-public-1\">Vælg &#60;ja&#62; eller nej</a>",
        "<li>Sagen er lukket</li>",
        "<li>Det gik ikke</li>",
        "<li>Begynd forfra</li>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    let page = form.render(&words()).expect("it renders").to_string();
    assert!(page.contains("id=\"field-title\"") && page.contains("id=\"field-public-1\""), "the links lead somewhere");
}

#[test]
fn the_title_of_a_page_with_errors_says_so_first() {
    let mut fields = Fields::new(vec![Field::text("title", "Navn")]);
    assert_eq!(fields.title(&words(), "Ny sag"), "Ny sag");
    fields.fail("title", "Skriv et navn");
    assert_eq!(fields.title(&words(), "Ny sag"), "Fejl: Ny sag");
}

#[test]
fn the_button_says_what_it_does_and_the_way_out_is_a_link() {
    let form = Form::new("/slet", Vec::new(), "Slet sag").danger().cancel(Link::new("/sag", "Bliv her"));
    let html = form.render(&words()).expect("it renders").to_string();
    shows(&html, "<button class='ds-button' type='submit' data-color='danger'>Slet sag</button><a href='/sag'>Bliv her</a>");
}

#[test]
fn a_form_speaks_every_language() {
    for (language, source) in [("da", DANISH), ("sv", SWEDISH), ("en", ENGLISH)] {
        let words = Words::load(language, &[source]).expect("our own words can be loaded");
        let mut form = Form::new("/", vec![Field::select("route", "Rute", yes_or_no()).optional()], "OK");
        form.fields.fail("route", "!");
        let html = form.render(&words).expect("it renders").to_string() + form.render_errors(&words).expect("it renders").as_str();
        assert!(
            !html.contains('⟦') && html.contains(&words.get("field-optional")) && html.contains(&words.count("form-errors", 1)),
            "{language}"
        );
    }
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% import "form.html" as forms %}<form>{{ forms::field(words, field) }}{{ forms::buttons("Gem", false, cancel) }}</form>"#
)]
struct OwnForm<'a> {
    words: &'a Words,
    field: Field,
    cancel: Option<Link>,
}

#[test]
fn a_feature_can_write_its_own_form_around_the_fields() {
    let html = OwnForm { words: &words(), field: Field::text("a", "A"), cancel: None }.render().expect("it renders");
    shows(&html, "id='field-a'");
    shows(&html, "type='submit'>Gem</button></div></form>");
}

//! The components as a feature uses them: imported from `ui.html`.

use askama::Template;
use perron_ui::{DANISH, Words};

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% import "ui.html" as ui %}{% for strength in strengths %}{{ ui::level(words, strength) }}{% endfor %}{{ ui::nature(words, "law") }}"#
)]
struct Levels<'a> {
    words: &'a Words,
    strengths: Vec<String>,
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{% import "ui.html" as ui %}{% for state in states %}{% call ui::note(state, heading, rank=2) %}<p>{{ text }}</p>{% endcall %}{% endfor %}"#
)]
struct Notes<'a> {
    states: [&'a str; 4],
    heading: &'a str,
    text: &'a str,
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r##"{% import "ui.html" as ui %}{{ ui::link_card("/a", "Titel", "Tekst", "search") }}{{ ui::link_card("/b", "Titel", "") }}{{ ui::tag("ok", "På plads", "x-done") }}{{ ui::icon("check", "lg") }}{{ ui::field_error("a-error", "Vælg") }}{{ ui::drawer_button("drawer", "Åbn") }}{% call ui::card("Kort", rank=3, class="x") %}1{% endcall %}{% call ui::empty("forum", "Tomt") %}2{% endcall %}{% call ui::details("Mere", true) %}3{% endcall %}{% call ui::table("Tal") %}4{% endcall %}{% call ui::error_summary("Fejl") %}5{% endcall %}"##
)]
struct Parts;

fn words() -> Words {
    Words::load("da", &[DANISH]).expect("our own words can be loaded")
}

#[test]
fn a_level_says_how_strong_a_rule_is() {
    let strengths = ["must", "must-not", "should", "may"].map(str::to_owned).to_vec();
    let html = Levels { words: &words(), strengths }.render().expect("it renders");
    assert!(html.contains("<span class=\"pn-level\" data-l=\"must\">Skal</span>"));
    assert!(html.contains("<span class=\"pn-level\" data-l=\"must-not\">Må ikke</span>"));
    assert!(html.contains("<span class=\"pn-level\" data-l=\"should\">Bør</span>"));
    assert!(html.contains("<span class=\"pn-level\" data-l=\"may\">Må gerne</span>"));
    assert!(html.contains("<span class=\"pn-tag\" data-s=\"line\">Lov</span>"));
}

#[test]
fn a_note_has_the_icon_of_its_state_and_escapes_its_words() {
    let notes = Notes { states: ["info", "ok", "warn", "stop"], heading: "Pas på <her>", text: "A & B" };
    let html = notes.render().expect("it renders");
    for icon in ["i-info", "i-x-done", "i-warning", "i-x-block"] {
        assert_eq!(html.matches(&format!("#{icon}\"")).count(), 1, "{icon}");
    }
    assert_eq!(html.matches("<h2>Pas på &#60;her&#62;</h2><p>A &#38; B</p>").count(), 4);
}

#[test]
fn every_part_renders_with_its_content() {
    let html = Parts.render().expect("it renders");
    for expected in [
        "<h3><a href=\"/a\">Titel</a></h3><p>Tekst</p>",
        "<div class=\"pn-linkcard\"><h3><a href=\"/b\">Titel</a></h3></div>",
        "<svg class=\"pn-i lg\"",
        "<p class=\"pn-error\" id=\"a-error\">",
        "<div class=\"pn-card x\"><h3>Kort</h3>1</div>",
        "<h2>Tomt</h2>2</div>",
        "<details class=\"pn-details\" open>",
        "<section class=\"pn-table-wrap\" aria-label=\"Tal\" tabindex=\"0\">4</section>",
        "role=\"alert\" tabindex=\"-1\" autofocus aria-labelledby=\"errors-heading\"",
        "popovertarget=\"drawer\">Åbn</button>",
    ] {
        assert!(html.contains(expected), "{expected}\n{html}");
    }
}

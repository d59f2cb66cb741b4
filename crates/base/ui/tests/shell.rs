//! The shell around a page, and the sprite of its icons.

use std::sync::Arc;

use perron_ui::{
    DANISH, Drawer, ErrorBody, Html, Link, LinkGroup, Page, Receipt, Site, Theme, ThemeForm, Words, icon, icon_names, is_icon,
};

fn site() -> Site {
    Site {
        demo: None,
        home: "/".to_owned(),
        logo: String::new(),
        words: Arc::new(Words::load("da", &[DANISH]).expect("our own words can be loaded")),
        menu: vec![Link::new("/", "Start"), Link::new("/two", "To")],
        help: Some(Link::new("/help", "Hjælp").with_icon("x-stop")),
        shortcut: Some(Link::new("/", "Start").with_icon("home")),
        footer_text: "Hvem vi er.".to_owned(),
        footer: vec![LinkGroup { heading: "Om".to_owned(), links: vec![Link::new("/about", "Om os")] }],
    }
}

fn render(page: &Page, body: &str) -> String {
    site().render(page, &Html::trusted(body)).expect("the shell renders")
}

#[test]
fn a_page_has_its_language_title_theme_and_content() {
    let page = Page { title: "Regler & mere".to_owned(), theme: Theme::Dark, ..Page::default() };
    let html = render(&page, "<h1>Regler</h1>");
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"da\" data-color-scheme=\"dark\">"));
    assert!(html.contains("<title>Regler &#38; mere – Perron</title>"));
    assert!(html.contains("<main class=\"pn-main\" id=\"content\">\n<h1>Regler</h1>\n</main>"));
    assert!(html.contains("<a class=\"pn-skip\" href=\"#content\">Spring til indhold</a>"));
}

#[test]
fn only_the_icons_of_the_page_travel_with_it_once_each() {
    let twice = format!("{}{}", icon("check"), icon("check"));
    let html = render(&Page::default(), &twice);
    assert_eq!(html.matches("<symbol id=\"i-check\"").count(), 1);
    assert_eq!(html.matches("<symbol id=\"i-x-stop\"").count(), 1, "the shell's own icons are there too");
    assert!(!html.contains("<symbol id=\"i-chat\""));
    assert_eq!(html.matches("class=\"pn-sprite\"").count(), 1);
    assert!(html.trim_end().ends_with("</svg></body>\n</html>"), "the sprite is last");
}

#[cfg(debug_assertions)]
#[test]
#[should_panic(expected = "no-such-icon")]
fn an_unknown_icon_stops_a_test() {
    render(&Page::default(), icon("no-such-icon").as_str());
}

#[test]
fn every_icon_is_found_by_its_name() {
    assert!(icon_names().count() > 50);
    assert!(icon_names().all(is_icon));
    for name in ["x-stop", "x-cap", "x-switch", "warning", "menu", "chevron-down"] {
        assert!(is_icon(name), "{name}");
    }
}

#[test]
fn the_menu_marks_where_the_page_belongs_in_both_menus() {
    let page = Page { current: "/two".to_owned(), ..Page::default() };
    let html = render(&page, "");
    assert_eq!(html.matches("<a href=\"/two\" aria-current=\"page\">To</a>").count(), 2);
    assert!(!render(&Page::default(), "").contains("aria-current"));
}

#[test]
fn breadcrumbs_end_with_the_page_itself_which_is_no_link() {
    let page = Page { crumbs: vec![Link::new("/", "Start"), Link::new("", "Her")], ..Page::default() };
    let html = render(&page, "");
    assert!(html.contains("<a href=\"/\" itemprop=\"item\"><span itemprop=\"name\">Start</span></a>"));
    assert!(html.contains("<span aria-current=\"page\" itemprop=\"name\">Her</span>"));
    assert!(!render(&Page::default(), "").contains("pn-crumbs"));
}

#[test]
fn text_from_outside_is_escaped() {
    let page = Page {
        title: "<script>".to_owned(),
        description: "\"quoted\"".to_owned(),
        receipt: Some(Receipt { message: "<b>gjort</b>".to_owned(), action: None }),
        ..Page::default()
    };
    let html = render(&page, "");
    assert!(!html.contains("<script>") && !html.contains("<b>gjort") && !html.contains("content=\"\"quoted"));
    assert_eq!(Html::text("<a href=\"x\">'&").as_str(), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
}

#[test]
fn the_drawer_opens_and_closes_without_script() {
    let drawer = Drawer {
        id: "drawer".to_owned(),
        icon: "help".to_owned(),
        label: "Spørg".to_owned(),
        heading: "Spørg om noget".to_owned(),
        body: Html::trusted("<p>Svar</p>"),
    };
    let html = render(&Page { drawer: Some(drawer), ..Page::default() }, "");
    assert!(html.contains("<aside class=\"pn-drawer\" id=\"drawer\" popover aria-labelledby=\"drawer-heading\">"));
    assert!(html.contains("popovertarget=\"drawer\" popovertargetaction=\"hide\""));
    assert!(html.contains("<button type=\"button\" popovertarget=\"drawer\">"), "the dock opens it");
    assert!(!html.contains("<script"));
}

#[test]
fn no_page_carries_inline_styles_or_handlers() {
    let page = Page { crumbs: vec![Link::new("", "Her")], receipt: Some(Receipt::default()), ..Page::default() };
    let html = render(&page, "");
    assert!(!html.contains(" style=") && !html.contains("<style") && !html.contains(" onclick="));
}

#[test]
fn every_kind_of_error_has_words_and_a_way_onward() {
    let site = site();
    let ways = [Link::new("/", "Til forsiden"), Link::new("/help", "Find hjælp")];
    let kinds = ["not-found", "bad-request", "forbidden", "too-long", "too-large", "timeout", "method-not-allowed", "internal"];
    for kind in kinds {
        let body = ErrorBody { words: &site.words, kind, text: "", reference: Some("12ab"), ways_onward: &ways };
        let html = Html::render(&body).expect("the error page renders");
        assert!(html.as_str().contains(&format!("<h1>{}</h1>", body.heading())), "{kind}");
        assert!(html.as_str().contains("<a href=\"/\" class=\"ds-button\">Til forsiden</a>"), "{kind}");
        assert!(html.as_str().contains("12ab"), "{kind}");
    }
}

#[test]
fn the_form_for_the_look_has_the_present_choice_marked() {
    let site = site();
    let form = ThemeForm { words: &site.words, current: Theme::Light, return_to: "/a?b=\"c\"" };
    let html = Html::render(&form).expect("the form renders");
    assert!(html.as_str().contains("value=\"light\" checked"));
    assert_eq!(html.as_str().matches(" checked").count(), 1);
    assert!(html.as_str().contains("name=\"return\" value=\"/a?b=&#34;c&#34;\""));
}

#[test]
fn a_theme_is_known_by_its_name() {
    for theme in Theme::ALL {
        assert_eq!(Theme::from_name(theme.name()), Some(theme));
    }
    assert_eq!(Theme::from_name("pink"), None);
}

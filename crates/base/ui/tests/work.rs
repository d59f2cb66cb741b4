//! The parts of the pages on which people work, as a feature uses them.

use askama::Template;
use perron_ui::{Confirmation, DANISH, Html, Link, Pagination, PostButton, SummaryRow, Tab, Task, Words};

#[derive(Template)]
#[template(ext = "html", source = r#"{% import "ui.html" as ui %}{{ ui::pagination(words, pages) }}"#)]
struct Pages<'a> {
    words: &'a Words,
    pages: Pagination,
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r##"{% import "ui.html" as ui %}{{ ui::tabs("Sagen", tabs) }}{{ ui::summary(words, rows) }}{{ ui::tasks(words, tasks) }}{{ ui::codes(words, "Koder", codes) }}{{ ui::secret_link(words, "Til Jonas", "https://perron.example/x?a=1&b=2") }}{% call ui::captioned_table("cases", "Sager") %}<tbody></tbody>{% endcall %}{% call ui::confirm(ask) %}<p>Tre får mail.</p>{% endcall %}{{ ui::post_button(ask.button) }}"##
)]
struct Parts<'a> {
    words: &'a Words,
    tabs: Vec<Tab>,
    rows: Vec<SummaryRow>,
    tasks: Vec<Task>,
    codes: Vec<String>,
    ask: Confirmation,
}

fn words() -> Words {
    Words::load("da", &[DANISH]).expect("our own words can be loaded")
}

fn parts() -> String {
    let done = PostButton::new("/opgaver/1", "Markér som klaret: Ring").carrying("state", "done");
    let task = |title: &str| Task { title: title.to_owned(), due: "18. nov.".to_owned(), ..Task::default() };
    let parts = Parts {
        words: &words(),
        tabs: vec![
            Tab::new("/a", "Overblik").current(),
            Tab::new("/b", "Formalia").missing(2, "2 mangler"),
            Tab::new("/c", "Dialog").waiting(1, "1 venter"),
        ],
        rows: vec![SummaryRow::new("Navn", "<Mette>").change("/ret"), SummaryRow::new("Oprettet", "i går")],
        tasks: vec![
            Task { owner: "Mette".to_owned(), late: true, href: "/ring".to_owned(), toggle: Some(done), ..task("Ring") },
            Task { late: true, done: true, ..task("Skriv") },
        ],
        codes: vec!["k4tm-9xqv".to_owned(), "w2hd-7nrc".to_owned()],
        ask: Confirmation {
            question: "Vil du sende til tre?".to_owned(),
            button: PostButton::new("/send", "Send til tre").carrying("to", "\"3\""),
            danger: true,
            stay: Link::new("/sag", "Bliv her"),
        },
    };
    parts.render().expect("it renders")
}

/// The numbers that are named, with `0` where some are left out.
fn named(current: usize, total: usize) -> Vec<usize> {
    let pages = Pagination::new(current, total, |page| format!("?side={page}"));
    pages.pages.iter().map(|page| page.as_ref().map_or(0, |(number, _)| *number)).collect()
}

/// Fails with the markup when something is not in it. `'` stands for a quotation mark.
#[track_caller]
fn shows(html: &str, expected: &str) {
    let expected = expected.replace('\'', "\"");
    assert!(html.contains(&expected), "{expected}\nis not in\n{html}");
}

#[test]
fn a_long_list_names_its_first_last_and_nearest_pages() {
    assert_eq!(named(1, 480), [1, 2, 0, 10]);
    assert_eq!(named(5, 480), [1, 0, 4, 5, 6, 0, 10]);
    assert_eq!(named(10, 480), [1, 0, 9, 10]);
    assert_eq!(named(1, 100), [1, 2]);
}

#[test]
fn dots_never_stand_for_a_single_page() {
    assert_eq!(named(4, 480), [1, 2, 3, 4, 5, 0, 10]);
    assert_eq!(named(7, 480), [1, 0, 6, 7, 8, 9, 10]);
    assert_eq!(named(3, 250), [1, 2, 3, 4, 5]);
    for total in 0_usize..900 {
        for current in 1..=total.div_ceil(50).max(1) {
            let pages = named(current, total);
            for three in pages.windows(3).filter(|three| three[1] == 0) {
                assert!(three[2] - three[0] > 2, "{current} of {total}: {pages:?}");
            }
            assert!(pages.contains(&current) && pages[0] == 1, "{current} of {total}: {pages:?}");
        }
    }
}

#[test]
fn a_page_that_does_not_exist_counts_as_the_nearest() {
    let pages = Pagination::new(99, 101, |page| page.to_string());
    assert_eq!((pages.current, pages.first_row(), pages.last_row()), (3, 101, 101));
    assert_eq!((pages.previous.as_deref(), pages.next), (Some("2"), None));
    let pages = Pagination::new(0, 101, |page| page.to_string());
    assert_eq!((pages.current, pages.first_row(), pages.last_row()), (1, 1, 50));
    let none = Pagination::new(1, 0, |page| page.to_string());
    assert_eq!((none.first_row(), none.last_row(), none.is_needed()), (0, 0, false));
}

#[test]
fn the_pages_of_a_list_say_where_one_is() {
    let html = Pages { words: &words(), pages: Pagination::new(2, 130, |page| format!("?q=a&side={page}")) }.render().expect("it renders");
    shows(&html, "<p>Viser 51–100 af 130</p>");
    shows(&html, "<a href='?q=a&#38;side=2' aria-current='page'><span class='ds-sr-only'>Side </span>2</a>");
    shows(&html, "?q=a&#38;side=1' rel='prev'");
    shows(&html, "?q=a&#38;side=3' rel='next'");
    let short = Pages { words: &words(), pages: Pagination::new(1, 50, |page| page.to_string()) }.render().expect("it renders");
    assert_eq!(short, "");
}

#[test]
fn tabs_are_links_and_a_number_on_them_says_what_it_means() {
    let html = parts();
    assert_eq!(
        html.matches("<a href=\"/a\" aria-current=\"page\">Overblik</a>").count(),
        2,
        "in the row and in the list for small screens"
    );
    shows(&html, "data-s='stop' aria-hidden='true'>2</span><span class='ds-sr-only'>, 2 mangler</span>");
    assert!(html.contains("data-s=\"warn\" aria-hidden=\"true\">1</span>"));
    shows(&html, "<details class='pn-tabmenu'><summary>Overblik<svg");
    shows(&html, "<nav aria-label='Sagen'><ul class='pn-tabs'>");
}

#[test]
fn a_summary_leads_to_what_can_be_changed_and_names_it() {
    let html = parts();
    shows(&html, "<dt>Navn</dt><dd>&lt;Mette&gt;</dd><dd class='go'><a href='/ret'>Ret<span class='ds-sr-only'> Navn</span></a></dd>");
    assert!(html.contains("<dt>Oprettet</dt><dd>i går</dd></div>"));
    let rich = SummaryRow { value: Html::trusted("<b>x</b>"), ..SummaryRow::default() };
    assert_eq!(rich.value.as_str(), "<b>x</b>");
}

#[test]
fn a_task_is_ticked_by_a_button_that_names_it() {
    let html = parts();
    shows(
        &html,
        "<form class='pn-post' action='/opgaver/1' method='post'><input type='hidden' name='state' value='done'>\
            <button type='submit'><span class='ds-sr-only'>Markér som klaret: Ring</span></button></form>",
    );
    shows(&html, "<a href='/ring'>Ring</a>");
    shows(&html, "Frist var 18. nov.");
}

#[test]
fn what_is_done_is_no_longer_late_and_says_so_in_words() {
    let html = parts();
    assert_eq!(html.matches("Frist var").count(), 1);
    shows(&html, "<li class='done'><span class='mark'>");
    shows(&html, "Skriv<span class='ds-sr-only'>, klaret</span>");
    shows(&html, "<span class='d'>18. nov.</span>");
}

#[test]
fn what_is_shown_once_says_so_before_it() {
    let html = parts();
    let parts = ["Koderne vises kun denne ene gang", "<p><b>Koder</b></p><ul><li><code>k4tm-9xqv</code></li>"];
    let places = parts.map(|part| html.find(part));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {html}");
    shows(&html, "Linket vises kun denne ene gang");
    shows(&html, "<code>https://perron.example/x?a=1&#38;b=2</code>");
}

#[test]
fn a_page_that_asks_first_repeats_the_verb_and_offers_to_stay() {
    let html = parts();
    shows(
        &html,
        "action='/send' method='post' novalidate><input type='hidden' name='to' value='&#34;3&#34;'>\
            <h1>Vil du sende til tre?</h1>\n<p>Tre får mail.</p>",
    );
    shows(
        &html,
        "type='submit' data-color='danger'>Send til tre</button><a class='ds-button' data-variant='secondary' href='/sag'>Bliv her</a>",
    );
    shows(&html, "data-variant='secondary' data-size='sm' type='submit'>Send til tre</button></form>");
}

#[test]
fn a_table_that_scrolls_is_reached_by_key_and_named_by_its_caption() {
    let html = parts();
    shows(
        &html,
        "<section class='pn-table-wrap' aria-labelledby='cases' tabindex='0'><table class='pn-table stacks'>\
            <caption id='cases'>Sager</caption><tbody></tbody></table></section>",
    );
}

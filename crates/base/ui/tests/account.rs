//! What the shell says of who is asking, and the receipts of what was done.

use std::sync::Arc;

use perron_ui::{AccountMenu, DANISH, Html, Link, Page, PostButton, Receipt, Site, Words};

fn render(page: &Page) -> String {
    let site = Site {
        demo: None,
        home: "/".to_owned(),
        logo: String::new(),
        words: Arc::new(Words::load("da", &[DANISH]).expect("our own words can be loaded")),
        menu: vec![Link::new("/", "Start")],
        help: None,
        shortcut: None,
        footer_text: String::new(),
        footer: Vec::new(),
    };
    site.render(page, &Html::default()).expect("the shell renders")
}

fn with(account: AccountMenu) -> String {
    render(&Page { account: Some(account), current: "/konto".to_owned(), ..Page::default() })
}

fn signed_in() -> String {
    let links = vec![Link::new("/sager", "Mine sager").with_icon("bookmark"), Link::new("/konto", "Indstillinger")];
    with(AccountMenu::SignedIn { name: "Mette <Bruun>".to_owned(), news: None, links, sign_out: "/log-ud".to_owned() })
}

/// Fails with the markup when something is not in it. `'` stands for a quotation mark.
#[track_caller]
fn shows(html: &str, expected: &str) {
    let expected = expected.replace('\'', "\"");
    assert!(html.contains(&expected), "{expected}\nis not in\n{html}");
}

#[test]
fn a_page_for_everybody_says_nothing_of_an_account() {
    let html = render(&Page::default());
    assert!(!html.contains("pn-account") && !html.contains("Log ind"), "{html}");
    assert!(html.contains("</nav>\n<details class=\"pn-burger\"><summary>"), "its header is as it was: {html}");
}

#[test]
fn nobody_logged_in_gets_one_link() {
    let html = with(AccountMenu::SignedOut { sign_in: "/log-ind?til=/sager&x".to_owned() });
    shows(&html, "<a class='pn-account' href='/log-ind?til=/sager&#38;x'>");
    assert!(html.contains("<span>Log ind</span></a>") && !html.contains("Log ud"), "{html}");
}

#[test]
fn the_menu_of_a_person_opens_without_script_and_is_named() {
    let html = signed_in();
    shows(&html, "<details class='pn-account' name='header'><summary>");
    shows(&html, "<span class='ds-sr-only'>Din konto: </span>Mette &#60;Bruun&#62;</span></summary>");
    shows(&html, "<a href='/konto' aria-current='page'>Indstillinger</a>");
    shows(&html, "<use href='#i-bookmark'>");
    assert!(html.contains("<details class=\"pn-burger\" name=\"header\">"), "opening one menu closes the other");
}

#[test]
fn logging_out_is_a_post_so_no_link_can_do_it() {
    let html = signed_in();
    shows(
        &html,
        "<form action='/log-ud' method='post'>\
            <button class='ds-button' data-variant='secondary' data-size='sm' type='submit'>Log ud</button></form>",
    );
    assert!(!html.contains("href=\"/log-ud\""));
}

#[test]
fn a_person_without_links_can_still_log_out() {
    let html = with(AccountMenu::SignedIn { name: "Jonas".to_owned(), news: None, links: Vec::new(), sign_out: "/ud".to_owned() });
    let menu = html.split("pn-account").nth(1).and_then(|rest| rest.split("</details>").next()).expect("there is a menu");
    assert!(menu.contains("action=\"/ud\"") && !menu.contains("<ul>"), "{menu}");
}

#[test]
fn a_receipt_says_what_was_done() {
    let html = render(&Page { receipt: Some(Receipt::new("Beviset er føjet til")), ..Page::default() });
    shows(&html, "<div class='pn-flash' role='status'>");
    shows(&html, "<span>Beviset er føjet til</span></div></div>");
}

#[test]
fn a_receipt_can_be_undone_by_a_post() {
    let undo = PostButton::new("/fortryd", "Fortryd").carrying("act", "17").carrying("back", "/a?b&c");
    let html = render(&Page { receipt: Some(Receipt::new("Gemt").with_post(undo)), ..Page::default() });
    shows(
        &html,
        "<span>Gemt</span><form class='pn-post' action='/fortryd' method='post'>\
            <input type='hidden' name='act' value='17'><input type='hidden' name='back' value='/a?b&#38;c'>\
            <button class='pn-linkbtn' type='submit'>Fortryd</button></form></div>",
    );
}

#[test]
fn a_receipt_can_lead_to_what_was_done() {
    let html = render(&Page { receipt: Some(Receipt::new("Gemt").with_link(Link::new("/sag", "Se sagen"))), ..Page::default() });
    shows(&html, "<span>Gemt</span><a href='/sag'>Se sagen</a></div>");
}

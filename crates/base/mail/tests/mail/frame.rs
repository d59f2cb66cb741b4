//! The one look of all letters.

use perron_mail::{Action, Body, Frame, Part};

fn frame() -> Frame {
    Frame { language: "sv".to_owned(), footer: vec!["Station North".to_owned(), "You are on our list.".to_owned()] }
}

fn body() -> Body {
    Body {
        greeting: "Dear Kaja".to_owned(),
        paragraphs: vec!["The train runs.".to_owned(), "It is on time.".to_owned()],
        parts: Vec::new(),
        action: Some(Action { label: "See the timetable".to_owned(), link: "https://station.example/t?day=1&line=2".to_owned() }),
        closing: vec!["Yours".to_owned(), "Station North".to_owned()],
    }
}

#[test]
fn the_text_has_every_part_in_order_and_the_link_on_its_own_line() {
    let (text, _) = frame().render("Trains", &body());
    let expected = "Dear Kaja\n\nThe train runs.\n\nIt is on time.\n\nSee the timetable:\nhttps://station.example/t?day=1&line=2\n\n\
                    Yours\nStation North\n\n-- \nStation North\nYou are on our list.\n";
    assert_eq!(text, expected);
}

#[test]
fn the_page_has_every_part_in_order_with_its_language_and_title() {
    let (_, html) = frame().render("Trains", &body());
    let order = [
        "<!DOCTYPE html>",
        "<html lang=\"sv\">",
        "<title>Trains</title>",
        "<div lang=\"sv\"",
        "<p>Dear Kaja</p>",
        "<p>The train runs.</p>",
        "<p>It is on time.</p>",
        "<a href=\"https://station.example/t?day=1&amp;line=2\"",
        ">See the timetable</a>",
        "<p>Yours<br>\nStation North</p>",
        "<footer",
        "Station North<br>\nYou are on our list.</footer>",
        "</html>",
    ];
    let mut rest = html.as_str();
    for piece in order {
        let place = rest.find(piece).unwrap_or_else(|| panic!("{piece} is missing or out of order in\n{html}"));
        rest = &rest[place + piece.len()..];
    }
    assert!(!html.contains("<table"), "{html}");
}

#[test]
fn nothing_in_a_text_becomes_markup() {
    let evil = "<script>alert('x')</script> & \"so on\"";
    let body = Body {
        greeting: evil.to_owned(),
        paragraphs: vec![evil.to_owned()],
        parts: vec![Part { heading: evil.to_owned(), lines: vec![(evil.to_owned(), Some(evil.to_owned()))] }],
        action: Some(Action { label: evil.to_owned(), link: "https://station.example/\" onclick=\"x".to_owned() }),
        closing: vec![evil.to_owned()],
    };
    let frame = Frame { language: "en\" x=\"".to_owned(), footer: vec![evil.to_owned()] };
    let (text, html) = frame.render(evil, &body);
    assert!(!html.contains("<script"), "{html}");
    assert_eq!(html.matches("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;so on&quot;").count(), 9);
    assert!(!html.contains("\" onclick=\"") && !html.contains("\" x=\""), "{html}");
    assert_eq!(text.matches(evil).count(), 8, "the text form stays as it was written: {text}");
}

#[test]
fn what_is_empty_is_left_out() {
    let (text, html) = Frame { language: "en".to_owned(), footer: Vec::new() }.render("Trains", &Body::default());
    assert_eq!(text, "\n");
    for left_out in ["<p", "<a", "<footer"] {
        assert!(!html.contains(left_out), "{html}");
    }
}

#[test]
fn long_lines_are_broken_and_links_are_not() {
    let link = format!("https://station.example/{}", "a".repeat(100));
    let words = "åbning ".repeat(40);
    let body = Body { paragraphs: vec![format!("{words}{link} {words}"), "One\nTwo".to_owned()], ..Body::default() };
    let (text, _) = frame().render("Trains", &body);
    let lines: Vec<_> = text.lines().collect();
    assert!(lines.contains(&link.as_str()), "{text}");
    assert!(lines.iter().all(|line| *line == link || line.chars().count() <= 72), "{text}");
    assert_eq!(text.matches("åbning").count(), 80);
    assert!(lines.iter().any(|line| line.chars().count() > 60), "lines are filled: {text}");
    assert!(text.contains("One\nTwo\n"), "{text}");
    assert!(!text.contains("\n\n\n"), "{text}");
}

#[test]
fn what_is_listed_stands_below_its_heading_and_each_line_leads_on() {
    let to = Some("https://station.example/1".to_owned());
    let lines = vec![("It was late.".to_owned(), to), ("It is gone.".to_owned(), None)];
    let body = Body { parts: vec![Part { heading: "The night train".to_owned(), lines }], ..Body::default() };
    let (text, html) = frame().render("Trains", &body);
    assert!(text.starts_with("The night train\n\n- It was late.\nhttps://station.example/1\n\n- It is gone.\n"), "{text}");
    for piece in [">The night train</h2>", "<li><a href=\"https://station.example/1\">It was late.</a></li>", "<li>It is gone.</li>"] {
        assert!(html.contains(piece), "{piece} is missing in\n{html}");
    }
}

//! Prints one page with every component in every state, to look at after a change of styles or packages.
//!
//! `cargo run --package perron-ui --example components > page.html`, then serve it with the example of `perron-web`:
//! `cargo run --package perron-web --example one_page -- page.html`. A theme (`dark`) can be named, and behind it `out` for nobody logged in.

use std::error::Error;
use std::sync::Arc;

use askama::Template;
use perron_ui::{
    AccountMenu, Choice, Confirmation, DANISH, Drawer, Field, Form, Html, Link, LinkGroup, Page, Pagination, PostButton, Receipt, Site,
    SummaryRow, Tab, Task, Theme, Width, Words, icon_names,
};

#[derive(Template)]
#[template(path = "components.html")]
struct Components<'a> {
    words: &'a Words,
    colours: [&'a str; 8],
    icons: Vec<&'a str>,
    empty: Form,
    failed: Form,
    reason: Field,
    tabs: Vec<Tab>,
    pages: Pagination,
    answers: Vec<SummaryRow>,
    tasks: Vec<Task>,
    codes: Vec<String>,
    undo: PostButton,
    ask: Confirmation,
}

fn main() -> Result<(), Box<dyn Error>> {
    let words = Arc::new(Words::load("da", &[DANISH])?);
    let site = Site {
        demo: None,
        home: "/".to_owned(),
        logo: String::new(),
        words: words.clone(),
        menu: vec![Link::new("/", "Komponenter"), Link::new("/to", "Side to"), Link::new("/tre", "Side tre")],
        help: Some(Link::new("/hjaelp", "Hjælp").with_icon("x-stop")),
        shortcut: Some(Link::new("/", "Forside").with_icon("home")),
        footer_text: "Alle byggesten på én side, til udvikling og kontrol.".to_owned(),
        footer: vec![LinkGroup { heading: "Vilkår".to_owned(), links: vec![Link::new("/theme", "Udseende")] }],
    };
    let undo = PostButton::new("/fortryd", "Fortryd").carrying("act", "17");
    let components = Components {
        words: &words,
        colours: ["red", "blue", "green", "yellow", "plum", "orange", "teal", "slate"],
        icons: icon_names().collect(),
        empty: Form::new("/opret", every_field(""), "Opret sag").cancel(Link::new("/", "Fortryd")),
        failed: failed(),
        reason: Field::text_area("reason", "Begrundelse", 3).hint("Den kommer i logbogen.").optional(),
        tabs: vec![
            Tab::new("#content", "Overblik").current(),
            Tab::new("#content", "Stationer"),
            Tab::new("#content", "Formalia").missing(2, "2 mangler"),
            Tab::new("#content", "Dokumenter"),
            Tab::new("#content", "Deltagere"),
            Tab::new("#content", "Markedsdialog").waiting(2, "2 venter"),
            Tab::new("#content", "Logbog"),
        ],
        pages: Pagination::new(5, 480, |page| format!("?side={page}")),
        answers: vec![
            SummaryRow::new("Sagens navn", "Roligere nætter på plejehjem").change("#content"),
            SummaryRow::new("Mailadresse", "mette.bruun@vestersoe.example").change("#content"),
            SummaryRow::new("Oprettet", "20. november 2026"),
        ],
        tasks: tasks(),
        codes: ["k4tm-9xqv", "w2hd-7nrc", "p8zf-3jby", "m5gs-6lte", "v9qa-1kxw", "d3rn-8phz"].map(str::to_owned).to_vec(),
        undo: undo.clone(),
        ask: Confirmation {
            question: "Vil du sende oplysningerne til tre virksomheder?".to_owned(),
            button: PostButton::new("/send", "Send til tre virksomheder"),
            danger: true,
            stay: Link::new("#content", "Bliv her"),
        },
    };
    let mut arguments = std::env::args().skip(1);
    let theme = arguments.next().and_then(|name| Theme::from_name(&name)).unwrap_or_default();
    let account = if arguments.next().as_deref() == Some("out") {
        AccountMenu::SignedOut { sign_in: "/log-ind".to_owned() }
    } else {
        let links =
            vec![Link::new("/sager", "Mine sager"), Link::new("/konto", "Indstillinger"), Link::new("/skift", "Skift organisation")];
        AccountMenu::SignedIn { name: "Mette Bruun".to_owned(), news: None, links, sign_out: "/log-ud".to_owned() }
    };
    let page = Page {
        title: "Komponenter".to_owned(),
        current: "/".to_owned(),
        crumbs: vec![Link::new("/", "Forside"), Link::new("", "Komponenter")],
        theme,
        receipt: Some(Receipt::new("Opgaven er klaret.").with_post(undo)),
        drawer: Some(Drawer {
            id: "drawer".to_owned(),
            icon: "x-cap".to_owned(),
            label: "Spørg".to_owned(),
            heading: "Spørg om noget".to_owned(),
            body: Html::trusted("<p>En skuffe åbner uden script.</p>"),
        }),
        account: Some(account),
        ..Page::default()
    };
    print!("{}", site.render(&page, &Html::render(&components)?)?);
    Ok(())
}

/// A field of every kind. What stands before each name keeps the ids of two forms on one page apart.
fn every_field(before: &str) -> Vec<Field> {
    let name = |name: &str| format!("{before}{name}");
    let routes = ["Mini", "Eksplorativ", "Strategisk"].map(|route| Choice::new(route, route)).to_vec();
    let yes_or_no = vec![Choice::new("yes", "Ja"), Choice::new("no", "Nej")];
    let roles = vec![
        Choice::new("lead", "Leder").hint("Kan invitere andre og lukke sagen."),
        Choice::new("member", "Deltager").hint("Kan læse og skrive."),
        Choice::new("reader", "Læser"),
    ];
    let letters = vec![Choice::new("day", "Hver dag"), Choice::new("late", "Når en frist er overskredet")];
    vec![
        Field::hidden(name("step"), "2"),
        Field::text(name("title"), "Sagens navn").hint("Kort og genkendeligt. Højst 60 tegn.").maxlength(60),
        Field::text(name("year"), "Startår").width(Width::Four).inputmode("numeric"),
        Field::email(name("mail"), "Mailadresse").hint("Vi bruger den kun til svar."),
        Field::password(name("password"), "Adgangskode", "new-password").hint("Mindst 12 tegn."),
        Field::code(name("code"), "Kode fra din app"),
        Field::text_area(name("need"), "Behovet på svensk", 4).language("sv").optional(),
        Field::select(name("route"), "Rute", routes),
        Field::radios(name("public"), "Skal sagen kunne ses af andre?", yes_or_no).hint("Du kan ændre det senere."),
        Field::radios(name("role"), "Rolle", roles),
        Field::checks(name("letters"), "Hvornår vil du have mail?", letters).optional(),
        Field::file(name("proof"), "Bevis", ".pdf,.docx").hint("PDF eller Word, højst 10 MB."),
        Field::checkbox(name("terms"), "Jeg har læst, hvordan vi behandler oplysninger"),
    ]
}

/// The same with answers, some of them wrong.
fn failed() -> Form {
    let mut form = Form::new("/opret", every_field("again-"), "Slet sag").danger().cancel(Link::new("/", "Bliv her"));
    form.fields.fill([
        ("again-title", "Roligere nætter"),
        ("again-mail", "mette.bruun"),
        ("again-password", "hemmelig"),
        ("again-route", "Mini"),
        ("again-role", "member"),
        ("again-letters", "late"),
    ]);
    form.fields.fail_whole("Sagen er lukket. Åbn den først.");
    form.fields.fail("again-year", "Skriv året med fire tal");
    form.fields.fail("again-mail", "Skriv en mailadresse med @");
    form.fields.fail("again-public", "Vælg ja eller nej");
    form.fields.fail("again-proof", "Vælg en fil, der højst fylder 10 MB");
    form.fields.fail("again-terms", "Sæt kryds, når du har læst det");
    form
}

fn tasks() -> Vec<Task> {
    let task = |title: &str, owner: &str, due: &str| Task {
        title: title.to_owned(),
        owner: owner.to_owned(),
        due: due.to_owned(),
        toggle: Some(PostButton::new("/opgaver", format!("Markér som klaret: {title}"))),
        ..Task::default()
    };
    vec![
        Task { href: "#content".to_owned(), ..task("Hold møde om forventninger med Lunara", "Mette Bruun", "27. nov.") },
        Task { late: true, ..task("Få svar fra to deltagere om habilitet", "Amira Haddad", "18. nov.") },
        task("Book nattevagter til første test", "", ""),
        Task { done: true, ..task("Vælg samarbejdspartner på oplyst grundlag", "Mette Bruun", "16. nov.") },
        Task { toggle: None, ..task("En opgave, som en anden har", "Jonas Friis", "3. dec.") },
    ]
}

//! What is found, and in which order.

use perron_search::{Document, Found, Index, Marked, Synonyms, Wanted};
use proptest::prelude::*;

fn document(address: &str, title: &str, text: &str) -> Document {
    Document {
        address: address.to_owned(),
        kind: "page".to_owned(),
        title: title.to_owned(),
        lead: format!("Om {title}."),
        text: text.to_owned(),
        context: String::new(),
        weight: 1.0,
    }
}

fn danish() -> Index {
    let documents = vec![
        document("/aftale", "Samarbejdsaftale", "Skriv aftalen, før I begynder. Tag stilling til fortrolighed og rettigheder."),
        document("/dialog", "Markedsdialog", "Mød virksomhederne og hør, hvad de kan. Alle virksomheder får det samme at vide."),
        document("/turcase", "Tur-case", "En opdigtet historie om en kommune, der leder efter en løsning til økonomien."),
        document(
            "/udbud",
            "Udbud",
            "Et udbud er et indkøb efter loven. Se § 22 om forskning. Aftalen skrives bagefter, og aftalen holder.",
        ),
        document("/hensigt", "Fælles hensigtserklæring", "Flere myndigheder siger sammen, at de vil købe."),
    ];
    let mut synonyms = Synonyms::default();
    synonyms.add([("da", "hensigtserklæring"), ("sv", "avsiktsförklaring"), ("en", "letter of intent")]);
    synonyms.add([("da", "udbud"), ("en", "tender"), ("sv", "upphandling")]);
    Index::build("da", documents, synonyms).expect("the index is built")
}

fn addresses(found: &Found) -> Vec<&str> {
    found.hits.iter().map(|hit| hit.address.as_str()).collect()
}

#[track_caller]
fn finds(query: &str, address: &str) {
    let found = danish().search(query, Wanted::best(5));
    assert_eq!(addresses(&found).first(), Some(&address), "{query}: {found:#?}");
}

#[test]
fn a_word_is_found_whatever_its_ending() {
    finds("virksomhed", "/dialog");
    finds("Virksomhedernes", "/dialog");
    finds("UDBUDDET", "/udbud");
}

#[test]
fn halves_of_compounds_are_found() {
    finds("dialog", "/dialog");
    assert!(addresses(&danish().search("aftale", Wanted::best(5))).contains(&"/aftale"));
}

#[test]
fn a_compound_that_nothing_holds_is_looked_for_by_its_halves() {
    assert!(addresses(&danish().search("udbudsaftalen", Wanted::best(5))).contains(&"/udbud"));
}

#[test]
fn a_typing_error_is_forgiven_and_said() {
    for typed in ["markedsdialgo", "markedsdialoog", "makedsdialog"] {
        let found = danish().search(typed, Wanted::best(5));
        assert_eq!(addresses(&found).first(), Some(&"/dialog"), "{typed}");
        assert_eq!(found.corrected, [(typed.to_owned(), "markedsdialog".to_owned())]);
    }
}

#[test]
fn the_beginning_of_the_last_word_is_enough() {
    finds("hensig", "/hensigt");
}

#[test]
fn hyphens_make_no_difference() {
    finds("turcase", "/turcase");
    finds("tur case", "/turcase");
    finds("tur-case", "/turcase");
}

#[test]
fn letters_typed_another_way_are_found() {
    finds("hensigtserklaering", "/hensigt");
    finds("oekonomien", "/turcase");
    finds("økonomi", "/turcase");
    finds("§22", "/udbud");
}

#[test]
fn a_name_in_another_language_finds_the_same_thing() {
    for query in ["letter of intent", "letters of intent", "avsiktsförklaring", "avsiktsforklaring"] {
        let found = danish().search(query, Wanted::best(5));
        assert_eq!(addresses(&found).first(), Some(&"/hensigt"), "{query}");
        assert_eq!(found.widened.first().map(|(_, other)| other.as_str()), Some("hensigtserklæring"), "{query}");
    }
    let english = vec![document("/intent", "Letter of intent", "Several buyers say so."), document("/other", "Tender", "A purchase.")];
    let mut synonyms = Synonyms::default();
    synonyms.add([("da", "hensigtserklæring"), ("en", "letter of intent")]);
    let index = Index::build("en", english, synonyms).expect("the index is built");
    assert_eq!(addresses(&index.search("hensigtserklæringen", Wanted::best(5))), ["/intent"]);
}

#[track_caller]
fn order(documents: [(&str, &str, &str); 2], query: &str) -> Vec<String> {
    let documents = documents.map(|(address, title, text)| document(address, title, text)).to_vec();
    let index = Index::build("da", documents, Synonyms::default()).expect("the index is built");
    addresses(&index.search(query, Wanted::best(5))).into_iter().map(str::to_owned).collect()
}

#[test]
fn a_title_counts_more_than_a_text() {
    let found = order([("/text", "Andet", "Udbud, udbud og udbud igen."), ("/title", "Udbud", "Noget helt andet.")], "udbud");
    assert_eq!(found, ["/title", "/text"]);
}

#[test]
fn all_words_count_more_than_some() {
    let found = order([("/one", "Andet", "Udbud, udbud og udbud."), ("/both", "Noget", "Om udbud og om prisen.")], "udbud pris");
    assert_eq!(found, ["/both", "/one"]);
}

#[test]
fn only_as_many_as_are_wanted_are_shown_of_each_kind() {
    let of_kind = |kind: &str, place: usize| Document { kind: kind.to_owned(), ..document(&format!("/{kind}-{place}"), "Udbud", "Udbud.") };
    let documents = (0..5).flat_map(|place| [of_kind("rule", place), of_kind("term", place)]).collect();
    let index = Index::build("da", documents, Synonyms::default()).expect("the index is built");
    let found = index.search("udbud", Wanted { best: 2, of_a_kind: 3 });
    assert_eq!((found.total, found.hits.len()), (10, 8));
    let rules = found.hits.iter().skip(2).filter(|hit| hit.kind == "rule").count();
    assert_eq!(rules, 3, "of {:?}", addresses(&found));
}

#[test]
fn what_is_found_is_marked_and_nothing_is_lost() {
    let found = danish().search("udbud aftalen", Wanted::best(5));
    let hit = &found.hits[0];
    let text: String = hit.title.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(text, "Udbud");
    assert_eq!(hit.title, [Marked { text: "Udbud".to_owned(), hit: true }]);
    assert!(hit.excerpt.iter().any(|piece| piece.hit), "{:?}", hit.excerpt);
}

#[test]
fn a_long_text_is_shown_where_the_words_stand() {
    let filling = "Ord uden betydning for nogen. ".repeat(40);
    let text = format!("{filling}Her står nøglen til huset. {filling}");
    let index = Index::build("da", vec![document("/lang", "Lang", &text)], Synonyms::default()).expect("the index is built");
    let hit = &index.search("nøglen huset", Wanted::best(5)).hits[0];
    let shown: String = hit.excerpt.iter().map(|piece| piece.text.as_str()).collect();
    assert!(shown.starts_with("… ") && shown.ends_with(" …"), "{shown}");
    assert!(shown.contains("Her står nøglen til huset.") && shown.len() < 260, "{shown}");
}

#[test]
fn words_that_say_nothing_do_not_count_unless_they_are_all_there_is() {
    let found = order([("/words", "Hvad er et hvad", "Hvad er et, hvad er et."), ("/word", "Andet", "Om et udbud.")], "hvad er et udbud");
    assert_eq!(found, ["/word"]);
    assert!(!danish().search("og", Wanted::best(5)).hits.is_empty());
}

#[test]
fn one_unknown_word_does_not_spoil_the_others() {
    finds("udbud qqqqqqqqqq", "/udbud");
    assert!(danish().search("qqqqqqqqqq", Wanted::best(5)).hits.is_empty());
}

#[test]
fn a_language_without_stems_works_too() {
    let index = Index::build("is", vec![document("/x", "Samningur", "Um samninginn.")], Synonyms::default()).expect("the index is built");
    assert_eq!(addresses(&index.search("samningur", Wanted::best(5))), ["/x"]);
}

#[test]
fn an_empty_index_and_an_empty_query_find_nothing() {
    let empty = Index::build("da", Vec::new(), Synonyms::default()).expect("the index is built");
    assert_eq!(empty.search("udbud", Wanted::best(5)), Found::default());
    for query in ["", "   ", "\"':()[]*~^\0", "- - -"] {
        assert_eq!(danish().search(query, Wanted::best(5)).hits, [], "{query:?}");
    }
}

#[test]
fn a_very_long_query_is_answered() {
    assert!(!danish().search(&"udbud ".repeat(2000), Wanted::best(5)).hits.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn anything_can_be_typed(query in ".{0,60}") {
        let index = danish();
        for hit in index.search(&query, Wanted::best(5)).hits {
            let title: String = hit.title.iter().map(|piece| piece.text.as_str()).collect();
            prop_assert!(index.search(&title, Wanted::best(5)).hits.iter().any(|found| found.address == hit.address));
        }
    }
}

#[test]
fn a_query_that_would_take_long_is_cut() {
    let index = Index::build("da", vec![document("/udbud", "Udbud", "Myndigheden offentliggør, hvad den vil købe.")], Synonyms::default());
    let index = index.expect("it builds");
    let endless = format!("udbud {}", "ab-".repeat(100_000));
    assert_eq!(index.search(&endless, Wanted::best(3)).hits.len(), 1);
}

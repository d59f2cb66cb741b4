//! Words that stand in every text and every question, and therefore say nothing about what somebody looks for.
//!
//! Own lists, because those of text engines are made for running text and lack the words people ask with: how, can, where.

const DANISH: &str = "ad af alle alt altså at blev blive bliver da de dem den denne der deres det dette dig din dine disse dit du efter \
    eller en end er et for fordi fra få får gør gøre ham han hans har havde have hen hende her hos hun hvad hvem hver hvilke hvilken hvilket \
    hvis hvor hvordan hvorfor hvornår i ikke ind jeg jer jeres kan kunne man med meget men mig min mine mit mod må ned noget nogen nogle nu når \
    og også om op os over på samt selv sig sin sine sit skal skulle som så til ud under var ved vi vil ville vor vores være været";

const SWEDISH: &str = "alla allt att av blev bli blir då de dem den denna deras dess dessa det detta dig din dina ditt du där efter eller en \
    er era ert ett finns får för från få gör göra ha hade han hans har henne hennes hon honom hur här i icke in inte jag kan kunde man med men \
    mig min mina mitt mot mycket måste ni nu när någon något några och också om oss på samt sig sin sina sitt ska skall skulle som så till under \
    upp ut vad var varför vara varit vem vi vid vilka vilken vilket vill ville vår våra vårt än är åt över";

const ENGLISH: &str = "a about after all also am an and any are as at be been but by can could did do does doing for from had has have he \
    her here him his how i if in into is it its me my no not of on or our out over she should so some such than that the their them then there \
    these they this those to too under up us was we were what when where which while who whom why will with would you your";

/// The words of a language by its code; none for a language that is not known.
pub(crate) fn of(code: &str) -> &'static [&'static str] {
    use std::sync::LazyLock;
    static WORDS: LazyLock<[Vec<&'static str>; 3]> =
        LazyLock::new(|| [DANISH, SWEDISH, ENGLISH].map(|words| words.split_whitespace().collect()));
    match code {
        "da" => &WORDS[0],
        "sv" => &WORDS[1],
        "en" => &WORDS[2],
        _ => &[],
    }
}

/// Whether any language has it among these words.
pub(crate) fn in_any_language(word: &str) -> bool {
    ["da", "sv", "en"].into_iter().any(|code| of(code).contains(&word))
}

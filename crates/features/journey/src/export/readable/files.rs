//! The files that lie beside the page, and those that stay.

use perron_people::{
    doors::{Visit, files::size_in_words},
    moment,
};

use crate::{
    export::files::{Carried, Files, Why},
    files::model::File,
};

/// The files of the case.
pub struct Listing {
    /// Those that lie beside the page.
    pub here: Vec<Listed>,
    /// Those that stay, with the reason.
    pub left_out: Vec<(String, String)>,
}

/// A file that lies beside the page.
pub struct Listed {
    /// Where.
    pub path: String,
    /// Its name.
    pub name: String,
    /// How large it is.
    pub size: String,
    /// Who may see it.
    pub mark: String,
    /// Who brought it, and when.
    pub brought: String,
}

/// All of them; nothing where there are none.
pub fn listing(visit: &Visit, files: &Files, names: bool) -> Option<Listing> {
    let here: Vec<Listed> = files.carried.iter().map(|carried| listed(visit, carried, names)).collect();
    let left_out: Vec<_> = files.left_out.iter().map(|(file, why)| (name_of(visit, file, *why), visit.word(why.key()))).collect();
    (!here.is_empty() || !left_out.is_empty()).then_some(Listing { here, left_out })
}

fn listed(visit: &Visit, Carried { path, file }: &Carried, names: bool) -> Listed {
    let words = visit.words();
    let by = file.brought_by_name.clone().filter(|_| names);
    let brought: Vec<String> = [Some(moment::day_in_words(words, file.brought_at)), by].into_iter().flatten().collect();
    Listed {
        path: path.clone(),
        name: file.name.clone(),
        size: size_in_words(words, file.size.unsigned_abs()),
        mark: visit.word(&format!("case-file-mark-{}", file.confidentiality.mark())),
        brought: brought.join(", "),
    }
}

/// What whoever asks may not see has no name for them.
fn name_of(visit: &Visit, file: &File, why: Why) -> String {
    if why == Why::Unseen { visit.word("case-file-unnamed") } else { file.name.clone() }
}

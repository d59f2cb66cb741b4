//! Formal requirements: those of the present route with what proves them, and all that was brought and said on the way, also on routes before.

use crate::{
    documents::reader::Reader,
    export::readable::{records, sheet::Sheet},
    place::Place,
    requirements::{self, assess::Requirement},
};

/// All of it.
pub fn sheets(reader: &Reader<'_>, place: &Place) -> Vec<Sheet> {
    let requirements = reader.ride.requirements();
    vec![
        present(reader, place, &requirements),
        records(reader, reader.ride, ("case-file-evidence-all", "evidence", "added_at")),
        records(reader, reader.ride, ("case-file-exemptions", "exemptions", "said_at")),
        own_rules(reader, &requirements),
    ]
}

/// How those of the present route stand.
fn present(reader: &Reader<'_>, place: &Place, requirements: &[Requirement<'_>]) -> Sheet {
    let visit = reader.visit;
    let rows = requirements.iter().map(|requirement| {
        let row = requirements::row(visit, &reader.edition, place.journey.id, requirement);
        let texts = requirement.evidence.iter().map(|one| one.text.as_str());
        let proof = texts.chain(requirement.exemption.map(|said| said.reason.as_str())).collect::<Vec<_>>().join("\n");
        vec![row.title, visit.word(&format!("strength-{}", row.strength)), row.state, row.since, proof, row.along]
    });
    let columns =
        ["case-file-what", "own-rules-column-strength", "case-file-state", "case-file-from", "case-file-evidence", "case-file-along"];
    Sheet::new(visit, "case-file-requirements", &columns, rows.collect())
}

/// What the owner has added to the rules of the method, as far as it holds for this case.
fn own_rules(reader: &Reader<'_>, requirements: &[Requirement<'_>]) -> Sheet {
    let words = reader.visit.words();
    let row = |requirement: &Requirement<'_>| {
        let told = &requirement.own?.told;
        let about = words.with("own-rule-about", &[("source", told.source.as_str().into()), ("date", words.date(told.as_of).into())]);
        let strength = reader.visit.word(&format!("strength-{}", told.strength.name()));
        Some(vec![told.title.clone(), told.text.clone(), strength, about])
    };
    let columns = ["own-rules-column-rule", "own-rules-column-text", "own-rules-column-strength", "case-file-source"];
    Sheet::new(reader.visit, "own-rules-title", &columns, requirements.iter().filter_map(row).collect())
}

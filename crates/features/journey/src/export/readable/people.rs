//! Who takes part: organisations, people and their roles, who stands for the actors of the method, and the competences.

use perron_db::Query;
use perron_people::{doors::Visit, moment};
use perron_web::PageError;

use crate::{
    documents::reader::Reader,
    export::readable::{Case, records, sheet::Sheet},
    model::{Participant, Party},
    organisations, participants,
};

/// All of it; without a ride there is no method with actors.
pub async fn sheets(visit: &Visit, case: &Case<'_>, query: &mut impl Query, reader: Option<&Reader<'_>>) -> Result<Vec<Sheet>, PageError> {
    let id = case.place.journey.id;
    let mut sheets = vec![parties(visit, &organisations::store::parties(query, id).await?)];
    if case.names {
        sheets.push(everybody(visit, &participants::store::of(query, id).await?));
    }
    let parts =
        [("case-file-team", "team", ""), ("case-file-not-needed", "actors_not_needed", ""), ("competences-title", "competences", "")];
    sheets.extend(reader.into_iter().flat_map(|reader| parts.map(|part| records(reader, reader.ride, part))));
    Ok(sheets)
}

fn parties(visit: &Visit, parties: &[Party]) -> Sheet {
    let since = |party: &Party| moment::day_in_words(visit.words(), party.since);
    let rows = parties.iter().map(|party| vec![party.name.clone(), visit.word(&format!("journey-part-{}", party.part)), since(party)]);
    Sheet::new(visit, "case-file-organisations", &["documents-owner", "case-file-part-as", "case-file-from"], rows.collect())
}

fn everybody(visit: &Visit, participants: &[Participant]) -> Sheet {
    let rows = participants.iter().map(|one| {
        let role = visit.word(&format!("journey-role-{}", one.role));
        vec![visit.called(one.name.as_deref()), role, one.organisation_name.clone(), moment::day_in_words(visit.words(), one.since)]
    });
    let columns = ["case-file-who", "case-file-role", "documents-owner", "case-file-from"];
    Sheet::new(visit, "case-file-participants", &columns, rows.collect())
}

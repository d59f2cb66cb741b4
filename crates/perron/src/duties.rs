//! Duties to keep, handed from the reference data beside the methods to the pages of organisations, which know nothing of methods.

use perron_guide::Guide;
use perron_people::Duty;

/// The duties of a guide's reference data.
pub fn duties(guide: &Guide) -> Vec<Duty> {
    let duty = |duty: &perron_method::Duty| Duty {
        country: duty.country.to_lowercase(),
        citation: duty.citation.clone(),
        months: duty.months,
        categories: duty.categories.clone(),
        says: duty.says.clone(),
        reading: duty.reading.clone(),
        mark: duty.mark.name().to_owned(),
        source: duty.source.clone(),
        checked_on: duty.checked_on.to_string(),
    };
    guide.library().reference.duties.iter().map(duty).collect()
}

//! Checks slugs, the words of addresses: well formed, and single among the pages that stand below the same page.

use std::collections::BTreeMap;

use super::Checker;
use crate::finding::Mistake;

impl Checker<'_> {
    pub(super) fn slugs(&mut self) {
        let method = self.method;
        let mut families: Vec<Vec<String>> = vec![
            method.map.hub.stops.iter().map(|stop| format!("main/{}", stop.id)).collect(),
            method.map.routes.iter().map(|route| format!("routes/{}", route.id)).collect(),
            method.topics.topics.iter().map(|topic| format!("topics/{}", topic.id)).collect(),
            method.topics.cases.iter().map(|case| format!("cases/{}", case.id)).collect(),
        ];
        families.extend(method.map.routes.iter().map(|route| route.stations.iter().map(|id| format!("stations/{id}")).collect()));
        for words in method.words.values() {
            for family in &families {
                let mut seen = BTreeMap::new();
                for name in family {
                    let page = words.page(name);
                    let slug = page.front("slug");
                    // A missing slug is reported with the missing words.
                    if slug.is_empty() {
                        continue;
                    }
                    if !slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
                        self.at_offset(
                            &page.file,
                            0,
                            Mistake::Identifier,
                            format!("the slug `{slug}` cannot stand in an address"),
                            "use a-z, 0-9 and -",
                        );
                    }
                    if let Some(other) = seen.insert(slug, name) {
                        let cause = format!("{other} and {name} have the same slug `{slug}`");
                        self.at_offset(&page.file, 0, Mistake::Identifier, cause, "give one of the two another slug");
                    }
                }
            }
        }
    }
}

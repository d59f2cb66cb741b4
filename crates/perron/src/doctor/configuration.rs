//! What was set: the address, cookies, proxies, limits, figures, and the methods with the overlay.

use perron_web::{Config, Limits};

use super::Findings;
use crate::content::Sources;

/// Looks at what was set.
pub fn look(findings: &mut Findings, config: &Config, sources: &Sources) {
    findings.ok("program", format!("Perron {}", env!("CARGO_PKG_VERSION")));
    findings.ok("listens on", format!("{}, port {}", config.host, config.port));
    match &config.base_url {
        Some(base) => findings.ok("base address", base.origin()),
        None => findings.note("base address", "none is set: people reach Perron on this machine only"),
    }
    if config.is_encrypted() {
        findings.ok("cookies", "kept to TLS");
    } else {
        findings.note("cookies", "not kept to TLS, because the base address is not https");
    }
    let networks: Vec<String> = config.trusted_proxies.iter().map(ToString::to_string).collect();
    if networks.is_empty() {
        findings.note("proxies", "none is trusted: the address of a visitor is the one that connects");
    } else {
        findings.ok("proxies", networks.join(", "));
    }
    limits(findings, config.limits);
    match config.metrics_address {
        Some(address) => findings.ok("figures", format!("served on {address}")),
        None => findings.note("figures", "not served; --metrics names an address for Prometheus"),
    }
    for warning in config.warnings() {
        let warning = warning.to_string();
        // A warning ends with what to do.
        let (said, mend) = warning.rsplit_once("; ").unwrap_or((&warning, ""));
        findings.warn("setting", said, mend);
    }
    content(findings, sources);
}

fn limits(findings: &mut Findings, limits: Limits) {
    if limits == Limits::OFF {
        findings.note("limits", "off, as suits one's own machine");
        return;
    }
    let figure = |limit: u32| if limit == 0 { "no limit".to_owned() } else { limit.to_string() };
    let Limits { requests, forms, sign_ins } = limits;
    let said = [("requests", requests), ("forms", forms), ("sign-ins", sign_ins)].map(|(name, limit)| format!("{name} {}", figure(limit)));
    findings.ok("limits", format!("for each address and minute: {}", said.join(", ")));
}

/// Loads the methods as the server would.
fn content(findings: &mut Findings, sources: &Sources) {
    let loaded = sources.files().and_then(|files| {
        let guide = sources.guide(&files)?;
        Ok((sources.mistakes(&files, &guide), guide.urls().count()))
    });
    match loaded {
        Err(problem) => findings.fail("methods", format!("{problem:#}"), "perron check names every mistake"),
        Ok(((mistakes, _), _)) if !mistakes.is_empty() => {
            findings.warn("methods", format!("{} mistakes, the first: {}", mistakes.len(), mistakes[0]), "perron check names all of them");
        }
        Ok((_, pages)) => findings.ok("methods", format!("{pages} pages")),
    }
}

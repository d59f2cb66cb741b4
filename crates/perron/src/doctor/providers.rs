//! Providers at which people can sign in: the file, who can read the secrets, and whether each provider answers.

use perron_kernel::Instant;
use perron_people::read_providers;
use perron_web::Config;

use super::{Findings, data::secret_file};
use crate::providers::SignIn;

/// Looks at the file, and asks every provider what it says about itself.
pub async fn look(findings: &mut Findings, sign_in: &SignIn, config: &Config, now: Instant) {
    let Some(file) = sign_in.file() else {
        return findings.note("sign-in", "no providers; --sign-in-providers names a file of them");
    };
    let providers = match read_providers(file) {
        Ok(providers) => providers,
        Err(faults) => {
            for fault in faults {
                findings.fail("sign-in", format!("{}:{}: {}", fault.file, fault.line, fault.cause), fault.mend);
            }
            return;
        }
    };
    for provider in providers.all() {
        secret_file(findings, "sign-in", provider.secret_file.as_deref());
        let (key, issuer) = (&provider.key, provider.provider.issuer());
        match provider.provider.check(now).await {
            Ok(()) => {
                findings
                    .ok("sign-in", format!("{key}: {issuer} answers; it has to lead back to {}", config.absolute(&provider.way_back())));
            }
            Err(problem) => {
                let mend = "mend the issuer in the file, or the way from this machine to the provider";
                findings.warn("sign-in", format!("{key}: {issuer}: {problem}"), mend);
            }
        }
        if issuer.starts_with("http://") {
            findings.warn(
                "sign-in",
                format!("{key}: {issuer} is reached without TLS"),
                "that is for trying things out on one's own machine",
            );
        }
        if !provider.trust_mail {
            findings.note("sign-in", format!("{key}: its addresses are not trusted, so it makes no accounts; people link it to theirs"));
        }
    }
}

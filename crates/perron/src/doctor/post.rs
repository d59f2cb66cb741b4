//! How letters leave, tried for real: the server is greeted and told our password, but no letter is sent.

use super::{Findings, data::secret_file};
use crate::{place::Place, workspace::Post};

/// Looks at the way letters take.
pub async fn look(findings: &mut Findings, place: &Place, post: &Post) {
    secret_file(findings, "mail", post.password_file());
    let Some(server) = post.server() else {
        let said = format!("no server is set: letters are put into {}, and nobody gets them", place.letters().display());
        return findings.warn("mail", said, "name the mail server with --mail and the sender with --mail-from");
    };
    match post.transport(place) {
        Err(problem) => findings.fail("mail", format!("{problem:#}"), "mend --mail, its password file or --mail-from"),
        Ok(transport) => match transport.check().await {
            Ok(()) => findings.ok("mail", format!("{} takes letters from us", without_secrets(server))),
            Err(problem) => findings.fail("mail", format!("{}: {problem}", without_secrets(server)), "start the server, or mend --mail"),
        },
    }
}

/// The address of a server without user and password. Only of an address that could be read.
fn without_secrets(server: &str) -> String {
    let (scheme, rest) = server.split_once("://").unwrap_or(("", server));
    let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    format!("{scheme}://{host}")
}

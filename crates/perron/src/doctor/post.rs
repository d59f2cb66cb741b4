//! How letters leave, tried for real: the server is greeted and told our password, but no letter is sent.

use std::{io, path::Path};

use perron_mail::maildir::read_maildir;

use super::{Findings, data::secret_file};
use crate::{place::Place, workspace::Post};

/// Looks at the way letters take.
pub async fn look(findings: &mut Findings, place: &Place, post: &Post) {
    secret_file(findings, "mail", post.password_file());
    bounces(findings, post);
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

/// Whether anybody learns of letters that do not arrive.
fn bounces(findings: &mut Findings, post: &Post) {
    secret_file(findings, "bounces", post.bounce_secret_file());
    match post.bounce_secret() {
        Ok(Some(_)) => findings.ok("bounces", "mail services can hand reports in at /bounces/ and the secret"),
        Ok(None) if post.bounces().is_none() && post.server().is_some() => {
            findings.warn(
                "bounces",
                "nobody reads what mail servers say of letters that do not arrive",
                "name their maildir with --bounces",
            );
        }
        Ok(None) => {}
        Err(problem) => {
            findings.fail("bounces", format!("{problem:#}"), "write a longer secret into the file, such as by openssl rand -hex 24");
        }
    }
    let Some(maildir) = post.bounces() else { return };
    let shown = maildir.display();
    match readable(maildir) {
        Ok(waiting) => findings.ok("bounces", format!("{shown} is read every minute; {waiting} messages wait")),
        Err(problem) => {
            let mend = format!("let the user that runs Perron read and write {shown}, a maildir with new, cur and tmp");
            findings.fail("bounces", format!("{shown}: {problem}"), mend);
        }
    }
}

/// How many messages wait in a maildir that can be read, and from which read messages can be moved away.
fn readable(maildir: &Path) -> io::Result<usize> {
    for part in ["new", "cur"] {
        // The only thing that is ever made here, and it has no name.
        tempfile::tempfile_in(maildir.join(part)).map_err(|error| io::Error::new(error.kind(), format!("{part}: {error}")))?;
    }
    Ok(read_maildir(maildir)?.len())
}

/// The address of a server without user and password. Only of an address that could be read.
fn without_secrets(server: &str) -> String {
    let (scheme, rest) = server.split_once("://").unwrap_or(("", server));
    let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    format!("{scheme}://{host}")
}

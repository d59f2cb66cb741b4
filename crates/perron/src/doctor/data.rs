//! The data folder: whose it is, who else can read it, how much room is left, the keys in it, files with secrets, and the last backup.

use std::{fs, os::unix::fs::MetadataExt, path::Path, time::Duration};

use perron_journal::keys::Keys;
use perron_kernel::Instant;

use super::Findings;
use crate::{
    backup::{Last, size},
    place::Place,
};

/// Rights of group and world.
const OTHERS: u32 = 0o077;
/// Rights by which somebody else could read or change a secret. A group may read it: that of the user that runs Perron.
const SECRET: u32 = 0o037;
/// Less room than this is too little to go on, in bytes.
const NO_ROOM: u64 = 100 << 20;
/// Less room than this should be looked at, in bytes.
const LITTLE_ROOM: u64 = 2 << 30;
/// After this a backup is too old: one a day, and some hours to make it.
const BACKUP_EVERY: Duration = Duration::from_hours(30);

/// Looks at the data folder.
pub fn look(findings: &mut Findings, place: &Place, now: Instant) {
    let folder = place.data();
    let shown = folder.display().to_string();
    match fs::metadata(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            findings.note("data folder", format!("{shown} is not there yet; `perron serve` makes it"));
            return;
        }
        Err(error) => return findings.fail("data folder", format!("{shown}: {error}"), "let the user that runs Perron own it"),
        Ok(metadata) => rights(findings, &shown, &metadata),
    }
    // The only thing that is ever made here, and it has no name.
    match tempfile::tempfile_in(folder) {
        Ok(_) => findings.ok("data folder", format!("{shown} can be written")),
        Err(error) => findings.fail("data folder", format!("{shown} cannot be written: {error}"), "let the user that runs Perron own it"),
    }
    room(findings, folder);
    keys(findings, &place.keys());
    last_backup(findings, place, now);
}

/// A file with a secret should be for its owner only.
pub fn secret_file(findings: &mut Findings, subject: &'static str, file: Option<&Path>) {
    let Some(file) = file else { return };
    let shown = file.display();
    match fs::metadata(file) {
        Err(error) => findings.fail(subject, format!("{shown}: {error}"), "name a file that Perron can read"),
        Ok(metadata) if metadata.mode() & SECRET != 0 => {
            findings.warn(subject, format!("others on this machine can read {shown}"), format!("chmod 640 {shown}, or 600"));
        }
        Ok(_) => findings.ok(subject, format!("{shown} is kept from others")),
    }
}

fn rights(findings: &mut Findings, shown: &str, metadata: &fs::Metadata) {
    if metadata.mode() & OTHERS != 0 {
        findings.warn("data folder", format!("others on this machine can look into {shown}"), format!("chmod 700 {shown}"));
    }
    let own = rustix::process::geteuid().as_raw();
    if metadata.uid() != own {
        findings.note("data folder", format!("{shown} is owned by user {}, and this is user {own}", metadata.uid()));
    }
}

fn room(findings: &mut Findings, folder: &Path) {
    match rustix::fs::statvfs(folder) {
        Err(error) => findings.warn("room", format!("cannot be told: {error}"), "look with df"),
        Ok(system) => {
            let free = system.f_bavail.saturating_mul(system.f_frsize);
            let said = format!("{} free where {} lies", size(free), folder.display());
            match free {
                0..NO_ROOM => findings.fail("room", said, "make room: a full disk stops every act"),
                NO_ROOM..LITTLE_ROOM => findings.warn("room", said, "make room"),
                _ => findings.ok("room", said),
            }
        }
    }
}

fn keys(findings: &mut Findings, folder: &Path) {
    if !folder.exists() {
        return findings.note("keys", "none yet; the first checkpoint makes one");
    }
    let keys = match Keys::load(folder) {
        Ok(keys) => keys,
        Err(problem) => return findings.fail("keys", problem.to_string(), "bring the folder back from a backup"),
    };
    match keys.unsafe_files() {
        Err(problem) => findings.fail("keys", problem.to_string(), "let the user that runs Perron own the folder"),
        Ok(files) if !files.is_empty() => {
            let shown: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
            let mend = format!("chmod 700 {} and chmod 600 its files", folder.display());
            findings.fail("keys", format!("others on this machine can misuse {}", shown.join(", ")), mend);
        }
        Ok(_) => findings.ok("keys", format!("signing with {}, {} known", keys.signing().verifying().id_text(), keys.verifying().len())),
    }
}

fn last_backup(findings: &mut Findings, place: &Place, now: Instant) {
    let read = || Some(serde_json::from_slice::<Last>(&fs::read(place.last_backup()).ok()?).ok()).flatten();
    let Some((last, made)) = read().and_then(|last| Instant::parse(&last.made).map(|made| (last, made))) else {
        return findings.warn("backup", "none was made from here", "make one every night: perron backup FILE.tar.zst");
    };
    let since = now.since(made);
    let said = format!("{} ago, to {}", age(since), last.target.display());
    if since > BACKUP_EVERY {
        findings.warn("backup", said, "make one every night: perron backup FILE.tar.zst");
    } else {
        findings.ok("backup", said);
    }
}

/// How long ago something was, for people.
pub fn age(duration: Duration) -> String {
    let minutes = duration.as_secs() / 60;
    match minutes {
        0..120 => format!("{minutes} minutes"),
        120..2880 => format!("{} hours", minutes / 60),
        _ => format!("{} days", minutes / 1440),
    }
}

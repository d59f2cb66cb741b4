//! Reads a backup: every part is compared with the fingerprint in the manifest while it is unpacked into a folder of its own, before
//! anything else is done with it. A backup is what somebody brings, so names that lead elsewhere are refused.

use std::{
    fs::{self, File},
    io::{self, BufReader, Read},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail, ensure};
use flate2::read::MultiGzDecoder;

use super::{
    manifest::{MANIFEST, Manifest, Part, copy, is_place},
    writer::new_file,
};

/// The first bytes of what gzip wrote (RFC 1952, 2.3.1).
const GZIP: [u8; 2] = [0x1f, 0x8b];
/// The first bytes of what Zstandard wrote (RFC 8878, 3.1.1).
const ZSTANDARD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// The largest manifest that is read, in bytes: about a hundred thousand files.
const LARGEST_MANIFEST: u64 = 64 << 20;

/// What has been unpacked so far.
struct Unpacking<'a> {
    into: &'a Path,
    keep: &'a dyn Fn(&str) -> bool,
    parts: Vec<Part>,
    manifest: Option<Vec<u8>>,
}

/// Unpacks those parts of a backup that are to be kept into an empty folder; all are compared.
pub fn unpack(source: &Path, into: &Path, keep: &dyn Fn(&str) -> bool) -> anyhow::Result<Manifest> {
    let mut unpacking = Unpacking { into, keep, parts: Vec::new(), manifest: None };
    if source.is_dir() {
        unpacking.folder(source, "")?;
    } else {
        unpacking.archive(source)?;
    }
    let manifest =
        unpacking.manifest.with_context(|| format!("{} is no whole backup of Perron: it has no {MANIFEST}", source.display()))?;
    let manifest = Manifest::read(&manifest)?;
    manifest.compare(&unpacking.parts)?;
    Ok(manifest)
}

impl Unpacking<'_> {
    fn folder(&mut self, folder: &Path, above: &str) -> anyhow::Result<()> {
        let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
        let mut paths: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
        paths.sort();
        for path in paths {
            let name =
                path.file_name().unwrap_or_default().to_str().with_context(|| format!("{} is no part of a backup", path.display()))?;
            let name = format!("{above}{name}");
            let kind = path.symlink_metadata()?.file_type();
            if kind.is_dir() {
                self.folder(&path, &format!("{name}/"))?;
            } else {
                ensure!(kind.is_file(), "{name} in the backup is no plain file");
                self.part(&name, &mut File::open(&path)?)?;
            }
        }
        Ok(())
    }

    fn archive(&mut self, source: &Path) -> anyhow::Result<()> {
        let file = File::open(source).with_context(|| format!("{} cannot be read", source.display()))?;
        let mut file = BufReader::with_capacity(1 << 17, file);
        let first = io::BufRead::fill_buf(&mut file)?;
        let content: Box<dyn Read> = if first.starts_with(&GZIP) {
            Box::new(MultiGzDecoder::new(file))
        } else if first.starts_with(&ZSTANDARD) {
            Box::new(zstd::Decoder::with_buffer(file)?)
        } else {
            bail!("{} is no backup: neither a folder nor an archive of the kinds .tar.zst or .tar.gz", source.display())
        };
        let damaged = || format!("{} is damaged", source.display());
        let mut archive = tar::Archive::new(content);
        for entry in archive.entries()? {
            let mut entry = entry.with_context(damaged)?;
            let path = entry.path().with_context(damaged)?.to_str().map(str::to_owned).with_context(damaged)?;
            ensure!(entry.header().entry_type().is_file(), "{path} in the backup is no plain file");
            self.part(&path, &mut entry).with_context(damaged)?;
        }
        // What follows the last part is read too: the checksum of the whole stands at its end.
        io::copy(&mut archive.into_inner(), &mut io::sink()).with_context(damaged)?;
        Ok(())
    }

    fn part(&mut self, path: &str, content: &mut impl Read) -> anyhow::Result<()> {
        if path == MANIFEST {
            let mut text = Vec::new();
            content.take(LARGEST_MANIFEST).read_to_end(&mut text)?;
            self.manifest = Some(text);
            return Ok(());
        }
        ensure!(is_place(path), "{path} is no part of a backup");
        let (bytes, sha256) = if (self.keep)(path) {
            let mut file = new_file(&self.into.join(path)).with_context(|| format!("{path} cannot be unpacked"))?;
            let copied = copy(content, &mut file)?;
            file.sync_all()?;
            copied
        } else {
            copy(content, &mut io::sink())?
        };
        self.parts.push(Part { path: path.to_owned(), bytes, sha256 });
        Ok(())
    }
}

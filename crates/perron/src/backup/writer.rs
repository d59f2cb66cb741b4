//! Writes the parts of a backup one after the other, into a folder or a compressed archive, under a name of its own until it is whole.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, Permissions},
    io::{self, BufWriter, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail, ensure};
use flate2::{Compression, write::GzEncoder};
use tempfile::{NamedTempFile, TempDir};

use super::manifest::{Hashing, MANIFEST, Manifest, Part, copy};

/// Endings of archives that are not written here; a folder of such a name would mislead.
const OTHER_ENDINGS: [&str; 8] = [".tar", ".tgz", ".zip", ".gz", ".zst", ".xz", ".bz2", ".7z"];

/// How a backup lies on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Folder,
    Gzip,
    Zstandard,
}

/// A backup that is being written. Dropped before it is whole, it leaves nothing.
pub struct Writer {
    out: Out,
    parts: Vec<Part>,
}

enum Out {
    Folder(TempDir),
    Archive { tar: Box<tar::Builder<Compressor>>, file: NamedTempFile },
}

/// A whole backup that has not got its name yet.
pub struct Unnamed {
    place: Place,
    /// What it is made of.
    pub manifest: Manifest,
}

enum Place {
    Folder(TempDir),
    File(NamedTempFile),
}

enum Compressor {
    Gzip(GzEncoder<BufWriter<File>>),
    Zstandard(zstd::Encoder<'static, BufWriter<File>>),
}

/// The form that a name asks for.
fn form(target: &Path) -> anyhow::Result<Form> {
    let name = target.file_name().and_then(|name| name.to_str()).context("the backup needs a name")?;
    if name.ends_with(".tar.gz") {
        return Ok(Form::Gzip);
    }
    if name.ends_with(".tar.zst") {
        return Ok(Form::Zstandard);
    }
    if OTHER_ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        bail!("{name}: a backup is an archive whose name ends in .tar.zst or .tar.gz, or a folder");
    }
    Ok(Form::Folder)
}

/// The folder in which something with a name lies.
pub fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

impl Writer {
    /// Begins, beside the place where the backup shall lie.
    pub fn begin(target: &Path) -> anyhow::Result<Self> {
        let form = form(target)?;
        ensure!(!target.exists(), "{} is there already; choose another name", target.display());
        let beside = parent(target);
        let unwritable = || format!("nothing can be written to {}; make the folder, or choose another", beside.display());
        let mut builder = tempfile::Builder::new();
        builder.prefix(".perron-backup-");
        let out = if form == Form::Folder {
            Out::Folder(builder.permissions(Permissions::from_mode(0o700)).tempdir_in(beside).with_context(unwritable)?)
        } else {
            let file = builder.permissions(Permissions::from_mode(0o600)).tempfile_in(beside).with_context(unwritable)?;
            let writer = BufWriter::with_capacity(1 << 17, file.as_file().try_clone()?);
            let compressor = if form == Form::Gzip {
                Compressor::Gzip(GzEncoder::new(writer, Compression::default()))
            } else {
                let mut encoder = zstd::Encoder::new(writer, 0)?;
                encoder.include_checksum(true)?;
                Compressor::Zstandard(encoder)
            };
            Out::Archive { tar: Box::new(tar::Builder::new(compressor)), file }
        };
        Ok(Self { out, parts: Vec::new() })
    }

    /// Adds a file.
    pub fn add(&mut self, path: &str, mut file: File) -> anyhow::Result<()> {
        let length = file.metadata()?.len();
        let (bytes, sha256) = match &mut self.out {
            Out::Folder(folder) => {
                let mut to = new_file(&folder.path().join(path))?;
                let copied = copy(&mut file, &mut to)?;
                to.sync_all()?;
                copied
            }
            Out::Archive { tar, .. } => {
                let mut reader = Hashing::new(file);
                append(tar, path, length, &mut reader)?;
                reader.finish()
            }
        };
        ensure!(bytes == length, "{path} changed while it was read; try again");
        self.parts.push(Part { path: path.to_owned(), bytes, sha256 });
        Ok(())
    }

    /// Whether a part of this name has been added.
    pub fn has(&self, path: &str) -> bool {
        self.parts.iter().any(|part| part.path == path)
    }

    /// Adds the manifest and sees to it that everything is on the disk.
    pub fn finish(self, mut manifest: Manifest) -> anyhow::Result<Unnamed> {
        manifest.parts = self.parts;
        let text = manifest.text()?;
        let place = match self.out {
            Out::Folder(folder) => {
                let mut file = new_file(&folder.path().join(MANIFEST))?;
                file.write_all(&text)?;
                file.sync_all()?;
                sync_folders(folder.path())?;
                Place::Folder(folder)
            }
            Out::Archive { mut tar, file } => {
                append(&mut tar, MANIFEST, text.len() as u64, &mut text.as_slice())?;
                let writer = tar.into_inner()?.finish()?;
                writer.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
                Place::File(file)
            }
        };
        Ok(Unnamed { place, manifest })
    }
}

impl Unnamed {
    /// Where it lies now.
    pub fn path(&self) -> &Path {
        match &self.place {
            Place::Folder(folder) => folder.path(),
            Place::File(file) => file.path(),
        }
    }

    /// Gives it its name, unless something else has got it meanwhile.
    pub fn name(self, target: &Path) -> anyhow::Result<()> {
        match self.place {
            Place::File(file) => drop(file.persist_noclobber(target).map_err(|problem| problem.error)?),
            Place::Folder(folder) => {
                ensure!(!target.exists(), "{} is there already; choose another name", target.display());
                fs::rename(folder.path(), target)?;
                // It has moved away from where it would be removed.
                drop(folder.keep());
            }
        }
        Ok(File::open(parent(target))?.sync_all()?)
    }
}

/// A file that only its owner can read, with the folders it needs.
pub fn new_file(path: &Path) -> io::Result<File> {
    DirBuilder::new().recursive(true).mode(0o700).create(parent(path))?;
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

fn append(tar: &mut tar::Builder<Compressor>, path: &str, length: u64, content: &mut impl io::Read) -> io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(length);
    header.set_mode(0o600);
    header.set_entry_type(tar::EntryType::Regular);
    // No more than the header promises; the caller sees when there was less.
    tar.append_data(&mut header, path, io::Read::take(content, length))
}

/// Makes the names in a folder and in those below it last.
pub fn sync_folders(folder: &Path) -> io::Result<()> {
    let folders: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    folders.iter().filter(|path| path.is_dir()).try_for_each(|path| sync_folders(path))?;
    File::open(folder)?.sync_all()
}

impl Compressor {
    fn finish(self) -> io::Result<BufWriter<File>> {
        match self {
            Self::Gzip(encoder) => encoder.finish(),
            Self::Zstandard(encoder) => encoder.finish(),
        }
    }
}

impl Write for Compressor {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Gzip(encoder) => encoder.write(bytes),
            Self::Zstandard(encoder) => encoder.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Gzip(encoder) => encoder.flush(),
            Self::Zstandard(encoder) => encoder.flush(),
        }
    }
}

//! `cargo xtask release`: the program with what an operator needs beside it, in one archive per target, and a list of checksums. The same
//! files give the same archive, byte by byte: they are sorted, belong to nobody, and have one time.

pub mod licences;

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};
use flate2::{Compression, GzBuilder, read::GzDecoder, write::GzEncoder};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::{Root, report::succeeds};

/// Files at the root of the project that go along.
const BESIDE: [&str; 3] = ["CHANGELOG.md", "LICENSE", "README.md"];
/// The folder of what operators read, with the unit for systemd.
const OPERATE: &str = "docs/operate";
/// The name of the list of checksums.
const SUMS: &str = "SHA256SUMS";
/// The time of every file, in seconds since 1970: 2000-01-01. Older ones make some programs complain.
const TIME: u64 = 946_684_800;

/// A file of the archive.
struct Packed {
    path: String,
    mode: u32,
    content: Vec<u8>,
}

/// Builds the program for release, packs it, and tries what was packed.
pub fn run(root: &Root) -> Result<bool> {
    let target = target(root)?;
    let folder = root.target().join("release-build");
    let mut cargo = root.cargo();
    cargo.args(["build", "--release", "--locked", "--package", "perron", "--target-dir"]).arg(&folder);
    without_paths(root, &mut cargo);
    if !succeeds(&mut cargo)? {
        bail!("The program could not be built for release.");
    }
    let into = root.target().join("release-archive");
    let archive = pack(root, &folder.join("release/perron"), &target, &into)?;
    let said = attempt(&archive)?;
    println!("{}: {} kB, unpacked and started: {said}", archive.display(), fs::metadata(&archive)?.len() / 1000);
    Ok(true)
}

/// Packs a program for a target into a folder, and notes the checksum there. Says where the archive is.
pub fn pack(root: &Root, program: &Path, target: &str, into: &Path) -> Result<PathBuf> {
    let version = version(root)?;
    let name = format!("perron-{version}-{target}");
    let read = |path: &Path| fs::read(path).with_context(|| format!("{} cannot be read", path.display()));
    let mut files = vec![
        Packed { path: "perron".to_owned(), mode: 0o755, content: read(program)? },
        Packed { path: "THIRD-PARTY-LICENCES.txt".to_owned(), mode: 0o644, content: licences::list(root, target)?.into_bytes() },
    ];
    for file in BESIDE {
        files.push(Packed { path: file.to_owned(), mode: 0o644, content: read(&root.join(file))? });
    }
    for entry in fs::read_dir(root.join(OPERATE))? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            let path = format!("{OPERATE}/{}", entry.file_name().to_string_lossy());
            files.push(Packed { path, mode: 0o644, content: read(&entry.path())? });
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    fs::create_dir_all(into)?;
    let archive = into.join(format!("{name}.tar.gz"));
    write(&archive, &name, &files)?;
    note_sum(&archive, &into.join(SUMS))?;
    Ok(archive)
}

/// Unpacks an archive in a folder of its own and starts the program in it; what that says of itself.
pub fn attempt(archive: &Path) -> Result<String> {
    let folder = TempDir::new()?;
    tar::Archive::new(GzDecoder::new(File::open(archive)?)).unpack(folder.path())?;
    let name = archive.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".tar.gz"));
    let program = folder.path().join(name.context("the archive ends in .tar.gz")?).join("perron");
    let output = Command::new(&program).arg("--version").output().context("the packed program could not be started")?;
    ensure!(output.status.success(), "the packed program failed: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn write(archive: &Path, name: &str, files: &[Packed]) -> Result<()> {
    let beside = archive.with_extension("new");
    // The header holds neither name nor time, which would differ from one run to the next.
    let encoder: GzEncoder<File> = GzBuilder::new().mtime(0).write(File::create(&beside)?, Compression::best());
    let mut tar = tar::Builder::new(encoder);
    for Packed { path, mode, content } in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        header.set_mode(*mode);
        header.set_mtime(TIME);
        header.set_uid(0);
        header.set_gid(0);
        header.set_entry_type(tar::EntryType::Regular);
        tar.append_data(&mut header, format!("{name}/{path}"), content.as_slice())?;
    }
    tar.into_inner()?.finish()?.sync_all()?;
    Ok(fs::rename(&beside, archive)?)
}

/// Puts the checksum of a file into the list, in place of an earlier one; the list is what `sha256sum --check` reads.
fn note_sum(archive: &Path, list: &Path) -> Result<()> {
    let name = archive.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let known = fs::read_to_string(list).unwrap_or_default();
    let mut lines: Vec<String> = known.lines().filter(|line| !line.ends_with(&format!("  {name}"))).map(str::to_owned).collect();
    lines.push(format!("{}  {name}", sha256(archive)?));
    lines.sort_by(|one, other| one[64..].cmp(&other[64..]));
    Ok(fs::write(list, lines.join("\n") + "\n")?)
}

fn sha256(path: &Path) -> io::Result<String> {
    let mut content = Vec::new();
    File::open(path)?.read_to_end(&mut content)?;
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(&content) {
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}

/// The target that the compiler builds for.
fn target(root: &Root) -> Result<String> {
    let output = root.command("rustc").arg("-vV").output().context("rustc could not be started")?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned).context("rustc does not say for which target it builds")
}

/// The version of the whole workspace.
fn version(root: &Root) -> Result<String> {
    let manifest: toml::Table = fs::read_to_string(root.join("Cargo.toml"))?.parse()?;
    let package = manifest.get("workspace").and_then(|workspace| workspace.get("package"));
    let version = package.and_then(|package| package.get("version")).and_then(toml::Value::as_str);
    version.map(str::to_owned).context("Cargo.toml names no version")
}

/// Keeps the folders of this machine out of the program; where it is built should not show in what is built.
fn without_paths(root: &Root, cargo: &mut Command) {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    let folders = [Some((root.path().to_owned(), "perron")), home.map(|home| (home, "cargo"))];
    let folders: Vec<_> = folders.into_iter().flatten().map(|(folder, name)| format!("{}={name}", folder.display())).collect();
    let rust: Vec<_> = folders.iter().map(|folder| format!("--remap-path-prefix={folder}")).collect();
    let c: Vec<_> = folders.iter().map(|folder| format!("-ffile-prefix-map={folder}")).collect();
    cargo.env("CARGO_ENCODED_RUSTFLAGS", rust.join("\u{1f}")).env("CFLAGS", c.join(" "));
}

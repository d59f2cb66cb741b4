//! What the chores are made of. A library, so that the checks of `tidy` can be tested themselves.

pub mod addresses;
pub mod bench;
pub mod http;
pub mod parts;
pub mod postgres;
pub mod release;
pub mod report;
mod room;
pub mod server;
pub mod setup;
pub mod stores;
pub mod test;
pub mod tidy;

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// The root folder of the project, where every chore works.
pub struct Root(PathBuf);

impl Root {
    /// Finds it from where cargo found this crate.
    pub fn find() -> Self {
        let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let here = PathBuf::from(here);
        Self(here.parent().map_or_else(|| here.clone(), Path::to_owned))
    }

    /// A path below it.
    pub fn join(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Where cargo builds.
    pub fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.join("target"), PathBuf::from)
    }

    /// A program to be started here.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.0);
        command
    }

    /// The cargo that started us, without what belongs to our own crate.
    pub fn cargo(&self) -> Command {
        let mut command = self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
                command.env_remove(name);
            }
        }
        command
    }
}

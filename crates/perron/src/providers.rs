//! The providers at which people can sign in, read from the file that names them.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;
use perron_people::{Providers, read_providers};

/// Where people can sign in besides here.
#[derive(Args, Clone, Debug)]
pub struct SignIn {
    /// File that names providers (`OpenID` Connect) at which people can sign in, such as </etc/perron/sign-in.toml>.
    #[arg(long, env = "PERRON_SIGN_IN_PROVIDERS", value_name = "FILE")]
    sign_in_providers: Option<PathBuf>,
}

impl SignIn {
    /// The file, if one is named.
    pub fn file(&self) -> Option<&Path> {
        self.sign_in_providers.as_deref()
    }

    /// The providers; none without a file. Whatever is wrong with the file is told at once.
    pub fn providers(&self) -> anyhow::Result<Providers> {
        let Some(file) = self.file() else { return Ok(Providers::default()) };
        match read_providers(file) {
            Ok(providers) => Ok(providers),
            Err(faults) => bail!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
        }
    }
}

//! What the crate promises, told through its public functions: against a folder, an S3 server, a virus scanner and broken ones.
//!
//! Two programs are needed for all of it: moto's S3 server (`python3 -m venv target/moto && target/moto/bin/pip install 'moto[server]'`)
//! and clamd (Debian's package `clamav-daemon`). Where one is absent, its tests say so and check nothing.

mod clamd;
mod folder;
mod keys;
mod names;
mod receiving;
mod s3;
mod scanner;
mod serving;
mod sniffing;
mod support;

//! Builds the migrations in again when one has come; changed files are noticed without this.

fn main() {
    println!("cargo::rerun-if-changed=../../../migrations");
}

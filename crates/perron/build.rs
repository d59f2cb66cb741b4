//! Builds the program again when a method pack or the demo gains or loses a file; changed files are noticed without this.

fn main() {
    println!("cargo::rerun-if-changed=../../methods");
    println!("cargo::rerun-if-changed=../../reference");
    println!("cargo::rerun-if-changed=../../demo");
}

//! What holds for letters, one file a subject; in one program, which is quicker to build than one each.

mod address;
mod bounce;
mod folder;
mod frame;
mod letter;
mod maildir;
mod sink;
mod smtp;
mod smtp_url;
mod support;

//! The files the browser fetches, prepared by the build script and carried inside the program.
//!
//! Their public names hold a hash of the content, so a browser may keep them for ever and still gets
//! a new file the moment its content is new.

/// One file with its compressed copies.
#[derive(Debug)]
pub struct Asset {
    /// The name without hash, by which templates ask for it.
    pub name: &'static str,
    /// The name with hash, as it stands in the address.
    pub public_name: &'static str,
    /// The media type, with charset where it matters.
    pub media_type: &'static str,
    /// A strong validator, quotes included.
    pub etag: &'static str,
    /// The content.
    pub raw: &'static [u8],
    /// The content compressed with gzip, where that is worth it.
    pub gzip: Option<&'static [u8]>,
    /// The content compressed with brotli, where that is worth it.
    pub brotli: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Finds a file by its name without hash.
pub fn asset(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name)
}

/// The address of a file, such as `/assets/perron-0123456789abcdef.css`.
///
/// # Panics
/// When no such file was built in. The names are written in our templates, never by visitors.
pub fn asset_path(name: &str) -> String {
    let asset = asset(name).unwrap_or_else(|| panic!("no asset is called {name}"));
    format!("/assets/{}", asset.public_name)
}

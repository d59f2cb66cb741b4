//! What a first visit costs. The limits are those of the design; raising one is a decision, not a repair.

use perron_ui::{ASSETS, Asset, asset};

const STYLE_LIMIT: usize = 45_000;
const FONT_LIMIT: usize = 70_000;
const SCRIPT_LIMIT: usize = 25_000;

/// The cuts the pages use; italic and bold are fetched only by a page that has them.
const FIRST_VIEW: [&str; 3] = ["Regular", "Medium", "SemiBold"];

fn gzip_size(asset: &Asset) -> usize {
    asset.gzip.unwrap_or(asset.raw).len()
}

fn total(media_type: &str) -> usize {
    ASSETS.iter().filter(|asset| asset.media_type.starts_with(media_type)).map(gzip_size).sum()
}

#[test]
fn all_styles_together_stay_within_the_budget() {
    let size = total("text/css");
    println!("styles: {size} bytes with gzip");
    assert!(size > 0 && size <= STYLE_LIMIT, "{size} bytes, limit {STYLE_LIMIT}");
}

#[test]
fn the_fonts_of_a_first_view_stay_within_the_budget() {
    let size: usize =
        FIRST_VIEW.iter().map(|cut| asset(&format!("IBMPlexSans-{cut}-Latin1.woff2")).expect("the cut is built in").raw.len()).sum();
    println!("fonts on first view: {size} bytes");
    assert!(size <= FONT_LIMIT, "{size} bytes, limit {FONT_LIMIT}");
}

#[test]
fn all_scripts_together_stay_within_the_budget() {
    let size = total("text/javascript");
    println!("scripts: {size} bytes with gzip");
    assert!(size <= SCRIPT_LIMIT, "{size} bytes, limit {SCRIPT_LIMIT}");
}

#[test]
fn every_file_has_a_name_that_changes_with_its_content() {
    for asset in ASSETS {
        let hash = asset.etag.trim_matches('"');
        assert_eq!(hash.len(), 16, "{}", asset.name);
        assert!(asset.public_name.contains(hash), "{}", asset.public_name);
    }
}

#[test]
fn compressed_copies_are_smaller_and_text_has_both() {
    for asset in ASSETS {
        assert_eq!(asset.gzip.is_some(), asset.brotli.is_some(), "{}", asset.name);
        for copy in [asset.gzip, asset.brotli].into_iter().flatten() {
            assert!(copy.len() < asset.raw.len(), "{}", asset.name);
        }
    }
    assert!(asset("perron.css").is_some_and(|css| css.gzip.is_some()));
}

#[test]
fn the_base_style_sheet_is_built_in_unchanged() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../..");
    let base = std::fs::read_to_string(format!("{root}/node_modules/@digdir/designsystemet-css/dist/src/index.css"));
    let sheet = str::from_utf8(asset("perron.css").expect("there is a style sheet").raw).expect("it is text");
    assert!(sheet.ends_with(&base.expect("the package is installed")));
}

#[test]
fn layers_come_in_the_order_of_the_design() {
    let sheet = str::from_utf8(asset("perron.css").expect("there is a style sheet").raw).expect("it is text");
    // A layer takes its place in the cascade where it is first named.
    let layers = ["ds", "pn.tokens", "pn.base", "pn.components", "pn.pages", "pn.print"];
    let places = layers.map(|layer| sheet.find(&format!("@layer {layer}")).unwrap_or_else(|| panic!("{layer} is missing")));
    assert!(places.is_sorted(), "{layers:?} are at {places:?}");
}

#[test]
fn the_style_sheet_names_only_font_files_that_exist() {
    let sheet = str::from_utf8(asset("perron.css").expect("there is a style sheet").raw).expect("it is text");
    let fonts: Vec<&str> =
        sheet.split("url(\"").skip(1).filter_map(|rest| rest.split('"').next()).filter(|address| !address.starts_with("data:")).collect();
    assert_eq!(fonts.len(), 10);
    for font in fonts {
        assert!(ASSETS.iter().any(|asset| asset.public_name == font), "{font}");
    }
}

#[test]
fn licences_of_borrowed_parts_travel_with_the_program() {
    for name in ["OFL.txt", "LICENSE-icons.txt", "LICENSE-designsystemet.txt"] {
        assert!(asset(name).is_some(), "{name}");
    }
}

//! The icons a page may use: those named in `icons/from-package.txt`, and our own `x-*` drawings.

use crate::Places;
use crate::assets::Shelf;

const FOLDER: &str = "dkfds/src/img/svg-icons";

/// Turns the drawings into symbols, and puts the licence of the borrowed ones on the shelf.
pub fn add(places: &Places, shelf: &mut Shelf) -> Result<(), String> {
    let own = places.here.join("icons");
    for line in crate::read(&own.join("from-package.txt"))?.lines() {
        let name = line.trim();
        if !name.is_empty() && !name.starts_with('#') {
            let drawing = crate::read(&places.packages.join(FOLDER).join(format!("{name}.svg")))?;
            shelf.add_symbol(name, symbol(name, &drawing)?);
        }
    }
    for entry in std::fs::read_dir(&own).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_some_and(|extension| extension == "svg") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            shelf.add_symbol(&name, symbol(&name, &crate::read(&path)?)?);
        }
    }
    let apache = crate::read(&own.join("LICENSE-APACHE-2.0.txt"))?;
    let notice = "Icons without the prefix x- are Material Symbols by Google, unchanged, as distributed with dkfds.\n\n";
    shelf.add_text("LICENSE-icons.txt", &format!("{notice}{apache}"))?;
    Ok(())
}

fn symbol(name: &str, drawing: &str) -> Result<String, String> {
    let parts = || {
        let opening = drawing.get(drawing.find("<svg")?..)?;
        let (tag, rest) = opening.split_once('>')?;
        let view = tag.split_once("viewBox=\"")?.1.split_once('"')?.0;
        let (content, _) = rest.rsplit_once("</svg>")?;
        Some((view, content.trim()))
    };
    let (view, content) = parts().ok_or_else(|| format!("the icon {name} is not a plain SVG with a viewBox"))?;
    Ok(format!("<symbol id=\"i-{name}\" viewBox=\"{view}\">{content}</symbol>"))
}

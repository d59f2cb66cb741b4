//! The schema of `case.json`, for programs of others: made from the tables that are carried, so it cannot say something else than the file.

use serde_json::{Map, Value as Json, json};

use super::{
    FORMAT, VERSION,
    tables::{Column, Kind, TABLES, Table},
};

/// The schema, as JSON Schema 2020-12.
pub fn schema() -> Json {
    let parts: Map<String, Json> = TABLES.iter().map(|table| (table.part.to_owned(), part(table))).collect();
    let text = json!({ "type": "string" });
    let texts = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), text.clone())).collect::<Map<_, _>>();
    let journey = [
        "id",
        "title",
        "challenge",
        "language",
        "classification",
        "case_number",
        "case_number_mark",
        "case_number_roles",
        "note",
        "note_mark",
        "note_roles",
        "created_at",
    ];
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A case of Perron",
        "type": "object",
        "required": ["format", "version", "told", "journey", "people", "methods", "parts", "files", "files_left_out", "journal"],
        "properties": {
            "format": { "const": FORMAT },
            "version": { "const": VERSION },
            "told": { "type": "object", "description": "Where the case comes from, and who took part there.",
                "required": ["exported_at", "owner", "organisations", "participants", "before"],
                "properties": {
                    "exported_at": moment(),
                    "owner": text,
                    "organisations": list(&texts(&["name", "part"])),
                    "participants": list(&texts(&["person", "organisation", "role"])),
                    "before": { "type": "array", "description": "The same of each installation the case was at before, the first one last." },
                } },
            "journey": { "type": "object", "required": journey, "properties": texts(&journey) },
            "people": { "type": "array", "items": { "type": "object", "required": ["id", "name"], "properties": {
                "id": id(), "name": { "type": ["string", "null"], "description": "Nothing when names were left out, or erased." } } } },
            "methods": { "type": "array", "items": { "type": "object", "required": ["id", "method", "version"], "properties": {
                "id": { "type": "string", "description": "The SHA-256 of methods/ID.json." }, "method": text, "version": text } } },
            "parts": { "type": "object", "required": TABLES.iter().map(|table| table.part).collect::<Vec<_>>(), "properties": parts },
            "files": { "type": "array", "items": file() },
            "files_left_out": { "type": "array", "description": "Files of the case that are not in this archive.",
                "items": { "type": "object", "required": ["id", "name", "reason"], "properties": {
                    "id": id(), "name": { "type": ["string", "null"] },
                    "reason": { "enum": ["not-seen", "not-scanned", "missing"] } } } },
            "journal": { "type": "object", "required": ["entries", "head"], "properties": {
                "entries": { "type": "integer" }, "head": { "type": "string", "description": "The hash of the last entry." } } },
        },
    })
}

/// A file that came along.
fn file() -> Json {
    let text = |about: &str| json!({ "type": "string", "description": about });
    let properties = json!({
        "id": id(),
        "path": text("Where its bytes lie in this archive."),
        "kind": text("What kind of thing it belongs to: activity or evidence."),
        "subject": text("The id of that thing."),
        "name": text("The name under which it is saved."),
        "media_type": text("As IANA registers it."),
        "size": { "type": "integer", "description": "In bytes." },
        "sha256": text("The SHA-256 of its bytes."),
        "mark": text("Who may see it: open, internal, restricted or trade-secret."),
        "roles": text("The roles that the mark names, with a space between them."),
        "brought_by": id(),
        "brought_at": moment(),
    });
    let required: Vec<&String> = properties.as_object().map(|properties| properties.keys().collect()).unwrap_or_default();
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}

fn part(table: &Table) -> Json {
    let properties: Map<String, Json> = table.columns.iter().map(|column| (column.name.to_owned(), cell(column))).collect();
    let required: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    json!({ "type": "array", "title": table.name, "items": {
        "type": "object", "additionalProperties": false, "required": required, "properties": properties,
    } })
}

fn list(properties: &Map<String, Json>) -> Json {
    json!({ "type": "array", "items": { "type": "object", "properties": properties } })
}

fn cell(column: &Column) -> Json {
    let mut cell = match column.kind {
        Kind::Id | Kind::Person => id(),
        Kind::Number => json!({ "type": "integer" }),
        Kind::Day => json!({ "type": "string", "format": "date" }),
        Kind::Moment => moment(),
        Kind::Text | Kind::Version => json!({ "type": "string" }),
    };
    if column.optional {
        cell["type"] = json!([cell["type"].clone(), "null"]);
    }
    cell
}

fn id() -> Json {
    json!({ "type": "string", "format": "uuid" })
}

fn moment() -> Json {
    json!({ "type": "string", "format": "date-time" })
}

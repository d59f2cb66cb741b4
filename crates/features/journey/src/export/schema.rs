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
        "required": ["format", "version", "told", "journey", "people", "methods", "parts", "journal"],
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
            "journal": { "type": "object", "required": ["entries", "head"], "properties": {
                "entries": { "type": "integer" }, "head": { "type": "string", "description": "The hash of the last entry." } } },
        },
    })
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

//! Journeys as a specification: one file a subject, through the pages, on both engines.

mod access;
mod begin;
mod journal;
mod organisations;
mod participants;
mod sight;
mod stage;
mod support;

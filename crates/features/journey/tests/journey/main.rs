//! Journeys as a specification: one file a subject, through the pages, on both engines.

mod access;
mod activities;
mod begin;
mod boundary;
mod facts;
mod journal;
mod letters;
mod nightly;
mod organisations;
mod own_rules;
mod participants;
mod requirements;
mod ride;
mod run_out;
mod sight;
mod stage;
mod support;
mod undo;
mod upgrade;
mod work;

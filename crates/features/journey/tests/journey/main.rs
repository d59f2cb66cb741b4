//! Journeys as a specification: one file a subject, through the pages, on both engines.

mod access;
mod activities;
mod begin;
mod facts;
mod finding;
mod journal;
mod letters;
mod nightly;
mod organisations;
mod outcome;
mod participants;
mod portfolio;
mod requirements;
mod ride;
mod run_out;
mod sight;
mod stage;
mod support;
mod work;

//! Journeys as a specification: one file a subject, through the pages, on both engines.

mod access;
mod activities;
mod begin;
mod carrying;
mod decisions;
mod competences;
mod facts;
mod journal;
mod letters;
mod moves;
mod nightly;
mod organisations;
mod participants;
mod pause;
mod requirements;
mod ride;
mod run_out;
mod sight;
mod stage;
mod support;
mod team;
mod work;

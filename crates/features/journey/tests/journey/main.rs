//! Journeys as a specification: one file a subject, through the pages, on both engines.

mod access;
mod activities;
mod begin;
mod carrying;
mod decisions;
mod competences;
mod comments;
mod facts;
mod files;
mod journal;
mod letters;
mod moves;
mod mentions;
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

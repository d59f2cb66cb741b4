//! Journeys as a specification: one file a subject, through the pages, on both engines.

mod access;
mod activities;
mod begin;
mod facts;
mod journal;
mod letters;
mod nightly;
mod organisations;
mod participants;
mod product_rules;
mod requirements;
mod ride;
mod run_out;
mod scenarios;
mod sight;
mod stage;
mod support;
mod work;

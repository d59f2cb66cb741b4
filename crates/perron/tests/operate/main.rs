//! The program as operators meet it besides serving: backup, restore, doctor. Each story runs the program itself, on both engines where the
//! engine matters.

mod backup;
mod doctor;
mod restore;
mod site;
mod store;

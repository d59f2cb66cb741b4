//! People and organisations as a specification: one file an act, through the pages, on both engines.

mod access;
mod account;
mod administration;
mod beneath;
mod contacts;
mod device;
mod impartiality;
mod invitations;
mod kept;
mod letter_box;
mod log;
mod mail_change;
mod members;
mod organisations;
mod own_data;
mod passkeys;
mod password;
mod reset;
mod second_factor;
mod sessions;
mod set_up;
mod sign_in;
mod stage;
mod store;
mod support;
mod support_access;

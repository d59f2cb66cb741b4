//! The public guide.

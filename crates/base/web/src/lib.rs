//! Serving pages over HTTP.

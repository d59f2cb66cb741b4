//! Places of other methods: `method/place`, in moves and in the links of words.

/// A place of another method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elsewhere<'a> {
    /// Id of the method.
    pub method: &'a str,
    /// Id of the place in it.
    pub place: &'a str,
}

impl<'a> Elsewhere<'a> {
    /// Reads a place; `None` when it is one of the same method.
    pub fn read(place: &'a str) -> Option<Self> {
        let (method, place) = place.split_once('/')?;
        Some(Self { method, place })
    }
}

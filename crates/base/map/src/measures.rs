//! Every measure of the wide map, in SVG units, and where and why it is not the design's number.
//!
//! The design asks for text of at least 12 px and targets of at least 24 px on a map that may be 960 px wide with margins. Its own numbers
//! give a drawing 1412 wide for four routes, on which 17 units are 11.6 px and 28 units 19 px. Therefore:
//!
//! | measure | design | here | why |
//! |---|---|---|---|
//! | [`LANE`] | 108 | 84 or more | 45-degree bends make a map as much wider as it is higher; a gap grows only where labels, loops and signs need it |
//! | [`BUND`] | 28 | 36 | the links in a shared platform stand this far apart; 36 units are 24 px down to 800 px |
//! | [`RUN`], [`REST`] | 34, 36 | 26, 28 | shorter straights; a wide label makes its own platform's straight longer |
//! | hit area | 88 wide | up to 88 | inside a repeat the pitch is 79; two neighbours share the space, and each keeps at least its own label |
//! | badges on hub and signs | 9.5, 7.4 | 12, 10.5 | their letters are then 15.5 units, at least 12 px |
//!
//! Markers, line widths, radius, pitch and its factors, label sizes and distances are the design's.

/// Least distance between two lanes.
pub(crate) const LANE: f64 = 84.0;
/// Distance between tracks that run together.
pub(crate) const BUND: f64 = 36.0;
/// Distance between stations on a lane.
pub(crate) const PITCH: f64 = 105.0;
/// Factor of the pitch inside a repeat.
pub(crate) const TIGHT: f64 = 0.75;
/// Factor of the pitch before a repeat.
pub(crate) const BEFORE_REPEAT: f64 = 1.1;
/// Factor of the pitch after a repeat.
pub(crate) const AFTER_REPEAT: f64 = 0.9;
/// Straight track between a platform and the first bend.
pub(crate) const RUN: f64 = 26.0;
/// Straight track between the middle of the hub and the first bend.
pub(crate) const HUB_RUN: f64 = 56.0;
/// Straight track between the last bend and a station.
pub(crate) const REST: f64 = 28.0;
/// Straight track on a lane between two platforms without a station between them.
pub(crate) const JOIN: f64 = 24.0;
/// Least distance between two platforms that the tracks pass without leaving the bundle.
pub(crate) const STRAIGHT: f64 = 84.0;
/// Radius of every bend.
pub(crate) const RADIUS: f64 = 22.0;
/// Tangent of 22.5 degrees: by this part of their distance inner tracks bend later, so that they stay parallel in the bend.
pub(crate) const PARALLEL: f64 = 0.414_213_56;
/// Half the width of a line with its casing.
pub(crate) const HALF_LINE: f64 = 6.75;

/// Radius of a station's marker.
pub(crate) const MARKER: f64 = 10.5;
/// Radius of an end station's marker.
pub(crate) const MARKER_END: f64 = 12.5;
/// Radius of a marker in a shared platform.
pub(crate) const MARKER_SHARED: f64 = 8.4;
/// Radius of a badge in the hub.
pub(crate) const MARKER_HUB: f64 = 12.0;
/// Radius of the badge on a line sign.
pub(crate) const SIGN_BADGE: f64 = 13.0;
/// Radius of the badges after "change to".
pub(crate) const CHANGE_BADGE: f64 = 10.5;

/// Half the width of the capsule around a shared platform, and how far it reaches over the outer tracks.
pub(crate) const CAPSULE: f64 = 19.0;
/// How far the capsule reaches down where the loop of its lowest route passes below.
pub(crate) const CAPSULE_LOOP: f64 = 28.0;
/// Half the width of the hub.
pub(crate) const HUB_HALF: f64 = 30.0;
/// How far the hub reaches over the outer tracks.
pub(crate) const HUB_REACH: f64 = 23.0;
/// From the top of a capsule to the baseline of its label.
pub(crate) const CAPSULE_LABEL: f64 = 14.0;
/// From the top of the hub to the baseline of its label.
pub(crate) const HUB_LABEL: f64 = 16.0;

/// Size of a station's label.
pub(crate) const TEXT: f64 = 17.0;
/// Size of the label of the hub and of a shared platform.
pub(crate) const TEXT_BIG: f64 = 18.0;
/// Size of the words below a loop, after a line and on the sign "you are here".
pub(crate) const TEXT_SMALL: f64 = 16.0;
/// Size of a route's name on its line sign.
pub(crate) const TEXT_SIGN: f64 = 20.0;
/// Distance between the two lines of a broken label.
pub(crate) const LEADING: f64 = 20.0;
/// Widest label of a platform before it is broken.
pub(crate) const WIDE_LABEL: f64 = 110.0;
/// Least distance between two labels.
pub(crate) const LABEL_GAP: f64 = 8.0;
/// From a marker up to the baseline of a label above it.
pub(crate) const LABEL_ABOVE: f64 = 24.0;
/// From a marker down to the baseline of a label below it.
pub(crate) const LABEL_BELOW: f64 = 36.0;
/// Height of letters over the baseline, as a part of the size.
pub(crate) const ASCENT: f64 = 0.78;
/// Depth of letters below the baseline, as a part of the size.
pub(crate) const DESCENT: f64 = 0.22;

/// Half the width of a station's hit area where there is room.
pub(crate) const HIT_HALF: f64 = 44.0;
/// Reach of a station's hit area on the side without a label, and least half width.
pub(crate) const HIT_NEAR: f64 = 20.0;
/// Reach of a station's hit area on the side with a label of one line.
pub(crate) const HIT_FAR: f64 = 44.0;

/// From a track down to its loop.
pub(crate) const LOOP: f64 = 28.0;
/// From a track down to its loop where the loop passes a shared platform between two tracks.
pub(crate) const LOOP_SHARED: f64 = BUND / 2.0;
/// From a loop down to the baseline of its words.
pub(crate) const LOOP_LABEL: f64 = 22.0;
/// How far the words below a loop may reach over its ends.
pub(crate) const LOOP_OVERHANG: f64 = 22.0;
/// Radius of the bends of a loop.
pub(crate) const LOOP_RADIUS: f64 = 12.0;

/// From an end station to its line sign.
pub(crate) const SIGN_GAP: f64 = 28.0;
/// From the left edge of a line sign to its text.
pub(crate) const SIGN_TEXT: f64 = 36.0;
/// Reach of a line sign above the track.
pub(crate) const SIGN_UP: f64 = 20.0;
/// Reach of a line sign below the track.
pub(crate) const SIGN_DOWN: f64 = 32.0;
/// Distance between the badges after "change to".
pub(crate) const CHANGE_STEP: f64 = 29.0;
/// From the track down to the middle of the badges after "change to".
pub(crate) const CHANGE_DOWN: f64 = 17.0;

/// Height of the sign "you are here".
pub(crate) const HERE_HEIGHT: f64 = 26.0;
/// Room beside the words on the sign "you are here".
pub(crate) const HERE_PAD: f64 = 9.0;
/// From a label to the sign "you are here".
pub(crate) const HERE_GAP: f64 = 5.0;
/// Height of a train: two of them stand one above the other on tracks that run together.
pub(crate) const TRAIN_HEIGHT: f64 = 28.0;

/// Least width of a drawing, so that a small network is not blown up to large letters.
pub(crate) const SHEET: f64 = 1080.0;
/// Room around the whole drawing.
pub(crate) const MARGIN: f64 = 8.0;
/// Least distance between things on neighbouring lanes, and after a line sign.
pub(crate) const CLEAR: f64 = 6.0;

/// How far the second track between overlapping stations lies beside the first.
pub(crate) const PASSING: f64 = 20.0;

/// The bends of that track.
pub(crate) const PASSING_RADIUS: f64 = 8.0;

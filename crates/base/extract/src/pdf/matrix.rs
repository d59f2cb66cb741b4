//! Where something stands on a page: matrices of six numbers (ISO 32000-1, 8.3.3).

use lopdf::Object;

use super::number;

/// `[a b c d e f]`; a point is a row before it.
#[derive(Clone, Copy, Debug)]
pub struct Matrix(pub [f64; 6]);

impl Matrix {
    /// Nothing moves.
    pub const SAME: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Moves by this much.
    pub const fn moving(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// From the six numbers of an operator or an array.
    pub fn of(operands: &[Object]) -> Option<Self> {
        let numbers: Vec<f64> = operands.iter().map_while(number).collect();
        Some(Self(numbers.try_into().ok()?))
    }

    /// This one first, then the other.
    pub fn then(self, Self(other): Self) -> Self {
        let Self(own) = self;
        let row = |x: f64, y: f64| [x.mul_add(other[0], y * other[2]), x.mul_add(other[1], y * other[3])];
        let ([right, up], [slant, height]) = (row(own[0], own[1]), row(own[2], own[3]));
        let [x, y] = row(own[4], own[5]);
        Self([right, up, slant, height, x + other[4], y + other[5]])
    }

    /// Where the beginning comes to lie.
    pub const fn place(self) -> (f64, f64) {
        (self.0[4], self.0[5])
    }

    /// The way along a line, as far as one step becomes there.
    pub const fn along(self) -> (f64, f64) {
        (self.0[0], self.0[1])
    }
}

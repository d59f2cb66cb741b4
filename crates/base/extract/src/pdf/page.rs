//! What is drawn on a page, operator by operator (ISO 32000-1, 9.4), followed as far as it moves the place where signs are drawn. Signs that
//! stand apart from the ones before belong to another word.

use std::collections::BTreeMap;

use lopdf::{
    Dictionary, Document, Object,
    content::{Content, Operation},
};

use super::{
    PAGE,
    font::{Font, dictionaries},
    matrix::Matrix,
    number,
};
use crate::sink::Sink;

/// How far apart signs of one word stand at most, in parts of their size.
const GAP: f64 = 0.18;
/// How far above or below each other signs of one line stand at most, in parts of their size.
const RISE: f64 = 0.5;
/// How deep drawings lie in each other that are followed.
const DEPTH: usize = 4;
/// How many drawings within a page are followed.
const DRAWINGS: usize = 200;
/// How many states are kept that a drawing goes back to.
const STATES: usize = 256;

/// What goes back to what it was when a drawing says so.
#[derive(Clone)]
struct State {
    page: Matrix,
    font: Option<Vec<u8>>,
    size: f64,
    /// What is added behind each sign, and behind each space.
    spacing: [f64; 2],
    /// How much wider than they are signs are drawn.
    stretch: f64,
    leading: f64,
}

struct Pen<'a> {
    document: &'a Document,
    sink: &'a mut Sink,
    state: State,
    text: Matrix,
    line: Matrix,
    /// Where the last sign ended.
    last: Option<(f64, f64)>,
    /// How many more drawings are followed.
    drawings: usize,
}

/// Reads what is drawn with these resources.
pub fn read(document: &Document, resources: Option<&Dictionary>, content: &[u8], sink: &mut Sink) {
    let state = State { page: Matrix::SAME, font: None, size: 1.0, spacing: [0.0; 2], stretch: 1.0, leading: 0.0 };
    let mut pen = Pen { document, sink, state, text: Matrix::SAME, line: Matrix::SAME, last: None, drawings: DRAWINGS };
    pen.draw(resources, content, DEPTH);
}

impl Pen<'_> {
    fn draw(&mut self, resources: Option<&Dictionary>, content: &[u8], depth: usize) {
        let (Some(resources), Ok(content)) = (resources, Content::decode(content)) else { return };
        let fonts = dictionaries(self.document, resources);
        let fonts = fonts.iter().filter_map(|(name, font)| Some((name.clone(), Font::of(self.document, font)?)));
        let fonts: BTreeMap<Vec<u8>, Font<'_>> = fonts.collect();
        let mut states = Vec::new();
        for Operation { operator, operands } in &content.operations {
            match operator.as_str() {
                "q" if states.len() < STATES => states.push(self.state.clone()),
                "Q" => self.state = states.pop().unwrap_or_else(|| self.state.clone()),
                "cm" => self.state.page = Matrix::of(operands).unwrap_or(Matrix::SAME).then(self.state.page),
                "Do" if depth > 0 && self.drawings > 0 => self.follow(resources, operands, depth),
                _ => self.write(&fonts, operator, operands),
            }
            if self.sink.is_done() {
                return;
            }
        }
    }

    /// A drawing within the drawing (8.10).
    fn follow(&mut self, resources: &Dictionary, operands: &[Object], depth: usize) {
        let document = self.document;
        let Some(name) = operands.first().and_then(|name| name.as_name().ok()) else { return };
        let Ok(drawings) = resources.get_deref(b"XObject", document).and_then(Object::as_dict) else { return };
        let Ok(stream) = drawings.get_deref(name, document).and_then(Object::as_stream) else { return };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Form") {
            return;
        }
        let Ok(content) = stream.get_plain_content_with_limit(PAGE) else { return };
        self.drawings -= 1;
        let before = self.state.clone();
        let matrix = stream.dict.get_deref(b"Matrix", document).and_then(Object::as_array).ok();
        self.state.page = matrix.and_then(|numbers| Matrix::of(numbers)).unwrap_or(Matrix::SAME).then(self.state.page);
        let own = stream.dict.get_deref(b"Resources", document).and_then(Object::as_dict).ok();
        self.draw(own.or(Some(resources)), &content, depth - 1);
        self.state = before;
    }

    fn write(&mut self, fonts: &BTreeMap<Vec<u8>, Font<'_>>, operator: &str, operands: &[Object]) {
        let one = |place: usize| operands.get(place).and_then(number).unwrap_or_default();
        match operator {
            "BT" => (self.text, self.line) = (Matrix::SAME, Matrix::SAME),
            "Tf" => {
                self.state.font = operands.first().and_then(|name| name.as_name().ok()).map(<[u8]>::to_vec);
                self.state.size = one(1);
            }
            "Tc" => self.state.spacing[0] = one(0),
            "Tw" => self.state.spacing[1] = one(0),
            "Tz" => self.state.stretch = one(0) / 100.0,
            "TL" => self.state.leading = one(0),
            "Td" => self.next_line(one(0), one(1)),
            "TD" => {
                self.state.leading = -one(1);
                self.next_line(one(0), one(1));
            }
            "Tm" => {
                self.line = Matrix::of(operands).unwrap_or(Matrix::SAME);
                self.text = self.line;
            }
            "T*" => self.next_line(0.0, -self.state.leading),
            "Tj" => self.show(fonts, operands.first()),
            "'" => {
                self.next_line(0.0, -self.state.leading);
                self.show(fonts, operands.first());
            }
            "\"" => {
                self.state.spacing = [one(1), one(0)];
                self.next_line(0.0, -self.state.leading);
                self.show(fonts, operands.get(2));
            }
            "TJ" => {
                for piece in operands.first().and_then(|pieces| pieces.as_array().ok()).into_iter().flatten() {
                    match number(piece) {
                        Some(back) => self.advance(-back / 1000.0 * self.state.size),
                        None => self.show(fonts, Some(piece)),
                    }
                }
            }
            _ => {}
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::moving(x, y).then(self.line);
        self.text = self.line;
    }

    fn advance(&mut self, width: f64) {
        self.text = Matrix::moving(width * self.state.stretch, 0.0).then(self.text);
    }

    fn show(&mut self, fonts: &BTreeMap<Vec<u8>, Font<'_>>, codes: Option<&Object>) {
        let Some(codes) = codes.and_then(|codes| codes.as_str().ok()) else { return };
        let Some(font) = self.state.font.as_ref().and_then(|name| fonts.get(name)) else { return };
        let here = self.text.then(self.state.page);
        if self.last.is_some_and(|last| stands_apart(here, self.state.size, last)) {
            self.sink.part();
        }
        self.sink.push(&font.text(codes));
        let (many, spaces, width) = font.measure(codes);
        let [behind_signs, behind_spaces] = self.state.spacing;
        self.advance(width.mul_add(self.state.size, many.mul_add(behind_signs, spaces * behind_spaces)));
        self.last = Some(self.text.then(self.state.page).place());
    }
}

/// Whether signs of this size that begin here belong to another word than those that ended there.
fn stands_apart(here: Matrix, size: f64, last: (f64, f64)) -> bool {
    let ((along_x, along_y), (x, y)) = (here.along(), here.place());
    let step = along_x.hypot(along_y);
    let whole = step * size.abs();
    if whole <= 0.0 || !whole.is_finite() {
        return true;
    }
    let (x, y) = ((x - last.0) / whole, (y - last.1) / whole);
    let (along_x, along_y) = (along_x / step, along_y / step);
    let (ahead, aside) = (x.mul_add(along_x, y * along_y), y.mul_add(along_x, -x * along_y));
    aside.abs() > RISE || !(-RISE..GAP).contains(&ahead)
}

//! The tree over the newest entry of every stream, so that one root of 32 bytes stands for all of them in a checkpoint, and one
//! stream can later be shown to have been among them without showing the others. Tree, leaves and proofs follow RFC 6962, section 2.1.
//!
//! A tree here is a picture of one moment: a stream's leaf changes when the stream grows. That nothing older was rewritten is shown by
//! following the chain of each stream from one checkpoint's head to the next, not by a consistency proof between two roots.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::hexadecimal;

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The newest entry of one stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The stream's name: not empty, no white space, no control characters.
    pub stream: String,
    /// The number of the newest entry.
    pub sequence: u64,
    /// The hash of the newest entry.
    pub hash: Hash,
}

/// Why heads have no text, or a text no heads.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum HeadsProblem {
    /// A name that could be read as more than one name.
    #[error("a stream cannot be called {0:?}")]
    StreamName(String),
    /// Two heads for one stream.
    #[error("stream {0:?} has two heads")]
    TwoHeads(String),
    /// A line that [`heads_text`] would not have written; the first line is 1.
    #[error("line {0} is not the head of a stream, or not in its place")]
    Line(usize),
}

/// One line for each head, `<stream> <sequence> <hash in lower case hex>` and a line feed, streams sorted by their bytes. Each line,
/// with its line feed, is a leaf of the tree.
pub fn heads_text(heads: &[Head]) -> Result<String, HeadsProblem> {
    let mut sorted: Vec<&Head> = heads.iter().collect();
    sorted.sort_by(|one, other| one.stream.cmp(&other.stream));
    if let Some(pair) = sorted.windows(2).find(|pair| pair[0].stream == pair[1].stream) {
        return Err(HeadsProblem::TwoHeads(pair[0].stream.clone()));
    }
    let mut text = String::new();
    for head in sorted {
        if !is_stream_name(&head.stream) {
            return Err(HeadsProblem::StreamName(head.stream.clone()));
        }
        push_line(&mut text, head);
    }
    Ok(text)
}

/// The heads of a text; only exactly what [`heads_text`] writes is read.
pub fn parse_heads(text: &str) -> Result<Vec<Head>, HeadsProblem> {
    let mut heads: Vec<Head> = Vec::new();
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let head = parse_line(line).ok_or(HeadsProblem::Line(index + 1))?;
        if heads.last().is_some_and(|previous| previous.stream >= head.stream) {
            return Err(HeadsProblem::Line(index + 1));
        }
        heads.push(head);
    }
    Ok(heads)
}

/// The leaves of a text of heads, in their order: its lines, each with its line feed.
pub fn heads_leaves(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// The root over these heads, in whatever order they come.
pub fn heads_root(heads: &[Head]) -> Result<Hash, HeadsProblem> {
    Ok(root(&heads_leaves(&heads_text(heads)?)))
}

/// The root of a tree; of an empty one it is the hash of nothing.
pub fn root<Leaf: AsRef<[u8]>>(leaves: &[Leaf]) -> Hash {
    match leaves {
        [] => Sha256::digest([]).into(),
        [leaf] => leaf_hash(leaf.as_ref()),
        _ => {
            let (left, right) = leaves.split_at(left_size(leaves.len()));
            node_hash(&root(left), &root(right))
        }
    }
}

/// The hashes with which [`includes`] shows that the leaf at `index` (the first is 0) is in the tree, the nearest to the leaf first;
/// none where the tree has no such leaf.
pub fn inclusion_proof<Leaf: AsRef<[u8]>>(leaves: &[Leaf], index: usize) -> Option<Vec<Hash>> {
    if index >= leaves.len() {
        return None;
    }
    if leaves.len() == 1 {
        return Some(Vec::new());
    }
    let (left, right) = leaves.split_at(left_size(leaves.len()));
    let (mut proof, beside) = if index < left.len() {
        (inclusion_proof(left, index)?, root(right))
    } else {
        (inclusion_proof(right, index - left.len())?, root(left))
    };
    proof.push(beside);
    Some(proof)
}

/// Whether `proof` shows that `leaf` stands at `index` in the tree of `size` leaves with this root (RFC 9162, section 2.1.3.2).
pub fn includes(leaf: &[u8], index: u64, size: u64, proof: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut node, mut last) = (index, size - 1);
    let mut hash = leaf_hash(leaf);
    for beside in proof {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            hash = node_hash(beside, &hash);
            // A last node without a neighbour rises unchanged until it is a right one.
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, beside);
        }
        node >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *root
}

/// The first byte keeps leaves and nodes apart: no node can be passed off as a leaf.
fn leaf_hash(leaf: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(leaf).finalize().into()
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The largest power of two below `size`, which is at least 2.
fn left_size(size: usize) -> usize {
    1 << (size - 1).ilog2()
}

fn is_stream_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|letter: char| letter.is_whitespace() || letter.is_control())
}

fn push_line(text: &mut String, head: &Head) {
    let _ = writeln!(text, "{} {} {}", head.stream, head.sequence, hexadecimal(&head.hash));
}

fn parse_line(line: &str) -> Option<Head> {
    let mut words = line.strip_suffix('\n')?.split(' ');
    let (stream, sequence, hash) = (words.next()?, words.next()?, words.next()?);
    if !is_stream_name(stream) || !hash.is_ascii() || hash.len() != 64 {
        return None;
    }
    let mut head = Head { stream: stream.to_owned(), sequence: sequence.parse().ok()?, hash: [0; 32] };
    for (index, byte) in head.hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hash[index * 2..index * 2 + 2], 16).ok()?;
    }
    // What would be written differently (leading zeros, a sign, capitals, a fourth word) is another leaf, and so another tree.
    let mut written = String::new();
    push_line(&mut written, &head);
    (written == line).then_some(head)
}

//! The tree over the heads, against published roots and proofs: the test data of Certificate Transparency (RFC 6962).

use perron_journal::{
    hexadecimal,
    merkle::{Hash, Head, HeadsProblem, heads_leaves, heads_root, heads_text, includes, inclusion_proof, parse_heads, root},
};
use proptest::prelude::*;

const LEAVES: [&[u8]; 8] =
    [b"", b"\x00", b"\x10", b"\x20\x21", b"\x30\x31", b"\x40\x41\x42\x43", b"\x50\x51\x52\x53\x54\x55\x56\x57", b"`abcdefghijklmno"];

const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn head(stream: &str, sequence: u64) -> Head {
    Head { stream: stream.to_owned(), sequence, hash: [0xab; 32] }
}

#[test]
fn the_tree_has_the_published_roots() {
    for (size, expected) in ROOTS.iter().enumerate() {
        assert_eq!(hexadecimal(&root(&LEAVES[..size])), *expected, "{size} leaves");
    }
}

#[test]
fn the_tree_gives_the_published_proof() {
    let proof: Vec<String> = inclusion_proof(&LEAVES, 5).unwrap().iter().map(|hash| hexadecimal(hash)).collect();
    assert_eq!(
        proof,
        [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]
    );
}

#[test]
fn a_proof_fits_one_leaf_at_one_place_in_one_tree_only() {
    let leaves: Vec<[u8; 1]> = (0..20).map(|number| [number]).collect();
    for size in 1..=leaves.len() {
        let top = root(&leaves[..size]);
        for index in 0..size {
            let (place, count) = (index as u64, size as u64);
            let proof = inclusion_proof(&leaves[..size], index).unwrap();
            assert!(includes(&leaves[index], place, count, &proof, &top));
            assert!(!includes(b"another", place, count, &proof, &top));
            assert!(!includes(&leaves[index], place, count, &proof, &[0; 32]));
            assert!(!includes(&leaves[index], place, count, &[proof.as_slice(), &[top]].concat(), &top));
            assert!(!includes(&leaves[index], count, count, &proof, &top));
            for other in (0..count).filter(|other| *other != place) {
                assert!(!includes(&leaves[index], other, count, &proof, &top));
            }
            for missing in 0..proof.len() {
                let shorter: Vec<Hash> = proof.iter().enumerate().filter(|(at, _)| *at != missing).map(|(_, hash)| *hash).collect();
                assert!(!includes(&leaves[index], place, count, &shorter, &top));
            }
        }
        assert_eq!(inclusion_proof(&leaves[..size], size), None);
    }
}

#[test]
fn heads_are_written_in_the_order_of_their_bytes_and_read_back() {
    let text = heads_text(&[head("person/b", 7), head("journey/z", 1), head("Zebra", 0)]).unwrap();
    let hash = "ab".repeat(32);
    assert_eq!(text, format!("Zebra 0 {hash}\njourney/z 1 {hash}\nperson/b 7 {hash}\n"));
    let read = parse_heads(&text).unwrap();
    assert_eq!(read, [head("Zebra", 0), head("journey/z", 1), head("person/b", 7)]);
    assert_eq!(heads_root(&read).unwrap(), root(&heads_leaves(&text)));
    assert_eq!(parse_heads("").unwrap(), []);
    assert_eq!(hexadecimal(&heads_root(&[]).unwrap()), ROOTS[0]);
}

#[test]
fn a_stream_whose_name_could_be_read_twice_has_no_line() {
    for name in ["", "two words", "line\nfeed", "zero\0", "hard\u{a0}space"] {
        assert_eq!(heads_text(&[head(name, 1)]), Err(HeadsProblem::StreamName(name.to_owned())));
    }
    assert_eq!(heads_text(&[head("a", 1), head("b", 1), head("a", 2)]), Err(HeadsProblem::TwoHeads("a".to_owned())));
}

#[test]
fn a_line_written_in_another_way_is_not_read() {
    let hash = "ab".repeat(32);
    for wrong in [
        format!("a 01 {hash}\n"),
        format!("a +1 {hash}\n"),
        format!("a -1 {hash}\n"),
        format!("a 1 {}\n", hash.to_uppercase()),
        format!("a 1 {hash}ab\n"),
        format!("a 1 {}\n", &hash[2..]),
        format!("a 1 {}\u{e9}\n", &hash[2..]),
        format!("a 1 {hash} \n"),
        format!("a 1 {hash}"),
        format!("a  1 {hash}\n"),
        format!(" 1 {hash}\n"),
        format!("a 18446744073709551616 {hash}\n"),
        "\n".to_owned(),
    ] {
        assert_eq!(parse_heads(&wrong), Err(HeadsProblem::Line(1)), "{wrong:?}");
    }
    for second in ["a", "A"] {
        assert_eq!(parse_heads(&format!("a 1 {hash}\n{second} 2 {hash}\n")), Err(HeadsProblem::Line(2)));
    }
}

proptest! {
    #[test]
    fn heads_and_their_root_do_not_depend_on_the_order_they_come_in(
        heads in prop::collection::btree_map("[a-z/]{1,8}", (any::<u64>(), any::<[u8; 32]>()), 0..20), turn in any::<prop::sample::Index>(),
    ) {
        let sorted: Vec<Head> = heads.into_iter().map(|(stream, (sequence, hash))| Head { stream, sequence, hash }).collect();
        let mut turned = sorted.clone();
        turned.rotate_left(turn.index(sorted.len() + 1));
        prop_assert_eq!(heads_root(&turned), heads_root(&sorted));
        prop_assert_eq!(parse_heads(&heads_text(&turned).unwrap()), Ok(sorted));
    }
}

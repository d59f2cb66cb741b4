//! What somebody can do who may change the whole database, and that it is found and named: by the chain alone, or by a checkpoint that was
//! kept outside.

use perron_journal::{Body, Checkpoints, Entry, Misfit, Signed, Stream, What, hash, hexadecimal, keys::Keys, signed_from, verify};
use perron_testkit::{TestDatabase, on_both_engines};
use proptest::prelude::*;

use crate::{
    store::Tamperer,
    support::{Place, person},
};

/// What is done to a chain, at a place.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Change,
    ChangeTheHash,
    ChangeWithItsHash,
    ChangeTheColumnBeside,
    ChangeTheMomentBeside,
    ChangeTheValueBeside,
    AddAValueBeside,
    Delete,
    Swap,
    PutBeforeTheFirst,
    Cut,
    Rechain,
    RechainShorter,
    DeleteTheChain,
}

const ALL: [Deed; 14] = [
    Deed::Change,
    Deed::ChangeTheHash,
    Deed::ChangeWithItsHash,
    Deed::ChangeTheColumnBeside,
    Deed::ChangeTheMomentBeside,
    Deed::ChangeTheValueBeside,
    Deed::AddAValueBeside,
    Deed::Delete,
    Deed::Swap,
    Deed::PutBeforeTheFirst,
    Deed::Cut,
    Deed::Rechain,
    Deed::RechainShorter,
    Deed::DeleteTheChain,
];

/// A chain that is tampered with, of this many entries, and a checkpoint of all of them.
struct Scene<'a> {
    place: &'a Place,
    chain: Stream,
    last: i64,
    signed: Vec<Signed>,
}

impl<'a> Scene<'a> {
    async fn of(place: &'a Place, entries: i64) -> Self {
        let chain = person(1);
        for number in 1..=entries {
            place.record(&chain, &number.to_string()).await;
            place.record(&person(2), &number.to_string()).await;
        }
        let folder = tempfile::tempdir().unwrap();
        let keys = folder.path().join("keys");
        let checkpoints = Checkpoints::new(place.installation.journal.clone(), &keys, folder.path().join("kept"), "perron.example/journal");
        let kept = checkpoints.make().await.unwrap().unwrap();
        let signed = signed_from(&kept.note, &kept.heads, &Keys::known(&keys).unwrap()).unwrap();
        Self { place, chain, last: entries, signed }
    }

    fn hand(&self) -> Tamperer<'_> {
        Tamperer { installation: &self.place.installation, stream: &self.chain }
    }

    /// Does it at a place (the first is 1) and says what is to be found: by the chain alone, and with the checkpoint.
    async fn tamper(&self, deed: Deed, place: i64) -> (Option<(i64, What)>, Option<(i64, What)>) {
        let hand = self.hand();
        let body = hand.body(place).await;
        let changed = body.replacen("\"word\":\"", "\"word\":\"1", 1);
        assert_ne!(changed, body);
        let alone = |at, what| (Some((at, what)), Some((at, what)));
        let with_a_checkpoint = |at, what| (None, Some((at, what)));
        match deed {
            Deed::Change => {
                hand.set_body(place, &changed).await;
                alone(place, What::Changed)
            }
            Deed::ChangeTheHash => {
                hand.set_hash(place, [7; 32]).await;
                alone(place, What::Changed)
            }
            Deed::ChangeWithItsHash => {
                hand.set_body(place, &changed).await;
                hand.set_hash(place, hash(&changed)).await;
                if place < self.last {
                    return alone(place + 1, What::Unlinked);
                }
                (Some((place, What::End)), Some((place, What::Checkpoint)))
            }
            Deed::ChangeTheColumnBeside => {
                hand.set_principal(place, "person:somebody-else").await;
                alone(place, What::Beside)
            }
            Deed::ChangeTheMomentBeside => {
                hand.set_moment(place, i64::MAX).await;
                alone(place, What::Beside)
            }
            Deed::ChangeTheValueBeside => {
                hand.set_personal(place, "Karin").await;
                alone(place, What::Personal)
            }
            Deed::AddAValueBeside => {
                hand.add_personal(place).await;
                alone(place, What::Personal)
            }
            Deed::Delete => {
                hand.remove(place, place).await;
                alone(place, What::Missing)
            }
            Deed::Swap => {
                let other = if place == self.last { place - 1 } else { place + 1 };
                hand.move_to(place, 1_000).await;
                hand.move_to(other, place).await;
                hand.move_to(1_000, other).await;
                alone(place.min(other), What::Unlinked)
            }
            Deed::PutBeforeTheFirst => {
                hand.move_to(place, -5).await;
                alone(1, What::Unlinked)
            }
            Deed::Cut => {
                let first = place.max(2);
                hand.remove(first, self.last).await;
                hand.set_end(first - 1, hash(&hand.body(first - 1).await)).await;
                with_a_checkpoint(first, What::Missing)
            }
            Deed::Rechain => {
                self.rechain(place, self.last).await;
                with_a_checkpoint(self.last, What::Checkpoint)
            }
            Deed::RechainShorter => {
                self.rechain(place.min(self.last - 1), self.last - 1).await;
                hand.remove(self.last, self.last).await;
                with_a_checkpoint(self.last, What::Missing)
            }
            Deed::DeleteTheChain => {
                hand.remove(1, self.last).await;
                hand.remove_stream().await;
                with_a_checkpoint(1, What::Stream)
            }
        }
    }

    /// Changes an entry and gives it and all behind it the hashes that fit, as whoever wrote the program would.
    async fn rechain(&self, from: i64, last: i64) {
        let hand = self.hand();
        let mut previous: Option<[u8; 32]> = None;
        for place in from..=last {
            let mut body: Body = serde_json::from_str(&hand.body(place).await).unwrap();
            if let Some(previous) = previous {
                body.previous = hexadecimal(&previous);
            } else {
                body.facts.insert("word".to_owned(), "another".into());
            }
            let text = body.text();
            hand.set_body(place, &text).await;
            hand.set_hash(place, hash(&text)).await;
            previous = Some(hash(&text));
        }
        hand.set_end(last, previous.unwrap()).await;
    }

    async fn found(&self, signed: &[Signed]) -> Vec<(i64, What)> {
        let misfits = verify(&self.place.installation.journal, signed).await.unwrap().misfits;
        assert!(misfits.iter().all(|misfit| misfit.stream == self.chain.as_str()), "the other chain is whole: {misfits:?}");
        misfits.iter().map(|misfit| (i64::try_from(misfit.sequence).unwrap(), misfit.what)).collect()
    }

    async fn all_of_it_is_found(&self, deed: Deed, place: i64) {
        assert_eq!(self.found(&self.signed).await, []);
        let (alone, signed) = self.tamper(deed, place).await;
        assert_eq!(self.found(&self.signed).await, Vec::from_iter(signed), "{deed:?} at {place} of {}", self.last);
        assert_eq!(self.found(&[]).await, Vec::from_iter(alone), "{deed:?} at {place} of {}, alone", self.last);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn entries_without_their_chain_are_found() {
    let place = Place::on(TestDatabase::postgres().await).await;
    let scene = Scene::of(&place, 3).await;
    scene.hand().remove_stream_only().await;
    for signed in [&scene.signed[..], &[]] {
        assert_eq!(scene.found(signed).await, [(1, What::Astray)]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 56, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_done_to_a_chain_is_found_and_named(deed in prop::sample::select(&ALL[..]), entries in 2..7_i64, place in any::<prop::sample::Index>()) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.block_on(async {
            let installation = Place::on(TestDatabase::sqlite().await).await;
            let at = 1 + i64::try_from(place.index(usize::try_from(entries).unwrap())).unwrap();
            Scene::of(&installation, entries).await.all_of_it_is_found(deed, at).await;
        });
    }
}

on_both_engines! {
    async fn a_changed_entry_is_found(place: Place) {
        Scene::of(&place, 4).await.all_of_it_is_found(Deed::Change, 2).await;
    }

    async fn a_deleted_entry_is_found(place: Place) {
        Scene::of(&place, 4).await.all_of_it_is_found(Deed::Delete, 3).await;
    }

    async fn swapped_entries_are_found(place: Place) {
        Scene::of(&place, 4).await.all_of_it_is_found(Deed::Swap, 2).await;
    }

    async fn a_cut_chain_is_found_with_a_checkpoint(place: Place) {
        Scene::of(&place, 4).await.all_of_it_is_found(Deed::Cut, 3).await;
    }

    async fn a_rechained_chain_is_found_with_a_checkpoint(place: Place) {
        Scene::of(&place, 4).await.all_of_it_is_found(Deed::Rechain, 2).await;
    }

    async fn a_deleted_chain_is_found_with_a_checkpoint(place: Place) {
        Scene::of(&place, 4).await.all_of_it_is_found(Deed::DeleteTheChain, 1).await;
    }

    async fn what_was_rechained_after_a_checkpoint_is_found_with_that_one_or_an_older_one_as_it_can_be(place: Place) {
        let scene = Scene::of(&place, 4).await;
        place.record(&scene.chain, "5").await;
        place.record(&scene.chain, "6").await;
        scene.rechain(6, 6).await;
        assert_eq!(scene.found(&scene.signed).await, [], "nobody has signed the sixth entry");
        scene.rechain(4, 6).await;
        assert_eq!(scene.found(&scene.signed).await, [(4, What::Checkpoint)]);
        let two = [scene.signed.clone(), vec![Signed { stream: scene.chain.to_string(), sequence: 2, hash: [7; 32] }]].concat();
        assert_eq!(scene.found(&two).await, [(2, What::Checkpoint)], "every checkpoint is heard");
    }

    async fn every_chain_that_does_not_fit_is_named_on_its_line(place: Place) {
        let mut act = place.begin().await;
        for number in 1..=3 {
            act.record(Entry::new(person(number)).fact("word", "one").personal("name", "Astrid"));
        }
        act.commit().await.unwrap();
        for number in [1, 3] {
            let stream = person(number);
            Tamperer { installation: &place.installation, stream: &stream }.set_hash(1, [7; 32]).await;
        }
        let mut misfits = verify(&place.installation.journal, &[]).await.unwrap().misfits;
        misfits.sort_by_key(|misfit| misfit.stream != person(1).as_str());
        let lines: Vec<String> = misfits.iter().map(Misfit::to_string).collect();
        assert_eq!(lines, [1, 3].map(|number| format!("{}, entry 1: has been changed", person(number))));
    }
}

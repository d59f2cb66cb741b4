//! Letters about journeys: who is told what, in which language, and who is not.

use perron_testkit::{Visitor, on_both_engines};

use crate::support::{ADA, World, mail_of, participant, party, send_oneself, side, with_a_journey};

const BO: &str = "bo@nordby.example";

/// The last letter to an address that says this; letters of one moment stand in no order.
async fn letter(world: &World, mail: &str, said: &str) -> String {
    let letters = world.letters_read_by(mail).await;
    letters.iter().rfind(|letter| letter.contains(said)).unwrap_or_else(|| panic!("{said}: {letters:#?}")).clone()
}

async fn count(world: &World, mail: &str) -> usize {
    world.letters_to(mail).await.len()
}

/// Ada's journey with Bo in it as a member, and the path of Bo as a participant.
async fn with_bo(world: &World) -> (Visitor, Visitor, String, String, String) {
    let (mut ada, nordby, journey) = with_a_journey(world).await;
    let bo = participant(world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
    let one = format!("{journey}/participants/{}", world.id_of(BO).await);
    (ada, bo, nordby, journey, one)
}

on_both_engines! {
    async fn whoever_is_added_gets_another_role_leads_or_is_removed_is_told_in_their_language(world: World) {
        let (mut ada, mut bo, nordby, journey, one) = with_bo(&world).await;
        let added = letter(&world, BO, "You are now in the case Calmer nights").await;
        for said in ["Ada Nordby has added you", "Your role is: Team member", "Residents wake up too often", &journey, "<html lang=\"en\"", "text/plain"] {
            assert!(added.contains(said), "{said}: {added}");
        }
        assert!(!added.contains("2026-014") && !added.contains("night watch"), "what bears a mark is in no letter");
        ada.post_through(&format!("{one}/role"), &[("role", "legal")]).await;
        let changed = letter(&world, BO, "Your role in the case Calmer nights").await;
        assert!(changed.contains("It was: Team member. It is now: Legal."), "{changed}");
        bo.post("/account/language", &[("language", "sv")]).await;
        ada.post_through(&format!("{one}/role"), &[("role", "member")]).await;
        letter(&world, BO, "Din roll i").await;
        bo.post("/account/language", &[("language", "da")]).await;
        let before = count(&world, ADA).await;
        ada.post_through(&format!("{journey}/hand-over"), &[("to", one.rsplit('/').next().unwrap())]).await;
        letter(&world, BO, "Du er nu tovholder for sagen Calmer nights").await;
        let ada_as_one = format!("{journey}/participants/{}", world.id_of(ADA).await);
        bo.post_through(&format!("{ada_as_one}/remove"), &[]).await;
        assert_eq!(count(&world, ADA).await, before + 1, "one is told what others do, not what one does");
        let removed = letter(&world, ADA, "You are no longer in the case Calmer nights").await;
        assert!(removed.contains("Bo Holm has taken you out") && !removed.contains(&journey), "it links to nothing: {removed}");
        assert!(ada.get(&nordby).await.says("Nordby"));
    }

    async fn no_letter_about_what_one_does_oneself_what_does_not_happen_or_to_whoever_wants_no_notices(world: World) {
        let (mut ada, mut bo, nordby, journey, one) = with_bo(&world).await;
        let (of_ada, of_bo) = (count(&world, ADA).await, count(&world, BO).await);
        ada.post(&format!("{one}/role"), &[("role", "king")]).await;
        ada.post(&format!("{one}/role"), &[("role", "member")]).await;
        bo.post(&format!("{one}/role"), &[("role", "lead")]).await;
        assert_eq!((count(&world, ADA).await, count(&world, BO).await), (of_ada, of_bo));
        bo.post_through(&format!("{journey}/leave"), &[]).await;
        assert_eq!(count(&world, BO).await, of_bo, "one knows what one did");
        bo.post("/account/notices/choose", &[("people", "program"), ("rules", "at-once"), ("comments", "at-once"), ("rest", "at-once")]).await;
        let id = one.rsplit('/').next().unwrap();
        ada.post_through(&format!("{journey}/participants/new"), &[("person", id), ("role", "manager")]).await;
        ada.post_through(&format!("{one}/remove"), &[]).await;
        assert_eq!(world.chains("journey.remove-participant").await.len(), 2, "it happened");
        assert_eq!(count(&world, BO).await, of_bo);
        let list = bo.get("/account/notices").await;
        assert!(list.says("You are now in the case Calmer nights") && list.says("You are no longer in the case"), "{}", list.words());
        bo.post("/account/notices/choose", &[("people", "at-once"), ("rules", "daily"), ("comments", "daily"), ("rest", "daily")]).await;
        ada.post_through(&format!("{journey}/participants/new"), &[("person", id), ("role", "manager")]).await;
        assert_eq!(count(&world, BO).await, of_bo + 1, "who takes part is a group of its own");
        assert!(ada.get(&nordby).await.says("Nordby"));
    }

    async fn whoever_leads_hears_that_somebody_has_left(world: World) {
        let (mut ada, mut bo, _, journey, one) = with_bo(&world).await;
        let of_ada = count(&world, ADA).await;
        bo.post_through(&format!("{journey}/leave"), &[]).await;
        let left = letter(&world, ADA, "Bo Holm has left the case Calmer nights").await;
        assert!(left.contains("Bo Holm from Nordby") && left.contains(&journey), "{left}");
        assert_eq!(count(&world, ADA).await, of_ada + 1);
        ada.post_through(&format!("{journey}/participants/new"), &[("person", one.rsplit('/').next().unwrap()), ("role", "lead")]).await;
        ada.post_through(&format!("{journey}/leave"), &[]).await;
        letter(&world, BO, "Ada Nordby has left the case").await;
        assert_eq!(count(&world, ADA).await, of_ada + 1, "one knows what one did");
    }

    async fn whoever_leads_hears_what_an_invited_organisation_says(world: World) {
        let (mut ada, _, journey) = with_a_journey(&world).await;
        let (mut boss, lunara) = party(&world, &mut ada, &journey, "Lunara", "company", "supplier").await;
        let yes = letter(&world, ADA, "Lunara takes part in Calmer nights").await;
        assert!(yes.contains("Lunara Boss has said yes") && yes.contains(&journey), "{yes}");
        send_oneself(&world, &mut boss, &lunara, &journey, "Lunara Boss").await;
        boss.post_through(&format!("{}/end", side(&lunara, &journey)), &[]).await;
        letter(&world, ADA, "Lunara no longer takes part in Calmer nights").await;
        ada.post_through(&format!("{journey}/organisations/new"), &[("organisation", "Lunara"), ("part", "supplier")]).await;
        let invitation = format!("{lunara}/journey-invitations/{}", world.waiting_invitation().await);
        boss.post_through(&format!("{invitation}/decline"), &[]).await;
        letter(&world, ADA, "Lunara does not take part in Calmer nights").await;
    }

    async fn those_of_an_organisation_are_told_when_it_is_uninvited_sent_called_back_or_ended(world: World) {
        let (mut ada, _, journey) = with_a_journey(&world).await;
        let (mut boss, lunara) = party(&world, &mut ada, &journey, "Lunara", "company", "supplier").await;
        world.member(&mut boss, &lunara, "Mia Dal", "member").await;
        let (mia, of_boss) = ("mia@nordby.example", mail_of("Lunara Boss"));
        let id = world.id_of(mia).await;
        let place = side(&lunara, &journey);
        boss.post_through(&format!("{place}/send"), &[("person", &id)]).await;
        assert!(letter(&world, mia, "You are now in the case").await.contains("Lunara Boss has added you"));
        boss.post_through(&format!("{place}/people/{id}/call-back"), &[]).await;
        letter(&world, mia, "You are no longer in the case").await;
        boss.post_through(&format!("{place}/send"), &[("person", &id)]).await;
        send_oneself(&world, &mut boss, &lunara, &journey, "Lunara Boss").await;
        let (before, of_mia) = (count(&world, &of_boss).await, count(&world, mia).await);
        ada.post_through(&format!("{journey}/organisations/{}/end", lunara.rsplit('/').next().unwrap()), &[]).await;
        assert!(letter(&world, &of_boss, "Lunara no longer takes part").await.contains("Ada Nordby from Nordby has ended"));
        letter(&world, mia, "You are no longer in the case").await;
        assert_eq!((count(&world, &of_boss).await, count(&world, mia).await), (before + 1, of_mia + 1), "one letter each");
        ada.post_through(&format!("{journey}/organisations/new"), &[("organisation", "Lunara"), ("part", "supplier")]).await;
        ada.post_through(&format!("{journey}/invitations/{}/withdraw", world.waiting_invitation().await), &[]).await;
        letter(&world, &of_boss, "Nordby has withdrawn the invitation").await;
    }
}

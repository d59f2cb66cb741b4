//! What is seen of a journey: by suppliers and observers little, and of what bears a mark only what the table says.

use axum::http::StatusCode;
use perron_journey::{
    access::{Act, SIGHTS, TABLE, may, sight},
    model::Role,
};
use perron_people::confidentiality::{Mark, Sight};
use perron_testkit::on_both_engines;

use crate::support::{World, participant, party, send_oneself, told, with_a_journey};

#[test]
fn a_supplier_and_an_observer_may_see_and_leave_and_nothing_else() {
    for role in [Role::Supplier, Role::Observer] {
        let acts: Vec<_> = TABLE.iter().map(|(act, ..)| *act).filter(|act| may(Some(role), false, *act)).collect();
        assert_eq!(acts, [Act::See, Act::Leave], "{role}");
    }
}

#[test]
fn every_mark_has_its_row_and_trade_secrets_are_for_three_roles_and_whoever_brought_them() {
    assert_eq!(SIGHTS.map(|(mark, _)| mark).as_slice(), Mark::ALL);
    let always: Vec<_> = Role::ALL.iter().filter(|role| sight(Mark::TradeSecret, Some(**role)) == Sight::Always).collect();
    assert_eq!(always, [&Role::Lead, &Role::Procurement, &Role::Legal]);
    assert_eq!(sight(Mark::TradeSecret, None), Sight::Never);
    assert_eq!(sight(Mark::Internal, Some(Role::Supplier)), Sight::Never);
}

on_both_engines! {
    async fn a_supplier_sees_the_challenge_and_whom_to_ask_but_no_other_company(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let (mut lunara, place) = party(&world, &mut ada, &journey, "Lunara", "company", "supplier").await;
        send_oneself(&world, &mut lunara, &place, &journey, "Lunara Boss").await;
        let (mut stille, place) = party(&world, &mut ada, &journey, "Stille", "company", "supplier").await;
        send_oneself(&world, &mut stille, &place, &journey, "Stille Boss").await;
        let page = lunara.get(&journey).await;
        for said in ["Calmer nights", "Residents wake up", "Your role From a company"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
        let people = lunara.get(&format!("{journey}/participants")).await;
        assert!(people.says("Ada Nordby") && people.says("Lunara Boss"), "{}", people.words());
        for hidden in ["Stille", "Bo Holm", "2026-014", "Ask the night watch", "Owns the case", "The case's journal"] {
            assert!(!page.says(hidden) && !people.says(hidden), "{hidden}: {}", page.words());
        }
        for closed in ["log", "log/entries.csv", "log/chain.jsonl", "edit", "participants/new", "organisations/new", "hand-over"] {
            assert_eq!(lunara.get(&format!("{journey}/{closed}")).await.status, StatusCode::FORBIDDEN, "{closed}");
        }
        let data = lunara.post("/account/data/export", &[]).await.body;
        assert!(data.contains("Calmer nights") && !data.contains("Stille") && !data.contains("2026-014"), "{data}");
    }

    async fn a_note_is_seen_by_those_its_mark_lets_see_it(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let mut member = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let mut legal = participant(&world, &mut ada, &nordby, &journey, "Lea Lov", "legal").await;
        let mut observer = participant(&world, &mut ada, &nordby, &journey, "Ole Ser", "observer").await;
        let (mut bridge, place) = party(&world, &mut ada, &journey, "Bridge", "facilitator", "facilitator").await;
        send_oneself(&world, &mut bridge, &place, &journey, "Bridge Boss").await;
        // What the lead, a member, legal, an observer and a facilitator see.
        let expected: [(&str, &[&str], [bool; 5]); 6] = [
            ("open", &[], [true, true, true, true, true]),
            ("internal", &[], [true, true, true, false, true]),
            ("restricted", &["legal"], [true, false, true, false, false]),
            ("restricted", &["observer", "facilitator"], [true, false, false, true, true]),
            ("restricted", &[], [true, false, false, false, false]),
            ("trade-secret", &[], [true, false, true, false, false]),
        ];
        for (mark, roles, sees) in expected {
            mark_note(&mut ada, &nordby, &journey, mark, roles).await;
            let mut seen = Vec::new();
            for visitor in [&mut ada, &mut member, &mut legal, &mut observer, &mut bridge] {
                seen.push(visitor.get(&journey).await.says("Ask the night watch first."));
            }
            assert_eq!(seen, sees, "{mark} {roles:?}");
        }
    }

    async fn whoever_may_not_see_a_text_does_not_find_it_in_the_form_and_does_not_change_it(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        mark_note(&mut ada, &nordby, &journey, "trade-secret", &[]).await;
        let form = bo.get(&format!("{journey}/edit")).await;
        assert!(!form.body.contains("Ask the night watch") && !form.body.contains("name=\"note\""), "{}", form.words());
        let mark = shown(&form.body);
        let mut answers = told(&nordby);
        answers.push(("shown", &mark));
        answers.iter_mut().filter(|(name, _)| ["note", "title"].contains(name)).for_each(|(_, value)| *value = "Mine");
        bo.post_through(&format!("{journey}/edit"), &answers).await;
        let page = ada.get(&journey).await;
        assert!(page.says("Mine") && page.says("Ask the night watch first."), "{}", page.words());
    }

    async fn nobody_hides_a_text_from_themselves_but_whoever_wrote_a_trade_secret_sees_it(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let edit = format!("{journey}/edit");
        let mark = shown(&bo.get(&edit).await.body);
        let mut answers = told(&nordby);
        answers.push(("shown", &mark));
        answers.iter_mut().filter(|(name, _)| *name == "note_mark").for_each(|(_, value)| *value = "trade-secret");
        let page = bo.post(&edit, &answers).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Tick your own role too"), "the note is Ada's: {}", page.words());
        answers.iter_mut().filter(|(name, _)| *name == "note").for_each(|(_, value)| *value = "The price of Bo.");
        let page = bo.post_through(&edit, &answers).await;
        assert!(page.says("The price of Bo.") && page.says("Trade secret"), "{}", page.words());
    }

    async fn what_bears_a_mark_is_in_no_journal(world: World) {
        let (mut ada, nordby, journey) = with_a_journey(&world).await;
        mark_note(&mut ada, &nordby, &journey, "restricted", &["legal"]).await;
        let mut member = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let page = member.get(&format!("{journey}/log")).await;
        assert!(page.says("Changed details of the case") && page.says("Changed: Note"), "{}", page.words());
        for address in [format!("{journey}/log"), format!("{journey}/log/entries.csv"), format!("{journey}/log/chain.jsonl")] {
            let body = member.get(&address).await.body;
            assert!(!body.contains("night watch") && !body.contains("2026-014"), "{address}");
        }
        let kept = world.installation.ask("SELECT value FROM journal_personal_value", &[]).await;
        let values: Vec<String> = kept.iter().filter_map(|row| row.get::<Option<String>>("value").unwrap()).collect();
        assert!(values.iter().any(|value| value == "Calmer nights"));
        assert!(!values.iter().any(|value| value.contains("night watch") || value.contains("2026-014")), "{values:?}");
    }
}

/// The mark of what a form showed.
fn shown(page: &str) -> String {
    let place = page.find("name=\"shown\" value=\"").expect("the form carries what it showed") + 20;
    page[place..].chars().take_while(|sign| *sign != '"').collect()
}

/// Ada gives the note another mark.
async fn mark_note(ada: &mut perron_testkit::Visitor, nordby: &str, journey: &str, mark: &str, roles: &[&str]) {
    let edit = format!("{journey}/edit");
    let version = shown(&ada.get(&edit).await.body);
    let mut answers = told(nordby);
    answers.iter_mut().filter(|(name, _)| *name == "note_mark").for_each(|(_, value)| *value = mark);
    answers.push(("shown", &version));
    answers.extend(roles.iter().map(|role| ("note_role", *role)));
    let page = ada.post_through(&edit, &answers).await;
    assert!(page.says("are saved") || page.says("nothing to change"), "{}", page.words());
}

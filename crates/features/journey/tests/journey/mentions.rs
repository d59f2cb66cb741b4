//! Whoever is mentioned in a comment is told once, by whatever of their names, and is followed when their name changes; and whoever has written about
//! the same is told that somebody answers.

use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::{
    comments::comment_on,
    support::{ADA, World, mail_of, participant, party, send_oneself, with_a_ride},
};

const ABOUT: &str = "about/station/blue-start/comments";

async fn write(visitor: &mut Visitor, journey: &str, text: &str) -> Answer {
    visitor.post_through(&format!("{journey}/{ABOUT}"), &[("comment", text)]).await
}

/// The letters to somebody that tell of a mention.
async fn mentions(world: &World, mail: &str) -> Vec<String> {
    world.letters_read_by(mail).await.into_iter().filter(|letter| letter.contains("mentions you in a comment")).collect()
}

/// The letters to somebody that tell of an answer.
async fn answers(world: &World, mail: &str) -> Vec<String> {
    world.letters_read_by(mail).await.into_iter().filter(|letter| letter.contains("has answered you")).collect()
}

/// A form that changes a comment, sent with this text.
async fn change(visitor: &mut Visitor, edit: &str, text: &str) -> Answer {
    let page = visitor.get(edit).await;
    let start = page.body.find("name=\"shown\" value=\"").expect("a mark") + "name=\"shown\" value=\"".len();
    let mark = page.body[start..].split('"').next().unwrap_or_default().to_owned();
    visitor.post_through(edit, &[("comment", text), ("shown", &mark)]).await
}

on_both_engines! {
    async fn a_first_name_in_any_letters_is_enough_and_whoever_it_is_gets_a_letter_with_the_way_there(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut osten = participant(&world, &mut ada, &nordby, &journey, "Osten \u{c6}r\u{f8}", "manager").await;
        let mail = mail_of("Osten");
        let page = write(&mut ada, &journey, "Ask @OSTEN \u{e6}R\u{d8}, please").await;
        assert!(page.body.contains("<b>@Osten \u{c6}r\u{f8}</b>, please"), "{}", page.body);
        let letters = mentions(&world, &mail).await;
        assert_eq!(letters.len(), 1, "{letters:#?}");
        let id = comment_on(&page);
        for said in ["Ada Nordby mentions you", "Calmer nights", &format!("{journey}/{ABOUT}#comment-{id}")] {
            assert!(letters[0].contains(said), "{said}: {}", letters[0]);
        }
        assert!(!letters[0].contains("please"), "what was said is read in the case");
        assert!(osten.get(&format!("{journey}/{ABOUT}")).await.body.contains(&format!("id=\"comment-{id}\"")));
    }

    async fn nobody_is_told_twice_or_of_what_they_write_themselves(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        participant(&world, &mut ada, &nordby, &journey, "Cy Lund", "member").await;
        let page = write(&mut ada, &journey, "@Bo and @Bo Holm and @Ada").await;
        let (bo, cy) = (mail_of("Bo"), mail_of("Cy"));
        let edit = format!("{journey}/comments/{}/edit", comment_on(&page));
        change(&mut ada, &edit, "@Bo and @Cy").await;
        change(&mut ada, &edit, "Only @Cy").await;
        change(&mut ada, &edit, "@Bo after all, and @Cy").await;
        assert_eq!((mentions(&world, &bo).await.len(), mentions(&world, &cy).await.len()), (1, 1));
        assert!(mentions(&world, ADA).await.is_empty());
    }

    async fn whoever_has_written_about_the_same_is_told_that_somebody_answers(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let mut cy = participant(&world, &mut ada, &nordby, &journey, "Cy Lund", "member").await;
        participant(&world, &mut ada, &nordby, &journey, "Di Krog", "member").await;
        write(&mut ada, &journey, "Who asks?").await;
        assert!(answers(&world, ADA).await.is_empty(), "nobody has answered");
        write(&mut bo, &journey, "I do").await;
        let letters = answers(&world, ADA).await;
        assert_eq!(letters.len(), 1, "{letters:#?}");
        let way = format!("{journey}/{ABOUT}#comment-");
        for said in ["Bo Holm has written in the comments on", "in the case Calmer nights, where you have written too", &way] {
            assert!(letters[0].contains(said), "{said}: {}", letters[0]);
        }
        assert!(!letters[0].contains("I do"), "what was said is read in the case");
        write(&mut cy, &journey, "@Ada and I can help").await;
        assert_eq!((answers(&world, ADA).await.len(), answers(&world, &mail_of("Bo")).await.len()), (1, 1), "a mention is told as one");
        assert_eq!(mentions(&world, ADA).await.len(), 1);
        assert!(answers(&world, &mail_of("Cy")).await.is_empty() && answers(&world, &mail_of("Di")).await.is_empty());
        let id: String = letters[0].split(&way).nth(1).into_iter().flat_map(str::chars).take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
        change(&mut bo, &format!("{journey}/comments/{id}/edit"), "I do, tomorrow").await;
        assert_eq!(answers(&world, ADA).await.len(), 1, "a change is no answer");
        ada.post_through(&format!("{journey}/about/station/blue-need/comments"), &[("comment", "And here?")]).await;
        assert_eq!(answers(&world, &mail_of("Bo")).await.len(), 1, "they have written of something else");
    }

    async fn whoever_may_no_longer_see_it_or_wants_no_letters_gets_none_of_answers(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let mut cy = participant(&world, &mut ada, &nordby, &journey, "Cy Lund", "member").await;
        write(&mut bo, &journey, "Who asks?").await;
        write(&mut cy, &journey, "Not me").await;
        cy.post("/account/notices/choose", &[("people", "at-once"), ("rules", "at-once"), ("comments", "program"), ("rest", "at-once")]).await;
        let (of_bo, of_cy) = (answers(&world, &mail_of("Bo")).await.len(), answers(&world, &mail_of("Cy")).await.len());
        let id = world.id_of(&mail_of("Bo")).await;
        ada.post_through(&format!("{journey}/participants/{id}/role"), &[("role", "observer")]).await;
        write(&mut ada, &journey, "I ask").await;
        assert_eq!((answers(&world, &mail_of("Bo")).await.len(), answers(&world, &mail_of("Cy")).await.len()), (of_bo, of_cy));
        let list = cy.get("/account/notices").await;
        assert!(list.says("Ada Nordby has answered you in the case Calmer nights"), "{}", list.words());
        assert!(!bo.get("/account/notices").await.says("Ada Nordby has answered you"));
    }

    async fn a_name_that_fits_nobody_or_several_stays_text_and_the_receipt_says_so(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let page = write(&mut ada, &journey, "Ask @Zed or write to zed@bo.example").await;
        assert!(page.says("@Zed does not fit exactly one person"), "{}", page.words());
        assert!(page.says("Ask @Zed or write to zed@bo.example") && !page.body.contains("<b>@"), "{}", page.words());
        assert!(mentions(&world, &mail_of("Bo")).await.is_empty());
        assert!(ada.get(&format!("{journey}/{ABOUT}")).await.says("Who can be told? @Ada Nordby @Bo Holm"));
    }

    async fn whoever_does_not_see_the_ride_cannot_be_mentioned(world: World) {
        let (mut ada, _, journey) = with_a_ride(&world, "opi-train/blue").await;
        let (mut boss, lunara) = party(&world, &mut ada, &journey, "Lunara", "company", "supplier").await;
        send_oneself(&world, &mut boss, &lunara, &journey, "Lunara Boss").await;
        let page = write(&mut ada, &journey, "@Lunara Boss sells it").await;
        assert!(page.says("@Lunara does not fit"), "{}", page.words());
        assert!(mentions(&world, &mail_of("Lunara")).await.is_empty());
    }

    async fn a_new_name_is_followed_and_an_erased_one_is_gone(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        let mut bo = participant(&world, &mut ada, &nordby, &journey, "Bo Holm", "member").await;
        let address = format!("{journey}/{ABOUT}");
        let page = write(&mut ada, &journey, "Ask @Bo").await;
        bo.post_through("/account/name", &[("name", "Bo Krog")]).await;
        assert!(ada.get(&address).await.says("Ask @Bo Krog"));
        let edit = format!("{journey}/comments/{}/edit", comment_on(&page));
        assert!(ada.get(&edit).await.body.contains("Ask @Bo Krog</textarea>"), "the form shows the name, not the id");
        bo.post_through("/account/erase", &[("password", crate::support::PASSWORD)]).await;
        let after = ada.get(&address).await;
        assert!(after.says("Ask @") && !after.says("Holm") && !after.says("Krog"), "{}", after.words());
        let rows = world.installation.ask("SELECT text FROM journey_comment", &[]).await;
        assert!(!rows[0].get::<String>("text").unwrap().contains("Bo"), "only an id is kept");
        assert!(!ada.get(&format!("{journey}/log")).await.says("Krog"));
    }
}

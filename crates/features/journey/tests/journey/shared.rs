//! A case that has ended, told to others: who writes it, who reads it over, what is public, and what is not.

use axum::http::StatusCode;
use perron_testkit::{Answer, Visitor, on_both_engines};

use crate::support::{World, mail_of, participant, party, with_a_ride};

const TEXT: [(&str, &str); 6] = [
    ("title", "Calmer nights for others"),
    ("need", "Residents woke up."),
    ("done", "Need: we asked the night watch."),
    ("result", "Forty rooms are quiet."),
    ("figures", "Forty rooms"),
    ("differently", "Ask earlier."),
];
const TICKED: [(&str, &str); 3] = [("no_names", "yes"), ("no_secrets", "yes"), ("agreed", "yes")];

/// The mark that a form or a button carries along.
fn shown(page: &Answer) -> String {
    let start = page.body.find("name=\"shown\" value=\"").unwrap_or_else(|| panic!("{}", page.words())) + "name=\"shown\" value=\"".len();
    page.body[start..].split('"').next().unwrap_or_default().to_owned()
}

/// A text with one answer changed.
fn with<'a>(name: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    TEXT.into_iter().map(|(field, text)| (field, if field == name { value } else { text })).collect()
}

async fn end(ada: &mut Visitor, journey: &str) {
    let answers = [("outcome", "in-use"), ("ended_on", "21.11.2026"), ("result", "Forty rooms are quiet."), ("learned", "Ask earlier.")];
    let page = ada.post_through(&format!("{journey}/outcome/edit"), &answers).await;
    assert!(page.says("The end is saved"), "{}", page.words());
}

async fn write(lead: &mut Visitor, journey: &str, text: &[(&str, &str)]) -> Answer {
    let path = format!("{journey}/shared/edit");
    let mark = shown(&lead.get(&path).await);
    let mut answers = text.to_vec();
    answers.push(("shown", &mark));
    lead.post_through(&path, &answers).await
}

/// Sends the text with these ticks.
async fn ticked(lead: &mut Visitor, journey: &str, ticks: &[(&str, &str)]) -> Answer {
    let path = format!("{journey}/shared/send");
    let mark = shown(&lead.get(&path).await);
    let mut answers = ticks.to_vec();
    answers.push(("shown", &mark));
    let answer = lead.post(&path, &answers).await;
    match answer.place() {
        Some(place) => lead.get(place).await,
        None => answer,
    }
}

async fn send(lead: &mut Visitor, journey: &str) -> Answer {
    ticked(lead, journey, &TICKED).await
}

async fn approve(reader: &mut Visitor, journey: &str) -> Answer {
    let mark = shown(&reader.get(&format!("{journey}/shared")).await);
    reader.post_through(&format!("{journey}/shared/approve"), &[("shown", &mark)]).await
}

/// A case that has ended, with its lead and somebody from management.
async fn ended(world: &World) -> (Visitor, Visitor, String, String) {
    let (mut ada, nordby, journey) = with_a_ride(world, "opi-train/blue").await;
    let kim = participant(world, &mut ada, &nordby, &journey, "Kim Lund", "manager").await;
    end(&mut ada, &journey).await;
    (ada, kim, nordby, journey)
}

/// The address of the public page, from the page in the case.
fn public_page(page: &Answer) -> String {
    let start = page.body.find("/cases/shared/").unwrap_or_else(|| panic!("{}", page.words()));
    page.body[start..].split(['?', '"']).next().unwrap_or_default().to_owned()
}

on_both_engines! {
    async fn what_the_case_says_is_written_read_over_and_public(world: World) {
        let (mut ada, mut kim, _, journey) = ended(&world).await;
        let form = ada.get(&format!("{journey}/shared/edit")).await;
        assert!(form.body.contains("Residents wake up too often at night.") && form.body.contains("Ask earlier."), "{}", form.words());
        let offered = "Tell others about the case";
        assert!(ada.get(&format!("{journey}/outcome")).await.says(offered));
        assert!(write(&mut ada, &journey, &TEXT).await.says("The draft is saved."));
        let page = ada.get(&format!("{journey}/outcome")).await;
        assert!(page.says("Case for others Draft") && !page.says("Others may have the same need"), "it is written: {}", page.words());
        let mut stranger = world.visitor();
        assert!(stranger.get("/cases/shared").await.says("No cases yet"), "a draft is nobody else's business");
        let page = send(&mut ada, &journey).await;
        assert!(page.says("The text is sent for approval.") && page.says("These can approve it: Kim Lund."), "{}", page.words());
        assert!(stranger.get("/cases/shared").await.says("No cases yet"), "nobody has approved it");
        let letters = world.letters_read_by(&mail_of("Kim Lund")).await;
        assert!(letters.iter().any(|letter| letter.contains(&format!("{journey}/shared"))), "{letters:?}");
        let page = approve(&mut kim, &journey).await;
        assert!(page.says("Calmer nights for others is public."), "{}", page.words());
        let address = public_page(&page);
        let list = stranger.get("/cases/shared").await;
        assert!(list.says("Calmer nights for others") && list.says("Nordby · Bought and in use"), "{}", list.words());
        let public = stranger.get(&address).await;
        for said in ["Residents woke up.", "Forty rooms are quiet.", "Ask earlier.", "Nordby"] {
            assert!(public.says(said), "{said}: {}", public.words());
        }
        assert!(!public.says("Ada") && !public.says("Kim") && !public.body.contains(&journey), "{}", public.words());
        assert!(stranger.get(&format!("{address}?in=da")).await.says("Det ville de gøre anderledes"));
        assert!(stranger.get("/cases/shared?way=opi-train/blue").await.says("Calmer nights for others"));
        assert!(stranger.get("/cases/shared?way=opi-train/red").await.says("No cases yet"));
        for act in ["journey.write-shared", "journey.send-shared", "journey.approve-shared"] {
            assert_eq!(world.chains(act).await, ["journey"], "{act}");
        }
        for visitor in [&mut ada, &mut kim] {
            let data = visitor.post("/account/data/export", &[]).await.body;
            assert!(data.contains("cases-for-others") && data.contains("Residents woke up."), "{data}");
        }
        assert!(ada.get("/portfolio").await.says("Public"));
    }

    async fn whoever_did_not_have_to_answer_does_not_keep_the_question_as_new(world: World) {
        let (mut ada, mut kim, nordby, journey) = ended(&world).await;
        let mut lis = participant(&world, &mut ada, &nordby, &journey, "Lis Dam", "manager").await;
        write(&mut ada, &journey, &TEXT).await;
        send(&mut ada, &journey).await;
        world.letters().await;
        let waits = "A text waits for your approval: Calmer nights";
        assert!(lis.get("/account/notices?show=unread").await.says(waits), "she is asked too");
        approve(&mut kim, &journey).await;
        let page = lis.get("/account/notices?show=unread").await;
        assert!(!page.says(waits), "{}", page.words());
        assert!(lis.get("/account/notices").await.says(waits), "it stays among what was told");
    }

    async fn nothing_is_told_of_a_case_under_way_and_nothing_wrong_is_saved(world: World) {
        let (mut ada, nordby, journey) = with_a_ride(&world, "opi-train/blue").await;
        assert_eq!(ada.get(&format!("{journey}/shared/edit")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(ada.post(&format!("{journey}/shared/edit"), &TEXT).await.status, StatusCode::NOT_FOUND);
        assert!(ada.get(&format!("{journey}/shared")).await.says("It can be written when the case has ended."));
        party(&world, &mut ada, &journey, "Quiet Beds", "company", "supplier").await;
        end(&mut ada, &journey).await;
        for (name, said) in [("title", "Write what it is called."), ("need", "Write what the need was."), ("result", "Write what came of it.")] {
            let page = ada.post(&format!("{journey}/shared/edit"), &with(name, " ")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(page.says(said) && page.body.contains("Forty rooms"), "{}", page.words());
        }
        assert!(ada.get(&format!("{journey}/shared")).await.says("Nothing is written for others yet"));
        assert_eq!(ada.get(&format!("{journey}/shared/send")).await.status, StatusCode::NOT_FOUND, "there is nothing to send");
        write(&mut ada, &journey, &with("done", "ada nordby asked Quiet Beds.")).await;
        let page = ticked(&mut ada, &journey, &TICKED).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("There is a name in the text: Ada Nordby."), "{}", page.words());
        write(&mut ada, &journey, &with("done", "We asked Quiet Beds.")).await;
        let page = ticked(&mut ada, &journey, &TICKED[..2]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("In the text: Quiet Beds.") && page.says("Tick this when the organisations"), "{}", page.words());
        let page = ticked(&mut ada, &journey, &TICKED[2..]).await;
        assert!(page.says("Tick this when you have looked for names") && page.says("business secrets"), "{}", page.words());
        assert!(send(&mut ada, &journey).await.says("Nobody can approve it yet"), "she alone administers {nordby}");
    }

    async fn nobody_says_yes_to_a_text_of_their_own(world: World) {
        let (mut ada, mut kim, _, journey) = ended(&world).await;
        write(&mut ada, &journey, &TEXT).await;
        send(&mut ada, &journey).await;
        let page = ada.get(&format!("{journey}/shared")).await;
        assert!(!page.says("Approve and make public"), "{}", page.words());
        let mark = shown(&kim.get(&format!("{journey}/shared")).await);
        for way in ["approve", "return"] {
            let answer = ada.post(&format!("{journey}/shared/{way}"), &[("shown", &mark), ("reason", "Mine")]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{way}");
        }
        assert!(world.visitor().get("/cases/shared").await.says("No cases yet"));
    }

    async fn what_is_sent_back_is_written_anew_while_the_old_one_stands(world: World) {
        let (mut ada, mut kim, _, journey) = ended(&world).await;
        write(&mut ada, &journey, &TEXT).await;
        send(&mut ada, &journey).await;
        let address = public_page(&approve(&mut kim, &journey).await);
        write(&mut ada, &journey, &with("figures", "Fifty rooms")).await;
        let mut stranger = world.visitor();
        assert!(stranger.get(&address).await.says("Forty rooms"), "the draft is not public");
        send(&mut ada, &journey).await;
        let path = format!("{journey}/shared/return");
        let mark = shown(&kim.get(&path).await);
        let page = kim.post(&path, &[("shown", &mark), ("reason", " ")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = kim.post_through(&path, &[("shown", &mark), ("reason", "Count again")]).await;
        assert!(page.says("The text is sent back with your reason.") && page.says("Count again"), "{}", page.words());
        let letters = world.letters_read_by(crate::support::ADA).await;
        assert!(letters.iter().any(|letter| letter.contains("Count again")), "{letters:?}");
        assert!(!stranger.get(&address).await.says("Fifty rooms"));
        write(&mut ada, &journey, &with("figures", "Sixty rooms")).await;
        send(&mut ada, &journey).await;
        assert_eq!(public_page(&approve(&mut kim, &journey).await), address, "the page keeps its address");
        let public = stranger.get(&address).await;
        assert!(public.says("Sixty rooms") && !public.says("Fifty rooms"), "{}", public.words());
        let page = ada.get(&format!("{journey}/shared")).await;
        for said in ["Public", "Sent back", "Approved", "Count again"] {
            assert!(page.says(said), "{said}: {}", page.words());
        }
    }

    async fn what_is_taken_down_is_gone_for_everybody_and_may_come_again(world: World) {
        let (mut ada, mut kim, _, journey) = ended(&world).await;
        write(&mut ada, &journey, &TEXT).await;
        send(&mut ada, &journey).await;
        let address = public_page(&approve(&mut kim, &journey).await);
        let path = format!("{journey}/shared/take-down");
        assert_eq!(kim.post(&path, &[("reason", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = kim.post_through(&path, &[("reason", "A resident can be known")]).await;
        assert!(page.says("The public page is taken down.") && page.says("A resident can be known"), "{}", page.words());
        let mut stranger = world.visitor();
        assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
        assert!(stranger.get("/cases/shared").await.says("No cases yet"));
        assert_eq!(kim.get(&path).await.status, StatusCode::NOT_FOUND);
        let page = kim.post_through(&path, &[("reason", "Again")]).await;
        assert!(page.says("The text has changed since you opened the page."), "{}", page.words());
        write(&mut ada, &journey, &with("done", "Something else")).await;
        send(&mut ada, &journey).await;
        approve(&mut kim, &journey).await;
        assert!(stranger.get(&address).await.says("Something else"));
    }

    async fn nobody_says_yes_to_what_they_have_not_read_and_nobody_is_overwritten(world: World) {
        let (mut ada, mut kim, _, journey) = ended(&world).await;
        write(&mut ada, &journey, &TEXT).await;
        send(&mut ada, &journey).await;
        let mark = shown(&kim.get(&format!("{journey}/shared")).await);
        let waiting = ada.post(&format!("{journey}/shared/edit"), &with("need", "Typed meanwhile")).await;
        assert_eq!(waiting.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(waiting.says("The text waits for approval.") && waiting.body.contains("Typed meanwhile"), "{}", waiting.words());
        assert!(ada.post_through(&format!("{journey}/shared/take-back"), &[]).await.says("The text is a draft again."));
        let first = shown(&ada.get(&format!("{journey}/shared/edit")).await);
        write(&mut ada, &journey, &with("need", "Something new")).await;
        let mut late = with("need", "Something else");
        late.push(("shown", &first));
        let conflict = ada.post(&format!("{journey}/shared/edit"), &late).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT);
        assert!(conflict.says("Something new") && conflict.says("Something else"), "{}", conflict.words());
        send(&mut ada, &journey).await;
        let page = kim.post_through(&format!("{journey}/shared/approve"), &[("shown", &mark)]).await;
        assert!(page.says("The text has changed since you opened the page."), "{}", page.words());
        assert!(world.visitor().get("/cases/shared").await.says("No cases yet"));
    }
}

//! Stories that last for months: an organisation with a member, nights that go by, and signing in again afterwards.

use std::time::Duration;

use perron_people::Retention;
use perron_testkit::Visitor;

use crate::{
    kept::{add_person, all_look_after_the_platform},
    letter_box::{BO, letter, link},
    support::{ADA, PASSWORD, World, add_organisation, invite, join},
};

/// The address of somebody who looks after the platform.
const KIM: &str = "kim@nordby.example";

/// An administrator, a member who was invited, and the path of their organisation.
pub async fn organisation_with_member(world: &World) -> (Visitor, Visitor, String) {
    let mut ada = world.ada().await;
    let place = add_organisation(&mut ada, "Nordby Kommune").await;
    let link = invite(world, &mut ada, &place, BO, "member").await;
    let bo = join(world, &link, "Bo Holm").await;
    (ada, bo, place)
}

/// Chooses a period for one category, and no end for the others.
pub async fn choose(visitor: &mut Visitor, place: &str, category: &str, number: &str, unit: &str) {
    let all = ["invitations", "former-members", "contacts", "files", "declarations", "support"];
    let mut answers: Vec<(String, String)> = all.iter().map(|one| (format!("{one}-unit"), "no-end".to_owned())).collect();
    answers.retain(|(name, _)| *name != format!("{category}-unit"));
    answers.push((format!("{category}-unit"), unit.to_owned()));
    answers.push((format!("{category}-number"), number.to_owned()));
    let sent: Vec<(&str, &str)> = answers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = visitor.post_through(&format!("{place}/retention/edit"), &sent).await;
    assert!(page.says("The periods have been saved"), "{}", page.words());
}

/// Lets days go by.
pub fn days(world: &World, days: u64) {
    world.installation.clock.advance(Duration::from_hours(24 * days));
}

/// A night: what is due is erased; says in how many acts. The journal fits afterwards.
pub async fn night(world: &World) -> u64 {
    done(world, Retention::new(world.installation.journal.clone())).await
}

/// The same with so many items of a category in one act.
pub async fn night_in_steps(world: &World, items: usize) -> u64 {
    done(world, Retention::new(world.installation.journal.clone()).at_once(items)).await
}

async fn done(world: &World, retention: Retention) -> u64 {
    let acts = retention.apply().await.expect("the job can be done");
    let report = perron_journal::verify(&world.installation.journal, &[]).await.expect("the journal can be read");
    assert!(report.entries > 0 && report.misfits.is_empty(), "{report:?}");
    acts
}

/// The first administrator in a new browser: after months no session lasts.
pub async fn ada_again(world: &World) -> Visitor {
    again(world, ADA).await
}

/// Somebody in a new browser.
pub async fn again(world: &World, mail: &str) -> Visitor {
    let mut visitor = world.visitor();
    let answer = visitor.post("/sign-in", &[("mail", mail), ("password", PASSWORD)]).await;
    assert!(answer.place().is_some_and(|place| !place.starts_with("/sign-in")), "{}", answer.words());
    visitor
}

/// Somebody who looks after the platform and belongs to no organisation.
pub async fn platform_administrator(world: &World) -> Visitor {
    add_person(world, 11, KIM).await;
    let mut kim = world.visitor();
    kim.post("/reset-password", &[("mail", KIM)]).await;
    let path = link(&letter(world, KIM, "/reset-password/").await, "/reset-password/");
    kim.post_through(&path, &[("password", PASSWORD)]).await;
    all_look_after_the_platform(world).await;
    kim
}

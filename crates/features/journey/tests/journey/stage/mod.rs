//! The stage on which the access table is walked: a journey with somebody of every role, the organisations around it, and another journey.
//!
//! It is set past the pages, and a new one after every act that may have changed what stands on it. What real people do through the pages stands
//! in the other files.

mod store;

use perron_kernel::{Id, SystemRandom, Token};
use perron_testkit::{NOON, Visitor};

use crate::support::World;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Nobody who is known here.
    Stranger,
    /// The administrator of an organisation that takes no part.
    Outsider,
    /// A reader of the owning organisation who takes no part.
    Reader,
    /// A member of it who takes no part.
    Member,
    /// Its administrator, who takes no part.
    Administrator,
    /// Somebody who takes part, in the role of this place in the list of roles.
    Participant(usize),
    /// Who leads another journey of the same organisation.
    LeadElsewhere,
    /// The administrator of a company that takes part, who does not take part.
    PartyAdministrator,
}

/// The roles, in the order of the columns.
pub const ROLES: [&str; 9] = ["lead", "member", "procurement", "legal", "manager", "operations", "observer", "supplier", "facilitator"];

impl Who {
    /// All of them, as the columns of the table stand.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Stranger, Self::Outsider, Self::Reader, Self::Member, Self::Administrator];
        all.extend((0..ROLES.len()).map(Self::Participant));
        all.extend([Self::LeadElsewhere, Self::PartyAdministrator]);
        all
    }
}

/// Everything that has an id.
pub struct Stage {
    owner: String,
    party: String,
    bridge: String,
    outside: String,
    journey: String,
    elsewhere: String,
    outsider: String,
    reader: String,
    member: String,
    administrator: String,
    participants: [String; 9],
    lead_elsewhere: String,
    party_administrator: String,
    /// An invitation in the journey that fits nobody.
    asked: String,
    /// The same in the other journey.
    asked_elsewhere: String,
    /// An invitation of the company into the other journey.
    invited: String,
    /// An invitation of the outside organisation into the journey.
    invited_outside: String,
    round: String,
    round_elsewhere: String,
    evidence: String,
    evidence_elsewhere: String,
    activity: String,
    activity_elsewhere: String,
    decision: String,
    decision_elsewhere: String,
    team_member: String,
    team_member_elsewhere: String,
    comment: String,
    comment_elsewhere: String,
    file: String,
    file_elsewhere: String,
    undo: String,
    undo_elsewhere: String,
    /// The public page of the journey.
    shared: String,
    sessions: Vec<(Who, Token)>,
}

impl Stage {
    /// A new one.
    pub async fn set(world: &World) -> Self {
        let mut stage = Self {
            owner: id(),
            party: id(),
            bridge: id(),
            outside: id(),
            journey: id(),
            elsewhere: id(),
            outsider: id(),
            reader: id(),
            member: id(),
            administrator: id(),
            participants: std::array::from_fn(|_| id()),
            lead_elsewhere: id(),
            party_administrator: id(),
            asked: id(),
            asked_elsewhere: id(),
            invited: id(),
            invited_outside: id(),
            round: id(),
            round_elsewhere: id(),
            evidence: id(),
            evidence_elsewhere: id(),
            activity: id(),
            activity_elsewhere: id(),
            decision: id(),
            decision_elsewhere: id(),
            team_member: id(),
            team_member_elsewhere: id(),
            comment: id(),
            comment_elsewhere: id(),
            file: id(),
            file_elsewhere: id(),
            undo: id(),
            undo_elsewhere: id(),
            shared: id(),
            sessions: Vec::new(),
        };
        let mut transaction = world.installation.database.begin().await.expect("a transaction");
        let version = world.methods.current_of("opi-train").expect("the method is there").id.clone();
        store::add(&mut transaction, &stage, &version).await;
        for who in Who::all() {
            let Some(person) = stage.person(who) else { continue };
            let token = Token::new(&SystemRandom);
            store::add_session(&mut transaction, &id(), person, &token).await;
            stage.sessions.push((who, token));
        }
        transaction.commit().await.expect("the stage stands");
        for file in [&stage.file, &stage.file_elsewhere] {
            let key = format!("{}/{file}", stage.owner).parse().expect("a key");
            world.store().put(&key, b"Terms".to_vec()).await.expect("the bytes of a file");
        }
        stage
    }

    fn person(&self, who: Who) -> Option<&str> {
        Some(match who {
            Who::Stranger => return None,
            Who::Outsider => &self.outsider,
            Who::Reader => &self.reader,
            Who::Member => &self.member,
            Who::Administrator => &self.administrator,
            Who::Participant(place) => &self.participants[place],
            Who::LeadElsewhere => &self.lead_elsewhere,
            Who::PartyAdministrator => &self.party_administrator,
        })
    }

    /// The organisation that somebody in a role belongs to.
    fn organisation_of(&self, role: &str) -> &str {
        match role {
            "supplier" => &self.party,
            "facilitator" => &self.bridge,
            _ => &self.owner,
        }
    }

    /// The browser of somebody.
    pub fn browser(&self, world: &World, who: Who) -> Visitor {
        let mut visitor = world.visitor();
        if let Some((_, token)) = self.sessions.iter().find(|(of, _)| *of == who) {
            visitor.set_cookie("perron-session", token.text());
        }
        visitor
    }

    /// An address with what stands here put into it.
    pub fn address(&self, pattern: &str) -> String {
        if pattern.starts_with("/organisations/") {
            let supplier = &self.participants[7];
            filled(
                pattern,
                &[
                    ("{id}", &self.party),
                    ("{journey}", &self.journey),
                    ("{person}", supplier),
                    ("{invitation}", &self.invited),
                    ("{rule}", "own-here"),
                ],
            )
        } else {
            let operations = &self.participants[5];
            filled(
                pattern,
                &[
                    ("{id}", &self.journey),
                    ("{person}", operations),
                    ("{organisation}", &self.party),
                    ("{invitation}", &self.asked),
                    ("{round}", &self.round),
                    ("{evidence}", &self.evidence),
                    ("{activity}", &self.activity),
                    ("{decision}", &self.decision),
                    ("{member}", &self.team_member),
                    ("{actor}", "procurement-unit"),
                    ("{competence}", "comp-legal"),
                    ("{comment}", &self.comment),
                    ("{file}", &self.file),
                    ("{kind}", "activity"),
                    ("{subject}", &self.activity),
                    ("{undo}", &self.undo),
                    ("{shared}", &self.shared),
                    ("{station}", "blue-start"),
                    ("{item}", "a1"),
                    ("{rule}", "agr-detailed-with-reason"),
                    ("{fact}", "joint_goal"),
                ],
            )
        }
    }

    /// The same with ids that exist but belong elsewhere, behind the first.
    pub fn address_with_others(&self, pattern: &str) -> String {
        if pattern.starts_with("/organisations/") {
            // The company does not take part in the other journey, and the invitation is that of another organisation.
            let supplier = &self.participants[7];
            let journey = if pattern.contains("{person}") { &self.journey } else { &self.elsewhere };
            let person = if pattern.contains("{person}") { &self.participants[0] } else { supplier };
            let elsewhere = "own-elsewhere".to_owned();
            let all = [
                ("{id}", &self.party),
                ("{journey}", journey),
                ("{person}", person),
                ("{invitation}", &self.invited_outside),
                ("{rule}", &elsewhere),
            ];
            filled(pattern, &all.map(|(name, value)| (name, value.as_str())))
        } else {
            let all = [
                ("{id}", self.journey.as_str()),
                ("{person}", &self.lead_elsewhere),
                ("{organisation}", &self.outside),
                ("{invitation}", &self.asked_elsewhere),
                ("{round}", &self.round_elsewhere),
                ("{evidence}", &self.evidence_elsewhere),
                ("{activity}", &self.activity_elsewhere),
                ("{decision}", &self.decision_elsewhere),
                ("{member}", &self.team_member_elsewhere),
                ("{comment}", &self.comment_elsewhere),
                ("{file}", &self.file_elsewhere),
                ("{kind}", "activity"),
                ("{subject}", &self.activity_elsewhere),
                ("{undo}", &self.undo_elsewhere),
                // These have names in the method; those of another route, or of none, name nothing here.
                ("{station}", "red-start"),
                ("{item}", "a1"),
                ("{rule}", "no-rule"),
                ("{fact}", "no_fact"),
                ("{actor}", "no-actor"),
                ("{competence}", "comp-nothing"),
            ];
            filled(pattern, &all)
        }
    }
}

fn filled(pattern: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(pattern.to_owned(), |address, (name, value)| address.replace(name, value))
}

fn id() -> String {
    Id::<()>::new(NOON, &SystemRandom).to_string()
}

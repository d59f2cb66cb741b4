//! The stage on which the access table is walked: two organisations, somebody of every role, and one of everything that has an address.
//!
//! It is set past the pages, and a new one after every act that is allowed, because it changes what stands on it. Journeys of real people
//! through the pages stand in the other files.

mod store;

use perron_kernel::{Id, SystemRandom, Token};
use perron_testkit::{NOON, Visitor};

use crate::support::World;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Nobody who is known here.
    Stranger,
    /// The administrator of another organisation.
    Outsider,
    /// A reader of this one.
    Reader,
    /// A member of it.
    Member,
    /// Its administrator.
    Administrator,
    /// Somebody who looks after the platform and belongs to neither.
    PlatformAdministrator,
}

impl Who {
    /// All of them, as the columns of the table stand.
    pub const ALL: [Self; 6] =
        [Self::Stranger, Self::Outsider, Self::Reader, Self::Member, Self::Administrator, Self::PlatformAdministrator];
}

/// What stands in one organisation, as it is written in addresses.
pub struct Place {
    pub organisation: String,
    pub administrator: String,
    pub member: String,
    pub reader: String,
    pub contact: String,
    pub invitation: String,
    pub invitation_token: Token,
    pub declaration: String,
    pub dead_letter: String,
    pub file: String,
    pub hold: String,
    pub platform_hold: String,
}

/// Both organisations.
pub struct Stage {
    pub own: Place,
    pub other: Place,
    sessions: Vec<(Who, Token)>,
}

impl Stage {
    /// A new one.
    pub async fn set(world: &World) -> Self {
        let mut transaction = world.installation.database.begin().await.expect("a transaction");
        let (own, other) = (Place::new(), Place::new());
        let mut sessions = Vec::new();
        for place in [&own, &other] {
            store::add_place(&mut transaction, place).await;
        }
        let platform_administrator = id();
        store::add_platform_administrator(&mut transaction, &platform_administrator).await;
        let people = [
            (Who::Outsider, &other.administrator),
            (Who::Reader, &own.reader),
            (Who::Member, &own.member),
            (Who::Administrator, &own.administrator),
            (Who::PlatformAdministrator, &platform_administrator),
        ];
        for (who, person) in people {
            let token = Token::new(&SystemRandom);
            store::add_session(&mut transaction, &id(), person, &token).await;
            sessions.push((who, token));
        }
        transaction.commit().await.expect("the stage stands");
        for place in [&own, &other] {
            let folder = world.files().join(&place.organisation);
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(folder.join(&place.file), "terms").expect("the bytes of a file");
        }
        Self { own, other, sessions }
    }

    /// The browser of somebody.
    pub fn browser(&self, world: &World, who: Who) -> Visitor {
        let mut visitor = world.visitor();
        if let Some((_, token)) = self.sessions.iter().find(|(of, _)| *of == who) {
            visitor.set_cookie("perron-session", token.text());
        }
        visitor
    }
}

impl Place {
    fn new() -> Self {
        Self {
            organisation: id(),
            administrator: id(),
            member: id(),
            reader: id(),
            contact: id(),
            invitation: id(),
            invitation_token: Token::new(&SystemRandom),
            declaration: id(),
            dead_letter: id(),
            file: id(),
            hold: id(),
            platform_hold: id(),
        }
    }

    /// An address with what stands here put into it; what does not stand on the stage is called by a name that nothing has.
    pub fn address(&self, pattern: &str, organisation: &str) -> String {
        let mut address = String::new();
        let of_organisation = pattern.starts_with("/organisations/");
        let of_invitation = pattern.starts_with("/invitations/");
        let of_platform = pattern.starts_with("/administration/");
        for part in pattern.split('/').skip(1) {
            address.push('/');
            address.push_str(match part {
                "{id}" if of_organisation => organisation,
                "{organisation}" if of_platform => organisation,
                "{letter}" if of_platform => &self.dead_letter,
                "{person}" if of_organisation || of_platform => &self.reader,
                "{declaration}" if of_organisation => &self.declaration,
                "{contact}" if of_organisation => &self.contact,
                "{file}" if of_organisation => &self.file,
                "{hold}" if of_organisation => &self.hold,
                "{hold}" if of_platform => &self.platform_hold,
                "{invitation}" if of_organisation => &self.invitation,
                "{token}" if of_invitation => self.invitation_token.text(),
                part if part.starts_with('{') => "unknown",
                part => part,
            });
        }
        address
    }
}

fn id() -> String {
    Id::<()>::new(NOON, &SystemRandom).to_string()
}

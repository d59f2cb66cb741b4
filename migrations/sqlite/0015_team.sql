-- Who a team has for the actors of its method, and for the skills that the method asks for.

-- Somebody who stands for an actor of the method, or for a function that the team names itself. It is somebody who takes part, or somebody
-- outside, of whom there is only what is needed to reach them.
CREATE TABLE journey_team_member (
    id TEXT PRIMARY KEY,
    journey_id TEXT NOT NULL REFERENCES journey (id),
    actor TEXT,
    title TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    outside_name TEXT NOT NULL,
    outside_organisation TEXT NOT NULL,
    outside_contact TEXT NOT NULL,
    note TEXT NOT NULL,
    added_by TEXT NOT NULL REFERENCES person (id),
    added_at INTEGER NOT NULL
) STRICT;
CREATE INDEX journey_team_member_journey ON journey_team_member (journey_id);

-- That a team does not need an actor of the method.
CREATE TABLE journey_actor_not_needed (
    journey_id TEXT NOT NULL REFERENCES journey (id),
    actor TEXT NOT NULL,
    reason TEXT NOT NULL,
    said_by TEXT NOT NULL REFERENCES person (id),
    said_at INTEGER NOT NULL,
    PRIMARY KEY (journey_id, actor)
) STRICT;

-- Where a team has a competence from. `who` are words for somebody who does not take part; nothing stands here of what is not answered.
CREATE TABLE journey_competence (
    journey_id TEXT NOT NULL REFERENCES journey (id),
    competence TEXT NOT NULL,
    cover TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    who TEXT NOT NULL,
    reason TEXT NOT NULL,
    said_by TEXT NOT NULL REFERENCES person (id),
    said_at INTEGER NOT NULL,
    PRIMARY KEY (journey_id, competence)
) STRICT;

-- Journeys, which organisations take part in them, and which people in which role.

-- Case number and note bear a mark each: who may see them. `…_roles` are the roles that a mark names, with a space between them.
CREATE TABLE journey (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    title TEXT NOT NULL,
    challenge TEXT NOT NULL,
    language TEXT NOT NULL,
    case_number TEXT NOT NULL,
    case_number_mark TEXT NOT NULL,
    case_number_roles TEXT NOT NULL,
    case_number_by TEXT REFERENCES person (id),
    note TEXT NOT NULL,
    note_mark TEXT NOT NULL,
    note_roles TEXT NOT NULL,
    note_by TEXT REFERENCES person (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX journey_organisation_id ON journey (organisation_id);

-- The owning organisation stands here too, with the part of an owner.
CREATE TABLE journey_organisation (
    journey_id TEXT NOT NULL REFERENCES journey (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    part TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (journey_id, organisation_id)
);
CREATE INDEX journey_organisation_organisation ON journey_organisation (organisation_id);

-- Whoever is asked for stands here as it was written; an organisation only when there is one that fits.
CREATE TABLE journey_invitation (
    id TEXT PRIMARY KEY,
    journey_id TEXT NOT NULL REFERENCES journey (id),
    asked_for TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation (id),
    part TEXT NOT NULL,
    state TEXT NOT NULL,
    invited_by TEXT NOT NULL REFERENCES person (id),
    created_at BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX journey_invitation_journey ON journey_invitation (journey_id, state);
CREATE INDEX journey_invitation_organisation ON journey_invitation (organisation_id, state);

-- A person takes part in a journey once: for one organisation, in one role.
CREATE TABLE journey_participant (
    journey_id TEXT NOT NULL REFERENCES journey (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (journey_id, person_id)
);
CREATE INDEX journey_participant_person ON journey_participant (person_id);

-- Invitations of organisations to journeys run out.

-- When the invitation was sent again; nothing for one that was sent once, when it was made.
ALTER TABLE journey_invitation ADD COLUMN sent_again_at BIGINT;

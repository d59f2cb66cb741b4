-- The rule that a decision answers, where it answers one.
ALTER TABLE journey_decision ADD COLUMN rule TEXT;

-- The code under which the owner of a journey classifies it, as it writes such codes; empty for none.
ALTER TABLE journey ADD COLUMN classification TEXT NOT NULL DEFAULT '';

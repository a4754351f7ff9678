-- Lists are filtered where they are walked: what a reader filters by stands in the audience rows themselves.

ALTER TABLE audience
  ADD COLUMN procedure text,
  ADD COLUMN state text,
  ADD COLUMN holder text,
  ADD COLUMN region text;

UPDATE audience a SET procedure = m.procedure, state = m.state, holder = m.holder, region = m.region
  FROM matters m WHERE m.city = a.city AND m.subject = a.subject;

DELETE FROM audience WHERE procedure IS NULL;

ALTER TABLE audience ALTER COLUMN procedure SET NOT NULL, ALTER COLUMN state SET NOT NULL;

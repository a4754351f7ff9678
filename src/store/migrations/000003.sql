-- Figures read matters by their plain public values, which stand flat in a column of their own.

ALTER TABLE matters ADD COLUMN facts jsonb NOT NULL DEFAULT '{}';

CREATE INDEX matters_procedure ON matters (city, procedure);

-- What an entry is on a day: its changes, one over the other, in order.
CREATE AGGREGATE merged(jsonb) (SFUNC = jsonb_concat, STYPE = jsonb, INITCOND = '{}');

-- A value that was fixed, and the records behind it. The event that fixed it stands in the log with their digest.
CREATE TABLE fixed_figures (
  city text NOT NULL,
  subject text NOT NULL,
  seq integer NOT NULL,
  figure text NOT NULL,
  period text NOT NULL,
  answer text NOT NULL,
  records text NOT NULL,
  PRIMARY KEY (city, subject, seq, figure)
);

CREATE INDEX fixed_figures_period ON fixed_figures (city, period, figure);

GRANT SELECT, INSERT ON fixed_figures TO fadu_app;

GRANT SELECT ON fixed_figures TO fadu_auditor;

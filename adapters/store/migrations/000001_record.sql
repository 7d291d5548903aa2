-- The record: imports, figures, reference rows, and the log that chains every write.
-- Nothing here is ever updated or deleted: a correction is a new row, an undone import is a row in import_undo.

CREATE TABLE data_version (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  version bigint NOT NULL
);
COMMENT ON TABLE data_version IS 'One row: grows by one with every committed import, undo or edit; caches are keyed by it';
INSERT INTO data_version (version) VALUES (0);

CREATE TABLE import_batch (
  batch bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file text NOT NULL,
  sha256 text NOT NULL,
  collected date NOT NULL,
  who text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  counts jsonb NOT NULL
);
COMMENT ON TABLE import_batch IS 'One committed import (or one edit by a person): everything written in one transaction';
COMMENT ON COLUMN import_batch.file IS 'Name of the file, or what was edited';
COMMENT ON COLUMN import_batch.collected IS 'The day from which its figures without a release date count as known';

CREATE TABLE import_undo (
  batch bigint PRIMARY KEY REFERENCES import_batch,
  who text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE import_undo IS 'Imports taken back as one: their rows stay, and count no longer';

CREATE TABLE figure (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  batch bigint NOT NULL,
  id text COLLATE "C" NOT NULL,
  identity text COLLATE "C" NOT NULL,
  indicator text COLLATE "C" NOT NULL,
  territory text COLLATE "C" NOT NULL,
  period text COLLATE "C" NOT NULL,
  measure text COLLATE "C" NOT NULL,
  printed text COLLATE "C" NOT NULL,
  value numeric NOT NULL,
  unit text COLLATE "C" NOT NULL,
  note text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  released text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  known_on date NOT NULL
);
-- Codes and printed texts are compared byte by byte: an order for people is made where people look, and sorting
-- 100,000 rows by a language's rules takes seconds.
COMMENT ON TABLE figure IS 'One value that one source printed on one date; append-only, a change is a further vintage';
COMMENT ON COLUMN figure.id IS 'Hash of the printed columns: equal columns have equal ids in every store';
COMMENT ON COLUMN figure.identity IS 'Hash of series, source and release: another value under it is a change';
COMMENT ON COLUMN figure.printed IS 'Plain decimal text with the decimals that were printed';
COMMENT ON COLUMN figure.released IS 'As printed: a day, a month, a year, or empty';
COMMENT ON COLUMN figure.known_on IS 'The day from which it counts as known';
CREATE INDEX figure_id ON figure (id);
CREATE INDEX figure_identity ON figure (identity);
CREATE INDEX figure_territory ON figure (territory, known_on);
CREATE INDEX figure_peers ON figure (indicator, measure, period);

CREATE TABLE reference_row (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  batch bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  body jsonb NOT NULL
);
COMMENT ON TABLE reference_row IS 'Versions of everything that is not a figure (catalogue, territories, sources, targets, directives ...); the newest of a live import counts. Documents and not columns: they are read whole, cached by data version, and SQL never looks inside';
COMMENT ON COLUMN reference_row.key IS 'What makes it the same row again, within its kind';
CREATE INDEX reference_row_key ON reference_row (kind, key, seq DESC);

CREATE TABLE audit_log (
  sequence bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  who text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  details jsonb NOT NULL,
  previous text NOT NULL,
  hash text NOT NULL
);
COMMENT ON TABLE audit_log IS 'Every write, chained: hash = sha256 of the previous hash and this row';

CREATE VIEW live_figure AS
  SELECT f.* FROM figure f WHERE NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch = f.batch);
COMMENT ON VIEW live_figure IS 'Figures of imports that were not undone';

CREATE VIEW live_reference AS
  SELECT DISTINCT ON (r.kind, r.key) r.* FROM reference_row r
  WHERE NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch = r.batch)
  ORDER BY r.kind, r.key, r.seq DESC;
COMMENT ON VIEW live_reference IS 'The version of each reference row that counts';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['import_batch', 'import_undo', 'figure', 'reference_row', 'audit_log'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

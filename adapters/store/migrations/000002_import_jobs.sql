-- Imports on their way: what was read, and what committing it would do. Working tables: they may be emptied at any time.

CREATE TABLE import_job (
  id text PRIMARY KEY,
  file text NOT NULL,
  path text NOT NULL,
  bytes bigint NOT NULL,
  notation text NOT NULL,
  who text NOT NULL,
  state text NOT NULL,
  started timestamptz NOT NULL DEFAULT now(),
  finished timestamptz,
  progress real NOT NULL DEFAULT 0,
  rows bigint NOT NULL DEFAULT 0,
  sha256 text NOT NULL DEFAULT '',
  counts jsonb,
  problem jsonb,
  base_version bigint,
  batch bigint
);
COMMENT ON TABLE import_job IS 'An import from the first byte to its end; state as in the contract (reading, ready, committing, committed, undone, cancelled, failed)';
COMMENT ON COLUMN import_job.base_version IS 'Data version that the dry run was compared with';

CREATE TABLE staged_figure (
  job text COLLATE "C" NOT NULL,
  ord bigint NOT NULL,
  place_row bigint NOT NULL,
  id text COLLATE "C" NOT NULL,
  identity text COLLATE "C" NOT NULL,
  indicator text COLLATE "C" NOT NULL,
  territory text COLLATE "C" NOT NULL,
  period text COLLATE "C" NOT NULL,
  measure text COLLATE "C" NOT NULL,
  printed text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  note text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  released text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  known_on date NOT NULL
);
COMMENT ON TABLE staged_figure IS 'Figures read by a job, in the order of the file';

CREATE TABLE staged_reference (
  job text COLLATE "C" NOT NULL,
  ord bigint NOT NULL,
  place_row bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  body jsonb NOT NULL
);
COMMENT ON TABLE staged_reference IS 'Reference rows read by a job, in the order of the file';

CREATE TABLE staged_refusal (
  job text COLLATE "C" NOT NULL,
  ord bigint NOT NULL,
  place_row bigint NOT NULL,
  place jsonb NOT NULL,
  cells jsonb NOT NULL,
  problems jsonb NOT NULL
);
COMMENT ON TABLE staged_refusal IS 'Rows that were refused, their cells as they were, and why';
CREATE TABLE staged_effect (
  job text COLLATE "C" NOT NULL,
  ord bigint NOT NULL,
  effect text COLLATE "C" NOT NULL
);
COMMENT ON TABLE staged_effect IS 'Staged rows that are not simply new: same or changed. A table of its own, since most rows of most imports are new and updating each of them would cost more than reading them';
CREATE INDEX staged_effect_job ON staged_effect (job, ord);
CREATE INDEX staged_figure_job ON staged_figure (job, ord);
CREATE INDEX staged_reference_job ON staged_reference (job, ord);
CREATE INDEX staged_refusal_job ON staged_refusal (job, ord);

-- Frozen briefs: the conference report as it was decided, with its files. Nothing here is ever updated or deleted: a
-- correction is a further version of the same territory, period and language.

CREATE TABLE frozen_brief (
  change bigint NOT NULL,
  brief text COLLATE "C" NOT NULL,
  territory text COLLATE "C" NOT NULL,
  period text COLLATE "C" NOT NULL,
  language text COLLATE "C" NOT NULL CHECK (language IN ('vi', 'en')),
  number int NOT NULL CHECK (number > 0),
  as_of date NOT NULL,
  day date NOT NULL,
  corrects int CHECK (corrects = number - 1),
  why text NOT NULL,
  paper jsonb NOT NULL,
  beside jsonb NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  word bytea NOT NULL,
  word_sha256 text COLLATE "C" NOT NULL,
  pdf bytea,
  pdf_sha256 text COLLATE "C",
  data_version bigint NOT NULL,
  program text NOT NULL,
  who text NOT NULL,
  account text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (territory, brief),
  UNIQUE (territory, period, language, number),
  CHECK ((corrects IS NULL) = (number = 1)),
  CHECK ((pdf IS NULL) = (pdf_sha256 IS NULL))
);
COMMENT ON TABLE frozen_brief IS 'The conference report as frozen, with its files; append-only, a correction is a further version';
COMMENT ON COLUMN frozen_brief.change IS 'As task_event.change';
COMMENT ON COLUMN frozen_brief.brief IS 'Period, language and number: its name within the territory';
COMMENT ON COLUMN frozen_brief.territory IS 'Code of the territory';
COMMENT ON COLUMN frozen_brief.period IS 'Canonical text of the period it reports';
COMMENT ON COLUMN frozen_brief.language IS 'vi or en';
COMMENT ON COLUMN frozen_brief.number IS '1, 2, 3 ... within territory, period and language';
COMMENT ON COLUMN frozen_brief.as_of IS 'The day whose knowledge it shows; its files are dated by it';
COMMENT ON COLUMN frozen_brief.day IS 'The day it was frozen, Viet Nam''s';
COMMENT ON COLUMN frozen_brief.corrects IS 'The version it corrects; empty for the first';
COMMENT ON COLUMN frozen_brief.why IS 'The reason, as typed; a correction has one';
COMMENT ON COLUMN frozen_brief.paper IS 'The document tree and the official form; SQL never looks inside';
COMMENT ON COLUMN frozen_brief.beside IS 'What is kept with it: the section of corrections, and what it promised as values';
COMMENT ON COLUMN frozen_brief.sha256 IS 'SHA-256 in hexadecimal of the paper as JSON with sorted keys: its fingerprint';
COMMENT ON COLUMN frozen_brief.word IS 'The Word file';
COMMENT ON COLUMN frozen_brief.word_sha256 IS 'SHA-256 of the Word file';
COMMENT ON COLUMN frozen_brief.pdf IS 'The PDF file; empty when none was made';
COMMENT ON COLUMN frozen_brief.pdf_sha256 IS 'SHA-256 of the PDF file';
COMMENT ON COLUMN frozen_brief.data_version IS 'Version of the data it was made from';
COMMENT ON COLUMN frozen_brief.program IS 'Version of the program that made it';
COMMENT ON COLUMN frozen_brief.who IS 'The person who froze it';
COMMENT ON COLUMN frozen_brief.account IS 'As task_event.account';
COMMENT ON COLUMN frozen_brief.at IS 'When it was frozen';

COMMENT ON COLUMN data_version.saves IS 'Grows by one with every save of a scenario, archiving of forecasts, change of tasks, version of a meeting and of a cause, and frozen brief: these change no figure, so that what is cached by version stays good';
COMMENT ON COLUMN audit_log.action IS 'import, edit, undo, scenario, forecast, embargo, people, task, meeting, cause or brief';

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON frozen_brief FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE frozen_brief ENABLE ROW LEVEL SECURITY;
ALTER TABLE frozen_brief FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON frozen_brief USING ((SELECT acts_as_system())) WITH CHECK ((SELECT acts_as_system()));
-- A frozen brief is made of released figures only, so that every reader may see it.
CREATE POLICY brief_seen ON frozen_brief FOR SELECT USING ((SELECT has_any_role()));
-- Which territory is decided by the rights before; a person who only reads writes nothing even past them.
CREATE POLICY brief_frozen ON frozen_brief FOR INSERT
  WITH CHECK ((SELECT acts_as('analyst') OR acts_as('leader') OR acts_as('administrator')));

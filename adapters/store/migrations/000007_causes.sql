-- Causes that people type, by their versions. Nothing here is ever updated or deleted: a change is a further version, and
-- a cause that is taken back stays with the reason.

CREATE TABLE cause_version (
  change bigint NOT NULL,
  cause text COLLATE "C" NOT NULL,
  number int NOT NULL CHECK (number > 0),
  territory text COLLATE "C" NOT NULL,
  day date NOT NULL,
  withdrawn boolean NOT NULL,
  why text NOT NULL,
  content jsonb NOT NULL,
  who text NOT NULL,
  account text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  closed_until timestamptz DEFAULT seen_until(),
  PRIMARY KEY (cause, number)
);
COMMENT ON TABLE cause_version IS 'Causes with every version that was saved; append-only, the last one counts, a withdrawn one is the last';
COMMENT ON COLUMN cause_version.change IS 'As task_event.change';
COMMENT ON COLUMN cause_version.cause IS 'Code of the cause';
COMMENT ON COLUMN cause_version.number IS '1, 2, 3 ... within the cause';
COMMENT ON COLUMN cause_version.territory IS 'Code of the territory';
COMMENT ON COLUMN cause_version.day IS 'The day from which it counts as known';
COMMENT ON COLUMN cause_version.withdrawn IS 'Whether it was taken back with this version';
COMMENT ON COLUMN cause_version.why IS 'The reason of the change, as typed; empty for the first';
COMMENT ON COLUMN cause_version.content IS 'Objective, subjective or not typed; words, indicator, period, figures, evidence, department; SQL never looks inside';
COMMENT ON COLUMN cause_version.who IS 'The person who saved it';
COMMENT ON COLUMN cause_version.account IS 'As task_event.account';
COMMENT ON COLUMN cause_version.at IS 'When it was saved';
COMMENT ON COLUMN cause_version.closed_until IS 'As scenario_version.closed_until';
CREATE INDEX cause_version_territory ON cause_version (territory);

COMMENT ON COLUMN data_version.saves IS 'Grows by one with every save of a scenario, archiving of forecasts, change of tasks, version of a meeting and of a cause: these change no figure, so that what is cached by version stays good';
COMMENT ON COLUMN audit_log.action IS 'import, edit, undo, scenario, forecast, embargo, people, task, meeting or cause';

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cause_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE cause_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE cause_version FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON cause_version USING ((SELECT acts_as_system())) WITH CHECK ((SELECT acts_as_system()));
CREATE POLICY cause_seen ON cause_version FOR SELECT USING (has_any_role()
  AND (closed_until IS NULL OR closed_until <= now() OR reaches('hoatieu.embargo', '*') OR account = acting_account()));
-- Which department and territory is decided by the rights before; a person who only reads writes nothing even past them.
CREATE POLICY cause_written ON cause_version FOR INSERT
  WITH CHECK ((SELECT acts_as('reporter') OR acts_as('analyst') OR acts_as('administrator')));

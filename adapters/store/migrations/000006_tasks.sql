-- Tasks by what happened to them, and meetings by their versions. Nothing here is ever updated or deleted: what a task
-- is on a day follows from its events, by the rules of packages/follow, and SQL never looks inside.

CREATE TABLE task_event (
  change bigint NOT NULL,
  ord int NOT NULL,
  task text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  day date NOT NULL,
  who text NOT NULL,
  account text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  why text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (change, ord)
);
COMMENT ON TABLE task_event IS 'What happened to tasks: given, edited, extended, reported, confirmed, returned, causes, cancelled; append-only';
COMMENT ON COLUMN task_event.change IS 'The save that wrote it: data_version.saves of that moment';
COMMENT ON COLUMN task_event.ord IS 'Position within the save, from 0; change and ord together are the event''s id';
COMMENT ON COLUMN task_event.task IS 'Code of the task';
COMMENT ON COLUMN task_event.kind IS 'created, edited, extended, reported, confirmed, returned, cause-stated, cause-confirmed, cause-refused or cancelled';
COMMENT ON COLUMN task_event.day IS 'The day from which it counts as known';
COMMENT ON COLUMN task_event.who IS 'The person''s name as it stood then; of an imported history, as printed there';
COMMENT ON COLUMN task_event.account IS 'The person''s account; local for the local user, the word name and the printed name for an imported history';
COMMENT ON COLUMN task_event.at IS 'When it was written';
COMMENT ON COLUMN task_event.why IS 'The reason, as typed';
COMMENT ON COLUMN task_event.body IS 'What the kind needs: fields of the task, deadline, text and evidence, the report that is meant';
CREATE INDEX task_event_task ON task_event (task, change, ord);

CREATE TABLE meeting_version (
  change bigint NOT NULL,
  ord int NOT NULL DEFAULT 0,
  meeting text COLLATE "C" NOT NULL,
  number int NOT NULL CHECK (number > 0),
  territory text COLLATE "C" NOT NULL,
  closed boolean NOT NULL,
  content jsonb NOT NULL,
  who text NOT NULL,
  account text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (change, ord),
  UNIQUE (meeting, number)
);
COMMENT ON TABLE meeting_version IS 'Meetings with agenda, report, opinions and conclusions; append-only, a change is a further version, a closed one is the last';
COMMENT ON COLUMN meeting_version.change IS 'As task_event.change';
COMMENT ON COLUMN meeting_version.ord IS 'Always 0: one version in one save';
COMMENT ON COLUMN meeting_version.meeting IS 'Code of the meeting';
COMMENT ON COLUMN meeting_version.number IS '1, 2, 3 ... within the meeting';
COMMENT ON COLUMN meeting_version.territory IS 'Code of the territory';
COMMENT ON COLUMN meeting_version.closed IS 'Whether the meeting was closed with this version';
COMMENT ON COLUMN meeting_version.content IS 'Title, day, chair, agenda, report, opinions, conclusions, document';
COMMENT ON COLUMN meeting_version.who IS 'The person who saved it';
COMMENT ON COLUMN meeting_version.account IS 'As task_event.account';
COMMENT ON COLUMN meeting_version.at IS 'When it was saved';
CREATE INDEX meeting_version_territory ON meeting_version (territory);

COMMENT ON COLUMN data_version.saves IS 'Grows by one with every save of a scenario, archiving of forecasts, change of tasks and version of a meeting: these change no figure, so that what is cached by version stays good';

COMMENT ON COLUMN audit_log.action IS 'import, edit, undo, scenario, forecast, embargo, people, task or meeting';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['task_event', 'meeting_version'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT acts_as_system())) WITH CHECK ((SELECT acts_as_system()))', name);
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING ((SELECT has_any_role()))', name);
  END LOOP;
END $$;

-- Which department a reporter speaks for and which territory a leader's is decided by the rights before; a person who
-- only reads writes nothing even past them.
CREATE POLICY task_written ON task_event FOR INSERT WITH CHECK ((SELECT acts_as('reporter') OR acts_as('verifier') OR acts_as('leader') OR acts_as('administrator')));
CREATE POLICY meeting_written ON meeting_version FOR INSERT WITH CHECK ((SELECT acts_as('verifier') OR acts_as('analyst') OR acts_as('leader') OR acts_as('administrator')));

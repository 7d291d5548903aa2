-- Growth scenarios with their versions, and the archive of forecasts. Nothing here is ever updated or deleted.

ALTER TABLE data_version ADD COLUMN saves bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN data_version.saves IS 'Grows by one with every save of a scenario and every archiving of forecasts: these change no figure, so that what is cached by version stays good';

CREATE TABLE scenario (
  id text COLLATE "C" PRIMARY KEY,
  territory text COLLATE "C" NOT NULL,
  year int NOT NULL,
  title text NOT NULL,
  issuer text NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE scenario IS 'A growth scenario of one territory and year; its content is in its versions';
COMMENT ON COLUMN scenario.id IS 'Territory, year and a number';
COMMENT ON COLUMN scenario.territory IS 'Code of the territory';
COMMENT ON COLUMN scenario.year IS 'The year whose growth it lays out by quarter and sector';
COMMENT ON COLUMN scenario.title IS 'Its name, as given';
COMMENT ON COLUMN scenario.issuer IS 'Who set it, as printed';
COMMENT ON COLUMN scenario.created_by IS 'The person who entered it';
COMMENT ON COLUMN scenario.created_at IS 'When it was entered';
CREATE INDEX scenario_territory ON scenario (territory, year);

CREATE TABLE scenario_version (
  scenario text COLLATE "C" NOT NULL REFERENCES scenario,
  number int NOT NULL CHECK (number > 0),
  as_of date NOT NULL,
  document text NOT NULL,
  note text NOT NULL,
  content jsonb NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (scenario, number)
);
COMMENT ON TABLE scenario_version IS 'One saved version of a scenario; append-only, a change is a further version';
COMMENT ON COLUMN scenario_version.scenario IS 'The scenario';
COMMENT ON COLUMN scenario_version.number IS '1, 2, 3 ... within the scenario';
COMMENT ON COLUMN scenario_version.as_of IS 'The day whose knowledge it stands on';
COMMENT ON COLUMN scenario_version.document IS 'The document it follows, as printed';
COMMENT ON COLUMN scenario_version.note IS 'What the person wrote beside it';
COMMENT ON COLUMN scenario_version.content IS 'Targets, growth by quarter and sector, weights, the year, and what the outlook said; SQL never looks inside';
COMMENT ON COLUMN scenario_version.sha256 IS 'SHA-256 in hexadecimal of the content as JSON with sorted keys';
COMMENT ON COLUMN scenario_version.created_by IS 'The person who saved it';
COMMENT ON COLUMN scenario_version.created_at IS 'When it was saved';

CREATE TABLE forecast (
  archive bigint NOT NULL,
  id text COLLATE "C" PRIMARY KEY,
  territory text COLLATE "C" NOT NULL,
  indicator text COLLATE "C" NOT NULL,
  measure text COLLATE "C" NOT NULL,
  period text COLLATE "C" NOT NULL,
  as_of date NOT NULL,
  method text COLLATE "C" NOT NULL,
  origin text COLLATE "C" NOT NULL,
  location double precision NOT NULL,
  scale double precision NOT NULL,
  degrees double precision,
  inputs text[] NOT NULL,
  parameters text COLLATE "C" NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (territory, indicator, measure, period, as_of, method, parameters)
);
COMMENT ON TABLE forecast IS 'Forecasts put on record before the figure was known, to be scored when it arrives; append-only, the first one of its key counts';
COMMENT ON COLUMN forecast.archive IS 'The archiving that wrote it: data_version.saves of that moment';
COMMENT ON COLUMN forecast.id IS 'Hash of territory, indicator, measure, period, as_of, method and parameters';
COMMENT ON COLUMN forecast.territory IS 'Code of the territory';
COMMENT ON COLUMN forecast.indicator IS 'Code of the indicator';
COMMENT ON COLUMN forecast.measure IS 'What is forecast of the indicator: level, yoy_pct ...';
COMMENT ON COLUMN forecast.period IS 'Canonical text of the period that is forecast';
COMMENT ON COLUMN forecast.as_of IS 'The day whose knowledge it stands on';
COMMENT ON COLUMN forecast.method IS 'Name of the method';
COMMENT ON COLUMN forecast.origin IS 'release, scenario or person: what made it';
COMMENT ON COLUMN forecast.location IS 'Centre of the distribution, in the measure''s unit';
COMMENT ON COLUMN forecast.scale IS 'Standard deviation of a normal, scale of a Student t';
COMMENT ON COLUMN forecast.degrees IS 'Degrees of freedom of a Student t; empty for a normal';
COMMENT ON COLUMN forecast.inputs IS 'Ids of the figures it was made from';
COMMENT ON COLUMN forecast.parameters IS 'Hash or name of the parameter set';
COMMENT ON COLUMN forecast.made_by IS 'The person or part of the program that put it on record';
COMMENT ON COLUMN forecast.made_at IS 'When it was put on record';
CREATE INDEX forecast_archive ON forecast (archive);

COMMENT ON COLUMN audit_log.action IS 'import, edit, undo, scenario or forecast';
COMMENT ON COLUMN audit_log.details IS 'Import or edit: batch, digest of its rows, counts, sha256, version. Undo: undone (the batch), version. Scenario: scenario, number, digest of the row, sha256 of the content, saves. Forecast: archive (= saves), digest of its rows, count, saves';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['scenario', 'scenario_version', 'forecast'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- People, their roles, sessions and tokens; figures held back until their hour; and who sees which row.
-- The store names the one who asks in settings of each transaction (hoatieu.*); without them nothing closed is seen.

-- Who asks -----------------------------------------------------------------------------------------------------------

CREATE FUNCTION acts_as_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('hoatieu.system', true), '') = 'on' $$;
COMMENT ON FUNCTION acts_as_system() IS 'A task of the product itself: imports, backup, sign-in';

CREATE FUNCTION acting_account() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('hoatieu.account', true), '') $$;
COMMENT ON FUNCTION acting_account() IS 'Account of the one who asks; empty for nobody';

CREATE FUNCTION acts_as(role text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT role = ANY (string_to_array(coalesce(current_setting('hoatieu.roles', true), ''), ',')) $$;
COMMENT ON FUNCTION acts_as(text) IS 'Whether the one who asks has the role anywhere';

CREATE FUNCTION has_any_role() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('hoatieu.roles', true), '') <> '' $$;
COMMENT ON FUNCTION has_any_role() IS 'Whether the one who asks may read at all';

CREATE FUNCTION reaches(setting text, territory text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT acts_as_system() OR coalesce(current_setting(setting, true), '') = '*'
       OR territory = ANY (string_to_array(coalesce(current_setting(setting, true), ''), ',')) $$;
COMMENT ON FUNCTION reaches(text, text) IS 'Whether a setting (hoatieu.embargo, hoatieu.seal, hoatieu.edit) names the territory, or * for every one';

-- Figures before their hour ------------------------------------------------------------------------------------------

CREATE TABLE embargo (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  figure text COLLATE "C" NOT NULL,
  territory text COLLATE "C" NOT NULL,
  until timestamptz NOT NULL,
  batch bigint,
  who text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE embargo IS 'Hours of release; append-only, the newest of a figure counts, whatever became of its import';
COMMENT ON COLUMN embargo.seq IS 'Order of writing';
COMMENT ON COLUMN embargo.figure IS 'As figure.id';
COMMENT ON COLUMN embargo.territory IS 'Territory of the figure';
COMMENT ON COLUMN embargo.until IS 'The hour of release: before it only who has the right sees the figure';
COMMENT ON COLUMN embargo.batch IS 'The import whose file said so; empty when a person set it';
COMMENT ON COLUMN embargo.who IS 'The person who set it';
COMMENT ON COLUMN embargo.at IS 'When it was set';
CREATE INDEX embargo_figure ON embargo (figure, seq DESC);

-- What is hidden is decided here, as the system whoever asks, and only the ids leave. The setting is put back before
-- anything else runs: a login without special rights may not attach it to a function.
CREATE FUNCTION embargoes_in_force() RETURNS TABLE (figure text, until timestamptz, seen boolean)
  LANGUAGE plpgsql STABLE ROWS 10 SET search_path = hoatieu, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('hoatieu.system', true), '');
  named text := coalesce(current_setting('hoatieu.embargo', true), '');
BEGIN
  PERFORM set_config('hoatieu.system', 'on', true);
  RETURN QUERY SELECT e.figure, e.until, named = '*' OR e.territory = ANY (string_to_array(named, ',')) FROM
    (SELECT DISTINCT ON (x.figure) x.figure, x.territory, x.until FROM embargo x ORDER BY x.figure, x.seq DESC) e
    WHERE e.until > now();
  PERFORM set_config('hoatieu.system', before, true);
END $$;
COMMENT ON FUNCTION embargoes_in_force() IS 'Figures that wait for their hour, and whether the one who asks sees them';

CREATE FUNCTION hidden_figures() RETURNS SETOF text LANGUAGE sql STABLE ROWS 10 SET search_path = hoatieu, pg_temp AS
  $$ SELECT figure FROM embargoes_in_force() WHERE NOT seen $$;
COMMENT ON FUNCTION hidden_figures() IS 'Figures that the one who asks does not see yet';

CREATE FUNCTION seen_until() RETURNS timestamptz LANGUAGE sql STABLE SET search_path = hoatieu, pg_temp AS
  $$ SELECT max(until) FROM embargoes_in_force() WHERE seen $$;
COMMENT ON FUNCTION seen_until() IS 'The last hour of release among the figures that only few see and the one who asks does: what he makes of them is closed as long';

ALTER TABLE staged_figure ADD COLUMN embargo timestamptz;
COMMENT ON COLUMN staged_figure.embargo IS 'Hour of release that the file gives';

ALTER TABLE scenario_version ADD COLUMN closed_until timestamptz, ADD COLUMN account text NOT NULL DEFAULT '';
ALTER TABLE scenario_version ALTER COLUMN closed_until SET DEFAULT seen_until(), ALTER COLUMN account SET DEFAULT acting_account();
COMMENT ON COLUMN scenario_version.closed_until IS 'Made while its maker saw figures before their hour: until then only he and who sees all of them see it';
COMMENT ON COLUMN scenario_version.account IS 'Account that saved it; empty before there were accounts';
ALTER TABLE forecast ADD COLUMN closed_until timestamptz, ADD COLUMN account text NOT NULL DEFAULT '';
ALTER TABLE forecast ALTER COLUMN closed_until SET DEFAULT seen_until(), ALTER COLUMN account SET DEFAULT acting_account();
COMMENT ON COLUMN forecast.closed_until IS 'As scenario_version.closed_until';
COMMENT ON COLUMN forecast.account IS 'Account that archived it; empty before there were accounts';

ALTER TABLE import_job ADD COLUMN account text NOT NULL DEFAULT acting_account(),
  ADD COLUMN token text NOT NULL DEFAULT coalesce(current_setting('hoatieu.token', true), ''),
  ADD COLUMN why text NOT NULL DEFAULT coalesce(current_setting('hoatieu.why', true), '');
COMMENT ON COLUMN import_job.account IS 'Account that began it; empty for the local user';
COMMENT ON COLUMN import_job.token IS 'Id of the token it was begun with; empty for a person';
COMMENT ON COLUMN import_job.why IS 'The reason that was given';

-- People -------------------------------------------------------------------------------------------------------------

CREATE TABLE account (
  id text COLLATE "C" PRIMARY KEY,
  login text COLLATE "C" NOT NULL UNIQUE,
  name text NOT NULL,
  password text,
  issuer text NOT NULL DEFAULT '',
  subject text NOT NULL DEFAULT '',
  language text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  closed_at timestamptz
);
COMMENT ON TABLE account IS 'A person who signs in';
COMMENT ON COLUMN account.id IS 'Random name of the account; stays when the login changes';
COMMENT ON COLUMN account.login IS 'What the person types, in lower case';
COMMENT ON COLUMN account.name IS 'As it stands beside what the person changes';
COMMENT ON COLUMN account.password IS 'argon2id of the password with its salt and costs; empty when only the issuer signs in';
COMMENT ON COLUMN account.issuer IS 'OpenID Connect issuer that vouches for the person; empty for a local account';
COMMENT ON COLUMN account.subject IS 'The issuer''s name of the person';
COMMENT ON COLUMN account.language IS 'vi or en as last chosen; empty: as the browser says';
COMMENT ON COLUMN account.created_at IS 'When it was made';
COMMENT ON COLUMN account.created_by IS 'The person who made it, or the issuer';
COMMENT ON COLUMN account.closed_at IS 'When it was closed: nobody signs in any more';
CREATE UNIQUE INDEX account_subject ON account (issuer, subject) WHERE issuer <> '';

CREATE TABLE account_grant (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account text COLLATE "C" NOT NULL REFERENCES account,
  role text NOT NULL CHECK (role IN ('viewer', 'reporter', 'verifier', 'analyst', 'leader', 'administrator')),
  department text,
  territory text COLLATE "C",
  granted_by text NOT NULL,
  granted_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE account_grant IS 'One role of one person, for a department, a territory or everywhere';
COMMENT ON COLUMN account_grant.id IS 'Number of the grant';
COMMENT ON COLUMN account_grant.account IS 'The account';
COMMENT ON COLUMN account_grant.role IS 'viewer, reporter, verifier, analyst, leader or administrator';
COMMENT ON COLUMN account_grant.department IS 'The department it is for; empty: every one';
COMMENT ON COLUMN account_grant.territory IS 'Code of the territory it is for; empty: every one';
COMMENT ON COLUMN account_grant.granted_by IS 'The person who granted it';
COMMENT ON COLUMN account_grant.granted_at IS 'When it was granted';
CREATE INDEX account_grant_account ON account_grant (account);

CREATE TABLE session (
  id text COLLATE "C" PRIMARY KEY,
  hash text COLLATE "C" NOT NULL UNIQUE,
  account text COLLATE "C" NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  ends_at timestamptz NOT NULL,
  agent text NOT NULL,
  address text NOT NULL
);
COMMENT ON TABLE session IS 'Browsers that are signed in; a row that is gone is a session that has ended';
COMMENT ON COLUMN session.id IS 'By which it is listed and ended; opens nothing';
COMMENT ON COLUMN session.hash IS 'SHA-256 of the token in the cookie; the token itself is kept nowhere';
COMMENT ON COLUMN session.account IS 'The account';
COMMENT ON COLUMN session.created_at IS 'When the person signed in';
COMMENT ON COLUMN session.seen_at IS 'Last use, to the minute: too long without use ends it';
COMMENT ON COLUMN session.ends_at IS 'When it ends whatever happens';
COMMENT ON COLUMN session.agent IS 'Family of the browser and its system: from another one the token is refused';
COMMENT ON COLUMN session.address IS 'Address it was opened from';
CREATE INDEX session_account ON session (account);

CREATE TABLE api_token (
  id text COLLATE "C" PRIMARY KEY,
  hash text COLLATE "C" NOT NULL UNIQUE,
  account text COLLATE "C" NOT NULL REFERENCES account,
  name text NOT NULL,
  roles text[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  ends_at timestamptz NOT NULL,
  used_at timestamptz,
  ended_at timestamptz
);
COMMENT ON TABLE api_token IS 'Keys with which programs ask in a person''s name';
COMMENT ON COLUMN api_token.id IS 'By which it is listed and ended, and which the log of changes names';
COMMENT ON COLUMN api_token.hash IS 'SHA-256 of the token; the token was shown once';
COMMENT ON COLUMN api_token.account IS 'Whose it is';
COMMENT ON COLUMN api_token.name IS 'What it is for, as its owner wrote';
COMMENT ON COLUMN api_token.roles IS 'The roles it may use, of those the person has when it asks';
COMMENT ON COLUMN api_token.created_at IS 'When it was made';
COMMENT ON COLUMN api_token.ends_at IS 'When it ends';
COMMENT ON COLUMN api_token.used_at IS 'Last use, to the minute';
COMMENT ON COLUMN api_token.ended_at IS 'When it was ended by a person';
CREATE INDEX api_token_account ON api_token (account);

CREATE TABLE first_link (
  hash text COLLATE "C" PRIMARY KEY,
  ends_at timestamptz NOT NULL,
  used_at timestamptz
);
COMMENT ON TABLE first_link IS 'Links that make the first administrator; good once, and only while there is none';
COMMENT ON COLUMN first_link.hash IS 'SHA-256 of the key in the link';
COMMENT ON COLUMN first_link.ends_at IS 'When it ends';
COMMENT ON COLUMN first_link.used_at IS 'When it was used';

CREATE TABLE sign_in_failure (
  login text COLLATE "C" NOT NULL,
  address text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE sign_in_failure IS 'Failed sign-ins of the last hours: many in a row close the door for a while';
COMMENT ON COLUMN sign_in_failure.login IS 'What was typed as login, as SHA-256: people type passwords there';
COMMENT ON COLUMN sign_in_failure.address IS 'Where it came from';
COMMENT ON COLUMN sign_in_failure.at IS 'When';
CREATE INDEX sign_in_failure_login ON sign_in_failure (login, at);
CREATE INDEX sign_in_failure_address ON sign_in_failure (address, at);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON embargo FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

COMMENT ON COLUMN audit_log.action IS 'import, edit, undo, scenario, forecast, embargo or people';
COMMENT ON COLUMN audit_log.details IS 'Import or edit: batch, digest of its rows, counts, sha256, version; embargoes where the file gave hours of release. Undo: undone (the batch), version. Scenario: scenario, number, digest of the row, sha256 of the content, saves. Forecast: archive (= saves), digest of its rows, count, saves. Embargo: embargo (number of the first row), count, digest, until, version. People: what was done to which account. Each: account and token of who asked, and why, where given';

-- Which rows are seen ------------------------------------------------------------------------------------------------

-- A view asks as the one who asks, not as its maker.
ALTER VIEW live_figure SET (security_invoker = true);
ALTER VIEW live_reference SET (security_invoker = true);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['figure', 'embargo', 'scenario', 'scenario_version', 'forecast',
    'account', 'account_grant', 'session', 'api_token', 'first_link', 'sign_in_failure'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    -- The owner of the tables is no exception.
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT acts_as_system())) WITH CHECK ((SELECT acts_as_system()))', name);
  END LOOP;
END $$;

CREATE POLICY figure_seen ON figure FOR SELECT USING ((SELECT has_any_role()) AND id NOT IN (SELECT hidden_figures()));

-- Rows are copied into staged_figure, which row-level security does not allow: it is read through this view.
CREATE VIEW seen_staged_figure WITH (security_barrier = true, security_invoker = true) AS
  SELECT * FROM staged_figure WHERE embargo IS NULL OR embargo <= now() OR reaches('hoatieu.embargo', territory);
COMMENT ON VIEW seen_staged_figure IS 'Figures that a job read, without those that the one who asks does not see yet';

CREATE POLICY embargo_seen ON embargo FOR SELECT USING (reaches('hoatieu.embargo', territory));
CREATE POLICY embargo_set ON embargo FOR INSERT WITH CHECK (reaches('hoatieu.seal', territory));

CREATE POLICY scenario_seen ON scenario FOR SELECT USING (has_any_role());
CREATE POLICY scenario_saved ON scenario FOR INSERT WITH CHECK (reaches('hoatieu.edit', territory));
CREATE POLICY version_seen ON scenario_version FOR SELECT USING (has_any_role()
  AND (closed_until IS NULL OR closed_until <= now() OR reaches('hoatieu.embargo', '*') OR (account <> '' AND account = acting_account())));
CREATE POLICY version_saved ON scenario_version FOR INSERT WITH CHECK
  (EXISTS (SELECT 1 FROM scenario s WHERE s.id = scenario_version.scenario AND reaches('hoatieu.edit', s.territory)));
CREATE POLICY forecast_seen ON forecast FOR SELECT USING (has_any_role()
  AND (closed_until IS NULL OR closed_until <= now() OR reaches('hoatieu.embargo', '*') OR (account <> '' AND account = acting_account())));
CREATE POLICY forecast_saved ON forecast FOR INSERT WITH CHECK (reaches('hoatieu.edit', territory));

CREATE POLICY account_administered ON account USING (acts_as('administrator')) WITH CHECK (acts_as('administrator'));
CREATE POLICY account_own ON account FOR SELECT USING (id = acting_account());
CREATE POLICY account_kept ON account FOR UPDATE USING (id = acting_account()) WITH CHECK (id = acting_account());
CREATE POLICY grant_administered ON account_grant USING (acts_as('administrator')) WITH CHECK (acts_as('administrator'));
CREATE POLICY grant_own ON account_grant FOR SELECT USING (account = acting_account());
CREATE POLICY session_administered ON session FOR SELECT USING (acts_as('administrator'));
CREATE POLICY session_ended ON session FOR DELETE USING (acts_as('administrator') OR account = acting_account());
CREATE POLICY session_own ON session FOR SELECT USING (account = acting_account());
CREATE POLICY token_administered ON api_token FOR SELECT USING (acts_as('administrator') OR account = acting_account());
CREATE POLICY token_made ON api_token FOR INSERT WITH CHECK (account = acting_account());
CREATE POLICY token_ended ON api_token FOR UPDATE USING (acts_as('administrator') OR account = acting_account())
  WITH CHECK (acts_as('administrator') OR account = acting_account());

-- What was made while figures waited for their hour stays closed while they wait, not until the hour that was set then:
-- an hour may be put off. And an import of such figures is none to who does not see them.

-- As in embargoes_in_force(): decided as the system, and the setting is put back before anything else runs.
CREATE FUNCTION waits_still(made timestamptz) RETURNS boolean
  LANGUAGE plpgsql STABLE SET search_path = hoatieu, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('hoatieu.system', true), '');
  named text := coalesce(current_setting('hoatieu.embargo', true), '');
  found boolean;
BEGIN
  IF named = '*' THEN RETURN false; END IF;
  PERFORM set_config('hoatieu.system', 'on', true);
  SELECT EXISTS (SELECT 1 FROM
    (SELECT DISTINCT ON (x.figure) x.figure, x.territory, x.until FROM embargo x ORDER BY x.figure, x.seq DESC) e
    WHERE e.until > now() AND NOT (e.territory = ANY (string_to_array(named, ',')))
      AND EXISTS (SELECT 1 FROM embargo w WHERE w.figure = e.figure AND w.at <= made AND w.until > made)) INTO found;
  PERFORM set_config('hoatieu.system', before, true);
  RETURN found;
END $$;
COMMENT ON FUNCTION waits_still(timestamptz) IS 'Whether a figure that waited for its hour when something was made still waits, unseen by the one who asks';

ALTER POLICY version_seen ON scenario_version USING (has_any_role()
  AND (closed_until IS NULL OR (account <> '' AND account = acting_account()) OR NOT waits_still(created_at)));
ALTER POLICY forecast_seen ON forecast USING (has_any_role()
  AND (closed_until IS NULL OR (account <> '' AND account = acting_account()) OR NOT waits_still(made_at)));
ALTER POLICY cause_seen ON cause_version USING (has_any_role()
  AND (closed_until IS NULL OR (account <> '' AND account = acting_account()) OR NOT waits_still(at)));
COMMENT ON COLUMN scenario_version.closed_until IS 'Empty: open to every reader. Else the last hour of release, as then set, of the figures that its maker saw early: while one of them waits, only he and who sees it see this';

CREATE FUNCTION hidden_imports() RETURNS SETOF text LANGUAGE plpgsql STABLE ROWS 10 SET search_path = hoatieu, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('hoatieu.system', true), '');
  named text := coalesce(current_setting('hoatieu.embargo', true), '');
BEGIN
  IF named = '*' THEN RETURN; END IF;
  PERFORM set_config('hoatieu.system', 'on', true);
  RETURN QUERY SELECT DISTINCT s.job FROM staged_figure s
    WHERE s.embargo > now() AND NOT (s.territory = ANY (string_to_array(named, ',')));
  RETURN QUERY SELECT DISTINCT j.id FROM import_job j JOIN embargo b ON b.batch = j.batch JOIN
      (SELECT DISTINCT ON (x.figure) x.figure, x.territory, x.until FROM embargo x ORDER BY x.figure, x.seq DESC) e ON e.figure = b.figure
    WHERE e.until > now() AND NOT (e.territory = ANY (string_to_array(named, ',')));
  PERFORM set_config('hoatieu.system', before, true);
END $$;
COMMENT ON FUNCTION hidden_imports() IS 'Imports that hold a figure that the one who asks does not see yet';

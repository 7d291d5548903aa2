-- Who writes which row of tasks, meetings and causes: by action, territory and department, beneath the rights of the services.

CREATE FUNCTION may_write(action text, place text, department text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE SET search_path = hoatieu, pg_temp AS
  $$ SELECT acts_as_system() OR EXISTS (
       SELECT 1 FROM jsonb_array_elements(coalesce(nullif(current_setting('hoatieu.rights', true), ''), '{}')::jsonb -> $1) AS r
       WHERE (r ->> 'territory' IS NULL OR r ->> 'territory' = $2) AND (r ->> 'department' IS NULL OR r ->> 'department' = $3)) $$;
COMMENT ON FUNCTION may_write(text, text, text) IS 'Whether the one who asks may do an action in a territory, for a department: hoatieu.rights has, for each action, the territories and departments of his grants; one that names none is for every one';

-- What an event does is its kind; where it belongs stands in the giving of the task and in later changes of its owner.
-- Volatile: within one save later events see the giving before them.
CREATE FUNCTION may_write_event(id text, happened text, said jsonb) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SET search_path = hoatieu, pg_temp AS $$
DECLARE
  action text := CASE happened
    WHEN 'created' THEN 'assign-task' WHEN 'edited' THEN 'assign-task' WHEN 'extended' THEN 'assign-task'
    WHEN 'reported' THEN 'report-task' WHEN 'cause-stated' THEN 'report-task'
    WHEN 'confirmed' THEN 'confirm-task' WHEN 'returned' THEN 'confirm-task'
    ELSE 'decide' END;
  place text := said #>> '{fields,territory}';
  owner text := said #>> '{fields,owner}';
BEGIN
  IF may_write(action, NULL, NULL) OR may_write('import', NULL, NULL) THEN RETURN true; END IF;
  IF happened <> 'created' THEN
    SELECT e.body #>> '{fields,territory}' INTO place FROM task_event e
      WHERE e.task = id AND e.body #>> '{fields,territory}' IS NOT NULL ORDER BY e.change DESC, e.ord DESC LIMIT 1;
    SELECT e.body #>> '{fields,owner}' INTO owner FROM task_event e
      WHERE e.task = id AND e.body #>> '{fields,owner}' IS NOT NULL ORDER BY e.change DESC, e.ord DESC LIMIT 1;
  END IF;
  RETURN may_write(action, place, owner) OR may_write('import', place, NULL);
END $$;
COMMENT ON FUNCTION may_write_event(text, text, jsonb) IS 'Whether the one who asks may write this event of a task, by its territory and its department as they stand';

DROP POLICY task_written ON task_event;
CREATE POLICY task_written ON task_event FOR INSERT WITH CHECK (may_write_event(task, kind, body));
DROP POLICY meeting_written ON meeting_version;
CREATE POLICY meeting_written ON meeting_version FOR INSERT WITH CHECK (may_write('record-meeting', territory, NULL));
DROP POLICY cause_written ON cause_version;
CREATE POLICY cause_written ON cause_version FOR INSERT
  WITH CHECK (may_write('type-cause', territory, nullif(content ->> 'department', '')));

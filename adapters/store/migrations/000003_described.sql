-- Every column says what it is (psql: \d+), and the rows of one import are found without reading all of them.

CREATE INDEX figure_batch ON figure (batch);
CREATE INDEX reference_row_batch ON reference_row (batch);

COMMENT ON TABLE migration IS 'Which migrations made this schema; a program that knows fewer refuses to open it';
COMMENT ON COLUMN migration.number IS 'First six digits of the file''s name';
COMMENT ON COLUMN migration.name IS 'The file';
COMMENT ON COLUMN migration.at IS 'When it ran here';

COMMENT ON COLUMN data_version.single IS 'Always true: there is one row';
COMMENT ON COLUMN data_version.version IS '0 in a new database';

COMMENT ON COLUMN import_batch.batch IS 'Number of the import, in the order of committing';
COMMENT ON COLUMN import_batch.sha256 IS 'Hash of the rows read, in order: two files of the same rows have the same';
COMMENT ON COLUMN import_batch.who IS 'The person who committed it';
COMMENT ON COLUMN import_batch.at IS 'When it was committed';
COMMENT ON COLUMN import_batch.counts IS 'Rows that were new, changed, same and refused';

COMMENT ON COLUMN import_undo.batch IS 'The import taken back';
COMMENT ON COLUMN import_undo.who IS 'The person who took it back';
COMMENT ON COLUMN import_undo.at IS 'When it was taken back';

COMMENT ON COLUMN figure.seq IS 'Order of writing';
COMMENT ON COLUMN figure.batch IS 'The import that wrote it; without a foreign key, whose check would dominate the load';
COMMENT ON COLUMN figure.indicator IS 'Code of the indicator';
COMMENT ON COLUMN figure.territory IS 'Code of the territory';
COMMENT ON COLUMN figure.period IS 'Canonical text of the period: 2023, 2023-Q1, 2023-06, 2023-M1-9, 2021-2025';
COMMENT ON COLUMN figure.measure IS 'What it says of the indicator: level, yoy_pct, plan, rank ...';
COMMENT ON COLUMN figure.value IS 'The printed text as a number, exactly';
COMMENT ON COLUMN figure.unit IS 'Unit as printed';
COMMENT ON COLUMN figure.note IS 'Scope (price basis ...), bound (nearly, more than) and remarks, as printed';
COMMENT ON COLUMN figure.status IS 'plan, estimate, preliminary, revised, final, forecast or unverified';
COMMENT ON COLUMN figure.source IS 'Code of the source';

COMMENT ON COLUMN reference_row.seq IS 'Order of writing: of two versions of a row the later counts';
COMMENT ON COLUMN reference_row.batch IS 'The import or edit that wrote it';
COMMENT ON COLUMN reference_row.kind IS 'indicator, territory, source, target, target-list, directive, project, indicator-set, pillar-weight, series-mapping';
COMMENT ON COLUMN reference_row.body IS 'The row itself; a period as its canonical text';

COMMENT ON COLUMN audit_log.sequence IS '1, 2, 3 ... without a gap';
COMMENT ON COLUMN audit_log.at IS 'When it was written, to the millisecond; part of the hash';
COMMENT ON COLUMN audit_log.who IS 'The person who wrote';
COMMENT ON COLUMN audit_log.action IS 'import, edit or undo';
COMMENT ON COLUMN audit_log.subject IS 'The file, or what was edited';
COMMENT ON COLUMN audit_log.details IS 'Import or edit: batch, digest of its rows, counts, sha256, version. Undo: undone (the batch), version';
COMMENT ON COLUMN audit_log.previous IS 'Hash of the entry before; 64 zeros in the first';
COMMENT ON COLUMN audit_log.hash IS 'SHA-256 in hexadecimal of previous, sequence, at, who, action, subject and details (JSON, keys sorted), joined by U+001F';

COMMENT ON COLUMN import_job.id IS 'Random name of the job';
COMMENT ON COLUMN import_job.file IS 'Name of the file as it was given';
COMMENT ON COLUMN import_job.path IS 'Where the upload waits while it is read';
COMMENT ON COLUMN import_job.bytes IS 'Size of the file';
COMMENT ON COLUMN import_job.notation IS 'How its numbers are written: plain, vi, en or detect';
COMMENT ON COLUMN import_job.who IS 'The person who began it';
COMMENT ON COLUMN import_job.state IS 'reading, ready, committing, committed, undone, cancelled or failed';
COMMENT ON COLUMN import_job.started IS 'When it began';
COMMENT ON COLUMN import_job.finished IS 'When it came to its end';
COMMENT ON COLUMN import_job.progress IS 'Share of the file that was read, 0 to 1';
COMMENT ON COLUMN import_job.rows IS 'Rows read so far';
COMMENT ON COLUMN import_job.sha256 IS 'Hash of the rows read, in order';
COMMENT ON COLUMN import_job.counts IS 'Rows that were new, changed, same and refused';
COMMENT ON COLUMN import_job.problem IS 'Why it failed: code, place and words';
COMMENT ON COLUMN import_job.batch IS 'The import it became';

COMMENT ON COLUMN staged_figure.job IS 'The job that read it';
COMMENT ON COLUMN staged_figure.ord IS 'Position among the rows read, from 1';
COMMENT ON COLUMN staged_figure.place_row IS 'Row of the file, the header being row 1';
COMMENT ON COLUMN staged_figure.id IS 'As figure.id';
COMMENT ON COLUMN staged_figure.identity IS 'As figure.identity';
COMMENT ON COLUMN staged_figure.indicator IS 'As figure.indicator';
COMMENT ON COLUMN staged_figure.territory IS 'As figure.territory';
COMMENT ON COLUMN staged_figure.period IS 'As figure.period';
COMMENT ON COLUMN staged_figure.measure IS 'As figure.measure';
COMMENT ON COLUMN staged_figure.printed IS 'As figure.printed';
COMMENT ON COLUMN staged_figure.unit IS 'As figure.unit';
COMMENT ON COLUMN staged_figure.note IS 'As figure.note';
COMMENT ON COLUMN staged_figure.status IS 'As figure.status';
COMMENT ON COLUMN staged_figure.released IS 'As figure.released';
COMMENT ON COLUMN staged_figure.source IS 'As figure.source';
COMMENT ON COLUMN staged_figure.known_on IS 'As figure.known_on';

COMMENT ON COLUMN staged_reference.job IS 'The job that read it';
COMMENT ON COLUMN staged_reference.ord IS 'Position among the rows read, from 1';
COMMENT ON COLUMN staged_reference.place_row IS 'Row of the file, the header being row 1';
COMMENT ON COLUMN staged_reference.kind IS 'As reference_row.kind';
COMMENT ON COLUMN staged_reference.key IS 'As reference_row.key';
COMMENT ON COLUMN staged_reference.body IS 'As reference_row.body';

COMMENT ON COLUMN staged_refusal.job IS 'The job that read it';
COMMENT ON COLUMN staged_refusal.ord IS 'Position among the rows read, from 1';
COMMENT ON COLUMN staged_refusal.place_row IS 'Row of the file, the header being row 1';
COMMENT ON COLUMN staged_refusal.place IS 'File, sheet, row, column and line, as far as known';
COMMENT ON COLUMN staged_refusal.cells IS 'The cells as they were, by column';
COMMENT ON COLUMN staged_refusal.problems IS 'Every reason: code, place and words';

COMMENT ON COLUMN staged_effect.job IS 'The job';
COMMENT ON COLUMN staged_effect.ord IS 'The row, as staged_figure.ord or staged_reference.ord';
COMMENT ON COLUMN staged_effect.effect IS 'same or changed';

import type { Handle } from "./database.ts";

/** Acts for a login that is above row-level policies (a superuser, BYPASSRLS): it owns nothing that they protect. */
const NAME = "hoatieu_app";

export interface AppRole {
  readonly name: string;
  readonly ready: boolean;
}

/**
 * The role as whom the store's connections act. A login that policies bind acts as itself, even as owner of the tables
 * (they are forced); one above them acts as a role of its own, which only such a login can make.
 */
export async function appRoleOf(handle: Handle): Promise<AppRole | undefined> {
  const login = await handle.query(
    "SELECT rolsuper OR rolbypassrls AS above FROM pg_roles WHERE rolname = session_user",
  );
  if (login.rows[0]?.above !== true) return undefined;
  const found = await handle.query(
    "SELECT coalesce((SELECT has_schema_privilege(oid, 'hoatieu', 'USAGE') FROM pg_roles WHERE rolname = $1), false) AS ready",
    [NAME],
  );
  return { name: NAME, ready: found.rows[0]?.ready === true };
}

/** Makes the role, once for the server, and gives it this database's tables: rows, not the tables themselves. */
export async function makeAppRole(handle: Handle): Promise<void> {
  // Roles belong to the whole server: another product may be making it in its own database at this moment.
  await handle.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${NAME}') THEN CREATE ROLE ${NAME} NOLOGIN NOSUPERUSER NOBYPASSRLS; END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
  await handle.query(`GRANT USAGE ON SCHEMA hoatieu TO ${NAME}`);
  await handle.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA hoatieu TO ${NAME}`);
  await handle.query(`GRANT ALL ON ALL SEQUENCES IN SCHEMA hoatieu TO ${NAME}`);
  // Their statistics are taken in the middle of an import, which only an owner can.
  for (const table of ["staged_figure", "staged_reference", "staged_refusal", "staged_effect"])
    await handle.query(`ALTER TABLE ${table} OWNER TO ${NAME}`);
}

import { routes } from "@hoatieu/contract";
import type { WriteKind } from "./world.ts";

/** Writing routes that no kind of write needs, each with its reason. */
export const NOT_WRITES: Readonly<Record<string, string>> = {
  "POST /api/audit/verify": "reads only: asked after every kill",
  "POST /api/brief/check": "reads only: a Word document is looked at, nothing of it is kept",
  "POST /api/first-administrator": "good once in the life of a database: the run begins with it, killed in the middle",
};

/** Routes of the contract that may change something. */
export const contractWrites: readonly string[] = Object.values(routes)
  .filter(({ method }) => method !== "GET")
  .map(({ method, path }) => `${method} ${path}`);

/** `/api/{territory}/tasks` as the contract spells it: `/api/:territory/tasks`. */
export const spelled = (path: string) => path.replace(/\{(\w+)\}/g, ":$1");

/** Writing routes that no kind exercises and no reason excuses, and kinds' routes that do not exist. */
export function forgotten(
  writing: readonly string[],
  kinds: readonly Pick<WriteKind, "routes">[],
  excused: Readonly<Record<string, string>> = NOT_WRITES,
): readonly string[] {
  const exercised = new Set(kinds.flatMap((kind) => kind.routes));
  const known = new Set(writing);
  return [
    ...writing.filter((route) => !exercised.has(route) && !(route in excused)).map((r) => `no kind of write: ${r}`),
    ...[...exercised, ...Object.keys(excused)]
      .filter((route) => !known.has(route) && !route.startsWith("command "))
      .map((route) => `no such route: ${route}`),
  ];
}

import type { FastifyInstance } from "fastify";
import { type Grant, RIGHTS, ROLES, type Role, reachOf } from "../permission.ts";
import { type Place, ROUTE_RIGHTS, type RouteRight } from "./rights-table.ts";

export const ABOUT = ["own", "before", "other"] as const;

/** One question: this route, by this role, about what is its own, its own from before the merger, or another's. */
export interface Cell {
  readonly route: string;
  readonly role: Role | "nobody";
  readonly about: (typeof ABOUT)[number];
  readonly status: number;
  /** Why the answer is wrong; absent when it is right. */
  readonly leak?: string;
}

export interface Matrix {
  readonly cells: readonly Cell[];
  readonly leaks: readonly Cell[];
}

export interface MatrixHouse {
  readonly app: FastifyInstance;
  readonly own: Place;
  readonly other: Place;
  /** What the own territory was made of: a grant for it reaches back. */
  readonly before: Place;
  /** Cookie of a person with the role in the own territory (and department, for who speaks for one). */
  readonly cookies: Readonly<Record<Role, string>>;
  readonly agent: string;
}

/** The grant of a role in the matrix: never everywhere, so that "own" and "other" differ. */
export function grantOf(role: Role, { territory, department }: Place): Grant {
  return role === "reporter" ? { role, territory, department } : { role, territory };
}

/**
 * What the table of rights says, worked out here once more and by hand: a role that reaches its own only, reaches what
 * belongs to its territory, and to its department where it has one; never the whole house.
 */
function allowed(role: Cell["role"], right: RouteRight, about: Cell["about"]): boolean {
  if (right.needs === "nobody") return true;
  if (role === "nobody") return false;
  const reach = reachOf(right.needs, role);
  if (reach === undefined || reach === "all") return reach === "all";
  if (about === "other" || right.of === "house") return false;
  return role !== "reporter" || right.of === "department";
}

/** The routes that the product describes of itself. */
export function routesOf(app: FastifyInstance): readonly string[] {
  const { paths } = app.swagger() as { readonly paths: Readonly<Record<string, object>> };
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const variants = Object.keys(ROUTE_RIGHTS).filter((route) => route.includes("#"));
  return [...new Set([...described, ...variants, "GET /api/openapi.json"])].sort();
}

function addressOf(route: string, place: Place, query: string | undefined): string {
  const names: Readonly<Record<string, string>> = {
    territory: place.territory,
    task: place.task,
    meeting: place.meeting,
    cause: place.cause,
    id: route.includes("scenarios") ? place.scenario : "none",
    indicator: "grdp",
    year: "2026",
    sha256: "0".repeat(64),
  };
  const path = (route.split(/[ #]/)[1] ?? "").replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? "none");
  return query === undefined ? path : `${path}?${query}`;
}

function leakOf(role: Cell["role"], may: boolean, status: number): string | undefined {
  if (status >= 500) return "failed";
  const refused = status === 401 || status === 403;
  if (may) return refused ? "refused, may" : undefined;
  if (role === "nobody") return status === 401 ? undefined : "answered, nobody";
  return status === 403 ? undefined : "answered, may not";
}

/** Routes whose own answer to a right person is 401: a wrong current password. */
const ANSWERS_401: ReadonlySet<string> = new Set(["POST /api/my/password"]);

async function cellOf(house: MatrixHouse, route: string, role: Cell["role"], about: Cell["about"]): Promise<Cell> {
  const right = ROUTE_RIGHTS[route] ?? { needs: "read", of: "house" };
  const place = house[about];
  const body = right.body?.(place);
  const raw = typeof body === "string";
  const reply = await house.app.inject({
    method: (route.split(" ")[0] ?? "GET") as "GET",
    url: addressOf(route, place, right.query),
    headers: {
      host: "127.0.0.1",
      "user-agent": house.agent,
      ...(role === "nobody" ? {} : { cookie: house.cookies[role] }),
      ...(body === undefined ? {} : { "content-type": raw ? "application/octet-stream" : "application/json" }),
    },
    // Each cell comes from an address of its own: it is rights that are asked about, not patience.
    remoteAddress: `10.1.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
    ...(body === undefined ? {} : { payload: body }),
  });
  const status = reply.statusCode;
  const known = ROUTE_RIGHTS[route] !== undefined || route === "GET /api/openapi.json";
  const leak = known ? leakOf(role, allowed(role, right, about), status) : "not in the table of routes";
  const own401 = leak === "refused, may" && status === 401 && ANSWERS_401.has(route);
  return { route, role, about, status, ...(leak === undefined || own401 ? {} : { leak }) };
}

/** Signing out comes last: the sessions are needed until then. */
const LAST = "POST /api/session/end";

/** Every route by every role about its own and another's, asked of the product and held against the table of rights. */
export async function rightsMatrix(house: MatrixHouse, routes = routesOf(house.app)): Promise<Matrix> {
  const cells: Cell[] = [];
  const order = [...routes.filter((route) => route !== LAST), ...routes.filter((route) => route === LAST)];
  for (const route of order)
    for (const role of ["nobody", ...ROLES] as const)
      for (const about of ABOUT) cells.push(await cellOf(house, route, role, about));
  return { cells, leaks: cells.filter((cell) => cell.leak !== undefined) };
}

/** Actions of the table of rights that no route needs: they would be untested. */
export function unaskedActions(): readonly string[] {
  const asked = new Set<string>(Object.values(ROUTE_RIGHTS).map((right) => right.needs));
  return Object.keys(RIGHTS).filter((action) => !asked.has(action));
}

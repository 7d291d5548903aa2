import type { Action } from "../permission.ts";

/** What a route needs, written beside the code that asks for it, to be held against what it answers. */
export interface RouteRight {
  /** `nobody` for the way in; an action of the table of rights otherwise. */
  readonly needs: Action | "nobody";
  /** What it is done to belongs to a territory, or to a department of one; else to the whole house. */
  readonly of: "territory" | "department" | "house";
  /** A body that is well formed: a refusal must come from the rights, not from the form. */
  readonly body?: (place: Place) => object | string;
  readonly query?: string;
  /** Only a person may, no token. */
  readonly inPerson?: boolean;
}

/** Where the rows that a cell asks about stand, and their names. */
export interface Place {
  readonly territory: string;
  readonly department: string;
  readonly figure: string;
  readonly scenario: string;
  readonly task: string;
  readonly meeting: string;
  readonly cause: string;
}

const view = "period=2024";
const read: RouteRight = { needs: "read", of: "territory", query: view };
const whole: RouteRight = { needs: "read", of: "house" };
const imports: RouteRight = { needs: "import", of: "house" };
const own: RouteRight = { needs: "own-account", of: "house" };
const people: RouteRight = { needs: "administer", of: "house" };
const wish = { asof: "2026-11-24", target: { low: 8 } };
const task = ({ department }: Place) => ({
  title: "Giải ngân",
  owner: department,
  due: "2026-12-01",
});
const meeting = { title: "Giao ban", day: "2026-11-24" };
const cause = (place: Place) => ({
  kind: "untyped",
  text: "Mưa bão",
  indicator: "grdp",
  period: "2024",
  department: place.department,
});

/** One address, several actions: what is done stands in the body. */
function deeds(needs: Action, deed: Readonly<Record<string, unknown>>): Readonly<Record<string, RouteRight>> {
  const body = () => ({ expected: -1, why: "x", deed });
  return { [`POST /api/{territory}/tasks/{task}/deeds#${deed.kind}`]: { needs, of: "department", body } };
}

/** Every route of the product, after # what its body asks for where that decides. One that is missing here counts as a leak. */
export const ROUTE_RIGHTS: Readonly<Record<string, RouteRight>> = {
  "GET /api/frame": whole,
  "GET /api/{territory}/release-dates": read,
  "GET /api/{territory}/bridge": read,
  "GET /api/{territory}/measure": read,
  "GET /api/{territory}/indicators/{indicator}": read,
  "GET /api/{territory}/checks": read,
  "GET /api/{territory}/directives": read,
  "GET /api/{territory}/brief": read,
  "GET /api/{territory}/pedigree": read,
  "GET /api/{territory}/brief.docx": read,
  "GET /api/{territory}/brief.pdf": read,
  "POST /api/brief/check": { ...whole, body: () => "x" },
  "GET /api/{territory}/figures.csv": read,
  "GET /api/{territory}/figures.xlsx": read,
  "GET /api/{territory}/projects": read,
  "GET /api/{territory}/projects.csv": read,
  "GET /api/{territory}/projects.xlsx": read,
  "GET /api/{territory}/projects-template.xlsx": read,
  "GET /api/search": { ...whole, query: "q=grdp" },
  "GET /api/indicators": whole,
  "GET /api/catalogue": whole,
  "GET /api/indicator-sets": whole,
  "GET /api/sources": whole,
  "GET /api/imports": whole,
  "GET /api/imports/{id}": whole,
  "GET /api/imports/{id}/events": whole,
  "GET /api/imports/{id}/rows": imports,
  "GET /api/imports/{id}/refused.csv": imports,
  "POST /api/imports": { ...imports, query: "file=a.csv", body: () => "x" },
  "POST /api/imports/{id}/commit": { ...imports, body: () => ({}) },
  "POST /api/imports/{id}/cancel": { ...imports, body: () => ({}) },
  "POST /api/imports/{id}/undo": { ...imports, body: () => ({}) },
  "PUT /api/pillar-weights": {
    needs: "edit-data",
    of: "house",
    body: () => ({ indicator: "none", pillar: "tourism-trade", weight: 1 }),
  },
  "POST /api/{territory}/target-lists/{year}/lines": {
    needs: "edit-data",
    of: "territory",
    body: () => ({
      ...{ indicator: "none", name: "Tăng trưởng", comparison: "at-least", low: "1", unit: "%" },
      ...{ document: "NQ 1", asOf: "2026-01-01" },
    }),
  },
  "GET /api/{territory}/foresee": read,
  "GET /api/{territory}/foresee/record": read,
  "GET /api/skill": whole,
  "GET /api/{territory}/nowcast": read,
  "GET /api/{territory}/indicators/{indicator}/forecast": read,
  "GET /api/{territory}/scenarios/{id}/versions/{number}.xlsx": read,
  "GET /api/{territory}/scenarios": read,
  "GET /api/{territory}/scenarios/{id}": read,
  "POST /api/{territory}/scenarios": {
    needs: "edit-scenario",
    of: "territory",
    body: () => ({ ...wish, year: 2027, title: "Kịch bản" }),
  },
  "POST /api/{territory}/scenarios/{id}/versions": {
    needs: "edit-scenario",
    of: "territory",
    body: () => ({ ...wish, expected: 1 }),
  },
  "GET /api/{territory}/forecasts": read,
  "POST /api/{territory}/forecasts": {
    needs: "edit-scenario",
    of: "territory",
    body: () => ({ year: 2027, asof: "2026-11-24" }),
  },
  "GET /api/audit": { needs: "audit", of: "house" },
  "POST /api/audit/verify": { needs: "audit", of: "house", body: () => ({}) },

  "GET /api/session": { needs: "nobody", of: "house" },
  "POST /api/session": { needs: "nobody", of: "house", body: () => ({ login: "", password: "" }) },
  "POST /api/session/end": { needs: "nobody", of: "house", body: () => ({ nothing: 1 }) },
  "POST /api/first-administrator": { needs: "nobody", of: "house", body: () => ({ key: "" }) },
  "GET /api/my/sessions": own,
  "POST /api/my/sessions/{id}/end": { ...own, body: () => ({}) },
  "GET /api/my/tokens": own,
  "POST /api/my/tokens": { ...own, body: () => ({ name: "t", roles: ["viewer"], days: 1 }) },
  "POST /api/my/tokens/{id}/end": { ...own, body: () => ({}) },
  // A wrong current password would be answered as not signed in: none is no right form, and after the rights.
  "POST /api/my/password": { ...own, body: () => ({ current: "x", password: "y" }) },
  "PUT /api/my/language": { ...own, body: () => ({ language: "vi" }) },
  "GET /api/people": people,
  "POST /api/people": { ...people, body: () => ({ login: "x", name: "x", password: "x" }) },
  "PUT /api/people/{id}": { ...people, body: () => ({}) },
  "PUT /api/people/{id}/grants": { ...people, body: () => ({ grants: [] }) },
  "GET /api/people/{id}/sessions": people,
  "POST /api/people/{id}/sessions/end": { ...people, body: () => ({}) },
  "GET /api/embargoes": whole,
  "POST /api/embargoes": {
    needs: "set-embargo",
    of: "territory",
    body: ({ figure }) => ({ figures: [figure], until: "2020-01-01 09:00" }),
  },

  "GET /api/{territory}/tasks": read,
  "GET /api/{territory}/task-groups": read,
  "GET /api/{territory}/tasks/{task}": read,
  "POST /api/{territory}/tasks": { needs: "assign-task", of: "department", body: task },
  "PUT /api/{territory}/tasks/{task}": {
    needs: "assign-task",
    of: "department",
    body: (place) => ({ ...task(place), expected: -1 }),
  },
  "POST /api/{territory}/tasks/{task}/deeds": {
    needs: "report-task",
    of: "department",
    body: () => ({ expected: -1, why: "", deed: { kind: "reported", text: "Xong", done: false } }),
  },
  "POST /api/{territory}/tasks-together": {
    needs: "assign-task",
    of: "department",
    body: (place) => ({ tasks: [place.task], why: "x", deed: { kind: "extended", due: "2027-06-30" } }),
  },
  "POST /api/{territory}/tasks-together#cancelled": {
    needs: "decide",
    of: "department",
    body: (place) => ({ tasks: [place.task], why: "", deed: { kind: "cancelled" } }),
  },
  ...deeds("assign-task", { kind: "extended", due: "2027-06-30" }),
  ...deeds("confirm-task", { kind: "confirmed", report: "none" }),
  ...deeds("confirm-task", { kind: "returned", report: "none", quality: true }),
  ...deeds("report-task", { kind: "cause-stated", text: "Mưa bão" }),
  ...deeds("decide", { kind: "cause-confirmed", cause: "none", document: "" }),
  ...deeds("decide", { kind: "cancelled" }),
  "GET /api/{territory}/meetings": read,
  "GET /api/{territory}/meetings/{meeting}": read,
  "POST /api/{territory}/meetings": { needs: "record-meeting", of: "territory", body: () => meeting },
  "PUT /api/{territory}/meetings/{meeting}": {
    needs: "record-meeting",
    of: "territory",
    body: () => ({ expected: -1, content: meeting }),
  },
  "GET /api/{territory}/register/{id}": { ...read, needs: "import" },
  "POST /api/{territory}/register/{id}/commit": { needs: "import", of: "territory", body: () => ({}) },
  "POST /api/{territory}/register": { needs: "import", of: "territory", query: "file=a.csv", body: () => "x" },
  "GET /api/{territory}/register/{id}/marked.xlsx": { ...read, needs: "import" },
  "GET /api/{territory}/register.csv": read,
  "GET /api/{territory}/register.xlsx": read,
  "GET /api/{territory}/register-template.xlsx": read,
  "GET /api/{territory}/kpi": read,
  "GET /api/{territory}/kpi.csv": read,
  "POST /api/{territory}/tasks/{task}/evidence": {
    needs: "report-task",
    of: "department",
    query: "file=a.pdf",
    body: () => "x",
  },
  "GET /api/{territory}/tasks/{task}/evidence/{sha256}": read,
  "GET /api/{territory}/budget": read,
  "GET /api/{territory}/explain": read,
  "GET /api/{territory}/briefs": read,
  // A number that cannot have been looked at: after the rights nothing is frozen.
  "POST /api/{territory}/briefs": {
    needs: "freeze-brief",
    of: "territory",
    body: () => ({ period: "2024", expected: 99 }),
  },
  "GET /api/{territory}/briefs/{brief}": read,
  "GET /api/{territory}/briefs/{brief}/differences": read,
  "GET /api/{territory}/briefs/{brief}/outcome": read,
  "GET /api/{territory}/briefs/{brief}/verification": read,
  "GET /api/{territory}/briefs/{brief}/brief.docx": read,
  "GET /api/{territory}/briefs/{brief}/brief.pdf": read,
  "GET /api/{territory}/causes": read,
  "POST /api/{territory}/causes": { needs: "type-cause", of: "department", body: cause },
  "POST /api/{territory}/causes/{cause}/versions": {
    needs: "type-cause",
    of: "department",
    body: (place) => ({ ...cause(place), expected: 99, why: "x" }),
  },
  "POST /api/{territory}/causes/{cause}/withdrawal": {
    needs: "type-cause",
    of: "department",
    body: () => ({ expected: 99, why: "x" }),
  },
};

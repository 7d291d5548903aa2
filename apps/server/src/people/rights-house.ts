/** For the matrix of rights: a house with a person of each role, and rows of their own and of another territory. */
import { ROLES, type Role } from "../permission.ts";
import { grantOf, type MatrixHouse } from "./rights-matrix.ts";
import type { Place } from "./rights-table.ts";
import { AGENT, openPeopleApp, type PeopleApp } from "./testing.ts";

const OWN = { territory: "hai-phong-2025", department: "Sở Tài chính" };
const BEFORE = { ...OWN, territory: "hai-phong" };
const OTHER = { territory: "quang-ninh", department: "Sở Công Thương" };

async function placeOf(house: PeopleApp, where: typeof OWN): Promise<Place> {
  const { store } = house;
  const { territory, department } = where;
  const root = await house.person(`root-${territory}`, [{ role: "administrator" }]);
  const make = async (url: string, payload: object) => {
    const reply = await house.ask({
      method: "POST",
      url: `/api/${territory}/${url}`,
      headers: { cookie: root.cookie },
      payload,
    });
    if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.body}`);
    return reply.json() as { readonly id?: string; readonly tasks?: readonly string[] };
  };
  const wish = { asof: "2026-11-24", target: { low: 8 } };
  const scenario = await make("scenarios", { ...wish, year: 2026, title: "Kịch bản" });
  const task = await make("tasks", { title: "Việc", owner: department, due: "2026-12-31" });
  const meeting = await make("meetings", { title: "Họp", day: "2026-11-24" });
  const cause = await make("causes", { kind: "untyped", text: "x", indicator: "grdp", period: "2024", department });
  const [figure] =
    (await store.snapshot(territory, "2026-11-24"))?.figures.filter((f) => f.territory === territory) ?? [];
  return {
    ...where,
    figure: figure?.id ?? "",
    scenario: scenario.id ?? "",
    task: task.tasks?.[0] ?? "",
    meeting: meeting.id ?? "",
    cause: cause.id ?? "",
  };
}

export async function openRightsHouse(): Promise<{ readonly house: MatrixHouse; close(): Promise<void> }> {
  const people = await openPeopleApp({ province: true });
  await people.app.ready();
  const own = await placeOf(people, OWN);
  const before = await placeOf(people, BEFORE);
  const other = await placeOf(people, OTHER);
  const cookies: Partial<Record<Role, string>> = {};
  for (const role of ROLES) cookies[role] = (await people.person(role, [grantOf(role, own)])).cookie;
  const house = { app: people.app, own, before, other, cookies: cookies as Record<Role, string>, agent: AGENT };
  return { house, close: people.close };
}

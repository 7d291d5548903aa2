import type { WireProject, WireProjectsPage } from "@hoatieu/contract";
import { formatNumber, groupText, groupWord, projectStatusWord, sectorWord } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Chips } from "../../parts/chips.tsx";
import { Panel } from "../../parts/panel.tsx";
import { useSearchView, useSetSearch, type View } from "../../view/use-view.tsx";
import { useProjectMessages } from "./messages.ts";
import { ProjectDrawer } from "./project-drawer.tsx";
import { COST_STATES, costState, filterProjects, groupOf } from "./project-filter.ts";
import { ProjectTable } from "./project-table.tsx";

const FILTERS = ["q", "status", "sector", "state", "group"] as const;
const unique = (values: readonly string[]) => [...new Set(values)];

/** The list with its filters; filters and the project looked at stand in the address. */
export function ProjectSection({ view, page }: { readonly view: View; readonly page: WireProjectsPage }) {
  const m = useMessages();
  const p = useProjectMessages();
  const search = useSearchView();
  const setSearch = useSetSearch();
  const set = (changes: Parameters<typeof setSearch>[0]) => setSearch(changes, { replace: true });
  const { projects } = page;
  const rows = filterProjects(projects, search);
  const parts = projects.filter(({ partOf }) => partOf !== undefined).length;
  const number = (value: number) => formatNumber(value, 0, view.lang);
  const group = (code: string) =>
    code === "cannot-say" ? groupText({ kind: "cannot-say", reason: "" }, view.lang) : groupWord(code, view.lang);
  const choice = (
    name: "sector" | "state" | "group",
    label: string,
    values: readonly string[],
    word: (v: string) => string,
  ) => (
    <label>
      <span>{label}</span>
      <select value={search[name] ?? ""} onChange={(event) => set({ [name]: event.target.value || undefined })}>
        <option value="">{m.table.all}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {word(value)}
          </option>
        ))}
      </select>
    </label>
  );
  const statuses = unique(projects.flatMap((project) => project.status?.kind ?? []));
  const opened: WireProject | undefined = projects.find(({ code }) => code === search.project);
  return (
    <Panel title={p.list} note={`${p.listNote}${parts === 0 ? "" : `; ${p.partsNote(number(parts))}`}`}>
      <Chips
        label={p.costState}
        value={search.status}
        onChange={(status) => set({ status })}
        chips={COST_STATES.map((state) => ({
          value: state,
          content: p.costs[state],
          count: number(projects.filter((project) => costState(project) === state).length),
        })).filter(({ count }) => count !== "0")}
      />
      <div className="filters">
        <label>
          <span>{m.table.findText}</span>
          <input
            type="search"
            value={search.q ?? ""}
            onChange={(event) => set({ q: event.target.value || undefined })}
          />
        </label>
        {choice(
          "sector",
          p.sector,
          page.sectors.map(({ sector }) => sector),
          (v) => sectorWord(v, view.lang),
        )}
        {choice("state", p.status, statuses, (v) => projectStatusWord(v, view.lang))}
        {choice("group", p.group, unique(projects.map(groupOf)), group)}
        <p className="soft small" aria-live="polite">
          {m.table.shown(number(rows.length), number(projects.length))}
          {FILTERS.some((name) => search[name] !== undefined) && (
            <button
              type="button"
              className="quiet-link"
              onClick={() => set(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}
            >
              {m.table.clear}
            </button>
          )}
        </p>
      </div>
      {rows.length === 0 ? (
        <p className="state empty">{m.table.empty}</p>
      ) : (
        <ProjectTable view={view} projects={rows} onOpen={(code) => set({ project: code })} />
      )}
      <ProjectDrawer view={view} project={opened} onClose={() => set({ project: undefined })} />
    </Panel>
  );
}

import type { WireProject, WireProjectsPage } from "@hoatieu/contract";
import { formatNumber, groupText, groupWord, projectStatusWord, sectorWord } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Chips } from "../../parts/chips.tsx";
import { ChoiceFilter, FilterCount, Filters, TextFilter, useSetFilters } from "../../parts/filters.tsx";
import { Panel } from "../../parts/panel.tsx";
import { useSearchView, type View } from "../../view/use-view.tsx";
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
  const set = useSetFilters();
  const { projects } = page;
  const rows = filterProjects(projects, search);
  const parts = projects.filter(({ partOf }) => partOf !== undefined).length;
  const number = (value: number) => formatNumber(value, 0, view.lang);
  const group = (code: string) =>
    code === "cannot-say" ? groupText({ kind: "cannot-say", reason: "" }, view.lang) : groupWord(code, view.lang);
  const choices = (values: readonly string[], word: (value: string) => string) =>
    values.map((value) => ({ value, words: word(value) }));
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
      <Filters>
        <TextFilter />
        <ChoiceFilter
          name="sector"
          label={p.sector}
          choices={choices(
            page.sectors.map(({ sector }) => sector),
            (v) => sectorWord(v, view.lang),
          )}
        />
        <ChoiceFilter
          name="state"
          label={p.status}
          choices={choices(statuses, (v) => projectStatusWord(v, view.lang))}
        />
        <ChoiceFilter name="group" label={p.group} choices={choices(unique(projects.map(groupOf)), group)} />
        <FilterCount found={rows.length} total={projects.length} filters={FILTERS} />
      </Filters>
      {rows.length === 0 ? (
        <p className="state empty">{m.table.empty}</p>
      ) : (
        <ProjectTable view={view} projects={rows} onOpen={(code) => set({ project: code })} />
      )}
      <ProjectDrawer view={view} project={opened} onClose={() => set({ project: undefined })} />
    </Panel>
  );
}

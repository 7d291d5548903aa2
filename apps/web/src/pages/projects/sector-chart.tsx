import { stackedCounts } from "@hoatieu/chart";
import type { WireProjectsPage } from "@hoatieu/contract";
import { formatDay, formatNumber, sectorWord } from "@hoatieu/language";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { useProjectMessages } from "./messages.ts";
import { COST_STATES } from "./project-filter.ts";

type Sector = WireProjectsPage["sectors"][number];

/** From this width on a row has room for its counts in words. */
const WIDE = 620;

const PAINTS = { known: "sea", bounded: "sea-2", unknown: "line-2", disputed: "signal" } as const;

/** How many projects of each sector have a cost, a bound, none, or a dispute. */
export function SectorChart({ view, page }: { readonly view: View; readonly page: WireProjectsPage }) {
  const p = useProjectMessages();
  const number = (value: number) => formatNumber(value, 0, view.lang);
  const name = (sector: Sector) => sectorWord(sector.sector, view.lang);
  const inWords = (sector: Sector) => {
    const parts = COST_STATES.filter((state) => sector[state] > 0).map(
      (state) => `${number(sector[state])} ${p.costs[state]}`,
    );
    return `${p.projectsIn(number(sector.projects))}: ${parts.join(", ")}`;
  };
  const columns: readonly Column<Sector>[] = [
    { key: "sector", title: p.sector, head: true, sort: name, cell: name },
    { key: "projects", title: p.project, align: "right", sort: (s) => s.projects, cell: (s) => number(s.projects) },
    ...COST_STATES.map((state) => ({
      key: state,
      title: p.costs[state],
      align: "right" as const,
      sort: (s: Sector) => s[state],
      cell: (s: Sector) => number(s[state]),
    })),
    {
      key: "least",
      title: p.atLeast,
      align: "right",
      sort: (s) => (s.summed === 0 ? undefined : Number(s.atLeast)),
      cell: (s) => (s.summed === 0 ? "–" : number(Number(s.atLeast))),
    },
  ];
  return (
    <ChartFigure
      heading={p.bySector}
      note={p.sectorNote}
      footer={p.source(formatDay(view.day, view.lang), number(page.statements))}
      file={`projects-by-sector-${view.territory}-${view.day}`}
      draw={(width) =>
        stackedCounts({
          title: p.bySector,
          width,
          legend: COST_STATES.map((state) => ({ paint: PAINTS[state], label: p.costs[state] })),
          rows: page.sectors.map((sector) => ({
            label: name(sector),
            shown: width < WIDE ? p.projectsIn(number(sector.projects)) : inWords(sector),
            counts: COST_STATES.map((state) => ({
              value: sector[state],
              paint: PAINTS[state],
              hint: `${p.costs[state]}: ${number(sector[state])}`,
            })),
          })),
        })
      }
      table={
        <Table caption={p.bySector} rows={page.sectors} columns={columns} rowKey={(s) => s.sector} sortName="sec" />
      }
      csv={() => [
        [p.sector, p.project, ...COST_STATES.map((state) => p.costs[state]), p.atLeast],
        ...page.sectors.map((s) => [
          name(s),
          `${s.projects}`,
          ...COST_STATES.map((state) => `${s[state]}`),
          s.summed === 0 ? "" : s.atLeast,
        ]),
      ]}
    />
  );
}

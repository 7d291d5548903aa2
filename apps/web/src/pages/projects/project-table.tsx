import { fileRoutes, type WireProject } from "@hoatieu/contract";
import { costText, formatNumber, groupText, projectStatusWord, reasonWord, sectorWord } from "@hoatieu/language";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { useProjectMessages } from "./messages.ts";

interface ProjectTableProps {
  readonly view: View;
  readonly projects: readonly WireProject[];
  readonly onOpen: (code: string) => void;
}

const costValue = ({ cost }: WireProject): number | undefined =>
  cost.kind === "known" ? cost.value : cost.kind === "disputed" ? Number(cost.low) : undefined;

const rateValue = ({ capital }: WireProject): number | undefined => {
  const rate = capital[0]?.rate;
  return rate?.kind === "rate" ? rate.value : undefined;
};

function Cost({ project: { cost }, lang }: { readonly project: WireProject; readonly lang: View["lang"] }) {
  if (cost.kind !== "disputed")
    return <span className={cost.kind === "known" ? undefined : "soft"}>{costText(cost, lang)}</span>;
  const n = (printed: string) => formatNumber(Number(printed), 0, lang);
  return (
    <span className="disputed">
      {n(cost.low)}–{n(cost.high)} <small className="part">{reasonWord("sources-disagree", lang)}</small>
    </span>
  );
}

/** The projects, each with what is known of it; its name opens every statement. */
export function ProjectTable({ view, projects, onOpen }: ProjectTableProps) {
  const p = useProjectMessages();
  const { lang } = view;
  const sectors = (project: WireProject) => project.sectors.map((sector) => sectorWord(sector, lang)).join("; ");
  const status = (project: WireProject) => (project.status ? projectStatusWord(project.status.kind, lang) : "");
  const columns: readonly Column<WireProject>[] = [
    {
      key: "name",
      title: p.project,
      head: true,
      className: "project-name",
      sort: (project) => project.name,
      cell: (project) => (
        <>
          <button type="button" className="quiet-link" onClick={() => onOpen(project.code)}>
            {project.name}
          </button>
          {project.partOf !== undefined && <small className="part">{p.part}</small>}
        </>
      ),
    },
    { key: "sector", title: p.sector, wide: true, sort: sectors, cell: sectors },
    {
      key: "cost",
      title: p.cost,
      align: "right",
      sort: costValue,
      text: (project) => costText(project.cost, lang),
      cell: (project) => <Cost project={project} lang={lang} />,
    },
    {
      key: "end",
      title: p.end,
      align: "right",
      sort: (project) => project.delay.end,
      text: (project) => project.ends.join("; "),
      cell: (project) => (
        <>
          {project.ends.join("; ")}
          {project.delay.state === "passed" && <small className="part">{p.passed(project.delay.years)}</small>}
        </>
      ),
    },
    {
      key: "status",
      title: p.status,
      sort: status,
      cell: (project) =>
        project.status ? status(project) : <span className="soft">{reasonWord("never-published", lang)}</span>,
    },
    {
      key: "rate",
      title: p.disbursed,
      align: "right",
      wide: true,
      sort: rateValue,
      cell: (project) => {
        const [rate, year] = [rateValue(project), project.capital[0]?.year];
        return rate === undefined ? <span className="soft">–</span> : `${formatNumber(rate, 1, lang)} % (${year})`;
      },
    },
    {
      key: "group",
      title: p.group,
      wide: true,
      className: "project-group",
      sort: (project) => groupText(project.group, lang),
      cell: (project) => (
        <span className={project.group.kind === "cannot-say" ? "soft" : undefined}>
          {groupText(project.group, lang)}
        </span>
      ),
    },
    {
      key: "sources",
      title: p.sources,
      align: "right",
      wide: true,
      sort: (project) => project.statements.length,
      cell: (project) => formatNumber(project.statements.length, 0, lang),
    },
  ];
  const query = { lang, ...(view.asof === undefined ? {} : { asof: view.asof }) };
  return (
    <Table
      caption={p.list}
      rows={projects}
      columns={columns}
      rowKey={(project) => project.code}
      sortName="pr"
      file={`projects-${view.territory}-${view.day}`}
      xlsx={fileRoutes.projects(view.territory, "xlsx", query)}
      className="cards projects"
    />
  );
}

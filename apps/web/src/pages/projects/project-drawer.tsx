import type { WireProject, WireProjectStatement } from "@hoatieu/contract";
import {
  costText,
  formatDay,
  formatNumber,
  fundingWord,
  groupReasonWord,
  groupText,
  groupWord,
  projectStatusWord,
  reasonWord,
  sectorWord,
} from "@hoatieu/language";
import { Dialog } from "../../parts/dialog.tsx";
import type { View } from "../../view/use-view.tsx";
import { CapitalTable } from "./capital-table.tsx";
import { useProjectMessages } from "./messages.ts";

interface ProjectDrawerProps {
  readonly view: View;
  readonly project: WireProject | undefined;
  readonly onClose: () => void;
}

/** One project: what follows from its sources together, then every statement with its date and its source. */
export function ProjectDrawer({ view, project, onClose }: ProjectDrawerProps) {
  return (
    <Dialog open={project !== undefined} onClose={onClose} label={project?.name ?? ""} className="drawer">
      {project && <Opened view={view} project={project} />}
    </Dialog>
  );
}

type OpenedProps = { readonly view: View; readonly project: WireProject };

function Opened({ view, project }: OpenedProps) {
  const p = useProjectMessages();
  const { lang } = view;
  return (
    <div className="project-told">
      <p className="pedigree-value">
        <span className="big">{costText(project.cost, lang)}</span>
        <span className="soft">{project.partOf === undefined ? p.cost : `${p.cost}; ${p.part}`}</span>
      </p>
      <dl className="facts">
        <dt>{p.sector}</dt>
        <dd>{project.sectors.map((sector) => sectorWord(sector, lang)).join("; ")}</dd>
        <dt>{p.status}</dt>
        <dd>
          {project.status ? projectStatusWord(project.status.kind, lang) : reasonWord("never-published", lang)}
          {project.delay.state === "passed" && `; ${p.end} ${project.delay.end}: ${p.passed(project.delay.years)}`}
        </dd>
        <dt>{p.group}</dt>
        <dd>
          <Group project={project} view={view} />
        </dd>
        <dt>{p.funding}</dt>
        <dd>{fundingWord(project.funding, lang)}</dd>
        <dt>{p.owner}</dt>
        <dd>{project.owner ?? reasonWord("never-published", lang)}</dd>
        <dt>{p.budgetCode}</dt>
        <dd>{project.budgetCode ?? reasonWord("never-published", lang)}</dd>
      </dl>
      <h3>{p.capital}</h3>
      <CapitalTable view={view} capital={project.capital} />
      <h3>{p.statements(formatNumber(project.statements.length, 0, lang))}</h3>
      <ol className="statements">
        {project.statements.map((statement) => (
          <li key={`${statement.sourceUrl}|${statement.knownOn}|${statement.document ?? ""}|${statement.totalCost}`}>
            <Statement view={view} statement={statement} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Group({ view, project }: OpenedProps) {
  const p = useProjectMessages();
  const { group } = project;
  if (group.kind === "stated")
    return `${groupText(group, view.lang)} (${group.decision === "" ? p.groups.stated : group.decision})`;
  if (group.kind === "computed") return `${groupText(group, view.lang)} (${group.laws.join("; ")})`;
  const some = group.possible.length > 0 && group.possible.length < 4;
  return `${p.groups["cannot-say"]}: ${groupReasonWord(group.reason, view.lang)}${
    some ? `; ${p.possible(group.possible.map((code) => groupWord(code, view.lang)).join(", "))}` : ""
  }`;
}

const printed = (text: string, lang: View["lang"]) => formatNumber(Number(text), text.split(".")[1]?.length ?? 0, lang);

function Statement({ view, statement: s }: { readonly view: View; readonly statement: WireProjectStatement }) {
  const p = useProjectMessages();
  const { lang } = view;
  const facts: readonly (readonly [string, string])[] = [
    [p.published, s.published === "" ? p.knownFrom(formatDay(s.knownOn, lang)) : formatDay(s.published, lang)],
    [p.document, s.document ?? ""],
    [p.stated, s.totalCost === "" ? "" : printed(s.totalCost, lang)],
    [p.decision, s.costDecision ?? ""],
    [p.years, s.startYear + s.endYear === "" ? "" : `${s.startYear || "?"} – ${s.endYear || "?"}`],
    [`${p.plan} ${s.capitalPlanYear}`, s.capitalPlan === "" ? "" : printed(s.capitalPlan, lang)],
    [p.spent, s.disbursed === "" ? "" : printed(s.disbursed, lang)],
    [p.group, s.group === undefined ? "" : groupWord(s.group, lang)],
    [p.original, s.status],
  ];
  return (
    <>
      <b>{s.name}</b>
      <dl className="facts">
        {facts
          .filter(([, text]) => text !== "")
          .map(([title, text]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {s.sourceUrl === "" ? (
        <span className="soft small">{p.noAddress}</span>
      ) : (
        <a className="quiet-link small" href={s.sourceUrl} target="_blank" rel="noreferrer">
          {p.open}: {URL.canParse(s.sourceUrl) ? new URL(s.sourceUrl).hostname : s.sourceUrl}
        </a>
      )}
    </>
  );
}

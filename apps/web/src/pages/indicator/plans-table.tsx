import type { WireAssessment } from "@hoatieu/contract";
import { formatDay, issuerWord, reasonWord } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { TargetNum } from "../../parts/plan-words.tsx";
import { Sign } from "../../parts/sign.tsx";
import { type Column, Table } from "../../parts/table.tsx";

/** Every plan on record for the period side by side: each with its issuer and document, each judged by itself. */
export function PlansTable({ assessments }: { readonly assessments: readonly WireAssessment[] }) {
  const m = useMessages();
  const { language } = useNames();
  if (assessments.length === 0)
    return (
      <Panel title={m.indicator.plans}>
        <p className="missing">{reasonWord("no-plan", language)}</p>
      </Panel>
    );
  const columns: readonly Column<WireAssessment>[] = [
    {
      key: "plan",
      title: m.indicator.plan,
      head: true,
      cell: (a) => (
        <>
          <TargetNum assessment={a} />
          <small className="part">{issuerWord(a.target.issuer, language)}</small>
        </>
      ),
    },
    {
      key: "verdict",
      title: m.measure.status,
      cell: (a) => (
        <>
          <Sign of="verdict" code={a.verdict} />
          {a.reason !== undefined && <small className="part">{reasonWord(a.reason, language)}</small>}
        </>
      ),
    },
    {
      key: "attained",
      title: m.measure.attainment,
      align: "right",
      cell: (a) => a.attainment.kind === "finding" && <Num answer={a.attainment} />,
    },
    { key: "gap", title: m.measure.gap, align: "right", cell: (a) => <Num answer={a.gap} change /> },
    {
      key: "document",
      title: m.indicator.document,
      cell: (a) => (
        <span className="small">
          {a.target.document || a.target.statements[0]?.source}
          <small className="part">
            {m.indicator.known} {formatDay(a.target.knownOn, language)}
          </small>
        </span>
      ),
    },
  ];
  return (
    <Panel title={m.indicator.plans}>
      <Table
        caption={m.indicator.plans}
        rows={assessments}
        columns={columns}
        rowKey={(a) => a.target.id}
        className="cards"
      />
    </Panel>
  );
}

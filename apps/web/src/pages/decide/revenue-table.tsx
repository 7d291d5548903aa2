import type { WireAssessment, WireBudgetPage, WireRevenueLine } from "@hoatieu/contract";
import { formatDay } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { RemainderWords, TargetNum } from "../../parts/plan-words.tsx";
import { ResultCell } from "../../parts/result-cell.tsx";
import { Sign } from "../../parts/sign.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";

interface RevenueTableProps {
  readonly view: View;
  readonly page: WireBudgetPage;
}

const LAND_USE = "budget.revenue.land-use";

const isKnown = ({ row, plans, attainments }: WireRevenueLine) =>
  row.result.kind === "result" || plans.length > 0 || attainments.length > 0;

/** Every revenue item against every plan with its versions; an item without any figure is named under the table. */
export function RevenueTable({ view, page }: RevenueTableProps) {
  const m = useMessages();
  const names = useNames();
  // The land-use levy keeps its place even without figures: that it is not known is the point.
  const shown = page.revenue.filter((line) => isKnown(line) || line.indicator === LAND_USE);
  const without = page.revenue.filter((line) => !shown.includes(line));
  const columns: readonly Column<WireRevenueLine>[] = [
    {
      key: "item",
      title: m.decide.item,
      head: true,
      className: "name",
      text: (line) => names.indicator(line.indicator),
      cell: (line) => (
        <span className={`depth-${Math.min(line.depth, 2)}`}>
          <PageLink page={{ name: "indicator", code: line.indicator }}>{names.short(line.indicator)}</PageLink>
          {line.row.result.kind === "result" && !line.row.result.whole && (
            <small className="part">{names.periodShort(line.row.result.covered)}</small>
          )}
        </span>
      ),
    },
    {
      key: "result",
      title: m.decide.result,
      align: "right",
      text: (line) => (line.row.result.kind === "result" ? String(line.row.result.answer.value) : ""),
      cell: (line) => <ResultCell row={line.row} dated />,
    },
    {
      key: "same",
      title: m.decide.same,
      align: "right",
      text: (line) => (line.row.samePeriod.kind === "finding" ? String(line.row.samePeriod.value) : ""),
      cell: (line) =>
        line.row.result.kind === "result" ? (
          <Num
            answer={line.row.samePeriod}
            change={line.row.samePeriod.kind === "finding" && line.row.samePeriod.unit === "%"}
          />
        ) : null,
    },
    {
      key: "plans",
      title: m.decide.plans,
      className: "plans",
      text: (line) =>
        line.plans.map((p) => `${m.bridge.issuers[p.issuer]} ${p.versions.at(-1)?.target.low}`).join("; "),
      cell: (line) => <Plans view={view} line={line} />,
    },
    {
      key: "next",
      title: m.decide.nextStep,
      cell: (line) =>
        line.row.verdict === "missed" || line.row.verdict === "behind" ? (
          <>
            <PageLink page={{ name: "explain" }}>{m.decide.causes}</PageLink>
            <small className="part">
              <PageLink page={{ name: "assign" }}>{m.decide.tasks}</PageLink>
            </small>
          </>
        ) : null,
    },
  ];
  return (
    <Panel title={m.decide.revenue} note={names.periodShort(page.period)}>
      <Table
        caption={m.decide.revenue}
        rows={shown}
        columns={columns}
        rowKey={(line) => line.indicator}
        className="cards budget-lines"
        file={`budget-revenue-${view.territory}-${page.period}-${view.day}`}
        {...(without.length === 0
          ? {}
          : {
              note: (
                <Phrase
                  text={m.decide.without}
                  slots={{
                    names: <span className="missing">{without.map((l) => names.short(l.indicator)).join("; ")}</span>,
                  }}
                />
              ),
            })}
      />
    </Panel>
  );
}

function Plans({ view, line }: { readonly view: View; readonly line: WireRevenueLine }) {
  const m = useMessages();
  const names = useNames();
  if (line.plans.length + line.attainments.length === 0) return <span className="missing">{m.decide.noPlan}</span>;
  return (
    <ul className="plan-lines">
      {line.plans.flatMap((plan) =>
        plan.versions.toReversed().map((version, index) => (
          <li key={version.target.id} className={index > 0 ? "former" : undefined}>
            <Stated view={view} version={version} former={index > 0} />
          </li>
        )),
      )}
      {line.attainments.map((a) => (
        <li key={`${a.issuer}-${a.period}`}>
          <Phrase
            text={m.decide.implied}
            slots={{
              issuer: m.bridge.issuers[a.issuer],
              period: names.periodShort(a.period),
              rate: <Num answer={a.rate} />,
              plan: <Num answer={a.plan} />,
              verdict: <Sign of="verdict" code={a.verdict} />,
            }}
          />
        </li>
      ))}
      {line.row.implied?.flagged && (
        <li>
          <Sign of="check" code="note" />{" "}
          <small>
            <RemainderWords remainder={line.row.implied} implied />
          </small>
        </li>
      )}
    </ul>
  );
}

interface StatedProps {
  readonly view: View;
  readonly version: WireAssessment;
  readonly former: boolean;
}

/** One version of a plan: its value, when it was known and in which document, what came of it. */
function Stated({ view, version, former }: StatedProps) {
  const m = useMessages();
  const { target, attainment, remainder } = version;
  const day = formatDay(target.knownOn, view.lang);
  return (
    <>
      <Phrase
        text={attainment.kind === "finding" ? m.decide.stated : m.decide.bare}
        slots={{
          issuer: m.bridge.issuers[target.issuer],
          target: <TargetNum assessment={version} />,
          attainment: attainment.kind === "finding" && <Num answer={attainment} />,
          verdict: <Sign of="verdict" code={version.verdict} />,
        }}
      />
      <small className="part">
        {former ? m.decide.former(day) : m.decide.since(day)}
        {target.document !== "" && `; ${target.document}`}
        {remainder && (
          <>
            {"; "}
            <RemainderWords remainder={remainder} implied={false} />
          </>
        )}
      </small>
    </>
  );
}

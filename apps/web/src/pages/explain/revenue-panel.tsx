import type { WireExplainPage, WireRevenueItem } from "@hoatieu/contract";
import { driverWord } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Sign } from "../../parts/sign.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";
import { useMissingWords } from "./missing-words.tsx";
import type { Working } from "./working.ts";

interface RevenuePanelProps {
  readonly view: View;
  readonly page: WireExplainPage;
  /** Absent where no cause can be typed. */
  readonly onCause: ((working: Working) => void) | undefined;
}

const inputsOf = (item: WireRevenueItem): readonly string[] => [
  ...new Set([item.result, item.change].flatMap((answer) => (answer.kind === "finding" ? answer.inputs : []))),
];

/** Revenue by item: against plan, on the year before, and the change by base, price and rate, or what is missing for it. */
export function RevenuePanel({ view, page, onCause }: RevenuePanelProps) {
  const m = useMessages();
  const names = useNames();
  if (page.revenue.length === 0) return null;
  const causeColumn: readonly Column<WireRevenueItem>[] = onCause
    ? [
        {
          key: "cause",
          title: m.explain.cause,
          cell: (r) => (
            <button
              type="button"
              className="quiet-link"
              aria-label={m.explain.addTo(names.short(r.indicator))}
              onClick={() => onCause({ kind: "add", indicator: r.indicator, period: r.period, figures: inputsOf(r) })}
            >
              {m.explain.add}
            </button>
          ),
        },
      ]
    : [];
  const columns: readonly Column<WireRevenueItem>[] = [
    {
      key: "item",
      title: m.explain.item,
      head: true,
      cell: (r) => (
        <>
          <PageLink page={{ name: "indicator", code: r.indicator }}>{names.short(r.indicator)}</PageLink>
          <small className="part">{names.periodShort(r.period)}</small>
        </>
      ),
    },
    { key: "result", title: m.explain.result, align: "right", cell: (r) => <Num answer={r.result} className="main" /> },
    {
      key: "plan",
      title: m.explain.againstPlan,
      align: "right",
      cell: (r) => (
        <>
          <Num answer={r.gap} change />
          {r.target && (
            <small className="part">
              <Sign of="verdict" code={r.verdict} />
            </small>
          )}
        </>
      ),
    },
    { key: "change", title: m.explain.onYear, align: "right", cell: (r) => <Num answer={r.change} change /> },
    { key: "drivers", title: m.explain.madeOf, cell: (r) => <Drivers item={r} /> },
    ...causeColumn,
  ];
  return (
    <Panel title={m.explain.revenue}>
      <Table
        caption={m.explain.revenue}
        rows={page.revenue}
        columns={columns}
        rowKey={(r) => r.indicator}
        className="cards"
        file={`revenue-${view.territory}-${page.period}`}
        note={m.explain.accounting}
      />
    </Panel>
  );
}

function Drivers({ item }: { readonly item: WireRevenueItem }) {
  const m = useMessages();
  const names = useNames();
  const reason = useMissingWords();
  const { drivers } = item;
  if (drivers === undefined) return <span className="missing">{m.explain.noBase}</span>;
  if (!Array.isArray(drivers)) return <span className="missing">{reason(drivers)}</span>;
  return (
    <ul>
      {drivers.map((d) => (
        <li key={d.driver}>
          {driverWord(d.driver, names.language)}: <Num answer={d.effect} change />{" "}
          <small className="soft">
            × <Num answer={d.ratio} bare />
          </small>
        </li>
      ))}
    </ul>
  );
}

import type { WireAnswer, WireExplainPage, WireGapByPart, WireGrowthByPart } from "@hoatieu/contract";
import { basisSentence, formatNumber } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Sign } from "../../parts/sign.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { Points } from "./points.tsx";
import type { Working } from "./working.ts";

interface PartsTableProps {
  readonly view: View;
  readonly page: WireExplainPage;
  /** Absent where no cause can be typed. */
  readonly onCause: ((working: Working) => void) | undefined;
}

type Part = WireGrowthByPart["parts"][number];

interface RangeWordsProps {
  readonly range: { readonly low: number; readonly high: number } | undefined;
  readonly decimals: number;
}

/** Between what values rounding leaves a number; nothing where that cannot be seen. */
function RangeWords({ range, decimals }: RangeWordsProps) {
  const m = useMessages();
  const { language } = useNames();
  if (!range) return null;
  const [low, high] = [formatNumber(range.low, decimals, language), formatNumber(range.high, decimals, language)];
  return low === high ? null : <small className="part">{m.explain.range(low, high)}</small>;
}

/** The row of the gap that a part stands in. */
const gapRow = (gap: WireExplainPage["gap"], part: string): WireGapByPart["rows"][number] | undefined =>
  gap.kind === "missing" ? undefined : gap.rows.find((row) => row.parts.includes(part) && row.kind !== "rounding");

function usePartColumns({ page, onCause }: PartsTableProps, growth: WireGrowthByPart): readonly Column<Part>[] {
  const m = useMessages();
  const names = useNames();
  const { gap, growthBefore } = page;
  const before = new Map(
    growthBefore.kind === "missing" ? [] : growthBefore.parts.map((p) => [p.indicator, p.contribution] as const),
  );
  const number = (answer: WireAnswer | undefined) => (answer ? <Points answer={answer} level /> : "–");
  const planned: readonly Column<Part>[] =
    gap.kind === "missing"
      ? []
      : [
          {
            key: "planned",
            title: m.explain.points(m.explain.planned),
            align: "right",
            cell: (p) => {
              const row = gapRow(gap, p.indicator);
              return (
                <>
                  {number(row?.planned)}
                  {row?.kind === "rest" && <small className="part">{m.explain.restNote}</small>}
                </>
              );
            },
          },
          {
            key: "gap",
            title: m.explain.points(m.explain.gapColumn),
            align: "right",
            cell: (p) => {
              const row = gapRow(gap, p.indicator);
              return row ? (
                <>
                  <Points answer={row.gap} className="main" />
                  <RangeWords range={row.range} decimals={row.gap.decimals} />
                </>
              ) : (
                "–"
              );
            },
          },
        ];
  const earlier: readonly Column<Part>[] =
    before.size === 0
      ? []
      : [
          {
            key: "before",
            title: m.explain.points(m.explain.beforeColumn),
            align: "right",
            cell: (p) => number(before.get(p.indicator)),
          },
        ];
  const causeColumn: readonly Column<Part>[] = onCause
    ? [
        {
          key: "cause",
          title: m.explain.cause,
          cell: (p) => (
            <button
              type="button"
              className="quiet-link"
              aria-label={m.explain.addTo(names.short(p.indicator))}
              onClick={() =>
                onCause({
                  kind: "add",
                  indicator: p.indicator,
                  period: growth.period,
                  figures: [
                    ...new Set([...p.contribution.inputs, ...(p.growth.kind === "finding" ? p.growth.inputs : [])]),
                  ],
                })
              }
            >
              {m.explain.add}
            </button>
          ),
        },
      ]
    : [];
  return [
    { key: "part", title: m.explain.part, head: true, cell: (p) => names.indicator(p.indicator) },
    { key: "growth", title: m.explain.growth, align: "right", cell: (p) => <Num answer={p.growth} change /> },
    {
      key: "share",
      title: m.explain.share,
      align: "right",
      cell: (p) => (
        <>
          <Num answer={p.share} />
          <RangeWords range={p.shareRange} decimals={1} />
        </>
      ),
    },
    {
      key: "contribution",
      title: m.explain.points(m.explain.contribution),
      align: "right",
      cell: (p) => (
        <>
          <Points answer={p.contribution} className="main" />
          <RangeWords range={p.range} decimals={p.contribution.decimals} />
        </>
      ),
    },
    ...earlier,
    ...planned,
    ...causeColumn,
  ];
}

function Parts(props: PartsTableProps & { readonly growth: WireGrowthByPart }) {
  const { view, page, growth } = props;
  const m = useMessages();
  const names = useNames();
  const columns = usePartColumns(props, growth);
  return (
    <Panel title={m.explain.table} note={names.periodShort(growth.period)}>
      <Table
        caption={m.explain.table}
        rows={growth.parts}
        columns={columns}
        rowKey={(p) => p.indicator}
        className="cards"
        file={`parts-${view.territory}-${page.period}`}
      />
      <p className="note">
        {growth.closes !== undefined && <Sign of="check" code={growth.closes ? "holds" : "fails"} />}{" "}
        {growth.closes === false ? (
          <Phrase text={m.measure.notCloses} slots={{ residual: <Num answer={growth.residual} change /> }} />
        ) : growth.closes === true ? (
          m.measure.closes
        ) : (
          m.measure.noClose
        )}{" "}
        {basisSentence(growth.basis, view.lang)}{" "}
        {growth.sharesOf !== undefined && (
          <Phrase text={m.explain.sharesOf} slots={{ period: names.period(growth.sharesOf) }} />
        )}{" "}
        {m.explain.accounting}
      </p>
    </Panel>
  );
}

/** Growth, base share, contribution, plan and gap of each part, with the intervals that rounding leaves. */
export function PartsTable(props: PartsTableProps) {
  const { growth } = props.page;
  return growth.kind === "missing" ? null : <Parts {...props} growth={growth} />;
}

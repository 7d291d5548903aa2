import { waterfall } from "@hoatieu/chart";
import type { WireAgainstNation, WireAnswer, WireExplainPage, WireFinding } from "@hoatieu/contract";
import { formatDay, formatSigned, formatValue } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { useSourceTitle } from "../../parts/source-title.ts";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { Free, useMissingWords } from "./missing-words.tsx";
import { Points } from "./points.tsx";

interface NationPanelProps {
  readonly view: View;
  readonly page: WireExplainPage;
}

/** What the whole country explains of the province's growth, and what is its own: hints at causes, no verdicts. */
export function NationPanel({ view, page }: NationPanelProps) {
  const m = useMessages();
  const names = useNames();
  const reason = useMissingWords();
  const { nation, nationBefore } = page;
  if (nation.kind === "missing") {
    if (nation.reason === "not-steered") return null;
    return (
      <Panel title={m.explain.nation}>
        <p className="soft">
          <Phrase text={m.explain.noNation} slots={{ reason: <Free>{reason(nation)}</Free> }} />
        </p>
      </Panel>
    );
  }
  const before = nationBefore.kind === "against-nation" ? [nationBefore] : [];
  return (
    <Panel title={m.explain.nation} note={m.explain.nationNote}>
      <div className="pair">
        {[nation, ...before].map((shift) => (
          <ShiftChart key={shift.period} view={view} shift={shift} />
        ))}
      </div>
      <ShiftTable view={view} shift={nation} />
      <p>{m.explain.hint}</p>
      {nation.allocation.kind === "finding" && (
        <p className="note">
          <Phrase
            text={m.explain.second}
            slots={{
              own: <Num answer={nation.atNationalShares} change />,
              allocation: <Num answer={nation.allocation} change />,
            }}
          />
        </p>
      )}
      {nation.undecomposed.length > 0 && (
        <p className="note">
          <Phrase
            text={m.explain.undecomposed}
            slots={{ names: <Free>{nation.undecomposed.map((p) => names.short(p.indicator)).join("; ")}</Free> }}
          />
        </p>
      )}
    </Panel>
  );
}

function ShiftChart({ view, shift }: { readonly view: View; readonly shift: WireAgainstNation }) {
  const m = useMessages();
  const names = useNames();
  const figures = [...new Set([...shift.national.inputs, ...shift.mix.inputs, ...shift.own.inputs])];
  const source = useSourceTitle(figures, view);
  const step = (label: string, answer: WireFinding) => ({
    label,
    value: answer.value,
    shown: formatSigned(answer.value, answer.decimals, view.lang),
  });
  const rest =
    shift.rest.kind === "finding" && Math.abs(shift.rest.value) >= 0.005 ? [step(m.explain.notSplit, shift.rest)] : [];
  const steps = [
    step(m.explain.national, shift.national),
    step(m.explain.mix, shift.mix),
    { ...step(m.explain.own, shift.own), ...shift.ownRange },
    ...rest,
  ];
  const whole = shift.growth.kind === "finding" ? shift.growth : shift.objective;
  const to = {
    label: names.short(shift.total),
    value: whole.value,
    shown: formatValue({ ...whole, bound: whole.bound }, view.lang),
  };
  const note = names.periodShort(shift.period);
  return (
    <ChartFigure
      heading={m.explain.split}
      note={note}
      footer={`${m.chart.source(source, formatDay(view.day, view.lang))} ${m.explain.accounting}`}
      file={`nation-${view.territory}-${shift.period}`}
      draw={(width) => waterfall({ title: `${m.explain.split}, ${note}`, width, from: undefined, steps, to })}
      table={<ShiftTable view={view} shift={shift} />}
      csv={() => [[m.explain.part, m.explain.contribution], ...[...steps, to].map((s) => [s.label, String(s.value)])]}
    />
  );
}

interface Row {
  readonly label: string;
  readonly growth: WireAnswer;
  readonly nationGrowth: WireAnswer;
  readonly national: WireAnswer;
  readonly mix: WireAnswer;
  readonly own: WireAnswer;
}

function ShiftTable({ view, shift }: { readonly view: View; readonly shift: WireAgainstNation }) {
  const m = useMessages();
  const names = useNames();
  const rows: readonly Row[] = [
    ...shift.parts.map((p) => ({ ...p, label: names.short(p.indicator) })),
    { ...shift, label: m.explain.all },
  ];
  const points = (key: "national" | "mix" | "own", title: string): Column<Row> => ({
    key,
    title,
    align: "right",
    cell: (row) => <Points answer={row[key]} />,
  });
  const columns: readonly Column<Row>[] = [
    { key: "part", title: m.explain.part, head: true, cell: (row) => row.label },
    { key: "growth", title: m.explain.growth, align: "right", cell: (row) => <Num answer={row.growth} change /> },
    {
      key: "nation",
      title: m.explain.nationGrowth,
      align: "right",
      cell: (row) => <Num answer={row.nationGrowth} change />,
    },
    points("national", m.explain.points(m.explain.national)),
    points("mix", m.explain.points(m.explain.mix)),
    points("own", m.explain.points(m.explain.own)),
  ];
  return (
    <Table
      caption={m.explain.nation}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.label}
      className="cards"
      file={`nation-${view.territory}-${shift.period}`}
    />
  );
}

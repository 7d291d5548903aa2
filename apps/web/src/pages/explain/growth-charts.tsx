import { type WaterfallState, waterfall } from "@hoatieu/chart";
import type { WireExplainPage, WireFinding, WireGapByPart, WireGrowthByPart } from "@hoatieu/contract";
import { basisSentence, formatDay, formatSigned, formatTarget, formatValue } from "@hoatieu/language";
import type { ReactNode } from "react";
import { useMessages } from "../../messages/index.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { type Names, useNames } from "../../parts/names.ts";
import { Phrase } from "../../parts/phrase.tsx";
import { useSourceTitle } from "../../parts/source-title.ts";
import type { View } from "../../view/use-view.tsx";
import { Free, useMissingWords } from "./missing-words.tsx";

interface GrowthChartsProps {
  readonly view: View;
  readonly page: WireExplainPage;
}

/** The pictures: how the parts make growth, and how they make the gap to plan, or the change on the year before. */
export function GrowthCharts({ view, page }: GrowthChartsProps) {
  const { growth, growthBefore, gap } = page;
  if (growth.kind === "missing") return null;
  return (
    <div className="pair">
      <Contributions view={view} growth={growth} asked={page.period} />
      {gap.kind === "gap-by-part" ? (
        <Gap view={view} growth={growth} gap={gap} />
      ) : (
        <Change view={view} growth={growth} before={growthBefore} gap={gap} />
      )}
    </div>
  );
}

const signed = (answer: WireFinding, view: View) => formatSigned(answer.value, answer.decimals, view.lang);
const shown = (answer: WireFinding, view: View) => formatValue({ ...answer, bound: answer.bound }, view.lang);

interface ChartProps {
  readonly view: View;
  readonly heading: string;
  readonly note: string;
  readonly figures: readonly string[];
  /** Said in the picture's foot besides its sources. */
  readonly basis?: string;
  readonly file: string;
  readonly state: Omit<WaterfallState, "width" | "title">;
}

function Chart({ view, heading, note, figures, basis, file, state }: ChartProps) {
  const m = useMessages();
  const source = useSourceTitle(figures, view);
  const rows = [...(state.from ? [state.from] : []), ...state.steps, state.to];
  return (
    <ChartFigure
      heading={heading}
      note={note}
      footer={[m.chart.source(source, formatDay(view.day, view.lang)), basis, m.explain.accounting]
        .filter((part) => part !== undefined)
        .join(" ")}
      file={`${file}-${view.territory}-${view.period}`}
      draw={(width) => waterfall({ title: `${heading}, ${note}`, width, ...state })}
      table={
        <ul className="facts-list">
          {rows.map((row) => (
            <li key={row.label}>
              {row.label}: <b>{row.shown}</b>
            </li>
          ))}
        </ul>
      }
      csv={() => [[m.explain.part, m.explain.contribution], ...rows.map((row) => [row.label, String(row.value)])]}
    />
  );
}

const inputsOf = (growth: WireGrowthByPart) => growth.parts.flatMap((part) => part.contribution.inputs);

/** The residual as a step, where there is one to see. */
function residualStep(growth: WireGrowthByPart, label: string, view: View) {
  const { residual } = growth;
  if (residual.kind === "missing" || Math.abs(residual.value) < 0.005) return [];
  return [{ label, value: residual.value, shown: signed(residual, view) }];
}

function totalOf(growth: WireGrowthByPart, names: Names, view: View) {
  const answer = growth.growth.kind === "finding" ? growth.growth : growth.sum;
  return { label: names.short(growth.total), value: answer.value, shown: shown(answer, view) };
}

function Contributions({ view, growth, asked }: { view: View; growth: WireGrowthByPart; asked: string }) {
  const m = useMessages();
  const names = useNames();
  const steps = growth.parts.map((part) => ({
    label: names.short(part.indicator),
    value: part.contribution.value,
    shown: signed(part.contribution, view),
    low: part.range.low,
    high: part.range.high,
  }));
  return (
    <div>
      <Chart
        view={view}
        heading={m.explain.parts}
        note={names.periodShort(growth.period)}
        figures={inputsOf(growth)}
        file="contributions"
        {...(growth.basis === "printed" ? {} : { basis: basisSentence(growth.basis, view.lang) })}
        state={{
          from: undefined,
          steps: [...steps, ...residualStep(growth, m.explain.residual, view)],
          to: totalOf(growth, names, view),
        }}
      />
      {growth.period !== asked && <Note text={m.explain.covered} slots={{ period: names.period(growth.period) }} />}
      {growth.lacking.length > 0 && (
        <Note text={m.explain.lacking} slots={{ names: <Free>{growth.lacking.map(names.short).join("; ")}</Free> }} />
      )}
    </div>
  );
}

function Note({ text, slots }: { readonly text: string; readonly slots: Readonly<Record<string, ReactNode>> }) {
  return (
    <p className="note">
      <Phrase text={text} slots={slots} />
    </p>
  );
}

function Gap({ view, growth, gap }: { view: View; growth: WireGrowthByPart; gap: WireGapByPart }) {
  const m = useMessages();
  const names = useNames();
  const steps = gap.rows.map((row) => ({
    label:
      row.kind === "plan-rest" || row.kind === "rounding"
        ? m.explain.rest[row.kind]
        : row.parts.map(names.short).join("; "),
    value: row.gap.value,
    shown: signed(row.gap, view),
    ...(row.range ? { low: row.range.low, high: row.range.high } : {}),
  }));
  const plan = formatTarget(gap.target, view.lang);
  return (
    <Chart
      view={view}
      heading={m.explain.gap}
      note={names.periodShort(growth.period)}
      figures={gap.gap.inputs}
      file="gap"
      state={{
        from: { label: m.explain.planLevel, value: gap.bound, shown: plan },
        steps,
        to: totalOf(growth, names, view),
      }}
    />
  );
}

interface ChangeProps {
  readonly view: View;
  readonly growth: WireGrowthByPart;
  readonly before: WireExplainPage["growthBefore"];
  readonly gap: Extract<WireExplainPage["gap"], { kind: "missing" }>;
}

/** Without plans by part: from last year's growth to this year's, and why the gap cannot be split. */
function Change({ view, growth, before, gap }: ChangeProps) {
  const m = useMessages();
  const names = useNames();
  const reason = useMissingWords();
  const why = <Note text={m.explain.noGap} slots={{ reason: <Free>{reason(gap)}</Free> }} />;
  if (before.kind === "missing" || before.growth.kind === "missing") return <div>{why}</div>;
  const was = new Map(before.parts.map((part) => [part.indicator, part.contribution]));
  const from = before.growth;
  const steps = growth.parts.map((part) => {
    const earlier = was.get(part.indicator)?.value ?? 0;
    const value = part.contribution.value - earlier;
    return { label: names.short(part.indicator), value, shown: formatSigned(value, 2, view.lang) };
  });
  const total = totalOf(growth, names, view);
  const left = total.value - from.value - steps.reduce((sum, step) => sum + step.value, 0);
  const rest =
    Math.abs(left) < 0.005 ? [] : [{ label: m.explain.residual, value: left, shown: formatSigned(left, 2, view.lang) }];
  return (
    <div>
      <Chart
        view={view}
        heading={m.explain.change}
        note={`${names.periodShort(before.period)} – ${names.periodShort(growth.period)}`}
        figures={[...inputsOf(before), ...inputsOf(growth)]}
        file="change"
        state={{
          from: { label: names.periodShort(before.period), value: from.value, shown: shown(from, view) },
          steps: [...steps, ...rest],
          to: { ...total, label: names.periodShort(growth.period) },
        }}
      />
      {why}
    </div>
  );
}

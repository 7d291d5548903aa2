import type { WireAnswer, WireIndicatorPage } from "@hoatieu/contract";
import { formatChange, formatValue } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { indicatorQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { askedBy } from "../../view/asked.ts";
import type { View } from "../../view/use-view.tsx";
import { toggled } from "./cause-form.ts";

interface FigureChoiceProps {
  readonly view: View;
  readonly indicator: string;
  readonly period: string;
  readonly figures: readonly string[];
  readonly onChange: (figures: string[]) => void;
}

interface Choice {
  readonly label: string;
  readonly ids: readonly string[];
}

/** What is on record of the indicator in the period: each answer with the figures behind it. */
function choicesOf(
  page: WireIndicatorPage,
  words: { readonly result: string; readonly onYear: string; readonly gap: string; readonly contribution: string },
  view: View,
): readonly Choice[] {
  const choice = (label: string, answer: WireAnswer | undefined, format = formatValue): readonly Choice[] =>
    answer?.kind === "finding" && answer.inputs.length > 0
      ? [{ label: `${label}: ${format({ ...answer, bound: answer.bound }, view.lang)}`, ids: answer.inputs }]
      : [];
  const { row } = page;
  const result = row?.result.kind === "result" ? row.result.answer : undefined;
  return [
    ...choice(words.result, result),
    ...choice(words.onYear, row?.samePeriod, formatChange),
    ...choice(words.gap, row?.assessments[0]?.gap, formatChange),
  ];
}

/** The figures a cause names: those of its indicator and period, ticked or not; what it named before stays. */
export function FigureChoice({ view, indicator, period, figures, onChange }: FigureChoiceProps) {
  const m = useMessages();
  const query = useQuery({
    ...indicatorQuery({ ...askedBy(view), period }, indicator),
    enabled: indicator !== "",
    retry: false,
  });
  const words = {
    result: m.explain.result,
    onYear: m.explain.onYear,
    gap: m.explain.againstPlan,
    contribution: m.explain.contribution,
  };
  const choices = query.data && indicator !== "" ? choicesOf(query.data, words, view) : [];
  const offered = new Set(choices.flatMap((c) => c.ids));
  const kept = figures.filter((id) => !offered.has(id));
  return (
    <fieldset className="whole choices-of-figures">
      <legend>{m.explain.form.figures}</legend>
      {choices.length === 0 && kept.length === 0 && <p className="soft small">{m.explain.form.noFigures}</p>}
      {choices.map(({ label, ids }) => (
        <label key={label} className="tick">
          <input
            type="checkbox"
            checked={ids.every((id) => figures.includes(id))}
            onChange={() => onChange(toggled(figures, ids))}
          />
          {label}
        </label>
      ))}
      {kept.length > 0 && (
        <label className="tick">
          <input type="checkbox" checked onChange={() => onChange(figures.filter((id) => offered.has(id)))} />
          {m.explain.form.kept(kept.length)}
        </label>
      )}
    </fieldset>
  );
}

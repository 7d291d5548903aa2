import { type Figure, isMeasure, MEASURES, ProblemError, problem, type Reference } from "@hoatieu/core";
import type { Provider } from "../provider.ts";
import { dayAsked, periodAsked, snapshotAt, suggestion, unknownIndicator } from "./ask.ts";

/** Which figures of a territory are asked for; what is left open is not narrowed. */
export interface FiguresQuestion {
  readonly territory: string;
  readonly asof?: string | undefined;
  readonly indicator?: string | undefined;
  readonly period?: string | undefined;
  readonly measure?: string | undefined;
}

export interface FiguresAsked {
  readonly figures: readonly Figure[];
  readonly reference: Reference;
}

const given = (text: string | undefined): text is string => text !== undefined && text !== "";

function unknownMeasure(text: string): ProblemError {
  return new ProblemError(
    problem("unknown-measure", { text, suggestion: suggestion(text, MEASURES), accepted: MEASURES.join(", ") }),
  );
}

/** Figures of the territory known by the day, for export. A mistyped name is a problem, never an empty file. */
export async function figuresView(provider: Provider, question: FiguresQuestion, today: string): Promise<FiguresAsked> {
  const { indicator, measure } = question;
  const period = given(question.period) ? periodAsked(question.period) : undefined;
  if (given(measure) && !isMeasure(measure)) throw unknownMeasure(measure);
  const snapshot = await snapshotAt(provider, question.territory, dayAsked(question.asof, today));
  const { reference } = snapshot;
  if (given(indicator) && !reference.indicators.has(indicator))
    throw unknownIndicator(indicator, reference.indicators.keys());
  const figures = snapshot.figures.filter(
    (f) =>
      f.territory === question.territory &&
      (!given(indicator) || f.indicator === indicator) &&
      (period === undefined || f.period === period) &&
      (!given(measure) || f.measure === measure),
  );
  return { figures, reference };
}

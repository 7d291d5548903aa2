import { attainmentBars } from "./attainment-bars.ts";
import type { ChartData, FanData, HistoryData, WaterfallData } from "./chart-data.ts";
import { fanChart } from "./fan-chart.ts";
import { lineHistory } from "./line-history.ts";
import { pairedColumns } from "./paired-columns.ts";
import type { Drawing } from "./shape.ts";
import { waterfall } from "./waterfall.ts";

/** What the place of a chart decides: its width, its name for a screen reader, and the notation of the axis. */
export interface ChartPlace {
  readonly title: string;
  readonly width: number;
  readonly format: (value: number, decimals: number) => string;
}

const MONTHS = 12;
const HEIGHT = 270;

function history(data: HistoryData, place: ChartPlace): Drawing {
  const marks = data.points.map(({ year, value, shown, open, figure }) => ({
    x: year * MONTHS,
    label: String(year),
    value,
    shown,
    open,
    figure,
    vintages: [],
    hint: `${year}: ${shown}`,
    run: 0,
  }));
  const plans = data.plans.map(({ year, ...plan }) => ({ ...plan, x: year * MONTHS }));
  const { planWord, gapWord } = data;
  const scale = { step: MONTHS, gap: MONTHS, breaks: [], height: HEIGHT };
  return lineHistory({ ...place, ...scale, marks, plans, planWord, gapWord });
}

function bridge({ from, steps, to }: WaterfallData, { title, width }: ChartPlace): Drawing {
  return waterfall({ title, width, from, steps, to, losses: "hollow" });
}

function fan(data: FanData, place: ChartPlace): Drawing {
  const points = data.points.map((p) => ({ ...p, figure: p.figure, hint: `${data.places[p.at] ?? ""}: ${p.shown}` }));
  const steps = data.steps.map((step) => ({ ...step, bands: step.bands.map(({ low, high }) => [low, high] as const) }));
  const { places, levels, medianLabel, target } = data;
  return fanChart({ ...place, places, points, steps, levels, medianLabel, target, plain: undefined, height: HEIGHT });
}

/** Draws a chart of the document: the same on the page, in Word and in PDF but for its width. */
export function drawChart(data: ChartData, place: ChartPlace): Drawing {
  switch (data.kind) {
    case "history":
      return history(data, place);
    case "waterfall":
      return bridge(data, place);
    case "attainment":
      return attainmentBars({ title: place.title, width: place.width, rows: data.rows, planWord: data.planWord });
    case "pairs":
      return pairedColumns({
        ...place,
        names: [data.names.first, data.names.second],
        unit: data.unit,

        pairs: data.pairs,
      });
    case "fan":
      return fan(data, place);
  }
}

import {
  type Answer,
  compute,
  type Figure,
  figureAt,
  missing,
  type Period,
  printed,
  type Snapshot,
  samePeriodBefore,
} from "@hoatieu/core";
import { CONSTANT_PRICES, CURRENT_PRICES, type Level, levelAt } from "./levels.ts";
import { icor } from "./solow.ts";

/** What labour and capital say of a year's growth, as far as the record goes; what is missing is named. */
export interface GrowthAccounting {
  readonly period: Period;
  /** GRDP at constant prices a person employed, and its growth. */
  readonly productivity: Answer;
  readonly productivityGrowth: Answer;
  readonly labourGrowth: Answer;
  /** Investment in percent of GRDP, both at current prices. */
  readonly investmentShare: Answer;
  readonly icor: Answer;
  /** Share of growth from total factor productivity, as printed by a source. */
  readonly tfpShare: Answer;
  /** Total factor productivity in points, computed (Solow): needs the stock of capital. */
  readonly tfp: Answer;
  /** Productivity within and between sectors: needs persons employed by sector. */
  readonly withinBetween: Answer;
}

/** Needs that are no indicator of the catalogue; their words are in the language package. */
export const NEEDS = ["capital-stock", "employed-by-sector"] as const;

function employed(snapshot: Snapshot, p: Period): Figure | undefined {
  const found = figureAt(snapshot, { indicator: "labour.employed", measure: "level", period: p });
  return found && found.status !== "unverified" && found.figure.value > 0 ? found.figure : undefined;
}

interface PerHead {
  readonly value: number;
  readonly output: Level;
  readonly people: Figure;
}

function perHead(snapshot: Snapshot, total: string, p: Period): PerHead | undefined {
  const [output, people] = [levelAt(snapshot, total, p, CONSTANT_PRICES), employed(snapshot, p)];
  return output && people ? { value: output.value / people.value, output, people } : undefined;
}

const inputsOf = (...heads: readonly PerHead[]) => heads.flatMap((h) => [...h.output.figures, h.people]);

function labourOf(snapshot: Snapshot, total: string, p: Period) {
  const before = samePeriodBefore(p);
  const [now, was] = [perHead(snapshot, total, p), perHead(snapshot, total, before)];
  const [people, earlier] = [employed(snapshot, p), employed(snapshot, before)];
  const lacking = (when: Period) =>
    employed(snapshot, when)
      ? missing("no-base", total, CONSTANT_PRICES, when.text)
      : missing("never-published", "labour.employed", when.text);
  return {
    productivity: now
      ? // bn VND over thousand persons is million VND a person.
        compute("labour-productivity", now.value, inputsOf(now), { unit: "million VND per person", decimals: 1 })
      : lacking(p),
    productivityGrowth:
      now && was
        ? compute("growth", (now.value / was.value - 1) * 100, inputsOf(now, was), { unit: "%", decimals: 2 })
        : lacking(now ? before : p),
    labourGrowth:
      people && earlier
        ? compute("growth", (people.value / earlier.value - 1) * 100, [people, earlier], { unit: "%", decimals: 2 })
        : missing("never-published", "labour.employed", (people ? before : p).text),
  };
}

/** Investment over output at current prices: of the province, else of the nation's accounts by use. */
function investmentOf(snapshot: Snapshot, total: string, p: Period): Answer {
  const output = levelAt(snapshot, total, p, CURRENT_PRICES);
  const own = figureAt(snapshot, { indicator: "investment.total", measure: "level", period: p });
  const use = levelAt(snapshot, "gdp-use.capital-formation", p, CURRENT_PRICES);
  const investment = own && own.status !== "unverified" ? own.figure : use?.figures[0];
  const value = own && own.status !== "unverified" ? own.figure.value : use?.value;
  if (!output) return missing("never-published", total, CURRENT_PRICES, p.text);
  if (!investment || value === undefined || investment.unit !== output.unit)
    return missing("never-published", "investment.total", p.text);
  const inputs = [...(own ? [investment] : (use?.figures ?? [])), ...output.figures];
  return compute("share-difference", (value / output.value) * 100, inputs, { unit: "% of GRDP", decimals: 1 });
}

function icorOf(snapshot: Snapshot, total: string, p: Period, share: Answer): Answer {
  if (share.kind === "missing") return share;
  const growth = figureAt(snapshot, { indicator: total, measure: "yoy_pct", period: p });
  if (!growth || growth.status === "unverified") return missing("never-published", total, p.text);
  const value = icor(share.value, growth.figure.value);
  if (typeof value !== "number") return missing("no-base", total, p.text);
  return compute("icor", value, [...share.inputs, growth.figure], { unit: "", decimals: 2 });
}

/**
 * Labour productivity, ICOR and total factor productivity of a period, with what is missing for each. Nothing is
 * estimated: the stock of capital and employment by sector are in no source on record, so that TFP stays a printed
 * figure or missing. An accounting, not a cause.
 */
export function growthAccounting(snapshot: Snapshot, total: string, p: Period): GrowthAccounting {
  const share = investmentOf(snapshot, total, p);
  const tfp = figureAt(snapshot, { indicator: "productivity.tfp-contribution", measure: "share_pct", period: p });
  return {
    period: p,
    ...labourOf(snapshot, total, p),
    investmentShare: share,
    icor: icorOf(snapshot, total, p, share),
    tfpShare: tfp ? printed(tfp.figure) : missing("never-published", "productivity.tfp-contribution", p.text),
    tfp: missing("never-published", "capital-stock", p.text),
    withinBetween: missing("never-published", "employed-by-sector", p.text),
  };
}

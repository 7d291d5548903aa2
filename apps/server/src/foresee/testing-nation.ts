/** For tests: the nation's growth figures with parts hidden, as a province prints them. */
import { type Dataset, type Figure, type Measure, makeFigure, period, type Snapshot, snapshotOf } from "@hoatieu/core";
import { SECTORS, TOTAL } from "@hoatieu/foresee";

const QUARTERS = [1, 2, 3, 4] as const;
const NODES: readonly string[] = [TOTAL, ...SECTORS];
/** The nation's levels were printed in October 2024: every year is looked at from here, later figures taken out. */
const DAY = "2024-10-31";
const YEARS_BACK = 10;

/** What a nation in hiding still shows, beside the growth of each quarter. */
export interface Shown {
  /** Constant-price levels of every quarter instead of growth. */
  readonly levels?: boolean;
  /** Nodes whose constant-price levels of the base year's quarters are shown. */
  readonly baseLevels?: readonly string[];
  /** Contributions and growth of the first nine months, to two decimals. */
  readonly contributions?: boolean;
  /** Shares of the base year, at which prices. The eighth decimal is shown of constant ones: they are exact. */
  readonly shares?: "constant 2010 prices" | "current prices";
}

export class HiddenNation {
  readonly #dataset: Dataset;
  readonly #figures: readonly Figure[];
  readonly #levels: ReadonlyMap<string, number>;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#figures = dataset.figures.filter(
      (f) =>
        f.territory === "viet-nam" &&
        f.measure === "level" &&
        f.period.kind === "quarter" &&
        NODES.includes(f.indicator) &&
        f.knownOn <= DAY,
    );
    this.#levels = new Map(this.#figures.map((f) => [`${f.indicator}|${f.period.text}|${f.scope}`, f.value]));
  }

  /** Sum of levels over the first quarters of a year; not a number when one is unknown. */
  level(node: string, year: number, quarters: readonly number[], scope = "constant 2010 prices"): number {
    return quarters.reduce((sum, q) => sum + (this.#levels.get(`${node}|${year}-Q${q}|${scope}`) ?? Number.NaN), 0);
  }

  /** Growth over some quarters, percent. */
  growth(node: string, year: number, quarters: readonly number[]): number {
    return 100 * (this.level(node, year, quarters) / this.level(node, year - 1, quarters) - 1);
  }

  /** The nation after the third quarter of a year. */
  snapshot(year: number, shown: Shown): Snapshot {
    const figures = [
      ...this.#shown(year, shown),
      ...(shown.levels ? [] : this.#rates(year)),
      ...this.#shares(year, shown),
    ];
    const found = snapshotOf({ ...this.#dataset, figures }, "viet-nam", DAY);
    if (!found) throw new Error("no nation");
    return found;
  }

  #shown(year: number, { levels, baseLevels = [] }: Shown): readonly Figure[] {
    return this.#figures.filter((f) => {
      const of = Math.floor(f.period.start / 12);
      if (f.scope !== "constant 2010 prices" || f.period.end > 12 * year + 8) return false;
      return levels || (of === year - 1 && baseLevels.includes(f.indicator));
    });
  }

  #rates(year: number): readonly Figure[] {
    return NODES.flatMap((node) =>
      Array.from({ length: YEARS_BACK }, (_, back) => year - back).flatMap((of) =>
        QUARTERS.filter((q) => of < year || q < 4).flatMap((q) => {
          const growth = this.growth(node, of, [q]);
          return Number.isFinite(growth) ? [printed(node, "yoy_pct", `${of}-Q${q}`, growth, 2)] : [];
        }),
      ),
    );
  }

  #shares(year: number, { contributions, shares }: Shown): readonly Figure[] {
    return SECTORS.flatMap((node): readonly Figure[] => {
      if (contributions) {
        const nine = [1, 2, 3];
        const change = this.level(node, year, nine) - this.level(node, year - 1, nine);
        return [
          printed(node, "yoy_pct", `${year}-M1-9`, this.growth(node, year, nine), 2),
          printed(node, "contribution_pp", `${year}-M1-9`, (100 * change) / this.level(TOTAL, year - 1, nine), 2),
        ];
      }
      if (!shares) return [];
      const share =
        (100 * this.level(node, year - 1, QUARTERS, shares)) / this.level(TOTAL, year - 1, QUARTERS, shares);
      return [printed(node, "share_pct", `${year - 1}`, share, shares === "current prices" ? 2 : 8)];
    });
  }
}

function printed(indicator: string, measure: Measure, text: string, value: number, decimals: number): Figure {
  const unit = measure === "yoy_pct" ? "%" : measure === "share_pct" ? "% of GRDP" : "pp";
  return makeFigure(
    {
      indicator,
      territory: "viet-nam",
      period: period(text),
      measure,
      printed: value.toFixed(decimals),
      unit,
      note: "",
      status: "estimate",
      released: DAY,
      source: "hidden",
    },
    DAY,
  );
}

import { type Brief, type BriefGiven, type BriefOutlook, briefOf } from "@hoatieu/brief";
import { monthsIn, yearOf } from "@hoatieu/core";
import {
  COURSE_LEVELS,
  growthOf,
  publishedStatements,
  QUARTERS,
  reaches,
  TOTAL,
  targetHistory,
  yearCourse,
} from "@hoatieu/foresee";
import type { Context } from "../context.ts";
import { briefCauses } from "../explain/brief-causes.ts";
import { outlookRows } from "../foresee/outlook-rows.ts";
import { growthPanelAt, outlookAt } from "../foresee/outlooks.ts";
import { readingOf, restFor, soFarOf } from "../foresee/reading.ts";
import type { Provider } from "../provider.ts";
import { briefWork } from "../tasks/brief-work.ts";
import type { Asked } from "./ask.ts";

const MONTHS_OF_A_YEAR = 12;

/** What the brief says of the year's outlook; `undefined` for spans of several years and before any data. */
async function briefOutlook(provider: Provider, { snapshot, period }: Asked): Promise<BriefOutlook | undefined> {
  const year = yearOf(period);
  if (monthsIn(period) > MONTHS_OF_A_YEAR) return undefined;
  const { outlook } = await outlookAt(provider, snapshot, year);
  if ("kind" in outlook) return undefined;
  const panel = await growthPanelAt(provider, snapshot.asOf);
  const reading = readingOf(snapshot, outlook, panel);
  const soFar = soFarOf(snapshot, outlook);
  const whole = growthOf(outlook, TOTAL);
  const byId = new Map(snapshot.figures.map((f) => [f.id, f]));
  const published = publishedStatements(snapshot, year);
  const isYearTarget = (s: (typeof published)[number]) => s.node === TOTAL && s.quarters.length === QUARTERS.length;
  return {
    reading,
    course: {
      levels: COURSE_LEVELS,
      points: yearCourse(outlook).map(({ known, ...point }) => ({
        ...point,
        known: known && { ...known, figures: known.figures.flatMap((id) => byId.get(id) ?? []) },
      })),
    },
    rows: outlookRows(outlook, snapshot.reference.indicators)
      .filter((row) => row.level < 2)
      .map(({ node, quarters, year: all }) => ({
        node,
        cells: [...quarters, all].map(({ median, state, figures }) => ({
          value: median,
          state,
          figures: figures.flatMap((id) => byId.get(id) ?? []),
        })),
      })),
    targets: published.filter(isYearTarget).map(({ target }) => ({
      target,
      probability: reaches(whole, target.low),
      required: restFor(panel, outlook, soFar, target.low)?.required,
    })),
    published: published.filter((s) => !isYearTarget(s)).map((s) => s.target),
    record: targetHistory(snapshot, year).map(({ year: past, target, outcome, met }) => ({
      year: past,
      target,
      outcome,
      met,
    })),
  };
}

/** What the brief tells beyond its snapshot: the outlook of its year, causes, tasks and meetings. */
export async function briefGiven(context: Context, asked: Asked): Promise<BriefGiven> {
  const [outlook, causes, work] = await Promise.all([
    briefOutlook(context.provider, asked),
    briefCauses(context, asked),
    briefWork(context, asked),
  ]);
  return { outlook, causes, ...work };
}

/** The conference brief with everything that it is given: one document for the page, Word and the command line. */
export async function briefView(context: Context, asked: Asked): Promise<Brief> {
  return briefOf(asked.snapshot, asked.period, asked.language, await briefGiven(context, asked));
}

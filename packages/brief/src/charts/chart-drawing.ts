import { type ChartData, type Drawing, drawChart } from "@hoatieu/chart";
import type { Language } from "@hoatieu/core";
import { formatNumber } from "@hoatieu/language";

/** What of a chart block is drawn; the block on the page and on paper both fit. */
export interface DrawnChart {
  readonly caption: string;
  readonly chart: ChartData;
}

/** 160 mm of paper in pixels of 1/96 inch: the width of the text between Decree 30's margins. */
export const PAPER_WIDTH = 604;

/** Axis ticks finer than this are noise. */
const MOST_DECIMALS = 2;

/**
 * A chart of the document as a drawing of a width.
 * @param width pixels; on paper `PAPER_WIDTH`
 */
export function chartDrawing(block: DrawnChart, language: Language, width: number = PAPER_WIDTH): Drawing {
  return drawChart(block.chart, {
    title: block.caption,
    width,
    format: (value, decimals) => formatNumber(value, Math.min(decimals, MOST_DECIMALS), language),
  });
}

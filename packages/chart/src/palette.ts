import type { Paint } from "./shape.ts";

export type Palette = Readonly<Record<Paint, string>>;

/** The light colours of the product: files and paper are always light. */
export const PAPER_PALETTE: Palette = {
  none: "none",
  paper: "#ffffff",
  ink: "#14213d",
  "ink-2": "#4a5568",
  "ink-3": "#5d6776",
  line: "#e4e1d8",
  "line-2": "#cfcabd",
  sea: "#1f5f8b",
  "sea-2": "#8fb4cc",
  "sea-3": "#dbe8f0",
  signal: "#b80f2a",
  amber: "#8a5a00",
};

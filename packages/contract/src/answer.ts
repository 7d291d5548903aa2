import { FORMULAS, MISSING_REASONS, STATUSES } from "@hoatieu/core";
import { z } from "zod";

/** Both languages of a text. */
export const bilingual = z.object({ vi: z.string(), en: z.string() });

/** A period in canonical text: 2023, 2023-Q3, 2023-09, 2023-M1-9, 2021-2025. */
export const periodText = z.string();

export const missing = z.object({
  kind: z.literal("missing"),
  reason: z.enum(MISSING_REASONS),
  needed: z.array(z.string()),
});

/** A value with its pedigree: `inputs` are ids of figures, `targets` ids of targets; see the pedigree route. */
export const finding = z.object({
  kind: z.literal("finding"),
  value: z.number(),
  unit: z.string(),
  decimals: z.number().int(),
  bound: z.enum(["about", "nearly", "more-than", "at-least"]).optional(),
  formula: z.enum(FORMULAS),
  inputs: z.array(z.string()),
  targets: z.array(z.string()),
});

export const answer = z.discriminatedUnion("kind", [finding, missing]);

export const figure = z.object({
  id: z.string(),
  indicator: z.string(),
  territory: z.string(),
  period: periodText,
  measure: z.string(),
  printed: z.string(),
  value: z.number(),
  unit: z.string(),
  note: z.string(),
  /** The status that counts: a figure from before its period's last month is a forecast whatever its page says. */
  status: z.enum(STATUSES),
  released: z.string(),
  knownOn: z.string(),
  source: z.string(),
});

/** The figure shown among several known; the others by id. */
export const selected = z.object({
  figure,
  status: z.enum(STATUSES),
  others: z.array(z.string()),
  differing: z.array(z.string()),
  contesting: z.array(z.string()),
});

export type WireFinding = z.output<typeof finding>;
export type WireMissing = z.output<typeof missing>;
export type WireAnswer = z.output<typeof answer>;
export type WireFigure = z.output<typeof figure>;
export type WireSelected = z.output<typeof selected>;

import { z } from "zod";
import { answer, bilingual } from "./answer.ts";
import { chartBlock } from "./brief-chart.ts";

export const run = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    text: z.string(),
    strong: z.boolean().optional(),
    struck: z.boolean().optional(),
  }),
  z.object({ kind: z.literal("number"), text: z.string(), answer, strong: z.boolean().optional() }),
]);
export const sentence = z.array(run);

const cell = z.object({ runs: sentence, align: z.enum(["left", "right"]) });

export const block = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("heading"),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
    appendix: z.object({ label: z.string(), title: z.string() }).optional(),
  }),
  z.object({ kind: z.literal("paragraph"), runs: sentence }),
  z.object({ kind: z.literal("list"), items: z.array(sentence) }),
  z.object({
    kind: z.literal("table"),
    caption: z.string(),
    columns: z.array(z.object({ title: z.string(), align: z.enum(["left", "right"]), width: z.number() })),
    rows: z.array(z.array(cell)),
  }),
  chartBlock,
  z.object({ kind: z.literal("note"), runs: sentence }),
]);

export const brief = z.object({
  language: z.enum(["vi", "en"]),
  title: z.string(),
  subtitle: z.string(),
  territory: z.object({ code: z.string(), name: bilingual }),
  period: z.string(),
  asOf: z.string(),
  blocks: z.array(block),
  notes: z.array(z.object({ number: z.number(), answer, text: z.string() })),
});

export type WireRun = z.output<typeof run>;
export type WireSentence = z.output<typeof sentence>;
export type WireBlock = z.output<typeof block>;
export type WireBrief = z.output<typeof brief>;

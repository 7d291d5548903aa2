import { z } from "zod";

/** What a check of a document's form found, in the reader's language. */
export const formCheck = z.object({
  file: z.string(),
  decree: z.string(),
  paragraphs: z.number(),
  sections: z.number(),
  deviations: z.array(
    z.object({
      rule: z.string(),
      clause: z.string().describe("Clause of Part I of Appendix I"),
      place: z.object({ section: z.number().optional(), paragraph: z.number().optional(), words: z.string() }),
      found: z.string(),
      asked: z.string(),
      also: z.number().describe("Further places that deviate alike"),
    }),
  ),
  notChecked: z.array(z.string()),
});

export type WireFormCheck = z.output<typeof formCheck>;

import { z } from "zod";

const problems = z.object({
  problems: z.array(z.object({ code: z.string(), message: z.string(), place: z.record(z.string(), z.unknown()) })),
});

/** What every route answers when something is wrong: located problems, sentences in the language asked for. */
export const problemAnswers = { "4xx": problems, "5xx": problems } as const;

import { createHash } from "node:crypto";
import type { WireBriefVerification } from "@hoatieu/contract";
import { paperHash } from "@hoatieu/store";
import type { Context } from "../context.ts";
import { stewardOf } from "../handlers.ts";
import { ask } from "../views/ask.ts";
import { wire } from "../wire.ts";
import { openEyes } from "./open-eyes.ts";
import { makePaper, paperOf } from "./paper.ts";

interface Fingerprint {
  readonly recorded: string;
  readonly computed: string;
  readonly intact: boolean;
}

const compared = (recorded: string, computed: string): Fingerprint => ({
  recorded,
  computed,
  intact: recorded === computed,
});
const hashOf = (bytes: Uint8Array | undefined) =>
  createHash("sha256")
    .update(bytes ?? new Uint8Array())
    .digest("hex");

/**
 * Computes the fingerprints of a frozen brief anew, and makes the brief once more for the same day from what is on record
 * now: figures that came later but count from before, or a later program, make it say something else; the frozen one
 * stays as it is.
 */
export async function verifyBrief(context: Context, territory: string, id: string): Promise<WireBriefVerification> {
  const { briefs } = stewardOf(context);
  const document = await briefs.get(territory, id);
  const { frozen } = document;
  const stored = paperOf(document);
  const paper = compared(frozen.sha256, paperHash(stored));
  const word = compared(frozen.word.sha256, hashOf(await briefs.file(territory, id, "word")));
  const pdf = frozen.pdf && compared(frozen.pdf.sha256, hashOf(await briefs.file(territory, id, "pdf")));
  const question = { territory, period: frozen.period, asof: frozen.asOf, lang: frozen.language };
  const asked = await ask(openEyes(context).provider, question, context.today());
  const again = (await makePaper(context, asked, stored.official)).paper;
  return {
    frozen: wire(frozen),
    intact: paper.intact && word.intact && (pdf?.intact ?? true),
    paper,
    word,
    ...(pdf ? { pdf } : {}),
    rebuilt: paperHash(again) === frozen.sha256 ? "same" : "different",
  };
}

import { ProblemError, problem } from "@hoatieu/core";
import type { Frozen, FrozenDocument } from "@hoatieu/store";
import type { Context } from "../context.ts";
import type { Input } from "../handlers.ts";
import { stewardOf } from "../handlers.ts";
import { officialAsked } from "../official/official-asked.ts";
import { permit } from "../permission.ts";
import { ask, periodAsked } from "../views/ask.ts";
import { openEyes } from "./open-eyes.ts";
import { correctionsTo, filesOf, makePaper } from "./paper.ts";

type Wish = Input<"freezeBrief">["body"];

/** A number that cannot have been looked at: refused before anything is computed. */
function mustExist({ expected }: Wish, newest: FrozenDocument | undefined): void {
  const { number = 0, who = "", at = "" } = newest?.frozen ?? {};
  if (expected <= number) return;
  const told = { number: `${number}`, who, at: at.slice(0, 16).replace("T", " "), expected: `${expected}` };
  throw new ProblemError(problem("brief-changed", told));
}

/**
 * Freezes the brief of a period as known on a day, in one language, from released figures only. On top of a version that
 * is there it is a correction, which says what it corrects; the same content again is answered by that version.
 * @throws ProblemError `not-permitted`, `brief-changed`, `brief-without-reason`, and everything a question can meet
 */
export async function freezeBrief(context: Context, territory: string, lang: "vi" | "en", wish: Wish): Promise<Frozen> {
  const { actor, installation, today } = context;
  permit(actor, "freeze-brief", { kind: "briefs", territory });
  const { briefs } = stewardOf(context);
  const series = { territory, period: periodAsked(wish.period).text, language: lang };
  const newest = await briefs.newest(series);
  mustExist(wish, newest);
  officialAsked(wish.official);
  const asked = await ask(openEyes(context).provider, { ...wish, territory, lang }, today());
  const made = await makePaper(context, asked, wish.official);
  const corrections = correctionsTo(newest, made, wish.why);
  const beside = { corrections, promises: made.promises };
  const { asOf, version: dataVersion } = asked.snapshot;
  const program = installation.productVersion;
  const files = await filesOf(made, corrections);
  const { paper } = made;
  return briefs.freeze(
    { ...series, asOf, why: wish.why, paper, beside, files, dataVersion, program },
    wish.expected,
    { who: actor.name, by: actor.id },
    today(),
  );
}

import type { WireSentence } from "@hoatieu/contract";
import { Sentence } from "./sentence.tsx";

/** From this many letters on a verdict is set smaller, so that it keeps to a few lines. */
const LONG = 150;

/** The verdict: one sentence a leader can read aloud, its numbers linked; `without` stands there when nothing can be said. */
export function Verdict({ runs, without }: { readonly runs: WireSentence; readonly without?: string }) {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  return (
    <h1 className={length > LONG ? "verdict long" : "verdict"}>
      {runs.length === 0 ? without : <Sentence runs={runs} />}
    </h1>
  );
}

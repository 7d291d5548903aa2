import type { WireSentence } from "@hoatieu/contract";
import { Sentence } from "./sentence.tsx";

/** From this many letters on a verdict is set smaller, so that it keeps to a few lines. */
const LONG = 150;

/** The verdict: one sentence a leader can read aloud, its numbers linked. */
export function Verdict({ runs }: { readonly runs: WireSentence }) {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  return (
    <h1 className={length > LONG ? "verdict long" : "verdict"}>
      <Sentence runs={runs} />
    </h1>
  );
}

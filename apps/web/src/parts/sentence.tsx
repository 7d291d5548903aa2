import type { WireSentence } from "@hoatieu/contract";
import { Num } from "./number.tsx";

/** A sentence written by the product: its numbers open their pedigree. */
export function Sentence({ runs }: { readonly runs: WireSentence }) {
  let at = 0;
  return runs.map((run) => {
    at += run.text.length;
    const key = `${at}${run.text}`;
    if (run.kind === "number") return <Num key={key} answer={run.answer} text={run.text} className="linked" />;
    return run.strong ? <strong key={key}>{run.text}</strong> : <span key={key}>{run.text}</span>;
  });
}

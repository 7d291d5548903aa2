import type { WireRun, WireSentence } from "@hoatieu/contract";
import type { ReactNode } from "react";
import { glue } from "./glue.ts";
import { Num } from "./number.tsx";

type NumberRun = Extract<WireRun, { kind: "number" }>;

interface SentenceProps {
  readonly runs: WireSentence;
  /** Drawn after a number, kept on its line: the mark of its note. */
  readonly mark?: (run: NumberRun) => ReactNode;
}

/** A sentence written by the product: its numbers open their pedigree. */
export function Sentence({ runs, mark }: SentenceProps) {
  const texts: string[] = [""];
  const items: WireRun[] = [];
  for (const run of runs) {
    if (run.kind === "text" && !run.strong) texts.push(`${texts.pop() ?? ""}${run.text}`);
    else {
      items.push(run);
      texts.push("");
    }
  }
  let at = 0;
  return glue(texts, items).map((part) => {
    at += 1;
    if (typeof part === "string") return <span key={at}>{part}</span>;
    const { item } = part;
    return (
      <span key={at} className="glued">
        {part.before}
        {item.kind === "number" ? (
          <Num answer={item.answer} text={item.text} className={item.strong ? "linked strong" : "linked"} />
        ) : (
          <strong>{item.text}</strong>
        )}
        {item.kind === "number" && mark?.(item)}
        {part.after}
      </span>
    );
  });
}

import { Fragment, type ReactNode } from "react";
import { glue } from "./glue.ts";

interface PhraseProps {
  /** A sentence with {places}. */
  readonly text: string;
  readonly slots: Readonly<Record<string, ReactNode>>;
}

/** A sentence with numbers or links in their places. Word order belongs to the language, so the whole sentence is one message. */
export function Phrase({ text, slots }: PhraseProps) {
  const parts = text.split(/\{(\w+)\}/);
  const texts = parts.filter((_, index) => index % 2 === 0);
  const names = parts.filter((_, index) => index % 2 === 1);
  let at = 0;
  return glue(texts, names).map((part) => {
    at += 1;
    if (typeof part === "string") return <Fragment key={at}>{part}</Fragment>;
    return (
      <span key={at} className="glued">
        {part.before}
        {slots[part.item]}
        {part.after}
      </span>
    );
  });
}

import { Fragment, type ReactNode } from "react";

interface PhraseProps {
  /** A sentence with {places}. */
  readonly text: string;
  readonly slots: Readonly<Record<string, ReactNode>>;
}

/** A sentence with numbers or links in their places. Word order belongs to the language, so the whole sentence is one message. */
export function Phrase({ text, slots }: PhraseProps) {
  let at = 0;
  return text.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    at += part.length;
    return <Fragment key={`${at}${part}`}>{name === undefined ? part : slots[name]}</Fragment>;
  });
}

import type { WireAnswer, WireFigure, WireFinding } from "@hoatieu/contract";
import { formatChange, formatNumber, formatValue, reasonSentence, reasonWord } from "@hoatieu/language";
import type { ReactNode } from "react";
import { useOpenPedigree } from "../layout/pedigree-context.ts";
import { useMessages } from "../messages/index.ts";
import { useLanguage } from "../view/use-view.tsx";

interface NumProps {
  readonly answer: WireAnswer;
  /** Text to show instead of the formatted value, when a sentence already holds it. */
  readonly text?: string;
  readonly change?: boolean;
  /** Leave the unit out: the column says it. */
  readonly bare?: boolean;
  readonly about?: string;
  readonly className?: string;
}

/** A number is a button that opens its pedigree; a missing value is its reason, never a blank. */
export function Num({ answer, text, change, bare, about, className }: NumProps) {
  const language = useLanguage();
  const m = useMessages();
  const open = useOpenPedigree();
  if (answer.kind === "missing") {
    // A sentence has words of its own for what is missing.
    return text === undefined ? <Missing reason={answer.reason} needed={answer.needed} /> : <span>{text}</span>;
  }
  const shown = { ...answer, bound: answer.bound };
  const value =
    text ??
    (change
      ? formatChange(shown, language)
      : bare
        ? formatNumber(answer.value, answer.decimals, language)
        : formatValue(shown, language));
  return (
    <button
      type="button"
      className={className === undefined ? "num" : `num ${className}`}
      title={m.pedigree.title}
      onClick={() => open({ answer, about })}
    >
      {value}
    </button>
  );
}

interface MissingProps {
  readonly reason: string;
  readonly needed: readonly string[];
  readonly long?: boolean;
}

export function Missing({ reason, needed, long }: MissingProps): ReactNode {
  const language = useLanguage();
  const whole = reasonSentence(reason, needed, language);
  return (
    <span className="missing" title={whole}>
      {long ? whole : reasonWord(reason, language)}
    </span>
  );
}

/** The printed value of one figure, as an answer: a number anywhere opens its pedigree. */
export function answerOf(figure: WireFigure): WireFinding {
  const point = figure.printed.indexOf(".");
  return {
    kind: "finding",
    value: figure.value,
    unit: figure.unit,
    decimals: point < 0 ? 0 : figure.printed.length - point - 1,
    formula: "printed",
    inputs: [figure.id],
    targets: [],
  };
}

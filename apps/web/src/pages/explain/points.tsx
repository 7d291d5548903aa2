import type { WireAnswer } from "@hoatieu/contract";
import { formatNumber, formatSigned } from "@hoatieu/language";
import { Num } from "../../parts/number.tsx";
import { useLanguage } from "../../view/use-view.tsx";

interface PointsProps {
  readonly answer: WireAnswer;
  /** A level and not a change: without its sign. */
  readonly level?: boolean;
  readonly className?: string;
}

/** A number whose unit the column says, with its sign. */
export function Points({ answer, level, className }: PointsProps) {
  const language = useLanguage();
  const rest = className === undefined ? {} : { className };
  if (answer.kind === "missing") return <Num answer={answer} {...rest} />;
  const text = (level ? formatNumber : formatSigned)(answer.value, answer.decimals, language);
  return <Num answer={answer} text={text} {...rest} />;
}

import type { WireScorecardRow } from "@hoatieu/contract";
import { formatDay } from "@hoatieu/language";
import { useMessages } from "../messages/index.ts";
import { useNames } from "./names.ts";
import { Missing, Num } from "./number.tsx";
import { Sign } from "./sign.tsx";

interface ResultCellProps {
  readonly row: WireScorecardRow;
  /** Also the day of release, where no column of its own says it. */
  readonly dated?: boolean;
}

/** A row's result; that other sources print another figure, or disagree with equal standing, is said in place. */
export function ResultCell({ row, dated }: ResultCellProps) {
  const m = useMessages();
  const names = useNames();
  const { result } = row;
  if (result.kind !== "result") return <Missing reason={result.reason} needed={result.needed} />;
  const { figure, contesting, differing } = result.selected;
  return (
    <>
      <Num answer={result.answer} about={names.indicator(row.indicator)} className="main" />
      {dated && <small className="part">{formatDay(figure.knownOn, names.language)}</small>}
      {contesting.length > 0 ? (
        <small className="part">
          <Sign of="check" code="note" words={m.bridge.disagree} />
        </small>
      ) : (
        differing.length > 0 && <small className="part">{m.bridge.others}</small>
      )}
    </>
  );
}

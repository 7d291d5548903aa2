import { formatNumber } from "@hoatieu/language";
import { type KeyboardEvent, useId, useState } from "react";
import { useMessages } from "../../messages/index.ts";
import { useLanguage } from "../../view/use-view.tsx";
import { moveInGrid } from "./grid-keys.ts";
import { readAmount, readGrowth } from "./read-growth.ts";

/** A closed lock, drawn: status has a shape, never a colour alone. */
export function LockMark() {
  return (
    <svg className="shape" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      <rect x="2" y="5.2" width="8" height="5.8" rx="1" fill="currentColor" />
      <path d="M3.8 5.2V3.6a2.2 2.2 0 0 1 4.4 0v1.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}

interface CellFieldProps {
  readonly row: number;
  readonly column: number;
  readonly rowName: string;
  readonly columnName: string;
  readonly unit: string;
  readonly value: number;
  readonly decimals: number;
  /** Amounts have thousands, rates have none. */
  readonly amount: boolean;
  readonly locked: boolean;
  readonly epoch: number;
  /** Growth from what was typed. */
  readonly growthOf: (typed: number) => number;
  readonly onLock: (growth: number | undefined) => void;
  readonly onUndo: () => void;
  readonly onLeave: () => void;
}

const [LOWEST, HIGHEST] = [-90, 200];

/** One open cell: what is typed is read at once and holds the cell; what cannot be read stays, marked. */
export function CellField(props: CellFieldProps) {
  const { row, column, value, decimals, locked, epoch, onLock, onUndo, onLeave } = props;
  const m = useMessages();
  const language = useLanguage();
  const t = m.foresee.table;
  const problemId = useId();
  const [draft, setDraft] = useState<{ readonly text: string; readonly epoch: number }>();
  const typed = draft?.epoch === epoch ? draft.text : undefined;
  const growthOf = (text: string) => {
    const read = props.amount ? readAmount(text, language) : readGrowth(text);
    return read === undefined ? undefined : props.growthOf(read);
  };
  const problemOf = (text: string | undefined) => {
    if (text === undefined || text.trim() === "") return undefined;
    const growth = growthOf(text);
    if (growth === undefined) return t.unread;
    return growth < LOWEST || growth > HIGHEST ? t.outside : undefined;
  };
  const problem = problemOf(typed);
  const type = (text: string) => {
    setDraft({ text, epoch });
    if (text.trim() === "") onLock(undefined);
    else if (problemOf(text) === undefined) onLock(growthOf(text));
  };
  const unlock = () => {
    setDraft(undefined);
    onLock(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.shiftKey) {
      event.preventDefault();
      onUndo();
    } else if (event.key === "Escape" && (locked || typed !== undefined)) {
      event.preventDefault();
      unlock();
    } else moveInGrid(event);
  };
  return (
    <span className={`cell-field${locked ? " locked" : ""}${props.amount ? " amount" : ""}`}>
      {locked && (
        <button
          type="button"
          className="unlock"
          tabIndex={-1}
          onClick={unlock}
          aria-label={t.unlock(props.rowName, props.columnName)}
          title={t.unlock(props.rowName, props.columnName)}
        >
          <LockMark />
        </button>
      )}
      <input
        inputMode="decimal"
        autoComplete="off"
        data-row={row}
        data-column={column}
        aria-label={`${t.cell(props.rowName, props.columnName, props.unit)}${locked ? `, ${t.lockedCell}` : ""}`}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        value={typed ?? formatNumber(value, decimals, language)}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          if (problem === undefined) setDraft(undefined);
          onLeave();
        }}
        onKeyDown={onKeyDown}
      />
      {problem !== undefined && (
        <small className="problem" id={problemId} role="alert">
          {problem}
        </small>
      )}
    </span>
  );
}

import type { WireScenarioContent } from "@hoatieu/contract";
import { Shape } from "../../parts/sign.tsx";
import { LockMark } from "./scenario-cell.tsx";

type CellState = WireScenarioContent["cells"][number]["state"];

const SHAPES: Readonly<Record<Exclude<CellState, "locked">, string>> = { actual: "●", inferred: "◐", solved: "○" };

interface CellMarkProps {
  readonly state: CellState;
  readonly words: Readonly<Record<CellState, string>>;
}

/** How a cell came by its value: a shape and a word. */
export function CellMark({ state, words }: CellMarkProps) {
  return (
    <small className={`cell-mark ${state}`}>
      {state === "locked" ? <LockMark /> : <Shape shape={SHAPES[state]} />}
      {words[state]}
    </small>
  );
}

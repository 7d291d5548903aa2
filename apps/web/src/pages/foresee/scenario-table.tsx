import type { WireForeseePage } from "@hoatieu/contract";
import { QUARTERS, TOTAL } from "@hoatieu/foresee";
import { formatSigned, unitName } from "@hoatieu/language";
import type { ReactNode } from "react";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { useLanguage } from "../../view/use-view.tsx";
import { outlookFinding, RATE_DECIMALS, rateText } from "./outlook-words.ts";
import { CellField } from "./scenario-cell.tsx";
import { growthFrom, levelOf, type TableCell, type TableRow } from "./table-rows.ts";
import type { Scenario } from "./use-scenario.ts";
import { lockKey, withLock } from "./wish.ts";

interface ScenarioTableProps {
  readonly scenario: Scenario;
  /** Shows value added instead of growth. */
  readonly base: WireForeseePage["base"] | undefined;
}

/** Amounts under this are shown with a decimal. */
const SMALL = 1000;

/** Quarters and sectors: what happened, what is held, and what is then required. */
export function ScenarioTable({ scenario, base }: ScenarioTableProps) {
  const m = useMessages();
  const names = useNames();
  const t = m.foresee.table;
  const { rows, clashes, outlook } = scenario;
  const open = outlook.elapsed < QUARTERS.length;
  const byIndustry = rows.some((row) => row.kind === "member");
  return (
    <table className={clashes.length > 0 ? "table scenario dimmed" : "table scenario"}>
      <caption className="unseen">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{byIndustry ? t.industry : t.sector}</th>
          {QUARTERS.map((q) => (
            <th key={q} scope="col" className={q > outlook.elapsed ? "right open" : "right"}>
              {t.quarters[q - 1]}
            </th>
          ))}
          <th scope="col" className="right">
            {t.year}
          </th>
          <th scope="col" className="right">
            {t.contribution}
          </th>
          {open && (
            <th scope="col" className="right">
              {t.extra}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={`${row.kind}${row.node}`}
            scenario={scenario}
            base={base}
            row={row}
            index={index}
            name={names.short(row.node)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends ScenarioTableProps {
  readonly row: TableRow;
  readonly index: number;
  readonly name: string;
}

function Row({ scenario, base, row, index, name }: RowProps) {
  const m = useMessages();
  const language = useLanguage();
  const t = m.foresee.table;
  const points = (title: string, value: number, signed: boolean) => (
    <td className="right points" data-title={title}>
      {signed ? formatSigned(value, RATE_DECIMALS, language) : rateText(value, language)}
    </td>
  );
  const cell = (part: TableCell, column: number, title: string) => (
    <td key={title} className={`right growth-cell is-${part.state}`} data-title={title}>
      <Cell scenario={scenario} base={base} cell={part} row={index} column={column} rowName={name} columnName={title} />
    </td>
  );
  return (
    <tr className={row.kind === "total" ? "sum" : row.kind}>
      <th scope="row">{name}</th>
      {row.cells.map((part, i) => cell(part, i + 1, t.quarters[i] ?? ""))}
      {cell(row.year, QUARTERS.length + 1, t.year)}
      {points(t.contribution, row.contribution, false)}
      {scenario.outlook.elapsed < QUARTERS.length && points(t.extra, row.extra, true)}
    </tr>
  );
}

interface CellProps extends ScenarioTableProps {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly rowName: string;
  readonly columnName: string;
}

function Cell({ scenario, base, cell, row, column, rowName, columnName }: CellProps): ReactNode {
  const m = useMessages();
  const language = useLanguage();
  const { store, outlook } = scenario;
  const t = m.foresee.table;
  const [value, median] = base
    ? [levelOf(cell, base.level), levelOf(cell, base.level, cell.median)]
    : [cell.growth, cell.median];
  const decimals = base ? (value < SMALL ? 1 : 0) : RATE_DECIMALS;
  const unit = base ? unitName(base.unit, language) : "%";
  const isTarget = cell.node === TOTAL && cell.quarters.length === QUARTERS.length;
  const touched = lockKey(cell);
  const onLock = (growth: number | undefined) =>
    store.edit((wish) => {
      if (!isTarget) return withLock(wish, cell, growth);
      const target = growth === undefined ? undefined : String(Number(growth.toFixed(6)));
      return target === wish.target ? wish : { ...wish, target };
    }, touched);
  const word = t.states[cell.state];
  const open = cell.state !== "actual" && cell.state !== "inferred";
  const heading = t.heading(rateText(median, language, decimals));
  return (
    <>
      {cell.editable ? (
        <CellField
          row={row}
          column={column}
          rowName={rowName}
          columnName={columnName}
          unit={unit}
          value={value}
          decimals={decimals}
          amount={base !== undefined}
          locked={
            cell.state === "locked" || (isTarget && scenario.target !== undefined && scenario.official === undefined)
          }
          epoch={store.epoch}
          growthOf={(typed) => (base ? growthFrom(cell, base.level, typed) : typed)}
          onLock={onLock}
          onUndo={store.undo}
          onLeave={store.settle}
        />
      ) : (
        <Num
          answer={
            cell.state === "actual"
              ? {
                  ...outlookFinding(outlook, base ? "outlook" : "printed", value, unit, decimals),
                  inputs: [...cell.figures],
                }
              : outlookFinding(outlook, "outlook", value, unit, decimals)
          }
          bare
          about={`${rowName}, ${columnName}`}
        />
      )}
      <small className="part">
        {open ? (
          <>
            {cell.state !== "solved" && <b>{word}</b>} {heading}
          </>
        ) : (
          word
        )}
      </small>
    </>
  );
}

import type { WireTargetList } from "@hoatieu/contract";
import { formatTarget, verdictSign } from "@hoatieu/language";
import { useState } from "react";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Sign } from "../../parts/sign.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { FillDialog } from "./fill-dialog.tsx";

type Entry = WireTargetList["entries"][number];
/** A line of the printed list that no source names: a blank to be filled in. */
interface Blank {
  readonly blank: number;
}
type Line = Entry | Blank;
const isBlank = (line: Line): line is Blank => "blank" in line;

interface TargetListSectionProps {
  readonly view: View;
  readonly list: WireTargetList;
}

/** The Council's list of a year with its own count; the lines found, and a blank for each of the others. */
export function TargetListSection({ view, list }: TargetListSectionProps) {
  const m = useMessages();
  const [filling, setFilling] = useState(false);
  const blanks = Array.from({ length: list.notFound }, (_, index): Blank => ({ blank: index + 1 }));
  const lines: readonly Line[] = [...list.entries, ...blanks];
  return (
    <Panel title={m.measure.targetList(list.year)} note={m.measure.targetListFound(list.entries.length, list.notFound)}>
      {list.met !== undefined && list.set !== undefined && (
        <p className="lede">
          {list.found?.kind === "finding" ? (
            <Phrase
              text={m.measure.targetListCount}
              slots={{ met: <Num answer={list.found} text={String(list.met)} />, set: list.set }}
            />
          ) : (
            <Phrase text={m.measure.targetListCount} slots={{ met: <b>{list.met}</b>, set: <b>{list.set}</b> }} />
          )}
        </p>
      )}
      <TargetListTable view={view} lines={lines} year={list.year} onFill={() => setFilling(true)} />
      <FillDialog view={view} year={list.year} open={filling} onClose={() => setFilling(false)} />
    </Panel>
  );
}

interface TargetListTableProps {
  readonly view: View;
  readonly lines: readonly Line[];
  readonly year: string;
  readonly onFill: () => void;
}

function TargetListTable({ view, lines, year, onFill }: TargetListTableProps) {
  const m = useMessages();
  const names = useNames();
  const columns: readonly Column<Line>[] = [
    {
      key: "name",
      title: m.bridge.indicator,
      head: true,
      text: (l) => (isBlank(l) ? m.measure.notFound : l.name[view.lang]),
      cell: (l) =>
        isBlank(l) ? (
          <span className="missing">{m.measure.notFound}</span>
        ) : (
          <>
            {l.name[view.lang] || names.indicator(l.indicator)}
            {l.line.enteredBy !== undefined && <small className="part">{m.measure.enteredBy(l.line.enteredBy)}</small>}
          </>
        ),
    },
    {
      key: "target",
      title: m.measure.target,
      align: "right",
      text: (l) => (!isBlank(l) && l.line.target ? formatTarget(l.line.target, view.lang) : ""),
      cell: (l) => !isBlank(l) && l.line.target && formatTarget(l.line.target, view.lang),
    },
    {
      key: "result",
      title: m.bridge.result,
      align: "right",
      text: (l) => (isBlank(l) ? "" : (l.printedResult ?? "")),
      cell: (l) => !isBlank(l) && <EntryResult entry={l} />,
    },
    {
      key: "verdict",
      title: m.measure.status,
      text: (l) => (isBlank(l) ? "" : verdictSign(l.verdict)[view.lang]),
      cell: (l) =>
        isBlank(l) ? (
          <button type="button" className="button quiet small" onClick={onFill}>
            {m.measure.fill}
          </button>
        ) : (
          <>
            <Sign of="verdict" code={l.verdict} />
            <small className="part">{m.measure.verdictFrom[l.verdictFrom]}</small>
          </>
        ),
    },
    {
      key: "document",
      title: m.indicator.document,
      wide: true,
      text: (l) => (isBlank(l) ? "" : l.line.document),
      cell: (l) => !isBlank(l) && <span className="small soft">{l.line.document}</span>,
    },
  ];
  return (
    <Table
      caption={m.measure.targetList(year)}
      rows={lines}
      columns={columns}
      rowKey={(l) => (isBlank(l) ? `blank${l.blank}` : `${l.indicator}${l.name.vi}`)}
      file={`target-list-${view.territory}-${year}`}
      className="cards"
    />
  );
}

function EntryResult({ entry }: { readonly entry: Entry }) {
  const result = entry.assessment?.result;
  if (result) return <Num answer={result.answer} />;
  return <>{entry.printedResult}</>;
}

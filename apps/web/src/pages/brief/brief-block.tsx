import type { WireAnswer, WireBlock, WireSentence } from "@hoatieu/contract";
import { createContext, type ReactNode, useContext } from "react";
import { useMessages } from "../../messages/index.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { BriefChart } from "./brief-chart.tsx";

/** Which note belongs to which answer. */
export const NotesContext = createContext<ReadonlyMap<string, number>>(new Map());

/** Numbers with equal pedigree share a note. */
export function noteKey(answer: WireAnswer): string {
  if (answer.kind === "missing") return `${answer.reason}|${answer.needed.join()}`;
  return `${answer.formula}|${answer.value}|${answer.inputs.join()}|${answer.targets.join()}`;
}

/** A block of the document tree as it will stand on paper. */
export function BriefBlock({ block }: { readonly block: WireBlock }) {
  switch (block.kind) {
    case "heading": {
      const Tag = `h${Math.min(block.level + 1, 4)}` as "h2" | "h3" | "h4";
      return <Tag>{block.text}</Tag>;
    }
    case "paragraph":
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case "note":
      return (
        <p className="note">
          <Runs runs={block.runs} />
        </p>
      );
    case "list":
      return (
        <ul>
          {places(block.items).map(({ key, value }) => (
            <li key={key}>
              <Runs runs={value} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return <BriefTable block={block} />;
    case "chart":
      return <BriefChart block={block} />;
  }
}

type TableBlock = Extract<WireBlock, { kind: "table" }>;

function BriefTable({ block }: { readonly block: TableBlock }) {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0) || 1;
  return (
    <div className="paper-box">
      <table className="paper-table">
        <caption>{block.caption}</caption>
        <colgroup>
          {places(block.columns).map(({ key, value }) => (
            <col key={key} style={{ inlineSize: `${(value.width / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {places(block.columns).map(({ key, value }) => (
              <th key={key} scope="col" className={value.align}>
                {value.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places(block.rows).map(({ key, value: row }) => (
            <tr key={key}>
              {places(row).map(({ key: cellKey, value: cell }) => (
                <td key={cellKey} className={cell.align} data-title={block.columns[Number(cellKey)]?.title}>
                  <Runs runs={cell.runs} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Runs({ runs }: { readonly runs: WireSentence }): ReactNode {
  const m = useMessages();
  const notes = useContext(NotesContext);
  return (
    <Sentence
      runs={runs}
      mark={(run) => {
        const note = notes.get(noteKey(run.answer));
        return note === undefined ? null : (
          <a className="note-mark" href={`#note-${note}`} aria-label={m.brief.note(note)}>
            {note}
          </a>
        );
      }}
    />
  );
}

/** The parts of a document have no names; each is known by its place, which never changes. */
function places<T>(values: readonly T[]): readonly { readonly key: string; readonly value: T }[] {
  return values.map((value, index) => ({ key: `${index}`, value }));
}

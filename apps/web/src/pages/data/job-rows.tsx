import type { Reply, WireImportJob, WireImportRow } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { useMessages } from "../../messages/index.ts";
import { Phrase } from "../../parts/phrase.tsx";
import { Await } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";

type Effect = WireImportRow["effect"];
const PAGE = 50;

interface JobRowsProps {
  readonly view: View;
  readonly job: WireImportJob;
  readonly effect: Effect | undefined;
}

/** Rows of a dry run, page by page: what each says, what it changes, why it is refused. */
export function JobRows({ view, job, effect }: JobRowsProps) {
  const [offset, setOffset] = useState(0);
  const [seen, setSeen] = useState(effect);
  if (seen !== effect) {
    setSeen(effect);
    setOffset(0);
  }
  const query = useQuery({
    queryKey: ["import-rows", job.id, job.state, effect, offset, view.lang],
    queryFn: () =>
      call("importRows", {
        params: { id: job.id },
        query: { lang: view.lang, offset, limit: PAGE, ...(effect === undefined ? {} : { effect }) },
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <Await query={query}>{(page) => <RowsPage view={view} page={page} offset={offset} onOffset={setOffset} />}</Await>
  );
}

interface RowsPageProps {
  readonly view: View;
  readonly page: Reply<"importRows">;
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
}

function RowsPage({ view, page, offset, onOffset }: RowsPageProps) {
  const m = useMessages();
  const number = (n: number) => formatNumber(n, 0, view.lang);
  if (page.total === 0) return null;
  return (
    <>
      <div className="table-box scroll-box">
        <table className="table rows cards">
          <caption className="unseen">{m.data.import.dryRun}</caption>
          <thead>
            <tr>
              <th scope="col" className="right">
                {m.data.import.row}
              </th>
              <th scope="col">{m.data.import.dryRun}</th>
              <th scope="col">{m.data.import.content}</th>
              <th scope="col">{m.data.import.problem}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <Row key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="pager">
        <button type="button" className="quiet-link" disabled={offset === 0} onClick={() => onOffset(offset - PAGE)}>
          ← {m.data.import.before}
        </button>
        <span className="soft small">
          {m.data.import.page(number(offset + 1), number(offset + page.rows.length), number(page.total))}
        </span>
        <button
          type="button"
          className="quiet-link"
          disabled={offset + PAGE >= page.total}
          onClick={() => onOffset(offset + PAGE)}
        >
          {m.data.import.after} →
        </button>
      </div>
    </>
  );
}

/** The columns a reader looks for first; the store gives cells back in no order of its own. */
const FIRST = ["indicator", "code", "territory", "period", "measure", "value", "unit", "note", "status", "released"];

function inOrder(cells: WireImportRow["cells"]): readonly (readonly [string, string])[] {
  const place = (column: string) => (FIRST.includes(column) ? FIRST.indexOf(column) : FIRST.length);
  return Object.entries(cells)
    .filter(([, text]) => text !== "")
    .sort(([a], [b]) => place(a) - place(b));
}

/** Cells that carry a problem are marked by the problem's column. */
function Row({ row }: { readonly row: WireImportRow }) {
  const m = useMessages();
  const bad = new Set(row.problems.map((p) => p.place.column));
  return (
    <tr>
      <th scope="row" className="right">
        {row.row}
      </th>
      <td data-title="">
        <span className={`effect ${row.effect}`}>{m.data.import.effects[row.effect]}</span>
      </td>
      <td className="cells" data-title="">
        {inOrder(row.cells).map(([column, text]) => (
          <span key={column} className={bad.has(column) ? "cell bad" : "cell"}>
            <small>{column}</small> {text}
          </span>
        ))}
      </td>
      <td data-title="">
        {row.changes.map((change) => (
          <p key={change.column} className="small">
            <Phrase
              text={m.data.import.wasNow}
              slots={{
                column: <small>{change.column}</small>,
                before: <s>{change.before}</s>,
                after: <b>{change.after}</b>,
              }}
            />
          </p>
        ))}
        {row.problems.map((problem) => (
          <p key={`${problem.code}${problem.place.column ?? ""}`} className="small">
            {problem.message}
          </p>
        ))}
      </td>
    </tr>
  );
}

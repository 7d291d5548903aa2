import type { WireCheck } from "@hoatieu/contract";
import { checkAgainst, checkShown, checkSign, checkTitle } from "@hoatieu/language";
import { useState } from "react";
import { useMessages } from "../messages/index.ts";
import { PageLink } from "../view/page-link.tsx";
import { useSearchView, useSetSearch } from "../view/use-view.tsx";
import { Chips } from "./chips.tsx";
import { useNames } from "./names.ts";
import { Num } from "./number.tsx";
import { Sign } from "./sign.tsx";
import { type Column, Table } from "./table.tsx";

/** Rows shown before "show more". */
const FIRST = 12;
const ORDER: readonly string[] = ["fails", "note", "holds"];

/** Consistency checks: what stands on record, what it is held against, the difference. Failures first. */
export function Checks({ checks, file }: { readonly checks: readonly WireCheck[]; readonly file: string }) {
  const m = useMessages();
  const { state } = useSearchView();
  const setSearch = useSetSearch();
  const [all, setAll] = useState(false);
  if (checks.length === 0) return <p className="soft">{m.measure.nothing}</p>;
  const count = (wanted: string) => checks.filter((c) => c.state === wanted).length;
  const chosen = ORDER.includes(state ?? "") ? checks.filter((c) => c.state === state) : checks;
  const rows = [...chosen].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <>
      <Chips
        label={m.follow.state}
        value={state}
        onChange={(value) => setSearch({ state: value }, { replace: true })}
        chips={ORDER.filter((s) => count(s) > 0).map((s) => ({
          value: s,
          count: count(s),
          content: <Sign of="check" code={s} />,
        }))}
      />
      <ChecksTable rows={all ? rows : rows.slice(0, FIRST)} file={file} />
      {!all && rows.length > FIRST && (
        <button type="button" className="button quiet" onClick={() => setAll(true)}>
          {m.table.more} ({rows.length - FIRST})
        </button>
      )}
    </>
  );
}

function ChecksTable({ rows, file }: { readonly rows: readonly WireCheck[]; readonly file: string }) {
  const m = useMessages();
  const names = useNames();
  const columns: readonly Column<WireCheck>[] = [
    {
      key: "state",
      title: m.follow.state,
      sort: (c) => ORDER.indexOf(c.state),
      text: (c) => checkSign(c.state)[names.language],
      cell: (c) => <Sign of="check" code={c.state} />,
    },
    {
      key: "check",
      title: m.indicator.checks,
      head: true,
      sort: (c) => checkTitle(c.kind, names.language),
      cell: (c) => checkTitle(c.kind, names.language),
    },
    {
      key: "indicator",
      title: m.bridge.indicator,
      sort: (c) => names.short(c.indicator),
      cell: (c) => (
        <>
          <PageLink page={{ name: "indicator", code: c.indicator }}>{names.short(c.indicator)}</PageLink>
          <small className="part">{names.periodShort(c.period)}</small>
        </>
      ),
    },
    {
      key: "shown",
      title: m.data.shown,
      align: "right",
      sort: (c) => c.shown.value,
      cell: (c) => (
        <>
          <Num answer={c.shown} />
          <small className="part">{checkShown(c.kind, names.language)}</small>
        </>
      ),
    },
    {
      key: "against",
      title: m.data.against,
      align: "right",
      sort: (c) => c.against.value,
      cell: (c) => (
        <>
          <Num answer={c.against} />
          <small className="part">{checkAgainst(c.kind, names.language)}</small>
        </>
      ),
    },
    {
      key: "difference",
      title: m.measure.gap,
      align: "right",
      sort: (c) => (c.difference.kind === "finding" ? c.difference.value : undefined),
      cell: (c) => <Num answer={c.difference} change />,
    },
  ];
  return (
    <Table
      caption={m.measure.checks}
      rows={rows}
      columns={columns}
      rowKey={(c) => [c.kind, c.indicator, c.period, c.shown.inputs.join(), c.against.inputs.join()].join("|")}
      sortName="c"
      file={file}
      className="cards"
    />
  );
}

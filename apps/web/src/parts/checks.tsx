import type { WireCheck } from "@hoatieu/contract";
import { checkAgainst, checkShown, checkSign, checkTitle } from "@hoatieu/language";
import { useMessages } from "../messages/index.ts";
import { PageLink } from "../view/page-link.tsx";
import { useNames } from "./names.ts";
import { Num } from "./number.tsx";
import { Sign } from "./sign.tsx";
import { type Column, Table } from "./table.tsx";

const ORDER = ["fails", "note", "holds"];

/** Consistency checks: what stands on record, what it is held against, the difference. Failures first. */
export function Checks({ checks, file }: { readonly checks: readonly WireCheck[]; readonly file: string }) {
  const m = useMessages();
  const names = useNames();
  if (checks.length === 0) return <p className="soft">{m.measure.nothing}</p>;
  const rows = [...checks].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
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

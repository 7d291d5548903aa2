import type { WireSession } from "@hoatieu/contract";
import { formatDay } from "@hoatieu/language";
import type { ReactNode } from "react";
import { useMessages } from "../../messages/index.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { useLanguage } from "../../view/use-view.tsx";
import { timeOf } from "../data/time-of.ts";

interface SessionTableProps {
  readonly sessions: readonly WireSession[];
  readonly end?: ((session: WireSession) => ReactNode) | undefined;
}

/** Where somebody is signed in. */
export function SessionTable({ sessions, end }: SessionTableProps) {
  const m = useMessages().people;
  const lang = useLanguage();
  const moment = (at: string) => `${formatDay(at.slice(0, 10), lang)} ${timeOf(at)}`;
  const columns: readonly Column<WireSession>[] = [
    {
      key: "agent",
      title: m.agent,
      head: true,
      cell: (s) => (
        <>
          {s.agent} {s.own && <small className="soft">({m.here})</small>}
        </>
      ),
    },
    { key: "address", title: m.address, cell: (s) => s.address },
    { key: "seen", title: m.seen, cell: (s) => moment(s.seenAt) },
    { key: "until", title: m.until, cell: (s) => moment(s.endsAt) },
    ...(end ? [{ key: "end", title: m.end, cell: end }] : []),
  ];
  if (sessions.length === 0) return <p className="soft">{m.none}</p>;
  return <Table caption={m.sessions} rows={sessions} columns={columns} rowKey={(s) => s.id} className="cards" />;
}

import type { WireAuditEntry } from "@hoatieu/contract";
import { formatDay, formatNumber } from "@hoatieu/language";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { auditQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { Sign } from "../../parts/sign.tsx";
import { Await, ErrorBox } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { timeOf } from "./time-of.ts";

/** The audit log with its verification, and how to back up. */
export function LogTab({ view }: { readonly view: View }) {
  const m = useMessages();
  const [before, setBefore] = useState<number>();
  const query = useQuery(auditQuery(before));
  return (
    <>
      <Panel title={m.data.log.audit} note={m.data.log.auditNote}>
        <Verify view={view} />
        <Await query={query}>
          {(entries) => (
            <>
              <AuditTable view={view} entries={entries} />
              {entries.length > 0 && (entries.at(-1)?.sequence ?? 1) > 1 && (
                <button type="button" className="button quiet" onClick={() => setBefore(entries.at(-1)?.sequence)}>
                  {m.data.log.more}
                </button>
              )}
            </>
          )}
        </Await>
      </Panel>
      <Panel title={m.data.log.backup}>
        <p>{m.data.log.backupHint}</p>
        <pre>npx hoatieu backup hoatieu-backup.gz</pre>
        <p>{m.data.log.restoreHint}</p>
        <pre>npx hoatieu restore hoatieu-backup.gz</pre>
      </Panel>
    </>
  );
}

function Verify({ view }: { readonly view: View }) {
  const m = useMessages();
  const verify = useMutation({
    mutationFn: () => call("verifyAudit", { params: {}, query: { lang: view.lang }, body: {} }),
  });
  const verdict = verify.data;
  return (
    <div className="verify">
      <button type="button" className="button" disabled={verify.isPending} onClick={() => verify.mutate()}>
        {m.data.log.verify}
      </button>
      <output aria-live="polite">
        {verdict && (
          <Sign
            of="check"
            code={verdict.intact ? "holds" : "fails"}
            words={
              verdict.intact
                ? m.data.log.intact(formatNumber(verdict.entries, 0, view.lang))
                : `${m.data.log.broken(String(verdict.brokenAt ?? "?"))} ${verdict.reason ?? ""}`
            }
          />
        )}
      </output>
      {verify.isError && <ErrorBox error={verify.error} />}
    </div>
  );
}

function AuditTable({ view, entries }: { readonly view: View; readonly entries: readonly WireAuditEntry[] }) {
  const m = useMessages();
  const columns: readonly Column<WireAuditEntry>[] = [
    { key: "number", title: m.data.log.number, align: "right", cell: (e) => e.sequence },
    {
      key: "at",
      title: m.data.import.when,
      cell: (e) => `${formatDay(e.at.slice(0, 10), view.lang)} ${timeOf(e.at)}`,
    },
    { key: "who", title: m.data.import.who, cell: (e) => e.who },
    { key: "action", title: m.data.log.action, head: true, cell: (e) => m.data.log.actions[e.action] ?? e.action },
    { key: "subject", title: m.data.log.subject, cell: (e) => <span className="small">{e.subject}</span> },
    {
      key: "why",
      title: m.tasks.fields.why,
      cell: (e) => (
        <span className="small">{[e.details.why, e.details.reason].find((w) => typeof w === "string") as string}</span>
      ),
    },
    { key: "hash", title: m.data.log.hash, cell: (e) => <code title={e.hash}>{e.hash.slice(0, 12)}</code> },
  ];
  return (
    <Table
      caption={m.data.log.audit}
      rows={entries}
      columns={columns}
      rowKey={(e) => String(e.sequence)}
      className="cards"
    />
  );
}

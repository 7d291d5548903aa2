import { fileRoutes, type WireFrozenBrief } from "@hoatieu/contract";
import { formatDay } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";

interface FrozenListProps {
  readonly view: View;
  readonly briefs: readonly WireFrozenBrief[];
}

/** The frozen versions of a period, newest first; each has its own address and its files. Nothing where there is none. */
export function FrozenList({ view, briefs }: FrozenListProps) {
  const m = useMessages();
  const t = m.frozen;
  if (briefs.length === 0) return null;
  const file = (brief: WireFrozenBrief, type: "docx" | "pdf") => fileRoutes.frozen(brief.territory, brief.id, type);
  const columns: readonly Column<WireFrozenBrief>[] = [
    {
      key: "id",
      title: t.version,
      head: true,
      cell: (b) => <PageLink page={{ name: "frozen-brief", id: b.id }}>{`${b.number} (${b.language})`}</PageLink>,
    },
    { key: "asof", title: t.asOf, cell: (b) => formatDay(b.asOf, view.lang) },
    { key: "day", title: t.day, cell: (b) => formatDay(b.day, view.lang) },
    { key: "who", title: t.who, cell: (b) => b.who },
    { key: "hash", title: t.hash, cell: (b) => <code title={b.sha256}>{b.sha256.slice(0, 12)}</code> },
    { key: "why", title: t.reason, cell: (b) => (b.why === "" ? "–" : b.why) },
    {
      key: "files",
      title: t.files,
      cell: (b) => (
        <span className="frozen-files">
          <a href={file(b, "docx")} download aria-label={`${t.word} ${b.id}`}>
            {t.word}
          </a>
          {b.pdf && (
            <a href={file(b, "pdf")} download aria-label={`${t.pdf} ${b.id}`}>
              {t.pdf}
            </a>
          )}
        </span>
      ),
    },
  ];
  return (
    <details className="frozen-list" open>
      <summary>{t.list}</summary>
      <Table caption={t.list} rows={briefs} columns={columns} rowKey={(b) => b.id} className="cards" />
    </details>
  );
}

import type { WireScenarioVersion } from "@hoatieu/contract";
import { TOTAL } from "@hoatieu/foresee";
import { formatDay } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useSetSearch, type View } from "../../view/use-view.tsx";
import { timeOf } from "../data/time-of.ts";
import { chanceText, percentText, targetText } from "./outlook-words.ts";

interface VersionsPanelProps {
  readonly view: View;
  readonly versions: readonly WireScenarioVersion[];
  readonly shown: number;
}

/** The target of the total that a version was solved for. */
export function totalTarget({
  content,
}: WireScenarioVersion): { readonly low: number; readonly high: number } | undefined {
  const target = content.targets.find((t) => t.node === TOTAL);
  return target && { low: target.low, high: target.high ?? target.low };
}

/** All versions, newest first; one is shown below. */
export function VersionsPanel({ view, versions, shown }: VersionsPanelProps) {
  const m = useMessages();
  const t = m.record.scenario;
  const setSearch = useSetSearch();
  const { lang } = view;
  const newest = versions.at(-1)?.number;
  const show = (number: number) => setSearch({ version: number === newest ? undefined : String(number) });
  const columns: readonly Column<WireScenarioVersion>[] = [
    {
      key: "number",
      title: t.versions,
      head: true,
      sort: (v) => v.number,
      cell: (v) => (
        <button
          type="button"
          className="quiet-link choose-version"
          aria-pressed={v.number === shown}
          onClick={() => show(v.number)}
          title={t.open(String(v.number))}
        >
          {t.version(String(v.number))}
          {v.number === shown && <small className="shown-mark">● {t.shown}</small>}
        </button>
      ),
    },
    {
      key: "asof",
      title: t.known,
      align: "right",
      className: "date",
      sort: (v) => v.asOf,
      cell: (v) => formatDay(v.asOf, lang),
    },
    {
      key: "target",
      title: t.target,
      align: "right",
      sort: (v) => totalTarget(v)?.low,
      cell: (v) => {
        const target = totalTarget(v);
        return target && <b>{targetText(target, lang)} %</b>;
      },
    },
    {
      key: "chance",
      title: t.chance,
      align: "right",
      sort: (v) => v.content.outlook.probability,
      cell: ({ content: { outlook } }) =>
        outlook.probability === undefined ? "" : chanceText(outlook.probability, m, lang),
    },
    {
      key: "median",
      title: t.median,
      align: "right",
      sort: (v) => v.content.outlook.mean,
      cell: (v) => percentText(v.content.outlook.mean, lang),
    },
    {
      key: "document",
      title: t.document,
      sort: (v) => v.document,
      cell: (v) => (
        <>
          {v.document === "" ? <span className="missing">{t.none}</span> : v.document}
          {v.note !== "" && <small className="part">{v.note}</small>}
        </>
      ),
    },
    {
      key: "by",
      title: t.by,
      sort: (v) => v.createdAt,
      text: (v) => `${v.createdBy} ${v.createdAt}`,
      cell: (v) => (
        <>
          {v.createdBy}
          <small className="part">
            {formatDay(v.createdAt.slice(0, 10), lang)} {timeOf(v.createdAt)}
          </small>
        </>
      ),
    },
  ];
  return (
    <Panel title={t.versions} note={t.listNote}>
      <Table
        caption={t.versions}
        rows={versions.toReversed()}
        columns={columns}
        rowKey={(v) => v.hash + v.number}
        sortName="v"
        file="scenario-versions"
        className="cards versions"
      />
    </Panel>
  );
}

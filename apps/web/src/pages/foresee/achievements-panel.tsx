import type { WireFinding, WireScenarioVersion } from "@hoatieu/contract";
import { parsePeriod } from "@hoatieu/core";
import { formatDay, formatSigned } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Shape } from "../../parts/sign.tsx";
import { Empty } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { rateText } from "./outlook-words.ts";

type Achievement = WireScenarioVersion["achievements"][number];

/** Nearer than this, in points, a rate is as planned: it would read alike to one decimal. */
const SAME = 0.05;

/** A printed rate, as an answer that opens its pedigree. */
export const actualOf = ({ actual, figures }: Achievement): WireFinding => ({
  kind: "finding",
  value: actual,
  unit: "%",
  decimals: 2,
  formula: "printed",
  inputs: [...figures],
  targets: [],
});

const endOf = (text: string) => parsePeriod(text)?.end ?? 0;

/** Newest period first, sectors in the scenario's order. */
export const newestFirst = (list: readonly Achievement[]): readonly Achievement[] =>
  list.toSorted((a, b) => endOf(b.period) - endOf(a.period));

interface AchievementsPanelProps {
  readonly view: View;
  readonly version: WireScenarioVersion;
}

/** What became of a version: each rate printed since, beside the plan of the same quarters. */
export function AchievementsPanel({ view, version }: AchievementsPanelProps) {
  const m = useMessages();
  const names = useNames();
  const t = m.record.scenario;
  const columns: readonly Column<Achievement>[] = [
    {
      key: "period",
      title: t.period,
      head: true,
      sort: (a) => endOf(a.period),
      text: (a) => a.period,
      cell: (a) => names.periodShort(a.period),
    },
    { key: "node", title: t.sector, sort: (a) => names.short(a.node), cell: (a) => names.short(a.node) },
    {
      key: "planned",
      title: t.planned,
      align: "right",
      sort: (a) => a.planned,
      text: (a) => a.planned.toFixed(2),
      cell: (a) => rateText(a.planned, view.lang),
    },
    {
      key: "actual",
      title: t.actual,
      align: "right",
      sort: (a) => a.actual,
      cell: (a) => <Num answer={actualOf(a)} className="main" about={names.period(a.period)} />,
    },
    {
      key: "gap",
      title: t.gap,
      align: "right",
      sort: (a) => a.gap,
      text: (a) => a.gap.toFixed(2),
      cell: (a) => formatSigned(a.gap, 2, view.lang),
    },
    {
      key: "state",
      title: t.state,
      sort: (a) => Math.sign(a.gap),
      text: (a) => a.gap.toFixed(2),
      cell: (a) => <GapSign gap={a.gap} />,
    },
  ];
  const note = t.becameNote(String(version.number), formatDay(view.day, view.lang));
  return (
    <Panel title={t.became} note={note}>
      {version.achievements.length === 0 ? (
        <Empty>{t.becameEmpty}</Empty>
      ) : (
        <Table
          caption={t.became}
          rows={newestFirst(version.achievements)}
          columns={columns}
          rowKey={(a) => `${a.period}${a.node}`}
          sortName="b"
          file={`scenario-achievements-${version.number}`}
          className="cards"
        />
      )}
    </Panel>
  );
}

/** Above, below or as planned: a shape and a word. */
export function GapSign({ gap }: { readonly gap: number }) {
  const t = useMessages().record.scenario;
  const way = Math.abs(gap) < SAME ? "equal" : gap > 0 ? "above" : "below";
  const look = { equal: ["good", "●"], above: ["good", "▲"], below: ["bad", "▽"] } as const;
  const [tone, shape] = look[way];
  return (
    <span className={`sign ${tone}`}>
      <Shape shape={shape} />
      {t[way]}
    </span>
  );
}

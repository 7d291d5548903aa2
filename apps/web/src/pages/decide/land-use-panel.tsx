import type { WireBudgetPage, WireLandUseSplit } from "@hoatieu/contract";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";

interface LandUsePanelProps {
  readonly view: View;
  readonly page: WireBudgetPage;
}

/** New revenue other than land: domestic revenue with the land-use levy taken out, at every point at which it can be. */
export function LandUsePanel({ view, page }: LandUsePanelProps) {
  const m = useMessages();
  const names = useNames();
  if (page.landUse.length === 0) return null;
  const known = page.landUse.filter((split) => split.without.kind === "finding");
  const columns: readonly Column<WireLandUseSplit>[] = [
    {
      key: "period",
      title: m.decide.period,
      head: true,
      cell: (s) => names.periodShort(s.period),
      text: (s) => s.period,
    },
    ...(
      [
        ["domestic", m.decide.domestic],
        ["landUse", m.decide.land],
        ["share", m.decide.landShare],
        ["without", m.decide.withoutLand],
      ] as const
    ).map(
      ([key, title]): Column<WireLandUseSplit> => ({
        key,
        title,
        align: "right",
        text: (s) => (s[key].kind === "finding" ? String(s[key].value) : ""),
        cell: (s) => <Num answer={s[key]} className={key === "without" ? "main" : ""} />,
      }),
    ),
  ];
  return (
    <Panel title={m.decide.landUse} id="land-use">
      {known.length === 0 ? (
        <p className="missing">{m.decide.noLand}</p>
      ) : (
        <Table
          caption={m.decide.landUse}
          rows={known}
          columns={columns}
          rowKey={(s) => s.period}
          className="cards"
          file={`land-use-${view.territory}-${page.period}`}
          note={m.decide.someLand}
        />
      )}
    </Panel>
  );
}

import type { WireGrowthCount } from "@hoatieu/contract";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { PageLink } from "../../view/page-link.tsx";

type Rate = WireGrowthCount["rates"][number];

/** "Main indicators grow on the same period": how many, and each of them. */
export function GrowthCountPanel({ count }: { readonly count: WireGrowthCount }) {
  const m = useMessages();
  const names = useNames();
  const columns: readonly Column<Rate>[] = [
    {
      key: "indicator",
      title: m.bridge.indicator,
      head: true,
      sort: (r) => names.short(r.indicator),
      cell: (r) => (
        <>
          <PageLink page={{ name: "indicator", code: r.indicator }}>{names.short(r.indicator)}</PageLink>
          <small className="part">{names.periodShort(r.period)}</small>
        </>
      ),
    },
    {
      key: "growth",
      title: m.bridge.same,
      align: "right",
      sort: (r) => r.growth.value,
      cell: (r) => <Num answer={r.growth} change className={r.growth.value < 0 ? "down" : ""} />,
    },
  ];
  return (
    <Panel title={m.measure.growthCount} note={m.measure.growthCountLine(count.rates.length, count.up, count.down)}>
      {count.rates.length === 0 ? (
        <p className="soft">{m.measure.nothing}</p>
      ) : (
        <div className="short-scroll">
          <Table
            caption={m.measure.growthCount}
            rows={[...count.rates].sort((a, b) => a.growth.value - b.growth.value)}
            columns={columns}
            rowKey={(r) => r.indicator}
            sortName="g"
          />
        </div>
      )}
    </Panel>
  );
}

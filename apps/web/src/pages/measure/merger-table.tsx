import type { WireMerger } from "@hoatieu/contract";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";

/** Former territories beside the merged one: levels in constant prices add up, growth follows from base weights. */
export function MergerTable({ mergers }: { readonly mergers: readonly WireMerger[] }) {
  const m = useMessages();
  const names = useNames();
  if (mergers.length === 0) return null;
  return (
    <Panel title={m.measure.merger}>
      {mergers.map((merger) => (
        <div key={`${merger.indicator}${merger.period}`} className="table-box">
          <table className="table">
            <caption>
              {names.indicator(merger.indicator)}, {names.period(merger.period)}
            </caption>
            <thead>
              <tr>
                <th scope="col">{m.control.territory}</th>
                <th scope="col" className="right">
                  {m.measure.level}
                </th>
                <th scope="col" className="right">
                  {m.measure.growth}
                </th>
              </tr>
            </thead>
            <tbody>
              {merger.parts.map((part) => (
                <tr key={part.territory}>
                  <th scope="row">{names.territory(part.territory)}</th>
                  <td className="right">
                    <Num answer={part.level} />
                  </td>
                  <td className="right">
                    <Num answer={part.growth} />
                  </td>
                </tr>
              ))}
              <tr className="sum">
                <th scope="row">{m.measure.mergerSum}</th>
                <td className="right">
                  <Num answer={merger.sum} />
                </td>
                <td className="right">
                  <Num answer={merger.growth} />
                </td>
              </tr>
              <tr>
                <th scope="row">{m.measure.mergerPrinted}</th>
                <td className="right">
                  <Num answer={merger.printedLevel} />
                </td>
                <td className="right">
                  <Num answer={merger.printedGrowth} />
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      ))}
    </Panel>
  );
}

import type { WireChain } from "@hoatieu/contract";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";

type Effect = NonNullable<WireChain["effect"]>;
type Point = Effect["own"]["before"];

/** The indicator of a task before it was given and after its end, beside a province where the task was not given. */
export function EffectTable({ effect }: { readonly effect: Effect }) {
  const m = useMessages();
  const names = useNames();
  const cell = (point: Point) =>
    point ? (
      <>
        <Num answer={point.answer} /> <span className="part">{names.period(point.period)}</span>
      </>
    ) : (
      <span className="missing">{m.tasks.chain.notYet}</span>
    );
  const row = (side: Effect["own"], note: string) => (
    <tr key={side.territory}>
      <th scope="row">
        {names.territory(side.territory)}
        {note !== "" && <span className="part">{note}</span>}
      </th>
      <td className="right" data-title={m.tasks.chain.before}>
        {cell(side.before)}
      </td>
      <td className="right" data-title={m.tasks.chain.after}>
        {cell(side.after)}
      </td>
    </tr>
  );
  return (
    <div className="table-box">
      <table className="table cards">
        <caption>{names.indicator(effect.indicator)}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="right">
              {m.tasks.chain.before}
            </th>
            <th scope="col" className="right">
              {m.tasks.chain.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {row(effect.own, "")}
          {effect.comparison && row(effect.comparison, m.tasks.chain.comparison)}
        </tbody>
      </table>
    </div>
  );
}

import type { WireProject } from "@hoatieu/contract";
import { formatDay, formatNumber, reasonWord } from "@hoatieu/language";
import type { View } from "../../view/use-view.tsx";
import { useProjectMessages } from "./messages.ts";

type Capital = WireProject["capital"][number];

/** Capital of each year in its two pots; rates are shown as they are, above 100 % too. */
export function CapitalTable({ view, capital }: { readonly view: View; readonly capital: readonly Capital[] }) {
  const p = useProjectMessages();
  const { lang } = view;
  if (capital.length === 0) return <p className="soft small">{p.noCapital}</p>;
  const amount = (text: string | undefined) =>
    text === undefined ? "–" : formatNumber(Number(text), text.split(".")[1]?.length ?? 0, lang);
  const rate = (answer: Capital["rate"]) =>
    answer.kind === "rate" ? `${formatNumber(answer.value, 1, lang)} %` : reasonWord(answer.reason, lang);
  const pots = capital.flatMap((c) => [
    { key: c.year, year: c.year, label: p.plan, plan: c.plan, spent: c.disbursed, rate: c.rate, capital: c },
    ...(c.carriedOver === undefined
      ? []
      : [
          {
            key: `${c.year}-carried`,
            year: c.year,
            label: p.carried,
            plan: c.carriedOver,
            spent: c.disbursedCarriedOver,
            rate: c.carriedRate,
            capital: c,
          },
        ]),
  ]);
  return (
    <div className="table-box">
      <table className="table">
        <caption className="unseen">{p.capital}</caption>
        <thead>
          <tr>
            <th scope="col">{p.year}</th>
            <th scope="col" className="right">
              {p.plan}
            </th>
            <th scope="col" className="right">
              {p.spent}
            </th>
            <th scope="col" className="right">
              {p.rate}
            </th>
          </tr>
        </thead>
        <tbody>
          {pots.map((pot) => (
            <tr key={pot.key}>
              <th scope="row">
                {pot.year}
                {pot.label !== p.plan && <small className="part">{pot.label}</small>}
                {pot.label === p.plan && pot.capital.spendUntil !== undefined && (
                  <small className="part">{p.spendUntil(formatDay(pot.capital.spendUntil, lang))}</small>
                )}
              </th>
              <td className="right">{amount(pot.plan)}</td>
              <td className="right">
                {amount(pot.spent)}
                {pot.spent !== undefined && pot.capital.countedTo !== undefined && (
                  <small className="part">{p.countedTo(formatDay(pot.capital.countedTo, lang))}</small>
                )}
              </td>
              <td className="right">{rate(pot.rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

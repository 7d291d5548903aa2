import type { WireAnswer, WireBudgetPage } from "@hoatieu/contract";
import { type AfterCut, recurrentCut } from "@hoatieu/decide";
import { formatNumber, formatSigned, unitName } from "@hoatieu/language";
import { useId, useState } from "react";
import { useMessages } from "../../messages/index.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { useLanguage, useSearchView, useSetSearch } from "../../view/use-view.tsx";
import { readCut } from "./cut-text.ts";
import { RuleSign } from "./rule-sign.tsx";

const DEFAULT = "10%";
const value = (answer: WireAnswer) => (answer.kind === "finding" ? answer.value : undefined);

/** Row 21 of every conference: cut recurrent spending. Arithmetic on the plan, solved while typing; the address holds it. */
export function CutPanel({ start }: { readonly start: WireBudgetPage["cutStart"] }) {
  const m = useMessages();
  const language = useLanguage();
  const setSearch = useSetSearch();
  const asked = useSearchView().cut ?? DEFAULT;
  const [typed, setTyped] = useState(asked);
  const [field, hint] = [useId(), useId()];
  const recurrent = value(start.recurrent);
  if (recurrent === undefined)
    return (
      <Panel title={m.decide.cut} id="cut">
        <p className="missing">{m.decide.cutNone}</p>
      </Panel>
    );
  const base = { recurrent, investment: value(start.investment), revenue: value(start.revenue) };
  const cut = readCut(typed, language);
  const after = cut && recurrentCut(base, cut);
  return (
    <Panel title={m.decide.cut} id="cut">
      <div className="form cut-form">
        <label htmlFor={field}>{m.decide.cutLabel}</label>
        <input
          id={field}
          value={typed}
          inputMode="decimal"
          autoComplete="off"
          aria-describedby={hint}
          aria-invalid={after === undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setSearch({ cut: event.target.value }, { replace: true });
          }}
        />
        <small id={hint} role={after ? undefined : "alert"} className={after ? "soft" : "bad-input"}>
          {after ? m.decide.cutHint : m.decide.cutWrong}
        </small>
      </div>
      {after && <CutTable start={start} after={after} before={base} />}
      <p className="note">{m.decide.cutNote}</p>
    </Panel>
  );
}

interface CutTableProps {
  readonly start: WireBudgetPage["cutStart"];
  readonly before: {
    readonly recurrent: number;
    readonly investment: number | undefined;
    readonly revenue: number | undefined;
  };
  readonly after: AfterCut;
}

function CutTable({ start, before, after }: CutTableProps) {
  const m = useMessages();
  const language = useLanguage();
  const unit = unitName("bn VND", language);
  const shown = (amount: number) => `${formatNumber(amount, 1, language)} ${unit}`;
  const signed = (amount: number | undefined) =>
    amount === undefined ? (
      <span className="missing">{m.decide.unknown}</span>
    ) : (
      `${formatSigned(amount, 1, language)} ${unit}`
    );
  const margin = before.investment === undefined ? undefined : before.investment - before.recurrent;
  const rule = (amount: number | undefined) =>
    amount === undefined ? null : (
      <small className="part">
        <RuleSign state={amount > 0 ? "holds" : "fails"} words={amount > 0 ? m.decide.ruleHolds : m.decide.ruleFails} />
      </small>
    );
  const balance = before.revenue === undefined ? undefined : before.revenue - before.recurrent;
  return (
    <div className="table-box" aria-live="polite">
      <table className="table cards">
        <caption className="unseen">{m.decide.cut}</caption>
        <thead>
          <tr>
            <th scope="col">{m.decide.cutItem}</th>
            <th scope="col" className="right">
              {m.decide.before}
            </th>
            <th scope="col" className="right">
              {m.decide.after}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{m.decide.recurrent}</th>
            <td className="right" data-title={m.decide.before}>
              <Num answer={start.recurrent} />
            </td>
            <td className="right" data-title={m.decide.after}>
              {shown(after.recurrent)}
              <small className="part">
                {m.decide.saved}: {shown(after.cut)} ({formatNumber(after.percent, 1, language)} %)
              </small>
            </td>
          </tr>
          <tr>
            <th scope="row">{m.decide.savedMargin}</th>
            <td className="right" data-title={m.decide.before}>
              {signed(margin)}
              {rule(margin)}
            </td>
            <td className="right" data-title={m.decide.after}>
              {signed(after.marginSaved)}
              {rule(after.marginSaved)}
            </td>
          </tr>
          <tr>
            <th scope="row">{m.decide.movedMargin}</th>
            <td className="right" data-title={m.decide.before}>
              {signed(margin)}
            </td>
            <td className="right" data-title={m.decide.after}>
              {signed(after.marginMoved)}
              {rule(after.marginMoved)}
            </td>
          </tr>
          <tr>
            <th scope="row">{m.decide.cutBalance}</th>
            <td className="right" data-title={m.decide.before}>
              {signed(balance)}
            </td>
            <td className="right" data-title={m.decide.after}>
              {signed(after.balance)}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

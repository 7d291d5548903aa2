import type { WireFinding, WireSpendingRule } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Shape } from "../../parts/sign.tsx";

/** "Investment above recurrent spending": two bars, and whether the rule holds in execution and on the plan. */
export function SpendingPanel({ rule }: { readonly rule: WireSpendingRule }) {
  const m = useMessages();
  const names = useNames();
  const items = [
    { label: m.bridge.investment, spending: rule.investment, tone: "sea" },
    { label: m.bridge.recurrent, spending: rule.recurrent, tone: "grey" },
  ];
  const known = items.flatMap(({ label, spending, tone }) =>
    spending.amount.kind === "finding" ? [{ label, tone, spending, amount: spending.amount }] : [],
  );
  const largest = Math.max(1, ...known.map(({ amount }) => amount.value));
  const percent = (rate: WireFinding) => `${formatNumber(rate.value, rate.decimals, names.language)} %`;
  const execution = {
    holds: { text: m.bridge.spendingHolds, shape: "●", tone: "good" },
    fails: { text: m.bridge.spendingFails, shape: "✕", tone: "bad" },
    "cannot-say": { text: m.bridge.spendingUnknown, shape: "?", tone: "quiet" },
  }[rule.execution];
  const plan = { holds: m.bridge.planHolds, fails: m.bridge.planFails, "cannot-say": m.bridge.planUnknown }[rule.plan];
  return (
    <Panel title={m.bridge.spending} note={names.periodShort(rule.period)}>
      <ul>
        {known.map(({ label, tone, spending, amount }) => (
          <li key={label} className="bar-line">
            <span>{label}</span>
            <span>
              <Num answer={amount} />
              {spending.rate.kind === "finding" && (
                <>
                  {" · "}
                  <Num answer={spending.rate} text={percent(spending.rate)} />
                </>
              )}
            </span>
            <span className="bar" aria-hidden="true">
              <span className={`fill ${tone}`} style={{ inlineSize: `${(amount.value / largest) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p className={`sign ${execution.tone} wrap`}>
        <Shape shape={execution.shape} />
        <span>
          <Phrase text={execution.text} slots={{ margin: <Num answer={rule.margin} /> }} />
        </span>
      </p>
      <p className="note">{plan}</p>
    </Panel>
  );
}

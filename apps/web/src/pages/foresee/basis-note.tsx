import { formatDay, formatNumber } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Shape } from "../../parts/sign.tsx";
import type { View } from "../../view/use-view.tsx";
import type { Scenario } from "./use-scenario.ts";

interface BasisNoteProps {
  readonly view: View;
  readonly scenario: Scenario;
}

/** Below this many rates of its own a territory's outlook is thin. */
const FEW = 8;
const WEAK_SHARES = new Set(["usual", "current-price-shares"]);

/** What the outlook was made from, in plain words; where the data are thin, said plainly and first. */
export function BasisNote({ view, scenario }: BasisNoteProps) {
  const m = useMessages();
  const t = m.foresee.basis;
  const { basis } = scenario.outlook;
  const count = (n: number) => formatNumber(n, 0, view.lang);
  const warnings = [
    ...(basis.ownRates < FEW ? [t.thin(count(basis.ownRates))] : []),
    ...(WEAK_SHARES.has(basis.shares) ? [t.shares[basis.shares]] : []),
    t.quarters[basis.quarters],
  ].filter((words) => words !== "");
  const facts = [
    basis.history === "levels"
      ? t.learnedOwn(count(basis.ownRates))
      : t.learned(count(basis.rates), count(basis.territories), formatDay(basis.learnedOn, view.lang)),
    ...(basis.history === "levels" || basis.ownRates < FEW ? [] : [t.own(count(basis.ownRates))]),
    t.history[basis.history],
    ...(WEAK_SHARES.has(basis.shares) ? [] : [t.shares[basis.shares]]),
  ].filter((words) => words !== "");
  return (
    <section className="basis" aria-label={t.title}>
      <p className="note">
        <b>{t.title}.</b> {facts.join(" ")}
      </p>
      {warnings.length > 0 && (
        <ul>
          {warnings.map((words) => (
            <li key={words} className="sign warn wrap">
              <Shape shape="!" />
              <span>
                {t.warning}: <span className="soft-words">{words}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

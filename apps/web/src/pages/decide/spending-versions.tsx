import type { WireBudgetPage } from "@hoatieu/contract";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Sign } from "../../parts/sign.tsx";

/** The versions of the spending plans: a step that rounding does not explain is an amendment. */
export function SpendingVersions({ page }: { readonly page: WireBudgetPage }) {
  const m = useMessages();
  const names = useNames();
  if (page.spendingPlans.length === 0) return null;
  return (
    <section aria-label={m.decide.versions}>
      <h3>{m.decide.versions}</h3>
      <ul className="facts-list">
        {page.spendingPlans.map((plan) => (
          <li key={`${plan.indicator}-${plan.rate}`}>
            {names.short(plan.indicator)}, {m.decide.versionOf[plan.rate]}:{" "}
            {plan.versions.map((version, index) => (
              <span key={version.period}>
                {index > 0 && "; "}
                <Phrase
                  text={m.decide.version}
                  slots={{ period: names.periodShort(version.period), plan: <Num answer={version.plan} /> }}
                />
                {version.amended && (
                  <>
                    {" "}
                    <Sign of="check" code="note" words={m.decide.amended} />
                  </>
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

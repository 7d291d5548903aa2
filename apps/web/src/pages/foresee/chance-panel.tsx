import { growthOf, interval, QUARTERS, reaches, TOTAL } from "@hoatieu/foresee";
import { formatNumber } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Sign } from "../../parts/sign.tsx";
import type { View } from "../../view/use-view.tsx";
import { chanceOf } from "./chance-words.ts";
import { chanceText, outlookFinding, RATE_DECIMALS } from "./outlook-words.ts";
import { requiredOf } from "./solve-wish.ts";
import { TargetChoice } from "./target-choice.tsx";
import type { Scenario } from "./use-scenario.ts";

interface ChancePanelProps {
  readonly view: View;
  readonly scenario: Scenario;
}

/** How likely the target is, what it asks of the rest of the year, and what stands beside it. */
export function ChancePanel({ view, scenario }: ChancePanelProps) {
  const m = useMessages();
  const t = m.foresee.chance;
  const { outlook, page, target } = scenario;
  const whole = growthOf(outlook, TOTAL);
  const [low, high] = interval(whole, 0.8);
  const over = outlook.elapsed === QUARTERS.length;
  const finding = (value: number) => outlookFinding(outlook, "outlook", value, "%", RATE_DECIMALS);
  return (
    <Panel title={t.title} className="chance">
      {target === undefined ? (
        <p className="soft">{t.none}</p>
      ) : over ? (
        <Outcome scenario={scenario} />
      ) : (
        <Probability view={view} scenario={scenario} value={reaches(whole, target.low)} />
      )}
      <TargetChoice view={view} scenario={scenario} />
      {over ? (
        <p className="line">
          <span>{t.outcome}</span>
          <b>
            <Num answer={page.outcome} />
          </b>
        </p>
      ) : (
        <>
          <p className="line">
            <span>{t.median}</span>
            <b>
              <Num answer={finding(whole.location)} />
            </b>
          </p>
          <p className="line">
            <span>{t.interval}</span>
            <b className="nowrap">
              <Num answer={finding(low)} bare />–<Num answer={finding(high)} />
            </b>
          </p>
        </>
      )}
      <p className="line">
        <span>{t.naive}</span>
        <b>
          <Num answer={page.naive} />
        </b>
      </p>
    </Panel>
  );
}

interface ProbabilityProps extends ChancePanelProps {
  readonly value: number;
}

function Probability({ view, scenario, value }: ProbabilityProps) {
  const m = useMessages();
  const t = m.foresee.chance;
  const { outlook, target, official, page } = scenario;
  // Growth so far does not depend on the target: any official one's says it as printed.
  const done = page.targets.find((other) => other.rest)?.rest?.done;
  const required = official?.rest?.required ?? (target && requiredOf(outlook, target.low, done));
  const ids = target?.id === undefined ? [] : [target.id];
  return (
    <>
      <p className="big" aria-live="polite">
        <Num
          answer={outlookFinding(outlook, "target-probability", value * 100, "%", 0, ids)}
          text={chanceText(value, m, view.lang)}
          about={t.title}
        />{" "}
        <span className="in-words">{t.words[chanceOf(value)]}</span>
      </p>
      {required !== undefined && (
        <p>
          {t.rest[outlook.elapsed]}{" "}
          <b>
            <Num answer={outlookFinding(outlook, "required-growth", required, "%", RATE_DECIMALS, ids)} />
          </b>
          .
        </p>
      )}
      {official?.rest && official.rest.cases > 0 && (
        <p>
          <Phrase
            text={`${official.rest.acceleration < 0 ? t.casesSlower : t.cases}.`}
            slots={{
              count: <b>{formatNumber(official.rest.asMuch, 0, view.lang)}</b>,
              cases: formatNumber(official.rest.cases, 0, view.lang),
              speed: formatNumber(Math.abs(official.rest.acceleration), 2, view.lang),
            }}
          />
        </p>
      )}
    </>
  );
}

/** After the year: whether the target was reached, with the sign every page has for it. */
function Outcome({ scenario }: { readonly scenario: Scenario }) {
  const { page, target } = scenario;
  if (!target || page.outcome.kind !== "finding") return null;
  return (
    <p className="big done">
      <Sign of="verdict" code={page.outcome.value >= target.low ? "met" : "missed"} />
    </p>
  );
}

import type { WireAssessment, WireRemainder, WireScorecardRow } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import type { ReactNode } from "react";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Sign } from "../../parts/sign.tsx";

interface PathPanelProps {
  readonly assessments: readonly WireAssessment[];
  readonly row: WireScorecardRow | undefined;
}

/** An unfinished year: the usual share by now, what is still needed, and what the year-end estimate implies. */
export function PathPanel({ assessments, row }: PathPanelProps) {
  const m = useMessages();
  const names = useNames();
  const first = assessments.find((a) => a.remainder !== undefined || a.path !== undefined);
  const implied = row?.implied;
  if (!first && !implied) return null;
  const percent = (value: number) => `${formatNumber(value, 1, names.language)} %`;
  const { path } = first ?? {};
  return (
    <>
      {first && (
        <Panel title={m.indicator.path}>
          {path ? (
            <p>
              <Phrase
                text={m.indicator.pathLine}
                slots={{
                  covered: names.period(path.covered),
                  median: <b>{percent(path.median)}</b>,
                  lower: percent(path.lowerQuartile),
                  upper: percent(path.upperQuartile),
                  count: path.years.length,
                }}
              />
            </p>
          ) : (
            <p className="missing">{m.indicator.noPath}</p>
          )}
          {path?.years.map((y) => (
            <p key={y.year} className="line small">
              <span>{y.year}</span>
              <Num answer={y.share} />
            </p>
          ))}
        </Panel>
      )}
      {(first?.remainder || implied) && (
        <Panel title={m.indicator.remainder}>
          {first?.remainder && <RemainderFacts remainder={first.remainder} words={m.indicator.needed} />}
          {implied && (
            <RemainderFacts remainder={implied} words={m.indicator.implied}>
              {implied.flagged && <Sign of="check" code="note" words={m.indicator.flagged} />}
            </RemainderFacts>
          )}
        </Panel>
      )}
    </>
  );
}

interface RemainderFactsProps {
  readonly remainder: WireRemainder;
  readonly words: string;
  readonly children?: ReactNode;
}

function RemainderFacts({ remainder, words, children }: RemainderFactsProps) {
  const m = useMessages();
  const names = useNames();
  return (
    <div className="remainder">
      <p className="line">
        <span>
          <Phrase text={words} slots={{ rest: names.period(remainder.rest) }} />
        </span>
        <Num answer={remainder.amount} className="main" />
      </p>
      <p className="line small">
        <span>{m.indicator.lastMonth}</span>
        <Num answer={remainder.lastMonth} />
      </p>
      <p className="line small">
        <span>{m.indicator.ratio}</span>
        <Num answer={remainder.ratio} />
      </p>
      {children}
    </div>
  );
}

import type { WireChain } from "@hoatieu/contract";
import { causeWord } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { ResultCell } from "../../parts/result-cell.tsx";
import { Sign } from "../../parts/sign.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";
import { CauseCard } from "../explain/cause-card.tsx";
import { newestOf } from "../explain/working.ts";

interface FigureBehindProps {
  readonly view: View;
  readonly chain: WireChain;
}

/** What a task started from: the figure against its plan, and the causes that people typed of it. */
export function FigureBehind({ view, chain }: FigureBehindProps) {
  const m = useMessages();
  const names = useNames();
  const { figure, causes } = chain;
  if (!figure) return null;
  const { row, period } = figure;
  const assessment = row.assessments[0];
  return (
    <Panel title={m.tasks.chain.figure} note={names.period(period)}>
      <dl className="figure-line">
        <dt>
          <PageLink page={{ name: "indicator", code: row.indicator }}>{names.indicator(row.indicator)}</PageLink>
        </dt>
        <dd>
          <ResultCell row={row} />
        </dd>
        {assessment && (
          <>
            <dt>{m.measure.attainment}</dt>
            <dd>
              <Num answer={assessment.attainment} /> <Sign of="verdict" code={row.verdict} />
            </dd>
          </>
        )}
      </dl>
      <h3>{m.explain.causes}</h3>
      {causes.length === 0 && <p className="soft">{m.tasks.chain.noCauses}</p>}
      <ol className="causes-of">
        {causes.map((cause) => (
          <li key={cause.id}>
            <b className="small">{causeWord(newestOf(cause).kind, view.lang)}</b>
            <CauseCard view={view} cause={cause} onWork={undefined} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

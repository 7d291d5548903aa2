import type { WireCause, WireExplainPage } from "@hoatieu/contract";
import { causeWord } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import type { View } from "../../view/use-view.tsx";
import { CauseCard } from "./cause-card.tsx";
import { newestOf, type Working } from "./working.ts";

interface CausesBoardProps {
  readonly view: View;
  readonly page: WireExplainPage;
  readonly causes: readonly WireCause[];
  readonly onWork: ((working: Working) => void) | undefined;
}

const KINDS = ["objective", "subjective", "untyped"] as const;

/** Causes as people typed them, objective and subjective apart, with what the accounts hint beside each. */
export function CausesBoard({ view, page, causes, onWork }: CausesBoardProps) {
  const m = useMessages();
  const names = useNames();
  const standing = causes.filter((cause) => !newestOf(cause).withdrawn);
  const withdrawn = causes.filter((cause) => newestOf(cause).withdrawn);
  const add = onWork && (() => onWork({ kind: "add", indicator: "", period: page.period, figures: [] }));
  return (
    <Panel title={m.explain.causes} note={m.explain.causesNote} id="causes">
      {standing.length === 0 && <p className="soft">{add ? m.explain.none : m.explain.noneByDay}</p>}
      <div className="board">
        {KINDS.map((kind) => {
          const own = standing.filter((cause) => newestOf(cause).kind === kind);
          const word = causeWord(kind, names.language);
          return (
            <section key={kind} aria-label={word} className={`board-column ${kind}`}>
              <h3>
                {word.charAt(0).toLocaleUpperCase(names.language) + word.slice(1)} <small>{own.length}</small>
              </h3>
              <Hint page={page} kind={kind} />
              {own.length === 0 && <p className="soft small">{m.explain.noneHere}</p>}
              {own.map((cause) => (
                <CauseCard key={cause.id} view={view} cause={cause} onWork={onWork} />
              ))}
            </section>
          );
        })}
      </div>
      {add && (
        <p className="next">
          <button type="button" className="button" onClick={add}>
            {m.explain.add}
          </button>
        </p>
      )}
      {withdrawn.length > 0 && (
        <details className="withdrawn">
          <summary>{m.explain.withdrawnCount(withdrawn.length)}</summary>
          {withdrawn.map((cause) => (
            <CauseCard key={cause.id} view={view} cause={cause} onWork={onWork} />
          ))}
        </details>
      )}
    </Panel>
  );
}

/** The accounting beside the causes: what follows the country, what is the province's own. */
function Hint({ page, kind }: { readonly page: WireExplainPage; readonly kind: (typeof KINDS)[number] }) {
  const m = useMessages();
  const { nation } = page;
  if (nation.kind === "missing" || kind === "untyped") return null;
  const [text, answer] =
    kind === "objective" ? [m.explain.hintObjective, nation.objective] : [m.explain.hintSubjective, nation.own];
  return (
    <p className="note">
      <Phrase text={text} slots={{ value: <Num answer={answer} change /> }} />
    </p>
  );
}

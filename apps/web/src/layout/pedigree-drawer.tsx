import type { WireFinding, WirePedigree, WirePedigreeEntry, WireTarget } from "@hoatieu/contract";
import { formatDay, formatTarget, formatValue, formulaWord, issuerWord, measureWord } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { pedigreeQuery } from "../api/queries.ts";
import { useMessages } from "../messages/index.ts";
import { Dialog } from "../parts/dialog.tsx";
import { useNames } from "../parts/names.ts";
import { Await } from "../parts/states.tsx";
import type { View } from "../view/use-view.tsx";
import type { PedigreeRequest } from "./pedigree-context.ts";
import { PedigreeFigure } from "./pedigree-figure.tsx";

interface PedigreeDrawerProps {
  readonly view: View;
  readonly request: PedigreeRequest | undefined;
  readonly onClose: () => void;
}

/** Any number's way back to its source: formula, inputs, status, release date, other vintages, who disagrees. */
export function PedigreeDrawer({ view, request, onClose }: PedigreeDrawerProps) {
  const m = useMessages();
  const answer = request?.answer;
  return (
    <Dialog open={answer !== undefined} onClose={onClose} label={m.pedigree.title} className="drawer">
      {answer?.kind === "finding" && <FindingPedigree view={view} answer={answer} about={request?.about} />}
    </Dialog>
  );
}

interface FindingPedigreeProps {
  readonly view: View;
  readonly answer: WireFinding;
  readonly about: string | undefined;
}

function FindingPedigree({ view, answer, about }: FindingPedigreeProps) {
  const m = useMessages();
  const query = useQuery(pedigreeQuery(view.territory, view.asof, answer.inputs, answer.targets));
  const computed = answer.formula !== "printed";
  return (
    <>
      <div className="pedigree-value">
        <span className="big">{formatValue({ ...answer, bound: answer.bound }, view.lang)}</span>
        {about !== undefined && <span className="soft">{about}</span>}
      </div>
      <p className="pedigree-how">
        <b>{m.pedigree.how}:</b> {formulaWord(answer.formula, view.lang)}.
        {computed && <span className="own"> {m.pedigree.notOfficial}</span>}
      </p>
      {answer.inputs.length + answer.targets.length === 0 ? (
        <p className="soft">{m.pedigree.none}</p>
      ) : (
        <Await query={query}>{(pedigree) => <Inputs view={view} pedigree={pedigree} computed={computed} />}</Await>
      )}
    </>
  );
}

interface InputsProps {
  readonly view: View;
  readonly pedigree: WirePedigree;
  readonly computed: boolean;
}

function Inputs({ view, pedigree, computed }: InputsProps) {
  const m = useMessages();
  return (
    <>
      {computed && pedigree.figures.length > 0 && <h3>{m.pedigree.from}</h3>}
      {pedigree.figures.map((entry) => (
        <FigureOf key={entry.figure.id} view={view} entry={entry} open={!computed || pedigree.figures.length < 3} />
      ))}
      {pedigree.targets.length > 0 && (
        <section className="pedigree-targets">
          <h3>{m.pedigree.targets}</h3>
          {pedigree.targets.map((target) => (
            <TargetPedigree key={target.id} target={target} view={view} />
          ))}
        </section>
      )}
    </>
  );
}

interface FigureOfProps {
  readonly view: View;
  readonly entry: WirePedigreeEntry;
  readonly open: boolean;
}

/** One input: open when there are few, else a line that opens. */
function FigureOf({ view, entry, open }: FigureOfProps) {
  const names = useNames();
  const { figure } = entry;
  return (
    <details className="pedigree-entry" open={open}>
      <summary>
        <span>
          {names.indicator(figure.indicator)}
          <small>
            {names.territory(figure.territory)} · {names.period(figure.period)} ·{" "}
            {measureWord(figure.measure, view.lang)}
          </small>
        </span>
      </summary>
      <PedigreeFigure entry={entry} language={view.lang} />
    </details>
  );
}

function TargetPedigree({ target, view }: { readonly target: WireTarget; readonly view: View }) {
  const m = useMessages();
  const names = useNames();
  return (
    <div className="pedigree-target">
      <p>
        <b>{formatTarget(target, view.lang)}</b> · {issuerWord(target.issuer, view.lang)} ·{" "}
        {names.period(target.period)}
      </p>
      <ul>
        {target.statements.map((s) => (
          <li key={`${s.document}${s.source}`}>
            {m.pedigree.statements} {s.document === "" ? s.source : s.document}, {formatDay(s.knownOn, view.lang)}{" "}
            {/^https?:/.test(s.source) && (
              <a href={s.source} rel="noreferrer" target="_blank">
                {m.pedigree.openSource}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

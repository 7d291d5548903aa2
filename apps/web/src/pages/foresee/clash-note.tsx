import { type Clash, QUARTERS, TOTAL } from "@hoatieu/foresee";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Shape } from "../../parts/sign.tsx";
import { useLanguage } from "../../view/use-view.tsx";
import { lowered, quartersText, rateText } from "./outlook-words.ts";
import type { Scenario } from "./use-scenario.ts";
import { lockAt, lockKey, withLock } from "./wish.ts";

/** The target is named first, ceilings last. */
function rank({ statement: { node, quarters, low } }: Clash): number {
  if (low === undefined) return 2;
  return node === TOTAL && quarters.length === QUARTERS.length ? 0 : 1;
}

/** What cannot hold together, in plain words, and how to let go of each; nothing typed is lost. */
export function ClashNote({ scenario }: { readonly scenario: Scenario }) {
  const m = useMessages();
  if (scenario.clashes.length === 0) return null;
  const clashes = scenario.clashes.toSorted((a, b) => rank(a) - rank(b));
  return (
    <div className="clash" role="alert">
      <h3>
        <Shape shape="✕" /> {m.foresee.table.clash}
      </h3>
      <ul>
        {clashes.map((clash) => (
          <ClashLine key={`${lockKey(clash.statement)}${clash.statement.low}`} scenario={scenario} clash={clash} />
        ))}
      </ul>
      <p className="note">
        {m.foresee.table.clashHint} {m.foresee.table.dimmed}
      </p>
    </div>
  );
}

function ClashLine({ scenario, clash }: { readonly scenario: Scenario; readonly clash: Clash }) {
  const m = useMessages();
  const t = m.foresee.table;
  const names = useNames();
  const language = useLanguage();
  const { wish, edit } = scenario.store;
  const { node, quarters, low, high } = clash.statement;
  const ceiling = low === undefined;
  const lock = ceiling ? undefined : lockAt(wish, node, quarters);
  const isTarget = !ceiling && node === TOTAL && quarters.length === QUARTERS.length;
  const what = isTarget ? t.clashTarget : names.short(node);
  const when = lowered(quartersText(quarters, m));
  const value = rateText(low ?? high ?? Number.NaN, language);
  const own = isTarget && wish.target !== undefined;
  const drop = ceiling
    ? { word: t.clashDropCeilings, run: () => edit((w) => ({ ...w, ceilings: false })) }
    : lock
      ? { word: t.clashDrop, run: () => edit((w) => withLock(w, lock, undefined)) }
      : own
        ? { word: t.clashDropTarget, run: () => edit((w) => ({ ...w, target: undefined })) }
        : undefined;
  return (
    <li>
      <b>{ceiling ? t.clashCeiling(what, when, value) : t.clashHeld(what, when, value)}</b>:{" "}
      {t.clashMiss(rateText(clash.missedBy, language))}{" "}
      {drop && (
        <button type="button" className="quiet-link" onClick={drop.run}>
          {drop.word}
        </button>
      )}
    </li>
  );
}

import type { WireGrowthTarget } from "@hoatieu/contract";
import { growthOf, QUARTERS, reaches, TOTAL } from "@hoatieu/foresee";
import { formatDay, issuerWord, NO_BREAK_SPACE } from "@hoatieu/language";
import { useId, useState } from "react";
import { useMessages } from "../../messages/index.ts";
import { Num } from "../../parts/number.tsx";
import type { View } from "../../view/use-view.tsx";
import { chanceText, outlookFinding, targetText } from "./outlook-words.ts";
import { readGrowth } from "./read-growth.ts";
import type { Scenario } from "./use-scenario.ts";
import { typedTarget } from "./wish.ts";

interface TargetChoiceProps {
  readonly view: View;
  readonly scenario: Scenario;
}

/** Targets beyond these are answered, with a word of doubt. */
const [LEAST, MOST] = [-20, 30];

/** Which target is looked at: an official one, with who set it where, or one of the reader's own. */
export function TargetChoice({ view, scenario }: TargetChoiceProps) {
  const m = useMessages();
  const t = m.foresee.chance;
  const name = useId();
  const { page, store, official, outlook } = scenario;
  const own = typedTarget(store.wish.target);
  return (
    <fieldset className="targets">
      <legend>{t.choose}</legend>
      {page.targets.map((target) => (
        <OfficialTarget
          key={target.id}
          view={view}
          target={target}
          chance={outlook.elapsed < QUARTERS.length}
          name={name}
          checked={official?.id === target.id}
          onChoose={() => store.edit((wish) => ({ ...wish, target: target.id }))}
          scenario={scenario}
        />
      ))}
      <OwnTarget
        key={`${store.epoch}`}
        name={name}
        scenario={scenario}
        chosen={own !== undefined || page.targets.length === 0}
        chance={
          own === undefined || outlook.elapsed === QUARTERS.length
            ? undefined
            : chanceText(reaches(growthOf(outlook, TOTAL), own), m, view.lang)
        }
        shown={own === undefined ? "" : targetText({ low: own, high: own }, view.lang)}
      />
    </fieldset>
  );
}

interface OfficialTargetProps extends TargetChoiceProps {
  readonly target: WireGrowthTarget;
  readonly chance: boolean;
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function OfficialTarget({ view, scenario, target, chance, name, checked, onChoose }: OfficialTargetProps) {
  const m = useMessages();
  const t = m.foresee.chance;
  const id = useId();
  const text = `${targetText(target, view.lang)}${NO_BREAK_SPACE}%`;
  return (
    <div className="target-row">
      <input type="radio" id={id} name={name} checked={checked} onChange={onChoose} />
      <label htmlFor={id}>
        {issuerWord(target.issuer, view.lang)}
        <small>
          {target.document === "" ? "" : `${target.document}, `}
          {t.known(formatDay(target.knownOn, view.lang))}
        </small>
      </label>
      <span className="values">
        <b>
          <Num
            answer={{ ...outlookFinding(scenario.outlook, "printed", target.low, "%", 2, [target.id]), inputs: [] }}
            text={text}
          />
        </b>
        {chance && <small>{chanceText(target.probability, m, view.lang)}</small>}
      </span>
    </div>
  );
}

interface OwnTargetProps {
  readonly name: string;
  readonly scenario: Scenario;
  readonly chosen: boolean;
  readonly chance: string | undefined;
  readonly shown: string;
}

function OwnTarget({ name, scenario, chosen, chance, shown }: OwnTargetProps) {
  const m = useMessages();
  const t = m.foresee.chance;
  const { store, page } = scenario;
  const [id, fieldId, hintId] = [useId(), useId(), useId()];
  const [draft, setDraft] = useState<string>();
  const value = draft === undefined || draft.trim() === "" ? undefined : readGrowth(draft);
  const unread = draft !== undefined && draft.trim() !== "" && value === undefined;
  const aim = typedTarget(store.wish.target);
  const far = aim !== undefined && (aim < LEAST || aim > MOST);
  const type = (text: string) => {
    setDraft(text);
    const read = readGrowth(text);
    if (read !== undefined) store.edit((wish) => ({ ...wish, target: String(read) }), "target");
    else if (text.trim() === "") store.edit((wish) => ({ ...wish, target: undefined }), "target");
  };
  const hint = unread ? t.ownUnread : far ? t.ownFar : t.ownHint;
  return (
    <div className="target-row">
      <input
        type="radio"
        id={id}
        name={name}
        checked={chosen}
        disabled={page.targets.length === 0}
        onChange={() => document.getElementById(fieldId)?.focus()}
      />
      <label htmlFor={id}>
        {t.own}
        <small id={hintId} className={unread || far ? "doubt" : undefined} aria-live="polite">
          {hint}
        </small>
      </label>
      <span className="values">
        <input
          id={fieldId}
          className="target-field"
          inputMode="decimal"
          autoComplete="off"
          aria-label={t.ownLabel}
          aria-describedby={hintId}
          aria-invalid={unread}
          value={draft ?? shown}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            if (!unread) setDraft(undefined);
            store.settle();
          }}
        />
        {chance !== undefined && <small>{chance}</small>}
      </span>
    </div>
  );
}

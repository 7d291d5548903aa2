import { limitSign } from "@hoatieu/language";
import { Shape } from "../../parts/sign.tsx";
import { useLanguage } from "../../view/use-view.tsx";

const TONES: Readonly<Record<string, string>> = { holds: "good", fails: "bad" };

/** Whether a rule is kept: a shape and a word. */
export function RuleSign({ state }: { readonly state: string }) {
  const sign = limitSign(state);
  return (
    <span className={`sign ${TONES[state] ?? "quiet"}`}>
      <Shape shape={sign.shape} />
      {sign[useLanguage()]}
    </span>
  );
}

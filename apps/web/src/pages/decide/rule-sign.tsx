import { limitSign } from "@hoatieu/language";
import { Shape } from "../../parts/sign.tsx";
import { useLanguage } from "../../view/use-view.tsx";

const TONES: Readonly<Record<string, string>> = { holds: "good", fails: "bad" };

/** Whether a rule is kept: a shape and a word. @param words to show instead of the status word */
export function RuleSign({ state, words }: { readonly state: string; readonly words?: string }) {
  const sign = limitSign(state);
  const language = useLanguage();
  return (
    <span className={`sign ${TONES[state] ?? "quiet"}`}>
      <Shape shape={sign.shape} />
      {words ?? sign[language]}
    </span>
  );
}

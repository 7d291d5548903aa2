import { useMessages } from "../../messages/index.ts";
import type { CauseForm } from "./cause-form.ts";

interface EvidenceLinesProps {
  readonly lines: CauseForm["evidence"];
  readonly onChange: (lines: CauseForm["evidence"]) => void;
}

/** Documents and pages behind a cause, a line each. */
export function EvidenceLines({ lines, onChange }: EvidenceLinesProps) {
  const m = useMessages();
  const words = m.explain.form;
  const set = (key: number, changes: { readonly text?: string; readonly source?: string }) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...changes } : line)));
  const more = () => onChange([...lines, { key: Math.max(-1, ...lines.map((l) => l.key)) + 1, text: "", source: "" }]);
  return (
    <fieldset className="whole evidence-lines">
      <legend>{words.evidence}</legend>
      {lines.map((line) => (
        <div key={line.key} className="evidence-line">
          <input
            aria-label={words.evidenceText}
            placeholder={words.evidenceText}
            value={line.text}
            onChange={(event) => set(line.key, { text: event.target.value })}
          />
          <input
            aria-label={words.source}
            placeholder="https://…"
            value={line.source}
            onChange={(event) => set(line.key, { source: event.target.value })}
          />
        </div>
      ))}
      <button type="button" className="quiet-link" onClick={more}>
        {words.more}
      </button>
    </fieldset>
  );
}

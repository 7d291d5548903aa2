import { type ReactNode, useEffect, useId, useRef, useState } from "react";

export interface Choice {
  readonly key: string;
  readonly title: string;
  readonly note?: string;
  readonly kind?: string;
  readonly run: () => void;
}

interface ChoiceListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly choices: readonly Choice[];
  readonly nothing: string;
  readonly foot?: ReactNode;
}

/** A field with a list under it (the combobox pattern): typing narrows, arrows move, Enter takes. Focus stays in the field. */
export function ChoiceList({ label, placeholder, query, onQuery, choices, nothing, foot }: ChoiceListProps) {
  const id = useId();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const active = Math.min(at, choices.length - 1);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const onKey = (event: React.KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(active + 1, choices.length - 1),
      ArrowUp: Math.max(active - 1, 0),
      PageDown: Math.min(active + 8, choices.length - 1),
      PageUp: Math.max(active - 8, 0),
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(next);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      choices[active]?.run();
    }
  };
  return (
    <div className="choices">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={choices.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        {...(choices.length > 0 ? { "aria-activedescendant": `${id}${active}` } : {})}
        placeholder={placeholder}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          onQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div ref={list} id={`${id}list`} role="listbox" aria-label={label} className="choice-list" tabIndex={-1}>
        {choices.map((choice, index) => (
          // The field has the focus and the keys; the pointer needs only the click.
          <div
            key={choice.key}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            data-at={index}
            className="choice"
            onPointerDown={(event) => event.preventDefault()}
            onClick={choice.run}
            onKeyDown={onKey}
          >
            {choice.kind !== undefined && <span className="choice-kind">{choice.kind}</span>}
            <span className="choice-title">{choice.title}</span>
            {choice.note !== undefined && <span className="choice-note">{choice.note}</span>}
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className="choice-none">{nothing}</p>}
      {foot}
    </div>
  );
}

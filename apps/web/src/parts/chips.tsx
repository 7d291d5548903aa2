import type { ReactNode } from "react";

interface ChipsProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly chips: readonly { readonly value: string; readonly content: ReactNode; readonly count: ReactNode }[];
}

/** Counts that filter: pressed again, a chip lets go. */
export function Chips({ label, value, onChange, chips }: ChipsProps) {
  return (
    <fieldset className="chips">
      <legend className="unseen">{label}</legend>
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          className="chip"
          aria-pressed={value === chip.value}
          onClick={() => onChange(value === chip.value ? undefined : chip.value)}
        >
          <b>{chip.count}</b> {chip.content}
        </button>
      ))}
    </fieldset>
  );
}

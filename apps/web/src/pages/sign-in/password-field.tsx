import { useId, useState } from "react";
import { useMessages } from "../../messages/index.ts";

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A new password is told its rules, and not filled in by the browser from another place. */
  readonly fresh?: boolean;
}

/** A password that can be looked at: with a Vietnamese keyboard what is typed is not always what was meant. */
export function PasswordField({ label, value, onChange, fresh }: PasswordFieldProps) {
  const m = useMessages().people;
  const [shown, setShown] = useState(false);
  const hint = useId();
  return (
    <>
      <label className="whole">
        <span>{label}</span>
        <input
          type={shown ? "text" : "password"}
          value={value}
          required
          autoComplete={fresh ? "new-password" : "current-password"}
          spellCheck={false}
          autoCapitalize="none"
          {...(fresh ? { "aria-describedby": hint } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {fresh && (
        <p id={hint} className="soft small whole">
          {m.passwordHint}
        </p>
      )}
      <label className="whole tick">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        {m.show}
      </label>
    </>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { useMessages } from "../../messages/index.ts";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";

const WAYS = ["assigned", "extended", "cancelled"] as const;

interface TogetherProps {
  readonly view: View;
  readonly chosen: readonly string[];
  readonly onDone: () => void;
}

/** The same to all chosen tasks with one reason: all of them or none. */
export function Together({ view, chosen, onDone }: TogetherProps) {
  const m = useMessages();
  const f = m.tasks.fields;
  const client = useQueryClient();
  const [way, setWay] = useState<(typeof WAYS)[number]>("extended");
  const [value, setValue] = useState("");
  const [why, setWhy] = useState("");
  const save = useMutation({
    mutationFn: () => {
      const deed =
        way === "assigned"
          ? { kind: way, owner: value }
          : way === "extended"
            ? { kind: way, due: value }
            : { kind: way, document: value };
      const body = { tasks: [...chosen], why, deed };
      return call("doToTasks", { params: { territory: view.territory }, query: { lang: view.lang }, body });
    },
    onSuccess: () => {
      onDone();
      return client.invalidateQueries();
    },
  });
  return (
    <form
      className="form"
      aria-label={m.tasks.assign.together}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <label>
        <span>{m.tasks.assign.chosen(chosen.length)}</span>
        <select
          value={way}
          onChange={(event) => {
            setWay(WAYS.find((name) => name === event.target.value) ?? "extended");
            setValue("");
          }}
        >
          {WAYS.map((name) => (
            <option key={name} value={name}>
              {m.tasks.assign.together1[name]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{way === "assigned" ? f.newOwner : way === "extended" ? f.newDue : f.decision}</span>
        <input
          type={way === "extended" ? "date" : "text"}
          value={value}
          required={way !== "cancelled"}
          onChange={(event) => setValue(event.target.value)}
        />
      </label>
      <label className="whole">
        <span>{f.why}</span>
        <input value={why} required onChange={(event) => setWhy(event.target.value)} />
      </label>
      {save.isError && <ErrorBox error={save.error} />}
      <div className="form-end">
        <button type="submit" className="button" disabled={save.isPending}>
          {m.tasks.assign.do}
        </button>
      </div>
    </form>
  );
}

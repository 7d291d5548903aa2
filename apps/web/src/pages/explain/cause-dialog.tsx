import { causeWord } from "@hoatieu/language";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { indicatorsQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import { useOwnDepartment } from "../../view/use-may.ts";
import type { View } from "../../view/use-view.tsx";
import { type CauseForm, contentOf, formOf } from "./cause-form.ts";
import { EvidenceLines } from "./evidence-lines.tsx";
import { FigureChoice } from "./figure-choice.tsx";
import { newestOf, type Working } from "./working.ts";

interface CauseDialogProps {
  readonly view: View;
  readonly working: Extract<Working, { kind: "add" | "edit" }>;
  readonly onClose: () => void;
}

const KINDS = ["objective", "subjective", "untyped"] as const;

/** A person types a cause, or changes one with a reason. What was typed stays when the server refuses it. */
export function CauseDialog({ view, working, onClose }: CauseDialogProps) {
  const m = useMessages();
  const client = useQueryClient();
  const indicators = useQuery(indicatorsQuery).data ?? [];
  const department = useOwnDepartment(view.territory);
  const [form, setForm] = useState<CauseForm>(() => formOf(working, department));
  const set = (changes: Partial<CauseForm>) => setForm((now) => ({ ...now, ...changes }));
  const save = useMutation({
    mutationFn: () => {
      const query = { lang: view.lang };
      const body = contentOf(form);
      if (working.kind === "add") return call("createCause", { params: { territory: view.territory }, query, body });
      const { cause } = working;
      const params = { territory: cause.territory, cause: cause.id };
      const changed = { ...body, expected: newestOf(cause).number, why: form.why };
      return call("saveCause", { params, query, body: changed });
    },
    onSuccess: () => {
      onClose();
      return client.invalidateQueries({ queryKey: ["causes"] });
    },
  });
  const words = m.explain.form;
  return (
    <Dialog open onClose={onClose} label={working.kind === "add" ? words.add : words.edit} className="box">
      <p className="soft small">{words.hint}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <fieldset className="whole kinds">
          <legend>{words.kind}</legend>
          {KINDS.map((kind) => (
            <label key={kind} className="tick">
              <input type="radio" name="kind" checked={form.kind === kind} onChange={() => set({ kind })} />
              {causeWord(kind, view.lang)}
            </label>
          ))}
        </fieldset>
        <label className="whole">
          <span>{words.text}</span>
          <textarea rows={3} required value={form.text} onChange={(event) => set({ text: event.target.value })} />
        </label>
        <label className="whole">
          <span>{words.indicator}</span>
          <select required value={form.indicator} onChange={(event) => set({ indicator: event.target.value })}>
            <option value="">{words.noIndicator}</option>
            {indicators.map((i) => (
              <option key={i.code} value={i.code}>
                {i.name[view.lang]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.period}</span>
          <input required value={form.period} onChange={(event) => set({ period: event.target.value })} />
        </label>
        <label>
          <span>{words.department}</span>
          <input value={form.department} onChange={(event) => set({ department: event.target.value })} />
        </label>
        <FigureChoice
          view={view}
          indicator={form.indicator}
          period={form.period}
          figures={form.figures}
          onChange={(figures) => set({ figures })}
        />
        <EvidenceLines lines={form.evidence} onChange={(evidence) => set({ evidence })} />
        {working.kind === "edit" && (
          <label className="whole">
            <span>{words.why}</span>
            <input required value={form.why} onChange={(event) => set({ why: event.target.value })} />
          </label>
        )}
        {save.isError && <ErrorBox error={save.error} />}
        <div className="form-end">
          <button type="button" className="button quiet" onClick={onClose}>
            {m.cancel}
          </button>
          <button type="submit" className="button" disabled={save.isPending}>
            {words.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

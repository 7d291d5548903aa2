import type { Language } from "@hoatieu/core";
import { readNumber } from "@hoatieu/language";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { catalogueQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";

const COMPARISONS = ["at-least", "at-most", "range", "equal"] as const;

interface FillDialogProps {
  readonly view: View;
  readonly year: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

const BLANK = {
  indicator: "",
  name: "",
  comparison: "at-least" as (typeof COMPARISONS)[number],
  low: "",
  high: "",
  unit: "",
  document: "",
};

/** The number as the reader writes it, in plain decimals; what is no number goes as typed, and the server says so. */
function plain(typed: string, language: Language): string {
  const reading = readNumber(typed.trim(), language);
  return reading.kind === "number" ? reading.text : typed;
}

/** A person fills in a target that no source names. What was typed stays when the server refuses it. */
export function FillDialog({ view, year, open, onClose }: FillDialogProps) {
  const m = useMessages();
  const client = useQueryClient();
  const catalogue = useQuery(catalogueQuery).data ?? [];
  const [form, setForm] = useState(BLANK);
  const set = (changes: Partial<typeof BLANK>) => setForm({ ...form, ...changes });
  const save = useMutation({
    mutationFn: () => {
      const { high, low, ...rest } = form;
      const range = form.comparison === "range" ? { high: plain(high, view.lang) } : {};
      return call("fillTargetListLine", {
        params: { territory: view.territory, year },
        query: { lang: view.lang },
        body: { ...rest, low: plain(low, view.lang), ...range, asOf: view.day },
      });
    },
    onSuccess: () => {
      setForm(BLANK);
      onClose();
      return client.invalidateQueries();
    },
  });
  const field = (label: string, name: "name" | "low" | "high" | "unit" | "document", required: boolean) => (
    <label className={name === "name" || name === "document" ? "whole" : undefined}>
      <span>{label}</span>
      <input value={form[name]} required={required} onChange={(event) => set({ [name]: event.target.value })} />
    </label>
  );
  return (
    <Dialog open={open} onClose={onClose} label={m.measure.fillTitle} className="box">
      <p className="soft small">{m.measure.fillHint}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <label className="whole">
          <span>{m.measure.fillIndicator}</span>
          <select
            value={form.indicator}
            required
            onChange={(event) => {
              const indicator = catalogue.find((i) => i.code === event.target.value);
              set({
                indicator: event.target.value,
                ...(indicator && form.name === "" ? { name: indicator.name[view.lang] } : {}),
                ...(indicator ? { unit: indicator.unit } : {}),
              });
            }}
          >
            <option value="">{m.measure.fillNone}</option>
            {catalogue.map((i) => (
              <option key={i.code} value={i.code}>
                {i.name[view.lang]}
              </option>
            ))}
          </select>
        </label>
        {field(m.measure.fillName, "name", true)}
        <label>
          <span>{m.measure.fillComparison}</span>
          <select
            value={form.comparison}
            onChange={(event) => set({ comparison: COMPARISONS.find((c) => c === event.target.value) ?? "at-least" })}
          >
            {COMPARISONS.map((c) => (
              <option key={c} value={c}>
                {m.measure.comparisons[c]}
              </option>
            ))}
          </select>
        </label>
        {field(m.measure.fillValue, "low", true)}
        {form.comparison === "range" && field(m.measure.fillHigh, "high", true)}
        {field(m.measure.fillUnit, "unit", true)}
        {field(m.measure.fillDocument, "document", true)}
        {save.isError && <ErrorBox error={save.error} />}
        <div className="form-end">
          <button type="button" className="button quiet" onClick={onClose}>
            {m.cancel}
          </button>
          <button type="submit" className="button" disabled={save.isPending}>
            {m.measure.fillSave}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

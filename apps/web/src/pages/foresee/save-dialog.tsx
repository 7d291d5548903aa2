import type { WireScenarioSummary } from "@hoatieu/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, call } from "../../api/client.ts";
import { scenariosQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";
import { ceilingsOf, locksOf } from "./solve-wish.ts";
import type { Scenario } from "./use-scenario.ts";

interface SaveDialogProps {
  readonly view: View;
  readonly scenario: Scenario;
  readonly list: readonly WireScenarioSummary[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSaved: (saved: { readonly id: string; readonly number: number }) => void;
}

const EMPTY = { id: "", expected: 0, title: "", issuer: "", document: "", note: "" };

/** What is saved: the wish, not the solution; the server solves it again. */
function bodyOf({ store, target, outlook, page }: Scenario, asof: string, form: typeof EMPTY) {
  const { wish } = store;
  const [low, high] = [target?.low ?? 0, target?.high ?? 0];
  return {
    asof,
    document: form.document,
    note: form.note,
    target: high > low ? { low, high } : { low },
    locks: locksOf(outlook, wish).map((lock) => ({ ...lock, quarters: [...lock.quarters] })),
    ceilings: wish.ceilings
      ? ceilingsOf(outlook, page.best).map((c) => ({ node: c.node, quarters: [...c.quarters], high: c.high ?? 0 }))
      : [],
  };
}

/** Saves a new scenario or a further version. What was typed stays when the server refuses it. */
export function SaveDialog({ view, scenario, list, open, onClose, onSaved }: SaveDialogProps) {
  const m = useMessages();
  const t = m.foresee.save;
  const client = useQueryClient();
  const [form, setForm] = useState(EMPTY);
  const set = (changes: Partial<typeof EMPTY>) => setForm((f) => ({ ...f, ...changes }));
  const save = useMutation({
    mutationFn: () => {
      const wish = bodyOf(scenario, view.day, form);
      const query = { lang: view.lang };
      return form.id === ""
        ? call("createScenario", {
            params: { territory: view.territory },
            query,
            body: { ...wish, year: scenario.page.year, title: form.title, issuer: form.issuer },
          })
        : call("addScenarioVersion", {
            params: { territory: view.territory, id: form.id },
            query,
            body: { ...wish, expected: form.expected },
          });
    },
    onSuccess: (saved) => {
      setForm(EMPTY);
      onSaved(saved);
      return Promise.all([
        client.invalidateQueries({ queryKey: ["scenarios"] }),
        client.invalidateQueries({ queryKey: ["scenario"] }),
      ]);
    },
    onError: async (error) => {
      if (!(error instanceof ApiError) || error.status !== 409) return;
      // Another version came between. Having been told so, the reader may save on top of it.
      const query = scenariosQuery(view.territory, view.lang);
      const fresh = await client.fetchQuery({ ...query, staleTime: 0 });
      const newest = fresh.find((s) => s.id === form.id)?.versions;
      if (newest !== undefined) set({ expected: newest });
    },
  });
  const field = (label: string, name: "title" | "issuer" | "document", required: boolean) => (
    <label className={name === "issuer" ? undefined : "whole"}>
      <span>{label}</span>
      <input
        value={form[name]}
        required={required}
        maxLength={name === "document" ? 500 : 300}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <Dialog open={open} onClose={onClose} label={t.title} className="box">
      <p className="soft small">{t.hint}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {list.length > 0 && (
          <label className="whole">
            <span>{t.what}</span>
            <select
              value={form.id}
              onChange={(event) => {
                const id = event.target.value;
                set({ id, expected: list.find((s) => s.id === id)?.versions ?? 0 });
              }}
            >
              <option value="">{t.fresh}</option>
              {list.map((s) => (
                <option key={s.id} value={s.id}>
                  {t.version(s.title, String(s.versions))}
                </option>
              ))}
            </select>
          </label>
        )}
        {form.id === "" && field(t.name, "title", true)}
        {form.id === "" && field(t.issuer, "issuer", false)}
        {field(t.document, "document", false)}
        <label className="whole">
          <span>{t.note}</span>
          <textarea
            rows={3}
            maxLength={4000}
            value={form.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        </label>
        {save.isError && <Refusal error={save.error} />}
        <div className="form-end">
          <button type="button" className="button quiet" onClick={onClose}>
            {m.cancel}
          </button>
          <button type="submit" className="button" disabled={save.isPending}>
            {t.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Why nothing was saved, in the server's own sentences; it says itself what is left of what was typed. */
function Refusal({ error }: { readonly error: unknown }) {
  if (!(error instanceof ApiError) || error.problems.length === 0) return <ErrorBox error={error} />;
  return (
    <div className="state error" role="alert">
      {error.problems.map((problem) => (
        <p key={problem.message}>{problem.message}</p>
      ))}
    </div>
  );
}

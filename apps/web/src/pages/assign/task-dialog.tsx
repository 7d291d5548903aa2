import type { WireTask, WireTaskFields } from "@hoatieu/contract";
import { readNumber } from "@hoatieu/language";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { indicatorsQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";

/** What a new task starts from: a conclusion, say. */
export interface TaskStart {
  readonly title?: string;
  readonly document?: string;
  readonly meeting?: string;
  readonly conclusion?: string;
}

interface TaskDialogProps {
  readonly view: View;
  readonly start: TaskStart;
  /** The task that is edited; absent for a new one. */
  readonly task?: WireTask;
  readonly owners: readonly string[];
  readonly onClose: () => void;
}

const EMPTY = {
  ...{ title: "", product: "", coefficient: "", owner: "", coOwners: "", assigned: "", due: "", document: "" },
  ...{
    parent: "",
    indicator: "",
    measure: "level",
    by: "",
    unit: "",
    remind: "",
    escalate: "",
    reportEvery: "",
    why: "",
  },
};
type Form = typeof EMPTY;

function formOf(task: WireTask | undefined, start: TaskStart, today: string): Form {
  if (!task) return { ...EMPTY, title: start.title ?? "", document: start.document ?? "", assigned: today };
  const { title, product, owner, assigned, due, document, aim } = task;
  return {
    ...EMPTY,
    ...{ title, product, owner, assigned, due: due === "none" ? "" : due, document },
    coefficient: `${task.coefficient ?? ""}`,
    coOwners: task.coOwners.join("; "),
    parent: task.parent ?? "",
    ...(aim ? { indicator: aim.indicator, measure: aim.measure, by: `${aim.by}`, unit: aim.unit } : {}),
    remind: task.remind ?? "",
    escalate: task.escalate ?? "",
    reportEvery: `${task.reportEvery ?? ""}`,
  };
}

/** A form for giving a task or changing its terms. What was typed stays when the server refuses it. */
export function TaskDialog({ view, start, task, owners, onClose }: TaskDialogProps) {
  const m = useMessages();
  const f = m.tasks.fields;
  const client = useQueryClient();
  const indicators = useQuery(indicatorsQuery).data ?? [];
  const [form, setForm] = useState(() => formOf(task, start, view.today));
  const [noDue, setNoDue] = useState(task?.due === "none");
  const set = (changes: Partial<Form>) => setForm({ ...form, ...changes });
  const number = (text: string) => {
    const reading = readNumber(text.trim(), view.lang);
    return reading.kind === "number" ? Number(reading.text) : Number.NaN;
  };
  const fields = (): WireTaskFields => ({
    ...{ title: form.title, product: form.product, owner: form.owner, document: form.document },
    coOwners: form.coOwners.split(";").filter((name) => name.trim() !== ""),
    due: noDue ? "none" : form.due,
    ...(form.coefficient === "" ? {} : { coefficient: number(form.coefficient) }),
    ...(form.assigned === "" ? {} : { assigned: form.assigned }),
    ...(form.parent === "" ? {} : { parent: form.parent }),
    ...(form.remind === "" ? {} : { remind: form.remind }),
    ...(form.escalate === "" ? {} : { escalate: form.escalate }),
    ...(form.reportEvery === "" ? {} : { reportEvery: number(form.reportEvery) }),
    ...(form.indicator === ""
      ? {}
      : { aim: { indicator: form.indicator, measure: form.measure, by: number(form.by), unit: form.unit } }),
    ...((task?.meeting ?? start.meeting) ? { meeting: task?.meeting ?? start.meeting } : {}),
    ...((task?.conclusion ?? start.conclusion) ? { conclusion: task?.conclusion ?? start.conclusion } : {}),
  });
  const save = useMutation({
    mutationFn: () => {
      const query = { lang: view.lang };
      const { territory } = view;
      if (!task) return call("createTask", { params: { territory }, query, body: { ...fields(), why: form.why } });
      const body = { ...fields(), why: form.why, expected: task.events };
      return call("editTask", { params: { territory, task: task.id }, query, body });
    },
    onSuccess: () => {
      onClose();
      return client.invalidateQueries();
    },
  });
  const input = (
    name: keyof Form,
    type = "text",
    more: { required?: boolean; whole?: boolean; list?: string } = {},
  ) => (
    <label className={more.whole ? "whole" : undefined}>
      <span>{f[name as Exclude<keyof Form, "indicator">] as string}</span>
      <input
        type={type}
        value={form[name]}
        required={more.required ?? false}
        list={more.list}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <Dialog open onClose={onClose} label={task ? m.tasks.assign.edit : m.tasks.assign.new} className="box">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {input("title", "text", { required: true, whole: true })}
        {input("owner", "text", { required: true, list: "task-owners" })}
        {input("coOwners")}
        <datalist id="task-owners">
          {owners.map((owner) => (
            <option key={owner} value={owner} />
          ))}
        </datalist>
        {input("assigned", "date")}
        {/* A deadline on record changes by an extension, with its reason. */}
        {!task && !noDue && input("due", "date", { required: true })}
        {!task && (
          <label className="tick">
            <input type="checkbox" checked={noDue} onChange={(event) => setNoDue(event.target.checked)} />
            <span>{f.noDue}</span>
          </label>
        )}
        {input("product")}
        {input("coefficient")}
        {input("document")}
        {input("parent")}
        <label className="whole">
          <span>{f.indicator}</span>
          <select
            value={form.indicator}
            onChange={(event) => {
              const found = indicators.find((i) => i.code === event.target.value);
              set({ indicator: event.target.value, ...(found ? { measure: found.leading, unit: found.unit } : {}) });
            }}
          >
            <option value="">{f.noIndicator}</option>
            {indicators.map((i) => (
              <option key={i.code} value={i.code}>
                {i.name[view.lang]}
              </option>
            ))}
          </select>
        </label>
        {form.indicator !== "" && input("by", "text", { required: true })}
        {form.indicator !== "" && input("unit")}
        {input("remind", "date")}
        {input("escalate", "date")}
        {input("reportEvery")}
        {task && input("why", "text", { whole: true })}
        {save.isError && <ErrorBox error={save.error} />}
        <div className="form-end">
          <button type="button" className="button quiet" onClick={onClose}>
            {m.cancel}
          </button>
          <button type="submit" className="button" disabled={save.isPending}>
            {m.tasks.assign.saving}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

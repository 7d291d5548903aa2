import { CONCLUSION_KINDS, type WireMeeting } from "@hoatieu/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { useMessages } from "../../messages/index.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";
import { linesOf, opinionLines, opinionsOf } from "./meeting-text.ts";

interface MeetingDialogProps {
  readonly view: View;
  readonly meeting?: WireMeeting;
  readonly onClose: () => void;
}

/** A meeting as it is written down: agenda, report, opinions, conclusions of three kinds. */
export function MeetingDialog({ view, meeting, onClose }: MeetingDialogProps) {
  const m = useMessages();
  const f = m.tasks.fields;
  const client = useQueryClient();
  const [form, setForm] = useState({
    title: meeting?.title ?? "",
    day: meeting?.day ?? view.today,
    chair: meeting?.chair ?? "",
    document: meeting?.document ?? "",
    agenda: (meeting?.agenda ?? []).join("\n"),
    report: meeting?.report ?? "",
    opinions: opinionLines(meeting?.opinions ?? []),
  });
  const [conclusions, setConclusions] = useState<WireMeeting["conclusions"]>(meeting?.conclusions ?? []);
  const set = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const change = (id: string, changes: Partial<WireMeeting["conclusions"][number]>) =>
    setConclusions(conclusions.map((c) => (c.id === id ? { ...c, ...changes } : c)));
  const save = useMutation({
    mutationFn: () => {
      const { agenda, opinions, ...rest } = form;
      const content = { ...rest, agenda: linesOf(agenda), opinions: opinionsOf(opinions), conclusions };
      const query = { lang: view.lang };
      const { territory } = view;
      if (!meeting) return call("createMeeting", { params: { territory }, query, body: content });
      const body = { expected: meeting.number, close: false, content };
      return call("saveMeeting", { params: { territory, meeting: meeting.id }, query, body });
    },
    onSuccess: () => {
      onClose();
      return client.invalidateQueries();
    },
  });
  const input = (name: "title" | "day" | "chair" | "document", label: string, type = "text") => (
    <label className={name === "title" ? "whole" : undefined}>
      <span>{label}</span>
      <input
        type={type}
        value={form[name]}
        required={name === "title" || name === "day"}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </label>
  );
  const area = (name: "agenda" | "report" | "opinions", label: string) => (
    <label className="whole">
      <span>{label}</span>
      <textarea value={form[name]} onChange={(event) => set({ [name]: event.target.value })} />
    </label>
  );
  return (
    <Dialog open onClose={onClose} label={m.tasks.assign.newMeeting} className="box">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {input("title", f.meetingTitle)}
        {input("day", f.day, "date")}
        {input("chair", f.chair)}
        {input("document", f.document)}
        {area("agenda", f.agendaLines)}
        {area("report", m.tasks.assign.report)}
        {area("opinions", f.opinionLines)}
        {conclusions.map((conclusion) => (
          <fieldset key={conclusion.id} className="whole form">
            <legend className="small soft">{f.conclusion(conclusion.id)}</legend>
            <label>
              <span>{f.kind}</span>
              <select
                value={conclusion.kind}
                onChange={(event) =>
                  change(conclusion.id, { kind: CONCLUSION_KINDS.find((k) => k === event.target.value) ?? "task" })
                }
              >
                {CONCLUSION_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {m.tasks.assign.kinds[kind]}
                  </option>
                ))}
              </select>
            </label>
            <label className="whole">
              <span>{f.conclusion(conclusion.id)}</span>
              <textarea
                value={conclusion.text}
                required
                onChange={(event) => change(conclusion.id, { text: event.target.value })}
              />
            </label>
          </fieldset>
        ))}
        <button
          type="button"
          className="button quiet whole"
          onClick={() => setConclusions([...conclusions, { id: `${conclusions.length + 1}`, kind: "task", text: "" }])}
        >
          {f.addConclusion}
        </button>
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

import type { WireTask } from "@hoatieu/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { uploadEvidence } from "../../api/task-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";

interface ReportDialogProps {
  readonly view: View;
  readonly task: WireTask;
  readonly onClose: () => void;
}

/** What was done, with its evidence: a file or an address, and the day it bears. */
export function ReportDialog({ view, task, onClose }: ReportDialogProps) {
  const m = useMessages();
  const c = m.tasks.chain;
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [done, setDone] = useState(true);
  const [day, setDay] = useState(view.today);
  const [url, setUrl] = useState("");
  const kept = useMutation({
    mutationFn: (file: File) => uploadEvidence(view.territory, task.id, file, view.lang),
  });
  const evidence = () => {
    if (kept.data) return { evidence: { kind: "file" as const, ...kept.data, day } };
    return url.trim() === "" ? {} : { evidence: { kind: "address" as const, url: url.trim(), day } };
  };
  const save = useMutation({
    mutationFn: () =>
      call("doToTask", {
        params: { territory: view.territory, task: task.id },
        query: { lang: view.lang },
        body: { deed: { kind: "reported", text, done, ...evidence() }, why: "", expected: task.events },
      }),
    onSuccess: () => {
      onClose();
      return client.invalidateQueries();
    },
  });
  return (
    <Dialog open onClose={onClose} label={c.report} className="box">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <label className="whole">
          <span>{c.said}</span>
          <textarea value={text} required onChange={(event) => setText(event.target.value)} />
        </label>
        <label className="tick whole">
          <input type="checkbox" checked={done} onChange={(event) => setDone(event.target.checked)} />
          <span>{c.done}</span>
        </label>
        <label>
          <span>{c.evidenceDay}</span>
          <input type="date" value={day} max={view.today} onChange={(event) => setDay(event.target.value)} />
        </label>
        <label>
          <span>{c.evidenceAddress}</span>
          <input type="url" value={url} onChange={(event) => setUrl(event.target.value)} />
        </label>
        <label className="whole">
          <span>{c.evidenceFile}</span>
          <input
            type="file"
            accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.doc,.xls,.png,.jpg,.jpeg,.txt,.csv"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) kept.mutate(file);
            }}
          />
        </label>
        {kept.data && (
          <p className="whole small" aria-live="polite">
            {c.fileKept(kept.data.name)}
          </p>
        )}
        {kept.isError && <ErrorBox error={kept.error} />}
        {save.isError && <ErrorBox error={save.error} />}
        <div className="form-end">
          <button type="button" className="button quiet" onClick={onClose}>
            {m.cancel}
          </button>
          <button type="submit" className="button" disabled={save.isPending || kept.isPending}>
            {c.report}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

import type { WireDeed, WireTask } from "@hoatieu/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/client.ts";
import { useMessages } from "../../messages/index.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";

/** A deed that needs words: a new deadline, a reason, a document. */
export type DeedKind =
  | { readonly kind: "extended" | "cancelled" | "cause-stated" }
  | { readonly kind: "returned"; readonly report: string }
  | { readonly kind: "cause-confirmed" | "cause-refused"; readonly cause: string };

interface DeedDialogProps {
  readonly view: View;
  readonly task: WireTask;
  readonly asked: DeedKind;
  readonly onClose: () => void;
}

const NEEDS_WHY = new Set<DeedKind["kind"]>(["extended", "cancelled", "returned", "cause-refused"]);

function deedOf(asked: DeedKind, text: string, quality: boolean): WireDeed["deed"] {
  switch (asked.kind) {
    case "extended":
      return { kind: "extended", due: text };
    case "cancelled":
      return { kind: "cancelled", document: text };
    case "cause-stated":
      return { kind: "cause-stated", text };
    case "cause-confirmed":
      return { kind: "cause-confirmed", cause: asked.cause, document: text };
    case "cause-refused":
      return { kind: "cause-refused", cause: asked.cause };
    case "returned":
      return { kind: "returned", report: asked.report, quality };
  }
}

export function DeedDialog({ view, task, asked, onClose }: DeedDialogProps) {
  const m = useMessages();
  const c = m.tasks.chain;
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [why, setWhy] = useState("");
  const [quality, setQuality] = useState(true);
  const titles = {
    ...{ extended: c.extend, cancelled: c.cancel, returned: c.returned },
    ...{ "cause-stated": c.cause, "cause-confirmed": c.confirmCause, "cause-refused": c.refuseCause },
  } as const;
  const labels = {
    extended: m.tasks.fields.newDue,
    cancelled: m.tasks.fields.decision,
    returned: "",
    "cause-stated": c.causeText,
    "cause-confirmed": c.authority,
    "cause-refused": "",
  } as const;
  const save = useMutation({
    mutationFn: () =>
      call("doToTask", {
        params: { territory: view.territory, task: task.id },
        query: { lang: view.lang },
        body: { deed: deedOf(asked, text, quality), why, expected: task.events },
      }),
    onSuccess: () => {
      onClose();
      return client.invalidateQueries();
    },
  });
  const label = labels[asked.kind];
  return (
    <Dialog open onClose={onClose} label={titles[asked.kind]} className="box">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {label !== "" && (
          <label className="whole">
            <span>{label}</span>
            <input
              type={asked.kind === "extended" ? "date" : "text"}
              value={text}
              required={asked.kind !== "cancelled"}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
        )}
        {NEEDS_WHY.has(asked.kind) && (
          <label className="whole">
            <span>{m.tasks.fields.why}</span>
            <input value={why} required onChange={(event) => setWhy(event.target.value)} />
          </label>
        )}
        {asked.kind === "returned" && (
          <label className="tick whole">
            <input type="checkbox" checked={quality} onChange={(event) => setQuality(event.target.checked)} />
            <span>{c.quality}</span>
          </label>
        )}
        {save.isError && <ErrorBox error={save.error} />}
        <div className="form-end">
          <button type="button" className="button quiet" onClick={onClose}>
            {m.cancel}
          </button>
          <button type="submit" className="button" disabled={save.isPending}>
            {m.tasks.assign.do}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

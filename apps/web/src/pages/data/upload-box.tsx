import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { upload } from "../../api/upload.ts";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { ErrorBox } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";

const NOTATIONS = ["detect", "vi", "en", "plain"] as const;
type Notation = (typeof NOTATIONS)[number];

interface UploadBoxProps {
  readonly view: View;
  readonly onJob: (id: string) => void;
}

/** Choosing a file starts its dry run; nothing is written yet. */
export function UploadBox({ view, onJob }: UploadBoxProps) {
  const m = useMessages();
  const [notation, setNotation] = useState<Notation>("detect");
  const [over, setOver] = useState(false);
  const send = useMutation({
    mutationFn: (file: File) => upload(file, notation, view.lang),
    onSuccess: (job) => onJob(job.id),
  });
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) send.mutate(file);
  };
  return (
    <Panel title={m.data.tabs.import} note={m.data.import.first}>
      <label
        className={over ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <b>{m.data.import.choose}</b>
        <span className="soft small">{m.data.import.accepts}</span>
        <span className="button quiet">{m.data.import.browse}</span>
        <input
          type="file"
          className="unseen"
          accept=".csv,.xml,.xlsx,text/csv,application/xml"
          disabled={send.isPending}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
        />
      </label>
      <fieldset className="notations">
        <legend>{m.data.import.notation}</legend>
        {NOTATIONS.map((name) => (
          <label key={name}>
            <input type="radio" name="notation" checked={notation === name} onChange={() => setNotation(name)} />
            {m.data.import.notations[name]}
          </label>
        ))}
      </fieldset>
      {send.isPending && <output className="state loading">{m.loading}</output>}
      {send.isError && <ErrorBox error={send.error} />}
    </Panel>
  );
}

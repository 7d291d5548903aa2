import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { upload } from "../../api/upload.ts";
import { useMessages } from "../../messages/index.ts";
import { DropFile } from "../../parts/drop-file.tsx";
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
  const send = useMutation({
    mutationFn: (file: File) => upload(file, notation, view.lang),
    onSuccess: (job) => onJob(job.id),
  });
  return (
    <Panel title={m.data.tabs.import} note={m.data.import.first}>
      <DropFile
        title={m.data.import.choose}
        accepts={m.data.import.accepts}
        browse={m.data.import.browse}
        accept=".csv,.xml,.xlsx,text/csv,application/xml"
        disabled={send.isPending}
        onFile={(file) => send.mutate(file)}
      />
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

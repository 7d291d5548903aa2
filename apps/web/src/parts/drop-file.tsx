import { useState } from "react";

interface DropFileProps {
  readonly title: string;
  readonly accepts: string;
  readonly browse: string;
  /** Kinds of files as the browser names them. */
  readonly accept: string;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to drop one file, or to choose it. */
export function DropFile({ title, accepts, browse, accept, disabled, onFile }: DropFileProps) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
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
      <b>{title}</b>
      <span className="soft small">{accepts}</span>
      <span className="button quiet">{browse}</span>
      <input
        type="file"
        className="unseen"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </label>
  );
}

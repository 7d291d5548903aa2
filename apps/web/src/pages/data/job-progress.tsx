import type { WireImportJob } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { formatNumber } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";

interface JobProgressProps {
  readonly job: WireImportJob;
  readonly language: Language;
}

/** Seconds left, from the share done since the start; said only when there is enough to judge by. */
function secondsLeft(job: WireImportJob): number | undefined {
  const spent = (Date.now() - Date.parse(job.started)) / 1000;
  if (job.progress < 0.05 || spent < 2) return undefined;
  return Math.ceil((spent * (1 - job.progress)) / job.progress);
}

export function JobProgress({ job, language }: JobProgressProps) {
  const m = useMessages();
  const left = secondsLeft(job);
  const words = job.state === "committing" ? m.data.import.committing : m.data.import.reading;
  return (
    <div className="job-progress">
      <progress value={job.progress} max={1} aria-label={words} />
      <p className="small soft" aria-live="polite">
        {words}: {formatNumber(job.progress * 100, 0, language)} %,{" "}
        {m.data.import.rows(formatNumber(job.rows, 0, language))}
        {left !== undefined && <>, {m.data.import.left(formatNumber(left, 0, language))}</>}
      </p>
    </div>
  );
}

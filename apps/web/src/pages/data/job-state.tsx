import type { WireImportJob } from "@hoatieu/contract";
import { useMessages } from "../../messages/index.ts";
import { Shape } from "../../parts/sign.tsx";

const LOOKS: Readonly<Record<WireImportJob["state"], readonly [shape: string, tone: string]>> = {
  reading: ["◐", "plain"],
  ready: ["○", "warn"],
  committing: ["◐", "plain"],
  committed: ["●", "good"],
  undone: ["⊘", "quiet"],
  cancelled: ["–", "quiet"],
  failed: ["✕", "bad"],
};

export function JobState({ job }: { readonly job: WireImportJob }) {
  const m = useMessages();
  const [shape, tone] = LOOKS[job.state];
  return (
    <span className={`sign ${tone}`}>
      <Shape shape={shape} />
      {m.data.import.states[job.state]}
    </span>
  );
}

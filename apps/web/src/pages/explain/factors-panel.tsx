import type { WireAnswer, WireExplainPage } from "@hoatieu/contract";
import { useMessages } from "../../messages/index.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { useMissingWords } from "./missing-words.tsx";

const LINES = [
  "productivity",
  "productivityGrowth",
  "labourGrowth",
  "investmentShare",
  "icor",
  "tfpShare",
  "tfp",
  "withinBetween",
] as const;

/** Labour, capital and productivity, as far as the record goes; what is missing is named. */
export function FactorsPanel({ page }: { readonly page: WireExplainPage }) {
  const m = useMessages();
  return (
    <Panel title={m.explain.factors}>
      {LINES.map((line) => (
        <div className="line" key={line}>
          <span>{m.explain[line]}</span>
          <Value answer={page.accounting[line]} growth={line.endsWith("Growth")} />
        </div>
      ))}
      <p className="note">{m.explain.accounting}</p>
    </Panel>
  );
}

function Value({ answer, growth }: { readonly answer: WireAnswer; readonly growth: boolean }) {
  const reason = useMissingWords();
  if (answer.kind === "missing") return <span className="missing">{reason(answer)}</span>;
  return <Num answer={answer} change={growth} className="main" />;
}

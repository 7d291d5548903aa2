import { chartDrawing } from "@hoatieu/brief";
import type { WireChartBlock, WireFinding } from "@hoatieu/contract";
import { useOpenPedigree } from "../../layout/pedigree-context.ts";
import { useMessages } from "../../messages/index.ts";
import { Draw } from "../../parts/drawing.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useLanguage } from "../../view/use-view.tsx";

/** The printed rate that a mark of the chart stands for; bars stand for values that the tables beside them open. */
function rateOf({ chart }: WireChartBlock, figure: string): WireFinding | undefined {
  if (chart.kind !== "history" && chart.kind !== "fan") return undefined;
  const point = chart.points.find((p) => p.figure === figure);
  if (point?.value === undefined) return undefined;
  const decimals = point.shown.split(/[.,]/)[1]?.length ?? 0;
  return {
    kind: "finding",
    value: point.value,
    unit: "%",
    decimals,
    formula: "printed",
    inputs: [figure],
    targets: [],
  };
}

/** A chart of the document: drawn as on paper, with its sources and its values in words. */
export function BriefChart({ block }: { readonly block: WireChartBlock }) {
  const m = useMessages();
  const language = useLanguage();
  const open = useOpenPedigree();
  const [box, width] = useWidth();
  const onFigure = (figure: string) => {
    const answer = rateOf(block, figure);
    if (answer) open({ answer, about: block.caption });
  };
  return (
    <figure className="paper-chart">
      <figcaption>{block.caption}</figcaption>
      <div ref={box}>{width > 0 && <Draw drawing={chartDrawing(block, language, width)} onFigure={onFigure} />}</div>
      <p className="note">{block.source}</p>
      <details>
        <summary>{m.brief.chartValues}</summary>
        <p>{block.alternative}</p>
      </details>
    </figure>
  );
}

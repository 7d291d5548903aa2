import { type Drawing, toSvg } from "@hoatieu/chart";
import { type ReactNode, useState } from "react";
import { useMessages } from "../messages/index.ts";
import { Draw } from "./drawing.tsx";
import { csvText, pngOf, saveFile } from "./files.ts";
import { useWidth } from "./use-width.ts";

interface ChartFigureProps {
  readonly heading: string;
  readonly note?: string;
  /** Source and date: under the chart, and in every file made from it. */
  readonly footer: string;
  readonly file: string;
  /** Lays the chart out at a width. */
  readonly draw: (width: number) => Drawing;
  readonly onFigure?: (figure: string) => void;
  /** The same as a table. */
  readonly table: ReactNode;
  readonly csv: () => readonly (readonly string[])[];
  readonly embed?: string;
  readonly controls?: ReactNode;
}

/** A chart with its table view, its files and its address for embedding; source and date always under it. */
export function ChartFigure(props: ChartFigureProps) {
  const m = useMessages();
  const [asTable, setAsTable] = useState(false);
  const [embedding, setEmbedding] = useState(false);
  const [box, width] = useWidth();
  const drawing = width > 0 ? props.draw(width) : undefined;
  const svg = () => {
    const paper = props.draw(760);
    return { text: toSvg(paper, { heading: props.heading, footer: props.footer }), paper };
  };
  const savePng = async () => {
    const { text, paper } = svg();
    saveFile(`${props.file}.png`, "image/png", await pngOf(text, paper.width + 32, paper.height + 74));
  };
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <h2>
          {props.heading}
          {props.note !== undefined && <small>{props.note}</small>}
        </h2>
        {props.controls}
      </figcaption>
      <div ref={box}>{asTable ? props.table : drawing && <Draw drawing={drawing} onFigure={props.onFigure} />}</div>
      <div className="chart-foot">
        <p className="note">{props.footer}</p>
        <span className="downloads">
          <button type="button" className="quiet-link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? m.chart.asChart : m.chart.asTable}
          </button>
          <button type="button" className="quiet-link" onClick={() => void savePng()}>
            PNG
          </button>
          <button
            type="button"
            className="quiet-link"
            onClick={() => saveFile(`${props.file}.svg`, "image/svg+xml", svg().text)}
          >
            SVG
          </button>
          <button
            type="button"
            className="quiet-link"
            onClick={() => saveFile(`${props.file}.csv`, "text/csv", csvText(props.csv()))}
          >
            CSV
          </button>
          {props.embed !== undefined && (
            <button
              type="button"
              className="quiet-link"
              aria-expanded={embedding}
              onClick={() => setEmbedding(!embedding)}
            >
              {m.chart.embed}
            </button>
          )}
        </span>
      </div>
      {embedding && props.embed !== undefined && <EmbedCode address={props.embed} title={props.heading} />}
    </figure>
  );
}

function EmbedCode({ address, title }: { readonly address: string; readonly title: string }) {
  const m = useMessages();
  const code = `<iframe src="${location.origin}${address}" title="${title}" width="760" height="460"></iframe>`;
  return (
    <label className="embed-code">
      {m.chart.embedHint}
      <input readOnly value={code} onFocus={(event) => event.currentTarget.select()} />
    </label>
  );
}

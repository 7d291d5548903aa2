import { lineHistory } from "@hoatieu/chart";
import type { WireIndicatorPage } from "@hoatieu/contract";
import { fileRoutes } from "@hoatieu/contract";
import { formatDay, measureWord, unitName } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { frameQuery, pedigreeQuery } from "../../api/queries.ts";
import { useOpenPedigree } from "../../layout/pedigree-context.ts";
import { useMessages } from "../../messages/index.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { answerOf } from "../../parts/number.tsx";
import { Empty } from "../../parts/states.tsx";
import { writeSearch } from "../../view/address.ts";
import { useLanguage, useSearchView, useSetSearch, type View } from "../../view/use-view.tsx";
import { type Chosen, chooseHistory } from "./choose-history.ts";
import { historyState, knownPoints } from "./history-state.ts";
import { HistoryTable } from "./history-table.tsx";

interface HistorySectionProps {
  readonly view: View;
  readonly page: WireIndicatorPage;
  /** In an embedding page the chart stands alone. */
  readonly alone?: boolean;
}

/** The history: the chart, and the same as a table, in the measure and kind of period chosen. */
export function HistorySection({ view, page, alone }: HistorySectionProps) {
  const m = useMessages();
  const search = useSearchView();
  const open = useOpenPedigree();
  const territory = useQuery(frameQuery).data?.territories.find((t) => t.code === view.territory);
  const life = { from: territory?.validFrom, to: territory?.validTo };
  const chosen = chooseHistory(page, search);
  const { history, kind } = chosen;
  const figures = (history?.points ?? []).map((p) => p.selected.figure.id);
  const pedigree = useQuery(pedigreeQuery(view.territory, view.asof, figures, [])).data;
  if (!history) return <Empty>{m.indicator.noHistory}</Empty>;
  const unit = unitName(history.points.at(-1)?.selected.figure.unit ?? "", view.lang);
  const name = page.indicator.name[view.lang];
  const heading = `${name}: ${measureWord(history.measure, view.lang)}`;
  const sources = [...new Set((pedigree?.figures ?? []).map((e) => e.source.title || e.source.code))].reverse();
  const more = sources.length > 2 ? `; +${sources.length - 2}` : "";
  const onFigure = (id: string) => {
    const known = history.points.find((p) => p.selected.figure.id === id)?.selected.figure;
    const vintage = pedigree?.figures.flatMap((e) => e.vintages).find((v) => v.figure.id === id)?.figure;
    const figure = known ?? vintage;
    if (figure) open({ answer: answerOf(figure), about: name });
  };
  const table = (
    <HistoryTable
      view={view}
      history={history}
      pedigree={pedigree}
      xlsx={fileRoutes.figures(view.territory, "xlsx", {
        indicator: page.indicator.code,
        lang: view.lang,
        ...(view.asof === undefined ? {} : { asof: view.asof }),
      })}
    />
  );
  return (
    <>
      <ChartFigure
        heading={heading}
        note={unit}
        footer={m.chart.source(sources.slice(0, 2).join("; ") + more, formatDay(view.day, view.lang))}
        file={`${page.indicator.code}-${history.measure}-${view.territory}`}
        draw={(width) =>
          lineHistory(historyState({ history, kind, pedigree, life, language: view.lang, m, title: heading, width }))
        }
        onFigure={onFigure}
        table={table}
        csv={() => [
          [m.indicator.period, m.indicator.value, m.indicator.unit, m.indicator.released],
          ...knownPoints(history).map(({ period, point }) => [
            period.text,
            point.selected.figure.printed,
            point.selected.figure.unit,
            point.selected.figure.released,
          ]),
        ]}
        embed={`/embed/indicator/${view.territory}/${page.indicator.code}${writeSearch({ ...search, lang: view.lang })}`}
        controls={<HistoryControls chosen={chosen} />}
      />
      {!alone && (
        <details className="history-details" open>
          <summary>{m.indicator.table}</summary>
          {table}
        </details>
      )}
    </>
  );
}

function HistoryControls({ chosen }: { readonly chosen: Chosen }) {
  const m = useMessages();
  const setSearch = useSetSearch();
  const language = useLanguage();
  return (
    <div className="chart-controls">
      {chosen.kinds.length > 1 && (
        <fieldset className="segments">
          <legend className="unseen">{m.indicator.period}</legend>
          {chosen.kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={chosen.kind === kind}
              onClick={() => setSearch({ kind }, { replace: true })}
            >
              {m.indicator.kinds[kind]}
            </button>
          ))}
        </fieldset>
      )}
      <label>
        <span className="unseen">{m.indicator.measure}</span>
        <select
          value={chosen.history?.measure ?? ""}
          onChange={(event) => setSearch({ measure: event.target.value }, { replace: true })}
        >
          {chosen.measures.map((measure) => (
            <option key={measure} value={measure}>
              {measureWord(measure, language)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

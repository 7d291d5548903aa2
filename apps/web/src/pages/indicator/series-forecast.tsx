import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { seriesForecastQuery } from "../../api/series-queries.ts";
import { Sentence } from "../../parts/sentence.tsx";
import type { View } from "../../view/use-view.tsx";

/** The chart and its tables are fetched only where there is a forecast to show. */
const Section = lazy(() => import("./series-forecast-section.tsx").then((m) => ({ default: m.SeriesForecastSection })));

interface SeriesForecastProps {
  readonly view: View;
  readonly indicator: string;
}

/** The forecast of the indicator's own series; where there is none, one quiet line that says why. */
export function SeriesForecast({ view, indicator }: SeriesForecastProps) {
  const { territory, asof, lang } = view;
  const { data } = useQuery(seriesForecastQuery({ territory, asof, lang }, indicator));
  if (!data) return null;
  if (data.kind === "none")
    return (
      <p className="note no-forecast">
        <Sentence runs={data.words} />
      </p>
    );
  return (
    <Suspense fallback={null}>
      <Section view={view} indicator={indicator} outlook={data} />
    </Suspense>
  );
}

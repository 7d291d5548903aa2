import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";
import type { AskedRecord } from "./foresee-queries.ts";

const dayQuery = ({ asof, lang }: AskedRecord) => (asof === undefined ? { lang } : { lang, asof });

export const seriesForecastQuery = (asked: AskedRecord, indicator: string) =>
  queryOptions({
    queryKey: ["series-forecast", asked, indicator],
    queryFn: () =>
      call("seriesForecast", { params: { territory: asked.territory, indicator }, query: dayQuery(asked) }),
  });

/** The nowcast of another day stays until the new one is there. */
export const nowcastQuery = (asked: AskedRecord) =>
  queryOptions({
    queryKey: ["nowcast", asked],
    queryFn: () => call("nowcast", { params: { territory: asked.territory }, query: dayQuery(asked) }),
    placeholderData: keepPreviousData,
  });

import type { Language } from "@hoatieu/core";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";

/** What the pages of the record and of scenarios ask by: they are not about one period. */
export interface AskedRecord {
  readonly territory: string;
  readonly asof: string | undefined;
  readonly lang: Language;
}

const dayQuery = ({ asof, lang }: Pick<AskedRecord, "asof" | "lang">) =>
  asof === undefined ? { lang } : { lang, asof };

/** The record of the territory before stays until the new one is there. */
export const recordQuery = ({ territory, asof, lang }: AskedRecord) =>
  queryOptions({
    queryKey: ["foresee-record", territory, asof, lang],
    queryFn: () => call("foreseeRecord", { params: { territory }, query: dayQuery({ asof, lang }) }),
    placeholderData: keepPreviousData,
  });

export const skillQuery = ({ asof, lang }: Pick<AskedRecord, "asof" | "lang">) =>
  queryOptions({
    queryKey: ["skill", asof, lang],
    queryFn: () => call("skill", { params: {}, query: dayQuery({ asof, lang }) }),
    placeholderData: keepPreviousData,
  });

export const forecastsQuery = ({ territory, asof, lang }: AskedRecord) =>
  queryOptions({
    queryKey: ["forecasts", territory, asof, lang],
    queryFn: () => call("forecasts", { params: { territory }, query: dayQuery({ asof, lang }) }),
    placeholderData: keepPreviousData,
  });

export const scenarioQuery = ({ territory, asof, lang }: AskedRecord, id: string) =>
  queryOptions({
    queryKey: ["scenario", territory, id, asof, lang],
    queryFn: () => call("scenario", { params: { territory, id }, query: dayQuery({ asof, lang }) }),
    placeholderData: (previous) => (previous?.record.id === id ? previous : undefined),
  });

import type { Language } from "@hoatieu/core";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";

/** What every page asks by: where, when, as known on, and in which language. */
export interface Asked {
  readonly territory: string;
  readonly period: string;
  readonly asof: string | undefined;
  readonly lang: Language;
}

/** Absent values are left out: `undefined` is no date. */
function viewQuery({ period, asof, lang }: Asked) {
  return asof === undefined ? { period, lang } : { period, lang, asof };
}

const asofQuery = (asof: string | undefined) => (asof === undefined ? {} : { asof });

export const frameQuery = queryOptions({
  queryKey: ["frame"],
  queryFn: () => call("frame", { params: {}, query: {} }),
});

export const datesQuery = (territory: string, asof: string | undefined) =>
  queryOptions({
    queryKey: ["dates", territory, asof],
    queryFn: () => call("releaseDates", { params: { territory }, query: asofQuery(asof) }),
    placeholderData: keepPreviousData,
    enabled: territory !== "",
  });

/** The page before stays until the new one is there: moving the date must not blank the screen. */
export const bridgeQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["bridge", asked],
    queryFn: () => call("bridge", { params: { territory: asked.territory }, query: viewQuery(asked) }),
    placeholderData: keepPreviousData,
  });

export const measureQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["measure", asked],
    queryFn: () => call("measure", { params: { territory: asked.territory }, query: viewQuery(asked) }),
    placeholderData: keepPreviousData,
  });

export const checksQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["checks", asked],
    queryFn: () => call("checks", { params: { territory: asked.territory }, query: viewQuery(asked) }),
    placeholderData: keepPreviousData,
  });

export const indicatorQuery = (asked: Asked, indicator: string) =>
  queryOptions({
    queryKey: ["indicator", asked, indicator],
    queryFn: () => call("indicator", { params: { territory: asked.territory, indicator }, query: viewQuery(asked) }),
    placeholderData: (previous) => (previous?.indicator.code === indicator ? previous : undefined),
  });

export const foreseeQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["foresee", asked],
    queryFn: () => call("foresee", { params: { territory: asked.territory }, query: viewQuery(asked) }),
    placeholderData: keepPreviousData,
  });

export const scenariosQuery = (territory: string, lang: Language) =>
  queryOptions({
    queryKey: ["scenarios", territory, lang],
    queryFn: () => call("scenarios", { params: { territory }, query: { lang } }),
  });

export const briefQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["brief", asked],
    queryFn: () => call("brief", { params: { territory: asked.territory }, query: viewQuery(asked) }),
    placeholderData: keepPreviousData,
  });

export const pedigreeQuery = (
  territory: string,
  asof: string | undefined,
  figures: readonly string[],
  targets: readonly string[],
) =>
  queryOptions({
    queryKey: ["pedigree", territory, asof, figures, targets],
    queryFn: () =>
      call("pedigree", {
        params: { territory },
        query: { ...asofQuery(asof), figures: figures.join(","), targets: targets.join("~") },
      }),
    enabled: figures.length + targets.length > 0,
  });

export const searchQuery = (q: string, territory: string) =>
  queryOptions({
    queryKey: ["search", q, territory],
    queryFn: () => call("search", { params: {}, query: { q, territory } }),
    enabled: q.trim().length > 1,
    placeholderData: keepPreviousData,
  });

/** Names, units and owners of all indicators: what every page needs of the catalogue. */
export const indicatorsQuery = queryOptions({
  queryKey: ["indicators"],
  queryFn: () => call("indicators", { params: {}, query: {} }),
  staleTime: 300_000,
});

export const catalogueQuery = queryOptions({
  queryKey: ["catalogue"],
  queryFn: () => call("catalogue", { params: {}, query: {} }),
  staleTime: 300_000,
});

export const indicatorSetsQuery = queryOptions({
  queryKey: ["indicator-sets"],
  queryFn: () => call("indicatorSets", { params: {}, query: {} }),
  staleTime: 300_000,
});

export const sourcesQuery = queryOptions({
  queryKey: ["sources"],
  queryFn: () => call("sources", { params: {}, query: {} }),
  staleTime: 300_000,
});

export const importsQuery = (lang: Language) =>
  queryOptions({
    queryKey: ["imports", lang],
    queryFn: () => call("imports", { params: {}, query: { lang } }),
  });

export const auditQuery = (before: number | undefined) =>
  queryOptions({
    queryKey: ["audit", before],
    queryFn: () => call("audit", { params: {}, query: before === undefined ? {} : { before } }),
  });

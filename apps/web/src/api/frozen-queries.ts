import type { Language } from "@hoatieu/core";
import { queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";

export const frozenBriefsQuery = (territory: string, period: string, lang: Language) =>
  queryOptions({
    queryKey: ["frozen-briefs", territory, period, lang],
    queryFn: () => call("frozenBriefs", { params: { territory }, query: { period, lang } }),
  });

/** What is frozen does not change: it is asked for once. */
export const frozenBriefQuery = (territory: string, brief: string, lang: Language) =>
  queryOptions({
    queryKey: ["frozen-brief", territory, brief, lang],
    queryFn: () => call("frozenBrief", { params: { territory, brief }, query: { lang } }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const briefDifferencesQuery = (territory: string, brief: string, against: string, lang: Language) =>
  queryOptions({
    queryKey: ["brief-differences", territory, brief, against, lang],
    queryFn: () => call("briefDifferences", { params: { territory, brief }, query: { against, lang } }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const briefOutcomeQuery = (territory: string, brief: string, asof: string | undefined, lang: Language) =>
  queryOptions({
    queryKey: ["brief-outcome", territory, brief, asof, lang],
    queryFn: () =>
      call("briefOutcome", { params: { territory, brief }, query: asof === undefined ? { lang } : { lang, asof } }),
  });

import type { Language } from "@hoatieu/core";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";
import type { Asked } from "./queries.ts";

export const budgetQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["budget", asked],
    queryFn: () => {
      const { territory, period, asof, lang } = asked;
      return call("budget", {
        params: { territory },
        query: asof === undefined ? { period, lang } : { period, lang, asof },
      });
    },
    placeholderData: keepPreviousData,
  });

export const projectsQuery = (territory: string, asof: string | undefined, lang: Language) =>
  queryOptions({
    queryKey: ["projects", territory, asof, lang],
    queryFn: () => call("projects", { params: { territory }, query: asof === undefined ? { lang } : { lang, asof } }),
    placeholderData: keepPreviousData,
  });

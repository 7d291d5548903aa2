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

import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "./client.ts";
import type { Asked } from "./queries.ts";

const viewQuery = ({ period, asof, lang }: Asked) => (asof === undefined ? { period, lang } : { period, lang, asof });

export const explainQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["explain", asked],
    queryFn: () => call("explain", { params: { territory: asked.territory }, query: viewQuery(asked) }),
    placeholderData: keepPreviousData,
  });

export const causesQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["causes", asked],
    queryFn: () => call("causes", { params: { territory: asked.territory }, query: viewQuery(asked) }),
    placeholderData: keepPreviousData,
  });

import type { WireNamedIndicator } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { namesFor, parsePeriod } from "@hoatieu/core";
import { formatPeriod, formatPeriodShort } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { frameQuery, indicatorsQuery } from "../api/queries.ts";
import { useLanguage } from "../view/use-view.tsx";

export interface Names {
  readonly language: Language;
  readonly indicator: (code: string) => string;
  readonly short: (code: string) => string;
  readonly territory: (code: string) => string;
  readonly period: (text: string) => string;
  readonly periodShort: (text: string) => string;
  readonly find: (code: string) => WireNamedIndicator | undefined;
}

/** Names of codes in the reader's language; a code that has none is shown as it is. */
export function useNames(): Names {
  const language = useLanguage();
  const catalogue = useQuery(indicatorsQuery).data;
  const frame = useQuery(frameQuery).data;
  const { territory: here } = useParams({ strict: false }) as { territory?: string };
  return useMemo(() => {
    const places = new Map((frame?.territories ?? []).map((t) => [t.code, t]));
    const level = places.get(here ?? "")?.level;
    const byCode = new Map((catalogue ?? []).map((indicator) => [indicator.code, namesFor(indicator, level)]));
    const shown = (text: string, format: typeof formatPeriod) => {
      const period = parsePeriod(text);
      return period ? format(period, language) : text;
    };
    return {
      language,
      indicator: (code) => byCode.get(code)?.name[language] ?? code,
      short: (code) => byCode.get(code)?.short[language] ?? code,
      territory: (code) => places.get(code)?.name[language] ?? code,
      period: (text) => shown(text, formatPeriod),
      periodShort: (text) => shown(text, formatPeriodShort),
      find: (code) => byCode.get(code),
    };
  }, [language, catalogue, frame, here]);
}

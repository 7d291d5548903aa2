import {
  type Directive,
  HOME_TERRITORY,
  type ImportContent,
  type ImportKind,
  type Indicator,
  type IndicatorSetItem,
  type LegalLimit,
  type PillarWeight,
  type ProjectStatement,
  period,
  type Reference,
  type SeriesMapping,
  type Source,
  type TargetListLine,
  type TargetStatement,
  type Territory,
} from "@hoatieu/core";

/** Kinds of reference rows: everything an import brings except figures. */
export type ReferenceContent = Exclude<ImportContent, { readonly kind: "figure" }>;
export type ReferenceKind = Exclude<ImportKind, "figure">;

const join = (...parts: readonly (string | number | undefined)[]) => parts.map((part) => part ?? "").join("|");

/** What makes a row the same row again in a later import; another body under the same key is a change. */
export function keyOf(content: ReferenceContent): string {
  switch (content.kind) {
    case "indicator":
    case "territory":
    case "source":
      return content.value.code;
    case "directive":
      return content.value.id;
    case "pillar-weight":
      return join(content.value.indicator, content.value.pillar);
    case "series-mapping":
      return join(content.value.scheme, content.value.externalCode, content.value.basePeriod);
    case "project": {
      // A statement filled in by hand is a further one: another document or another day of count replaces nothing.
      const p = content.value;
      const filledIn = p.document !== undefined || p.disbursedAsOf !== undefined;
      const vintage = filledIn ? [p.document, p.published, p.disbursedAsOf] : [];
      return join(p.project, p.sourceUrl, p.capitalPlanYear, ...vintage);
    }
    case "legal-limit": {
      const l = content.value;
      return join(l.code, l.field, l.document, l.territory, l.validFrom);
    }
    case "indicator-set":
      return join(
        content.value.set,
        content.value.group,
        content.value.code,
        content.value.name.en,
        content.value.name.vi,
      );
    case "target": {
      const t = content.value;
      return join(t.indicator, t.territory, t.period.text, t.measure, t.document, t.source, t.unit, t.low);
    }
    case "target-list": {
      // Not by its value or wording: corrected, by a file or by a person, it is the same line of the list.
      const l = content.value;
      const name = l.indicator === "" ? l.name.vi : "";
      return join(l.year, l.territory, l.indicator, l.unit, name, l.enteredBy === undefined ? "" : "entered");
    }
  }
}

interface PeriodLike {
  readonly text: string;
  readonly start: number;
}

const isPeriod = (value: unknown): value is PeriodLike =>
  typeof value === "object" && value !== null && "start" in value && "end" in value && "text" in value;

/** The body as JSON text: a period as its text, figures of a statement left out (they are read anew from the figures). */
export function bodyOf(content: ReferenceContent): string {
  return JSON.stringify(content.value, (key, value: unknown) =>
    isPeriod(value) ? value.text : key === "figures" ? undefined : value,
  );
}

type Body = Readonly<Record<string, unknown>>;

function statementOf(body: Body): TargetStatement {
  return { ...(body as unknown as TargetStatement), period: period(String(body.period)), figures: [] };
}

/** JSON leaves out what is undefined; the domain types want the key. */
function filled<T>(body: Body, keys: readonly (keyof T & string)[]): T {
  const absent = Object.fromEntries(keys.map((key) => [key, undefined]));
  return { ...absent, ...body } as T;
}

const lineOf = (body: Body): TargetListLine => ({
  ...filled<TargetListLine>(body, ["result", "enteredBy"]),
  target: body.target ? statementOf(body.target as Body) : undefined,
});

/** A jsonb body keeps its keys in an order of its own; the answer's bytes must not depend on where a catalogue is kept. */
function indicatorOf(body: Body): Indicator {
  const indicator = filled<Indicator>(body, ["parent", "headline", "planOf", "streakAbove", "releaseLag"]);
  return { ...indicator, pillars: Object.fromEntries(Object.entries(indicator.pillars).sort()) };
}

/** Builds the reference from rows in the order of their writing. */
export function referenceOf(rows: readonly { readonly kind: ReferenceKind; readonly body: Body }[]): Reference {
  const of = (kind: ReferenceKind) => rows.filter((row) => row.kind === kind).map((row) => row.body);
  const byCode = <T extends { readonly code: string }>(values: readonly T[]) =>
    new Map(values.map((value) => [value.code, value]));
  return {
    indicators: byCode(of("indicator").map(indicatorOf)),
    territories: byCode(
      of("territory").map((b) => filled<Territory>(b, ["parent", "validFrom", "validTo", "mergedInto"])),
    ),
    sources: byCode(of("source").map((b) => filled<Source>(b, ["knownOn"]))),
    seriesMappings: of("series-mapping") as unknown as readonly SeriesMapping[],
    indicatorSets: of("indicator-set") as unknown as readonly IndicatorSetItem[],
    targets: of("target").map(statementOf),
    targetLists: of("target-list").map(lineOf),
    directives: of("directive").map((b) =>
      filled<Directive>(b, ["issued", "assigned", "deadline", "outcomeDate", "parent"]),
    ),
    // Rows from before the columns existed: those of the reference data, their date not kept.
    projects: of("project").map(
      (b) => ({ territory: HOME_TERRITORY, published: "", ...b }) as unknown as ProjectStatement,
    ),
    legalLimits: of("legal-limit").map((b) => filled<LegalLimit>(b, ["issued", "validFrom", "validTo"])),
    pillarWeights: of("pillar-weight") as unknown as readonly PillarWeight[],
  };
}

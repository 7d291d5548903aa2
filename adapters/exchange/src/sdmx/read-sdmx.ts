import { type Place, ProblemError, problem, type Reading, type Source } from "@hoatieu/core";
import type { ReadingContext } from "../context.ts";
import type { InputFile } from "../input/input-file.ts";
import type { OpenInput } from "../input/open-input.ts";
import { pageOfArea } from "./areas.ts";
import { type HeaderTexts, readHeader, type SdmxHeader, structureName } from "./header.ts";
import { readObservation } from "./observation.ts";
import { type Attributes, planSeries, type SeriesPlan } from "./series.ts";
import { xmlEvents } from "./xml-events.ts";

/** A message of one table: its source is the message and the domain it covers (`iref392914-nag`). */
function sourceOf(header: SdmxHeader, series: Attributes): Source {
  const domain = series.DATA_DOMAIN ?? series.DATAFLOW ?? "";
  const page = pageOfArea(series.REF_AREA ?? "");
  const publisher = [page?.page, header.publisher].filter(Boolean).join(", ");
  return {
    code: [header.id, domain].filter(Boolean).join("-").toLowerCase(),
    title: `${publisher}: SDMX-ML ${[domain, header.structure, header.id].filter(Boolean).join(", ")}`,
    url: page?.url ?? "",
    published: header.prepared,
    knownOn: header.prepared,
  };
}

/** The series being read: what it says, how it is read (or why not), how many observations passed. */
interface OpenSeries {
  readonly attributes: Attributes;
  readonly plan: SeriesPlan | undefined;
  readonly refuse: ((observations: number) => Reading) | undefined;
  observations: number;
}

function openSeries(attributes: Attributes, context: ReadingContext, place: Place): OpenSeries {
  const plan = planSeries(attributes, context, place.file ?? "");
  if (!("code" in plan)) return { attributes, plan, refuse: undefined, observations: 0 };
  const refuse = (observations: number): Reading => {
    const words = { ...plan.words, observations: String(observations) };
    const problems = [problem(plan.code, words, { ...place, ...plan.place })];
    return { refusal: { place, cells: { ...attributes, observations: String(observations) }, problems } };
  };
  return { attributes, plan: undefined, refuse, observations: 0 };
}

/**
 * Reads an SDMX-ML 2.1 structure-specific message as a stream: its source first, then a figure for every observation.
 * A series that no mapping knows, of another base period or of an unknown area is refused as one, not observation by
 * observation. The row of a place is the observation's number in the file.
 * @throws ProblemError for XML that is malformed or has a DOCTYPE, for another kind of XML, and for a header without
 * identifier or date.
 */
export async function* readSdmx(file: InputFile, input: OpenInput, context: ReadingContext): AsyncGenerator<Reading> {
  const texts = new Map<string, string>();
  let path: readonly string[] = [];
  let header: SdmxHeader | undefined;
  let source: Source | undefined;
  let series: OpenSeries | undefined;
  let row = 0;
  for await (const event of xmlEvents(input.chunks(), file.name)) {
    if (event.kind === "text") {
      collect(texts, path, event.text);
      continue;
    }
    if (event.kind === "close") {
      if (event.name === "Series" && series?.refuse) yield series.refuse(series.observations);
      if (event.name === "Series") series = undefined;
      path = path.slice(0, -1);
      continue;
    }
    context.signal?.throwIfAborted();
    if (path.length === 0) checkRoot(event.name, file.name, event.line);
    if (event.name === "Ref" && path.includes("Header")) texts.set("Structure", structureName(event.attributes));
    path = [...path, event.name];
    const place: Place = { file: file.name, row: row + 1, line: event.line };
    if (event.name === "Series") {
      header ??= headerOf(texts, context, file.name);
      if (!source) {
        source = sourceOf(header, event.attributes);
        yield { row: { place, content: { kind: "source", value: source } } };
      }
      series = openSeries(event.attributes, context, place);
    } else if (event.name === "Obs" && series && header && source) {
      row += 1;
      series.observations += 1;
      if (series.plan) yield* figureOf(event.attributes, series, series.plan, header, source, place, context);
    }
  }
  if (!source) throw new ProblemError(problem("sdmx-without-series", {}, { file: file.name }));
}

function* figureOf(
  observation: Attributes,
  series: OpenSeries,
  plan: SeriesPlan,
  header: SdmxHeader,
  source: Source,
  place: Place,
  context: ReadingContext,
): Generator<Reading> {
  const reading = readObservation(observation, series.attributes, plan, header, source.code, place);
  if (reading.kind === "figure") yield { row: { place, content: reading } };
  else if (reading.kind === "without-value") context.onSkip?.({ place, text: reading.text });
  else yield { refusal: { place, cells: { ...series.attributes, ...observation }, problems: reading.problems } };
}

function collect(texts: Map<string, string>, path: readonly string[], text: string): void {
  const name = path.at(-1);
  if (name !== undefined && path[1] === "Header" && text.trim() !== "") texts.set(name, (texts.get(name) ?? "") + text);
}

function checkRoot(root: string, file: string, line: number): void {
  if (root === "StructureSpecificData") return;
  throw new ProblemError(problem("sdmx-not-structure-specific", { root }, { file, line }));
}

function headerOf(texts: HeaderTexts, context: ReadingContext, file: string): SdmxHeader {
  const header = readHeader(texts, context.today, file);
  if ("code" in header) throw new ProblemError(header);
  return header;
}

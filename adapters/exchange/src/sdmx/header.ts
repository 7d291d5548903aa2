import { type Day, isDay, type Problem, problem } from "@hoatieu/core";

/** What the header of an SDMX message says. */
export interface SdmxHeader {
  readonly id: string;
  /** The day the message was prepared: the release date of every figure in it. */
  readonly prepared: Day;
  readonly structure: string;
  readonly publisher: string;
}

/** Texts and references collected while the header passes by, by element name. */
export type HeaderTexts = ReadonlyMap<string, string>;

/** The structure as an address would name it: `IMF:ECOFIN_DSD(1.0)`. */
export function structureName(reference: Readonly<Record<string, string>>): string {
  const version = reference.version === undefined ? "" : `(${reference.version})`;
  return `${reference.agencyID ?? ""}:${reference.id ?? ""}${version}`;
}

/** Reads the collected texts. @param today the day of the import: a message prepared after it is refused. */
export function readHeader(texts: HeaderTexts, today: Day, file: string): SdmxHeader | Problem {
  const id = texts.get("ID")?.trim() ?? "";
  if (id === "") return problem("sdmx-header-missing", { element: "ID" }, { file, column: "ID" });
  const text = texts.get("Prepared")?.trim() ?? "";
  const place = { file, column: "Prepared" };
  if (text === "") return problem("sdmx-header-missing", { element: "Prepared" }, place);
  const prepared = text.slice(0, 10);
  if (!isDay(prepared)) return problem("date-invalid", { text }, place);
  if (prepared > today) return problem("date-future", { text: prepared, today }, place);
  return { id, prepared, structure: texts.get("Structure") ?? "", publisher: texts.get("Source")?.trim() ?? "" };
}

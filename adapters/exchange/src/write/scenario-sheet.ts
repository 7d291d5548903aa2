import type { Language, Quarter, Reference, ScenarioRecord, ScenarioVersion, Source } from "@hoatieu/core";
import { formatDay } from "@hoatieu/language";

/** One version of a scenario with what its workbook needs besides. */
export interface ScenarioBook {
  readonly record: ScenarioRecord;
  /** Number 0 for one that is not saved. */
  readonly version: ScenarioVersion;
  readonly reference: Reference;
  /** The base year's total at constant prices; without it there is no sheet of value added. */
  readonly base: { readonly level: number; readonly unit: string; readonly from: "levels" | "implied" } | undefined;
  /** Growth as printed, shown as such; in the path it was made to add up with the rest. */
  readonly printed: readonly {
    readonly node: string;
    readonly quarters: readonly Quarter[];
    readonly growth: number;
  }[];
  /** The sources of the figures that the outlook was made from. */
  readonly sources: readonly Source[];
  readonly language: Language;
}

export type Cell = string | number | undefined;

export interface Row {
  readonly cells: readonly Cell[];
  readonly bold?: boolean;
  /** Positions whose numbers are printed ones, told by a line below. */
  readonly printed?: readonly number[];
}

export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** Rows that stay in view. */
  readonly head: number;
  /** Excel shows it with the separators of the reader's own language: 1.234,50 in Vietnamese, 1,234.50 in English. */
  readonly format: string;
}

export const PERIODS: readonly { readonly vi: string; readonly en: string; readonly quarters: readonly Quarter[] }[] = [
  { vi: "Quý I", en: "Q1", quarters: [1] },
  { vi: "Quý II", en: "Q2", quarters: [2] },
  { vi: "Quý III", en: "Q3", quarters: [3] },
  { vi: "Quý IV", en: "Q4", quarters: [4] },
  { vi: "6 tháng", en: "6 months", quarters: [1, 2] },
  { vi: "9 tháng", en: "9 months", quarters: [1, 2, 3] },
  { vi: "Cả năm", en: "Year", quarters: [1, 2, 3, 4] },
];

export type Say = (vi: string, en: string) => string;
export const sayIn =
  (language: Language): Say =>
  (vi, en) =>
    language === "vi" ? vi : en;

export const nameOf = ({ reference, language }: ScenarioBook, node: string) =>
  reference.indicators.get(node)?.name[language] ?? node;

/** What stands above every sheet: whose scenario, of which year, from which document, on which day's knowledge. */
export function titleRows(
  { record, version, reference, language }: ScenarioBook,
  what: string,
  say: Say,
): readonly Row[] {
  const place = reference.territories.get(record.territory)?.name[language] ?? record.territory;
  const line = (vi: string, en: string, value: string): readonly Row[] =>
    value === "" ? [] : [{ cells: [`${say(vi, en)}: ${value}`] }];
  return [
    {
      cells: [say(`Kịch bản tăng trưởng năm ${record.year}: ${place}`, `Growth scenario ${record.year}: ${place}`)],
      bold: true,
    },
    {
      cells: [
        version.number === 0
          ? record.title
          : say(`${record.title} (phiên bản ${version.number})`, `${record.title} (version ${version.number})`),
      ],
      bold: true,
    },
    ...line("Cơ quan ban hành", "Issuer", record.issuer),
    ...line("Văn bản", "Document", version.document),
    ...line("Theo số liệu công bố đến ngày", "As known on", formatDay(version.asOf, language)),
    ...line("Ghi chú", "Note", version.note),
    {
      cells: [
        say(
          "Kịch bản do phần mềm tính, không phải số liệu thống kê chính thức.",
          "Computed by software; not an official statistic.",
        ),
      ],
    },
    { cells: [what] },
    { cells: [] },
  ];
}

/** What is printed of a line over exactly these quarters. */
export const printedOver = (book: ScenarioBook, node: string, quarters: readonly Quarter[]): number | undefined =>
  book.printed.find((p) => p.node === node && p.quarters.join() === quarters.join())?.growth;

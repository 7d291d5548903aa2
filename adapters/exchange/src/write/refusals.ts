import type { Refusal } from "@hoatieu/core";
import { problemSentence } from "@hoatieu/language";
import { isSurplus, PROBLEM_COLUMNS } from "../csv/header.ts";
import { csvLine } from "./csv-line.ts";

/** Refused rows as a file: their cells as they were, the reasons in both languages beside each. Mend them and import the file again. */
export async function* writeRefusals(refusals: readonly Refusal[]): AsyncGenerator<string> {
  const named = new Set(refusals.flatMap((r) => Object.keys(r.cells)));
  const columns = [...named].sort((a, b) => Number(isSurplus(a)) - Number(isSurplus(b)));
  yield `\ufeff${csvLine([...columns, ...PROBLEM_COLUMNS])}`;
  for (const refusal of refusals) {
    const cells = columns.map((column) => refusal.cells[column] ?? "");
    const reasons = (["vi", "en"] as const).map((language) =>
      refusal.problems.map((p) => problemSentence({ ...p, place: { ...p.place, file: "" } }, language)).join(" "),
    );
    yield csvLine([...cells, ...reasons]);
  }
}

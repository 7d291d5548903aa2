import type { Refusal } from "@hoatieu/core";
import { problemSentence } from "@hoatieu/language";
import { csvLine } from "./csv-line.ts";

/** Reasons beside each row; a reader of a mended file passes these columns over. */
const REASONS = ["problem_vi", "problem_en"] as const;

/** Refused rows as a file: their cells as they were, the reasons in both languages beside each. Mend them and import the file again. */
export async function* writeRefusals(refusals: readonly Refusal[]): AsyncGenerator<string> {
  const columns = [...new Set(refusals.flatMap((r) => Object.keys(r.cells)))];
  yield `\ufeff${csvLine([...columns, ...REASONS])}`;
  for (const refusal of refusals) {
    const cells = columns.map((column) => refusal.cells[column] ?? "");
    const reasons = (["vi", "en"] as const).map((language) =>
      refusal.problems.map((p) => problemSentence({ ...p, place: { ...p.place, file: "" } }, language)).join(" "),
    );
    yield csvLine([...cells, ...reasons]);
  }
}

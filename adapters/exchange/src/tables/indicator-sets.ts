import type { Table } from "./table.ts";

/** Official indicator sets. Many items were read in one language only; at least one name must be there. */
export const indicatorSets: Table = {
  kind: "indicator-sets",
  required: ["set", "code", "group", "name_vi", "name_en", "breakdowns", "frequency", "agency", "source_url"],
  optional: [],
  read(cells) {
    const set = cells.required("set");
    const [vi, en] = [cells.text("name_vi"), cells.text("name_en")];
    if (vi.trim() === "" && en.trim() === "") cells.fail("cell-empty", "name_vi");
    const sourceUrl = cells.address("source_url");
    if (set === undefined) return undefined;
    return {
      kind: "indicator-set",
      value: {
        set,
        code: cells.code("code"),
        group: cells.text("group"),
        name: { vi, en },
        breakdowns: cells.text("breakdowns"),
        frequency: cells.text("frequency"),
        agency: cells.text("agency"),
        sourceUrl,
      },
    };
  },
};

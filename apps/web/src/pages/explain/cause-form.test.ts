import { describe, expect, it } from "vitest";
import { contentOf, formOf, toggled } from "./cause-form.ts";

const version = {
  kind: "objective" as const,
  text: "Thương mại giảm",
  indicator: "budget.revenue.import-export",
  period: "2023",
  figures: ["f1"],
  evidence: [{ text: "12/BC", source: "" }],
  department: "",
  number: 1,
  withdrawn: false,
  why: "",
  day: "2023-12-04",
  who: "Lan",
  at: "2023-12-04T00:00:00.000Z",
};

describe("the form of a cause", () => {
  it("begins with the figures it was opened on, not typed", () => {
    const form = formOf({ kind: "add", indicator: "grdp", period: "2023", figures: ["a"] });
    expect(contentOf(form)).toEqual({
      kind: "untyped",
      text: "",
      indicator: "grdp",
      period: "2023",
      figures: ["a"],
      evidence: [],
      department: "",
    });
  });

  it("of a change holds the newest version and an empty line, which is not sent", () => {
    const cause = { id: "c", territory: "t", versions: [version, { ...version, number: 2, text: "mới" }] };
    const form = formOf({ kind: "edit", cause });
    expect(form.text).toBe("mới");
    expect(form.evidence).toHaveLength(2);
    expect(contentOf(form).evidence).toEqual([{ text: "12/BC", source: "" }]);
  });

  it("takes figures up together and leaves them out together", () => {
    expect(toggled(["a"], ["a", "b"])).toEqual(["a", "b"]);
    expect(toggled(["a", "b", "c"], ["a", "b"])).toEqual(["c"]);
  });
});

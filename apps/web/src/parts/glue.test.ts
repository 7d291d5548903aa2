import { expect, test } from "vitest";
import { glue } from "./glue.ts";

test("a bracket and a semicolon stay with their number", () => {
  expect(glue(["thấp hơn cận dưới kế hoạch (", ") ", "; năm thứ"], ["12,7–13 %", "2,36 điểm"])).toEqual([
    "thấp hơn cận dưới kế hoạch ",
    { before: "(", item: "12,7–13 %", after: ")" },
    " ",
    { before: "", item: "2,36 điểm", after: ";" },
    " năm thứ",
  ]);
});

test("a sentence without numbers is itself", () => {
  expect(glue(["Chưa có số liệu."], [])).toEqual(["Chưa có số liệu."]);
});

import { expect, test } from "vitest";
import { linesOf, opinionLines, opinionsOf } from "./meeting-text.ts";

test("opinions are typed a line each and read back as they were", () => {
  const opinions = opinionsOf("Sở Tài chính: thu thấp: cần bù\n\n Ý kiến không tên \n: a: b");
  expect(opinions).toEqual([
    { who: "Sở Tài chính", text: "thu thấp: cần bù" },
    { who: "", text: "Ý kiến không tên" },
    { who: "", text: "a: b" },
  ]);
  expect(opinionsOf(opinionLines(opinions))).toEqual(opinions);
  expect(linesOf(" a \n\n b")).toEqual(["a", "b"]);
});

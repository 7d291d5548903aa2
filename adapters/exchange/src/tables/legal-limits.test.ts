import { describe, expect, it } from "vitest";
import { readBytes } from "../testing.ts";

const HEADER =
  "limit,name_vi,name_en,kind,field,value,unit,read,territory,document,article,issued,valid_from,valid_to,checked_vi,checked_en,source";
const rows = (...lines: readonly string[]) => readBytes("rules.csv", [HEADER, ...lines].join("\n"));

describe("legal limits", () => {
  it("are told by their header; a document of a year alone counts from its last day", async () => {
    const { contents, codes } = await rows(
      "disbursement-deadline,Thời hạn,Last day,deadline,,01-31,day of the next year,yes,,58/2024,Điều 72,2024,,,a,b,lawnet.vn",
      "port,Cảng,Port,authority,,2300,bn VND,yes,hai-phong-2025,226/2025/QH15,,2025-06-27,2025-07-01,2030-06-30,a,b,",
    );
    expect(codes).toEqual([]);
    expect(contents).toMatchObject([
      { kind: "legal-limit", value: { value: "01-31", issued: "2024-12-31", validFrom: undefined, territory: "" } },
      { value: { value: "2300", territory: "hai-phong-2025", validTo: "2030-06-30", read: true } },
    ]);
  });

  it("a value beside 'not read' is refused: it would look like the law", async () => {
    const { contents, problems } = await rows(
      "contingency,Dự phòng,Contingency,range,,,%,no,,,,,,,a,b,",
      "contingency,Dự phòng,Contingency,range,,2,%,no,,,,,,,a,b,",
    );
    expect(contents).toHaveLength(1);
    expect(problems).toMatchObject([
      { code: "limit-not-read", place: { row: 3, column: "value" }, words: { text: "2" } },
    ]);
  });

  it("wrong days, kinds and places are refused in place", async () => {
    const { codes } = await rows(
      "a,A,A,deadline,,31-01,day of the next year,yes,,x,,2024,,,a,b,",
      "a,A,A,ceilling,,25,%,yes,,x,,2024,,,a,b,",
      "a,A,A,ceiling,,25,%,yes,atlantis,x,,2024,,,a,b,",
    );
    expect(codes).toEqual(["date-invalid", "value-not-allowed-near", "territory-not-listed"]);
  });
});

import { expect, it } from "vitest";
import { namesFor } from "./national-name.ts";
import { indicator } from "./testing.ts";

it("a country's regional product is its GDP; a province's stays GRDP", () => {
  const grdp = indicator("grdp", {
    name: { vi: "Tổng sản phẩm trên địa bàn (GRDP)", en: "Gross regional domestic product (GRDP)" },
    short: { vi: "GRDP", en: "GRDP" },
  });
  expect(namesFor(grdp, "country")).toMatchObject({
    code: "grdp",
    name: { vi: "Tổng sản phẩm trong nước (GDP)", en: "Gross domestic product (GDP)" },
    short: { vi: "GDP", en: "GDP" },
  });
  expect(namesFor(grdp, "province")).toBe(grdp);
});

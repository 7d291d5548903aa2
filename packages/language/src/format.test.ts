import { period } from "@hoatieu/core";
import { describe, expect, it } from "vitest";
import { formatDay, formatDayInWords } from "./format-day.ts";
import { formatNumber, formatSigned } from "./format-number.ts";
import { formatPeriod, formatPeriodShort } from "./format-period.ts";
import { formatChange, formatTarget, formatValue } from "./format-value.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("numbers", () => {
  it("shows two digits of a machine's fourteen, and every digit that an office prints", () => {
    expect(formatNumber(155.98, 14, "en")).toBe("155.98");
    expect(formatNumber(114.14312503196169, 14, "vi")).toBe("114,14");
    expect(formatNumber(0.123456, 6, "en")).toBe("0.123456");
  });

  it("102.614,5 in Vietnamese, 102,614.5 in English, with a true minus", () => {
    expect(formatNumber(102614.5, 1, "vi")).toBe("102.614,5");
    expect(formatNumber(102614.5, 1, "en")).toBe("102,614.5");
    expect(formatNumber(-17.19, 2, "vi")).toBe("−17,19");
    expect(formatNumber(-0.001, 2, "vi")).toBe("0,00");
    expect(formatSigned(13.01, 2, "vi")).toBe("+13,01");
    expect(formatSigned(0, 1, "en")).toBe("0.0");
  });

  it("carry unit and bound", () => {
    expect(plain(formatValue({ value: 102614, unit: "bn VND", decimals: 0, bound: "about" }, "vi"))).toBe(
      "khoảng 102.614 tỷ đồng",
    );
    expect(plain(formatValue({ value: 102614, unit: "bn VND", decimals: 0 }, "en"))).toBe("102,614 bn VND");
    expect(plain(formatChange({ value: 1.4, unit: "times", decimals: 1 }, "vi"))).toBe("1,4 lần");
    expect(plain(formatChange({ value: -2.36, unit: "pp", decimals: 2 }, "vi"))).toBe("−2,36 điểm phần trăm");
  });

  it("targets keep each bound as short as it was printed", () => {
    const range = { low: 12.7, high: 13, decimals: 1, unit: "%", comparison: "range" };
    expect(plain(formatTarget(range, "vi"))).toBe("12,7–13 %");
    expect(
      plain(
        formatTarget(
          { ...range, low: 116442.134, high: 116442.134, decimals: 3, unit: "bn VND", comparison: "at-least" },
          "vi",
        ),
      ),
    ).toBe("ít nhất 116.442,134 tỷ đồng");
  });
});

describe("dates and periods", () => {
  it("04/12/2023 and 4 Dec 2023; partial dates as far as they go", () => {
    expect(formatDay("2023-12-04", "vi")).toBe("04/12/2023");
    expect(formatDay("2023-12-04", "en")).toBe("4 Dec 2023");
    expect(formatDay("2024-02", "vi")).toBe("02/2024");
    expect(formatDayInWords("2023-12-04", "vi")).toBe("ngày 04 tháng 12 năm 2023");
    expect(formatDayInWords("2023-12-04", "en")).toBe("4 December 2023");
  });

  it.each([
    ["2023", "năm 2023", "2023", "2023"],
    ["2023-M1-11", "11 tháng năm 2023", "11 tháng/2023", "the first 11 months of 2023"],
    ["2023-M1-6", "6 tháng đầu năm 2023", "6 tháng/2023", "the first half of 2023"],
    ["2023-M7-12", "6 tháng cuối năm 2023", "T7–T12/2023", "the second half of 2023"],
    ["2023-Q1", "quý I năm 2023", "Quý I/2023", "Q1 2023"],
    ["2023-09", "tháng 9 năm 2023", "T9/2023", "September 2023"],
    ["2021-2025", "giai đoạn 2021–2025", "2021–2025", "2021–2025"],
    ["2024-M11-12", "tháng 11–12 năm 2024", "T11–T12/2024", "November to December 2024"],
  ])("%s", (text, vi, short, en) => {
    expect(formatPeriod(period(text), "vi")).toBe(vi);
    expect(formatPeriodShort(period(text), "vi")).toBe(short);
    expect(formatPeriod(period(text), "en")).toBe(en);
  });
});

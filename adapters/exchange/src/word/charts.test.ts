import { type Brief, type ChartBlock, PAPER_WIDTH } from "@hoatieu/brief";
import { describe, expect, it } from "vitest";
import { drawCharts } from "./charts.ts";
import { writeWord } from "./write-word.ts";

/** Growth of Hải Phòng as the statistics office prints it. */
const chart: ChartBlock = {
  kind: "chart",
  caption: "Biểu đồ 1. Tốc độ tăng GRDP, %",
  chart: {
    kind: "history",
    points: [
      { year: 2022, value: 12.32, shown: "12,32", open: false },
      { year: 2023, value: 10.34, shown: "10,34", open: false },
    ],
    plans: [{ year: 2023, low: 12.7, high: 13, shown: "12,7–13" }],
    planWord: "kế hoạch",
    gapWord: "chưa có số liệu",
  },
  alternative: "2022: 12,32; 2023: 10,34 (kế hoạch 12,7–13).",
  figures: [],
  source: "Nguồn: [1].",
};
const brief: Brief = {
  language: "vi",
  title: "Báo cáo",
  subtitle: "Thành phố Hải Phòng",
  territory: { code: "hai-phong", name: { vi: "Thành phố Hải Phòng", en: "Hai Phong" } },
  period: "2023",
  asOf: "2023-12-04",
  blocks: [chart],
  notes: [],
};

describe("a chart in Word", () => {
  it("is drawn as vectors with a picture of twice its pixels behind", async () => {
    const picture = (await drawCharts(brief)).get(chart);
    expect(picture?.svg).toContain(">10,34</text>");
    const png = Buffer.from(picture?.png ?? []);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    // Width and height of the header chunk (PNG specification, 11.2.2).
    expect(png.readUInt32BE(16)).toBe(2 * PAPER_WIDTH);
    expect(png.readUInt32BE(20)).toBe(2 * (picture?.height ?? 0));
  });

  it("writes its labels in the fonts that come with the program: without them the picture would be another", async () => {
    const png = (given: Brief) => drawCharts(given).then((charts) => [...charts.values()][0]?.png.length ?? 0);
    const silent = { ...chart, chart: { ...chart.chart, points: [], plans: [] } } as ChartBlock;
    expect(await png(brief)).toBeGreaterThan((await png({ ...brief, blocks: [silent] })) + 2000);
  });

  it("gives equal bytes for equal briefs, however many were written before", async () => {
    expect(await writeWord(brief)).toEqual(await writeWord(brief));
  });
});

import { cellStateWord } from "@hoatieu/language";
import {
  nameOf,
  PERIODS,
  printedOver,
  type Row,
  type ScenarioBook,
  type Sheet,
  sayIn,
  titleRows,
} from "./scenario-sheet.ts";

/** How each cell came about, its share, the target with its probability, and where the figures are from. */
export function detailSheet(book: ScenarioBook): Sheet {
  const { version, sources, language } = book;
  const { cells, weights, targets, outlook } = version.content;
  const say = sayIn(language);
  const percent = (share: number | undefined) => (share === undefined ? undefined : share * 100);
  const titles = titleRows(
    book,
    say("Cách có từng ô, tỷ trọng, mục tiêu, nguồn", "Cells, shares, target, sources"),
    say,
  );
  return {
    name: say("Chi tiết", "Details"),
    widths: [48, 14, 16, 26, 22, 16, 40],
    head: 0,
    format: "#,##0.00",
    rows: [
      ...titles,
      ...targets.map(
        (t): Row => ({ cells: [`${say("Mục tiêu", "Target")}: ${nameOf(book, t.node)}, %`, t.low, t.high] }),
      ),
      {
        cells: [say("Khả năng đạt theo dự báo, %", "Probability under the outlook, %"), percent(outlook.probability)],
      },
      { cells: [say("Số giữa của dự báo cả năm, %", "Median outlook of the year, %"), outlook.mean] },
      { cells: [say("Độ lệch khỏi dự báo (0: đúng hướng đang đi)", "Distance from the outlook"), outlook.distance] },
      { cells: [] },
      {
        cells: [
          say("Chỉ tiêu", "Item"),
          say("Quý", "Quarter"),
          say("Tốc độ tăng, %", "Growth, %"),
          say("Trạng thái", "State"),
          say("Tỷ trọng năm gốc, %", "Base-year share, %"),
          say("Số công bố, %", "As printed, %"),
        ],
        bold: true,
      },
      ...cells.map(
        (c): Row => ({
          cells: [
            nameOf(book, c.node),
            say(PERIODS[c.quarter - 1]?.vi ?? "", PERIODS[c.quarter - 1]?.en ?? ""),
            c.growth,
            cellStateWord(c.state, language),
            percent(weights.find((w) => w.node === c.node && w.quarter === c.quarter)?.share),
            printedOver(book, c.node, [c.quarter]),
          ],
        }),
      ),
      { cells: [] },
      { cells: [say("Nguồn số liệu của dự báo", "Sources of the outlook's figures")], bold: true },
      ...sources.map((s): Row => ({ cells: [s.title, undefined, undefined, undefined, undefined, undefined, s.url] })),
    ],
  };
}

import { type Deviation, deviation, inSection, say } from "../deviation.ts";
import type { Section, WordDocument } from "../read-document.ts";
import { sizeDeviation } from "./element-look.ts";

const CLAUSE = "I.7";
/** Letters that fit on one page: a shorter document need show no number. */
const ONE_PAGE = 1500;

/** A section whose first page is page 1. */
const begins = (section: Section) => section.number === 1 || section.pageNumbers.start === 1;

function hiddenOnFirst(section: Section): boolean {
  const shown = section.firstPageDiffers ? section.header.first : section.header.rest;
  return shown?.page === undefined;
}

function ofSection(section: Section): readonly Deviation[] {
  const place = inSection(section.number);
  const found = (rule: string, was: ReturnType<typeof say>, asked: ReturnType<typeof say>) =>
    deviation(rule, CLAUSE, place, was, asked);
  const page = section.header.rest?.page;
  if (!page) {
    const below = section.footer.rest?.page !== undefined;
    return below
      ? [
          found(
            "page-number-top",
            say("số trang ở lề dưới", "page number at the foot"),
            say("trong phần lề trên", "in the top margin"),
          ),
        ]
      : [
          found(
            "page-number-missing",
            say("không có số trang", "no page number"),
            say("đánh số trang từ 1", "pages numbered from 1"),
          ),
        ];
  }
  const { format, start } = section.pageNumbers;
  return [
    ...(begins(section) && !hiddenOnFirst(section)
      ? [
          found(
            "page-number-first",
            say("hiển thị số trang thứ nhất", "a number on page 1"),
            say("không hiển thị số trang thứ nhất", "none on page 1"),
          ),
        ]
      : []),
    ...(page.look.align === "center"
      ? []
      : [found("page-number-centre", say("số trang không canh giữa", "not centred"), say("canh giữa", "centred"))]),
    ...(format === "decimal"
      ? []
      : [
          found(
            "page-number-arabic",
            say(`kiểu số ${format}`, `format ${format}`),
            say("chữ số Ả Rập", "Arabic digits"),
          ),
        ]),
    ...(section.number === 1 && (start ?? 1) !== 1
      ? [
          found(
            "page-number-start",
            say(`bắt đầu từ ${start}`, `starts at ${start}`),
            say("đánh số từ 1", "starts at 1"),
          ),
        ]
      : []),
    ...sizeDeviation("page-number-size", CLAUSE, page, [13, 14]).map((d) => ({ ...d, place })),
    ...(page.runs.some((run) => run.look.italic)
      ? [found("page-number-style", say("kiểu chữ nghiêng", "italic"), say("kiểu chữ đứng", "upright"))]
      : []),
  ];
}

/** Page numbers (I.7). */
export function pageNumberRules(document: WordDocument): readonly Deviation[] {
  const length = document.paragraphs.reduce((sum, p) => sum + p.text.length, 0);
  const missing = (d: Deviation) => d.rule === "page-number-missing";
  return document.sections.flatMap(ofSection).filter((d) => !missing(d) || length > ONE_PAGE);
}

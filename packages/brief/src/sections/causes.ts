import type { Language, Snapshot } from "@hoatieu/core";
import { parsePeriod } from "@hoatieu/core";
import { type Cause, type Explanation, newestOf } from "@hoatieu/explain";
import { accountingLabel, causeWord, formatDay, formatPeriodShort, formatTarget } from "@hoatieu/language";
import { partsOfGrowth } from "../charts/parts-of-growth.ts";
import { cell, change, join, number, numberCell, pick, text } from "../say.ts";
import { explainLede, explainSentence } from "../sentences/explain.ts";
import type { Block, Sentence } from "../tree.ts";

/** What the brief says of causes: the accounts of the period, and what people typed. */
export interface BriefCauses {
  readonly explanation: Explanation;
  /** As known on the day; withdrawn ones are left out. */
  readonly causes: readonly Cause[];
}

const KINDS = ["objective", "subjective", "untyped"] as const;

const nameOf = (snapshot: Snapshot, code: string, language: Language) =>
  snapshot.reference.indicators.get(code)?.short[language] ?? code;

function gapTable(snapshot: Snapshot, { gap }: Explanation, language: Language): readonly Block[] {
  if (gap.kind === "missing") return [];
  const rest = {
    "plan-rest": pick(
      language,
      "Kế hoạch các khu vực cộng lại khác kế hoạch chung",
      "Plans of the parts against the total's",
    ),
    rounding: pick(language, "Làm tròn, chưa phân bổ", "Rounding, not allotted"),
  };
  return [
    {
      kind: "table",
      caption: pick(
        language,
        `Chênh lệch so với kế hoạch tăng ${formatTarget(gap.target, language)} theo khu vực, điểm phần trăm. ${accountingLabel(language)}.`,
        `Gap to the plan of ${formatTarget(gap.target, language)} by sector, points. ${accountingLabel(language)}.`,
      ),
      columns: [
        { title: pick(language, "Khu vực", "Sector"), align: "left", width: 40 },
        { title: pick(language, "Theo kế hoạch", "As planned"), align: "right", width: 20 },
        { title: pick(language, "Thực hiện", "Actual"), align: "right", width: 20 },
        { title: pick(language, "Chênh lệch", "Gap"), align: "right", width: 20 },
      ],
      rows: gap.rows.map((row) => [
        cell(
          text(
            row.kind === "plan-rest" || row.kind === "rounding"
              ? rest[row.kind]
              : row.parts.map((code) => nameOf(snapshot, code, language)).join(", "),
          ),
        ),
        numberCell(number(row.planned, language)),
        numberCell(number(row.actual, language)),
        numberCell(change(row.gap, language)),
      ]),
    },
  ];
}

/** "Thu xuất nhập khẩu, 11T 2023: kim ngạch giảm (Cục Hải quan, 04/12/2023; Báo cáo 12/BC)." */
function causeItem(snapshot: Snapshot, cause: Cause, language: Language): Sentence {
  const version = newestOf(cause);
  const period = parsePeriod(version.period);
  const when = period ? `, ${formatPeriodShort(period, language)}` : "";
  const by = [version.department, version.who, formatDay(version.day, language)]
    .filter((part) => part !== "")
    .join(", ");
  const rests = version.evidence.map((e) => e.text || e.source);
  const figures =
    version.figures.length > 0
      ? [pick(language, `${version.figures.length} số liệu dẫn kèm`, `${version.figures.length} figures named`)]
      : [];
  const behind = [by, ...rests, ...figures].join("; ");
  return [
    text(`${nameOf(snapshot, version.indicator, language)}${when}: ${version.text.replace(/\.$/, "")} (${behind}).`),
  ];
}

/** Causes: what the accounts say, and beside it what people typed, objective and subjective apart. Nothing without both. */
export function causeBlocks(snapshot: Snapshot, given: BriefCauses | undefined, language: Language): readonly Block[] {
  if (!given) return [];
  const { explanation } = given;
  const standing = given.causes.filter((cause) => !newestOf(cause).withdrawn);
  const of = (kind: string) => standing.filter((cause) => newestOf(cause).kind === kind);
  const typed = KINDS.filter((kind) => of(kind).length > 0);
  const lists = typed.flatMap((kind, index): readonly Block[] => {
    const items = of(kind).map((cause) => causeItem(snapshot, cause, language));
    const letter = "abc".charAt(index);
    const word = causeWord(kind, language);
    const heading = pick(language, `Nguyên nhân ${word}`, `${word.charAt(0).toUpperCase()}${word.slice(1)} causes`);
    return [
      { kind: "heading", level: 3, text: `${letter}) ${heading}` },
      { kind: "list", items },
    ];
  });
  const none: Block = {
    kind: "note",
    runs: [
      text(pick(language, "Chưa có nguyên nhân nào được ghi cho kỳ này.", "No cause is typed for this period yet.")),
    ],
  };
  return [
    {
      kind: "paragraph",
      runs: join([explainSentence(snapshot, explanation, language), explainLede(snapshot, explanation, language)]),
    },
    ...partsOfGrowth(snapshot, explanation, language),
    ...gapTable(snapshot, explanation, language),
    ...(lists.length === 0 ? [none] : lists),
  ];
}

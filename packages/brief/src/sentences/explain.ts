import { type Answer, compute, type Finding, type Language, type Snapshot } from "@hoatieu/core";
import type { AgainstNation, Explanation, GapByPart, GapRow, GrowthByPart } from "@hoatieu/explain";
import { accountingLabel, formatPeriod, formatTarget } from "@hoatieu/language";
import { capitalised, join, number, pick, size, text } from "../say.ts";
import type { Run, Sentence } from "../tree.ts";

/** Rows below this, in points, are not worth a word in a sentence. */
const WORTH_A_WORD = 0.05;

/** The full name: a short one may hold commas, which a sentence needs for itself. */
function nameOf(snapshot: Snapshot, code: string, language: Language): string {
  const name = snapshot.reference.indicators.get(code)?.name[language] ?? code;
  return name.charAt(0).toLocaleLowerCase(language) + name.slice(1);
}

function grew(snapshot: Snapshot, growth: GrowthByPart, answer: Finding, language: Language): Sentence {
  const name = snapshot.reference.indicators.get(growth.total)?.short[language] ?? growth.total;
  const when = formatPeriod(growth.period, language);
  const up = answer.value >= 0;
  return [
    text(
      pick(language, `${name} ${when} ${up ? "tăng" : "giảm"} `, `${name} in ${when} ${up ? "grew by" : "fell by"} `),
    ),
    size(answer, language),
  ];
}

/** "công nghiệp và xây dựng thiếu 1,99 điểm": the rows that matter, the worst first. */
function gapRuns(snapshot: Snapshot, rows: readonly GapRow[], language: Language): Sentence {
  const shown = rows
    .filter((row) => row.parts.length > 0 && Math.abs(row.gap.value) >= WORTH_A_WORD)
    .sort((a, b) => a.gap.value - b.gap.value);
  return shown.flatMap((row, i): readonly Run[] => {
    const names = row.parts.map((code) => nameOf(snapshot, code, language)).join("; ");
    const short = row.gap.value < 0;
    const word = short ? pick(language, " thiếu ", " fell short by ") : pick(language, " vượt ", " came in above by ");
    return [text(`${i === 0 ? "" : "; "}${names}${word}`), size(row.gap, language)];
  });
}

function gapSentence(snapshot: Snapshot, growth: GrowthByPart, gap: GapByPart, language: Language): Sentence {
  if (growth.growth.kind === "missing") return [];
  const below = gap.gap.value < 0;
  const plan: Run = {
    kind: "number",
    text: formatTarget(gap.target, language),
    answer: compute("printed", gap.target.low, gap.target.figures, {
      unit: gap.target.unit,
      decimals: gap.target.decimals,
      targets: [gap.target.id],
    }),
  };
  return [
    ...grew(snapshot, growth, growth.growth, language),
    text(
      pick(
        language,
        below ? ", thấp hơn kế hoạch (" : ", cao hơn kế hoạch (",
        below ? ", below the plan (" : ", above the plan (",
      ),
    ),
    plan,
    text(pick(language, ") ", ") by ")),
    size(gap.gap, language),
    text(": "),
    ...gapRuns(snapshot, gap.rows, language),
    text("."),
  ];
}

const difference = (now: Finding, before: Finding): Finding =>
  compute("difference", now.value - before.value, [...now.inputs, ...before.inputs], {
    unit: "pp",
    decimals: now.decimals,
  });

function changed(answer: Finding, language: Language): Sentence {
  const up = answer.value >= 0;
  return [text(pick(language, up ? "tăng " : "giảm ", up ? "rose by " : "fell by ")), size(answer, language)];
}

/** What changed since a year before: the country's part and the province's own. */
function sinceSentence(
  snapshot: Snapshot,
  growth: GrowthByPart,
  now: AgainstNation,
  before: AgainstNation,
  language: Language,
): Sentence {
  if (now.growth.kind === "missing" || before.growth.kind === "missing") return [];
  const whole = difference(now.growth, before.growth);
  const slower = whole.value < 0;
  return [
    ...grew(snapshot, growth, now.growth, language),
    text(
      pick(language, slower ? ", chậm hơn cùng kỳ " : ", nhanh hơn cùng kỳ ", slower ? ", slower by " : ", faster by "),
    ),
    size(whole, language),
    text(pick(language, ": phần theo cả nước ", " than a year before: the part that follows the whole country ")),
    ...changed(difference(now.objective, before.objective), language),
    text(pick(language, ", phần riêng của địa phương ", ", the province's own part ")),
    ...changed(difference(now.own, before.own), language),
    text("."),
  ];
}

/** How growth splits between the country and the province. */
function nationSentence(nation: AgainstNation, language: Language): Sentence {
  const { rest } = nation;
  const left: Sentence =
    rest.kind === "finding" && Math.abs(rest.value) >= WORTH_A_WORD
      ? [text("; "), size(rest, language), text(pick(language, " chưa tách được", " cannot be split"))]
      : [];
  return [
    number(nation.objective, language),
    text(
      pick(
        language,
        " theo diễn biến chung của cả nước (tăng trưởng chung và cơ cấu ngành), ",
        " follow the whole country (its growth and the mix of industries), ",
      ),
    ),
    number(nation.own, language),
    text(pick(language, " là kết quả riêng của địa phương", " are the province's own performance")),
    ...left,
    text("."),
  ];
}

/** The parts that bring most. */
function partsSentence(snapshot: Snapshot, growth: GrowthByPart, language: Language): Sentence {
  const parts = [...growth.parts]
    .filter((part) => Math.abs(part.contribution.value) >= WORTH_A_WORD)
    .sort((a, b) => b.contribution.value - a.contribution.value);
  return [
    ...parts.flatMap((part, i): readonly Run[] => [
      text(`${i === 0 ? "" : "; "}${nameOf(snapshot, part.indicator, language)} `),
      text(pick(language, i === 0 ? "đóng góp " : "", i === 0 ? "contributed " : "")),
      number(part.contribution, language),
    ]),
    text("."),
  ];
}

/** "0,68 điểm phần trăm: dịch vụ thiếu 1,99 điểm": a sentence names the unit whole once. */
function pointsOnce(sentence: Sentence): Sentence {
  const whole = /điểm\s+phần\s+trăm$/;
  const first = sentence.findIndex((run) => run.kind === "number" && whole.test(run.text));
  return sentence.map((run, at) =>
    run.kind === "number" && at > first ? { ...run, text: run.text.replace(whole, "điểm") } : run,
  );
}

/** The verdict: why growth is where it is, as far as the accounts say; every number with its pedigree. */
export function explainSentence(snapshot: Snapshot, explanation: Explanation, language: Language): Sentence {
  const { growth, gap, nation, nationBefore } = explanation;
  if (growth.kind === "missing")
    return [
      text(
        pick(
          language,
          `Chưa có số liệu theo khu vực để phân tích tăng trưởng ${formatPeriod(explanation.period, language)}.`,
          `No figures by sector are on record to account for growth in ${formatPeriod(explanation.period, language)}.`,
        ),
      ),
    ];
  if (gap.kind === "gap-by-part") return pointsOnce(capitalised(gapSentence(snapshot, growth, gap, language)));
  if (nation.kind === "against-nation" && nationBefore.kind === "against-nation")
    return pointsOnce(capitalised(sinceSentence(snapshot, growth, nation, nationBefore, language)));
  const head =
    growth.growth.kind === "finding"
      ? [...grew(snapshot, growth, growth.growth, language), text(pick(language, ", trong đó ", ": "))]
      : [];
  const tail =
    nation.kind === "against-nation" ? nationSentence(nation, language) : partsSentence(snapshot, growth, language);
  return pointsOnce(capitalised([...head, ...tail]));
}

/** A warning where the parts do not make the whole: the vintages do not fit, and the split is that much loose. */
function openRuns({ closes, residual }: GrowthByPart, language: Language): Sentence {
  if (closes !== false) return [];
  return [
    text(pick(language, "Các phần cộng lại lệch ", "The parts miss the total by ")),
    size(residual, language),
    text(pick(language, " so với tốc độ chung, quá mức làm tròn.", ", more than rounding explains.")),
  ];
}

const told = (answer: Answer) => answer.kind === "finding";

/** The second sentence: what the verdict left out, and what all of it is not. */
export function explainLede(snapshot: Snapshot, explanation: Explanation, language: Language): Sentence {
  const { growth, gap, nation, nationBefore } = explanation;
  const label = text(
    pick(
      language,
      `${accountingLabel(language)}: nguyên nhân do người có trách nhiệm ghi, kèm minh chứng.`,
      `${accountingLabel(language)}: causes are typed by people, with evidence.`,
    ),
  );
  if (growth.kind === "missing") return [label];
  const spoken = gap.kind === "gap-by-part" || nationBefore.kind === "against-nation";
  const second =
    nation.kind === "against-nation" && spoken
      ? pointsOnce([text(pick(language, "Trong đó ", "Of this, ")), ...nationSentence(nation, language)])
      : nation.kind === "against-nation" && told(growth.growth)
        ? pointsOnce(capitalised(partsSentence(snapshot, growth, language)))
        : [];
  return join([second, openRuns(growth, language), [label]].filter((sentence) => sentence.length > 0));
}

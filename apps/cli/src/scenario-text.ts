import type { WireScenario, WireScenarioSummary } from "@hoatieu/contract";
import { type Language, parsePeriod, type Reference, type ScenarioContent } from "@hoatieu/core";
import { rowGrowth, type ScenarioRow, scenarioRows } from "@hoatieu/exchange";
import { formatDay, formatNumber, formatPeriodShort, formatSigned } from "@hoatieu/language";
import type { PrintedGrowth, ScenarioSolution } from "@hoatieu/server";
import { chanceText, nodeName, percentText, quarterColumns } from "./growth-words.ts";
import type { Say } from "./options.ts";
import { table } from "./output.ts";

type Quarter = ScenarioContent["cells"][number]["quarter"];
const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];
type State = ScenarioContent["cells"][number]["state"];
const marked: Readonly<Record<State, (text: string) => string>> = {
  actual: (text) => `${text}*`,
  inferred: (text) => `≈${text}`,
  locked: (text) => `=${text}`,
  solved: (text) => text,
};

/** The state that all cells of a line share in a quarter; a line of several kinds has none of its own. */
function stateOf({ cells }: ScenarioContent, { members }: ScenarioRow, quarter: Quarter): State {
  const states = new Set(cells.filter((c) => members.has(c.node) && c.quarter === quarter).map((c) => c.state));
  const [state = "solved"] = states;
  return states.size === 1 ? state : "solved";
}

/** A printed rate is told as printed: in the path it was made to add up with the others. */
function printedText(printed: readonly PrintedGrowth[], node: string, quarters: readonly Quarter[], lang: Language) {
  const known = printed.find((p) => p.node === node && p.quarters.join() === quarters.join());
  return known && marked.actual(formatNumber(known.growth, 2, lang));
}

function cellText(content: ScenarioContent, row: ScenarioRow, quarter: Quarter, lang: Language): string {
  const growth = rowGrowth(content, row, [quarter]);
  if (growth === undefined) return "–";
  const state = stateOf(content, row, quarter);
  // A sum of printed parts that is not printed itself.
  return marked[state === "actual" ? "inferred" : state](formatNumber(growth, 2, lang));
}

/** A path as a table, what it asks of the year, and how surprising it is. */
export function pathText(
  content: ScenarioContent,
  printed: readonly PrintedGrowth[],
  reference: Reference,
  lang: Language,
  say: Say,
): string {
  const columns = [{ title: say("% so với cùng kỳ", "% on the same period") }, ...quarterColumns(say)];
  const rows = scenarioRows(content, reference).map((row) => {
    const whole = rowGrowth(content, row, QUARTERS);
    const depth = row.mark === "" ? 0 : /^\d/.test(row.mark) ? 2 : 1;
    return [
      `${"  ".repeat(depth)}${nodeName(reference, row.node, lang)}`,
      ...QUARTERS.map(
        (quarter) => printedText(printed, row.node, [quarter], lang) ?? cellText(content, row, quarter, lang),
      ),
      printedText(printed, row.node, QUARTERS, lang) ?? (whole === undefined ? "–" : formatNumber(whole, 2, lang)),
    ];
  });
  const { probability, distance, mean } = content.outlook;
  const said = [
    say(`Dự báo giữa của cả năm: ${percentText(mean, lang)}`, `Median outlook of the year: ${percentText(mean, lang)}`),
    ...(probability === undefined
      ? []
      : [
          say(
            `khả năng đạt mục tiêu: ${chanceText(probability, lang)}`,
            `chance of the target: ${chanceText(probability, lang)}`,
          ),
        ]),
    ...(distance === undefined
      ? []
      : [
          say(
            `độ lệch khỏi hướng đang đi: ${formatNumber(distance, 2, lang)} (0: đúng hướng)`,
            `distance from where we are heading: ${formatNumber(distance, 2, lang)} (0: none)`,
          ),
        ]),
  ];
  const legend = say(
    "* đã công bố; ≈ suy ra từ số đã công bố; = khóa; còn lại: tính ra, ít bất ngờ nhất. Không phải số chính thức.",
    "* printed; ≈ follows from printed figures; = locked; the rest: solved, the least surprising. Not official.",
  );
  return `${table(columns, rows)}\n${legend}\n\n${said.join("; ")}.`;
}

type Clashes = Extract<ScenarioSolution, { solved: false }>["clashes"];

/** Which statements cannot be kept together, in plain words. */
export function clashText(clashes: Clashes, reference: Reference, lang: Language, say: Say): string {
  const lines = clashes.map(({ statement: { node, quarters, low, high }, missedBy }) => {
    const when =
      quarters.length === QUARTERS.length
        ? say("cả năm", "the year")
        : quarters.map((q) => say(`quý ${["I", "II", "III", "IV"][q - 1]}`, `Q${q}`)).join(" + ");
    const missed = formatNumber(missedBy, 2, lang);
    return say(
      `- ${nodeName(reference, node, lang)}, ${when}: ${percentText(low ?? high ?? 0, lang)} (hụt ${missed} điểm nếu giữ các điều khác)`,
      `- ${nodeName(reference, node, lang)}, ${when}: ${percentText(low ?? high ?? 0, lang)} (missed by ${missed} points when the others hold)`,
    );
  });
  const [head, tail] =
    clashes.length > 1
      ? [
          say("Những điều sau không thể cùng giữ:", "These cannot all be kept:"),
          say("Bỏ bất kỳ điều nào thì các điều còn lại giữ được.", "Without any one of them the rest can be kept."),
        ]
      : [
          say("Điều sau trái với số đã công bố:", "This contradicts what is printed:"),
          say("Bỏ điều đó rồi tính lại.", "Release it and solve again."),
        ];
  return [head, ...lines, tail].join("\n");
}

/** Scenarios on record, one line each. */
export function listText(list: readonly WireScenarioSummary[], lang: Language, say: Say): string {
  if (list.length === 0) return say("Chưa có kịch bản nào được lưu.", "No scenario is on record.");
  const columns = [
    { title: say("Mã", "Id") },
    { title: say("Năm", "Year") },
    { title: say("Tên", "Title") },
    { title: say("Cơ quan", "Issuer") },
    { title: say("Phiên bản", "Versions"), align: "right" as const },
    { title: say("Theo số liệu đến", "As known on") },
    { title: say("Người lưu", "Saved by") },
  ];
  const rows = list.map((s) => [
    s.id,
    `${s.year}`,
    s.title,
    s.issuer,
    `${s.versions}`,
    formatDay(s.asOf, lang),
    s.savedBy,
  ]);
  return table(columns, rows);
}

type Version = WireScenario["versions"][number];

function shiftText({ difference }: Version, reference: Reference, lang: Language, say: Say): string {
  if (!difference) return "";
  const { before, after } = difference.total;
  const shifts = difference.shifts
    .filter((s) => Math.abs(s.shifted) >= 0.005)
    .map((s) => `${nodeName(reference, s.node, lang)} ${formatSigned(s.shifted, 2, lang)}`);
  const total = `${percentText(before, lang)} → ${percentText(after, lang)}`;
  const parts = shifts.length > 0 ? ` (${shifts.join("; ")})` : "";
  return say(`So với phiên bản trước: cả năm ${total}${parts}.`, `On the version before: the year ${total}${parts}.`);
}

function achievedText({ achievements }: Version, reference: Reference, lang: Language, say: Say): string {
  if (achievements.length === 0) return "";
  const columns = [
    { title: say("Thực hiện", "Achieved") },
    { title: say("Kỳ", "Period") },
    ...[say("Kịch bản", "Planned"), say("Công bố", "Actual"), say("Chênh lệch, điểm", "Gap, points")].map((title) => ({
      title,
      align: "right" as const,
    })),
  ];
  const rows = achievements.map((a) => {
    const period = parsePeriod(a.period);
    return [
      nodeName(reference, a.node, lang),
      period ? formatPeriodShort(period, lang) : a.period,
      formatNumber(a.planned, 2, lang),
      formatNumber(a.actual, 2, lang),
      formatSigned(a.gap, 2, lang),
    ];
  });
  return table(columns, rows);
}

/** One scenario: its newest version in full, and a line for what each version moved. */
export function scenarioText(
  { record, versions }: WireScenario,
  printed: readonly PrintedGrowth[],
  reference: Reference,
  lang: Language,
  say: Say,
): string {
  const heads = versions.map((v) =>
    [
      say(
        `Phiên bản ${v.number}: ${v.createdBy}, theo số liệu đến ${formatDay(v.asOf, lang)}`,
        `Version ${v.number}: ${v.createdBy}, as known on ${formatDay(v.asOf, lang)}`,
      ),
      v.document,
      v.note,
      shiftText(v, reference, lang, say),
    ]
      .filter((w) => w !== "")
      .join(". "),
  );
  const newest = versions.at(-1);
  const title = `${record.id}: ${record.title}${record.issuer === "" ? "" : ` (${record.issuer})`}`;
  const body = newest
    ? [
        pathText(newest.content as ScenarioContent, printed, reference, lang, say),
        achievedText(newest, reference, lang, say),
      ]
    : [];
  return [title, heads.join("\n"), ...body].filter((part) => part !== "").join("\n\n");
}

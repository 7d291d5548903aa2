import type { WireAnswer, WireExplainPage } from "@hoatieu/contract";
import {
  accountingLabel,
  basisSentence,
  driverWord,
  formatNumber,
  formatTarget,
  reasonSentence,
} from "@hoatieu/language";
import { answerOf } from "@hoatieu/server";
import type { Command } from "commander";
import { type Words, wordsOf } from "../answer-words.ts";
import { plainSentence } from "../growth-words.ts";
import { type Asking, askingOptions, type Say } from "../options.ts";
import { emit, right, table } from "../output.ts";
import { withContext } from "../provider.ts";

function reasonOf(
  answer: { readonly reason: string; readonly needed: readonly string[] },
  { lang, name }: Words,
): string {
  return reasonSentence(answer.reason, answer.needed.map(name), lang);
}

function growthText({ growth }: WireExplainPage, words: Words): string {
  const { lang, say, name, shown, changed, when } = words;
  if (growth.kind === "missing") return reasonOf(growth, words);
  const columns = [
    { title: `${name(growth.total)}, ${when(growth.period)}` },
    right(say("Tốc độ tăng", "Growth")),
    right(say("Tỷ trọng kỳ gốc", "Base share")),
    right(say("Đóng góp", "Contribution")),
    right(say("Khoảng theo làm tròn", "By rounding")),
  ];
  const number = (value: number) => formatNumber(value, 2, lang);
  const rows = growth.parts.map((p) => [
    name(p.indicator),
    changed(p.growth),
    shown(p.share),
    changed(p.contribution),
    `${number(p.range.low)} … ${number(p.range.high)}`,
  ]);
  const last = [
    say("Cộng; phần dư", "Sum; residual"),
    changed(growth.growth),
    "",
    changed(growth.sum),
    changed(growth.residual),
  ];
  return `${table(columns, [...rows, last])}\n${basisSentence(growth.basis, lang)}`;
}

function gapText({ gap }: WireExplainPage, words: Words): string {
  const { lang, say, name, shown, changed } = words;
  if (gap.kind === "missing")
    return `${say("Chênh lệch so với kế hoạch theo khu vực", "Gap to plan by sector")}: ${reasonOf(gap, words)}`;
  const rest = {
    "plan-rest": say("kế hoạch các khu vực so với kế hoạch chung", "plans of the parts against the total's"),
    rounding: say("làm tròn, chưa phân bổ", "rounding, not allotted"),
  };
  const columns = [
    {
      title: say(
        `So với kế hoạch ${formatTarget(gap.target, lang)}`,
        `Against the plan of ${formatTarget(gap.target, lang)}`,
      ),
    },
    right(say("Kế hoạch", "Planned")),
    right(say("Thực hiện", "Actual")),
    right(say("Chênh lệch", "Gap")),
  ];
  const rows = gap.rows.map((row) => [
    row.kind === "plan-rest" || row.kind === "rounding" ? rest[row.kind] : row.parts.map(name).join("; "),
    shown(row.planned),
    shown(row.actual),
    changed(row.gap),
  ]);
  return table(columns, [...rows, [say("Tất cả", "All"), "", "", changed(gap.gap)]]);
}

function nationText({ nation }: WireExplainPage, words: Words): string {
  const { say, name, changed } = words;
  if (nation.kind === "missing") return `${say("So với cả nước", "Against the nation")}: ${reasonOf(nation, words)}`;
  const columns = [
    { title: say("So với cả nước (shift-share)", "Against the nation (shift-share)") },
    right(say("Tăng trưởng chung", "National growth")),
    right(say("Cơ cấu ngành", "Industry mix")),
    right(say("Kết quả riêng", "Own performance")),
  ];
  const cells = (label: string, p: { national: WireAnswer; mix: WireAnswer; own: WireAnswer }) => [
    label,
    changed(p.national),
    changed(p.mix),
    changed(p.own),
  ];
  const rows = nation.parts.map((p) => cells(name(p.indicator), p));
  const all = cells(say("Tất cả", "All"), nation);
  const rest = [say("Chưa tách được", "Not split"), "", "", changed(nation.rest)];
  const legend = say(
    "Tăng trưởng chung và cơ cấu ngành gợi ý nguyên nhân khách quan, kết quả riêng gợi ý nguyên nhân chủ quan: gợi ý, không phải kết luận.",
    "National growth and industry mix hint at objective causes, own performance at subjective ones: hints, no verdicts.",
  );
  return `${table(columns, [...rows, all, rest])}\n${legend}`;
}

function revenueText({ revenue }: WireExplainPage, words: Words): string {
  const { lang, say, name, shown, changed, when } = words;
  if (revenue.length === 0) return "";
  const columns = [
    { title: say("Thu ngân sách", "Revenue") },
    right(say("Kết quả", "Result")),
    right(say("So với kế hoạch", "Against plan")),
    right(say("So với cùng kỳ", "On the same period")),
    { title: say("Do đâu", "Made of") },
  ];
  const made = (drivers: WireExplainPage["revenue"][number]["drivers"]) => {
    if (drivers === undefined) return "";
    if (!Array.isArray(drivers)) return reasonOf(drivers, words);
    return drivers.map((d) => `${driverWord(d.driver, lang)} ${changed(d.effect)}`).join("; ");
  };
  return table(
    columns,
    revenue.map((r) => [
      `${name(r.indicator)}, ${when(r.period)}`,
      shown(r.result),
      changed(r.gap),
      changed(r.change),
      made(r.drivers),
    ]),
  );
}

function accountingText({ accounting: a, restructuring }: WireExplainPage, words: Words): string {
  const { say, shown, changed, when } = words;
  const line = (label: string, answer: WireAnswer, format = shown) =>
    `${label}: ${answer.kind === "finding" ? format(answer) : reasonOf(answer, words)}`;
  const moved = restructuring.map((r) =>
    line(
      say(`Cơ cấu dịch chuyển ${when(r.from)} – ${when(r.to)}`, `Structure moved, ${when(r.from)} to ${when(r.to)}`),
      r.norm,
    ),
  );
  return [
    ...moved,
    line(say("Năng suất lao động", "Labour productivity"), a.productivity),
    line(say("Tăng năng suất lao động", "Growth of labour productivity"), a.productivityGrowth, changed),
    line("ICOR", a.icor),
    line(say("Đóng góp của TFP theo nguồn", "Share of TFP in growth as printed"), a.tfpShare),
    line(say("TFP tính theo Solow", "TFP by Solow's accounting"), a.tfp),
    line(say("Năng suất nội ngành và chuyển dịch", "Productivity within and between sectors"), a.withinBetween),
  ].join("\n");
}

/** `hoatieu explain`: what accounts for growth, its gap to plan and revenue. Accounting, not cause. */
export function explainCommand(program: Command, say: Say): void {
  const command = program
    .command("explain")
    .description(
      say(
        "hạch toán tăng trưởng, chênh lệch so với kế hoạch và thu ngân sách (không phải nguyên nhân)",
        "account for growth, its gap to plan and revenue (accounting, not cause)",
      ),
    );
  askingOptions(command, say).action(async (options: Asking) => {
    const { lang, territory, period } = options;
    await withContext(options, async (context) => {
      const input = { params: { territory }, query: { period, asof: options.asOf, lang }, body: undefined };
      const page = await answerOf("explain", context, input);
      if (options.json) return emit(JSON.stringify(page), options.out);
      const words = wordsOf(await context.provider.reference(), lang, say, () => "–");
      const said = [page.verdict, page.lede].map(plainSentence).join("\n");
      const parts = [
        said,
        growthText(page, words),
        gapText(page, words),
        nationText(page, words),
        revenueText(page, words),
        accountingText(page, words),
        `${accountingLabel(lang)}.`,
      ];
      return emit(`${parts.filter((part) => part !== "").join("\n\n")}\n`, options.out);
    });
  });
}

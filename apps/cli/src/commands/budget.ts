import type { WireBudgetPage } from "@hoatieu/contract";
import {
  balanceDefinition,
  balanceSource,
  checkSign,
  formatDay,
  formatTarget,
  issuerWord,
  limitLacks,
  limitSign,
  reasonWord,
  verdictSign,
} from "@hoatieu/language";
import { answerOf } from "@hoatieu/server";
import type { Command } from "commander";
import { type Words, wordsOf } from "../answer-words.ts";
import { plainSentence } from "../growth-words.ts";
import { type Asking, askingOptions, type Say } from "../options.ts";
import { emit, right, table } from "../output.ts";
import { withContext } from "../provider.ts";

function revenueText({ revenue }: WireBudgetPage, { lang, say, name, shown, changed, when }: Words): string {
  const columns = [
    { title: say("Thu ngân sách", "Revenue") },
    right(say("Kết quả", "Result")),
    right(say("Cùng kỳ", "Same period")),
    { title: say("Kế hoạch", "Plan") },
    right(say("Đạt", "Attained")),
    { title: say("Kết luận", "Verdict") },
  ];
  const rows = revenue.flatMap((line) => {
    const { result } = line.row;
    const label = `${"  ".repeat(line.depth)}${name(line.indicator)}`;
    const first = [
      result.kind === "result" && !result.whole ? `${label}, ${when(result.covered)}` : label,
      result.kind === "result" ? shown(result.answer) : reasonWord(result.reason, lang),
      result.kind === "result" ? changed(line.row.samePeriod) : "",
    ];
    const stated = line.plans.flatMap((plan) =>
      plan.versions.map((v) => [
        `${issuerWord(plan.issuer, lang)} ${formatTarget(v.target, lang)}, ${formatDay(v.target.knownOn, lang)}`,
        v.attainment.kind === "finding" ? shown(v.attainment) : "",
        verdictSign(v.verdict)[lang],
      ]),
    );
    const implied = line.attainments.map((a) => [
      `${issuerWord(a.issuer, lang)}, ${when(a.period)}: ${say("suy ra", "implied")} ${shown(a.plan)}`,
      shown(a.rate),
      verdictSign(a.verdict)[lang],
    ]);
    const plans = [...stated, ...implied];
    const [head = ["", "", ""], ...rest] = plans;
    return [[...first, ...head], ...rest.map((p) => ["", "", "", ...p])];
  });
  return table(columns, rows);
}

function balanceText({ balances }: WireBudgetPage, { lang, say, shown, changed, when }: Words): string {
  const newest = balances[0];
  if (!newest) return "";
  const columns = [
    { title: say("Cân đối không kể đất", "Balance without land") },
    right(say("Thu", "Revenue")),
    right(say("Tiền sử dụng đất", "Land-use levy")),
    right(say("Chi thường xuyên", "Recurrent")),
    right(say("Cân đối", "Balance")),
    right(say("Dư địa", "Room")),
  ];
  const rows = balances.map((b) => [
    `${when(b.period)}, ${b.basis === "plan" ? say("dự toán", "plan") : say("thực hiện", "execution")}`,
    shown(b.revenue),
    shown(b.landUse),
    shown(b.recurrent),
    changed(b.balance),
    changed(b.room),
  ]);
  const definitions = [...new Set(balances.map((b) => b.definition))].map((d) => balanceDefinition(d, lang));
  return [table(columns, rows), ...definitions, balanceSource(lang)].join("\n");
}

function spendingText({ spending, spendingPlans }: WireBudgetPage, { lang, say, name, shown, changed, when }: Words) {
  if (spending.length === 0) return say("Chưa có số liệu chi ngân sách trong kỳ.", "No spending figures on record.");
  const columns = [
    { title: say("Đầu tư lớn hơn thường xuyên", "Investment above recurrent") },
    right(say("Đầu tư", "Investment")),
    right(say("Thường xuyên", "Recurrent")),
    right(say("Chênh lệch", "Margin")),
    { title: say("Thực hiện", "Execution") },
    { title: say("Dự toán", "Plan") },
  ];
  const word = (state: string) => (state === "cannot-say" ? checkSign(state)[lang] : limitSign(state)[lang]);
  const rows = spending.map((r) => [
    when(r.period),
    shown(r.investment.amount),
    shown(r.recurrent.amount),
    changed(r.margin),
    word(r.execution),
    word(r.plan),
  ]);
  const plans = spendingPlans.map((p) => {
    const whose = p.rate === "pct_of_plan" ? issuerWord("council", lang) : issuerWord("central", lang);
    const versions = p.versions.map(
      (v) => `${when(v.period)} ${shown(v.plan)}${v.amended ? ` (${say("đã điều chỉnh", "amended")})` : ""}`,
    );
    return `${say("Dự toán suy ra", "Implied plan")}, ${name(p.indicator)}, ${whose}: ${versions.join("; ")}`;
  });
  return [table(columns, rows), ...plans].join("\n");
}

function capitalText({ pots, disbursement }: WireBudgetPage, { lang, say, name, shown, when }: Words): string {
  const columns = [
    { title: say("Giải ngân vốn đầu tư công", "Public investment disbursed") },
    right(say("Đã giải ngân", "Disbursed")),
    right(say("So với KH thành phố", "Of the city's plan")),
    right(say("So với KH Thủ tướng giao", "Of the PM's plan")),
  ];
  const rows = disbursement.points.map((p) => [
    p.scope === "" ? when(p.period) : `${when(p.period)} (${p.scope})`,
    shown(p.amount),
    shown(p.ofCity),
    shown(p.ofCentral),
  ]);
  const carried = disbursement.carriedOver.map(
    (c) => `${say("Vốn năm trước chuyển sang", "Capital carried over")}, ${when(c.period)}: ${shown(c.rate)}`,
  );
  const deadlines = pots.map((p) => {
    const what =
      p.pot === "plan"
        ? say(`Vốn kế hoạch ${p.planYear}`, `Plan capital ${p.planYear}`)
        : say(`Vốn bổ sung sau 30/9/${p.planYear}`, `Capital added after 30 Sep ${p.planYear}`);
    if (p.deadline === undefined) return `${what}: ${limitSign("not-read")[lang]}`;
    const state =
      p.state === "open"
        ? say(`còn ${p.days} ngày`, `${p.days} days left`)
        : say(`đã hết hạn ${p.days} ngày`, `${p.days} days past`);
    return `${what}: ${formatDay(p.deadline, lang)}, ${state}`;
  });
  const owners = disbursement.owners.map((o) => `${name(o.indicator)} ${shown(o.rate)}`);
  return [
    rows.length > 0 ? table(columns, rows) : "",
    ...carried,
    ...deadlines,
    owners.length > 0 ? `${say("Theo chủ đầu tư", "By owner")}: ${owners.join("; ")}` : "",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function checksText({ checks }: WireBudgetPage, { lang, say, name, shown }: Words): string {
  const columns = [
    { title: say("Quy định", "Rule") },
    { title: say("Văn bản", "Text") },
    { title: say("Kết luận", "Verdict") },
    { title: say("Căn cứ, còn thiếu", "Against, missing") },
  ];
  const rows = checks.map((c) => {
    const sides = [c.left, c.right].flatMap((a) => (a?.kind === "finding" ? [shown(a)] : []));
    return [
      c.limit.name[lang],
      [c.limit.document, c.limit.article].filter((t) => t !== "").join(", "),
      limitSign(c.state)[lang],
      [sides.join(" / "), limitLacks(c.needed, name, lang)].filter((t) => t !== "").join("; "),
    ];
  });
  return rows.length === 0 ? "" : table(columns, rows);
}

/** `hoatieu budget`: the budget of a period as it stands, against its plans and the law as far as it was read. */
export function budgetCommand(program: Command, say: Say): void {
  const command = program
    .command("budget")
    .description(
      say(
        "cân đối ngân sách, đầu tư: thu theo từng kế hoạch, chi, vốn và thời hạn, quy định pháp luật",
        "the budget as it stands: revenue by plan, spending, capital and its last days, legal rules",
      ),
    );
  askingOptions(command, say).action(async (options: Asking) => {
    const { lang, territory, period } = options;
    await withContext(options, async (context) => {
      const input = { params: { territory }, query: { period, asof: options.asOf, lang }, body: undefined };
      const page = await answerOf("budget", context, input);
      if (options.json) return emit(JSON.stringify(page), options.out);
      const words = wordsOf(await context.provider.reference(), lang, say, (reason) => reasonWord(reason, lang));
      const parts = [
        [page.verdict, page.lede].map(plainSentence).join("\n"),
        revenueText(page, words),
        balanceText(page, words),
        spendingText(page, words),
        capitalText(page, words),
        checksText(page, words),
      ];
      return emit(`${parts.filter((part) => part !== "").join("\n\n")}\n`, options.out);
    });
  });
}

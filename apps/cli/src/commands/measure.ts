import type { WireScorecardRow } from "@hoatieu/contract";
import { parsePeriod, type Reference } from "@hoatieu/core";
import { formatChange, formatPeriodShort, formatTarget, formatValue, reasonWord, verdictSign } from "@hoatieu/language";
import { answerOf } from "@hoatieu/server";
import type { Command } from "commander";
import { type Asking, askingOptions, type Say } from "../options.ts";
import { emit, table } from "../output.ts";
import { withContext } from "../provider.ts";

type Lang = Asking["lang"];
const short = (text: string, lang: Lang) => {
  const period = parsePeriod(text);
  return period ? formatPeriodShort(period, lang) : text;
};

function resultText(row: WireScorecardRow, lang: Lang): string {
  const { result } = row;
  if (result.kind === "missing") return reasonWord(result.reason, lang);
  return `${formatValue({ ...result.answer, bound: result.answer.bound }, lang)}${result.whole ? "" : ` (${short(result.covered, lang)})`}`;
}

function cells(row: WireScorecardRow, reference: Reference, lang: Lang): readonly string[] {
  const first = row.assessments[0];
  const sign = verdictSign(row.verdict);
  const attained =
    first?.attainment.kind === "finding" ? formatValue({ ...first.attainment, bound: undefined }, lang) : "";
  const same = row.samePeriod.kind === "finding" ? formatChange(row.samePeriod, lang) : "–";
  return [
    reference.indicators.get(row.indicator)?.short[lang] ?? row.indicator,
    resultText(row, lang),
    first ? formatTarget(first.target, lang) : "–",
    attained,
    same,
    `${sign.shape} ${first ? sign[lang] : reasonWord("no-plan", lang)}`,
  ];
}

/** `hoatieu measure`: the scorecard of a period. */
export function measureCommand(program: Command, say: Say): void {
  const command = program
    .command("measure")
    .description(say("kết quả các chỉ tiêu so với kế hoạch", "results against plan"));
  askingOptions(command, say).action(async (options: Asking) => {
    const lang = options.lang;
    await withContext(options, async (context) => {
      const input = {
        params: { territory: options.territory },
        query: { period: options.period, asof: options.asOf, lang },
        body: undefined,
      };
      const page = await answerOf("measure", context, input);
      if (options.json) return emit(JSON.stringify(page), options.out);
      const reference = await context.provider.reference();
      const title = (vi: string, en: string) => (lang === "vi" ? vi : en);
      const columns = [
        { title: title("Chỉ tiêu", "Indicator") },
        { title: title("Kết quả", "Result"), align: "right" as const },
        { title: title("Kế hoạch", "Plan"), align: "right" as const },
        { title: title("% KH", "% of plan"), align: "right" as const },
        { title: title("Cùng kỳ", "Same period"), align: "right" as const },
        { title: title("Đánh giá", "Verdict") },
      ];
      const text = page.verdict.map((run) => run.text).join("");
      const rows = page.scorecard.rows.map((row) => cells(row as WireScorecardRow, reference, lang));
      return emit(`${text}\n\n${table(columns, rows)}\n`, options.out);
    });
  });
}

import { parsePeriod } from "@hoatieu/core";
import { checkSign, checkTitle, formatChange, formatPeriodShort, formatValue } from "@hoatieu/language";
import { answerOf } from "@hoatieu/server";
import type { Command } from "commander";
import { EXIT } from "../exit.ts";
import { type Asking, askingOptions, type Say } from "../options.ts";
import { emit, table } from "../output.ts";
import { withContext } from "../provider.ts";

/** `hoatieu check`: consistency of the figures; exit code 4 when a check fails. */
export function checkCommand(program: Command, say: Say): void {
  const command = program
    .command("check")
    .description(
      say(
        "kiểm tra tính thống nhất của số liệu (mã thoát 4 khi có điểm không khớp)",
        "consistency of the figures (exit code 4 when one fails)",
      ),
    );
  askingOptions(command, say).action(async (options: Asking) => {
    const lang = options.lang;
    await withContext(options, async (context) => {
      const input = {
        params: { territory: options.territory },
        query: { period: options.period, asof: options.asOf, lang },
        body: undefined,
      };
      const checks = await answerOf("checks", context, input);
      if (checks.some((check) => check.state === "fails")) process.exitCode = EXIT.failed;
      if (options.json) return emit(JSON.stringify(checks), options.out);
      const { indicators } = await context.provider.reference();
      const rows = checks.map((check) => {
        const period = parsePeriod(check.period);
        return [
          `${checkSign(check.state).shape} ${checkTitle(check.kind, lang)}`,
          indicators.get(check.indicator)?.short[lang] ?? check.indicator,
          period ? formatPeriodShort(period, lang) : check.period,
          formatValue({ ...check.shown, bound: check.shown.bound }, lang),
          formatValue({ ...check.against, bound: check.against.bound }, lang),
          check.difference.kind === "finding" ? formatChange({ ...check.difference, bound: undefined }, lang) : "",
        ];
      });
      const title = (vi: string, en: string) => ({ title: lang === "vi" ? vi : en });
      const right = (vi: string, en: string) => ({ ...title(vi, en), align: "right" as const });
      const columns = [
        title("Kiểm tra", "Check"),
        title("Chỉ tiêu", "Indicator"),
        title("Kỳ", "Period"),
        right("Số trình bày", "Shown"),
        right("So với", "Against"),
        right("Chênh lệch", "Difference"),
      ];
      return emit(`${table(columns, rows)}\n`, options.out);
    });
  });
}

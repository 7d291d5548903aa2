import { ProblemError, problem } from "@hoatieu/core";
import { writeFigures, writeFiguresWorkbook } from "@hoatieu/exchange";
import { today } from "@hoatieu/server";
import type { Command } from "commander";
import { type Asking, askingOptions, type Say } from "../options.ts";
import { emit } from "../output.ts";
import { withContext } from "../provider.ts";

interface Options extends Omit<Asking, "period"> {
  readonly period?: string;
  readonly indicator?: string;
}

/** `hoatieu export`: figures as CSV, or as Excel when the file ends in .xlsx. */
export function exportCommand(program: Command, say: Say): void {
  const command = program
    .command("export")
    .description(
      say(
        "xuất số liệu ra CSV, hoặc Excel khi --out kết thúc bằng .xlsx",
        "figures as CSV, or Excel when --out ends in .xlsx",
      ),
    );
  askingOptions(command, say)
    .option("--indicator <code>", say("chỉ một chỉ tiêu", "one indicator only"))
    .action(async (options: Options) => {
      await withContext(options, async (context) => {
        const snapshot = await context.provider.snapshot(options.territory, options.asOf ?? today());
        if (!snapshot)
          throw new ProblemError(problem("unknown-territory", { code: options.territory, suggestion: "" }));
        const wanted = (value: string, asked: string | undefined) => asked === undefined || value === asked;
        const figures = snapshot.figures.filter(
          (f) =>
            f.territory === options.territory &&
            wanted(f.indicator, options.indicator) &&
            wanted(f.period.text, options.period),
        );
        if (options.json)
          return emit(JSON.stringify(figures.map((f) => ({ ...f, period: f.period.text }))), options.out);
        if (options.out?.endsWith(".xlsx"))
          return emit(await writeFiguresWorkbook(figures, snapshot.reference), options.out);
        let text = "";
        for await (const piece of writeFigures(figures, snapshot.reference)) text += piece;
        return emit(text, options.out);
      });
    });
  // A period narrows an export; it is no question that must name one.
  const period = command.options.find((option) => option.long === "--period");
  if (period) period.mandatory = false;
}

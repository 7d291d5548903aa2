import { writeFigures, writeFiguresWorkbook } from "@hoatieu/exchange";
import { figuresView, wireFigure } from "@hoatieu/server";
import type { Command } from "commander";
import { type Asking, askingOptions, type Say } from "../options.ts";
import { emit } from "../output.ts";
import { withContext } from "../provider.ts";

interface Options extends Omit<Asking, "period"> {
  readonly period?: string;
  readonly indicator?: string;
  readonly measure?: string;
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
    .option("--measure <measure>", say("chỉ một đại lượng, ví dụ yoy_pct", "one measure only, for example yoy_pct"))
    .action(async (options: Options) => {
      await withContext(options, async (context) => {
        const { asOf: asof, ...narrowed } = options;
        const { figures, reference } = await figuresView(context.provider, { ...narrowed, asof }, context.today());
        if (options.json) return emit(JSON.stringify(figures.map(wireFigure)), options.out);
        if (options.out?.endsWith(".xlsx")) return emit(await writeFiguresWorkbook(figures, reference), options.out);
        return emit(writeFigures(figures, reference), options.out);
      });
    });
  // A period narrows an export; it is no question that must name one.
  const period = command.options.find((option) => option.long === "--period");
  if (period) period.mandatory = false;
}

import { type Brief, withOfficial } from "@hoatieu/brief";
import { ProblemError, problem } from "@hoatieu/core";
import { writePdf, writeWord } from "@hoatieu/exchange";
import { answerOf, ask, briefView } from "@hoatieu/server";
import type { Command } from "commander";
import { checkFormCommand } from "../check-form.ts";
import { type Official, officialGiven, officialOptions } from "../official-options.ts";
import { type Asking, askingOptions, type Say } from "../options.ts";
import { emit } from "../output.ts";
import { withContext } from "../provider.ts";

/** As made, or as kept and sent. */
type Blocks = readonly (Brief["blocks"][number] | Awaited<ReturnType<typeof answerOf<"brief">>>["blocks"][number])[];

/** The document as plain text for a terminal. */
export function plain(blocks: Blocks): string {
  const runs = (list: readonly { readonly text: string; readonly struck?: boolean | undefined }[]) =>
    list.map((run) => (run.struck ? `[-${run.text}-]` : run.text)).join("");
  return blocks
    .map((block) => {
      if (block.kind === "heading") return `\n${block.text}\n`;
      if (block.kind === "list") return block.items.map((item) => `- ${runs(item)}`).join("\n");
      if (block.kind === "table")
        return [block.caption, ...block.rows.map((row) => row.map((cell) => runs(cell.runs)).join(" | "))].join("\n");
      if (block.kind === "chart") return `${block.caption}\n${block.alternative}\n${block.source}`;
      return runs(block.runs);
    })
    .join("\n");
}

interface Asked extends Official, Omit<Asking, "period"> {
  readonly period?: string;
  readonly check?: string;
}

/** @throws ProblemError without a period: a report is of one. */
function periodGiven(period: string | undefined): string {
  if (period === undefined) throw new ProblemError(problem("malformed-request", { detail: "--period" }));
  return period;
}

/** `hoatieu brief`: the conference report; a file that ends in .docx is written as Word, in .pdf as PDF. */
export function briefCommand(program: Command, say: Say): void {
  const command = program
    .command("brief")
    .description(
      say(
        "báo cáo hội nghị, Word khi --out kết thúc bằng .docx, PDF khi kết thúc bằng .pdf",
        "the conference report, as Word when --out ends in .docx, as PDF when in .pdf",
      ),
    );
  command.option(
    "--check <file>",
    say(
      "kiểm tra thể thức một tệp .docx theo Nghị định 30/2020 (mã thoát 0 đúng, 1 có sai, 2 không đọc được)",
      "check the form of any .docx by Decree 30/2020 (exit code 0 kept, 1 deviates, 2 unreadable)",
    ),
  );
  // A check asks for no period.
  officialOptions(askingOptions(command, say, "optional"), say).action(async (given: Asked) => {
    if (given.check !== undefined) return checkFormCommand(given.check, given);
    const official = officialGiven(given);
    const options: Asking = { ...given, period: periodGiven(given.period) };
    await withContext(options, async (context) => {
      const input = {
        params: { territory: options.territory },
        query: { period: options.period, asof: options.asOf, lang: options.lang },
        body: undefined,
      };
      if (options.json) return emit(JSON.stringify(await answerOf("brief", context, input)), options.out);
      // The tree itself keeps the figures that Word's end notes need.
      const question = { ...input.params, ...input.query };
      const brief = await briefView(context, await ask(context.provider, question, context.today()));
      if (options.out?.endsWith(".pdf")) return emit(await writePdf(brief), options.out);
      if (options.out?.endsWith(".docx")) return emit(await writeWord(withOfficial(brief, official)), options.out);
      return emit(`${brief.title}\n${brief.subtitle}\n${plain(brief.blocks)}\n`, options.out);
    });
  });
}

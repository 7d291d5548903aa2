import { briefOf } from "@hoatieu/brief";
import { ProblemError, parsePeriod, problem } from "@hoatieu/core";
import { writeWord } from "@hoatieu/exchange";
import { answerOf, briefCauses } from "@hoatieu/server";
import type { Command } from "commander";
import { type Asking, askingOptions, type Say } from "../options.ts";
import { emit } from "../output.ts";
import { withContext } from "../provider.ts";

type Blocks = ReturnType<typeof briefOf>["blocks"];

/** The document as plain text for a terminal. */
function plain(blocks: Blocks): string {
  const runs = (list: readonly { readonly text: string }[]) => list.map((run) => run.text).join("");
  return blocks
    .map((block) => {
      if (block.kind === "heading") return `\n${block.text}\n`;
      if (block.kind === "list") return block.items.map((item) => `- ${runs(item)}`).join("\n");
      if (block.kind === "table")
        return [block.caption, ...block.rows.map((row) => row.map((cell) => runs(cell.runs)).join(" | "))].join("\n");
      return runs(block.runs);
    })
    .join("\n");
}

/** `hoatieu brief`: the conference report; a file that ends in .docx is written as Word. */
export function briefCommand(program: Command, say: Say): void {
  const command = program
    .command("brief")
    .description(
      say(
        "báo cáo hội nghị, Word khi --out kết thúc bằng .docx",
        "the conference report, as Word when --out ends in .docx",
      ),
    );
  askingOptions(command, say).action(async (options: Asking) => {
    await withContext(options, async (context) => {
      const input = {
        params: { territory: options.territory },
        query: { period: options.period, asof: options.asOf, lang: options.lang },
        body: undefined,
      };
      // The handler checks territory, period and date; the tree itself keeps the figures that Word's end notes need.
      const wire = await answerOf("brief", context, input);
      if (options.json) return emit(JSON.stringify(wire), options.out);
      const period = parsePeriod(options.period);
      const snapshot = await context.provider.snapshot(options.territory, wire.asOf);
      if (!period || !snapshot) throw new ProblemError(problem("unknown-period", { text: options.period }));
      const causes = await briefCauses(context, { snapshot, period, language: options.lang });
      const brief = briefOf(snapshot, period, options.lang, causes);
      if (options.out?.endsWith(".docx")) return emit(await writeWord(brief), options.out);
      return emit(`${brief.title}\n${brief.subtitle}\n${plain(brief.blocks)}\n`, options.out);
    });
  });
}

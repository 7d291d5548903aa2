import type { Language } from "@hoatieu/core";
import { formatDay } from "@hoatieu/language";
import { answerOf, type Context, stewardOf } from "@hoatieu/server";
import type { Command } from "commander";
import { EXIT } from "../exit.ts";
import { PERIOD_FLAG, type Say } from "../options.ts";
import { emit, table } from "../output.ts";
import { withContext } from "../provider.ts";
import { plain } from "./brief.ts";

type Reply<N extends "frozenBriefs" | "briefDifferences"> = Awaited<ReturnType<typeof answerOf<N>>>;
type Frozen = Reply<"frozenBriefs">["briefs"][number];
type Difference = Reply<"briefDifferences">["differences"][number];

interface Options {
  readonly territory: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly why?: string;
  readonly number?: string;
  readonly signer?: string;
  readonly recipients?: string;
  readonly against?: string;
  readonly outcome?: boolean;
  readonly lang: Language;
  readonly json?: boolean;
  readonly out?: string;
  readonly database?: string;
  readonly directory: string;
}

const short = (hash: string) => hash.slice(0, 12);

function listText(briefs: readonly Frozen[], lang: Language, say: Say): string {
  if (briefs.length === 0) return say("Chưa chốt báo cáo nào.", "No brief has been frozen.");
  const titles = [
    say("Bản", "Version"),
    say("Số liệu đến", "As known on"),
    say("Chốt ngày", "Frozen on"),
    say("Người chốt", "By"),
    say("Mã băm", "Fingerprint"),
    say("Lý do", "Reason"),
  ];
  return table(
    titles.map((title) => ({ title })),
    briefs.map((b) => [b.id, formatDay(b.asOf, lang), formatDay(b.day, lang), b.who, short(b.sha256), b.why]),
  );
}

/** One line for each difference, as a word diff prints it: [-gone-] {+come+}. */
function differenceText({ section, table: where, parts }: Difference): string {
  const words = parts.map((part) => {
    if (part.kind === "same") return part.text;
    return part.kind === "removed" ? `[-${part.text}-]` : `{+${part.text}+}`;
  });
  return `${[section, where].filter((part) => part !== "").join(", ")}: ${words.join("")}`;
}

async function freeze(context: Context, options: Options, say: Say): Promise<void> {
  const { territory, period = "", lang } = options;
  const params = { territory };
  const known = await answerOf("frozenBriefs", context, { params, query: { period, lang }, body: undefined });
  const expected = Math.max(0, ...known.briefs.filter((b) => b.language === lang).map((b) => b.number));
  const { number, signer, recipients } = options;
  const official = { number, signer, recipients };
  const body = { period, asof: options.asOf, expected, why: options.why ?? "", official };
  const { frozen, existing } = await answerOf("freezeBrief", context, { params, query: { lang }, body });
  if (options.json) return emit(JSON.stringify({ frozen, existing }), options.out);
  const done = existing ? say("Nội dung này đã chốt rồi", "This content is frozen already") : say("Đã chốt", "Frozen");
  return emit(`${done}: ${frozen.id}, ${say("mã băm", "fingerprint")} ${frozen.sha256}\n`, options.out);
}

async function show(context: Context, id: string, options: Options): Promise<void> {
  const { territory, lang, out, against } = options;
  const params = { territory, brief: id };
  const kind = out?.endsWith(".docx") ? "word" : out?.endsWith(".pdf") ? "pdf" : undefined;
  if (kind !== undefined) {
    const bytes = await stewardOf(context).briefs.file(territory, id, kind);
    if (bytes) return emit(bytes, out);
  }
  if (options.outcome) {
    const query = { asof: options.asOf, lang };
    const { blocks, ...rest } = await answerOf("briefOutcome", context, { params, query, body: undefined });
    return emit(options.json ? JSON.stringify({ ...rest, blocks }) : `${plain(blocks)}\n`, out);
  }
  if (against !== undefined) {
    const compared = await answerOf("briefDifferences", context, { params, query: { against, lang }, body: undefined });
    const lines = compared.differences.map((d) => `${differenceText(d)}\n`).join("");
    return emit(options.json ? JSON.stringify(compared) : lines, out);
  }
  const document = await answerOf("frozenBrief", context, { params, query: { lang }, body: undefined });
  if (options.json) return emit(JSON.stringify(document), out);
  const { paper, corrections } = document;
  return emit(`${paper.title}\n${paper.subtitle}\n${plain([...corrections, ...paper.blocks])}\n`, out);
}

async function verify(context: Context, id: string, options: Options, say: Say): Promise<void> {
  const params = { territory: options.territory, brief: id };
  const query = { lang: options.lang };
  const verdict = await answerOf("verifyBrief", context, { params, query, body: undefined });
  if (!verdict.intact) process.exitCode = EXIT.failed;
  if (options.json) return emit(JSON.stringify(verdict), options.out);
  const files = [
    ["cây văn bản", "document tree", verdict.paper],
    ["Word", "Word", verdict.word],
    ["PDF", "PDF", verdict.pdf],
  ] as const;
  const lines = files.flatMap(([vi, en, print]) => {
    if (!print) return [];
    const word = print.intact ? say("nguyên vẹn", "intact") : say("ĐÃ BỊ SỬA", "ALTERED");
    return [`${say(vi, en)}: ${word}, ${print.computed}`];
  });
  const rebuilt = say(
    `Dựng lại hôm nay từ số liệu đến cùng ngày: ${verdict.rebuilt === "same" ? "giống" : "khác"}.`,
    `Made once more today for the same day: ${verdict.rebuilt}.`,
  );
  return emit(`${[...lines, rebuilt].join("\n")}\n`, options.out);
}

/** `hoatieu brief freeze | list | show | verify`: the frozen versions of the conference report. */
export function frozenBriefCommands(program: Command, say: Say): void {
  const brief = program.commands.find((command) => command.name() === "brief");
  if (!brief) throw new Error("the command brief comes first");
  // The options of brief are those of its parts as well, but none is required of every part.
  brief.hook("preSubcommand", () => {
    for (const option of brief.options) option.makeOptionMandatory(false);
  });
  const part = (name: string, vi: string, en: string) =>
    brief
      .command(name)
      .description(say(vi, en))
      .addHelpText(
        "after",
        say(
          "\nCác tùy chọn --territory, --period, --as-of, --json, --out, --database, --directory như của hoatieu brief.",
          "\nOptions --territory, --period, --as-of, --json, --out, --database, --directory as of hoatieu brief.",
        ),
      );
  const within = (command: Command, work: (context: Context, options: Options) => Promise<void>) => {
    const options = command.optsWithGlobals<Options>();
    return withContext(options, (context) => work(context, options));
  };
  part("freeze", "chốt báo cáo từ số liệu đã công bố", "freeze the brief from released figures")
    .option(
      "--why <text>",
      say("lý do; cần có khi đính chính bản đã chốt", "reason; needed to correct a frozen version"),
    )
    .option("--number <number>", say("số văn bản", "number of the document"))
    .option("--signer <name>", say("người ký", "signer"))
    .option("--recipients <list>", say("nơi nhận, cách nhau bằng dấu chấm phẩy", "recipients, separated by semicolons"))
    .action((_own: object, command: Command) => {
      if (command.optsWithGlobals<Options>().period === undefined)
        return command.error(`error: required option '${PERIOD_FLAG}' not specified`);
      return within(command, (context, options) => freeze(context, options, say));
    });
  part("list", "các bản đã chốt", "the frozen versions").action((_own: object, command: Command) =>
    within(command, async (context, options) => {
      const { territory, period, lang } = options;
      const input = { params: { territory }, query: { period, lang }, body: undefined };
      const answer = await answerOf("frozenBriefs", context, input);
      return emit(options.json ? JSON.stringify(answer) : `${listText(answer.briefs, lang, say)}\n`, options.out);
    }),
  );
  part(
    "show <id>",
    "một bản đã chốt; --out .docx hoặc .pdf ghi đúng tệp đã chốt",
    "a frozen version; --out .docx or .pdf writes the frozen file",
  )
    .option("--against <id>", say("khác gì so với bản này", "what differs from this version"))
    .option("--outcome", say("điều đã nêu và kết quả đến nay", "what was said, and what came"))
    .action((id: string, _own: object, command: Command) =>
      within(command, (context, options) => show(context, id, options)),
    );
  part(
    "verify <id>",
    "tính lại mã băm (mã thoát 4 khi đã bị sửa)",
    "compute the fingerprints anew (exit code 4 when altered)",
  ).action((id: string, _own: object, command: Command) =>
    within(command, (context, options) => verify(context, id, options, say)),
  );
}

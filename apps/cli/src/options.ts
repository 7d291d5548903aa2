import { join } from "node:path";
import { type Language, ProblemError, problem } from "@hoatieu/core";
import { type Command, Option } from "commander";

/** What every command that asks a question is told. */
export interface Asking {
  readonly territory: string;
  readonly period: string;
  readonly asOf?: string;
  readonly lang: Language;
  readonly json?: boolean;
  readonly out?: string;
  readonly data?: string;
  readonly database?: string;
  readonly directory: string;
}

/** Where the product keeps its database and uploads, unless told otherwise: beside the checkout's package.json. */
export const OWN_DIRECTORY = join(import.meta.dirname, "../../../.hoatieu");

/** The language before any option is read: `--lang`, else the terminal's, else Vietnamese. */
export function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const index = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const named = index < 0 ? undefined : args[index]?.includes("=") ? args[index]?.split("=")[1] : args[index + 1];
  if (named === "en" || named === "vi") return named;
  // An empty variable is as good as none.
  return /^en/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "") ? "en" : "vi";
}

/** Help texts in the reader's language. */
export type Say = (vi: string, en: string) => string;

export function storeOptions(command: Command, say: Say): Command {
  return command
    .option(
      "--database <url>",
      say(
        "PostgreSQL có sẵn (mặc định: biến DATABASE_URL, không có thì dùng cơ sở dữ liệu kèm theo)",
        "an existing PostgreSQL (default: DATABASE_URL, else the embedded one)",
      ),
    )
    .option("--directory <dir>", say("thư mục dữ liệu của Hoa Tiêu", "the product's own folder"), OWN_DIRECTORY)
    .addOption(new Option("--lang <lang>", say("ngôn ngữ", "language")).choices(["vi", "en"]));
}

export const TERRITORY_FLAG = "--territory <code>";
export const PERIOD_FLAG = "--period <period>";
export const territoryWord = (say: Say) => say("địa bàn, ví dụ hai-phong", "territory, for example hai-phong");
export const periodWord = (say: Say) =>
  say("kỳ: 2023, 2023-Q1, 2023-M1-9, 2023-09", "period: 2023, 2023-Q1, 2023-M1-9, 2023-09");
export const HOME_TERRITORY = "hai-phong";

/** Where, when and how; the period may be left out only by a command that can do without. */
export function askingOptions(command: Command, say: Say, period: "required" | "optional" = "required"): Command {
  const placed = storeOptions(command, say).option(TERRITORY_FLAG, territoryWord(say), HOME_TERRITORY);
  const timed =
    period === "required"
      ? placed.requiredOption(PERIOD_FLAG, periodWord(say))
      : placed.option(PERIOD_FLAG, periodWord(say));
  return answerOptions(timed, say);
}

/** How an answer is asked for: on which day, in which form, and where the figures come from. */
export function answerOptions(command: Command, say: Say): Command {
  return command
    .option(
      "--asof, --as-of <day>",
      say("theo số liệu công bố đến ngày (mặc định: hôm nay)", "as known on (default: today)"),
    )
    .option("--json", say("in JSON, đúng như API trả lời", "print JSON, exactly the API's answer"))
    .option("--out <file>", say("ghi ra tệp thay vì in ra", "write to a file instead"))
    .option(
      "--data <dir>",
      say("đọc trực tiếp thư mục tệp, không dùng cơ sở dữ liệu", "read a folder of files directly, without a database"),
    );
}

/** The database named by option or environment. */
export function databaseOf(options: { readonly database?: string }): string | undefined {
  const url = options.database ?? process.env.DATABASE_URL;
  return url === undefined || url === "" ? undefined : url;
}

export function whole(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new ProblemError(problem("malformed-request", { detail: `${name} ${text}` }));
  return value;
}

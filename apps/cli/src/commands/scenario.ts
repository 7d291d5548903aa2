import { ProblemError, parsePeriod, problem, type ScenarioRecord, type ScenarioVersion, yearOf } from "@hoatieu/core";
import {
  answerOf,
  type Context,
  printedGrowthAt,
  type ScenarioSolution,
  scenarioWorkbook,
  solveScenario,
  versionWorkbook,
} from "@hoatieu/server";
import type { Command } from "commander";
import { EXIT } from "../exit.ts";
import {
  type Asking,
  answerOptions,
  HOME_TERRITORY,
  PERIOD_FLAG,
  periodWord,
  type Say,
  storeOptions,
  TERRITORY_FLAG,
  territoryWord,
} from "../options.ts";
import { emit } from "../output.ts";
import { withContext } from "../provider.ts";
import { readLock, readTarget } from "../read-growth.ts";
import { clashText, listText, pathText, scenarioText } from "../scenario-text.ts";

interface Options extends Omit<Asking, "period"> {
  readonly period?: string;
  readonly target?: string;
  readonly lock: readonly string[];
  readonly save?: string;
  readonly onto?: string;
  readonly issuer?: string;
  readonly document?: string;
  readonly note?: string;
  readonly list?: boolean;
  readonly show?: string;
}

interface Asked {
  readonly territory: string;
  readonly year: number;
  readonly options: Options;
}

const isWorkbook = (out: string | undefined): out is string => out?.endsWith(".xlsx") === true;
/** A workbook goes to its file; the answer in words is still printed. */
const wordsTo = ({ out }: Options) => (isWorkbook(out) ? undefined : out);

function wishOf({ options }: Asked, today: string) {
  return {
    asof: options.asOf ?? today,
    document: options.document ?? "",
    note: options.note ?? "",
    target: readTarget(options.target ?? ""),
    locks: options.lock.map(readLock).map((lock) => ({ ...lock, quarters: [...lock.quarters] })),
    ceilings: [],
  };
}

/** Saves what was solved: a new scenario, or a version on top of the newest of one on record. */
async function saved(context: Context, asked: Asked, wish: ReturnType<typeof wishOf>) {
  const { territory, year, options } = asked;
  const query = { lang: options.lang };
  if (options.onto === undefined) {
    const body = { ...wish, year, title: options.save ?? "", issuer: options.issuer ?? "" };
    return answerOf("createScenario", context, { params: { territory }, query, body });
  }
  const params = { territory, id: options.onto };
  const { record, versions } = await answerOf("scenario", context, {
    params,
    query: { ...query, asof: undefined },
    body: undefined,
  });
  if (record.territory !== territory || record.year !== year)
    throw new ProblemError(problem("unknown-scenario", { id: `${options.onto} (${territory} ${year})` }));
  const body = { ...wish, expected: versions.at(-1)?.number ?? 1 };
  return answerOf("addScenarioVersion", context, { params, query, body });
}

/** What was solved but not saved, as a workbook says it. */
function draft(
  { territory, year, options }: Asked,
  version: Extract<ScenarioSolution, { solved: true }>["version"],
  say: Say,
): { readonly record: ScenarioRecord; readonly version: ScenarioVersion } {
  const made = { createdBy: "", createdAt: "" };
  const title = say("Bản nháp chưa lưu", "A draft, not saved");
  return {
    record: { id: "", territory, year, title, issuer: options.issuer ?? "", ...made },
    version: { ...version, scenario: "", number: 0, hash: "", ...made },
  };
}

async function solve(context: Context, asked: Asked, say: Say): Promise<void> {
  const { territory, year, options } = asked;
  const { provider, today } = context;
  const wish = wishOf(asked, today());
  const solution = await solveScenario(provider, territory, year, wish, today());
  const reference = await provider.reference();
  if (!solution.solved) {
    process.exitCode = EXIT.impossible;
    if (options.json) return emit(JSON.stringify(solution), wordsTo(options));
    console.error(clashText(solution.clashes, reference, options.lang, say));
    return;
  }
  const record =
    options.save === undefined && options.onto === undefined ? undefined : await saved(context, asked, wish);
  if (isWorkbook(options.out)) {
    const { steward } = context;
    const unsaved = draft(asked, solution.version, say);
    const bytes =
      record && steward
        ? await scenarioWorkbook(provider, steward, territory, record.id, record.number, options.lang)
        : await versionWorkbook(provider, unsaved.record, unsaved.version, options.lang);
    await emit(bytes, options.out);
  }
  if (options.json) return emit(JSON.stringify(record ?? solution.version), wordsTo(options));
  const kept = record
    ? say(`\n\nĐã lưu: ${record.id}, phiên bản ${record.number}.`, `\n\nSaved: ${record.id}, version ${record.number}.`)
    : "";
  const { version } = solution;
  const printed = await printedGrowthAt(provider, territory, year, version.asOf);
  return emit(`${pathText(version.content, printed, reference, options.lang, say)}${kept}\n`, wordsTo(options));
}

async function show(context: Context, territory: string, id: string, options: Options, say: Say): Promise<void> {
  const { lang, asOf } = options;
  const scenario = await answerOf("scenario", context, {
    params: { territory, id },
    query: { asof: asOf, lang },
    body: undefined,
  });
  const { record, versions } = scenario;
  if (record.territory !== territory) throw new ProblemError(problem("unknown-scenario", { id }));
  const newest = versions.at(-1);
  if (isWorkbook(options.out) && newest && context.steward)
    await emit(
      await scenarioWorkbook(context.provider, context.steward, territory, id, newest.number, lang),
      options.out,
    );
  if (options.json) return emit(JSON.stringify(scenario), wordsTo(options));
  const reference = await context.provider.reference();
  const printed = newest ? await printedGrowthAt(context.provider, record.territory, record.year, newest.asOf) : [];
  return emit(`${scenarioText(scenario, printed, reference, lang, say)}\n`, wordsTo(options));
}

async function list(context: Context, territory: string, options: Options, say: Say): Promise<void> {
  const { lang } = options;
  const scenarios = await answerOf("scenarios", context, { params: { territory }, query: { lang }, body: undefined });
  return emit(options.json ? JSON.stringify(scenarios) : `${listText(scenarios, lang, say)}\n`, options.out);
}

const collect = (value: string, before: readonly string[]) => [...before, value];

/** `hoatieu scenario`: the least surprising path to a target, saved where asked for; and the scenarios on record. */
export function scenarioCommand(program: Command, say: Say): void {
  const command = program
    .command("scenario")
    .description(
      say(
        "kịch bản tăng trưởng để đạt mục tiêu (mã thoát 7 khi các ô khóa và mục tiêu không thể cùng giữ)",
        "the growth path to a target (exit code 7 when target and locks cannot all be kept)",
      ),
    );
  answerOptions(storeOptions(command, say), say)
    .option(TERRITORY_FLAG, territoryWord(say), HOME_TERRITORY)
    .option(PERIOD_FLAG, periodWord(say))
    .option(
      "--target <growth>",
      say("mục tiêu cả năm, % (ví dụ 12,5 hoặc 12,5-13)", "the year's target, % (12.5 or 12.5-13)"),
    )
    .option(
      "--lock <node[:quarter]=value>",
      say(
        "khóa một ô, ví dụ services:Q3=9,5; không nêu quý là cả năm; dùng được nhiều lần",
        "hold a cell, for example services:Q3=9.5; without a quarter the year; may be repeated",
      ),
      collect,
      [],
    )
    .option("--save <title>", say("lưu thành kịch bản mới với tên này", "save it as a new scenario of this title"))
    .option(
      "--onto <id>",
      say("lưu thành phiên bản tiếp theo của kịch bản này", "save it as the next version of this scenario"),
    )
    .option("--issuer <name>", say("cơ quan ban hành", "issuer"))
    .option("--document <text>", say("văn bản", "document"))
    .option("--note <text>", say("ghi chú của phiên bản", "note on the version"))
    .option("--list", say("các kịch bản đã lưu của địa bàn", "the territory's scenarios on record"))
    .option("--show <id>", say("xem một kịch bản đã lưu", "show a scenario on record"))
    .addHelpText(
      "after",
      say(
        "\n--out TỆP.xlsx ghi bảng theo mẫu kịch bản của cơ quan nhà nước.",
        "\n--out FILE.xlsx writes the table in the official layout.",
      ),
    )
    .action(async (options: Options) => {
      const { territory, period: text } = options;
      if (options.list) return withContext(options, (context) => list(context, territory, options, say));
      const { show: id } = options;
      if (id !== undefined) return withContext(options, (context) => show(context, territory, id, options, say));
      if (text === undefined) return command.error(`error: required option '${PERIOD_FLAG}' not specified`);
      if (options.target === undefined)
        return command.error("error: required option '--target <growth>' not specified");
      const period = parsePeriod(text);
      if (!period) throw new ProblemError(problem("unknown-period", { text }));
      const asked = { territory, year: yearOf(period), options };
      return withContext(options, (context) => solve(context, asked, say));
    });
}

import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { type Language, ProblemError, problem } from "@hoatieu/core";
import { writeRefusals } from "@hoatieu/exchange";
import {
  type FileOutcome,
  type FolderProgress,
  importFile,
  importFolder,
  LOCAL_USER,
  openProductStore,
  today,
} from "@hoatieu/server";
import { type Command, Option } from "commander";
import { EXIT } from "../exit.ts";
import { databaseOf, type Say, storeOptions } from "../options.ts";
import { emit, table } from "../output.ts";
import { progress } from "../progress.ts";

interface Options {
  readonly dryRun?: boolean;
  readonly notation: string;
  readonly refused?: string;
  readonly json?: boolean;
  readonly database?: string;
  readonly directory: string;
  readonly lang: Language;
}

/** `hoatieu import`: a file or a folder; exit code 3 when rows were refused. */
export function importCommand(program: Command, say: Say): void {
  const command = program
    .command("import <path>")
    .description(
      say(
        "nhập tệp CSV, SDMX hoặc cả thư mục (mã thoát 3 khi có dòng bị từ chối)",
        "import a CSV or SDMX file, or a folder (exit code 3 when rows are refused)",
      ),
    );
  storeOptions(command, say)
    .option("--dry-run", say("chỉ xem trước, không ghi", "look only, write nothing"))
    .addOption(
      new Option("--notation <notation>", say("cách viết số trong tệp", "how numbers are written"))
        .choices(["plain", "vi", "en", "detect"])
        .default("detect"),
    )
    .option(
      "--refused <file>",
      say("ghi các dòng bị từ chối kèm lý do ra tệp", "write refused rows with their reasons to a file"),
    )
    .option("--json", say("in JSON", "print JSON"))
    .action(async (path: string, options: Options) => {
      const bar = progress();
      const opened = await openProductStore({ directory: options.directory, databaseUrl: databaseOf(options) });
      const stop = new AbortController();
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
      try {
        const onProgress = ({ number, of, progress: done, file }: FolderProgress) =>
          bar.update((number - 1 + done) / of, file);
        const common = {
          who: LOCAL_USER.name,
          today: today(),
          dryRun: options.dryRun === true,
          signal: stop.signal,
          onProgress,
        };
        const found = await stat(path).catch(() => {
          throw new ProblemError(problem("file-not-found", {}, { file: path }));
        });
        const outcomes = found.isDirectory()
          ? await importFolder(opened.store, path, common)
          : [
              await importFile(
                opened.store,
                { name: basename(path), path },
                { ...common, notation: options.notation, collected: today(), number: 1, of: 1 },
              ),
            ];
        bar.stop();
        await printOutcomes(outcomes, options);
        const refused = (await Promise.all(outcomes.map((o) => opened.store.imports.refusals(o.job)))).flat();
        if (refused.length > 0) process.exitCode = EXIT.refused;
        if (options.refused !== undefined && refused.length > 0) await emit(writeRefusals(refused), options.refused);
        // Only looked at: nothing stays that somebody could commit later without having seen it.
        if (options.dryRun === true) for (const { job } of outcomes) await opened.store.imports.discard(job);
      } finally {
        bar.stop();
        await opened.close();
      }
    });
}

async function printOutcomes(outcomes: readonly FileOutcome[], options: Options): Promise<void> {
  if (options.json) return emit(JSON.stringify(outcomes.map(({ file, counts }) => ({ file, ...counts }))), undefined);
  const title = (vi: string, en: string) => ({ title: options.lang === "vi" ? vi : en, align: "right" as const });
  const columns = [
    { title: options.lang === "vi" ? "Tệp" : "File" },
    title("mới", "new"),
    title("thay đổi", "changed"),
    title("không đổi", "same"),
    title("bị từ chối", "refused"),
  ];
  return emit(
    `${table(
      columns,
      outcomes.map(({ file, counts }) => [
        file,
        `${counts.new}`,
        `${counts.changed}`,
        `${counts.same}`,
        `${counts.refused}`,
      ]),
    )}\n`,
    undefined,
  );
}

import { createReadStream, createWriteStream } from "node:fs";
import { access, constants, link, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Language, ProblemError, problem } from "@hoatieu/core";
import { openProductStore } from "@hoatieu/server";
import { openEvidenceFiles } from "@hoatieu/store";
import type { Command } from "commander";
import { databaseOf, type Say, storeOptions } from "../options.ts";
import { asOutputProblem } from "../output.ts";
import { progress } from "../progress.ts";

interface Options {
  readonly database?: string;
  readonly directory: string;
  readonly lang: Language;
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** Gives the finished file its name, unless another has it by now. Not every medium knows links: a stick, a share. */
async function putInPlace(made: string, file: string): Promise<void> {
  try {
    await link(made, file);
    await rm(made);
  } catch (error) {
    if ((error as { readonly code?: string }).code === "EEXIST" || (await exists(file))) throw error;
    await rename(made, file);
  }
}

/** `hoatieu backup FILE` and `hoatieu restore FILE`: one file with everything, from one moment. */
export function backupCommands(program: Command, say: Say): void {
  storeOptions(
    program
      .command("backup <file>")
      .description(
        say("sao lưu toàn bộ ra một tệp nén có mã kiểm", "everything into one compressed file with checksums"),
      ),
    say,
  ).action(async (file: string, options: Options) => {
    if (await exists(file)) throw new ProblemError(problem("file-exists", { file }));
    // Under another name until it is whole and on disk: a command that was killed leaves nothing that looks like a backup.
    const made = `${file}.unfinished-${process.pid}`;
    const opened = await openProductStore({ directory: options.directory, databaseUrl: databaseOf(options) });
    const bar = progress();
    try {
      // It holds everything, hashed passwords too: for its owner alone.
      const target = createWriteStream(made, { flush: true, mode: 0o600 });
      const header = await opened.store.backup(target, {
        onProgress: ({ table, rows, of }) => bar.update(of === 0 ? 1 : rows / of, table),
        evidence: openEvidenceFiles(join(options.directory, "evidence")),
      });
      await putInPlace(made, file);
      bar.stop();
      const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
      console.log(
        say(
          `Đã sao lưu ${rows} dòng của ${header.tables.length} bảng vào ${file}.`,
          `${rows} rows of ${header.tables.length} tables are in ${file}.`,
        ),
      );
      const { files, lost } = header.evidence;
      if (files > 0) console.log(say(`Kèm ${files} tệp bằng chứng.`, `With ${files} files of evidence.`));
      if (lost.length > 0)
        console.error(
          say(
            `Thiếu ${lost.length} tệp bằng chứng mà báo cáo có nêu: không còn trong thư mục hoặc đã bị thay đổi (${lost.join(", ")}).`,
            `${lost.length} files of evidence that reports name are gone from the folder or were changed (${lost.join(", ")}).`,
          ),
        );
    } catch (error) {
      // Half a backup is none.
      await rm(made, { force: true }).catch(() => undefined);
      const { code } = error as { readonly code?: string };
      if (code === "EEXIST") throw new ProblemError(problem("file-exists", { file }), { cause: error });
      throw asOutputProblem(error, file);
    } finally {
      bar.stop();
      await opened.close();
    }
  });
  storeOptions(
    program
      .command("restore <file>")
      .description(say("phục hồi bản sao lưu vào cơ sở dữ liệu trống", "restore a backup into an empty database")),
    say,
  ).action(async (file: string, options: Options) => {
    // Before a database is started for it.
    await access(file, constants.R_OK).catch(() => {
      throw new ProblemError(problem("file-not-found", {}, { file }));
    });
    const opened = await openProductStore({ directory: options.directory, databaseUrl: databaseOf(options) });
    const bar = progress();
    try {
      await opened.store.restore(createReadStream(file), {
        onProgress: ({ table, rows, of }) => bar.update(of === 0 ? 1 : rows / of, table),
        evidence: openEvidenceFiles(join(options.directory, "evidence")),
      });
      bar.stop();
      console.log(say(`Đã phục hồi từ ${file}.`, `Restored from ${file}.`));
    } finally {
      bar.stop();
      await opened.close();
    }
  });
}

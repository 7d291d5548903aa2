import type { Language } from "@hoatieu/core";
import { openProductStore } from "@hoatieu/server";
import type { Command } from "commander";
import { EXIT } from "../exit.ts";
import { databaseOf, type Say, storeOptions } from "../options.ts";
import { emit, table } from "../output.ts";

interface Options {
  readonly database?: string;
  readonly directory: string;
  readonly lang: Language;
  readonly json?: boolean;
}

async function withStore<T>(
  options: Options,
  work: (opened: Awaited<ReturnType<typeof openProductStore>>) => Promise<T>,
): Promise<T> {
  const opened = await openProductStore({ directory: options.directory, databaseUrl: databaseOf(options) });
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/** `hoatieu audit verify | list`: the chained log of every write; exit code 4 when the chain is broken. */
export function auditCommand(program: Command, say: Say): void {
  const audit = program
    .command("audit")
    .description(say("nhật ký ghi dữ liệu, móc nối bằng mã băm", "the log of every write, chained by hash"));
  storeOptions(
    audit
      .command("verify")
      .description(
        say("kiểm tra toàn bộ chuỗi (mã thoát 4 khi bị phá)", "walk the whole chain (exit code 4 when broken)"),
      ),
    say,
  )
    .option("--json", say("in JSON", "print JSON"))
    .action((options: Options) =>
      withStore(options, async ({ store }) => {
        const verdict = await store.audit.verify();
        if (!verdict.intact) process.exitCode = EXIT.failed;
        if (options.json) return emit(JSON.stringify(verdict), undefined);
        const broken = say(
          `Chuỗi bị phá tại mục ${verdict.brokenAt} (${verdict.reason}).`,
          `The chain is broken at entry ${verdict.brokenAt} (${verdict.reason}).`,
        );
        return emit(
          verdict.intact
            ? say(`Chuỗi nguyên vẹn, ${verdict.entries} mục.`, `The chain is intact, ${verdict.entries} entries.`)
            : broken,
          undefined,
        );
      }),
    );
  storeOptions(audit.command("list").description(say("các lần ghi gần nhất", "the newest writes")), say)
    .option("--json", say("in JSON", "print JSON"))
    .action((options: Options) =>
      withStore(options, async ({ store }) => {
        const entries = await store.audit.list(undefined, 100);
        if (options.json) return emit(JSON.stringify(entries), undefined);
        const rows = entries.map((e) => [
          `${e.sequence}`,
          e.at.slice(0, 19).replace("T", " "),
          e.who,
          e.action,
          e.subject,
          e.hash.slice(0, 12),
        ]);
        const titles = [
          say("Số", "No."),
          say("Lúc (UTC)", "At (UTC)"),
          say("Người", "Who"),
          say("Việc", "Action"),
          say("Đối tượng", "Subject"),
          say("Mã băm", "Hash"),
        ];
        return emit(
          `${table(
            titles.map((title) => ({ title })),
            rows,
          )}\n`,
          undefined,
        );
      }),
    );
}

import { type FolderProgress, startProduct } from "@hoatieu/server";
import type { Command } from "commander";
import { databaseOf, type Say, storeOptions, whole } from "../options.ts";
import { progress } from "../progress.ts";

interface Options {
  readonly port: string;
  readonly data?: string;
  readonly database?: string;
  readonly directory: string;
}

/** `hoatieu serve`: runs the product until it is told to stop; the database stops with it. */
export function serveCommand(program: Command, say: Say): void {
  const command = program
    .command("serve")
    .description(say("chạy Hoa Tiêu và mở giao diện trên máy này", "run the product on this machine"));
  storeOptions(command, say)
    .option("--port <number>", say("cổng", "port"), "4600")
    .option(
      "--data <dir>",
      say("chỉ đọc một thư mục tệp, không dùng cơ sở dữ liệu", "read a folder of files only, without a database"),
    )
    .action(async (options: Options) => {
      const bar = progress();
      let told = "";
      const onSeed = ({ number, of, progress: done, file }: FolderProgress) => {
        bar.update((number - 1 + done) / of, file);
        if (process.stderr.isTTY || told === file) return;
        // A log has no bar: one line for each file.
        told = file;
        console.error(say(`nhập ${number}/${of}: ${file}`, `importing ${number}/${of}: ${file}`));
      };
      const product = await startProduct({
        directory: options.directory,
        port: whole(options.port, "--port"),
        databaseUrl: databaseOf(options),
        data: options.data,
        log: console.error,
        onSeed,
      }).finally(() => bar.stop());
      console.log(
        say(
          `Hoa Tiêu đang chạy tại ${product.url}  (dừng: Ctrl-C; chế độ một người dùng, chỉ trên máy này)`,
          `Hoa Tiêu runs on ${product.url}  (stop: Ctrl-C; single user, this machine only)`,
        ),
      );
      await new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
      });
      console.log(say("Đang dừng…", "Stopping…"));
      await product.stop();
    });
}

import { type FolderProgress, startProduct, usersFrom } from "@hoatieu/server";
import type { Command } from "commander";
import { databaseOf, type Say, storeOptions, whole } from "../options.ts";
import { progress } from "../progress.ts";

interface Options {
  readonly port: string;
  readonly data?: string;
  readonly database?: string;
  readonly directory: string;
  readonly users?: boolean;
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
    .option(
      "--users",
      say("nhiều người dùng, có đăng nhập (hoặc HOATIEU_USERS=1)", "several people, who sign in (or HOATIEU_USERS=1)"),
    )
    .action(async (options: Options) => {
      const several = options.users === true || process.env.HOATIEU_USERS === "1";
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
        users: several ? usersFrom(process.env) : undefined,
      }).finally(() => bar.stop());
      const mode = several
        ? say("nhiều người dùng", "several people")
        : say("chế độ một người dùng, chỉ trên máy này", "single user, this machine only");
      console.log(
        say(
          `Hoa Tiêu đang chạy tại ${product.url}  (dừng: Ctrl-C; ${mode})`,
          `Hoa Tiêu runs on ${product.url}  (stop: Ctrl-C; ${mode})`,
        ),
      );
      if (product.firstLink !== undefined)
        console.log(
          say(
            `Chưa có quản trị viên. Mở liên kết này một lần, trong vòng một giờ, để tạo: ${product.firstLink}`,
            `Nobody administers yet. Open this link once, within an hour, to make the first administrator: ${product.firstLink}`,
          ),
        );
      await new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
      });
      console.log(say("Đang dừng…", "Stopping…"));
      await product.stop();
    });
}

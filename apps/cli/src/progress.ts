import cliProgress from "cli-progress";

/** A progress bar on stderr for people; silence in a pipe. */
export interface Progress {
  update(fraction: number, what: string): void;
  stop(): void;
}

const SILENT: Progress = { update: () => undefined, stop: () => undefined };

export function progress(): Progress {
  if (!process.stderr.isTTY) return SILENT;
  const bar = new cliProgress.SingleBar(
    {
      format: "{bar} {percentage} %  {what}  {eta_formatted}",
      hideCursor: true,
      stream: process.stderr,
      clearOnComplete: true,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(1, 0, { what: "" });
  return {
    update: (fraction, what) => bar.update(Math.min(1, Math.max(0, fraction)), { what }),
    stop: () => bar.stop(),
  };
}

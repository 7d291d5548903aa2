import { productVersion } from "@hoatieu/server";
import { Command, Option } from "commander";
import { auditCommand } from "./commands/audit.ts";
import { backupCommands } from "./commands/backup.ts";
import { briefCommand } from "./commands/brief.ts";
import { budgetCommand } from "./commands/budget.ts";
import { checkCommand } from "./commands/check.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { foreseeCommand } from "./commands/foresee.ts";
import { frozenBriefCommands } from "./commands/frozen-briefs.ts";
import { importCommand } from "./commands/import.ts";
import { measureCommand } from "./commands/measure.ts";
import { projectsCommand } from "./commands/projects.ts";
import { scenarioCommand } from "./commands/scenario.ts";
import { scoreCommand } from "./commands/score.ts";
import { serveCommand } from "./commands/serve.ts";
import { EXIT, report } from "./exit.ts";
import { languageOf, type Say } from "./options.ts";
import { speak } from "./spoken.ts";

const language = languageOf(process.argv.slice(2), process.env);
const say: Say = (vi, en) => (language === "vi" ? vi : en);

// Who reads only the head of an answer closes the pipe: no fault, nothing more to say.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const program = speak(new Command("hoatieu"), language)
  .description(
    say(
      "Hoa Tiêu: điều hành kinh tế cấp tỉnh theo số liệu đã công bố",
      "Hoa Tiêu: steering a province's economy by the figures as known",
    ),
  )
  .version(productVersion, "-V, --version", say("phiên bản", "version"))
  .helpOption("-h, --help", say("trợ giúp", "help"))
  .helpCommand(say("help [lệnh]", "help [command]"), say("trợ giúp về một lệnh", "help on a command"))
  .addOption(new Option("--lang <lang>", say("ngôn ngữ", "language")).choices(["vi", "en"]))
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? EXIT.ok : EXIT.input);
  });
for (const add of [
  serveCommand,
  importCommand,
  measureCommand,
  checkCommand,
  explainCommand,
  budgetCommand,
  briefCommand,
  frozenBriefCommands,
  foreseeCommand,
  scenarioCommand,
  scoreCommand,
  projectsCommand,
  exportCommand,
  auditCommand,
  backupCommands,
])
  add(program, say);

// Every command speaks the language found before the options were read.
program.hook("preAction", (_program, command) => {
  command.setOptionValue("lang", language);
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error, language);
}

import { type Language, type Problem, ProblemError } from "@hoatieu/core";
import { problemSentence, problemStatus } from "@hoatieu/language";

/** Exit codes that a script can rely on; documented in docs/cli.md. */
export const EXIT = {
  ok: 0,
  unexpected: 1,
  input: 2,
  refused: 3,
  failed: 4,
  busy: 5,
  environment: 6,
  /** A scenario whose target and locks cannot all be kept. */
  impossible: 7,
  /** As a shell reports a program ended by Ctrl-C. */
  cancelled: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

function codeOf(problem: Problem): ExitCode {
  if (problem.code === "import-cancelled") return EXIT.cancelled;
  if (problem.code === "scenario-impossible") return EXIT.impossible;
  const status = problemStatus(problem);
  if (status === 409) return EXIT.busy;
  return status >= 500 ? EXIT.environment : EXIT.input;
}

/** Says what went wrong in the reader's language, and how the process must end. */
export function report(error: unknown, language: Language): ExitCode {
  if (error instanceof ProblemError) {
    console.error(problemSentence(error.problem, language));
    return codeOf(error.problem);
  }
  console.error(error);
  return EXIT.unexpected;
}

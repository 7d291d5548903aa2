import type { ProjectStatement } from "@hoatieu/core";

/** A day of issue makes a statement newer than one whose page shows none, whenever that was collected. */
export function newestFirst(statements: readonly ProjectStatement[]): readonly ProjectStatement[] {
  const dated = (s: ProjectStatement) => (s.published === "" ? 0 : 1);
  return [...statements].sort(
    (a, b) =>
      dated(b) - dated(a) ||
      (a.knownOn < b.knownOn ? 1 : a.knownOn > b.knownOn ? -1 : 0) ||
      (a.sourceUrl < b.sourceUrl ? -1 : a.sourceUrl > b.sourceUrl ? 1 : 0),
  );
}

/** The newest statement that says it, with what it says. */
export function newestSaid<K extends keyof ProjectStatement>(
  statements: readonly ProjectStatement[],
  column: K,
): string | undefined {
  return newestFirst(statements)
    .map((statement) => statement[column])
    .find((text) => text !== undefined && text !== "");
}

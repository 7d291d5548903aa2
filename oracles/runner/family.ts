/** One comparison of an oracle case: what must come out, what came out, and the tolerance the file states. */
export interface Comparison {
  readonly name: string;
  readonly expected: number;
  readonly actual: number;
  readonly tolerance: number;
}

export interface CaseResult {
  readonly id: string;
  readonly comparisons: readonly Comparison[];
  /** Why this case, or this part of a case, is not computed: it is counted as skipped and named at the end. */
  readonly noAdapter?: string;
}

/** An adapter turns a family's file into cases computed by the packages' public functions, and nothing else. */
export type Adapter = (file: unknown) => readonly CaseResult[];

/** The largest deviation of a case, and whether each is within its tolerance. A value that is not finite never is. */
export function judgeCase(result: CaseResult): { readonly ok: boolean; readonly worst: Comparison | undefined } {
  const off = (c: Comparison) =>
    Number.isFinite(c.actual) ? Math.abs(c.actual - c.expected) : Number.POSITIVE_INFINITY;
  const worst = [...result.comparisons].sort((a, b) => off(b) / b.tolerance - off(a) / a.tolerance)[0];
  return { ok: worst !== undefined && result.comparisons.every((c) => off(c) <= c.tolerance), worst };
}

export class FormatError extends Error {}

/** Reads a member of an untyped file, with the path in the message when it is not there. */
export function member(value: unknown, path: string): unknown {
  let current = value;
  for (const key of path.split(".")) {
    if (typeof current !== "object" || current === null || !(key in current))
      throw new FormatError(`no "${path}" (at "${key}")`);
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

export function numberAt(value: unknown, path: string): number {
  const found = member(value, path);
  if (typeof found !== "number") throw new FormatError(`"${path}" is no number`);
  return found;
}

export function textAt(value: unknown, path: string): string {
  const found = member(value, path);
  if (typeof found !== "string") throw new FormatError(`"${path}" is no text`);
  return found;
}

export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = member(value, path);
  if (!Array.isArray(found)) throw new FormatError(`"${path}" is no list`);
  return found;
}

export function has(value: unknown, path: string): boolean {
  try {
    const found = member(value, path);
    return found !== null && found !== undefined;
  } catch {
    return false;
  }
}

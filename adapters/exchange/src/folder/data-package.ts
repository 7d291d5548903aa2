import { readFile as readText } from "node:fs/promises";
import { join } from "node:path";
import { type Day, dayOf, ProblemError, problem } from "@hoatieu/core";
import type { Notation } from "@hoatieu/language";

/** What `datapackage.json` (Frictionless Data Package) says of a folder. */
export interface DataPackage {
  /** The day the folder was collected. */
  readonly collected: Day | undefined;
  /** How its files write numbers. */
  readonly notation: Notation;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Marks stand in a resource's dialect (CSV Dialect) or, for a single field, in its schema. */
function marksOf(resource: unknown, name: "decimalChar" | "groupChar"): readonly string[] {
  if (!isObject(resource)) return [];
  const schema = isObject(resource.schema) ? resource.schema : {};
  return [resource.dialect, schema, ...listOf(schema.fields)].flatMap((part) => {
    const mark = isObject(part) ? part[name] : undefined;
    return typeof mark === "string" && mark !== "" ? [mark] : [];
  });
}

/** A point before decimals is the standard's default; with groups marked, the notation is English or Vietnamese. */
function notationOf(resources: readonly unknown[]): Notation {
  const decimal = new Set(resources.flatMap((resource) => marksOf(resource, "decimalChar")));
  const group = new Set(resources.flatMap((resource) => marksOf(resource, "groupChar")));
  if (decimal.size > 1 || group.size > 1) return "detect";
  if (decimal.has(",")) return "vi";
  return group.has(",") ? "en" : "plain";
}

/** @returns `undefined` where there is no such file. @throws ProblemError when it is no JSON object. */
export async function readDataPackage(directory: string): Promise<DataPackage | undefined> {
  let text: string;
  try {
    text = await readText(join(directory, "datapackage.json"), "utf8");
  } catch {
    return undefined;
  }
  const malformed = (cause?: unknown) =>
    new ProblemError(problem("package-malformed", {}, { file: "datapackage.json" }), { cause });
  let described: unknown;
  try {
    described = JSON.parse(text);
  } catch (cause) {
    throw malformed(cause);
  }
  if (!isObject(described)) throw malformed();
  const { created, resources } = described;
  const collected = typeof created === "string" ? dayOf(created.slice(0, 10)) : undefined;
  return { collected, notation: notationOf(listOf(resources)) };
}

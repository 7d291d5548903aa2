import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const LAYERS = ["packages", "adapters", "apps"] as const;

const rooms = LAYERS.flatMap((layer) => readdirSync(join(root, layer)).map((name) => `${layer}/${name}`)).sort();

const json = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as Record<string, unknown>;

/** Room -> the rooms its tsconfig references. */
function references(room: string): readonly string[] {
  const list = (json(`${room}/tsconfig.json`).references ?? []) as readonly { readonly path: string }[];
  return list.map(({ path }) => join(room, path)).sort();
}

/** Room -> the rooms that its package.json depends on. */
function dependencies(room: string): readonly string[] {
  const names = new Map(rooms.map((r) => [json(`${r}/package.json`).name, r]));
  return Object.keys((json(`${room}/package.json`).dependencies ?? {}) as object)
    .flatMap((name) => names.get(name) ?? [])
    .sort();
}

/** The picture in architecture.md, line by line. */
function picture(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(root, "docs/architecture.md"), "utf8").split("```")[1] ?? "";
  const lines = text
    .trim()
    .split("\n")
    .map((line) => line.split("->").map((part) => part.trim()));
  return new Map(
    lines.map(([room = "", targets = ""]) => [room, targets === "(nobody)" ? [] : targets.split(", ").sort()]),
  );
}

describe("the picture in docs/architecture.md", () => {
  const drawn = picture();

  it("shows every room and no other", () => {
    expect([...drawn.keys()].sort()).toEqual(rooms);
  });

  it.each(rooms)("%s: drawn, referenced and depended on are the same", (room) => {
    expect(references(room)).toEqual(drawn.get(room));
    expect(dependencies(room)).toEqual(drawn.get(room));
  });

  it("points down only: packages know no adapter or app, adapters no app", () => {
    const level = (room: string) => LAYERS.findIndex((layer) => room.startsWith(layer));
    for (const [room, targets] of drawn)
      for (const target of targets) expect(level(target)).toBeLessThanOrEqual(level(room));
  });

  it("has no circle", () => {
    const reach = (room: string, seen: readonly string[]): boolean =>
      seen.includes(room) || (drawn.get(room) ?? []).some((next) => reach(next, [...seen, room]));
    for (const room of rooms) expect(reach(room, [])).toBe(false);
  });

  it("keeps the pure packages pure: no Node or DOM types", () => {
    const base = json("tsconfig.base.json").compilerOptions as Record<string, unknown>;
    expect(base.types).toEqual([]);
    expect(base.lib).toEqual(["es2024"]);
    for (const room of rooms.filter((r) => r.startsWith("packages/"))) {
      const own = json(`${room}/tsconfig.json`).compilerOptions as Record<string, unknown>;
      expect(own.types).toBeUndefined();
      expect(own.lib).toBeUndefined();
    }
  });
});

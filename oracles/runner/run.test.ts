import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runOracles } from "./run.ts";

/** The runner itself must be able to fail. */
describe("the oracle runner", () => {
  let folder = "";
  const write = (name: string, content: unknown) => writeFile(join(folder, name), JSON.stringify(content));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "oracles-"));
    const wrong = {
      id: "wrong",
      known_cum: { quarters: 2, growth: 7.52 },
      target: 8,
      published: { remaining: 9.9 },
      computed_with_weights: 8.4192,
      tolerance_pp: 0.1,
    };
    await write("growth_scenario.json", {
      national_weights_fitted: [0.2242, 0.242, 0.259, 0.2748],
      required_growth: [wrong],
    });
    await write("no_such_family_2.json", { cases: [] });
    await write("contributions.json", { cases: [] });
    await writeFile(join(folder, "broken.json"), "{");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("fails a wrong number, an empty file and a broken one, and names what has no adapter", async () => {
    const lines = await runOracles([folder]);
    expect(lines.map((l) => [l.family, l.state]).sort()).toEqual([
      ["broken", "FAIL"],
      ["contributions", "FAIL"],
      ["growth_scenario", "FAIL"],
      ["no_such_family", "no adapter"],
    ]);
  });
});

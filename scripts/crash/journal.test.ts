import { describe, expect, it } from "vitest";
import { ANY, type Facts, Journal, verdict } from "./journal.ts";

/** A record that does what the writes say, to be damaged by hand. */
function recordOf(...facts: readonly Facts[]): Map<string, string> {
  const record = new Map<string, string>();
  for (const [key, content] of facts.flatMap((f) => Object.entries(f)))
    if (content === undefined) record.delete(key);
    else record.set(key, content);
  return record;
}

const given = { "task:a": "Giao Sở Tài chính" };
const reported = { "task:a": "Giao Sở Tài chính\nĐã giải ngân 40 %", "evidence:a": "af31" };

function written(): Journal {
  const journal = new Journal();
  journal.acknowledge(journal.begin("task given", given));
  return journal;
}

const told = (journal: Journal, record: ReadonlyMap<string, string>) =>
  verdict(1, journal.acknowledged, journal.check(journal.keys(), record));

describe("the journal of a crash run", () => {
  it("finds nothing wrong where everything acknowledged is there", () => {
    expect(told(written(), recordOf(given))).toBe("1 kills, 1 acknowledged, 0 lost, 0 half done");
  });

  it("counts an acknowledged write that is gone, or whose content is another, as lost: once", () => {
    const gone = written();
    expect(told(gone, recordOf())).toBe("1 kills, 1 acknowledged, 1 lost, 0 half done");
    expect(told(gone, recordOf())).toContain("0 lost");
    expect(told(written(), recordOf({ "task:a": "Giao Sở Tài chinh" }))).toContain("1 lost");
  });

  it("takes a write without an answer whole or not at all", () => {
    for (const outcome of [given, { ...given, ...reported }]) {
      const journal = written();
      journal.begin("task reported", reported);
      expect(told(journal, recordOf(outcome))).toContain("0 lost, 0 half done");
      // What it was found to be is held from then on.
      expect(journal.content("task:a")).toBe(outcome["task:a"]);
      expect(told(journal, recordOf({}))).toContain("1 lost");
    }
  });

  it("counts a write of which a part is there as half done", () => {
    const journal = written();
    journal.begin("task reported", reported);
    expect(told(journal, recordOf(given, { "evidence:a": "af31" }))).toContain("0 lost, 1 half done");
    const torn = written();
    torn.begin("task reported", reported);
    expect(told(torn, recordOf({ ...reported, "task:a": "Giao Sở Tài chính\nĐã giải" }))).toContain("1 half done");
  });

  it("counts what a refused write left, and what was taken away and is there again, as half done", () => {
    const journal = new Journal();
    journal.refuse(journal.begin("task given", given));
    expect(told(journal, recordOf(given))).toContain("0 lost, 1 half done");
    const undone = written();
    undone.acknowledge(undone.begin("undone", { "task:a": undefined }));
    expect(told(undone, recordOf(given))).toContain("1 half done");
  });

  it("holds what only the server could say as it was first found", () => {
    const journal = new Journal();
    journal.acknowledge(journal.begin("forecast", { "forecast:x": ANY }));
    expect(told(journal, recordOf({ "forecast:x": "9.8" }))).toContain("0 lost");
    expect(told(journal, recordOf({ "forecast:x": "9.9" }))).toContain("1 lost");
  });

  it("knows a key under way as busy until its outcome is known", () => {
    const journal = written();
    journal.begin("task reported", reported);
    expect(journal.busy("task:a")).toBe(true);
    expect(journal.holding("task:")).toEqual([]);
    journal.check(journal.keys(), recordOf(given));
    expect(journal.busy("task:a")).toBe(false);
    expect(journal.holding("task:")).toEqual(["task:a"]);
  });
});

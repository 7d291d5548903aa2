import { createHash } from "node:crypto";
import type { Day, PillarWeight, TargetListLine } from "@hoatieu/core";
import { type Door, transaction } from "./database.ts";
import { commitStaged } from "./imports/commit.ts";
import { bodyOf, keyOf, type ReferenceContent } from "./reference-codec.ts";

/** A change by a person goes the way of an import of one row: a batch that can be undone, a version, an audit entry. */
async function edit(door: Door, content: ReferenceContent, who: string, day: Day): Promise<number> {
  const [key, body] = [keyOf(content), bodyOf(content)];
  const job = `edit ${createHash("sha256").update(`${key}${body}${who}${process.hrtime.bigint()}`).digest("hex")}`;
  return transaction(door, async (handle) => {
    await handle.query(
      "INSERT INTO staged_reference (job, ord, place_row, kind, key, body) VALUES ($1, 1, 1, $2, $3, $4)",
      [job, content.kind, key, body],
    );
    const sha256 = createHash("sha256").update(body).digest("hex");
    const committed = await commitStaged(handle, job, {
      file: `${content.kind}: ${key}`,
      sha256,
      collected: day,
      who,
      action: "edit",
    });
    return committed.version;
  });
}

export function setPillarWeight(door: Door, weight: PillarWeight, day: Day): Promise<number> {
  return edit(door, { kind: "pillar-weight", value: weight }, weight.setBy, day);
}

export function fillTargetListLine(door: Door, line: TargetListLine, who: string, day: Day): Promise<number> {
  return edit(door, { kind: "target-list", value: line }, who, day);
}

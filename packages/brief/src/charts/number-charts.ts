import type { Day, Language } from "@hoatieu/core";
import { formatDay } from "@hoatieu/language";
import { pick } from "../say.ts";
import type { Block } from "../tree.ts";

/**
 * Numbers the charts of a document in order and writes under each the sources of its figures, as they are numbered in the
 * document's own list, and the day as known on: no chart travels without them.
 */
export function numberCharts(
  blocks: readonly Block[],
  sourceNumbers: ReadonlyMap<string, number>,
  asOf: Day,
  language: Language,
): readonly Block[] {
  let count = 0;
  return blocks.map((block) => {
    if (block.kind !== "chart") return block;
    count += 1;
    const numbers = new Set(block.figures.flatMap((figure) => sourceNumbers.get(figure.source) ?? []));
    const named = [...numbers].sort((a, b) => a - b).map((n) => `[${n}]`);
    const day = formatDay(asOf, language);
    const known = pick(language, `số liệu công bố đến ngày ${day}`, `as known on ${day}`);
    const sources = named.length === 0 ? "" : `${pick(language, "Nguồn: ", "Sources: ")}${named.join(", ")}; `;
    const line = `${sources}${known}.`;
    return {
      ...block,
      caption: `${pick(language, "Biểu đồ", "Chart")} ${count}. ${block.caption}`,
      source: `${line.charAt(0).toUpperCase()}${line.slice(1)}${block.source === "" ? "" : ` ${block.source}`}`,
    };
  });
}

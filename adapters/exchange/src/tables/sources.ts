import { dayOf } from "@hoatieu/core";
import type { Table } from "./table.ts";

export const sources: Table = {
  kind: "sources",
  required: ["source", "title", "url", "published"],
  optional: [],
  read(cells) {
    const code = cells.required("source");
    const title = cells.required("title");
    const url = cells.address("url");
    const published = cells.released("published");
    if (code === undefined || title === undefined || published === undefined) return undefined;
    return { kind: "source", value: { code, title, url, published, knownOn: dayOf(published) } };
  },
};

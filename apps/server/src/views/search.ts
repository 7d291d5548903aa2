import type { WireSearchHit } from "@hoatieu/contract";
import { fold } from "@hoatieu/core";
import type { Task } from "@hoatieu/follow";
import type { Provider } from "../provider.ts";

const MOST = 30;

interface Candidate extends WireSearchHit {
  readonly folded: string;
}

/**
 * Every word typed must occur, without diacritics; hits that open with the first word come first, then shorter titles.
 * @param tasks of the register, as far as who asks may read them
 */
export async function searchView(
  provider: Provider,
  query: string,
  tasks: readonly Pick<Task, "id" | "title" | "owner" | "document">[] = [],
): Promise<readonly WireSearchHit[]> {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  const first = words[0];
  if (first === undefined) return [];
  const reference = await provider.reference();
  const candidate = (kind: WireSearchHit["kind"], code: string, vi: string, en: string, more = ""): Candidate => ({
    kind,
    code,
    title: { vi, en },
    folded: fold(`${vi} ${en} ${code} ${more}`),
  });
  const all: Candidate[] = [
    ...[...reference.indicators.values()].map((i) =>
      candidate("indicator", i.code, i.name.vi, i.name.en, `${i.short.vi} ${i.short.en}`),
    ),
    ...[...reference.territories.values()].map((t) => candidate("territory", t.code, t.name.vi, t.name.en)),
    ...reference.directives.map((d) => candidate("directive", d.id, d.title.vi, d.title.en, d.number)),
    ...tasks.map((t) => candidate("task", t.id, t.title, t.title, `${t.owner} ${t.document}`)),
    ...[...reference.sources.values()].map((s) => candidate("source", s.code, s.title, s.title, s.url)),
  ];
  const opens = (c: Candidate) => Number(!c.folded.startsWith(first));
  const kinds = ["indicator", "territory", "directive", "task", "source"];
  return all
    .filter((c) => words.every((word) => c.folded.includes(word)))
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        opens(a) - opens(b) ||
        a.title.vi.length - b.title.vi.length ||
        (a.code < b.code ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ folded: _folded, ...hit }) => hit);
}

import type { WireFollowed } from "@hoatieu/contract";
import { fold } from "@hoatieu/core";
import type { ViewSearch } from "../../view/address.ts";

export interface Placed {
  readonly item: WireFollowed;
  /** How deep under its parent documents. */
  readonly depth: number;
}

const bodyOf = ({ directive }: WireFollowed) => directive.responsibleBody || directive.issuingBody;

export function filterDirectives(items: readonly WireFollowed[], search: ViewSearch): readonly WireFollowed[] {
  const wanted = fold((search.q ?? "").trim());
  return items.filter((item) => {
    const d = item.directive;
    if (search.state !== undefined && item.state !== search.state) return false;
    if (search.owner !== undefined && bodyOf(item) !== search.owner) return false;
    if (wanted === "") return true;
    const text = [d.id, d.number, d.title.vi, d.title.en, d.issuingBody, d.responsibleBody, d.outcome].join(" ");
    return fold(text).includes(wanted);
  });
}

export function bodiesOf(items: readonly WireFollowed[]): readonly string[] {
  const collator = new Intl.Collator("vi");
  return [...new Set(items.map(bodyOf).filter((body) => body !== ""))].sort(collator.compare);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function byDeadline(items: readonly WireFollowed[]): readonly Placed[] {
  const due = (item: WireFollowed) => item.directive.deadline ?? "9999";
  return [...items].sort((a, b) => order(due(a), due(b))).map((item) => ({ item, depth: 0 }));
}

/** Each document followed by what was issued under it; the filtered ones keep their parents above them. */
export function byChain(items: readonly WireFollowed[], all: readonly WireFollowed[]): readonly Placed[] {
  const byId = new Map(all.map((item) => [item.directive.id, item]));
  const kept = new Set<string>();
  for (const item of items) {
    let at: WireFollowed | undefined = item;
    while (at && !kept.has(at.directive.id)) {
      kept.add(at.directive.id);
      at = at.directive.parent === undefined ? undefined : byId.get(at.directive.parent);
    }
  }
  const start = (item: WireFollowed) => item.directive.issued ?? item.directive.assigned ?? item.directive.knownFrom;
  const sorted = all
    .filter((item) => kept.has(item.directive.id))
    .sort((a, b) => order(start(a), start(b)) || order(a.directive.id, b.directive.id));
  const placed: Placed[] = [];
  const place = (item: WireFollowed, depth: number) => {
    placed.push({ item, depth });
    for (const child of sorted) if (child.directive.parent === item.directive.id) place(child, depth + 1);
  };
  for (const item of sorted) {
    const parent = item.directive.parent;
    if (parent === undefined || !byId.has(parent)) place(item, 0);
  }
  return placed;
}

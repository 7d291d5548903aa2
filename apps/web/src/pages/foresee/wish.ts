import { INDUSTRIES, QUARTERS, type Quarter, TOTAL } from "@hoatieu/foresee";
import type { ViewSearch } from "../../view/address.ts";

/** Growth held by the reader: a cell, a sector's year, or a quarter of the total. */
export interface Lock {
  readonly node: string;
  readonly quarters: readonly Quarter[];
  readonly growth: number;
}

/** What the reader asks of the table; all of it stands in the address. */
export interface Wish {
  /** A typed target in plain decimals, or the id of an official one; `undefined`: the one the page opens with. */
  readonly target: string | undefined;
  readonly locks: readonly Lock[];
  /** Whether no cell may exceed the highest growth on record. */
  readonly ceilings: boolean;
}

export const BLANK: Wish = { target: undefined, locks: [], ceilings: false };

/** A typed target; an official one's id never reads as a plain number. */
export function typedTarget(target: string | undefined): number | undefined {
  return target !== undefined && /^-?\d+(\.\d+)?$/.test(target) ? Number(target) : undefined;
}

export const lockKey = ({ node, quarters }: Pick<Lock, "node" | "quarters">): string => `${node}*${quarters.join("")}`;

export const lockAt = (wish: Wish, node: string, quarters: readonly Quarter[]): Lock | undefined =>
  wish.locks.find((lock) => lockKey(lock) === lockKey({ node, quarters }));

/** The wish with one lock set, or let go of. */
export function withLock(wish: Wish, at: Pick<Lock, "node" | "quarters">, growth: number | undefined): Wish {
  const others = wish.locks.filter((lock) => lockKey(lock) !== lockKey(at));
  if (growth === undefined) return others.length === wish.locks.length ? wish : { ...wish, locks: others };
  const known = wish.locks.findIndex((lock) => lockKey(lock) === lockKey(at));
  const lock = { node: at.node, quarters: at.quarters, growth };
  return { ...wish, locks: known < 0 ? [...wish.locks, lock] : wish.locks.with(known, lock) };
}

const START = `${TOTAL}.`;
const shortOf = (node: string) => (node.startsWith(START) ? node.slice(START.length) : node);
const nodeOf = (short: string) => (short === TOTAL ? TOTAL : `${START}${short}`);

/** Six decimals: what a reader types has two. */
const plain = (value: number) => String(Number(value.toFixed(6)));

/** @example "agriculture*1234*4.15_services*4*9": agriculture's year at 4.15, services' fourth quarter at 9 */
export const writeLocks = (locks: readonly Lock[]): string =>
  locks.map((l) => `${shortOf(l.node)}*${l.quarters.join("")}*${plain(l.growth)}`).join("_");

const KNOWN = new Set<string>([TOTAL, `${START}industry-construction`, `${START}services`, ...INDUSTRIES]);

export function readLocks(text: string): readonly Lock[] {
  return text.split("_").flatMap((part): readonly Lock[] => {
    const [short = "", digits = "", number = ""] = part.split("*");
    const node = nodeOf(short);
    const quarters = QUARTERS.filter((q) => digits.includes(String(q)));
    const growth = Number(number);
    const good = KNOWN.has(node) && quarters.length > 0 && number !== "" && growth >= -90 && growth <= 200;
    return good ? [{ node, quarters, growth }] : [];
  });
}

type WishSearch = Pick<ViewSearch, "target" | "locks" | "ceilings">;

export function searchOf(wish: Wish): WishSearch {
  return {
    target: wish.target,
    locks: wish.locks.length === 0 ? undefined : writeLocks(wish.locks),
    ceilings: wish.ceilings ? "best" : undefined,
  };
}

export function wishFrom({ target, locks, ceilings }: WishSearch): Wish {
  return { target, locks: locks === undefined ? [] : readLocks(locks), ceilings: ceilings === "best" };
}

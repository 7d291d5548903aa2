import type { Random } from "../random.ts";

export const TERRITORY = "hai-phong-2025";
export const OWNERS = ["Sở Tài chính", "Sở Công Thương", "Sở Xây dựng", "Sở Nội vụ", "UBND phường Hải An"];
const VERBS = ["Trình", "Rà soát", "Báo cáo", "Sơ kết", "Đôn đốc", "Giải trình"];
const THINGS = [
  "đề án khu thương mại tự do",
  "giải ngân vốn đầu tư công",
  "thu ngân sách nội địa “quý IV”",
  "cảng cạn; kho bãi, 100 % mặt bằng",
  "số liệu\tvà\nghi chú nhiều dòng",
  "Ðường Nguyễn Văn Linh – đoạn 2 (𝄞)",
];

/** A sentence as an office writes, now and then with what breaks careless programs, the mark in it. */
export function sentence(random: Random, mark: string): string {
  return `${random.of(VERBS)} ${random.of(THINGS)} ${mark} ${random.whole(1, 999)}`;
}

/** One line, as titles are. */
export const title = (random: Random, mark: string) => sentence(random, mark).replace(/[\t\n]/g, " ");

export function day(random: Random, from = 2026, to = 2027): string {
  const two = (n: number) => `${n}`.padStart(2, "0");
  return `${random.whole(from, to)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
}

/** Text and its mark apart again. */
export const markOf = (text: string) => /\bk[0-9a-z]+q[0-9a-z]+\b/.exec(text)?.[0] ?? "";

/** Ids of keys `of:id`. */
export const idOf = (key: string) => key.slice(key.indexOf(":") + 1);

export function found(of: string, pairs: Iterable<readonly [string, string | undefined]>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [id, content] of pairs) if (content !== undefined) map.set(`${of}:${id}`, content);
  return map;
}

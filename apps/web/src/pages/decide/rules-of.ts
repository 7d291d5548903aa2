import type { WireLimitCheck } from "@hoatieu/contract";

/** One rule as it stands in the table: the levels of a threshold in one line. */
export interface Rule {
  readonly key: string;
  readonly name: WireLimitCheck["limit"]["name"];
  readonly state: WireLimitCheck["state"];
  readonly first: WireLimitCheck["limit"];
  /** The numbers of its levels, in the order of the law's fields. */
  readonly values: readonly string[];
  readonly check: WireLimitCheck;
}

/** "Dự án nhóm A, mức lĩnh vực thứ 1" is the rule "Dự án nhóm A". */
const withoutField = (name: string) => name.replace(/, (?:mức lĩnh vực thứ|level of field) \d+$/, "");

/** Checks of one rule of one text with one state, joined. */
export function rulesOf(checks: readonly WireLimitCheck[]): readonly Rule[] {
  const groups = new Map<string, WireLimitCheck[]>();
  for (const check of checks) {
    const key = [check.limit.code, check.limit.document, check.state].join("|");
    groups.set(key, [...(groups.get(key) ?? []), check]);
  }
  return [...groups].flatMap(([key, list]) => {
    const [check] = list;
    if (!check) return [];
    const { limit, state } = check;
    const name = { vi: withoutField(limit.name.vi), en: withoutField(limit.name.en) };
    const values = list.map((c) => c.limit.value).filter((value) => value !== "");
    return [{ key, name: list.length > 1 ? name : limit.name, state, first: limit, values, check }];
  });
}

import { chainLinkedGoods, lmdi, productivityShift, shapley } from "@hoatieu/explain";
import { type Adapter, type CaseResult, type Comparison, has, listAt, member, numberAt, textAt } from "../family.ts";

const numbers = (value: unknown, path: string): readonly number[] => listAt(value, path).map(Number);
const rows = (value: unknown, path: string): readonly (readonly number[])[] =>
  listAt(value, path).map((row) => (row as readonly unknown[]).map(Number));

type Found = number | readonly number[] | readonly (readonly number[])[];

/** Members of `expected`, each with what was computed for it; what `found` lacks has no counterpart. */
function compare(item: unknown, found: Readonly<Record<string, Found>>, relative: number): readonly CaseResult[] {
  const id = textAt(item, "id");
  const comparisons: Comparison[] = [];
  const missing: CaseResult[] = [];
  for (const [name, expected] of Object.entries(member(item, "expected") as object)) {
    const own = found[name];
    if (own === undefined) {
      missing.push({ id: `${id}, ${name}`, comparisons: [], noAdapter: "not computed" });
      continue;
    }
    const actual = [own].flat(2);
    const wanted = ([expected] as unknown[]).flat(2).map(Number);
    for (const [i, value] of wanted.entries())
      comparisons.push({
        name: wanted.length > 1 ? `${name} ${i + 1}` : name,
        expected: value,
        actual: actual.length === wanted.length ? (actual[i] ?? Number.NaN) : Number.NaN,
        // A zero has no relative size.
        tolerance: (Math.abs(value) || 1) * relative,
      });
  }
  return comparisons.length > 0 ? [{ id, comparisons }, ...missing] : missing;
}

/** What is refused compares as nothing found: every comparison fails. */
const listOr = (answer: readonly number[] | object): readonly number[] => (Array.isArray(answer) ? answer : []);

function chained(item: unknown): Readonly<Record<string, Found>> {
  const linked = chainLinkedGoods(rows(item, "input.prices"), rows(item, "input.volumes"));
  if ("cannot" in linked) throw new Error(linked.cannot);
  return {
    chain_index: linked.index,
    growth_pct: linked.growth,
    contributions_pp: linked.contributions,
    chained_volume_total: linked.total,
    chained_volume_components: linked.parts,
    non_additivity: linked.nonAdditivity,
  };
}

function drivers(item: unknown): Readonly<Record<string, Found>> {
  const [before, after] = [numbers(item, "input.before"), numbers(item, "input.after")];
  const orders = listOr(shapley(before, after));
  return {
    lmdi_I_additive: listOr(lmdi(before, after)),
    shapley: orders,
    total: orders.reduce((sum, x) => sum + x, 0),
  };
}

function shifts(item: unknown): Readonly<Record<string, Found>> {
  const shift = productivityShift(
    { jobs: numbers(item, "input.L0"), productivity: numbers(item, "input.P0") },
    { jobs: numbers(item, "input.L1"), productivity: numbers(item, "input.P1") },
  );
  if ("cannot" in shift) throw new Error(shift.cannot);
  return {
    total: shift.total,
    within: shift.within,
    static_shift: shift.staticShift,
    dynamic_shift: shift.dynamicShift,
  };
}

/** Family `decomposition`: chain-linked volumes, a product by driver, productivity by sector; told apart by their input. */
export const decomposition: Adapter = (file) => {
  const relative = numberAt(file, "tolerance.rel");
  return listAt(file, "cases").flatMap((item) => {
    if (has(item, "input.prices")) return compare(item, chained(item), relative);
    if (has(item, "input.before")) return compare(item, drivers(item), relative);
    if (has(item, "input.P0")) return compare(item, shifts(item), relative);
    return [{ id: textAt(item, "id"), comparisons: [], noAdapter: "input of a kind that is not known" }];
  });
};

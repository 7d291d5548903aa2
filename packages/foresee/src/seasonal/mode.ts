/**
 * How the parts of a series combine: `multiplicative` is trend times seasonal times irregular, with factors around 1;
 * `additive` is their sum, with factors around 0.
 */
export type Mode = "multiplicative" | "additive";

/** The value of a factor that changes nothing. */
export const neutral = (mode: Mode): number => (mode === "multiplicative" ? 1 : 0);

/** Takes one part off a series: quotients or differences, place by place. */
export function takenOff(mode: Mode, series: readonly number[], part: readonly number[]): readonly number[] {
  return series.map((value, t) => {
    const taken = part[t] ?? neutral(mode);
    return mode === "multiplicative" ? value / taken : value - taken;
  });
}

/** Size of a step from one value to the next: relative to the first, or absolute. */
export function change(mode: Mode, from: number, to: number): number {
  return mode === "multiplicative" ? Math.abs(to - from) / from : Math.abs(to - from);
}

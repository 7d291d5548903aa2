/**
 * A figure's note, taken apart. A note mixes three things that must not be confused:
 * - **scope**: what is counted (price basis, a cut-off inside the period, a part of the territory). Figures of
 *   different scope are different series and never stand on one line.
 * - **bound**: "nearly", "more than", "about": the printed value is a bound, not a value.
 * - **remark**: everything else ("estimate", "as printed"); it stays in the pedigree and changes nothing.
 *
 * Parts are separated by ";" or ",". A part that is neither a known bound nor matches a scope pattern is a remark.
 */
export type Bound = "about" | "nearly" | "more-than" | "at-least";

export interface Qualifier {
  readonly scope: string;
  readonly bound: Bound | undefined;
  readonly remark: string;
}

const BOUNDS: Readonly<Record<string, Bound>> = {
  about: "about",
  approximate: "about",
  rounded: "about",
  nearly: "nearly",
  "more than": "more-than",
  "at least": "at-least",
};

const SCOPES: readonly RegExp[] = [
  /^constant( \d{4})? prices$/,
  /^current prices$/,
  /^\d{4} price base$/,
  /^price basis not stated$/,
  /^ISIC Rev\. \d$/,
  /^production approach$/,
  /^former method$/,
  /^average( per year)?$/,
  /^to \d{1,2} [A-Z][a-z]+( \d{4})?$/,
  /^without /,
  /^customs statistics by province$/,
  /^sum with /,
  /^new and adjusted/,
  /^port-authority area$/,
  /^resident$/,
  /^registered basis$/,
  /^post-merger (western|eastern) part of the city$/,
];

const cache = new Map<string, Qualifier>();

/** @example qualify("current prices, more than") // { scope: "current prices", bound: "more-than", remark: "" } */
export function qualify(note: string): Qualifier {
  const known = cache.get(note);
  if (known) return known;
  const scope: string[] = [];
  const remark: string[] = [];
  let bound: Bound | undefined;
  for (const part of note.split(/[;,]/).map((piece) => piece.trim())) {
    if (part === "") continue;
    const asBound = BOUNDS[part];
    if (asBound) bound = asBound;
    else if (SCOPES.some((pattern) => pattern.test(part))) scope.push(part);
    else remark.push(part);
  }
  const qualifier = { scope: scope.join("; "), bound, remark: remark.join("; ") };
  cache.set(note, qualifier);
  return qualifier;
}

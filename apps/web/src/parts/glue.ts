/**
 * A number in a sentence is a button, and a browser may break the line on either side of a button, even between "(" and
 * the number. So marks that belong to a number are taken out of the text around it and kept with it.
 */
export interface Piece<T> {
  readonly before: string;
  readonly item: T;
  readonly after: string;
}

const OPENING = /[([“"«≥≤+−-]+$/;
const CLOSING = /^[)\]”"».,;:%…]+/;

/** Splits alternating texts and items (`texts` has one more) into texts and pieces that must not break. */
export function glue<T>(texts: readonly string[], items: readonly T[]): readonly (string | Piece<T>)[] {
  const rest = [...texts];
  const parts: (string | Piece<T>)[] = [];
  items.forEach((item, index) => {
    const text = rest[index] ?? "";
    const before = OPENING.exec(text)?.[0] ?? "";
    const next = rest[index + 1] ?? "";
    const after = CLOSING.exec(next)?.[0] ?? "";
    parts.push(text.slice(0, text.length - before.length), { before, item, after });
    rest[index + 1] = next.slice(after.length);
  });
  parts.push(rest[items.length] ?? "");
  return parts.filter((part) => part !== "");
}

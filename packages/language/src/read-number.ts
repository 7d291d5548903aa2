/**
 * Reads a printed number. Vietnamese and English print the same marks with opposite meaning ("1.234,5" and
 * "1,234.5"), so a number is read in a stated notation; where none is stated, only what can mean one thing is read.
 *
 * A space between groups of three digits is a grouping mark in every notation but `plain` (ISO 80000-1).
 */
export const NOTATIONS = ["plain", "vi", "en", "detect"] as const;
export type Notation = (typeof NOTATIONS)[number];

/** `text` is plain decimal text with the decimals that were printed; `ambiguous` names both values it could mean. */
export type NumberReading =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "ambiguous"; readonly readings: readonly [string, string] }
  | { readonly kind: "not-a-number" };

/** More digits than any statistic has; a longer text is no number, and exact arithmetic on it would take for ever. */
const LONGEST = 40;
const NOT_A_NUMBER: NumberReading = { kind: "not-a-number" };
const PLAIN = /^(-?)(\d+)(\.\d+)?$/;
/** Space, no-break space, thin space, narrow no-break space. */
const SPACED = /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?=[.,]|$)/;
const DIGITS_AND_MARKS = /^\d[\d.,]*$/;
const GROUPED = { ".": /^[1-9]\d{0,2}(?:\.\d{3})+$/, ",": /^[1-9]\d{0,2}(?:,\d{3})+$/ } as const;

type Mark = "." | ",";

const other = (mark: Mark): Mark => (mark === "." ? "," : ".");

function plain(sign: string, whole: string, fraction: string): NumberReading {
  const digits = whole.replace(/^0+(?=\d)/, "");
  return { kind: "number", text: `${sign}${digits}${fraction === "" ? "" : `.${fraction}`}` };
}

/** The number with `mark` before its decimals and the other mark between its groups; `undefined` when it is not so. */
function readWith(digits: string, mark: Mark): readonly [string, string] | undefined {
  const parts = digits.split(mark);
  const [whole, fraction] = [parts[0] ?? "", parts[1]];
  if (parts.length > 2 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const group = other(mark);
  if (whole.includes(group) && !GROUPED[group].test(whole)) return undefined;
  return [whole.replaceAll(group, ""), fraction ?? ""];
}

/**
 * Reads a number in the notation given.
 * - `plain`: a point before decimals, nothing between groups (`-1234.5`), as machines write.
 * - `vi`: `1.234,5`. `en`: `1,234.5`.
 * - `detect`: either, when the marks leave one meaning; "1.234" and "1,234" have two and are ambiguous.
 *
 * @example readNumber("1.234,5", "detect") // { kind: "number", text: "1234.5" }
 * @example readNumber("1.234", "detect") // { kind: "ambiguous", readings: ["1.234", "1234"] }
 */
export function readNumber(text: string, notation: Notation): NumberReading {
  const trimmed = text.trim().replace(/^\u2212/, "-");
  if (trimmed.length > LONGEST) return NOT_A_NUMBER;
  if (notation === "plain") {
    const match = PLAIN.exec(trimmed);
    return match ? plain(match[1] ?? "", match[2] ?? "", (match[3] ?? "").slice(1)) : NOT_A_NUMBER;
  }
  const sign = trimmed.startsWith("-") ? "-" : "";
  let digits = trimmed.slice(sign.length);
  const spaced = SPACED.exec(digits);
  if (spaced) digits = digits.replace(spaced[0], spaced[0].replace(/\D/g, ""));
  if (!DIGITS_AND_MARKS.test(digits)) return NOT_A_NUMBER;
  // Groups already marked by spaces leave a single mark only one meaning: the decimals.
  const marks =
    spaced && notation === "detect" ? ([".", ","] as const).filter((mark) => digits.includes(mark)) : marksOf(notation);
  const readings = [...(marks.length === 0 ? ([","] as const) : marks)]
    .map((mark) => readWith(digits, mark))
    .filter((reading) => reading !== undefined)
    .map(([whole, fraction]) => plain(sign, whole, fraction));
  const texts = [...new Set(readings.map((reading) => (reading.kind === "number" ? reading.text : "")))];
  const [first, second] = texts;
  if (first === undefined) return NOT_A_NUMBER;
  if (second !== undefined) return { kind: "ambiguous", readings: [first, second] };
  return { kind: "number", text: first };
}

function marksOf(notation: Exclude<Notation, "plain">): readonly Mark[] {
  if (notation === "vi") return [","];
  return notation === "en" ? ["."] : [".", ","];
}

/**
 * A spreadsheet runs a text cell that begins with = + - @ (also after a tab or return) as a formula. In CSV such a
 * text gets an apostrophe in front, which spreadsheets show as text; a text that begins with an apostrophe gets a
 * second one, so that `unguardText(guardText(x)) === x` for every text. A negative number is no formula.
 */
const DANGEROUS = /^['=+\-@\t\r]/;
const GUARDED = /^'['=+\-@\t\r]/;

const NEGATIVE_NUMBER = /^-\d[\d.,]*$/;

export const guardText = (text: string): string =>
  DANGEROUS.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;

export const unguardText = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

/** Separators in use: the comma of the standard, the semicolon of Vietnamese spreadsheets, the tab. */
const DELIMITERS = [",", ";", "\t"] as const;

/** The separator that occurs most in the header row, outside quotation marks; the comma where none does. */
export function delimiterOf(head: string): string {
  const header = (/^[^\r\n]*/.exec(head)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (mark: string) => header.split(mark).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ",";
}

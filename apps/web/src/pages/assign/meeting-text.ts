/** Lines as people type them: blank ones mean nothing. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

interface Opinion {
  readonly who: string;
  readonly text: string;
}

/** `speaker: text` a line; a line without a colon is a text without a speaker. */
export function opinionsOf(text: string): { who: string; text: string }[] {
  return linesOf(text).map((line) => {
    const at = line.indexOf(":");
    return at < 0 ? { who: "", text: line } : { who: line.slice(0, at).trim(), text: line.slice(at + 1).trim() };
  });
}

/** The lines from which `opinionsOf` reads the same opinions. */
export const opinionLines = (opinions: readonly Opinion[]): string =>
  opinions.map(({ who, text }) => (who === "" && !text.includes(":") ? text : `${who}: ${text}`)).join("\n");

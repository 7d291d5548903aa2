import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const resolve = createRequire(import.meta.url).resolve;

/**
 * The fonts of paper, from files that come with the program, never from the machine: Tinos has the widths of Times New
 * Roman and every Vietnamese letter; DejaVu Sans has the signs of verdicts that Tinos lacks.
 */
const FILES = {
  regular: "@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf",
  bold: "@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf",
  italic: "@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf",
  boldItalic: "@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf",
  signs: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
} as const;

export type PaperFont = keyof typeof FILES;
export const PAPER_FONTS = Object.keys(FILES) as readonly PaperFont[];

const read = new Map<PaperFont, Uint8Array>();

/** The bytes of a font of paper; read once. */
export function fontFile(font: PaperFont): Uint8Array {
  const known = read.get(font);
  if (known) return known;
  const bytes = readFileSync(resolve(FILES[font]));
  read.set(font, bytes);
  return bytes;
}

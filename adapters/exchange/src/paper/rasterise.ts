import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { fontFile } from "./font-files.ts";

let ready: Promise<void> | undefined;

/** The renderer is one WebAssembly file: the same arithmetic, and so the same pixels, on every machine. */
async function renderer(): Promise<void> {
  const file = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  ready ??= readFile(file).then((bytes) => initWasm(bytes));
  await ready;
}

/**
 * An SVG as a PNG picture, in the fonts of paper whatever family it names.
 * @param width pixels of the picture
 */
export async function rasterise(svg: string, width: number): Promise<Uint8Array> {
  await renderer();
  const resvg = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: {
      fontBuffers: [fontFile("regular"), fontFile("bold"), fontFile("signs")],
      defaultFontFamily: "Tinos",
      serifFamily: "Tinos",
    },
  });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return png;
}

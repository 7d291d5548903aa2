import { expect, it, vi } from "vitest";
import { type Framed, keepToFrame } from "./foreign-frame.ts";

const HERE = "http://127.0.0.1:4600";
const foreign = {
  get location(): { readonly origin: string } {
    throw new Error("cross-origin");
  },
};

it.each([
  ["a page in a window of its own stays", "self", "/hai-phong/bridge", false],
  ["a page in a frame of its own site stays", { location: { origin: HERE } }, "/hai-phong/bridge", false],
  ["a page in another site's frame is loaded anew", foreign, "/hai-phong/bridge", true],
  ["the start in another site's frame is loaded anew", foreign, "/", true],
  ["the embedded chart in another site's frame stays", foreign, "/embed/indicator/hai-phong/grdp", false],
] as const)("%s", (_where, top, pathname, loaded) => {
  const reload = vi.fn();
  const self = {};
  const framed = { self, top: top === "self" ? self : top, location: { origin: HERE, reload } };
  keepToFrame(pathname, framed as Framed);
  expect(reload).toHaveBeenCalledTimes(loaded ? 1 : 0);
});

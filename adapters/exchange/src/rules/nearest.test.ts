import fc from "fast-check";
import { expect, it } from "vitest";
import { nearest } from "./nearest.ts";

const CODES = ["grdp", "grdp.services", "iip", "port-cargo", "hai-phong", "hai-duong", "hai-phong-2025"];

it("finds what was meant behind swapped, missing, added and changed letters", () => {
  expect(nearest("grpd", CODES)).toBe("grdp");
  expect(nearest("grdp.servces", CODES)).toBe("grdp.services");
  expect(nearest("hai-phongg", CODES)).toBe("hai-phong");
  expect(nearest("Hai-Dương".normalize("NFC"), CODES)).toBe("hai-duong");
  expect(nearest("port_cargo", CODES)).toBe("port-cargo");
});

it("suggests nothing rather than something far", () => {
  expect(nearest("atlantis", CODES)).toBeUndefined();
  expect(nearest("", CODES)).toBeUndefined();
});

it("a known code is nearest to itself", () => {
  fc.assert(fc.property(fc.constantFrom(...CODES), (code) => nearest(code, CODES) === code));
});

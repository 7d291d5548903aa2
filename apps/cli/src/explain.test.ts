import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** `hoatieu explain` as a user starts it, over the reference files. */
const BIN = join(import.meta.dirname, "../bin/hoatieu.js");
const DATA = join(import.meta.dirname, "../../../data/viet-nam");

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function explain(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const environment = { ...process.env, LANG: "C.UTF-8", LC_ALL: "" };
    const child = spawn(process.execPath, [BIN, "explain", ...args, "--data", DATA], { env: environment });
    const said = { out: "", err: "" };
    child.stdout.on("data", (chunk: Buffer) => {
      said.out += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      said.err += chunk.toString();
    });
    child.on("close", (code) => resolve({ code, ...said }));
  });
}
const plain = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u2212", "-");

describe("hoatieu explain", () => {
  it("says the gap of 2022 by sector, in both languages, and what it is not", async () => {
    const [vi, en] = await Promise.all([
      explain("--territory", "hai-phong", "--period", "2022"),
      explain("--territory", "hai-phong", "--period", "2022", "--lang", "en"),
    ]);
    expect(plain(vi.out)).toContain("thấp hơn kế hoạch (ít nhất 13 %) 0,68 điểm phần trăm");
    expect(plain(vi.out)).toMatch(/Công nghiệp - xây dựng +10,38 điểm phần trăm +8,39 điểm phần trăm +-1,99/);
    expect(vi.out).toContain("Hạch toán, không phải nguyên nhân.");
    expect(plain(en.out)).toContain("industry and construction fell short by 1.99 points");
    expect(en.out).toContain("Accounting, not cause.");
  });

  it("knows no more than the day, and names what is missing", async () => {
    const { out } = await explain(
      "--territory",
      "hai-phong",
      "--period",
      "2023",
      "--asof",
      "2023-12-04",
      "--lang",
      "en",
    );
    expect(plain(out)).toContain("GRDP in the first 9 months of 2023 grew by 10.08 %");
    expect(plain(out)).toMatch(/TFP by Solow's accounting: not on record: stock of capital of the territory/);
  });

  it("prints the API's answer as JSON, and refuses what it does not know", async () => {
    const { out } = await explain("--territory", "hai-phong-2025", "--period", "2025", "--json");
    expect(JSON.parse(out)).toMatchObject({ growth: { basis: "printed", closes: true }, gap: { bound: 12.35 } });
    const wrong = await explain("--territory", "atlantis", "--period", "2025", "--lang", "en");
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("atlantis");
  });
});

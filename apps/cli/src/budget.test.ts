import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** `hoatieu budget` as a user starts it, over the reference files. */
const BIN = join(import.meta.dirname, "../bin/hoatieu.js");
const DATA = join(import.meta.dirname, "../../../data/viet-nam");

function budget(...args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, "budget", ...args, "--data", DATA], {
      env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "" },
    });
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.on("close", (code) => resolve({ code, out: out.replaceAll("\u00a0", " ").replaceAll("\u2212", "-") }));
  });
}

describe("hoatieu budget", () => {
  it("says the budget of 2023 as known at the conference; prints the API's answer as JSON", async () => {
    const [said, printed] = await Promise.all([
      budget("--territory", "hai-phong", "--period", "2023", "--asof", "2023-12-04"),
      budget("--territory", "hai-phong-2025", "--period", "2025", "--lang", "en", "--json"),
    ]);
    expect(said.out).toContain("bằng 88,1 % kế hoạch (ít nhất 116.442,134 tỷ đồng)");
    expect(said.out).toContain("11 tháng/2023 22.015 tỷ đồng (đã điều chỉnh)");
    expect(said.out).toMatch(/6 tháng\/2023 +8\.000 tỷ đồng +35,13 % +59,68 %/);
    expect(said.out).toMatch(/Dự phòng ngân sách +văn bản chưa đọc/);
    expect(JSON.parse(printed.out)).toMatchObject({
      period: "2025",
      spending: [{ period: "2025-M1-8", execution: "fails" }, { period: "2025-M1-7" }],
      disbursement: { carriedOver: [{ rate: { value: 42.1 } }] },
    });
  });
});

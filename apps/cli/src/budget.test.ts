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
  it("says the budget of 2023 as known at the conference", async () => {
    const { code, out } = await budget("--territory", "hai-phong", "--period", "2023", "--asof", "2023-12-04");
    expect(code).toBe(0);
    expect(out).toContain("bằng 88,1 % kế hoạch (ít nhất 116.442,134 tỷ đồng)");
    expect(out).toContain("11 tháng/2023 22.015 tỷ đồng (đã điều chỉnh)");
    expect(out).toMatch(/6 tháng\/2023 +8\.000 tỷ đồng +35,13 % +59,68 %/);
    expect(out).toMatch(/Dự phòng ngân sách +văn bản chưa đọc/);
  });
});

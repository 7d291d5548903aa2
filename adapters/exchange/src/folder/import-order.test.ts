import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ProblemError } from "@hoatieu/core";
import { describe, expect, it } from "vitest";
import { HEADER } from "../testing.ts";
import { importOrder } from "./import-order.ts";
import { readFolder } from "./read-folder.ts";

const TODAY = "2026-11-24";
const ROW = "grdp,hai-phong,2024,yoy_pct,11.01,%,,estimate,2025-01-06,page";
const INDICATORS =
  "code,name_vi,name_en,short_vi,short_en,unit,other_units,decimals,direction,accumulation,parent,identity,pillar_high_tech,pillar_seaport,pillar_tourism,owner_vi,owner_en,definition_vi,definition_en,headline,leading,steered,plan_of,streak_above,release_lag\ngrdp,GRDP,GRDP,,,bn VND,,1,up,sum,,,,,,a,a,a,a,1,yoy_pct,yes,,10,6\n";
const FILES = {
  "a-figures.csv": `${HEADER}\n${ROW}\n${ROW}\n${ROW.replace("11.01", "10.55")}\n`,
  "b-catalogue.csv": INDICATORS,
  "c-pages.csv": "source,title,url,published\npage,A page,https://example.org,2025-01-06\n",
  "d-places.csv":
    "territory,name_vi,name_en,level,parent,valid_from,valid_to,merged_into\nhai-phong,Hải Phòng,Hai Phong,province,,,,\n",
  "sub/codes.csv": "file,label\nx,y\n",
} as const;

async function inFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "folder-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(directory, name)), { recursive: true });
      await writeFile(join(directory, name), text);
    }
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

const codeOf = async (run: Promise<unknown>) => {
  const error = await run.catch((thrown: unknown) => thrown);
  return error instanceof ProblemError ? error.problem.code : error;
};

describe("a folder of files", () => {
  it("is read in the order of dependence, kinds told by header whatever the names", async () => {
    const order = await inFolder(FILES, (directory) => importOrder(directory, TODAY));
    expect(order.files.map((file) => [file.kind, file.name])).toEqual([
      ["territories", "d-places.csv"],
      ["sources", "c-pages.csv"],
      ["indicators", "b-catalogue.csv"],
      ["figures", "a-figures.csv"],
    ]);
  });

  it("keeps a row that is equal in every column once, and both of two values of one source", async () => {
    const { dataset, refusals } = await inFolder(FILES, (directory) => readFolder(directory, TODAY));
    expect(refusals).toEqual([]);
    expect(dataset.figures.map((f) => f.printed)).toEqual(["11.01", "10.55"]);
  });

  it("takes the day of collection and the notation from its data package", async () => {
    const described = (dialect: object) =>
      inFolder(
        { ...FILES, "datapackage.json": JSON.stringify({ created: "2026-11-23", resources: [{ dialect }] }) },
        (d) => importOrder(d, TODAY),
      );
    expect(await described({ decimalChar: "." })).toMatchObject({ collected: "2026-11-23", notation: "plain" });
    expect(await described({ decimalChar: ",", groupChar: "." })).toMatchObject({ notation: "vi" });
    expect(await described({ groupChar: "," })).toMatchObject({ notation: "en" });
    const bare = await inFolder(FILES, (directory) => importOrder(directory, TODAY));
    expect(bare).toMatchObject({ collected: TODAY, notation: "detect" });
  });

  it("says clearly what a folder lacks", async () => {
    expect(await codeOf(importOrder("/nowhere/at/all", TODAY))).toBe("folder-not-found");
    expect(await codeOf(inFolder({}, (d) => importOrder(d, TODAY)))).toBe("folder-without-data");
    for (const text of ["{", '"text"', "null"]) {
      const files = { ...FILES, "datapackage.json": text };
      expect(await codeOf(inFolder(files, (d) => importOrder(d, TODAY))), text).toBe("package-malformed");
    }
  });
});

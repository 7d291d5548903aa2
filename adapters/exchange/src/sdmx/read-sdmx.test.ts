import { ProblemError, type SeriesMapping } from "@hoatieu/core";
import { describe, expect, it } from "vitest";
import { readBytes } from "../testing.ts";

const mapping = (over: Partial<SeriesMapping> = {}): SeriesMapping => ({
  scheme: "GDPVNM",
  externalCode: "NGDP_R_XDC",
  basePeriod: "2010",
  indicator: "grdp",
  measure: "level",
  unit: "bn VND",
  note: "constant 2010 prices",
  ...over,
});

/** A message of the structure that the statistics office publishes (SDMX-ML 2.1, structure-specific). */
function message(series: string, prepared = "2024-10-24T03:08:13Z"): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<message:StructureSpecificData xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific" xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:ns1="urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=IMF:ECOFIN_DSD(1.0):ObsLevelDim:TIME_PERIOD" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<message:Header><message:ID>IREF392914</message:ID><message:Prepared>${prepared}</message:Prepared></message:Header>
<message:DataSet ss:structureRef="IMF_ECOFIN_DSD_1_0" xsi:type="ns1:DataSetType">${series}</message:DataSet></message:StructureSpecificData>`;
}
const series = (attributes: string, observations: string) =>
  `<Series DATA_DOMAIN="NAG" REF_AREA="VN" COUNTERPART_AREA="_Z" ${attributes}>${observations}</Series>`;
const GDP = 'INDICATOR="NGDP_R_XDC" FREQ="Q" BASE_PER="2010" UNIT_MULT="9"';
const read = (xml: string, mappings: readonly SeriesMapping[] = [mapping()]) =>
  readBytes("GDPVNM-2024q3.xml", xml, { mappings });
const figures = async (xml: string, mappings?: readonly SeriesMapping[]) =>
  (await read(xml, mappings)).contents.flatMap((content) => (content.kind === "figure" ? [content.value] : []));
const refused = async (run: Promise<unknown>) => {
  try {
    await run;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("SDMX-ML", () => {
  it("gives figures released on the day the message was prepared, UNIT_MULT and base year honoured", async () => {
    const [figure] = await figures(message(series(GDP, '<Obs TIME_PERIOD="2024-Q3" OBS_VALUE="1234567.8901"/>')));
    expect(figure).toMatchObject({
      indicator: "grdp",
      territory: "viet-nam",
      period: { text: "2024-Q3" },
      printed: "1234567.8901",
      unit: "bn VND",
      note: "constant 2010 prices",
      status: "preliminary",
      released: "2024-10-24",
    });
  });

  it("shifts the decimal point exactly for another multiplier", async () => {
    const [figure] = await figures(
      message(series(GDP.replace('"9"', '"6"'), '<Obs TIME_PERIOD="2024-Q3" OBS_VALUE="1234567.8"/>')),
    );
    expect(figure?.printed).toBe("1234.5678");
  });

  it("refuses a series of another base year, of no mapping, of an unknown area: by series, not by observation", async () => {
    const observations = '<Obs TIME_PERIOD="2023" OBS_VALUE="1"/><Obs TIME_PERIOD="2024" OBS_VALUE="2"/>';
    const annual = GDP.replace('"Q"', '"A"');
    const codes = async (attributes: string, xml = message(series(attributes, observations))) =>
      (await read(xml)).codes;
    expect(await codes(annual.replace('"2010"', '"1994"'))).toEqual(["sdmx-base-differs"]);
    expect(await codes(annual.replace("NGDP_R_XDC", "UNKNOWN"))).toEqual(["sdmx-series-unmapped"]);
    expect(await codes(annual, message(series(annual, observations).replace('"VN"', '"LA"')))).toEqual([
      "sdmx-area-unknown",
    ]);
  });

  it("a refused series is one refusal that counts its observations", async () => {
    const many = Array.from({ length: 500 }, (_, i) => `<Obs TIME_PERIOD="${1990 + (i % 30)}" OBS_VALUE="1"/>`).join(
      "",
    );
    const { refusals } = await read(message(series(GDP.replace("NGDP_R_XDC", "UNKNOWN"), many)));
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.problems[0]?.words).toMatchObject({ series: "UNKNOWN, 2010, Q", observations: "500" });
    expect(refusals[0]?.cells).toMatchObject({ INDICATOR: "UNKNOWN", UNIT_MULT: "9" });
  });

  it("a source stands before its figures, made from the message", async () => {
    const { contents } = await read(message(series(GDP, '<Obs TIME_PERIOD="2024-Q3" OBS_VALUE="1"/>')));
    expect(contents[0]).toMatchObject({
      kind: "source",
      value: { code: "iref392914-nag", published: "2024-10-24", url: "https://nsdp.nso.gov.vn" },
    });
  });

  it.each([
    ["", "preliminary"],
    ['OBS_STATUS="P"', "preliminary"],
    ['OBS_STATUS="E"', "estimate"],
    ['OBS_STATUS="F"', "forecast"],
  ])("OBS_STATUS %s is %s", async (attribute, status) => {
    const [figure] = await figures(message(series(GDP, `<Obs TIME_PERIOD="2024-Q3" OBS_VALUE="1" ${attribute}/>`)));
    expect(figure?.status).toBe(status);
  });

  it("a status of no code list is refused; one that says there is no value is neither figure nor fault", async () => {
    const one = (attributes: string) => read(message(series(GDP, `<Obs TIME_PERIOD="2024-Q3" ${attributes}/>`)));
    expect((await one('OBS_VALUE="1" OBS_STATUS="ZZ"')).codes).toEqual(["sdmx-status-unknown"]);
    for (const absent of ['OBS_VALUE="na"', 'OBS_VALUE=""', "", 'OBS_VALUE="NaN"', 'OBS_STATUS="M"']) {
      const { contents, codes } = await one(absent);
      expect([contents.map((c) => c.kind), codes], absent).toEqual([["source"], []]);
    }
  });

  it("another area is the territory of that code", async () => {
    const xml = message(series(GDP, '<Obs TIME_PERIOD="2024-Q3" OBS_VALUE="1"/>').replace('"VN"', '"HAI_PHONG"'));
    expect((await figures(xml))[0]?.territory).toBe("hai-phong");
  });

  it("a number of a billion digits is refused, not computed", async () => {
    const { codes } = await read(message(series(GDP, '<Obs TIME_PERIOD="2024-Q3" OBS_VALUE="1e999999999"/>')));
    expect(codes).toEqual(["number-invalid"]);
  });

  it("a message prepared after the day of the import is refused", async () => {
    const xml = message(series(GDP, '<Obs TIME_PERIOD="2024-Q3" OBS_VALUE="1"/>'), "2031-01-01T00:00:00Z");
    expect((await refused(read(xml))).code).toBe("date-future");
  });

  it("refuses a period that does not fit the frequency", async () => {
    expect((await read(message(series(GDP, '<Obs TIME_PERIOD="2024-05" OBS_VALUE="1"/>')))).codes).toEqual([
      "sdmx-period-unfit",
    ]);
  });

  it("an entity bomb is refused at its first line, before anything is expanded", async () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE bomb [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<message>&b;</message>`;
    expect(await refused(read(bomb))).toMatchObject({ code: "xml-doctype", place: { line: 2 } });
  });

  it("malformed XML names line and what was wrong", async () => {
    const cut = message(series(GDP, '<Obs TIME_PERIOD="2024-Q3" OBS_VALUE="1"/>')).replace("</message:DataSet>", "");
    expect(await refused(read(cut))).toMatchObject({
      code: "xml-malformed",
      place: { file: "GDPVNM-2024q3.xml", line: 4 },
    });
    expect(await refused(read(message("").slice(0, 300)))).toMatchObject({ code: "xml-malformed" });
  });

  it("XML of another structure, or without the day it was prepared, is refused", async () => {
    expect(await refused(read('<?xml version="1.0"?><message:GenericData/>'))).toMatchObject({
      code: "sdmx-not-structure-specific",
      words: { root: "GenericData" },
    });
    expect(
      (await refused(read(message(series(GDP, "")).replace(/<message:Prepared>.*<\/message:Prepared>/, "")))).code,
    ).toBe("sdmx-header-missing");
  });
});

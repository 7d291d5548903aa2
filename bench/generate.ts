import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** Territories and sources of the reference data that the generated rows name. */
const TERRITORIES = ["hai-phong", "hai-duong", "quang-ninh", "ha-noi", "bac-ninh", "thai-binh", "nam-dinh", "hung-yen"];
const INDICATORS = ["budget.revenue.total", "budget.revenue.domestic"];
const SOURCES = ["cafef-vn-e7fffa", "congly-vn-89b18d"];

/** Writes a CSV of monthly budget figures, every row new and valid: months of many years, two sources, two release days. */
export async function generateFigures(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write("indicator,territory,period,measure,value,unit,note,status,released,source\n");
  for (let n = 0; n < rows; n += 1) {
    const month = (n % 12) + 1;
    const year = 1990 + (Math.floor(n / 12) % 30);
    const territory = TERRITORIES[Math.floor(n / 360) % TERRITORIES.length];
    const source = SOURCES[Math.floor(n / 2880) % SOURCES.length];
    const indicator = INDICATORS[Math.floor(n / 69_120) % INDICATORS.length];
    const released = `2024-${String((Math.floor(n / 5760) % 12) + 1).padStart(2, "0")}-15`;
    const text = `${indicator},${territory},${year}-${String(month).padStart(2, "0")},level,${1000 + n / 10},bn VND,,estimate,${released},${source}\n`;
    if (!file.write(text)) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
}

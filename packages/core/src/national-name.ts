import type { Indicator } from "./indicator.ts";
import type { Territory } from "./territory.ts";
import type { Bilingual } from "./text.ts";

const vi = (text: string) =>
  text.replace("Tổng sản phẩm trên địa bàn (GRDP)", "Tổng sản phẩm trong nước (GDP)").replaceAll("GRDP", "GDP");
const en = (text: string) =>
  text.replace("Gross regional domestic product", "Gross domestic product").replaceAll("GRDP", "GDP");
const national = (text: Bilingual): Bilingual => ({ vi: vi(text.vi), en: en(text.en) });

/** An indicator's names for a territory: the regional product (GRDP) of a whole country is its GDP; the code stays. */
export function namesFor<T extends Pick<Indicator, "name" | "short">>(
  indicator: T,
  level: Territory["level"] | undefined,
): T {
  if (level !== "country") return indicator;
  return { ...indicator, name: national(indicator.name), short: national(indicator.short) };
}

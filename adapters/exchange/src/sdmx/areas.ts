import type { Territories } from "@hoatieu/core";

/** Areas of the official files: which territory they are, and the page that publishes them. */
const AREAS: Readonly<Record<string, { readonly territory: string; readonly page: string; readonly url: string }>> = {
  VN: {
    territory: "viet-nam",
    page: "National Summary Data Page of Viet Nam",
    url: "https://nsdp.nso.gov.vn",
  },
};

/** The territory of a REF_AREA: by the table above, else by a territory's own code (`HAI-PHONG`, `hai_phong`). */
export function territoryOfArea(area: string, territories: Territories): string | undefined {
  const code = AREAS[area]?.territory ?? area.toLowerCase().replaceAll("_", "-");
  return territories.has(code) ? code : undefined;
}

export const pageOfArea = (area: string) => AREAS[area];

/** The total of the production account. */
export const TOTAL = "grdp";

/** The three sectors and product taxes less subsidies: they add up to the total. */
export const SECTORS = [
  "grdp.agriculture",
  "grdp.industry-construction",
  "grdp.services",
  "grdp.product-taxes",
] as const;

/**
 * The twenty level-1 industries of the national classification and product taxes less subsidies: they add up to the total,
 * and resolution 25/NQ-CP asks scenarios by them. Used where their quarterly levels are on record (the nation).
 */
export const INDUSTRIES = [
  "grdp.agriculture",
  "grdp.mining",
  "grdp.manufacturing",
  "grdp.electricity",
  "grdp.water-waste",
  "grdp.construction",
  "grdp.services.trade",
  "grdp.services.transport-storage",
  "grdp.services.accommodation-food",
  "grdp.services.information-communication",
  "grdp.services.finance",
  "grdp.services.real-estate",
  "grdp.services.professional-scientific",
  "grdp.services.administrative-support",
  "grdp.services.public-administration",
  "grdp.services.education",
  "grdp.services.health-social",
  "grdp.services.arts-entertainment",
  "grdp.services.other",
  "grdp.services.households",
  "grdp.product-taxes",
] as const;

const INDUSTRY = ["grdp.mining", "grdp.manufacturing", "grdp.electricity", "grdp.water-waste"] as const;

/** What the classification puts together without saying so by the codes. */
const PARTS = new Map<string, readonly string[]>([
  ["grdp.industry", INDUSTRY],
  ["grdp.industry-construction", [...INDUSTRY, "grdp.construction"]],
]);

/** Whether a node is another one or a part of it. @example isInside("grdp.mining", "grdp.industry-construction") // true */
export const isInside = (code: string, node: string): boolean =>
  node === TOTAL || code === node || code.startsWith(`${node}.`) || (PARTS.get(node)?.includes(code) ?? false);

/** Indicators whose figures of all territories an outlook learns from. */
export const PANEL_INDICATORS: readonly string[] = [TOTAL, ...SECTORS];

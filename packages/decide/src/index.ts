export { DOMESTIC, LAND_USE, type LandUseSplit, landUseSplit } from "./budget/land-use.ts";

/** How likely, how far, in words: the same bounds wherever the product says them. */
export const CHANCES = ["very-hard", "hard", "unlikely", "even", "likely", "very-likely"] as const;
export type Chance = (typeof CHANCES)[number];

/** @param probability from 0 to 1 @example chanceOf(0.25) // "unlikely" */
export function chanceOf(probability: number): Chance {
  if (probability < 0.05) return "very-hard";
  if (probability < 0.2) return "hard";
  if (probability < 0.4) return "unlikely";
  if (probability <= 0.6) return "even";
  return probability <= 0.8 ? "likely" : "very-likely";
}

export type Reach = "near" | "effort" | "hard" | "rare";

/** @param distance in standard deviations from where the year is heading */
export function reachOf(distance: number): Reach {
  if (distance < 0.5) return "near";
  if (distance < 1) return "effort";
  return distance < 2 ? "hard" : "rare";
}

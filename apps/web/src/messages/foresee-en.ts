import type { vi } from "./foresee-vi.ts";

/** Texts of the outlook and scenario page. */
export const en: typeof vi = {
  title: "Outlook and scenarios",
};

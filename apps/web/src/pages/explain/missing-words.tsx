import type { WireMissing } from "@hoatieu/contract";
import { reasonSentence } from "@hoatieu/language";
import type { ReactNode } from "react";
import { useNames } from "../../parts/names.ts";

/** Why a value is missing and what exactly is, with the names of indicators in place of their codes. */
export function useMissingWords(): (missing: WireMissing) => string {
  const names = useNames();
  return ({ reason, needed }) => reasonSentence(reason, needed.map(names.short), names.language);
}

/** Long words in a phrase, which may break where a number may not. */
export function Free({ children }: { readonly children: ReactNode }) {
  return <span className="missing">{children}</span>;
}

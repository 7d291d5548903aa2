import type { Status } from "@hoatieu/core";

/**
 * SDMX's list of observation statuses (CL_OBS_STATUS) in our words. Official series are revised by re-publishing the
 * whole file, so a plain value is preliminary, not final. `undefined`: the status says that there is no value.
 */
const STATUSES: Readonly<Record<string, Status | undefined>> = {
  "": "preliminary",
  A: "preliminary",
  B: "preliminary",
  P: "preliminary",
  E: "estimate",
  I: "estimate",
  F: "forecast",
  R: "revised",
  U: "unverified",
  M: undefined,
  L: undefined,
  O: undefined,
  Q: undefined,
};

export const isObservationStatus = (code: string): boolean => code in STATUSES;

export const statusOfObservation = (code: string): Status | undefined => STATUSES[code];

/** The statistics office marks a preliminary value in the cell itself: "519.4sb" (sb: sơ bộ, preliminary). */
const PRELIMINARY_MARK = /^(.*\d)\s*sb$/i;

/** Texts that stand for "not available". */
const WITHOUT_VALUE = /^(|na|n\.a\.|n\/a|nan|\.\.\.?|:|-)$/i;

export const isWithoutValue = (text: string): boolean => WITHOUT_VALUE.test(text.trim());

/** Takes the mark off. @example withoutMark("519.4sb") // { text: "519.4", marked: true } */
export function withoutMark(text: string): { readonly text: string; readonly marked: boolean } {
  const match = PRELIMINARY_MARK.exec(text.trim());
  return { text: match?.[1] ?? text.trim(), marked: match !== null };
}

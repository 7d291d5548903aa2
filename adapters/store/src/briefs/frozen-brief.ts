import type { Day, Language } from "@hoatieu/core";

/** Versions of one report follow one another within these three. */
export interface BriefSeries {
  readonly territory: string;
  /** Canonical text. */
  readonly period: string;
  readonly language: Language;
}

export const BRIEF_FILES = ["word", "pdf"] as const;
export type BriefFile = (typeof BRIEF_FILES)[number];

/** A brief to be frozen. Paper and what is kept beside it are plain JSON values: the store does not look inside. */
export interface NewFrozenBrief extends BriefSeries {
  /** The day whose knowledge it shows. */
  readonly asOf: Day;
  readonly why: string;
  /** What is hashed: the document tree and the official form. */
  readonly paper: unknown;
  readonly beside: unknown;
  readonly files: { readonly word: Uint8Array; readonly pdf?: Uint8Array | undefined };
  readonly dataVersion: number;
  readonly program: string;
}

export interface FrozenFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** A frozen brief, without its content. */
export interface FrozenBrief extends BriefSeries {
  /** Period, language and number: `2023-vi-1`. */
  readonly id: string;
  readonly number: number;
  readonly asOf: Day;
  /** The day it was frozen. */
  readonly day: Day;
  /** ISO moment. */
  readonly at: string;
  readonly who: string;
  readonly why: string;
  /** Number of the version it corrects. */
  readonly corrects: number | undefined;
  readonly sha256: string;
  readonly word: FrozenFile;
  readonly pdf: FrozenFile | undefined;
  readonly dataVersion: number;
  readonly program: string;
}

export interface FrozenDocument {
  readonly frozen: FrozenBrief;
  readonly paper: unknown;
  readonly beside: unknown;
}

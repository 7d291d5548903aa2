import {
  type Block,
  type Brief,
  type BriefPromise,
  briefOf,
  correctionBlocks,
  differencesOf,
  promisesOf,
  withOfficial,
} from "@hoatieu/brief";
import type { OfficialQuery, WireBrief } from "@hoatieu/contract";
import { writePdf, writeWord } from "@hoatieu/exchange";
import type { FrozenDocument, NewFrozenBrief } from "@hoatieu/store";
import type { Context } from "../context.ts";
import { officialAsked } from "../official/official-asked.ts";
import type { Asked } from "../views/ask.ts";
import { briefGiven } from "../views/brief.ts";
import { wire } from "../wire.ts";
import { openEyes } from "./open-eyes.ts";

/** What is hashed of a frozen brief. */
export interface Paper {
  readonly tree: WireBrief;
  /** What the office gave of the official form. */
  readonly official: OfficialQuery;
}

/** What is kept beside it: derived from it, and not part of its fingerprint. */
export interface Beside {
  readonly corrections: readonly Block[];
  readonly promises: readonly BriefPromise[];
}

/** As the store gives them back: plain JSON, written by this file. */
export const paperOf = (document: FrozenDocument): Paper => document.paper as Paper;
export const besideOf = (document: FrozenDocument): Beside => document.beside as Beside;

export interface MadePaper {
  readonly brief: Brief;
  readonly paper: Paper;
  readonly promises: readonly BriefPromise[];
}

/** The brief from released figures, its tree as it is kept, and what it promises as values. */
export async function makePaper(context: Context, asked: Asked, official: OfficialQuery): Promise<MadePaper> {
  const { snapshot, period, language } = asked;
  const given = await briefGiven(openEyes(context), asked);
  const brief = briefOf(snapshot, period, language, given);
  return { brief, paper: { tree: wire(brief), official }, promises: promisesOf(snapshot, period, given) };
}

/** The section of corrections to the version before; none for a first version. */
export function correctionsTo(before: FrozenDocument | undefined, made: MadePaper, why: string): readonly Block[] {
  if (!before) return [];
  const { number, day } = before.frozen;
  const { language } = made.brief;
  const differences = differencesOf(paperOf(before).tree, made.paper.tree);
  return correctionBlocks(differences, { number, day, why: why.trim() }, language);
}

/** The files of a version. Equal papers and corrections give equal bytes: everything in them is dated by `asOf`. */
export async function filesOf(made: MadePaper, corrections: readonly Block[]): Promise<NewFrozenBrief["files"]> {
  const corrected = { ...made.brief, blocks: [...corrections, ...made.brief.blocks] };
  const brief = withOfficial(corrected, officialAsked(made.paper.official));
  const [word, pdf] = await Promise.all([writeWord(brief), writePdf(brief)]);
  return { word, pdf };
}

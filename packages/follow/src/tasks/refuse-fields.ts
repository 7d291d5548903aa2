import { isDay, type Problem, problem } from "@hoatieu/core";
import type { FieldName, TaskFields } from "./task.ts";

/** The longest text of a field. */
const LONGEST = 4000;
/** State secrets stay out of the system (Decree 85/2016, level 2): the marks as documents print them. */
const SECRECY_MARK = /(^|[^\p{L}])(TUYỆT MẬT|TỐI MẬT|MẬT)([^\p{L}]|$)/u;
/** The two higher marks mean nothing else, however they are written; MẬT alone is a mark only in capitals. */
const HIGH_MARK = /(^|[^\p{L}])(tuyệt mật|tối mật)([^\p{L}]|$)/iu;

/** Whether a text bears a secrecy mark. `bearsSecrecyMark("Công văn số 5 - MẬT") === true` */
export function bearsSecrecyMark(text: string): boolean {
  const plain = text.normalize("NFC").replaceAll("_", " ");
  return SECRECY_MARK.test(plain) || HIGH_MARK.test(plain);
}

const at = (column: FieldName, code: string, words: Readonly<Record<string, string>> = {}) =>
  problem(code, words, { column });

/** A text that a database and a workbook give back as it came: no half characters, no control characters but line and tab. */
export const isReadable = (text: string): boolean =>
  text.isWellFormed() && !/\p{Cc}/u.test(text.replaceAll("\n", "").replaceAll("\t", ""));

/** The fields as they are kept: texts trimmed, co-owners one by one, what is empty left out. */
export function tidyFields(fields: TaskFields): TaskFields {
  const text = (value: string) => value.replaceAll("\r\n", "\n").trim();
  const optional = (value: string | undefined) => (value === undefined ? undefined : text(value) || undefined);
  return {
    ...fields,
    title: text(fields.title),
    product: text(fields.product),
    owner: text(fields.owner),
    document: text(fields.document),
    coOwners: fields.coOwners.flatMap((name) => name.split(/[;\n]/).map(text)).filter((name) => name !== ""),
    parent: optional(fields.parent),
    meeting: optional(fields.meeting),
    conclusion: optional(fields.conclusion),
  };
}

const TEXTS = ["title", "product", "owner", "document"] as const;
const DAYS = ["assigned", "remind", "escalate"] as const;

function textProblems(fields: TaskFields): Problem[] {
  return TEXTS.flatMap((name) => {
    const text = fields[name];
    if (text.length > LONGEST) return at(name, "text-too-long", { length: `${text.length}`, limit: `${LONGEST}` });
    if (!isReadable(text)) return at(name, "text-unreadable");
    return bearsSecrecyMark(text) ? at(name, "secrecy-mark") : [];
  });
}

function dayProblems({ due, ...fields }: TaskFields): Problem[] {
  const wrong = DAYS.flatMap((name) => {
    const day = fields[name];
    return day === undefined || isDay(day) ? [] : at(name, "unknown-date", { text: day });
  });
  if (due !== "none" && !isDay(due)) wrong.push(at("due", due === "" ? "due-missing" : "unknown-date", { text: due }));
  if (wrong.length > 0) return wrong;
  if (due !== "none" && due < fields.assigned)
    wrong.push(at("due", "due-before-assigned", { due, assigned: fields.assigned }));
  if (fields.remind !== undefined && fields.escalate !== undefined && fields.escalate < fields.remind)
    wrong.push(at("escalate", "escalate-before-remind", { remind: fields.remind, escalate: fields.escalate }));
  return wrong;
}

/**
 * Everything that keeps a task from being given as it stands, each at its field: no title, no owner, neither deadline
 * nor "none", a deadline before the day it was given.
 */
export function refuseFields(fields: TaskFields): readonly Problem[] {
  const found = [...textProblems(fields), ...dayProblems(fields)];
  if (fields.title.trim() === "") found.push(at("title", "task-without-title"));
  if (fields.owner.trim() === "") found.push(at("owner", "task-without-owner"));
  if (fields.owner !== "" && fields.coOwners.includes(fields.owner))
    found.push(at("coOwners", "owner-among-co-owners", { owner: fields.owner }));
  const { aim, coefficient, reportEvery } = fields;
  if (aim && (!Number.isFinite(aim.by) || aim.by === 0))
    found.push(at("aim", "task-number-refused", { text: `${aim.by}` }));
  if (coefficient !== undefined && !(coefficient > 0 && coefficient <= 1000))
    found.push(at("coefficient", "task-number-refused", { text: `${coefficient}` }));
  if (reportEvery !== undefined && !(Number.isInteger(reportEvery) && reportEvery > 0 && reportEvery <= 366))
    found.push(at("reportEvery", "task-number-refused", { text: `${reportEvery}` }));
  return found;
}

/**
 * Whether hanging `id` under `parent` would make a circle.
 * @param parentOf the parents as they stand
 * @returns the ids of the circle, from `id` back to it; `undefined` when there is none
 */
export function circleOf(
  id: string,
  parent: string | undefined,
  parentOf: (id: string) => string | undefined,
): readonly string[] | undefined {
  const seen = [id];
  for (let next = parent; next !== undefined; next = parentOf(next)) {
    seen.push(next);
    if (next === id) return seen;
    // A circle that does not pass through `id` would be an older fault; it must not keep us walking.
    if (seen.indexOf(next) < seen.length - 1) return undefined;
  }
  return undefined;
}

import { type Day, dayOf, isDay } from "@hoatieu/core";
import type { Standed } from "./count-tasks.ts";
import type { RegisterCells } from "./register-columns.ts";
import type { Due, Evidence } from "./task.ts";

const number = (value: number | undefined) => (value === undefined ? "" : `${value}`);

/** Evidence as one cell: its address, or the file's name and hash, by which the product keeps it. */
export function evidenceText(evidence: Evidence | undefined): string {
  if (!evidence) return "";
  return evidence.kind === "address" ? evidence.url : `${evidence.name} (sha256 ${evidence.sha256})`;
}

/** A task as the cells of its row. `rowOf` and `planRow` are each other's inverse: an export read back changes nothing. */
export function rowOf({ task, standing }: Standed): RegisterCells {
  const final = task.reports.find((r) => r.event === task.completed?.report);
  return {
    id: task.id,
    title: task.title,
    product: task.product,
    coefficient: number(task.coefficient),
    owner: task.owner,
    co_owners: task.coOwners.join("; "),
    assigned: task.assigned,
    due: task.due,
    extension_reason: task.extensions.at(-1)?.reason ?? "",
    document: task.document,
    parent: task.parent ?? "",
    meeting: task.meeting ?? "",
    conclusion: task.conclusion ?? "",
    indicator: task.aim?.indicator ?? "",
    measure: task.aim?.measure ?? "",
    by: number(task.aim?.by),
    unit: task.aim?.unit ?? "",
    remind: task.remind ?? "",
    escalate: task.escalate ?? "",
    report_every: number(task.reportEvery),
    first_due: task.firstDue,
    extended_on: task.extensions.at(-1)?.day ?? "",
    done_on: task.completed?.day ?? "",
    evidence: evidenceText(final?.evidence),
    reported_by: final?.who ?? "",
    confirmed_by: task.completed?.confirmedBy ?? "",
    confirmed_on: task.completed?.confirmedOn ?? "",
    cancelled_on: task.cancelled?.day ?? "",
    cancelled_by: task.cancelled ? task.cancelled.document || task.cancelled.reason : "",
    state: standing.state,
    days: number(standing.days),
    extensions: `${task.extensions.length}`,
  };
}

const NO_DEADLINE = new Set([
  "none",
  "không",
  "khong",
  "không có",
  "không có thời hạn",
  "không thời hạn",
  "no deadline",
]);
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** A day as people write it: 2026-12-31, 31/12/2026, or a month or year, which counts from its last day. */
export function dayCell(text: string): Day | undefined {
  const slashed = SLASHED.exec(text);
  if (!slashed) return dayOf(text);
  const [, day = "", month = "", year = ""] = slashed;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}

/** A deadline as people write it. `undefined` for what is neither a day nor a word for "none". */
export function dueCell(text: string): Due | undefined {
  return NO_DEADLINE.has(text.normalize("NFC").trim().toLowerCase()) ? "none" : dayCell(text);
}

/** A plain number, with a decimal point or a decimal comma. */
export function numberCell(text: string): number | undefined {
  const value = Number(text.replace(",", "."));
  return text.trim() !== "" && /^-?\d+([.,]\d+)?$/.test(text.trim()) && Number.isFinite(value) ? value : undefined;
}

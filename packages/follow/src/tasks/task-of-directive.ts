import type { Directive } from "@hoatieu/core";
import { stateOn } from "../state.ts";
import type { Task } from "./task.ts";

/**
 * A directive of the data as a task in the same list. Its outcome is its evidence, its source the confirmation: the
 * state on a day is that of `stateOn`.
 */
export function taskOfDirective(directive: Directive, day: string): Task {
  const { id, outcome, outcomeDate, outcomeKnownOn, sourceUrl } = directive;
  const { state, done } = stateOn(directive, day);
  const assigned = directive.assigned ?? directive.issued ?? directive.knownFrom;
  const ended = outcomeDate !== undefined && outcomeDate <= day;
  const said = outcome !== "" || ended;
  const report = {
    event: `${id}.outcome`,
    day: outcomeDate ?? outcomeKnownOn,
    who: directive.responsibleBody || directive.issuingBody,
    by: "",
    text: outcome,
    done,
    evidence:
      done && outcomeDate !== undefined ? { kind: "address" as const, url: sourceUrl, day: outcomeDate } : undefined,
    answer: undefined,
  };
  return {
    id,
    origin: "record",
    territory: directive.territory,
    title: directive.title.vi,
    product: directive.kind,
    coefficient: undefined,
    owner: directive.responsibleBody || directive.issuingBody,
    coOwners: [],
    assigned,
    due: directive.deadline ?? "none",
    firstDue: directive.deadline ?? "none",
    document: directive.number,
    parent: directive.parent,
    meeting: undefined,
    conclusion: undefined,
    aim: undefined,
    remind: undefined,
    escalate: undefined,
    reportEvery: undefined,
    extensions: [],
    reports: said ? [report] : [],
    causes: [],
    completed:
      done && outcomeDate !== undefined
        ? { day: outcomeDate, report: report.event, confirmedBy: sourceUrl, confirmedOn: outcomeKnownOn }
        : undefined,
    cancelled:
      state === "cancelled" && outcomeDate !== undefined
        ? { day: outcomeDate, who: directive.issuingBody, reason: outcome, document: "" }
        : undefined,
    createdBy: directive.issuingBody,
    events: 1,
    lastEvent: { who: directive.issuingBody, at: `${directive.knownFrom}T00:00:00.000Z` },
    heard: assigned,
  };
}

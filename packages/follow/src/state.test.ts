import { type Directive, directiveAsOf } from "@hoatieu/core";
import { describe, expect, it } from "vitest";
import { stateOn } from "./state.ts";

const directive = (over: Partial<Directive>): Directive => ({
  id: "vocational-party-resolution",
  number: "14-NQ/TU",
  kind: "party resolution",
  title: { vi: "", en: "" },
  issuingBody: "",
  issued: "2024-05-13",
  assigned: "2023-12-31",
  knownFrom: "2023-12-04",
  deadline: "2023-12-31",
  responsibleBody: "",
  territory: "hai-phong",
  recordedStatus: "done",
  outcome: "issued 2024-05-13",
  outcomeDate: "2024-05-13",
  outcomeKnownOn: "2024-05-13",
  parent: undefined,
  sourceUrl: "",
  ...over,
});

describe("state of a directive on a day", () => {
  it("the vocational resolution: in time, overdue, then done 134 days late", () => {
    expect(stateOn(directive({}), "2023-12-04")).toMatchObject({ state: "in-time", days: 27, evidence: false });
    expect(stateOn(directive({}), "2023-12-31")).toMatchObject({ state: "in-time", days: 0 });
    expect(stateOn(directive({}), "2024-01-01")).toMatchObject({ state: "overdue", days: 1, evidence: false });
    expect(stateOn(directive({}), "2024-05-13")).toMatchObject({ state: "done-late", days: 134, evidence: true });
  });

  it("a theme that merely ended is no evidence; without a deadline it is counted apart; superseded is ended by decision", () => {
    expect(stateOn(directive({ recordedStatus: "ended" }), "2024-06-01")).toMatchObject({
      state: "overdue",
      evidence: false,
    });
    expect(stateOn(directive({ deadline: undefined }), "2024-06-01")).toMatchObject({
      state: "no-deadline",
      done: true,
    });
    expect(stateOn(directive({ recordedStatus: "superseded" }), "2024-06-01").state).toBe("cancelled");
    expect(stateOn(directive({ outcomeDate: "2023-12-31" }), "2024-06-01").state).toBe("done-on-time");
  });

  it("looking back never shows what came later: no outcome, no number", () => {
    expect(directiveAsOf(directive({}), "2023-12-04")).toMatchObject({
      number: "",
      issued: undefined,
      outcome: "",
      outcomeDate: undefined,
      recordedStatus: "in_progress",
    });
    expect(directiveAsOf(directive({}), "2024-05-13")).toMatchObject({
      number: "14-NQ/TU",
      outcome: "issued 2024-05-13",
    });
  });
});

import { describe, expect, it } from "vitest";
import { addDays, dayOf, daysBetween, isDay } from "./day.ts";

describe("days", () => {
  it("a month counts from its last day, a year from 31 December, anything else is no date", () => {
    expect(dayOf("2024-02")).toBe("2024-02-29");
    expect(dayOf("2023-02")).toBe("2023-02-28");
    expect(dayOf("2023")).toBe("2023-12-31");
    expect(dayOf("2023-12-04")).toBe("2023-12-04");
    expect(dayOf("2023-13")).toBeUndefined();
    expect(dayOf("2023-02-30")).toBeUndefined();
    expect(dayOf("")).toBeUndefined();
    expect(isDay("2024-02-29")).toBe(true);
    expect(isDay("2023-02-29")).toBe(false);
  });

  it("counts days as the replay does: 27 left on 2023-12-04, 134 late on 2024-05-13", () => {
    expect(daysBetween("2023-12-04", "2023-12-31")).toBe(27);
    expect(daysBetween("2023-12-31", "2024-05-13")).toBe(134);
    expect(addDays("2023-12-31", 134)).toBe("2024-05-13");
  });
});

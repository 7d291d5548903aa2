import { expect, test } from "vitest";
import { dayAt, positionOf, stepFrom, trackOf } from "./date-track.ts";

const RELEASES = ["2023-10-29", "2023-11-29", "2023-12-04", "2023-12-27", "2024-02-29"].map((day) => ({
  day,
  figures: 1,
}));
const TODAY = "2026-11-24";

test("the track of 2023 runs from January 2022 to today", () => {
  const track = trackOf(2023, "2023-12-04", TODAY, "2006-12-31");
  expect([track.first, track.last]).toEqual(["2022-01-01", TODAY]);
  expect(positionOf(track, TODAY)).toBe(1);
});

test("a date before the period's years widens the track", () => {
  expect(trackOf(2023, "2016-05-01", TODAY, undefined).first).toBe("2016-01-01");
});

test("a place near a release day is that day", () => {
  const track = trackOf(2023, "2023-12-04", TODAY, undefined);
  expect(dayAt(track, positionOf(track, "2023-12-06"), RELEASES, 3)).toBe("2023-12-04");
  expect(dayAt(track, positionOf(track, "2024-01-20"), RELEASES, 3)).toBe("2024-01-20");
  expect(dayAt(track, 0.9999, RELEASES, 3)).toBe(TODAY);
});

test("steps go from release to release and end today", () => {
  expect(stepFrom("2023-12-04", 1, RELEASES, TODAY)).toBe("2023-12-27");
  expect(stepFrom("2023-12-04", -1, RELEASES, TODAY)).toBe("2023-11-29");
  expect(stepFrom("2024-02-29", 1, RELEASES, TODAY)).toBe(TODAY);
  expect(stepFrom("2023-10-29", -1, RELEASES, TODAY)).toBe("2023-10-29");
});

import { describe, expect, it } from "vitest";
import { newMoon, sunLongitude } from "./new-moon.ts";
import { tetDate, tetRegressor, tetRegressors } from "./tet.ts";

/**
 * First days of the Vietnamese lunar year after Hồ Ngọc Đức, Âm lịch Việt Nam (2004), table of the years 1900-2099; those of
 * 1968, 1969, 1985, 2007 and 2030 differ from China's.
 */
const PRINTED = `1968-01-29 1969-02-16 1985-01-21
1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07 1998-01-28 1999-02-16
2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26
2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05
2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13
2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08`.split(/\s+/);

describe("Tet", () => {
  it.each(PRINTED)("falls on %s", (printed) => {
    const [year = 0, month, day] = printed.split("-").map(Number);
    expect(tetDate(year)).toEqual({ year, month, day });
  });

  it("rests on new moons and the sun's way (Meeus, examples 49.a and 25.a)", () => {
    // 1977 February 18, 3h 37m 42s dynamical time, 48 seconds of which universal time lacks.
    expect(newMoon(-283)).toBeCloseTo(2443192.65118 - 48 / 86400, 3);
    // 1992 October 13.0 dynamical time: 199.90895 degrees.
    expect(sunLongitude(2448908.5 - 59 / 86400)).toBeCloseTo(199.90895, 3);
  });

  it("has no date for a year outside the calendar's rules", () => {
    expect(() => tetDate(1967)).toThrow(RangeError);
    expect(() => tetDate(2101)).toThrow(RangeError);
  });
});

describe("the Tet regressor", () => {
  const start = { year: 1990, month: 1 };
  const months = 46 * 12;

  it("has mean zero in each month over 1990-2035", () => {
    for (const column of [tetRegressor(start, months), ...Object.values(tetRegressors(start, months))])
      for (let month = 0; month < 12; month += 1) {
        const values = (column as readonly number[]).filter((_, i) => i % 12 === month);
        expect(values.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 10);
      }
  });

  it("puts the whole window somewhere: what a year has over its mean in one month it lacks in another", () => {
    const column = tetRegressor(start, months, { before: 5, during: 7, after: 3 });
    for (let year = 0; year < 46; year += 1)
      expect(column.slice(12 * year, 12 * year + 12).reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 10);
  });

  it("counts days: in 2022 Tet was 1 February, so a week before it is January's and the week from it February's", () => {
    const { before, during } = tetRegressors({ year: 2022, month: 1 }, 2, { before: 7, during: 7, after: 0 });
    const { before: other, during: since } = tetRegressors({ year: 2023, month: 1 }, 2, {
      before: 7,
      during: 7,
      after: 0,
    });
    // 2023: 22 January; both weeks are January's. The means are the same, so differences are of shares.
    expect((before[0] ?? 0) - (other[0] ?? 0)).toBeCloseTo(0, 12);
    expect((since[0] ?? 0) - (during[0] ?? 0)).toBeCloseTo(1, 12);
    expect((during[1] ?? 0) - (since[1] ?? 0)).toBeCloseTo(1, 12);
  });

  it("a month's value does not depend on where the series begins", () => {
    const long = tetRegressor({ year: 2010, month: 3 }, 120);
    const short = tetRegressor({ year: 2014, month: 3 }, 72);
    expect(short).toEqual(long.slice(48));
  });
});

import { describe, expect, it } from "vitest";
import { callOptions } from "./seasonal-adjustment-call.ts";

const FIXED = "x11='', regression.aictest=NULL, outlier=NULL, arima.model='(0 1 1)(0 1 1)'";

describe("a case's peer call", () => {
  it("is read as R wrote it", () => {
    expect(callOptions(`seas(UKgas, ${FIXED}, transform.function='none', x11.seasonalma="s3x9")`)).toEqual({
      mode: "additive",
      log: false,
      seasonal: "3x9",
    });
    const more = `transform.function = "log", x11.mode='mult', x11.trendma = 23, x11.sigmalim=c(1.8, 2.8), forecast.maxlead=0`;
    expect(callOptions(`seas(x, ${FIXED}, ${more}, arima.ma="0.4f, 0.55f")`)).toEqual({
      mode: "multiplicative",
      log: true,
      trendLength: 23,
      limits: { lower: 1.8, upper: 2.8 },
      horizon: 0,
      fixed: { ma: -0.4, seasonalMa: -0.55 },
    });
  });

  it("is read as words", () => {
    expect(callOptions("X-11 only: additive, 3x3 seasonal MA, 5-term Henderson, no ARIMA forecasts")).toEqual({
      mode: "additive",
      extension: "none",
      seasonal: "3x3",
      trendLength: 5,
    });
  });

  it("is refused where nothing computes it", () => {
    for (const call of [
      "seas(AirPassengers)",
      "seas(AirPassengers, x11='')",
      `seas(x, ${FIXED.replace("(0 1 1)(0 1 1)", "(2 1 0)(0 1 1)")}, transform.function='log')`,
      `seas(x, ${FIXED})`,
      `seas(x, ${FIXED}, transform.function='log', regression.variables='td')`,
      `seas(x, ${FIXED}, transform.function='log', x11.mode='logadd')`,
      `seas(x, ${FIXED}, transform.function='log', x11.seasonalma=c('s3x3', 's3x5'))`,
    ])
      expect(callOptions(call)).toHaveProperty("unsupported");
  });
});

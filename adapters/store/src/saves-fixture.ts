/** For this package's tests: a scenario and a forecast as they come in. */
import type { NewForecast, NewScenario, NewScenarioVersion, ScenarioContent } from "@hoatieu/core";

export const CONTENT: ScenarioContent = {
  targets: [{ node: "grdp", low: 13, high: 13.5 }],
  cells: [
    { node: "grdp.industry", quarter: 1, growth: 11.07, state: "actual" },
    { node: "grdp.industry", quarter: 4, growth: 14.2, state: "solved", low: 1e-7, high: 20 },
  ],
  weights: [
    { node: "grdp.industry", quarter: 1, share: 0.1 + 0.2 },
    { node: "grdp.industry", quarter: 4, share: 0.7 },
  ],
  year: [{ node: "grdp", growth: 13 }],
  outlook: { mean: 11.5, scale: 0.9, degrees: 7, probability: 0.06 },
};

export const version = (over: Partial<NewScenarioVersion> = {}): NewScenarioVersion => ({
  asOf: "2026-04-10",
  document: "Kịch bản tăng trưởng 2026",
  note: "",
  content: CONTENT,
  ...over,
});

export const scenario = (over: Partial<NewScenario> = {}): NewScenario => ({
  territory: "hai-phong-2025",
  year: 2026,
  title: "Kịch bản phấn đấu",
  issuer: "peoples-committee",
  first: version(),
  ...over,
});

export const forecast = (over: Partial<NewForecast> = {}): NewForecast => ({
  territory: "hai-phong",
  indicator: "grdp",
  measure: "yoy_pct",
  period: "2026",
  asOf: "2026-10-06",
  method: "ets",
  origin: "release",
  location: 0.1 + 0.2,
  scale: 1e-7,
  degrees: 7.5,
  inputs: ["b2", "a1", 'quote " and {brace}'],
  parameters: "v1",
  ...over,
});

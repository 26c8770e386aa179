import { expect, test } from "vitest";
import { type MonitoringReport, monitoringReportSchema } from "#contract";
import { renderMonitoring } from "./commands/monitor.ts";

const empty: MonitoringReport = monitoringReportSchema.parse({
  ...{ format: "osler-monitoring/1", release: "r-1", since: null, followedUntil: Date.UTC(2026, 0, 31), lagDays: 30 },
  calls: { counted: 0, otherReleases: 0, keptTooEarly: 0 },
  patients: { asked: 0, followed: 0, notInCharts: 0 },
  ...{ calibration: [], quarters: [], silentRun: null, flags: [] },
});

test("without a call nothing can be said, and nothing is outside its bounds", () => {
  const text = renderMonitoring(empty);
  expect(text).toContain("Release r-1 in use; what happened is counted to 2026-01-31.");
  expect(text).toContain("Calibration: nothing can be said yet");
  expect(text).toContain("Drift: nothing can be said yet");
  expect(text).toContain("Nothing is outside its bounds.");
});

test("a flag is told with what to do, and a count of fewer than eleven is not told", () => {
  const text = renderMonitoring({
    ...empty,
    patients: { asked: 400, followed: 300, notInCharts: null },
    calibration: [
      {
        ...{ id: "stroke", title: "Stroke", inTest: null, verdict: "fewer than expected", flagged: true },
        all: { people: 300, followedYears: 600, observed: null, expected: 40.04, ratio: null },
      },
    ],
    flags: ["Stroke: fewer than 11 happened where 40.0 were expected; fewer than expected."],
  });
  expect(text).toContain("400 patients; 300 could be followed, <11 are not in the charts.");
  expect(text).toMatch(/Stroke +300 +600 +<11 +40\.0 +- +- {2}fewer than expected/);
  expect(text).toContain("osler release move --to silent");
});

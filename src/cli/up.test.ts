import { expect, test } from "vitest";
import { type HomeSettings, toHome } from "./home.ts";
import { chooseSettings } from "./up.ts";

const asked = {
  home: toHome("/tmp/none"),
  databaseUrl: undefined,
  port: 4317,
  once: true,
  majorityAge: 18,
  staffSecondFactor: "optional",
} as const;

test("with no argument and nothing remembered, the synthetic hospital is built", () => {
  expect(chooseSettings(asked, undefined)).toEqual({
    source: { kind: "synthetic", patients: 2500, seed: 1 },
    evidence: [],
  });
});

test("with no argument, what was asked last time is built again", () => {
  const last: HomeSettings = { source: { kind: "meds", paths: ["/a"] }, evidence: ["/e"], cohortStart: "2000-01-01" };
  expect(chooseSettings(asked, last)).toEqual(last);
});

test("evidence adds up over the runs, without repeats", () => {
  const last: HomeSettings = { source: { kind: "fhir", paths: ["/a"] }, evidence: ["/e"] };
  expect(chooseSettings({ ...asked, evidence: ["/f", "/e"] }, last).evidence).toEqual(["/e", "/f"]);
});

test("a new source forgets the cohort date of the old one", () => {
  const last: HomeSettings = { source: { kind: "meds", paths: ["/a"] }, evidence: [], cohortStart: "2000-01-01" };
  expect(chooseSettings({ ...asked, fhir: ["/b"] }, last)).toEqual({
    source: { kind: "fhir", paths: ["/b"] },
    evidence: [],
  });
});

test("two sources at once are refused", () => {
  expect(() => chooseSettings({ ...asked, fhir: ["/a"], meds: ["/b"] }, undefined)).toThrow(
    expect.objectContaining({ code: "cli/two-sources" }),
  );
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChartStore } from "#storage";
import { hasChromium, picture, violations } from "./browser.test-support.ts";
import { adaId, boId, fixtureCapabilities, fixtureCharts } from "./fixture.test-support.ts";
import { openPagesBench, type PagesBench } from "./pages-bench.test-support.ts";

/** Ada's chart with an allergy, a problem that was resolved and a drug of no date; Bo's with a death. */
function undatedCharts(): ChartStore {
  const store = fixtureCharts();
  return {
    ...store,
    find: async (id) => {
      const chart = await store.find(id);
      if (chart?.patientId === boId) return { ...chart, undated: [{ subject: chart.subject, code: "MEDS_DEATH" }] };
      if (chart === undefined || id !== adaId) return chart;
      const entry = (code: string, display: string, source: string) => ({
        ...{ subject: chart.subject, code, display, source },
      });
      return {
        ...chart,
        undated: [
          entry("ALLERGY//RXNORM//2670", "Codeine", "AllergyIntolerance/u1"),
          { ...entry("ICD10CM//F32.9", "Depression", "Condition/u1"), lapsed: "resolved" },
          entry("RXNORM//1191", "Aspirin", "MedicationStatement/u1"),
        ],
      };
    },
  };
}

describe.skipIf(!hasChromium)("what has no date, on the pages (needs Chromium)", () => {
  let bench: PagesBench;

  beforeAll(async () => {
    bench = await openPagesBench();
    bench.server.provide({ ...fixtureCapabilities, charts: undatedCharts() });
  });
  afterAll(() => bench?.close());

  test("a clinician sees an allergy without a date at a glance, and all that has none below the timeline", async () => {
    const page = await bench.signedIn("clinician", { viewport: { width: 1480, height: 1180 } });
    await page.getByRole("heading", { name: "Choose a patient" }).waitFor();
    await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
    const glance = page.getByRole("region", { name: "At a glance" });
    await glance.getByRole("listitem").filter({ hasText: "Codeine" }).getByText("date not recorded").waitFor();
    await glance.getByRole("listitem").filter({ hasText: "Aspirin" }).getByText("date not recorded").waitFor();
    expect(await glance.getByText("Depression").count()).toBe(0);
    const below = page.getByRole("region", { name: "Date not recorded" });
    expect(await below.getByRole("listitem").count()).toBe(3);
    await below.getByText("(resolved)").waitFor();
    await picture(page, "undated");
    expect(await violations(page, ["light", "dark"])).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });

  test("a clinician sees that a patient died on a day not recorded, and no risk or care gap of theirs", async () => {
    const page = await bench.signedIn("clinician", { viewport: { width: 1480, height: 1180 } });
    await page.getByRole("heading", { name: "Choose a patient" }).waitFor();
    await page.goto(`${bench.server.url}/clinician?patient=${boId}`);
    await page.getByText("died on a day not recorded").waitFor();
    await page.getByText("This patient has died; no risk is computed.").waitFor();
    await page.getByText("0 due, 0 done").waitFor();
    const found = await page.request.get(`${bench.server.url}/fhir/Patient/${boId}`);
    expect(await found.json()).toMatchObject({ deceasedBoolean: true });
    expect(bench.complaints).toEqual([]);
  });

  test("a patient reads it on their own page, in Spanish too, and an app by FHIR, without a date made up", async () => {
    const page = await bench.signedIn("patient1");
    const codeine = page.getByRole("listitem").filter({ hasText: "Codeine" });
    await codeine.getByText("date not recorded").waitFor();
    const found = await page.request.get(`${bench.server.url}/fhir/AllergyIntolerance?patient=${adaId}`);
    const { entry } = await found.json();
    const ids = entry.map(({ resource }: { resource: { id: string } }) => resource.id);
    expect(ids.sort()).toEqual(["1", "u1"]);
    expect(JSON.stringify(entry.at(-1).resource)).not.toMatch(/date/i);
    await page.getByRole("button", { name: "Español" }).click();
    await codeine.getByText("fecha no registrada").waitFor();
    expect(bench.complaints).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChartStore } from "#storage";
import { hasChromium } from "./browser.test-support.ts";
import { boId, fixtureCapabilities, fixtureCharts } from "./fixture.test-support.ts";
import { openPagesBench, type PagesBench } from "./pages-bench.test-support.ts";

/** Nothing is on record of Bo but who he is. */
function emptyCharts(): ChartStore {
  const store = fixtureCharts();
  return {
    ...store,
    find: async (id) => {
      const chart = await store.find(id);
      return chart?.patientId === boId ? { ...chart, events: [], notes: [] } : chart;
    },
  };
}

describe.skipIf(!hasChromium)("a record with nothing in it, on the pages (needs Chromium)", () => {
  let bench: PagesBench;

  beforeAll(async () => {
    bench = await openPagesBench();
    bench.server.provide({ ...fixtureCapabilities, charts: emptyCharts() });
  });
  afterAll(() => bench?.close());

  test("a patient is not told that nothing is due, in either language", async () => {
    const page = await bench.signedIn("patient2", { viewport: { width: 390, height: 900 } });
    const care = page.getByRole("region", { name: /^(?:Preventive care|Cuidados preventivos)$/ });
    await care.getByText("too few dates to say which tests and shots are advised").waitFor();
    await page.getByRole("button", { name: "Español" }).click();
    await care.getByText("muy pocas fechas para decir").waitFor();
    expect(await page.getByText(/Nothing is due|nada pendiente/).count()).toBe(0);
  });

  test("a clinician reads that nothing can be said to be due, and that the timeline is empty", async () => {
    const page = await bench.signedIn("clinician", { viewport: { width: 1200, height: 900 } });
    await page.getByRole("heading", { name: "Choose a patient" }).waitFor();
    await page.goto(`${bench.server.url}/clinician?patient=${boId}`);
    await page.getByText("Without a birth date and a dated event nothing can be said to be due or done.").waitFor();
    await page.getByText("The record holds no dated event.").waitFor();
  });
});

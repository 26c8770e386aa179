import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicalEvent, toEpochMs } from "#core";
import type { ChartStore } from "#storage";
import { hasChromium, picture, violations } from "./browser.test-support.ts";
import { adaId, fixtureCapabilities, fixtureCharts } from "./fixture.test-support.ts";
import { openPagesBench, type PagesBench } from "./pages-bench.test-support.ts";

const october = toEpochMs(Date.UTC(2025, 9, 2));

/** Ada's chart with an HbA1c above 14 %, a ferritin whose limit lies within what it leaves open, and a C-reactive protein that is surely usual. */
function boundedCharts(): ChartStore {
  const store = fixtureCharts();
  const on = (year: number) => toEpochMs(Date.UTC(year, 8, 14));
  return {
    ...store,
    find: async (id) => {
      const chart = await store.find(id);
      if (chart === undefined || id !== adaId) return chart;
      const result = (
        year: number,
        code: string,
        display: string,
        value: number,
        comparator: string,
        low?: number,
      ) => ({
        ...{ subject: chart.subject, code, display, occurredAt: on(year), filedAt: on(year), numericValue: value },
        ...{ textValue: comparator, source: `Observation/${code}-${year}` },
        laboratory: { ranges: [low === undefined ? { high: 10 } : { low, high: 150 }] },
      });
      const added: ClinicalEvent[] = [2022, 2025].flatMap((year) => [
        result(year, "LOINC//2276-4//ng/mL", "Ferritin", 15, "<", 13),
        result(year, "LOINC//1988-5//mg/L", "C reactive protein", year === 2022 ? 60 : 5, year === 2022 ? ">" : "<="),
      ]);
      const sugar: ClinicalEvent = {
        ...{ subject: chart.subject, code: "LOINC//4548-4//%", display: "Hemoglobin A1c", source: "Observation/bound" },
        ...{ occurredAt: october, filedAt: october, numericValue: 14, textValue: ">" },
      };
      const events = [...chart.events, ...added, sugar].sort((a, b) => (a.occurredAt ?? 0) - (b.occurredAt ?? 0));
      return { ...chart, events };
    },
  };
}

describe.skipIf(!hasChromium)("results reported as bounds, on the pages (needs Chromium)", () => {
  let bench: PagesBench;

  beforeAll(async () => {
    bench = await openPagesBench();
    bench.server.provide({ ...fixtureCapabilities, charts: boundedCharts() });
  });
  afterAll(() => bench?.close());

  const signIn = (name: string) => bench.signedIn(name, { viewport: { width: 1480, height: 1180 } });

  test("a clinician reads <15 and not 15, sees that its place is open, and where the course goes", async () => {
    const page = await signIn("clinician");
    await page.getByRole("heading", { name: "Choose a patient" }).waitFor();
    await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
    const ferritin = page.locator(".result", { hasText: "Ferritin" });
    await ferritin.getByText("< 15 ng/mL").waitFor();
    await ferritin.getByText(/within or outside the laboratory's 13\W+150/).waitFor();
    expect(await ferritin.locator(".out").count()).toBe(0);
    const protein = page.locator(".result", { hasText: "C reactive protein" });
    await protein.getByText("≤ 5 mg/L").waitFor();
    await protein.getByText("within the laboratory's ≤ 10").waitFor();
    const changes = page.getByRole("region", { name: "Results since the visit" });
    await changes.getByRole("row", { name: "Ferritin < 15 < 15 ng/mL 14 Sept 2025 → reported the same" }).waitFor();
    await changes.getByRole("row", { name: "C reactive protein > 60 ≤ 5 mg/L 14 Sept 2025 ↓ down" }).waitFor();
    await page.getByRole("cell", { name: "< 15 ng/mL" }).first().waitFor();
    await ferritin.evaluate((result) => result.closest("section")?.scrollIntoView());
    await picture(page, "bounded-results");
    expect(await violations(page, ["light", "dark"])).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });

  test("a risk with other results showed the bound's number alone: it tells > 14, and that the model reads 14", async () => {
    const page = await signIn("clinician");
    await page.getByRole("heading", { name: "Choose a patient" }).waitFor();
    await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
    await page.getByRole("button", { name: /Heart failure/ }).click();
    const other = page.locator(".what-if details").first();
    await other.getByText(/ for 5\.2 to >\s14 %; \d+\.\d % at >\s14, as reported 2 Oct 2025\./).waitFor();
    await other.locator("summary").click();
    await other.getByRole("row", { name: /^> 14 .* as reported; the model reads 14$/ }).waitFor();
    await other.scrollIntoViewIfNeeded();
    await picture(page, "what-if-bound");
    expect(await violations(page, ["light", "dark"])).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });

  test("a patient reads it as it was reported, and that it does not show where it lies, in English and Spanish", async () => {
    const page = await signIn("patient1");
    const ferritin = page.locator("li", { hasText: "Ferritin" });
    await ferritin.getByText("< 15 ng/mL").waitFor();
    await ferritin
      .getByText("The usual range of the lab that did the test: 13 to 150 ng/mL. The result is not an exact number")
      .waitFor();
    const protein = page.locator("li", { hasText: /C.reactive protein/i });
    await protein.getByText("≤ 5 mg/L").waitFor();
    await protein.getByText("Within the usual range of the lab that did the test: up to 10 mg/L.").waitFor();
    await ferritin.evaluate((result) => result.closest("section")?.scrollIntoView());
    await picture(page, "patient-bounded-results");
    expect(await violations(page, ["light", "dark"])).toEqual([]);
    await page.getByRole("button", { name: "Español" }).click();
    await page.getByText("El resultado no es un número exacto, así que no muestra si está dentro.").waitFor();
    expect(bench.complaints).toEqual([]);
  });
});

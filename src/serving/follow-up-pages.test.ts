import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toEpochMs } from "#core";
import type { ChartStore } from "#storage";
import { hasChromium, picture, violations } from "./browser.test-support.ts";
import type { EvidenceDesk } from "./capabilities.ts";
import { adaId, fixtureCapabilities, fixtureCharts } from "./fixture.test-support.ts";
import { openPagesBench, type PagesBench } from "./pages-bench.test-support.ts";

/** A library that holds every statement. */
const evidence: EvidenceDesk = {
  ...getEvidence(),
  statement: async (source, text) => {
    const place = { source, version: "0".repeat(64), start: 0, end: text.length, quote: text };
    const citations = [{ ...place, title: "Guideline", url: "https://example.org/", year: 2025 }];
    return { statement: { text, citations, level: "grade A", contradicting: [] } };
  },
};

function getEvidence(): EvidenceDesk {
  const { evidence: held } = fixtureCapabilities;
  if (held === undefined) throw new Error("the fixture has a library");
  return held;
}

/** Ada's chart with a positive stool test. */
function chartsWithPositive(): ChartStore {
  const store = fixtureCharts();
  return {
    ...store,
    find: async (id) => {
      const chart = await store.find(id);
      if (chart === undefined || id !== adaId) return chart;
      const at = toEpochMs(Date.UTC(2023, 3, 2, 9));
      const { subject } = chart;
      const fit = {
        subject,
        code: "LOINC//29771-3",
        display: "FIT",
        textValue: "Positive",
        occurredAt: at,
        filedAt: at,
      };
      return { ...chart, events: [...chart.events, fit] };
    },
  };
}

describe.skipIf(!hasChromium)("a result that needs follow-up, on the pages (needs Chromium)", () => {
  let bench: PagesBench;

  beforeAll(async () => {
    bench = await openPagesBench();
    bench.server.provide({ ...fixtureCapabilities, evidence, charts: chartsWithPositive() });
  });
  afterAll(() => bench?.close());

  test("a patient reads that it needs follow-up, before all else, in both languages, and no date at which it is due again", async () => {
    const page = await bench.signedIn("patient1");
    const first = page.getByRole("region", { name: "Preventive care" }).getByRole("listitem").first();
    await first.getByText("Follow-up", { exact: true }).waitFor();
    await first.getByText("needs follow-up. Ask your care team what comes next.").waitFor();
    expect(await first.textContent()).not.toMatch(/Next due|Due\b/);
    await first.scrollIntoViewIfNeeded();
    await picture(page, "follow-up");
    await page.getByRole("button", { name: "Español" }).click();
    const same = page.getByRole("region", { name: "Cuidados preventivos" }).getByRole("listitem").first();
    await same.getByText("Seguimiento", { exact: true }).waitFor();
    await same.getByText("necesita seguimiento. Pregunte a su equipo de salud qué sigue.").waitFor();
    expect(await violations(page, ["light", "dark"])).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });

  test("a clinician sees it at the head of the care gaps, and no word on the screening is asked", async () => {
    const page = await bench.signedIn("clinician", { viewport: { width: 1480, height: 1180 } });
    await page.getByRole("heading", { name: "Choose a patient" }).waitFor();
    await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
    const gaps = page.getByRole("region", { name: "Care gaps" });
    await gaps.getByText("1 to follow up").waitFor();
    const first = gaps.getByRole("group").first();
    await first.getByText("result of 2 Apr 2023 needs follow-up").click();
    expect(await first.getByRole("button", { name: /accept|reject/i }).count()).toBe(0);
    await picture(page, "follow-up-clinician");
    expect(await violations(page, ["light", "dark"])).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });
});

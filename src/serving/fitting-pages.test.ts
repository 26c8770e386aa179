import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChartStore } from "#storage";
import { hasChromium } from "./browser.test-support.ts";
import { adaId, fixtureCapabilities, fixtureCharts } from "./fixture.test-support.ts";
import { openPagesBench, type PagesBench } from "./pages-bench.test-support.ts";

const long = "Intolerance of angiotensin-converting-enzyme inhibitors with angioedema, unspecified";
const measured = "Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation";
const unbroken = "Wolfeschlegelsteinhausenbergerdorff".repeat(4);
const phone = { viewport: { width: 360, height: 740 } };

/** Ada's chart under a name without a space, with long words for a problem, a drug, an allergy and a result. */
function longWordedCharts(): ChartStore {
  const store = fixtureCharts();
  return {
    ...store,
    find: async (id) => {
      const chart = await store.find(id);
      if (chart === undefined || id !== adaId) return chart;
      const entry = (code: string) => ({ subject: chart.subject, code, display: `${long} ${code}`, source: code });
      const named = { ...chart, identity: { ...chart.identity, names: [{ given: ["Ada"], family: unbroken }] } };
      const problems = Array.from({ length: 10 }, (_, i) => entry(`ICD10CM//F32.${i}`));
      const events = chart.events.map((event) =>
        event.display === "LDL cholesterol" ? { ...event, display: measured } : event,
      );
      const undated = [entry("ALLERGY//RXNORM//1"), ...problems, entry("RXNORM//1191")];
      return { ...named, events, undated };
    },
  };
}

/** Words that end beyond what shows them: cut off, or below what stands beside them. */
function hidden(page: Page, within: string): Promise<string[]> {
  return page.locator(within).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      const shown = element.getBoundingClientRect();
      const reach = Math.max(...[...words.getClientRects()].map(({ right }) => right));
      const fits = reach <= shown.right + 1 && reach <= document.documentElement.clientWidth;
      return fits && element.scrollWidth <= element.clientWidth + 1 ? [] : [element.textContent ?? ""];
    }),
  );
}

const isWiderThanTheWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** The clinician's page moves inside. */
const isLongerThanTheWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight > document.documentElement.clientHeight);

describe.skipIf(!hasChromium)("words and names of any length on the pages (needs Chromium)", () => {
  let bench: PagesBench;

  beforeAll(async () => {
    bench = await openPagesBench();
    bench.server.provide({ ...fixtureCapabilities, charts: longWordedCharts() });
  });
  afterAll(() => bench?.close());

  test.each([1400, 768, 360])(
    "a clinician reads problems, drugs, allergies and names whole, %d points wide",
    async (width) => {
      const page = await bench.signedIn("clinician", { viewport: { width, height: 1000 } });
      await page.getByRole("heading", { name: "Choose a patient" }).waitFor();
      await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
      await page.getByRole("region", { name: "At a glance" }).getByText(`${long} ALLERGY//RXNORM//1`).waitFor();
      await page.locator(".result .label").first().waitFor();
      for (const within of [
        ".at-a-glance h3, .at-a-glance .what",
        ".result .label",
        ".patient-head h1",
        ".roster .name",
      ])
        expect(await hidden(page, within), within).toEqual([]);
      expect(await isWiderThanTheWindow(page)).toBe(false);
      if (width > 760) expect(await isLongerThanTheWindow(page)).toBe(false);
    },
  );

  test.each([1440, 1200, 768, 390])(
    "no column of what was measured since a visit is cut off, %d points wide",
    async (width) => {
      const page = await bench.signedIn("clinician", { viewport: { width, height: 1000 } });
      await page.getByRole("heading", { name: "Choose a patient" }).waitFor();
      await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
      const table = page.getByRole("region", { name: "Results since the visit" });
      await table.getByText("below KDIGO 2024: ≥ 60").waitFor();
      await table.getByText("14 Sept 2025").first().waitFor();
      expect(await hidden(page, ".changes .table-scroll, .changes th, .changes td")).toEqual([]);
    },
  );

  test.each([1200, 390])(
    "no column of the timeline's table is cut off, %d points wide, and its head stays",
    async (width) => {
      const page = await bench.signedIn("clinician", { viewport: { width, height: 1000 } });
      await page.getByRole("heading", { name: "Choose a patient" }).waitFor();
      await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
      await page.getByRole("button", { name: "Table" }).click();
      const table = page.getByRole("region", { name: "Events, newest first" });
      await table.getByText(measured).first().waitFor();
      expect(await hidden(page, ".timeline .events, .timeline th, .timeline td:not(.spacer td)")).toEqual([]);
      const topOfHead = () => table.getByText("Filed").evaluate((head) => head.getBoundingClientRect().top);
      const before = await topOfHead();
      await table.evaluate((box) => box.scrollTo(0, 300));
      expect(Math.abs((await topOfHead()) - before)).toBeLessThan(2);
    },
  );

  test("on paper, where there is no timeline, a clinician has all problems and whole names of sources", async () => {
    const page = await bench.signedIn("clinician");
    await page.getByRole("heading", { name: "Choose a patient" }).waitFor();
    await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
    const problems = page.locator(".at-a-glance div").first().locator("li");
    await problems.first().waitFor();
    expect(await problems.filter({ visible: true }).count()).toBe(8);
    await page.locator(".gap summary").first().click();
    await page.locator(".gap .chip").first().waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await problems.filter({ visible: true }).count()).toBeGreaterThanOrEqual(10);
    expect(await page.getByText(/and \d+ more below/).isVisible()).toBe(false);
    expect(
      await page.locator(".chip .name").evaluateAll((all) => all.map((name) => getComputedStyle(name).whiteSpace)),
    ).not.toContain("nowrap");
    expect(await page.locator(".changes header input").filter({ visible: true }).count()).toBe(0);
  });

  test("a patient's phone shows conditions, results and drugs whole, with nothing above them", async () => {
    const page = await bench.signedIn("patient1", phone);
    await page.getByText(`${long} RXNORM//1191`).waitFor();
    await page.locator(".measure").first().waitFor();
    for (const within of [".entries .grow", ".measure > :first-child", ".hello h1"])
      expect(await hidden(page, within), within).toEqual([]);
    expect(await isWiderThanTheWindow(page)).toBe(false);
    await page.getByRole("button", { name: "Español" }).click();
    const boxes = await page
      .locator(".hello .button")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const [save, print] = boxes as { bottom: number; top: number }[];
    expect((print?.top ?? 0) - (save?.bottom ?? 0)).toBeGreaterThanOrEqual(8);
  });

  test("a steward's phone moves a wide table, not the page", async () => {
    const page = await bench.signedIn("steward", phone);
    await page.getByRole("heading", { name: "Test on unseen subjects" }).waitFor();
    await page.getByRole("heading", { name: "Decision support in the record system" }).waitFor();
    expect(await isWiderThanTheWindow(page)).toBe(false);
  });
});

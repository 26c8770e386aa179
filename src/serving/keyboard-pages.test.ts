import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasChromium, picture, violations } from "./browser.test-support.ts";
import { adaId, fixtureCapabilities } from "./fixture.test-support.ts";
import { openPagesBench, type PagesBench } from "./pages-bench.test-support.ts";

describe.skipIf(!hasChromium)("the clinician's page by single keys (needs Chromium)", () => {
  let bench: PagesBench;
  let page: Page;

  beforeAll(async () => {
    bench = await openPagesBench();
    bench.server.provide(fixtureCapabilities);
    page = await bench.signedIn("clinician", { viewport: { width: 1480, height: 1180 } });
    await page.getByRole("heading", { name: "Choose a patient" }).waitFor();
    await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
    await page.getByRole("button", { name: /Heart failure/ }).waitFor();
    await page.getByRole("heading", { name: "Results over time" }).waitFor();
    await page.locator(".gap").first().waitFor();
  });
  afterAll(() => bench?.close());

  beforeEach(() => page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur()));

  const search = () => page.getByRole("searchbox", { name: /^Search patients/ });
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.id === "" ? (at.getAttribute("aria-label") ?? at.textContent ?? "") : (at?.id ?? "");
    });

  test("/ goes to the search without writing itself there", async () => {
    await press("/");
    expect(await search().evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await search().inputValue()).toBe("");
  });

  test("in a field the keys are letters: nothing moves, nothing opens", async () => {
    await search().focus();
    await press("/", "g", "r", "?", "j");
    expect(await search().inputValue()).toBe("/gr?j");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await search().fill("");
  });

  test.each([
    ["p", "glance-title"],
    ["v", "changes-title"],
    ["t", "timeline-title"],
    ["r", "results-title"],
    ["k", "risks-title"],
    ["d", "next-title"],
    ["g", "gaps-title"],
  ])("g %s goes to %s, and it is in sight", async (key, id) => {
    await press("g", key);
    expect(await focused()).toBe(id);
    expect(await page.locator(`#${id}`).evaluate((title) => title.getBoundingClientRect().top)).toBeLessThan(1100);
    expect(await page.locator(`#${id}`).evaluate((title) => title.getBoundingClientRect().top)).toBeGreaterThan(51);
  });

  test("g a goes to the question; r without g, or after another key, goes nowhere", async () => {
    await press("g", "a");
    expect(await page.getByLabel("Question").evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByLabel("Question").evaluate((field) => (field as HTMLElement).blur());
    await press("g", "p", "r");
    expect(await focused()).toBe("glance-title");
    await press("g", "x", "r");
    expect(await focused()).toBe("glance-title");
  });

  test("j and k walk the suggestions; a closed one is opened by a, not accepted, and an open one accepted", async () => {
    const gap = page.locator(".gap").first();
    await gap.locator("summary").focus();
    await press("j", "k");
    expect(await gap.locator("summary").evaluate((head) => head === document.activeElement)).toBe(true);
    await press("a");
    await gap.getByRole("group", { name: /^Your word on / }).waitFor();
    expect(await gap.getByText(/^You accepted it, /).count()).toBe(0);
    await press("a");
    await gap.getByText(/^You accepted it, /).waitFor();
  });

  test("e opens the words with the focus in them, o the reasons; Escape and letters stay the field's", async () => {
    const gap = page.locator(".gap").first();
    await gap.locator("summary").focus();
    await press("e");
    const words = page.getByLabel("Your words, kept under your name; what Osler said is kept beside them");
    await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("aeo");
    expect(await words.inputValue()).toMatch(/aeo$|^aeo/);
    await gap.locator("summary").focus();
    await press("o");
    const why = page.getByLabel("Why", { exact: true });
    await expect.poll(() => why.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await gap.getByText(/^You overrode it, /).count()).toBe(0);
  });

  test("? lists the keys, without a fault axe can find in either scheme, and Escape gives the page back", async () => {
    await page.getByRole("heading", { level: 1 }).click();
    await press("Shift+?");
    const dialog = page.getByRole("dialog", { name: "Keys of this page" });
    await dialog.waitFor();
    await picture(page, "keys");
    await press("j");
    expect(await violations(page, ["light", "dark"])).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    await press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
  });

  test("switched off, the keys do nothing, in this browser from then on, until they are switched on again", async () => {
    await page.getByRole("button", { name: "Keys" }).click();
    const single = page.getByLabel("Single keys are on, in this browser");
    await single.uncheck();
    await press("Escape");
    const quiet = async () => {
      await press("g", "r", "Shift+?");
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect(await focused()).not.toBe("results-title");
    };
    await quiet();
    await page.reload();
    await page.getByRole("heading", { name: "Results over time" }).waitFor();
    await quiet();
    await page.getByRole("button", { name: "Keys" }).click();
    await single.check();
    await press("Escape");
    await press("g", "r");
    expect(await focused()).toBe("results-title");
  });

  test("no page broke its content security policy", () => {
    expect(bench.complaints).toEqual([]);
  });
});

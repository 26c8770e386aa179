import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, picture, violations } from "../browser.test-support.ts";
import { adaId, fixtureCapabilities } from "../fixture.test-support.ts";
import { openPagesBench, type PagesBench } from "../pages-bench.test-support.ts";

describe.skipIf(!hasChromium)("a clinician's word on suggestions, in a browser (needs Chromium)", () => {
  let bench: PagesBench;

  beforeAll(async () => {
    bench = await openPagesBench();
    bench.server.provide(fixtureCapabilities);
  });
  afterAll(() => bench?.close());

  async function signedIn(
    name: string,
    colorScheme: "light" | "dark" = "light",
    viewport = { width: 1480, height: 1180 },
  ): Promise<Page> {
    const page = await bench.signedIn(name, { colorScheme, viewport });
    await page.getByRole("button", { name: "Sign out" }).waitFor();
    return page;
  }
  const wordOn = (page: Page, what: string | RegExp) => page.getByRole("group", { name: what });
  /** The part of the page around the buttons: what was said stands there. */
  const around = (group: Locator) => group.locator("xpath=..");

  test("one press accepts a care gap, an edit keeps the clinician's words beside Osler's, and an override says why", async () => {
    const page = await signedIn("clinician");
    await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
    await page.locator(".gap summary").first().click();
    const gap = wordOn(page, /^Your word on /).first();
    await gap.getByRole("button", { name: "Accept" }).click();
    await around(gap).getByText("Kept: you accepted it.").waitFor();
    await around(gap)
      .getByText(/^You accepted it, /)
      .waitFor();

    await gap.getByRole("button", { name: "Edit" }).click();
    const words = page.getByLabel("Your words, kept under your name; what Osler said is kept beside them");
    expect(await words.inputValue()).toMatch(/ is due: “.+”$/);
    expect(await page.getByRole("button", { name: "Keep my words" }).isDisabled()).toBe(true);
    await words.fill("Offered today; she wants to talk with her daughter first.");
    await page.getByLabel(/The steward may read both texts/).check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Keep my words" }).click();
    const theirs = around(gap).locator(".clinicians-words");
    await theirs.getByText("Your words, not Osler's").waitFor();
    await theirs.getByText("Offered today; she wants to talk with her daughter first.").waitFor();
    await theirs.getByText("What Osler said").click();
    await theirs.getByText(/ is due: “/).waitFor();
    await page.getByRole("heading", { name: "In clinicians' own words" }).waitFor();
    await gap.scrollIntoViewIfNeeded();
    await picture(page, "suggestion-edited");
    expect(await violations(page)).toEqual([]);

    await gap.getByRole("button", { name: "Override" }).click();
    await page.getByLabel("Why", { exact: true }).selectOption("not-convenient-feasible");
    await around(gap)
      .getByText(/^You overrode it, .*: Not feasible here$/)
      .waitFor();
    await expect.poll(() => page.getByRole("heading", { name: "In clinicians' own words" }).count()).toBe(0);
    await page.context().close();
  });

  test("a risk, a measurement, a diagnosis and a cited answer are edited by keyboard alone", async () => {
    const page = await signedIn("clinician", "dark");
    await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
    const edit = async (name: string, words: string, shared = false) => {
      const group = wordOn(page, `Your word on ${name}`);
      await group.getByRole("button", { name: "Edit" }).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab"); // Override
      await page.keyboard.press("Tab");
      await page.keyboard.press("Control+A");
      await page.keyboard.type(words);
      await page.keyboard.press("Tab"); // The steward may read it
      if (shared) await page.keyboard.press("Space");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await around(group).locator(".clinicians-words").getByText(words).waitFor();
    };
    await page.getByRole("button", { name: /Heart failure/ }).focus();
    await page.keyboard.press("Enter");
    await wordOn(page, "Your word on the risk of Heart failure").waitFor();
    await edit("the risk of Heart failure", "High for her; echo at the next visit.");
    await edit("NT-proBNP", "With the next blood test.", true);
    await page.getByRole("button", { name: /Chronic kidney disease, stage 3 unspecified/ }).focus();
    await page.keyboard.press("Enter");
    await edit("Chronic kidney disease, stage 3 unspecified", "It is: eGFR below 60 twice.");
    await page.getByLabel("Question").fill("Which blood pressure in diabetes?");
    await page.keyboard.press("Enter");
    await wordOn(page, "Your word on this answer").waitFor();
    await edit("this answer", "Aim for 135 in her case, for she falls.");
    await page.getByText("4 edited").waitFor();
    await wordOn(page, "Your word on the risk of Heart failure").scrollIntoViewIfNeeded();
    await picture(page, "suggestions-dark");
    expect(await violations(page)).toEqual([]);
    // The answer is gone when the page is opened again; what was made of it is not.
    await page.reload();
    await page.getByText("Aim for 135 in her case, for she falls.").waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText("Aim for 135 in her case, for she falls.").isVisible()).toBe(true);
    await page.context().close();
  });

  test("on a telephone the words stand in the page without a fault axe can find", async () => {
    const phone = await signedIn("clinician", "light", { width: 390, height: 844 });
    await phone.goto(`${bench.server.url}/clinician?patient=${adaId}`);
    await phone.getByRole("heading", { name: "In clinicians' own words" }).scrollIntoViewIfNeeded();
    await picture(phone, "suggestions-phone");
    expect(await violations(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await phone.context().close();
  });

  test("a suggestion that is no longer as it was shown is not kept, and the page says so", async () => {
    const page = await signedIn("clinician");
    await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
    await page.getByRole("button", { name: /Heart failure/ }).click();
    const group = wordOn(page, "Your word on the risk of Heart failure");
    await group.waitFor();
    const { model } = fixtureCapabilities;
    if (model === undefined) throw new Error("the fixture has a model");
    const risks: typeof model.risks = async (...asked) =>
      (await model.risks(...asked)).map((answer) => ({
        ...answer,
        outcomes: answer.outcomes.map((one) => ({
          ...one,
          horizons: one.horizons.map(({ years, risk }) => ({ years, risk: risk / 2 })),
        })),
      }));
    bench.server.provide({ model: { ...model, risks } });
    await group.getByRole("button", { name: "Accept" }).click();
    await page.getByText(/Not kept: The suggestion is no longer as you were shown it/).waitFor();
    bench.server.provide({ model });
    await page.context().close();
  });

  test("the steward reads counts by suggestion, the edits that were let through, and no patient's name", async () => {
    const page = await signedIn("steward");
    const panel = page.getByRole("region", { name: "Clinicians on what was suggested to them" });
    await panel.getByRole("row", { name: "Risk Heart failure 0 1 0 –" }).waitFor();
    await panel.getByRole("row", { name: "Answer Cited answers 0 1 0 –" }).waitFor();
    await panel.getByRole("row", { name: /^Care gap .* 0 0 1 Not feasible here \(1\)$/ }).waitFor();
    await panel.getByText(/Osler said: NT-proBNP: measured now/).waitFor();
    await panel.getByText("With the next blood test.").waitFor();
    expect(await panel.textContent()).not.toContain("echo at the next visit");
    expect(await panel.textContent()).not.toContain("Ada");
    await panel.scrollIntoViewIfNeeded();
    await picture(page, "suggestions-steward");
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test("no page broke its content security policy", () => {
    expect(bench.complaints).toEqual([]);
  });
});

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, signInAt, violations } from "./browser.test-support.ts";
import { adaId, fixtureCapabilities } from "./fixture.test-support.ts";
import { openPagesBench, type PagesBench, password } from "./pages-bench.test-support.ts";

/** As when a reader comes back to the tab. */
const comeBackTo = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));

describe.skipIf(!hasChromium)("a page whose session is over or another's (needs Chromium)", () => {
  let bench: PagesBench;

  beforeAll(async () => {
    bench = await openPagesBench();
    bench.server.provide(fixtureCapabilities);
  });
  afterAll(() => bench?.close());

  /** Another tab of the same browser. */
  const tabBeside = (page: Page) => page.context().newPage();

  test("a clinician signed out in another tab: the record is covered, and what was written stands there after signing in", async () => {
    const page = await bench.signedIn("clinician");
    await page.getByRole("heading", { name: "Choose a patient" }).waitFor();
    await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
    await page.getByLabel("Question").fill("Which blood pressure in diabetes?");
    const beside = await tabBeside(page);
    await beside.goto(`${bench.server.url}/account`);
    await beside.getByRole("button", { name: "Sign out" }).click();
    await beside.getByLabel("Password").waitFor();

    await page.getByRole("button", { name: "Ask" }).click();
    const over = page.getByRole("dialog", { name: "Demo clinician is signed out" });
    await over.getByRole("link", { name: "Sign in in a new tab" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect.poll(() => over.isVisible()).toBe(true);
    expect(await violations(page, ["light", "dark"])).toEqual([]);

    await signInAt(beside, bench.server.url, "clinician", password);
    await beside.waitForURL("**/clinician");
    await comeBackTo(page);
    await over.waitFor({ state: "hidden" });
    expect(await page.getByLabel("Question").inputValue()).toBe("Which blood pressure in diabetes?");
    expect(bench.complaints).toEqual([]);
  });

  test("a patient's tab after another patient signed in beside it shows that one's record, under that name", async () => {
    const page = await bench.signedIn("patient1");
    await page.getByRole("heading", { level: 1, name: "Ada Lind" }).waitFor();
    const beside = await tabBeside(page);
    await beside.goto(`${bench.server.url}/account`);
    await beside.getByRole("button", { name: "Sign out" }).click();
    await beside.getByLabel("Password").waitFor();
    await signInAt(beside, bench.server.url, "patient2", password);
    await beside.waitForURL("**/patient");
    await comeBackTo(page);
    await page.getByRole("heading", { level: 1, name: "Bo" }).waitFor();
    expect(await page.getByText("Ada Lind").count()).toBe(0);
    expect(bench.complaints).toEqual([]);
  });
});

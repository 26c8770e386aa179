import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noProgress, toEpochMs } from "#core";
import { intakeFhir } from "#intake";
import { buildWeb, createDemoAccounts, type RunningServer, startServer } from "#serving";
import { type ChartStore, openChartStore, openState, type State } from "#storage";
import {
  hasChromium,
  launchChromium,
  picture,
  signInAt,
  violations,
  watchPage,
} from "../../src/serving/browser.test-support.ts";
import { longPatientId, longRecord, SESSIONS } from "./long-record.ts";

const password = "a-password-for-the-tests";
const now = toEpochMs(Date.UTC(2024, 0, 2));

describe.skipIf(!hasChromium)("a record of more than ten thousand events (needs Chromium)", () => {
  const home = mkdtempSync(join(tmpdir(), "osler-workspace-"));
  let state: State;
  let charts: ChartStore;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const source = join(home, "long-record.ndjson");
    writeFileSync(
      source,
      longRecord()
        .map((resource) => JSON.stringify(resource))
        .join("\n"),
    );
    const rejectFile = join(home, "rejects.ndjson");
    await intakeFhir({ paths: [source], directory: join(home, "chart"), rejectFile, progress: noProgress });
    charts = openChartStore(join(home, "chart"));
    state = await openState({ directory: join(home, "state") });
    await createDemoAccounts(state, charts, { clock: () => now, password: () => password });
    const { directory } = await buildWeb(process.cwd());
    const opened = Promise.resolve(state);
    server = await startServer({ state: opened, clock: () => now, version: "test", webDirectory: directory, port: 0 });
    server.provide({ charts });
    browser = await launchChromium();
    page = await openRecord({ width: 1480, height: 1180 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await state?.close();
    charts?.close();
    rmSync(home, { recursive: true, force: true });
  });

  async function signedIn(
    name: string,
    viewport: { width: number; height: number },
    colorScheme: "light" | "dark" = "light",
  ): Promise<Page> {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
    const opened = await context.newPage();
    // Only charts are provided: of the rest the server says that it is not ready.
    watchPage(opened, complaints, /status of (?:4|503)/);
    await signInAt(opened, server.url, name, password);
    await opened.getByRole("button", { name: "Sign out" }).waitFor();
    return opened;
  }
  async function openRecord(...asked: [viewport: { width: number; height: number }, colorScheme?: "light" | "dark"]) {
    const opened = await signedIn("clinician", ...asked);
    await opened.goto(`${server.url}/clinician?patient=${longPatientId}`);
    await opened.getByText(/ to .*: [\d,]+ events$/).waitFor();
    return opened;
  }

  const panel = (of = page) => of.locator(".timeline");
  /** What the line beneath the buttons says is looked at. */
  const said = () => page.locator(".timeline .looking [aria-live]").textContent();
  /** Told once nothing moved for a fifth of a second, however long a busy machine takes to draw. */
  const looked = () => expect.poll(said);
  const firstRow = async () => {
    await panel().locator(".events").scrollIntoViewIfNeeded();
    const box = await panel().locator(".events").boundingBox();
    // Beneath the head, which stays where it is.
    return page.evaluate(
      ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.closest("tr")?.textContent ?? "",
      [(box?.x ?? 0) + 300, (box?.y ?? 0) + 42],
    );
  };

  // By hand: each session is a visit, a dialysis, two pressures, a weight and a drug; every 13th has 14 laboratory results;
  // 12 conditions; a drug order every 40th from the 21st on.
  const events = 6 * SESSIONS + 14 * Math.ceil(SESSIONS / 13) + 12 + Math.ceil((SESSIONS - 20) / 40);

  test("is there whole: every event counted, the whole span shown at once", async () => {
    expect(events).toBeGreaterThan(10_000);
    const all = events.toLocaleString("en-GB");
    expect(await panel().locator("header .quiet").textContent()).toBe(`${all} events`);
    await looked().toBe(`7 Jan 2013 to 1 Jan 2024: ${all} events`);
    await panel().scrollIntoViewIfNeeded();
    await picture(page, "timeline-10000");
    expect(await violations(page)).toEqual([]);
  });

  test("is moved by keys alone: closer, to the end, earlier, and back to the whole", async () => {
    await page.getByRole("group", { name: "Timeline chart" }).focus();
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await page.keyboard.press("End");
    // .6² of eleven years is four, from the end.
    await looked().toMatch(/2020 to 1 Jan 2024: [45],\d{3} events$/);
    await page.keyboard.press("ArrowLeft");
    await looked().toMatch(/2019 to .* 20(22|23): 4,\d{3} events$/);
    await page.keyboard.press("0");
    await looked().toBe(`7 Jan 2013 to 1 Jan 2024: ${events.toLocaleString("en-GB")} events`);
  });

  test("is moved by the pointer: wheel with Ctrl, dragging, and the strip beneath", async () => {
    const canvas = panel().locator("canvas");
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (box === null) throw new Error("the chart is drawn");
    await page.mouse.move(box.x + box.width - 40, box.y + 40);
    await page.keyboard.down("Control");
    for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    // Five notches of e^-.44 leave a ninth of eleven years, around the pointer near the right edge.
    await looked().toMatch(/ 2022 to .* 2023: 1,\d{3} events$/);
    const close = await said();
    await page.mouse.move(box.x + 300, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + 420, box.y + 40, { steps: 5 });
    await page.mouse.up();
    await looked().not.toBe(close);
    await page.mouse.click(box.x + 230, box.y + box.height - 14);
    await looked().toMatch(/^7 Jan 2013 to /);
    // What stands beneath the pointer is told beside it.
    await page.mouse.move(box.x + 100, box.y + 10);
    await expect
      .poll(() => panel().locator(".tip").textContent())
      .toBe("Type 2 diabetes mellitus with diabetic chronic kidney disease");
    await panel().getByRole("button", { name: "Whole record" }).click();
  });

  test("is found in by words, code and kind; a chart of what was found has its rows", async () => {
    const words = panel().getByLabel("Find events by words or code");
    await words.fill("potassium 2823-3");
    await page.getByText(`${Math.ceil(SESSIONS / 13)} of ${events.toLocaleString("en-GB")} events`).waitFor();
    await words.fill("nothing has this name");
    await page.getByText("No event of this record is so.").waitFor();
    await words.fill("");
    await panel()
      .getByRole("button", { name: /^Conditions/ })
      .click();
    await looked().toMatch(/: 12 events$/);
    await panel().getByRole("button", { name: /^All/ }).click();
  });

  test("is the same in the table, row by row, of which a page holds few; a date goes to its events", async () => {
    await panel().getByRole("button", { name: "Table" }).click();
    const table = panel().locator("table");
    expect(await table.getAttribute("aria-rowcount")).toBe(String(events + 1));
    expect(await table.locator("tbody tr").count()).toBeLessThan(250);
    await expect.poll(firstRow).toContain("1 Jan 2024");
    await panel().getByLabel("Date").fill("2018-03-14");
    await page.keyboard.press("Enter");
    await expect.poll(firstRow).toContain("14 Mar 2018");
    expect(await violations(page)).toEqual([]);
    const region = panel().getByRole("region", { name: "Events, newest first" });
    await region.focus();
    const last = table.locator("tbody tr").last();
    // Rows that come into sight may be taller than was guessed: the end is further then.
    const toTheEnd = async () => {
      await page.keyboard.press("End");
      return last.textContent();
    };
    await expect.poll(toTheEnd).toContain("7 Jan 2013");
    expect(await last.getAttribute("aria-rowindex")).toBe(String(events + 1));
  });

  test("says what it leaves out beside the timeline: visits to compare with, points of a result, kinds of result", async () => {
    await page.getByText(`The list has the latest 20 of ${(SESSIONS - 1).toLocaleString("en-GB")} visits`).waitFor();
    await page.getByLabel("Compare with the last visit by").fill("2015-02-10");
    await page.getByRole("heading", { name: "Since the visit of 9 Feb 2015" }).waitFor();
    await page
      .getByText(/latest 80 of 1,720 drawn/)
      .first()
      .waitFor();
    await page.getByText("The 12 asked for most, of 17 kinds of result; the timeline has all.").waitFor();
  });

  test("says on the patient's own page, too, which results it leaves out", async () => {
    const own = await signedIn("patient1", { width: 1180, height: 900 });
    await own.goto(`${server.url}/patient`);
    await own.getByText("These are the 12 kinds of test asked for most, of 17 on record.").waitFor();
    await own
      .getByText(/the line shows the last 80 of 1720/)
      .first()
      .waitFor();
    expect(await violations(own)).toEqual([]);
    await own.context().close();
  });

  test("is used on a telephone and in the dark without a fault axe can find", async () => {
    const phone = await openRecord({ width: 390, height: 844 }, "dark");
    await panel(phone).scrollIntoViewIfNeeded();
    await picture(phone, "timeline-phone-dark");
    expect(await violations(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await phone.context().close();
  });

  test("is read without a complaint of the browser", () => {
    expect(complaints).toEqual([]);
  });
});

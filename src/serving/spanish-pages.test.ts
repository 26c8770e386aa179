import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { putAccount } from "./accounts.ts";
import { hasChromium, saidInBoth, signInAt, violations } from "./browser.test-support.ts";
import { adaId, fixtureCapabilities, fixtureNow, newTrainingChoices } from "./fixture.test-support.ts";
import { openPagesBench, type PagesBench, password } from "./pages-bench.test-support.ts";

/** Names of people and sources (addresses and fingerprints are left out as well), units, and what a steward wrote in their own words. */
const names = [
  "Osler",
  "Ada Lind",
  "Demo carer",
  "library:hypertension-in-diabetes",
  "mmHg",
  "mL/min/1.73 m²",
  "For a first look at what a proxy sees.",
];

/** What a patient asked in their own words, which the page goes on to list. */
const question = "Should I stop taking my pills?";

const capabilities = { ...fixtureCapabilities, trainingChoices: newTrainingChoices() };

describe.skipIf(!hasChromium)("a patient's pages in Spanish (need Chromium)", () => {
  let bench: PagesBench;
  beforeAll(async () => {
    const secondFactors = { key: new Uint8Array(32), staffMustHaveOne: false };
    bench = await openPagesBench({ secondFactors });
    bench.server.provide(capabilities);
  });
  afterAll(() => bench?.close());

  /** What the record itself says, as the page is given it: titles, units and whose ranges they are. */
  async function ofRecord(page: Page): Promise<Set<string>> {
    const summary: unknown = await page.evaluate(async (path) => (await fetch(path)).json(), `/api/patients/${adaId}`);
    const texts = (node: unknown): string[] =>
      typeof node === "string"
        ? [node]
        : typeof node === "object" && node !== null
          ? Object.values(node).flatMap(texts)
          : [];
    return new Set(texts(summary));
  }

  /** What an open page says in English still when it is turned to Spanish, beside the record's own words and `others`. */
  async function english(page: Page, ...others: readonly string[]): Promise<string[]> {
    const own = await ofRecord(page).catch(() => new Set<string>());
    return (await saidInBoth(page)).filter(
      (text) =>
        !own.has(text) &&
        ![...names, ...others].includes(text) &&
        !/^(?:http:\/\/localhost:\d+|[\da-f]{12})$/.test(text),
    );
  }

  test("nothing is said in English where people see the build and sign in, nor where a password was wrong", async () => {
    const built = ["evidence", "synth", "intake", "deid", "corpus", "neighbours", "validate", "release"];
    for (const step of built) bench.server.publish({ step, title: `English ${step}`, state: "done", done: 0 });
    bench.server.publish({ step: "train", title: "English train", state: "running", done: 5, total: 10 });
    const page = await bench.newPage();
    await signInAt(page, bench.server.url, "patient1", "not-the-password");
    await page.getByRole("alert").waitFor();
    expect(await english(page)).toEqual([]);
    await page.context().close();
  });

  test("nothing on a patient's page but names, the record's own words and quotations marked as English", async () => {
    const page = await bench.signedIn("patient1");
    const ask = async (question: string) => {
      await page.getByLabel("Your question").fill(question);
      await page.getByRole("button", { name: "Ask", exact: true }).click();
    };
    await page.getByRole("heading", { level: 1, name: "Ada Lind" }).waitFor();
    await page
      .getByRole("cell", { name: /You · patient/ })
      .first()
      .waitFor();
    await ask("What should my blood pressure be?");
    await page.locator("blockquote").first().waitFor();
    const quoted = page.locator("blockquote").first();
    expect(await quoted.getAttribute("lang")).toBeNull();
    await page.getByRole("button", { name: "Español" }).click();
    await expect.poll(() => quoted.getAttribute("lang")).toBe("en");
    await page.getByRole("button", { name: "English" }).click();
    await page
      .getByRole("button", { name: /^What sources say/ })
      .first()
      .click();
    await page.locator(".explained").first().waitFor();
    expect(await english(page)).toEqual([]);
    await page.locator("[data-citation]").first().click();
    await page.locator("dialog mark").waitFor();
    expect(await english(page)).toEqual([]);
    await page.keyboard.press("Escape");

    await ask("What is florbizol?");
    await page.getByRole("region", { name: "Ask a question" }).getByText("Osler does not answer this").waitFor();
    expect(await english(page)).toEqual([]);
    await ask("I can't breathe");
    await page.getByRole("alert").getByText("Get help now").waitFor();
    expect(await english(page)).toEqual([]);

    await ask(question);
    await page.getByLabel(/A clinician may read this question/).check();
    expect(await english(page)).toEqual([]);
    await page.getByRole("button", { name: "Send to my care team" }).click();
    await page.getByText("Waiting", { exact: true }).waitFor();
    await page.getByLabel("Close my record to clinicians who do not treat me").click();
    await page.getByText("Kept. Your record is closed.").waitFor();
    await page.getByLabel("My record may be used to teach Osler").click();
    await page.getByText("will be made without your record").waitFor();
    const said = await english(page, question);
    expect(said).toEqual([]);
    await page.getByRole("button", { name: "Español" }).click();
    await page.getByRole("heading", { name: "Mis resultados" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test("nothing where the server refuses what a patient asked for", async () => {
    const page = await bench.signedIn("patient1");
    await page.getByRole("heading", { level: 1, name: "Ada Lind" }).waitFor();
    const refuse = (path: string, status: number, title: string) =>
      page.route(path, (route) =>
        route.fulfill({ status, json: { type: "about:blank", title, status, detail: "Try again later." } }),
      );
    await refuse("**/ask", 503, "The evidence is not ready yet");
    await refuse("**/accesses*", 500, "Something broke");
    await page.reload();
    await page.getByLabel("Your question").fill("What is asthma?");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByText(/^No answer:/).waitFor();
    await page.getByText(/^The log cannot be shown:/).waitFor();
    expect(await english(page, question)).toEqual([]);
    await page.context().close();
  });

  test("nothing on a proxy's page", async () => {
    const page = await bench.signedIn("proxy");
    const open = page.getByRole("button", { name: "Open the record of Ada Lind" });
    await open.waitFor();
    expect(await english(page)).toEqual([]);
    await open.click();
    await page.getByRole("heading", { name: "Who looked at this record" }).waitFor();
    await page
      .getByRole("cell", { name: /You · family or carer/ })
      .first()
      .waitFor();
    expect(await english(page)).toEqual([]);
    await page.context().close();
  });

  test("nothing on the page of one's account, shared or one's own, with and without a second factor to set up", async () => {
    const own = { displayName: "Dr Okafor", role: "clinician", password, demo: false } as const;
    await putAccount(bench.state, { ...own, name: "okafor" }, () => fixtureNow);
    for (const name of ["patient1", "okafor"]) {
      const page = await bench.signedIn(name);
      await page.waitForURL(/clinician|patient/);
      await page.goto(`${bench.server.url}/account`);
      await page.getByRole("heading", { name: "Passkeys" }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(await english(page, "Dr Okafor")).toEqual([]);
      await page.context().close();
    }
  });
});

import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, launchChromium, picture, saidInBoth, sendSignIn, violations } from "../browser.test-support.ts";
import { adaId, boId } from "../fixture.test-support.ts";
import { buildWeb } from "../web-build.ts";
import { openSmartBench, type SmartBench } from "./smart-app.test-support.ts";

const scope = "launch/patient patient/*.rs openid fhirUser offline_access";

/** A page of another origin that uses fhirclient as its makers' manual says, and shows what it read. */
const appPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Growth chart</title>
<script src="/fhir-client.js"></script><pre id="read">waiting</pre>
<script>
const show = (value) => { document.getElementById("read").textContent = JSON.stringify(value); };
FHIR.oauth2.ready().then(async (client) => {
  const patient = await client.patient.read();
  const observations = await client.patient.request("Observation", { pageLimit: 0, flat: true });
  const user = await client.user.read();
  const other = await client.request("Patient/${boId}").then(() => "read", (error) => error.statusCode ?? error.status);
  const refreshed = client.state.tokenResponse.refresh_token ? await client.refresh().then(() => client.patient.read()).then((again) => again.id) : null;
  show({ patient: patient.id, name: patient.name[0].family, observations: observations.length, user: user.resourceType, other, refreshed });
}).catch((error) => show({ error: String(error) }));
</script></html>`;

const startPage = (options: object) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Growth chart</title>
<script src="/fhir-client.js"></script><pre id="read">starting</pre>
<script>FHIR.oauth2.authorize(${JSON.stringify(options)}).catch((error) => { document.getElementById("read").textContent = String(error); });</script></html>`;

describe.skipIf(!hasChromium)("fhirclient, unchanged, in a browser (needs Chromium)", () => {
  let app: Server;
  let appUrl: string;
  let bench: SmartBench;
  let browser: Browser;

  beforeAll(async () => {
    await buildWeb(process.cwd());
    const library = await readFile(fileURLToPath(import.meta.resolve("fhirclient/build/fhir-client.min.js")), "utf8");
    app = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://app");
      const options = { clientId: "growth", redirectUri: `${appUrl}/app` };
      const pages: Record<string, string> = {
        "/app": appPage,
        "/launch": startPage({ ...options, scope: "launch patient/*.rs openid fhirUser" }),
        "/standalone": startPage({ ...options, scope, iss: bench.fhir }),
      };
      const script = pathname === "/fhir-client.js";
      response.setHeader("content-type", script ? "text/javascript" : "text/html");
      response.end(script ? library : (pages[pathname] ?? ""));
    });
    await new Promise<void>((listening) => app.listen(0, "127.0.0.1", listening));
    appUrl = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
    bench = await openSmartBench([`${appUrl}/app`], `${appUrl}/launch`);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
    app?.close();
  });

  async function newPage(): Promise<Page> {
    const page = await (
      await browser.newContext({ reducedMotion: "reduce", viewport: { width: 1100, height: 900 } })
    ).newPage();
    page.setDefaultTimeout(60_000);
    return page;
  }
  const signIn = (page: Page, name: string) => sendSignIn(page, name, "pw-1");
  async function readBy(page: Page) {
    await page.waitForURL(`${appUrl}/app**`);
    const shown = page.locator("#read");
    await expect.poll(() => shown.textContent()).toMatch(/^\{/);
    return JSON.parse((await shown.textContent()) ?? "{}");
  }
  test("standalone: a clinician signs in, chooses a patient, allows, and the app reads and refreshes", async () => {
    const page = await newPage();
    await page.goto(`${appUrl}/standalone`);
    await page.getByRole("heading", { name: "Sign in to decide what the app may read" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await signIn(page, "clinician");
    await page.getByRole("heading", { name: "Growth chart asks for access" }).waitFor();
    expect(await page.getByRole("button", { name: "Allow" }).isDisabled()).toBe(true);
    await page.getByRole("searchbox").fill("lind");
    await page.getByRole("radio", { name: /Ada Lind/ }).check();
    expect(await violations(page)).toEqual([]);
    await picture(page, "app-consent");
    await page.getByRole("button", { name: "Allow" }).click();
    expect(await readBy(page)).toEqual({
      ...{ patient: adaId, name: "Lind", observations: 60, user: "Practitioner", other: 403, refreshed: adaId },
    });
    await page.context().close();
  });

  test("standalone: a patient's app gets their own record", async () => {
    const page = await newPage();
    await page.goto(`${appUrl}/standalone`);
    await signIn(page, "patient1");
    await page.getByText("The record is of Ada Lind.").waitFor();
    const names = ["Osler", "Ada Lind", "Growth chart"];
    expect((await saidInBoth(page)).filter((text) => !names.includes(text))).toEqual([]);
    await page.getByRole("button", { name: "Allow" }).click();
    expect(await readBy(page)).toMatchObject({ patient: adaId, user: "Patient", other: 403 });
    await page.goto(`${bench.server.url}/patient`);
    const end = page.getByRole("button", { name: "End Growth chart" });
    await end.waitFor();
    expect(await violations(page)).toEqual([]);
    await end.click();
    await expect.poll(() => end.count()).toBe(0);
    await page.goto(`${appUrl}/app`);
    await expect.poll(() => page.locator("#read").textContent()).toMatch(/401|expired|Unauthorized/i);
    await page.context().close();
  });

  test("a person who refuses sends the app away with access_denied", async () => {
    const page = await newPage();
    await page.goto(`${appUrl}/standalone`);
    await signIn(page, "patient1");
    await page.getByRole("button", { name: "Refuse" }).click();
    const { error } = await readBy(page);
    expect(error).toMatch(/refused|denied/);
    await page.context().close();
  });

  test("EHR launch: a clinician opens the app from the patient's page", async () => {
    const page = await newPage();
    await page.goto(bench.server.url);
    await signIn(page, "clinician");
    await page.waitForURL("**/clinician");
    await page.goto(`${bench.server.url}/clinician?patient=${adaId}`);
    const opened = page.context().waitForEvent("page");
    await page.getByRole("button", { name: "Open Growth chart" }).click();
    const tab = await opened;
    await tab.getByText("The record is of Ada Lind.").waitFor();
    await tab.getByRole("button", { name: "Allow" }).click();
    expect(await readBy(tab)).toMatchObject({ patient: adaId, observations: 60, other: 403, refreshed: null });
    await page.getByRole("button", { name: "Apps you allowed" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Apps you let read records" });
    const entry = dialog
      .getByRole("listitem")
      .filter({ hasText: "Opened on Ada Lind. Open with the patient you have open" });
    await entry.getByText("Read everything in this patient's record").waitFor();
    expect(await violations(page, ["light", "dark"])).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    await picture(page, "apps-clinician");
    await entry.getByRole("button", { name: "End Growth chart" }).press("Enter");
    await dialog.getByText("Ended. Growth chart can read no more.").waitFor();
    await expect.poll(() => entry.count()).toBe(0);
    await page.keyboard.press("Tab");
    expect(await dialog.evaluate((shown) => shown.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
    await tab.goto(`${appUrl}/app`);
    await expect.poll(() => tab.locator("#read").textContent()).toMatch(/401|expired|Unauthorized/i);
    await page.context().close();
  });
});

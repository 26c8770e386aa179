import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TOTP } from "otpauth";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toEpochMs } from "#core";
import { openState, type State } from "#storage";
import { putAccount } from "../accounts.ts";
import { hasChromium, launchChromium, picture, saidInBoth, sendSignIn, violations } from "../browser.test-support.ts";
import { adaId, fixtureCapabilities } from "../fixture.test-support.ts";
import { freePort } from "../free-port.test-support.ts";
import { startOpenServer } from "../open-server.test-support.ts";
import type { RunningServer } from "../server.ts";
import { smartSetupSchema } from "../smart/smart-setup.ts";
import { buildWeb } from "../web-build.ts";
import { type Hospital, hospitalSetup, startHospital } from "./hospital.test-support.ts";

const password = "a-password-for-the-tests";
const schemes = ["light", "dark"] as const;

describe.skipIf(!hasChromium)("the hospital's sign-in in a browser (needs Chromium)", () => {
  const home = mkdtempSync(join(tmpdir(), "osler-issuer-pages-"));
  let state: State;
  let server: RunningServer;
  let hospital: Hospital;
  let browser: Browser;
  let origin = "";
  const complaints: string[] = [];

  beforeAll(async () => {
    const { directory } = await buildWeb(process.cwd());
    state = await openState({ directory: join(home, "state") });
    const port = await freePort();
    // To a browser another site than the hospital's, which is at 127.0.0.1.
    origin = `http://localhost:${port}`;
    hospital = await startHospital([`${origin}/signed-in`]);
    const scopes = "launch/patient patient/*.rs openid fhirUser offline_access";
    const app = { kind: "app", id: "growth", name: "Growth chart", redirectUris: ["https://growth.example/app"] };
    const clock = () => toEpochMs(Date.now());
    server = await startOpenServer({
      smart: smartSetupSchema.parse({ publicUrl: origin, clients: [{ ...app, scopes }] }),
      issuer: hospitalSetup(hospital, { localSignIn: "stewards" }),
      state: Promise.resolve(state),
      clock,
      version: "test",
      webDirectory: directory,
      port,
      secondFactors: { key: new Uint8Array(32), staffMustHaveOne: true },
    });
    server.provide(fixtureCapabilities);
    await putAccount(
      state,
      { password, demo: false, name: "emergency", displayName: "On call", role: "steward" },
      clock,
    );
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await hospital?.stop();
    await state?.close();
    rmSync(home, { recursive: true, force: true });
  });

  async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      reducedMotion: "reduce",
      viewport: { width: 1180, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      const { url } = message.location();
      const refused = /\/api\//.test(url) && /status of [45]/.test(message.text());
      // The hospital's pages are not ours to mend.
      if (message.type() === "error" && url.startsWith(origin) && !refused) complaints.push(message.text());
    });
    return page;
  }
  async function wholePicture(page: Page, name: string): Promise<void> {
    await page.emulateMedia({ colorScheme: "light" });
    await picture(page, name, true);
  }
  const press = (page: Page) => page.getByRole("button", { name: "Sign in with St. Example" }).click();

  test("a clinician presses the hospital's button and is at work; nothing of the answer stays in the address", async () => {
    hospital.person = { sub: "s-rao", name: "Dr Rao", groups: ["osler-clinicians"], amr: ["mfa"] };
    const page = await newPage();
    await page.goto(origin);
    await page.getByText("Or with an account of Osler's own:").waitFor();
    expect(await violations(page, schemes)).toEqual([]);
    await wholePicture(page, "sign-in-issuer");
    const visited: string[] = [];
    page.on("framenavigated", (frame) => visited.push(new URL(frame.url()).pathname));
    await press(page);
    await page.waitForURL("**/clinician");
    await page.getByRole("link", { name: "Dr Rao" }).waitFor();
    expect(visited).toContain("/signed-in");
    await page.goBack();
    expect(page.url()).not.toContain("code=");
    await page.goto(`${origin}/clinician`);
    // Else the next person at this machine would be let in as the one before.
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Yes, sign me out" }).click();
    await page.waitForURL(/localhost:\d+\/(\?|$)/);
    hospital.person = { ...hospital.person, sub: "s-next", name: "Dr Next" };
    await press(page);
    await page.getByRole("link", { name: "Dr Next" }).waitFor();
  });

  test("staff without a second factor there set one up without a password, and are asked for its code from then on", async () => {
    hospital.person = { sub: "s-cole", name: "Dr Cole", groups: ["osler-clinicians"], amr: ["pwd"] };
    const page = await newPage();
    await page.goto(origin);
    await press(page);
    await page.waitForURL("**/account");
    await page.getByText("You sign in with your institution.").waitFor();
    expect(await page.getByLabel("Password").count()).toBe(0);
    expect(await violations(page, schemes)).toEqual([]);
    await page.getByRole("button", { name: "Set it up" }).click();
    const secret = ((await page.locator(".secret").textContent()) ?? "").replace(/\s/g, "");
    const totp = new TOTP({ secret });
    await page.getByLabel("Code the app shows").fill(totp.generate());
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByText("The second factor is in force.").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Yes, sign me out" }).click();
    await press(page);
    await page.getByLabel("Code of your authenticator app, or a recovery code").waitFor();
    expect(await violations(page, schemes)).toEqual([]);
    await wholePicture(page, "sign-in-issuer-code");
    await page.getByLabel("Code of your authenticator app, or a recovery code").fill("000000");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("Not signed in: The code is wrong or was used before.").waitFor();
    // The step of the code that confirmed it is spent; the next one's is accepted.
    const next = totp.generate({ timestamp: Date.now() + 30_000 });
    await page.getByLabel("Code of your authenticator app, or a recovery code").fill(next);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/clinician");
  });

  test("a patient who reads Spanish is told when no record here is theirs, and else is back at the app that asked", async () => {
    hospital.person = { sub: "s-ada", name: "Ada Lind", groups: ["patients"], mrn: "not-here" };
    const page = await newPage({ locale: "es-MX" });
    await page.goto(origin);
    await page.getByRole("button", { name: "Entrar con St. Example" }).click();
    await page.getByText("No ha entrado: Su historia clínica no está aquí.").waitFor();
    expect(await violations(page, schemes)).toEqual([]);
    await wholePicture(page, "sign-in-issuer-refused-es");
    hospital.person = { ...hospital.person, mrn: adaId };
    const challenge = createHash("sha256").update("v".repeat(43)).digest("base64url");
    const asked = new URLSearchParams({
      ...{ response_type: "code", client_id: "growth", redirect_uri: "https://growth.example/app" },
      ...{ scope: "launch/patient patient/*.rs", state: "s".repeat(20), aud: `${origin}/fhir` },
      ...{ code_challenge: challenge, code_challenge_method: "S256" },
    });
    await page.goto(`${origin}/oauth/authorize?${asked}`);
    await page.getByRole("button", { name: "Entrar con St. Example" }).click();
    await page.getByRole("heading", { name: "Growth chart pide acceso" }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/oauth\/interaction\//);
    await page.getByText("Ada Lind").first().waitFor();
  });

  test("when the hospital's sign-in is down the button says so, and the steward on call signs in here", async () => {
    await hospital.stop();
    const page = await newPage();
    await page.goto(`${origin}/signed-in?code=a&state=b`);
    await page.getByText("Not signed in: This sign-in is over.").waitFor();
    expect(await saidInBoth(page)).toEqual(["Osler"]);
    await page.getByRole("link", { name: "Back to signing in" }).click();
    await press(page);
    await page.getByText("Not signed in: Your institution's sign-in cannot be reached.").waitFor();
    expect(await violations(page, schemes)).toEqual([]);
    await wholePicture(page, "sign-in-issuer-down");
    await sendSignIn(page, "emergency", password);
    await page.waitForURL("**/account");
    await hospital.start();
  });

  test("no page complained", () => {
    expect(complaints).toEqual([]);
  });
});

import { createHash } from "node:crypto";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toPatientId } from "#core";
import { putAccount } from "./accounts.ts";
import { hasChromium, picture, sendSignIn, signInAt, violations } from "./browser.test-support.ts";
import { adaId, boId, fixtureCapabilities } from "./fixture.test-support.ts";
import { freePort } from "./free-port.test-support.ts";
import { openPagesBench, type PagesBench, password } from "./pages-bench.test-support.ts";
import { type SmartSetup, smartSetupSchema } from "./smart/smart-setup.ts";

const schemes = ["light", "dark"] as const;

describe.skipIf(!hasChromium)("passkeys in a browser (needs Chromium)", () => {
  let bench: PagesBench;
  let setup: SmartSetup;
  let origin = "";

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    const scopes = "launch/patient patient/*.rs openid fhirUser offline_access";
    const app = { kind: "app", id: "growth", name: "Growth chart", redirectUris: ["https://growth.example/app"] };
    setup = smartSetupSchema.parse({ publicUrl: origin, clients: [{ ...app, scopes }] });
    const secondFactors = { key: new Uint8Array(32), staffMustHaveOne: true };
    bench = await openPagesBench({ smart: setup, port, secondFactors });
    const { state, clock } = bench;
    bench.server.provide(fixtureCapabilities);
    const given = { password, demo: false } as const;
    const patient = { ...given, role: "patient" } as const;
    await putAccount(state, { ...patient, name: "ada", displayName: "Ada Lind", patientId: adaId }, clock);
    await putAccount(state, { ...patient, name: "bo", displayName: "Bo Reyes", patientId: toPatientId(boId) }, clock);
    await putAccount(state, { ...given, name: "okafor", displayName: "Dr Okafor", role: "clinician" }, clock);
    await putAccount(state, { ...given, name: "carer", displayName: "Cy Lind", role: "proxy" }, clock);
  });
  afterAll(() => bench?.close());

  const newPage = (options: BrowserContextOptions = {}) =>
    bench.newPage({ viewport: { width: 1180, height: 900 }, ...options });

  /** Chromium's own authenticator, as a phone or a laptop has one; `verified`: whether its user passes the finger or the PIN. */
  async function giveAuthenticator(page: Page) {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return {
      held: async () => (await devtools.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
      verify: (isUserVerified: boolean) =>
        devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    };
  }

  async function pictures(page: Page, name: string): Promise<void> {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `${name}-${colorScheme}`, true);
    }
  }
  /** Whether a phone of 320 px shows all of the page's width (WCAG 2.2, 1.4.10). */
  async function fitsPhone(page: Page): Promise<boolean> {
    const before = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 700 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (before !== null) await page.setViewportSize(before);
    return width <= 320;
  }
  const signIn = (page: Page, name: string) => signInAt(page, origin, name, password);

  test("a patient who reads Spanish adds a passkey, signs in with it, removes it, and is refused with it", async () => {
    const page = await newPage({ locale: "es-MX" });
    const authenticator = await giveAuthenticator(page);
    await page.goto(origin);
    await page.getByRole("heading", { name: "Entrar" }).waitFor();
    await page.getByRole("button", { name: "Usar una llave de acceso" }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      "es",
      "Preparación y entrada · Osler",
    ]);
    expect(await violations(page, schemes)).toEqual([]);
    await pictures(page, "start-es");
    expect(await fitsPhone(page)).toBe(true);
    await sendSignIn(page, "ada", "otra");
    await page.getByText("No ha entrado: El nombre o la contraseña no es correcto.").waitFor();
    await sendSignIn(page, "ada", password);
    await page.waitForURL("**/patient");
    await page.getByRole("link", { name: "Ada Lind" }).click();
    await page.getByText("Todavía no tiene ninguna.").waitFor();
    expect(await page.getByRole("heading", { name: "Segundo factor" }).count()).toBe(0);
    expect(await violations(page, schemes)).toEqual([]);
    await page.getByLabel("Nombre de la nueva llave de acceso").fill("Mi teléfono");
    await page.getByLabel("Contraseña").fill("otra");
    await page.getByRole("button", { name: "Añadir una llave de acceso" }).click();
    await page.getByText("No se añadió: El nombre o la contraseña no es correcto.").waitFor();
    expect(await authenticator.held()).toHaveLength(0);
    await page.getByLabel("Contraseña").fill(password);
    await page.getByRole("button", { name: "Añadir una llave de acceso" }).click();
    await page.getByText("Se añadió Mi teléfono.").waitFor();
    expect(await authenticator.held()).toMatchObject([
      { rpId: "localhost", isResidentCredential: true, userName: "ada" },
    ]);
    await page.getByText(/añadida el .*, aún sin usar/).waitFor();
    expect(await violations(page, schemes)).toEqual([]);
    await pictures(page, "account-es");
    expect(await fitsPhone(page)).toBe(true);
    // The same device is not registered twice.
    await page.getByLabel("Nombre de la nueva llave de acceso").fill("Otra");
    await page.getByLabel("Contraseña").fill(password);
    await page.getByRole("button", { name: "Añadir una llave de acceso" }).click();
    await page.getByText("Este dispositivo ya tiene una llave de acceso para esta cuenta.").waitFor();

    await page.getByRole("button", { name: "Salir" }).click();
    await page.waitForURL(`${origin}/`);
    await page.getByRole("button", { name: "Usar una llave de acceso" }).click();
    await page.waitForURL("**/patient");
    await page.getByRole("heading", { level: 1, name: "Ada Lind" }).waitFor();
    await page.getByRole("link", { name: "Ada Lind" }).click();
    await page.getByText(/usada por última vez el/).waitFor();
    await page.getByRole("button", { name: "Quitar Mi teléfono" }).click();
    expect(await violations(page, schemes)).toEqual([]);
    await pictures(page, "account-remove-es");
    const removing = page.locator(".entries form");
    await removing.getByLabel("Contraseña").fill(password);
    await removing.getByRole("button", { name: "Quitar Mi teléfono" }).click();
    await page.getByText("Todavía no tiene ninguna.").waitFor();
    await page.getByRole("button", { name: "Salir" }).click();
    await page.waitForURL(`${origin}/`);
    await page.getByRole("button", { name: "Usar una llave de acceso" }).click();
    await page.getByText("No ha entrado: La llave de acceso no se aceptó.").waitFor();
    expect(await violations(page, schemes)).toEqual([]);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("Not signed in: The passkey was not accepted.").waitFor();
    await page.context().close();
  });

  test("a passkey whose user does not pass the PIN opens nothing, and one closed question can be asked again", async () => {
    const page = await newPage();
    const authenticator = await giveAuthenticator(page);
    await signIn(page, "bo");
    await page.waitForURL("**/patient");
    await page.goto(`${origin}/account`);
    await page.getByLabel("Name of the new passkey").fill("My laptop");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByText("My laptop is added.").waitFor();
    await pictures(page, "account-en");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${origin}/`);
    await authenticator.verify(false);
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.getByText("Not signed in: No passkey was used. You can try again.").waitFor();
    await authenticator.verify(true);
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.waitForURL("**/patient");
    await page.context().close();
  });

  test("at the address 127.0.0.1, which no passkey can be bound to, people are sent to localhost", async () => {
    const page = await newPage();
    await page.goto(bench.server.url);
    await page.getByText("Passkeys work at").waitFor();
    expect(await page.getByRole("button", { name: "Use a passkey" }).count()).toBe(0);
    expect(await violations(page, schemes)).toEqual([]);
    await pictures(page, "start-by-address");
    await sendSignIn(page, "carer", password);
    await page.waitForURL("**/patient");
    await page.goto(`${bench.server.url}/account`);
    await page.getByText("You have none yet.").waitFor();
    expect(await page.getByRole("button", { name: "Add a passkey" }).count()).toBe(0);
    await page.getByRole("link", { name: origin }).click();
    await page.getByRole("button", { name: "Use a passkey" }).waitFor();
    expect(page.url()).toBe(`${origin}/`);
    await page.context().close();
  });

  test("a clinician who must have two factors adds a passkey in the place of codes; then a password alone opens nothing", async () => {
    const page = await newPage();
    await giveAuthenticator(page);
    await signIn(page, "okafor");
    await page.waitForURL("**/account");
    await page.getByText("Set yours up to go on, or add a passkey.").waitFor();
    await page.getByRole("heading", { name: "Second factor" }).waitFor();
    expect(await violations(page, schemes)).toEqual([]);
    await pictures(page, "account-staff");
    const passkeys = page.getByRole("region", { name: "Passkeys" });
    await passkeys.getByLabel("Name of the new passkey").fill("Desk");
    await passkeys.getByLabel("Password").fill(password);
    await passkeys.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByRole("link", { name: "Back to work" }).click();
    await page.waitForURL("**/clinician");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${origin}/`);
    await signIn(page, "okafor");
    await page.getByText("Not signed in: Sign in with your passkey.").waitFor();
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.waitForURL("**/clinician");
    await page.context().close();
  });

  test("a demo account is told why it has none", async () => {
    const page = await newPage({ locale: "es" });
    await signIn(page, "patient1");
    await page.waitForURL("**/patient");
    await page.goto(`${origin}/account`);
    await page.getByText("Por eso no tiene llaves de acceso.").waitFor();
    expect(await page.getByRole("button", { name: "Añadir una llave de acceso" }).count()).toBe(0);
    expect(await violations(page, schemes)).toEqual([]);
    await page.context().close();
  });

  test("an app's request is read and answered in Spanish after signing in with a passkey", async () => {
    const [app] = setup.clients;
    const page = await newPage({ locale: "es" });
    await giveAuthenticator(page);
    await signIn(page, "bo");
    await page.waitForURL("**/patient");
    await page.goto(`${origin}/account`);
    await page.getByLabel("Nombre de la nueva llave de acceso").fill("Móvil");
    await page.getByLabel("Contraseña").fill(password);
    await page.getByRole("button", { name: "Añadir una llave de acceso" }).click();
    await page.getByText("Se añadió Móvil.").waitFor();
    await page.getByRole("button", { name: "Salir" }).click();
    await page.waitForURL(`${origin}/`);

    const asked = new URLSearchParams({
      response_type: "code",
      client_id: app?.id ?? "",
      redirect_uri: "https://growth.example/app",
      scope: "launch/patient patient/*.rs openid fhirUser offline_access",
      state: "s",
      aud: `${origin}/fhir`,
      code_challenge: createHash("sha256").update("v".repeat(43)).digest("base64url"),
      code_challenge_method: "S256",
    });
    await page.goto(`${origin}/oauth/authorize?${asked}`);
    await page.getByRole("heading", { name: "Entre para decidir qué puede leer la aplicación" }).waitFor();
    await page.getByRole("button", { name: "Usar una llave de acceso" }).waitFor();
    expect(await violations(page, schemes)).toEqual([]);
    await page.getByRole("button", { name: "Usar una llave de acceso" }).click();
    await page.getByRole("heading", { name: "Growth chart pide acceso" }).waitFor();
    await page.getByText("La historia clínica es de Bo Reyes.").waitFor();
    expect(await page.locator(".permissions li").allTextContents()).toEqual([
      "Abrirse con un paciente",
      "Leer todo lo que hay en la historia clínica de este paciente",
      "Saber que es usted quien ha entrado",
      "Saber su nombre y su función",
      "Conservar este acceso hasta 30 días sin volver a preguntar",
    ]);
    expect(await violations(page, schemes)).toEqual([]);
    await pictures(page, "authorize-es");
    expect(await fitsPhone(page)).toBe(true);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("Read everything in this patient's record").waitFor();
    // The app's own machine is not there; that the browser goes to it says enough.
    const gone = page.waitForRequest((request) => request.url().startsWith("https://growth.example/app?"));
    await page.getByRole("button", { name: "Allow" }).click();
    const answered = new URL((await gone).url()).searchParams;
    expect([answered.has("code"), answered.get("error")]).toEqual([true, null]);
    await page.context().close();
  });

  test("no page complained", () => {
    expect(bench.complaints).toEqual([]);
  });
});

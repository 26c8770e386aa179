import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAudit } from "#governance";
import { hasChromium, picture, violations } from "./browser.test-support.ts";
import { adaId, fixtureCapabilities, fixtureNow } from "./fixture.test-support.ts";
import { addApiKey } from "./model-api/api-keys.ts";
import { openPagesBench, type PagesBench } from "./pages-bench.test-support.ts";
import { smartSetupSchema } from "./smart/smart-setup.ts";

describe.skipIf(!hasChromium)("who looked at a record, in a browser (needs Chromium)", () => {
  const registry = { kind: "service", id: "registry", name: "Registry of tumours", owner: "State cancer office" };
  const keys = { jwksUrl: "https://registry.example/jwks.json" };
  const smart = smartSetupSchema.parse({
    clients: [{ ...registry, keys, purpose: "PUBHLTH", scopes: "system/Observation.rs" }],
  });
  let bench: PagesBench;

  beforeAll(async () => {
    bench = await openPagesBench({ smart });
    const { state, clock } = bench;
    bench.server.provide(fixtureCapabilities);
    const asked = { name: "Ward rounds", owner: "Nursing office", purpose: "TREAT", role: "clinician" } as const;
    const { key } = await addApiKey(state, { ...asked, scopes: ["records"] }, clock);
    const ofBefore = {
      id: "key-of-before",
      name: "Letters",
      role: "clinician",
      scopes: ["records"],
      createdAt: fixtureNow,
    };
    await state.apiKeys.add(ofBefore, "hash");
    const clinician = (await state.accounts.find("clinician"))?.id ?? "";
    const glass = { kind: "glass", patientId: adaId, accountId: clinician, grantedBy: clinician, scope: null } as const;
    await state.recordAccess.add({
      ...{ ...glass, id: crypto.randomUUID(), reason: "OVRER", words: "Unconscious, allergies unknown." },
      ...{ from: fixtureNow, until: null },
    });
    const audit = await openAudit(state, clock);
    const about = { patientId: adaId, outcome: "allowed" } as const;
    for (let look = 0; look < 60; look++)
      await audit.record({
        ...about,
        actor: clinician,
        role: "clinician",
        action: "patient-prevention",
        purpose: "TREAT",
      });
    const read = { ...about, role: "clinician", action: "mcp-patient_timeline" } as const;
    await audit.record({ ...read, actor: ofBefore.id });
    await audit.record({ ...read, actor: key.id, purpose: "TREAT" });
    await audit.record({ ...about, actor: "registry", role: "app", action: "fhir-search", purpose: "PUBHLTH" });
    await audit.record({ ...about, actor: "system", role: "system", action: "command-query", purpose: "HOPERAT" });
    const app = `${clinician} by osler-sandbox`;
    await audit.record({
      ...about,
      actor: app,
      role: "clinician",
      action: "osler-risk-patient-view",
      purpose: "TREAT",
    });
    await audit.record({ ...about, actor: clinician, role: "clinician", action: "patient-summary", purpose: "BTG" });
  });
  afterAll(() => bench?.close());

  const signIn = (name: string, viewport = { width: 1180, height: 900 }) => bench.signedIn(name, { viewport });
  /** @returns how many rows there are then */
  async function showAll(page: Page): Promise<number> {
    const rows = () => page.locator("section[aria-labelledby=accesses-title] tbody tr").count();
    const more = page.getByRole("button", { name: "Show more" });
    await more.waitFor();
    for (let held = await rows(); (await more.count()) > 0; held = await rows()) {
      await more.press("Enter");
      await expect.poll(rows).toBeGreaterThan(held);
    }
    return rows();
  }
  const row = (page: Page, name: RegExp) => page.getByRole("row", { name }).first().waitFor();

  test("a patient reads when, who, what and why, of people, programs and emergencies, in English and Spanish", async () => {
    const page = await signIn("patient1");
    await page.waitForURL("**/patient");
    await row(
      page,
      /Ward rounds · program of this institution, answered for by Nursing office Read the timeline To treat you/,
    );
    await row(page, /Letters · program of this institution Read the timeline No reason was given\./);
    await row(
      page,
      /Registry of tumours · app or service, by itself, answered for by State cancer office .* For public health/,
    );
    await row(page, /The institution · on its own server Worked out a risk, on the server itself For the work of/);
    await row(page, /Demo clinician · clinician, with the app Osler's sandbox Decision support: risks To treat you/);
    await row(
      page,
      /Demo clinician · clinician Opened the summary In an emergency: “Unconscious, allergies unknown\.”/,
    );
    await row(page, /You · patient Opened the summary By your own wish/);
    const registered = page.getByRole("row", { name: /^.*Registry of tumours/ }).first();
    await registered.evaluate((entry) => entry.scrollIntoView({ block: "end" }));
    await picture(page, "accesses");
    expect(await violations(page, ["light", "dark"])).toEqual([]);
    expect(await showAll(page)).toBeGreaterThan(64);
    await page.getByRole("button", { name: "Español" }).click();
    await row(
      page,
      /Ward rounds · programa de esta institución, responsable: Nursing office Leyó la cronología Para atenderle/,
    );
    await row(
      page,
      /Registry of tumours · aplicación o servicio, por sí mismo, responsable: State cancer office .* Para la salud pública/,
    );
    await row(page, /Letters · programa de esta institución Leyó la cronología No se dio ninguna razón\./);
    await row(page, /profesional clínico Abrió el resumen En una emergencia: “Unconscious/);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test("on a narrow screen the list needs no scrolling sideways", async () => {
    const page = await signIn("patient1", { width: 320, height: 800 });
    await page.waitForURL("**/patient");
    await showAll(page);
    await row(page, /Ward rounds/);
    const overflow = await page.evaluate(() => {
      const table = document.querySelector("section[aria-labelledby=accesses-title] table");
      return (table?.getBoundingClientRect().right ?? 0) - document.documentElement.clientWidth;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test("a steward reads it of a record whose id they know, without the patient's name, and is told where there is none", async () => {
    const page = await signIn("steward");
    const id = page.getByLabel("Id of the patient");
    await id.fill("nobody");
    await page.keyboard.press("Enter");
    await page.getByText(/The log cannot be shown: No such patient/).waitFor();
    await id.fill(` ${adaId} `);
    await page.getByRole("button", { name: "Show who looked" }).click();
    await showAll(page);
    await row(page, /Ward rounds · .*, answered for by Nursing office Read the timeline To treat the patient/);
    await row(page, /Registry of tumours · .*, answered for by State cancer office .* For public health/);
    await row(page, /The patient · patient Opened the summary By the wish of the patient/);
    const panel = page.locator("section[aria-labelledby=accesses-title]");
    expect(await panel.textContent()).not.toContain("Ada Lind");
    await page.getByRole("heading", { name: "Who looked at a record" }).scrollIntoViewIfNeeded();
    await picture(page, "accesses-steward");
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test("no page broke its content security policy", () => {
    expect(bench.complaints).toEqual([]);
  });
});

import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { KeptPrediction } from "#contract";
import { toEpochMs, toPatientId } from "#core";
import type { State } from "#storage";
import { putAccount } from "./accounts.ts";
import { hasChromium, picture, signInAt, violations } from "./browser.test-support.ts";
import {
  adaId,
  boId,
  boMarks,
  fixtureCapabilities,
  fixtureDocument,
  fixtureNow,
  newTrainingChoices,
} from "./fixture.test-support.ts";
import { openPagesBench, type PagesBench, password } from "./pages-bench.test-support.ts";
import type { RunningServer } from "./server.ts";

const capabilities = { ...fixtureCapabilities, trainingChoices: newTrainingChoices() };

describe.skipIf(!hasChromium)("the pages in a browser (needs Chromium)", () => {
  let bench: PagesBench;
  let state: State;
  let server: RunningServer;
  let now = fixtureNow;
  const foreign: string[] = [];

  /** A record system asked about somebody who is not in the charts. */
  async function keepCall(patient: number): Promise<void> {
    const prediction: KeptPrediction = {
      ...{ kind: "risks", sex: "female", ageYears: 60, knownShare: 1, asOf: fixtureNow },
      ...{ years: [1, 5], risks: { "heart-failure": [0.01, 0.05] }, deathRisks: null },
    };
    await state.cds.append(
      {
        ...{ id: `call-${patient}`, at: fixtureNow, service: "osler-risk-patient-view", hookInstance: "h" },
        ...{ client: "https://hospital.example", patientId: toPatientId(`elsewhere-${patient}`), release: "fixture-1" },
        ...{ shown: false, ownRecords: false, request: "{}", risks: null, prediction: JSON.stringify(prediction) },
      },
      patient > 1 ? [] : [{ uuid: `card-${patient}`, card: JSON.stringify({ suggestions: [acceptance] }) }],
    );
  }
  const acceptance = { uuid: "acceptance", label: "I take this into account" };
  const word = { reasonSystem: null, reasonCode: null, comment: null, outcomeAt: fixtureNow, at: fixtureNow };

  beforeAll(async () => {
    const secondFactors = { key: new Uint8Array(32), staffMustHaveOne: true };
    bench = await openPagesBench({ clock: () => now, secondFactors });
    ({ state, server } = bench);
    server.provide(capabilities);
    for (let patient = 0; patient < 12; patient++) await keepCall(patient);
    await state.cds.addFeedback([
      { ...word, card: "card-0", outcome: "accepted", acceptedSuggestions: JSON.stringify([acceptance.uuid]) },
      {
        ...{ ...word, card: "card-1", outcome: "overridden", acceptedSuggestions: null },
        reasonCode: "not-convenient-feasible",
      },
    ]);
  });
  afterAll(() => bench?.close());

  async function newPage(colorScheme: "light" | "dark" = "light", height = 1180): Promise<Page> {
    const page = await bench.newPage({ colorScheme, viewport: { width: 1480, height } });
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== server.url && !request.url().startsWith("data:"))
        foreign.push(request.url());
    });
    return page;
  }

  const signIn = (page: Page, name: string) => signInAt(page, server.url, name, password);

  test("the build page shows each step as it moves, before anyone has signed in", async () => {
    const early = await openPagesBench();
    const { server: building } = early;
    const page = await early.newPage({ colorScheme: "light", viewport: { width: 1480, height: 900 } });
    await page.goto(building.url);
    building.publish({
      step: "intake",
      title: "Records read into charts",
      state: "done",
      done: 2000,
      note: "2,000 patients, 812,400 events",
    });
    building.publish({
      step: "deid",
      title: "Identifiers removed, timelines written",
      state: "done",
      done: 2000,
      note: "58,204 identifiers replaced",
    });
    building.publish({ step: "evidence", title: "Literature indexed", state: "skipped", done: 0 });
    building.publish({
      step: "train",
      title: "Event model trained",
      state: "running",
      done: 25,
      total: 100,
      note: "loss 2.31",
    });
    building.publish({ step: "validate", title: "Model tested on unseen subjects", state: "waiting", done: 0 });
    building.publish({ step: "release", title: "Release signed", state: "waiting", done: 0 });
    const bar = page.getByRole("progressbar", { name: "Event model trained" });
    await expect.poll(() => bar.getAttribute("aria-valuenow")).toBe("25");
    building.publish({
      step: "train",
      title: "Event model trained",
      state: "running",
      done: 62,
      total: 100,
      note: "loss 1.94 · 8,100 events/s",
    });
    await expect.poll(() => bar.getAttribute("aria-valuenow")).toBe("62");
    expect(await page.getByText("Not yet").count()).toBe(5);
    await picture(page, "build");
    expect(await violations(page)).toEqual([]);
    building.provide(capabilities);
    await expect.poll(() => page.getByText("Not yet").count()).toBe(0);
    expect(early.complaints).toEqual([]);
    await early.close();
  });

  test("a clinician signs in, finds a patient, sees timeline and risks with reasons, asks, and opens the passage cited", async () => {
    const page = await newPage();
    await signIn(page, "clinician");
    await page.waitForURL("**/clinician");
    await page.getByRole("searchbox").fill("lind");
    await page.getByRole("button", { name: /Ada Lind/ }).click();
    await page.getByRole("heading", { level: 1, name: "Ada Lind" }).waitFor();
    await page.locator("canvas").first().waitFor();
    await page.locator(".at-a-glance").getByText("500 mg by mouth, twice a day").waitFor();
    await page
      .getByRole("region", { name: "Risk of a first occurrence" })
      .getByText("for evaluation, not for care")
      .waitFor();
    await page.getByRole("button", { name: /Heart failure/ }).click();
    await page.getByText("Tested on 1,184 moments of unseen subjects").waitFor();
    await page.locator(".moved").first().waitFor();
    await page.getByRole("heading", { name: "People most like this one" }).waitFor();
    const group = page.locator(".group");
    expect(await group.textContent()).toContain("Of the 100 people nearest to this patient");
    expect(await group.textContent()).toContain("19 % had it (12 % to 27 %) within 5 years");
    await page.getByRole("row", { name: "Atrial fibrillation 60 % 10 %" }).waitFor();
    await page.getByRole("row", { name: "lisinopril 10 MG Oral Tablet 75 % 30 %" }).waitFor();
    await group.scrollIntoViewIfNeeded();
    await picture(page, "neighbours");
    await page.getByRole("heading", { name: "Had the latest result been another: the 5-year risk" }).waitFor();
    await page.locator(".what-if summary").first().click();
    await page.getByRole("row", { name: /^7\.6 .* as measured$/ }).waitFor();
    await page.getByText("NT-proBNP").waitFor();
    await page.getByText("Not in this record.").first().scrollIntoViewIfNeeded();
    await picture(page, "what-if");
    await page.getByLabel("Question").fill("Which blood pressure in diabetes?");
    await page.getByRole("button", { name: "Ask" }).click();
    await page.locator(".statement blockquote").first().waitFor();
    await page.getByRole("heading", { name: "Care gaps" }).scrollIntoViewIfNeeded();
    await page.locator(".gap summary").first().click();
    await page.locator(".gap[open] blockquote").waitFor();
    await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
    await picture(page, "clinician-light");
    expect(await violations(page)).toEqual([]);
    await page.locator("[data-citation]").first().click();
    const mark = page.locator("dialog mark");
    await mark.waitFor();
    expect(fixtureDocument.text).toContain(await mark.textContent());
    expect(await mark.textContent()).toBe(await page.locator("blockquote").first().textContent());
    await picture(page, "citation");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByRole("cell", { name: /Colonoscopy/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test.each(["light", "dark"] as const)(
    "the diagnoses most often made next stand on a clinician's page with what the test found and, asked, with the events that speak for one (%s)",
    async (scheme) => {
      const page = await newPage(scheme, 1600);
      await signIn(page, "clinician");
      await page.waitForURL("**/clinician");
      await page.goto(`${server.url}/clinician?patient=${adaId}`);
      const section = page.getByRole("region", { name: "New diagnoses most often made next in records like this" });
      await section.getByText("This is not a diagnosis:").waitFor();
      await section.getByText("for evaluation, not for care").waitFor();
      await section
        .getByText(/among the first five 52 % \(48–56\) of the time; by age and sex alone 43 % \(39–47\)/)
        .waitFor();
      await section.getByText(/Release fixture-1, stage silent/).waitFor();
      expect(await section.getByRole("listitem").count()).toBe(5);
      const kidney = section.getByRole("button", { name: /Chronic kidney disease, stage 3 unspecified 34 % 3\.4 ×/ });
      await kidney.focus();
      await page.keyboard.press("Enter");
      await section
        .getByRole("listitem")
        .filter({ hasText: /LDL cholesterol|Systolic/ })
        .first()
        .waitFor();
      expect(await section.locator(".spoken").count()).toBe(3);
      await section.scrollIntoViewIfNeeded();
      await picture(page, `next-diagnoses-${scheme}`);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );

  test("where the release's test did not find the list better than age and sex, the page says so and shows none", async () => {
    const { validationReport } = capabilities;
    if (validationReport?.nextDiagnosis === undefined) throw new Error("the fixture has a test");
    const { comparisons } = validationReport.nextDiagnosis;
    const equal = comparisons.map((row) => ({ ...row, verdict: "not distinguishable" as const }));
    server.provide({
      validationReport: {
        ...validationReport,
        nextDiagnosis: { ...validationReport.nextDiagnosis, comparisons: equal },
      },
    });
    const page = await newPage("light", 1600);
    await signIn(page, "clinician");
    await page.waitForURL("**/clinician");
    await page.goto(`${server.url}/clinician?patient=${adaId}`);
    const section = page.getByRole("region", { name: "New diagnoses most often made next in records like this" });
    await section.getByText(/Withheld: .* 52 % of the time; by age and sex alone 43 %/).waitFor();
    expect(await section.getByRole("listitem").count()).toBe(0);
    await section.scrollIntoViewIfNeeded();
    await picture(page, "next-diagnoses-withheld");
    expect(await violations(page)).toEqual([]);
    await page.context().close();
    server.provide({ validationReport });
  });

  test("a question the evidence does not carry is refused with what was searched, beneath the allergy it touches", async () => {
    const page = await newPage();
    await signIn(page, "clinician");
    await page.waitForURL("**/clinician");
    await page.goto(`${server.url}/clinician?patient=${boId}`);
    await page.getByLabel("Question").fill("Dose of florbizol?");
    await page.getByLabel("Question").press("Enter");
    await page.getByText("Osler does not answer this").waitFor();
    await page.getByText(/Searched 3 passages of 1 document; left out 1 matching passage/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${server.url}/clinician?patient=${adaId}`);
    await page.getByLabel("Question").fill("Dose of amoxicillin?");
    await page.getByLabel("Question").press("Enter");
    const allergy = page.getByRole("region", { name: "Recorded allergy" });
    await allergy.getByText("2019-06-01 Allergy: Penicillin").waitFor();
    await allergy.getByText("Named here: amoxicillin. Same group of drugs: penicillin").waitFor();
    await picture(page, "allergy");
    expect(await violations(page, ["light", "dark"])).toEqual([]);
    await page.context().close();
  });

  test("a patient sees their own record and cannot open another's, by page or by API", async () => {
    const page = await newPage();
    await signIn(page, "patient1");
    await page.waitForURL("**/patient");
    await page.getByRole("heading", { level: 1, name: "Ada Lind" }).waitFor();
    await page.getByLabel("Your question").fill("What should my blood pressure be?");
    await page.getByRole("button", { name: "Ask" }).click();
    await page.locator("blockquote").first().waitFor();
    await page.getByText("Not found in your record").first().waitFor();
    await page.getByText("500 mg by mouth, twice a day").waitFor();
    await page
      .getByRole("cell", { name: /You · patient/ })
      .first()
      .waitFor();
    await picture(page, "patient");
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("My record may be used to teach Osler").click();
    await page.getByText("will be made without your record").waitFor();
    await page.getByLabel("Your question").fill("I found a lump in my breast. When is my next mammogram due?");
    await page.getByRole("button", { name: "Ask" }).click();
    await page.getByRole("alert").getByText("Please call your care team today").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("Your question").fill("I can't breathe");
    await page.getByRole("button", { name: "Ask" }).click();
    await page.getByRole("alert").getByText("Get help now").waitFor();
    expect(await violations(page)).toEqual([]);
    const sugar = page.locator("li", { hasText: "Hemoglobin A1c (average blood sugar over 2 to 3 months)" });
    // 7.6 against the 4 to 5.6 of the laboratory that measured it, not the guideline's 5.7.
    await sugar.getByText("Above the usual range of the lab that did the test: 4 to 5.6 %.").waitFor();
    const pressure = page.locator("li", { hasText: "Blood pressure, top number" });
    await pressure.getByText("Above the usual limits for adults: below 130 mmHg (ACC/AHA 2017).").waitFor();
    await sugar.evaluate((result) => result.closest("section")?.scrollIntoView());
    await picture(page, "patient-results");
    await sugar.getByRole("button", { name: "What is this? about Hemoglobin A1c" }).click();
    await sugar.locator(".explained").waitFor();
    expect(await violations(page, ["light", "dark"])).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    await page.getByRole("button", { name: "Español" }).click();
    await page.getByRole("heading", { name: "Quién ha visto mi historia clínica" }).waitFor();
    await page.getByText("Hemoglobina A1c (promedio del azúcar en la sangre en 2 a 3 meses)").waitFor();
    expect(await page.getByRole("button", { name: "¿Qué es esto?" }).count()).toBeGreaterThan(3);
    await page.getByRole("alert").getByText("Busque ayuda ahora").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    await page.getByText("500 mg por la boca, 2 veces al día").waitFor();
    await picture(page, "patient-es");
    expect(await violations(page)).toEqual([]);
    const statuses = await page.evaluate(
      async (paths) => Promise.all(paths.map(async (path) => (await fetch(path)).status)),
      [
        `/api/patients/${adaId}`,
        `/api/patients/${boId}`,
        "/api/patients",
        `/api/patients/${adaId}/risks`,
        `/api/patients/${boId}/accesses`,
      ],
    );
    expect(statuses).toEqual([200, 403, 403, 403, 403]);
    await page.goto(`${server.url}/clinician?patient=${boId}`);
    await page.waitForURL(`${server.url}/`);
    await page.context().close();
  });

  test("a patient's question about treatment waits for a clinician, and the answer comes with who released it", async () => {
    const mine = await newPage();
    await signIn(mine, "patient1");
    await mine.waitForURL("**/patient");
    await mine.getByLabel("Your question").fill("Should I stop taking my blood pressure pills?");
    await mine.getByRole("button", { name: "Ask" }).click();
    await mine.getByRole("alert").getByText("Please ask your care team").waitFor();
    const send = mine.getByRole("button", { name: "Send to my care team" });
    expect(await send.isDisabled()).toBe(true);
    await mine.getByLabel(/A clinician may read this question/).check();
    expect(await violations(mine)).toEqual([]);
    await send.click();
    await mine.getByText("Sent. The answer will be on this page.").waitFor();
    await mine.getByText("Waiting", { exact: true }).waitFor();
    expect(await mine.locator("blockquote").count()).toBe(0);

    const desk = await newPage("light", 1400);
    await signIn(desk, "clinician");
    await desk.waitForURL("**/clinician");
    await desk.getByRole("heading", { name: "1 patient question waits" }).waitFor();
    await desk
      .locator(".waiting")
      .getByRole("button", { name: /Ada Lind/ })
      .click();
    await desk.getByText("“Should I stop taking my blood pressure pills?”", { exact: true }).waitFor();
    await desk.getByText("reads English").waitFor();
    await desk.getByLabel("Quote this to the patient").waitFor();
    const release = desk.getByRole("button", { name: "Release to the patient" });
    expect(await release.isDisabled()).toBe(true);
    await desk
      .getByLabel("Your words to the patient")
      .fill("Please keep taking them.\nWe will go through your readings on Monday.");
    await desk.locator("canvas").first().waitFor();
    await picture(desk, "advice-clinician");
    expect(await violations(desk)).toEqual([]);
    await release.click();
    await expect.poll(() => desk.locator(".asked").count()).toBe(0);
    await expect.poll(() => desk.locator(".waiting").count()).toBe(0);

    await mine.reload();
    await mine.getByText(/Written by Demo clinician/).waitFor();
    await mine.getByText("Please keep taking them.").waitFor();
    const quoted = await mine.locator(".explained blockquote").textContent();
    expect(fixtureDocument.text).toContain(quoted);
    await mine
      .getByRole("cell", { name: /Answered a question/ })
      .first()
      .waitFor();
    await mine.getByRole("heading", { name: "My questions to my care team" }).scrollIntoViewIfNeeded();
    await picture(mine, "advice-patient");
    expect(await violations(mine)).toEqual([]);
    await mine.getByRole("button", { name: "Español" }).click();
    await mine.getByText(/Escrito por Demo clinician/).waitFor();
    expect(await violations(mine)).toEqual([]);
    await mine.context().close();
    await desk.context().close();
  });

  test("a clinician sees what changed since the last visit, and since an earlier one", async () => {
    const page = await newPage();
    await signIn(page, "clinician");
    await page.waitForURL("**/clinician");
    await page.goto(`${server.url}/clinician?patient=${adaId}`);
    await page.getByRole("heading", { name: "Since the visit of 2 Apr 2023" }).waitFor();
    await page.getByRole("row", { name: /eGFR 64 55 .* ↓ down, below KDIGO 2024: ≥ 60/ }).waitFor();
    await page.getByText("Problems, drugs and allergies are as they were.").waitFor();
    await page.getByLabel("Compare with the visit of").selectOption({ label: "11 May 2009, Outpatient visit" });
    await page.getByRole("heading", { name: "New allergies" }).waitFor();
    await page.getByRole("row", { name: /eGFR – 55 .* first measured/ }).waitFor();
    await page.getByRole("heading", { name: /Since the visit/ }).scrollIntoViewIfNeeded();
    await picture(page, "changes");
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test.each([
    [
      "clinician",
      `/clinician?patient=${adaId}`,
      ["At a glance", "Since the visit of 2 Apr 2023", "Risk of a first occurrence", "Results over time"],
      ["Ask the evidence", "Timeline", "Patients"],
    ],
    [
      "patient1",
      "/patient",
      ["My conditions", "My results", "Preventive care"],
      ["Ask a question", "Who looked at my record"],
    ],
  ] as const)(
    "what a %s prints is the record on white, without what is only there to be pressed",
    async (name, path, kept, left) => {
      const page = await newPage("dark");
      await signIn(page, name);
      await page.waitForURL(/clinician|patient/);
      await page.goto(`${server.url}${path}`);
      for (const title of kept) await page.getByRole("heading", { name: title }).waitFor();
      await page.locator(".result, .entries li").first().waitFor();
      await page.emulateMedia({ media: "print" });
      for (const title of kept) expect(await page.getByRole("heading", { name: title }).isVisible(), title).toBe(true);
      for (const title of left) expect(await page.getByRole("heading", { name: title }).isVisible(), title).toBe(false);
      expect(await page.getByRole("button", { name: "Print" }).count()).toBe(0);
      expect(await page.getByRole("button", { name: "Sign out" }).count()).toBe(0);
      const pdf = await page.pdf({ format: "A4" });
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      // Nothing is cut off at the foot of the first sheet: the record goes on over several.
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
      await picture(page, `print-${name}`, true);
      await page.context().close();
    },
  );

  test("a clinician who must have a second factor sets it up, signs in with a code, and ends it with a recovery code", async () => {
    const given = { name: "okafor", displayName: "Dr Okafor", role: "clinician", password, demo: false } as const;
    await putAccount(state, given, () => now);
    const page = await newPage("light", 900);
    await signIn(page, "okafor");
    await page.waitForURL("**/account");
    await page.getByText("Set yours up to go on").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Set it up" }).click();
    await page.getByRole("img", { name: "QR code" }).waitFor();
    const secret = Secret.fromBase32(((await page.locator(".secret").textContent()) ?? "").replaceAll(" ", ""));
    const shown = () => new TOTP({ secret }).generate({ timestamp: now });
    expect(await violations(page)).toEqual([]);
    await picture(page, "second-factor");
    await page.getByLabel("Code the app shows").fill(shown());
    await page.getByRole("button", { name: "Confirm" }).click();
    const codes = page.locator(".recovery li");
    await codes.first().waitFor();
    const [recoveryCode = ""] = await codes.allTextContents();
    expect(await codes.count()).toBe(10);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${server.url}/`);
    now = toEpochMs(now + 30_000);
    await signIn(page, "okafor");
    await page.getByLabel(/Code of your authenticator app/).fill(shown());
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/clinician");
    await page.getByRole("link", { name: "Dr Okafor" }).click();
    await page.getByText("Recovery codes left: 10").waitFor();
    await page.getByLabel("Password").fill(password);
    await page.getByLabel("Code, or a recovery code").fill(recoveryCode);
    await page.getByRole("button", { name: "End it" }).click();
    await page.getByText("Set yours up to go on").waitFor();
    await page.context().close();
  });

  test("a closed record opens to a clinician in an emergency for an hour; the patient reads why, a steward judges it", async () => {
    const mine = await newPage();
    await signIn(mine, "patient1");
    await mine.waitForURL("**/patient");
    await mine.getByLabel("Close my record to clinicians who do not treat me").click();
    await mine.getByText("Kept. Your record is closed.").waitFor();

    const desk = await newPage("light", 900);
    await signIn(desk, "clinician");
    await desk.waitForURL("**/clinician");
    await desk.goto(`${server.url}/clinician?patient=${adaId}`);
    await desk.getByRole("heading", { name: "The patient closed this record" }).waitFor();
    expect(await desk.getByText("At a glance").count()).toBe(0);
    const open = desk.getByRole("button", { name: "Open for sixty minutes" });
    await desk.getByLabel("Reason").selectOption("OVRER");
    expect(await open.isDisabled()).toBe(true);
    await desk.getByLabel(/What makes it necessary/).fill("Unconscious in the emergency room, allergies unknown.");
    await picture(desk, "break-glass");
    expect(await violations(desk)).toEqual([]);
    await open.click();
    await desk.getByText(/Opened in an emergency, until/).waitFor();
    await desk.getByRole("heading", { level: 1, name: "Ada Lind" }).waitFor();
    expect(await violations(desk)).toEqual([]);

    const steward = await newPage("light", 1000);
    await signIn(steward, "steward");
    await steward.getByText("Demo clinician opened the record of Ada Lind").waitFor();
    await steward.getByText("1 to judge").waitFor();
    await steward.getByText(/Opened the summary \(\d\)/).waitFor();
    await steward.getByText("Account clinician · patient pat-ada").waitFor();
    await steward.getByText("1 to 1 of 1").waitFor();
    await steward.getByRole("heading", { name: "Records opened in an emergency" }).scrollIntoViewIfNeeded();
    await picture(steward, "glass-queue");
    expect(await violations(steward)).toEqual([]);
    await steward.getByRole("button", { name: /^Appropriate/ }).click();
    await steward.getByText(/Judged appropriate by/).waitFor();
    await steward.getByLabel("Only those to judge").check();
    await steward.getByText("None here of 0").waitFor();
    expect(await violations(steward)).toEqual([]);

    await mine.reload();
    await mine.getByText("Demo clinician opened it in an emergency").waitFor();
    await mine.getByText("“Unconscious in the emergency room, allergies unknown.”", { exact: true }).waitFor();
    await mine.getByText("A steward judged that it was right.").waitFor();
    await mine.getByRole("heading", { name: "Who may open my record?" }).scrollIntoViewIfNeeded();
    await picture(mine, "closure-patient");
    expect(await violations(mine)).toEqual([]);
    await mine.getByRole("button", { name: "Español" }).click();
    await mine.getByText("Demo clinician la abrió en una emergencia").waitFor();
    expect(await violations(mine)).toEqual([]);
    await mine.getByLabel("Cerrar mi historia clínica").click();
    await mine.getByText("Guardado. Su historia clínica está abierta.").waitFor();
    for (const page of [mine, desk, steward]) await page.context().close();
  });

  test("a proxy chooses a record they look after and sees it in plain words; the patient sees who looked and ends it", async () => {
    const page = await newPage();
    await signIn(page, "proxy");
    await page.waitForURL("**/patient");
    await page.getByRole("heading", { level: 1, name: "Whose record?" }).waitFor();
    await page.getByText("You can see it until 31 Oct 2026.").waitFor();
    expect(await violations(page)).toEqual([]);
    const open = page.getByRole("button", { name: "Open the record of Ada Lind" });
    await open.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Ada Lind" }).waitFor();
    for (const title of ["Conditions", "Results", "Preventive care", "Who looked at this record"])
      await page.getByRole("heading", { name: title, exact: true }).waitFor();
    await page
      .getByRole("cell", { name: /You · family or carer/ })
      .first()
      .waitFor();
    for (const title of ["Who may open my record?", "Apps I let read my record", "May my record help to teach Osler?"])
      expect(await page.getByRole("heading", { name: title }).count(), title).toBe(0);
    await page.getByLabel("Your question").fill("Should she stop taking her pills?");
    await page.getByRole("button", { name: "Ask" }).click();
    await page.getByRole("alert").getByText("Please ask the care team").waitFor();
    expect(await page.getByRole("button", { name: "Send to my care team" }).count()).toBe(0);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Save a summary for another doctor" }).click();
    expect((await download).suggestedFilename()).toBe("patient-summary.json");
    await page.evaluate(() => scrollTo(0, 0));
    await picture(page, "proxy");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Español" }).click();
    await page.getByRole("heading", { name: "Quién ha visto esta historia clínica" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Todas las que están a mi cargo" }).click();
    await page.getByRole("heading", { level: 1, name: "¿De quién?" }).waitFor();

    const mine = await newPage();
    await signIn(mine, "patient1");
    await mine.waitForURL("**/patient");
    await mine
      .getByRole("cell", { name: /Demo carer · family or carer/ })
      .first()
      .waitFor();
    await mine.getByText("Demo carer may see your record for you").first().waitFor();
    await mine.getByRole("heading", { name: "Who may open my record?" }).scrollIntoViewIfNeeded();
    await picture(mine, "proxy-patient");
    expect(await violations(mine)).toEqual([]);
    await mine.getByRole("button", { name: /End this/ }).click();
    await expect.poll(() => mine.getByRole("button", { name: /End this/ }).count()).toBe(0);
    expect(await violations(mine)).toEqual([]);
    await page.reload();
    await page.getByText("Ahora no tiene ninguna historia clínica a su cargo").waitFor();
    expect(await violations(page)).toEqual([]);
    for (const each of [page, mine]) await each.context().close();
  });

  test("a steward lets a proxy stand for a patient and gives a clinician care of one, by keyboard, and ends both", async () => {
    const page = await newPage("light", 1300);
    await signIn(page, "steward");
    const form = page.getByRole("form", { name: "Give a grant" });
    await form.waitFor();
    const give = form.getByRole("button", { name: "Give" });
    expect(await give.isDisabled()).toBe(true);
    await form.getByLabel("Proxy").focus();
    await page.keyboard.type("Demo carer");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Parent");
    for (const typed of [boMarks.patientId, "1990-08-22", "11032026"]) {
      await page.keyboard.press("Tab");
      await page.keyboard.type(typed);
    }
    await page.keyboard.press("Tab"); // The calendar of the date.
    await page.keyboard.press("Tab");
    await page.keyboard.type("Their child; birth certificate seen.");
    await page.keyboard.press("Enter");
    await page.getByText(/Not given: No patient with that id and birth date/).waitFor();
    await form.getByLabel(/birth date/).fill(boMarks.birthDate);
    await page.keyboard.press("Enter");
    await form.getByText("Given.").waitFor();
    const ofProxy = page.getByRole("row", { name: /Bo Reyes .* Demo carer Proxy: Parent Their child/ });
    await ofProxy.waitFor();
    expect(await ofProxy.textContent()).toContain("3 Nov 2026");
    await form.getByLabel("What is given").selectOption("care");
    await form.getByLabel("Clinician", { exact: true }).selectOption("clinician");
    await form.getByLabel("Patient's id").fill(boMarks.patientId);
    await form.getByLabel(/birth date/).fill(boMarks.birthDate);
    await form.getByLabel(/^Why/).fill("The family's doctor.");
    await give.click();
    await page.getByRole("row", { name: /Demo clinician Clinician with care/ }).waitFor();
    await page.getByRole("heading", { name: "Who has care of whom" }).scrollIntoViewIfNeeded();
    await picture(page, "grants");
    expect(await violations(page)).toEqual([]);
    for (const name of ["End Demo carer for Bo Reyes", "End Demo clinician for Bo Reyes"])
      await page.getByRole("button", { name }).press("Enter");
    await expect.poll(() => page.getByRole("button", { name: /^End .* Bo Reyes/ }).count()).toBe(0);
    const ended = (await state.as("system").audit.page(0, 100_000)).map(({ action }) => action);
    for (const action of ["proxy-given", "care-given", "proxy-ended", "care-ended"]) expect(ended).toContain(action);
    await page.context().close();
  });

  test("a clinician tries a decision support call: request, card as a record system shows it, raw answer, and errors told", async () => {
    const page = await newPage("light", 1500);
    await signIn(page, "clinician");
    await page.waitForURL("**/clinician");
    await page.goto(server.url);
    await page.getByRole("link", { name: "Try a call" }).click();
    await page.waitForURL("**/sandbox");
    await page.getByText("This service is silent").waitFor();
    const body = page.getByLabel("Request body, JSON");
    const send = page.getByRole("button", { name: "Send" });
    await expect.poll(() => body.inputValue()).toContain('"conditions"');
    await send.click();
    await page.getByText(/^HTTP 200, \d+ ms$/).waitFor();
    await page.getByText("No card: nothing stands out, or the service is silent.").waitFor();
    const release = { id: "fixture-1", stage: "limited", evidenceTag: "fixture", outcomes: 7 } as const;
    server.provide({ ...capabilities, release });
    await page.getByRole("radio", { name: /Ada Lind/ }).check();
    await expect.poll(() => body.inputValue()).toContain(adaId);
    await send.focus();
    await page.keyboard.press("Enter");
    const card = page.locator(".cds-card");
    await card.getByRole("heading", { name: /Heart failure: \d+(\.\d)? % risk in 5 years/ }).waitFor();
    await page.getByText("Raw response").click();
    expect(await page.locator("pre").textContent()).toContain('"cards"');
    await page.evaluate(() => scrollTo(0, 0));
    await picture(page, "sandbox");
    expect(await violations(page)).toEqual([]);
    expect(
      new URL((await card.getByRole("link", { name: "See the reasons" }).getAttribute("href")) ?? "").pathname,
    ).toBe("/clinician");
    const whole = await body.inputValue();
    await body.fill(whole.replace('"patientId"', '"patient"'));
    await send.click();
    await page.getByRole("alert").getByText("/context/patientId").waitFor();
    await body.fill(whole.replace(adaId, "somebody-else"));
    await send.click();
    await page.getByRole("alert").getByText('The prefetch key "patient" is missing').waitFor();
    await body.fill("{");
    await page.getByText(/^Not JSON:/).waitFor();
    await send.click();
    await page.getByText(/^HTTP 400/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "As it was" }).click();
    await page.getByLabel("Service", { exact: true }).selectOption("osler-guidance-order-sign");
    await page.getByRole("button", { name: "Take the invented patient" }).click();
    await expect.poll(() => body.inputValue()).toContain("draftOrders");
    await send.click();
    await page.getByText(/^HTTP 200/).waitFor();
    server.provide(capabilities);
    await page.context().close();
  });

  test("in the dark scheme the contrast holds too", async () => {
    const page = await newPage("dark");
    await signIn(page, "clinician");
    await page.waitForURL("**/clinician");
    await page.goto(`${server.url}/clinician?patient=${adaId}`);
    await page.locator("canvas").first().waitFor();
    await page.getByRole("button", { name: /Heart failure/ }).click();
    await page.locator(".moved").first().waitFor();
    await page.locator(".what-if summary").first().click();
    await page
      .getByRole("row", { name: /decision threshold/ })
      .first()
      .waitFor();
    await page.getByLabel("Question").fill("Which blood pressure in diabetes?");
    await page.getByRole("button", { name: "Ask" }).click();
    await page.locator("blockquote").first().waitFor();
    await page.getByRole("table", { name: "Most of them have, as this patient" }).waitFor();
    await picture(page, "clinician-dark");
    expect(await violations(page)).toEqual([]);
    await page.locator(".group").scrollIntoViewIfNeeded();
    await picture(page, "neighbours-dark");
    await page.goto(`${server.url}/clinician?patient=${boId}`);
    await page.getByRole("button", { name: /Heart failure/ }).click();
    await page.getByText("There are too few people like this one").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test("everything can be reached with the keyboard: search, patient, risk, reasons", async () => {
    const page = await newPage();
    await signIn(page, "clinician");
    await page.waitForURL("**/clinician");
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("ada");
    await page.getByRole("button", { name: /Ada Lind/ }).waitFor();
    await expect.poll(() => page.getByRole("navigation").getByRole("listitem").count()).toBe(1);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Ada Lind" }).waitFor();
    const risk = page.getByRole("button", { name: /Heart failure/ });
    await risk.focus();
    await page.keyboard.press("Enter");
    expect(await risk.getAttribute("aria-expanded")).toBe("true");
    await page.context().close();
  });

  test("a steward sees the release, the audit log's verification and the test report, and no patient", async () => {
    const page = await newPage("light", 1000);
    await signIn(page, "steward");
    await page
      .getByText(/^(All \d+ entries verified|Empty) at .*; \d+ added since verified on from there at .*, \d+ in all\.$/)
      .waitFor();
    await page.getByRole("heading", { name: "Test on unseen subjects" }).waitFor();
    const report = await page.getByRole("link", { name: "Whole report (PDF)" }).getAttribute("href");
    const filed = await page.request.get(new URL(report ?? "", page.url()).href);
    expect(filed.headers()["content-type"]).toBe("application/pdf");
    expect((await filed.body()).toString()).toBe("%PDF-1.7 fixture");
    await page.getByText("12 calls from record systems about 12 patients").waitFor();
    await page.getByText("Foretold and happened: nothing can be said yet").waitFor();
    await page.getByRole("cell", { name: "2025-Q4" }).waitFor();
    await page.getByRole("cell", { name: "I take this into account (1)" }).waitFor();
    await page.getByRole("cell", { name: "Not feasible here (1)" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, "steward");
    const recalled = page.getByRole("region", { name: "Release fixture-0" });
    await recalled.getByText("by medical informatics").waitFor();
    await recalled.getByText("Risks of falls were twice what was seen.").waitFor();
    const used = page.getByRole("region", { name: "Release fixture-1" });
    await used.getByText("in use").waitFor();
    const gates = used.getByText("The 2 gates it passed, and what was found");
    await gates.press("Enter");
    await used.getByText("above in 30 of 34 cells").waitFor();
    await page.getByText("Receipts: what the release built last was made of").press("Enter");
    await page.getByRole("cell", { name: "Event model trained" }).waitFor();
    await page.getByRole("heading", { name: "Releases and their moves" }).scrollIntoViewIfNeeded();
    await picture(page, "releases");
    await page.getByRole("heading", { name: "Decision support in the record system" }).scrollIntoViewIfNeeded();
    await picture(page, "cds-feedback");
    expect(await violations(page, ["light", "dark"])).toEqual([]);
    await page.goto(`${server.url}/clinician`);
    await page.waitForURL(`${server.url}/`);
    await page.context().close();
  });

  test("the API's own documentation opens and lists the endpoints", async () => {
    const page = await newPage();
    await page.goto(`${server.url}/api/docs/`);
    await page.getByText("Risk of first occurrence of each outcome").waitFor();
    await page.context().close();
  });

  test("no page asked anything of another host, and none broke its content security policy", () => {
    expect(foreign).toEqual([]);
    expect(bench.complaints).toEqual([]);
  });
});

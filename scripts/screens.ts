/**
 * @module scripts/screens: takes the screenshots in `docs/screens` from a running `osler up`, as a clinician and as a patient.
 *
 * Usage: node scripts/screens.ts URL CLINICIAN_PASSWORD PATIENT_PASSWORD STEWARD_PASSWORD [OUT]
 */
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const [url, clinicianPassword, patientPassword, stewardPassword, out = "docs/screens"] = process.argv.slice(2);
if (
  url === undefined ||
  clinicianPassword === undefined ||
  patientPassword === undefined ||
  stewardPassword === undefined
) {
  throw new Error("usage: node scripts/screens.ts URL CLINICIAN_PASSWORD PATIENT_PASSWORD STEWARD_PASSWORD [OUT]");
}
const question = "When is metformin recommended in type 2 diabetes?";

async function signedIn(
  browser: Browser,
  name: string,
  password: string,
  colorScheme: "light" | "dark",
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, colorScheme });
  const page = await context.newPage();
  await page.goto(url ?? "");
  await page.getByLabel(/name/i).first().fill(name);
  await page
    .getByLabel(/password/i)
    .first()
    .fill(password);
  await page.getByRole("button", { name: /sign in/i }).click();
  await page.waitForLoadState("networkidle");
  return page;
}

/** Opens the longest of the first records whose patient can still be asked about. */
async function openFullRecord(page: Page): Promise<void> {
  const rows = page.locator(".roster li button, .roster li a");
  await rows.first().waitFor();
  const texts = await rows.allInnerTexts();
  const eventsOf = (text: string) => Number(/(\d+) events/.exec(text)?.[1] ?? 0);
  const order = [...texts.keys()].sort((a, b) => eventsOf(texts[b] ?? "") - eventsOf(texts[a] ?? ""));
  for (const index of order) {
    await rows.nth(index).click();
    await page.waitForTimeout(3000);
    if ((await page.locator(".risk").count()) > 5) return;
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: false });
}

const browser = await chromium.launch({
  executablePath: process.env["OSLER_CHROMIUM"] ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
for (const scheme of ["light", "dark"] as const) {
  const page = await signedIn(browser, "clinician", clinicianPassword, scheme);
  await openFullRecord(page);
  await page.locator(".risk button").first().click();
  await page.locator(".moved").first().waitFor({ timeout: 20_000 });
  await shoot(page, `clinician-${scheme}`);
  if (scheme === "dark") continue;
  await page.locator(".ask input").fill(question);
  await page.locator(".ask button[type=submit]").click();
  await page.locator(".chip").first().waitFor({ timeout: 20_000 });
  await shoot(page, "answer");
  await page.locator(".chip").first().click();
  await shoot(page, "citation");
}
const patient = await signedIn(browser, "patient1", patientPassword, "light");
await shoot(patient, "patient");
const steward = await signedIn(browser, "steward", stewardPassword, "light");
await shoot(steward, "steward");
await browser.close();

import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page, type Request } from "playwright-core";

const executablePath = "/usr/bin/chromium";
/** `OSLER_SCREENS=docs/screens` keeps pictures of the pages. */
const screens = process.env["OSLER_SCREENS"];
export type Scheme = "light" | "dark";

export const hasChromium = existsSync(executablePath);

/** Headless, and asking for nothing but the pages it is sent to; `more` arguments of its own. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const quiet = ["quic", "background-networking", "component-update", "sync"].map((service) => `--disable-${service}`);
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", ...quiet, ...more],
  });
}

/**
 * Writes into `complaints` what goes wrong on a page. What the API refuses is told on the page; a browser logs it too.
 *
 * @param refusal how the browser's line tells of such a refusal
 */
export function watchPage(page: Page, complaints: string[], refusal = /status of 4/): void {
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const refused = /\/(?:api|cds-services)\//.test(message.location().url) && refusal.test(message.text());
    if (message.type() === "error" && !refused) complaints.push(message.text());
  });
}

/** Opens the start page of `origin` and signs in there; what comes then is the caller's to wait for. */
export async function signInAt(page: Page, origin: string, name: string, password: string): Promise<void> {
  await page.goto(origin);
  await sendSignIn(page, name, password);
}

/** Fills in and sends the form that is open, in English or in Spanish. */
export async function sendSignIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel(/^(?:Name|Nombre de usuario)$/).fill(name);
  await page.getByLabel(/^(?:Password|Contraseña)$/).fill(password);
  await page.getByRole("button", { name: /^(?:Sign in|Entrar)$/ }).click();
}

/** What axe finds wrong with a page by WCAG 2.2 AA: as it is, or in each of the schemes. */
export async function violations(page: Page, schemes: readonly Scheme[] = []): Promise<string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = async (scheme: string) =>
    (await new AxeBuilder({ page }).withTags(tags).analyze()).violations.map(
      ({ id, nodes }) => `${scheme}${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join("; ")}`,
    );
  if (schemes.length === 0) return found("");
  const all: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    all.push(...(await found(`${colorScheme} `)));
  }
  return all;
}

/** What a page says in its own language: texts and names of things; parts marked as of another language left out. */
function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ofAnother = (element: Element) =>
      element.closest<HTMLElement>("[lang]")?.lang !== document.documentElement.lang;
    const said = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement;
      if (element !== null && element.tagName !== "TEXTAREA" && !ofAnother(element))
        said.push(text.textContent?.trim() ?? "");
    }
    for (const name of ["aria-label", "title", "placeholder", "alt"])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (!ofAnother(element)) said.push(element.getAttribute(name) ?? "");
    return said;
  });
}

/** Words that a page that is open in English still says when it is turned to Spanish; it is turned back. */
export async function saidInBoth(page: Page): Promise<string[]> {
  const english = new Set(await saidOn(page));
  await turnTo(page, "Español");
  const spanish = await saidOn(page);
  await turnTo(page, "English");
  return [...new Set(spanish)].filter((text) => english.has(text) && /\p{L}{3}/u.test(text)).sort();
}

async function turnTo(page: Page, language: "Español" | "English"): Promise<void> {
  const open = new Set<Request>();
  const opened = (request: Request) => open.add(request);
  const closed = (request: Request) => open.delete(request);
  page.on("request", opened).on("requestfinished", closed).on("requestfailed", closed);
  // A page's own dialog covers the button, but not for a script.
  await page.getByRole("button", { name: language, includeHidden: true }).dispatchEvent("click");
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language === "English" ? "en" : "es");
  // What the server words is asked for once the page is drawn anew; a page that has been idle is "networkidle" for good.
  do await drawn(page);
  while (open.size > 0);
  page.off("request", opened).off("requestfinished", closed).off("requestfailed", closed);
}

/** Waits for a few frames: effects have run, and an answer that came is on the page. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  });
}

/** Keeps a picture, if any are wanted. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  if (screens === undefined) return;
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: join(screens, `${name}.png`), animations: "disabled", fullPage });
}

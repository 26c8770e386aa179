/**
 * @module bench/workspace: a clinician's page with a record of more than ten thousand events: how long until it is drawn, and how smoothly it moves.
 *
 *   node bench/workspace/long-record.ts DIRECTORY
 *   ./osler up --once --home HOME --fhir DIRECTORY [other exports]
 *   node bench/workspace.ts HOME [--port 4398] [--times 5]
 *
 * In headless Chromium without a graphics card. "First draw" counts from the press that opens the record to the first mark on the timeline's
 * canvas. Frames are the browser's own, while in each of them the wheel turns once, or the table scrolls by 240 pixels.
 */
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { signInAt } from "../src/serving/browser.test-support.ts";
import { addClinician, registerClient, serveHome } from "./running-osler.ts";
import { longPatientId } from "./workspace/long-record.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: "string", default: "4398" }, times: { type: "string", default: "5" } },
});
const [home = ""] = positionals;
const FRAMES = 180;

const password = addClinician(home, "bench");
const client = await registerClient(home);
const server = await serveHome(home, Number(values.port), client.privateKey);
const browser = await chromium.launch({
  executablePath: process.env["OSLER_CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1480, height: 1180 } });
  await signInAt(page, server.url, "bench", password);
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  const opened: { drawn: number; summary: number }[] = [];
  for (let i = 0; i < Number(values.times); i++) opened.push(await open(page));
  console.log(`events        ${await page.locator(".timeline header .quiet").textContent()}`);
  console.log(
    `first draw    ${spread(opened.map(({ drawn }) => drawn))} ms after the press (head of the page ${spread(opened.map(({ summary }) => summary))})`,
  );
  await page.locator(".timeline canvas").scrollIntoViewIfNeeded();
  console.log(`zooming       ${await frames(page, "zoom")}`);
  console.log(`moving        ${await frames(page, "move")}`);
  await page.getByRole("button", { name: "Table" }).click();
  console.log(`table         ${await frames(page, "scroll")}`);
  const search = page.getByLabel("Find events by words or code");
  const from = performance.now();
  await search.fill("potassium");
  await page.getByText(/^\d[\d,]* of [\d,]+ events$/).waitFor();
  console.log(`search        ${Math.round(performance.now() - from)} ms, Playwright's own time included`);
} finally {
  await browser.close();
  await server.stop();
  client.remove();
}

/** Opens the record on a page that has just been loaded, so that nothing of it is held. */
async function open(page: Page): Promise<{ drawn: number; summary: number }> {
  await page.goto(`${server.url}/clinician`);
  await page.getByLabel("Search patients by name, id or birth date").fill(longPatientId);
  const row = page.locator(".roster li button", { hasText: "Long Record" });
  await row.waitFor();
  await page.waitForLoadState("networkidle");
  return row.evaluate(
    (button) =>
      new Promise<{ drawn: number; summary: number }>((done) => {
        const from = performance.now();
        let summary = 0;
        const { fill } = CanvasRenderingContext2D.prototype;
        const drawn = () => {
          CanvasRenderingContext2D.prototype.fill = fill;
          done({ drawn: performance.now() - from, summary });
        };
        CanvasRenderingContext2D.prototype.fill = new Proxy(fill, {
          apply: (of, canvas, given) => {
            Reflect.apply(of, canvas, given);
            drawn();
          },
        });
        new MutationObserver((_, observer) => {
          if (document.querySelector(".patient-head") === null) return;
          summary = performance.now() - from;
          observer.disconnect();
        }).observe(document.body, { childList: true, subtree: true });
        (button as HTMLElement).click();
      }),
  );
}

async function frames(page: Page, kind: "zoom" | "move" | "scroll"): Promise<string> {
  const times = await page.evaluate(
    ([doing, count]) =>
      new Promise<number[]>((done) => {
        const canvas = document.querySelector(".timeline canvas");
        const table = document.querySelector(".timeline .events");
        const deltas: number[] = [];
        let last = performance.now();
        const turn = (i: number) => {
          const box = canvas?.getBoundingClientRect();
          const at = {
            clientX: (box?.left ?? 0) + 500,
            clientY: (box?.top ?? 0) + 100,
            bubbles: true,
            cancelable: true,
          };
          if (doing === "scroll") table?.scrollBy(0, 240);
          // Closer for thirty frames, away for thirty.
          else if (doing === "zoom")
            canvas?.dispatchEvent(new WheelEvent("wheel", { ...at, ctrlKey: true, deltaY: i % 60 < 30 ? -60 : 60 }));
          else canvas?.dispatchEvent(new WheelEvent("wheel", { ...at, deltaX: i % 60 < 30 ? -40 : 40 }));
        };
        const frame = (now: number) => {
          deltas.push(now - last);
          last = now;
          if (deltas.length > count) return done(deltas.slice(1));
          turn(deltas.length);
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    [kind, FRAMES] as const,
  );
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  const rate = 1000 / (times.reduce((sum, time) => sum + time, 0) / times.length);
  return `${rate.toFixed(1)} frames/s; a frame takes ${at(0.5)} ms in the middle, ${at(0.95)} at p95, ${at(1)} at most (${times.length} frames)`;
}

function spread(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[Math.floor(sorted.length / 2)]} (${sorted[0]}–${sorted.at(-1)})`;
}

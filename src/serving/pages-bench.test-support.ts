/** @module serving/pages-bench.test-support: the server with the fixture's people and a browser before it, for suites of pages. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Clock } from "#core";
import { openState, type State } from "#storage";
import { launchChromium, signInAt, watchPage } from "./browser.test-support.ts";
import { createDemoAccounts } from "./demo-accounts.ts";
import { fixtureCharts, fixtureNow } from "./fixture.test-support.ts";
import { startOpenServer } from "./open-server.test-support.ts";
import type { RunningServer, ServerOptions } from "./server.ts";
import { buildWeb } from "./web-build.ts";

/** Of the demo accounts. */
export const password = "a-password-for-the-tests";

export interface PagesBench {
  readonly state: State;
  readonly server: RunningServer;
  readonly clock: Clock;
  /** What pages complained of. */
  readonly complaints: string[];
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** A page on which the demo account of that name has just sent its password; what comes then is the caller's to wait for. */
  signedIn(name: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** A server that has not been provided with anything yet, with the demo accounts; `options` are the server's. */
export async function openPagesBench({
  clock = () => fixtureNow,
  ...options
}: Partial<ServerOptions> = {}): Promise<PagesBench> {
  const home = mkdtempSync(join(tmpdir(), "osler-pages-"));
  const { directory } = await buildWeb(process.cwd());
  const state = await openState({ directory: join(home, "state") });
  const given = { state: Promise.resolve(state), clock, version: "test", webDirectory: directory, port: 0 };
  const server = await startOpenServer({ ...given, ...options });
  await createDemoAccounts(state, fixtureCharts(), { clock, password: () => password });
  const browser: Browser = await launchChromium();
  const complaints: string[] = [];
  const newPage = async (context: BrowserContextOptions = {}) => {
    const page = await (await browser.newContext({ reducedMotion: "reduce", ...context })).newPage();
    watchPage(page, complaints);
    return page;
  };
  return {
    ...{ state, server, clock, complaints, newPage },
    signedIn: async (name, context) => {
      const page = await newPage(context);
      await signInAt(page, server.url, name, password);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
      await state.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

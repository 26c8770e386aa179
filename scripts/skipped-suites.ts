/**
 * @module scripts/skipped-suites: says, before the tests run, which suites this machine cannot run and how to enable them.
 *
 * With `OSLER_REQUIRE_ALL=1` (as in `.ci/run`) a missing need is an error instead.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createConnection } from "node:net";

const browser = process.env["OSLER_CHROMIUM"] ?? "/usr/bin/chromium";

/** Whether the server that the URL names takes connections. */
function reaches(url: string | undefined): Promise<boolean> {
  if (url === undefined || !URL.canParse(url)) return Promise.resolve(url !== undefined);
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const host = hostname === "" ? "127.0.0.1" : hostname.replace(/^\[(.*)\]$/, "$1");
    const socket = createConnection({ host, port: Number(port || 5432), timeout: 1000 }, () => resolve(true));
    for (const event of ["error", "timeout"] as const) socket.on(event, () => resolve(false));
    socket.on("connect", () => socket.end());
  });
}

const needs = [
  {
    suite: "real data",
    present: existsSync("../shared/data/deid"),
    enable: "put the open data sets beside the project, at ../shared/data (docs/data.md)",
  },
  {
    suite: "browser",
    present: existsSync(browser),
    enable: "install Debian's chromium, or name a Chromium in OSLER_CHROMIUM",
  },
  {
    suite: "PostgreSQL",
    present: await reaches(process.env["OSLER_TEST_DATABASE_URL"]),
    enable: "name an empty PostgreSQL database in OSLER_TEST_DATABASE_URL",
  },
  {
    suite: "PyTorch",
    present: spawnSync("/usr/bin/python3", ["-c", "import torch"]).status === 0,
    enable: "install Debian's python3-torch",
  },
];

const missing = needs.filter((need) => !need.present);
for (const need of missing) console.log(`skipped: the ${need.suite} suites. To run them: ${need.enable}.`);
if (missing.length > 0 && process.env["OSLER_REQUIRE_ALL"] === "1") {
  console.error("OSLER_REQUIRE_ALL=1 allows no skipped suite.");
  process.exitCode = 1;
}

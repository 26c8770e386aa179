import { defineConfig } from "vitest/config";

const web = "web/**/*.test.{ts,tsx}";

export default defineConfig({
  test: {
    setupFiles: ["scripts/seeded-draws.ts"],
    // What bounds a hang, not a claim: alone the slowest takes a minute, and a busy machine is six times slower.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    // As in `osler`.
    execArgv: ["--no-wasm-code-gc"],
    projects: [
      { extends: true, test: { name: "web", include: [web] } },
      {
        extends: true,
        test: {
          name: "osler",
          include: ["{src,scripts,conformance,bench}/**/*.test.ts"],
          // Modules are Node's own, as in `osler`, and read once for all suites of a worker: a suite leaves nothing changed behind.
          experimental: { viteModuleRunner: false },
          isolate: false,
        },
      },
    ],
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "src/**/*.test.ts",
      "scripts/**/*.test.ts",
      "web/**/*.test.{ts,tsx}",
      "conformance/**/*.test.ts",
      "bench/**/*.test.ts",
    ],
    setupFiles: ["scripts/seeded-draws.ts"],
    // What bounds a hang, not a claim: alone the slowest takes a minute, and a busy machine is six times slower.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    // As in `osler`.
    execArgv: ["--no-wasm-code-gc"],
  },
});
